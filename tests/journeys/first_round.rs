//! The whole road: a new practice, all five steps, and the summary as a PDF.

use crate::support::desktop::Desktop;
use egui::accesskit::Role;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Level;

/// A practice that was begun a moment ago.
pub fn begun() -> Desktop {
    let mut app = Desktop::fresh();
    app.button("Nieuwe praktijk");
    app.fill("Naam van de praktijk", "Huisartsenpraktijk De Eik");
    app.fill("Naam van de praktijkhouder", "C. Voorbeeld");
    app.fill("Plaats", "Voorbeeldstad");
    app.button("Beginnen");
    app
}

/// Rates the risk in hand: moderate likelihood, and high for patients.
pub fn rate(app: &mut Desktop) {
    app.choose("Speelt dit bij u?: Ja");
    app.choose("Kans: middelmatig");
    app.choose("Gevolg voor patiënten: hoog");
    app.choose("Gevolg voor praktijk: midden");
    app.choose("Gevolg voor samenleving: laag");
}

#[test]
fn a_new_practice_is_never_a_blank_page() {
    let app = begun();
    let isms = app.isms();
    assert_eq!(isms.practice.name, "Huisartsenpraktijk De Eik");
    assert_eq!(isms.practice.owner, "C. Voorbeeld");
    assert!(isms.processes.len() >= 10 && isms.systems.len() >= 15);
    assert!(isms.exchanges.len() >= 10 && isms.suppliers.len() >= 10);
    assert_eq!(isms.risks.len(), 70);
    assert!(isms.risks.values().all(|risk| risk.relevance == Relevance::Undecided));
    assert!(app.file().starts_with(app.folder()));
}

#[test]
fn the_level_appears_when_likelihood_and_three_consequences_are_chosen() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    let isms = app.isms();
    let rated: Vec<_> = isms.relevant_risks().collect();
    assert_eq!(rated.len(), 1);
    assert_eq!(rated[0].gross_level(&isms), Some(Level::High));
    assert!(app.sees("hoog, door: patiënten"));
}

#[test]
fn all_five_steps_lead_to_an_accepted_risk_and_a_summary_on_paper() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    let risk =
        *app.isms().relevant_risks().map(|risk| risk.id).collect::<Vec<_>>().first().unwrap();
    app.step(4);
    app.choose("Wat doet u met dit risico?: beheersen");
    let proposal =
        app.names(Role::Button).into_iter().find(|name| name.starts_with("Kiezen: ")).unwrap();
    app.button(&proposal);
    let isms = app.isms();
    assert_eq!(isms.risks[&risk].treatment, Some(Treatment::Mitigate));
    let measure = isms.measures[isms.risks[&risk].measures.first().unwrap()].clone();
    app.button(&format!("{}  {}", measure.id, measure.title));
    app.fill("Wie regelt dit?", "C. Voorbeeld");
    app.choose("Hoe ver bent u?: ingevoerd");
    assert_eq!(app.isms().measures[&measure.id].status, MeasureStatus::Implemented);
    app.step(5);
    app.choose("Restkans: zeer klein");
    app.choose("Restgevolg voor patiënten: midden");
    assert_eq!(app.isms().risks[&risk].residual_level(&app.isms()), Some(Level::Low));
    app.summary();
    let path = app.folder().join("Samenvatting Huisartsenpraktijk De Eik 2026-11-22.pdf");
    let pdf = std::fs::read(&path).expect("the summary");
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert!(app.sees("Samenvatting gemaakt"));
}
