//! Small maps beside each other, one for each kind of threat and one for each process: where
//! the practice's risks stand now, counted. A click filters the map by it.

use crate::domain::Isms;
use crate::domain::course::Stands;
use crate::domain::course::counted;
use crate::domain::course::stands;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::matrix;
use crate::domain::matrix::Matrix;
use crate::domain::risk::Risk;
use crate::domain::risk::ThreatCategory;
use crate::domain::standing::Place;
use crate::ui::heat_map::filter;
use crate::ui::steps::risk_detail::category_key;
use crate::ui::widgets::Desk;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::FontFamily;
use egui::FontId;
use egui::Id;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::Vec2;
use egui::WidgetInfo;
use egui::accesskit::Role;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The size of a small map with its title, in points.
const SIZE: Vec2 = Vec2::new(140.0, 140.0);

/// The room for its title, in points.
const TITLE: f32 = 38.0;

/// What a small map is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Category(ThreatCategory),
    Process(ProcessId),
}

/// A small map.
#[derive(Clone, Debug, PartialEq)]
struct Small {
    of: Of,
    title: String,
    /// How many risks stand in a cell now.
    cells: BTreeMap<Place, usize>,
    /// How many are low, medium and high now.
    counts: [usize; 3],
}

/// All small maps: worked out once when they are first shown, and anew when the document has
/// changed.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct Smalls {
    categories: Vec<Small>,
    processes: Vec<Small>,
}

impl Smalls {
    fn of(desk: &Desk<'_>) -> Self {
        let isms = desk.cx.isms;
        let stands = stands(isms);
        let category = |category: &ThreatCategory| {
            let title = desk.cx.text.get(category_key(*category)).into_owned();
            let is_meant = |risk: &Risk| risk.category == *category;
            Small::of((Of::Category(*category), title), (isms, &stands), is_meant)
        };
        let process = |(id, name): (ProcessId, &String)| {
            let is_meant = |risk: &Risk| risk.processes.contains(&id);
            Small::of((Of::Process(id), name.clone()), (isms, &stands), is_meant)
        };
        let processes = isms.processes.values().map(|one| (one.id, &one.name));
        Self {
            categories: ThreatCategory::ALL.iter().map(category).collect(),
            processes: processes.map(process).collect(),
        }
    }
}

impl Small {
    fn of(
        (of, title): (Of, String),
        (isms, stands): (&Isms, &Stands),
        is_meant: impl Fn(&Risk) -> bool,
    ) -> Self {
        let meant = |id: &RiskId| isms.risks.get(id).is_some_and(&is_meant);
        let own: Stands =
            stands.iter().filter(|(id, _)| meant(id)).map(|(id, stand)| (*id, *stand)).collect();
        let mut cells = BTreeMap::new();
        for stand in own.values() {
            *cells.entry(stand.now).or_insert(0) += 1;
        }
        Self { of, title, cells, counts: counted(&own) }
    }
}

/// Draws them, folded under a heading.
pub(super) fn smalls_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let title = desk.text("map-small");
    let (id, theme) = (Id::unique("map-small"), desk.cx.theme);
    fold_ui(ui, theme, (id, &title, Begins::Folded), |ui| {
        note(ui, &desk.text("map-small-lead"));
        let known = desk.state.map.smalls.clone();
        let smalls = known.unwrap_or_else(|| Rc::new(Smalls::of(desk)));
        desk.state.map.smalls = Some(Rc::clone(&smalls));
        for (key, smalls) in [
            ("map-small-categories", &smalls.categories),
            ("map-small-processes", &smalls.processes),
        ] {
            if smalls.is_empty() {
                continue;
            }
            section(ui, &desk.text(key));
            ui.horizontal_wrapped(|ui| {
                for small in smalls {
                    small_ui(ui, desk, small);
                }
            });
        }
    });
}

/// One of them: a button that filters by it, or by it no more.
fn small_ui(ui: &mut Ui, desk: &mut Desk<'_>, small: &Small) {
    let (rect, response) = ui.allocate_exact_size(SIZE, Sense::click());
    let is_on = match small.of {
        Of::Category(one) => desk.state.filter.selection.category == Some(one),
        Of::Process(one) => desk.state.filter.selection.process == Some(one),
    };
    let name = small_name(desk, small);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_on, &name));
    if ui.is_rect_visible(rect) {
        paint(ui, desk, (small, is_on || response.hovered()), rect);
    }
    if response.has_focus() {
        let ring = Stroke::new(desk.cx.theme.focus_ring, desk.cx.theme.mode(ui.style()).accent);
        ui.painter().rect_stroke(rect, 4.0, ring, egui::StrokeKind::Inside);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
    }
    if response.clicked() {
        let selection = &mut desk.state.filter.selection;
        match small.of {
            Of::Category(one) => selection.category = (!is_on).then_some(one),
            Of::Process(one) => selection.process = (!is_on).then_some(one),
        }
        filter::settle(desk);
        ui.ctx().request_repaint();
    }
    response.on_hover_text(name);
}

/// "Techniek: 2 hoog, 1 midden, 0 laag".
fn small_name(desk: &Desk<'_>, small: &Small) -> String {
    let [low, medium, high] = small.counts;
    let words = [
        ("name", small.title.as_str().into()),
        ("low", low.into()),
        ("medium", medium.into()),
        ("high", high.into()),
    ];
    desk.cx.text.with("map-small-name", &words)
}

/// The title, and under it the cells with how many stand there.
fn paint(ui: &Ui, desk: &Desk<'_>, (small, is_marked): (&Small, bool), rect: Rect) {
    let mode = *desk.cx.theme.mode(ui.style());
    let inner = rect.shrink(4.0);
    if is_marked {
        ui.painter().rect_filled(rect, 4.0, mode.selected);
        let edge = Stroke::new(1.0, mode.border);
        ui.painter().rect_stroke(rect, 4.0, edge, egui::StrokeKind::Inside);
    }
    let font = egui::TextStyle::Small.resolve(ui.style());
    let mut job =
        egui::text::LayoutJob::simple(small.title.clone(), font, mode.ink.into(), inner.width());
    job.wrap.max_rows = 2;
    let words = ui.painter().layout_job(job);
    ui.painter().galley(inner.min, words, mode.ink.into());
    let ground = Rect::from_min_max(inner.min + Vec2::new(0.0, TITLE - 4.0), inner.max);
    let matrix = &desk.cx.isms.criteria_in_use().matrix;
    paint_cells(ui, desk, (small, matrix), ground);
}

fn paint_cells(ui: &Ui, desk: &Desk<'_>, (small, matrix): (&Small, &Matrix), ground: Rect) {
    let size = Vec2::new(ground.width() / 4.0, ground.height() / 5.0);
    let font = FontId::new(11.0, FontFamily::Name("bold".into()));
    for place in matrix::positions() {
        let (likelihood, consequence) = place;
        let row = 4_usize.saturating_sub(likelihood.rank());
        let at = Vec2::new(consequence.rank() as f32 * size.x, row as f32 * size.y);
        let cell = Rect::from_min_size(ground.min + at, size).shrink(0.5);
        let tile = desk.cx.theme.level(matrix.level(likelihood, consequence));
        ui.painter().rect_filled(cell, 0.0, tile.fill);
        if let Some(count) = small.cells.get(&place) {
            let (middle, align) = (cell.center(), egui::Align2::CENTER_CENTER);
            ui.painter().text(middle, align, count.to_string(), font.clone(), tile.ink.into());
        }
    }
}
