//! The page with the history.

use super::sample;
use super::window::Stage;
use super::window::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::Edit;
use praktijkschild::text::changes::Tally;
use praktijkschild::text::changes::Turn;
use praktijkschild::ui::Command;
use praktijkschild::ui::PathPurpose;
use praktijkschild::ui::history::book::Comparison;
use praktijkschild::ui::history::book::DifferenceRow;
use praktijkschild::ui::history::book::FrozenVersion;
use praktijkschild::ui::history::book::HistoryBook;
use praktijkschild::ui::history::book::HistoryRow;
use praktijkschild::ui::history::book::LineFacts;
use praktijkschild::ui::history::book::Moment;
use praktijkschild::ui::history::history_ui;
use praktijkschild::ui::history::state::HistoryTab;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::widgets::Desk;
use std::path::PathBuf;

const SIZE: (f32, f32) = (900.0, 2400.0);

fn view(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| history_ui(ui, desk));
}

fn row(
    line: u32,
    day: Date,
    by: &str,
    (what, record, step): (&str, RecordKey, Step),
) -> HistoryRow {
    HistoryRow {
        line,
        day,
        day_words: praktijkschild::text::format::date_short(day),
        time: format!("14:{:02}", line % 60),
        by: by.to_owned(),
        what: what.to_owned(),
        haystack: format!("{what} {by}").to_lowercase(),
        records: vec![record],
        steps: vec![step],
        ends_day: true,
    }
}

fn difference(field: &str, before: &str, after: &str) -> DifferenceRow {
    DifferenceRow {
        key: RecordKey::Risk(RiskId(3)),
        title: "R3 Laptop kwijt".to_owned(),
        turn: Turn::Changed,
        field: field.to_owned(),
        before: before.to_owned(),
        after: after.to_owned(),
        clause: format!("van {before} naar {after}"),
    }
}

/// Four lines on two days by two people, one version, and what it differs from now.
fn book() -> HistoryBook {
    let (first, then) = (date(2026, 11, 20), date(2026, 11, 22));
    let (risk, role) = (RecordKey::Risk(RiskId(3)), RecordKey::Role(RoleId(1)));
    let version = FrozenVersion {
        line: 2,
        name: "Versie 2026-10".to_owned(),
        moment: "20-11-2026 14:02".to_owned(),
        by: "M. de Vries".to_owned(),
        fingerprint: "0123abcd".to_owned(),
    };
    HistoryBook {
        revision: 4,
        rows: vec![
            row(1, first, "M. de Vries", ("Beveiligingsmap begonnen", role.clone(), Step::Policy)),
            row(2, first, "M. de Vries", ("Versie vaststellen", role.clone(), Step::Policy)),
            row(3, then, "A. Bakker", ("Kans van \"Laptop kwijt\"", risk.clone(), Step::Risks)),
            row(4, then, "M. de Vries", ("Rol toegevoegd", role.clone(), Step::Policy)),
        ],
        people: vec!["A. Bakker".to_owned(), "M. de Vries".to_owned()],
        records: vec![
            (role, "Rol 1 Aanspreekpunt".to_owned()),
            (risk, "R3 Laptop kwijt".to_owned()),
        ],
        versions: vec![version],
        moments: vec![
            (Moment::Now, "Nu".to_owned()),
            (Moment::Line(2), "Versie 2026-10 (20-11-2026 14:02)".to_owned()),
        ],
        line: Some(LineFacts {
            line: 3,
            fingerprint: "ab".repeat(32),
            rows: vec![difference("Kans", "klein", "groot")],
        }),
        comparison: Some(Comparison {
            from: Moment::Line(2),
            to: Moment::Now,
            revision: 4,
            tally: Tally { new: 0, changed: 1, fields: 2, gone: 0 },
            rows: vec![difference("Kans", "klein", "groot"), difference("Naam", "a", "b")],
        }),
    }
}

fn page(change: impl FnOnce(&mut Stage)) -> Window {
    let mut stage = Stage::with(sample::practice()).at(Place::History);
    stage.history = book();
    change(&mut stage);
    stage.window(SIZE, view)
}

fn versions() -> Window {
    page(|stage| stage.state.history.tab = HistoryTab::Versions)
}

fn choose(window: &mut Window, field: &str, option: &str) {
    let fields = window.0.query_all_by_role(Role::ComboBox);
    let is_it =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().label().as_deref() == Some(field);
    fields.into_iter().find(is_it).expect("a list of that name").click();
    window.0.run();
    window.0.get_by_role_and_label(Role::Button, option).click();
    window.0.run();
}

