//! For the auditor: the page from which somebody else is shown what the practice did, and the
//! window while that goes on. In that window nothing can be changed but what is noted.

mod findings;
mod map;
mod noting;
mod page;
mod printing;
mod proof;
mod questions;
mod state;

pub use crate::ui::auditor::noting::NoteForm;
pub use crate::ui::auditor::questions::SEARCH;
pub use crate::ui::auditor::state::AuditorState;

use crate::auditor::Page;
use crate::auditor::Stop;
use crate::domain::audit::AuditFinding;
use crate::ui::Command;
use crate::ui::auditor::findings::findings_ui;
use crate::ui::auditor::noting::noting_ui;
use crate::ui::auditor::page::page_ui;
use crate::ui::auditor::printing::printing_ui;
use crate::ui::auditor::questions::questions_ui;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::RichText;
use egui::Ui;
use egui::UiBuilder;
use egui::accesskit::Role;
use std::path::PathBuf;

/// What is asked of the app while somebody is shown what there is, and around it.
#[derive(Clone, Debug, PartialEq)]
pub enum AuditCommand {
    /// Begin.
    Begin,
    /// End.
    End,
    /// Note what was asked or found, also while nothing else may be changed.
    Note(Box<AuditFinding>),
    /// Propose where the PDF of what is shown comes.
    ProposePath,
    /// Write what is shown to a path, as PDF.
    Print(PathBuf, Box<Page>),
}

/// The widest a page gets, in points: longer lines are hard to read together.
const WIDEST: f32 = 980.0;

/// Draws the page from which it begins, with what was found before.
pub fn audit_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("auditor-title"), &desk.text("auditor-lead"));
    card(ui, |ui| {
        ui.label(RichText::new(desk.text("auditor-why-title")).text_style(theme::bold_style()));
        let keys =
            ["auditor-why-screen", "auditor-why-locked", "auditor-why-names", "auditor-why-honest"];
        for key in keys {
            explanation(ui, &format!("• {}", desk.text(key)));
        }
        ui.add_space(desk.cx.theme.spacing.small);
        let label = desk.text("auditor-hide-names").into_owned();
        ui.checkbox(&mut desk.state.auditor.hides_names, label);
        let cx = desk.cx;
        if primary_button(ui, &cx, &cx.text.get("auditor-begin")).clicked() {
            desk.ask(Command::Audit(AuditCommand::Begin));
        }
    });
    section(ui, &desk.text("auditor-findings"));
    findings_ui(ui, desk);
}

/// Draws the window while somebody is shown what there is.
pub fn mode_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    desk.state.auditor.work_out(&desk.cx);
    let frame = egui::Frame::new()
        .fill(ui.visuals().extreme_bg_color)
        .inner_margin(egui::Margin::symmetric(16, 8));
    egui::Panel::top("auditor-bar").frame(frame).show(ui, |ui| bar_ui(ui, desk));
    let room = ui.available_rect_before_wrap();
    ui.painter().rect_filled(room, 0.0, ui.visuals().panel_fill);
    let label = desk.text("main").into_owned();
    let builder =
        UiBuilder::new().max_rect(room).accessibility_role(Role::Main).accessibility_label(label);
    ui.scope_builder(builder, |ui| {
        let place = desk.state.auditor.trail().len();
        let mut area = egui::ScrollArea::vertical().id_salt(("auditor", place));
        if std::mem::take(&mut desk.state.scroll_to_top) {
            area = area.vertical_scroll_offset(0.0);
        }
        area.auto_shrink([false, false]).show(ui, |ui| {
            let inside = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 12));
            inside.show(ui, |ui| {
                ui.set_max_width(WIDEST.min(ui.available_width()));
                middle_ui(ui, desk);
            });
            crate::ui::frame::follow_focus(ui, room);
        });
    });
}

/// The buttons that are always there.
fn bar_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let is_plain = ui.memory(|memory| memory.focused().is_none());
    let escape = is_plain && ui.input(|input| input.key_pressed(egui::Key::Escape));
    ui.horizontal_wrapped(|ui| {
        let can_go_back = desk.state.auditor.trail().len() > 1;
        let back = egui::Button::new(cx.text.get("auditor-back"));
        let back = ui.add_enabled(can_go_back, back);
        if back.clicked() || escape && can_go_back {
            // The page before is where it was left: each depth has a scroll place of its own.
            desk.state.auditor.go_back();
        }
        let ways = [
            ("auditor-to-questions", Stop::Questions),
            ("auditor-to-map", Stop::Map),
            ("auditor-to-findings", Stop::Findings),
        ];
        for (key, stop) in ways {
            let is_here = desk.state.auditor.stop() == &stop;
            if ui.selectable_label(is_here, cx.text.get(key)).clicked() && !is_here {
                desk.state.auditor.go(stop);
                desk.state.scroll_to_top = true;
            }
        }
        ui.separator();
        if ui.button(cx.text.get("auditor-note")).clicked() {
            desk.state.auditor.begin_note();
            desk.state.scroll_to_top = true;
            desk.state.focus_next = Some(noting::FIRST);
        }
        let is_page = desk.state.auditor.page().is_some();
        let print = egui::Button::new(cx.text.get("auditor-print"));
        if ui.add_enabled(is_page, print).clicked() {
            desk.state.auditor.prints = true;
            desk.state.scroll_to_top = true;
            desk.ask(Command::Audit(AuditCommand::ProposePath));
        }
        let name = cx.text.get("auditor-end-name");
        if ui.button(cx.text.get("auditor-end")).accessible_name(&*name).clicked() {
            desk.ask(Command::Audit(AuditCommand::End));
        }
    });
    ui.horizontal(|ui| {
        let practice = cx.isms.practice.name.trim();
        ui.label(RichText::new(practice).text_style(theme::bold_style()));
        note(ui, &cx.text.get("auditor-confidential"));
        let label = cx.text.get("auditor-hide-names").into_owned();
        ui.checkbox(&mut desk.state.auditor.hides_names, label);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            marks::confidential_mark(ui, &cx);
        });
    });
}

fn middle_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    crate::ui::widgets::refusal_ui(ui, desk, crate::ui::attention::Part::View);
    noting_ui(ui, desk);
    printing_ui(ui, desk);
    if desk.state.auditor.stop() == &Stop::Questions {
        questions_ui(ui, desk);
    } else {
        page_ui(ui, desk);
    }
}
