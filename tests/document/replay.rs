//! Looking back: the moments of the journal tell the same as the document of then.

use crate::document::fixture::document;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use praktijkschild::document::Document;
use praktijkschild::document::replay::Replay;
use praktijkschild::domain::course;
use praktijkschild::domain::course::Course;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::store::journal::Stamp;

/// Noon, so many days after the beginning.
fn on_day(day: i64) -> Stamp {
    let at = Timestamp::from_second(day * 86_400 + 43_200).expect("a moment");
    Stamp { at, by: "A. Jansen".to_owned() }
}

fn likely(likelihood: Likelihood) -> Edit {
    Edit::Risk(RiskId(1), RiskEdit::Likelihood(Rating::Gross, likelihood))
}

fn status(status: MeasureStatus) -> Edit {
    Edit::Measure(MeasureId(1), MeasureEdit::Status(status))
}

fn replayed(document: &Document) -> Replay {
    let mut replay = Replay::new(TimeZone::UTC);
    replay.read_on(document).expect("a journal");
    replay
}

/// Every moment is what the document of then tells by itself.
fn holds(document: &Document, course: &Course) {
    for (at, moment) in course.moments.iter().enumerate() {
        let then = document.as_of(moment.line).expect("the document of then");
        let stands = course::stands(&then);
        assert_eq!(course.at(at), stands, "line {}", moment.line);
        assert_eq!(moment.counts, course::counted(&stands), "line {}", moment.line);
        assert_eq!(moment.matrix, then.criteria_in_use().matrix, "line {}", moment.line);
    }
    assert_eq!(course.last(), &course::stands(document.isms()));
}

/// A document with a rating that changes over some days, and a version.
fn lived() -> (tempfile::TempDir, Document) {
    let (folder, mut document) = document();
    let name = Edit::Practice(PracticeField::Deputy, "D. Verzonnen".to_owned());
    let steps = [
        (1, likely(Likelihood::VeryLarge)),
        (1, likely(Likelihood::Large)),
        (2, name),
        (3, status(MeasureStatus::Planned)),
        (4, Edit::Version("Toetsing".to_owned())),
        (4, status(MeasureStatus::Implemented)),
        (5, likely(Likelihood::VerySmall)),
        (6, Edit::Remove(RecordKey::Measure(MeasureId(1)))),
        (7, Edit::Remove(RecordKey::Risk(RiskId(1)))),
    ];
    for (day, edit) in steps {
        drop(document.edit(&edit, &on_day(day)));
    }
    (folder, document)
}

#[test]
fn a_moment_shows_what_the_document_of_then_shows() {
    let (_folder, document) = lived();
    let replay = replayed(&document);
    holds(&document, replay.course());
    assert!(replay.course().moments.len() >= 4, "{:?}", replay.course().moments);
}

#[test]
fn a_day_is_one_moment_and_a_version_is_one_of_its_own() {
    let (_folder, document) = lived();
    let replay = replayed(&document);
    let moments = &replay.course().moments;
    let frozen: Vec<_> = moments.iter().filter_map(|moment| moment.version.as_deref()).collect();
    assert_eq!(frozen, ["Toetsing"]);
    let plain = moments.iter().filter(|moment| moment.version.is_none());
    let days: Vec<_> = plain.map(|moment| moment.day).collect();
    let mut once = days.clone();
    once.dedup();
    assert_eq!(days, once, "a day stands in the list once");
}

#[test]
fn words_make_no_moment() {
    let (_folder, mut document) = document();
    let before = replayed(&document).course().moments.len();
    let name = Edit::Practice(PracticeField::Deputy, "D. Verzonnen".to_owned());
    document.edit(&name, &on_day(9)).expect("an edit");
    assert_eq!(replayed(&document).course().moments.len(), before);
}

#[test]
fn what_is_added_is_read_on_and_what_is_undone_too() {
    let (_folder, mut document) = document();
    let mut replay = replayed(&document);
    for day in 1..4 {
        let likelihood = [Likelihood::Small, Likelihood::Moderate, Likelihood::VeryLarge];
        let at = usize::try_from(day).expect("a small number");
        document.edit(&likely(likelihood[at - 1]), &on_day(day)).expect("an edit");
        assert!(replay.read_on(&document).expect("a journal"));
        assert!(!replay.read_on(&document).expect("a journal"), "read once");
        holds(&document, replay.course());
    }
    document.undo(&on_day(8)).expect("an undo");
    replay.read_on(&document).expect("a journal");
    holds(&document, replay.course());
    assert_eq!(replay.course(), replayed(&document).course(), "as if read at once");
}

#[test]
fn a_version_that_is_taken_back_is_no_moment_any_more() {
    let (_folder, mut document) = document();
    let mut replay = replayed(&document);
    document.edit(&Edit::Version("Toetsing".to_owned()), &on_day(2)).expect("a version");
    replay.read_on(&document).expect("a journal");
    let has_one =
        |replay: &Replay| replay.course().moments.iter().any(|moment| moment.version.is_some());
    assert!(has_one(&replay));
    document.undo(&on_day(3)).expect("an undo");
    replay.read_on(&document).expect("a journal");
    assert!(!has_one(&replay));
    holds(&document, replay.course());
}
