//! A map that is only looked at, as a table: each risk with where it has a mark.

use crate::domain::scale::Level;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use crate::domain::still::Still;
use crate::ui::heat_map::state::Form;
use crate::ui::heat_map::still::column_key;
use crate::ui::heat_map::still::title;
use crate::ui::heat_map::table::classes;
use crate::ui::heat_map::table::stands_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::register::Lines;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::rows_in_sight;
use crate::ui::widgets::register::tall_register_ui;
use crate::ui::widgets::register::three_lines_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// The fewest and the most rows in sight.
const IN_SIGHT: (usize, usize) = (5, 12);

/// Draws the table under its map, where that is asked for.
pub(super) fn still_table_ui(ui: &mut Ui, desk: &mut Desk<'_>, (name, still): (&str, &Still)) {
    if desk.state.map.form == Form::Table {
        let name = desk.cx.text.with("map-table-of", &[("name", name.into())]);
        section(ui, &name);
        ui.push_id(&name, |ui| table_ui(ui, desk, (&name, still)));
    }
}

fn table_ui(ui: &mut Ui, desk: &mut Desk<'_>, (name, still): (&str, &Still)) {
    if still.rows.is_empty() {
        note(ui, &desk.text("map-table-empty"));
        return;
    }
    let text = desk.cx.text;
    let phases = Phase::ALL.iter().copied().filter(|one| still.phases.has(*one));
    let phases: Vec<Phase> = phases.collect();
    let titles: Vec<_> = phases.iter().map(|one| text.get(column_key(still.signs, *one))).collect();
    let (number, called) = (text.get("risks-column-id"), text.get("risks-column-title"));
    let first = [(&*number, 0.5), (&*called, 2.6)];
    let columns: Vec<_> =
        first.into_iter().chain(titles.iter().map(|title| (&**title, 1.8))).collect();
    let register = Register {
        id: Id::unique(("still-table", name)),
        name,
        columns: &columns,
        rows: still.rows.len(),
        selected: still.rows.iter().position(|(risk, _)| Some(*risk) == desk.state.risk),
        most_shown: rows_in_sight(ui, Lines::Three.height(desk.cx.theme), IN_SIGHT),
    };
    let row_name = |row: usize| spoken(desk, (still, row), &phases);
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some((risk, places)) = still.rows.get(row) else { return };
        match column.checked_sub(2).and_then(|at| phases.get(at)) {
            Some(phase) => place_ui(ui, desk, (still, places.get(phase).copied())),
            None if column == 0 => drop(ui.label(risk.to_string())),
            None => three_lines_ui(ui, title(desk, *risk)),
        }
    };
    if let Some(row) =
        tall_register_ui(ui, desk.cx.theme, (register, Lines::Three), (row_name, cell))
    {
        desk.state.risk = still.rows.get(row).map(|(risk, _)| *risk);
    }
}

/// The level of a cell by the criteria that the map shows.
fn level(still: &Still, place: Place) -> Option<Level> {
    still.cell(place).map(|cell| cell.level)
}

/// Where a risk stands; nothing where there is no mark.
fn place_ui(ui: &mut Ui, desk: &Desk<'_>, (still, place): (&Still, Option<Place>)) {
    if let Some(stands) = place.and_then(|place| Some((place, level(still, place)?))) {
        stands_ui(ui, &desk.cx, stands);
    }
}

/// A row for those who hear it.
fn spoken(desk: &Desk<'_>, (still, row): (&Still, usize), phases: &[Phase]) -> String {
    let Some((risk, places)) = still.rows.get(row) else { return String::new() };
    let text = desk.cx.text;
    let mut words = vec![format!("{risk} {}", title(desk, *risk))];
    for phase in phases {
        let Some(place) = places.get(phase) else { continue };
        let Some(level) = level(still, *place) else { continue };
        let told = [
            ("phase", text.get(column_key(still.signs, *phase)).into_owned().into()),
            ("place", classes(&desk.cx, *place).into()),
            ("level", text.get(marks::word_key(level)).into_owned().into()),
        ];
        words.push(text.with("map-table-place", &told));
    }
    words.join("; ")
}
