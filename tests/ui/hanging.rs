//! Where records stand in the picture of what hangs on what.

use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::domain::hanging::Hanging;
use praktijkschild::ui::steps::hanging::places;
use praktijkschild::ui::steps::hanging_walk::Way;
use praktijkschild::ui::steps::hanging_walk::neighbour;
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

const WAYS: [Way; 6] = [Way::Left, Way::Right, Way::Up, Way::Down, Way::First, Way::Last];

#[test]
fn every_record_of_the_picture_is_reached_by_the_arrows() {
    let hanging = example();
    let places = places(&hanging, &(0..hanging.nodes.len()).collect());
    let first = neighbour(&hanging, &places, 0, Way::First).expect("a first");
    let (mut reached, mut next) = (BTreeSet::from([first]), vec![first]);
    while let Some(at) = next.pop() {
        let to = WAYS.into_iter().filter_map(|way| neighbour(&hanging, &places, at, way));
        next.extend(to.filter(|to| reached.insert(*to)));
    }
    let left: Vec<_> = (0..hanging.nodes.len()).filter(|at| !reached.contains(at)).collect();
    assert_eq!(left, [0; 0]);
}

#[test]
fn an_arrow_leads_its_own_way_and_to_the_side_along_a_line() {
    let hanging = example();
    let places = places(&hanging, &(0..hanging.nodes.len()).collect());
    let stand: BTreeMap<usize, egui::Rect> = places.iter().copied().collect();
    for (at, place) in &stand {
        for (way, goes) in [
            (Way::Left, egui::vec2(-1.0, 0.0)),
            (Way::Right, egui::vec2(1.0, 0.0)),
            (Way::Up, egui::vec2(0.0, -1.0)),
            (Way::Down, egui::vec2(0.0, 1.0)),
        ] {
            let lies = |to: &egui::Rect| (to.center() - place.center()).dot(goes) > 1.0;
            let to = neighbour(&hanging, &places, *at, way);
            assert_eq!(to.is_some(), stand.values().any(lies), "{at} {way:?}");
            assert!(to.is_none_or(|to| lies(&stand[&to])), "{at} {way:?}");
            let linked = || hanging.beside(*at).filter(|linked| lies(&stand[linked]));
            if goes.y == 0.0 && linked().next().is_some() {
                assert!(linked().any(|linked| Some(linked) == to), "{at} {way:?}");
            }
        }
    }
    assert_eq!(neighbour(&Hanging::default(), &[], 0, Way::Down), None);
    assert_eq!(neighbour(&Hanging::default(), &[], 0, Way::First), None);
}
