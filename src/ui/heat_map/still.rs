//! A map to look at and not to change: an earlier moment, or what measures would bring. What
//! stands on it is worked out once; a frame only lays it out and draws it.

use crate::domain::course::Stands;
use crate::domain::id::RiskId;
use crate::domain::standing::Phase;
use crate::domain::still::Signs;
use crate::domain::still::Still;
use crate::ui::heat_map::filter;
use crate::ui::heat_map::frame_ui;
use crate::ui::heat_map::layout::Layout;
use crate::ui::heat_map::layout::Scene;
use crate::ui::heat_map::motion;
use crate::ui::heat_map::paths;
use crate::ui::heat_map::phase_key;
use crate::ui::heat_map::picture::Picture;
use crate::ui::heat_map::picture::picture;
use crate::ui::heat_map::place_words;
use crate::ui::heat_map::plot;
use crate::ui::heat_map::still_marks;
use crate::ui::heat_map::time::How;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Ui;
use egui::Vec2;
use egui::accesskit::Role;
use std::rc::Rc;

/// How many risks of a cell are named before the rest is counted.
const NAMED: usize = 30;

/// The text key of a mark's name.
pub(super) const fn dot_key(signs: Signs, phase: Phase) -> &'static str {
    match (signs, phase) {
        (Signs::Phases, Phase::Gross) => "map-dot-gross",
        (Signs::Phases, Phase::Target) => "map-dot-residual",
        (Signs::Moments, Phase::Gross) => "map-dot-then",
        (Signs::Measures, Phase::Target) => "map-dot-tried",
        (Signs::Between, Phase::Gross) => "map-dot-first",
        (Signs::Between, _) => "map-dot-second",
        _ => "map-dot-now",
    }
}

/// The text key of the title of a mark's column.
pub(super) const fn column_key(signs: Signs, phase: Phase) -> &'static str {
    match (signs, phase) {
        (Signs::Phases, phase) => phase_key(phase),
        (Signs::Moments, Phase::Gross) => "map-column-then",
        (Signs::Measures, Phase::Target) => "map-column-tried",
        (Signs::Between, Phase::Gross) => "map-column-first",
        (Signs::Between, _) => "map-column-second",
        (Signs::Moments | Signs::Measures, _) => "phase-now",
    }
}

/// The text key of the line above the risks of a cell.
const fn here_key(signs: Signs, phase: Phase) -> &'static str {
    match (signs, phase) {
        (Signs::Phases, Phase::Gross) => "map-gross-here",
        (Signs::Phases, Phase::Target) => "map-residual-here",
        (Signs::Moments, Phase::Gross) => "map-then-here",
        (Signs::Measures, Phase::Target) => "map-tried-here",
        (Signs::Between, Phase::Gross) => "map-first-here",
        (Signs::Between, _) => "map-second-here",
        _ => "map-now-here",
    }
}

/// Draws it over the width there is. The name tells two on one page apart.
pub(super) fn still_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (name, still): (&str, &Still),
    height: f32,
) {
    ui.push_id(name, |ui| {
        let frame = frame_ui(ui, desk, height);
        let size = Vec2::new(frame.width() / 4.0, frame.height() / 5.0);
        let selected = desk.state.risk;
        let scene = Scene {
            cells: &still.cells,
            own_now: &still.own_now,
            reached: &still.reached,
            phases: still.phases,
            selected,
        };
        let mut layout = Layout::of(&scene, size);
        // Two maps beside each other have the same marks in two places.
        if desk.state.map.time.how != How::Beside {
            motion::settle(ui, desk, &mut layout);
        }
        let transform = plot::paint(ui, desk, (frame, &still.cells));
        let lines = layout.paths(&still.ways, (still.phases, selected));
        paths::paint_paths(ui, desk, &transform, &lines);
        let grid = egui::UiBuilder::new()
            .max_rect(frame)
            .accessibility_role(Role::Grid)
            .accessibility_label(name);
        let mut grid = ui.new_child(grid);
        for cell in &still.cells {
            still_marks::cell_ui(&mut grid, desk, (name, still), (&transform, cell));
        }
        plot::paint_border(&grid, desk, &transform, &still.cells);
        still_marks::marks_ui(&mut grid, desk, (name, still), (&transform, &layout));
        paths::paint_head(&grid, desk, &transform, (&lines, &layout));
    });
}

/// What the filter lets through; `None` where all is shown.
pub(super) fn filtered(desk: &mut Desk<'_>) -> Option<Rc<Picture>> {
    (!filter::words(desk).is_empty()).then(|| picture(desk))
}

/// Whether nothing has changed about that.
pub(super) fn is_same(one: Option<&Rc<Picture>>, other: Option<&Rc<Picture>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// The risks that the filter lets through.
pub(super) fn kept(mut stands: Stands, filter: Option<&Rc<Picture>>) -> Stands {
    if let Some(filter) = filter {
        stands.retain(|risk, _| filter.passing.contains(risk));
    }
    stands
}

/// What a risk is called, also one that is no more.
pub(super) fn title<'a>(desk: &'a Desk<'_>, risk: RiskId) -> &'a str {
    let known = desk.cx.isms.risks.get(&risk).map(|risk| risk.title.as_str());
    let course = desk.state.map.time.course.as_ref();
    let then = || course.and_then(|course| course.titles.get(&risk)).map(String::as_str);
    known.or_else(then).unwrap_or_default()
}

/// The risks of the chosen cell, as they stood.
pub(super) fn listed_ui(ui: &mut Ui, desk: &mut Desk<'_>, still: &Still) {
    let Some(cell) = desk.state.map.listed.and_then(|place| still.cell(place)) else {
        note(ui, &desk.text("map-still-choose"));
        return;
    };
    section(ui, &place_words(desk, cell.place()));
    ui.horizontal(|ui| {
        marks::level_tile(ui, &desk.cx, cell.level);
        if ui.button(desk.text("map-close-list")).clicked() {
            desk.state.map.listed = None;
        }
    });
    let shown = Phase::ALL.iter().filter(|phase| still.phases.has(**phase));
    let lists: Vec<_> = shown.map(|phase| (*phase, cell.at(*phase))).collect();
    if lists.iter().all(|(_, risks)| risks.is_empty()) {
        explanation(ui, &desk.text("map-cell-empty"));
    }
    for (phase, risks) in lists.into_iter().filter(|(_, risks)| !risks.is_empty()) {
        note(ui, &desk.cx.text.count(here_key(still.signs, phase), risks.len()));
        for risk in risks.iter().take(NAMED) {
            let words = format!("{risk}  {}", title(desk, *risk));
            let is_selected = desk.state.risk == Some(*risk);
            let button = egui::Button::selectable(is_selected, words).wrap();
            if ui.push_id((phase, risk.0), |ui| ui.add(button)).inner.clicked() {
                desk.state.risk = Some(*risk);
            }
        }
        if let Some(more) = risks.len().checked_sub(NAMED).filter(|more| *more > 0) {
            note(ui, &desk.cx.text.count("map-and-more", more));
        }
    }
}
