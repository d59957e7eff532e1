//! A value that is typed: a day the Dutch way, a whole number, an amount of money. What is typed becomes a
//! draft as soon as it can be read, so that nothing is lost when the window closes or
//! another page is asked for. What cannot be read is said so beside the field, changes
//! nothing and stays as it was typed.

use crate::edit::Edit;
use crate::text::format;
use crate::ui::state::Draft;
use crate::ui::widgets::Desk;
use egui::Id;
use egui::Key;
use egui::RichText;
use egui::TextEdit;
use egui::Ui;
use jiff::civil::Date;

/// Draws a field for a day ("dd-mm-jjjj"); emptied, there is no day.
pub fn date_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (id, label, value): (Id, &str, Option<Date>),
    edit: impl Fn(Option<Date>) -> Edit,
) {
    let hint = desk.text("date-hint").into_owned();
    let written = value.map(format::date_short).unwrap_or_default();
    let field = ValueField { id, label, hint, written, width: 120.0, wrong: "date-wrong" };
    value_ui(ui, desk, field, |typed| match typed {
        "" => Some(edit(None)),
        typed => format::parse_date(typed).map(|day| edit(Some(day))),
    });
}

/// Draws a field for a whole number; emptied, there is no number.
pub fn number_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (id, label, value): (Id, &str, Option<u32>),
    edit: impl Fn(Option<u32>) -> Edit,
) {
    let written = value.map(|number| number.to_string()).unwrap_or_default();
    let hint = String::new();
    let field = ValueField { id, label, hint, written, width: 80.0, wrong: "number-wrong" };
    value_ui(ui, desk, field, |typed| match typed {
        "" => Some(edit(None)),
        typed => typed.parse().ok().map(|number| edit(Some(number))),
    });
}

/// Draws a field for an amount in whole euros; emptied, there is no amount.
pub fn euros_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (id, label, value): (Id, &str, Option<u32>),
    edit: impl Fn(Option<u32>) -> Edit,
) {
    let written = value.map(format::euros).unwrap_or_default();
    let hint = String::new();
    let field = ValueField { id, label, hint, written, width: 120.0, wrong: "euros-wrong" };
    value_ui(ui, desk, field, |typed| match typed {
        "" => Some(edit(None)),
        typed => format::parse_euros(typed).map(|euros| edit(Some(euros))),
    });
}

/// Draws a field for a time in hours, kept in minutes; emptied, there is no time.
pub fn hours_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (id, label, value): (Id, &str, Option<u32>),
    edit: impl Fn(Option<u32>) -> Edit,
) {
    let written = value.map(|minutes| format::hours(minutes.into())).unwrap_or_default();
    let hint = desk.text("hours-hint").into_owned();
    let field = ValueField { id, label, hint, written, width: 80.0, wrong: "hours-wrong" };
    value_ui(ui, desk, field, |typed| match typed {
        "" => Some(edit(None)),
        typed => format::parse_hours(typed).map(|minutes| edit(Some(minutes))),
    });
}

/// A field with a value as it is written.
struct ValueField<'a> {
    id: Id,
    label: &'a str,
    hint: String,
    written: String,
    /// In points.
    width: f32,
    /// Text key of what is said where it cannot be read.
    wrong: &'static str,
}

fn value_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    field: ValueField<'_>,
    read: impl Fn(&str) -> Option<Edit>,
) {
    let id = field.id;
    let draft = desk.state.drafts.iter().find(|draft| draft.id == id);
    let mut text = draft.map_or_else(|| field.written.clone(), |draft| draft.text.clone());
    let refused = draft.and_then(|draft| draft.refused.clone());
    let label = ui.label(RichText::new(field.label).small());
    let input = TextEdit::singleline(&mut text).id(id).desired_width(field.width);
    let input = input.margin(egui::vec2(8.0, 5.0)).hint_text(field.hint);
    let response = ui.add(input).labelled_by(label.id);
    desk.focus_field_if_asked(&response);
    if super::field::entered(ui, &response)
        && let Some(draft) = desk.state.drafts.iter_mut().find(|draft| draft.id == id)
    {
        draft.typed_at = f64::NEG_INFINITY;
    }
    // Half a day is no mistake yet.
    if let Some(refused) = refused.filter(|_| !response.has_focus()) {
        super::alert(ui, &refused);
    }
    let given_up = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    if !response.changed() && !given_up {
        return;
    }
    desk.state.drafts.retain(|draft| draft.id != id);
    if given_up || text == field.written {
        return;
    }
    // What cannot be read stands for no change at all: it stays, and is never handed over.
    let (edit, refused) = match read(text.trim()) {
        Some(edit) => (Some(edit), None),
        None => (read(""), Some(desk.text(field.wrong).into_owned())),
    };
    // It never rests while it is in hand: half a day may well be another day.
    let (typed_at, begun_at) = (f64::INFINITY, f64::INFINITY);
    let draft = edit.map(|edit| Draft { id, text, edit, typed_at, begun_at, refused });
    desk.state.drafts.extend(draft);
}
