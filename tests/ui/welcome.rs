//! The first screen.

use super::window::Stage;
use super::window::Window;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::ui::Command;
use praktijkschild::ui::NewPractice;
use praktijkschild::ui::PathPurpose;
use praktijkschild::ui::frame::window_ui;
use std::path::PathBuf;

fn welcome() -> Window {
    Stage::closed().window((1280.0, 800.0), window_ui)
}

/// The form with a path in it, as the app proposes one.
fn form() -> Window {
    let mut window = welcome();
    window.press("Nieuwe praktijk");
    let path = "Documenten/praktijk.schild".to_owned();
    if let Some(new) = &mut window.0.state_mut().state.new_practice {
        new.path = path;
    }
    window.0.run();
    window
}

#[test]
fn the_first_screen_makes_six_promises_and_has_three_doors() {
    let window = welcome();

    let promises = window.0.query_all_by_label_contains("•  ").count();

    assert_eq!(promises, 6);
    for door in ["Nieuwe praktijk", "Openen", "Bekijk een voorbeeldpraktijk"] {
        window.0.get_by_role_and_label(Role::Button, door);
    }
    assert!(window.says("Het programma maakt nooit verbinding met internet."));
}

#[test]
fn a_practice_begins_with_its_name_and_enter() {
    let mut window = form();
    let focused = window.focused();

    window.0.get_by_role_and_label(Role::TextInput, "Naam van de praktijk").type_text(" De Linde ");
    window.0.run();
    window.key(Key::Enter);

    assert_eq!(focused, Some((Role::TextInput, "Naam van de praktijk".into())));
    let new = NewPractice {
        name: "De Linde".into(),
        path: "Documenten/praktijk.schild".into(),
        ..NewPractice::default()
    };
    assert_eq!(window.asked(), [Command::Create(new)]);
}

#[test]
fn a_practice_without_a_name_cannot_begin_and_the_form_says_why() {
    let mut window = form();

    window.key(Key::Enter);
    window.press("Beginnen");

    assert!(window.says("Vul de naam van de praktijk in. Daarna kunt u beginnen."));
    assert_eq!(window.asked(), []);
}

#[test]
fn a_practice_without_a_place_for_its_file_cannot_begin() {
    let mut window = welcome();
    window.press("Nieuwe praktijk");

    window.fill("Naam van de praktijk", "De Linde");
    window.key(Key::Enter);

    assert!(window.says("Vul in waar het bestand moet komen"));
    assert_eq!(window.asked(), []);
}

#[test]
fn the_place_of_a_new_file_can_be_chosen_with_a_dialog() {
    let mut window = form();

    window.press("Kiezen…");

    assert_eq!(window.asked(), [Command::ChoosePath(PathPurpose::NewPractice)]);
}

#[test]
fn the_form_can_be_left() {
    let mut window = form();

    window.press("Annuleren");

    assert!(window.says("Welkom bij Praktijkschild"));
}

#[test]
fn a_file_can_be_opened_without_a_dialog() {
    let mut window = welcome();

    window.fill("Of vul in waar het bestand staat", " map/De-Linde.schild ");
    window.key(Key::Enter);
    window.press("Dit bestand openen");

    let open = Command::Open(PathBuf::from("map/De-Linde.schild"));
    assert_eq!(window.asked(), [open.clone(), open]);
}

#[test]
fn a_file_can_be_opened_with_a_dialog_and_the_example_with_one_click() {
    let mut window = welcome();

    window.press("Openen");
    window.press("Bekijk een voorbeeldpraktijk");

    assert_eq!(window.asked(), [Command::ChooseFile, Command::OpenExample]);
}

#[test]
fn recent_files_are_one_click_away_and_can_be_forgotten() {
    let mut stage = Stage::closed();
    let path = PathBuf::from("map/De-Linde.schild");
    stage.state.recent = vec![path.clone()];
    let mut window = stage.window((1280.0, 800.0), window_ui);

    window.press("map/De-Linde.schild");
    window.press("map/De-Linde.schild uit deze lijst halen");

    assert_eq!(window.asked(), [Command::Open(path.clone()), Command::ForgetRecent(path)]);
}

#[test]
fn tab_walks_the_welcome_from_the_menus_to_the_last_door() {
    let mut window = welcome();

    let stops = window.tab_stops();

    let button = |name: &str| (Role::Button, name.to_owned());
    let field = (Role::TextInput, "Of vul in waar het bestand staat".to_owned());
    assert_eq!(
        stops,
        [
            button("Bestand"),
            button("Beeld"),
            button("Nieuwe praktijk"),
            button("Openen"),
            field,
            button("Bekijk een voorbeeldpraktijk"),
        ]
    );
}
