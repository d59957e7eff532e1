//! The map with few and with many risks: nothing hides, nothing swims, every way has a
//! line, and every risk can be reached.

use super::sample;
use super::window::Stage;
use super::window::Window;
use egui::Key;
use egui::Rect;
use egui::Shape;
use egui::Vec2;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::matrix;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::domain::standing;
use praktijkschild::domain::standing::Phase;
use praktijkschild::domain::standing::Phases;
use praktijkschild::edit::Edit;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::Rerating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::ui::Command;
use praktijkschild::ui::frame::WIDE;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::heat_map::layout::DOT;
use praktijkschild::ui::heat_map::layout::Layout;
use praktijkschild::ui::heat_map::layout::Path;
use praktijkschild::ui::heat_map::layout::Scene;
use praktijkschild::ui::state::Place;
use std::collections::BTreeSet;

/// A cell in the middle of the map, and one below it.
const MIDDLE: (Likelihood, Consequence) = (Likelihood::Moderate, Consequence::High);
const BELOW: (Likelihood, Consequence) = (Likelihood::Small, Consequence::Medium);

/// A practice with so many risks in one cell, with measures in another.
fn crowd(many: u32, with_measures: (Likelihood, Consequence)) -> Isms {
    practice(many, |_| (MIDDLE, with_measures))
}

/// A practice with so many risks all over the map.
fn spread(many: u32) -> Isms {
    let at = |number: usize| {
        (Likelihood::ALL[number % Likelihood::ALL.len()], Consequence::ALL[number / 5 % 4])
    };
    practice(many, |number| (at(number as usize * 7), at(number as usize * 3 + 2)))
}

type Standing = (Likelihood, Consequence);

fn practice(many: u32, place: impl Fn(u32) -> (Standing, Standing)) -> Isms {
    let mut isms = Isms::default();
    isms.practice.name = "Huisartsenpraktijk De Linde".into();
    for number in 1..=many {
        let (gross, (likelihood, consequence)) = place(number);
        let mut risk = sample::risk(number, "Gijzelsoftware", Some(gross));
        let mut residual = risk.gross;
        residual.likelihood = Some(likelihood);
        residual.consequences = Consequences::of(consequence, consequence, consequence);
        risk.residual = Some(residual);
        isms.put(Record::Risk(Box::new(risk)));
    }
    isms
}

/// A window on the step of the risks with the map, wherever it stands.
fn window(isms: Isms, selected: Option<u32>, (width, height): (f32, f32)) -> Window {
    let mut stage = Stage::with(isms).at(Place::Step(Step::Risks));
    stage.state.risk = selected.map(RiskId);
    stage.state.map.unfolded = width < WIDE;
    stage.window((width, height), window_ui)
}

/// The marks of a rating ("bruto", "rest"): how many risks each stands for, and where.
fn marks(window: &Window, rating: &str) -> Vec<(u32, Rect)> {
    let of_rating = format!(", {rating}: kans");
    let buttons = window.0.query_all_by_role(Role::Button);
    let mark = |node: egui_kittest::Node<'_>| {
        let name = node.accesskit_node().label()?;
        let (before, _) = name.split_once(&of_rating)?;
        let count = before.strip_suffix(" risico's samen").map_or(Ok(1), str::parse);
        Some((count.expect("a count"), node.rect()))
    };
    buttons.filter_map(mark).collect()
}

/// Where the thing is whose name begins so.
fn rect(window: &Window, begins: &str) -> Rect {
    let mut nodes = window.0.query_all_by_role(Role::Button);
    let begins_so = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|name| name.starts_with(begins))
    };
    nodes.find(begins_so).unwrap_or_else(|| panic!("nothing begins with {begins:?}")).rect()
}

/// How far two rectangles lie over each other, in points.
fn overlap(one: Rect, other: Rect) -> f32 {
    let shared = one.intersect(other);
    shared.width().min(shared.height())
}

fn assert_apart(rects: &[Rect], what: &str) {
    for (at, one) in rects.iter().enumerate() {
        for other in &rects[at + 1..] {
            assert!(overlap(*one, *other) < 1.0, "{what}: {one} lies over {other}");
        }
    }
}

