//! Evidence at a measure and on its page: reached by name and keyboard at every size, with the
//! whole hash read out, and what is missing or over said in words.

use super::sample;
use super::window::Stage;
use super::window::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::control::ControlNumber;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::Kept;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::id::EvidenceId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::ui::Command;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::state::MeasureTab;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::steps::evidence::EvidenceCommand;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// A desk, the smallest screen, and that at twice the size.
const SIZES: [(f32, f32); 3] = [(1280.0, 800.0), (1024.0, 768.0), (512.0, 384.0)];

/// A measure with a file that is over, one that lacks and a note.
fn practice() -> Isms {
    let mut isms = sample::practice();
    let own = Measure { id: MeasureId(1), ..Measure::named("Hersteltest".to_owned()) };
    isms.put(Record::Measure(own));
    let file = |name: &str| {
        let taken = content::look_over(name, name.as_bytes()).expect("a file");
        Evidence::of_file(taken, name.to_owned(), date(2026, 3, 1))
    };
    let over = Evidence { expires_on: Some(date(2026, 11, 21)), ..file("verslag.pdf") };
    let note = Evidence::noted("Gezien".into(), "Op het scherm".into(), date(2026, 11, 1));
    for (number, piece) in (1..).zip([over, file("elders.pdf"), note]) {
        let (id, measures) = (EvidenceId(number), [MeasureId(1)].into());
        isms.put(Record::Evidence(Evidence { id, measures, ..piece }));
    }
    isms
}

fn shown(tab: MeasureTab, size: (f32, f32)) -> Window {
    let mut stage = Stage::with(practice()).at(Place::Step(Step::Measures));
    stage.file.kept = Kept {
        bytes: 1_300_000,
        missing: [EvidenceId(2)].into(),
        removed: 2,
        removed_bytes: 40_000,
    };
    stage.state.measure_tab = tab;
    stage.window(size, window_ui)
}

#[test]
fn at_twice_the_size_on_a_small_screen_all_of_it_can_be_reached() {
    for tab in [MeasureTab::All, MeasureTab::Evidence] {
        for size in SIZES {
            let mut window = shown(tab, size);
            window.click(Role::DisclosureTriangle, "Bewijs toevoegen");
            assert_eq!(window.stops_out_of_sight(), [""; 0], "{tab:?} at {size:?}");
        }
    }
}

#[test]
fn whatever_can_be_pressed_is_large_enough_and_has_a_name_of_its_own() {
    for tab in [MeasureTab::All, MeasureTab::Evidence] {
        let mut window = shown(tab, (1280.0, 6000.0));
        window.click(Role::DisclosureTriangle, "Bewijs toevoegen");
        let main = window.0.get_by_role(Role::Main);
        let mut names = BTreeSet::new();
        for role in [Role::Button, Role::TextInput, Role::CheckBox, Role::ComboBox, Role::Tab] {
            for node in main.query_all_by_role(role) {
                let name = node.accesskit_node().label().unwrap_or_default();
                let size = node.rect().size();
                assert!(size.x >= 24.0 && size.y >= 24.0, "{tab:?}: {name} is {size}");
                assert!(!name.is_empty() && names.insert(name.clone()), "{tab:?}: {name} twice");
            }
        }
        assert!(names.len() > 10, "{tab:?}: {names:?}");
    }
}

#[test]
fn what_is_over_or_missing_is_said_in_words_and_the_whole_hash_is_read_out() {
    let window = shown(MeasureTab::All, (1280.0, 6000.0));
    let alerts = window.alerts();
    assert!(alerts.iter().any(|it| it.starts_with("Dit bewijs gold tot 21 november 2026.")));
    assert!(alerts.iter().any(|it| it.starts_with("Het bestand zelf zit niet in dit document.")));
    for piece in practice().evidence.values() {
        assert!(window.says(&format!("SHA-256 {}", piece.sha256)), "{}", piece.title);
    }
    let window = shown(MeasureTab::Evidence, (1280.0, 6000.0));
    for words in ["1,3 MB", "100 MB", "21-11-2026, voorbij", "ontbreekt", "2 bestanden (40 kB)"] {
        assert!(window.says(words), "{words}");
    }
}

#[test]
fn the_page_asks_for_what_its_buttons_say() {
    let mut window = shown(MeasureTab::Evidence, (1280.0, 6000.0));
    window.press("Openen");
    window.fill("Waar komt het bestand?", "uit.pdf");
    window.press("Bestand bewaren");
    window.click(Role::DisclosureTriangle, "Bewijs toevoegen");
    window.fill("Bestand dat u toevoegt", "in.pdf");
    window.press("Bestand toevoegen");
    window.press("Schermafbeelding plakken");
    window.press("Verwijderde bestanden wissen…");
    window.press("Definitief wissen");
    let one = EvidenceId(1);
    let asked: Vec<_> = window
        .asked()
        .iter()
        .filter_map(|command| match command {
            Command::Evidence(command) => Some(command.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(
        asked,
        [
            EvidenceCommand::Open(one),
            EvidenceCommand::SaveAs(one, PathBuf::from("uit.pdf")),
            EvidenceCommand::Attach(PathBuf::from("in.pdf"), None),
            EvidenceCommand::Paste(None),
            EvidenceCommand::Erase,
        ]
    );
}

#[test]
fn a_line_of_the_statement_leads_to_what_shows_its_measures() {
    let mut isms = practice();
    let control = ControlNumber::try_from("8.13").expect("a control");
    isms.measures.get_mut(&MeasureId(1)).expect("there").controls.insert(control.clone());
    let mut stage = Stage::with(isms).at(Place::Step(Step::Measures));
    stage.state.measure_tab = MeasureTab::Statement;
    stage.state.statements.show(&control);
    let mut window = stage.window((1280.0, 6000.0), window_ui);
    assert!(window.says("Bewijs bij deze maatregelen"));
    window.press("BW3 Gezien tonen");
    assert_eq!(window.asked(), [Command::Show(RecordKey::Evidence(EvidenceId(3)))]);
}

#[test]
fn a_page_without_evidence_says_what_belongs_there() {
    let mut stage = Stage::with(sample::practice()).at(Place::Step(Step::Measures));
    stage.state.measure_tab = MeasureTab::Evidence;
    let window = stage.window(SIZES[0], window_ui);
    assert!(window.says("Nog geen bewijs"));
    assert!(window.says("Voeg een bestand, een schermafbeelding of een notitie toe."));
}
