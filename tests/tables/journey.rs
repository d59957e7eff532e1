//! Out of the window and back into it, by names alone.

use super::book::Book;
use crate::report::sample;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use jiff::civil::date;
use praktijkschild::document::Document;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::acceptance::Grounds;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::risk::Risk;
use praktijkschild::store::journal::Stamp;
use std::path::Path;

/// The window with a practice in it, at the page from which everything leaves.
fn window() -> Desktop {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("De-Linde.schild");
    let at = "2026-11-22T13:00:00Z".parse().expect("a moment");
    let stamp = Stamp { at, by: "A. Jansen".to_owned() };
    let mut isms = sample::practice(6);
    // Where one person works nobody asks who does.
    isms.practice.deputy.clear();
    isms.roles.clear();
    for measure in isms.measures.values_mut() {
        measure.owner = "C. Verzonnen".to_owned();
    }
    drop(Document::create(&file, isms, &stamp).expect("a document"));
    let mut app = Desktop::with_file(folder, &file);
    app.key(Modifiers::COMMAND, Key::P);
    app
}

#[expect(clippy::disallowed_methods, reason = "a test looks at files as a user does")]
fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("the file that was made")
}

#[expect(clippy::disallowed_methods, reason = "a test changes files as a user does")]
fn write(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).expect("a file");
}

#[test]
fn a_risk_that_is_renamed_in_excel_is_renamed_here_once_that_was_looked_at() {
    let mut app = window();
    let path = app.folder().join("werk.xlsx");
    app.fill("Waar komt dit bestand?", &path.display().to_string());
    app.button("Bewaren als Excel");
    assert!(app.sees("Excel-bestand gemaakt: "), "nothing tells where it is");
    let mut book = Book::open(&read(&path));
    book.set("Risico's", "R2", "Risico", "Telefoon kwijt");
    write(&path, &book.bytes());

    app.fill("Welk Excel-bestand?", &path.display().to_string());
    let before = app.isms();
    app.button("Bekijken wat er verandert");
    assert_eq!(app.isms(), before, "looking changes nothing");
    assert!(app.sees("1 onderdeel gewijzigd"));
    app.button("Overnemen");
    assert_eq!(app.isms().risks[&RiskId(2)].title, "Telefoon kwijt");
    assert!(app.sees("Het Excel-bestand is overgenomen."));
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.isms(), before, "one step back takes all of it away");
}

/// A number of a patient came in from Excel without a word, and decisions fell away unsaid.
#[test]
fn what_should_not_come_in_and_what_falls_away_is_told_before_it_is_taken_over() {
    let mut app = window();
    let path = app.folder().join("werk.xlsx");
    app.fill("Waar komt dit bestand?", &path.display().to_string());
    app.button("Bewaren als Excel");
    let today = date(2026, 11, 22);
    let isms = app.isms();
    let grounds = Grounds::of(&isms);
    let held = |risk: &&Risk| grounds.state(risk, today) == AcceptanceState::Valid;
    let accepted = isms.risks.values().find(held).expect("an accepted risk").id.to_string();
    let mut book = Book::open(&read(&path));
    book.set("Risico's", &accepted, "Kwetsbaarheid", "Over patiënt 111222333");
    book.set("Risico's", &accepted, "Bruto: kans", "zeer groot");
    write(&path, &book.bytes());

    app.fill("Welk Excel-bestand?", &path.display().to_string());
    let before = app.isms();
    app.button("Bekijken wat er verandert");
    assert!(app.sees("dit lijkt een burgerservicenummer."), "{}", app.read());
    assert!(app.sees("Wat u overneemt, blijft in de geschiedenis staan"));
    assert!(app.sees(&format!("Let op: {accepted} is geaccordeerd.")), "{}", app.read());
    app.button("Niet overnemen");
    assert!(!app.sees("dit lijkt een burgerservicenummer."));
    assert_eq!(app.isms(), before);
}

#[test]
fn a_file_that_changes_nothing_says_so_and_offers_nothing() {
    let mut app = window();
    let path = app.folder().join("werk.xlsx");
    app.fill("Waar komt dit bestand?", &path.display().to_string());
    app.button("Bewaren als Excel");
    app.fill("Welk Excel-bestand?", &path.display().to_string());
    app.button("Bekijken wat er verandert");
    assert!(app.sees("Er verandert niets: alles stond er al zo in."));
    assert!(!app.sees("Overnemen"));
}

#[test]
fn a_wrong_cell_is_told_and_nothing_happens() {
    let mut app = window();
    let path = app.folder().join("werk.xlsx");
    app.fill("Waar komt dit bestand?", &path.display().to_string());
    app.button("Bewaren als Excel");
    let mut book = Book::open(&read(&path));
    book.set("Risico's", "R1", "Bruto: kans", "vaak");
    write(&path, &book.bytes());
    let before = app.isms();
    app.fill("Welk Excel-bestand?", &path.display().to_string());
    app.button("Bekijken wat er verandert");
    assert!(app.sees("rij 2, kolom \"Bruto: kans\""));
    assert!(!app.sees("Overnemen"));
    assert_eq!(app.isms(), before);
}

#[test]
fn one_table_and_the_calendar_are_made_under_names_of_their_own() {
    let mut app = window();
    app.choose("Wat wilt u maken?: Eén tabel als csv");
    app.choose("Welke tabel?: Maatregelen");
    let table = app.value("Waar komt dit bestand?");
    assert!(table.ends_with(" maatregelen.csv"), "{table}");
    app.button("Bewaren als csv");
    assert!(app.sees("Tabel gemaakt: "));
    app.choose("Wat wilt u maken?: Agenda");
    let calendar = app.value("Waar komt dit bestand?");
    let named = Path::new(&calendar).file_name().expect("a name").to_string_lossy().into_owned();
    assert!(named.starts_with("Agenda ") && named.ends_with(".ics"), "{calendar}");
    app.button("Bewaren als agenda");
    assert!(app.sees("Agenda gemaakt: "));
    assert!(read(Path::new(&table)).starts_with(b"\xEF\xBB\xBFNr.;Maatregel;"));
    assert!(read(Path::new(&calendar)).starts_with(b"BEGIN:VCALENDAR\r\n"));
}

#[test]
fn names_are_left_out_where_that_is_ticked() {
    let mut app = window();
    app.press(Role::CheckBox, "Verberg de namen van medewerkers in dit bestand");
    assert!(app.sees("Een Excel-bestand zonder namen kunt u niet teruglezen."));
    let path = app.folder().join("zonder.xlsx");
    app.fill("Waar komt dit bestand?", &path.display().to_string());
    app.button("Bewaren als Excel");
    let book = Book::open(&read(&path));
    let owner = book.cell("Maatregelen", "M1", "Wie het regelt").to_string();
    assert_eq!(owner, "Medewerker 1");
    app.fill("Welk Excel-bestand?", &path.display().to_string());
    app.button("Bekijken wat er verandert");
    assert!(app.sees("In dit Excel-bestand zijn de namen weggelaten."));
}

#[test]
fn a_file_that_is_not_there_is_told_by_its_path() {
    let mut app = window();
    app.fill("Welk Excel-bestand?", "nergens.xlsx");
    app.button("Bekijken wat er verandert");
    assert!(app.sees("Dit bestand bestaat niet."));
    assert!(app.sees("nergens.xlsx"));
}
