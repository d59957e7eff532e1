//! The treatment plan: risk by risk what is done about it, by whom, before when, and what it
//! takes; then what all that is still to be done takes together.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::catalogue::takes::Takes;
use crate::domain::Isms;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::risk::Risk;
use crate::domain::standing::Phase;
use crate::report::ReportInput;
use crate::report::data::Group;
use crate::report::data::Tile;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::report::data::risks;
use crate::text::format;

/// The chapter with the plan.
#[derive(Serialize)]
pub(super) struct Plan {
    risks: Group<PlanRow>,
    /// Measures that no risk asks for: a control or a law does.
    others: Group<MeasureCells>,
    /// What is still to be done takes so much together.
    total: String,
    note: String,
}

/// A measure of a risk, or the risk alone where it has none.
#[derive(Serialize)]
struct PlanRow {
    number: String,
    /// Only at its first measure.
    title: String,
    below: String,
    now: Option<Tile>,
    target: Option<Tile>,
    #[serde(flatten)]
    measure: MeasureCells,
}

#[derive(Serialize)]
struct MeasureCells {
    measure: String,
    owner: String,
    due: String,
    late: Option<String>,
    status: String,
    takes: String,
    tall: bool,
}

impl Plan {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let isms = input.isms;
        let mut relevant: Vec<&Risk> = isms.relevant_risks().collect();
        relevant.sort_by_key(|risk| Reverse(risks::weight(risk, isms)));
        let served: BTreeSet<_> =
            relevant.iter().flat_map(|risk| risk.measures.iter().copied()).collect();
        let treated = relevant.iter().filter(|risk| risk.treatment.is_some()).count();
        let rows = relevant.iter().flat_map(|risk| rows(risk, input, phrases)).collect();
        let others = isms.measures.values().filter(|own| !served.contains(&own.id));
        let others: Vec<_> = others.map(|own| MeasureCells::gather(own, input, phrases)).collect();
        Self {
            risks: Group {
                title: phrases.say("plan-risks"),
                empty: phrases.say("register-empty"),
                count: phrases.of("plan-count", treated, relevant.len()),
                rows,
            },
            others: Group {
                title: phrases.say("plan-others"),
                empty: phrases.say("plan-others-empty"),
                count: phrases.of("plan-others-count", others.len(), isms.measures.len()),
                rows: others,
            },
            total: total(input, phrases),
            note: phrases.say("plan-note"),
        }
    }
}

/// The measures of a risk, each on a row.
fn rows(risk: &Risk, input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Vec<PlanRow> {
    let isms = input.isms;
    let measures = risk.measures.iter().filter_map(|id| isms.measures.get(id));
    let mut cells: Vec<_> = measures.map(|own| MeasureCells::gather(own, input, phrases)).collect();
    if cells.is_empty() {
        cells.push(MeasureCells::none(risk, phrases));
    }
    let row = |(place, measure): (usize, MeasureCells)| {
        let bare = PlanRow {
            number: risk.id.to_string(),
            title: String::new(),
            below: String::new(),
            now: None,
            target: None,
            measure,
        };
        if place > 0 { bare } else { first(risk, bare, isms, phrases) }
    };
    cells.into_iter().enumerate().map(row).collect()
}

/// The first row of a risk, on which stands what there is to say of it.
fn first(risk: &Risk, row: PlanRow, isms: &Isms, phrases: &Phrases<'_>) -> PlanRow {
    let level = |phase| risk.at(phase, isms).and_then(|rated| rated.level(isms));
    let owner = phrases.with("owned-by", &[("owner", &phrases.or_blank(&risk.owner))]);
    let marks = [phrases.safety_mark(risk), phrases.treatment(risk.treatment), owner];
    let marks: Vec<String> = marks.into_iter().filter(|mark| !mark.is_empty()).collect();
    let below = marks.join(" · ");
    let tall = row.measure.tall || is_tall(&[&risk.title, &below]);
    PlanRow {
        title: risk.title.clone(),
        below,
        now: Some(phrases.tile(level(Phase::Now))),
        target: Some(phrases.tile(level(Phase::Target))),
        measure: MeasureCells { tall, ..row.measure },
        ..row
    }
}

impl MeasureCells {
    fn gather(own: &Measure, input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let is_done = own.status == MeasureStatus::Implemented;
        Self {
            tall: is_tall(&[&own.title, &own.owner]),
            measure: format!("{} {}", own.id, own.title),
            owner: phrases.or_blank(&own.owner),
            due: own.due.map_or_else(|| phrases.blank(), format::date_short),
            late: own.is_overdue(input.printed_on).then(|| phrases.say("overdue")),
            status: phrases.word(&format!("status-{}", own.status.code())),
            takes: if is_done { String::new() } else { takes(own, input, phrases) },
        }
    }

    /// What stands where a risk has no measure: what was chosen instead.
    fn none(risk: &Risk, phrases: &Phrases<'_>) -> Self {
        let told = risk.treatment_note.trim();
        let measure =
            if told.is_empty() { phrases.say("plan-no-measure") } else { told.to_owned() };
        let blank = String::new;
        Self {
            tall: is_tall(&[&measure]),
            measure,
            owner: blank(),
            due: blank(),
            late: None,
            status: blank(),
            takes: blank(),
        }
    }
}

/// Time and money of the first year, as far as anybody estimated it.
fn takes(own: &Measure, input: &ReportInput<'_>, phrases: &Phrases<'_>) -> String {
    let takes = Takes::of(input.catalogue, own);
    let parts = [takes.minutes().map(|minutes| phrases.hours(minutes)), money(takes, phrases)];
    phrases.or_blank(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// The money of the first year; "of meer" where its range has no end.
fn money(takes: Takes, phrases: &Phrases<'_>) -> Option<String> {
    let amount = format::euros(u32::try_from(takes.euros()?).unwrap_or(u32::MAX));
    Some(if takes.has_no_end() { phrases.with("or-more", &[("amount", &amount)]) } else { amount })
}

/// What all that is still to be done takes in the first year.
fn total(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> String {
    let measures = input.isms.measures.values();
    let open: Vec<&Measure> =
        measures.filter(|own| own.status != MeasureStatus::Implemented).collect();
    if open.is_empty() {
        return phrases.say("underway-empty");
    }
    let takes: Vec<Takes> = open.iter().map(|own| Takes::of(input.catalogue, own)).collect();
    let minutes: u64 = takes.iter().filter_map(|one| one.minutes()).sum();
    let euros: u64 = takes.iter().filter_map(|one| one.euros()).sum();
    let unknown = takes.iter().filter(|one| one.minutes().is_none() || one.euros().is_none());
    let sum = phrases.with(
        "plan-total",
        &[
            ("time", &phrases.hours(minutes)),
            ("money", &format::euros(u32::try_from(euros).unwrap_or(u32::MAX))),
        ],
    );
    format!(
        "{} {sum} {}",
        phrases.count("plan-open", open.len()),
        phrases.count("plan-unknown", unknown.count())
    )
    .trim()
    .to_owned()
}
