//! What egui's triangles come down to.
//!
//! Most of them are halves of upright rectangles in one colour, and are drawn as such. This
//! module knows vertices and textures, but no pixel of the window.

use eframe::egui::Color32;
use eframe::egui::Mesh;
use eframe::epaint::Vertex;

use super::draw::Area;
use super::draw::Cloth;
use super::draw::Draw;
use super::draw::Outline;
use super::draw::Paint;
use super::edge;
use super::edge::Point;
use super::ink;
use super::ink::Ink;
use super::mark::Mark;
use super::shade::Corners;
use super::shade::Slope;
use super::texture::Texture;

/// Adds what has to be drawn for one mesh.
///
/// Triangles that name no vertex, or lie outside the clip rectangle, are left out.
pub fn add<'a>(draws: &mut Vec<Draw<'a>>, mesh: &Mesh, sheet: &Sheet<'a>) {
    let mut triangles = mesh.indices.chunks_exact(3).filter_map(|indices| {
        let mut corners =
            indices.iter().map(|index| sheet.corner(mesh.vertices.get(*index as usize)?));
        Some([corners.next()??, corners.next()??, corners.next()??])
    });
    let mut waiting = triangles.next();
    while let Some(first) = waiting {
        let second = triangles.next();
        if let Some(upright) = second.and_then(|second| Upright::from_halves(first, second)) {
            draws.extend(sheet.rectangle(&upright));
            waiting = triangles.next();
        } else {
            draws.extend(sheet.triangle(first));
            waiting = second;
        }
    }
}

/// A vertex on the pixel grid.
#[derive(Clone, Copy)]
struct Corner {
    at: Point,
    /// Place in the texture, in texels.
    across: f32,
    down: f32,
    color: Color32,
}

impl Corner {
    #[expect(clippy::float_cmp, reason = "egui gives what has no picture the very same place")]
    fn shows_same_texel(&self, other: &Self) -> bool {
        self.across == other.across && self.down == other.down
    }

    fn mark(&self, mark: Mark) -> Mark {
        let place = mark.with(self.at.x.cast_unsigned()).with(self.at.y.cast_unsigned());
        let color = u32::from_le_bytes(self.color.to_array());
        place.with_fractions(self.across, self.down).with(u64::from(color))
    }
}

/// Two triangles that are together an upright rectangle in one colour, as letters and
/// most backgrounds are: there are no edges to follow.
struct Upright {
    /// Upper left.
    low: Corner,
    /// Lower right.
    high: Corner,
}

impl Upright {
    /// `None` if the triangles are anything else.
    fn from_halves(first: [Corner; 3], second: [Corner; 3]) -> Option<Self> {
        let [corner, ..] = first;
        let color = corner.color;
        if first.iter().chain(&second).any(|corner| corner.color != color) {
            return None;
        }
        let (low, high) = edge::bounds(first.map(|corner| corner.at));
        if missing_quarter(low, high, first)? ^ missing_quarter(low, high, second)? != OPPOSITE {
            return None;
        }
        let all = || first.into_iter().chain(second);
        let across = all().map(|corner| (corner.at.x, corner.across));
        let [left, right] = both_sides(across, low.x, high.x)?;
        let down = all().map(|corner| (corner.at.y, corner.down));
        let [top, bottom] = both_sides(down, low.y, high.y)?;
        let low = Corner { at: low, across: left, down: top, color };
        Some(Self { low, high: Corner { at: high, across: right, down: bottom, color } })
    }
}

/// What all triangles of a mesh have in common.
pub struct Sheet<'a> {
    texture: &'a Texture,
    /// The texel that egui keeps white, for all that has no picture.
    white: Ink,
    clip: Area,
    pixels_per_point: f32,
}

impl<'a> Sheet<'a> {
    /// For meshes that show this texture, inside this area.
    #[must_use]
    pub fn new(texture: &'a Texture, clip: Area, pixels_per_point: f32) -> Self {
        Self { texture, white: texture.sample(0.0, 0.0), clip, pixels_per_point }
    }

    /// The texture where a corner points.
    fn texel(&self, corner: &Corner) -> Ink {
        if corner.across == 0.0 && corner.down == 0.0 {
            self.white
        } else {
            self.texture.sample(corner.across, corner.down)
        }
    }

