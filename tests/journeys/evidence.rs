//! Showing that a measure is carried out: a file in and out again, a picture from the clipboard,
//! a note, a file that is dropped, and the decision that asks to be taken again.

use crate::support::desktop::Desktop;
use crate::support::desktop::Dialogs;
use egui::Color32;
use egui::ColorImage;
use egui::Event;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use jiff::civil::date;
use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::Acceptance;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::EvidenceKind;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::evidence::content::ContentHash;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::EvidenceId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::store::journal::Stamp;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

/// The bytes of a made-up certificate.
const CERTIFICATE: &[u8] = b"%PDF-1.7\n\xe2\xe3\xcf\xd3 verzonnen certificaat\n%%EOF\n";

/// What came without its file.
const LACKING: &[u8] = b"%PDF-1.7 van elders";

/// A practice with one measure that is carried out, and a risk that is accepted with it.
fn practice() -> Isms {
    let mut isms = Isms::default();
    isms.practice.name = "De Linde".to_owned();
    isms.practice.owner = "A. Jansen".to_owned();
    let own = Measure {
        id: MeasureId(1),
        status: MeasureStatus::Implemented,
        ..Measure::named("Hersteltest".to_owned())
    };
    isms.put(Record::Measure(own));
    let mut risk = Risk::new(RiskId(1), "Gijzelsoftware".to_owned(), CriteriaId(1));
    risk.gross.likelihood = Some(Likelihood::Small);
    risk.gross.consequences =
        Consequences::of(Consequence::Medium, Consequence::Medium, Consequence::Low);
    risk.residual = Some(risk.gross);
    risk.treatment = Some(Treatment::Mitigate);
    risk.measures = [MeasureId(1)].into();
    risk.acceptance = Some(Acceptance {
        by: "A. Jansen".to_owned(),
        on: date(2026, 11, 20),
        reason: "Er is een hersteltest".to_owned(),
        review_on: date(2027, 11, 1),
        given_for: acceptance::state_of(&risk, &isms),
        second: None,
    });
    isms.put(Record::Risk(Box::new(risk)));
    isms
}

fn opened(isms: Isms) -> Desktop {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("De-Linde.schild");
    let at = "2026-11-22T13:00:00Z".parse().expect("a moment");
    let stamp = Stamp { at, by: "A. Jansen".to_owned() };
    drop(Document::create(&path, isms, &stamp).expect("a document"));
    Desktop::with_file(folder, &path)
}

/// The measure, with the ways to take evidence in unfolded.
fn at_measure() -> Desktop {
    let mut app = opened(practice());
    app.step(4);
    app.press(Role::Tab, "Alle maatregelen");
    app.press(Role::DisclosureTriangle, "Bewijs toevoegen");
    app
}

/// A file in the folder of the documents.
#[expect(clippy::disallowed_methods, reason = "the user has such a file")]
fn a_file(app: &Desktop, name: &str, bytes: &[u8]) -> PathBuf {
    let path = app.folder().join(name);
    std::fs::write(&path, bytes).expect("written");
    path
}

fn pieces(app: &Desktop) -> Vec<Evidence> {
    app.isms().evidence.into_values().collect()
}

/// Adds a file by its path, and waits until it is in.
fn add(app: &mut Desktop, path: &Path) {
    let before = pieces(app).len();
    app.fill("Bestand dat u toevoegt", &path.display().to_string());
    app.button("Bestand toevoegen");
    app.until("the file is in the document", |app| pieces(app).len() > before);
    app.wait(1);
}

/// Waits for a sentence.
fn told(app: &mut Desktop, words: &str) {
    app.until(words, |app| app.sees(words));
}

#[test]
fn a_file_that_was_added_at_a_measure_comes_out_byte_for_byte() {
    let mut app = at_measure();
    let path = a_file(&app, "Certificaat café.pdf", CERTIFICATE);
    add(&mut app, &path);
    let piece = pieces(&app).remove(0);
    assert_eq!((piece.title.as_str(), piece.kind), ("Certificaat café", EvidenceKind::File));
    assert_eq!((piece.added_on, piece.measures), (date(2026, 11, 22), [MeasureId(1)].into()));
    assert!(app.sees("BW1 Certificaat café"));
    assert!(app.sees(&piece.sha256.to_string()), "a screen reader hears the whole hash");
    app.button("Bekijken of wijzigen: BW1 Certificaat café");
    app.fill("Geldig tot en met", "01-10-2027");
    let out = app.folder().join("eruit.pdf");
    app.fill("Waar komt het bestand?", &out.display().to_string());
    app.button("Bestand bewaren");
    assert!(app.sees("Bewaard: "));
    assert_eq!(std::fs::read(&out).expect("there"), CERTIFICATE);
    assert_eq!(pieces(&app)[0].expires_on, Some(date(2027, 10, 1)));
}

