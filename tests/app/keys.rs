//! Keys that work everywhere.

use crate::journeys::begun;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;

const NAME: &str = "Naam van de praktijk";

#[test]
fn a_second_control_n_wiped_the_form_for_a_new_practice() {
    let mut app = Desktop::fresh();
    app.key(Modifiers::COMMAND, Key::N);
    let path = app.value("Waar komt het bestand?");
    app.fill(NAME, "De Eik");
    app.key(Modifiers::COMMAND, Key::N);
    assert_eq!(app.value(NAME), "De Eik");
    assert_eq!(app.value("Waar komt het bestand?"), path);
}

#[test]
fn keys_to_another_place_left_the_form_for_a_new_practice_before_it() {
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::P];
    let keys = keys.map(|key| (Modifiers::COMMAND, key));
    let mut app = begun();
    for (modifiers, key) in [&keys[..], &[(Modifiers::NONE, Key::F1)]].concat() {
        app.key(Modifiers::COMMAND, Key::N);
        assert!(app.sees("Beginnen"), "{key:?}");
        app.key(modifiers, key);
        assert!(!app.sees("Beginnen"), "{key:?}");
    }
}

#[test]
fn an_open_point_in_the_rail_led_nowhere_while_the_form_stood_before_it() {
    let mut app = begun();
    app.step(1);
    app.key(Modifiers::COMMAND, Key::N);
    app.button("Vul in wie de praktijkhouder vervangt");
    assert!(!app.sees("Beginnen"));
    assert!(app.sees("Vervanger van de praktijkhouder"));
}

#[test]
fn control_shift_z_is_not_control_z() {
    let mut app = begun();
    app.step(1);
    app.fill("Vervanger van de praktijkhouder", "D. Verzonnen");
    app.step(2);
    for (modifiers, key) in
        [(Modifiers::COMMAND, Key::Y), (Modifiers::COMMAND | Modifiers::SHIFT, Key::Z)]
    {
        app.key(Modifiers::COMMAND, Key::Z);
        assert_eq!(app.isms().practice.deputy, "");
        app.key(modifiers, key);
        assert_eq!(app.isms().practice.deputy, "D. Verzonnen");
    }
}

#[test]
fn a_window_in_which_nobody_does_anything_draws_nothing() {
    let mut app = begun();
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::P] {
        app.key(Modifiers::COMMAND, key);
        app.wait(2);
        assert!(app.rests_for().as_secs() >= 2, "{key:?}: {:?}", app.rests_for());
    }
}

#[test]
fn a_text_field_keeps_its_own_undo() {
    let mut app = begun();
    app.step(1);
    app.fill("Vervanger van de praktijkhouder", "D. Verzonnen");
    app.type_in("Vervanger van de praktijkhouder", "!");
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.isms().practice.deputy, "D. Verzonnen");
}
