//! Files at the window: what is opened, made and written, and what never is.

use crate::journeys::begun;
use crate::support::desktop::Desktop;
use crate::support::desktop::Dialogs;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::app::errors;
use praktijkschild::app::output;
use praktijkschild::app::renderer::Renderer;
use praktijkschild::app::renderer::WindowPlace;
use praktijkschild::app::renderer::WindowReport;
use praktijkschild::document::Document;
use praktijkschild::store::error::StoreError;
use praktijkschild::text::Texts;
use std::path::Path;
use std::path::PathBuf;

const JSON_PATH: &str = "Waar komt het bestand met al uw gegevens?";
const PDF_PATH: &str = "Waar komt de PDF?";
const OPEN_PATH: &str = "Waar staat het bestand?";

/// At the page where exports are made.
fn at_exports() -> Desktop {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::P);
    app
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

/// Every file in the folder, with what is in it.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> = paths.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect();
    all.sort();
    all
}

#[test]
fn an_export_over_the_open_file_left_nothing_of_it() {
    let mut app = at_exports();
    let file = app.file();
    let before = contents(app.folder());
    for (field, button) in [(JSON_PATH, "Bewaren als JSON"), (PDF_PATH, "Samenvatting maken")] {
        app.fill(field, &text(&file));
        app.button(button);
        assert!(app.sees("Hier staat een beveiligingsmap. Kies een andere naam"), "{button}");
    }
    assert!(contents(app.folder()) == before, "every file is as it was");
}

#[test]
fn an_export_took_the_place_of_another_file_that_was_called_something_else() {
    let mut app = at_exports();
    let copy = app.folder().join("kopie.json");
    std::fs::copy(app.file(), &copy).unwrap();
    let before = contents(app.folder());
    app.fill(JSON_PATH, &text(&copy));
    app.button("Bewaren als JSON");
    assert!(app.sees("Hier staat een beveiligingsmap"));
    app.fill(JSON_PATH, &text(&app.folder().join("nieuw.SCHILD")));
    app.button("Bewaren als JSON");
    assert!(app.sees("Hier staat een beveiligingsmap"));
    assert!(contents(app.folder()) == before, "every file is as it was");
}

#[test]
fn the_open_file_is_known_by_all_its_names() {
    let app = begun();
    let [hard, soft] = ["hard", "zacht"].map(|name| app.folder().join(name));
    std::fs::hard_link(app.file(), &hard).unwrap();
    std::os::unix::fs::symlink(app.file(), &soft).unwrap();
    for name in [&hard, &soft] {
        assert!(output::would_replace_document(name, &app.file()), "{}", name.display());
    }
    assert!(matches!(Document::open(&app.file()), Err(StoreError::InUse)), "it is still ours");
}

#[test]
fn a_file_named_without_its_folder_is_told_in_full() {
    let mut app = at_exports();
    app.fill(JSON_PATH, "alles.json");
    app.button("Bewaren als JSON");
    let out = app.folder().join("alles.json");
    assert!(out.is_file(), "not among the user's documents");
    assert!(app.sees(&format!("Al uw gegevens zijn bewaard: {}", out.display())));
}

#[test]
fn the_folder_of_an_export_could_not_be_shown_and_nothing_was_said() {
    let mut app = at_exports();
    app.fill(JSON_PATH, &text(&app.folder().join("alles.json")));
    app.button("Bewaren als JSON");
    app.button("Map openen");
    assert!(app.sees(&format!("Zoek zelf deze map op: {}", app.folder().display())));
}

#[test]
fn a_practice_that_cannot_be_begun_spoke_of_a_last_change() {
    let texts = Texts::dutch();
    let path = Path::new("/stick/praktijk.schild");
    for (error, begins) in [
        (StoreError::DiskFull, "De schijf is vol. Maak ruimte, of kies een andere plek."),
        (StoreError::ReadOnly, "U mag hier niet schrijven. Kies een andere plek."),
        (StoreError::Missing, "Deze map bestaat niet."),
        (StoreError::Exists, "Er staat hier al iets met deze naam."),
    ] {
        let sentence = errors::creation(&texts, &error, path);
        assert!(sentence.starts_with(begins), "{sentence}");
        assert!(sentence.ends_with("(/stick/praktijk.schild)"), "{sentence}");
    }
}

