//! A fault of the program: what is kept of it, and where the next window begins.

use crate::journeys::begun;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::app::crash;
use praktijkschild::app::crash::Keeper;
use praktijkschild::app::renderer::Renderer;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::ui::UiState;
use praktijkschild::ui::state::MeasureTab;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::state::PolicyTab;
use praktijkschild::ui::state::Register;
use praktijkschild::ui::whereabouts::Whereabouts;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::PathBuf;
use tempfile::TempDir;

const TITLE: &str = "Het programma is de vorige keer gestopt door een fout";

/// A window that falls over while it draws, after the third risk was chosen in step 3.
fn broken_off() -> (TempDir, PathBuf, String) {
    let mut app = begun();
    let file = app.file();
    app.watch();
    app.step(3);
    let third = app.names(Role::ListBoxOption)[2].clone();
    app.press(Role::ListBoxOption, &third);
    let keys = Modifiers::COMMAND.plus(Modifiers::ALT).plus(Modifiers::SHIFT);
    let fault = catch_unwind(AssertUnwindSafe(|| app.key(keys, Key::F12)));
    assert!(fault.is_err());
    (app.close(), file, third)
}

#[test]
fn after_a_fault_the_next_window_tells_of_it_and_begins_where_the_last_one_was() {
    let (folder, file, third) = broken_off();
    let mut app = Desktop::at_welcome(folder);
    assert!(app.sees(TITLE));
    assert_eq!(app.file(), file, "the file is open again");
    assert!(app.sees("Speelt dit bij u?"), "in the step");
    let headings = app.names(Role::Heading);
    let is_there = |name: &String| name.replace("  ", " ") == third;
    assert!(headings.iter().any(is_there), "at the risk {third}: {headings:?}");
    let report = app.text_of("Verslag van de fout");
    assert!(report.contains("message: asked for by key"), "{report}");
    assert!(report.contains("at: src/app/keys.rs:"), "{report}");
    assert_eq!(app.copied_by("Kopiëren").as_deref(), Some(&*report));
    app.button("Wegdoen");
    assert!(!app.sees(TITLE));
    let app = Desktop::at_welcome(app.close());
    assert!(!app.sees(TITLE), "put away for good");
    assert!(app.sees("Welkom bij Praktijkschild"), "and nothing opens by itself any more");
}

#[test]
fn a_report_holds_nothing_of_the_practice_and_no_path_of_the_user() {
    let (folder, file, _) = broken_off();
    let report = std::fs::read_to_string(folder.path().join("crash-report.txt")).unwrap();
    for private in [&*file.to_string_lossy(), "De Eik", "C. Voorbeeld", "Voorbeeldstad", "/home/"] {
        assert!(!report.contains(private), "{private}: {report}");
    }
    assert!(!report.contains(env!("CARGO_MANIFEST_DIR")), "{report}");
    assert!(!report.contains(".cargo"), "{report}");
    assert!(report.starts_with("Praktijkschild 0."), "{report}");
}

#[test]
fn a_message_that_was_put_together_from_what_is_typed_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::in_folder(Some(folder.path().to_owned()));
    keeper.watch();
    crash::drawn_by(Renderer::Software);
    let name = String::from("mevrouw De Vries");
    let fault = catch_unwind(|| assert!(name.is_empty(), "no such risk: {name}"));
    assert!(fault.is_err());
    let report = keeper.report().expect("a report");
    assert!(!report.contains("Vries"), "{report}");
    assert!(report.contains("message: left out"), "{report}");
    assert!(report.contains("renderer: software"), "{report}");
    keeper.forget();
    assert_eq!(keeper.report(), None);
}

#[test]
fn a_fault_in_the_background_is_no_end_of_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::in_folder(Some(folder.path().to_owned()));
    keeper.watch();
    let job = std::thread::spawn(|| panic!("in the background"));
    assert!(job.join().is_err());
    assert_eq!(keeper.report(), None);
}

#[test]
fn another_file_that_is_asked_for_goes_before_the_one_that_broke_off() {
    let (folder, file, _) = broken_off();
    let other = folder.path().join("andere.schild");
    std::fs::copy(&file, &other).unwrap();
    let app = Desktop::with_file(folder, &other);
    assert_eq!(app.file(), other);
    assert!(app.sees(TITLE) && !app.sees("Speelt dit bij u?"));
}

#[test]
fn every_place_is_found_back_with_the_record_in_hand() {
    let at = |place, record| Whereabouts { place, record };
    for whereabouts in [
        at(Place::Overview, None),
        at(Place::Help, None),
        at(Place::Report, None),
        at(Place::Step(Step::Policy), Some(RecordKey::Practice)),
        at(Place::Step(Step::Policy), Some(RecordKey::Criteria(CriteriaId(0)))),
        at(Place::Step(Step::Policy), Some(RecordKey::Policy)),
        at(Place::Step(Step::Processes), Some(RecordKey::Supplier(SupplierId(4)))),
        at(Place::Step(Step::Risks), Some(RecordKey::Risk(RiskId(7)))),
        at(Place::Step(Step::Measures), Some(RecordKey::Measure(MeasureId(2)))),
        at(Place::Step(Step::Measures), Some(RecordKey::Risk(RiskId(7)))),
        at(Place::Step(Step::Residual), Some(RecordKey::Risk(RiskId(7)))),
    ] {
        let written = serde_json::to_string(&whereabouts).unwrap();
        let read: Whereabouts = serde_json::from_str(&written).unwrap();
        let mut state = UiState::default();
        state.return_to(&read);
        assert_eq!(state.whereabouts(), whereabouts);
    }
}

#[test]
fn a_tab_without_a_record_in_hand_is_no_obstacle() {
    let state = UiState {
        place: Place::Step(Step::Processes),
        register: Register::Systems,
        policy_tab: PolicyTab::Goals,
        measure_tab: MeasureTab::All,
        ..UiState::default()
    };
    assert_eq!(state.whereabouts().record, None);
}

#[test]
fn a_way_through_the_code_tells_no_folder_of_whoever_built_it() {
    let own = format!("{}/src/ui/help.rs:3:4", env!("CARGO_MANIFEST_DIR"));
    for (line, wanted) in [
        (
            "at /home/gp/.cargo/registry/src/index.crates.io-1/egui-0.37.0/src/ui.rs:1:2",
            "egui-0.37.0/src/ui.rs:1:2",
        ),
        (
            r"at C:\Users\gp\.cargo\registry\src\index-1\egui-0.37.0\src\ui.rs:1:2",
            "egui-0.37.0/src/ui.rs:1:2",
        ),
        (
            "at /rustc/59807616/library/std/src/panicking.rs:689:5",
            "library/std/src/panicking.rs:689:5",
        ),
        ("at ./src/ui/help.rs:3:4", "src/ui/help.rs:3:4"),
        (&format!("at {own}"), "src/ui/help.rs:3:4"),
        ("at /home/gp/code/other.rs:5:6", "other.rs:5:6"),
        (r"at C:\Users\gp\code\other.rs:5:6", "other.rs:5:6"),
    ] {
        assert_eq!(crash::way_to(line).trim(), wanted, "{line}");
    }
    let told = crash::way_to("  0: <unknown>\n  1: egui::Ui::add\n");
    assert_eq!(told, "1: egui::Ui::add");
}
