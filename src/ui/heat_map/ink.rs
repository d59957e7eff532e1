//! What the marks look like: a disc for one risk, a rounded square for several; light
//! without measures, dark with all of them, and a ring within where it stands now. Told
//! apart without colour.

use crate::domain::standing::Phase;
use crate::ui::widgets::Desk;
use egui::Color32;
use egui::FontFamily;
use egui::FontId;
use egui::Pos2;
use egui::Rect;
use egui::Stroke;
use egui::Ui;
use egui::Vec2;

/// How broad a digit is, as a part of the size of its letters.
const DIGIT: f32 = 0.58;

/// How a mark is drawn.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// Whether it is in hand, or chosen together with others.
    pub(super) is_selected: bool,
    /// Whether the keyboard is on it.
    pub(super) has_focus: bool,
    /// Which position.
    pub(super) phase: Phase,
    /// Whether the risk stands here now.
    pub(super) is_now: bool,
    /// Its side, in points.
    pub(super) side: f32,
}

/// Ground, words and edge of a mark. The tiles look alike in both modes, so what stands on
/// them does too.
fn colours(desk: &Desk<'_>, phase: Phase) -> (Color32, Color32, Color32) {
    let paper: Color32 = desk.cx.theme.light.surface.into();
    let ink: Color32 = desk.cx.theme.light.ink.into();
    match phase {
        Phase::Gross | Phase::Now => (paper, ink, ink),
        Phase::Target => (ink, paper, paper),
    }
}

/// One risk: a disc with its number.
pub(super) fn paint_dot(ui: &Ui, desk: &Desk<'_>, at: Pos2, (look, number): (Look, u32)) {
    let (fill, text, edge) = colours(desk, look.phase);
    let (paper, ink, _) = colours(desk, Phase::Gross);
    let painter = ui.painter();
    let radius = look.side / 2.0 - 1.0;
    if look.is_selected || look.has_focus {
        painter.circle_filled(at, radius + 4.0, ink);
        painter.circle_filled(at, radius + 2.0, paper);
    }
    if look.has_focus {
        painter.circle_stroke(at, radius + 5.0, Stroke::new(3.0, paper));
        painter.circle_stroke(at, radius + 7.0, Stroke::new(2.0, ink));
    }
    painter.circle(at, radius, fill, Stroke::new(1.5, edge));
    let words = number.to_string();
    if look.is_now {
        painter.circle_stroke(at, radius - 2.5, Stroke::new(1.5, text));
        paint_words(ui, at, (&words, look.side * 0.58), text);
    } else {
        paint_words(ui, at, (&words, look.side * 0.7), text);
    }
}

/// Several risks: a square with rounded corners and their number, so that a count is never
/// taken for the number of a risk.
pub(super) fn paint_bubble(ui: &Ui, desk: &Desk<'_>, at: Pos2, (look, count): (Look, usize)) {
    let (fill, text, edge) = colours(desk, look.phase);
    let (paper, ink, _) = colours(desk, Phase::Gross);
    let rect = Rect::from_center_size(at, Vec2::splat(look.side - 1.0));
    let painter = ui.painter();
    if look.has_focus {
        painter.rect_filled(rect.expand(5.0), 8.0, ink);
        painter.rect_filled(rect.expand(2.0), 6.0, paper);
    }
    painter.rect(rect, 5.0, fill, Stroke::new(1.5, edge), egui::StrokeKind::Inside);
    if look.is_now {
        let inner = rect.shrink(2.5);
        painter.rect_stroke(inner, 3.0, Stroke::new(1.0, text), egui::StrokeKind::Inside);
    }
    paint_words(ui, at, (&format!("{count}×"), look.side * 0.8), text);
}

/// Words within a mark, as large as fits in a width.
fn paint_words(ui: &Ui, at: Pos2, (words, width): (&str, f32), colour: Color32) {
    let size = (width / (words.chars().count() as f32 * DIGIT)).min(11.5);
    let font = FontId::new(size, FontFamily::Name("bold".into()));
    ui.painter().text(at, egui::Align2::CENTER_CENTER, words, font, colour);
}
