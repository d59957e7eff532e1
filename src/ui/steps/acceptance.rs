//! Accepting a residual risk: the three conditions, each met or not with what would mend
//! it, then who, when, why and when to look again.

use crate::domain::acceptance;
use crate::domain::acceptance::Acceptance;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::Objection;
use crate::domain::acceptance::Since;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::risk::Decision;
use crate::edit::risk::RiskEdit;
use crate::edit::risk::RiskText;
use crate::text::format;
use crate::text::record;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::attention::NEXT_RISK;
use crate::ui::state::AcceptanceForm;
use crate::ui::steps::awareness::awareness_ui;
use crate::ui::steps::second_reader::second_reader_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::note;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// Draws the decision on one residual risk.
pub fn acceptance_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    section(ui, &desk.text("acceptance-title"));
    let objections = acceptance::objections(risk, desk.cx.isms);
    let form = &desk.state.acceptance;
    let is_confirmed = risk.acceptance.is_some() || form.risk == Some(risk.id) && form.lawful;
    conditions_ui(ui, desk, (&objections, is_confirmed));
    let label = desk.text("acceptance-breach");
    let field = Field::line(Id::unique(("breach", risk.id.0)), &label, &risk.breach);
    let note = desk.text("acceptance-breach-note");
    let id = risk.id;
    field_ui(ui, desk, field.noted(&note), |typed| {
        Edit::Risk(id, RiskEdit::Text(RiskText::Breach, typed))
    });
    if let Some(given) = &risk.acceptance {
        given_ui(ui, desk, (risk, given));
    }
    let holds = acceptance::state(risk, desk.cx.isms, desk.cx.today) == AcceptanceState::Valid;
    if !holds {
        match &objections[..] {
            [] => form_ui(ui, desk, (risk, Way::Accept)),
            [Objection::OutsideCriteria] => form_ui(ui, desk, (risk, Way::Except)),
            _ => {}
        }
    }
    awareness_ui(ui, desk, risk);
}

/// How a risk is lived with: within the own criteria, or as a short exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Accept,
    Except,
}

impl Way {
    const fn months(self) -> i32 {
        match self {
            Self::Accept => acceptance::REVIEW_MONTHS,
            Self::Except => acceptance::EXCEPTION_MONTHS,
        }
    }
}

/// Draws the three conditions where a risk is treated: each met or not, and what mends it.
pub(super) fn conditions_of_ui(ui: &mut Ui, desk: &Desk<'_>, risk: &Risk) {
    let objections = acceptance::objections(risk, desk.cx.isms);
    conditions_ui(ui, desk, (&objections, risk.acceptance.is_some()));
}

/// The three conditions of the method, and what stands in the way.
fn conditions_ui(ui: &mut Ui, desk: &Desk<'_>, (objections, is_confirmed): (&[Objection], bool)) {
    let is = |kind: fn(&Objection) -> bool| objections.iter().any(kind);
    // What a move to another exchange leads to is not judged before that one is.
    let incomplete = is(|objection| {
        matches!(
            objection,
            Objection::Incomplete
                | Objection::ReplacementUnnamed
                | Objection::ReplacementUnclassified(_)
        )
    });
    let conditions = [
        (
            "acceptance-prescribed",
            is(|objection| matches!(objection, Objection::PrescribedMeasure(_))),
        ),
        (
            "acceptance-criteria",
            incomplete || is(|objection| matches!(objection, Objection::OutsideCriteria)),
        ),
    ];
    for (key, fails) in conditions {
        let sign = desk.text(if fails { "acceptance-not-met" } else { "acceptance-met" });
        ui.label(format!("{sign}  {}", desk.text(key)));
    }
    // No program can know of every law and contract: without a decision it is only asked.
    let breaks = is(|objection| matches!(objection, Objection::LawOrContract(_)));
    let (sign, key) = match (breaks, is_confirmed) {
        (true, _) => ("acceptance-not-met", "acceptance-law"),
        (false, true) => ("acceptance-met", "acceptance-law"),
        (false, false) => ("acceptance-asked", "acceptance-law-asked"),
    };
    ui.label(format!("{}  {}", desk.text(sign), desk.text(key)));
    if objections.is_empty() {
        return;
    }
    let reasons: Vec<_> = objections.iter().map(|objection| reason(desk, objection)).collect();
    alert(ui, &format!("{}\n{}", desk.text("acceptance-not-yet"), reasons.join("\n")));
}

