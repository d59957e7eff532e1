//! The register of processes: what the practice does, and what is at stake in it.

use crate::domain::Isms;
use crate::domain::classification::Classification;
use crate::domain::id::ProcessId;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Process;
use crate::domain::processing::Processing;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::scale::Aspect;
use crate::edit::Edit;
use crate::edit::inventory::ProcessEdit;
use crate::edit::inventory::ProcessText;
use crate::ui::Command;
use crate::ui::UiState;
use crate::ui::ViewCx;
use crate::ui::attention::process_owner_id;
use crate::ui::state::Register;
use crate::ui::steps::classification::classification_ui;
use crate::ui::steps::listing::Cell;
use crate::ui::steps::listing::Column;
use crate::ui::steps::listing::Listed;
use crate::ui::steps::listing::Words;
use crate::ui::steps::listing::health_data_ui;
use crate::ui::steps::listing::name_ui;
use crate::ui::steps::processing_detail::process_in_register_ui;
use crate::ui::steps::related::records;
use crate::ui::steps::related::risks;
use crate::ui::widgets::Desk;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::links::records_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use std::collections::BTreeMap;

impl Listed for Process {
    type Id = ProcessId;
    const REGISTER: Register = Register::Processes;
    const WORDS: Words = Words {
        register: "process-register",
        search: "process-search",
        add: "process-add",
        new: "process-new",
        remove: "process-remove",
        none: "process-none",
        none_lead: "process-none-lead",
        first: "process-first",
        health_data: "process-health-data",
    };
    const COLUMNS: &'static [Column] = &[
        class_column("aspect-letter-availability", "aspect-availability"),
        class_column("aspect-letter-integrity", "aspect-integrity"),
        class_column("aspect-letter-confidentiality", "aspect-confidentiality"),
    ];

    fn all(isms: &Isms) -> &BTreeMap<ProcessId, Self> {
        &isms.processes
    }

    fn key(id: ProcessId) -> RecordKey {
        RecordKey::Process(id)
    }

    fn in_hand(state: &mut UiState) -> &mut Option<ProcessId> {
        &mut state.process
    }

    fn fresh(name: String) -> Record {
        Record::Process(Self {
            id: ProcessId(0),
            name,
            purpose: String::new(),
            owner: String::new(),
            health_data: false,
            classification: Classification::default(),
            processing: Processing::default(),
            note: String::new(),
            catalogue: None,
        })
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn is_confidential(&self) -> bool {
        self.health_data
    }

    fn cell(&self, cx: &ViewCx<'_>, column: usize) -> Cell {
        let class =
            Aspect::ALL.get(column).and_then(|aspect| self.classification.get(*aspect).class());
        match class {
            Some(class) => Cell {
                weight: class.rank() + 1,
                words: cx.text.get(&format!("consequence-{}", class.code())).into_owned(),
            },
            None => Cell { weight: 0, words: cx.text.get("class-open").into_owned() },
        }
    }

    fn detail_ui(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let id = self.id;
        texts_ui(ui, desk, self);
        if let Some(holds) = health_data_ui(ui, desk, (id, self)) {
            desk.ask(Command::Edit(Edit::Process(id, ProcessEdit::HealthData(holds))));
        }
        process_in_register_ui(ui, desk, self);
        let place = (Id::unique(("process-class", id)), &self.classification);
        classification_ui(ui, desk, place, |aspect, column, value| {
            Edit::Process(id, ProcessEdit::Classify(aspect, column, value))
        });
        section(ui, &desk.text("hangs-together"));
        used_by_ui(ui, desk, id);
    }
}

const fn class_column(title: &'static str, spoken: &'static str) -> Column {
    Column { title, spoken, share: 0.95, in_narrow: false }
}

/// Name, purpose, owner and note.
fn texts_ui(ui: &mut Ui, desk: &mut Desk<'_>, process: &Process) {
    let text = desk.cx.text;
    let id = process.id;
    let field_id = |part: &'static str| Id::unique(("process", id, part));
    let label = text.get("process-name");
    name_ui(ui, desk, Field::line(field_id("name"), &label, &process.name), |text| {
        Edit::Process(id, ProcessEdit::Text(ProcessText::Name, text))
    });
    let label = text.get("process-purpose");
    field_ui(ui, desk, Field::area(field_id("purpose"), &label, &process.purpose), |text| {
        Edit::Process(id, ProcessEdit::Text(ProcessText::Purpose, text))
    });
    let (label, why) = (text.get("process-owner"), text.get("owner-why"));
    let field = Field::line(process_owner_id(id), &label, &process.owner).noted(&why);
    field_ui(ui, desk, field, |text| {
        Edit::Process(id, ProcessEdit::Text(ProcessText::Owner, text))
    });
    let label = text.get("process-note");
    field_ui(ui, desk, Field::area(field_id("note"), &label, &process.note), |text| {
        Edit::Process(id, ProcessEdit::Text(ProcessText::Note, text))
    });
}

/// What leans on this process, computed from the other registers.
fn used_by_ui(ui: &mut Ui, desk: &mut Desk<'_>, id: ProcessId) {
    let (isms, text) = (desk.cx.isms, desk.cx.text);
    let none = text.get("links-none");
    let systems = records::<InformationSystem>(isms, |system| system.processes.contains(&id));
    records_ui(ui, desk, (&text.get("process-systems"), &none), &systems);
    let exchanges = records::<DataExchange>(isms, |exchange| exchange.processes.contains(&id));
    records_ui(ui, desk, (&text.get("process-exchanges"), &none), &exchanges);
    let risks = risks(isms, |risk| risk.processes.contains(&id));
    records_ui(ui, desk, (&text.get("process-risks"), &none), &risks);
}
