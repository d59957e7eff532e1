//! Noting what was asked or found while somebody looks along.

use crate::domain::audit::AuditFinding;
use crate::domain::audit::AuditJudgement;
use crate::ui::Command;
use crate::ui::auditor::AuditCommand;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::choice::answers;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::note;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// By this name the first field of the form is given the focus.
pub const FIRST: &str = "auditor-note-finding";

/// What is being noted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteForm {
    /// The code of the question it is about; blank where it is about something else.
    question: String,
    /// What was asked.
    asked: String,
    /// What was found.
    finding: String,
    /// How it was judged.
    judgement: Option<AuditJudgement>,
    /// Who looked.
    by: String,
}

impl NoteForm {
    /// A note about something, by whoever looked along last.
    pub fn new((question, asked): (String, String), by: String) -> Self {
        Self { question, asked, by, ..Self::default() }
    }

    fn is_whole(&self) -> bool {
        !self.asked.trim().is_empty() && !self.by.trim().is_empty()
    }
}

/// Draws the form, while something is being noted.
pub(super) fn noting_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(mut form) = desk.state.auditor.note.take() else { return };
    let cx = desk.cx;
    let mut is_over = false;
    card(ui, |ui| {
        section(ui, &cx.text.get("auditor-note-title"));
        let id = |what: &'static str| Id::unique(("auditor-note", what));
        let asked = cx.text.get("audit-asked");
        form_field_ui(ui, desk, (id("asked"), &asked, MeantFor::NoPerson), &mut form.asked);
        let label = cx.text.get("audit-finding");
        let found = (id("finding"), &*label, MeantFor::NoPerson);
        let response = form_field_ui(ui, desk, found, &mut form.finding);
        desk.focus_if_asked(FIRST, &response);
        let label = cx.text.get("audit-by");
        form_field_ui(ui, desk, (id("by"), &label, MeantFor::Staff), &mut form.by);
        let words =
            answers(cx.text, AuditJudgement::ALL, |it| format!("audit-judgement-{}", it.code()));
        let question = cx.text.get("audit-judgement");
        let chosen = Some(form.judgement.unwrap_or(AuditJudgement::Open));
        let picked = question_ui(ui, (cx.theme, id("judgement"), &question), &words, chosen);
        form.judgement = picked.or(form.judgement);
        if !form.is_whole() {
            note(ui, &cx.text.get("auditor-note-needed"));
        }
        ui.horizontal(|ui| {
            let keep = cx.text.get("auditor-note-keep");
            let keep = ui.add_enabled_ui(form.is_whole(), |ui| primary_button(ui, &cx, &keep));
            if keep.inner.clicked() {
                desk.ask(Command::Audit(AuditCommand::Note(Box::new(noted(&form, desk)))));
                form.by.trim().clone_into(&mut desk.state.auditor.by);
            }
            is_over |= ui.button(cx.text.get("auditor-note-drop")).clicked();
        });
    });
    ui.add_space(cx.theme.spacing.medium);
    if !is_over {
        desk.state.auditor.note = Some(form);
    }
}

fn noted(form: &NoteForm, desk: &Desk<'_>) -> AuditFinding {
    let asked = (form.question.clone(), form.asked.trim().to_owned());
    AuditFinding {
        finding: form.finding.trim().to_owned(),
        judgement: form.judgement.unwrap_or(AuditJudgement::Open),
        ..AuditFinding::asked(asked, (form.by.trim().to_owned(), desk.cx.today))
    }
}
