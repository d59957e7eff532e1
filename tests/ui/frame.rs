//! The window around every view.

use super::sample;
use super::window::Stage;
use super::window::TODAY;
use super::window::Window;
use egui::ThemePreference;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::OpenPoint;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::Edit;
use praktijkschild::ui::Command;
use praktijkschild::ui::attention::Part;
use praktijkschild::ui::attention::Refused;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::notice::Notice;
use praktijkschild::ui::notice::NoticeAction;
use praktijkschild::ui::notice::Running;
use praktijkschild::ui::state::Draft;
use praktijkschild::ui::state::Place;
use std::path::PathBuf;

const WIDE: (f32, f32) = (1280.0, 800.0);
const SMALL: (f32, f32) = (1024.0, 768.0);

fn stage() -> Stage {
    Stage::with(sample::practice())
}

fn at(place: Place) -> Window {
    stage().at(place).window(WIDE, window_ui)
}

/// Opens a menu and presses one of its lines.
fn choose(window: &mut Window, menu: &str, line: &str) {
    window.press(menu);
    window.0.get_by_label_contains(line).click();
    window.0.run();
}

#[test]
fn the_rail_tells_a_screen_reader_how_far_each_step_is() {
    let window = at(Place::Overview);

    for name in [
        "Stap 1, Beleid, 2 van 8 klaar",
        "Stap 2, Processen, 0 van 1 klaar",
        "Stap 3, Risico's, 0 van 3 klaar",
        "Stap 4, Maatregelen, 0 van 2 klaar",
        "Stap 5, Restrisico, 0 van 2 klaar",
    ] {
        window.0.get_by_role_and_label(Role::Button, name);
    }
}

#[test]
fn a_step_with_nothing_left_says_so() {
    let mut stage = stage();
    stage.isms.processes.clear();
    let mut risks: Vec<_> = stage.isms.risks.values_mut().collect();
    for risk in &mut risks {
        risk.relevance = praktijkschild::domain::risk::Relevance::NotRelevant;
    }
    let window = stage.window(WIDE, window_ui);

    window.0.get_by_label("Stap 2, Processen, nog leeg");
    window.0.get_by_label("Stap 3, Risico's, niets meer te doen");
}

#[test]
fn every_place_is_one_click_away() {
    let mut window = at(Place::Overview);

    for (name, place) in [
        ("Stap 2, Processen, 0 van 1 klaar", Place::Step(Step::Processes)),
        ("Stap 1, Beleid, 2 van 8 klaar", Place::Step(Step::Policy)),
        ("Rapport", Place::Report),
        ("Help, sneltoetsen en beloften", Place::Help),
        ("Overzicht", Place::Overview),
    ] {
        window.press(name);
        assert_eq!(window.asked().last(), Some(&Command::Go(place)));
    }
}

#[test]
fn what_to_do_now_is_one_click_away_from_every_step() {
    let mut window = at(Place::Step(Step::Processes));

    window.press("Vul in wie de praktijkhouder vervangt");

    let (step, gap) = (Step::Policy, Gap::PracticeDeputy);
    let point = OpenPoint { step, gap, record: RecordKey::Practice };
    assert_eq!(window.asked(), [Command::Mend(point)]);
    assert_eq!(window.0.state().state.place, Place::Step(Step::Policy));
}

#[test]
fn showing_a_record_leads_to_where_it_is_edited() {
    let mut stage = stage();

    stage.state.show(&RecordKey::Process(ProcessId(1)));

    assert_eq!(stage.state.place, Place::Step(Step::Processes));
    assert_eq!(stage.state.process, Some(ProcessId(1)));
}

#[test]
fn a_risk_is_shown_in_the_step_the_user_is_in() {
    let mut state = stage().at(Place::Step(Step::Residual)).state;
    let risk = RecordKey::Risk(praktijkschild::domain::id::RiskId(2));

    state.show(&risk);
    let stayed = state.place;
    state.place = Place::Report;
    state.show(&risk);

    assert_eq!(stayed, Place::Step(Step::Residual));
    assert_eq!(state.place, Place::Step(Step::Risks));
}

