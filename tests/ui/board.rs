//! The board with measures and the plan: by mouse, by key, by name, in a narrow window and with
//! very many.

use super::records::TALL;
use super::sample;
use super::window::Stage;
use super::window::TODAY;
use super::window::Window;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::effort::Effort;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::measure::OwnEffect;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::ui::Command;
use praktijkschild::ui::state::MeasureTab;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::steps::measures::measures_ui;
use praktijkschild::ui::widgets::Desk;

/// Three planned measures, the first late and of somebody, one in part and one carried out.
fn practice() -> Isms {
    let mut isms = sample::practice();
    let status = [MeasureStatus::Planned, MeasureStatus::Planned, MeasureStatus::Planned]
        .into_iter()
        .chain([MeasureStatus::Partial, MeasureStatus::Implemented]);
    for (number, status) in (1..).zip(status) {
        let title = format!("Maatregel {number}");
        let mut own = Measure { id: MeasureId(number), status, ..Measure::named(title) };
        if number == 1 {
            own.owner = "C. Bakker".to_owned();
            own.due = Some(date(2026, 11, 1));
            let reason = "Gemeten".to_owned();
            own.effect = Some(OwnEffect { likelihood_steps: 3, consequence_steps: 2, reason });
            own.effort = Effort { minutes_once: Some(60), euros_once: Some(0), ..own.effort };
        }
        isms.put(Record::Measure(own));
    }
    isms.risks.get_mut(&RiskId(1)).expect("there").measures.insert(MeasureId(1));
    isms
}

fn measures_in_scroll_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| measures_ui(ui, desk));
}

fn at(isms: Isms, tab: MeasureTab, size: (f32, f32)) -> Window {
    let mut stage = Stage::with(isms).at(Place::Step(Step::Measures));
    stage.state.measure_tab = tab;
    stage.window(size, measures_in_scroll_ui)
}

fn board(isms: Isms) -> Window {
    at(isms, MeasureTab::Board, TALL)
}

