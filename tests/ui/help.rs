//! The help page: promises, keys, words.

use super::window::Stage;
use super::window::Window;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::domain::Isms;
use praktijkschild::text::Texts;
use praktijkschild::ui::help::PROMISES;
use praktijkschild::ui::help::help_ui;
use praktijkschild::ui::shortcuts;
use praktijkschild::ui::shortcuts::SHORTCUTS;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::widgets::Desk;

fn help(size: (f32, f32)) -> Window {
    fn view(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| help_ui(ui, desk));
    }
    Stage::with(Isms::default()).at(Place::Help).window(size, view)
}

#[test]
fn help_tells_every_promise_and_every_key() {
    let window = help((760.0, 14000.0));
    let text = Texts::dutch();
    for promise in PROMISES {
        assert!(window.says(&text.get(promise)), "{promise}");
    }
    for shortcut in SHORTCUTS {
        assert!(window.says(&text.get(shortcut.text)), "{}", shortcut.text);
        let keys = shortcuts::written(&window.0.ctx, &shortcut.keys[0]);
        assert!(window.says(&keys), "{keys}");
    }
}

#[test]
fn no_key_asks_for_two_things() {
    let all: Vec<_> = SHORTCUTS.iter().flat_map(|shortcut| shortcut.keys).collect();
    for (place, keys) in all.iter().enumerate() {
        assert!(!all[place + 1..].contains(keys), "{keys:?} stands there twice");
    }
}

#[test]
fn a_word_is_looked_up_in_plain_dutch() {
    let mut window = help((760.0, 14000.0));
    let term = Catalogue::shipped().term("Restrisico").unwrap();
    window.fill("Zoeken in de woordenlijst", "restris");
    assert!(window.says(&term.plain_nl));
    assert!(window.says(&term.example_nl));
    assert!(!window.says(&Catalogue::shipped().term("Logging").unwrap().plain_nl));
    window.fill("Zoeken in de woordenlijst", "qqq");
    assert!(window.says("Dit woord staat er niet in."));
}

#[test]
fn a_word_leads_to_the_next() {
    let mut window = help((760.0, 14000.0));
    window.fill("Zoeken in de woordenlijst", "aantoonbaar");
    window.press("Bij Aantoonbaar, zie ook Bewijs");
    assert!(window.says(&Catalogue::shipped().term("Bewijs").unwrap().plain_nl));
}

#[test]
fn help_fits_a_narrow_window_and_names_every_control_once() {
    let window = help((420.0, 20000.0));
    assert_eq!(window.cut_off(420.0), [""; 0]);
    assert_eq!(window.namesakes(), [""; 0]);
}
