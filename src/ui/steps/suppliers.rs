//! The register of suppliers: whose work the practice leans on, and what was agreed
//! (controls 5.19 and 5.20; GDPR art. 28).

use crate::domain::Isms;
use crate::domain::cert::SupplierCert;
use crate::domain::id::SupplierId;
use crate::domain::inventory::Agreement;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Supplier;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::inventory::SupplierEdit;
use crate::edit::inventory::SupplierText;
use crate::text::format;
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
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::choice::answers;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::links::records_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use crate::ui::widgets::value::date_ui;
use crate::ui::widgets::value::number_ui;
use egui::Id;
use egui::Ui;
use std::collections::BTreeMap;

impl Listed for Supplier {
    type Id = SupplierId;
    const REGISTER: Register = Register::Suppliers;
    const WORDS: Words = Words {
        register: "supplier-register",
        search: "supplier-search",
        add: "supplier-add",
        new: "supplier-new",
        remove: "supplier-remove",
        none: "supplier-none",
        none_lead: "supplier-none-lead",
        first: "supplier-first",
        health_data: "supplier-health-data",
    };
    const COLUMNS: &'static [Column] = &[
        Column::roomy("column-service", 1.5),
        Column::roomy("column-agreement", 1.2),
        Column::roomy("column-certificate", 1.2),
    ];

    fn all(isms: &Isms) -> &BTreeMap<SupplierId, Self> {
        &isms.suppliers
    }

    fn key(id: SupplierId) -> RecordKey {
        RecordKey::Supplier(id)
    }

    fn in_hand(state: &mut UiState) -> &mut Option<SupplierId> {
        &mut state.supplier
    }

    fn fresh(name: String) -> Record {
        Record::Supplier(Self {
            id: SupplierId(0),
            name,
            service: String::new(),
            data_seen: String::new(),
            health_data: false,
            agreement: Agreement::ServiceContract,
            agreement_status: AgreementStatus::Unknown,
            agreement_until: None,
            certificate: String::new(),
            certificate_scope: String::new(),
            certificate_until: None,
            breach_notice_hours: None,
            cert: SupplierCert::Unknown,
            cert_name: String::new(),
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
            0 => Cell::words(self.service.as_str()),
            1 => {
                let key = format!("agreement-status-{}", self.agreement_status.code());
                Cell {
                    weight: self.agreement_status as usize,
                    words: cx.text.get(&key).into_owned(),
                }
            }
            _ => {
                let days = self.certificate_until.map(|day| day.to_string().replace('-', ""));
                Cell {
                    weight: days.and_then(|days| days.parse().ok()).unwrap_or(0),
                    words: self.certificate_until.map(format::date_short).unwrap_or_default(),
                }
            }
        }
    }

    fn detail_ui(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let id = self.id;
        texts_ui(
            ui,
            desk,
            self,
            &[SupplierText::Name, SupplierText::Service, SupplierText::DataSeen],
        );
        if let Some(sees) = health_data_ui(ui, desk, (id, self)) {
            desk.ask(Command::Edit(Edit::Supplier(id, SupplierEdit::HealthData(sees))));
        }
        section(ui, &desk.text("supplier-agreed"));
        if let Some(edit) = agreement_ui(ui, desk, self) {
            desk.ask(Command::Edit(Edit::Supplier(id, edit)));
        }
        until_ui(ui, desk, self);
        section(ui, &desk.text("supplier-assured"));
        texts_ui(ui, desk, self, &[SupplierText::Certificate, SupplierText::CertificateScope]);
        certificate_ui(ui, desk, self);
        cert_ui(ui, desk, self);
        texts_ui(ui, desk, self, &[SupplierText::Note]);
        section(ui, &desk.text("hangs-together"));
        used_by_ui(ui, desk, id);
    }
}

/// Some of the texts.
fn texts_ui(ui: &mut Ui, desk: &mut Desk<'_>, supplier: &Supplier, parts: &[SupplierText]) {
    let text = desk.cx.text;
    let id = supplier.id;
    for part in parts {
        let (key, value) = match part {
            SupplierText::Name => ("supplier-name", &supplier.name),
            SupplierText::Service => ("supplier-service", &supplier.service),
            SupplierText::DataSeen => ("supplier-data-seen", &supplier.data_seen),
            SupplierText::Certificate => ("supplier-certificate", &supplier.certificate),
            SupplierText::CertificateScope => {
                ("supplier-certificate-scope", &supplier.certificate_scope)
            }
            SupplierText::CertName => ("supplier-cert-name", &supplier.cert_name),
            SupplierText::Note => ("supplier-note", &supplier.note),
        };
        let label = text.get(key);
        let mut field = Field::line(Id::unique((key, id)), &label, value);
        let edit = |text| Edit::Supplier(id, SupplierEdit::Text(*part, text));
        match part {
            SupplierText::Name => name_ui(ui, desk, field, edit),
            SupplierText::Note => {
                field.rows = 3;
                field_ui(ui, desk, field, edit);
            }
            _ => {
                field_ui(ui, desk, field, edit);
            }
        }
    }
}