/// What stands in the way, by name, and what mends it.
fn reason(desk: &Desk<'_>, objection: &Objection) -> String {
    let text = desk.cx.text;
    let words = match objection {
        Objection::Incomplete => text.get("acceptance-mend-incomplete").into_owned(),
        Objection::PrescribedMeasure(control) => {
            let title = desk.cx.catalogue.control(control).map(|control| &*control.title_nl);
            let title = title.unwrap_or_default().to_owned();
            let facts = [("control", control.as_str().into()), ("title", title.into())];
            text.with("acceptance-mend-prescribed", &facts)
        }
        Objection::OutsideCriteria => text.get("acceptance-mend-criteria").into_owned(),
        Objection::LawOrContract(what) => {
            text.with("acceptance-mend-law", &[("what", what.clone().into())])
        }
        Objection::ReplacementUnnamed => text.get("replacement-unnamed").into_owned(),
        Objection::ReplacementUnclassified(exchange) => {
            let name = desk.cx.isms.exchanges.get(exchange).map(|own| own.name.as_str());
            let name = format!("{exchange} {}", name.unwrap_or_default());
            text.with("acceptance-mend-replacement", &[("exchange", name.into())])
        }
    };
    format!("• {words}")
}

/// The decision as it was taken, and whether it still holds.
fn given_ui(ui: &mut Ui, desk: &mut Desk<'_>, (risk, given): (&Risk, &Acceptance)) {
    let words = desk.cx.text.with(
        "acceptance-given",
        &[
            ("by", given.by.clone().into()),
            ("on", format::date_long(desk.cx.text, given.on).into()),
            ("reason", given.reason.clone().into()),
            ("review", format::date_long(desk.cx.text, given.review_on).into()),
        ],
    );
    ui.label(words);
    match acceptance::state(risk, desk.cx.isms, desk.cx.today) {
        AcceptanceState::Stale => {
            alert(ui, &desk.text("acceptance-stale"));
            for since in acceptance::changed_since(risk, desk.cx.isms) {
                ui.label(since_words(desk, since));
            }
        }
        AcceptanceState::Expired => alert(ui, &desk.text("acceptance-expired")),
        AcceptanceState::Valid => drop(ui.label(desk.text("acceptance-valid"))),
        AcceptanceState::None => {}
    }
    second_reader_ui(ui, desk, (risk, given));
    if ui.button(desk.text("acceptance-withdraw")).clicked() {
        desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::Withdraw)));
    }
}

/// What has changed since the decision, in a sentence.
fn since_words(desk: &Desk<'_>, since: Since) -> String {
    let (text, isms) = (desk.cx.text, desk.cx.isms);
    let about = |key: &str, record: RecordKey| {
        let name = isms.name_of(&record).unwrap_or_default();
        text.with(key, &[("what", record::title(text, &record, &name).into())])
    };
    let words = match since {
        Since::Gross => text.get("since-gross").into_owned(),
        Since::Residual => text.get("since-residual").into_owned(),
        Since::Treatment => text.get("since-treatment").into_owned(),
        Since::Replaced => text.get("since-replaced").into_owned(),
        Since::MeasureAdded(id) => about("since-measure-added", RecordKey::Measure(id)),
        Since::MeasureGone(id) => about("since-measure-gone", RecordKey::Measure(id)),
        Since::MeasureStatus(id) => about("since-measure-status", RecordKey::Measure(id)),
        Since::EvidenceAdded(id) => about("since-evidence-added", RecordKey::Evidence(id)),
        Since::EvidenceGone(count) => text.count("since-evidence-gone", count),
    };
    format!("• {words}")
}

