//! The chapters of the short summary: the maps side by side, and of risks, measures and
//! decisions only those that weigh most; the rest is counted or named by number.

use std::cmp::Reverse;

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::acceptance::Acceptance;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::Grounds;
use crate::domain::matrix;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::progress::OpenWork;
use crate::domain::risk::Risk;
use crate::domain::standing::Phase;
use crate::report::PaperInput;
use crate::report::ReportInput;
use crate::report::data::Group;
use crate::report::data::Tile;
use crate::report::data::first_page;
use crate::report::data::map::Map;
use crate::report::data::open;
use crate::report::data::phrases::Phrases;
use crate::report::data::risks;
use crate::report::data::shortened;
use crate::text::format;

/// How many rows each table of the summary holds: together they fit its pages.
const MOST_RISKS: usize = 10;
const MOST_MEASURES: usize = 12;
const MOST_ACCEPTED: usize = 10;

/// How many open points are told; the rest is counted.
const MOST_POINTS: usize = 8;

/// Longer titles are cut: the other papers have them whole.
const LONGEST: usize = 120;

/// The maps side by side.
#[derive(Serialize)]
pub(super) struct Maps {
    maps: [Map; 3],
    note: String,
}

impl Maps {
    pub(super) fn gather(order: &PaperInput<'_>, phrases: &Phrases<'_>) -> Self {
        let isms = order.report.isms;
        let filter = order.filter();
        let is_meant = |risk: &Risk| filter.is_none_or(|filter| filter.risks.contains(&risk.id));
        let cells = matrix::cells_of(isms, is_meant);
        let map = |key: &str, phase| Map::counted(phrases.say(key), &cells, phase, phrases);
        let meant: Vec<&Risk> = isms.relevant_risks().filter(|risk| is_meant(risk)).collect();
        let counted = phrases.say("map-counted");
        Self {
            maps: [
                map("map-gross", Phase::Gross),
                map("map-now", Phase::Now),
                map("map-residual", Phase::Target),
            ],
            note: format!("{counted} {}", first_page::map_note(&meant, isms, phrases)),
        }
    }
}

/// Rows, and what is not among them in one sentence; blank where nothing is left out.
#[derive(Serialize)]
pub(super) struct Most<Row> {
    #[serde(flatten)]
    group: Group<Row>,
    rest: String,
}

#[derive(Serialize)]
pub(super) struct TopRow {
    number: String,
    title: String,
    below: String,
    gross: Tile,
    now: Tile,
    residual: Tile,
    treatment: String,
    tall: bool,
}

