//! The map as one picture: the cells of the screen with the marks of some risks in them, the
//! ways between, and what the picture says of itself. Geometry is in cells; the template only
//! gives it a size.

use serde::Serialize;

use crate::domain::id::RiskId;
use crate::domain::matrix;
use crate::domain::matrix::Border;
use crate::domain::matrix::Cell;
use crate::domain::risk::Risk;
use crate::domain::standing;
use crate::domain::standing::Phase;
use crate::domain::standing::Phases;
use crate::domain::standing::Place;
use crate::domain::standing::Way;
use crate::report::MapInput;
use crate::report::data::phrases::Phrases;
use crate::report::data::shortened;
use std::collections::BTreeSet;

/// How many places a cell of the picture has along and down; the first is for its letter.
const PLACES: (usize, usize) = (6, 4);

/// How many marks a cell holds before the rest is counted, in the last place.
const MOST: usize = PLACES.0 * PLACES.1 - 2;

/// How far a line bends aside, as a part of its length, and how large its head is, in cells.
const BEND: f32 = 0.06;
const HEAD: (f32, f32) = (0.09, 0.045);

/// All that stands in the picture.
#[derive(Serialize)]
pub(in crate::report) struct Picture {
    title: String,
    practice: String,
    day: String,
    confidential: String,
    filter: String,
    count: String,
    upwards: String,
    rightwards: String,
    columns: Vec<String>,
    rows: Vec<String>,
    legend: Vec<Legend>,
    border: String,
    lines: String,
    cells: Vec<Drawn>,
    ways: Vec<Line>,
}

/// What a mark looks like, in words.
#[derive(Serialize)]
struct Legend {
    phase: &'static str,
    now: bool,
    words: String,
}

/// A cell of the picture.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Drawn {
    /// Its column, 0 at the left.
    pub column: usize,
    /// Its row, 0 at the bottom.
    pub row: usize,
    /// The code of its level.
    pub level: &'static str,
    letter: String,
    border: Border,
    /// Its marks, by phase and number.
    pub marks: Vec<Mark>,
    /// The marks there is no room for, counted: "+12".
    pub more: String,
    letter_at: [f32; 2],
    more_at: [f32; 2],
}

/// One risk in a cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mark {
    /// Which.
    pub risk: RiskId,
    /// The code of the position.
    pub phase: &'static str,
    /// Whether it stands here now.
    pub now: bool,
    /// Its middle, in cells from the left and from above.
    at: [f32; 2],
}

/// A way between cells: where it runs, in cells from the left and from above.
#[derive(Serialize)]
struct Line {
    points: [[f32; 2]; 3],
    head: [[f32; 2]; 3],
    reached: bool,
    risks: usize,
}

impl Picture {
    pub(in crate::report) fn gather(input: &MapInput<'_>) -> Self {
        let cells = cells(input);
        let phrases = Phrases::new(&input.report);
        let isms = input.report.isms;
        let meant = |risk: &&Risk| input.risks.contains(&risk.id);
        let shown: Vec<&Risk> = isms.relevant_risks().filter(meant).collect();
        let practice = [("practice", phrases.or_blank(&isms.practice.name))];
        let named = practice.each_ref().map(|(name, word)| (*name, word.as_str()));
        let filter = match input.filter {
            [] => phrases.say("picture-all"),
            parts => phrases.with("picture-filter", &[("filter", &parts.join("; "))]),
        };
        Self {
            title: phrases.say("picture-title"),
            practice: shortened(&phrases.with("picture-practice", &named), 90),
            day: phrases
                .with("picture-day", &[("day", &phrases.long_date(input.report.printed_on))]),
            confidential: phrases.word("confidential"),
            filter: shortened(&filter, 400),
            count: count(input, &phrases),
            upwards: phrases.say("map-upwards"),
            rightwards: phrases.say("map-rightwards"),
            columns: crate::domain::scale::Consequence::ALL
                .iter()
                .map(|class| phrases.consequence(*class))
                .collect(),
            rows: crate::domain::scale::Likelihood::ALL
                .iter()
                .rev()
                .map(|class| phrases.likelihood(*class))
                .collect(),
            legend: legend(input.phases, &phrases),
            border: phrases.say("picture-border"),
            lines: phrases.say("picture-lines"),
            ways: lines(&standing::ways(isms, shown.into_iter(), input.phases), &cells),
            cells,
        }
    }
}

/// How many of how many are shown, and how many that may harm a patient are not. Shown is
/// what has a mark: not what the filter hides, nor what has no place in the positions drawn.
fn count(input: &MapInput<'_>, phrases: &Phrases<'_>) -> String {
    let isms = input.report.isms;
    let is_shown =
        |risk: &&Risk| input.risks.contains(&risk.id) && risk.has_mark(input.phases, isms);
    let (shown, hidden): (Vec<_>, Vec<_>) = isms.relevant_risks().partition(is_shown);
    let safety = hidden.iter().filter(|risk| risk.patient_safety).count();
    phrases.among("picture-count", (shown.len(), shown.len() + hidden.len()), safety)
}

