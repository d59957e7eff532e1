//! Marks that mean something without colour too: a level, "Vertrouwelijk", what decided.

use crate::domain::scale::Level;
use crate::ui::ViewCx;
use egui::RichText;
use egui::Ui;

/// A level as a tile with its letter and word.
pub fn level_tile(ui: &mut Ui, cx: &ViewCx<'_>, level: Level) -> egui::Response {
    let tile = cx.theme.level(level);
    let letter = cx.text.get(letter_key(level)).into_owned();
    let word = cx.text.get(word_key(level)).into_owned();
    let words = format!("{letter}  {word}");
    let words = egui::WidgetText::from(RichText::new(words).color(tile.ink));
    let room = f32::INFINITY;
    let extend = Some(egui::TextWrapMode::Extend);
    let galley = words.into_galley(ui, extend, room, egui::TextStyle::Body);
    // Taken as a whole, so that it goes to the next line rather than break.
    let size = galley.size() + egui::vec2(16.0, 4.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, galley.text())
    });
    ui.painter().rect_filled(rect, 4.0, tile.fill);
    ui.painter().galley(rect.min + egui::vec2(8.0, 2.0), galley, tile.ink.into());
    response
}

/// The text key of a level's word.
pub const fn word_key(level: Level) -> &'static str {
    match level {
        Level::Low => "level-low",
        Level::Medium => "level-medium",
        Level::High => "level-high",
    }
}

/// The text key of a level's letter.
pub const fn letter_key(level: Level) -> &'static str {
    match level {
        Level::Low => "level-letter-low",
        Level::Medium => "level-letter-medium",
        Level::High => "level-letter-high",
    }
}

/// "Vertrouwelijk", beside whatever holds health data (control 5.12, 5.13).
pub fn confidential_mark(ui: &mut Ui, cx: &ViewCx<'_>) -> egui::Response {
    let mode = cx.theme.mode(ui.style());
    let frame = egui::Frame::new()
        .stroke(egui::Stroke::new(1.0, mode.ink))
        .corner_radius(4.0)
        .inner_margin(egui::Margin::symmetric(6, 1));
    frame.show(ui, |ui| ui.label(RichText::new(cx.text.get("confidential")).small())).response
}