#[test]
fn the_lines_stand_newest_first_with_when_who_and_what() {
    let window = page(|_| ());
    assert_eq!(
        window.rows(),
        [
            "Regel 4, 22-11-2026 14:04, M. de Vries, Rol toegevoegd",
            "Regel 3, 22-11-2026 14:03, A. Bakker, Kans van \"Laptop kwijt\"",
            "Regel 2, 20-11-2026 14:02, M. de Vries, Versie vaststellen",
            "Regel 1, 20-11-2026 14:01, M. de Vries, Beveiligingsmap begonnen",
        ]
    );
    assert!(window.says("4 van 4 wijzigingen"));
}

#[test]
fn words_narrow_the_lines_and_one_button_brings_all_back() {
    let mut window = page(|_| ());
    window.fill("Zoeken in de geschiedenis", "laptop bakker");
    assert_eq!(window.rows().len(), 1);
    assert!(window.says("1 van 4 wijzigingen"));
    window.fill("Zoeken in de geschiedenis", "olifant");
    assert!(window.says("Geen wijzigingen gevonden"));
    window.press("Alle wijzigingen tonen");
    assert_eq!(window.rows().len(), 4);
}

#[test]
fn record_step_person_and_day_narrow_the_lines_together() {
    let mut window = page(|_| ());
    window.unfold("Zoeken op onderdeel");
    choose(&mut window, "Door wie", "M. de Vries");
    assert_eq!(window.rows().len(), 3);
    choose(&mut window, "Onderdeel", "Rol 1 Aanspreekpunt");
    assert_eq!(window.rows().len(), 3);
    window.fill("Vanaf", "22-11-2026");
    assert_eq!(window.rows(), ["Regel 4, 22-11-2026 14:04, M. de Vries, Rol toegevoegd"]);
    choose(&mut window, "Stap", "Risico's");
    assert!(window.says("0 van 4 wijzigingen"));
    choose(&mut window, "Stap", "Alle stappen");
    window.fill("Vanaf", "1-1-2026");
    window.fill("Tot en met", "20-11-2026");
    assert_eq!(window.rows().len(), 2);
}

#[test]
fn a_day_that_does_not_exist_is_said_to_be_none_and_hides_nothing() {
    let mut window = page(|_| ());
    window.unfold("Zoeken op onderdeel");
    window.fill("Vanaf", "31-2-2026");
    window.leave();
    assert!(window.says("Deze dag bestaat niet"));
    assert_eq!(window.rows().len(), 4);
}

#[test]
fn a_line_in_hand_shows_what_it_changed_and_the_ways_from_there() {
    let mut window = page(|stage| stage.state.history.line = Some(3));
    assert!(window.says("Regel 3, 22-11-2026 14:03"));
    assert!(window.says("R3 Laptop kwijt, Kans van klein naar groot"));
    window.click(Role::ListBoxOption, "R3 Laptop kwijt, Kans van klein naar groot");
    assert!(window.says("Was: klein") && window.says("Is: groot"));
    window.press("R3 Laptop kwijt tonen");
    assert_eq!(window.asked(), [Command::Show(RecordKey::Risk(RiskId(3)))]);
}

#[test]
fn the_last_line_is_now_and_needs_no_way_back() {
    let window = page(|stage| {
        stage.state.history.line = Some(4);
        stage.history.line.as_mut().unwrap().line = 4;
    });
    assert!(window.says("zo is het nu"));
    assert!(!window.says("Terug naar dit moment"));
}

#[test]
fn going_back_is_asked_only_after_what_it_changes_was_shown() {
    let mut window = page(|stage| {
        stage.state.history.line = Some(3);
        let comparison = stage.history.comparison.as_mut().unwrap();
        (comparison.from, comparison.to) = (Moment::Now, Moment::Line(3));
    });
    window.press("Terug naar dit moment…");
    assert_eq!(window.asked(), []);
    assert!(window.says("Terug naar 22-11-2026 14:03 (regel 3)"));
    assert!(window.says("1 onderdeel gewijzigd (2 velden)"));
    assert!(window.says("R3 Laptop kwijt, Kans van klein naar groot"));
    window.press("Niet teruggaan");
    assert!(window.says("4 van 4 wijzigingen"));
    window.press("Terug naar dit moment…");
    window.press("Terug naar dit moment");
    assert_eq!(window.asked(), [Command::Restore(3)]);
}

#[test]
fn a_decision_that_would_no_longer_hold_is_named_before_going_back() {
    let at = |key: RecordKey| {
        page(|stage| {
            stage.state.history.restoring = Some(3);
            let comparison = stage.history.comparison.as_mut().unwrap();
            (comparison.from, comparison.to) = (Moment::Now, Moment::Line(3));
            comparison.rows[0].turn = Turn::Gone;
            comparison.rows[0].key = key;
        })
    };
    let policy = RecordKey::PolicyVersion(praktijkschild::domain::id::PolicyVersionId(2));
    assert!(at(policy).says("Let op: beleid of risicocriteria"));
    assert!(!at(RecordKey::Risk(RiskId(3))).says("Let op: beleid"));
}

