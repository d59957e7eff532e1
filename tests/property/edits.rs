//! Edits as chance makes them: few numbers and names, so that they meet.

use crate::document::fixture::control;
use crate::document::fixture::practice;
use jiff::civil::date;
use praktijkschild::domain::acceptance::SecondReader;
use praktijkschild::domain::audit::AuditFinding;
use praktijkschild::domain::audit::AuditJudgement;
use praktijkschild::domain::avoidance::Replacement;
use praktijkschild::domain::between::Between;
use praktijkschild::domain::cert::CertConnection;
use praktijkschild::domain::cert::SupplierCert;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::duty::Duty;
use praktijkschild::domain::duty::DutyConflict;
use praktijkschild::domain::effort::EffortPart;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::id::AuditFindingId;
use praktijkschild::domain::id::ContextIssueId;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::EvidenceId;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::GoalId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::id::StakeholderId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::inventory::ExchangeAspect;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::measure::OwnEffect;
use praktijkschild::domain::money::MoneyLimit;
use praktijkschild::domain::money::MoneyLimits;
use praktijkschild::domain::practice::CbwScope;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::processing::OutsideEea;
use praktijkschild::domain::processing::Processing;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::audit::AuditEdit;
use praktijkschild::edit::audit::AuditText;
use praktijkschild::edit::cert::CertEdit;
use praktijkschild::edit::change::Change;
use praktijkschild::edit::context::ContextIssueEdit;
use praktijkschild::edit::context::StakeholderEdit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::decision::GoalEdit;
use praktijkschild::edit::decision::PolicyEdit;
use praktijkschild::edit::decision::RoleEdit;
use praktijkschild::edit::evidence::EvidenceEdit;
use praktijkschild::edit::evidence::EvidenceText;
use praktijkschild::edit::interview::InterviewEdit;
use praktijkschild::edit::inventory::ExchangeEdit;
use praktijkschild::edit::inventory::ProcessEdit;
use praktijkschild::edit::inventory::ProcessText;
use praktijkschild::edit::inventory::SupplierEdit;
use praktijkschild::edit::inventory::SystemEdit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::measure::MeasureText;
use praktijkschild::edit::plan::Planned;
use praktijkschild::edit::plan::PlannedMeasure;
use praktijkschild::edit::risk::Decision;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::Rerating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;
use praktijkschild::edit::statement::StatementEdit;
use praktijkschild::edit::statement::StatementText;
use praktijkschild::edit::vulnerability::VulnerabilityEdit;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Few numbers, so that edits meet; some name nothing and are refused.
fn number() -> impl Strategy<Value = u32> {
    1..=3_u32
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zé€ \n\"'%]{0,12}", Just("De Es".to_owned())]
}

/// Any edit a user may make, and some that are refused.
pub fn edit() -> BoxedStrategy<Edit> {
    prop_oneof![
        decision(),
        inventory(),
        processing(),
        risk(),
        rating(),
        together(),
        measure(),
        whole_record()
    ]
    .boxed()
}

