//! Every refusal: the edit that meets it, the file left as it was, and a sentence for it.

use crate::domain::TODAY;
use crate::domain::add_measure;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::decision;
use crate::domain::make;
use crate::domain::measure;
use crate::domain::rate;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance::Acceptance;
use praktijkschild::domain::acceptance::Objection;
use praktijkschild::domain::acceptance::SecondReader;
use praktijkschild::domain::audit::AuditFinding;
use praktijkschild::domain::audit::AuditJudgement;
use praktijkschild::domain::avoidance::Replacement;
use praktijkschild::domain::awareness::Told;
use praktijkschild::domain::between::Between;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::id::AuditFindingId;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::inventory::DataExchange;
use praktijkschild::domain::matrix::NotMonotone;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::money::MoneyLimits;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::LONGEST_TEXT;
use praktijkschild::edit::audit::AuditEdit;
use praktijkschild::edit::change::Change;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::decision::PolicyEdit;
use praktijkschild::edit::interview::InterviewEdit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::measure::MeasureText;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Decision;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;
use praktijkschild::edit::statement::StatementEdit;
use praktijkschild::edit::vulnerability::VulnerabilityEdit;
use praktijkschild::text;
use praktijkschild::text::Texts;
use praktijkschild::ui::steps::listing::Listed;
use std::collections::BTreeSet;

/// A practice with adopted criteria, one unrated risk (R1), one high risk without measures
/// (R2), one that may be accepted (R3, with M1), one that stays high (R4), one that is accepted
/// (R5), one that hangs on an exchange (R6), and one that is replaced by it (R7).
fn practice() -> Isms {
    let mut isms = Isms::default();
    make(&mut isms, Edit::Criteria(CriteriaEdit::Adopt { by: "A. Jansen".to_owned(), on: TODAY }));
    let high = Consequences::of(Consequence::High, Consequence::Medium, Consequence::Low);
    let low = Consequences::of(Consequence::Low, Consequence::Low, Consequence::Low);
    add_risk(&mut isms, "Niet beoordeeld");
    let bare = add_risk(&mut isms, "Zonder maatregel");
    rate(&mut isms, bare, Rating::Gross, (Likelihood::Moderate, high));
    let settled = add_risk(&mut isms, "Te aanvaarden");
    rate(&mut isms, settled, Rating::Gross, (Likelihood::Small, low));
    add_measure(&mut isms, settled, measure(&["8.1"], MeasureStatus::Implemented));
    let kept = add_risk(&mut isms, "Blijft hoog");
    for rating in [Rating::Gross, Rating::Residual] {
        rate(&mut isms, kept, rating, (Likelihood::Large, high));
    }
    let accepted = add_risk(&mut isms, "Aanvaard");
    for rating in [Rating::Gross, Rating::Residual] {
        rate(&mut isms, accepted, rating, (Likelihood::Small, low));
    }
    make(&mut isms, Edit::Risk(accepted, RiskEdit::Accept(decision())));
    let open = Record::Measure(measure(&["8.2"], MeasureStatus::Planned));
    make(&mut isms, Edit::Add(open));
    rate(&mut isms, settled, Rating::Residual, (Likelihood::Small, low));
    make(&mut isms, Edit::Add(exchange("Fax")));
    let left = add_risk(&mut isms, "Fax naar verkeerd nummer");
    make(&mut isms, on(left.0, RiskEdit::ToggleExchange(ExchangeId(1))));
    let moved = add_risk(&mut isms, "Brief in verkeerde bus");
    make(&mut isms, on(moved.0, replaced_by(1)));
    let avoided = add_risk(&mut isms, "Mail leesbaar onderweg");
    let patient = Consequences::of(Consequence::High, Consequence::Low, Consequence::Low);
    rate(&mut isms, avoided, Rating::Gross, (Likelihood::Moderate, patient));
    make(&mut isms, on(avoided.0, RiskEdit::ToggleExchange(ExchangeId(1))));
    make(&mut isms, on(avoided.0, RiskEdit::Treatment(Some(Treatment::Avoid))));
    let asked = (String::new(), "Back-up?".to_owned());
    let finding = AuditFinding::asked(asked, ("D. Collega".to_owned(), TODAY));
    let judgement = AuditJudgement::Remark;
    make(&mut isms, Edit::Add(Record::AuditFinding(AuditFinding { judgement, ..finding })));
    isms
}

