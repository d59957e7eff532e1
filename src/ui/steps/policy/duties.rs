//! What a role has to do, and where one person has duties that do not go together (NEN
//! 7510-1:2024, 5.3; control 5.3).

use crate::domain::duty::Clash;
use crate::domain::duty::Duty;
use crate::domain::duty::clashes;
use crate::domain::practice::Role;
use crate::edit::Edit;
use crate::edit::decision::RoleEdit;
use crate::ui::Command;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::links::Tick;
use crate::ui::widgets::links::ticks_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// Draws the duties of a role, to tick.
pub(super) fn assigned_ui(ui: &mut Ui, desk: &mut Desk<'_>, role: &Role) {
    let lists = &desk.cx.catalogue.lists;
    let tick = |duty: &Duty| Tick {
        value: *duty,
        name: lists.duty_title(*duty).to_owned(),
        is_on: role.assigned.contains(duty),
    };
    let ticks: Vec<Tick<Duty>> = Duty::ALL.iter().map(tick).collect();
    let (title, none) = (desk.text("role-assigned"), desk.text("links-none"));
    let place = (Id::unique(("role-assigned", role.id.0)), &*title, &*none);
    if let Some(duty) = ticks_ui(ui, desk, place, &ticks) {
        desk.ask(Command::Edit(Edit::Role(role.id, RoleEdit::ToggleDuty(duty))));
    }
}

/// Draws where one person has duties that do not go together, each with who looks along.
pub(super) fn clashes_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let isms = desk.cx.isms;
    section(ui, &desk.text("duties-title"));
    explanation(ui, &desk.text("duties-lead"));
    let found = clashes(isms);
    let is_known = unknown_ui(ui, desk);
    if found.is_empty() && is_known {
        note(ui, &desk.text("duties-none"));
    }
    for clash in &found {
        ui.add_space(desk.cx.theme.spacing.small);
        card(ui, |ui| clash_ui(ui, desk, clash));
    }
}

/// Two duties that one person has together.
fn clash_ui(ui: &mut Ui, desk: &mut Desk<'_>, clash: &Clash<'_>) {
    let (text, lists) = (desk.cx.text, &desk.cx.catalogue.lists);
    let (conflict, person) = (clash.conflict, clash.person);
    let [one, other] = conflict.duties().map(|duty| lists.duty_title(duty).to_owned());
    let words = text.with("duties-pair", &[("one", one.into()), ("other", other.into())]);
    let heading = egui::RichText::new(&words).text_style(crate::ui::theme::bold_style());
    let heading = ui.add(egui::Label::new(heading).wrap());
    heading.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, words.as_str())
    });
    let roles = clash.roles.iter().map(|role| role.title.as_str()).collect::<Vec<_>>();
    let facts = [("who", person.into()), ("roles", roles.join(", ").into())];
    note(ui, &text.with("duties-who", &facts));
    if let Some(listed) = lists.incompatible(conflict) {
        ui.add(egui::Label::new(&listed.why_nl).wrap());
        let facts = [("what", listed.small_practice_nl.as_str().into())];
        note(ui, &text.with("duties-instead", &facts));
    }
    let facts = [("who", person.into()), ("pair", words.as_str().into())];
    let label = text.with("duties-compensating", &facts);
    let value = desk.cx.isms.practice.check_on(conflict, person).unwrap_or_default();
    let hint = text.get("duties-compensating-hint");
    let field = Field::line(field_of(clash), &label, value).noted(&hint).of_staff();
    let edit = |text| Edit::Compensating(conflict, person.to_owned(), text);
    let response = field_ui(ui, desk, field, edit);
    if value.trim().is_empty() {
        desk.focus_if_asked("duties-compensating", &response);
    }
}

/// The field of who looks along where a person has two duties that do not go together.
fn field_of(clash: &Clash<'_>) -> Id {
    Id::unique(("compensating", clash.conflict, clash.person))
}

/// Offers the duties of the lists for roles of before there were any; says that until then
/// nobody knows. Whether all is known.
fn unknown_ui(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let fills = desk.cx.catalogue.lists.missing_duties(desk.cx.isms);
    if fills.is_empty() {
        return true;
    }
    note(ui, &desk.cx.text.count("duties-unknown", fills.len()));
    if ui.button(desk.text("duties-fill")).clicked() {
        desk.ask(Command::Edit(Edit::FillDuties(fills)));
    }
    false
}
