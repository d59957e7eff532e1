//! The laws and norms that apply, each with its edition and whether that holds, and whether
//! the practice falls under the Cyberbeveiligingswet.

use crate::catalogue::profile::Norm;
use crate::catalogue::profile::NormKind;
use crate::domain::practice::CbwScope;
use crate::domain::practice::PracticeField;
use crate::edit::Edit;
use crate::ui::Command;
use crate::ui::steps::policy::practice::one_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::choice::answers;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// Draws the switch and the list.
pub(super) fn norms_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    explanation(ui, &desk.text("norms-lead"));
    cbw_ui(ui, desk);
    for kind in NormKind::ALL {
        let title = match kind {
            NormKind::Law => "norms-laws",
            NormKind::Norm => "norms-norms",
        };
        section(ui, &desk.text(title));
        let norms = &desk.cx.catalogue.method.norms;
        for norm in norms.iter().filter(|norm| norm.kind == *kind) {
            norm_ui(ui, desk, norm);
        }
    }
}

/// Whether the practice falls under the law, and why.
fn cbw_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    section(ui, &desk.text("cbw-title"));
    let practice = &desk.cx.isms.practice;
    let question = desk.text("cbw-question");
    let place = (desk.cx.theme, Id::unique("cbw"), &*question);
    let scopes = answers(desk.cx.text, CbwScope::ALL, |scope| format!("cbw-{}", scope.code()));
    let said = practice.has_looked_at_cbw().then_some(practice.cbw);
    if let Some(scope) = question_ui(ui, place, &scopes, said) {
        desk.ask(Command::Edit(Edit::Cbw(scope)));
    }
    match practice.cbw {
        CbwScope::TooSmall => explanation(ui, &desk.cx.catalogue.method.cbw_reason_nl),
        CbwScope::Applies => explanation(ui, &desk.text("cbw-duties")),
    }
    one_ui(ui, desk, PracticeField::CbwReason);
}

/// One law or norm: its name, its edition, whether that holds and how sure that is.
fn norm_ui(ui: &mut Ui, desk: &Desk<'_>, norm: &Norm) {
    let (text, book) = (desk.cx.text, &desk.cx.catalogue.method);
    ui.add_space(desk.cx.theme.spacing.hair);
    let title = egui::RichText::new(&norm.title_nl).text_style(crate::ui::theme::bold_style());
    ui.add(egui::Label::new(title).wrap());
    let label = |labels: Option<&String>| labels.cloned().unwrap_or_default();
    let facts = [
        ("edition", norm.edition_nl.as_str().into()),
        ("status", label(book.status_labels_nl.get(&norm.status)).into()),
        ("certainty", label(book.certainty_labels_nl.get(&norm.certainty)).into()),
    ];
    ui.add(egui::Label::new(text.with("norms-facts", &facts)).wrap());
    note(ui, &norm.note_nl);
}
