//! What the team must know of the risks that stay, who was told, and what is still to be told
//! person by person.

use crate::domain::awareness;
use crate::domain::awareness::Told;
use crate::domain::id::RiskId;
use crate::domain::people;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::risk::RiskEdit;
use crate::edit::risk::RiskText;
use crate::text::format;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::forms::TellForm;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::links::records_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use std::rc::Rc;

/// Somebody of the team, with what is still to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillToTell {
    who: String,
    risks: Vec<RiskId>,
}

/// Draws what the team must know of one risk that stays, and who was told.
pub(super) fn awareness_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    if !risk.asks_awareness(desk.cx.isms) {
        return;
    }
    section(ui, &desk.text("awareness-title"));
    let id = risk.id;
    let label = desk.text("awareness-what");
    let field = Field::area(Id::unique(("awareness", id.0)), &label, &risk.awareness);
    let response = field_ui(ui, desk, field, |typed| {
        Edit::Risk(id, RiskEdit::Text(RiskText::Awareness, typed))
    });
    desk.focus_if_asked("awareness-what", &response);
    if !risk.told.is_empty() {
        let (label, hint) = (desk.text("awareness-noted"), desk.text("awareness-noted-hint"));
        let field = Field::area(Id::unique(("awareness-told", id.0)), &label, &risk.told);
        field_ui(ui, desk, field.noted(&hint), |typed| {
            Edit::Risk(id, RiskEdit::Text(RiskText::Told, typed))
        });
    }
    ui.add_space(4.0);
    ui.label(egui::RichText::new(&*desk.text("awareness-told")).small());
    if risk.told_to.is_empty() {
        note(ui, &desk.text("awareness-told-none"));
    }
    for told in &risk.told_to {
        told_ui(ui, desk, (id, told));
    }
    team_ui(ui, desk, risk);
    let title = desk.text("awareness-other");
    let place = (Id::unique(("awareness-other", id.0)), &*title, Begins::Folded);
    fold_ui(ui, desk.cx.theme, place, |ui| form_ui(ui, desk, id));
}

/// Somebody who was told, and the way to take that back.
fn told_ui(ui: &mut Ui, desk: &mut Desk<'_>, (risk, told): (RiskId, &Told)) {
    let text = desk.cx.text;
    let on = format::date_long(text, told.on);
    let facts = [("who", told.who.as_str().into()), ("on", on.into())];
    ui.horizontal_wrapped(|ui| {
        ui.label(text.with("awareness-told-one", &facts));
        let spoken = text.with("awareness-drop-name", &facts);
        if ui.button(text.get("awareness-drop")).accessible_name(spoken).clicked() {
            desk.ask(Command::Edit(Edit::Risk(risk, RiskEdit::Untell(told.who.clone()))));
        }
    });
}

/// The team: those who were not told yet, and everybody at once.
fn team_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let (text, today) = (desk.cx.text, desk.cx.today);
    let team = people::named_in(desk.cx.isms);
    let missing: Vec<&str> =
        team.iter().copied().filter(|who| risk.told_on(who).is_none()).collect();
    if missing.is_empty() {
        return;
    }
    let tell = |people: &[&str]| {
        let people = people.iter().map(|who| (*who).to_owned()).collect();
        Command::Edit(Edit::Risk(risk.id, RiskEdit::Tell(people, today)))
    };
    ui.horizontal_wrapped(|ui| {
        if ui.button(text.get("awareness-tell-all")).clicked() {
            desk.ask(tell(&team));
        }
        for who in &missing {
            let words = text.with("awareness-tell-one", &[("who", (*who).into())]);
            if ui.button(words).clicked() {
                desk.ask(tell(&[who]));
            }
        }
    });
}

/// Anybody else, or on another day.
fn form_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: RiskId) {
    let text = desk.cx.text;
    let mut form = std::mem::take(&mut desk.state.telling);
    if form.risk != Some(risk) {
        form = TellForm { risk: Some(risk), ..TellForm::default() };
    }
    let mut on = form.on.take().unwrap_or_else(|| format::date_short(desk.cx.today));
    let id = |part: &str| Id::unique(("tell", part, risk.0));
    let label = text.get("awareness-who");
    form_field_ui(ui, desk, (id("who"), &label, MeantFor::NoPerson), &mut form.who);
    let label = text.get("awareness-on");
    form_field_ui(ui, desk, (id("on"), &label, MeantFor::NoPerson), &mut on);
    if let Some(refused) = &form.refused {
        alert(ui, refused);
    }
    if ui.button(text.get("awareness-keep")).clicked() {
        form.refused = submit(desk, risk, (&form.who, &on));
        if form.refused.is_none() {
            form.who.clear();
        }
    }
    form.on = Some(on);
    desk.state.telling = form;
}

/// Hands the form over, or answers what is still missing.
fn submit(desk: &mut Desk<'_>, risk: RiskId, (who, on): (&str, &str)) -> Option<String> {
    let Some(on) = format::parse_date(on) else {
        return Some(desk.text("date-wrong").into_owned());
    };
    if on > desk.cx.today {
        return Some(desk.text("date-in-future").into_owned());
    }
    let edit = Edit::Risk(risk, RiskEdit::Tell(vec![who.to_owned()], on));
    match edit.plan(desk.cx.isms) {
        Ok(_) => {
            desk.ask(Command::Edit(edit));
            None
        }
        Err(why) => Some(refusal::refusal(desk.cx.text, &why)),
    }
}

/// Draws what is still to be told, person by person; nothing where everybody knows.
pub(super) fn still_to_tell_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let all = still_to_tell(desk);
    if all.is_empty() {
        return;
    }
    let title = desk.cx.text.count("tell-title", all.len());
    let place = (Id::unique("still-to-tell"), &*title, Begins::Folded);
    fold_ui(ui, desk.cx.theme, place, |ui| {
        note(ui, &desk.text("tell-lead"));
        for one in all.iter() {
            person_ui(ui, desk, one);
        }
    });
}

/// What somebody is still to be told.
fn person_ui(ui: &mut Ui, desk: &mut Desk<'_>, one: &StillToTell) {
    let cx = desk.cx;
    let named = |id: &RiskId| {
        let title = cx.isms.risks.get(id).map(|risk| risk.title.as_str()).unwrap_or_default();
        (RecordKey::Risk(*id), format!("{id} {title}"))
    };
    let risks: Vec<_> = one.risks.iter().map(named).collect();
    ui.add_space(4.0);
    records_ui(ui, desk, (&one.who, ""), &risks);
    let words = cx.text.with("tell-all-to", &[("who", one.who.as_str().into())]);
    if ui.button(words).clicked() {
        let told = RiskEdit::Tell(vec![one.who.clone()], cx.today);
        desk.ask(Command::Edit(Edit::Risks(one.risks.clone(), told)));
    }
}

/// What is still to be told; worked out anew when the document has changed.
fn still_to_tell(desk: &mut Desk<'_>) -> Rc<Vec<StillToTell>> {
    let isms = desk.cx.isms;
    let made = || {
        let owned =
            |one: awareness::Untold<'_>| StillToTell { who: one.who.to_owned(), risks: one.risks };
        Rc::new(awareness::untold(isms).into_iter().map(owned).collect())
    };
    Rc::clone(desk.state.plan.untold.get_or_insert_with(made))
}
