//! What a record hangs together with: a list to tick, folded under a heading that counts,
//! and a list to follow.

use crate::domain::record::RecordKey;
use crate::ui::Command;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use egui::Id;
use egui::Ui;

/// Something that can be ticked.
#[derive(Clone, Debug)]
pub struct Tick<T> {
    /// What it is.
    pub value: T,
    /// Its number and name.
    pub name: String,
    /// Whether it is ticked.
    pub is_on: bool,
}

/// Draws a list to tick under a heading such as "Processen (3 van 12)". `none` is said
/// where there is nothing to tick. Returns what was ticked or cleared now.
pub fn ticks_ui<T: Clone>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (id, title, none): (Id, &str, &str),
    ticks: &[Tick<T>],
) -> Option<T> {
    let on = ticks.iter().filter(|tick| tick.is_on).count();
    let heading = desk.cx.text.with(
        "ticked-of",
        &[("title", title.into()), ("on", on.into()), ("all", ticks.len().into())],
    );
    let mut toggled = None;
    fold_ui(ui, desk.cx.theme, (id, &heading, Begins::Folded), |ui| {
        if ticks.is_empty() {
            note(ui, none);
        }
        for (place, tick) in ticks.iter().enumerate() {
            let mut is_on = tick.is_on;
            let changed = anchored(ui, id.with(("tick", place)), |ui| {
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
                ui.checkbox(&mut is_on, tick.name.as_str()).changed()
            });
            if changed {
                toggled = Some(tick.value.clone());
            }
        }
    });
    toggled
}

/// Draws records as buttons that lead to them, under a small heading; `none` is said where
/// there are none.
pub fn records_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (title, none): (&str, &str),
    records: &[(RecordKey, String)],
) {
    ui.label(egui::RichText::new(title).small());
    if records.is_empty() {
        note(ui, none);
    }
    ui.horizontal_wrapped(|ui| {
        for (key, name) in records {
            let spoken = desk.cx.text.with("show-record", &[("name", name.as_str().into())]);
            let button = egui::Button::new(name.as_str()).truncate();
            if ui.add(button).accessible_name(spoken).clicked() {
                desk.ask(Command::Show(key.clone()));
            }
        }
    });
}
