//! Packing for an auditor at the window, and looking at evidence while an auditor looks along.

use crate::support::desktop::Desktop;
use egui::accesskit::Role;
use jiff::civil::date;
use praktijkschild::auditor::Stop;
use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::store::journal::Stamp;

const SCAN: &[u8] = b"%PDF-1.7 verzonnen verslag";
const MAIL: &[u8] = b"From: a@voorbeeld.nl\r\n\r\nVerzonnen.";

/// A practice with a measure that two files show.
fn opened() -> Desktop {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("De-Linde.schild");
    let at = "2026-11-22T13:00:00Z".parse().expect("a moment");
    let stamp = Stamp { at, by: "A. Jansen".to_owned() };
    let mut isms = Isms::default();
    isms.practice.name = "De Linde".to_owned();
    isms.practice.owner = "A. Jansen".to_owned();
    isms.put(Record::Measure(Measure {
        id: MeasureId(1),
        ..Measure::named("Hersteltest".to_owned())
    }));
    isms.put(Record::Measure(Measure {
        id: MeasureId(2),
        ..Measure::named("Sleutelplan".to_owned())
    }));
    let mut risk = Risk::new(RiskId(1), "Gijzelsoftware".to_owned(), CriteriaId(1));
    risk.gross.likelihood = Some(Likelihood::Small);
    risk.gross.consequences =
        Consequences::of(Consequence::Medium, Consequence::Medium, Consequence::Low);
    risk.measures = [MeasureId(1)].into();
    isms.put(Record::Risk(Box::new(risk)));
    let mut document = Document::create(&path, isms, &stamp).expect("a document");
    for (name, bytes) in [("verslag.pdf", SCAN), ("bericht.eml", MAIL)] {
        let taken = content::look_over(name, bytes).expect("a file");
        let piece = Evidence {
            measures: [MeasureId(1)].into(),
            ..Evidence::of_file(taken, name.to_owned(), date(2026, 11, 20))
        };
        document.attach(piece, bytes, &stamp).expect("taken in");
    }
    drop(document);
    Desktop::with_file(folder, &path)
}

/// The page from which everything leaves.
fn at_report(app: &mut Desktop) {
    app.button("Rapport");
}

/// What stands in the folder, the document and its lock left out.
fn made(app: &Desktop) -> Vec<String> {
    let entries = std::fs::read_dir(app.folder()).expect("a folder").flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| !name.contains(".schild")).collect()
}

#[test]
fn everything_is_packed_where_the_user_says_and_the_size_is_told_beforehand() {
    let mut app = opened();
    at_report(&mut app);
    assert!(app.sees("Let op: dit pakket is niet versleuteld."));
    assert!(app.sees("Bewijs meegeven (2 bestanden, samen 1 kB)"), "{}", app.read());
    let path = app.folder().join("pakket");
    app.fill("Waar komt het pakket?", &path.display().to_string());
    app.button("Inpakken");
    app.until("the parcel is there", |app| app.sees("Ingepakt: 13 bestanden"));
    let proof = std::fs::read(path.join("bewijs").join("BW1 verslag.pdf"));
    assert_eq!(proof.expect("there"), SCAN);
    app.button("Inpakken");
    assert!(app.sees("Er staat al iets met deze naam: "));
}

#[test]
fn proof_may_stay_at_home() {
    let mut app = opened();
    at_report(&mut app);
    app.press(Role::CheckBox, "Bewijs meegeven (2 bestanden, samen 1 kB)");
    let path = app.folder().join("pakket");
    app.fill("Waar komt het pakket?", &path.display().to_string());
    app.button("Inpakken");
    app.until("the parcel is there", |app| app.sees("Ingepakt: 11 bestanden"));
    assert!(!path.join("bewijs").exists());
}

#[test]
fn with_names_hidden_the_data_stay_at_home() {
    let mut app = opened();
    at_report(&mut app);
    assert!(app.sees("Al uw gegevens in het open formaat"));
    app.press(Role::CheckBox, "Verberg de namen van medewerkers in het pakket");
    assert!(!app.sees("Al uw gegevens in het open formaat"));
    assert!(app.sees("Uw gegevens in het open formaat gaan dan niet mee"));
    let path = app.folder().join("pakket");
    app.fill("Waar komt het pakket?", &path.display().to_string());
    app.button("Inpakken");
    app.until("the parcel is there", |app| app.sees("Ingepakt: 11 bestanden"));
    assert!(!path.join("Restrisicos om te ondertekenen.pdf").exists());
    assert!(!path.join("praktijkschild.json").exists());
}

#[test]
fn stopping_leaves_nothing() {
    let mut app = opened();
    at_report(&mut app);
    let path = app.folder().join("pakket.zip");
    app.fill("Waar komt het pakket?", &path.display().to_string());
    let before = made(&app);
    app.button("Inpakken");
    // The foot of the window tells of it wherever the user goes.
    app.step(1);
    app.button("Stoppen");
    app.until("it has stopped", |app| app.sees("Gestopt. Er is geen bestand gemaakt."));
    assert_eq!(made(&app), before);
}

#[test]
fn an_auditor_looks_at_the_file_of_a_measure_without_leaving() {
    let mut app = opened();
    app.button("Voor de auditor");
    app.button("Begin met laten zien");
    let lines = app.document().expect("a file").journal_lines();
    follow_to_measure(&mut app);
    assert!(app.sees("Bewijs"));
    let names = app.names(Role::Button);
    let opening: Vec<_> = names.iter().filter(|name| name.starts_with("Bestand openen")).collect();
    assert_eq!(opening.len(), 1, "a message is not opened: {names:?}");
    app.button(&opening[0].clone());
    assert!(app.state().auditor.is_on);
    // The desktop of this test has no program for it; then it is told where the copy is.
    assert!(app.sees("Deze computer heeft geen programma om dit bestand te tonen."));
    let message = app.names(Role::Button);
    let message = message.iter().find(|name| name.contains("bericht.eml")).expect("a line");
    app.button(&message.clone());
    assert!(app.sees("Dit soort bestand opent u niet van hieruit."), "{}", app.read());
    let out = app.folder().join("bericht.eml");
    app.fill("Waar komt het bestand?", &out.display().to_string());
    app.button("Bestand bewaren");
    assert_eq!(std::fs::read(&out).expect("there"), MAIL);
    assert!(app.state().auditor.is_on);
    assert_eq!(app.document().expect("a file").journal_lines(), lines);
}

/// From the map to the risk on it, and to the measure against that.
fn follow_to_measure(app: &mut Desktop) {
    app.button("Kaart");
    for is_meant in [
        |name: &str| name.ends_with("1 risico"),
        |name: &str| name.starts_with("R1 "),
        |name: &str| name.starts_with("M1 "),
    ] {
        let names = app.names(Role::Button);
        let name = names.iter().find(|name| is_meant(name));
        let name = name.unwrap_or_else(|| panic!("no way on among {names:?}"));
        app.button(&name.clone());
    }
    assert_eq!(app.state().auditor.stop(), &Stop::Record(RecordKey::Measure(MeasureId(1))));
}
