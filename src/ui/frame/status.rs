//! The foot of the window: what just happened, what is running, and where everything is
//! kept.

use crate::ui::Command;
use crate::ui::file_page::FileCommand;
use crate::ui::frame::follow_focus;
use crate::ui::notice::CONFIRMED;
use crate::ui::notice::NoticeAction;
use crate::ui::theme;
use crate::ui::who;
use crate::ui::widgets::Desk;
use egui::RichText;
use egui::Ui;
use egui::UiBuilder;
use egui::accesskit::Role;

/// How much of the window's height the foot takes at most; the rest of it scrolls.
const TALLEST: f32 = 0.4;

/// Draws the foot, from what matters most down to where the file is.
pub fn status_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let tallest = ui.ctx().content_rect().height() * TALLEST;
    let area = egui::ScrollArea::vertical().id_salt("foot").auto_shrink([false, true]);
    // The panel is as tall as it was in the last frame; what stands in it may need more.
    let area = area.max_height(tallest).min_scrolled_height(tallest);
    area.show(ui, |ui| {
        notice_ui(ui, desk);
        job_ui(ui, desk);
        who::question_ui(ui, desk);
        if !desk.cx.file.name.is_empty() {
            file_ui(ui, desk);
        }
        let region = ui.clip_rect();
        // Where all of it is in sight there is nothing to follow.
        if ui.min_rect().height() > region.height() {
            follow_focus(ui, region);
        }
    });
}

/// What was said last, with what can be done about it.
fn notice_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(notice) = desk.state.notice.clone() else { return };
    let drawn = ui.horizontal_wrapped(|ui| {
        let words = RichText::new(&notice.text).text_style(theme::bold_style());
        let label = ui.add(egui::Label::new(words).wrap());
        label.widget_info(|| egui::WidgetInfo::labeled(Role::Alert, true, &notice.text));
        let offered = match &notice.action {
            Some(NoticeAction::Undo) => Some(("undo-short", Command::Undo)),
            Some(NoticeAction::ToNow) => Some(("map-time-to-now", Command::ToNow)),
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
        let mut in_hand = false;
        if let Some((key, command)) = offered {
            let button = ui.button(desk.text(key));
            in_hand = button.has_focus();
            if button.clicked() {
                if command == Command::Undo {
                    desk.state.notice = None;
                }
                desk.ask(command);
            }
        }
        let close = ui.button(desk.text("notice-close"));
        if close.clicked() {
            desk.state.notice = None;
        }
        in_hand || close.has_focus()
    });
    // It does not leave while it is read or about to be answered.
    if drawn.inner || drawn.response.contains_pointer() {
        let now = ui.input(|input| input.time);
        if let Some(until) = desk.state.notice.as_mut().and_then(|notice| notice.until.as_mut()) {
            *until = until.max(now + CONFIRMED);
        }
    }
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
