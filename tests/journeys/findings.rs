//! The consistency check: what does not fit, the way there, and the click that mends.

use super::first_round::begun;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::domain::findings::Findings;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::progress::Step;
use praktijkschild::text::Texts;
use praktijkschild::text::findings;
use praktijkschild::ui::state::MeasureTab;
use praktijkschild::ui::state::Place;

/// The practice that was just begun, on the page with the findings.
fn looked_over() -> Desktop {
    let mut app = begun();
    app.key(Modifiers::NONE, Key::F7);
    app
}

/// The names of the buttons that contain some words.
fn buttons(app: &Desktop, words: &str) -> Vec<String> {
    let names = app.names(Role::Button);
    names.into_iter().filter(|name| name.contains(words)).collect()
}

#[test]
fn f7_shows_all_that_does_not_fit_with_how_many_there_are() {
    let app = looked_over();
    let isms = app.isms();
    let today = jiff::civil::date(2026, 11, 22);
    let found = Findings::of(&isms, &OpenWork::of(&isms, today), today);
    assert_eq!(app.state().place, Place::Findings);
    let count = found.count();
    assert!(count > 5, "{count}");
    assert!(app.sees(&format!("{count} van {count} bevindingen")));
    for (rule, records) in &found.groups {
        let title = findings::title(&Texts::dutch(), *rule);
        assert!(app.sees(&format!("{title} ({})", records.len())), "{title}");
    }
}

#[test]
fn a_finding_leads_to_the_field_in_which_it_is_answered() {
    let mut app = looked_over();
    let role = app.isms().roles.values().find(|role| role.deputy.is_empty()).cloned();
    let role = role.expect("a role without a deputy");
    app.button(&format!("Rol {} {}, Rollen zonder vervanger", role.id.0, role.title));
    assert_eq!(app.state().place, Place::Step(Step::Policy));
    assert_eq!(app.state().role, Some(role.id));
    assert_eq!(app.focused().as_deref(), Some("Vervanger"));
}

#[test]
fn one_click_mends_a_finding_and_undo_brings_it_back() {
    let mut app = begun();
    app.step(1);
    app.fill("Vervanger van de praktijkhouder", "D. Collega");
    app.key(Modifiers::NONE, Key::F7);
    let before = app.isms();
    let name = buttons(&app, "D. Collega als vervanger invullen").remove(0);
    app.button(&name);
    let changed = app.isms().roles.values().filter(|role| role.deputy == "D. Collega").count();
    assert_eq!(changed, 1);
    assert!(!app.sees(&name), "{name} is still there");
    app.key(Modifiers::COMMAND, Key::Z);
    assert!(app.sees(&name), "{name} did not come back");
    assert_eq!(app.isms(), before);
}

#[test]
fn the_list_is_narrowed_by_words_and_by_step_and_says_so() {
    let mut app = looked_over();
    let all = buttons(&app, ", ").len();
    app.tab_to("Zoek in de bevindingen");
    app.type_on("vervanger");
    let left = buttons(&app, "Rollen zonder vervanger").len();
    assert!(left > 0 && left < all, "{left} of {all}");
    app.button("Alles laten zien");
    assert_eq!(buttons(&app, ", ").len(), all);
    app.tab_to("Zoek in de bevindingen");
    app.type_on("bestaat niet");
    assert!(app.sees("Geen bevinding past bij wat u zoekt."));
}

#[test]
fn more_than_five_of_a_kind_are_counted_and_shown_when_asked_for() {
    let mut app = looked_over();
    let more = buttons(&app, "laten zien bij");
    assert!(!more.is_empty(), "no rule has more than five");
    let before = buttons(&app, ", ").len();
    app.button(&more[0]);
    assert!(buttons(&app, ", ").len() > before);
    assert!(!app.sees(&more[0]));
}

#[test]
fn a_high_risk_that_is_to_be_accepted_is_found_at_once_and_leads_to_its_treatment() {
    let mut app = begun();
    app.step(3);
    super::first_round::rate(&mut app);
    let risk = app.state().risk.expect("a risk in hand");
    app.step(4);
    app.choose("Wat doet u met dit risico?: aanvaarden");
    app.key(Modifiers::NONE, Key::F7);
    let name = buttons(&app, "Hoge risico's die u wilt aanvaarden").remove(0);
    app.button(&name);
    assert_eq!(app.state().place, Place::Step(Step::Measures));
    assert_eq!((app.state().measure_tab, app.state().risk), (MeasureTab::PerRisk, Some(risk)));
}

#[test]
fn the_overview_and_the_menu_lead_to_the_findings_too() {
    let mut app = begun();
    let name = buttons(&app, "om nog eens naar te kijken").remove(0);
    app.button(&name);
    assert_eq!(app.state().place, Place::Findings);
    app.step(1);
    app.button("Beeld");
    app.button("Controle");
    assert_eq!(app.state().place, Place::Findings);
}
