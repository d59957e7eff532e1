//! Looking back on the map, trying measures out, and what stands beside it.

use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example::example;
use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::store::journal::Stamp;

/// The example practice after some days of work, at the page of the map: first a risk went
/// up, then a version was frozen, then another risk came down.
pub fn lived() -> Desktop {
    let worst = RiskEdit::Move(Rating::Gross, Likelihood::VeryLarge, Consequence::VeryHigh);
    let mild = RiskEdit::Move(Rating::Gross, Likelihood::Moderate, Consequence::High);
    edited(|isms| {
        let (first, second) = two(isms);
        vec![
            (9, Edit::Risk(first, worst)),
            (12, Edit::Version("Toetsing".to_owned())),
            (16, Edit::Risk(second, mild)),
        ]
    })
}

/// The example practice of 2 November, edited on days of that month, at the page of the map.
fn edited(edits: impl FnOnce(&Isms) -> Vec<(u32, Edit)>) -> Desktop {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("De-Linde.schild");
    let isms = example(Catalogue::shipped()).expect("the example can be built");
    let by = isms.practice.owner.clone();
    let stamp = |day: u32| {
        let at = format!("2026-11-{day:02}T14:00:00+01:00").parse().expect("a moment");
        Stamp { at, by: by.clone() }
    };
    let edits = edits(&isms);
    let mut document = Document::create(&path, isms, &stamp(2)).expect("a document");
    for (day, edit) in edits {
        document.edit(&edit, &stamp(day)).expect("an edit");
    }
    drop(document);
    let mut app = Desktop::with_file(folder, &path);
    app.key(Modifiers::COMMAND, Key::Num7);
    app
}

/// Two risks with a place of their own on the map.
fn two(isms: &Isms) -> (RiskId, RiskId) {
    let movable = |place| {
        place != (Likelihood::VeryLarge, Consequence::VeryHigh)
            && place != (Likelihood::Moderate, Consequence::High)
    };
    let mut placed = isms
        .relevant_risks()
        .filter(|risk| !risk.is_reached(isms) && risk.gross.position().is_some_and(movable));
    let mut next = || placed.next().expect("a rated risk").id;
    (next(), next())
}

/// A risk that was taken away on the first day counted as one that stood there, and one that
/// came back to its place as one that had moved.
#[test]
fn what_went_on_the_day_it_came_or_came_back_is_not_told_as_a_change() {
    let mut app = edited(|isms| {
        let (first, second) = two(isms);
        let (likelihood, consequence) = isms.risks[&second].gross.position().expect("a place");
        let worst = RiskEdit::Move(Rating::Gross, Likelihood::VeryLarge, Consequence::VeryHigh);
        vec![
            (2, Edit::Remove(RecordKey::Risk(first))),
            (9, Edit::Risk(second, worst)),
            (9, Edit::Risk(second, RiskEdit::Move(Rating::Gross, likelihood, consequence))),
            (12, Edit::Version("Toetsing".to_owned())),
        ]
    });
    app.press(Role::CheckBox, "Terugkijken");
    app.until("the journal is read", |app| app.sees("eerdere momenten terug."));
    app.button("Vorig moment");
    app.button("Vorig moment");
    assert!(app.sees("De kaart van 9 november 2026"), "{}", app.read());
    assert!(app.sees("Op dat moment veranderde geen enkele plaats op de kaart."));
    app.button("Vorig moment");
    assert!(app.sees("Hier begint de geschiedenis. Er stonden 41 risico's op de kaart."));
}

#[test]
fn the_map_is_replayed_step_by_step_and_back_to_now() {
    let mut app = lived();
    let before = app.isms();
    app.press(Role::CheckBox, "Terugkijken");
    app.until("the journal is read", |app| app.sees("U kunt naar 4 eerdere momenten terug."));
    app.button("Vorig moment");
    assert!(app.sees("De kaart van 16 november 2026"));
    assert!(app.sees("U kijkt terug. Wijzigen kan alleen op de kaart van nu."));
    app.button("Vorig moment");
    assert!(app.sees("De kaart van 12 november 2026, versie \"Toetsing\""));
    app.button("Vorig moment");
    assert!(app.sees("De kaart van 9 november 2026"));
    assert!(app.sees("Toen veranderde 1 risico van plaats:"));
    assert!(app.sees("naar kans zeer groot, gevolg zeer hoog."));
    app.button("Nu");
    assert!(app.sees("Dit is de kaart van nu."));
    assert_eq!(app.isms(), before, "looking back changes nothing");
}

