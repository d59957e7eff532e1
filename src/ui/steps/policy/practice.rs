//! The practice itself: who, where, how far the policy reaches, and the names that the
//! policy's text is filled in with.

use crate::domain::practice::PracticeField;
use crate::edit::Edit;
use crate::ui::Command;
use crate::ui::state::Place;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// The fields as they belong together, under a heading each.
const GROUPS: [(&str, &[PracticeField]); 3] = [
    (
        "practice-who",
        &[
            PracticeField::Name,
            PracticeField::Owner,
            PracticeField::Deputy,
            PracticeField::SecurityContact,
            PracticeField::Address,
            PracticeField::Place,
        ],
    ),
    (
        "practice-reach",
        &[PracticeField::Locations, PracticeField::Scope, PracticeField::OutOfScope],
    ),
    (
        "practice-agreements",
        &[
            PracticeField::HisName,
            PracticeField::IctSupplier,
            PracticeField::RestrictedAreas,
            PracticeField::EmergencyKitPlace,
            PracticeField::MaxDowntime,
        ],
    ),
];

/// Draws the fields of the practice.
pub(super) fn practice_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    for (heading, fields) in GROUPS {
        section(ui, &desk.text(heading));
        for field in fields {
            one_ui(ui, desk, *field);
            ui.add_space(desk.cx.theme.spacing.hair);
        }
    }
    section(ui, &desk.text("interview-policy"));
    explanation(ui, &desk.text("interview-policy-lead"));
    if ui.button(desk.text("interview-policy-go")).clicked() {
        desk.ask(Command::Go(Place::Interview));
    }
}

pub(super) fn one_ui(ui: &mut Ui, desk: &mut Desk<'_>, field: PracticeField) {
    let cx = desk.cx;
    let label = cx.text.get(label_key(field));
    let hint = cx.text.get(&format!("practice-{}-hint", field.code())).into_owned();
    let id = Id::unique(("practice", field.code()));
    let value = cx.isms.practice.get(field);
    let drawn = if takes_lines(field) {
        Field::area(id, &label, value)
    } else {
        Field::line(id, &label, value)
    };
    let drawn = if names_staff(field) { drawn.of_staff() } else { drawn };
    let response = field_ui(ui, desk, drawn.noted(&hint), |text| Edit::Practice(field, text));
    desk.focus_if_asked(label_key(field), &response);
}

/// Whether a field is for more than one line.
const fn takes_lines(field: PracticeField) -> bool {
    matches!(
        field,
        PracticeField::Locations
            | PracticeField::Scope
            | PracticeField::OutOfScope
            | PracticeField::CbwReason
    )
}

/// Whether a field tells how someone of the practice, or who works for it, is reached.
const fn names_staff(field: PracticeField) -> bool {
    matches!(
        field,
        PracticeField::Owner
            | PracticeField::Deputy
            | PracticeField::SecurityContact
            | PracticeField::IctSupplier
            | PracticeField::Address
    )
}

/// The text key of a field's label; also the name by which it is asked to take the focus.
pub(super) const fn label_key(field: PracticeField) -> &'static str {
    match field {
        PracticeField::Name => "practice-name",
        PracticeField::Owner => "practice-owner",
        PracticeField::Deputy => "practice-deputy",
        PracticeField::Place => "practice-place",
        PracticeField::Address => "practice-address",
        PracticeField::Locations => "practice-locations",
        PracticeField::Scope => "practice-scope",
        PracticeField::OutOfScope => "practice-out-of-scope",
        PracticeField::SecurityContact => "practice-security-contact",
        PracticeField::HisName => "practice-his-name",
        PracticeField::IctSupplier => "practice-ict-supplier",
        PracticeField::RestrictedAreas => "practice-restricted-areas",
        PracticeField::EmergencyKitPlace => "practice-emergency-kit-place",
        PracticeField::MaxDowntime => "practice-max-downtime",
        PracticeField::CbwReason => "practice-cbw-reason",
    }
}
