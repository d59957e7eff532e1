//! Whatever a practice does: no line of its statement of applicability says what its risks and
//! measures contradict.

use super::edits::edit;
use crate::document::fixture::practice;
use praktijkschild::domain::Isms;
use praktijkschild::domain::basis::Basis;
use praktijkschild::domain::basis::bases;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::edit::Edit;
use proptest::prelude::*;

/// What a line says that cannot be so.
fn contradictions(isms: &Isms) -> Vec<String> {
    let mut found = Vec::new();
    for line in isms.statements.values() {
        let Basis { risks, measures } = Basis::of(&line.control, isms);
        let excluded = line.applicable == Some(Applicability::NotApplicable);
        if excluded && !risks.is_empty() {
            found.push(format!("{} is needed by {risks:?}", line.control));
        }
        if excluded && line.justification.trim().is_empty() {
            found.push(format!("{} has no reason", line.control));
        }
        let is_done = |id| isms.measures[id].status == MeasureStatus::Implemented;
        if line.status == StatementStatus::Implemented
            && !measures.is_empty()
            && !measures.iter().any(is_done)
        {
            found.push(format!("{} is ahead of {measures:?}", line.control));
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_edits_reaches_a_line_that_its_risks_and_measures_contradict(edits in prop::collection::vec(edit(), 1..60)) {
        let mut isms = practice();
        prop_assert!(contradictions(&isms).is_empty());
        // What comes from elsewhere may say anything, and is a finding.
        for edit in edits.into_iter().filter(|edit| !matches!(edit, Edit::Import(_))) {
            if let Ok(changes) = edit.plan(&isms) {
                isms.absorb(&changes);
                let found = contradictions(&isms);
                prop_assert!(found.is_empty(), "{edit:?}: {found:?}");
            }
        }
    }

    #[test]
    fn what_all_controls_rest_on_is_what_each_rests_on(edits in prop::collection::vec(edit(), 1..40)) {
        let mut isms = practice();
        for edit in edits {
            if let Ok(changes) = edit.plan(&isms) {
                isms.absorb(&changes);
            }
        }
        for (control, basis) in bases(&isms) {
            prop_assert_eq!(Basis::of(&control, &isms), basis);
        }
    }
}