#[test]
fn a_practice_in_a_folder_that_is_not_there_is_not_begun_and_what_was_typed_stays() {
    let mut app = Desktop::fresh();
    app.button("Nieuwe praktijk");
    app.fill("Naam van de praktijk", "De Eik");
    app.fill("Waar komt het bestand?", &text(&app.folder().join("weg/eik.schild")));
    app.button("Beginnen");
    assert!(app.sees("Deze map bestaat niet. Kies een andere plek, of maak de map eerst."));
    assert_eq!(app.value("Naam van de praktijk"), "De Eik");
}

#[test]
fn without_dialogs_another_file_could_not_be_opened_while_one_was_open() {
    let mut app = begun();
    let first = app.file();
    let second = app.folder().join("tweede.schild");
    std::fs::copy(&first, &second).unwrap();
    app.step(3);
    app.key(Modifiers::COMMAND, Key::O);
    assert!(app.sees("Op deze computer komt er geen venster om een bestand te kiezen."));
    assert_eq!(app.focused().as_deref(), Some(OPEN_PATH));
    assert!(app.sees(&text(&first)), "files opened lately are named");
    app.fill(OPEN_PATH, &text(&second));
    app.button("Dit bestand openen");
    assert_eq!(app.file(), second);
    assert!(!app.sees(OPEN_PATH));
}

#[test]
fn the_page_to_open_a_file_can_be_left_for_what_was_there() {
    let mut app = begun();
    app.step(3);
    app.key(Modifiers::COMMAND, Key::O);
    app.button("Annuleren");
    assert!(!app.sees(OPEN_PATH));
    app.key(Modifiers::COMMAND, Key::O);
    app.key(Modifiers::COMMAND, Key::Num2);
    assert!(!app.sees(OPEN_PATH));
}

#[test]
fn choosing_no_file_was_answered_as_if_something_were_wrong() {
    let mut app = begun();
    app.answer(Dialogs::Cancelled);
    app.key(Modifiers::COMMAND, Key::O);
    assert_eq!(app.names(Role::Alert), [""; 0]);
    assert!(!app.sees(OPEN_PATH));
}

#[test]
fn a_dialog_that_never_came_into_sight_left_the_user_waiting() {
    let mut app = begun();
    app.answer(Dialogs::Hidden);
    app.key(Modifiers::COMMAND, Key::O);
    assert!(!app.sees(OPEN_PATH));
    app.wait(61);
    assert!(app.sees("Ziet u geen venster om een bestand te kiezen?"));
    assert!(app.sees(OPEN_PATH));
}

#[test]
fn a_renderer_forced_once_was_what_the_next_start_began_with() {
    let mut app = begun();
    let report = WindowReport { renderer: Some(Renderer::Glow), place: WindowPlace::default() };
    app.report(report);
    app.report(WindowReport { renderer: None, ..report });
    let settings = std::fs::read_to_string(app.folder().join("settings.json")).unwrap();
    assert!(settings.contains("\"renderer\": \"glow\""), "{settings}");
}

#[test]
fn a_window_that_broke_off_came_back_without_the_file_that_was_open() {
    let app = begun();
    let (file, before) = (app.file(), app.isms());
    let mut app = app.break_off();
    assert_eq!((app.file(), app.isms()), (file, before));
    app.key(Modifiers::COMMAND, Key::W);
    let app = app.break_off();
    assert!(app.sees("Welkom bij Praktijkschild"), "a file that was closed stays closed");
}

#[test]
fn a_file_of_the_users_own_was_replaced_without_a_question() {
    let mut app = at_exports();
    let out = app.folder().join("van mij.json");
    std::fs::write(&out, "van mij").unwrap();
    app.fill(JSON_PATH, &text(&out));
    app.button("Bewaren als JSON");
    assert!(app.sees("Er staat al een bestand met deze naam"));
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "van mij");
    app.button("Bewaren als JSON");
    assert!(app.sees("Al uw gegevens zijn bewaard"));
    assert!(std::fs::read(&out).unwrap().len() > 1000);
    app.button("Bewaren als JSON");
    assert!(app.sees("Al uw gegevens zijn bewaard"), "its own file may be written anew");
}