fn decision() -> BoxedStrategy<Edit> {
    let criteria = (select(Likelihood::ALL), select(Consequence::ALL), select(Level::ALL));
    let adopt = |by: String| Edit::Criteria(CriteriaEdit::Adopt { by, on: date(2026, 11, 23) });
    prop_oneof![
        (select(PracticeField::ALL), text()).prop_map(|(field, text)| Edit::Practice(field, text)),
        (number(), text()).prop_map(|(id, text)| Edit::Role(RoleId(id), RoleEdit::Holder(text))),
        (number(), text()).prop_map(|(id, value)| {
            Edit::Goal(GoalId(id), GoalEdit::Measured { value, on: date(2026, 11, 23) })
        }),
        (text(), proptest::option::of(text()))
            .prop_map(|(code, text)| Edit::Policy(PolicyEdit::SetSection { code, text })),
        text().prop_map(|by| Edit::Policy(PolicyEdit::Adopt {
            by,
            on: date(2026, 11, 23),
            sections: Vec::new()
        })),
        criteria.prop_map(|(likelihood, consequence, level)| {
            Edit::Criteria(CriteriaEdit::SetLevel { likelihood, consequence, level })
        }),
        helper().prop_map(Edit::Criteria),
        (select(DutyConflict::ALL), "[ab]{0,1}", text())
            .prop_map(|(conflict, person, text)| Edit::Compensating(conflict, person, text)),
        select(CbwScope::ALL).prop_map(Edit::Cbw),
        (number(), select(Duty::ALL))
            .prop_map(|(id, duty)| Edit::Role(RoleId(id), RoleEdit::ToggleDuty(duty))),
        (number(), text()).prop_map(|(id, text)| {
            Edit::ContextIssue(ContextIssueId(id), ContextIssueEdit::Meaning(text))
        }),
        (number(), text()).prop_map(|(id, text)| {
            Edit::Stakeholder(StakeholderId(id), StakeholderEdit::Name(text))
        }),
        (text(), text(), select(AuditJudgement::ALL)).prop_map(|(asked, by, judgement)| {
            let by = (format!("X{by}"), date(2026, 11, 20));
            let finding = AuditFinding::asked((String::new(), format!("X{asked}")), by);
            Edit::Add(Record::AuditFinding(AuditFinding { judgement, ..finding }))
        }),
        (number(), text()).prop_map(|(id, text)| {
            Edit::Audit(AuditFindingId(id), AuditEdit::Text(AuditText::Action, text))
        }),
        (number(), select(AuditJudgement::ALL))
            .prop_map(|(id, it)| Edit::Audit(AuditFindingId(id), AuditEdit::Judgement(it))),
        (number(), option::of(18_i8..24)).prop_map(|(id, day)| {
            let day = day.map(|day| date(2026, 11, day));
            Edit::Audit(AuditFindingId(id), AuditEdit::Closed(day))
        }),
        text().prop_map(|why| Edit::Policy(PolicyEdit::Call { on: date(2026, 11, 20), why })),
        text().prop_map(|reason| Edit::Policy(PolicyEdit::DropCall(reason))),
        text().prop_map(adopt),
        Just(Edit::Criteria(CriteriaEdit::DropDraft)),
        interview(),
    ]
    .boxed()
}

/// How often things are and how much money is much.
fn helper() -> BoxedStrategy<CriteriaEdit> {
    let amount = || proptest::option::of(0..3_u32);
    let limit = select(&[MoneyLimit::LittleBelow, MoneyLimit::NoticeableUpTo][..]);
    prop_oneof![
        (limit, amount()).prop_map(|(limit, euros)| CriteriaEdit::SetLimit(limit, euros)),
        (amount(), amount()).prop_map(|(little_below, noticeable_up_to)| {
            CriteriaEdit::SetLimits(MoneyLimits { little_below, noticeable_up_to })
        }),
        (select(Likelihood::ALL), text())
            .prop_map(|(likelihood, text)| CriteriaEdit::SetFrequency(likelihood, text)),
    ]
    .boxed()
}

/// Something of the ranked list, at a place that may not be there.
fn vulnerability() -> BoxedStrategy<VulnerabilityEdit> {
    let place = || 0..4_usize;
    prop_oneof![
        2 => text().prop_map(VulnerabilityEdit::Add),
        1 => (place(), text()).prop_map(|(place, text)| VulnerabilityEdit::Text(place, text)),
        1 => place().prop_map(VulnerabilityEdit::Raise),
        1 => place().prop_map(VulnerabilityEdit::Lower),
        1 => place().prop_map(VulnerabilityEdit::Remove),
    ]
    .boxed()
}

/// An answer, or what follows from answers for the practice as it was at first: records that
/// come, change and go. For another practice it is refused.
fn interview() -> BoxedStrategy<Edit> {
    let changed = |record: Record| {
        let mut after = record.clone();
        match &mut after {
            Record::System(system) => system.note.push('!'),
            Record::Risk(risk) => risk.vulnerability.push('!'),
            _ => return Change::removed(record),
        }
        Change::changed(record, after)
    };
    let is_given = |record: &Record| {
        matches!(record, Record::Process(_) | Record::System(_) | Record::Risk(_))
    };
    let given: Vec<_> = records().into_iter().filter(is_given).map(changed).collect();
    let some = 0..=given.len();
    let settle = proptest::sample::subsequence(given, some).prop_map(InterviewEdit::Settle);
    let answer = ("Q-[abc]", "yes|no")
        .prop_map(|(question, answer)| InterviewEdit::Answer { question, answer });
    prop_oneof![2 => answer, 1 => settle].prop_map(Edit::Interview).boxed()
}

