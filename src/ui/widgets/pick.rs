//! One of many: a field that unfolds a list, for lists too long to stand on the page.

use egui::ComboBox;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// Draws the label and the field. Returns what was picked now and was not before.
pub fn pick_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    (id, label): (Id, &str),
    options: &[(T, String)],
    picked: T,
) -> Option<T> {
    let name = ui.label(RichText::new(label).small());
    let shown = options.iter().find(|(value, _)| *value == picked);
    let shown = shown.map(|(_, words)| words.as_str()).unwrap_or_default();
    let width = ui.available_width().min(360.0);
    let mut now = None;
    let list = ComboBox::from_id_salt(id).selected_text(shown).width(width).truncate();
    let field = list.show_ui(ui, |ui| {
        for (value, words) in options {
            if ui.selectable_label(*value == picked, words).clicked() {
                now = Some(*value);
            }
        }
    });
    field.response.labelled_by(name.id);
    now.filter(|value| *value != picked)
}
