//! The statement of applicability, filled in and read as a practice does.

use super::records::TALL;
use super::sample;
use super::window::Stage;
use super::window::Window;
use egui::Key;
use egui::accesskit::Role;
use praktijkschild::domain::Isms;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::ControlNumber;
use praktijkschild::domain::control::ControlStatement;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::findings::Finding;
use praktijkschild::domain::findings::Rule;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::ui::Command;
use praktijkschild::ui::UiState;
use praktijkschild::ui::state::MeasureTab;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::steps::measures::measures_ui;
use praktijkschild::ui::widgets::Desk;

fn control(number: &str) -> ControlNumber {
    ControlNumber::try_from(number).expect("a control number")
}

/// A practice with one measure against its first risk.
fn practice() -> Isms {
    let mut isms = sample::practice();
    isms.put(Record::Measure(Measure {
        id: MeasureId(1),
        title: "Twee factoren".to_owned(),
        description: String::new(),
        controls: [control("8.5")].into(),
        status: MeasureStatus::Partial,
        owner: String::new(),
        due: None,
        evidence: String::new(),
        catalogue: None,
        ..Measure::named(String::new())
    }));
    isms.risks.get_mut(&RiskId(1)).expect("there").measures.insert(MeasureId(1));
    isms
}

fn in_scroll_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| measures_ui(ui, desk));
}

fn statement_of(isms: Isms, size: (f32, f32)) -> Window {
    let mut stage = Stage::with(isms).at(Place::Step(Step::Measures));
    stage.state.measure_tab = MeasureTab::Statement;
    stage.window(size, in_scroll_ui)
}

fn said<'a>(window: &'a Window, number: &str) -> &'a ControlStatement {
    &window.isms().statements[&control(number)]
}

/// Takes the row of a control in hand.
fn take(window: &mut Window, number: &str) {
    window.fill("Zoek een onderdeel of nummer", number);
    let row = window.rows()[0].clone();
    assert!(row.starts_with(&format!("{number} ")), "{row}");
    window.click(Role::ListBoxOption, &row);
}

#[test]
fn all_controls_are_listed_and_one_click_fills_those_that_nearly_always_apply() {
    let mut window = statement_of(practice(), TALL);
    assert!(window.says("Besloten over 0 van 101 onderdelen."));
    window.press("97 open onderdelen laten gelden");
    assert!(window.says("Besloten over 97 van 101 onderdelen."));
    assert_eq!(said(&window, "8.5").status, StatementStatus::Partial, "as its measure is");
    assert!(!window.isms().statements.contains_key(&control("8.4")), "seldom applies");
    assert!(window.isms().statements.values().all(|it| !it.justification.is_empty()));
}

#[test]
fn a_no_asks_its_reason_first_and_is_refused_where_a_risk_needs_the_control() {
    let mut window = statement_of(practice(), TALL);
    take(&mut window, "8.4");
    window.click(Role::RadioButton, "Geldt dit bij u?: nee");
    assert!(!window.isms().statements.contains_key(&control("8.4")), "not before its reason");
    window.fill("Waarom geldt dit bij u niet?", "Wij hebben geen broncode");
    window.press("Vastleggen dat dit niet geldt");
    assert_eq!(said(&window, "8.4").applicable, Some(Applicability::NotApplicable));
    assert_eq!(said(&window, "8.4").justification, "Wij hebben geen broncode");

    take(&mut window, "8.5");
    window.click(Role::RadioButton, "Geldt dit bij u?: nee");
    window.fill("Waarom geldt dit bij u niet?", "Te lastig");
    let alerts = window.alerts();
    assert!(alerts.iter().any(|it| it.contains("nodig tegen R1")), "{alerts:?}");
    window.press("Toch niet");
    assert!(window.alerts().is_empty());
}

#[test]
fn how_far_it_is_follows_the_measures_and_never_runs_ahead_of_them() {
    let mut window = statement_of(practice(), TALL);
    take(&mut window, "8.5");
    window.click(Role::RadioButton, "Geldt dit bij u?: ja");
    assert_eq!(said(&window, "8.5").status, StatementStatus::Partial);
    window.click(Role::RadioButton, "Hoe ver bent u met dit onderdeel?: ingevoerd");
    assert_eq!(said(&window, "8.5").status, StatementStatus::Partial, "no measure is");
    window.click(Role::RadioButton, "Hoe ver bent u met dit onderdeel?: gepland");
    assert_eq!(said(&window, "8.5").status, StatementStatus::Planned);
    window.press("Voorstel overnemen");
    assert_eq!(said(&window, "8.5").status, StatementStatus::Partial);
}

#[test]
fn how_by_whom_and_what_shows_it_is_written_down_and_the_way_leads_to_risk_and_measure() {
    let mut window = statement_of(practice(), TALL);
    take(&mut window, "8.5");
    for (label, text) in [
        ("Waarom?", "Hoort erbij"),
        ("Hoe doet u dit?", "Met een app op de telefoon"),
        ("Wie zorgt ervoor?", "M. de Vries"),
        ("Waaruit blijkt het?", "Schermafdruk"),
    ] {
        window.fill(label, text);
        window.leave();
    }
    let line = said(&window, "8.5");
    assert_eq!(line.how, "Met een app op de telefoon");
    assert_eq!((&*line.owner, &*line.evidence), ("M. de Vries", "Schermafdruk"));
    window.press("R1 Gijzelsoftware tonen");
    assert!(window.asked().contains(&Command::Show(RecordKey::Risk(RiskId(1)))));
}

#[test]
fn the_arrows_walk_the_list_and_what_is_looked_for_can_be_cleared() {
    let mut window = statement_of(practice(), TALL);
    let first = window.rows()[0].clone();
    window.focus(Role::ListBoxOption, &first);
    window.key(Key::ArrowDown);
    assert!(window.focused().expect("a row").1.starts_with("5.2 "), "{:?}", window.focused());
    window.fill("Zoek een onderdeel of nummer", "broncode");
    assert!(window.says("van 101 onderdelen"));
    assert!(window.rows().len() < 10);
    window.press("Alle onderdelen tonen");
    assert!(window.says("101 van 101 onderdelen"));
}

#[test]
fn a_finding_about_a_control_and_the_search_lead_to_its_line() {
    let mut state = UiState::default();
    let record = RecordKey::Statement(control("8.13"));
    state.show_finding(&Finding { rule: Rule::StatementAhead, record });
    assert_eq!(state.measure_tab, MeasureTab::Statement);
    assert_eq!(state.place, Place::Step(Step::Measures));
    assert_eq!(state.statements.control, Some(control("8.13")));
    state.measure_tab = MeasureTab::All;
    state.show(&RecordKey::Statement(control("8.4")));
    assert_eq!(state.measure_tab, MeasureTab::Statement);
    assert_eq!(state.statements.control, Some(control("8.4")));
}

#[test]
fn every_control_of_the_statement_is_reached_at_twice_the_size_on_a_small_screen() {
    let mut window = statement_of(practice(), (512.0, 384.0));
    let stops = window.tab_stops();
    for wanted in ["Geldt dit bij u?: ja", "Hoe doet u dit?", "Geschiedenis van dit onderdeel"] {
        let is_there = stops.iter().any(|(_, name)| name.contains(wanted));
        assert!(is_there, "{wanted} is no tab stop: {stops:?}");
    }
}
