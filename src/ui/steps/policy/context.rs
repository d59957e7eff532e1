//! The register of what is going on in and around the practice (NEN 7510-1:2024, 4.1).

use crate::catalogue::starter;
use crate::domain::context::ContextIssue;
use crate::domain::context::ContextOrigin;
use crate::domain::id::ContextIssueId;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::context::ContextIssueEdit;
use crate::ui::Command;
use crate::ui::attention::issue_meaning_id;
use crate::ui::history::record_history_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::choice::answers;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use egui::Id;
use egui::Ui;

/// Draws the register and the issue in hand.
pub(super) fn issues_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    explanation(ui, &desk.text("context-lead"));
    if ui.button(desk.text("context-issue-add")).clicked() {
        add(desk);
    }
    let issues: Vec<&ContextIssue> = desk.cx.isms.context_issues.values().collect();
    if issues.is_empty() {
        empty_state(ui, &desk.text("context-none-title"), &desk.text("context-none"));
        if ui.button(desk.text("context-propose")).clicked() {
            let proposed = starter::proposed_issues(desk.cx.catalogue);
            desk.ask(Command::Edit(Edit::AddAll(proposed)));
        }
        return;
    }
    if !desk.state.context_issue.is_some_and(|id| desk.cx.isms.context_issues.contains_key(&id)) {
        desk.state.context_issue = issues.first().map(|issue| issue.id);
    }
    if let Some(row) = list_ui(ui, desk, &issues) {
        desk.state.context_issue = issues.get(row).map(|issue| issue.id);
    }
    ui.add_space(desk.cx.theme.spacing.small);
    let chosen = desk.state.context_issue.and_then(|id| desk.cx.isms.context_issues.get(&id));
    if let Some(issue) = chosen {
        card(ui, |ui| detail_ui(ui, desk, issue));
    }
}

/// A new issue, shown with the focus in its name.
fn add(desk: &mut Desk<'_>) {
    let issue = ContextIssue {
        id: ContextIssueId(0),
        title: desk.text("context-issue-new").into_owned(),
        origin: ContextOrigin::Internal,
        meaning: String::new(),
        catalogue: None,
    };
    desk.ask(Command::EditAndShow(Edit::Add(Record::ContextIssue(issue))));
}

fn list_ui(ui: &mut Ui, desk: &Desk<'_>, issues: &[&ContextIssue]) -> Option<usize> {
    let titles = ["context-issue-title", "context-issue-origin"].map(|key| desk.text(key));
    let [title, origin] = &titles;
    let name = desk.text("context-register");
    let register = Register {
        id: Id::unique("context-issues"),
        name: &name,
        columns: &[(title, 3.2), (origin, 1.2)],
        rows: issues.len(),
        selected: issues.iter().position(|issue| Some(issue.id) == desk.state.context_issue),
        most_shown: 7,
    };
    let row_name = |row: usize| issues.get(row).map(|it| it.title.clone()).unwrap_or_default();
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(issue) = issues.get(row) else { return };
        match column {
            0 => drop(ui.label(&issue.title)),
            _ => drop(ui.label(desk.text(origin_key(issue.origin)))),
        }
    };
    register_ui(ui, desk.cx.theme, register, (row_name, cell))
}

fn detail_ui(ui: &mut Ui, desk: &mut Desk<'_>, issue: &ContextIssue) {
    let id = issue.id;
    let label = desk.text("context-issue-title");
    let title = Field::line(Id::unique(("context-issue", id.0, "title")), &label, &issue.title);
    let edit = |text| Edit::ContextIssue(id, ContextIssueEdit::Title(text));
    let response = field_ui(ui, desk, title, edit);
    desk.focus_if_asked("context-issue-title", &response);
    let question = desk.text("context-issue-origin");
    let place = (desk.cx.theme, Id::unique(("context-issue-origin", id.0)), &*question);
    let kinds = answers(desk.cx.text, ContextOrigin::ALL, |it| origin_key(it).to_owned());
    if let Some(origin) = question_ui(ui, place, &kinds, Some(issue.origin)) {
        desk.ask(Command::Edit(Edit::ContextIssue(id, ContextIssueEdit::Origin(origin))));
    }
    let (label, hint) = (desk.text("context-issue-meaning"), desk.text("context-issue-hint"));
    let meaning = Field::area(issue_meaning_id(id), &label, &issue.meaning).noted(&hint);
    field_ui(ui, desk, meaning, |text| Edit::ContextIssue(id, ContextIssueEdit::Meaning(text)));
    ui.add_space(desk.cx.theme.spacing.small);
    record_history_ui(ui, desk, &RecordKey::ContextIssue(id));
    if ui.button(desk.text("context-issue-remove")).clicked() {
        desk.ask(Command::Edit(Edit::Remove(RecordKey::ContextIssue(id))));
    }
}

const fn origin_key(origin: ContextOrigin) -> &'static str {
    match origin {
        ContextOrigin::Internal => "context-origin-internal",
        ContextOrigin::External => "context-origin-external",
    }
}
