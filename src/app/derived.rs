//! What follows from the whole document, worked out once per change. The cells of the map lean
//! on nothing of the rest, and are put together beside it where the computer can do two things
//! at once.

use crate::catalogue::Catalogue;
use crate::catalogue::intake;
use crate::domain::Isms;
use crate::domain::findings::Findings;
use crate::domain::matrix;
use crate::domain::matrix::Cell;
use crate::domain::progress::OpenWork;
use jiff::civil::Date;
use std::thread;

/// From so many risks a second thread is worth beginning.
const MANY: usize = 1000;

/// What follows from a document on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Following {
    /// What is still to do.
    pub open: OpenWork,
    /// What does not fit together.
    pub findings: Findings,
    /// How many records the answers of the interview propose that are not there yet.
    pub proposed: usize,
    /// The map.
    pub cells: Vec<Cell>,
}

impl Following {
    /// Works it out.
    pub fn of(isms: &Isms, catalogue: &Catalogue, day: Date) -> Self {
        if isms.risks.len() < MANY {
            return Self::with_cells(isms, catalogue, (day, || matrix::cells(isms)));
        }
        thread::scope(|scope| {
            let beside = thread::Builder::new().spawn_scoped(scope, || matrix::cells(isms)).ok();
            let cells = || beside.and_then(|made| made.join().ok());
            // No second thread, or one that failed: it is done here.
            let cells = || cells().unwrap_or_else(|| matrix::cells(isms));
            Self::with_cells(isms, catalogue, (day, cells))
        })
    }

    fn with_cells(
        isms: &Isms,
        catalogue: &Catalogue,
        (day, cells): (Date, impl FnOnce() -> Vec<Cell>),
    ) -> Self {
        let open = OpenWork::of(isms, day);
        let findings = Findings::of(isms, &open, day);
        let proposed = intake::fresh(catalogue, isms);
        Self { open, findings, proposed, cells: cells() }
    }
}