fn inventory() -> BoxedStrategy<Edit> {
    let class = (
        select(Aspect::ALL),
        select(Affected::ALL),
        proptest::option::of(select(Consequence::ALL)),
    );
    let supplier = proptest::option::of(number().prop_map(SupplierId));
    let exchange = |id, edit| Edit::Exchange(ExchangeId(id), edit);
    prop_oneof![
        (number(), class).prop_map(|(id, (aspect, column, value))| {
            Edit::Process(ProcessId(id), ProcessEdit::Classify(aspect, column, value))
        }),
        (number(), supplier)
            .prop_map(|(id, supplier)| Edit::System(SystemId(id), SystemEdit::Supplier(supplier))),
        (number(), number()).prop_map(|(id, process)| Edit::System(
            SystemId(id),
            SystemEdit::ToggleProcess(ProcessId(process))
        )),
        (number(), select(ExchangeAspect::ALL), text())
            .prop_map(move |(id, aspect, text)| exchange(id, ExchangeEdit::Aspect(aspect, text))),
        (number(), number()).prop_map(move |(id, system)| exchange(
            id,
            ExchangeEdit::ToggleSystem(SystemId(system))
        )),
        (number(), number()).prop_map(move |(id, supplier)| exchange(
            id,
            ExchangeEdit::ToggleSupplier(SupplierId(supplier))
        )),
        (number(), select(AgreementStatus::ALL)).prop_map(|(id, status)| Edit::Supplier(
            SupplierId(id),
            SupplierEdit::AgreementStatus(status)
        )),
        (number(), proptest::option::of(0..100_u32)).prop_map(|(id, hours)| Edit::Supplier(
            SupplierId(id),
            SupplierEdit::BreachNotice(hours)
        )),
    ]
    .boxed()
}

/// The register of processing, who works with a system, and who is connected to a CERT.
fn processing() -> BoxedStrategy<Edit> {
    let part = select(&[ProcessText::LegalGround, ProcessText::Recipients][..]);
    let fill = |(id, retention)| {
        let fill = Processing { retention, personal_data: true, ..Processing::default() };
        Edit::FillProcessing([(ProcessId(id), fill)].into())
    };
    let day = || proptest::option::of(Just(date(2028, 2, 29)));
    prop_oneof![
        (number(), part, text()).prop_map(|(id, part, text)| Edit::Process(
            ProcessId(id),
            ProcessEdit::Text(part, text)
        )),
        (number(), select(OutsideEea::ALL))
            .prop_map(|(id, way)| Edit::Process(ProcessId(id), ProcessEdit::OutsideEea(way))),
        (number(), text()).prop_map(fill),
        (number(), number()).prop_map(|(id, role)| Edit::System(
            SystemId(id),
            SystemEdit::ToggleUser(RoleId(role))
        )),
        (number(), select(SupplierCert::ALL))
            .prop_map(|(id, cert)| Edit::Supplier(SupplierId(id), SupplierEdit::Cert(cert))),
        (number(), day()).prop_map(|(id, day)| Edit::Supplier(
            SupplierId(id),
            SupplierEdit::AgreementUntil(day)
        )),
        select(CertConnection::ALL).prop_map(|way| Edit::Cert(CertEdit::Connection(way))),
        text().prop_map(|text| Edit::Cert(CertEdit::Reason(text))),
        day().prop_map(|day| Edit::Cert(CertEdit::AskAgain(day))),
    ]
    .boxed()
}

fn risk() -> BoxedStrategy<Edit> {
    let decision = |reason| Decision {
        by: "T. Voorbeeld".to_owned(),
        on: date(2026, 11, 23),
        reason,
        review_on: date(2027, 5, 1),
    };
    let edit = prop_oneof![
        text().prop_map(|text| RiskEdit::Text(RiskText::Title, text)),
        text().prop_map(|text| RiskEdit::Text(RiskText::Breach, text)),
        text().prop_map(|text| RiskEdit::Text(RiskText::Vulnerability, text)),
        vulnerability().prop_map(RiskEdit::Vulnerability),
        (select(Relevance::ALL), text())
            .prop_map(|(relevance, reason)| RiskEdit::Relevance(relevance, reason)),
        select(Aspect::ALL).prop_map(RiskEdit::ToggleAspect),
        number().prop_map(|id| RiskEdit::ToggleProcess(ProcessId(id))),
        number().prop_map(|id| RiskEdit::ToggleSystem(SystemId(id))),
        number().prop_map(|id| RiskEdit::ToggleExchange(ExchangeId(id))),
        proptest::option::of(select(Treatment::ALL)).prop_map(RiskEdit::Treatment),
        number().prop_map(|id| RiskEdit::Link(MeasureId(id))),
        number().prop_map(|id| RiskEdit::Unlink(MeasureId(id))),
        text().prop_map(move |reason| RiskEdit::Accept(decision(reason))),
        (text(), select(&["T. Voorbeeld", "Iemand"][..]), select(&[1, 4][..])).prop_map(
            move |(reason, by, month)| RiskEdit::Except(Decision {
                by: by.to_owned(),
                review_on: date(2027, month, 1),
                ..decision(reason)
            })
        ),
        (text(), 20..28_i8).prop_map(|(by, day)| RiskEdit::SecondReader(Some(SecondReader {
            by,
            on: date(2026, 11, day)
        }))),
        text().prop_map(|text| RiskEdit::Text(RiskText::NotCovered, text)),
        Just(RiskEdit::Withdraw),
        since(),
    ];
    (number(), edit).prop_map(|(id, edit)| Edit::Risk(RiskId(id), edit)).boxed()
}