#[test]
fn no_risk_hides_behind_another_in_a_cell_of_any_size() {
    for many in [1, 2, 3, 4, 5, 7, 40, 1000] {
        for isms in [crowd(many, MIDDLE), crowd(many, BELOW), spread(many)] {
            for (width, height) in [(30.0, 40.0), (52.0, 66.0), (63.0, 66.0), (120.0, 90.0)] {
                let size = Vec2::new(width, height);
                for selected in [None, Some(RiskId(1))] {
                    let (layout, _) = laid_out(&isms, size, (Phases::default(), selected));
                    let dots = layout.dots.iter().map(|dot| (dot.at, dot.side));
                    let bubbles = layout.bubbles.iter().map(|bubble| (bubble.at, bubble.side));
                    let square = |(at, side): (Vec2, f32)| {
                        Rect::from_center_size((at * size).to_pos2(), Vec2::splat(side))
                    };
                    let rects: Vec<Rect> = dots.chain(bubbles).map(square).collect();
                    let what = format!("{many} risks, {selected:?}, cells of {size}");
                    assert_apart(&rects, &what);
                    let is_small = rects.iter().any(|rect| rect.width() < DOT);
                    assert!(!is_small || width < 52.0, "{what}: hard to press");
                }
            }
        }
    }
}

#[test]
fn every_risk_is_seen_or_counted_at_every_width_and_zoom() {
    for width in [1100.0, 1280.0, 1366.0, 1600.0] {
        for zoom in [1.0, 2.0] {
            for isms in [crowd(40, MIDDLE), spread(100), spread(1000)] {
                let many = isms.risks.len() as u32;
                let window = window(isms, Some(3), (width / zoom, 1600.0));
                let what = format!("{many} risks, {width} wide, {zoom}×");
                let (gross, residual) = (marks(&window, "bruto"), marks(&window, "rest"));
                for marks in [&gross, &residual] {
                    assert_eq!(marks.iter().map(|(count, _)| count).sum::<u32>(), many, "{what}");
                }
                let rects: Vec<Rect> = gross.iter().chain(&residual).map(|mark| mark.1).collect();
                assert_apart(&rects, &what);
                let least = rects.iter().map(Rect::width).fold(f32::INFINITY, f32::min);
                assert!(least >= DOT - 0.1, "{what}: a mark of {least}");
            }
        }
    }
}

#[test]
fn the_selected_risk_of_a_full_cell_is_dragged_out_of_it() {
    let mut window = window(crowd(40, MIDDLE), Some(3), (1100.0, 1200.0));

    let from = rect(&window, "R3 Gijzelsoftware, bruto").center();
    let to = rect(&window, "Kans zeer klein, gevolg laag").center();
    window.0.hover_at(from);
    window.0.drag_at(from);
    window.0.hover_at(from.lerp(to, 0.5));
    window.0.hover_at(to);
    window.0.drop_at(to);
    window.0.run();

    assert!(window.says("R3 (bruto) gaat van kans middelmatig, gevolg hoog naar kans zeer klein"));
    window.fill("Waarom?", "Nieuwe sloten");
    window.press("Verplaatsen");
    let moved = Rerating {
        rating: Rating::Gross,
        likelihood: Likelihood::VerySmall,
        consequence: Consequence::Low,
        column: None,
        reason: "Nieuwe sloten".into(),
    };
    let asked = Edit::Risk(RiskId(3), RiskEdit::Rerate(moved));
    assert!(window.asked().contains(&Command::Edit(asked)));
}

/// The same window with motion, as outside the tests.
fn moving(isms: Isms, selected: u32, size: (f32, f32)) -> Window {
    let mut window = window(isms, Some(selected), size);
    window.0.ctx.all_styles_mut(|style| style.animation_time = 0.2);
    window.0.run_steps(2);
    window
}

/// Draws one frame, some time after the last.
fn frame(window: &mut Window, seconds: f64) {
    let now = window.0.ctx.input(|input| input.time);
    window.0.input_mut().time = Some(now + seconds);
    window.0.step();
}

