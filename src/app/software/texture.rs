//! The pictures egui draws with: the glyphs of its fonts, and images of the program.
//!
//! Knows how egui sends and updates them and how one is looked up between its texels,
//! but not what is drawn with them.

use std::collections::BTreeMap;

use eframe::egui::Color32;
use eframe::egui::ImageData;
use eframe::egui::TextureFilter;
use eframe::egui::TextureId;
use eframe::egui::TextureOptions;
use eframe::egui::TextureWrapMode;
use eframe::egui::TexturesDelta;
use eframe::epaint::ImageDelta;

use super::ink;
use super::ink::Ink;

/// All textures egui has handed over and not yet freed.
#[derive(Default)]
pub struct Textures {
    by_id: BTreeMap<TextureId, Texture>,
    /// Freed by egui, but still in use by the frame that was handed over with the notice.
    leaving: Vec<TextureId>,
    /// Given to each new or changed texture, so that no two contents share a number.
    next_edition: u64,
}

impl Textures {
    /// Applies what egui changed since the last frame, and leaves `delta` empty as egui demands.
    ///
    /// Textures it frees stay until the next call, for the frame that comes with it may use them.
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        for id in self.leaving.drain(..) {
            self.by_id.remove(&id);
        }
        for (id, changes) in delta.set.drain() {
            for change in changes {
                self.next_edition += 1;
                self.change(id, change, self.next_edition);
            }
        }
        self.leaving.extend(delta.free.drain());
    }

    /// The texture of this id, if egui ever sent it.
    #[must_use]
    pub fn get(&self, id: TextureId) -> Option<&Texture> {
        self.by_id.get(&id)
    }

    fn change(&mut self, id: TextureId, change: ImageDelta, edition: u64) {
        let ImageData::Color(image) = change.image;
        let [width, height] = image.size;
        if let Some([left, top]) = change.pos {
            let Some(texture) = self.by_id.get_mut(&id) else {
                tracing::warn!(?id, "a part of a texture that was never sent");
                return;
            };
            texture.edition = edition;
            texture.options = change.options;
            texture.replace(left, top, width.max(1), &image.pixels);
        } else {
            let pixels = image.pixels.clone();
            let options = change.options;
            self.by_id.insert(id, Texture { width, height, pixels, options, edition });
        }
    }
}

/// One picture. Texels are counted from its top left corner.
pub struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
    options: TextureOptions,
    edition: u64,
}

impl Texture {
    /// A number that no other content, of this texture or another, has had.
    #[must_use]
    pub fn edition(&self) -> u64 {
        self.edition
    }

    /// Width and height in texels.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "textures are at most some thousands wide")]
    pub fn size(&self) -> [f32; 2] {
        [self.width as f32, self.height as f32]
    }

    /// The colour at a place given in texels, with a whole number on the edge between two.
    ///
    /// Like egui's shader on a graphics card: the texel itself, or a mix of the four around it.
    /// There is one answer for enlarging and reducing, which is the one for enlarging.
    #[must_use]
    pub fn sample(&self, across: f32, down: f32) -> Ink {
        if self.options.magnification == TextureFilter::Nearest {
            return ink::ink(self.texel(split(across).0, split(down).0));
        }
        let (left, part_across) = split(across - 0.5);
        let (top, part_down) = split(down - 0.5);
        let corner = |x, y| ink::ink(self.texel(left + x, top + y));
        let upper = ink::between(corner(0, 0), corner(1, 0), part_across);
        let lower = ink::between(corner(0, 1), corner(1, 1), part_across);
        ink::between(upper, lower, part_down)
    }

    /// The texels from `(left, top)` to the right, if `count` of them lie within the picture.
    #[must_use]
    pub fn run(&self, left: i64, top: i64, count: usize) -> Option<&[Color32]> {
        let (left, top) = (usize::try_from(left).ok()?, usize::try_from(top).ok()?);
        if left.checked_add(count)? > self.width {
            return None;
        }
        let start = top.checked_mul(self.width)?.checked_add(left)?;
        self.pixels.get(start..start.checked_add(count)?)
    }

    fn texel(&self, x: i64, y: i64) -> Color32 {
        let mode = self.options.wrap_mode;
        let (x, y) = (wrapped(x, self.width, mode), wrapped(y, self.height, mode));
        self.pixels.get(y * self.width + x).copied().unwrap_or(Color32::TRANSPARENT)
    }

    /// Puts a smaller picture, `width` texels wide, into this one.
    fn replace(&mut self, left: usize, top: usize, width: usize, patch: &[Color32]) {
        for (row, texels) in patch.chunks(width).enumerate() {
            let start = (top + row) * self.width + left;
            if let Some(old) = self.pixels.get_mut(start..start + texels.len()) {
                old.copy_from_slice(texels);
            }
        }
    }
}

/// The texel a coordinate falls in, and how far into it. Quicker than `floor`, which
/// processors of before 2008 lack and the compiler therefore does not use.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "the cast stops at the ends of its range, far outside any texture"
)]
fn split(coordinate: f32) -> (i64, f32) {
    let towards_zero = coordinate as i32;
    let whole = if towards_zero as f32 > coordinate { towards_zero - 1 } else { towards_zero };
    (i64::from(whole), coordinate - whole as f32)
}

/// The texel that stands in for one outside the picture.
fn wrapped(at: i64, size: usize, mode: TextureWrapMode) -> usize {
    let size = i64::try_from(size).unwrap_or(i64::MAX / 2).max(1);
    let inside = match mode {
        TextureWrapMode::ClampToEdge => at.clamp(0, size - 1),
        TextureWrapMode::Repeat => at.rem_euclid(size),
        TextureWrapMode::MirroredRepeat => {
            let phase = at.rem_euclid(2 * size);
            phase.min(2 * size - 1 - phase)
        }
    };
    usize::try_from(inside).unwrap_or(0)
}
