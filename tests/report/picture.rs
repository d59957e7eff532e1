//! The map as a picture for elsewhere: the cells of the screen, and what it says of itself.

use crate::report::paper;
use crate::report::sample;
use praktijkschild::domain::Isms;
use praktijkschild::domain::course;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::matrix;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::domain::standing::Phase;
use praktijkschild::domain::standing::Phases;
use praktijkschild::domain::still::Looked;
use praktijkschild::domain::still::Signs;
use praktijkschild::domain::still::Still;
use praktijkschild::report::Drawn;
use praktijkschild::report::MapInput;
use praktijkschild::report::MapShown;
use praktijkschild::report::Pdf;
use praktijkschild::report::Unwatched;
use praktijkschild::report::image;
use praktijkschild::report::map_cells;
use praktijkschild::report::map_count;
use praktijkschild::report::map_to_svg;
use std::collections::BTreeSet;

/// All risks, or some of them.
fn risks(isms: &Isms, is_meant: impl Fn(RiskId) -> bool) -> BTreeSet<RiskId> {
    isms.risks.keys().copied().filter(|risk| is_meant(*risk)).collect()
}

fn drawn(isms: &Isms, risks: &BTreeSet<RiskId>, phases: Phases) -> Vec<Drawn> {
    let report = sample::input(isms);
    let shown = MapShown::Now { risks, phases };
    map_cells(&MapInput { report, shown, is_hatched: false, filter: &[] })
}

fn svg(isms: &Isms, filter: &[String]) -> Pdf {
    let all = risks(isms, |_| true);
    let shown = MapShown::Now { risks: &all, phases: Phases::default() };
    picture(isms, shown, filter)
}

fn picture(isms: &Isms, shown: MapShown<'_>, filter: &[String]) -> Pdf {
    let input = MapInput { report: sample::input(isms), shown, is_hatched: true, filter };
    map_to_svg(&input, &Unwatched).expect("a picture")
}

#[test]
fn the_picture_holds_cell_by_cell_what_the_screen_holds() {
    let isms = sample::practice(60);
    for phases in [
        Phases::default(),
        Phases { gross: true, now: false, target: false },
        Phases { gross: false, now: true, target: false },
        Phases { gross: false, now: false, target: true },
    ] {
        let some = risks(&isms, |risk| risk.0 % 3 != 0);
        let screen = matrix::cells_of(&isms, |risk| some.contains(&risk.id));
        for (paper, screen) in drawn(&isms, &some, phases).iter().zip(&screen) {
            let place = (screen.consequence.rank(), screen.likelihood.rank());
            assert_eq!((paper.column, paper.row), place);
            assert_eq!(paper.level, screen.level.code());
            let more: usize = paper.more.trim_start_matches('+').parse().unwrap_or(0);
            for phase in [Phase::Gross, Phase::Target] {
                let marks = paper.marks.iter().filter(|mark| mark.phase == phase.code());
                let told: Vec<_> = marks.map(|mark| mark.risk).collect();
                let here = if phases.has(phase) { screen.at(phase).as_slice() } else { &[] };
                let is_cut = more > 0 && here.starts_with(&told);
                assert!(told == here || is_cut, "{place:?} {phase:?}: {told:?}, not {here:?}");
            }
            let now = paper.marks.iter().filter(|mark| mark.now).map(|mark| mark.risk);
            let now: BTreeSet<_> = now.collect();
            let here: BTreeSet<_> = screen.now.iter().copied().collect();
            let wanted = if phases.now { here } else { BTreeSet::new() };
            assert!(now == wanted || (more > 0 && now.is_subset(&wanted)), "{place:?}");
        }
    }
}

#[test]
fn what_does_not_fit_a_cell_is_counted() {
    let mut isms = sample::practice(200);
    let first = isms.risks.values().next().expect("a risk").gross;
    isms.risks.values_mut().for_each(|risk| risk.gross = first);
    let all = risks(&isms, |_| true);
    let phases = Phases { gross: true, now: false, target: false };
    let cells = drawn(&isms, &all, phases);
    let counted =
        |cell: &Drawn| cell.marks.len() + cell.more.trim_start_matches('+').parse().unwrap_or(0);
    assert_eq!(cells.iter().map(counted).sum::<usize>(), isms.relevant_risks().count());
    assert!(cells.iter().any(|cell| !cell.more.is_empty()));
}

