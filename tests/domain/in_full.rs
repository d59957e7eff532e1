//! Risks in full: why they could happen, ranked; what was rounded up; and the practice's own
//! words for often and much.

use crate::domain::TODAY;
use crate::domain::add_measure;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::decision;
use crate::domain::make;
use crate::domain::measure;
use crate::domain::on_risk;
use crate::domain::rate;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::between::Between;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::money::MoneyLimit;
use praktijkschild::domain::money::MoneyLimits;
use praktijkschild::domain::risk::MOST_VULNERABILITIES;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::vulnerability::VulnerabilityEdit;

/// A risk with these vulnerabilities.
fn ranked(words: &[&str]) -> (Isms, RiskId) {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Inbraak");
    for words in words {
        let edit = VulnerabilityEdit::Add((*words).to_owned());
        on_risk(&mut isms, risk, RiskEdit::Vulnerability(edit));
    }
    (isms, risk)
}

fn list(isms: &Isms, risk: RiskId) -> Vec<&str> {
    isms.risks[&risk].vulnerabilities().collect()
}

#[test]
fn vulnerabilities_are_ordered_by_how_much_they_weigh() {
    let text = |place, words: &str| VulnerabilityEdit::Text(place, words.to_owned());
    let cases = [
        (VulnerabilityEdit::Raise(1), vec!["b", "a", "c"]),
        (VulnerabilityEdit::Raise(2), vec!["a", "c", "b"]),
        (VulnerabilityEdit::Lower(0), vec!["b", "a", "c"]),
        (VulnerabilityEdit::Remove(0), vec!["b", "c"]),
        (VulnerabilityEdit::Remove(2), vec!["a", "b"]),
        (text(1, "d"), vec!["a", "d", "c"]),
        (VulnerabilityEdit::Add("d".to_owned()), vec!["a", "b", "c", "d"]),
        // Nobody has to say which weighs most before the others are written down.
        (text(0, ""), vec!["", "b", "c"]),
    ];
    for (edit, expected) in cases {
        let (mut isms, risk) = ranked(&["a", "b", "c"]);
        on_risk(&mut isms, risk, RiskEdit::Vulnerability(edit.clone()));
        assert_eq!(list(&isms, risk), expected, "{edit:?}");
    }
    for edit in [
        VulnerabilityEdit::Raise(0),
        VulnerabilityEdit::Raise(3),
        VulnerabilityEdit::Lower(2),
        VulnerabilityEdit::Remove(3),
        text(3, "d"),
    ] {
        let (mut isms, risk) = ranked(&["a", "b", "c"]);
        let edit = Edit::Risk(risk, RiskEdit::Vulnerability(edit));
        assert_eq!(attempt(&mut isms, &edit), Err(Refusal::NothingChanges), "{edit:?}");
    }
}

#[test]
fn the_first_vulnerability_to_be_written_down_weighs_most() {
    let (isms, risk) = ranked(&["Geen slot"]);
    assert_eq!(isms.risks[&risk].vulnerability, "Geen slot");
    assert!(isms.risks[&risk].lesser_vulnerabilities.is_empty());
}

#[test]
fn there_are_no_more_vulnerabilities_than_can_be_weighed() {
    let (mut isms, risk) = ranked(&["x"; MOST_VULNERABILITIES]);
    let more = Edit::Risk(risk, RiskEdit::Vulnerability(VulnerabilityEdit::Add("y".to_owned())));
    let limit = MOST_VULNERABILITIES;
    assert_eq!(attempt(&mut isms, &more), Err(Refusal::TooManyVulnerabilities { limit }));
}