#[test]
fn where_nothing_can_be_written_nobody_can_go_back_or_freeze() {
    let mut window = page(|stage| {
        stage.file.is_read_only = true;
        stage.state.history.restoring = Some(3);
        let comparison = stage.history.comparison.as_mut().unwrap();
        (comparison.from, comparison.to) = (Moment::Now, Moment::Line(3));
    });
    let go = window.0.get_by_role_and_label(Role::Button, "Terug naar dit moment");
    assert!(go.accesskit_node().is_disabled());
    window.0.state_mut().state.history.restoring = None;
    window.0.state_mut().state.history.tab = HistoryTab::Versions;
    window.0.state_mut().history = book();
    window.0.run();
    let freeze = window.0.get_by_role_and_label(Role::Button, "Versie vaststellen");
    assert!(freeze.accesskit_node().is_disabled());
}

#[test]
fn a_version_is_proposed_a_name_and_frozen_under_it() {
    let mut window = versions();
    assert!(window.says("Versie 2026-10, vastgesteld op 20-11-2026 14:02 door M. de Vries"));
    window.press("Versie vaststellen");
    assert_eq!(window.asked(), [Command::Edit(Edit::Version("Versie 2026-11".to_owned()))]);
}

#[test]
fn a_name_that_is_taken_or_blank_is_refused_beside_it() {
    let mut window = versions();
    window.fill("Naam van de versie", "Versie 2026-10");
    window.press("Versie vaststellen");
    assert!(window.alerts()[0].starts_with("Deze naam is al gebruikt"));
    window.fill("Naam van de versie", " ");
    assert_eq!(window.alerts(), [""; 0]);
    window.press("Versie vaststellen");
    assert_eq!(window.alerts(), ["Geef een naam. Een naam mag niet leeg zijn."]);
    assert_eq!(window.asked(), []);
}

#[test]
fn the_newest_version_is_compared_with_now_and_written_where_the_user_says() {
    let mut window = versions();
    assert!(window.says("1 onderdeel gewijzigd (2 velden)"));
    window.press("Waar komt de vergelijking? Kiezen…");
    window.fill("Waar komt de vergelijking?", "/tmp/verschil.pdf");
    window.press("Vergelijking bewaren als PDF");
    let path = PathBuf::from("/tmp/verschil.pdf");
    assert_eq!(
        window.asked(),
        [Command::ChoosePath(PathPurpose::Comparison), Command::WriteComparison(path)]
    );
}

#[test]
fn two_moments_without_a_difference_are_said_to_be_alike() {
    let window = page(|stage| {
        stage.state.history.tab = HistoryTab::Versions;
        stage.history.comparison.as_mut().unwrap().rows.clear();
    });
    assert!(window.says("Tussen deze twee momenten is niets veranderd."));
}

#[test]
fn ten_thousand_lines_are_a_list_like_any_other() {
    let long = |stage: &mut Stage| {
        let line = |line| {
            let what = format!("Wijziging nummer {line}");
            row(line, date(2026, 11, 22), "M.", (&what, RecordKey::Policy, Step::Policy))
        };
        stage.history.rows = (1..=10_000).map(line).collect();
        stage.history.line.as_mut().unwrap().line = 1;
    };
    let mut window = page(long);
    assert!(window.says("10000 van 10000 wijzigingen") || window.says("10.000 van 10.000"));
    assert!(window.rows().len() < 40, "only what is in sight is drawn");
    window.focus(Role::ListBoxOption, &window.rows()[0].clone());
    window.key(egui::Key::End);
    assert_eq!(window.0.state().state.history.line, Some(1));
    window.fill("Zoeken in de geschiedenis", "nummer 777");
    let newest = "Regel 9777, 22-11-2026 14:57, M., Wijziging nummer 9777";
    assert_eq!(window.rows()[0], newest, "what was found begins at its top");
}

#[test]
fn a_risk_leads_to_its_own_history() {
    fn risk(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let risk = desk.cx.isms.risks[&RiskId(3)].clone();
        praktijkschild::ui::steps::risk_detail::risk_detail_ui(ui, desk, &risk);
    }
    let stage = Stage::with(sample::practice()).at(Place::Step(Step::Risks));
    let mut window = stage.window((760.0, 2400.0), risk);
    window.press("Geschiedenis van dit onderdeel");
    assert_eq!(window.asked(), [Command::Go(Place::History)]);
    let filter = &window.0.state().state.history.filter;
    assert_eq!(filter.record, Some(RecordKey::Risk(RiskId(3))));
}