#[test]
fn the_dialogs_of_the_system_take_a_file_in_and_write_it_out() {
    let mut app = at_measure();
    let path = a_file(&app, "Verslag.pdf", CERTIFICATE);
    app.answer(Dialogs::Chosen(path));
    app.button("Bestand dat u toevoegt Kiezen…");
    app.until("the file is in the document", |app| pieces(app).len() == 1);
    app.wait(1);
    let out = a_file(&app, "oud.pdf", b"wat er stond");
    app.answer(Dialogs::Chosen(out.clone()));
    app.button("Bewaar als…: BW1 Verslag");
    assert_eq!(std::fs::read(&out).expect("there"), CERTIFICATE, "the dialog has asked already");
    // Without a dialog the path can be typed.
    app.answer(Dialogs::Missing);
    app.button("Bewaar als…: BW1 Verslag");
    assert!(app.value("Waar komt het bestand?").ends_with("Verslag.pdf"));
}

#[test]
fn what_a_computer_carries_out_is_refused_with_the_reason_whatever_it_is_called() {
    let mut app = at_measure();
    for (name, bytes, words) in [
        ("setup.exe", b"MZ\x90\0 verzonnen".as_slice(), "kan een programma starten"),
        ("scan.pdf", b"#!/bin/sh\necho\n", "kan een programma starten"),
        ("brief.docm", b"PK\x03\x04", "macro's"),
        ("leeg.pdf", b"", "Dit bestand is leeg"),
    ] {
        let path = a_file(&app, name, bytes);
        app.fill("Bestand dat u toevoegt", &path.display().to_string());
        app.button("Bestand toevoegen");
        app.until("which file it was, and why", |app| app.sees(words) && app.sees(name));
        app.key(Modifiers::NONE, Key::Escape);
    }
    app.fill("Bestand dat u toevoegt", "er-is-niets.pdf");
    app.button("Bestand toevoegen");
    told(&mut app, "Dit bestand is er niet.");
    let folder = app.folder().display().to_string();
    app.fill("Bestand dat u toevoegt", &folder);
    app.button("Bestand toevoegen");
    told(&mut app, "Dit is een map.");
    // Reading the open document by a second way would let go of its lock.
    let own = app.file().display().to_string();
    app.fill("Bestand dat u toevoegt", &own);
    app.button("Bestand toevoegen");
    told(&mut app, "Een beveiligingsmap is geen bewijs.");
    assert_eq!(pieces(&app), []);
}

#[test]
fn the_same_file_twice_is_linked_and_not_kept_twice() {
    let mut app = at_measure();
    let path = a_file(&app, "Verslag.pdf", CERTIFICATE);
    add(&mut app, &path);
    app.button("Losmaken: BW1 Verslag");
    assert!(pieces(&app)[0].measures.is_empty());
    app.fill("Bestand dat u toevoegt", &path.display().to_string());
    app.button("Bestand toevoegen");
    told(&mut app, "Dit bestand had u al: Verslag.");
    assert_eq!(pieces(&app).len(), 1);
    assert_eq!(pieces(&app)[0].measures, [MeasureId(1)].into());
    app.fill("Bestand dat u toevoegt", &path.display().to_string());
    app.button("Bestand toevoegen");
    told(&mut app, "Dit bestand hebt u al");
}

/// Some dots, as a screenshot puts them on the clipboard.
fn screenshot() -> Arc<ColorImage> {
    let dots = (0..600_u32).map(|dot| Color32::from_rgb((dot % 251) as u8, (dot / 3) as u8, 7));
    Arc::new(ColorImage::new([30, 20], dots.collect()))
}

#[test]
fn a_screenshot_that_is_pasted_becomes_a_picture_of_the_same_dots() {
    let mut app = at_measure();
    app.button("Schermafbeelding plakken");
    app.window().event(Event::PasteImage(screenshot()));
    app.until("the picture is in the document", |app| pieces(app).len() == 1);
    app.wait(1);
    let piece = pieces(&app).remove(0);
    assert_eq!(piece.kind, EvidenceKind::Picture);
    assert_eq!(piece.file_name, "Schermafbeelding 2026-11-22 14.03.00.png");
    assert_eq!(piece.measures, [MeasureId(1)].into());
    let document = app.document().expect("open");
    let png = document.content_of(&piece).expect("its bytes");
    let decoded = image::load_from_memory(&png).expect("a picture").into_rgba8();
    let dots: Vec<u8> = screenshot().pixels.iter().flat_map(|dot| dot.to_array()).collect();
    assert_eq!((decoded.dimensions(), decoded.into_raw()), ((30, 20), dots));
    // Ctrl+V does the same without the button.
    app.press(Role::Tab, "Bewijs");
    let other = ColorImage::filled([4, 4], Color32::WHITE);
    app.window().event(Event::PasteImage(Arc::new(other)));
    app.until("the picture is in the document", |app| pieces(app).len() == 2);
    assert!(pieces(&app)[1].measures.is_empty());
}

