//! Which records hang on which: a fold with a box to tick for each, and its count in the
//! heading.

use egui::Id;
use egui::Ui;

/// A fold of boxes to tick. `names` are the records by number, in order; `is_linked` tells
/// which are ticked. Returns the one that was ticked or unticked now.
pub fn links_ui<'a, Key: Copy + std::fmt::Display + 'a>(
    ui: &mut Ui,
    (id, heading): (Id, &str),
    names: impl Iterator<Item = (Key, &'a str)>,
    is_linked: impl Fn(Key) -> bool,
) -> Option<Key> {
    let all: Vec<_> = names.collect();
    let count = all.iter().filter(|(key, _)| is_linked(*key)).count();
    let title = format!("{heading} ({count})");
    let mut toggled = None;
    egui::CollapsingHeader::new(title).id_salt(id).show(ui, |ui| {
        for (key, name) in all {
            let mut ticked = is_linked(key);
            let words = format!("{key}  {name}");
            let response = ui.checkbox(&mut ticked, words.as_str());
            response.widget_info(|| {
                let name = format!("{heading}: {words}");
                egui::WidgetInfo::selected(egui::accesskit::Role::CheckBox, true, ticked, name)
            });
            if response.changed() {
                toggled = Some(key);
            }
        }
    });
    toggled
}