/// The heaviest risks as they stand now.
pub(super) fn heaviest(isms: &Isms, phrases: &Phrases<'_>) -> Most<TopRow> {
    let level = |risk: &Risk, phase| risk.at(phase, isms).and_then(|rated| rated.level(isms));
    let mut rated: Vec<&Risk> =
        isms.relevant_risks().filter(|risk| risk.gross_level(isms).is_some()).collect();
    let all = rated.len();
    rated.sort_by_key(|risk| Reverse((level(risk, Phase::Now), risks::weight(risk, isms))));
    rated.truncate(MOST_RISKS);
    let below = |risk: &Risk| {
        let owner = shortened(&phrases.or_blank(&risk.owner), LONGEST);
        let owner = phrases.with("owned-by", &[("owner", &owner)]);
        let marks = [phrases.safety_mark(risk), owner];
        marks.into_iter().filter(|mark| !mark.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let row = |risk: &&Risk| TopRow {
        number: risk.id.to_string(),
        title: shortened(&risk.title, LONGEST),
        below: below(risk),
        gross: phrases.tile(risk.gross_level(isms)),
        now: phrases.tile(level(risk, Phase::Now)),
        residual: phrases.tile(risk.residual_level(isms)),
        treatment: phrases.treatment(risk.treatment),
        tall: false,
    };
    Most {
        group: Group {
            title: phrases.say("heaviest-now"),
            empty: phrases.say("heaviest-empty"),
            count: risks::counted("heaviest-count", &rated, all, phrases),
            rows: rated.iter().map(row).collect(),
        },
        rest: String::new(),
    }
}

#[derive(Serialize)]
pub(super) struct UnderwayRow {
    number: String,
    title: String,
    owner: String,
    due: String,
    late: Option<String>,
    status: String,
    tall: bool,
}

/// The measures that are still to be done, the first due first.
pub(super) fn underway(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Most<UnderwayRow> {
    let measures = input.isms.measures.values();
    let is_open = |measure: &&Measure| measure.status != MeasureStatus::Implemented;
    let mut open: Vec<&Measure> = measures.filter(is_open).collect();
    let all = input.isms.measures.len();
    let done = all - open.len();
    open.sort_by_key(|measure| (measure.due.is_none(), measure.due, measure.id));
    let rest = open.len().saturating_sub(MOST_MEASURES);
    open.truncate(MOST_MEASURES);
    let row = |measure: &&Measure| UnderwayRow {
        number: measure.id.to_string(),
        title: shortened(&measure.title, LONGEST),
        owner: shortened(&phrases.or_blank(&measure.owner), LONGEST),
        due: measure.due.map_or_else(|| phrases.blank(), format::date_short),
        late: measure.is_overdue(input.printed_on).then(|| phrases.say("overdue")),
        status: phrases.word(&format!("status-{}", measure.status.code())),
        tall: false,
    };
    Most {
        group: Group {
            title: phrases.say("underway"),
            empty: phrases.say("underway-empty"),
            count: phrases.of("measures-count", done, all),
            rows: open.iter().map(row).collect(),
        },
        rest: if rest > 0 { phrases.count("underway-rest", rest) } else { String::new() },
    }
}

#[derive(Serialize)]
pub(super) struct AcceptedRow {
    number: String,
    title: String,
    below: String,
    level: Tile,
    by: String,
    review: String,
    tall: bool,
}

/// The risks that are lived with, the heaviest first; those that do not fit by number.
pub(super) fn accepted(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Most<AcceptedRow> {
    let isms = input.isms;
    let grounds = Grounds::of(isms);
    let all = isms.relevant_risks().count();
    let mut accepted: Vec<(&Risk, &Acceptance)> = isms
        .relevant_risks()
        .filter(|risk| grounds.state(risk, input.printed_on) == AcceptanceState::Valid)
        .filter_map(|risk| Some((risk, risk.acceptance.as_ref()?)))
        .collect();
    accepted.sort_by_key(|(risk, _)| Reverse((risk.residual_level(isms), Reverse(risk.id))));
    let risks: Vec<&Risk> = accepted.iter().map(|(risk, _)| *risk).collect();
    let row = |(risk, acceptance): &(&Risk, &Acceptance)| {
        let by = shortened(&phrases.or_blank(&acceptance.by), LONGEST);
        let on = format::date_short(acceptance.on);
        AcceptedRow {
            number: risk.id.to_string(),
            title: shortened(&risk.title, LONGEST),
            below: phrases.safety_mark(risk),
            level: phrases.tile(risk.residual_level(isms)),
            by: phrases.with("read-by", &[("by", &by), ("on", &on)]),
            review: format::date_short(acceptance.review_on),
            tall: false,
        }
    };
    let rest: Vec<String> =
        risks.iter().skip(MOST_ACCEPTED).map(|risk| risk.id.to_string()).collect();
    Most {
        rest: match rest.as_slice() {
            [] => String::new(),
            // A thousand numbers would be no summary.
            rest => phrases.with("accepted-rest", &[("risks", &phrases.some(rest, 40))]),
        },
        group: Group {
            title: phrases.say("accepted-group"),
            empty: phrases.say("accepted-empty"),
            count: risks::counted("accepted-count", &risks, all, phrases),
            rows: accepted.iter().take(MOST_ACCEPTED).map(row).collect(),
        },
    }
}

/// What is still open, a sentence each.
#[derive(Serialize)]
pub(super) struct LeftOpen {
    points: Vec<String>,
}

/// The open points, the rest counted.
pub(super) fn left_open(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> LeftOpen {
    let work = OpenWork::of(input.isms, input.printed_on);
    let mut points = open::sentences(&work, phrases);
    let rest = points.len().saturating_sub(MOST_POINTS);
    if rest > 0 {
        points.truncate(MOST_POINTS);
        points.push(phrases.count("left-open-more", rest));
    }
    LeftOpen { points }
}