#[test]
fn the_buttons_say_what_they_take_back() {
    let mut stage = stage();
    stage.file.undo = Some("Kans van \"Laptop kwijt\"".into());
    let mut window = stage.window(WIDE, window_ui);

    window.press("Ongedaan maken: Kans van \"Laptop kwijt\"");
    window.press("Niets om opnieuw te doen");

    assert_eq!(window.asked(), [Command::Undo]);
}

#[test]
fn the_edit_menu_takes_back_and_does_again() {
    let mut stage = stage();
    stage.file.undo = Some("Tekst van het beleid".into());
    stage.file.redo = Some("Rol \"Privacy\"".into());
    let mut window = stage.window(WIDE, window_ui);

    choose(&mut window, "Bewerken", "Ongedaan maken: Tekst van het beleid Ctrl+Z");
    choose(&mut window, "Bewerken", "Opnieuw: Rol \"Privacy\" Ctrl+Y");

    assert_eq!(window.asked(), [Command::Undo, Command::Redo]);
}

#[test]
fn the_file_menu_asks_what_its_lines_say() {
    let mut stage = stage();
    stage.state.recent = vec![PathBuf::from("map/Eik.schild")];
    let mut window = stage.window(WIDE, window_ui);

    choose(&mut window, "Bestand", "Openen…");
    choose(&mut window, "Bestand", "Samenvatting maken");
    choose(&mut window, "Bestand", "Gegevens bewaren als JSON");
    choose(&mut window, "Bestand", "Beveiligingsmap sluiten");
    choose(&mut window, "Bestand", "Afsluiten");
    choose(&mut window, "Bestand", "Recent geopend");
    window.press("map/Eik.schild");

    assert_eq!(
        window.asked(),
        [
            Command::ChooseFile,
            Command::Go(Place::Report),
            Command::Go(Place::Report),
            Command::CloseFile,
            Command::Quit,
            Command::Open(PathBuf::from("map/Eik.schild")),
        ]
    );
}

#[test]
fn another_practice_can_be_begun_while_one_is_open() {
    let mut window = at(Place::Report);

    choose(&mut window, "Bestand", "Nieuwe praktijk…");
    assert_eq!(window.focused(), Some((Role::TextInput, "Naam van de praktijk".into())));
    window.press("Overzicht");
    assert_eq!(window.0.state().state.place, Place::Overview);
    assert!(!window.says("Naam van de praktijkhouder"));
}

#[test]
fn the_view_menu_sets_light_dark_and_size() {
    let mut window = at(Place::Overview);

    for (line, command) in [
        ("Licht", Command::SetTheme(ThemePreference::Light)),
        ("Donker", Command::SetTheme(ThemePreference::Dark)),
        ("Zoals de computer", Command::SetTheme(ThemePreference::System)),
        ("Groter", Command::Zoom(1)),
        ("Kleiner", Command::Zoom(-1)),
        ("Ware grootte (100 %)", Command::Zoom(0)),
    ] {
        choose(&mut window, "Beeld", line);
        assert_eq!(window.asked().last(), Some(&command));
    }
}

#[test]
fn the_foot_says_where_everything_is_kept() {
    let window = at(Place::Overview);

    let foot = "Alles bewaard 14:03 · De-Linde.schild in Documenten · vingerafdruk 3f9a1c";
    window.0.get_by_label(foot);
}

