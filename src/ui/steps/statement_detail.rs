//! One line of the statement of applicability: what the control asks, whether it applies and
//! why, how far it is, and what it hangs on.

use crate::catalogue::control::CarriedOutBy;
use crate::catalogue::control::Control;
use crate::catalogue::control::Origin;
use crate::domain::basis::Basis;
use crate::domain::control::Applicability;
use crate::domain::control::ControlNumber;
use crate::domain::control::ControlStatement;
use crate::domain::control::StatementStatus;
use crate::domain::evidence::Evidence;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::statement::StatementEdit;
use crate::edit::statement::StatementText;
use crate::text::record;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::ViewCx;
use crate::ui::attention::Part;
use crate::ui::attention::STATEMENT_QUESTION;
use crate::ui::history::record_history_ui;
use crate::ui::steps::statements::proposed;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::choice::Answer;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::links::records_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::refusal_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use std::collections::BTreeSet;

/// The statuses of a control that applies.
const STATUSES: [StatementStatus; 3] =
    [StatementStatus::Planned, StatementStatus::Partial, StatementStatus::Implemented];

/// The most risks or measures that are named; the rest is counted.
const MOST_NAMED: usize = 12;

/// Draws one line with all its fields.
pub(super) fn statement_detail_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (control, basis): (&Control, &Basis),
) {
    let blank = ControlStatement::blank(control.number.clone());
    let said = desk.cx.isms.statements.get(&control.number).unwrap_or(&blank);
    section(ui, &format!("{} {}", control.number, control.title_nl));
    explanation(ui, &control.explanation_nl);
    note(ui, &told(desk, control));
    refusal_ui(ui, desk, Part::Statement);
    applies_ui(ui, desk, (control, basis, said));
    if said.applicable != Some(Applicability::NotApplicable) {
        status_ui(ui, desk, (said, basis));
    }
    texts_ui(ui, desk, said);
    hangs_on_ui(ui, desk, (&control.number, basis));
    note_ui(ui, desk, said);
    record_history_ui(ui, desk, &RecordKey::Statement(control.number.clone()));
}

/// Where the control comes from, who usually does it, and which law asks for it.
fn told(desk: &Desk<'_>, control: &Control) -> String {
    let text = desk.cx.text;
    let mut keys = vec![match control.origin {
        Origin::Iso27002 => "statement-origin-iso",
        Origin::Healthcare => "statement-origin-care",
    }];
    keys.extend(control.healthcare_addition.then_some("statement-addition"));
    keys.extend(control.prescribed.then_some("statement-prescribed"));
    keys.extend(match control.carried_out_by {
        CarriedOutBy::Practice => None,
        CarriedOutBy::Shared => Some("statement-by-both"),
        CarriedOutBy::Supplier => Some("statement-by-supplier"),
    });
    if control.soa_suggestion == Applicability::NotApplicable {
        keys.push("statement-usual-not");
    }
    let mut words: Vec<_> = keys.into_iter().map(|key| text.get(key).into_owned()).collect();
    let carries = |code: &&str| {
        let listed = desk.cx.catalogue.measure(code);
        listed.is_some_and(|listed| listed.controls.contains(&control.number))
    };
    let codes = desk.cx.catalogue.measures.iter().map(|listed| listed.code.as_str());
    let laws: BTreeSet<_> = codes
        .filter(carries)
        .filter_map(|code| desk.cx.catalogue.measure(code)?.legal_basis_nl.as_deref())
        .map(|law| law.trim_end_matches('.'))
        .collect();
    if !laws.is_empty() {
        let laws = laws.into_iter().collect::<Vec<_>>().join("; ");
        words.push(text.with("statement-law", &[("law", laws.into())]));
    }
    words.join(" ")
}

