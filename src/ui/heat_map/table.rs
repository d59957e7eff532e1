//! The map as a table: each risk that has a place, with where it stands without measures,
//! now, and with all of them. For who reads better than looks, and for who listens.

use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use crate::domain::scale::Level;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use crate::ui::ViewCx;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::likelihood_key;
use crate::ui::heat_map::phase_key;
use crate::ui::heat_map::picture::picture;
use crate::ui::widgets::Desk;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::register::Lines;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::rows_in_sight;
use crate::ui::widgets::register::tall_register_ui;
use crate::ui::widgets::register::three_lines_ui;
use crate::ui::widgets::register::with_under_ui;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// The fewest and the most rows in sight.
const IN_SIGHT: (usize, usize) = (5, 12);

/// Draws the table.
pub(super) fn table_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let shown = picture(desk);
    if shown.placed.is_empty() {
        note(ui, &cx.text.get("map-table-empty"));
        return;
    }
    let phases = desk.state.map.phases;
    let phases: Vec<Phase> = Phase::ALL.iter().copied().filter(|one| phases.has(*one)).collect();
    let titles: Vec<_> = phases.iter().map(|phase| cx.text.get(phase_key(*phase))).collect();
    let (number, title) = (cx.text.get("risks-column-id"), cx.text.get("risks-column-title"));
    let first = [(&*number, 0.5), (&*title, 2.6)];
    let columns: Vec<_> =
        first.into_iter().chain(titles.iter().map(|title| (&**title, 1.8))).collect();
    let name = cx.text.get("map-table");
    let register = Register {
        id: Id::unique("map-table"),
        name: &name,
        columns: &columns,
        rows: shown.placed.len(),
        selected: shown.placed.iter().position(|risk| Some(*risk) == desk.state.risk),
        most_shown: rows_in_sight(ui, Lines::Three.height(cx.theme), IN_SIGHT),
    };
    let at = |row: usize| shown.placed.get(row).and_then(|id| cx.isms.risks.get(id));
    let row_name = |row: usize| at(row).map(|risk| spoken(&cx, risk, &phases)).unwrap_or_default();
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(risk) = at(row) else { return };
        match column.checked_sub(2).and_then(|at| phases.get(at)) {
            Some(phase) => place_ui(ui, &cx, (risk, *phase)),
            None if column == 0 => drop(ui.label(risk.id.to_string())),
            None => three_lines_ui(ui, &risk.title),
        }
    };
    if let Some(row) = tall_register_ui(ui, cx.theme, (register, Lines::Three), (row_name, cell)) {
        desk.state.risk = shown.placed.get(row).copied();
    }
}

/// Where a risk stands; in a phase that was never judged it says so.
fn place_ui(ui: &mut Ui, cx: &ViewCx<'_>, (risk, phase): (&Risk, Phase)) {
    let rated = risk.at(phase, cx.isms);
    let level = rated.and_then(|rated| rated.level(cx.isms));
    match rated.and_then(Assessment::position).zip(level) {
        Some(stands) => stands_ui(ui, cx, stands),
        None => drop(ui.label(RichText::new(cx.text.get("risks-unrated")).weak())),
    }
}

/// A level, and under it the two classes.
pub(super) fn stands_ui(ui: &mut Ui, cx: &ViewCx<'_>, (place, level): (Place, Level)) {
    let (letter, word) = (marks::letter_key(level), marks::word_key(level));
    let level = format!("{} {}", cx.text.get(letter), cx.text.get(word));
    with_under_ui(ui, &level, &classes(cx, place));
}

/// "groot / hoog".
pub(super) fn classes(cx: &ViewCx<'_>, (likelihood, consequence): Place) -> String {
    let words = [
        ("likelihood", cx.text.get(likelihood_key(likelihood)).into_owned().into()),
        ("consequence", cx.text.get(consequence_key(consequence)).into_owned().into()),
    ];
    cx.text.with("map-table-classes", &words)
}

/// A row for those who hear it.
fn spoken(cx: &ViewCx<'_>, risk: &Risk, phases: &[Phase]) -> String {
    let mut words = vec![format!("{} {}", risk.id, risk.title)];
    for phase in phases {
        let rated = risk.at(*phase, cx.isms);
        let place = rated.and_then(Assessment::position).map(|place| classes(cx, place));
        let level = rated.and_then(|rated| rated.level(cx.isms));
        let (Some(place), Some(level)) = (place, level) else { continue };
        let told = [
            ("phase", cx.text.get(phase_key(*phase)).into_owned().into()),
            ("place", place.into()),
            ("level", cx.text.get(marks::word_key(level)).into_owned().into()),
        ];
        words.push(cx.text.with("map-table-place", &told));
    }
    words.join("; ")
}
