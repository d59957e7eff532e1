//! The risks that a measure lowers: to look at, and to link and unlink from the measure's side.

use crate::domain::id::MeasureId;
use crate::domain::measure::Measure;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::measure::MeasureEdit;
use crate::ui::Command;
use crate::ui::attention::Part;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::links::records_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::refusal_ui;
use egui::Id;
use egui::Ui;

/// So many risks are in sight before the list scrolls.
const IN_SIGHT: usize = 8;

/// Draws the risks it lowers, and the list of all to tick.
pub(super) fn serves_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    refusal_ui(ui, desk, Part::Serves);
    let isms = desk.cx.isms;
    let linked = || isms.relevant_risks().filter(|risk| risk.measures.contains(&measure.id));
    let count = linked().count();
    if count == 0 {
        note(ui, &desk.text("measure-serves-none"));
    } else if count <= IN_SIGHT {
        let name = |risk: &Risk| format!("{} {}", risk.id, risk.title);
        let records: Vec<_> = linked().map(|risk| (RecordKey::Risk(risk.id), name(risk))).collect();
        let title = desk.text("measure-serves");
        records_ui(ui, desk, (&title, ""), &records);
    }
    let title = desk.cx.text.count("measure-serves-count", count);
    let place = (Id::unique(("measure-serves", measure.id.0)), &*title, Begins::Folded);
    fold_ui(ui, desk.cx.theme, place, |ui| ticks_ui(ui, desk, measure.id));
}

/// Every relevant risk to tick; only those in sight are drawn.
fn ticks_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: MeasureId) {
    let cx = desk.cx;
    let all: Vec<&Risk> = cx.isms.relevant_risks().collect();
    if all.is_empty() {
        note(ui, &cx.text.get("measures-none"));
        return;
    }
    let height = cx.theme.row_height;
    let most = height * all.len().min(IN_SIGHT) as f32;
    ui.spacing_mut().item_spacing.y = 0.0;
    // A short list scrolls with the page: a tick that is asked for then comes into sight.
    if all.len() <= IN_SIGHT {
        for risk in &all {
            let _ = tick_ui(ui, desk, (measure, risk));
        }
        return;
    }
    let area = egui::ScrollArea::vertical().id_salt(("serves", measure.0)).max_height(most);
    let area = area.min_scrolled_height(most).auto_shrink([false, true]);
    let mut reached = None;
    area.show_rows(ui, height, all.len(), |ui, range| {
        for risk in all.get(range).unwrap_or_default() {
            reached = tick_ui(ui, desk, (measure, risk)).or(reached);
        }
    });
    if let Some(reached) = reached {
        ui.scroll_to_rect(reached, None);
    }
}

/// One risk to tick. Gives where it is when it got the focus now.
fn tick_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (measure, risk): (MeasureId, &Risk),
) -> Option<egui::Rect> {
    let height = desk.cx.theme.row_height;
    let mut is_on = risk.measures.contains(&measure);
    let name = format!("{}  {}", risk.id, risk.title);
    let tick = anchored(ui, Id::unique(("serves", measure.0, risk.id.0)), |ui| {
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
        ui.set_min_height(height);
        ui.checkbox(&mut is_on, name)
    });
    if tick.changed() {
        let edit = MeasureEdit::ToggleRisk(risk.id);
        desk.ask(Command::Edit(Edit::Measure(measure, edit)));
    }
    tick.gained_focus().then(|| {
        tick.scroll_to_me(None);
        tick.rect
    })
}
