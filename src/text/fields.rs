//! What every field of every record is called, and how its value is said. A table: a test
//! walks all fields and holds that each is in it.

use crate::domain::id::CriteriaId;
use crate::domain::id::ExchangeId;
use crate::domain::id::MeasureId;
use crate::domain::id::ProcessId;
use crate::domain::id::RoleId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::record::RecordKey;

/// A field, or a family of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    /// Its path, as in [`crate::edit::comparison::FieldChange`]. A part `*aspect` stands for
    /// any code whose word has the key `aspect-` and the code; `*title` for a code that goes
    /// by a title of the catalogue; `*` for anything.
    pub(super) path: &'static str,
    /// The text key of its name; the words of its `*` parts are `$one` and `$two`.
    pub(super) name: &'static str,
    /// How its value is said.
    pub(super) said: Said,
}

/// How a value is said.
#[derive(Clone, Copy, Debug)]
pub(super) enum Said {
    /// Not at all: a number that never changes, or what another field says.
    Hidden,
    /// As it stands; a list of such is a list of words.
    Text,
    /// Only that there is something: it is for own use and goes nowhere.
    Kept,
    /// Yes or no.
    YesNo,
    /// By the word whose key is this and the code; a list of such is a list of words.
    Scale(&'static str),
    /// As a day.
    Day,
    /// As a number.
    Number,
    /// As an amount in whole euros.
    Euros,
    /// As a time in minutes.
    Minutes,
    /// As somebody who was told, and when.
    Told,
    /// By the name of the record it points at; a list of such is a list of names.
    Link(fn(u32) -> RecordKey),
    /// By the title the catalogue gives the code; a list of such is a list of titles.
    Title,
    /// By the title the catalogue gives the code that stands in the path, and after a slash
    /// the value.
    Answer,
    /// As a version of the criteria.
    Version,
    /// Cell by cell.
    Matrix,
    /// By how many sections there are.
    Sections,
    /// What an acceptance was given for, in one line.
    Standing,
}

/// What an acceptance was given for: its inner fields are said as one.
pub(super) const STANDING: &str = "risk/acceptance/given_for";

const fn field(path: &'static str, name: &'static str, said: Said) -> Field {
    Field { path, name, said }
}

const fn text(path: &'static str, name: &'static str) -> Field {
    field(path, name, Said::Text)
}

const fn process(id: u32) -> RecordKey {
    RecordKey::Process(ProcessId(id))
}

const fn role(id: u32) -> RecordKey {
    RecordKey::Role(RoleId(id))
}

const fn system(id: u32) -> RecordKey {
    RecordKey::System(SystemId(id))
}

const fn exchange(id: u32) -> RecordKey {
    RecordKey::Exchange(ExchangeId(id))
}

const fn supplier(id: u32) -> RecordKey {
    RecordKey::Supplier(SupplierId(id))
}

const fn measure(id: u32) -> RecordKey {
    RecordKey::Measure(MeasureId(id))
}

/// The key of a version of the criteria.
pub(super) const fn criteria(id: u32) -> RecordKey {
    RecordKey::Criteria(CriteriaId(id))
}

/// Every field, in the order in which people read them.
pub(super) const FIELDS: [&[Field]; 5] = [&DECISIONS, &INVENTORY, &RISKS, &MEASURES, &EVIDENCE];

/// The codes that stand for the `*` parts of a path, each with the family of its words.
pub(super) type Codes<'a> = Vec<(&'static str, &'a str)>;

/// The row of the table for a path, with its place and the codes in the path.
pub(super) fn find(path: &str) -> Option<(usize, &'static Field, Codes<'_>)> {
    let mut all = FIELDS.iter().flat_map(|fields| fields.iter()).enumerate();
    all.find_map(|(place, field)| Some((place, field, matching(field.path, path)?)))
}

/// The codes of the `*` parts where a path fits a pattern. The last `*` takes all that is left.
fn matching<'a>(pattern: &'static str, path: &'a str) -> Option<Codes<'a>> {
    let mut found = Vec::new();
    let mut parts = path.split('/');
    for wanted in pattern.split('/') {
        if wanted == "*" {
            return parts.next().map(|_| found);
        }
        let part = parts.next()?;
        match wanted.strip_prefix('*') {
            Some(family) => found.push((family, part)),
            None if wanted == part => {}
            None => return None,
        }
    }
    parts.next().is_none().then_some(found)
}

/// What the practice decides about itself.
const DECISIONS: [Field; 63] = [
    text("practice/name", "report-practice-name"),
    text("practice/owner", "report-practice-owner"),
    text("practice/deputy", "report-practice-deputy"),
    text("practice/place", "report-practice-place"),
    text("practice/address", "report-practice-address"),
    text("practice/locations", "report-practice-locations"),
    text("practice/scope", "report-practice-scope"),
    text("practice/out_of_scope", "report-practice-out-of-scope"),
    text("practice/security_contact", "report-practice-security-contact"),
    text("practice/his_name", "report-practice-his-name"),
    text("practice/ict_supplier", "report-practice-ict-supplier"),
    text("practice/restricted_areas", "report-practice-restricted-areas"),
    text("practice/emergency_kit_place", "report-practice-emergency-kit-place"),
    text("practice/max_downtime", "report-practice-max-downtime"),
    field("practice/answers/*title", "field-answer", Said::Answer),
    field("practice/settled", "field-settled", Said::Title),
    field("practice/cbw", "field-cbw", Said::Scale("cbw")),
    field("practice/cbw_seen", "field-cbw-seen", Said::YesNo),
    text("practice/cbw_reason", "field-cbw-reason"),
    text("practice/compensating/*title/*", "field-compensating"),
    field("practice/cert/connection", "field-own-cert", Said::Scale("cert-connection")),
    text("practice/cert/reason", "field-own-cert-reason"),
    field("practice/cert/ask_again", "field-own-cert-again", Said::Day),
    text("policy/own_text/*title", "field-own-text"),
    field("policy/called/on", "field-called-on", Said::Day),
    text("policy/called/why", "field-called-why"),
    field("policy_version/id", "field-number", Said::Hidden),
    text("policy_version/adopted_by", "field-adopted-by"),
    field("policy_version/adopted_on", "field-adopted-on", Said::Day),
    field("policy_version/sections", "field-sections", Said::Sections),
    field("criteria/id", "field-number", Said::Hidden),
    field("criteria/profile", "field-profile", Said::Title),
    field("criteria/matrix", "field-matrix", Said::Matrix),
    field("criteria/limits/little_below", "field-little-below", Said::Euros),
    field("criteria/limits/noticeable_up_to", "field-noticeable-up-to", Said::Euros),
    text("criteria/frequencies/*likelihood", "field-frequency"),
    text("criteria/adoption/by", "field-adopted-by"),
    field("criteria/adoption/on", "field-adopted-on", Said::Day),
    field("role/id", "field-number", Said::Hidden),
    text("role/title", "field-name"),
    text("role/holder", "field-holder"),
    text("role/deputy", "field-deputy"),
    text("role/duties", "field-duties"),
    field("role/assigned", "field-assigned", Said::Title),
    text("role/catalogue", "field-catalogue"),
    field("goal/id", "field-number", Said::Hidden),
    text("goal/title", "field-name"),
    text("goal/measure", "field-measured-what"),
    text("goal/target", "field-target"),
    text("goal/measured", "field-measured"),
    field("goal/measured_on", "field-measured-on", Said::Day),
    field("goal/interval_months", "field-interval", Said::Number),
    text("goal/catalogue", "field-catalogue"),
    field("context_issue/id", "field-number", Said::Hidden),
    text("context_issue/title", "field-name"),
    field("context_issue/origin", "field-origin", Said::Scale("context-origin")),
    text("context_issue/meaning", "field-meaning"),
    text("context_issue/catalogue", "field-catalogue"),
    field("stakeholder/id", "field-number", Said::Hidden),
    text("stakeholder/name", "field-name"),
    text("stakeholder/asks", "field-asks"),
    text("stakeholder/met_by", "field-met-by"),
    text("stakeholder/catalogue", "field-catalogue"),
];

/// What the practice does, with what, with whom.
const INVENTORY: [Field; 56] = [
    field("process/id", "field-number", Said::Hidden),
    text("process/name", "field-name"),
    text("process/purpose", "field-purpose"),
    text("process/owner", "field-owner"),
    field("process/health_data", "field-health-data", Said::YesNo),
    field("process/classification/*aspect/*affected", "field-class", Said::Scale("consequence")),
    field("process/processing/personal_data", "field-personal-data", Said::YesNo),
    text("process/processing/legal_ground", "field-processing-ground"),
    text("process/processing/data_subjects", "field-data-subjects"),
    text("process/processing/data_categories", "field-data-categories"),
    text("process/processing/recipients", "field-recipients"),
    field("process/processing/outside_eea", "field-outside-eea", Said::Scale("outside-eea")),
    text("process/processing/outside_eea_ground", "field-outside-eea-ground"),
    text("process/processing/retention", "field-retention"),
    text("process/note", "field-note"),
    text("process/catalogue", "field-catalogue"),
    field("system/id", "field-number", Said::Hidden),
    text("system/name", "field-name"),
    field("system/supplier", "field-supplier", Said::Link(supplier)),
    field("system/processes", "field-processes", Said::Link(process)),
    field("system/users", "field-users", Said::Link(role)),
    field("system/hosting", "field-hosting", Said::Scale("hosting")),
    field("system/health_data", "field-health-data", Said::YesNo),
    field("system/two_factor", "field-two-factor", Said::Scale("two-factor")),
    text("system/note", "field-note"),
    text("system/catalogue", "field-catalogue"),
    field("exchange/id", "field-number", Said::Hidden),
    text("exchange/name", "field-name"),
    text("exchange/partner", "field-partner"),
    field("exchange/direction", "field-direction", Said::Scale("direction")),
    text("exchange/owner", "field-owner"),
    field("exchange/health_data", "field-health-data", Said::YesNo),
    text("exchange/aspects/*exchange-aspect", "field-exchange-aspect"),
    field("exchange/classification/*aspect/*affected", "field-class", Said::Scale("consequence")),
    text("exchange/framework", "field-framework"),
    text("exchange/legal_ground", "field-legal-ground"),
    field("exchange/processes", "field-processes", Said::Link(process)),
    field("exchange/systems", "field-systems", Said::Link(system)),
    field("exchange/suppliers", "field-suppliers", Said::Link(supplier)),
    text("exchange/catalogue", "field-catalogue"),
    field("supplier/id", "field-number", Said::Hidden),
    text("supplier/name", "field-name"),
    text("supplier/service", "field-service"),
    text("supplier/data_seen", "field-data-seen"),
    field("supplier/health_data", "field-health-data", Said::YesNo),
    field("supplier/agreement", "field-agreement", Said::Scale("agreement")),
    field("supplier/agreement_status", "field-agreement-status", Said::Scale("agreement-status")),
    field("supplier/agreement_until", "field-agreement-until", Said::Day),
    text("supplier/certificate", "field-certificate"),
    text("supplier/certificate_scope", "field-certificate-scope"),
    field("supplier/certificate_until", "field-certificate-until", Said::Day),
    field("supplier/breach_notice_hours", "field-breach-notice", Said::Number),
    field("supplier/cert", "field-cert", Said::Scale("supplier-cert")),
    text("supplier/cert_name", "field-cert-name"),
    text("supplier/note", "field-note"),
    text("supplier/catalogue", "field-catalogue"),
];

/// What may happen, and what is decided about it.
const RISKS: [Field; 42] = [
    field("risk/id", "field-number", Said::Hidden),
    text("risk/title", "field-name"),
    text("risk/threat", "field-threat"),
    field("risk/category", "field-category", Said::Scale("category")),
    field("risk/relevance", "field-relevance", Said::Scale("answer")),
    text("risk/relevance_reason", "field-relevance-reason"),
    text("risk/vulnerability", "field-vulnerability"),
    text("risk/lesser_vulnerabilities", "field-lesser-vulnerabilities"),
    field("risk/aspects", "field-aspects", Said::Scale("aspect")),
    field("risk/patient_safety", "field-patient-safety", Said::YesNo),
    text("risk/owner", "field-owner"),
    field("risk/processes", "field-processes", Said::Link(process)),
    field("risk/systems", "field-systems", Said::Link(system)),
    field("risk/exchanges", "field-exchanges", Said::Link(exchange)),
    text("risk/prescribed", "field-prescribed"),
    field("risk/gross/likelihood", "field-likelihood", Said::Scale("likelihood")),
    field("risk/gross/consequences/*affected", "field-consequence", Said::Scale("consequence")),
    field("risk/gross/rounded/*affected", "field-rounded", Said::Scale("between")),
    field("risk/gross/criteria", "field-criteria", Said::Version),
    field("risk/treatment", "field-treatment", Said::Scale("treatment")),
    text("risk/treatment_note", "field-treatment-note"),
    field("risk/replacement/kind", "field-replacement", Said::Scale("replacement")),
    field("risk/replacement/exchange", "field-replacing-exchange", Said::Link(exchange)),
    text("risk/policy_number", "field-policy-number"),
    text("risk/not_covered", "field-not-covered"),
    text("risk/awareness", "field-awareness"),
    text("risk/told", "field-told"),
    field("risk/told_to", "field-told-to", Said::Told),
    field("risk/measures", "field-measures", Said::Link(measure)),
    field("risk/residual/likelihood", "field-residual-likelihood", Said::Scale("likelihood")),
    field(
        "risk/residual/consequences/*affected",
        "field-residual-consequence",
        Said::Scale("consequence"),
    ),
    field("risk/residual/rounded/*affected", "field-residual-rounded", Said::Scale("between")),
    field("risk/residual/criteria", "field-residual-criteria", Said::Version),
    text("risk/breach", "field-breach"),
    text("risk/acceptance/by", "field-accepted-by"),
    field("risk/acceptance/on", "field-accepted-on", Said::Day),
    text("risk/acceptance/reason", "field-accepted-reason"),
    field("risk/acceptance/review_on", "field-accepted-review", Said::Day),
    text("risk/acceptance/second/by", "field-read-by"),
    field("risk/acceptance/second/on", "field-read-on", Said::Day),
    field(STANDING, "field-accepted-for", Said::Standing),
    field("risk/acceptance/given_for/*", "field-accepted-for", Said::Hidden),
];

/// What is done about it.
const MEASURES: [Field; 39] = [
    field("measure/id", "field-number", Said::Hidden),
    text("measure/title", "field-name"),
    text("measure/description", "field-description"),
    text("measure/controls", "field-controls"),
    field("measure/status", "field-status", Said::Scale("status")),
    text("measure/owner", "field-sees-to-it"),
    field("measure/due", "field-due", Said::Day),
    text("measure/evidence", "field-evidence"),
    text("measure/catalogue", "field-catalogue"),
    field("measure/implemented_on", "field-implemented-on", Said::Day),
    field("measure/checked_on", "field-checked-on", Said::Day),
    field("measure/recheck_months", "field-recheck", Said::Number),
    field("measure/supplier", "field-supplier", Said::Link(supplier)),
    field("measure/effect/likelihood_steps", "field-likelihood-steps", Said::Number),
    field("measure/effect/consequence_steps", "field-consequence-steps", Said::Number),
    text("measure/effect/reason", "field-effect-reason"),
    field("measure/effort/minutes_once", "field-minutes-once", Said::Minutes),
    field("measure/effort/minutes_yearly", "field-minutes-yearly", Said::Minutes),
    field("measure/effort/euros_once", "field-euros-once", Said::Euros),
    field("measure/effort/euros_yearly", "field-euros-yearly", Said::Euros),
    field("statement/control", "field-number", Said::Hidden),
    field("statement/applicable", "field-applicable", Said::Scale("applicable")),
    text("statement/justification", "field-justification"),
    field("statement/status", "field-status", Said::Scale("status")),
    text("statement/how", "field-how"),
    text("statement/owner", "field-sees-to-it"),
    text("statement/evidence", "field-evidence"),
    field("statement/norm_note", "field-norm-note", Said::Kept),
    field("audit_finding/id", "field-number", Said::Hidden),
    text("audit_finding/asked", "field-asked"),
    field("audit_finding/question", "field-question", Said::Title),
    text("audit_finding/finding", "field-finding"),
    field("audit_finding/judgement", "field-judgement", Said::Scale("audit-judgement")),
    field("audit_finding/on", "field-found-on", Said::Day),
    text("audit_finding/by", "field-found-by"),
    text("audit_finding/action", "field-action"),
    text("audit_finding/owner", "field-sees-to-it"),
    field("audit_finding/due", "field-due", Said::Day),
    field("audit_finding/closed_on", "field-closed-on", Said::Day),
];

/// What shows it.
const EVIDENCE: [Field; 11] = [
    field("evidence/id", "field-number", Said::Hidden),
    field("evidence/kind", "field-evidence-kind", Said::Scale("evidence-kind")),
    text("evidence/title", "field-name"),
    text("evidence/note", "field-evidence-note"),
    text("evidence/file_name", "field-file-name"),
    field("evidence/media_type", "field-media-type", Said::Hidden),
    field("evidence/size", "field-size", Said::Hidden),
    field("evidence/sha256", "field-sha256", Said::Hidden),
    field("evidence/added_on", "field-added-on", Said::Day),
    field("evidence/expires_on", "field-expires-on", Said::Day),
    field("evidence/measures", "field-measures", Said::Link(measure)),
];
