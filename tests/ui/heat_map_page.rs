//! The page of the map: filter, table, own limits, menus, several risks at once.

use super::sample;
use super::window::Stage;
use super::window::Window;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::Date;
use praktijkschild::auditor::papers::Paper;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::what_if;
use praktijkschild::domain::Isms;
use praktijkschild::domain::course::Course;
use praktijkschild::domain::course::Point;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::text::Texts;
use praktijkschild::ui::Command;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::heat_map::consequence_key;
use praktijkschild::ui::heat_map::keep::MapOrder;
use praktijkschild::ui::heat_map::keep::Ordered;
use praktijkschild::ui::heat_map::likelihood_key;
use praktijkschild::ui::heat_map::time::How;
use praktijkschild::ui::papers::ShownRisks;
use praktijkschild::ui::state::Place;
use std::rc::Rc;

/// The small practice, in which R1 hits the process and may harm a patient.
fn practice() -> Isms {
    let mut isms = sample::practice();
    let first = isms.risks.get_mut(&RiskId(1)).expect("R1");
    first.processes.insert(ProcessId(1));
    first.patient_safety = true;
    isms
}

fn window(isms: Isms) -> Window {
    Stage::with(isms).at(Place::Map).window((1280.0, 2400.0), window_ui)
}

/// The names of all risks that have a mark on the map.
fn on_map(window: &Window) -> Vec<String> {
    let buttons = window.0.query_all_by_role(Role::Button);
    let names = buttons.filter_map(|node| node.accesskit_node().label());
    names.filter(|name| name.contains(", bruto: kans")).collect()
}

/// The button whose name begins so.
fn button<'a>(window: &'a Window, begins: &str) -> egui_kittest::Node<'a> {
    let begins_so = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|name| name.starts_with(begins))
    };
    let found = window.0.query_all_by_role(Role::Button).find(begins_so);
    found.unwrap_or_else(|| panic!("no {begins}"))
}

/// Presses a key on a cell.
fn press_on_cell(
    window: &mut Window,
    (likelihood, consequence): (Likelihood, Consequence),
    key: Key,
) {
    window.0.state_mut().state.map.roving = (likelihood, consequence);
    window.0.run();
    let text = Texts::dutch();
    let word = |key: &str| text.get(key).into_owned();
    let cell = text.with(
        "map-place",
        &[
            ("likelihood", word(likelihood_key(likelihood)).into()),
            ("consequence", word(consequence_key(consequence)).into()),
        ],
    );
    focus(window, &cell);
    window.key(key);
}

/// Gives the focus to the button whose name begins so.
fn focus(window: &mut Window, begins: &str) {
    button(window, begins).focus();
    window.0.run();
}

const R1: &str = "R1 Gijzelsoftware, bruto";
const R2: &str = "R2 Koffie op toetsenbord, bruto";

#[test]
fn a_filter_acts_on_map_and_list_together_and_is_told_in_words() {
    let mut window = window(practice());
    assert_eq!(on_map(&window).len(), 2);

    window.0.state_mut().state.filter.selection.level = Some(Level::Low);
    window.0.run();

    let shown = on_map(&window);
    assert!(shown.len() == 1 && shown[0].starts_with(R2), "{shown:?}");
    assert!(window.says("Gefilterd: niveau nu laag. U ziet 1 van 3 risico's die spelen."));
    assert!(window.says("Let op: 1 risico dat patiënten kan schaden, ziet u nu niet."));
    window.0.state_mut().state.place = Place::Step(Step::Risks);
    window.0.state_mut().state.risk = None;
    window.0.run();
    let rows = window.0.query_all_by_role(Role::ListBoxOption);
    let rows: Vec<_> = rows.filter_map(|node| node.accesskit_node().label()).collect();
    assert_eq!(rows, ["R2 Koffie op toetsenbord"]);
    window.press("Alles weer tonen");
    assert!(!window.says("Gefilterd:"));
}

#[test]
fn the_map_stands_as_a_table_too_with_every_position_in_words() {
    let mut window = window(practice());
    window.0.get_by_role_and_label(Role::CheckBox, "Tabel erbij").click();
    window.0.run();
    assert!(
        window
            .0
            .query_by_role_and_label(Role::Grid, "Risicokaart: kans omhoog, gevolg naar rechts")
            .is_some(),
        "the map stays"
    );
    assert_eq!(on_map(&window).len(), 2);
    let rows = window.0.query_all_by_role(Role::ListBoxOption);
    let rows: Vec<_> = rows.filter_map(|node| node.accesskit_node().label()).collect();
    assert_eq!(
        rows,
        [
            "R1 Gijzelsoftware; bruto: groot / zeer hoog, hoog; nu: groot / zeer hoog, hoog",
            "R2 Koffie op toetsenbord; bruto: zeer klein / laag, laag; nu: zeer klein / laag, laag",
        ]
    );
}

