//! How many risks were low, medium and high over time: as a line, and the same numbers as a
//! table for who reads better than looks.

use crate::domain::course::Course;
use crate::domain::course::Moment;
use crate::domain::scale::Level;
use crate::text::format;
use crate::ui::heat_map::time;
use crate::ui::widgets::Desk;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_away;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use egui::Color32;
use egui::Id;
use egui::Sense;
use egui::Ui;
use egui_plot::Line;
use egui_plot::LineStyle;
use egui_plot::Plot;
use egui_plot::PlotBounds;
use egui_plot::PlotPoint;
use egui_plot::PlotPoints;
use egui_plot::Text;

/// How high the lines are, in points.
const HEIGHT: f32 = 180.0;

/// The most moments in sight in the table.
const IN_SIGHT: usize = 8;

/// Draws the lines and the table, folded under a heading.
pub(super) fn trend_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let title = desk.text("map-trend");
    let (id, theme) = (Id::unique("map-trend"), desk.cx.theme);
    desk.state.map.time.shows_trend = false;
    let mut is_stopped = false;
    fold_ui(ui, theme, (id, &title, Begins::Folded), |ui| {
        desk.state.map.time.shows_trend = true;
        let Some(course) = desk.state.map.time.course.clone() else {
            // Where somebody looks back too, that is said above the map.
            if !desk.state.map.time.looks_back {
                is_stopped = time::reading_ui(ui, desk);
            }
            return;
        };
        if course.moments.is_empty() {
            note(ui, &desk.text("map-trend-none"));
            return;
        }
        note(ui, &desk.text("map-trend-lead"));
        lines_ui(ui, desk, &course);
        table_ui(ui, desk, &course);
    });
    if is_stopped {
        fold_away(ui.ctx(), id);
    }
}

/// So many days after the first moment.
fn days(first: &Moment, moment: &Moment) -> f64 {
    f64::from(moment.day.since(first.day).map_or(0, |span| span.get_days()))
}

/// A line for each level, each in a way of its own and with its letter at the end.
fn lines_ui(ui: &mut Ui, desk: &Desk<'_>, course: &Course) {
    let (Some(first), Some(last)) = (course.moments.first(), course.moments.last()) else { return };
    let ink: Color32 = desk.cx.theme.mode(ui.style()).ink.into();
    let end = days(first, last).max(1.0);
    let most = course.moments.iter().flat_map(|moment| moment.counts).max().unwrap_or(0);
    let top = most as f64 * 1.1 + 1.0;
    let whole = |value: f64| {
        // A nought would stand under the first day.
        if value > 0.5 && (value - value.round()).abs() < 0.01 {
            format!("{value:.0}")
        } else {
            String::new()
        }
    };
    let day = |value: f64| {
        let span = jiff::Span::new().days(value.round().clamp(0.0, 100_000.0) as i64);
        first.day.checked_add(span).map(format::date_short).unwrap_or_default()
    };
    let plot = Plot::new("heat-map-trend")
        .height(HEIGHT)
        .show_x(false)
        .show_y(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .x_axis_formatter(|mark, _| day(mark.value))
        .y_axis_formatter(|mark, _| whole(mark.value))
        .sense(Sense::hover());
    plot.show(ui, |plot| {
        plot.set_plot_bounds(PlotBounds::from_min_max([0.0, 0.0], [end * 1.08, top]));
        for (rank, (level, style)) in Level::ALL.iter().zip(STYLES).enumerate() {
            let count = |moment: &Moment| moment.counts.get(rank).copied().unwrap_or(0) as f64;
            let points = stepped(course, count, (first, end));
            let line = Line::new("", PlotPoints::from(points)).color(ink).width(2.0);
            plot.line(line.style(style).allow_hover(false));
            let letter = desk.cx.text.get(marks::letter_key(*level)).into_owned();
            let at = PlotPoint::new(end * 1.03, count(last));
            plot.text(Text::new("", at, letter).color(ink).allow_hover(false));
        }
    });
}

/// How low, medium and high are drawn: told apart without colour. High is one dash, longer
/// than any window: a bent line as a whole would be filled.
const STYLES: [LineStyle; 3] = [
    LineStyle::Dotted { spacing: 6.0 },
    LineStyle::Dashed { length: 8.0 },
    LineStyle::Dashed { length: 100_000.0 },
];

/// Counts stay as they are until the next moment.
fn stepped(
    course: &Course,
    count: impl Fn(&Moment) -> f64,
    (first, end): (&Moment, f64),
) -> Vec<[f64; 2]> {
    let mut points: Vec<[f64; 2]> = Vec::new();
    for moment in &course.moments {
        let (x, y) = (days(first, moment), count(moment));
        points.extend(points.last().map(|before| [x, before[1]]));
        points.push([x, y]);
    }
    points.extend(points.last().map(|before| [end, before[1]]));
    // A point twice has no direction, and its line no even width.
    points.dedup();
    points
}

/// The same as a table, the last moment first; a click shows that moment.
fn table_ui(ui: &mut Ui, desk: &mut Desk<'_>, course: &Course) {
    let text = desk.cx.text;
    let when = text.get("map-trend-when");
    let levels: Vec<_> =
        Level::ALL.iter().rev().map(|level| text.get(marks::word_key(*level))).collect();
    let name = text.get("map-trend-table");
    let first = [(&*when, 2.2)];
    let columns: Vec<_> =
        first.into_iter().chain(levels.iter().map(|level| (&**level, 1.0))).collect();
    let last = course.moments.len().saturating_sub(1);
    let shown = desk.state.map.time.at.map(|at| last.saturating_sub(at));
    let register = Register {
        id: Id::unique("map-trend-table"),
        name: &name,
        columns: &columns,
        rows: course.moments.len(),
        selected: shown.filter(|_| desk.state.map.time.looks_back),
        most_shown: IN_SIGHT,
    };
    let at = |row: usize| course.moments.get(last.saturating_sub(row));
    let words = |moment: &Moment| match &moment.version {
        Some(version) => format!("{} {version}", format::date_short(moment.day)),
        None => format::date_short(moment.day),
    };
    let row_name = |row: usize| {
        let Some(moment) = at(row) else { return String::new() };
        let [low, medium, high] = moment.counts;
        let told = [
            ("name", words(moment).into()),
            ("low", low.into()),
            ("medium", medium.into()),
            ("high", high.into()),
        ];
        text.with("map-small-name", &told)
    };
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(moment) = at(row) else { return };
        let count = 3_usize.checked_sub(column).and_then(|rank| moment.counts.get(rank));
        match count {
            Some(count) => drop(ui.label(count.to_string())),
            None => drop(ui.label(words(moment))),
        }
    };
    if let Some(row) = register_ui(ui, desk.cx.theme, register, (row_name, cell)) {
        desk.state.map.what_if.leave();
        desk.state.map.leave_criteria();
        desk.state.map.asked = None;
        desk.state.map.time.looks_back = true;
        desk.state.map.time.at = Some(last.saturating_sub(row));
    }
}
