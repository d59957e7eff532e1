//! The policies that were adopted: kept word for word, to read.

use crate::domain::policy::PolicyVersion;
use crate::text::format;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Ui;

/// Draws the list, newest first, with the one that is being read unfolded.
pub(super) fn versions_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    section(ui, &cx.text.get("versions-title"));
    if cx.isms.policy_versions.is_empty() {
        note(ui, &cx.text.get("versions-none"));
    }
    for version in cx.isms.policy_versions.values().rev() {
        version_ui(ui, desk, version);
    }
}

fn version_ui(ui: &mut Ui, desk: &mut Desk<'_>, version: &PolicyVersion) {
    let cx = desk.cx;
    let is_read = desk.state.policy_version == Some(version.id);
    ui.add_space(cx.theme.spacing.hair);
    let words = cx.text.with(
        "version-adopted",
        &[
            ("version", version.id.0.into()),
            ("day", format::date_long(cx.text, version.adopted_on).into()),
            ("by", version.adopted_by.clone().into()),
        ],
    );
    ui.add(egui::Label::new(words).wrap());
    let key = if is_read { "version-close" } else { "version-read" };
    if ui.button(cx.text.with(key, &[("version", version.id.0.into())])).clicked() {
        desk.state.policy_version = if is_read { None } else { Some(version.id) };
    }
    if is_read {
        card(ui, |ui| {
            for section in &version.sections {
                let title = egui::RichText::new(&section.title);
                let title = title.text_style(crate::ui::theme::bold_style());
                ui.add(egui::Label::new(title).wrap());
                ui.add(egui::Label::new(&section.text).wrap());
                ui.add_space(cx.theme.spacing.small);
            }
        });
    }
}
