//! The painter that draws the window where there is no graphics card.
#![expect(clippy::disallowed_methods, reason = "the painter is tested with colours of no theme")]
#![expect(clippy::float_cmp, reason = "a rounded channel is a whole number")]

use std::num::NonZeroUsize;

use eframe::egui;
use eframe::egui::ClippedPrimitive;
use eframe::egui::Color32;
use eframe::egui::ColorImage;
use eframe::egui::Mesh;
use eframe::egui::Pos2;
use eframe::egui::Rect;
use eframe::egui::TextureId;
use eframe::egui::TextureOptions;
use eframe::egui::TexturesDelta;
use eframe::egui::pos2;
use eframe::epaint::ImageDelta;
use eframe::epaint::Primitive;
use eframe::epaint::Vertex;
use eframe::epaint::WHITE_UV;
use egui_kittest::Harness;
use image::Rgba;
use image::RgbaImage;
use praktijkschild::app::software::painter::Painter;
use praktijkschild::app::software::painter::Scene;
use proptest::prelude::*;

use crate::support::painter::TestPainter;
use crate::support::painter::picture;

/// Three bands of rows and a bit, so that threads have something to share.
const SIZE: [usize; 2] = [60, 100];
const EVERYTHING: Rect = Rect::EVERYTHING;
const WHITE_TEXTURE: TextureId = TextureId::Managed(0);

#[test]
fn a_filled_rectangle_covers_its_pixels_and_no_others() {
    let red = Color32::from_rgb(200, 10, 30);
    let picture = painted(&[rectangle(Rect::from_min_max(pos2(3.0, 4.0), pos2(10.0, 8.0)), red)]);
    for (x, y, pixel) in picture.enumerate_pixels() {
        let inside = (3..10).contains(&x) && (4..8).contains(&y);
        let expected = if inside { Rgba([200, 10, 30, 255]) } else { Rgba([0, 0, 0, 255]) };
        assert_eq!(*pixel, expected, "at {x}, {y}");
    }
}

#[test]
fn nothing_is_drawn_outside_the_clip_rectangle() {
    let clip = Rect::from_min_max(pos2(5.0, 6.0), pos2(9.0, 20.0));
    let shape =
        triangle([pos2(-50.0, -50.0), pos2(90.0, -50.0), pos2(20.0, 200.0)], Color32::WHITE);
    let picture = painted(&[(clip, shape.1)]);
    for (x, y, pixel) in picture.enumerate_pixels() {
        let inside = (5..9).contains(&x) && (6..20).contains(&y);
        assert_eq!(pixel.0[0] == 255, inside, "at {x}, {y}");
    }
}

#[test]
fn a_centre_on_the_left_or_top_edge_is_in_and_on_the_right_or_bottom_edge_is_out() {
    let between_pixels = Rect::from_min_max(pos2(2.5, 2.5), pos2(6.5, 5.5));
    let picture = painted(&[rectangle(between_pixels, Color32::WHITE)]);
    for (x, y, pixel) in picture.enumerate_pixels() {
        let inside = (2..6).contains(&x) && (2..5).contains(&y);
        assert_eq!(pixel.0[0] == 255, inside, "at {x}, {y}");
    }
}

#[test]
fn triangles_that_share_a_corner_blend_each_pixel_once() {
    let faint = Color32::from_rgba_premultiplied(64, 64, 64, 64);
    let middle = pos2(19.3, 14.7);
    let around = [pos2(1.0, 1.0), pos2(38.5, 2.5), pos2(36.0, 28.0), pos2(3.5, 27.5)];
    let fan: Vec<_> =
        (0..4).map(|i| triangle([middle, around[i], around[(i + 1) % 4]], faint)).collect();
    let once = painted(&fan[..1]).get_pixel(20, 4).0;
    assert_ne!(once, [0, 0, 0, 255], "the fan must be seen");
    for (x, y, pixel) in painted(&fan).enumerate_pixels() {
        assert!(pixel.0 == once || pixel.0 == [0, 0, 0, 255], "{pixel:?} at {x}, {y}");
        if (5..35).contains(&x) && (5..26).contains(&y) {
            assert_eq!(pixel.0, once, "a gap at {x}, {y}");
        }
    }
}

