//! The register of information systems: what holds or moves information (control 5.9).

use crate::domain::Isms;
use crate::domain::id::SystemId;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::Hosting;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Process;
use crate::domain::inventory::Supplier;
use crate::domain::inventory::TwoFactor;
use crate::domain::practice::Role;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::inventory::SystemEdit;
use crate::ui::Command;
use crate::ui::UiState;
use crate::ui::ViewCx;
use crate::ui::state::Register;
use crate::ui::steps::listing::Cell;
use crate::ui::steps::listing::Column;
use crate::ui::steps::listing::Listed;
use crate::ui::steps::listing::Words;
use crate::ui::steps::listing::health_data_ui;
use crate::ui::steps::listing::name_ui;
use crate::ui::steps::related::records;
use crate::ui::steps::related::risks;
use crate::ui::steps::related::ticks;
use crate::ui::widgets::Desk;
use crate::ui::widgets::choice::answers;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::links::Tick;
use crate::ui::widgets::links::records_ui;
use crate::ui::widgets::links::ticks_ui;
use crate::ui::widgets::pick::pick_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

impl Listed for InformationSystem {
    type Id = SystemId;
    const REGISTER: Register = Register::Systems;
    const WORDS: Words = Words {
        register: "system-register",
        search: "system-search",
        add: "system-add",
        new: "system-new",
        remove: "system-remove",
        none: "system-none",
        none_lead: "system-none-lead",
        first: "system-first",
        health_data: "system-health-data",
    };
    const COLUMNS: &'static [Column] = &[
        Column::roomy("column-supplier", 1.4),
        Column::roomy("column-hosting", 1.4),
        Column::roomy("column-two-factor", 1.2),
    ];

    fn all(isms: &Isms) -> &BTreeMap<SystemId, Self> {
        &isms.systems
    }

    fn key(id: SystemId) -> RecordKey {
        RecordKey::System(id)
    }

    fn in_hand(state: &mut UiState) -> &mut Option<SystemId> {
        &mut state.system
    }

    fn fresh(name: String) -> Record {
        Record::System(Self {
            id: SystemId(0),
            name,
            supplier: None,
            processes: BTreeSet::new(),
            users: BTreeSet::new(),
            hosting: Hosting::Unknown,
            health_data: false,
            two_factor: TwoFactor::Unknown,
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
        match column {
            0 => {
                let supplier = self.supplier.and_then(|id| cx.isms.suppliers.get(&id));
                Cell::words(supplier.map_or("", |supplier| &supplier.name))
            }
            1 => Cell::words(cx.text.get(&format!("hosting-{}", self.hosting.code()))),
            _ => Cell {
                weight: self.two_factor as usize,
                words: cx.text.get(&format!("two-factor-{}", self.two_factor.code())).into_owned(),
            },
        }
    }

    fn detail_ui(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let id = self.id;
        let label = desk.cx.text.get("system-name");
        let field = Field::line(Id::unique(("system", id, "name")), &label, &self.name);
        name_ui(ui, desk, field, |text| Edit::System(id, SystemEdit::Name(text)));
        if let Some(edit) = facts_ui(ui, desk, self) {
            desk.ask(Command::Edit(Edit::System(id, edit)));
        }
        let label = desk.cx.text.get("system-note");
        let field = Field::area(Id::unique(("system", id, "note")), &label, &self.note);
        field_ui(ui, desk, field, |text| Edit::System(id, SystemEdit::Note(text)));
        section(ui, &desk.text("hangs-together"));
        if let Some(edit) = used_in_ui(ui, desk, self).or(users_ui(ui, desk, self)) {
            desk.ask(Command::Edit(Edit::System(id, edit)));
        }
        used_by_ui(ui, desk, id);
    }
}

/// Health data, supplier, where its data stands, two factors. Returns what was changed.
fn facts_ui(ui: &mut Ui, desk: &Desk<'_>, system: &InformationSystem) -> Option<SystemEdit> {
    let text = desk.cx.text;
    let theme = desk.cx.theme;
    let id = system.id;
    let health = health_data_ui(ui, desk, (id, system)).map(SystemEdit::HealthData);
    let mut options = vec![(None, text.get("supplier-unknown").into_owned())];
    let named = |(id, supplier): (&_, &Supplier)| (Some(*id), format!("{id} {}", supplier.name));
    options.extend(desk.cx.isms.suppliers.iter().map(named));
    let place = (Id::unique(("system-supplier", id)), &*text.get("system-supplier"));
    let supplier = pick_ui(ui, place, &options, system.supplier).map(SystemEdit::Supplier);
    let question = text.get("system-hosting");
    let place = (theme, Id::unique(("system-hosting", id)), &*question);
    let hostings = answers(text, Hosting::ALL, |hosting| format!("hosting-{}", hosting.code()));
    let hosting = question_ui(ui, place, &hostings, Some(system.hosting)).map(SystemEdit::Hosting);
    let question = text.get("system-two-factor");
    let place = (theme, Id::unique(("system-two-factor", id)), &*question);
    let ways = answers(text, TwoFactor::ALL, |way| format!("two-factor-{}", way.code()));
    let two_factor =
        question_ui(ui, place, &ways, Some(system.two_factor)).map(SystemEdit::TwoFactor);
    health.or(supplier).or(hosting).or(two_factor)
}

/// Which processes use it. Returns the one that was ticked or cleared.
fn used_in_ui(ui: &mut Ui, desk: &Desk<'_>, system: &InformationSystem) -> Option<SystemEdit> {
    let (isms, text) = (desk.cx.isms, desk.cx.text);
    let tie = |id| (SystemEdit::ToggleProcess(id), system.processes.contains(&id));
    let ticks = ticks::<Process, _>(isms, tie);
    let place = Id::unique(("system-processes", system.id));
    let words = (place, &*text.get("system-processes"), &*text.get("process-none"));
    ticks_ui(ui, desk, words, &ticks)
}

/// Which roles work with it. Returns the one that was ticked or cleared.
fn users_ui(ui: &mut Ui, desk: &Desk<'_>, system: &InformationSystem) -> Option<SystemEdit> {
    let (isms, text) = (desk.cx.isms, desk.cx.text);
    let tick = |role: &Role| Tick {
        value: SystemEdit::ToggleUser(role.id),
        name: role.title.clone(),
        is_on: system.users.contains(&role.id),
    };
    let ticks: Vec<_> = isms.roles.values().map(tick).collect();
    let place = Id::unique(("system-users", system.id));
    let words = (place, &*text.get("system-users"), &*text.get("roles-none-title"));
    ticks_ui(ui, desk, words, &ticks)
}

/// What goes through this system, computed from the other registers.
fn used_by_ui(ui: &mut Ui, desk: &mut Desk<'_>, id: SystemId) {
    let (isms, text) = (desk.cx.isms, desk.cx.text);
    let none = text.get("links-none");
    let exchanges = records::<DataExchange>(isms, |exchange| exchange.systems.contains(&id));
    records_ui(ui, desk, (&text.get("system-exchanges"), &none), &exchanges);
    let risks = risks(isms, |risk| risk.systems.contains(&id));
    records_ui(ui, desk, (&text.get("system-risks"), &none), &risks);
}