#[test]
fn without_a_picture_on_the_clipboard_that_is_said() {
    let mut app = at_measure();
    app.button("Schermafbeelding plakken");
    app.window().event(Event::Paste("woorden".to_owned()));
    app.wait(1);
    assert!(app.sees("Er staat geen afbeelding op het klembord."));
    app.key(Modifiers::NONE, Key::Escape);
    app.button("Schermafbeelding plakken");
    app.wait(3);
    assert!(app.sees("Er staat geen afbeelding op het klembord."));
    assert_eq!(pieces(&app), []);
}

/// A file as the desktop drops it.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("only its path is looked at".to_owned())
    }
}

#[test]
fn a_file_that_is_dropped_comes_with_the_measure_in_hand_and_nowhere_else() {
    let mut app = at_measure();
    let path = a_file(&app, "Gesleept.pdf", CERTIFICATE);
    let drop = |app: &mut Desktop| {
        let file = Arc::new(Dropped(path.clone()));
        app.window().input_mut().dropped_files.push(file);
        app.wait(1);
    };
    app.step(1);
    drop(&mut app);
    assert!(app.sees("Open eerst een maatregel"));
    app.step(4);
    app.press(Role::Tab, "Alle maatregelen");
    drop(&mut app);
    app.until("the file is in the document", |app| pieces(app).len() == 1);
    assert_eq!(pieces(&app)[0].measures, [MeasureId(1)].into());
}

#[test]
fn a_note_takes_the_finding_away_and_one_that_is_over_is_found() {
    let mut app = at_measure();
    app.key(Modifiers::NONE, Key::F7);
    assert!(app.sees("Ingevoerde maatregelen zonder bewijs (1)"));
    app.step(4);
    app.button("Notitie toevoegen");
    assert!(app.sees("Geef een naam."));
    app.fill("Naam van de notitie", "Hersteltest gelukt");
    app.press(Role::MultilineTextInput, "Wat u hebt gezien of gedaan");
    app.type_on("Op 3 november teruggezet, alles was er.");
    app.button("Notitie toevoegen");
    let note = pieces(&app).remove(0);
    assert_eq!(note.note, "Op 3 november teruggezet, alles was er.");
    assert_eq!(note.sha256, ContentHash::of(note.note.as_bytes()));
    app.button("Bekijken of wijzigen: BW1 Hersteltest gelukt");
    app.fill("Geldig tot en met", "21-11-2026");
    assert!(app.sees("Dit bewijs gold tot 21 november 2026."));
    app.key(Modifiers::NONE, Key::F7);
    assert!(!app.sees("Ingevoerde maatregelen zonder bewijs"));
    assert!(app.sees("Bewijs dat niet meer geldt (1)"));
}

#[test]
fn new_evidence_asks_for_the_decision_again_and_says_what_changed() {
    let mut app = at_measure();
    app.step(5);
    assert!(app.sees("Dit besluit geldt."));
    app.step(4);
    let path = a_file(&app, "Nieuw verslag.pdf", CERTIFICATE);
    add(&mut app, &path);
    app.step(5);
    assert!(app.sees("Er is iets veranderd sinds dit besluit."));
    assert!(app.sees("Nieuw of gewijzigd bewijs: BW1 Nieuw verslag"));
    app.key(Modifiers::COMMAND, Key::Z);
    assert!(app.sees("Dit besluit geldt."), "as it was");
}

#[test]
fn a_file_is_shown_as_a_copy_that_goes_with_the_document() {
    let mut app = at_measure();
    let path = a_file(&app, "Verslag.pdf", CERTIFICATE);
    add(&mut app, &path);
    // This desktop has no program for it, and is told where the copy is.
    app.button("Openen: BW1 Verslag");
    app.wait(1);
    let notice = app.state().notice.as_ref().expect("said").text.clone();
    let shown = PathBuf::from(notice.rsplit("hier: ").next().expect("a path"));
    assert!(shown.ends_with("Verslag.pdf"), "{notice}");
    assert_eq!(std::fs::read(&shown).expect("there"), CERTIFICATE);
    app.button("Bestand");
    app.button("Beveiligingsmap sluiten");
    assert!(!shown.exists(), "nothing stays behind");
}