fn form_ui(ui: &mut Ui, desk: &mut Desk<'_>, (risk, way): (&Risk, Way)) {
    if desk.state.acceptance.risk != Some(risk.id) {
        let by = desk.state.signer(desk.cx.isms);
        desk.state.acceptance = AcceptanceForm::fresh(risk.id, by, desk.cx.today, way.months());
    }
    let lead = match way {
        Way::Accept => "acceptance-lead",
        Way::Except => "acceptance-except-lead",
    };
    explanation(ui, &desk.text(lead));
    let labels = ["acceptance-by", "acceptance-on", "acceptance-reason", "acceptance-review"]
        .map(|key| desk.text(key).into_owned());
    let mut form = std::mem::take(&mut desk.state.acceptance);
    let fields = [&mut form.by, &mut form.on, &mut form.reason, &mut form.review_on];
    for (label, text) in labels.iter().zip(fields) {
        let field = (Id::unique(("accept", risk.id.0, label)), &**label, MeantFor::NoPerson);
        form_field_ui(ui, desk, field, text);
    }
    desk.state.acceptance = form;
    if !decides(desk) {
        note(ui, &desk.text("acceptance-who"));
    }
    let lawful = desk.text("acceptance-lawful").into_owned();
    ui.checkbox(&mut desk.state.acceptance.lawful, lawful);
    if let Some(refused) = desk.state.acceptance.refused.clone() {
        alert(ui, &refused);
    }
    let button = match way {
        Way::Accept => "acceptance-accept",
        Way::Except => "acceptance-except",
    };
    if primary_button(ui, &desk.cx, &desk.text(button)).clicked() {
        submit(desk, (risk, way));
    }
}

/// Whether the name in the form is the owner's or the deputy's, as far as names can tell.
fn decides(desk: &Desk<'_>) -> bool {
    let by = desk.state.acceptance.by.trim().to_lowercase();
    let practice = &desk.cx.isms.practice;
    let is = |name: &str| {
        let name = name.trim().to_lowercase();
        !name.is_empty() && (by.contains(&name) || name.contains(&by))
    };
    by.is_empty() || is(&practice.owner) || is(&practice.deputy)
}

/// Hands the form over, or says beside it what is still missing.
fn submit(desk: &mut Desk<'_>, (risk, way): (&Risk, Way)) {
    let form = &desk.state.acceptance;
    let days = (format::parse_date(&form.on), format::parse_date(&form.review_on));
    let (Some(on), Some(review_on)) = days else {
        desk.state.acceptance.refused = Some(desk.text("date-wrong").into_owned());
        return;
    };
    if on > desk.cx.today {
        desk.state.acceptance.refused = Some(desk.text("date-in-future").into_owned());
        return;
    }
    if !form.lawful {
        desk.state.acceptance.refused = Some(desk.text("acceptance-confirm-first").into_owned());
        return;
    }
    let decision = Decision { by: form.by.clone(), on, reason: form.reason.clone(), review_on };
    let edit = Edit::Risk(
        risk.id,
        match way {
            Way::Accept => RiskEdit::Accept(decision),
            Way::Except => RiskEdit::Except(decision),
        },
    );
    match edit.plan(desk.cx.isms) {
        Ok(_) => {
            desk.state.acceptance = AcceptanceForm::default();
            // The button goes; the keyboard goes on where the next risk is.
            desk.state.focus_next = Some(NEXT_RISK);
            desk.ask(Command::Edit(edit));
        }
        Err(why) => desk.state.acceptance.refused = Some(refusal::refusal(desk.cx.text, &why)),
    }
}
