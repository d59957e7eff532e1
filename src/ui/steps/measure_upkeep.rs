//! What keeps a measure alive: since when it works, when it is looked at again,
//! and who does it for the practice.

use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::edit::Edit;
use crate::edit::measure::MeasureEdit;
use crate::text::format;
use crate::ui::Command;
use crate::ui::attention::measure_checked_id;
use crate::ui::widgets::Desk;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_ui;
use crate::ui::widgets::value::date_ui;
use crate::ui::widgets::value::number_ui;
use egui::Id;
use egui::Ui;

/// Draws since when it works and when to look again.
pub(super) fn upkeep_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    let id = measure.id;
    if measure.status == MeasureStatus::Implemented {
        let label = desk.text("measure-implemented-on");
        let field = (Id::unique(("measure-implemented", id.0)), &*label, measure.implemented_on);
        date_ui(ui, desk, field, |day| Edit::Measure(id, MeasureEdit::ImplementedOn(day)));
        let label = desk.text("measure-checked-on");
        let field = (measure_checked_id(id), &*label, measure.checked_on);
        date_ui(ui, desk, field, |day| Edit::Measure(id, MeasureEdit::CheckedOn(day)));
        if ui.button(desk.text("measure-checked-today")).clicked() {
            desk.state.drafts.retain(|draft| draft.id != measure_checked_id(id));
            let edit = MeasureEdit::CheckedOn(Some(desk.cx.today));
            desk.ask(Command::Edit(Edit::Measure(id, edit)));
        }
    }
    let label = desk.text("measure-recheck");
    let field = (Id::unique(("measure-recheck", id.0)), &*label, measure.recheck_months);
    number_ui(ui, desk, field, |months| Edit::Measure(id, MeasureEdit::Recheck(months)));
    if let Some(due) = measure.recheck_due() {
        let key = if due < desk.cx.today { "measure-recheck-late" } else { "measure-recheck-due" };
        let day = format::date_long(desk.cx.text, due);
        note(ui, &desk.cx.text.with(key, &[("day", day.into())]));
    }
}

/// Who does it for the practice, with what that supplier shows.
pub(super) fn supplier_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    let cx = desk.cx;
    if cx.isms.suppliers.is_empty() {
        return;
    }
    let mut options = vec![(None, cx.text.get("measure-supplier-none").into_owned())];
    options.extend(cx.isms.suppliers.values().map(|own| (Some(own.id), own.name.clone())));
    let label = cx.text.get("measure-supplier");
    let place = (Id::unique(("measure-supplier", measure.id.0)), &*label);
    if let Some(supplier) = pick_ui(ui, place, &options, measure.supplier) {
        desk.ask(Command::Edit(Edit::Measure(measure.id, MeasureEdit::Supplier(supplier))));
    }
    let Some(own) = measure.supplier.and_then(|id| cx.isms.suppliers.get(&id)) else { return };
    let or_none = |text: &str| match text.trim() {
        "" => cx.text.get("measure-supplier-unknown").into_owned(),
        text => text.to_owned(),
    };
    let until = own.certificate_until.map(|day| format::date_long(cx.text, day));
    let facts = [
        ("certificate", or_none(&own.certificate).into()),
        ("scope", or_none(&own.certificate_scope).into()),
        ("until", or_none(&until.unwrap_or_default()).into()),
    ];
    note(ui, &cx.text.with("measure-supplier-shows", &facts));
}