/// An exchange that is not classed.
fn exchange(name: &str) -> Record {
    DataExchange::fresh(name.to_owned())
}

fn replaced_by(exchange: u32) -> RiskEdit {
    RiskEdit::Replace(Some(Replacement::Exchange { exchange: ExchangeId(exchange) }))
}

fn told(who: &str) -> Told {
    Told { on: TODAY, who: who.to_owned() }
}

fn on(risk: u32, edit: RiskEdit) -> Edit {
    Edit::Risk(RiskId(risk), edit)
}

fn level(likelihood: Likelihood, consequence: Consequence, level: Level) -> Edit {
    Edit::Criteria(CriteriaEdit::SetLevel { likelihood, consequence, level })
}

fn limits(little_below: Option<u32>, noticeable_up_to: Option<u32>) -> Edit {
    Edit::Criteria(CriteriaEdit::SetLimits(MoneyLimits { little_below, noticeable_up_to }))
}

/// Edits that are refused, with the refusal.
fn refused() -> Vec<(Edit, Refusal)> {
    let long = "x".repeat(LONGEST_TEXT + 1);
    let falls = NotMonotone { likelihood: Likelihood::Large, consequence: Consequence::High };
    let missing = |key| Refusal::NoSuchRecord(key);
    let no_name = Decision { by: String::new(), ..decision() };
    let no_reason = Decision { reason: String::new(), ..decision() };
    let too_far = Decision { review_on: date(2028, 1, 1), ..decision() };
    let closed = AuditEdit::Closed(TODAY.yesterday().ok());
    vec![
        (Edit::Audit(AuditFindingId(1), closed), Refusal::ClosedBeforeFound),
        (on(8, RiskEdit::ToggleExchange(ExchangeId(1))), Refusal::ReplacementFirst(RiskId(8))),
        (Edit::Remove(RecordKey::Exchange(ExchangeId(1))), Refusal::ReplacementFirst(RiskId(8))),
        (on(9, RiskEdit::Withdraw), missing(RecordKey::Risk(RiskId(9)))),
        (on(1, RiskEdit::Link(MeasureId(9))), missing(RecordKey::Measure(MeasureId(9)))),
        (on(1, RiskEdit::ToggleSystem(SystemId(9))), missing(RecordKey::System(SystemId(9)))),
        (Edit::Remove(RecordKey::Risk(RiskId(9))), missing(RecordKey::Risk(RiskId(9)))),
        (on(1, RiskEdit::Text(RiskText::Title, " \n".to_owned())), Refusal::BlankName),
        (Edit::AddMeasureTo(RiskId(1), blank_measure()), Refusal::BlankName),
        (
            Edit::Practice(PracticeField::Scope, long.clone()),
            Refusal::TooLong { limit: LONGEST_TEXT },
        ),
        (evidence(long.clone()), Refusal::TooLong { limit: LONGEST_TEXT }),
        (added(|risk| risk.vulnerability = long.clone()), Refusal::TooLong { limit: LONGEST_TEXT }),
        (
            Edit::AddMeasureTo(
                RiskId(1),
                Measure { evidence: long, ..measure(&[], MeasureStatus::Planned) },
            ),
            Refusal::TooLong { limit: LONGEST_TEXT },
        ),
        (
            added(|risk| risk.systems = BTreeSet::from([SystemId(9)])),
            missing(RecordKey::System(SystemId(9))),
        ),
        (added(|risk| risk.relevance = Relevance::NotRelevant), Refusal::ReasonNeeded),
        (
            added(|risk| risk.gross.rounded.patient = Some(Between::LightToMany)),
            Refusal::RoundedOtherwise,
        ),
        (
            added(|risk| risk.lesser_vulnerabilities = vec!["Geen slot".to_owned(); 12]),
            Refusal::TooManyVulnerabilities { limit: 12 },
        ),
        (
            added(|risk| risk.lesser_vulnerabilities = vec![" ".to_owned()]),
            Refusal::BlankVulnerability,
        ),
        (
            on(1, RiskEdit::Vulnerability(VulnerabilityEdit::Add(" ".to_owned()))),
            Refusal::BlankVulnerability,
        ),
        (on(1, RiskEdit::Vulnerability(VulnerabilityEdit::Raise(0))), Refusal::NothingChanges),
        (limits(Some(1000), Some(1000)), Refusal::LimitsNotAscending),
        (limits(None, None), Refusal::NothingChanges),
        (on(1, RiskEdit::RoundUp(Rating::Residual, Between::LightToMany)), Refusal::GrossFirst),
        (
            on(3, RiskEdit::RoundUp(Rating::Residual, Between::NameAndClosing)),
            Refusal::ResidualAboveGross,
        ),
        (
            added(|risk| risk.acceptance = practice_with_acceptance()),
            Refusal::NotAcceptable(vec![Objection::Incomplete]),
        ),
        (level(Likelihood::Large, Consequence::High, Level::Low), Refusal::NotMonotone(falls)),
        (
            Edit::Criteria(CriteriaEdit::Adopt { by: "A. Jansen".to_owned(), on: TODAY }),
            Refusal::NoDraft,
        ),
        (Edit::Criteria(CriteriaEdit::DropDraft), Refusal::NoDraft),
        (
            Edit::Policy(PolicyEdit::Adopt { by: " ".to_owned(), on: TODAY, sections: vec![] }),
            Refusal::NameNeeded,
        ),
        (on(3, RiskEdit::Accept(no_name)), Refusal::NameNeeded),
        (on(1, RiskEdit::Relevance(Relevance::NotRelevant, " ".to_owned())), Refusal::ReasonNeeded),
        (on(3, RiskEdit::Accept(no_reason)), Refusal::ReasonNeeded),
        (does_not_apply_without_reason(), Refusal::ReasonNeeded),
        (on(1, RiskEdit::Likelihood(Rating::Residual, Likelihood::Small)), Refusal::GrossFirst),
        (
            on(2, RiskEdit::Likelihood(Rating::Residual, Likelihood::Small)),
            Refusal::ResidualNeedsMeasure,
        ),
        (
            on(3, RiskEdit::Likelihood(Rating::Residual, Likelihood::VeryLarge)),
            Refusal::ResidualAboveGross,
        ),
        (on(1, RiskEdit::Accept(decision())), Refusal::NotAcceptable(vec![Objection::Incomplete])),
        (on(3, RiskEdit::Accept(too_far)), Refusal::ReviewDate { latest: date(2027, 11, 22) }),
        (on(3, RiskEdit::Except(decision())), Refusal::NotHigh),
        (on(4, RiskEdit::Except(decision())), Refusal::OwnerDecides),
        (on(3, read_along("B. Vos", TODAY)), Refusal::NotAccepted),
        (on(5, read_along("A. Jansen", TODAY)), Refusal::SameReader),
        (on(5, read_along("B. Vos", date(2026, 1, 1))), Refusal::ReadTooEarly),
        (on(6, replaced_by(1)), Refusal::ReplacedByItself),
        (on(7, RiskEdit::ToggleExchange(ExchangeId(1))), Refusal::ReplacedByItself),
        (on(6, replaced_by(9)), missing(RecordKey::Exchange(ExchangeId(9)))),
        (on(6, RiskEdit::Tell(vec![" ".to_owned()], TODAY)), Refusal::BlankName),
        (
            added(|risk| risk.told_to = vec![told("A. Jansen"), told("a. jansen ")]),
            Refusal::ToldTwice,
        ),
        (excluded_though_needed(), Refusal::StatementNeeded(vec![RiskId(3)])),
        (ahead_of_its_measure(), Refusal::StatementAhead),
        (Edit::Remove(RecordKey::Practice), Refusal::CannotRemove),
        (answered("Q-staff", " "), Refusal::NotAnswered),
        (answered(" ", "none"), Refusal::BlankName),
        (proposed_for_another(), Refusal::Outdated),
        (on(1, RiskEdit::Relevance(Relevance::Relevant, String::new())), Refusal::NothingChanges),
        (level(Likelihood::Large, Consequence::High, Level::High), Refusal::NothingChanges),
    ]
}

