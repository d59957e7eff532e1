//! The policy as it reads now, section by section, in the template's words or the
//! practice's own; and its adoption (NEN 7510-1:2024, 5.2; control 5.1).

use crate::catalogue::policy;
use crate::domain::policy::PolicySection;
use crate::edit::Edit;
use crate::edit::decision::PolicyEdit;
use crate::text::format;
use crate::ui::Command;
use crate::ui::state::PolicyTab;
use crate::ui::steps::policy::adoption::Adopted;
use crate::ui::steps::policy::adoption::adoption_ui;
use crate::ui::steps::policy::practice::label_key;
use crate::ui::steps::policy::review::review_ui;
use crate::ui::steps::policy::versions::versions_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::link_button;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// Draws the text, what is open in it, and its adoption.
pub(super) fn text_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("policy-text-lead"));
    standing_ui(ui, desk);
    review_ui(ui, desk);
    gaps_ui(ui, desk);
    section(ui, &policy::policy_title(cx.catalogue, &cx.isms.practice));
    for section in policy::policy_sections(cx.catalogue, cx.isms, None) {
        section_ui(ui, desk, &section);
    }
    section(ui, &cx.text.get("policy-adopt-title"));
    explanation(ui, &cx.text.get("policy-adopt-lead"));
    let adopted =
        Adopted { form: |state| &mut state.policy_adoption, button: "policy-adopt-button" };
    let is_done = cx.isms.policy_in_force().is_some_and(|version| version.adopted_on == cx.today)
        && !policy::policy_changed_since_adoption(cx.catalogue, cx.isms);
    if is_done {
        note(ui, &cx.text.get("policy-adopted-today"));
    } else {
        adoption_ui(ui, desk, &adopted, |by, on| {
            let sections = policy::policy_sections(cx.catalogue, cx.isms, Some(on));
            Edit::Policy(PolicyEdit::Adopt { by, on, sections })
        });
    }
    versions_ui(ui, desk);
}

/// Whether a policy is in force, and whether it still says what was adopted.
fn standing_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let cx = desk.cx;
    let Some(version) = cx.isms.policy_in_force() else {
        note(ui, &cx.text.get("policy-never-adopted"));
        return;
    };
    let words = cx.text.with(
        "policy-in-force",
        &[
            ("version", version.id.0.into()),
            ("day", format::date_long(cx.text, version.adopted_on).into()),
            ("by", version.adopted_by.clone().into()),
            ("review", format::date_long(cx.text, version.review_on()).into()),
        ],
    );
    note(ui, &words);
    if version.review_on() < cx.today {
        alert(ui, &cx.text.get("policy-review-due"));
    }
    if policy::policy_changed_since_adoption(cx.catalogue, cx.isms) {
        alert(ui, &cx.text.get("policy-changed"));
    }
}

/// The names that are still missing in the text, each a way to its field.
fn gaps_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let gaps = policy::policy_gaps(cx.catalogue, cx.isms);
    if gaps.is_empty() {
        return;
    }
    note(ui, &cx.text.count("policy-gaps", gaps.len()));
    ui.vertical(|ui| {
        for field in gaps {
            let words = cx.text.get(label_key(field));
            let words = cx.text.with("policy-gap", &[("field", words.into_owned().into())]);
            if link_button(ui, &cx, &words).clicked() {
                desk.state.policy_tab = PolicyTab::Practice;
                desk.state.focus_next = Some(label_key(field));
            }
        }
    });
}

/// One section: to read, or to rewrite where that was asked for.
fn section_ui(ui: &mut Ui, desk: &mut Desk<'_>, section: &PolicySection) {
    let cx = desk.cx;
    let is_own = cx.isms.policy.own_text.contains_key(&section.code);
    ui.add_space(cx.theme.spacing.small);
    card(ui, |ui| {
        let title = egui::RichText::new(&section.title).text_style(crate::ui::theme::bold_style());
        let heading = ui.add(egui::Label::new(title).wrap());
        heading.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, &section.title)
        });
        if is_own {
            note(ui, &cx.text.get("policy-own-words"));
        }
        if desk.state.policy_section.as_ref() == Some(&section.code) {
            rewrite_ui(ui, desk, section);
        } else {
            ui.add(egui::Label::new(&section.text).wrap());
        }
        buttons_ui(ui, desk, section);
    });
}

/// The section as a field; what is typed becomes the practice's own words.
fn rewrite_ui(ui: &mut Ui, desk: &mut Desk<'_>, section: &PolicySection) {
    let cx = desk.cx;
    let label = cx.text.with("policy-section-text", &[("title", (*section.title).into())]);
    let hint = cx.text.get("policy-section-hint");
    let field = Field { rows: 8, ..Field::area(field_id(section), &label, &section.text) };
    let code = section.code.clone();
    let edit = |text| Edit::Policy(PolicyEdit::SetSection { code, text: Some(text) });
    let response = field_ui(ui, desk, field.noted(&hint), edit);
    desk.focus_if_asked("policy-section", &response);
}

fn buttons_ui(ui: &mut Ui, desk: &mut Desk<'_>, section: &PolicySection) {
    let cx = desk.cx;
    let named = |key: &str| cx.text.with(key, &[("title", (*section.title).into())]);
    let is_in_hand = desk.state.policy_section.as_ref() == Some(&section.code);
    ui.horizontal_wrapped(|ui| {
        if is_in_hand {
            let done = ui.button(cx.text.get("policy-section-done"));
            if done.accessible_name(named("policy-section-done-name")).clicked() {
                desk.state.policy_section = None;
            }
        } else {
            let rewrite = ui.button(cx.text.get("policy-section-rewrite"));
            if rewrite.accessible_name(named("policy-section-rewrite-name")).clicked() {
                desk.state.policy_section = Some(section.code.clone());
                desk.state.focus_next = Some("policy-section");
            }
        }
        if cx.isms.policy.own_text.contains_key(&section.code) {
            let back = ui.button(cx.text.get("policy-section-back"));
            if back.accessible_name(named("policy-section-back-name")).clicked() {
                go_back(desk, section);
            }
        }
    });
}

/// Asks for the template's words again; what was being typed in the section goes with it.
fn go_back(desk: &mut Desk<'_>, section: &PolicySection) {
    desk.state.drafts.retain(|draft| draft.id != field_id(section));
    desk.state.policy_section = None;
    let edit = PolicyEdit::SetSection { code: section.code.clone(), text: None };
    desk.ask(Command::Edit(Edit::Policy(edit)));
}

fn field_id(section: &PolicySection) -> Id {
    Id::unique(("policy-section", &section.code))
}
