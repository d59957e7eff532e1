//! In which order a register stands, and column titles that change it: pressed once a
//! column counts up, pressed again it counts down. Knows nothing of what stands in the rows.

use crate::ui::ViewCx;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::columns;
use crate::ui::widgets::register::header_ground_ui;
use crate::ui::widgets::register::over_rows;
use egui::RichText;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;

/// By which column a register is ordered, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// The column, as the register's owner counts them.
    pub column: usize,
    /// Whether the heaviest or last comes first.
    pub is_descending: bool,
}

impl Sort {
    /// The order after a column's title was pressed.
    #[must_use]
    pub const fn pressed(self, column: usize) -> Self {
        Self { column, is_descending: self.column == column && !self.is_descending }
    }
}

/// Column titles that can be pressed.
#[derive(Clone, Copy, Debug)]
pub struct SortHeader<'a> {
    /// What each column is called in full, for those who only hear it.
    pub spoken: &'a [String],
    /// The order the rows stand in; its column counts as the register shows them.
    pub sort: Option<Sort>,
}

/// Draws the titles. Returns the column whose title was pressed.
pub(super) fn sort_header_ui(
    ui: &mut Ui,
    cx: &ViewCx<'_>,
    (register, header): (&Register<'_>, &SortHeader<'_>),
) -> Option<usize> {
    let rect = header_ground_ui(ui, cx.theme);
    let titles = register
        .columns
        .iter()
        .zip(header.spoken)
        .zip(columns(over_rows(ui, rect, register), register));
    let mut pressed = None;
    for (column, (((title, _), spoken), place)) in titles.enumerate() {
        let sort = header.sort.filter(|sort| sort.column == column);
        let id = register.id.with(("title", column));
        let response = ui.interact(place, id, Sense::click());
        let name = cx.text.with(key(sort), &[("column", spoken.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        let mode = cx.theme.mode(ui.style());
        if response.hovered() {
            ui.painter().rect_filled(place, 0.0, mode.selected);
        }
        if response.has_focus() {
            let ring = Stroke::new(cx.theme.focus_ring, mode.accent);
            ui.painter().rect_stroke(place, 2.0, ring, egui::StrokeKind::Inside);
        }
        let words = match sort {
            Some(Sort { is_descending: false, .. }) => format!("{title} ▲"),
            Some(Sort { is_descending: true, .. }) => format!("{title} ▼"),
            None => (*title).to_owned(),
        };
        let words = egui::WidgetText::from(RichText::new(words).small().color(mode.muted));
        let room = place.shrink2(egui::vec2(8.0, 0.0));
        let truncate = Some(egui::TextWrapMode::Truncate);
        let galley = words.into_galley(ui, truncate, room.width(), egui::TextStyle::Small);
        let at = egui::pos2(room.left(), room.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, mode.muted.into());
        if response.clicked() {
            pressed = Some(column);
        }
    }
    pressed
}

const fn key(sort: Option<Sort>) -> &'static str {
    match sort {
        None => "sort-by",
        Some(Sort { is_descending: false, .. }) => "sorted-up",
        Some(Sort { is_descending: true, .. }) => "sorted-down",
    }
}