/// Which agreement is called for and whether it is there; says so where the law is broken.
fn agreement_ui(ui: &mut Ui, desk: &Desk<'_>, supplier: &Supplier) -> Option<SupplierEdit> {
    let (text, theme) = (desk.cx.text, desk.cx.theme);
    let id = supplier.id;
    let question = text.get("supplier-agreement");
    let place = (theme, Id::unique(("supplier-agreement", id)), &*question);
    let kinds = answers(text, Agreement::ALL, |kind| format!("agreement-{}", kind.code()));
    let kind =
        question_ui(ui, place, &kinds, Some(supplier.agreement)).map(SupplierEdit::Agreement);
    let question = text.get("supplier-agreement-status");
    let place = (theme, Id::unique(("supplier-agreement-status", id)), &*question);
    let statuses =
        answers(text, AgreementStatus::ALL, |status| format!("agreement-status-{}", status.code()));
    let status = question_ui(ui, place, &statuses, Some(supplier.agreement_status))
        .map(SupplierEdit::AgreementStatus);
    if supplier.breaks_law() {
        alert(ui, &text.get("supplier-breaks-law"));
    }
    kind.or(status)
}

/// Until when the agreement holds; says so where it is over.
fn until_ui(ui: &mut Ui, desk: &mut Desk<'_>, supplier: &Supplier) {
    let text = desk.cx.text;
    let id = supplier.id;
    let label = text.get("supplier-agreement-until");
    let until = supplier.agreement_until;
    let field = (Id::unique(("supplier-agreement-until", id)), &*label, until);
    date_ui(ui, desk, field, |day| Edit::Supplier(id, SupplierEdit::AgreementUntil(day)));
    let is_over = until.is_some_and(|day| day < desk.cx.today);
    let key = if is_over { "supplier-agreement-over" } else { "supplier-agreement-until-why" };
    note(ui, &text.get(key));
}

/// Whether it is connected to a CERT, to which, and what to ask it.
fn cert_ui(ui: &mut Ui, desk: &mut Desk<'_>, supplier: &Supplier) {
    let text = desk.cx.text;
    let id = supplier.id;
    let question = text.get("supplier-cert-question");
    let place = (desk.cx.theme, Id::unique(("supplier-cert", id)), &*question);
    let ways = answers(text, SupplierCert::ALL, |way| format!("supplier-cert-{}", way.code()));
    if let Some(way) = question_ui(ui, place, &ways, Some(supplier.cert)) {
        desk.ask(Command::Edit(Edit::Supplier(id, SupplierEdit::Cert(way))));
    }
    if supplier.is_asked_for_cert() {
        let listed = desk.cx.catalogue.supplier_of(supplier);
        let asked = listed.and_then(|listed| listed.cert_question_nl.as_deref());
        let asked = asked.map_or_else(|| text.get("supplier-cert-ask"), Into::into);
        note(ui, &text.with("supplier-cert-asks", &[("question", asked.into())]));
    } else {
        note(ui, &text.get("supplier-cert-free"));
    }
    if matches!(supplier.cert, SupplierCert::Yes) {
        texts_ui(ui, desk, supplier, &[SupplierText::CertName]);
    }
}

/// Until when the certificate holds, and how soon a breach is told.
fn certificate_ui(ui: &mut Ui, desk: &mut Desk<'_>, supplier: &Supplier) {
    let text = desk.cx.text;
    let id = supplier.id;
    let label = text.get("supplier-certificate-until");
    let until = supplier.certificate_until;
    let field = (Id::unique(("supplier-certificate-until", id)), &*label, until);
    date_ui(ui, desk, field, |day| Edit::Supplier(id, SupplierEdit::CertificateUntil(day)));
    if supplier.certificate_until.is_some_and(|day| day < desk.cx.today) {
        note(ui, &text.get("supplier-certificate-over"));
    }
    let label = text.get("supplier-breach-hours");
    let hours = supplier.breach_notice_hours;
    let field = (Id::unique(("supplier-breach-hours", id)), &*label, hours);
    number_ui(ui, desk, field, |hours| Edit::Supplier(id, SupplierEdit::BreachNotice(hours)));
    note(ui, &text.get("supplier-breach-hours-why"));
}

/// What leans on this supplier, computed from the other registers.
fn used_by_ui(ui: &mut Ui, desk: &mut Desk<'_>, id: SupplierId) {
    let (isms, text) = (desk.cx.isms, desk.cx.text);
    let none = text.get("links-none");
    let systems = records::<InformationSystem>(isms, |system| system.supplier == Some(id));
    records_ui(ui, desk, (&text.get("supplier-systems"), &none), &systems);
    let exchanges = records::<DataExchange>(isms, |exchange| exchange.suppliers.contains(&id));
    records_ui(ui, desk, (&text.get("supplier-exchanges"), &none), &exchanges);
}
