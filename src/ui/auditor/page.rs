//! A page that is shown: its parts, and where its lines lead.

use crate::auditor::Block;
use crate::auditor::Row;
use crate::auditor::Stop;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::link_button;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// From this width, in points, what a line is stands beside what it says.
const BESIDE: f32 = 560.0;

/// Draws the page of where somebody is.
pub(super) fn page_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(page) = desk.state.auditor.page().cloned() else {
        note(ui, &desk.text("auditor-gone"));
        return;
    };
    page_title(ui, &page.title, &page.lead);
    if desk.state.auditor.stop() == &Stop::Map {
        super::map::map_ui(ui, desk);
    }
    super::proof::file_ui(ui, desk);
    if page.blocks.is_empty() {
        note(ui, &desk.text("auditor-cell-empty"));
    }
    let mut asked = None;
    for (place, block) in page.blocks.iter().enumerate() {
        if let Some(stop) = block_ui(ui, desk, (place, block)) {
            asked = Some(stop);
        }
        ui.add_space(desk.cx.theme.spacing.small);
    }
    if let Some(stop) = asked {
        desk.state.auditor.go(stop);
        desk.state.scroll_to_top = true;
    }
}

fn block_ui(ui: &mut Ui, desk: &mut Desk<'_>, (place, block): (usize, &Block)) -> Option<Stop> {
    let mut asked = None;
    card(ui, |ui| {
        let title = block_title(desk, block);
        if !title.is_empty() {
            let words = RichText::new(&title).text_style(egui::TextStyle::Heading);
            ui.add(egui::Label::new(words).wrap());
        }
        for (line, row) in block.rows.iter().enumerate() {
            let id = Id::unique(("auditor-row", place, line));
            if row_ui(ui, desk, (id, &title, row)) {
                asked.clone_from(&row.to);
            }
            if let Some(id) = super::proof::piece_of(row.to.as_ref()) {
                super::proof::open_ui(ui, desk, (id, &row.label));
            }
        }
    });
    asked
}

/// The title of a part, with how far it can be shown.
fn block_title(desk: &Desk<'_>, block: &Block) -> String {
    let Some(standing) = block.standing else { return block.title.clone() };
    let standing = desk.cx.text.get(&format!("auditor-standing-{}", standing.code())).into_owned();
    let words = [("aspect", block.title.as_str().into()), ("standing", standing.into())];
    desk.cx.text.with("auditor-block", &words)
}

/// A line; answers whether it was followed.
fn row_ui(ui: &mut Ui, desk: &Desk<'_>, (id, block, row): (Id, &str, &Row)) -> bool {
    let whole = ui.available_width();
    let is_wide = whole >= BESIDE && !row.label.is_empty() && !row.words.is_empty();
    let mut is_followed = false;
    anchored(ui, id, |ui| {
        if is_wide {
            ui.horizontal_top(|ui| {
                let left = whole * 0.42;
                ui.allocate_ui_with_layout(
                    egui::vec2(left, 0.0),
                    egui::Layout::top_down(egui::Align::Min),
                    |ui| {
                        ui.set_width(left);
                        is_followed = label_ui(ui, desk, (block, row));
                    },
                );
                ui.vertical(|ui| {
                    // On one line with what is said at the left, which may be a button.
                    if row.to.is_some() {
                        ui.add_space(5.0);
                    }
                    ui.add(egui::Label::new(&row.words).wrap());
                });
            });
        } else {
            is_followed = label_ui(ui, desk, (block, row));
            if !row.label.is_empty() && !row.words.is_empty() {
                ui.add(egui::Label::new(&row.words).wrap());
            }
        }
    });
    is_followed
}

/// What a line is; where it leads somewhere, as a link that says all of it.
fn label_ui(ui: &mut Ui, desk: &Desk<'_>, (block, row): (&str, &Row)) -> bool {
    let words = if row.label.is_empty() { &row.words } else { &row.label };
    if row.to.is_none() {
        let words = RichText::new(words);
        let words =
            if row.label.is_empty() { words } else { words.text_style(theme::bold_style()) };
        ui.add(egui::Label::new(words).wrap());
        return false;
    }
    let name = [row.label.as_str(), row.words.as_str()];
    let name: Vec<_> = name.into_iter().filter(|part| !part.is_empty()).collect();
    // The same record may stand in two parts.
    let name = match (name.join(": "), block) {
        (name, "") => name,
        (name, block) => format!("{name} ({block})"),
    };
    link_button(ui, &desk.cx, words).accessible_name(name).clicked()
}