#[test]
fn the_bar_of_moments_is_walked_by_keyboard() {
    let mut app = lived();
    app.press(Role::CheckBox, "Terugkijken");
    app.until("the journal is read", |app| app.sees("Dit is de kaart van nu."));
    app.focus_on(Role::Slider, "Moment");
    app.key(Modifiers::NONE, Key::Home);
    assert_eq!(app.state().map.time.at, Some(0));
    assert!(app.sees("De kaart van 2 november 2026"));
    app.key(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(app.state().map.time.at, Some(1));
    app.key(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(app.state().map.time.at, Some(0));
    app.key(Modifiers::NONE, Key::End);
    assert_eq!(app.state().map.time.at, None);
}

#[test]
fn an_earlier_moment_stands_beside_now_or_as_arrows_and_offers_no_change() {
    let mut app = lived();
    app.press(Role::CheckBox, "Terugkijken");
    app.until("the journal is read", |app| app.sees("Dit is de kaart van nu."));
    for _ in 0..4 {
        app.button("Vorig moment");
    }
    assert!(!app.sees("Grenzen instellen"));
    app.press(Role::RadioButton, "Naast een ander moment");
    let grids = app.names(Role::Grid);
    assert!(grids.contains(&"De kaart van 2 november 2026".to_owned()), "{grids:?}");
    assert!(grids.contains(&"De kaart van nu".to_owned()), "{grids:?}");
    app.press(Role::RadioButton, "Pijlen naar een ander moment");
    let then = app.names(Role::Button).into_iter().filter(|name| name.contains(", toen: kans"));
    assert!((1..=2).contains(&then.count()), "the two that moved, apart or together");
    let before = app.isms();
    let dot = app.names(Role::Button).into_iter().find(|name| name.contains(", toen: kans"));
    app.drag(&dot.expect("a risk"), "Kans zeer klein, gevolg laag");
    app.focus_on(Role::Button, "Kans zeer groot, gevolg laag");
    app.key(Modifiers::NONE, Key::ArrowDown);
    assert!(app.focused().is_some_and(|name| name.starts_with("Kans groot, gevolg laag")));
    app.key(Modifiers::NONE, Key::Enter);
    assert_eq!(app.isms(), before);
    assert_eq!(app.state().map.asked, None);
}

#[test]
fn two_earlier_moments_stand_beside_each_other_or_as_arrows() {
    let mut app = lived();
    app.press(Role::CheckBox, "Terugkijken");
    app.until("the journal is read", |app| app.sees("Dit is de kaart van nu."));
    for _ in 0..4 {
        app.button("Vorig moment");
    }
    app.press(Role::RadioButton, "Naast een ander moment");
    app.press(Role::ComboBox, "Het andere moment");
    app.button("12 november 2026, versie \"Toetsing\"");
    let grids = app.names(Role::Grid);
    for name in
        ["De kaart van 2 november 2026", "De kaart van 12 november 2026, versie \"Toetsing\""]
    {
        assert!(grids.contains(&name.to_owned()), "{grids:?}");
    }
    app.press(Role::RadioButton, "Pijlen naar een ander moment");
    // Until the version one risk had moved, and not yet the other.
    let moved = |when: &str| {
        let names = app.names(Role::Button);
        names.iter().filter(|name| name.contains(when)).count()
    };
    assert_eq!(moved(", eerst: kans"), 1);
    assert!(moved(", daarna: kans") > 1);
    assert_eq!(moved(", nu: kans"), 0);
}

#[test]
fn nothing_is_taken_back_while_looking_back_and_the_way_to_now_is_offered() {
    let mut app = lived();
    let (before, lines) = (app.isms(), app.document().expect("a document").journal_lines());
    app.press(Role::CheckBox, "Terugkijken");
    app.until("the journal is read", |app| app.sees("Dit is de kaart van nu."));
    app.button("Vorig moment");
    assert!(app.is_disabled("Ongedaan maken: ga eerst terug naar nu"));
    assert!(app.is_disabled("Opnieuw: ga eerst terug naar nu"));
    for keys in [Modifiers::COMMAND, Modifiers::COMMAND | Modifiers::SHIFT] {
        app.key(keys, Key::Z);
        assert!(app.sees("U kijkt terug, daarom is er niets veranderd. Ga eerst terug naar nu."));
        assert_eq!(app.isms(), before);
    }
    assert_eq!(app.document().expect("a document").journal_lines(), lines);
    app.button("Terug naar nu");
    assert!(app.sees("Dit is de kaart van nu."));
    app.key(Modifiers::COMMAND, Key::Z);
    app.button("Wie werkt er nu? A. Jansen");
    assert_ne!(app.isms(), before, "on the map of now it is taken back");
}

#[test]
fn an_earlier_moment_and_a_trial_are_kept_as_pictures() {
    let mut app = lived();
    app.press(Role::CheckBox, "Terugkijken");
    app.until("the journal is read", |app| app.sees("Dit is de kaart van nu."));
    app.button("Vorig moment");
    app.press(Role::RadioButton, "Naast een ander moment");
    app.press(Role::CheckBox, "Met arcering");
    app.press(Role::DisclosureTriangle, "Kaart bewaren of kopiëren");
    keep(&mut app, "toen-naast-nu.png");
    app.press(Role::RadioButton, "Pijlen naar een ander moment");
    keep(&mut app, "pijlen.svg");
    app.press(Role::CheckBox, "Uitproberen");
    let offered = praktijkschild::catalogue::what_if::candidates(Catalogue::shipped(), &app.isms());
    for one in offered.iter().take(3) {
        app.press(Role::CheckBox, &one.title);
    }
    keep(&mut app, "proef.png");
    app.button("Kaart kopiëren");
    app.until("the map is copied", |app| app.sees("De kaart staat op het klembord."));
}

/// Keeps the map as it is now under a name.
fn keep(app: &mut Desktop, name: &str) {
    let path = app.folder().join(name);
    app.fill("Waar komt het plaatje?", &path.display().to_string());
    app.button("Kaart bewaren");
    app.until("the map is kept", |app| app.sees(&format!("Kaart bewaard: {}", path.display())));
    let bytes = std::fs::read(&path).expect("a picture");
    let begins = if name.ends_with(".svg") { &b"<svg"[..] } else { b"\x89PNG" };
    assert!(bytes.starts_with(begins), "{name}");
    if let Ok(folder) = std::env::var("KEEP_PICTURES") {
        std::fs::write(std::path::Path::new(&folder).join(name), &bytes).expect("a copy");
    }
}

/// The journal is read a page at a time, beside the window; what is added is read on.
#[test]
fn a_long_journal_is_read_beside_the_window_and_what_is_added_is_read_on() {
    let mut app = with_lines(900);
    app.press(Role::CheckBox, "Terugkijken");
    app.until("the journal is read", |app| app.sees("Dit is de kaart van nu."));
    let course = |app: &Desktop| app.state().map.time.course.clone().expect("a course");
    let before = course(&app).moments.len();
    assert_eq!(*course(&app).last(), praktijkschild::domain::course::stands(&app.isms()));
    app.key(Modifiers::COMMAND, Key::Z);
    if app.names(Role::Button).iter().any(|name| name == "Wie werkt er nu? A. Jansen") {
        app.button("Wie werkt er nu? A. Jansen");
    }
    app.until("it is read on", |app| {
        *course(app).last() == praktijkschild::domain::course::stands(&app.isms())
    });
    assert!(course(&app).moments.len() >= before);
}

/// The example practice with one risk rated again and again, at the page of the map.
fn with_lines(lines: i64) -> Desktop {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("De-Linde.schild");
    let isms = example(Catalogue::shipped()).expect("the example can be built");
    let by = isms.practice.owner.clone();
    let stamp = |line: i64| {
        let at = jiff::Timestamp::from_second(1_700_000_000 + line * 3600).expect("a moment");
        Stamp { at, by: by.clone() }
    };
    let (first, _) = two(&isms);
    let mut document = Document::create(&path, isms, &stamp(0)).expect("a document");
    for line in 1..=lines {
        let likelihood = if line % 2 == 0 { Likelihood::Small } else { Likelihood::VeryLarge };
        let edit = Edit::Risk(first, RiskEdit::Likelihood(Rating::Gross, likelihood));
        document.edit(&edit, &stamp(line)).expect("an edit");
    }
    drop(document);
    let mut app = Desktop::with_file(folder, &path);
    app.key(Modifiers::COMMAND, Key::Num7);
    app
}

#[test]
fn a_measure_is_tried_out_and_kept_as_a_plan_and_taken_back_in_one_step() {
    let mut app = lived();
    let before = app.isms();
    app.press(Role::CheckBox, "Uitproberen");
    assert!(app.sees("Nog geen enkel risico beweegt."));
    let tray = app.names(Role::CheckBox);
    let offered = praktijkschild::catalogue::what_if::candidates(Catalogue::shipped(), &before);
    let new = |one: &&praktijkschild::catalogue::what_if::Candidate| !one.proposed.is_empty();
    let one = offered.iter().find(new).expect("a proposal");
    assert!(tray.contains(&one.title), "{tray:?}");
    app.press(Role::CheckBox, &one.title);
    assert_eq!(app.isms(), before, "nothing is saved until it is kept");
    app.button("Bewaren als plan");
    app.button("Wie werkt er nu? A. Jansen");
    let kept = app.isms();
    assert!(kept != before, "kept");
    assert!(!app.state().map.what_if.is_open);
    for risk in &one.proposed {
        assert!(kept.risks[risk].measures.len() > before.risks[risk].measures.len());
    }
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.isms().risks, before.risks);
    assert_eq!(app.isms().measures, before.measures);
}

#[test]
fn what_is_tried_out_is_dropped_without_a_trace() {
    let mut app = lived();
    let lines = app.document().expect("a document").journal_lines();
    app.press(Role::CheckBox, "Uitproberen");
    let offered = praktijkschild::catalogue::what_if::candidates(Catalogue::shipped(), &app.isms());
    app.press(Role::CheckBox, &offered[0].title);
    app.button("Weggooien");
    assert!(!app.state().map.what_if.is_open);
    assert_eq!(app.document().expect("a document").journal_lines(), lines);
}

#[test]
fn a_small_map_filters_the_large_one() {
    let mut app = lived();
    app.press(Role::DisclosureTriangle, "Per soort en per proces");
    let is_small = |name: &String| name.contains(" hoog, ") && name.ends_with(" laag");
    let small = app.names(Role::Button).into_iter().find(is_small);
    let small = small.expect("a small map");
    app.button(&small);
    assert!(app.sees("Gefilterd: soort"));
    app.button(&small);
    assert!(!app.sees("Gefilterd: soort"));
}

#[test]
fn levels_over_time_stand_as_a_table_that_leads_to_a_moment() {
    let mut app = lived();
    app.press(Role::DisclosureTriangle, "Verloop van de niveaus");
    app.until("the journal is read", |app| app.names(Role::ListBoxOption).len() >= 4);
    app.press_row("16-11-2026");
    assert!(app.state().map.time.looks_back);
    app.until("the map of then", |app| app.sees("De kaart van 16 november 2026"));
}

#[test]
fn why_a_risk_has_its_level_stands_beside_the_map() {
    let mut app = lived();
    let is_risk = |name: &String| name.starts_with('R') && name.contains(", bruto: kans");
    let dot = app.names(Role::Button).into_iter().find(is_risk);
    app.button(&dot.expect("a risk"));
    assert!(app.sees("Waarom dit niveau?"));
    assert!(app.sees("Het is een tabel die u zelf vaststelt, geen som."));
}
