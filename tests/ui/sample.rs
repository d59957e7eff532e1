//! A small practice for the views.

use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Classification;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::GoalId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::inventory::Process;
use praktijkschild::domain::practice::Goal;
use praktijkschild::domain::practice::Role;
use praktijkschild::domain::processing::Processing;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;

/// A practice with a name and an owner, one role, one goal, one process and three risks:
/// R1 rated high, R2 rated low, R3 not rated.
pub fn practice() -> Isms {
    let mut isms = Isms::default();
    isms.practice.name = "Huisartsenpraktijk De Linde".into();
    isms.practice.owner = "M. de Vries".into();
    isms.put(Record::Role(Role {
        id: RoleId(1),
        title: "Aanspreekpunt privacy".into(),
        holder: String::new(),
        deputy: String::new(),
        duties: String::new(),
        assigned: [].into(),
        catalogue: None,
    }));
    isms.put(Record::Goal(Goal {
        id: GoalId(1),
        title: "Back-up terugzetten".into(),
        measure: "geslaagde tests per jaar".into(),
        target: "2".into(),
        measured: String::new(),
        measured_on: None,
        interval_months: 6,
        catalogue: None,
    }));
    isms.put(Record::Process(Process {
        id: ProcessId(1),
        name: "Spreekuur".into(),
        purpose: String::new(),
        owner: String::new(),
        health_data: true,
        classification: Classification::default(),
        processing: Processing::default(),
        note: String::new(),
        catalogue: None,
    }));
    let high = (Likelihood::Large, Consequence::VeryHigh);
    let low = (Likelihood::VerySmall, Consequence::Low);
    for (number, title, rated) in [
        (1, "Gijzelsoftware", Some(high)),
        (2, "Koffie op toetsenbord", Some(low)),
        (3, "Laptop kwijt", None),
    ] {
        isms.put(Record::Risk(Box::new(risk(number, title, rated))));
    }
    isms
}

/// A relevant risk, rated without measures or not at all.
pub fn risk(number: u32, title: &str, rated: Option<(Likelihood, Consequence)>) -> Risk {
    let mut risk = Risk::new(RiskId(number), title.into(), CriteriaId(1));
    if let Some((likelihood, consequence)) = rated {
        risk.gross.likelihood = Some(likelihood);
        risk.gross.consequences = Consequences::of(consequence, consequence, consequence);
    }
    risk
}