const GROSS: &str = "R1 Gijzelsoftware, bruto";
const CELL: &str = "Kans middelmatig, gevolg hoog";
const CELL_ABOVE: &str = "Kans groot, gevolg hoog";

#[test]
fn a_dot_does_not_swim_after_its_cell_while_the_window_changes() {
    let mut window = moving(crowd(1, BELOW), 1, (1280.0, 1200.0));

    window.0.set_size(Vec2::new(1600.0, 1000.0));
    frame(&mut window, 0.01);

    let (dot, cell) = (rect(&window, GROSS), rect(&window, CELL));
    assert!(cell.contains_rect(dot), "{dot} outside {cell}");
}

#[test]
fn a_dot_does_not_fly_across_when_another_page_shows_the_map() {
    let mut window = moving(crowd(1, BELOW), 1, (1280.0, 1200.0));

    window.0.state_mut().state.place = Place::Overview;
    frame(&mut window, 0.01);

    let (dot, cell) = (rect(&window, GROSS), rect(&window, CELL));
    assert!(cell.contains_rect(dot), "{dot} outside {cell}");
}

/// Moves R1 one cell up.
fn rate_higher(window: &mut Window) {
    let risk = window.0.state_mut().isms.risks.get_mut(&RiskId(1)).unwrap();
    risk.gross.likelihood = Some(Likelihood::Large);
    window.0.state_mut().state.map.forget();
}

#[test]
fn a_re_rated_risk_moves_to_its_new_cell_in_a_moment() {
    let mut window = moving(crowd(1, BELOW), 1, (1280.0, 1200.0));

    rate_higher(&mut window);
    frame(&mut window, 0.01);
    let begun = rect(&window, GROSS);
    frame(&mut window, 0.05);
    let on_its_way = rect(&window, GROSS);
    frame(&mut window, 0.1);
    let arrived = rect(&window, GROSS);

    assert!(rect(&window, CELL).contains_rect(begun), "{begun}");
    let tops = [begun, on_its_way, arrived].map(|rect| -rect.top());
    assert!(tops.is_sorted() && tops[0] < tops[1] && tops[1] < tops[2], "{tops:?}");
    assert!(rect(&window, CELL_ABOVE).contains_rect(arrived), "{arrived}");
}

#[test]
fn who_asks_for_no_motion_sees_a_re_rated_risk_in_its_new_cell_at_once() {
    let mut window = window(crowd(1, BELOW), Some(1), (1280.0, 1200.0));

    rate_higher(&mut window);
    frame(&mut window, 0.01);

    assert!(rect(&window, CELL_ABOVE).contains_rect(rect(&window, GROSS)));
}

/// The map of a practice laid out, and the ways on it.
fn laid_out(
    isms: &Isms,
    size: Vec2,
    (phases, selected): (Phases, Option<RiskId>),
) -> (Layout, Vec<Path>) {
    let cells = matrix::cells(isms);
    let reached = isms.relevant_risks().filter(|risk| risk.is_reached(isms)).map(|risk| risk.id);
    let reached: BTreeSet<RiskId> = reached.collect();
    let own_now: Vec<_> =
        cells.iter().map(|cell| standing::own_now(cell, phases, &reached)).collect();
    let (cells, own_now, reached) = (&cells, &own_now, &reached);
    let layout = Layout::of(&Scene { cells, own_now, reached, phases, selected }, size);
    let ways = standing::ways(isms, isms.relevant_risks(), phases);
    let paths = layout.paths(&ways, (phases, selected));
    (layout, paths)
}

/// A cell of the map in the pane.
const USUAL: Vec2 = Vec2::new(63.0, 66.0);

#[test]
fn every_risk_that_measures_move_is_in_a_line_also_out_of_a_bubble() {
    for many in [1, 40, 100] {
        for isms in [crowd(many, BELOW), spread(many)] {
            let moved = isms
                .risks
                .values()
                .filter(|risk| risk.gross.position() != risk.residual.unwrap().position());
            let moved = moved.count();
            for selected in [None, Some(RiskId(1))] {
                let (layout, paths) = laid_out(&isms, USUAL, (Phases::default(), selected));
                assert_eq!(paths.iter().map(|path| path.risks).sum::<usize>(), moved);
                let marks: Vec<Vec2> = layout.centres().collect();
                for path in paths.iter().filter(|path| path.risks == 1) {
                    assert!(marks.contains(&path.from) && marks.contains(&path.to), "{path:?}");
                }
            }
        }
    }
}

