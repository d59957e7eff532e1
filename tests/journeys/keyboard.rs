//! The same without a mouse.

use super::first_round::begun;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::scale::Likelihood;

/// Rates the first risk by keys: a likelihood by its number, and moderate consequences.
fn rate(app: &mut Desktop, likelihood: Key) {
    app.key(Modifiers::COMMAND, Key::Num3);
    app.tab_to("Speelt dit bij u?: Ja");
    app.key(Modifiers::NONE, Key::Num1);
    app.tab_to("Kans: zeer klein");
    app.key(Modifiers::NONE, likelihood);
    for column in ["patiënten", "praktijk", "samenleving"] {
        app.tab_to(&format!("Gevolg voor {column}: laag"));
        app.key(Modifiers::NONE, Key::Num2);
    }
}

#[test]
fn a_risk_is_rated_by_keyboard_alone() {
    let mut app = begun();
    rate(&mut app, Key::Num4);
    let isms = app.isms();
    let risk = isms.relevant_risks().next().expect("a relevant risk");
    assert_eq!(risk.relevance, Relevance::Relevant);
    assert_eq!(risk.gross.likelihood, Some(Likelihood::Large));
    assert!(risk.gross.position().is_some());
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

#[test]
fn a_measure_is_chosen_and_a_residual_risk_accepted_by_keyboard_alone() {
    let mut app = begun();
    rate(&mut app, Key::Num3);
    app.key(Modifiers::COMMAND, Key::Num4);
    app.tab_to("Wat doet u met dit risico?: vermijden");
    app.key(Modifiers::NONE, Key::Num2);
    let proposal = app.names(egui::accesskit::Role::Button);
    let proposal = proposal.iter().find(|name| name.starts_with("Kiezen: ")).expect("a proposal");
    app.tab_to(proposal);
    app.key(Modifiers::NONE, Key::Enter);
    let isms = app.isms();
    let risk = isms.relevant_risks().next().expect("a relevant risk").clone();
    let measure = isms.measures[risk.measures.first().expect("a measure")].clone();
    app.tab_to(&format!("{}  {}", measure.id, measure.title));
    app.key(Modifiers::NONE, Key::Space);
    app.tab_to("Hoe ver bent u?: gepland");
    app.key(Modifiers::NONE, Key::Num3);
    app.key(Modifiers::COMMAND, Key::Num5);
    app.tab_to("Restkans: zeer klein");
    app.key(Modifiers::NONE, Key::Num1);
    app.tab_to("Waarom aanvaardt u dit?");
    app.type_over("Wij oefenen dit elk jaar.");
    app.tab_to("Wij overtreden hiermee geen wet of contract");
    app.key(Modifiers::NONE, Key::Space);
    app.tab_to("Aanvaarden");
    app.key(Modifiers::NONE, Key::Enter);
    let accepted = app.isms().risks[&risk.id].acceptance.clone().expect("an acceptance");
    assert_eq!(accepted.by, "C. Voorbeeld");
    assert_eq!(accepted.reason, "Wij oefenen dit elk jaar.");
}

#[test]
fn the_summary_is_made_by_keyboard_alone() {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::P);
    app.tab_to("Samenvatting maken");
    app.key(Modifiers::NONE, Key::Enter);
    app.until("the summary is made", |app| app.sees("Samenvatting gemaakt"));
}
