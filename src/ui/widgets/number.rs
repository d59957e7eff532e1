//! A whole number that may be blank, typed in a field.

use crate::ui::widgets::Desk;
use crate::ui::widgets::note;
use egui::Id;
use egui::RichText;
use egui::TextEdit;
use egui::Ui;

/// What happened to a number field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberEvent {
    /// Another number was typed.
    Set(u32),
    /// The field was emptied.
    Cleared,
}

/// Draws a field for a number. What is no number is said so beside the field and changes
/// nothing; what was typed stays. The number is handed over when the focus leaves.
pub fn number_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (id, label): (Id, &str),
    value: Option<u32>,
) -> Option<NumberEvent> {
    let written = value.map(|number| number.to_string()).unwrap_or_default();
    let typed: Option<String> = ui.data(|data| data.get_temp(id));
    let mut text = typed.unwrap_or(written);
    let name = ui.label(RichText::new(label).small());
    let input =
        TextEdit::singleline(&mut text).id(id).desired_width(80.0).margin(egui::vec2(8.0, 5.0));
    let response = ui.add(input).labelled_by(name.id);
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(id, text.clone()));
    }
    let read = text.trim().parse::<u32>();
    let wrong = !text.trim().is_empty() && read.is_err();
    if wrong && !response.has_focus() {
        note(ui, &desk.cx.text.get("number-wrong"));
    }
    if !response.lost_focus() || wrong {
        return None;
    }
    ui.data_mut(|data| data.remove_temp::<String>(id));
    match read {
        Ok(number) if Some(number) != value => Some(NumberEvent::Set(number)),
        Err(_) if value.is_some() => Some(NumberEvent::Cleared),
        _ => None,
    }
}
