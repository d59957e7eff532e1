//! What is done about a risk, from the choice to the decision to live with what is left: each
//! of the four ways, the board and the plan.

use super::first_round::begun;
use super::first_round::of_the_example;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use jiff::civil::date;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::avoidance::Avoidance;
use praktijkschild::domain::avoidance::Replacement;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::people;
use praktijkschild::domain::risk::Risk;

/// The example practice in a file of its own, at a tab of step 4.
fn example_at(tab: &str) -> Desktop {
    let mut app = of_the_example();
    theme(&mut app, "Licht");
    app.step(4);
    app.press(Role::Tab, tab);
    app
}

fn theme(app: &mut Desktop, name: &str) {
    app.button("Beeld");
    app.press(Role::RadioButton, name);
    app.key(Modifiers::NONE, Key::Escape);
}

#[test]
fn the_board_looks_as_it_was_agreed_in_light_and_dark() {
    let mut app = example_at("Bord");
    app.window_matches("board");
    app.press(Role::Tab, "Naar persoon");
    theme(&mut app, "Donker");
    app.window_matches("board-dark");
}

#[test]
fn the_plan_looks_as_it_was_agreed_in_light_and_dark() {
    let mut app = example_at("Plan");
    app.window_matches("plan");
    app.press(Role::Tab, "Meeste per euro");
    theme(&mut app, "Donker");
    app.window_matches("plan-dark");
}

#[test]
fn a_card_dragged_to_another_column_is_one_step_back() {
    let mut app = example_at("Bord");
    app.button("Wie werkt er nu? A. Jansen");
    let card = app.names(Role::ListBoxOption).first().cloned().expect("a card");
    let number = card.split(' ').next().expect("its number").to_owned();
    let is_it = |app: &Desktop| {
        let isms = app.isms();
        let own = isms.measures.values().find(|own| own.id.to_string() == number);
        own.expect("the measure").status
    };
    assert_eq!(is_it(&app), MeasureStatus::Planned);
    app.drag_to_list(&card, "deels (");
    assert_eq!(is_it(&app), MeasureStatus::Partial);
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(is_it(&app), MeasureStatus::Planned);
}

/// A practice with one risk of its own in hand: unlikely, and high for patients.
fn with_a_risk() -> Desktop {
    let mut app = begun();
    app.step(3);
    app.fill("Zoek een risico", "brand");
    app.button("Eigen risico toevoegen");
    app.type_over("Recept per fax");
    // Back to the top of the page.
    app.step(4);
    app.step(3);
    for answer in [
        "Kans: klein",
        "Gevolg voor patiënten: hoog",
        "Gevolg voor praktijk: midden",
        "Gevolg voor samenleving: laag",
    ] {
        app.choose(answer);
    }
    app
}

/// The risk of the practice's own.
fn own(app: &Desktop) -> Risk {
    app.isms().risks.values().next_back().expect("the own risk").clone()
}

fn treat(app: &mut Desktop, treatment: &str) {
    app.step(4);
    app.choose(&format!("Wat doet u met dit risico?: {treatment}"));
}

/// Step 5: rated as it is without measures, and lived with.
fn accept(app: &mut Desktop) {
    app.step(5);
    if app.names(Role::Button).contains(&"Gelijk aan bruto".to_owned()) {
        app.button("Gelijk aan bruto");
    }
    decide(app, "Aanvaarden");
}

fn decide(app: &mut Desktop, button: &str) {
    app.fill("Waarom aanvaardt u dit?", "Wij hebben dit goed geregeld.");
    app.press(Role::CheckBox, "Wij overtreden hiermee geen wet of contract");
    app.button(button);
}

fn holds(app: &Desktop) -> bool {
    let isms = app.isms();
    acceptance::state(&own(app), &isms, date(2026, 11, 22)) == AcceptanceState::Valid
}

#[test]
fn a_risk_is_mitigated_by_a_measure_that_is_linked_from_its_own_side_and_then_accepted() {
    let mut app = with_a_risk();
    treat(&mut app, "beheersen");
    app.press(Role::Tab, "Alle maatregelen");
    app.button("Maatregel toevoegen");
    app.type_over("Faxen is niet meer toegestaan");
    app.press(Role::DisclosureTriangle, "Risico's koppelen");
    let risk = own(&app);
    app.press(Role::CheckBox, &format!("{}  {}", risk.id, risk.title));
    assert_eq!(own(&app).measures.len(), 1);
    app.choose("Hoe ver bent u?: ingevoerd");
    app.step(5);
    app.choose("Restkans: zeer klein");
    app.choose("Restgevolg voor patiënten: laag");
    app.choose("Restgevolg voor praktijk: laag");
    decide(&mut app, "Aanvaarden");
    assert!(holds(&app));
    app.step(4);
    app.press(Role::Tab, "Alle maatregelen");
    app.press(Role::CheckBox, &format!("{}  {}", risk.id, risk.title));
    assert_eq!(own(&app).measures.len(), 1, "what is left rests on it");
    let why = "Koppel eerst een maatregel, of zet het restrisico terug.";
    assert!(app.sees(why), "{:?} {}", app.state().refusal, app.read());
}

