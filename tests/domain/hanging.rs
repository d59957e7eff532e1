//! What hangs on what, and how a class is carried along.

use crate::domain::fitting::HIGH;
use crate::domain::fitting::LOW;
use crate::domain::fitting::fitting;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::domain::Isms;
use praktijkschild::domain::hanging::Hanging;
use praktijkschild::domain::hanging::Node;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;

fn node(hanging: &Hanging, key: &RecordKey) -> Node {
    hanging.nodes.iter().find(|node| node.key == *key).expect("it is there").clone()
}

#[test]
fn a_class_goes_from_the_process_by_the_system_to_the_supplier() {
    let isms = fitting();
    let hanging = Hanging::of(&isms);
    let high = [Some(Consequence::High); 3];
    for key in [RecordKey::System(SystemId(1)), RecordKey::Supplier(SupplierId(1))] {
        assert_eq!(node(&hanging, &key).carried, high, "{key:?}");
        assert_eq!(node(&hanging, &key).own, [None; 3], "{key:?}");
    }
    assert_eq!(hanging.nodes.len(), 4);
    assert_eq!(hanging.edges.len(), 4);
    assert!(hanging.edges.iter().all(|edge| edge.decides && edge.from < edge.to));
}

#[test]
fn an_exchange_rises_where_its_process_weighs_more_than_its_own_class() {
    let mut isms = fitting();
    let exchange = isms.exchanges.get_mut(&ExchangeId(1)).expect("there");
    exchange.classification.availability = LOW;
    let hanging = Hanging::of(&isms);
    let exchange = node(&hanging, &RecordKey::Exchange(ExchangeId(1)));
    assert_eq!(exchange.own[0], Some(Consequence::Low));
    assert_eq!(exchange.carried[0], Some(Consequence::High));
    assert_eq!(exchange.risen(), [Aspect::Availability]);
}

#[test]
fn the_heaviest_of_two_processes_decides_and_is_marked() {
    let mut isms = fitting();
    let mut second = isms.processes[&ProcessId(1)].clone();
    second.id = ProcessId(2);
    second.classification.availability = LOW;
    second.classification.integrity = LOW;
    second.classification.confidentiality = LOW;
    isms.processes.insert(second.id, second);
    isms.systems.get_mut(&SystemId(1)).expect("there").processes.insert(ProcessId(2));
    let hanging = Hanging::of(&isms);
    let place = |key: RecordKey| hanging.nodes.iter().position(|node| node.key == key);
    let system = place(RecordKey::System(SystemId(1)));
    let decides = |process: u32| {
        let from = place(RecordKey::Process(ProcessId(process)));
        let edge =
            hanging.edges.iter().find(|edge| Some(edge.from) == from && Some(edge.to) == system);
        edge.expect("they hang together").decides
    };
    assert!(decides(1) && !decides(2));
    assert_eq!(HIGH.class(), Some(Consequence::High));
}

#[test]
fn what_is_not_classed_weighs_nothing_and_hides_nothing() {
    let mut isms = fitting();
    isms.processes.get_mut(&ProcessId(1)).expect("there").classification = Default::default();
    isms.exchanges.get_mut(&ExchangeId(1)).expect("there").classification = Default::default();
    let hanging = Hanging::of(&isms);
    assert!(hanging.nodes.iter().all(|node| node.carried == [None; 3]));
    assert!(hanging.edges.iter().all(|edge| !edge.decides));
    assert_eq!(Hanging::of(&Isms::default()), Hanging::default());
}

/// Nothing that another leans on is ever lighter than it, in the largest practice there is.
#[test]
fn in_the_example_nobody_weighs_less_than_what_leans_on_them() {
    let isms = example::example(Catalogue::shipped()).expect("the example is sound");
    let hanging = Hanging::of(&isms);
    assert!(hanging.nodes.len() > 60 && hanging.edges.len() > 80);
    for edge in &hanging.edges {
        let (from, to) = (&hanging.nodes[edge.from], &hanging.nodes[edge.to]);
        for (from, to) in from.carried.iter().zip(&to.carried) {
            assert!(to >= from, "{edge:?}");
        }
    }
    let risen = hanging.nodes.iter().filter(|node| !node.risen().is_empty()).count();
    assert!(risen < hanging.nodes.len());
}
