//! What the register of processing says of one process (GDPR art. 30): what is written down,
//! and beside it what is worked out from the other registers.

use crate::domain::id::ProcessId;
use crate::domain::inventory::Process;
use crate::domain::processing;
use crate::domain::processing::OutsideEea;
use crate::domain::processing::Processing;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::inventory::ProcessEdit;
use crate::edit::inventory::ProcessText;
use crate::text::format;
use crate::ui::Command;
use crate::ui::ViewCx;
use crate::ui::attention::processing_id;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::choice::answers;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::links::records_ui;
use crate::ui::widgets::note;
use egui::Id;
use egui::Ui;
use std::collections::BTreeMap;

/// The texts of the register, each with the text key of its label; the key followed by `-why`
/// explains it.
const TEXTS: [(ProcessText, &str); 6] = [
    (ProcessText::LegalGround, "processing-ground"),
    (ProcessText::DataSubjects, "processing-subjects"),
    (ProcessText::DataCategories, "processing-categories"),
    (ProcessText::Recipients, "processing-recipients"),
    (ProcessText::OutsideEeaGround, "processing-outside"),
    (ProcessText::Retention, "processing-retention"),
];

/// Draws whether a process stands in the register, and then what the register says of it.
pub(super) fn process_in_register_ui(ui: &mut Ui, desk: &mut Desk<'_>, process: &Process) {
    let id = process.id;
    if process.health_data {
        note(ui, &desk.text("processing-health"));
    } else {
        let mut is_on = process.processing.personal_data;
        let label = desk.text("processing-personal");
        let place = Id::unique(("processing-personal", id));
        if anchored(ui, place, |ui| ui.checkbox(&mut is_on, label).changed()) {
            desk.ask(Command::Edit(Edit::Process(id, ProcessEdit::PersonalData(is_on))));
        }
    }
    if !process.is_registered() {
        return;
    }
    let asked = desk.state.focus_field;
    let is_asked_for = TEXTS.iter().any(|(_, key)| asked == Some(processing_id(id, key)));
    let begins = if is_asked_for { Begins::Opened } else { Begins::Folded };
    let heading = desk.cx.text.count("processing-heading", process.unregistered().len());
    let place = (Id::unique(("processing", id)), &*heading, begins);
    fold_ui(ui, desk.cx.theme, place, |ui| {
        lacking_ui(ui, desk, process);
        texts_ui(ui, desk, process);
        derived_ui(ui, desk, id);
    });
}

/// What still lacks, and the click that fills what the lists know.
fn lacking_ui(ui: &mut Ui, desk: &mut Desk<'_>, process: &Process) {
    let text = desk.cx.text;
    let lacking = process.unregistered();
    let word = |asked: &processing::Asked| {
        text.get(&format!("processing-asked-{}", asked.code())).into_owned()
    };
    let lacking: Vec<String> = lacking.iter().map(word).collect();
    if !lacking.is_empty() {
        let list = format::list(text, &lacking);
        note(ui, &text.with("processing-lacks", &[("list", list.into())]));
    }
    let Some(fill) = fillable(&desk.cx, process) else { return };
    if ui.button(desk.text("processing-fill")).clicked() {
        let fills = BTreeMap::from([(process.id, fill)]);
        desk.ask(Command::Edit(Edit::FillProcessing(fills)));
    }
}

/// What the lists know of a process of theirs that is not filled in yet. What a practice ticked
/// off stays off.
pub(super) fn fillable(cx: &ViewCx<'_>, process: &Process) -> Option<Processing> {
    let fill = cx.catalogue.processing_of(cx.isms, process.id)?;
    let filled = process.processing.filled_from(&fill);
    let is_new = |before: &str, after: &str| before.trim().is_empty() && before != after;
    let own = &process.processing;
    let fills = is_new(&own.legal_ground, &filled.legal_ground)
        || is_new(&own.data_subjects, &filled.data_subjects)
        || is_new(&own.data_categories, &filled.data_categories)
        || is_new(&own.recipients, &filled.recipients)
        || is_new(&own.retention, &filled.retention);
    fills.then_some(fill)
}

/// The texts, and between them whether data leaves the EEA.
fn texts_ui(ui: &mut Ui, desk: &mut Desk<'_>, process: &Process) {
    let (id, text) = (process.id, desk.cx.text);
    for (part, key) in TEXTS {
        let processing = &process.processing;
        let value = match part {
            ProcessText::LegalGround => &processing.legal_ground,
            ProcessText::DataSubjects => &processing.data_subjects,
            ProcessText::DataCategories => &processing.data_categories,
            ProcessText::Recipients => &processing.recipients,
            ProcessText::OutsideEeaGround => {
                outside_ui(ui, desk, process);
                if processing.outside_eea != OutsideEea::Yes {
                    continue;
                }
                &processing.outside_eea_ground
            }
            _ => &processing.retention,
        };
        let (label, why) = (text.get(key), text.get(&format!("{key}-why")).into_owned());
        let mut field = Field::area(processing_id(id, key), &label, value).noted(&why);
        field.rows = 2;
        field_ui(ui, desk, field, |text| Edit::Process(id, ProcessEdit::Text(part, text)));
    }
}

fn outside_ui(ui: &mut Ui, desk: &mut Desk<'_>, process: &Process) {
    let (id, text) = (process.id, desk.cx.text);
    let question = text.get("processing-outside-question");
    let place = (desk.cx.theme, Id::unique(("processing-outside-eea", id)), &*question);
    let ways = answers(text, OutsideEea::ALL, |way| format!("outside-eea-{}", way.code()));
    if let Some(way) = question_ui(ui, place, &ways, Some(process.processing.outside_eea)) {
        desk.ask(Command::Edit(Edit::Process(id, ProcessEdit::OutsideEea(way))));
    }
}

/// Who processes it for the practice, and how it is protected, from the other registers.
fn derived_ui(ui: &mut Ui, desk: &mut Desk<'_>, id: ProcessId) {
    let (isms, text) = (desk.cx.isms, desk.cx.text);
    let processors: Vec<_> = processing::processors(isms, id)
        .into_iter()
        .filter_map(|it| {
            Some((RecordKey::Supplier(it), format!("{it} {}", isms.suppliers.get(&it)?.name)))
        })
        .collect();
    let words = (text.get("processing-processors"), text.get("processing-processors-none"));
    records_ui(ui, desk, (&words.0, &words.1), &processors);
    let protection: Vec<_> = processing::protection(isms, id)
        .into_iter()
        .filter_map(|it| {
            Some((RecordKey::Measure(it), format!("{it} {}", isms.measures.get(&it)?.title)))
        })
        .collect();
    let words = (text.get("processing-protection"), text.get("processing-protection-none"));
    records_ui(ui, desk, (&words.0, &words.1), &protection);
}
