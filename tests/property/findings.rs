//! Whatever was edited: what is found can be named, and each click that mends is allowed and
//! takes away what it is for.

use super::edits::edit;
use crate::document::fixture::practice;
use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::Grounds;
use praktijkschild::domain::findings::Finding;
use praktijkschild::domain::findings::Findings;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::edit::mending;
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 22);

fn found(isms: &Isms) -> Vec<Finding> {
    Findings::of(isms, &OpenWork::of(isms, TODAY), TODAY).each().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_acceptance_holds_alike_looked_up_for_all_risks_and_for_one(edits in prop::collection::vec(edit(), 1..60), days in 0_i32..800) {
        let mut isms = practice();
        for edit in edits {
            if let Ok(changes) = edit.plan(&isms) {
                isms.absorb(&changes);
            }
        }
        let today = TODAY.saturating_add(jiff::ToSpan::days(i64::from(days)));
        let grounds = Grounds::of(&isms);
        for risk in isms.risks.values() {
            prop_assert_eq!(grounds.state(risk, today), acceptance::state(risk, &isms, today));
        }
    }

    #[test]
    fn what_mends_is_always_allowed_and_takes_its_finding_away(edits in prop::collection::vec(edit(), 1..40)) {
        let mut isms = practice();
        for edit in edits {
            if let Ok(changes) = edit.plan(&isms) {
                isms.absorb(&changes);
            }
        }
        for finding in found(&isms) {
            prop_assert!(isms.name_of(&finding.record).is_some(), "{finding:?} is at nothing");
            let Some(mend) = mending::mend(&isms, &finding) else { continue };
            let changes = mend.edit.plan(&isms);
            prop_assert!(changes.is_ok(), "{finding:?}: {changes:?}");
            let mut after = isms.clone();
            after.absorb(&changes.unwrap_or_default());
            prop_assert!(!found(&after).contains(&finding), "{finding:?} is still there");
        }
    }
}
