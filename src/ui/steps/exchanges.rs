//! The register of data exchanges: what goes to and comes from others, by the ten aspects
//! of NEN 7512:2015 5.2.

use crate::domain::Isms;
use crate::domain::classification::Classification;
use crate::domain::id::ExchangeId;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::Direction;
use crate::domain::inventory::ExchangeAspect;
use crate::domain::inventory::ExchangeAspects;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Process;
use crate::domain::inventory::Supplier;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::inventory::ExchangeEdit;
use crate::edit::inventory::ExchangeText;
use crate::ui::Command;
use crate::ui::UiState;
use crate::ui::ViewCx;
use crate::ui::state::Register;
use crate::ui::steps::classification::classification_ui;
use crate::ui::steps::listing::Cell;
use crate::ui::steps::listing::Column;
use crate::ui::steps::listing::Listed;
use crate::ui::steps::listing::Words;
use crate::ui::steps::listing::health_data_ui;
use crate::ui::steps::listing::name_ui;
use crate::ui::steps::related::risks;
use crate::ui::steps::related::ticks;
use crate::ui::widgets::Desk;
use crate::ui::widgets::choice::answers;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::links::records_ui;
use crate::ui::widgets::links::ticks_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

impl Listed for DataExchange {
    type Id = ExchangeId;
    const REGISTER: Register = Register::Exchanges;
    const WORDS: Words = Words {
        register: "exchange-register",
        search: "exchange-search",
        add: "exchange-add",
        new: "exchange-new",
        remove: "exchange-remove",
        none: "exchange-none",
        none_lead: "exchange-none-lead",
        first: "exchange-first",
        health_data: "exchange-health-data",
    };
    const COLUMNS: &'static [Column] = &[
        Column::roomy("column-partner", 1.6),
        Column::roomy("column-direction", 1.1),
        Column::roomy("column-aspects", 1.0),
    ];

    fn all(isms: &Isms) -> &BTreeMap<ExchangeId, Self> {
        &isms.exchanges
    }

    fn key(id: ExchangeId) -> RecordKey {
        RecordKey::Exchange(id)
    }

    fn in_hand(state: &mut UiState) -> &mut Option<ExchangeId> {
        &mut state.exchange
    }

    fn fresh(name: String) -> Record {
        Record::Exchange(Self {
            id: ExchangeId(0),
            name,
            partner: String::new(),
            direction: Direction::Both,
            owner: String::new(),
            health_data: false,
            aspects: ExchangeAspects::default(),
            classification: Classification::default(),
            framework: String::new(),
            legal_ground: String::new(),
            processes: BTreeSet::new(),
            systems: BTreeSet::new(),
            suppliers: BTreeSet::new(),
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
            0 => Cell::words(self.partner.as_str()),
            1 => Cell::words(cx.text.get(&format!("direction-{}", self.direction.code()))),
            _ => Cell {
                weight: self.aspects.filled(),
                words: cx.text.count("aspects-filled-short", self.aspects.filled()),
            },
        }
    }

    fn detail_ui(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let id = self.id;
        texts_ui(ui, desk, self, &[ExchangeText::Name, ExchangeText::Partner]);
        let question = desk.cx.text.get("exchange-direction");
        let place = (desk.cx.theme, Id::unique(("exchange-direction", id)), &*question);
        let ways = answers(desk.cx.text, Direction::ALL, |way| format!("direction-{}", way.code()));
        if let Some(way) = question_ui(ui, place, &ways, Some(self.direction)) {
            desk.ask(Command::Edit(Edit::Exchange(id, ExchangeEdit::Direction(way))));
        }
        if let Some(holds) = health_data_ui(ui, desk, (id, self)) {
            desk.ask(Command::Edit(Edit::Exchange(id, ExchangeEdit::HealthData(holds))));
        }
        let rest = [ExchangeText::Owner, ExchangeText::Framework, ExchangeText::LegalGround];
        texts_ui(ui, desk, self, &rest);
        aspects_ui(ui, desk, self);
        let place = (Id::unique(("exchange-class", id)), &self.classification);
        classification_ui(ui, desk, place, |aspect, column, value| {
            Edit::Exchange(id, ExchangeEdit::Classify(aspect, column, value))
        });
        section(ui, &desk.text("hangs-together"));
        if let Some(edit) = links_ui(ui, desk, self) {
            desk.ask(Command::Edit(Edit::Exchange(id, edit)));
        }
        risks_ui(ui, desk, id);
    }
}

