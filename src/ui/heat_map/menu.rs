//! The menu of a cell or a risk on the map. It offers what a click, a drag and a double click
//! do.

use crate::ui::ViewCx;
use crate::ui::widgets;
use egui::Response;
use egui::Ui;

/// What a line of the menu does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Shows the risk where it is edited.
    Open,
    /// Asks for another rating.
    Rerate,
    /// Chooses the risk together with others, or no longer.
    Choose,
    /// Lists the risks of the cell.
    List,
    /// Asks for a new risk in the cell.
    Add,
    /// Chooses all risks of the cell together.
    ChooseAll,
}

/// A line: what it does, and the text key of its words.
pub(super) type Line = (Act, &'static str);

/// The lines for a cell where nothing stands.
pub(super) const EMPTY_CELL: &[Line] = &[(Act::List, "map-menu-list"), (Act::Add, "map-menu-add")];

/// The lines for a cell with risks in it.
pub(super) const FILLED_CELL: &[Line] = &[
    (Act::List, "map-menu-list"),
    (Act::ChooseAll, "map-menu-choose-all"),
    (Act::Add, "map-menu-add"),
];

/// The lines for a risk.
pub(super) const RISK: &[Line] = &[
    (Act::Open, "map-menu-open"),
    (Act::Rerate, "map-menu-rerate"),
    (Act::Choose, "map-menu-choose"),
    (Act::List, "map-menu-list"),
];

/// The lines for a risk that is chosen together with others.
pub(super) const CHOSEN_RISK: &[Line] = &[
    (Act::Open, "map-menu-open"),
    (Act::Rerate, "map-menu-rerate"),
    (Act::Choose, "map-menu-unchoose"),
    (Act::List, "map-menu-list"),
];

/// Draws the menu of a widget while it is open, and gives what was chosen now.
pub(super) fn menu_ui(
    ui: &Ui,
    cx: &ViewCx<'_>,
    response: &Response,
    lines: &[Line],
) -> Option<Act> {
    let words = || lines.iter().map(|(act, key)| (*act, cx.text.get(key).into_owned())).collect();
    widgets::menu::menu_ui(ui, response, words)
}
