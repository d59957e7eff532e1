//! The same without a mouse.

use super::first_round::begun;
use egui::Key;
use egui::Modifiers;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::scale::Likelihood;

#[test]
fn a_risk_is_rated_by_keyboard_alone() {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::Num3);
    app.tab_to("Speelt dit bij u?: Ja");
    app.key(Modifiers::NONE, Key::Num1);
    let risk = app.isms().relevant_risks().next().map(|risk| risk.id).expect("a relevant risk");
    app.tab_to("Kans: zeer klein");
    app.key(Modifiers::NONE, Key::Num4);
    for column in ["patiënten", "praktijk", "samenleving"] {
        app.tab_to(&format!("Gevolg voor {column}: laag"));
        app.key(Modifiers::NONE, Key::Num2);
    }
    let isms = app.isms();
    assert_eq!(isms.risks[&risk].relevance, Relevance::Relevant);
    assert_eq!(isms.risks[&risk].gross.likelihood, Some(Likelihood::Large));
    assert!(isms.risks[&risk].gross.position().is_some());
}

#[test]
fn the_places_of_the_window_are_reached_by_control_and_a_number() {
    let mut app = begun();
    for (key, title) in [
        (Key::Num2, "Processen"),
        (Key::Num4, "Maatregelen"),
        (Key::Num5, "Restrisico"),
        (Key::P, "Samenvatting"),
    ] {
        app.key(Modifiers::COMMAND, key);
        assert!(app.sees(title), "{title}");
    }
}