#[test]
fn risks_that_go_the_same_way_share_a_line_and_the_one_in_hand_has_its_own() {
    let isms = crowd(5, BELOW);
    let (_, paths) = laid_out(&isms, USUAL, (Phases::default(), Some(RiskId(2))));
    let told: Vec<_> = paths.iter().map(|path| (path.risks, path.is_selected)).collect();
    assert_eq!(told, [(4, false), (1, true)]);
}

#[test]
fn a_risk_that_stays_in_its_cell_has_no_line() {
    let isms = crowd(5, MIDDLE);
    assert_eq!(laid_out(&isms, USUAL, (Phases::default(), Some(RiskId(1)))).1, []);
}

#[test]
fn a_line_is_gone_with_the_marks_it_led_to() {
    // All measures are carried out, so now is where the risk is meant to be.
    let isms = crowd(5, BELOW);
    for (gross, now, target, lines) in [
        (true, true, true, 1),
        (false, true, true, 0),
        (true, true, false, 1),
        (true, false, false, 0),
    ] {
        let phases = Phases { gross, now, target };
        let (_, paths) = laid_out(&isms, USUAL, (phases, None));
        assert_eq!(paths.len(), lines, "{phases:?}");
    }
}

#[test]
fn up_to_twelve_marks_stand_apart_and_more_are_counted() {
    let wide = Vec2::new(140.0, 90.0);
    let phases = Phases { gross: true, now: false, target: false };
    for (many, dots, bubbles) in [(1, 1, 0), (12, 12, 0), (13, 0, 1), (100, 0, 1)] {
        let (layout, _) = laid_out(&crowd(many, BELOW), wide, (phases, None));
        assert_eq!((layout.dots.len(), layout.bubbles.len()), (dots, bubbles), "{many} risks");
    }
}

#[test]
fn now_is_told_by_the_mark_it_stands_on_and_has_its_own_only_where_there_is_none() {
    let isms = crowd(1, BELOW);
    for (gross, target, told) in [
        (true, true, vec![(Phase::Gross, false), (Phase::Target, true)]),
        (true, false, vec![(Phase::Now, true), (Phase::Gross, false)]),
        (false, false, vec![(Phase::Now, true)]),
    ] {
        let phases = Phases { gross, now: true, target };
        let (layout, _) = laid_out(&isms, USUAL, (phases, None));
        let mut marks: Vec<_> = layout.dots.iter().map(|dot| (dot.phase, dot.is_now)).collect();
        marks.sort_by_key(|(phase, _)| told.iter().position(|(one, _)| one == phase));
        assert_eq!(marks, told);
    }
}

/// The heads of arrows in a window.
fn heads(window: &Window) -> Vec<Rect> {
    let shapes = &window.0.output().shapes;
    let head = |shape: &Shape| match shape {
        Shape::Path(path) if path.closed && path.points.len() == 3 => {
            Some(Rect::from_points(&path.points))
        }
        _ => None,
    };
    shapes.iter().filter_map(|clipped| head(&clipped.shape)).collect()
}

#[test]
fn the_way_of_the_selected_risk_has_a_head_at_its_end() {
    let size = (1280.0, 1200.0);
    let still = heads(&window(crowd(1, MIDDLE), Some(1), size));
    let moved = window(crowd(1, BELOW), Some(1), size);
    let residual = rect(&moved, "R1 Gijzelsoftware, rest");

    let heads: Vec<Rect> = heads(&moved).into_iter().filter(|head| !still.contains(head)).collect();

    assert_eq!(heads.len(), 1, "{heads:?}");
    assert!(overlap(heads[0], residual.expand(8.0)) > 0.0, "{} at {residual}", heads[0]);
}

