//! The heaviest column decides (NEN 7512:2015 ch. 5).

use praktijkschild::domain::classification::Classification;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;

/// Every way to fill three columns: 64.
fn all_filled() -> Vec<[Consequence; 3]> {
    let mut found = Vec::new();
    for patient in Consequence::ALL {
        for organisation in Consequence::ALL {
            found
                .extend(Consequence::ALL.iter().map(|society| [*patient, *organisation, *society]));
        }
    }
    found
}

#[test]
fn the_heaviest_of_the_three_columns_is_the_class() {
    let columns = all_filled();
    assert_eq!(columns.len(), 64);
    for [patient, organisation, society] in columns {
        let consequences = Consequences::of(patient, organisation, society);
        let heaviest = [patient, organisation, society].map(Consequence::rank).into_iter().max();
        assert_eq!(consequences.class().map(Consequence::rank), heaviest, "{consequences:?}");
    }
}

#[test]
fn the_columns_as_heavy_as_the_class_are_named_as_deciding() {
    for [patient, organisation, society] in all_filled() {
        let consequences = Consequences::of(patient, organisation, society);
        let class = consequences.class().expect("all filled");
        for (column, value) in Affected::ALL.iter().zip([patient, organisation, society]) {
            assert_eq!(
                consequences.decided_by().contains(column),
                value == class,
                "{consequences:?}"
            );
        }
    }
}

#[test]
fn a_blank_column_leaves_the_class_unknown() {
    for [patient, organisation, society] in all_filled() {
        let filled = Consequences::of(patient, organisation, society);
        for column in Affected::ALL {
            let blank = filled.with(*column, None);
            assert_eq!(blank.class(), None, "{blank:?}");
            assert!(blank.decided_by().is_empty(), "{blank:?}");
        }
    }
}

#[test]
fn an_item_is_classed_only_when_all_nine_columns_are_filled() {
    let low = Consequences::of(Consequence::Low, Consequence::Low, Consequence::Low);
    let full = Classification { availability: low, integrity: low, confidentiality: low };
    assert!(full.is_complete());
    for aspect in Aspect::ALL {
        for column in Affected::ALL {
            let blank = full.with(*aspect, low.with(*column, None));
            assert!(!blank.is_complete(), "{aspect:?} {column:?}");
        }
    }
}

/// Dragging a risk to another column changes as few choices as it can.
#[test]
fn moving_a_risk_on_the_map_gives_the_class_and_keeps_the_columns_that_need_not_change() {
    for [patient, organisation, society] in all_filled() {
        let before = Consequences::of(patient, organisation, society);
        let class = before.class().expect("all filled");
        for target in Consequence::ALL {
            let after = before.moved_to(*target);
            assert_eq!(after.class(), Some(*target), "{before:?} to {target:?}");
            for column in Affected::ALL {
                let was = before.get(*column).expect("filled");
                let must_fall = was > *target;
                let must_rise = class < *target && was == class;
                let expected = if must_fall || must_rise { *target } else { was };
                assert_eq!(after.get(*column), Some(expected), "{before:?} to {target:?}");
            }
        }
    }
}

/// Judged as a whole: the class is what was chosen for whoever is hit hardest, whatever was
/// chosen before; a lighter column keeps its value.
#[test]
fn what_is_judged_as_a_whole_has_that_class_and_keeps_lighter_columns() {
    let mut begun: Vec<Consequences> = all_filled()
        .into_iter()
        .map(|[patient, organisation, society]| Consequences::of(patient, organisation, society))
        .collect();
    begun.push(Consequences::default());
    for before in begun {
        for hit in Affected::ALL {
            for class in Consequence::ALL {
                let after = before.judged(*hit, *class);
                assert_eq!(after.class(), Some(*class), "{before:?} {hit:?} {class:?}");
                assert!(after.decided_by().contains(hit));
                for column in Affected::ALL.iter().filter(|column| *column != hit) {
                    let kept = before.get(*column).unwrap_or(Consequence::Low).min(*class);
                    assert_eq!(after.get(*column), Some(kept));
                }
            }
        }
    }
}
