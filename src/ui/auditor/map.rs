//! The map while somebody is shown what there is: twenty cells, each a way to its risks.

use crate::auditor::Stop;
use crate::domain::matrix::Cell;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::ui::heat_map::place_words;
use crate::ui::widgets::Desk;
use crate::ui::widgets::note;
use egui::Id;
use egui::RichText;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;

/// The tallest a cell gets, in points.
const TALLEST: f32 = 64.0;

/// How much of the width the words at the left take.
const WORDS: f32 = 0.2;

/// Draws the cells with how many risks stand in each now.
pub(super) fn map_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let whole = ui.available_width().min(720.0);
    let left = whole * WORDS;
    let width = (whole - left) / Consequence::ALL.len() as f32 - 4.0;
    let mut asked = None;
    ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
    note(ui, &desk.cx.text.get("map-axis-likelihood"));
    for likelihood in Likelihood::ALL.iter().rev() {
        ui.horizontal(|ui| {
            let words = word(desk, "likelihood", likelihood.code());
            words_ui(ui, (left, TALLEST), &words);
            for consequence in Consequence::ALL {
                let place = (*likelihood, *consequence);
                let cell = desk.cx.cells.iter().find(|cell| cell.place() == place);
                if cell.is_some_and(|cell| cell_ui(ui, desk, (cell, width))) {
                    asked = Some(place);
                }
            }
        });
    }
    ui.horizontal(|ui| {
        words_ui(ui, (left, 24.0), &desk.cx.text.get("map-axis-consequence"));
        for consequence in Consequence::ALL {
            words_ui(ui, (width, 24.0), &word(desk, "consequence", consequence.code()));
        }
    });
    ui.add_space(desk.cx.theme.spacing.medium);
    if let Some(place) = asked {
        desk.state.auditor.go(Stop::Cell(place));
        desk.state.scroll_to_top = true;
    }
}

/// The word of a class or level.
fn word(desk: &Desk<'_>, kind: &str, code: &str) -> String {
    desk.cx.text.get(&format!("{kind}-{code}")).into_owned()
}

fn words_ui(ui: &mut Ui, (width, height): (f32, f32), words: &str) {
    let size = egui::vec2(width, height);
    ui.allocate_ui_with_layout(
        size,
        egui::Layout::centered_and_justified(egui::Direction::TopDown),
        |ui| {
            ui.set_min_size(size);
            ui.add(egui::Label::new(RichText::new(words).small()).wrap());
        },
    );
}

/// One cell; answers whether it was pressed.
fn cell_ui(ui: &mut Ui, desk: &Desk<'_>, (cell, width): (&Cell, f32)) -> bool {
    let cx = desk.cx;
    let id = Id::unique(("auditor-cell", cell.likelihood.code(), cell.consequence.code()));
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, TALLEST), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let level = word(desk, "level", cell.level.code());
    let count = cx.text.count("auditor-risks-now", cell.now.len());
    let name = format!("{}: {level}, {count}", place_words(desk, cell.place()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let tile = cx.theme.level(cell.level);
    ui.painter().rect_filled(rect, 6.0, tile.fill);
    let letter = cx.text.get(&format!("level-letter-{}", cell.level.code())).into_owned();
    let small = egui::TextStyle::Small.resolve(ui.style());
    let corner = rect.left_top() + egui::vec2(6.0, 4.0);
    ui.painter().text(corner, egui::Align2::LEFT_TOP, letter, small, tile.ink.into());
    if !cell.now.is_empty() {
        let font = egui::TextStyle::Heading.resolve(ui.style());
        let count = cell.now.len().to_string();
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, count, font, tile.ink.into());
    }
    if response.has_focus() || response.hovered() {
        let stroke = ui.visuals().selection.stroke;
        ui.painter().rect_stroke(
            rect,
            6.0,
            egui::Stroke::new(3.0, stroke.color),
            egui::StrokeKind::Inside,
        );
    }
    response.clicked()
}
