//! A second pair of eyes on an acceptance: who has read it, and when.

use crate::domain::acceptance::Acceptance;
use crate::domain::acceptance::SecondReader;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::risk::RiskEdit;
use crate::text::format;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::state::SecondReaderForm;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::note;
use egui::Id;
use egui::Ui;

/// Draws who has read the decision along, or the form to say so.
pub(super) fn second_reader_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (risk, given): (&Risk, &Acceptance),
) {
    let text = desk.cx.text;
    if let Some(second) = &given.second {
        let on = format::date_long(text, second.on);
        let facts = [("by", second.by.as_str().into()), ("on", on.into())];
        ui.label(text.with("second-reader-read", &facts));
        if ui.button(text.get("second-reader-drop")).clicked() {
            desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::SecondReader(None))));
        }
        return;
    }
    let title = text.get("second-reader");
    let place = (Id::unique(("second-reader", risk.id.0)), &*title, Begins::Folded);
    fold_ui(ui, desk.cx.theme, place, |ui| form_ui(ui, desk, risk));
}

fn form_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let text = desk.cx.text;
    let mut form = std::mem::take(&mut desk.state.second_reader);
    if form.risk != Some(risk.id) {
        form = SecondReaderForm { risk: Some(risk.id), ..SecondReaderForm::default() };
    }
    note(ui, &text.get("second-reader-why"));
    let mut on = form.on.take().unwrap_or_else(|| format::date_short(desk.cx.today));
    let id = |part: &str| Id::unique(("second-reader", part, risk.id.0));
    let label = text.get("second-reader-by");
    form_field_ui(ui, desk, (id("by"), &label, MeantFor::NoPerson), &mut form.by);
    let label = text.get("second-reader-on");
    form_field_ui(ui, desk, (id("on"), &label, MeantFor::NoPerson), &mut on);
    if let Some(refused) = &form.refused {
        alert(ui, refused);
    }
    if ui.button(text.get("second-reader-keep")).clicked() {
        form.refused = submit(desk, risk, (&form.by, &on));
    }
    form.on = Some(on);
    desk.state.second_reader = form;
}

/// Hands the form over, or answers what is still missing.
fn submit(desk: &mut Desk<'_>, risk: &Risk, (by, on): (&str, &str)) -> Option<String> {
    let Some(on) = format::parse_date(on) else {
        return Some(desk.text("date-wrong").into_owned());
    };
    if on > desk.cx.today {
        return Some(desk.text("date-in-future").into_owned());
    }
    let second = SecondReader { by: by.to_owned(), on };
    let edit = Edit::Risk(risk.id, RiskEdit::SecondReader(Some(second)));
    match edit.plan(desk.cx.isms) {
        Ok(_) => {
            desk.ask(Command::Edit(edit));
            None
        }
        Err(why) => Some(refusal::refusal(desk.cx.text, &why)),
    }
}