/// Whether it applies. A no asks its reason before anything is changed.
fn applies_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (control, basis, said): (&Control, &Basis, &ControlStatement),
) {
    let text = desk.cx.text;
    let question = text.get("statement-question");
    let answer = |value, word: &str, why: &str| {
        Answer::explained(value, text.get(word).into_owned(), text.get(why).into_owned())
    };
    let answers = [
        answer(Applicability::Applicable, "statement-yes", "statement-yes-why"),
        answer(Applicability::NotApplicable, "statement-no", "statement-no-why"),
    ];
    let id = Id::unique(("statement-applies", control.number.as_str()));
    let place = answers.iter().position(|answer| Some(answer.value) == said.applicable);
    desk.focus_choice_if_asked(ui, STATEMENT_QUESTION, id.with(place.unwrap_or(0)));
    let asked = (desk.cx.theme, id, &*question);
    match question_ui(ui, asked, &answers, said.applicable) {
        Some(Applicability::Applicable) => {
            desk.state.statements.excluding = None;
            let line = proposed(&desk.cx, control, Some(basis));
            desk.ask(Command::Edit(Edit::Statement(line)));
        }
        Some(Applicability::NotApplicable) => {
            desk.state.statements.excluding = Some((control.number.clone(), String::new()));
            desk.state.focus_field = Some(reason_id(control));
            ui.ctx().request_repaint();
        }
        None => {}
    }
    excluding_ui(ui, desk, control);
}

fn reason_id(control: &Control) -> Id {
    Id::unique(("statement-excluding", control.number.as_str()))
}

/// The reason for a no, and the button that hands it over.
fn excluding_ui(ui: &mut Ui, desk: &mut Desk<'_>, control: &Control) {
    let Some((number, mut reason)) = desk.state.statements.excluding.take() else { return };
    if number != control.number {
        return;
    }
    let label = desk.text("statement-why-not").into_owned();
    let field = (reason_id(control), &*label, MeantFor::NoPerson);
    let response = form_field_ui(ui, desk, field, &mut reason);
    desk.focus_field_if_asked(&response);
    let line = StatementEdit {
        control: number.clone(),
        applicable: Some(Applicability::NotApplicable),
        justification: reason.clone(),
        status: StatementStatus::NotApplicable,
    };
    let edit = Edit::Statement(line);
    let refused = edit.plan(desk.cx.isms).err();
    if let Some(why) = refused.as_ref().filter(|_| !reason.trim().is_empty()) {
        alert(ui, &refusal::refusal(desk.cx.text, why));
    }
    let mut is_over = false;
    ui.horizontal_wrapped(|ui| {
        let exclude = egui::Button::new(&*desk.text("statement-exclude"));
        if ui.add_enabled(refused.is_none(), exclude).clicked() {
            desk.ask(Command::Edit(edit));
            is_over = true;
        }
        is_over |= ui.button(desk.text("statement-exclude-cancel")).clicked();
    });
    if is_over {
        desk.state.focus_next = Some(STATEMENT_QUESTION);
    } else {
        desk.state.statements.excluding = Some((number, reason));
    }
}

/// How far it is, and what the measures bear out.
fn status_ui(ui: &mut Ui, desk: &mut Desk<'_>, (said, basis): (&ControlStatement, &Basis)) {
    let text = desk.cx.text;
    let word =
        |status: StatementStatus| text.get(&format!("status-{}", status.code())).into_owned();
    let answers = STATUSES.map(|status| Answer::plain(status, word(status)));
    let question = text.get("statement-status");
    let id = Id::unique(("statement-status", said.control.as_str()));
    let line = |status| StatementEdit {
        control: said.control.clone(),
        applicable: said.applicable,
        justification: said.justification.clone(),
        status,
    };
    let chosen = said.applicable.map(|_| said.status);
    if let Some(status) = question_ui(ui, (desk.cx.theme, id, &question), &answers, chosen) {
        let applicable = Some(Applicability::Applicable);
        desk.ask(Command::Edit(Edit::Statement(StatementEdit { applicable, ..line(status) })));
    }
    let Some(borne_out) = basis.status(desk.cx.isms) else { return };
    ui.horizontal_wrapped(|ui| {
        note(ui, &text.with("statement-proposal", &[("status", word(borne_out).into())]));
        if said.applicable.is_some()
            && said.status != borne_out
            && ui.button(text.get("statement-take-proposal")).clicked()
        {
            desk.ask(Command::Edit(Edit::Statement(line(borne_out))));
        }
    });
}

