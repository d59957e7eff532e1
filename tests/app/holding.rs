//! A file that is open, and one that was never closed.

use crate::journeys::begun;
use crate::support::desktop::Desktop;
use egui::accesskit::Role;
use jiff::Timestamp;
use jiff::civil::date;
use praktijkschild::app::computer;
use praktijkschild::app::errors;
use praktijkschild::document::Document;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::holder;
use praktijkschild::store::holder::Holder;
use praktijkschild::text::Texts;
use std::path::Path;
use std::path::PathBuf;

const UNCLEAN: &str = "Het programma is de vorige keer niet netjes gestopt.";

/// The file beside a document that tells who has it open.
fn told_beside(file: &Path) -> PathBuf {
    file.with_file_name(format!(".~lock.{}#", file.file_name().unwrap().display()))
}

/// Why a document does not open, as the user reads it.
fn refusal(file: &Path) -> String {
    let error = Document::open(file).expect_err("it is in use");
    assert!(matches!(error, StoreError::InUse));
    errors::store(&Texts::dutch(), &error, file)
}

fn somebody() -> Holder {
    Holder {
        who: "M. de Vries".to_owned(),
        computer: "BALIE-2".to_owned(),
        process: 4711,
        since: date(2026, 11, 22).at(9, 5, 0, 0),
    }
}

#[test]
fn whoever_finds_a_file_in_use_is_told_by_whom_where_and_since_when() {
    let app = begun();
    let here = refusal(&app.file());
    assert!(here.contains("in een ander venster op deze computer"), "{here}");
    assert!(here.contains("sinds 14:03 (22 november 2026), door C. Voorbeeld."), "{here}");
    let told = told_beside(&app.file());
    std::fs::write(&told, serde_json::to_vec(&somebody()).unwrap()).unwrap();
    let elsewhere = refusal(&app.file());
    assert!(elsewhere.contains("op een andere computer (BALIE-2), sinds 09:05"), "{elsewhere}");
    std::fs::write(&told, "no such thing").unwrap();
    assert!(refusal(&app.file()).contains("in een ander venster of op een andere computer"));
}

#[test]
fn who_works_is_who_has_the_file_open() {
    let mut app = begun();
    app.button("Andere naam…");
    app.type_in("Uw naam", "E. Lezer");
    app.button("Dit ben ik");
    let holder = holder::of(&app.file()).expect("somebody has it open");
    let wanted = ("E. Lezer".to_owned(), computer::name(), std::process::id());
    assert_eq!((holder.who, holder.computer, holder.process), wanted);
}

#[test]
fn nothing_stays_beside_a_file_that_was_closed() {
    let mut app = begun();
    let file = app.file();
    assert!(told_beside(&file).exists());
    app.key(egui::Modifiers::COMMAND, egui::Key::W);
    assert!(!told_beside(&file).exists());
    let app = Desktop::with_file(app.close(), &file);
    assert!(!app.sees(UNCLEAN));
    let folder = app.close();
    let names = std::fs::read_dir(folder.path()).unwrap();
    let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().contains("lock")), "{names:?}");
}

#[test]
fn after_an_unclean_end_the_file_is_looked_over_and_said_to_be_sound() {
    let app = begun();
    let file = app.file();
    let folder = app.close();
    for left in [serde_json::to_vec(&somebody()).unwrap(), b"half of".to_vec()] {
        std::fs::write(told_beside(&file), left).unwrap();
        assert!(holder::is_left_beside(&file));
        let app = Desktop::with_file(tempfile::tempdir().unwrap(), &file);
        assert!(app.sees(UNCLEAN) && app.sees("gecontroleerd en in orde"));
        assert_eq!(holder::of(&file).unwrap().who, "C. Voorbeeld", "it is ours now");
        drop(app);
        assert!(!told_beside(&file).exists());
    }
    drop(folder);
}

#[test]
fn after_an_unclean_end_a_record_that_another_program_changed_is_told() {
    let app = begun();
    let file = app.file();
    let folder = app.close();
    std::fs::write(told_beside(&file), serde_json::to_vec(&somebody()).unwrap()).unwrap();
    let db = rusqlite::Connection::open(&file).unwrap();
    db.execute_batch("UPDATE risk SET title = 'van buiten' WHERE id = 1").unwrap();
    db.close().unwrap();
    let app = Desktop::with_file(folder, &file);
    assert!(app.sees("niet alles erin klopt met de geschiedenis"), "{:?}", app.names(Role::Alert));
}

#[test]
fn a_name_that_someone_wrote_there_cannot_spoil_the_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.schild");
    let nasty = Holder { who: format!("x\n\u{1b}[2J{}", "y".repeat(500)), ..somebody() };
    std::fs::write(told_beside(&file), serde_json::to_vec(&nasty).unwrap()).unwrap();
    let sentence = errors::store(&Texts::dutch(), &StoreError::InUse, &file);
    assert!(!sentence.contains(char::is_control));
    assert!(sentence.len() < 500, "{sentence}");
}

#[test]
fn what_a_stopped_program_left_half_made_is_taken_away_and_nothing_else() {
    let app = begun();
    let file = app.file();
    let folder = app.close();
    let place = |name: &str| folder.path().join(name);
    let (old, new, mine) =
        (place(".praktijkschild-a.part"), place(".praktijkschild-b.part"), place("mijn.part"));
    for path in [&old, &new, &mine] {
        std::fs::write(path, "half").unwrap();
    }
    // It is always 22 November 2026 in these tests.
    let moment = |at: &str| -> std::time::SystemTime { at.parse::<Timestamp>().unwrap().into() };
    for (path, at) in [
        (&old, "2026-11-22T11:00:00Z"),
        (&new, "2026-11-22T13:00:00Z"),
        (&mine, "2026-11-01T11:00:00Z"),
    ] {
        let opened = std::fs::File::options().write(true).open(path).unwrap();
        opened.set_modified(moment(at)).unwrap();
    }
    let app = Desktop::with_file(folder, &file);
    let is_there = [&old, &new, &mine].map(|path| path.exists());
    assert_eq!(is_there, [false, true, true]);
    assert_eq!(app.file(), file);
}