#[test]
fn what_is_still_being_typed_is_not_called_saved() {
    let mut stage = stage();
    let field = egui::Id::unique("field");
    let draft = Draft {
        id: field,
        text: "Jan".into(),
        edit: Edit::Practice(PracticeField::Deputy, "Jan".into()),
        typed_at: 0.0,
        begun_at: 0.0,
        refused: Some("Deze tekst is te lang.".into()),
    };
    stage.state.drafts = vec![draft];
    let mut window = stage.still(WIDE, window_ui);

    let refused = window.says("Eén veld is nog niet bewaard");
    window.0.state_mut().state.drafts[0].refused = None;
    window.0.run();

    assert!(refused);
    assert!(window.says("Wordt bewaard zodra u even stopt met typen"));
    assert!(!window.says("Alles bewaard"));
}

#[test]
fn a_notice_is_read_out_and_offers_the_way_back() {
    let mut stage = stage();
    stage.state.notice = Some(Notice {
        text: "Rol verwijderd.".into(),
        action: Some(NoticeAction::Undo),
        until: None,
        is_error: false,
    });
    let mut window = stage.window(WIDE, window_ui);
    let alerts = window.alerts();

    window.press("Ongedaan maken");

    assert_eq!(alerts, ["Rol verwijderd."]);
    assert_eq!(window.asked(), [Command::Undo]);
    assert_eq!(window.alerts(), [""; 0]);
}

#[test]
fn a_notice_can_open_the_folder_and_be_closed() {
    let mut stage = stage();
    let folder = PathBuf::from("Documenten");
    stage.state.notice = Some(Notice {
        text: "Samenvatting gemaakt.".into(),
        action: Some(NoticeAction::ShowFolder(folder.clone())),
        until: None,
        is_error: false,
    });
    let mut window = stage.window(WIDE, window_ui);

    window.press("Map openen");
    window.press("Melding sluiten");

    assert_eq!(window.asked(), [Command::ShowFolder(folder)]);
    assert!(!window.says("Samenvatting gemaakt."));
}

#[test]
fn a_running_job_shows_how_far_it_is_and_can_be_stopped() {
    let mut stage = stage();
    stage.state.running = Some(Running { title: "Samenvatting maken".into(), progress: 0.4 });
    let mut window = stage.still(WIDE, window_ui);

    window.0.get_by_role_and_label(Role::ProgressIndicator, "Samenvatting maken: 40 %");
    window.0.get_by_role_and_label(Role::Button, "Stoppen").click();
    window.0.run_steps(2);

    assert_eq!(window.asked(), [Command::CancelJob]);
}

#[test]
fn a_refusal_is_read_out_at_the_top_and_can_be_closed() {
    let mut stage = stage();
    let sentence = "Er is geen concept.".to_owned();
    stage.state.refusal = Some(Refused { part: Part::View, sentence, is_shown: false });
    let mut window = stage.window(WIDE, window_ui);
    let alerts = window.alerts();

    window.press("Begrepen");

    assert_eq!(alerts, ["Er is geen concept."]);
    assert_eq!(window.alerts(), [""; 0]);
}

#[test]
fn a_file_that_cannot_be_written_is_said_to_be_so() {
    let mut stage = stage();
    stage.file.is_read_only = true;
    let window = stage.window(WIDE, window_ui);

    assert!(window.says("Alleen lezen: dit bestand staat op een plek"));
    assert!(window.says("Alleen lezen · De-Linde.schild"));
    assert!(!window.says("Alles bewaard"));
}

#[test]
fn the_example_practice_is_said_to_be_an_example() {
    let mut stage = stage();
    stage.file.is_example = true;
    let window = stage.window(WIDE, window_ui);

    assert!(window.says("Dit is een voorbeeld; u kunt er alles in proberen."));
}

#[test]
fn in_a_wide_window_the_map_stands_beside_the_steps_about_risks() {
    let beside = at(Place::Step(Step::Risks));
    let without = at(Place::Step(Step::Processes));

    beside.0.get_by_role_and_label(Role::Complementary, "Kaart van de risico's");
    assert!(!without.says("Kaart van de risico's"));
}