fn answered(question: &str, answer: &str) -> Edit {
    let (question, answer) = (question.to_owned(), answer.to_owned());
    Edit::Interview(InterviewEdit::Answer { question, answer })
}

/// What follows from answers, for a practice that does not have the risk.
fn proposed_for_another() -> Edit {
    let risk = Risk::new(RiskId(1), "Nieuw".to_owned(), CriteriaId(1));
    let change = Change::added(Record::Risk(Box::new(risk)));
    Edit::Interview(InterviewEdit::Settle(vec![change]))
}

fn blank_measure() -> Measure {
    Measure { title: String::new(), ..measure(&[], MeasureStatus::Planned) }
}

/// A new risk that is not as new risks are.
fn added(odd: impl FnOnce(&mut Risk)) -> Edit {
    let mut risk = Risk::new(RiskId(0), "Nieuw".to_owned(), CriteriaId(1));
    odd(&mut risk);
    Edit::Add(Record::Risk(Box::new(risk)))
}

/// A decision that was taken about another risk.
fn practice_with_acceptance() -> Option<Acceptance> {
    let mut isms = practice();
    make(&mut isms, on(3, RiskEdit::Accept(decision())));
    isms.risks.get(&RiskId(3))?.acceptance.clone()
}

fn evidence(text: String) -> Edit {
    Edit::Measure(MeasureId(1), MeasureEdit::Text(MeasureText::Evidence, text))
}