/// A document may come from anybody, with any name in its rows.
#[test]
fn what_another_program_called_a_file_leads_nowhere_and_starts_nothing() {
    for (name, shown_as) in [("../../../weg.pdf", Some("weg.pdf")), ("start.exe", None)] {
        let mut app = at_measure();
        let path = a_file(&app, "Verslag.pdf", CERTIFICATE);
        add(&mut app, &path);
        let file = app.file();
        let folder = app.close();
        let db = rusqlite::Connection::open(&file).expect("a database");
        db.execute("UPDATE evidence SET file_name = ?1", [name]).expect("changed");
        drop(db);
        let mut app = Desktop::with_file(folder, &file);
        app.step(4);
        app.press(Role::Tab, "Alle maatregelen");
        let opens = "Openen: BW1 Verslag";
        match shown_as {
            Some(name) => {
                app.button(opens);
                app.wait(1);
                let notice = app.state().notice.as_ref().expect("said").text.clone();
                let shown = PathBuf::from(notice.rsplit("hier: ").next().expect("a path"));
                assert!(shown.ends_with(name) && shown.is_file(), "{notice}");
                let inside = shown.ancestors().nth(3).map(Path::to_path_buf);
                assert_eq!(inside, Some(std::env::temp_dir()), "{notice}");
            }
            None => assert!(!app.names(Role::Button).contains(&opens.to_owned())),
        }
    }
}

#[test]
fn what_was_removed_comes_back_with_undo_until_it_is_wiped() {
    let mut app = at_measure();
    let path = a_file(&app, "Verslag.pdf", CERTIFICATE);
    add(&mut app, &path);
    app.button("Bewijs verwijderen: BW1 Verslag");
    assert_eq!(pieces(&app), []);
    app.key(Modifiers::COMMAND, Key::Z);
    let piece = pieces(&app).remove(0);
    assert_eq!(app.document().expect("open").content_of(&piece).expect("bytes"), CERTIFICATE);
    app.button("Bewijs verwijderen: BW1 Verslag");
    app.press(Role::Tab, "Bewijs");
    assert!(app.sees("Nog geen bewijs"));
    app.button("Verwijderde bestanden wissen…");
    app.button("Toch bewaren");
    app.button("Verwijderde bestanden wissen…");
    app.button("Definitief wissen");
    assert!(app.sees("1 bestand is gewist."));
    assert_eq!(app.document().expect("open").kept().bytes, 0);
    app.key(Modifiers::COMMAND, Key::Z);
    assert!(app.sees("Het bestand zelf zit niet in dit document."));
}

#[test]
fn a_file_that_lacks_is_found_and_can_be_added_only_as_it_was() {
    let mut isms = practice();
    let taken = content::look_over("Van elders.pdf", LACKING).expect("may be taken in");
    let piece = Evidence::of_file(taken, "Van elders".to_owned(), date(2026, 11, 1));
    isms.put(Record::Evidence(Evidence {
        id: EvidenceId(1),
        measures: [MeasureId(1)].into(),
        ..piece
    }));
    let mut app = opened(isms);
    app.key(Modifiers::NONE, Key::F7);
    assert!(app.sees("Bewijs waarvan het bestand ontbreekt (1)"));
    app.button("BW1 Van elders, Bewijs waarvan het bestand ontbreekt");
    let other = a_file(&app, "ander.pdf", CERTIFICATE);
    app.fill("Waar staat het bestand zelf?", &other.display().to_string());
    app.button("Bestand alsnog toevoegen");
    told(&mut app, "Dit is een ander bestand dan er hoort.");
    let same = a_file(&app, "zelfde.pdf", LACKING);
    app.fill("Waar staat het bestand zelf?", &same.display().to_string());
    app.button("Bestand alsnog toevoegen");
    told(&mut app, "Het bestand zit nu in dit document.");
    app.key(Modifiers::NONE, Key::F7);
    assert!(!app.sees("Bewijs waarvan het bestand ontbreekt"));
}

#[test]
fn the_evidence_of_a_measure_looks_as_it_was_agreed() {
    let mut app = at_measure();
    let path = a_file(&app, "Verslag hersteltest.pdf", CERTIFICATE);
    add(&mut app, &path);
    app.key(Modifiers::NONE, Key::Escape);
    app.focus_on(Role::Button, "Openen: BW1");
    app.window_matches("measure-evidence");
    app.press(Role::Tab, "Bewijs");
    app.window_matches("evidence-page");
}