#[test]
fn a_rise_asks_for_whom_and_why_and_is_one_edit() {
    let mut window = window(practice());
    window.0.state_mut().state.risk = Some(RiskId(2));
    window.0.run();
    focus(&mut window, R2);
    window.key(Key::ArrowRight);
    window.key(Key::ArrowUp);
    assert!(
        window.says(
            "R2 (bruto) gaat van kans zeer klein, gevolg laag naar kans klein, gevolg midden."
        )
    );
    assert_eq!(window.asked().len(), 0, "nothing changes yet");
    window.key(Key::Enter);
    let focused = window.focused().expect("the question");
    assert_eq!(focused.0, Role::RadioButton, "{focused:?}");
    window
        .0
        .get_by_role_and_label(Role::RadioButton, "Voor wie zijn de gevolgen erger?: samenleving")
        .click();
    window.0.run();
    window.fill("Waarom?", "Het komt vaker voor");
    window.key(Key::Enter);
    let risk = &window.0.state().isms.risks[&RiskId(2)];
    assert_eq!(risk.gross.position(), Some((Likelihood::Small, Consequence::Medium)));
    assert_eq!(risk.gross.consequences.get(Affected::Society), Some(Consequence::Medium));
    assert_eq!(risk.gross.consequences.get(Affected::Patient), Some(Consequence::Low));
    let edits = window.asked().iter().filter(|asked| matches!(asked, Command::Edit(_)));
    assert_eq!(edits.count(), 1);
    assert!(window.says("R2 Koffie op toetsenbord (bruto) staat op kans klein, gevolg midden."));
    assert!(window.focused().is_some_and(|(_, name)| name.starts_with(R2)));
}

#[test]
fn escape_leaves_a_risk_where_it_was_and_gives_the_focus_back() {
    let mut window = window(practice());
    window.0.state_mut().state.risk = Some(RiskId(2));
    window.0.run();
    focus(&mut window, R2);
    window.key(Key::ArrowUp);
    window.key(Key::Escape);
    assert!(!window.says("Koffie op toetsenbord anders beoordelen"));
    assert_eq!(window.asked(), []);
    assert!(
        window.focused().is_some_and(|(_, name)| name.starts_with(R2)),
        "{:?}",
        window.focused()
    );
}

#[test]
fn a_double_click_on_an_empty_cell_adds_a_risk_with_both_ratings() {
    let mut window = window(practice());
    let at = button(&window, "Kans middelmatig, gevolg midden").rect().center();
    window.0.hover_at(at);
    window.0.run();
    let press = |pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.0.input_mut().events.extend([true, false, true, false].map(press));
    window.0.run();
    window.fill("Wat kan er gebeuren?", "Stroom valt uit");
    window
        .0
        .get_by_role_and_label(Role::RadioButton, "Wie raakt het het zwaarst?: patiënten")
        .click();
    window.0.run();
    window.press("Risico toevoegen");
    let new = &window.0.state().isms.risks[&RiskId(4)];
    assert_eq!(new.title, "Stroom valt uit");
    assert_eq!(new.gross.position(), Some((Likelihood::Moderate, Consequence::Medium)));
    assert_eq!(new.gross.consequences.get(Affected::Patient), Some(Consequence::Medium));
    assert!(new.patient_safety, "patients are hit hardest, and are not safe");
    assert_eq!(window.0.state().state.risk, Some(RiskId(4)));
    let added = "\"Stroom valt uit\" staat op de kaart: Kans middelmatig, gevolg midden.";
    assert!(window.says(added) && !window.says("Uw filter verbergt het nu."));
    window.0.state_mut().state.filter.selection.level = Some(Level::High);
    window.0.run();
    assert!(window.says(&format!("{added} Uw filter verbergt het nu.")));
}

#[test]
fn the_menu_key_offers_what_a_right_click_does_and_leads_back() {
    let mut window = window(practice());
    window.0.state_mut().state.risk = Some(RiskId(2));
    window.0.run();
    focus(&mut window, R2);
    window.0.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.0.run();
    assert_eq!(window.focused(), Some((Role::Button, "Openen".into())));
    window.key(Key::Escape);
    assert!(
        window.focused().is_some_and(|(_, name)| name.starts_with(R2)),
        "{:?}",
        window.focused()
    );
    window.key(Key::Menu);
    window.key(Key::Enter);
    assert!(window.asked().contains(&Command::Show(RecordKey::Risk(RiskId(2)))));
}

