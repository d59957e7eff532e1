//! Frozen versions, and two moments side by side.

use crate::edit::Edit;
use crate::edit::refusal::Refusal;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::ViewCx;
use crate::ui::history::book::Comparison;
use crate::ui::history::book::FrozenVersion;
use crate::ui::history::book::Moment;
use crate::ui::history::differences::HAPPENED;
use crate::ui::history::differences::differences_ui;
use crate::ui::history::lines::numbered;
use crate::ui::report_view::may_write;
use crate::ui::report_view::path_ui;
use crate::ui::report_view::running_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::anchored;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_nth_ui;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use std::path::PathBuf;

/// Draws the versions, the form for a new one, and what is compared.
pub(super) fn versions_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("history-versions-lead"));
    form_ui(ui, desk);
    if cx.history.versions.is_empty() {
        note(ui, &cx.text.get("history-versions-none"));
    }
    for version in cx.history.versions.iter().rev() {
        version_ui(ui, desk, version);
    }
    section(ui, &cx.text.get("compare-title"));
    explanation(ui, &cx.text.get("compare-lead"));
    moments_ui(ui, desk);
    comparison_ui(ui, desk);
}

/// The name of the next version and the button that freezes it.
fn form_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let proposed = proposed_name(&cx);
    let mut name = desk.state.history.version_name.clone().unwrap_or_else(|| proposed.clone());
    let label = cx.text.get("freeze-name");
    let before = name.clone();
    plain_field_ui(ui, Id::unique("version-name-field"), &label, &mut name);
    if name != before {
        desk.state.history.refused = None;
    }
    if let Some(refused) = &desk.state.history.refused {
        alert(ui, refused);
    }
    let is_settled = desk.state.drafts.is_empty() && !cx.file.is_read_only;
    let label = cx.text.get("freeze-button");
    let button = ui.add_enabled_ui(is_settled, |ui| primary_button(ui, &cx, &label).clicked());
    // What the user left as proposed follows the day.
    desk.state.history.version_name = (name != proposed).then(|| name.clone());
    if button.inner {
        freeze(desk, &name);
    }
}

/// Asks for the version, or says beside the form why it cannot be.
fn freeze(desk: &mut Desk<'_>, name: &str) {
    let cx = desk.cx;
    let edit = Edit::Version(name.to_owned());
    let taken = cx.history.versions.iter().any(|version| version.name == name.trim());
    let refused = if taken { Some(Refusal::NameTaken) } else { edit.plan(cx.isms).err() };
    desk.state.history.refused = refused.map(|why| refusal::refusal(cx.text, &why));
    if desk.state.history.refused.is_none() {
        desk.state.history.version_name = None;
        // Another newest version would otherwise take the place of what is compared.
        desk.state.history.from = Some(desk.state.history.compared(cx.history).0);
        desk.ask(Command::Edit(edit));
    }
}

/// "Versie 2026-11"; with the day where that name is taken, and then with a number.
fn proposed_name(cx: &ViewCx<'_>) -> String {
    let named = |date: String| cx.text.with("freeze-proposal", &[("date", date.into())]);
    let is_free = |name: &String| cx.history.versions.iter().all(|version| version.name != *name);
    let (month, day) = (cx.today.strftime("%Y-%m").to_string(), cx.today.to_string());
    let numbered = (2..1000).map(|number| named(format!("{day} ({number})")));
    let mut names = [named(month), named(day.clone())].into_iter().chain(numbered);
    names.find(is_free).unwrap_or_default()
}

/// One version, with the way to compare it.
fn version_ui(ui: &mut Ui, desk: &mut Desk<'_>, version: &FrozenVersion) {
    let cx = desk.cx;
    anchored(ui, Id::unique(("frozen", version.line)), |ui| {
        ui.add_space(cx.theme.spacing.hair);
        let words = [
            ("name", version.name.as_str().into()),
            ("moment", version.moment.as_str().into()),
            ("by", version.by.as_str().into()),
            ("fingerprint", version.fingerprint.as_str().into()),
        ];
        let key = if version.by.is_empty() { "frozen-version-nobody" } else { "frozen-version" };
        ui.add(egui::Label::new(cx.text.with(key, &words)).wrap());
        let name = [("name", version.name.as_str().into())];
        if ui.button(cx.text.with("frozen-compare", &name)).clicked() {
            desk.state.history.compare(Moment::Line(version.line), Moment::Now);
        }
    });
}

/// The two moments.
fn moments_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let (from, to) = desk.state.history.compared(cx.history);
    if let Some(from) = moment_ui(ui, &cx, "compare-from", from) {
        desk.state.history.compare(from, to);
    }
    if let Some(to) = moment_ui(ui, &cx, "compare-to", to) {
        desk.state.history.compare(from, to);
    }
}

/// One moment to choose; one that was picked in the list of lines stands last.
fn moment_ui(ui: &mut Ui, cx: &ViewCx<'_>, key: &str, picked: Moment) -> Option<Moment> {
    let moments = &cx.history.moments;
    let known = moments.iter().position(|(moment, _)| *moment == picked);
    let line = match picked {
        Moment::Line(line) if known.is_none() => cx.history.row(line),
        _ => None,
    };
    let words = line.map(|row| numbered(cx, row));
    let count = moments.len() + usize::from(words.is_some());
    let at = known.or(words.is_some().then_some(moments.len()));
    let last = words.as_deref().unwrap_or_default();
    let name = |at: usize| moments.get(at).map_or(last, |(_, words)| words.as_str());
    let now = pick_nth_ui(ui, (Id::unique(key), &cx.text.get(key)), (count, at), name)?;
    moments.get(now).map(|(moment, _)| *moment)
}

/// What is compared, once the app has worked it out.
pub(super) fn compared<'a>(ui: &Ui, desk: &Desk<'a>) -> Option<&'a Comparison> {
    let book = desk.cx.history;
    let (from, to) = desk.state.history.compared(book);
    let comparison = book.comparison.as_ref();
    let found = comparison
        .filter(|found| (found.from, found.to) == (from, to) && found.revision == book.revision);
    if found.is_none() {
        // Asked for with this frame, there with the next.
        ui.ctx().request_repaint();
    }
    found
}

/// The differences on screen, and the way to have them on paper.
fn comparison_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let Some(comparison) = compared(ui, desk) else { return };
    if comparison.rows.is_empty() {
        note(ui, &cx.text.get("compare-same"));
        return;
    }
    ui.label(comparison.tally.words(cx.text));
    let place = (Id::unique("compare-differences"), &*cx.text.get("compare-differences"), HAPPENED);
    differences_ui(ui, desk, place, &comparison.rows);
    section(ui, &cx.text.get("compare-paper"));
    running_ui(ui, desk);
    let label = cx.text.get("compare-path");
    let mut path = std::mem::take(&mut desk.state.history.path);
    path_ui(ui, desk, (PathPurpose::Comparison, &label), &mut path);
    let ready = may_write(ui, desk, &path);
    if ui.add_enabled(ready, egui::Button::new(cx.text.get("compare-make"))).clicked() {
        desk.ask(Command::WriteComparison(PathBuf::from(path.trim())));
    }
    desk.state.history.path = path;
}
