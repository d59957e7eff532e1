//! The foot of the window: what just happened, what is running, and where everything is
//! kept.

use crate::ui::Command;
use crate::ui::file_page::FileCommand;
use crate::ui::state::NoticeAction;
use crate::ui::theme;
use crate::ui::who;
use crate::ui::widgets::Desk;
use egui::RichText;
use egui::Ui;
use egui::UiBuilder;
use egui::accesskit::Role;

/// Draws the foot, from what matters most down to where the file is.
pub fn status_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    notice_ui(ui, desk);
    job_ui(ui, desk);
    who::question_ui(ui, desk);
    if !desk.cx.file.name.is_empty() {
        file_ui(ui, desk);
    }
}

/// What was said last, with what can be done about it.
fn notice_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(notice) = desk.state.notice.clone() else { return };
    ui.horizontal_wrapped(|ui| {
        let words = RichText::new(&notice.text).text_style(theme::bold_style());
        let label = ui.add(egui::Label::new(words).wrap());
        label.widget_info(|| egui::WidgetInfo::labeled(Role::Alert, true, &notice.text));
        let offered = match &notice.action {
            Some(NoticeAction::Undo) => Some(("undo-short", Command::Undo)),
            Some(NoticeAction::DropDrafts) => Some(("notice-drop-drafts", Command::DropDrafts)),
            Some(NoticeAction::Rescue) => {
                Some(("notice-rescue", Command::File(FileCommand::Rescue)))
            }
            Some(NoticeAction::StopJob) => Some(("job-stop", Command::CancelJob)),
            Some(NoticeAction::ShowFolder(path)) => {
                Some(("notice-show-folder", Command::ShowFolder(path.clone())))
            }
            None => None,
        };
        if let Some((key, command)) = offered
            && ui.button(desk.text(key)).clicked()
        {
            if command == Command::Undo {
                desk.state.notice = None;
            }
            desk.ask(command);
        }
        if ui.button(desk.text("notice-close")).clicked() {
            desk.state.notice = None;
        }
    });
}

/// The job in the background, with a way to stop it.
fn job_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(running) = desk.state.running.clone() else { return };
    let percent = (running.progress.clamp(0.0, 1.0) * 100.0).round() as i64;
    let name = desk
        .cx
        .text
        .with("job-progress", &[("title", running.title.into()), ("percent", percent.into())]);
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(&name);
        let bar = egui::ProgressBar::new(running.progress).desired_width(160.0);
        ui.add(bar.desired_height(12.0)).labelled_by(label.id);
        if ui.button(desk.text("job-stop")).clicked() {
            desk.ask(Command::CancelJob);
        }
    });
}

/// Whether all is kept, in which file, and its fingerprint.
fn file_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let text = desk.cx.text;
    let file = desk.cx.file;
    let place = text
        .with("status-file", &[("file", (*file.name).into()), ("folder", (*file.folder).into())]);
    let print = text.with("status-fingerprint", &[("fingerprint", (*file.fingerprint).into())]);
    let line = [kept(desk), place, print].join(" · ");
    let builder = UiBuilder::new()
        .accessibility_role(Role::Status)
        .accessibility_label(text.get("status").into_owned());
    ui.horizontal_wrapped(|ui| {
        let words = egui::Label::new(RichText::new(line).small()).wrap();
        ui.scope_builder(builder, |ui| ui.add(words));
        who::line_ui(ui, desk);
    });
}

/// Whether what was typed is on the disk. What is still being typed is not, and is said so.
fn kept(desk: &Desk<'_>) -> String {
    let text = desk.cx.text;
    let file = desk.cx.file;
    let drafts = &desk.state.drafts;
    if file.is_read_only {
        text.get("status-read-only").into_owned()
    } else if drafts.iter().any(|draft| draft.refused.is_some()) {
        text.get("status-refused").into_owned()
    } else if desk.state.who.holds {
        text.get("status-who").into_owned()
    } else if !drafts.is_empty() {
        text.get("status-typing").into_owned()
    } else if file.saved_at.is_empty() {
        text.get("status-saved-before").into_owned()
    } else {
        text.with("status-saved", &[("time", (*file.saved_at).into())])
    }
}