#[test]
fn each_case_between_two_sentences_is_rounded_up_in_its_own_column() {
    for case in Between::ALL {
        let mut isms = Isms::default();
        let risk = add_risk(&mut isms, "Roddel");
        on_risk(&mut isms, risk, RiskEdit::RoundUp(Rating::Gross, *case));
        let rated = isms.risks[&risk].gross;
        assert_eq!(rated.consequences.get(case.column()), Some(case.class()));
        assert_eq!(rated.rounded.get(case.column()), Some(*case));
        assert!(case.class() >= Consequence::High, "{case:?} is not rounded up");
    }
}

fn rounded() -> (Isms, RiskId) {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Roddel");
    let light = Consequences::of(Consequence::Medium, Consequence::Low, Consequence::Low);
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Small, light));
    on_risk(&mut isms, risk, RiskEdit::RoundUp(Rating::Gross, Between::LightToMany));
    (isms, risk)
}

#[test]
fn whoever_chooses_another_class_no_longer_rounds_up() {
    let other = |column, class| RiskEdit::Consequence(Rating::Gross, column, class);
    let cases = [
        (other(Affected::Patient, Consequence::Medium), None),
        (other(Affected::Organisation, Consequence::High), Some(Between::LightToMany)),
        (RiskEdit::Likelihood(Rating::Gross, Likelihood::Large), Some(Between::LightToMany)),
        (RiskEdit::Move(Rating::Gross, Likelihood::Small, Consequence::Medium), None),
        (
            RiskEdit::Move(Rating::Gross, Likelihood::Large, Consequence::High),
            Some(Between::LightToMany),
        ),
        (RiskEdit::AsWritten(Rating::Gross, Affected::Patient), None),
        // The class is the same, but a sentence is chosen: a case chosen by mistake stuck.
        (other(Affected::Patient, Consequence::High), None),
        (RiskEdit::Judge(Likelihood::Small, Affected::Patient, Consequence::High), None),
        (RiskEdit::Judge(Likelihood::Small, Affected::Patient, Consequence::Low), None),
    ];
    for (edit, kept) in cases {
        let (mut isms, risk) = rounded();
        on_risk(&mut isms, risk, edit.clone());
        assert_eq!(isms.risks[&risk].gross.rounded.patient, kept, "{edit:?}");
    }
}

#[test]
fn a_card_is_judged_and_rounded_up_in_one_edit() {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Roddel");
    on_risk(&mut isms, risk, RiskEdit::JudgeBetween(Likelihood::Small, Between::NameAndClosing));
    let rated = isms.risks[&risk].gross;
    assert_eq!(rated.position(), Some((Likelihood::Small, Consequence::VeryHigh)));
    assert_eq!(rated.consequences.decided_by(), [Affected::Organisation]);
    assert_eq!(rated.rounded.organisation, Some(Between::NameAndClosing));
}

#[test]
fn taking_a_case_back_keeps_the_class() {
    let (mut isms, risk) = rounded();
    on_risk(&mut isms, risk, RiskEdit::AsWritten(Rating::Gross, Affected::Patient));
    assert_eq!(isms.risks[&risk].gross.consequences.patient, Some(Consequence::High));
}

#[test]
fn an_acceptance_rests_on_the_class_and_not_on_how_it_came_about() {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Roddel");
    let high = Consequences::of(Consequence::High, Consequence::Low, Consequence::Low);
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Small, high));
    add_measure(&mut isms, risk, measure(&[], MeasureStatus::Implemented));
    rate(&mut isms, risk, Rating::Residual, (Likelihood::VerySmall, high));
    assert_eq!(isms.risks[&risk].residual_level(&isms), Some(Level::Medium));
    on_risk(&mut isms, risk, RiskEdit::Accept(decision()));
    for rating in [Rating::Gross, Rating::Residual] {
        on_risk(&mut isms, risk, RiskEdit::RoundUp(rating, Between::LightToMany));
    }
    assert_eq!(acceptance::state(&isms.risks[&risk], &isms, TODAY), AcceptanceState::Valid);
    assert_eq!(isms.risks[&risk].residual.unwrap().rounded.patient, Some(Between::LightToMany));
}