fn does_not_apply_without_reason() -> Edit {
    Edit::Statement(StatementEdit {
        control: crate::domain::control("8.4"),
        applicable: Some(Applicability::NotApplicable),
        justification: String::new(),
        status: StatementStatus::NotApplicable,
    })
}

fn read_along(by: &str, on: jiff::civil::Date) -> RiskEdit {
    RiskEdit::SecondReader(Some(SecondReader { by: by.to_owned(), on }))
}

/// The measure of the third risk helps to carry this one out.
fn excluded_though_needed() -> Edit {
    Edit::Statement(StatementEdit {
        control: crate::domain::control("8.1"),
        applicable: Some(Applicability::NotApplicable),
        justification: "Wij hebben geen laptops".to_owned(),
        status: StatementStatus::NotApplicable,
    })
}

fn ahead_of_its_measure() -> Edit {
    Edit::Statement(StatementEdit {
        control: crate::domain::control("8.2"),
        applicable: Some(Applicability::Applicable),
        justification: String::new(),
        status: StatementStatus::Implemented,
    })
}

#[test]
fn what_the_rules_forbid_is_refused_and_changes_nothing() {
    for (edit, refusal) in refused() {
        let mut isms = practice();
        let before = isms.clone();
        assert_eq!(attempt(&mut isms, &edit), Err(refusal), "{edit:?}");
        assert!(isms == before, "{edit:?} left a trace");
    }
}

#[test]
fn every_refusal_has_an_edit_that_meets_it_and_a_sentence_of_its_own() {
    let texts = Texts::dutch();
    let mut met: BTreeSet<_> = refused().iter().map(|(_, refusal)| refusal.key()).collect();
    // Which names versions have stands in the journal: only the document can refuse one.
    met.insert(Refusal::NameTaken.key());
    let sheet = include_str!("../../assets/texts/nl/edit.ftl");
    let written = sheet.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key);
    let written: BTreeSet<_> = written.filter(|key| key.starts_with("refusal-")).collect();
    assert_eq!(met, written);
    let all = refused().into_iter().map(|(_, refusal)| refusal).chain([Refusal::NameTaken]);
    let sentences: BTreeSet<_> =
        all.map(|refusal| text::refusal::refusal(&texts, &refusal)).collect();
    assert!(sentences.len() >= met.len());
}