#[test]
fn several_risks_are_chosen_by_keyboard_and_treated_at_once() {
    let mut window = window(practice());
    window.0.state_mut().state.risk = Some(RiskId(2));
    window.0.run();
    focus(&mut window, R2);
    window.0.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.0.run();
    assert!(
        window.focused().is_some_and(|(_, name)| name.starts_with(R1)),
        "{:?}",
        window.focused()
    );
    assert!(window.says("2 risico's gekozen"));
    window.fill("Eigenaar van alle gekozen risico's", "M. de Vries");
    window.press("Eigenaar invullen");
    let risks = &window.0.state().isms.risks;
    assert!([1, 2].iter().all(|risk| risks[&RiskId(*risk)].owner == "M. de Vries"));
    let asked =
        window.asked().iter().filter(|asked| matches!(asked, Command::Edit(Edit::Risks(..))));
    assert_eq!(asked.count(), 1);
}

#[test]
fn risks_chosen_together_lead_to_the_register_of_them_alone() {
    let mut window = window(practice());
    window.0.state_mut().state.risk = Some(RiskId(2));
    window.0.run();
    button(&window, R1).click_modifiers(Modifiers::COMMAND);
    window.0.run();
    window.press("Gekozen risico's afdrukken");
    assert_eq!(window.asked().last(), Some(&Command::Go(Place::Report)));
    let state = &window.0.state().state;
    assert_eq!((state.papers.paper, state.papers.shown), (Paper::Register, ShownRisks::Chosen));
    assert_eq!(state.map.chosen.len(), 2, "they are what is printed");
}

#[test]
fn several_risks_are_chosen_with_ctrl_and_a_plain_click_ends_it() {
    let mut window = window(practice());
    window.0.state_mut().state.risk = Some(RiskId(2));
    window.0.run();
    button(&window, R1).click_modifiers(Modifiers::COMMAND);
    window.0.run();
    assert_eq!(window.0.state().state.map.chosen.len(), 2);
    let edit = RiskEdit::Treatment(Some(Treatment::Mitigate));
    assert!(Edit::Risks(vec![RiskId(1), RiskId(2)], edit).plan(&window.0.state().isms).is_ok());
    window.press("Keuze opheffen");
    assert!(window.0.state().state.map.chosen.is_empty());
    button(&window, R2).click_modifiers(Modifiers::COMMAND);
    window.0.run();
    assert_eq!(window.0.state().state.map.chosen.len(), 2);
    window.key(Key::Escape);
    assert!(window.0.state().state.map.chosen.is_empty());
}

#[test]
fn limits_are_set_on_the_map_and_what_they_change_is_listed_before_they_count() {
    let mut isms = practice();
    let mut criteria = isms.criteria_in_use().clone();
    criteria.adoption = Some(praktijkschild::domain::matrix::Adoption {
        by: "M. de Vries".into(),
        on: super::window::TODAY,
    });
    isms.put(Record::Criteria(criteria));
    let mut window = window(isms);
    window.0.get_by_role_and_label(Role::CheckBox, "Grenzen instellen").click();
    window.0.run();
    assert!(window.says("U hebt nog niets veranderd."));
    assert_eq!(on_map(&window), Vec::<String>::new(), "the marks are away meanwhile");
    // The lowest cell cannot be higher than its neighbours.
    let lowest = (Likelihood::VerySmall, Consequence::Low);
    press_on_cell(&mut window, lowest, Key::M);
    assert!(window.says("geen vakje mag lager zijn"));
    let low = Consequence::Low;
    for cell in [
        (Likelihood::Large, low),
        (Likelihood::Moderate, low),
        (Likelihood::Small, Consequence::Medium),
        (Likelihood::Small, low),
        (Likelihood::VerySmall, Consequence::Medium),
        lowest,
    ] {
        press_on_cell(&mut window, cell, Key::M);
    }
    assert!(window.says("1 beoordeling krijgt een ander niveau:"));
    assert!(window.says(
        "R2 Koffie op toetsenbord, bruto (kans zeer klein, gevolg laag): van laag naar midden"
    ));
    assert_eq!(window.0.state().isms.criteria.len(), 2, "a draft beside what is in use");
    window.press("Klaar met instellen");
    assert_eq!(on_map(&window).len(), 2);
}

