//! The map in words: its cells, and the risks of one of them.

use crate::auditor::Block;
use crate::auditor::Page;
use crate::auditor::Row;
use crate::auditor::Sources;
use crate::auditor::Stop;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::id::RiskId;
use crate::domain::matrix;
use crate::domain::matrix::Cell;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::domain::scale::Level;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use crate::text::Texts;

/// So many risks of a cell are named on the page of the map; the rest is counted.
const NAMED: usize = 12;

/// So many risks of a cell are listed in each position.
const LISTED: usize = 200;

/// A place on the map in words.
pub(super) fn place_words(text: &Texts, (likelihood, consequence): Place) -> String {
    let likelihood = text.get(&format!("likelihood-{}", likelihood.code())).into_owned();
    let consequence = text.get(&format!("consequence-{}", consequence.code())).into_owned();
    let words = [("likelihood", likelihood.into()), ("consequence", consequence.into())];
    text.with("map-place", &words)
}

/// The text key of a position.
pub(super) const fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Gross => "auditor-phase-gross",
        Phase::Now => "auditor-phase-now",
        Phase::Target => "auditor-phase-target",
    }
}

/// The cells in which risks stand now, the heaviest first.
pub(super) fn map(sources: &Sources<'_>) -> Page {
    let text = sources.text;
    let mut cells: Vec<Cell> = matrix::cells(sources.isms);
    cells.retain(|cell| !cell.now.is_empty());
    cells.sort_by_key(|cell| std::cmp::Reverse((cell.level, cell.consequence, cell.likelihood)));
    let mut rows: Vec<_> = cells.iter().map(|cell| cell_row(sources, cell)).collect();
    if rows.is_empty() {
        rows.push(Row { words: text.get("auditor-map-empty").into_owned(), ..Row::default() });
    }
    Page {
        title: text.get("auditor-map").into_owned(),
        lead: text.get("auditor-map-lead").into_owned(),
        is_veiled: false,
        blocks: vec![Block { rows, ..Block::default() }],
    }
}

fn cell_row(sources: &Sources<'_>, cell: &Cell) -> Row {
    let text = sources.text;
    let level = text.get(&format!("level-{}", cell.level.code())).into_owned();
    let named: Vec<_> = cell.now.iter().take(NAMED).map(RiskId::to_string).collect();
    let mut words = vec![text.count("auditor-risks-now", cell.now.len()), named.join(" ")];
    let more = cell.now.len().saturating_sub(NAMED);
    if more > 0 {
        words.push(text.count("auditor-more", more));
    }
    Row {
        label: format!("{}: {level}", place_words(text, cell.place())),
        words: words.join(": "),
        to: Some(Stop::Cell(cell.place())),
    }
}

/// The risks that stand in a cell, by position.
pub(super) fn cell(sources: &Sources<'_>, place: Place) -> Page {
    let text = sources.text;
    let cells = matrix::cells(sources.isms);
    let found = cells.iter().find(|cell| cell.place() == place);
    let block = |phase: Phase| {
        let rows: Vec<_> = found?
            .at(phase)
            .iter()
            .take(LISTED)
            .filter_map(|id| sources.isms.risks.get(id))
            .map(|risk| risk_row(sources, risk))
            .collect();
        let title = text.get(phase_key(phase)).into_owned();
        (!rows.is_empty()).then_some(Block { title, standing: None, rows })
    };
    let blocks: Vec<_> =
        [Phase::Now, Phase::Target, Phase::Gross].into_iter().filter_map(block).collect();
    let level = found.map(|cell| text.get(&format!("level-{}", cell.level.code())).into_owned());
    Page {
        title: place_words(text, place),
        lead: level.map_or_else(String::new, |level| {
            text.with("auditor-cell-lead", &[("level", level.into())])
        }),
        is_veiled: false,
        blocks,
    }
}

/// A risk in a line: what was chosen, and what was decided.
pub(super) fn risk_row(sources: &Sources<'_>, risk: &Risk) -> Row {
    let text = sources.text;
    let key = RecordKey::Risk(risk.id);
    let mut words = Vec::new();
    words.extend(
        risk.treatment.map(|it| text.get(&format!("treatment-{}", it.code())).into_owned()),
    );
    words.extend(risk.acceptance.as_ref().map(|it| {
        let key = match sources.grounds.state(risk, sources.today) {
            AcceptanceState::Valid if risk.residual_level(sources.isms) == Some(Level::High) => {
                "auditor-excepted-by"
            }
            AcceptanceState::Valid => "auditor-accepted-by",
            AcceptanceState::Expired => "auditor-accepted-over",
            AcceptanceState::Stale | AcceptanceState::None => "auditor-accepted-stale",
        };
        text.with(key, &[("who", it.by.as_str().into())])
    }));
    Row {
        label: format!("{} {}", risk.id, risk.title),
        words: words.join(", "),
        to: Some(Stop::Record(key)),
    }
}
