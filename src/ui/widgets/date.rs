//! A day, typed the Dutch way.

use crate::text::format;
use crate::ui::widgets::Desk;
use crate::ui::widgets::note;
use egui::Id;
use egui::RichText;
use egui::TextEdit;
use egui::Ui;
use jiff::civil::Date;

/// What happened to a date field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateEvent {
    /// Another day was typed.
    Set(Date),
    /// The field was emptied.
    Cleared,
}

/// Draws a field for a day ("dd-mm-jjjj"). A day that does not exist is said so beside the
/// field and changes nothing; what was typed stays.
pub fn date_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (id, label): (Id, &str),
    value: Option<Date>,
) -> Option<DateEvent> {
    let written = value.map(format::date_short).unwrap_or_default();
    let typed: Option<String> = ui.data(|data| data.get_temp(id));
    let mut text = typed.unwrap_or_else(|| written.clone());
    let name = ui.label(RichText::new(label).small());
    let input =
        TextEdit::singleline(&mut text).id(id).desired_width(120.0).margin(egui::vec2(8.0, 5.0));
    let response =
        ui.add(input.hint_text(desk.cx.text.get("date-hint").into_owned())).labelled_by(name.id);
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(id, text.clone()));
    }
    let wrong = !text.trim().is_empty() && format::parse_date(&text).is_none();
    if wrong && !response.has_focus() {
        note(ui, &desk.cx.text.get("date-wrong"));
    }
    if !response.lost_focus() || wrong {
        return None;
    }
    ui.data_mut(|data| data.remove_temp::<String>(id));
    match format::parse_date(&text) {
        Some(day) if Some(day) != value => Some(DateEvent::Set(day)),
        None if value.is_some() => Some(DateEvent::Cleared),
        _ => None,
    }
}