#[test]
fn keeping_the_map_asks_for_what_it_shows() {
    let mut window = window(practice());
    window.0.state_mut().state.filter.selection.patient_safety = true;
    window.0.state_mut().state.map.path = "/tmp/kaart.svg".into();
    window.0.run();
    window.0.get_by_role_and_label(Role::DisclosureTriangle, "Kaart bewaren of kopiëren").click();
    window.0.run();
    window.press("Kaart bewaren");
    window.press("Kaart kopiëren");
    let orders: Vec<_> = window
        .asked()
        .iter()
        .filter_map(|asked| match asked {
            Command::WriteMap(_, order) | Command::CopyMap(order) => Some(order.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(orders.len(), 2);
    for order in orders {
        let Ordered::Now { risks, .. } = order.shown else { panic!("the map of now") };
        assert_eq!(risks.into_iter().collect::<Vec<_>>(), [RiskId(1)]);
        assert!(!order.is_hatched);
        assert_eq!(order.filter, ["kan patiënten schaden"]);
    }
}

/// What a picture of the map would say and show now.
fn ordered(window: &mut Window) -> MapOrder {
    window.0.get_by_role_and_label(Role::DisclosureTriangle, "Kaart bewaren of kopiëren").click();
    window.0.run();
    window.press("Kaart kopiëren");
    let asked = window.asked();
    let order = asked.iter().find_map(|asked| match asked {
        Command::CopyMap(order) => Some(order.clone()),
        _ => None,
    });
    order.expect("an order")
}

/// How risks stood at one earlier moment: as in the document.
fn course(isms: &Isms) -> Rc<Course> {
    let mut course = Course::default();
    let day = Date::constant(2026, 11, 2);
    let touched = isms.risks.keys().copied().collect();
    course.take(Point { line: 1, day, version: Some("Toetsing") }, isms, &touched);
    Rc::new(course)
}

#[test]
fn a_picture_says_in_words_which_moment_it_is_of_and_is_hatched_as_the_screen_is() {
    for (how, said, maps) in [
        (How::Then, "De kaart van 2 november 2026, versie \"Toetsing\"", 1),
        (
            How::Beside,
            "De kaart van 2 november 2026, versie \"Toetsing\", naast de kaart van nu",
            2,
        ),
        (How::Arrows, "De kaart van 2 november 2026, versie \"Toetsing\", met pijlen naar nu", 1),
    ] {
        let mut window = window(practice());
        let map = &mut window.0.state_mut().state.map;
        map.time.looks_back = true;
        map.time.at = Some(0);
        map.time.how = how;
        map.time.course = Some(course(&practice()));
        map.is_hatched = true;
        window.0.state_mut().state.filter.selection.patient_safety = true;
        window.0.run();
        let order = ordered(&mut window);
        assert!(order.is_hatched);
        assert_eq!(order.filter, ["kan patiënten schaden"]);
        let Ordered::Looked(looked) = order.shown else { panic!("an earlier moment") };
        assert_eq!(looked.words, said);
        assert_eq!(looked.maps.len(), maps);
        let (_, map) = &looked.maps[0];
        assert!(map.rows.iter().all(|(risk, _)| *risk == RiskId(1)), "as the filter says");
    }
}

#[test]
fn reading_the_journal_shows_how_far_it_is_and_can_be_stopped() {
    let mut window = window(practice());
    let time = &mut window.0.state_mut().state.map.time;
    time.looks_back = true;
    time.reading = Some(0.4);
    window.0.run();
    assert!(window.says("De geschiedenis wordt gelezen…"));
    let bar = window.0.get_by_role(Role::ProgressIndicator);
    assert_eq!(bar.accesskit_node().numeric_value(), Some(40.0));
    window.press("Stoppen met lezen");
    assert!(!window.0.state().state.map.time.is_read());
    assert!(!window.says("De geschiedenis wordt gelezen…"));
}

#[test]
fn a_picture_of_a_trial_says_that_it_is_one_and_of_which_measures() {
    let isms = praktijkschild::catalogue::example::example(Catalogue::shipped()).expect("it");
    let mut window = window(isms.clone());
    window.0.state_mut().state.map.what_if.is_open = true;
    window.0.run();
    let first = what_if::candidates(Catalogue::shipped(), &isms).into_iter().next().expect("one");
    window.0.get_by_role_and_label(Role::CheckBox, &first.title).click();
    window.0.run();
    let Ordered::Looked(looked) = ordered(&mut window).shown else { panic!("a trial") };
    let said = format!("Proef, niet vastgelegd. Met deze maatregelen: {}.", first.title);
    assert_eq!(looked.words, said);
}

#[test]
fn positions_that_are_not_shown_cannot_be_switched_and_the_page_says_why() {
    let mut window = window(practice());
    let switches = ["○ bruto", "◎ nu", "● rest"];
    let are_disabled = |window: &Window| {
        switches.map(|name| {
            let switch = window.0.get_by_role_and_label(Role::CheckBox, name);
            switch.accesskit_node().is_disabled()
        })
    };
    assert_eq!(are_disabled(&window), [false; 3]);
    window.0.state_mut().state.map.what_if.is_open = true;
    window.0.run();
    assert_eq!(are_disabled(&window), [true; 3]);
    assert!(window.says("Bij uitproberen ziet u alleen waar een risico nu staat"));
    window.0.state_mut().state.map.what_if.is_open = false;
    let time = &mut window.0.state_mut().state.map.time;
    time.looks_back = true;
    time.at = Some(0);
    time.how = How::Arrows;
    time.course = Some(course(&practice()));
    window.0.run();
    assert_eq!(are_disabled(&window), [true; 3]);
    assert!(window.says("De pijlen tonen alleen waar een risico toen stond"));
    window.0.state_mut().state.map.time.how = How::Then;
    window.0.run();
    assert_eq!(are_disabled(&window), [false; 3]);
}

#[test]
fn the_step_in_which_a_risk_asks_something_filters_it() {
    let mut window = window(practice());
    window.0.state_mut().state.filter.selection.step = Some(Some(Step::Residual));
    window.0.run();
    assert!(window.says("Gefilterd: vraagt nog iets in stap 5 Restrisico."));
    window.0.state_mut().state.filter.selection.step = Some(None);
    window.0.run();
    assert!(window.says("Gefilterd: vraagt niets meer. U ziet 0 van 3 risico's die spelen."));
}

/// Hundreds of measures: the first stand there, what is on stays there, the rest is found.
#[test]
fn a_full_tray_shows_the_first_measures_and_finds_the_rest_by_name() {
    let mut isms = practice();
    for number in 100..400_u32 {
        let measure = Measure {
            id: MeasureId(number),
            status: MeasureStatus::Planned,
            ..Measure::named(format!("Maatregel nummer {number}"))
        };
        isms.risks.get_mut(&RiskId(1)).expect("R1").measures.insert(measure.id);
        isms.put(Record::Measure(measure));
    }
    let mut window = window(isms);
    window.0.state_mut().state.map.what_if.is_open = true;
    window.0.run();
    let tray = |window: &Window| {
        let all = window.0.query_all_by_role(Role::CheckBox);
        let names = all.filter_map(|node| node.accesskit_node().label());
        names.filter(|name| name.starts_with("Maatregel nummer")).collect::<Vec<_>>()
    };
    assert!(tray(&window).len() <= 30, "{}", tray(&window).len());
    assert!(window.says("Zoek op naam."));
    let search = &mut window.0.state_mut().state.map.what_if.search;
    "nummer 399".clone_into(search);
    window.0.run();
    assert_eq!(tray(&window), ["Maatregel nummer 399"]);
    window.0.get_by_role_and_label(Role::CheckBox, "Maatregel nummer 399").click();
    window.0.run();
    "geen enkele".clone_into(&mut window.0.state_mut().state.map.what_if.search);
    window.0.run();
    assert_eq!(tray(&window), ["Maatregel nummer 399"], "what is on stays in sight");
}

#[test]
fn nothing_is_cut_off_on_a_small_screen_at_twice_the_size() {
    let mut window = Stage::with(practice()).at(Place::Map).window((512.0, 384.0), window_ui);
    window.0.run();
    assert_eq!(window.stops_out_of_sight(), Vec::<String>::new());
}

#[test]
fn a_risk_that_is_not_in_hand_is_dragged_as_well() {
    let mut window = window(practice());
    let from = button(&window, R2).rect().center();
    let to = button(&window, "Kans middelmatig, gevolg laag").rect().center();
    window.0.hover_at(from);
    window.0.drag_at(from);
    window.0.run_steps(1);
    for part in [0.5, 1.0] {
        window.0.hover_at(from + (to - from) * part);
        window.0.run_steps(1);
    }
    window.0.drop_at(to);
    window.0.run();
    assert!(window.says("R2 (bruto) gaat van kans zeer klein, gevolg laag naar kans middelmatig"));
    assert_eq!(window.0.state().state.risk, Some(RiskId(2)));
}