#[test]
fn a_part_of_a_texture_can_be_replaced() {
    let mut painter = painter(1);
    let (id, options) = (TextureId::Managed(7), TextureOptions::NEAREST);
    let green = ColorImage::filled([4, 4], Color32::GREEN);
    painter.update(&mut delta(id, ImageDelta::full(green, options)));
    let blue = ColorImage::filled([2, 1], Color32::BLUE);
    painter.update(&mut delta(id, ImageDelta::partial([1, 2], blue, options)));
    let mut mesh = Mesh::with_texture(id);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    mesh.add_rect_with_uv(
        Rect::from_min_max(pos2(0.0, 0.0), pos2(8.0, 8.0)),
        whole,
        Color32::WHITE,
    );
    let picture = paint(&mut painter, &[(EVERYTHING, mesh)]);
    for (x, y) in (0..8).flat_map(|x| (0..8).map(move |y| (x, y))) {
        let is_blue = (2..6).contains(&x) && (4..6).contains(&y);
        let expected = if is_blue { Rgba([0, 0, 255, 255]) } else { Rgba([0, 255, 0, 255]) };
        assert_eq!(*picture.get_pixel(x, y), expected, "at {x}, {y}");
    }
}

#[test]
fn a_picture_is_smooth_when_it_is_enlarged() {
    let mut painter = painter(1);
    let id = TextureId::Managed(7);
    let halves = ColorImage::new([2, 1], vec![Color32::BLACK, Color32::WHITE]);
    painter.update(&mut delta(id, ImageDelta::full(halves, TextureOptions::LINEAR)));
    let mut mesh = Mesh::with_texture(id);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    mesh.add_rect_with_uv(
        Rect::from_min_max(pos2(0.0, 0.0), pos2(8.0, 1.0)),
        whole,
        Color32::WHITE,
    );
    let picture = paint(&mut painter, &[(EVERYTHING, mesh)]);
    let greys: Vec<u8> = (0..8).map(|x| picture.get_pixel(x, 0).0[0]).collect();
    assert_eq!(greys, [0, 0, 32, 96, 159, 223, 255, 255]);
}

#[test]
fn text_is_drawn_in_its_colour() {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(120.0, 40.0))
        .renderer(TestPainter::default())
        .build_eframe(|creation| {
            creation.egui_ctx.set_fonts(one_font());
            RedWord
        });
    harness.run();
    let picture = harness.render().expect("a picture");
    let reddest = picture.pixels().map(|pixel| pixel.0[0]).max();
    let inked = picture.pixels().filter(|pixel| pixel.0[3] > 0).count();
    assert_eq!(reddest, Some(255));
    assert!(picture.pixels().all(|pixel| pixel.0[1] == 0 && pixel.0[2] == 0));
    assert!((100..1500).contains(&inked), "{inked} pixels of ink");
}

#[test]
fn the_picture_is_the_same_with_one_and_with_four_threads() {
    let shapes = many_shapes(1);
    let [one, four] = [1, 4].map(|threads| paint(&mut painter(threads), &shapes));
    assert!(one.pixels().any(|pixel| pixel.0 != [0, 0, 0, 255]));
    assert_eq!(one.as_raw(), four.as_raw());
}

#[test]
fn a_frame_painted_over_another_is_the_same_as_one_painted_afresh() {
    let mut used = painter(2);
    paint(&mut used, &many_shapes(1));
    let over_another = paint(&mut used, &many_shapes(2));
    let afresh = paint(&mut painter(2), &many_shapes(2));
    assert_eq!(over_another.as_raw(), afresh.as_raw());
}

#[test]
fn only_rows_that_changed_are_painted_again() {
    let mut painter = painter(1);
    let page = rectangle(Rect::from_min_max(pos2(0.0, 0.0), pos2(60.0, 100.0)), Color32::GRAY);
    let caret = rectangle(Rect::from_min_max(pos2(4.0, 70.0), pos2(5.0, 80.0)), Color32::WHITE);
    assert_eq!(changed_rows(&mut painter, std::slice::from_ref(&page)), 100);
    assert_eq!(changed_rows(&mut painter, std::slice::from_ref(&page)), 0);
    assert!((10..60).contains(&changed_rows(&mut painter, &[page, caret])));
    assert_eq!(picture(&painter).get_pixel(4, 70).0, [255; 4]);
}

