//! Text fields that keep their own draft: what is typed is handed over when the focus
//! leaves or the hands rest, so that a keystroke is never a transaction.

use crate::edit::Edit;
use crate::ui::state::Draft;
use crate::ui::widgets::Desk;
use crate::ui::widgets::guard::Kept;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::guard::guard_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::terms::told;
use egui::Id;
use egui::Key;
use egui::RichText;
use egui::TextEdit;
use egui::Ui;

/// Seconds of rest after which a draft is handed over.
pub const REST: f64 = 1.0;

/// Seconds after which a draft is handed over while the hands go on: no more is ever lost.
pub const LONGEST: f64 = 5.0;

/// A field on a text of the document.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Tells this field from every other, also of other records; e.g. `("risk", id, "owner")`
    /// hashed by [`Id::unique`].
    pub id: Id,
    /// The label above it, also its accessible name; unique in its view.
    pub label: &'a str,
    /// What the document says.
    pub value: &'a str,
    /// An example or explanation under the field; blank for none.
    pub note: &'a str,
    /// Lines shown; 1 is a single line.
    pub rows: usize,
    /// Whose data it is meant for.
    pub meant_for: MeantFor,
}

impl<'a> Field<'a> {
    /// A single line.
    pub const fn line(id: Id, label: &'a str, value: &'a str) -> Self {
        Self { id, label, value, note: "", rows: 1, meant_for: MeantFor::NoPerson }
    }

    /// A field for some lines of text.
    pub const fn area(id: Id, label: &'a str, value: &'a str) -> Self {
        Self { rows: 3, ..Self::line(id, label, value) }
    }

    /// The same with an example or explanation.
    #[must_use]
    pub const fn noted(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }

    /// The same for someone who works at or for the practice, whose own e-mail address may be
    /// written here.
    #[must_use]
    pub const fn of_staff(mut self) -> Self {
        self.meant_for = MeantFor::Staff;
        self
    }
}

/// Draws a field; what is typed becomes a draft that will change what `edit` says.
pub fn field_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    field: Field<'_>,
    edit: impl FnOnce(String) -> Edit,
) -> egui::Response {
    let at = desk.state.drafts.iter().position(|draft| draft.id == field.id);
    let draft = at.and_then(|at| desk.state.drafts.get(at));
    let mut text = draft.map_or_else(|| field.value.to_owned(), |draft| draft.text.clone());
    let refused = draft.and_then(|draft| draft.refused.clone());
    let draft_is_kept = draft.is_none() || text == field.value;
    let label = ui.label(RichText::new(field.label).small());
    let width = ui.available_width().min(560.0);
    let input = if field.rows > 1 {
        TextEdit::multiline(&mut text).desired_rows(field.rows)
    } else {
        TextEdit::singleline(&mut text)
    };
    let response = ui.add(input.id(field.id).desired_width(width).margin(egui::vec2(8.0, 5.0)));
    let response = response.labelled_by(label.id);
    told(label, field.label);
    desk.focus_field_if_asked(&response);
    let found = found_text(ui, &response, field.value);
    let entered = entered(ui, &response);
    if response.has_focus() && is_newly_in_hand(ui, field.id) && field.rows == 1 {
        select_all(ui, field.id, text.chars().count());
    }
    if let Some(refused) = refused {
        super::alert(ui, &refused);
    } else if !field.note.is_empty() {
        note(ui, field.note);
    }
    let kept = if draft_is_kept { Kept::Saved } else { Kept::NotYet };
    guard_ui(ui, desk, field.id, (&text, field.meant_for, kept));
    let given_up = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    if entered && let Some(draft) = desk.state.drafts.iter_mut().find(|d| d.id == field.id) {
        draft.typed_at = f64::NEG_INFINITY;
    }
    let before = desk.state.drafts.iter().find(|draft| draft.id == field.id);
    if given_up {
        desk.state.drafts.retain(|draft| draft.id != field.id);
        // What was saved while the hands rested is taken back by one more edit.
        if let Some(text) = found.filter(|found| found != field.value) {
            take_up(ui, desk, field.id, (text, edit, f64::NEG_INFINITY));
        }
    } else if response.changed() {
        let begun_at = before.map_or(f64::INFINITY, |draft| draft.begun_at);
        take_up(ui, desk, field.id, (text, edit, begun_at));
    }
    response
}