/// The names of all cards and rows.
fn cards(window: &Window) -> Vec<String> {
    let nodes = window.0.query_all_by_role(Role::ListBoxOption);
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

/// Tabs to the one card that Tab reaches.
fn reach(window: &mut Window) -> String {
    for _ in 0..40 {
        window.key(Key::Tab);
        if let Some((Role::ListBoxOption, name)) = window.focused() {
            return name;
        }
    }
    panic!("no card is reached by Tab");
}

fn with_alt(window: &mut Window, key: Key) {
    window.0.key_press_modifiers(Modifiers::ALT, key);
    window.0.run();
}

fn status(window: &Window, number: u32) -> MeasureStatus {
    window.isms().measures[&MeasureId(number)].status
}

#[test]
fn a_card_tells_who_when_how_late_and_how_many_risks_it_lowers() {
    let window = board(practice());
    let first = &cards(&window)[0];
    assert!(first.starts_with("M1  Maatregel 1, te laat: 01-11-2026 · C. Bakker"), "{first}");
    assert!(first.contains("1 risico · 1 uur · €\u{A0}0"), "{first}");
    assert!(cards(&window)[1].contains("niemand, geen risico"), "{}", cards(&window)[1]);
    for column in ["gepland (3)", "deels (1)", "ingevoerd (1)"] {
        assert!(window.says(column), "{column}");
    }
}

#[test]
fn a_card_is_walked_to_and_carried_by_key_and_that_is_said() {
    let mut window = board(practice());
    assert!(reach(&mut window).starts_with("M1"));
    window.key(Key::ArrowDown);
    assert!(window.focused().expect("a card").1.starts_with("M2"));
    with_alt(&mut window, Key::ArrowRight);
    assert_eq!(status(&window, 2), MeasureStatus::Partial);
    assert!(window.focused().expect("the same card").1.starts_with("M2"));
    assert!(window.says("M2  Maatregel 2 staat nu bij: deels."));
    with_alt(&mut window, Key::ArrowRight);
    let own = &window.isms().measures[&MeasureId(2)];
    assert_eq!((own.status, own.implemented_on), (MeasureStatus::Implemented, Some(TODAY)));
    assert!(window.says("De datum is vandaag."));
    with_alt(&mut window, Key::ArrowRight);
    assert_eq!(status(&window, 2), MeasureStatus::Implemented, "there is no column beyond");
    with_alt(&mut window, Key::ArrowLeft);
    assert_eq!(window.isms().measures[&MeasureId(2)].implemented_on, None);
    window.key(Key::ArrowLeft);
    assert!(window.focused().expect("a card").1.starts_with("M1"));
    window.key(Key::Enter);
    assert!(window.asked().contains(&Command::Show(RecordKey::Measure(MeasureId(1)))));
}

#[test]
fn the_menu_of_a_card_carries_it_too() {
    let mut window = board(practice());
    reach(&mut window);
    window.0.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.0.run();
    assert_eq!(window.focused(), Some((Role::Button, "Maatregel openen".to_owned())));
    window.press("Naar: ingevoerd");
    assert_eq!(status(&window, 1), MeasureStatus::Implemented);
}

#[test]
fn by_person_nobody_comes_first_and_carrying_a_card_gives_it_to_somebody() {
    let mut window = board(practice());
    window.click(Role::Tab, "Naar persoon");
    for column in ["niemand (4)", "C. Bakker (1)", "M. de Vries (0)"] {
        assert!(window.says(column), "{column}");
    }
    reach(&mut window);
    window.key(Key::Home);
    window.key(Key::ArrowLeft);
    let (_, card) = window.focused().expect("a card");
    assert!(card.starts_with("M2"), "{card}");
    with_alt(&mut window, Key::ArrowRight);
    assert_eq!(window.isms().measures[&MeasureId(2)].owner, "C. Bakker");
    with_alt(&mut window, Key::ArrowLeft);
    assert_eq!(window.isms().measures[&MeasureId(2)].owner, "");
}

#[test]
fn a_board_and_a_plan_without_measures_tell_what_belongs_there() {
    for tab in [MeasureTab::Board, MeasureTab::Plan] {
        assert!(at(sample::practice(), tab, TALL).says("Nog geen maatregelen"));
    }
    let mut isms = practice();
    isms.measures.values_mut().for_each(|own| own.status = MeasureStatus::Implemented);
    assert!(at(isms, MeasureTab::Plan, TALL).says("Alles is ingevoerd"));
}

/// 1024 × 768 at twice the size leaves half as many points.
#[test]
fn in_a_narrow_window_columns_stand_below_each_other_and_all_cards_are_reached() {
    let mut window = at(practice(), MeasureTab::Board, (400.0, 700.0));
    reach(&mut window);
    let screen = window.0.ctx.content_rect();
    for _ in 0..3 {
        let nodes = window.0.query_all_by_role(Role::ListBoxOption);
        let focused =
            nodes.filter(|node| node.accesskit_node().is_focused()).map(|node| node.rect());
        let rect = focused.into_iter().next().expect("a card in hand");
        assert!(screen.contains_rect(rect), "{rect}");
        window.key(Key::ArrowRight);
    }
    assert!(window.focused().expect("a card").1.starts_with("M5"));
}

#[test]
fn of_five_hundred_measures_only_those_in_sight_are_drawn() {
    let mut isms = sample::practice();
    for number in 1..=500 {
        let title = format!("Maatregel {number}");
        isms.put(Record::Measure(Measure { id: MeasureId(number), ..Measure::named(title) }));
    }
    let mut window = board(isms);
    assert!(cards(&window).len() < 20, "{}", cards(&window).len());
    reach(&mut window);
    window.key(Key::End);
    assert!(window.focused().expect("the last").1.starts_with("M500"));
    with_alt(&mut window, Key::ArrowRight);
    assert_eq!(status(&window, 500), MeasureStatus::Partial);
    assert!(window.focused().expect("it").1.starts_with("M500"));
}

#[test]
fn the_plan_tells_what_a_measure_lowers_what_is_reached_and_takes_a_date() {
    let mut window = at(practice(), MeasureTab::Plan, TALL);
    let rows = cards(&window);
    assert!(rows[0].starts_with("1. M1  Maatregel 1, 1 risico"), "{rows:?}");
    assert_eq!(rows.len(), 4, "what is carried out is not planned");
    assert!(window.says("Snel resultaat"));
    assert!(window.says("Verlaagt 1 risico: 1 van hoog naar laag. Samen 5 klassen lager."));
    assert!(
        window.says(
            "Na deze ene: 1 risico niet meer hoog. Samen 1 uur en €\u{A0}0 in het eerste jaar."
        )
    );
    window.press("Over 1 maand");
    assert_eq!(window.isms().measures[&MeasureId(1)].due, Some(date(2026, 12, 22)));
    reach(&mut window);
    window.key(Key::End);
    assert!(window.says("Schat hieronder wat dit kost."));
    assert!(window.says("Verlaagt naar verwachting geen risico."));
}