proptest! {
    /// Over black, over white and over anything else.
    #[test]
    fn a_colour_over_another_follows_the_formula(below: [u8; 3], color: [u8; 3], alpha: u8) {
        let below = Color32::from_rgb(below[0], below[1], below[2]);
        let [red, green, blue] = color.map(|channel| channel.min(alpha));
        let above = Color32::from_rgba_premultiplied(red, green, blue, alpha);
        let area = Rect::from_min_max(pos2(0.0, 0.0), pos2(2.0, 2.0));
        let picture = painted(&[rectangle(area, below), rectangle(area, above)]);
        let expected = |below: u8, above: u8| {
            let shows_through = 1.0 - f64::from(alpha) / 255.0;
            (f64::from(above) + f64::from(below) * shows_through).round()
        };
        let expected = [
            expected(below.r(), red),
            expected(below.g(), green),
            expected(below.b(), blue),
            255.0,
        ];
        prop_assert_eq!(picture.get_pixel(1, 1).0.map(f64::from), expected);
    }

    /// Coordinates come from zoom levels, plots and huge tables: no number may stop the program.
    #[test]
    fn no_triangle_stops_the_painter(corners: [(f32, f32); 3], alpha: u8) {
        let color = Color32::from_white_alpha(alpha);
        let corners = corners.map(|(x, y)| pos2(x, y));
        painted(&[triangle(corners, color)]);
    }
}

struct RedWord;

impl eframe::App for RedWord {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        ui.label(egui::RichText::new("Huisarts").color(Color32::from_rgb(255, 0, 0)));
    }
}

fn one_font() -> egui::FontDefinitions {
    let mut fonts = egui::FontDefinitions::empty();
    let noto = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
    fonts.font_data.insert("Noto".to_owned(), egui::FontData::from_static(noto).into());
    for family in [egui::FontFamily::Proportional, egui::FontFamily::Monospace] {
        fonts.families.insert(family, vec!["Noto".to_owned()]);
    }
    fonts
}

type Shape = (Rect, Mesh);

fn rectangle(rect: Rect, color: Color32) -> Shape {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(rect, color);
    (EVERYTHING, mesh)
}

fn triangle(corners: [Pos2; 3], color: Color32) -> Shape {
    let vertices = corners.map(|pos| Vertex { pos, uv: WHITE_UV, color }).to_vec();
    (EVERYTHING, Mesh { indices: vec![0, 1, 2], vertices, texture_id: WHITE_TEXTURE })
}

/// Gradients, overlaps and half pixels, different for each `seed`.
fn many_shapes(seed: u16) -> Vec<Shape> {
    let spread =
        |i: u16, step: u16, size: f32| f32::from(i.wrapping_mul(step * seed) % 97) / 97.0 * size;
    (0..60)
        .map(|i: u16| {
            let corner = |k| pos2(spread(i + k, 31 + k, 60.0), spread(i + k, 57 + k, 100.0));
            let mut shape = triangle([corner(1), corner(2), corner(3)], Color32::WHITE);
            for (vertex, alpha) in shape.1.vertices.iter_mut().zip([0, 90, 200]) {
                vertex.color = Color32::from_rgba_unmultiplied(i.to_le_bytes()[0], 128, 30, alpha);
            }
            shape
        })
        .collect()
}

fn painter(threads: usize) -> Painter {
    let mut painter = Painter::new(NonZeroUsize::new(threads).unwrap_or(NonZeroUsize::MIN));
    let white = ColorImage::filled([1, 1], Color32::WHITE);
    painter.update(&mut delta(WHITE_TEXTURE, ImageDelta::full(white, TextureOptions::LINEAR)));
    painter
}

fn delta(id: TextureId, change: ImageDelta) -> TexturesDelta {
    let mut delta = TexturesDelta::default();
    delta.push(id, change);
    delta
}

fn clipped(shapes: &[Shape]) -> Vec<ClippedPrimitive> {
    let primitive = |(clip_rect, mesh): &Shape| ClippedPrimitive {
        clip_rect: *clip_rect,
        primitive: Primitive::Mesh(mesh.clone()),
    };
    shapes.iter().map(primitive).collect()
}

/// Paints, and counts the rows that were not as they were.
fn changed_rows(painter: &mut Painter, shapes: &[Shape]) -> usize {
    let scene = Scene {
        primitives: &clipped(shapes),
        pixels_per_point: 1.0,
        size: SIZE,
        background: Color32::BLACK,
    };
    painter.paint(&scene).iter().map(ExactSizeIterator::len).sum()
}

fn painted(shapes: &[Shape]) -> RgbaImage {
    paint(&mut painter(1), shapes)
}

fn paint(painter: &mut Painter, shapes: &[Shape]) -> RgbaImage {
    changed_rows(painter, shapes);
    picture(painter)
}
