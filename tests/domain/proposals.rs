//! What the catalogue proposes for a risk.

use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::make;
use crate::domain::on_risk;
use crate::domain::rate;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::catalogue::proposals;
use praktijkschild::catalogue::proposals::Effect;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;

fn practice() -> Isms {
    starter::solo(
        Catalogue::shipped(),
        &Identity { name: "De Linde".to_owned(), ..Identity::default() },
    )
}

fn risk_of(isms: &Isms, threat: &str) -> RiskId {
    isms.risks
        .values()
        .find(|risk| risk.threat.as_deref() == Some(threat))
        .expect("the starter has it")
        .id
}

fn proposed(isms: &Isms, risk: RiskId) -> Vec<&'static str> {
    let found = proposals::proposals(Catalogue::shipped(), isms, &isms.risks[&risk]);
    found.iter().map(|proposal| proposal.measure.code.as_str()).collect()
}

/// Takes a measure over from the catalogue.
fn take(isms: &mut Isms, code: &str) -> MeasureId {
    let mut record = Catalogue::shipped().measure(code).expect("in the catalogue").to_record();
    record.status = MeasureStatus::Implemented;
    match attempt(isms, &Edit::Add(Record::Measure(record))) {
        Ok(RecordKey::Measure(id)) => id,
        other => panic!("not a new measure: {other:?}"),
    }
}

#[test]
fn every_threat_comes_with_measures_prescribed_ones_first() {
    let isms = practice();
    for risk in isms.risks.values() {
        let found = proposals::proposals(Catalogue::shipped(), &isms, risk);
        assert!(found.len() >= 2, "{}", risk.title);
        assert!(found.is_sorted_by_key(|proposal| !proposal.measure.prescribed), "{}", risk.title);
    }
}

#[test]
fn whoever_carries_out_every_proposal_lacks_no_prescribed_control() {
    let mut isms = practice();
    for risk in isms.risks.keys().copied().collect::<Vec<_>>() {
        for code in proposed(&isms, risk) {
            let existing = isms
                .measures
                .values()
                .find(|own| own.catalogue.as_deref() == Some(code))
                .map(|own| own.id);
            let measure = existing.unwrap_or_else(|| take(&mut isms, code));
            on_risk(&mut isms, risk, RiskEdit::Link(measure));
        }
        assert!(
            acceptance::missing_controls(&isms.risks[&risk], &isms).is_empty(),
            "{}",
            isms.risks[&risk].title
        );
    }
}

#[test]
fn a_prescribed_control_nobody_serves_brings_its_own_measure() {
    let isms = practice();
    let lost_laptop = &isms.risks[&risk_of(&isms, "F4")];
    let found = proposals::proposals(Catalogue::shipped(), &isms, lost_laptop);
    let extra: Vec<_> = found.iter().filter_map(|proposal| proposal.for_control.as_ref()).collect();
    assert_eq!(extra, [&crate::domain::control("5.11")]);
}

#[test]
fn a_measure_the_practice_has_is_offered_to_link_and_not_again_once_linked() {
    let mut isms = practice();
    let risk = risk_of(&isms, "F1");
    let backup = take(&mut isms, "M-backup");
    let found = proposals::proposals(Catalogue::shipped(), &isms, &isms.risks[&risk]);
    let offered =
        found.iter().find(|proposal| proposal.measure.code == "M-backup").expect("offered");
    assert_eq!(offered.existing, Some(backup));
    assert!(
        found
            .iter()
            .filter(|proposal| proposal.measure.code != "M-backup")
            .all(|other| other.existing.is_none())
    );
    on_risk(&mut isms, risk, RiskEdit::Link(backup));
    assert!(!proposed(&isms, risk).contains(&"M-backup"));
}

#[test]
fn a_measure_taken_over_is_planned_and_tells_its_steps() {
    for listed in &Catalogue::shipped().measures {
        let record = listed.to_record();
        assert_eq!(record.status, MeasureStatus::Planned);
        assert_eq!(record.catalogue.as_deref(), Some(listed.code.as_str()));
        assert_eq!(record.controls, listed.controls);
        let lines: Vec<_> = record.description.lines().collect();
        let numbered =
            listed.steps_nl.iter().enumerate().map(|(at, step)| format!("{}. {step}", at + 1));
        assert_eq!(lines, numbered.collect::<Vec<_>>(), "{}", listed.code);
    }
}

#[test]
fn the_strongest_measure_counts_and_steps_are_never_added_up() {
    let mut isms = practice();
    let risk = risk_of(&isms, "T3");
    let high = Consequences::of(Consequence::High, Consequence::VeryHigh, Consequence::Low);
    make(&mut isms, Edit::Risk(risk, RiskEdit::Likelihood(Rating::Gross, Likelihood::Moderate)));
    let catalogue = Catalogue::shipped();
    assert_eq!(
        proposals::expected_residual(catalogue, &isms, &isms.risks[&risk]),
        None,
        "not rated yet"
    );
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Moderate, high));
    for code in ["M-terugzettest", "M-backup", "M-ict-rapport"] {
        let measure = take(&mut isms, code);
        on_risk(&mut isms, risk, RiskEdit::Link(measure));
    }
    let effect = proposals::expected_effect(catalogue, &isms, &isms.risks[&risk]);
    assert_eq!(effect, Effect { likelihood_steps: 2, consequence_steps: 2 });
    let expected = proposals::expected_residual(catalogue, &isms, &isms.risks[&risk]);
    assert_eq!(expected, Some((Likelihood::VerySmall, Consequence::Medium)));
}

#[test]
fn a_risk_of_the_practice_itself_gets_no_proposals() {
    let mut isms = practice();
    let own = add_risk(&mut isms, "De kat loopt over het toetsenbord");
    assert_eq!(proposed(&isms, own), Vec::<&str>::new());
}

/// Looked up once for all risks, or for each anew: the same measures are proposed.
#[test]
fn whoever_proposes_for_all_risks_proposes_the_same() {
    let mut isms = example::example(Catalogue::shipped()).expect("the example can be built");
    for turn in 0..3 {
        let own = proposals::Own::of(&isms);
        for risk in isms.risks.values() {
            let alone = proposals::proposals(Catalogue::shipped(), &isms, risk);
            assert_eq!(own.proposals(Catalogue::shipped(), risk), alone, "{turn}: {}", risk.title);
        }
        // Less and less is carried out, and less and less is there.
        let first = isms.measures.keys().next().copied().expect("a measure");
        isms.measures.remove(&first);
        let statuses = isms.measures.values_mut().step_by(2);
        statuses.for_each(|measure| measure.status = MeasureStatus::Planned);
    }
}