#[test]
fn a_residual_rating_begins_with_what_was_rounded_up_before() {
    let (mut isms, risk) = rounded();
    on_risk(&mut isms, risk, RiskEdit::Likelihood(Rating::Residual, Likelihood::Small));
    assert_eq!(isms.risks[&risk].residual, Some(isms.risks[&risk].gross));
}

fn criteria(isms: &mut Isms, edit: CriteriaEdit) {
    make(isms, Edit::Criteria(edit));
}

#[test]
fn limits_and_frequencies_are_versioned_as_the_table_is() {
    let edits = [
        CriteriaEdit::SetLimit(MoneyLimit::LittleBelow, Some(1750)),
        CriteriaEdit::SetLimits(MoneyLimits { little_below: Some(1), noticeable_up_to: Some(2) }),
        CriteriaEdit::SetFrequency(Likelihood::Large, "Elk voorjaar".to_owned()),
    ];
    for edit in edits {
        let mut isms = Isms::default();
        criteria(&mut isms, edit.clone());
        assert_eq!(isms.criteria.len(), 1, "a draft that nothing leans on is changed: {edit:?}");
        let mut isms = Isms::default();
        criteria(&mut isms, CriteriaEdit::Adopt { by: "A. Jansen".to_owned(), on: TODAY });
        let adopted = isms.criteria[&CriteriaId(1)].clone();
        criteria(&mut isms, edit.clone());
        assert_eq!(isms.criteria[&CriteriaId(1)], adopted, "{edit:?}");
        assert_eq!(isms.criteria_draft().unwrap().id, CriteriaId(2));
        assert_eq!(isms.criteria_in_use().id, CriteriaId(1));
        assert_eq!(isms.criteria[&CriteriaId(2)].matrix, adopted.matrix);
        let (mut isms, _) = rounded();
        criteria(&mut isms, edit.clone());
        assert_eq!(isms.criteria.len(), 2, "a draft that a risk is rated by stays: {edit:?}");
    }
}

#[test]
fn a_limit_alone_is_taken_and_both_must_ascend() {
    let mut isms = Isms::default();
    criteria(&mut isms, CriteriaEdit::SetLimit(MoneyLimit::NoticeableUpTo, Some(100)));
    let above = Edit::Criteria(CriteriaEdit::SetLimit(MoneyLimit::LittleBelow, Some(200)));
    assert_eq!(attempt(&mut isms, &above), Err(Refusal::LimitsNotAscending));
    criteria(&mut isms, CriteriaEdit::SetLimit(MoneyLimit::LittleBelow, Some(99)));
    assert!(isms.criteria_in_use().limits.is_ascending());
}

#[test]
fn a_blank_frequency_is_the_proposed_one_again() {
    let catalogue = Catalogue::shipped();
    let mut isms = Isms::default();
    let often = |isms: &Isms| {
        let criteria = isms.criteria_in_use();
        let profile = catalogue.profile(&criteria.profile).unwrap();
        profile.frequency(criteria, Likelihood::Large).unwrap().to_owned()
    };
    assert_eq!(often(&isms), "Ongeveer elk jaar");
    let set = |words: &str| CriteriaEdit::SetFrequency(Likelihood::Large, words.to_owned());
    criteria(&mut isms, set("Elk voorjaar"));
    assert_eq!(often(&isms), "Elk voorjaar");
    criteria(&mut isms, set(" "));
    assert_eq!(often(&isms), "Ongeveer elk jaar");
    assert!(isms.criteria_in_use().frequencies.is_empty());
}

#[test]
fn limits_are_proposed_from_the_turnover() {
    let profile = Catalogue::shipped().profile("nen7512-2015").unwrap();
    let limits = profile.organisation_limits.as_ref().unwrap().for_turnover(350_000);
    assert_eq!(limits, MoneyLimits { little_below: Some(1750), noticeable_up_to: Some(17_500) });
}