/// Some of the texts.
fn texts_ui(ui: &mut Ui, desk: &mut Desk<'_>, exchange: &DataExchange, parts: &[ExchangeText]) {
    let text = desk.cx.text;
    let id = exchange.id;
    for part in parts {
        let (key, value, why) = match part {
            ExchangeText::Name => ("exchange-name", &exchange.name, None),
            ExchangeText::Partner => {
                ("exchange-partner", &exchange.partner, Some("exchange-partner-why"))
            }
            ExchangeText::Owner => ("exchange-owner", &exchange.owner, Some("owner-why")),
            ExchangeText::Framework => {
                ("exchange-framework", &exchange.framework, Some("exchange-framework-why"))
            }
            ExchangeText::LegalGround => {
                ("exchange-legal-ground", &exchange.legal_ground, Some("exchange-legal-ground-why"))
            }
        };
        let (label, why) = (text.get(key), why.map(|why| text.get(why)).unwrap_or_default());
        let field = Field::line(Id::unique((key, id)), &label, value).noted(&why);
        let edit = |text| Edit::Exchange(id, ExchangeEdit::Text(*part, text));
        if *part == ExchangeText::Name {
            name_ui(ui, desk, field, edit);
        } else {
            field_ui(ui, desk, field, edit);
        }
    }
}

/// The ten aspects, each with what it asks, folded under how many are filled in.
fn aspects_ui(ui: &mut Ui, desk: &mut Desk<'_>, exchange: &DataExchange) {
    let text = desk.cx.text;
    let id = exchange.id;
    section(ui, &text.get("aspects"));
    let heading = text.count("aspects-filled", exchange.aspects.filled());
    let place = Id::unique(("exchange-aspects", id));
    fold_ui(ui, desk.cx.theme, (place, &heading, Begins::Folded), |ui| {
        for aspect in ExchangeAspect::ALL {
            let key = format!("exchange-aspect-{}", aspect.code());
            let why = format!("{key}-why");
            let (label, why) = (text.get(&key), text.get(&why));
            let field_id = Id::unique(("exchange-aspect", id, aspect.code()));
            let mut field =
                Field::area(field_id, &label, exchange.aspects.get(*aspect)).noted(&why);
            field.rows = 2;
            field_ui(ui, desk, field, |text| {
                Edit::Exchange(id, ExchangeEdit::Aspect(*aspect, text))
            });
        }
    });
}

/// The processes, systems and suppliers it goes with. Returns what was ticked or cleared.
fn links_ui(ui: &mut Ui, desk: &Desk<'_>, exchange: &DataExchange) -> Option<ExchangeEdit> {
    let (isms, text) = (desk.cx.isms, desk.cx.text);
    let processes = ticks::<Process, _>(isms, |id| {
        (ExchangeEdit::ToggleProcess(id), exchange.processes.contains(&id))
    });
    let systems = ticks::<InformationSystem, _>(isms, |id| {
        (ExchangeEdit::ToggleSystem(id), exchange.systems.contains(&id))
    });
    let suppliers = ticks::<Supplier, _>(isms, |id| {
        (ExchangeEdit::ToggleSupplier(id), exchange.suppliers.contains(&id))
    });
    let lists = [
        ("exchange-processes", "process-none", processes),
        ("exchange-systems", "system-none", systems),
        ("exchange-suppliers", "supplier-none", suppliers),
    ];
    let mut toggled = None;
    for (key, none, ticks) in lists {
        let words = (Id::unique((key, exchange.id)), &*text.get(key), &*text.get(none));
        toggled = toggled.or(ticks_ui(ui, desk, words, &ticks));
    }
    toggled
}

/// The risks that name this exchange, computed.
fn risks_ui(ui: &mut Ui, desk: &mut Desk<'_>, id: ExchangeId) {
    let text = desk.cx.text;
    let risks = risks(desk.cx.isms, |risk| risk.exchanges.contains(&id));
    records_ui(ui, desk, (&text.get("exchange-risks"), &text.get("links-none")), &risks);
}