fn legend(phases: Phases, phrases: &Phrases<'_>) -> Vec<Legend> {
    let all = [
        (Phase::Gross, "picture-gross"),
        (Phase::Now, "picture-now"),
        (Phase::Target, "picture-target"),
    ];
    let shown = all.into_iter().filter(|(phase, _)| phases.has(*phase));
    let line = |(phase, key): (Phase, &str)| Legend {
        phase: phase.code(),
        now: phase == Phase::Now,
        words: phrases.say(key),
    };
    shown.map(line).collect()
}

/// The cells that a picture draws, from bottom left, row by row: those of the screen.
pub(in crate::report) fn cells(input: &MapInput<'_>) -> Vec<Drawn> {
    let (isms, phrases) = (input.report.isms, Phrases::new(&input.report));
    let cells = matrix::cells_of(isms, |risk| input.risks.contains(&risk.id));
    let reached = isms.relevant_risks().filter(|risk| risk.is_reached(isms));
    let reached: BTreeSet<RiskId> = reached.map(|risk| risk.id).collect();
    let cell = |cell: &Cell| {
        let mut marks = marks(cell, input.phases, &reached);
        let more = marks.len().saturating_sub(MOST);
        marks.truncate(MOST);
        Drawn {
            column: cell.consequence.rank(),
            row: cell.likelihood.rank(),
            level: cell.level.code(),
            letter: phrases.letter(cell.level),
            border: cell.border,
            marks,
            more: if more > 0 { format!("+{more}") } else { String::new() },
            letter_at: place(cell, 0),
            more_at: place(cell, MOST + 1),
        }
    };
    cells.iter().map(cell).collect()
}

/// The middle of a place in a cell, in cells from the left and from above.
fn place(cell: &Cell, slot: usize) -> [f32; 2] {
    let (column, row) = (slot % PLACES.0, slot / PLACES.0);
    let part = |at: usize, many: usize| (number(at) + 0.5) / number(many);
    [
        number(cell.consequence.rank()) + part(column, PLACES.0),
        number(4 - cell.likelihood.rank()) + part(row, PLACES.1),
    ]
}

/// A rank or a place as a distance.
fn number(at: usize) -> f32 {
    u8::try_from(at).map_or(0.0, f32::from)
}

fn marks(cell: &Cell, phases: Phases, reached: &BTreeSet<RiskId>) -> Vec<Mark> {
    let own_now = standing::own_now(cell, phases, reached);
    let of = |phase: Phase| match phase {
        Phase::Now => own_now.clone(),
        _ if phases.has(phase) => cell.at(phase).clone(),
        _ => Vec::new(),
    };
    let all = Phase::ALL.iter();
    let all = all.flat_map(|phase| of(*phase).into_iter().map(|risk| (*phase, risk)));
    let mark = |(slot, (phase, risk)): (usize, (Phase, RiskId))| Mark {
        risk,
        phase: phase.code(),
        now: phases.now && standing::is_now(phase, risk, reached),
        at: place(cell, slot + 1),
    };
    all.enumerate().map(mark).collect()
}

/// The ways as lines, each between the middles of its marks.
fn lines(ways: &[Way], cells: &[Drawn]) -> Vec<Line> {
    let middle = |way: &Way, place: Place| {
        let here = |cell: &&Drawn| (cell.row, cell.column) == (place.0.rank(), place.1.rank());
        let cell = cells.iter().find(here)?;
        let marks = cell.marks.iter().filter(|mark| way.risks.contains(&mark.risk));
        let places: Vec<[f32; 2]> = marks.map(|mark| mark.at).collect();
        // Those there is no room for are where they are counted.
        let places = if places.is_empty() { vec![cell.more_at] } else { places };
        let many = number(places.len());
        let sum = |along: usize| places.iter().filter_map(|at| at.get(along)).sum::<f32>();
        Some([sum(0) / many, sum(1) / many])
    };
    let line = |way: &Way| Some(line(way, middle(way, way.from)?, middle(way, way.to)?));
    ways.iter().filter_map(line).collect()
}

/// A line that bends a little to its right, with its head half-way.
fn line(way: &Way, from: [f32; 2], to: [f32; 2]) -> Line {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let length = dx.hypot(dy).max(f32::EPSILON);
    let (ahead, aside) = ([dx / length, dy / length], [-dy / length, dx / length]);
    let middle = [f32::midpoint(from[0], to[0]), f32::midpoint(from[1], to[1])];
    let bent = |far: f32| [middle[0] + aside[0] * far, middle[1] + aside[1] * far];
    let half = bent(length * BEND);
    let corner = |along: f32, across: f32| {
        [
            half[0] + ahead[0] * along + aside[0] * across,
            half[1] + ahead[1] * along + aside[1] * across,
        ]
    };
    Line {
        // Half-way a curve is half as far aside as the point that bends it.
        points: [from, bent(2.0 * length * BEND), to],
        head: [corner(HEAD.0, 0.0), corner(0.0, HEAD.1), corner(0.0, -HEAD.1)],
        reached: way.is_reached,
        risks: way.risks.len(),
    }
}
