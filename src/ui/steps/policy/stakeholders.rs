//! The register of who expects what of the practice (NEN 7510-1:2024, 4.2).

use crate::catalogue::starter;
use crate::domain::context::Stakeholder;
use crate::domain::id::StakeholderId;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::context::StakeholderEdit;
use crate::ui::Command;
use crate::ui::attention::stakeholder_met_id;
use crate::ui::history::record_history_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use egui::Id;
use egui::Ui;

/// Draws the register and the stakeholder in hand.
pub(super) fn stakeholders_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    explanation(ui, &desk.text("stakeholders-lead"));
    if ui.button(desk.text("stakeholder-add")).clicked() {
        add(desk);
    }
    let all: Vec<&Stakeholder> = desk.cx.isms.stakeholders.values().collect();
    if all.is_empty() {
        empty_state(ui, &desk.text("stakeholders-none-title"), &desk.text("stakeholders-none"));
        if ui.button(desk.text("stakeholders-propose")).clicked() {
            let proposed = starter::proposed_stakeholders(desk.cx.catalogue);
            desk.ask(Command::Edit(Edit::AddAll(proposed)));
        }
        return;
    }
    if !desk.state.stakeholder.is_some_and(|id| desk.cx.isms.stakeholders.contains_key(&id)) {
        desk.state.stakeholder = all.first().map(|it| it.id);
    }
    if let Some(row) = list_ui(ui, desk, &all) {
        desk.state.stakeholder = all.get(row).map(|it| it.id);
    }
    ui.add_space(desk.cx.theme.spacing.small);
    let chosen = desk.state.stakeholder.and_then(|id| desk.cx.isms.stakeholders.get(&id));
    if let Some(stakeholder) = chosen {
        card(ui, |ui| detail_ui(ui, desk, stakeholder));
    }
}

/// A new one, shown with the focus in the name.
fn add(desk: &mut Desk<'_>) {
    let stakeholder = Stakeholder {
        id: StakeholderId(0),
        name: desk.text("stakeholder-new").into_owned(),
        asks: String::new(),
        met_by: String::new(),
        catalogue: None,
    };
    desk.ask(Command::EditAndShow(Edit::Add(Record::Stakeholder(stakeholder))));
}

fn list_ui(ui: &mut Ui, desk: &Desk<'_>, all: &[&Stakeholder]) -> Option<usize> {
    let titles = ["stakeholder-name", "stakeholder-asks"].map(|key| desk.text(key));
    let [who, asks] = &titles;
    let name = desk.text("stakeholders-register");
    let register = Register {
        id: Id::unique("stakeholders"),
        name: &name,
        columns: &[(who, 1.6), (asks, 2.4)],
        rows: all.len(),
        selected: all.iter().position(|it| Some(it.id) == desk.state.stakeholder),
        most_shown: 7,
    };
    let row_name = |row: usize| all.get(row).map(|it| it.name.clone()).unwrap_or_default();
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(stakeholder) = all.get(row) else { return };
        // The first line stands for all of them; the rest is in the card.
        let asks = stakeholder.asks.lines().next().unwrap_or_default();
        ui.label(if column == 0 { &stakeholder.name } else { asks });
    };
    register_ui(ui, desk.cx.theme, register, (row_name, cell))
}

/// What a practice usually does for them, to take over while nothing is said.
fn proposal_ui(ui: &mut Ui, desk: &mut Desk<'_>, stakeholder: &Stakeholder) {
    let lists = &desk.cx.catalogue.lists;
    let listed = stakeholder.catalogue.as_deref().and_then(|code| lists.stakeholder(code));
    let Some(listed) = listed.filter(|_| stakeholder.met_by.trim().is_empty()) else { return };
    let words = [("what", listed.how_met_nl.as_str().into())];
    note(ui, &desk.cx.text.with("stakeholder-proposal", &words));
    if ui.button(desk.text("stakeholder-take")).clicked() {
        let edit = StakeholderEdit::MetBy(listed.how_met_nl.clone());
        desk.ask(Command::Edit(Edit::Stakeholder(stakeholder.id, edit)));
    }
}

fn detail_ui(ui: &mut Ui, desk: &mut Desk<'_>, stakeholder: &Stakeholder) {
    let id = stakeholder.id;
    let field = |what: &'static str| Id::unique(("stakeholder", id.0, what));
    let label = desk.text("stakeholder-name");
    let name = Field::line(field("name"), &label, &stakeholder.name);
    let edit = |text| Edit::Stakeholder(id, StakeholderEdit::Name(text));
    let response = field_ui(ui, desk, name, edit);
    desk.focus_if_asked("stakeholder-name", &response);
    let (label, hint) = (desk.text("stakeholder-asks"), desk.text("stakeholder-asks-hint"));
    let asks = Field::area(field("asks"), &label, &stakeholder.asks).noted(&hint);
    field_ui(ui, desk, asks, |text| Edit::Stakeholder(id, StakeholderEdit::Asks(text)));
    let (label, hint) = (desk.text("stakeholder-met"), desk.text("stakeholder-met-hint"));
    let met = Field::area(stakeholder_met_id(id), &label, &stakeholder.met_by).noted(&hint);
    field_ui(ui, desk, met, |text| Edit::Stakeholder(id, StakeholderEdit::MetBy(text)));
    proposal_ui(ui, desk, stakeholder);
    ui.add_space(desk.cx.theme.spacing.small);
    record_history_ui(ui, desk, &RecordKey::Stakeholder(id));
    if ui.button(desk.text("stakeholder-remove")).clicked() {
        desk.ask(Command::Edit(Edit::Remove(RecordKey::Stakeholder(id))));
    }
}
