//! One measure: what, who, when, how far, and what shows it.

use crate::domain::calendar::months_after;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::measure::MeasureEdit;
use crate::edit::measure::MeasureText;
use crate::text::format;
use crate::ui::Command;
use crate::ui::attention::measure_due_id;
use crate::ui::history::record_history_ui;
use crate::ui::steps::evidence::evidence_of_ui;
use crate::ui::steps::measure_effect::effect_ui;
use crate::ui::steps::measure_effort::effort_ui;
use crate::ui::steps::measure_serves::serves_ui;
use crate::ui::steps::measure_upkeep::supplier_ui;
use crate::ui::steps::measure_upkeep::upkeep_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::choice::Answer;
use crate::ui::widgets::choice::choice_ui;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::links::Tick;
use crate::ui::widgets::links::ticks_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::value::date_ui;
use egui::Id;
use egui::Ui;

/// Draws one measure with all its fields.
pub fn measure_detail_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    texts_ui(ui, desk, measure);
    let question = desk.text("measure-status").into_owned();
    ui.label(egui::RichText::new(&question).small());
    let answer = |status: &MeasureStatus| {
        Answer::plain(*status, desk.cx.text.get(status_key(*status)).into_owned())
    };
    let answers: Vec<_> = MeasureStatus::ALL.iter().map(answer).collect();
    let id = Id::unique(("measure-status", measure.id.0));
    if let Some(status) =
        choice_ui(ui, (desk.cx.theme, id, &question), &answers, Some(measure.status))
    {
        let edit = match status {
            MeasureStatus::Implemented => MeasureEdit::Implemented(desk.cx.today),
            status => MeasureEdit::Status(status),
        };
        desk.ask(Command::Edit(Edit::Measure(measure.id, edit)));
    }
    let label = desk.text("measure-due");
    let id = measure.id;
    let field = (measure_due_id(id), &*label, measure.due);
    date_ui(ui, desk, field, |due| Edit::Measure(id, MeasureEdit::Due(due)));
    soon_ui(ui, desk, measure);
    effort_ui(ui, desk, measure);
    upkeep_ui(ui, desk, measure);
    supplier_ui(ui, desk, measure);
    effect_ui(ui, desk, measure);
    evidence_of_ui(ui, desk, measure);
    ui.add_space(12.0);
    controls_ui(ui, desk, measure);
    serves_ui(ui, desk, measure);
    record_history_ui(ui, desk, &RecordKey::Measure(measure.id));
    ui.add_space(4.0);
    if ui.button(desk.text("measure-remove")).clicked() {
        desk.ask(Command::Edit(Edit::Remove(RecordKey::Measure(measure.id))));
    }
}

/// The days that are chosen most, so that they need not be typed.
pub(super) fn soon_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    const SOON: [(&str, i32); 3] =
        [("measure-due-month", 1), ("measure-due-quarter", 3), ("measure-due-half-year", 6)];
    ui.horizontal_wrapped(|ui| {
        for (key, months) in SOON {
            let due = months_after(desk.cx.today, months);
            let day = format::date_long(desk.cx.text, due);
            let button = ui.button(desk.text(key));
            if button.on_hover_text(day).clicked() {
                // A day that is half typed in the field would come after this one.
                desk.state.drafts.retain(|draft| draft.id != measure_due_id(measure.id));
                let edit = MeasureEdit::Due(Some(due));
                desk.ask(Command::Edit(Edit::Measure(measure.id, edit)));
            }
        }
    });
}

fn texts_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    let id = measure.id;
    let fields = [
        ("measure-title", &measure.title, MeasureText::Title, 1),
        ("measure-description", &measure.description, MeasureText::Description, 3),
        ("measure-owner", &measure.owner, MeasureText::Owner, 1),
        ("measure-evidence", &measure.evidence, MeasureText::Evidence, 2),
    ];
    for (key, value, text, rows) in fields {
        let label = desk.text(key);
        let field = Field { rows, ..Field::line(Id::unique((key, id.0)), &label, value) };
        let response =
            field_ui(ui, desk, field, |typed| Edit::Measure(id, MeasureEdit::Text(text, typed)));
        desk.focus_if_asked(key, &response);
    }
}

/// The controls it helps to carry out, with what each asks in our own words.
fn controls_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    let numbers: Vec<_> = measure.controls.iter().map(ToString::to_string).collect();
    let title = desk.text("measure-controls");
    let ticks: Vec<_> = desk
        .cx
        .catalogue
        .controls
        .iter()
        .map(|control| Tick {
            value: &control.number,
            name: format!("{}  {}", control.number, control.title_nl),
            is_on: measure.controls.contains(&control.number),
        })
        .collect();
    let id = Id::unique(("measure-controls", measure.id.0));
    let toggled = ticks_ui(ui, desk, (id, &title, ""), &ticks).cloned();
    if !numbers.is_empty() {
        note(
            ui,
            &desk.cx.text.with("measure-controls-list", &[("list", numbers.join(", ").into())]),
        );
    }
    if let Some(control) = toggled {
        desk.ask(Command::Edit(Edit::Measure(measure.id, MeasureEdit::ToggleControl(control))));
    }
}

/// The text key of a status's word.
pub const fn status_key(status: MeasureStatus) -> &'static str {
    match status {
        MeasureStatus::Planned => "status-planned",
        MeasureStatus::Partial => "status-partial",
        MeasureStatus::Implemented => "status-implemented",
    }
}
