//! The register of suppliers: what they do, what was agreed, and what shows that they are
//! careful (controls 5.19 to 5.23; GDPR art. 28).

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::Supplier;
use crate::report::data::Group;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::text::format;

/// One supplier.
#[derive(Serialize)]
pub(super) struct SupplierRow {
    name: String,
    mark: Option<String>,
    service: String,
    agreement: String,
    /// Until when the agreement holds, and how soon a breach is told.
    terms: String,
    certificate: String,
    /// What the certificate covers and until when it holds.
    covers: String,
    /// Whether it is connected to a CERT, and to which.
    cert: String,
    tall: bool,
}

/// All suppliers, with how many have their agreement signed.
pub(super) fn gather(isms: &Isms, phrases: &Phrases<'_>) -> Group<SupplierRow> {
    let is_signed = |it: &&Supplier| it.agreement_status == AgreementStatus::Signed;
    let signed = isms.suppliers.values().filter(is_signed).count();
    Group {
        title: phrases.say("suppliers"),
        empty: phrases.say("suppliers-empty"),
        count: phrases.of("suppliers-count", signed, isms.suppliers.len()),
        rows: isms.suppliers.values().map(|it| SupplierRow::gather(it, phrases)).collect(),
    }
}

impl SupplierRow {
    fn gather(supplier: &Supplier, phrases: &Phrases<'_>) -> Self {
        let kind = phrases.word(&format!("agreement-{}", supplier.agreement.code()));
        let status =
            phrases.word(&format!("agreement-status-{}", supplier.agreement_status.code()));
        let until = |day| phrases.with("supplier-until", &[("day", &format::date_short(day))]);
        let mut terms: Vec<String> = supplier.agreement_until.map(until).into_iter().collect();
        let notice = |hours| phrases.count("supplier-notice", hours as usize);
        terms.extend(supplier.breach_notice_hours.map(notice));
        let scope = Some(supplier.certificate_scope.trim().to_owned());
        let mut covers: Vec<String> = scope.filter(|scope| !scope.is_empty()).into_iter().collect();
        covers.extend(supplier.certificate_until.map(until));
        let connected = phrases.word(&format!("supplier-cert-{}", supplier.cert.code()));
        let cert = match supplier.cert_name.trim() {
            "" => connected,
            name => format!("{connected}, {name}"),
        };
        let certificate = phrases.or_blank(&supplier.certificate);
        let (terms, covers) = (terms.join("; "), covers.join("; "));
        Self {
            tall: is_tall(&[&supplier.name, &supplier.service, &certificate, &covers, &cert]),
            name: supplier.name.clone(),
            mark: supplier.health_data.then(|| phrases.word("confidential")),
            service: phrases.or_blank(&supplier.service),
            agreement: format!("{kind}: {status}"),
            terms,
            certificate,
            covers,
            cert,
        }
    }
}