#[test]
fn at_twice_the_size_on_a_small_screen_everything_can_still_be_reached() {
    for (tab, restoring) in
        [(HistoryTab::Lines, None), (HistoryTab::Versions, None), (HistoryTab::Lines, Some(3))]
    {
        let mut stage = Stage::with(sample::practice()).at(Place::History);
        stage.history = book();
        stage.state.history.tab = tab;
        stage.state.history.line = Some(3);
        stage.state.history.restoring = restoring;
        if restoring.is_some() {
            let comparison = stage.history.comparison.as_mut().unwrap();
            (comparison.from, comparison.to) = (Moment::Now, Moment::Line(3));
        }
        let mut window = stage.window((512.0, 384.0), praktijkschild::ui::frame::window_ui);
        assert_eq!(window.stops_out_of_sight(), [""; 0], "{tab:?} {restoring:?}");
    }
}

#[test]
fn the_page_fits_a_narrow_window_and_names_every_control_once() {
    for tab in [HistoryTab::Lines, HistoryTab::Versions] {
        let mut stage = Stage::with(sample::practice()).at(Place::History);
        stage.history = book();
        stage.state.history.tab = tab;
        stage.state.history.line = Some(3);
        stage.state.history.path = format!("/home/{}/a.pdf", "lang".repeat(40));
        let mut window = stage.window((420.0, 3000.0), view);
        if tab == HistoryTab::Lines {
            window.unfold("Zoeken op onderdeel");
        }
        assert_eq!(window.cut_off(420.0), [""; 0], "{tab:?}");
        assert_eq!(window.namesakes(), [""; 0], "{tab:?}");
    }
}

#[test]
fn when_and_who_were_cut_off_at_one_and_a_half_times_the_size() {
    let mut stage = Stage::with(sample::practice()).at(Place::History);
    stage.history = book();
    let window = stage.window((605.0, 1600.0), view);
    for words in ["22-11-2026 14:03", "A. Bakker"] {
        let label = window.0.get_by_label(words).rect();
        assert!(label.width() > 5.0 * words.len() as f32, "{words}: {label}");
    }
}

#[test]
fn what_a_line_changed_opened_below_the_edge_of_the_window() {
    for size in [(853.0, 533.0), (682.0, 512.0)] {
        let mut stage = Stage::with(sample::practice()).at(Place::History);
        stage.history = book();
        let mut window = stage.window(size, praktijkschild::ui::frame::window_ui);
        let is_row =
            |window: &Window| window.focused().is_some_and(|(role, _)| role == Role::ListBoxOption);
        (0..60).for_each(|_| {
            if !is_row(&window) {
                window.leave()
            }
        });
        window.key(egui::Key::ArrowDown);
        window.key(egui::Key::Space);
        let heading = (Role::Heading, "Regel 3, 22-11-2026 14:03");
        let heading = window.0.get_by_role_and_label(heading.0, heading.1).rect();
        let foot = window.0.get_by_label_contains("Alles bewaard").rect().top();
        assert!(heading.bottom() < foot, "{heading} under {foot} in {size:?}");
    }
}

#[test]
fn after_not_going_back_one_is_where_one_was() {
    let mut window = page(|stage| {
        stage.state.history.line = Some(3);
        let comparison = stage.history.comparison.as_mut().unwrap();
        (comparison.from, comparison.to) = (Moment::Now, Moment::Line(3));
    });
    window.press("Terug naar dit moment…");
    window.press("Niet teruggaan");
    assert_eq!(window.focused(), Some((Role::Button, "Terug naar dit moment…".to_owned())));
}

#[test]
fn a_list_to_pick_from_stayed_open_after_enter() {
    let mut window = versions();
    let fields = window.0.query_all_by_role(Role::ComboBox);
    let is_from =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().label().as_deref() == Some("Van");
    fields.into_iter().find(is_from).expect("the list").click();
    window.0.run();
    let version = "Versie 2026-10 (20-11-2026 14:02)";
    window.0.get_by_role_and_label(Role::Button, version).focus();
    window.0.run();
    window.key(egui::Key::Enter);
    assert!(window.0.query_by_role_and_label(Role::Button, version).is_none(), "closed");
    assert_eq!(window.focused(), Some((Role::ComboBox, "Van".to_owned())));
}

#[test]
fn a_new_version_took_the_place_of_what_was_compared() {
    let mut window = versions();
    let before = window.0.state().state.history.compared(&book());
    window.press("Versie vaststellen");
    let mut then = book();
    then.versions.push(FrozenVersion { line: 5, ..then.versions[0].clone() });
    assert_eq!(window.0.state().state.history.compared(&then), before);
}
