//! What is done about the risks: who, when, how far.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::domain::Isms;
use crate::domain::effort::Effort;
use crate::domain::effort::EffortPart;
use crate::domain::evidence::Proofs;
use crate::domain::id::MeasureId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::measure::OwnEffect;
use crate::report::ReportInput;
use crate::report::data::evidence::EvidenceList;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::text::format;

/// How many risks or controls of one measure are named before the rest is counted: as many
/// as fit two lines.
const MOST: usize = 12;

/// The chapter on measures.
#[derive(Serialize)]
pub(super) struct Measures {
    count: String,
    rows: Vec<MeasureRow>,
    /// The pieces of evidence, after the measures.
    evidence: EvidenceList,
}

#[derive(Serialize)]
struct MeasureRow {
    number: String,
    title: String,
    below: String,
    owner: String,
    due: String,
    late: Option<String>,
    status: String,
    tall: bool,
}

impl Measures {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let served = risks_by_measure(input.isms);
        let row = |measure: &Measure| {
            let risks = served.get(&measure.id).map_or(&[][..], Vec::as_slice);
            let pieces: Vec<_> =
                input.isms.evidence_of(measure.id).map(|piece| piece.id.to_string()).collect();
            let late = measure.is_overdue(input.printed_on).then(|| phrases.say("overdue"));
            let row = MeasureRow::gather(measure, (risks, &pieces), phrases);
            let lines = [row.below, told(measure, input, phrases)];
            let below = lines.join("\n").trim().to_owned();
            let tall = row.tall || is_tall(&[&below]);
            MeasureRow { below, late, tall, ..row }
        };
        let measures = input.isms.measures.values();
        let all = input.isms.measures.len();
        let done = measures.clone().filter(|measure| measure.status == MeasureStatus::Implemented);
        let proofs = Proofs::of(input.isms);
        let proven = measures
            .clone()
            .filter(|measure| !measure.evidence.trim().is_empty() || proofs.show(measure.id));
        let counts = [
            phrases.of("measures-count", done.count(), all),
            phrases.of("evidence-count", proven.count(), all),
        ];
        let evidence = EvidenceList::gather(input, phrases);
        Self { count: counts.join(" "), rows: measures.map(row).collect(), evidence }
    }
}

/// By whom, since when, what it takes and what it brings, as far as that is written down. How it
/// is done and what shows it stand in the dossier.
fn told(measure: &Measure, input: &ReportInput<'_>, phrases: &Phrases<'_>) -> String {
    let supplier = measure.supplier.and_then(|id| input.isms.suppliers.get(&id));
    let on = |key: &str, day: Option<Date>| {
        day.map(|day| phrases.with(key, &[("day", &format::date_short(day))]))
    };
    let parts = [
        supplier.map(|supplier| phrases.with("by-supplier", &[("supplier", &supplier.name)])),
        on("implemented-on", measure.implemented_on),
        on("checked-on", measure.checked_on),
        on("recheck-on", measure.recheck_due()),
        takes(measure, input, phrases),
        measure.effect.as_ref().map(|effect| own_effect(effect, phrases)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Time and money as the catalogue has them, for what is still to be done.
fn takes(measure: &Measure, input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Option<String> {
    let code = measure.catalogue.as_ref()?;
    let listed = input.catalogue.measures.iter().find(|listed| listed.code == *code)?;
    let cost = input.catalogue.lists.label("cost", listed.cost.code())?;
    let words = [("minutes", &*listed.effort_minutes.to_string()), ("cost", cost)];
    let is_done = measure.status == MeasureStatus::Implemented;
    (!is_done).then(|| phrases.with("takes", &words))
}

/// How far it lowers a risk, where the practice says other than the catalogue.
fn own_effect(effect: &OwnEffect, phrases: &Phrases<'_>) -> String {
    let (likelihood, consequence) =
        (effect.likelihood_steps.to_string(), effect.consequence_steps.to_string());
    let reason = effect.reason.trim().trim_end_matches('.');
    let words =
        [("likelihood", likelihood.as_str()), ("consequence", &consequence), ("reason", reason)];
    phrases.with("own-effect", &words)
}

/// The relevant risks that each measure serves, as people read them.
fn risks_by_measure(isms: &Isms) -> BTreeMap<MeasureId, Vec<String>> {
    let mut served: BTreeMap<MeasureId, Vec<String>> = BTreeMap::new();
    for risk in isms.relevant_risks() {
        for measure in &risk.measures {
            served.entry(*measure).or_default().push(risk.id.to_string());
        }
    }
    served
}

/// What it takes by the practice's own estimate; `None` where it made none.
fn effort(effort: Effort, phrases: &Phrases<'_>) -> Option<String> {
    let part = |part: EffortPart| {
        let value = effort.get(part)?;
        let amount = if part.is_money() { format::euros(value) } else { phrases.time(value) };
        let key = match part {
            EffortPart::MinutesOnce | EffortPart::EurosOnce => "effort-once",
            EffortPart::MinutesYearly | EffortPart::EurosYearly => "effort-yearly",
        };
        Some(phrases.with(key, &[("amount", &amount)]))
    };
    let parts: Vec<_> = EffortPart::ALL.into_iter().filter_map(part).collect();
    (!parts.is_empty()).then(|| phrases.with("effort", &[("parts", &parts.join(", "))]))
}

impl MeasureRow {
    fn gather(
        measure: &Measure,
        (risks, pieces): (&[String], &[String]),
        phrases: &Phrases<'_>,
    ) -> Self {
        let controls: Vec<String> = measure.controls.iter().map(ToString::to_string).collect();
        let serves = [
            ("serves-risks", "risks", risks),
            ("controls", "controls", &controls),
            ("measure-evidence", "pieces", pieces),
        ];
        let filled = serves.into_iter().filter(|(_, _, numbers)| !numbers.is_empty());
        let sentences = filled
            .map(|(key, name, numbers)| phrases.with(key, &[(name, &phrases.some(numbers, MOST))]));
        Self {
            tall: is_tall(&[&measure.title, &measure.owner]),
            number: measure.id.to_string(),
            title: measure.title.clone(),
            below: sentences.chain(effort(measure.effort, phrases)).collect::<Vec<_>>().join(" · "),
            owner: phrases.or_blank(&measure.owner),
            due: measure.due.map_or_else(|| phrases.blank(), format::date_short),
            late: None,
            status: phrases.word(&format!("status-{}", measure.status.code())),
        }
    }
}