fn texts_ui(ui: &mut Ui, desk: &mut Desk<'_>, said: &ControlStatement) {
    let fields = [
        ("statement-why", &said.justification, StatementText::Justification, 2),
        ("statement-how", &said.how, StatementText::How, 2),
        ("statement-owner", &said.owner, StatementText::Owner, 1),
        ("statement-evidence", &said.evidence, StatementText::Evidence, 2),
    ];
    let excluded = said.applicable == Some(Applicability::NotApplicable);
    for (key, value, text, rows) in fields {
        if excluded && text != StatementText::Justification {
            continue;
        }
        let label = desk.text(key);
        let id = Id::unique((key, said.control.as_str()));
        let field = Field { rows, ..Field::line(id, &label, value) };
        field_ui(ui, desk, field, |typed| Edit::StatementText(said.control.clone(), text, typed));
    }
}

/// The risks and measures it hangs on, what shows those and the contracts it is carried out
/// under, each a way there.
fn hangs_on_ui(ui: &mut Ui, desk: &mut Desk<'_>, (control, basis): (&ControlNumber, &Basis)) {
    let cx = desk.cx;
    let named = |key: RecordKey| {
        let name = cx.isms.name_of(&key).unwrap_or_default().into_owned();
        let title = record::title(cx.text, &key, &name);
        let title = contract_words(&cx, &key, &title).unwrap_or(title);
        (key, title)
    };
    let risks = basis.risks.iter().map(|id| RecordKey::Risk(*id));
    let measures = basis.measures.iter().map(|id| RecordKey::Measure(*id));
    let shows = |piece: &&Evidence| basis.measures.iter().any(|id| piece.measures.contains(id));
    let pieces = cx.isms.evidence.values().filter(shows).map(|it| RecordKey::Evidence(it.id));
    let parts: [(Vec<_>, [&str; 2]); 4] = [
        (risks.collect(), ["statement-risks", "statement-risks-none"]),
        (measures.collect(), ["statement-measures", "statement-measures-none"]),
        (pieces.collect(), ["statement-pieces", "evidence-of-none"]),
        (basis.contracts(control, cx.isms), ["statement-contracts", "statement-contracts-none"]),
    ];
    for (keys, words) in parts {
        let records: Vec<_> = keys.iter().take(MOST_NAMED).cloned().map(named).collect();
        let [title, none] = words.map(|key| cx.text.get(key));
        records_ui(ui, desk, (&title, &none), &records);
        let more = keys.len() - records.len();
        if more > 0 {
            note(ui, &cx.text.count("map-and-more", more));
        }
    }
}

/// A supplier or an exchange with its contract, and how far that is; nothing of other records.
fn contract_words(cx: &ViewCx<'_>, key: &RecordKey, title: &str) -> Option<String> {
    let (text, isms) = (cx.text, cx.isms);
    let words = match key {
        RecordKey::Supplier(id) => {
            let supplier = isms.suppliers.get(id)?;
            let (kind, status) = (supplier.agreement, supplier.agreement_status);
            let kind = text.get(&format!("agreement-{}", kind.code())).into_owned();
            let status = text.get(&format!("agreement-status-{}", status.code())).into_owned();
            format!("{kind}, {status}")
        }
        RecordKey::Exchange(id) => isms.exchanges.get(id)?.framework.trim().to_owned(),
        _ => return None,
    };
    let told = [("title", title.into()), ("words", words.into())];
    Some(text.with("statement-contract", &told))
}

/// What was noted from the norm, for own use.
fn note_ui(ui: &mut Ui, desk: &mut Desk<'_>, said: &ControlStatement) {
    let label = desk.text("statement-norm-note").into_owned();
    let theme = desk.cx.theme;
    let id = Id::unique(("statement-norm-note", said.control.as_str()));
    fold_ui(ui, theme, (id.with("fold"), &label, Begins::Folded), |ui| {
        let why = desk.text("statement-norm-note-why");
        let asked = desk.text("statement-norm-note-asked");
        let field = Field::area(id, &asked, &said.norm_note).noted(&why);
        field_ui(ui, desk, field, |typed| {
            Edit::StatementText(said.control.clone(), StatementText::NormNote, typed)
        });
    });
}