    fn corner(&self, vertex: &Vertex) -> Option<Corner> {
        let [width, height] = self.texture.size();
        let at = Point::new(vertex.pos * self.pixels_per_point)?;
        let (across, down) = (vertex.uv.x * width, vertex.uv.y * height);
        Some(Corner { at, across, down, color: vertex.color })
    }

    fn rectangle(&self, Upright { low, high }: &Upright) -> Option<Draw<'a>> {
        let area = Area::covered_by(low.at, high.at).within(self.clip);
        if area.is_empty() {
            return None;
        }
        let ink = ink::ink(low.color);
        let paint = if low.shows_same_texel(high) {
            Paint::Flat(ink::times(ink, self.texel(low)))
        } else {
            let across = Slope::new([low.at.x, high.at.x], [low.across, high.across], area.left);
            let down = Slope::new([low.at.y, high.at.y], [low.down, high.down], area.top);
            Paint::Picture { texture: self.texture, ink, across, down }
        };
        let mark = self.mark(area, &[*low, *high]);
        Some(Draw { area, outline: Outline::Rectangle, paint, mark })
    }

    /// Any other triangle. `None` if it has no pixels.
    fn triangle(&self, triangle: [Corner; 3]) -> Option<Draw<'a>> {
        let points = triangle.map(|corner| corner.at);
        let edges = edge::around(points)?;
        let (low, high) = edge::bounds(points);
        let area = Area::covered_by(low, high.next()).within(self.clip);
        if area.is_empty() {
            return None;
        }
        let paint = self.paint(triangle, &Corners::new(points, area)?);
        let mark = self.mark(area, &triangle);
        Some(Draw { area, outline: Outline::Triangle(edges), paint, mark })
    }

    fn mark(&self, area: Area, corners: &[Corner]) -> Mark {
        let sides = [area.left, area.top, area.right, area.bottom].map(i64::cast_unsigned);
        let start = Mark::default().with(self.texture.edition());
        let boxed = sides.into_iter().fold(start, Mark::with);
        corners.iter().fold(boxed, |mark, corner| corner.mark(mark))
    }

    /// The simplest paint that gives a triangle its colours.
    fn paint(&self, triangle: [Corner; 3], corners: &Corners) -> Paint<'a> {
        let [first, second, third] = triangle;
        let inks = triangle.map(|corner| ink::ink(corner.color));
        if !first.shows_same_texel(&second) || !first.shows_same_texel(&third) {
            return Paint::Cloth(Box::new(Cloth {
                texture: self.texture,
                shade: corners.shade(inks),
                across: corners.plane(triangle.map(|corner| corner.across)),
                down: corners.plane(triangle.map(|corner| corner.down)),
            }));
        }
        let texel = self.texel(&first);
        let inks = inks.map(|ink| ink::times(ink, texel));
        match inks {
            [ink, ..] if inks == [ink; 3] => Paint::Flat(ink),
            _ => Paint::Shaded(corners.shade(inks)),
        }
    }
}

/// Two triangles make a rectangle if the corners they leave out differ in both directions.
const OPPOSITE: u8 = 0b11;

/// Which corner of the box a triangle leaves out (bit 0: right, bit 1: bottom),
/// or `None` if it is not just half of that box.
fn missing_quarter(low: Point, high: Point, triangle: [Corner; 3]) -> Option<u8> {
    let mut seen = 0_u8;
    for corner in triangle {
        let right = side(corner.at.x, low.x, high.x)?;
        let bottom = side(corner.at.y, low.y, high.y)?;
        seen |= 1 << (right | bottom << 1);
    }
    let missing = !seen & 0b1111;
    missing.is_power_of_two().then(|| u8::try_from(missing.trailing_zeros()).unwrap_or(0))
}

fn side(at: i64, low: i64, high: i64) -> Option<u8> {
    if at == low {
        Some(0)
    } else if at == high {
        Some(1)
    } else {
        None
    }
}

/// The value on the low and on the high side, if it depends on the side alone.
#[expect(clippy::float_cmp, reason = "egui gives corners of one rectangle the very same numbers")]
fn both_sides(values: impl Iterator<Item = (i64, f32)>, low: i64, high: i64) -> Option<[f32; 2]> {
    let (mut on_low, mut on_high) = (None, None);
    for (at, value) in values {
        let seen = match side(at, low, high)? {
            0 => &mut on_low,
            _ => &mut on_high,
        };
        if *seen.get_or_insert(value) != value {
            return None;
        }
    }
    Some([on_low?, on_high?])
}
