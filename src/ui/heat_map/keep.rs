//! The map as a picture for elsewhere: a file, or the clipboard. What it says of itself is
//! what the map says now: the filter in words, what is shown, and whether that is an earlier
//! moment or only a trial.

use crate::domain::id::RiskId;
use crate::domain::standing::Phases;
use crate::domain::still::Looked;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::heat_map::filter;
use crate::ui::heat_map::picture::picture;
use crate::ui::heat_map::time;
use crate::ui::heat_map::what_if;
use crate::ui::report_view::may_write;
use crate::ui::report_view::path_ui;
use crate::ui::report_view::running_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use egui::Id;
use egui::Ui;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What a picture of the map is to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapOrder {
    /// The map of now, or what is looked at in its place.
    pub shown: Ordered,
    /// Whether levels are hatched, as on the screen.
    pub is_hatched: bool,
    /// The filter, part by part in words; empty where all is shown.
    pub filter: Vec<String>,
}

/// Which map a picture is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ordered {
    /// The map of now.
    Now {
        /// Which risks.
        risks: BTreeSet<RiskId>,
        /// Which of their positions.
        phases: Phases,
    },
    /// An earlier moment, or measures that are tried out.
    Looked(Looked),
}

/// Draws what is needed to keep the map or to copy it.
pub(super) fn keep_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let title = desk.text("map-keep");
    let (id, theme) = (Id::unique("map-keep"), desk.cx.theme);
    running_ui(ui, desk);
    fold_ui(ui, theme, (id, &title, Begins::Folded), |ui| {
        let cx = desk.cx;
        note(ui, &cx.text.get("map-keep-lead"));
        let label = cx.text.get("map-keep-path");
        let mut path = std::mem::take(&mut desk.state.map.path);
        path_ui(ui, desk, (PathPurpose::Map, &label), &mut path);
        note(ui, &cx.text.get("map-keep-note"));
        let ready = may_write(ui, desk, &path);
        ui.horizontal_wrapped(|ui| {
            let button = egui::Button::new(cx.text.get("map-keep-do"));
            if ui.add_enabled(ready, button).clicked() {
                let order = order(desk);
                desk.ask(Command::WriteMap(PathBuf::from(path.trim()), order));
            }
            let button = egui::Button::new(cx.text.get("map-copy-do"));
            if ui.add_enabled(desk.state.running.is_none(), button).clicked() {
                let order = order(desk);
                desk.ask(Command::CopyMap(order));
            }
        });
        desk.state.map.path = path;
    });
}

/// What the map shows, whatever it is.
fn order(desk: &mut Desk<'_>) -> MapOrder {
    let looked = time::looked(desk).or_else(|| what_if::looked(desk));
    let shown = if let Some((words, maps)) = looked {
        let hidden_safety = picture(desk).counts.hidden_safety;
        Ordered::Looked(Looked { words, maps, hidden_safety })
    } else {
        let risks = picture(desk).placed.iter().copied().collect();
        Ordered::Now { risks, phases: desk.state.map.phases }
    };
    MapOrder { shown, is_hatched: desk.state.map.is_hatched, filter: filter::words(desk) }
}