/// What is typed becomes a draft, begun at a time: long ago it is handed over at once, in the
/// time to come it begins now.
fn take_up(
    ui: &Ui,
    desk: &mut Desk<'_>,
    id: Id,
    (text, edit, begun_at): (String, impl FnOnce(String) -> Edit, f64),
) {
    let now = ui.input(|input| input.time);
    desk.state.drafts.retain(|draft| draft.id != id);
    desk.state.drafts.push(Draft {
        id,
        edit: edit(text.clone()),
        text,
        typed_at: now,
        begun_at: begun_at.min(now),
        refused: None,
    });
    ui.ctx().request_repaint_after_secs(REST as f32 + 0.05);
}

/// The text that stood in a field when it got the focus or was last entered; only told when
/// Escape gives the field up.
fn found_text(ui: &Ui, response: &egui::Response, value: &str) -> Option<String> {
    let (key, kept) = (Id::unique("field-found"), Id::unique("field-found-text"));
    let pass = ui.ctx().cumulative_pass_nr();
    let seen: Option<(Id, u64)> = ui.data(|data| data.get_temp(key));
    // A field that was not drawn for a while has been left.
    let is_known = seen.is_some_and(|(id, at)| id == response.id && pass <= at + 2);
    let (escape, enter) =
        ui.input(|input| (input.key_pressed(Key::Escape), input.key_pressed(Key::Enter)));
    if response.lost_focus() && is_known {
        ui.data_mut(|data| data.remove::<(Id, u64)>(key));
        let is_given_up = escape && !enter;
        return is_given_up.then(|| ui.data(|data| data.get_temp(kept))).flatten();
    }
    if response.has_focus() {
        ui.data_mut(|data| {
            if !is_known {
                data.insert_temp(kept, value.to_owned());
            }
            data.insert_temp(key, (response.id, pass));
        });
    }
    None
}

/// Whether Enter was pressed in a single line. The field keeps the focus: without it the next
/// Tab would begin at the top of the window.
pub(super) fn entered(ui: &Ui, response: &egui::Response) -> bool {
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        response.request_focus();
    }
    entered
}

/// Whether another field, or none, was in hand at the last look. A field that is given the
/// focus by the window itself never reports that it gained it.
fn is_newly_in_hand(ui: &Ui, id: Id) -> bool {
    let key = Id::unique("field-in-hand");
    let before: Option<Id> = ui.data(|data| data.get_temp(key));
    ui.data_mut(|data| data.insert_temp(key, id));
    before != Some(id)
}

/// A field that is reached by Tab, or is shown to be filled in, can be typed over at once.
/// A click puts the cursor where it points instead.
fn select_all(ui: &Ui, id: Id, length: usize) {
    let clicked = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if let Some(mut state) = egui::TextEdit::load_state(ui.ctx(), id)
        && !clicked
    {
        let from = egui::text::CCursor::new(0);
        let range = egui::text::CCursorRange::two(from, egui::text::CCursor::new(length));
        state.cursor.set_char_range(Some(range));
        state.store(ui.ctx(), id);
    }
}

/// A search box beside its label, for a line that holds more.
pub fn search_ui(ui: &mut Ui, id: Id, label: &str, words: &mut String) -> egui::Response {
    let label = ui.label(RichText::new(label).small());
    let input = TextEdit::singleline(words).id(id).desired_width(150.0);
    ui.add(input.margin(egui::vec2(8.0, 5.0))).labelled_by(label.id)
}

/// A field of the window alone, such as a search box or a form: no draft, no document.
pub fn plain_field_ui(ui: &mut Ui, id: Id, label: &str, text: &mut String) -> egui::Response {
    let label = ui.label(RichText::new(label).small());
    let width = ui.available_width().min(560.0);
    let input = TextEdit::singleline(text).id(id).desired_width(width).margin(egui::vec2(8.0, 5.0));
    let response = ui.add(input).labelled_by(label.id);
    entered(ui, &response);
    response
}

/// A field of a form whose text will be in the document once the form is handed over.
pub fn form_field_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (id, label, meant_for): (Id, &str, MeantFor),
    text: &mut String,
) -> egui::Response {
    let response = plain_field_ui(ui, id, label, text);
    guard_ui(ui, desk, id, (text, meant_for, Kept::NotYet));
    response
}
