//! The warning beside a field whose text looks like data of a patient. It never blocks, and
//! is looked for only when the text has changed.

use crate::domain::patient_data;
use crate::domain::patient_data::PatientData;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use egui::Id;
use egui::RichText;
use egui::Ui;
use egui::accesskit::Live;
use egui::accesskit::Role;
use egui::cache::FrameCache;

/// Whose data a field is meant for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MeantFor {
    /// Nobody's.
    #[default]
    NoPerson,
    /// Someone who works at or for the practice: an address of their own may well be private.
    Staff,
}

/// Whether the text of a field is in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Still only in the window.
    NotYet,
    /// Also in the history, and so in every copy from now on.
    Saved,
}

/// What a text looks like, worked out once for as long as it stands on the screen.
type Seen = FrameCache<Option<PatientData>, Look>;

#[derive(Default)]
struct Look;

impl egui::cache::ComputerMut<&str, Option<PatientData>> for Look {
    fn compute(&mut self, text: &str) -> Option<PatientData> {
        patient_data::found_in(text)
    }
}

/// Draws the warning under the field of this id, where its text calls for one. It is read out
/// once the screen reader has nothing else to say, and again with the field.
pub fn guard_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    field: Id,
    (text, meant_for, kept): (&str, MeantFor, Kept),
) {
    let found = ui.memory_mut(|memory| *memory.caches.cache::<Seen>().get(text));
    let is_own = |found: &PatientData| meant_for == MeantFor::Staff && found.may_be_of_staff();
    let Some(found) = found.filter(|found| !is_own(found)) else {
        // What comes after stays who it is, and so keeps the focus.
        ui.skip_ahead_auto_ids(1);
        return;
    };
    let mut sentence = desk.cx.text.get(&format!("patient-data-{}", found.code())).into_owned();
    if kept == Kept::Saved {
        sentence = format!("{sentence} {}", desk.text("patient-data-kept"));
    }
    let line = ui.visuals().widgets.inactive.bg_stroke;
    let frame = egui::Frame::new().stroke(line).corner_radius(6.0).inner_margin(8.0);
    let label = anchored(ui, field.with("guard"), |ui| {
        let words = egui::Label::new(RichText::new(&sentence).small()).wrap();
        frame.show(ui, |ui| ui.add(words)).inner
    });
    label.widget_info(|| egui::WidgetInfo::labeled(Role::Status, true, &sentence));
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    ui.ctx().accesskit_node_builder(field, |node| {
        node.push_described_by(label.id.accesskit_id());
    });
}