#[test]
fn a_risk_is_transferred_with_its_policy_and_what_that_leaves_and_then_accepted() {
    let mut app = with_a_risk();
    treat(&mut app, "overdragen");
    app.fill("Aan wie draagt u het over?", "Verzekeraar");
    app.fill("Polisnummer", "P-12");
    app.fill("Wat dekt de verzekering niet?", "Boetes");
    assert!(app.sees("Een verzekering maakt de schade voor patiënten niet kleiner."));
    assert!(!app.sees("Overdragen past bij een kleine kans met een groot gevolg."));
    accept(&mut app);
    assert!(holds(&app));
    app.step(3);
    app.choose("Kans: groot");
    app.step(4);
    assert!(app.sees("Overdragen past bij een kleine kans met een groot gevolg."));
    assert!(!holds(&app), "the decision was about another risk");
}

#[test]
fn a_risk_counts_as_avoided_once_what_comes_in_its_place_is_classed_and_is_then_accepted() {
    let mut app = with_a_risk();
    if !app.sees("Raakt deze uitwisselingen") {
        app.press(Role::DisclosureTriangle, "Over dit risico");
    }
    let names = app.names(Role::DisclosureTriangle);
    let fold = names.iter().find(|name| name.starts_with("Raakt deze uitwisselingen"));
    app.press(Role::DisclosureTriangle, fold.expect("a fold"));
    let names = app.names(Role::CheckBox);
    app.press(Role::CheckBox, names.iter().find(|name| name.starts_with("U1  ")).expect("a tick"));
    treat(&mut app, "vermijden");
    app.fill("Wat komt ervoor in de plaats?", "Alles via beveiligde mail");
    assert!(app.sees("Dit telt nog niet als vermeden. Kies eerst wat er in de plaats komt."));
    app.choose("Wat komt in de plaats van deze uitwisseling?: Een andere uitwisseling");
    app.button("Nieuwe uitwisseling hiervoor");
    app.type_over("Beveiligde mail");
    assert_eq!(
        own(&app).avoidance(&app.isms()),
        own(&app).replacement.and_then(Replacement::exchange).map(Avoidance::Unclassified)
    );
    app.step(5);
    app.button("Gelijk aan bruto");
    assert!(app.sees("Beveiligde mail komt in de plaats en is nog niet geclassificeerd."));
    assert!(!app.names(Role::Button).contains(&"Aanvaarden".to_owned()));
    app.step(4);
    let names = app.names(Role::Button);
    app.button(names.iter().find(|name| name.ends_with(" Beveiligde mail tonen")).expect("a link"));
    for (fold, aspect) in [
        ("Beschikbaarheid: ", "beschikbaarheid"),
        ("Integriteit: ", "integriteit"),
        ("Vertrouwelijkheid: ", "vertrouwelijkheid"),
    ] {
        if !app
            .names(Role::RadioButton)
            .iter()
            .any(|name| name.contains(&format!(" bij {aspect}: ")))
        {
            let names = app.names(Role::DisclosureTriangle);
            let fold = names.iter().find(|name| name.starts_with(fold)).expect("a fold");
            app.press(Role::DisclosureTriangle, fold);
        }
        for column in ["patiënten", "de praktijk", "de samenleving"] {
            app.choose(&format!("Gevolg voor {column} bij {aspect}: laag"));
        }
    }
    app.step(4);
    assert!(app.sees("Dit telt als vermeden."));
    accept(&mut app);
    assert!(holds(&app));
    let exchange = own(&app).replacement.and_then(Replacement::exchange).expect("the new one");
    app.step(2);
    app.press(Role::Tab, &tab(&app, "Uitwisselingen"));
    app.focus_on(Role::ListBoxOption, &format!("{exchange} "));
    app.key(Modifiers::NONE, Key::Space);
    app.button("Uitwisseling verwijderen");
    assert_eq!((own(&app).replacement, holds(&app)), (None, false));
    app.key(Modifiers::COMMAND, Key::Z);
    assert!(holds(&app));
}

fn tab(app: &Desktop, begins: &str) -> String {
    app.names(Role::Tab).into_iter().find(|name| name.starts_with(begins)).expect("a tab")
}

#[test]
fn a_risk_is_knowingly_accepted_and_the_team_is_told_with_one_click() {
    let mut app = with_a_risk();
    treat(&mut app, "aanvaarden");
    assert!(app.sees("De beoordeling is nog niet volledig"));
    accept(&mut app);
    assert!(holds(&app));
    app.button("Vandaag verteld aan iedereen");
    let team = people::named_in(&app.isms()).len();
    assert_eq!((own(&app).told_to.len(), team > 0), (team, true));
    app.key(Modifiers::COMMAND, Key::Z);
    assert!(own(&app).told_to.is_empty());
}
