//! The map as one picture: the cells of the screen with the marks of some risks in them, the
//! ways between, and what the picture says of itself. Geometry is in cells; the template only
//! gives it a size.

use crate::domain::Isms;
use crate::domain::id::RiskId;
use crate::domain::matrix;
use crate::domain::matrix::Border;
use crate::domain::matrix::Cell;
use crate::domain::risk::Risk;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::domain::standing;
use crate::domain::standing::Phase;
use crate::domain::standing::Phases;
use crate::domain::standing::Place;
use crate::domain::standing::Way;
use crate::domain::still::Signs;
use crate::domain::still::Still;
use crate::report::MapInput;
use crate::report::MapShown;
use crate::report::data::phrases::Phrases;
use crate::report::data::shortened;
use serde::Serialize;
use std::collections::BTreeSet;

/// How many places a cell of the picture has along and down; the first is for its letter.
const PLACES: (usize, usize) = (6, 4);

/// How many marks a cell holds before the rest is counted, in the last place.
const MOST: usize = PLACES.0 * PLACES.1 - 2;

/// How far a line bends aside, as a part of its length, and how large its head is, in cells.
const BEND: f32 = 0.06;
const HEAD: (f32, f32) = (0.09, 0.045);

/// How far the lines of a hatch are apart, and how high a cell is, in its own widths.
const HATCH: f32 = 0.08;
const FLAT: f32 = 0.625;

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
    /// What is looked at in place of now; blank for the map of now.
    looked: String,
    maps: Vec<Sheet>,
}

/// A map of the picture.
#[derive(Serialize)]
struct Sheet {
    /// Its name, where there are two.
    name: String,
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
    /// The lines that hatch it, from and to, in cells from the left and from above.
    pub hatch: Vec<[[f32; 2]; 2]>,
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
        let phrases = Phrases::new(&input.report);
        let isms = input.report.isms;
        let maps = maps(input);
        let practice = phrases.or_blank(&isms.practice.name);
        let filter = match input.filter {
            [] => phrases.say("picture-all"),
            parts => phrases.with("picture-filter", &[("filter", &parts.join("; "))]),
        };
        let day = phrases.long_date(input.report.printed_on);
        let (day_key, looked) = match input.shown {
            MapShown::Now { .. } => ("picture-day", ""),
            MapShown::Looked(looked) => ("picture-drawn-on", looked.words.as_str()),
        };
        let (phases, signs) = maps
            .first()
            .map_or((Phases::default(), Signs::Phases), |(_, map)| (map.phases, map.signs));
        let sheet = |(name, map): &(String, Still)| {
            let cells = cells(map, (input.is_hatched, &phrases));
            let name = if maps.len() > 1 { shortened(name, 90) } else { String::new() };
            Sheet { name, ways: lines(&map.ways, &cells), cells }
        };
        Self {
            title: phrases.say("picture-title"),
            practice: shortened(&phrases.with("picture-practice", &[("practice", &practice)]), 90),
            day: phrases.with(day_key, &[("day", &day)]),
            confidential: phrases.word("confidential"),
            filter: shortened(&filter, 400),
            count: count(input, &phrases),
            upwards: phrases.say("map-upwards"),
            rightwards: phrases.say("map-rightwards"),
            columns: Consequence::ALL.iter().map(|class| phrases.consequence(*class)).collect(),
            rows: Likelihood::ALL.iter().rev().map(|class| phrases.likelihood(*class)).collect(),
            legend: legend((phases, signs), &phrases),
            border: phrases.say("picture-border"),
            lines: phrases.say(match signs {
                Signs::Phases => "picture-lines",
                Signs::Moments => "picture-lines-moments",
                Signs::Between => "picture-lines-between",
                Signs::Measures => "picture-lines-measures",
            }),
            looked: shortened(looked, 400),
            maps: maps.iter().map(sheet).collect(),
        }
    }
}

/// The maps that are drawn, each with its name.
fn maps(input: &MapInput<'_>) -> Vec<(String, Still)> {
    match input.shown {
        MapShown::Now { risks, phases } => {
            vec![(String::new(), now(input.report.isms, (risks, phases)))]
        }
        MapShown::Looked(looked) => looked.maps.clone(),
    }
}

/// The map of now: the cells of the screen.
fn now(isms: &Isms, (risks, phases): (&BTreeSet<RiskId>, Phases)) -> Still {
    let shown: Vec<&Risk> = isms.relevant_risks().filter(|risk| risks.contains(&risk.id)).collect();
    let cells = matrix::cells_of(isms, |risk| risks.contains(&risk.id));
    let reached = shown.iter().filter(|risk| risk.is_reached(isms));
    let reached: BTreeSet<RiskId> = reached.map(|risk| risk.id).collect();
    Still {
        own_now: cells.iter().map(|cell| standing::own_now(cell, phases, &reached)).collect(),
        ways: standing::ways(isms, shown.into_iter(), phases),
        rows: Vec::new(),
        signs: Signs::Phases,
        cells,
        reached,
        phases,
    }
}