/// What comes in the place of what is avoided, and who was told.
fn since() -> BoxedStrategy<RiskEdit> {
    let exchange = number().prop_map(|id| Replacement::Exchange { exchange: ExchangeId(id) });
    let other = prop_oneof![Just(Replacement::Nothing), exchange];
    let people = proptest::collection::vec("[ab]{0,1}", 0..3);
    prop_oneof![
        proptest::option::of(other).prop_map(RiskEdit::Replace),
        people.prop_map(|people| RiskEdit::Tell(people, date(2026, 11, 23))),
        "[ab]".prop_map(RiskEdit::Untell),
    ]
    .boxed()
}

fn rating() -> BoxedStrategy<Edit> {
    let which = || select(&[Rating::Gross, Rating::Residual][..]);
    let edit = prop_oneof![
        (which(), select(Likelihood::ALL))
            .prop_map(|(rating, likelihood)| RiskEdit::Likelihood(rating, likelihood)),
        (which(), select(Affected::ALL), select(Consequence::ALL)).prop_map(
            |(rating, column, consequence)| RiskEdit::Consequence(rating, column, consequence)
        ),
        (which(), select(Likelihood::ALL), select(Consequence::ALL)).prop_map(
            |(rating, likelihood, consequence)| RiskEdit::Move(rating, likelihood, consequence)
        ),
        rerating().prop_map(RiskEdit::Rerate),
        (which(), select(Between::ALL)).prop_map(|(rating, case)| RiskEdit::RoundUp(rating, case)),
        (which(), select(Affected::ALL))
            .prop_map(|(rating, column)| RiskEdit::AsWritten(rating, column)),
        (select(Likelihood::ALL), select(Between::ALL))
            .prop_map(|(likelihood, case)| RiskEdit::JudgeBetween(likelihood, case)),
        Just(RiskEdit::ClearResidual),
    ];
    (number(), edit).prop_map(|(id, edit)| Edit::Risk(RiskId(id), edit)).boxed()
}

fn rerating() -> impl Strategy<Value = Rerating> {
    let rating = select(&[Rating::Gross, Rating::Residual][..]);
    let place = (select(Likelihood::ALL), select(Consequence::ALL));
    let column = proptest::option::of(select(Affected::ALL));
    (rating, place, column, text()).prop_map(|(rating, place, column, reason)| {
        let (likelihood, consequence) = place;
        Rerating { rating, likelihood, consequence, column, reason }
    })
}

/// The same for several risks at once.
fn together() -> BoxedStrategy<Edit> {
    let risks = proptest::collection::vec(number().prop_map(RiskId), 0..=3);
    let edit = prop_oneof![
        text().prop_map(|owner| RiskEdit::Text(RiskText::Owner, owner)),
        proptest::option::of(select(Treatment::ALL)).prop_map(RiskEdit::Treatment),
    ];
    (risks, edit).prop_map(|(risks, edit)| Edit::Risks(risks, edit)).boxed()
}

fn number_of_control() -> impl Strategy<Value = &'static str> {
    select(&["5.1", "8.5", "8.13", "8.24"][..])
}

fn effect() -> impl Strategy<Value = OwnEffect> {
    (0..9_u8, 0..9_u8, text()).prop_map(|(likelihood_steps, consequence_steps, reason)| OwnEffect {
        likelihood_steps,
        consequence_steps,
        reason,
    })
}

