//! What hangs on what: processes, the exchanges and systems they use, and the suppliers behind
//! those; and how a class is carried along (controls 5.9, 5.12 and 5.19). Worked out each time,
//! never stored.

use crate::domain::Isms;
use crate::domain::classification::Classification;
use crate::domain::record::RecordKey;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use std::collections::BTreeMap;

/// The class of each aspect, as far as it is known: B, I and V.
pub type Classes = [Option<Consequence>; 3];

/// A record in the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which record.
    pub key: RecordKey,
    /// Its own class; blank for systems and suppliers, which have none.
    pub own: Classes,
    /// The class that comes with all that hangs on it: the heaviest of its own and of theirs.
    pub carried: Classes,
}

impl Node {
    /// The aspects in which what hangs on it weighs more than its own class says.
    pub fn risen(&self) -> Vec<Aspect> {
        let aspects = Aspect::ALL.iter().zip(self.own.iter().zip(&self.carried));
        let rises = aspects.filter(|(_, (own, carried))| own.is_some() && carried > own);
        rises.map(|(aspect, _)| *aspect).collect()
    }
}

/// A record leans on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// What leans: its place among the nodes.
    pub from: usize,
    /// On what.
    pub to: usize,
    /// Whether it is one of those that make the other's class what it is.
    pub decides: bool,
}

/// The whole picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hanging {
    /// Processes, exchanges, systems and suppliers, in that order and each by number.
    pub nodes: Vec<Node>,
    /// Who leans on whom; what leans stands before what it leans on.
    pub edges: Vec<Edge>,
}

impl Hanging {
    /// Looks through the registers.
    pub fn of(isms: &Isms) -> Self {
        let mut nodes: Vec<Node> = Vec::new();
        let mut add = |key: RecordKey, class: Option<&Classification>| {
            let own = class.map_or([None; 3], classes);
            nodes.push(Node { key, own, carried: own });
        };
        for (id, process) in &isms.processes {
            add(RecordKey::Process(*id), Some(&process.classification));
        }
        for (id, exchange) in &isms.exchanges {
            add(RecordKey::Exchange(*id), Some(&exchange.classification));
        }
        isms.systems.keys().for_each(|id| add(RecordKey::System(*id), None));
        isms.suppliers.keys().for_each(|id| add(RecordKey::Supplier(*id), None));
        let edges = edges(isms, &nodes);
        let mut hanging = Self { nodes, edges };
        hanging.carry();
        hanging
    }

    /// The records that lean on one, and those it leans on.
    pub fn beside(&self, node: usize) -> impl Iterator<Item = usize> {
        self.edges.iter().filter_map(move |edge| match (edge.from == node, edge.to == node) {
            (true, _) => Some(edge.to),
            (_, true) => Some(edge.from),
            _ => None,
        })
    }

    /// Carries every class along, from what leans to what it leans on.
    fn carry(&mut self) {
        // What leans stands before what it leans on, so one pass in that order is enough.
        let mut order: Vec<usize> = (0..self.edges.len()).collect();
        order.sort_by_key(|at| self.edges.get(*at).map(|edge| edge.from));
        for at in order {
            let Some(edge) = self.edges.get(at) else { continue };
            let Some(from) = self.nodes.get(edge.from).map(|node| node.carried) else { continue };
            if let Some(to) = self.nodes.get_mut(edge.to) {
                to.carried = heaviest(to.carried, from);
            }
        }
        for edge in &mut self.edges {
            let carried = |at: usize| self.nodes.get(at).map(|node| node.carried);
            let (Some(from), Some(to)) = (carried(edge.from), carried(edge.to)) else { continue };
            let mut aspects = from.iter().zip(&to);
            edge.decides = aspects.any(|(from, to)| from.is_some() && from == to);
        }
    }
}

/// The links of the registers, as places among the nodes.
fn edges(isms: &Isms, nodes: &[Node]) -> Vec<Edge> {
    let numbered = nodes.iter().enumerate();
    let places: BTreeMap<&RecordKey, usize> = numbered.map(|(at, node)| (&node.key, at)).collect();
    let mut found = Vec::new();
    let mut link = |from: RecordKey, to: RecordKey| {
        if let (Some(from), Some(to)) = (places.get(&from), places.get(&to)) {
            found.push(Edge { from: *from, to: *to, decides: false });
        }
    };
    for (id, exchange) in &isms.exchanges {
        let own = || RecordKey::Exchange(*id);
        exchange.processes.iter().for_each(|it| link(RecordKey::Process(*it), own()));
        exchange.systems.iter().for_each(|it| link(own(), RecordKey::System(*it)));
        exchange.suppliers.iter().for_each(|it| link(own(), RecordKey::Supplier(*it)));
    }
    for (id, system) in &isms.systems {
        let own = || RecordKey::System(*id);
        system.processes.iter().for_each(|it| link(RecordKey::Process(*it), own()));
        system.supplier.iter().for_each(|it| link(own(), RecordKey::Supplier(*it)));
    }
    found
}

fn classes(class: &Classification) -> Classes {
    [Aspect::Availability, Aspect::Integrity, Aspect::Confidentiality]
        .map(|aspect| class.get(aspect).class())
}

fn heaviest(one: Classes, other: Classes) -> Classes {
    let [b, i, v] = one;
    let [other_b, other_i, other_v] = other;
    [b.max(other_b), i.max(other_i), v.max(other_v)]
}
