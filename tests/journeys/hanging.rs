//! The picture of what hangs on what.

use super::first_round::begun;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::domain::hanging::Hanging;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::ui::state::Register;

fn pictured() -> Desktop {
    let mut app = begun();
    app.step(2);
    app.press(Role::Tab, "Samenhang");
    choose(&mut app, "Alles");
    app
}

/// Picks what the picture is of.
fn choose(app: &mut Desktop, name: &str) {
    app.press(Role::ComboBox, "Wat hangt aan");
    app.button(name);
}

fn records(app: &Desktop) -> Vec<String> {
    let names = app.names(Role::Button);
    names.into_iter().filter(|name| name.contains("hangt samen met")).collect()
}

#[test]
fn everything_that_hangs_together_stands_in_the_picture_and_opens() {
    let mut app = pictured();
    let hanging = Hanging::of(&app.isms());
    let linked = (0..hanging.nodes.len()).filter(|at| hanging.beside(*at).next().is_some());
    assert_eq!(records(&app).len(), linked.count());
    let system = app.isms().systems.values().next().expect("a system").clone();
    let named = format!("{} {}, ", system.id, system.name);
    let name = records(&app).into_iter().find(|name| name.starts_with(&named));
    assert!(name.is_some(), "the system does not stand there");
    app.focus_on(Role::Button, &named);
    app.key(Modifiers::NONE, Key::Enter);
    assert_eq!(app.state().register, Register::Systems);
    assert_eq!(app.state().whereabouts().record, Some(RecordKey::System(system.id)));
}

#[test]
fn the_picture_is_one_stop_and_is_walked_by_the_arrows() {
    let mut app = pictured();
    app.tab_to("Verder weg");
    app.key(Modifiers::NONE, Key::Tab);
    let first = app.focused().expect("a record");
    assert!(first.contains("hangt samen met"), "{first}");
    app.key(Modifiers::NONE, Key::ArrowDown);
    let below = app.focused().expect("a record");
    assert!(below.contains("hangt samen met") && below != first, "{below}");
    app.key(Modifiers::NONE, Key::ArrowRight);
    let used = app.focused().expect("a record");
    let begins = |name: &str| name.split(',').next().unwrap_or_default().to_owned();
    assert!(below.contains(&begins(&used)), "{used} hangs on {below}");
    app.key(Modifiers::NONE, Key::End);
    let last = app.focused().expect("a record");
    assert!(last.contains("hangt samen met") && last != used, "{last}");
    app.key(Modifiers::NONE, Key::Home);
    assert_eq!(app.focused().as_deref(), Some(first.as_str()));
    app.key(Modifiers::NONE, Key::ArrowDown);
    app.key(Modifiers::NONE, Key::Tab);
    assert_eq!(app.focused().as_deref(), Some("Hetzelfde als lijst"), "Tab leaves the picture");
    app.key(Modifiers::SHIFT, Key::Tab);
    assert_eq!(app.focused().as_deref(), Some(below.as_str()), "and comes back where it left");
    app.key(Modifiers::NONE, Key::Enter);
    assert_ne!(app.state().register, Register::Hanging);
}

#[test]
fn one_process_shows_only_what_it_leans_on() {
    let mut app = pictured();
    let all = records(&app).len();
    let process = app.isms().processes.values().next().expect("a process").clone();
    choose(&mut app, &format!("{} {}", process.id, process.name));
    let shown = records(&app);
    assert!(!shown.is_empty() && shown.len() < all, "{} of {all}", shown.len());
    let named = format!("{} ", process.id);
    assert!(shown.iter().any(|name| name.starts_with(&named)), "{shown:?}");
    app.button("Alles in beeld");
    app.button("Dichterbij");
    assert_eq!(records(&app), shown);
}
