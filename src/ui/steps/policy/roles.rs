//! The register of roles: who does what, and who steps in (NEN 7510-1:2024, 5.3; control
//! 5.2).

use crate::domain::id::RoleId;
use crate::domain::inventory::InformationSystem;
use crate::domain::practice::Role;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::decision::RoleEdit;
use crate::ui::Command;
use crate::ui::attention::role_holder_id;
use crate::ui::history::record_history_ui;
use crate::ui::steps::policy::duties;
use crate::ui::steps::related::records;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::links::records_ui;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use egui::Id;
use egui::Ui;
use std::collections::BTreeSet;

/// Draws the register and the role in hand.
pub(super) fn roles_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    explanation(ui, &desk.text("roles-lead"));
    if ui.button(desk.text("role-add")).clicked() {
        add(desk);
    }
    let roles: Vec<&Role> = desk.cx.isms.roles.values().collect();
    if roles.is_empty() {
        empty_state(ui, &desk.text("roles-none-title"), &desk.text("roles-none"));
        return;
    }
    if !desk.state.role.is_some_and(|id| desk.cx.isms.roles.contains_key(&id)) {
        desk.state.role = roles.first().map(|role| role.id);
    }
    if let Some(row) = list_ui(ui, desk, &roles) {
        desk.state.role = roles.get(row).map(|role| role.id);
    }
    ui.add_space(desk.cx.theme.spacing.small);
    let chosen = desk.state.role.and_then(|id| desk.cx.isms.roles.get(&id));
    if let Some(role) = chosen {
        card(ui, |ui| detail_ui(ui, desk, role));
    }
    duties::clashes_ui(ui, desk);
}

/// A new role, shown with the focus in its name.
fn add(desk: &mut Desk<'_>) {
    let role = Role {
        id: RoleId(0),
        title: desk.text("role-new").into_owned(),
        holder: String::new(),
        deputy: String::new(),
        duties: String::new(),
        assigned: BTreeSet::new(),
        catalogue: None,
    };
    desk.ask(Command::EditAndShow(Edit::Add(Record::Role(role))));
}

fn list_ui(ui: &mut Ui, desk: &Desk<'_>, roles: &[&Role]) -> Option<usize> {
    let titles = ["role-title", "role-holder", "role-deputy"].map(|key| desk.text(key));
    let [title, holder, deputy] = &titles;
    let name = desk.text("roles-register");
    let register = Register {
        id: Id::unique("roles"),
        name: &name,
        columns: &[(title, 2.4), (holder, 1.8), (deputy, 1.8)],
        rows: roles.len(),
        selected: roles.iter().position(|role| Some(role.id) == desk.state.role),
        most_shown: 7,
    };
    let row_name = |row: usize| roles.get(row).map(|role| role.title.clone()).unwrap_or_default();
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(role) = roles.get(row) else { return };
        let words = match column {
            0 => &role.title,
            1 => &role.holder,
            _ => &role.deputy,
        };
        ui.label(words);
    };
    register_ui(ui, desk.cx.theme, register, (row_name, cell))
}

fn detail_ui(ui: &mut Ui, desk: &mut Desk<'_>, role: &Role) {
    let id = role.id;
    let field = |what: &'static str| Id::unique(("role", id.0, what));
    super::open_points_ui(ui, desk, &RecordKey::Role(id));
    let label = desk.text("role-title");
    let title = Field::line(field("title"), &label, &role.title);
    let response = field_ui(ui, desk, title, |text| Edit::Role(id, RoleEdit::Title(text)));
    desk.focus_if_asked("role-title", &response);
    let (label, hint) = (desk.text("role-holder"), desk.text("role-holder-hint"));
    let holder = Field::line(role_holder_id(id), &label, &role.holder).noted(&hint).of_staff();
    field_ui(ui, desk, holder, |text| Edit::Role(id, RoleEdit::Holder(text)));
    let (label, hint) = (desk.text("role-deputy"), desk.text("role-deputy-hint"));
    let deputy = Field::line(field("deputy"), &label, &role.deputy).noted(&hint).of_staff();
    field_ui(ui, desk, deputy, |text| Edit::Role(id, RoleEdit::Deputy(text)));
    let (label, hint) = (desk.text("role-duties"), desk.text("role-duties-hint"));
    let duties = Field::area(field("duties"), &label, &role.duties).noted(&hint);
    field_ui(ui, desk, duties, |text| Edit::Role(id, RoleEdit::Duties(text)));
    systems_ui(ui, desk, id);
    duties::assigned_ui(ui, desk, role);
    ui.add_space(desk.cx.theme.spacing.small);
    record_history_ui(ui, desk, &RecordKey::Role(role.id));
    if ui.button(desk.text("role-remove")).clicked() {
        desk.ask(Command::Edit(Edit::Remove(RecordKey::Role(id))));
    }
}

/// The systems that this role works with, computed from their register.
fn systems_ui(ui: &mut Ui, desk: &mut Desk<'_>, id: RoleId) {
    let (isms, text) = (desk.cx.isms, desk.cx.text);
    let systems = records::<InformationSystem>(isms, |system| system.users.contains(&id));
    records_ui(ui, desk, (&text.get("role-systems"), &text.get("links-none")), &systems);
}
