//! One thing to draw: which pixels, and what ink on each.
//!
//! [`super::mesh`] sets it up once per frame, [`super::raster`] then fills rows from it, in
//! any order and on any thread. This module does not know the pixels that are already there.

use eframe::egui::Rect;

use super::edge;
use super::edge::Edge;
use super::edge::Point;
use super::ink::Ink;
use super::mark::Mark;
use super::shade::Plane;
use super::shade::Shade;
use super::shade::Slope;
use super::texture::Texture;

/// A rectangle of whole pixels; `right` and `bottom` are just outside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub left: i64,
    pub top: i64,
    pub right: i64,
    pub bottom: i64,
}

impl Area {
    /// The pixels whose centre lies in a rectangle of pixels and parts of pixels.
    pub fn covered_by(low: Point, high: Point) -> Self {
        let first = edge::first_pixel_from;
        Self { left: first(low.x), top: first(low.y), right: first(high.x), bottom: first(high.y) }
    }

    /// egui's clip rectangle, rounded to pixels as on a graphics card.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "the cast stops at the ends of its range")]
    pub fn clip(rect: Rect, pixels_per_point: f32, screen: Self) -> Self {
        let rounded = |points: f32| i64::from((points * pixels_per_point).round() as i32);
        let [left, top] = [rounded(rect.min.x), rounded(rect.min.y)];
        let [right, bottom] = [rounded(rect.max.x), rounded(rect.max.y)];
        Self { left, top, right, bottom }.within(screen)
    }

    /// What two areas share.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// Whether there is no pixel in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }
}

/// One thing to draw.
pub struct Draw<'a> {
    /// The box around it, inside the clip rectangle.
    pub area: Area,
    pub outline: Outline,
    pub paint: Paint<'a>,
    /// Differs between draws that differ.
    pub mark: Mark,
}

/// Which pixels of the area are drawn on.
pub enum Outline {
    /// All of them.
    Rectangle,
    /// Those inside three edges.
    Triangle([Edge; 3]),
}

/// What goes onto a pixel.
pub enum Paint<'a> {
    /// The same ink everywhere.
    Flat(Ink),
    /// A gradient between three corners: feathered edges and shadows.
    Shaded(Shade),
    /// An upright picture in one colour, such as a letter: across and down go their own way.
    Picture { texture: &'a Texture, ink: Ink, across: Slope, down: Slope },
    /// A picture laid over a triangle, boxed since it is large and rare.
    Cloth(Box<Cloth<'a>>),
}

/// A picture laid over a triangle of which the corners may differ in colour.
pub struct Cloth<'a> {
    pub texture: &'a Texture,
    pub shade: Shade,
    pub across: Plane,
    pub down: Plane,
}
