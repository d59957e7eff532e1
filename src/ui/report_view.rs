//! What leaves the program: papers as PDF, and everything as open JSON. Says beforehand what
//! will be printed as open; the writing itself is the app's.

use crate::domain::evidence::Evidence;
use crate::domain::progress::OpenPoint;
use crate::domain::progress::Step;
use crate::text::progress::gap_sentence;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::papers::choosing_ui;
use crate::ui::papers::preview_ui;
use crate::ui::parcel_view::parcel_ui;
use crate::ui::tables_view::tables_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::link_button;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use std::path::PathBuf;

/// Draws the page.
pub fn report_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if preview_ui(ui, desk) {
        return;
    }
    page_title(ui, &desk.text("summary-title"), &desk.text("summary-lead"));
    running_ui(ui, desk);
    choosing_ui(ui, desk);
    let print = [("fingerprint", desk.cx.file.fingerprint.as_str().into())];
    note(ui, &desk.cx.text.with("summary-fingerprint", &print));
    parcel_ui(ui, desk);
    tables_ui(ui, desk);
    section(ui, &desk.text("summary-open"));
    open_ui(ui, desk);
    section(ui, &desk.text("all-title"));
    all_ui(ui, desk);
}

/// The job that is running, with a way to stop it.
pub(in crate::ui) fn running_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(running) = desk.state.running.clone() else { return };
    card(ui, |ui| {
        let label = ui.label(&running.title);
        let width = ui.available_width().min(360.0);
        let bar = egui::ProgressBar::new(running.progress).desired_width(width).show_percentage();
        ui.add(bar).labelled_by(label.id);
        // The bar below has a button of this name too.
        let title = [("title", running.title.as_str().into())];
        let name = desk.cx.text.with("summary-stop-name", &title);
        if ui.button(desk.text("summary-stop")).accessible_name(name).clicked() {
            desk.ask(Command::CancelJob);
        }
    });
}

/// Everything as JSON.
fn all_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("all-lead"));
    let label = cx.text.get("all-path");
    let mut path = std::mem::take(&mut desk.state.json_path);
    path_ui(ui, desk, (PathPurpose::Json, &label), &mut path);
    if cx.isms.evidence.values().any(Evidence::has_content) {
        note(ui, &cx.text.get("all-files"));
    }
    if cx.isms.statements.values().any(|it| !it.norm_note.is_empty()) {
        ui.checkbox(&mut desk.state.with_norm_notes, &*cx.text.get("all-norm-notes"));
        note(ui, &cx.text.get("all-norm-notes-why"));
    }
    let ready = may_write(ui, desk, &path);
    if ui.add_enabled(ready, egui::Button::new(cx.text.get("all-make"))).clicked() {
        desk.ask(Command::WriteJson(PathBuf::from(path.trim())));
    }
    desk.state.json_path = path;
}

/// A path to type, and a button that asks for one.
pub(in crate::ui) fn path_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (purpose, label): (PathPurpose, &str),
    path: &mut String,
) {
    let text = desk.cx.text;
    let id = Id::unique(("path", label));
    plain_field_ui(ui, id, label, path);
    let spoken = text.with("path-choose-for", &[("field", label.into())]);
    let choose = anchored(ui, id.with("choose"), |ui| ui.button(text.get("path-choose")));
    if choose.accessible_name(spoken).clicked() {
        desk.ask(Command::ChoosePath(purpose));
    }
}

/// Whether a button that writes may be pressed; says why where it may not.
pub(in crate::ui) fn may_write(ui: &mut Ui, desk: &Desk<'_>, path: &str) -> bool {
    if path.trim().is_empty() {
        note(ui, &desk.text("path-needed"));
    }
    !path.trim().is_empty() && desk.state.running.is_none()
}

/// What is not done yet, step by step; it is printed as open.
fn open_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let count = cx.open.points.len();
    explanation(ui, &cx.text.count("summary-open-count", count));
    for step in Step::ALL {
        let points: Vec<&OpenPoint> = cx.open.in_step(*step).collect();
        if points.is_empty() {
            continue;
        }
        let title = cx.text.get(&format!("step-{}", step.code())).into_owned();
        let counted = [("title", title.into()), ("count", points.len().into())];
        let heading = cx.text.with("summary-open-step", &counted);
        let place = (Id::unique(("open", step.code())), heading.as_str(), Begins::Folded);
        fold_ui(ui, cx.theme, place, |ui| points_ui(ui, desk, &points));
    }
}

/// The most open points of a step that are named; the rest is counted.
const MOST_POINTS: usize = 60;

/// Open points as sentences that lead to where they can be closed.
fn points_ui(ui: &mut Ui, desk: &mut Desk<'_>, points: &[&OpenPoint]) {
    let cx = desk.cx;
    for point in points.iter().take(MOST_POINTS) {
        if link_button(ui, &cx, &gap_sentence(cx.text, cx.isms, point)).clicked() {
            desk.ask(Command::Mend((*point).clone()));
        }
    }
    if let Some(more) = points.len().checked_sub(MOST_POINTS).filter(|more| *more > 0) {
        note(ui, &cx.text.count("map-and-more", more));
    }
}
