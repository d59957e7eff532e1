//! What auditors asked and found, and what the practice does about it.

use crate::domain::audit::AuditFinding;
use crate::domain::audit::AuditJudgement;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::audit::AuditEdit;
use crate::edit::audit::AuditText;
use crate::text::format;
use crate::ui::Command;
use crate::ui::ViewCx;
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
use crate::ui::widgets::value::date_ui;
use egui::Id;
use egui::Ui;

/// Draws the register and the finding in hand.
pub(super) fn findings_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("auditor-findings-lead"));
    if ui.button(cx.text.get("audit-add")).clicked() {
        let asked = (String::new(), cx.text.get("audit-new").into_owned());
        let by = desk.state.who.name.clone().unwrap_or_else(|| cx.isms.practice.owner.clone());
        let by = if by.trim().is_empty() { cx.text.get("audit-by").into_owned() } else { by };
        let finding = AuditFinding::asked(asked, (by, cx.today));
        desk.ask(Command::EditAndShow(Edit::Add(Record::AuditFinding(finding))));
    }
    // The newest stands first.
    let all: Vec<&AuditFinding> = cx.isms.audit_findings.values().rev().collect();
    if all.is_empty() {
        let (title, words) = ("auditor-findings-none-title", "auditor-findings-none");
        empty_state(ui, &cx.text.get(title), &cx.text.get(words));
        return;
    }
    let in_hand = desk.state.auditor.finding;
    if !in_hand.is_some_and(|id| cx.isms.audit_findings.contains_key(&id)) {
        desk.state.auditor.finding = all.first().map(|it| it.id);
    }
    if let Some(row) = list_ui(ui, desk, &all) {
        desk.state.auditor.finding = all.get(row).map(|it| it.id);
    }
    ui.add_space(cx.theme.spacing.small);
    let chosen = desk.state.auditor.finding.and_then(|id| cx.isms.audit_findings.get(&id));
    if let Some(finding) = chosen {
        card(ui, |ui| detail_ui(ui, desk, finding));
    }
}

/// Whether something must still be done, in a word.
fn state_key(finding: &AuditFinding, cx: &ViewCx<'_>) -> &'static str {
    if finding.is_overdue(cx.today) {
        "audit-state-late"
    } else if finding.is_open() {
        "audit-state-open"
    } else if finding.judgement == AuditJudgement::Open {
        "audit-state-unjudged"
    } else if finding.closed_on.is_some() {
        "audit-state-closed"
    } else {
        "audit-state-none"
    }
}

fn list_ui(ui: &mut Ui, desk: &Desk<'_>, all: &[&AuditFinding]) -> Option<usize> {
    let cx = desk.cx;
    let titles = ["audit-on", "audit-asked", "audit-judgement", "auditor-findings-register"];
    let titles = titles.map(|key| cx.text.get(key));
    let [on, asked, judgement, name] = &titles;
    let state = cx.text.get("audit-state");
    let register = Register {
        id: Id::unique("audit-findings"),
        name,
        columns: &[(on, 1.0), (asked, 3.2), (judgement, 1.2), (&state, 1.0)],
        rows: all.len(),
        selected: all.iter().position(|it| Some(it.id) == desk.state.auditor.finding),
        most_shown: 7,
    };
    let judged = |finding: &AuditFinding| {
        cx.text.get(&format!("audit-judgement-{}", finding.judgement.code())).into_owned()
    };
    let row_name = |row: usize| {
        let Some(finding) = all.get(row) else { return String::new() };
        let state = cx.text.get(state_key(finding, &cx)).into_owned();
        let id = finding.id;
        format!("{id} {}, {}, {state}", finding.asked, judged(finding))
    };
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(finding) = all.get(row) else { return };
        match column {
            0 => drop(ui.label(format::date_short(finding.on))),
            1 => drop(ui.add(egui::Label::new(&finding.asked).truncate())),
            2 => drop(ui.label(judged(finding))),
            _ => drop(ui.label(cx.text.get(state_key(finding, &cx)))),
        }
    };
    register_ui(ui, cx.theme, register, (row_name, cell))
}

fn detail_ui(ui: &mut Ui, desk: &mut Desk<'_>, finding: &AuditFinding) {
    let (cx, id) = (desk.cx, finding.id);
    let field = |what: &'static str| Id::unique(("audit-finding", id.0, what));
    let label = cx.text.get("audit-asked");
    let asked = Field::line(field("asked"), &label, &finding.asked);
    let response =
        field_ui(ui, desk, asked, |text| Edit::Audit(id, AuditEdit::Text(AuditText::Asked, text)));
    desk.focus_if_asked("audit-asked", &response);
    let label = cx.text.get("audit-finding");
    let found = Field::area(field("finding"), &label, &finding.finding);
    field_ui(ui, desk, found, |text| Edit::Audit(id, AuditEdit::Text(AuditText::Finding, text)));
    let words =
        answers(cx.text, AuditJudgement::ALL, |it| format!("audit-judgement-{}", it.code()));
    let question = cx.text.get("audit-judgement");
    let place = (cx.theme, field("judgement"), &*question);
    if let Some(judged) = question_ui(ui, place, &words, Some(finding.judgement)) {
        desk.ask(Command::Edit(Edit::Audit(id, AuditEdit::Judgement(judged))));
    }
    let label = cx.text.get("audit-by");
    let by = Field::line(field("by"), &label, &finding.by).of_staff();
    field_ui(ui, desk, by, |text| Edit::Audit(id, AuditEdit::Text(AuditText::By, text)));
    let label = cx.text.get("audit-on");
    date_ui(ui, desk, (field("on"), &label, Some(finding.on)), |day| {
        Edit::Audit(id, AuditEdit::On(day.unwrap_or(finding.on)))
    });
    if finding.judgement.asks_action() {
        follow_up_ui(ui, desk, finding);
    }
    ui.add_space(cx.theme.spacing.small);
    record_history_ui(ui, desk, &RecordKey::AuditFinding(id));
    if ui.button(cx.text.get("audit-remove")).clicked() {
        desk.ask(Command::Edit(Edit::Remove(RecordKey::AuditFinding(id))));
    }
}

/// What is done about it, by whom, and until it works.
fn follow_up_ui(ui: &mut Ui, desk: &mut Desk<'_>, finding: &AuditFinding) {
    let (cx, id) = (desk.cx, finding.id);
    let field = |what: &'static str| Id::unique(("audit-finding", id.0, what));
    let (label, hint) = (cx.text.get("audit-action"), cx.text.get("audit-action-hint"));
    let action = Field::area(field("action"), &label, &finding.action).noted(&hint);
    field_ui(ui, desk, action, |text| Edit::Audit(id, AuditEdit::Text(AuditText::Action, text)));
    let label = cx.text.get("audit-owner");
    let owner = Field::line(field("owner"), &label, &finding.owner).of_staff();
    field_ui(ui, desk, owner, |text| Edit::Audit(id, AuditEdit::Text(AuditText::Owner, text)));
    let label = cx.text.get("audit-due");
    date_ui(ui, desk, (field("due"), &label, finding.due), |day| {
        Edit::Audit(id, AuditEdit::Due(day))
    });
    let label = cx.text.get("audit-closed");
    date_ui(ui, desk, (field("closed"), &label, finding.closed_on), |day| {
        Edit::Audit(id, AuditEdit::Closed(day))
    });
}
