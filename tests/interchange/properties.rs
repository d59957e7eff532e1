//! What holds for every practice and every file.

use crate::interchange::MINIMUM;
use crate::interchange::TODAY;
use crate::interchange::generated::practices;
use crate::interchange::imported;
use praktijkschild::domain::Isms;
use praktijkschild::interchange::plan_import;
use praktijkschild::interchange::to_json;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 96,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_practice_comes_back_byte_for_byte(isms in practices()) {
        let json = to_json(&isms, TODAY);
        let back = imported(&Isms::default(), &json).unwrap();
        prop_assert_eq!(to_json(&back, TODAY), json);
    }

    #[test]
    fn every_practice_reads_its_own_export_without_a_change(isms in practices()) {
        let back = imported(&isms, &to_json(&isms, TODAY)).unwrap();
        prop_assert_eq!(back, isms);
    }

    #[test]
    fn every_file_that_is_read_twice_changes_nothing_the_second_time(here in practices(), there in practices()) {
        let json = to_json(&there, TODAY);
        let once = imported(&here, &json).unwrap();
        prop_assert_eq!(imported(&once, &json).unwrap(), once);
    }

    #[test]
    fn no_thing_of_the_practice_disappears_when_a_file_is_read(here in practices(), there in practices()) {
        let after = imported(&here, &to_json(&there, TODAY)).unwrap();
        for (id, risk) in &here.risks {
            prop_assert_eq!(&after.risks[id].title, &risk.title);
        }
        for (id, measure) in &here.measures {
            prop_assert_eq!(&after.measures[id].title, &measure.title);
        }
        prop_assert!(after.processes.len() >= here.processes.len().max(there.processes.len()));
    }

    #[test]
    fn a_damaged_file_is_refused_or_read_but_never_a_crash(from in 0..MINIMUM.len(), length in 0usize..40, other in ".{0,4}") {
        let chars: Vec<char> = MINIMUM.chars().collect();
        let until = (from + length).min(chars.len());
        let damaged: String = chars[..from].iter().copied().chain(other.chars()).chain(chars[until..].iter().copied()).collect();
        let read = plan_import(&Isms::default(), &damaged);
        prop_assert!(read.is_ok() || read.is_err_and(|error| !error.to_string().is_empty()));
    }
}
