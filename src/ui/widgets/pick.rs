//! One of many: a field that unfolds a list, for lists too long to stand on the page.

use egui::ComboBox;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// Draws the label and the field. Returns what was picked now and was not before.
pub fn pick_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    place: (Id, &str),
    options: &[(T, String)],
    picked: T,
) -> Option<T> {
    let at = options.iter().position(|(value, _)| *value == picked);
    let name = |at: usize| options.get(at).map_or("", |(_, words)| words.as_str());
    let now = pick_nth_ui(ui, place, (options.len(), at), name);
    now.and_then(|now| options.get(now)).map(|(value, _)| *value)
}

/// The same for a list of so many that is not copied: each is asked for its name where it is
/// drawn. Returns the place of what was picked now and was not before.
pub fn pick_nth_ui<'a>(
    ui: &mut Ui,
    (id, label): (Id, &str),
    (count, picked): (usize, Option<usize>),
    name: impl Fn(usize) -> &'a str,
) -> Option<usize> {
    let title = ui.label(RichText::new(label).small());
    let width = ui.available_width().min(360.0);
    let shown = picked.map_or("", &name);
    let list = ComboBox::from_id_salt(id).selected_text(shown).width(width).truncate();
    let options = |ui: &mut Ui| options_ui(ui, (count, picked), name);
    let field = list.show_ui(ui, options);
    let now = field.inner.flatten();
    // The list is gone: what comes next begins at its field.
    if now.is_some() {
        field.response.request_focus();
    }
    field.response.labelled_by(title.id);
    now.filter(|now| picked != Some(*now))
}

/// The unfolded list. Closes with a choice, also by Enter: egui closes it for a click alone.
pub fn options_ui<W: Into<egui::WidgetText>>(
    ui: &mut Ui,
    (count, picked): (usize, Option<usize>),
    name: impl Fn(usize) -> W,
) -> Option<usize> {
    let mut now = None;
    for at in 0..count {
        if ui.selectable_label(picked == Some(at), name(at)).clicked() {
            now = Some(at);
        }
    }
    if now.is_some() {
        ui.close();
    }
    now
}
