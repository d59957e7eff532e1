//! What egui's triangles come down to: which pixels, and what ink on each.
//!
//! Setting up is done once per frame; [`super::raster`] then fills rows from it, in any
//! order and on any thread. This module does not know the pixels that are already there.

use eframe::egui::Color32;
use eframe::egui::Mesh;
use eframe::egui::Rect;
use eframe::epaint::Vertex;

use super::edge;
use super::edge::Edge;
use super::edge::Point;
use super::ink;
use super::ink::Ink;
use super::mark::Mark;
use super::shade::Corners;
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
    fn covered_by(low: Point, high: Point) -> Self {
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

/// Adds what has to be drawn for one mesh.
///
/// Triangles that name no vertex, or lie outside the clip rectangle, are left out.
pub fn add_mesh<'a>(draws: &mut Vec<Draw<'a>>, mesh: &Mesh, sheet: &Sheet<'a>) {
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
        let ([a, b, c], [d, e, f]) = (first, second);
        let all = [a, b, c, d, e, f];
        if all.iter().any(|corner| corner.color != a.color) {
            return None;
        }
        let (low, high) = edge::bounds(first.map(|corner| corner.at));
        if missing_quarter(low, high, first)? ^ missing_quarter(low, high, second)? != OPPOSITE {
            return None;
        }
        let [left, right] =
            both_sides(all.map(|corner| (corner.at.x, corner.across)), low.x, high.x)?;
        let [top, bottom] =
            both_sides(all.map(|corner| (corner.at.y, corner.down)), low.y, high.y)?;
        let low = Corner { at: low, across: left, down: top, color: a.color };
        Some(Self { low, high: Corner { at: high, across: right, down: bottom, color: a.color } })
    }
}

/// What all triangles of a mesh have in common.
pub struct Sheet<'a> {
    pub texture: &'a Texture,
    pub clip: Area,
    pub pixels_per_point: f32,
}

impl<'a> Sheet<'a> {
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
            Paint::Flat(ink::times(ink, self.texture.sample(low.across, low.down)))
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
        let [a, b, c] = triangle;
        let inks = triangle.map(|corner| ink::ink(corner.color));
        if !a.shows_same_texel(&b) || !a.shows_same_texel(&c) {
            return Paint::Cloth(Box::new(Cloth {
                texture: self.texture,
                shade: corners.shade(inks),
                across: corners.plane(triangle.map(|corner| corner.across)),
                down: corners.plane(triangle.map(|corner| corner.down)),
            }));
        }
        let texel = self.texture.sample(a.across, a.down);
        let inks = inks.map(|ink| ink::times(ink, texel));
        match inks {
            [first, ..] if a.color == b.color && b.color == c.color => Paint::Flat(first),
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
    (missing.count_ones() == 1).then(|| u8::try_from(missing.trailing_zeros()).unwrap_or(0))
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
fn both_sides(values: [(i64, f32); 6], low: i64, high: i64) -> Option<[f32; 2]> {
    let on = |side: i64| values.iter().find(|(at, _)| *at == side).map(|(_, value)| *value);
    let (first, last) = (on(low)?, on(high)?);
    let agrees = |(at, value): &(i64, f32)| *value == if *at == low { first } else { last };
    values.iter().all(agrees).then_some([first, last])
}
