//! What follows from the whole document, worked out once per change. The cells of the map and
//! most rules lean on nothing of the rest, and are worked out beside it where the computer can
//! do two things at once.

use crate::catalogue::Catalogue;
use crate::catalogue::intake;
use crate::domain::Isms;
use crate::domain::findings::Findings;
use crate::domain::findings::Judged;
use crate::domain::id::EvidenceId;
use crate::domain::matrix;
use crate::domain::matrix::Cell;
use crate::domain::progress::OpenWork;
use jiff::civil::Date;
use std::collections::BTreeSet;
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
        Self::in_file(isms, catalogue, (day, &BTreeSet::new()))
    }

    /// The same, where it is known of which evidence the bytes are not in the file.
    pub fn in_file(
        isms: &Isms,
        catalogue: &Catalogue,
        known: (Date, &BTreeSet<EvidenceId>),
    ) -> Self {
        let beside = || (matrix::cells(isms), Judged::of(isms, known));
        if isms.risks.len() < MANY {
            return Self::with(isms, catalogue, (known.0, beside));
        }
        thread::scope(|scope| {
            let made = thread::Builder::new().spawn_scoped(scope, beside).ok();
            let made = || made.and_then(|made| made.join().ok());
            // No second thread, or one that failed: it is done here.
            Self::with(isms, catalogue, (known.0, || made().unwrap_or_else(beside)))
        })
    }

    fn with<'a>(
        isms: &Isms,
        catalogue: &Catalogue,
        (day, beside): (Date, impl FnOnce() -> (Vec<Cell>, Judged<'a>)),
    ) -> Self {
        let open = OpenWork::of(isms, day);
        let proposed = intake::fresh(catalogue, isms);
        let (cells, judged) = beside();
        Self { findings: Findings::with(judged, &open), open, proposed, cells }
    }
}