#[test]
fn the_picture_is_drawn_alike_each_time_and_twice_as_sharp_in_dots() {
    let isms = sample::practice(100);
    let filter = ["proces Spreekuur".to_owned(), "niveau nu hoog".to_owned()];
    let once = svg(&isms, &filter);
    assert_eq!(once, svg(&isms, &filter));
    let text = String::from_utf8(once.bytes.clone()).expect("a text");
    assert!(text.starts_with("<svg"), "{}", text.chars().take(80).collect::<String>());
    assert!(!text.contains("http://") || text.contains("http://www.w3.org/"), "a way out");
    let dots = image::dots(&once.bytes).expect("dots");
    assert_eq!(dots.rgba.len(), dots.size[0] * dots.size[1] * 4);
    assert!(dots.size[0] > 900 && dots.size[1] > 700, "{:?}", dots.size);
    assert!(dots.png.starts_with(b"\x89PNG"));
}

#[test]
fn letters_no_font_has_are_replaced_and_told() {
    let mut isms = sample::practice(5);
    isms.practice.name = "De \u{13000} Linde".into();
    assert_eq!(svg(&isms, &[]).replaced, ['\u{13000}']);
}

/// With one position switched on, the picture said that all risks were on it.
#[test]
fn the_picture_counts_what_has_a_mark_and_tells_what_has_none() {
    let mut isms = sample::practice(3);
    for risk in isms.risks.values_mut() {
        risk.patient_safety = true;
        risk.residual = None;
    }
    let relevant = isms.relevant_risks().count();
    let phases = Phases { gross: false, now: false, target: true };
    let marked = isms.relevant_risks().filter(|risk| risk.has_mark(phases, &isms)).count();
    assert!(relevant > 0 && marked == 0);
    let all = risks(&isms, |_| true);
    let cells = drawn(&isms, &all, phases);
    assert!(cells.iter().all(|cell| cell.marks.is_empty()));
    let shown = MapShown::Now { risks: &all, phases };
    let said = count(&isms, shown);
    assert!(said.starts_with(&format!("0 van {relevant} risico’s die spelen.")), "{said}");
    assert!(said.ends_with("staan hier niet bij."), "{said}");
}

/// What the picture says of how many risks it holds.
fn count(isms: &Isms, shown: MapShown<'_>) -> String {
    let report = sample::input(isms);
    map_count(&MapInput { report, shown, is_hatched: false, filter: &[] })
}

/// With two moments beside each other, the picture counted the first alone.
#[test]
fn a_picture_of_two_moments_counts_the_risks_of_both() {
    let isms = sample::practice(6);
    let mut looked = looked(&isms, Signs::Moments);
    let (_, now) = looked.maps.last_mut().expect("two maps");
    let here = now.rows.len();
    now.rows.pop();
    assert!(here > 2, "enough to tell the two apart");
    let said = count(&isms, MapShown::Looked(&looked));
    let counted = format!("{here} risico’s op de eerste kaart en {} op de tweede.", here - 1);
    let hidden = "Het filter verbergt 2 risico’s die patiënten kunnen schaden.";
    assert_eq!(said, format!("{counted} {hidden}"));

    looked.maps.truncate(1);
    looked.hidden_safety = 0;
    let said = count(&isms, MapShown::Looked(&looked));
    assert_eq!(said, format!("{here} risico’s op deze kaart."));
}

/// What is looked at: an earlier moment by itself, or beside now.
fn looked(isms: &Isms, signs: Signs) -> Looked {
    let matrix = &isms.criteria_in_use().matrix;
    let now = course::stands(isms);
    let mut then = now.clone();
    then.values_mut().step_by(2).for_each(|stand| stand.now = stand.gross);
    let map = match signs {
        Signs::Phases => Still::of(matrix, &then, Phases::default()),
        Signs::Moments | Signs::Between | Signs::Measures => {
            Still::between((&then, &now), matrix, signs)
        }
    };
    let maps = vec![("Toen".to_owned(), map.clone()), ("Nu".to_owned(), map)];
    Looked { words: "De kaart van toen".to_owned(), maps, hidden_safety: 2 }
}