fn measure() -> BoxedStrategy<Edit> {
    let edit = prop_oneof![
        text().prop_map(|text| MeasureEdit::Text(MeasureText::Evidence, text)),
        select(MeasureStatus::ALL).prop_map(MeasureEdit::Status),
        text().prop_map(MeasureEdit::Give),
        proptest::option::of(Just(date(2028, 2, 29))).prop_map(MeasureEdit::Due),
        Just(MeasureEdit::Implemented(date(2026, 11, 1))),
        proptest::option::of(0..300_u32).prop_map(MeasureEdit::Recheck),
        proptest::option::of(number().prop_map(SupplierId)).prop_map(MeasureEdit::Supplier),
        proptest::option::of(effect()).prop_map(MeasureEdit::Effect),
        (select(&EffortPart::ALL[..]), proptest::option::of(0..99_u32))
            .prop_map(|(part, value)| MeasureEdit::Effort(part, value)),
        number().prop_map(|id| MeasureEdit::ToggleRisk(RiskId(id))),
        number_of_control().prop_map(|number| MeasureEdit::ToggleControl(control(number))),
    ];
    let line = || {
        let applicable = proptest::option::of(select(Applicability::ALL));
        (number_of_control(), applicable, text(), select(StatementStatus::ALL)).prop_map(
            |(number, applicable, justification, status)| StatementEdit {
                control: control(number),
                applicable,
                justification,
                status,
            },
        )
    };
    let field = select(
        &[StatementText::Justification, StatementText::Evidence, StatementText::NormNote][..],
    );
    prop_oneof![
        (number(), edit).prop_map(|(id, edit)| Edit::Measure(MeasureId(id), edit)),
        evidence(),
        line().prop_map(Edit::Statement),
        (number_of_control(), field, text()).prop_map(|(number, field, text)| Edit::StatementText(
            control(number),
            field,
            text
        )),
        proptest::collection::vec(line(), 0..3).prop_map(Edit::FillStatements),
    ]
    .boxed()
}

fn evidence() -> BoxedStrategy<Edit> {
    let texts = select(&[EvidenceText::Title, EvidenceText::Note][..]);
    let edit = prop_oneof![
        (texts, text()).prop_map(|(field, text)| EvidenceEdit::Text(field, text)),
        proptest::option::of(Just(date(2028, 2, 29))).prop_map(EvidenceEdit::ExpiresOn),
        number().prop_map(|id| EvidenceEdit::ToggleMeasure(MeasureId(id))),
    ];
    let note = |(title, words)| {
        Edit::Add(Record::Evidence(Evidence::noted(title, words, date(2026, 11, 23))))
    };
    prop_oneof![
        (number(), edit).prop_map(|(id, edit)| Edit::Evidence(EvidenceId(id), edit)),
        (text(), text()).prop_map(note),
    ]
    .boxed()
}

/// Whole records that come and go.
fn whole_record() -> BoxedStrategy<Edit> {
    let keys: Vec<_> = records().iter().map(Record::key).collect();
    // A line of the statement has its own edit and is never added.
    let is_added = |record: &Record| !matches!(record, Record::Statement(_));
    let added: Vec<_> = records().into_iter().filter(is_added).collect();
    let new_risk =
        |title| Edit::Add(Record::Risk(Box::new(Risk::new(RiskId(0), title, CriteriaId(1)))));
    prop_oneof![
        select(added).prop_map(Edit::Add),
        select(keys).prop_map(Edit::Remove),
        number().prop_map(|id| Edit::Remove(RecordKey::Risk(RiskId(id)))),
        number().prop_map(|id| Edit::AddMeasureTo(
            RiskId(id),
            practice().measures[&MeasureId(1)].clone()
        )),
        (number(), number(), any::<bool>()).prop_map(|(measure, risk, is_new)| {
            let measure = MeasureId(measure);
            let own = practice().measures[&MeasureId(1)].clone();
            let measure = if is_new {
                PlannedMeasure::New(Box::new(own))
            } else {
                PlannedMeasure::Own(measure)
            };
            Edit::Plan(vec![Planned { measure, risks: [RiskId(risk)].into() }])
        }),
        text().prop_map(new_risk),
        text().prop_map(Edit::Version),
        proptest::sample::subsequence(records(), 0..=4).prop_map(Edit::Import),
    ]
    .boxed()
}

/// One of everything. The risk and the system point at others, which may have gone when
/// they come back: such an edit is refused by the file.
fn records() -> Vec<Record> {
    praktijkschild::store::record::all(&practice())
}
