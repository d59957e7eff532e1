//! The sheets in `assets/catalogue`: readable, consistent, and in step with the domain.

use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;

fn identity() -> Identity {
    Identity {
        name: "Huisartsenpraktijk De Linde".to_owned(),
        owner: "A. Jansen".to_owned(),
        deputy: "B. de Vries".to_owned(),
        place: "Voorbeeldstad".to_owned(),
    }
}

#[test]
fn every_shipped_sheet_can_be_read() {
    let catalogue = Catalogue::load().expect("readable");
    let counts = [
        catalogue.controls.len(),
        catalogue.threats.len(),
        catalogue.measures.len(),
        catalogue.glossary.len(),
    ];
    assert_eq!(counts, [101, 70, 75, 80]);
}

#[test]
fn a_new_practice_starts_with_registers_and_a_question_for_every_threat() {
    let isms = starter::solo(Catalogue::shipped(), &identity());
    let counts = [
        isms.roles.len(),
        isms.processes.len(),
        isms.systems.len(),
        isms.exchanges.len(),
        isms.suppliers.len(),
    ];
    assert_eq!(counts, [8, 14, 21, 19, 17]);
    assert_eq!(isms.risks.len(), 70);
}