/// How many of how many are shown, and how many that may harm a patient are not. Shown is
/// what has a mark: not what the filter hides, nor what has no place in the positions drawn.
fn count(input: &MapInput<'_>, phrases: &Phrases<'_>) -> String {
    let isms = input.report.isms;
    match input.shown {
        MapShown::Now { risks, phases } => {
            let is_shown = |risk: &&Risk| risks.contains(&risk.id) && risk.has_mark(phases, isms);
            let (shown, hidden): (Vec<_>, Vec<_>) = isms.relevant_risks().partition(is_shown);
            let safety = hidden.iter().filter(|risk| risk.patient_safety).count();
            phrases.among("picture-count", (shown.len(), shown.len() + hidden.len()), safety)
        }
        MapShown::Looked(looked) => {
            let counts: Vec<_> = looked.maps.iter().map(|(_, map)| map.rows.len()).collect();
            let (key, counts) = if let [first, second] = counts[..] {
                ("picture-count-beside", (first, second))
            } else {
                let here = counts.first().copied().unwrap_or_default();
                ("picture-count-looked", (here, here))
            };
            phrases.among(key, counts, looked.hidden_safety)
        }
    }
}

fn legend((phases, signs): (Phases, Signs), phrases: &Phrases<'_>) -> Vec<Legend> {
    let key = |phase: Phase| match (signs, phase) {
        (Signs::Phases, Phase::Gross) => "picture-gross",
        (Signs::Phases, Phase::Target) => "picture-target",
        (Signs::Moments, Phase::Gross) => "picture-then",
        (Signs::Measures, Phase::Target) => "picture-tried",
        (Signs::Between, Phase::Gross) => "picture-first",
        (Signs::Between, _) => "picture-second",
        (Signs::Phases | Signs::Moments | Signs::Measures, _) => "picture-now",
    };
    let shown = Phase::ALL.iter().filter(|phase| phases.has(**phase));
    let line = |phase: &Phase| Legend {
        phase: phase.code(),
        now: *phase == Phase::Now,
        words: phrases.say(key(*phase)),
    };
    shown.map(line).collect()
}

/// The sentence that counts the risks in a picture.
pub(in crate::report) fn counted(input: &MapInput<'_>) -> String {
    count(input, &Phrases::new(&input.report))
}

/// The cells that a picture draws, map after map, each from bottom left, row by row.
pub(in crate::report) fn all_cells(input: &MapInput<'_>) -> Vec<Drawn> {
    let phrases = Phrases::new(&input.report);
    let maps = maps(input);
    maps.iter().flat_map(|(_, map)| cells(map, (input.is_hatched, &phrases))).collect()
}

/// The cells of a map.
fn cells(map: &Still, (is_hatched, phrases): (bool, &Phrases<'_>)) -> Vec<Drawn> {
    let cell = |(cell, own_now): (&Cell, &Vec<RiskId>)| {
        let mut marks = marks((cell, own_now), map);
        let more = marks.len().saturating_sub(MOST);
        marks.truncate(MOST);
        Drawn {
            column: cell.consequence.rank(),
            row: cell.likelihood.rank(),
            level: cell.level.code(),
            letter: phrases.letter(cell.level),
            border: cell.border,
            hatch: if is_hatched { hatch(cell) } else { Vec::new() },
            marks,
            more: if more > 0 { format!("+{more}") } else { String::new() },
            letter_at: place(cell, 0),
            more_at: place(cell, MOST + 1),
        }
    };
    map.cells.iter().zip(&map.own_now).map(cell).collect()
}

/// Lines over a cell, as on the screen: none for low, one way for medium, both ways for high.
fn hatch(cell: &Cell) -> Vec<[[f32; 2]; 2]> {
    let corner = [number(cell.consequence.rank()), number(4 - cell.likelihood.rank())];
    // From its lower left to its upper right, in widths of a cell.
    let rising = |at: u8| {
        let along = f32::from(at) * HATCH;
        let (high, low) = ((along - 1.0).max(0.0), along.min(FLAT));
        [[along - low, low / FLAT], [along - high, high / FLAT]]
    };
    let lines = (1..u8::MAX).take_while(|at| f32::from(*at) * HATCH < 1.0 + FLAT).map(rising);
    let placed = |line: [[f32; 2]; 2]| line.map(|[x, y]| [corner[0] + x, corner[1] + y]);
    let other_way = |line: [[f32; 2]; 2]| line.map(|[x, y]| [1.0 - x, y]);
    match cell.level {
        Level::Low => Vec::new(),
        Level::Medium => lines.map(placed).collect(),
        Level::High => lines.flat_map(|line| [placed(line), placed(other_way(line))]).collect(),
    }
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

fn marks((cell, own_now): (&Cell, &[RiskId]), map: &Still) -> Vec<Mark> {
    let phases = map.phases;
    let of = |phase: Phase| match phase {
        Phase::Now => own_now,
        _ if phases.has(phase) => cell.at(phase).as_slice(),
        _ => &[],
    };
    let all = Phase::ALL.iter();
    let all = all.flat_map(|phase| of(*phase).iter().map(|risk| (*phase, *risk)));
    let mark = |(slot, (phase, risk)): (usize, (Phase, RiskId))| Mark {
        risk,
        phase: phase.code(),
        now: phases.now && standing::is_now(phase, risk, &map.reached),
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