#[test]
fn an_arrow_between_dots_side_by_side_points_at_its_own_and_covers_no_number() {
    // The way of R1 leads to the first of four dots in a row, along the other three.
    let (left, right) = (Consequence::Low, Consequence::VeryHigh);
    let isms = practice(4, |_| ((Likelihood::Moderate, right), (Likelihood::Moderate, left)));
    let mut stage = Stage::with(isms).at(Place::Overview);
    stage.state.risk = Some(RiskId(1));
    let window = stage.window((1600.0, 1200.0), window_ui);
    let own = rect(&window, "R1 Gijzelsoftware, rest");
    let next = rect(&window, "R2 Gijzelsoftware, rest");
    assert!(next.left() - own.right() < 5.0, "{next} not beside {own}");

    let arrow = heads(&window).into_iter().find(|head| overlap(*head, own.expand(4.0)) > 0.0);

    let arrow = arrow.expect("an arrow at the dot");
    assert!(arrow.left() < own.right() && arrow.center().x < next.left(), "{arrow}");
    for (_, mark) in marks(&window, "rest") {
        assert!(overlap(arrow, mark.shrink(4.0)) < 1.0, "{arrow} over {mark}");
    }
}

/// The name of the bubble of [`MIDDLE`], beside the selected risk.
const BUBBLE: &str = "39 risico's samen, bruto: kans middelmatig, gevolg hoog";

#[test]
fn enter_and_space_on_a_bubble_list_its_cell() {
    for key in [Key::Enter, Key::Space] {
        let mut window = window(crowd(40, BELOW), Some(1), (1280.0, 1200.0));
        window.0.state_mut().state.map.roving = MIDDLE;
        window.0.run();
        window.0.get_by_role_and_label(Role::Button, BUBBLE).focus();
        window.0.run();
        assert_eq!(window.focused(), Some((Role::Button, BUBBLE.into())));

        window.key(key);

        assert_eq!(window.0.state().state.map.listed, Some(MIDDLE));
        assert!(window.says("40 risico's zonder maatregelen"));
    }
}

/// A window that lists the risks of [`MIDDLE`].
fn listing(many: u32) -> Window {
    let mut stage = Stage::with(crowd(many, BELOW)).at(Place::Step(Step::Risks));
    stage.state.map.listed = Some(MIDDLE);
    stage.window((1280.0, 1200.0), window_ui)
}

fn is_focused(window: &Window, name: &str) -> bool {
    window.focused().is_some_and(|(_, focused)| focused == name)
}

#[test]
fn every_risk_of_a_short_list_is_a_tab_stop() {
    let mut window = listing(12);
    let stops = window.tab_stops();
    for number in 1..=12 {
        let name = format!("R{number}  Gijzelsoftware");
        assert!(stops.contains(&(Role::Button, name.clone())), "{name} in {stops:?}");
    }
}

#[test]
fn the_last_of_a_thousand_risks_in_a_cell_is_reached_by_keyboard_and_chosen() {
    let mut window = listing(1000);
    let rows = window.0.query_all_by_label_contains("  Gijzelsoftware").count();
    assert!(rows < 120, "{rows} rows drawn");
    let list = "R1  Gijzelsoftware";
    for _ in 0..200 {
        window.key(Key::Tab);
        if is_focused(&window, list) && window.focused().unwrap().0 == Role::ListBoxOption {
            break;
        }
    }

    window.key(Key::ArrowDown);
    assert!(is_focused(&window, "R2  Gijzelsoftware"), "{:?}", window.focused());
    window.key(Key::PageDown);
    assert!(is_focused(&window, "R11  Gijzelsoftware"), "{:?}", window.focused());
    window.key(Key::End);
    assert!(is_focused(&window, "R1000  Gijzelsoftware"), "{:?}", window.focused());
    assert_eq!(window.0.state().state.risk, Some(RiskId(1)), "walking chooses nothing");
    window.key(Key::Enter);
    assert_eq!(window.0.state().state.risk, Some(RiskId(1000)));
    window.key(Key::ArrowUp);
    assert!(is_focused(&window, "R999  Gijzelsoftware"), "{:?}", window.focused());
}