#[test]
fn a_picture_of_what_is_looked_at_holds_cell_by_cell_what_the_screen_holds() {
    let isms = sample::practice(60);
    for signs in [Signs::Phases, Signs::Moments, Signs::Between, Signs::Measures] {
        let looked = looked(&isms, signs);
        let shown = MapShown::Looked(&looked);
        let report = sample::input(&isms);
        let input = MapInput { report, shown, is_hatched: false, filter: &[] };
        let screen = looked.maps.iter().flat_map(|(_, map)| &map.cells);
        let paper = map_cells(&input);
        assert_eq!(paper.len(), 40, "two maps of twenty cells");
        for (paper, screen) in paper.iter().zip(screen) {
            assert_eq!(paper.level, screen.level.code());
            let more: usize = paper.more.trim_start_matches('+').parse().unwrap_or(0);
            let told = |phase: Phase| {
                let marks = paper.marks.iter().filter(move |mark| mark.phase == phase.code());
                marks.map(|mark| mark.risk).collect::<Vec<_>>()
            };
            for phase in [Phase::Gross, Phase::Target] {
                let (told, here) = (told(phase), screen.at(phase));
                assert!(told == *here || (more > 0 && here.starts_with(&told)), "{phase:?}");
            }
        }
        let once = picture(&isms, shown, &[]);
        assert_eq!(once, picture(&isms, shown, &[]));
        image::dots(&once.bytes).expect("dots");
    }
}

#[test]
fn a_hatched_picture_has_no_lines_for_low_one_way_for_medium_and_both_for_high() {
    let isms = sample::practice(5);
    let all = risks(&isms, |_| true);
    let shown = MapShown::Now { risks: &all, phases: Phases::default() };
    let report = sample::input(&isms);
    let cells = map_cells(&MapInput { report, shown, is_hatched: true, filter: &[] });
    let lines = |level: Level| {
        let of_level = cells.iter().filter(move |cell| cell.level == level.code());
        of_level.map(|cell| cell.hatch.len()).collect::<BTreeSet<_>>()
    };
    let (low, medium, high) = (lines(Level::Low), lines(Level::Medium), lines(Level::High));
    assert_eq!(low, BTreeSet::from([0]));
    let one_way = *medium.first().expect("a cell of medium");
    assert!(one_way > 10);
    assert_eq!((medium, high), (BTreeSet::from([one_way]), BTreeSet::from([2 * one_way])));
    for cell in &cells {
        let (left, top) = (cell.column as f32, 4.0 - cell.row as f32);
        let within = |[x, y]: [f32; 2]| {
            let (x, y) = (x - left, y - top);
            (-0.001..=1.001).contains(&x) && (-0.001..=1.001).contains(&y)
        };
        assert!(cell.hatch.iter().flatten().all(|end| within(*end)), "a line stays in its cell");
    }
    assert!(drawn(&isms, &all, Phases::default()).iter().all(|cell| cell.hatch.is_empty()));
}

/// A cell as it is printed: its letter, its risks in order, and how many more.
type Printed = (String, Vec<String>, usize);

/// The cells of a map on the first page, from the largest likelihood down: each begins with
/// its letter.
fn printed(page: &str, title: &str) -> Vec<Printed> {
    let map = page.split(title).nth(1).expect("the map");
    let map = map.split("gevolg →").next().expect("its end");
    let mut cells: Vec<Printed> = Vec::new();
    for word in map.split_whitespace() {
        match (word, cells.last_mut()) {
            ("L" | "M" | "H", _) => cells.push((word.to_owned(), Vec::new(), 0)),
            (word, Some((_, risks, more))) => match word.strip_prefix('+') {
                Some(count) => *more = count.parse().expect("a count"),
                None if word.starts_with('R') => risks.push(word.to_owned()),
                None => {}
            },
            (_, None) => {}
        }
    }
    cells
}

#[test]
fn the_summary_prints_cell_by_cell_what_the_screen_holds() {
    for risks in [0, 12, 60] {
        let isms = sample::practice(risks);
        let page = paper::page(&sample::print(&isms), 1);
        let screen = matrix::cells(&isms);
        for (title, phase) in
            [("Bruto: zonder maatregelen", Phase::Gross), ("Rest: met maatregelen", Phase::Target)]
        {
            let mut paper = printed(&page, title).into_iter();
            for likelihood in Likelihood::ALL.iter().rev() {
                for consequence in Consequence::ALL {
                    let place = (*likelihood, *consequence);
                    let cell = screen.iter().find(|cell| cell.place() == place).expect("a cell");
                    let (letter, told, more) = paper.next().expect("twenty cells");
                    let wanted = match cell.level {
                        Level::Low => "L",
                        Level::Medium => "M",
                        Level::High => "H",
                    };
                    assert_eq!(letter, wanted, "{title}, {place:?}");
                    let here: Vec<_> = cell.at(phase).iter().map(RiskId::to_string).collect();
                    assert_eq!(told.len() + more, here.len(), "{title}, {place:?}");
                    assert!(here.starts_with(&told), "{title}, {place:?}: {told:?}");
                }
            }
            assert_eq!(paper.next(), None);
        }
    }
}
