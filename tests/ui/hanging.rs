//! Where records stand in the picture of what hangs on what.

use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::domain::hanging::Hanging;
use praktijkschild::ui::steps::hanging::places;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

fn example() -> Hanging {
    Hanging::of(&example::example(Catalogue::shipped()).expect("the example is sound"))
}

#[test]
fn whoever_leans_stands_left_of_what_it_leans_on_and_nobody_over_another() {
    let hanging = example();
    for drawn in [
        (0..hanging.nodes.len()).collect::<BTreeSet<usize>>(),
        (0..hanging.nodes.len()).filter(|at| at % 3 != 1).collect(),
    ] {
        let stand: BTreeMap<usize, egui::Rect> = places(&hanging, &drawn).into_iter().collect();
        assert_eq!(stand.keys().copied().collect::<BTreeSet<_>>(), drawn);
        for edge in &hanging.edges {
            if let (Some(from), Some(to)) = (stand.get(&edge.from), stand.get(&edge.to)) {
                assert!(from.right() < to.left(), "{edge:?}: {from} and {to}");
            }
        }
        let all: Vec<_> = stand.values().collect();
        for (at, place) in all.iter().enumerate() {
            let over = all[at + 1..].iter().find(|other| place.intersects(other.shrink(0.5)));
            assert!(over.is_none(), "{place} and {over:?}");
        }
    }
}

#[test]
fn a_picture_of_nothing_is_empty() {
    assert_eq!(places(&Hanging::default(), &BTreeSet::new()), []);
}
