//! Finding anything, and going there.

use super::first_round::begun;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::text::Texts;
use praktijkschild::ui::shortcuts::SHORTCUTS;
use praktijkschild::ui::shortcuts::Wish;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::state::Register;

fn look_for(app: &mut Desktop, words: &str) {
    app.key(Modifiers::COMMAND, Key::K);
    app.type_on(words);
}

fn finds(app: &Desktop) -> Vec<String> {
    // Beside the map there is another list.
    if app.state().search.is_some() { app.names(Role::ListBoxOption) } else { Vec::new() }
}

#[test]
fn a_risk_is_found_by_a_word_of_its_title_and_shown_with_enter() {
    let mut app = begun();
    let risk = app.isms().risks.values().find(|risk| risk.title.contains("Griepgolf")).cloned();
    look_for(&mut app, "griepg");
    assert!(finds(&app)[0].contains("Griepgolf"), "{:?}", finds(&app));
    app.key(Modifiers::NONE, Key::Enter);
    assert_eq!(app.state().risk, risk.map(|risk| risk.id));
    assert_eq!(app.state().place, Place::Step(Step::Risks));
    assert!(finds(&app).is_empty(), "what was looked for is still there");
}

#[test]
fn every_record_is_found_by_what_it_is_called_in_a_list() {
    let mut app = begun();
    let isms = app.isms();
    for number in ["R1", "P2"] {
        look_for(&mut app, number);
        let first = finds(&app).into_iter().next().unwrap_or_default();
        assert!(first.starts_with(number), "{number}: {first}");
        app.key(Modifiers::NONE, Key::Escape);
    }
    let process = isms.processes.values().next().expect("a process").clone();
    look_for(&mut app, &process.name);
    app.key(Modifiers::NONE, Key::Enter);
    assert_eq!(app.state().register, Register::Processes);
    assert_eq!(app.state().whereabouts().record, Some(RecordKey::Process(process.id)));
}

#[test]
fn a_word_deep_in_a_record_is_found_with_the_field_it_stands_in() {
    let mut app = begun();
    app.step(1);
    app.fill("Adres", "Café-erf 12, Voorbeeldstad");
    app.key(Modifiers::NONE, Key::Tab);
    look_for(&mut app, "cafe-erf");
    let found = finds(&app);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("Adres: Café-erf 12, Voorbeeldstad"), "{found:?}");
}

#[test]
fn escape_leaves_the_search_and_goes_back_to_the_field() {
    let mut app = begun();
    app.step(1);
    app.tab_to("Adres");
    look_for(&mut app, "zzzz");
    assert!(app.sees("Niets gevonden. Probeer een ander of een korter woord."));
    app.key(Modifiers::NONE, Key::Enter);
    assert!(app.sees("Niets gevonden. Probeer een ander of een korter woord."), "Enter left");
    app.key(Modifiers::NONE, Key::Escape);
    assert!(!app.sees("Niets gevonden. Probeer een ander of een korter woord."));
    assert_eq!(app.focused().as_deref(), Some("Adres"));
}

#[test]
fn the_arrows_walk_the_finds_while_the_words_keep_the_focus() {
    let mut app = begun();
    look_for(&mut app, "back-up");
    let found = finds(&app);
    assert!(found.len() > 2, "{found:?}");
    app.key(Modifiers::NONE, Key::ArrowUp);
    app.key(Modifiers::NONE, Key::ArrowDown);
    app.key(Modifiers::NONE, Key::ArrowDown);
    app.key(Modifiers::NONE, Key::ArrowUp);
    app.type_on("s");
    app.key(Modifiers::NONE, Key::Backspace);
    assert_eq!(finds(&app), found);
    app.press(Role::ListBoxOption, &found[1]);
    assert!(finds(&app).is_empty());
}

#[test]
fn all_that_a_key_does_is_found_by_its_words_and_done() {
    let mut app = begun();
    let texts = Texts::dutch();
    app.key(Modifiers::COMMAND, Key::K);
    let found = finds(&app);
    for shortcut in SHORTCUTS {
        let words = texts.get(shortcut.text);
        let is_there = found.iter().any(|find| find.starts_with(&*words));
        let works_here = !matches!(shortcut.wish, Wish::GiveUp | Wish::Search);
        assert_eq!(is_there, works_here, "{words}");
    }
    app.type_on("restrisico");
    app.key(Modifiers::NONE, Key::Escape);
    look_for(&mut app, "naar stap 5");
    app.key(Modifiers::NONE, Key::Enter);
    assert_eq!(app.state().place, Place::Step(Step::Residual));
}

#[test]
fn a_word_of_the_trade_leads_to_what_it_means() {
    let mut app = begun();
    look_for(&mut app, "vingerafdruk");
    let found = finds(&app);
    let word = found.iter().find(|find| find.starts_with("Vingerafdruk")).expect("the word");
    app.press(Role::ListBoxOption, &word.clone());
    assert_eq!(app.state().place, Place::Help);
    assert_eq!(app.state().glossary_words, "Vingerafdruk");
    assert_eq!(app.focused().as_deref(), Some("Zoeken in de woordenlijst"));
}

#[test]
fn another_key_leaves_the_search_and_does_what_it_does() {
    let mut app = begun();
    look_for(&mut app, "laptop");
    app.key(Modifiers::COMMAND, Key::Num2);
    assert!(finds(&app).is_empty());
    assert_eq!(app.state().place, Place::Step(Step::Processes));
}

#[test]
fn the_search_is_there_by_mouse_as_well() {
    let mut app = begun();
    let name = app.names(Role::Button).into_iter().find(|name| name.starts_with("Zoeken Ctrl"));
    app.button(&name.expect("the button"));
    assert!(!finds(&app).is_empty());
}

#[test]
fn the_guide_of_a_step_is_found_by_a_word_in_it_and_unfolded() {
    let mut app = begun();
    look_for(&mut app, "twijfelt antwoorden zwaarste");
    let found = finds(&app);
    assert!(found[0].starts_with("Stap 3: Risico's"), "{found:?}");
    app.key(Modifiers::NONE, Key::Enter);
    assert_eq!(app.state().place, Place::Help);
    assert!(app.sees("Twijfelt u tussen twee antwoorden? Kies het zwaarste."));
}

#[test]
fn f1_in_a_step_shows_the_guide_of_that_step() {
    let mut app = begun();
    app.step(5);
    app.key(Modifiers::NONE, Key::F1);
    assert!(app.sees("Wie heeft dit besloten, en wanneer?"));
    assert!(!app.sees("Twijfelt u tussen twee antwoorden? Kies het zwaarste."));
    app.step(3);
    app.button("Uitleg bij stap Risico's");
    assert!(app.is_in_sight("Druk op F8."), "the guide is not in sight");
}