#[test]
fn in_a_narrow_window_the_map_folds_under_a_button() {
    let mut window = stage().at(Place::Step(Step::Measures)).window(SMALL, window_ui);
    let grid = "Risicokaart: kans omhoog, gevolg naar rechts";
    let folded = !window.says(grid);

    window.press("Kaart tonen");
    let unfolded = window.says(grid);
    window.press("Kaart verbergen");

    assert!(folded && unfolded);
    assert!(!window.says(grid));
}

#[test]
fn at_twice_the_size_on_a_small_screen_everything_can_still_be_reached() {
    for place in [Place::Overview, Place::Report, Place::Step(Step::Risks)] {
        let mut window = stage().at(place).window((512.0, 384.0), window_ui);
        assert_eq!(window.stops_out_of_sight(), [""; 0], "{place:?} on {TODAY}");
    }
    let mut welcome = Stage::closed().window((512.0, 384.0), window_ui);
    assert_eq!(welcome.stops_out_of_sight(), [""; 0]);
}

#[test]
fn every_open_point_about_a_field_leads_into_that_field() {
    let practice = example::example(Catalogue::shipped()).expect("the example");
    let first = |keys: &mut dyn Iterator<Item = RecordKey>| keys.next().expect("a record");
    let role = first(&mut practice.roles.keys().copied().map(RecordKey::Role));
    let process = first(&mut practice.processes.keys().copied().map(RecordKey::Process));
    let exchange = first(&mut practice.exchanges.keys().copied().map(RecordKey::Exchange));
    let risk = first(&mut practice.relevant_risks().map(|risk| RecordKey::Risk(risk.id)));
    let measure = first(&mut practice.measures.keys().copied().map(RecordKey::Measure));
    for (step, gap, record, field) in [
        (Step::Policy, Gap::PracticeDeputy, RecordKey::Practice, "Vervanger van de praktijkhouder"),
        (Step::Policy, Gap::RoleHolder, role, "Wie"),
        (Step::Processes, Gap::NoOwner, process, "Verantwoordelijke voor het proces"),
        (Step::Processes, Gap::NoOwner, exchange, "Verantwoordelijke voor de uitwisseling"),
        (Step::Risks, Gap::RiskOwner, risk, "Wie gaat over dit risico?"),
        (Step::Measures, Gap::MeasureOwner, measure.clone(), "Wie regelt dit?"),
        (Step::Measures, Gap::MeasureDue, measure, "Wanneer klaar?"),
    ] {
        let mut stage = Stage::with(practice.clone());
        stage.state.show_gap(&OpenPoint { step, gap, record });
        let mut window = stage.window(WIDE, window_ui);
        window.0.run();
        assert_eq!(window.focused().map(|(_, name)| name).as_deref(), Some(field), "{gap:?}");
    }
}

#[test]
fn a_bar_that_came_up_hid_the_field_that_was_typed_in() {
    for size in [WIDE, SMALL, (512.0, 384.0)] {
        let mut window = stage().at(Place::Step(Step::Policy)).window(size, window_ui);
        let fields = window.0.query_all_by_role(Role::TextInput);
        let names: Vec<String> = fields.filter_map(|node| node.accesskit_node().label()).collect();
        assert!(!names.is_empty());
        for name in names {
            window.0.get_by_role_and_label(Role::TextInput, &name).focus();
            window.0.run();
            window.0.state_mut().state.notice = Some(Notice {
                text: "Een lange melding over wat er is gebeurd. ".repeat(4),
                action: Some(NoticeAction::Undo),
                until: None,
                is_error: true,
            });
            window.0.run();
            let foot = window.0.get_by_role(Role::Alert).rect().top();
            let field = window.0.get_by_role_and_label(Role::TextInput, &name).rect();
            assert!(field.bottom() <= foot, "{name} at {field} under {foot} in {size:?}");
            window.0.state_mut().state.notice = None;
            window.0.run();
        }
    }
}
