//! What differs between two moments, and the way to an earlier one.

use crate::document::fixture::at;
use crate::document::fixture::document;
use crate::document::fixture::practice;
use jiff::civil::date;
use praktijkschild::document::Document;
use praktijkschild::document::EditError;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::EvidenceId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::PolicyVersionId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::edit::Edit;
use praktijkschild::edit::change::Change;
use praktijkschild::edit::comparison;
use praktijkschild::edit::decision::PolicyEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::RiskEdit;

fn back_to(document: &mut Document, line: u32, seconds: i64) -> Result<(), EditError> {
    let then = Box::new(document.as_of(line).unwrap());
    let moment = format!("regel {line}");
    document.edit(&Edit::Restore { moment, then }, &at(seconds)).map(drop)
}

/// Everything a user may have done: changed, added, removed, adopted.
fn worked_on() -> (tempfile::TempDir, Document) {
    let (folder, mut document) = document();
    let measure = Record::Measure(document.isms().measures[&MeasureId(1)].clone());
    let sections = document.isms().policy_versions[&PolicyVersionId(1)].sections.clone();
    for (seconds, edit) in [
        Edit::Risk(RiskId(1), RiskEdit::Treatment(Some(Treatment::Avoid))),
        Edit::Add(measure),
        Edit::Remove(RecordKey::Measure(MeasureId(1))),
        Edit::Remove(RecordKey::Role(RoleId(1))),
        Edit::Practice(PracticeField::Owner, "Iemand anders".to_owned()),
        Edit::Policy(PolicyEdit::Adopt { by: "I.".to_owned(), on: date(2026, 11, 24), sections }),
    ]
    .into_iter()
    .enumerate()
    {
        document.edit(&edit, &at(100 * (i64::try_from(seconds).unwrap() + 1))).unwrap();
    }
    (folder, document)
}

#[test]
fn two_documents_are_compared_record_by_record() {
    let (_folder, document) = worked_on();

    let changes = comparison::between(&practice(), document.isms());

    let found: Vec<_> = changes
        .iter()
        .map(|change| (change.key().unwrap(), change.before.is_some(), change.after.is_some()))
        .collect();
    assert_eq!(
        found,
        [
            (RecordKey::Practice, true, true),
            // The policy was adopted after the incident that called for it.
            (RecordKey::Policy, true, true),
            (RecordKey::PolicyVersion(PolicyVersionId(2)), false, true),
            (RecordKey::Role(RoleId(1)), true, false),
            (RecordKey::System(SystemId(1)), true, true),
            (RecordKey::Risk(RiskId(1)), true, true),
            (RecordKey::Measure(MeasureId(1)), true, false),
            (RecordKey::Measure(MeasureId(2)), false, true),
            // It shows no measure any more.
            (RecordKey::Evidence(EvidenceId(1)), true, true),
        ]
    );
    assert_eq!(comparison::between(document.isms(), document.isms()), []);
}

#[test]
fn the_changes_of_a_comparison_lead_from_one_document_to_the_other() {
    let (_folder, document) = worked_on();
    let mut isms = practice();

    isms.absorb(&comparison::between(&practice(), document.isms()));

    assert_eq!(isms.records(), document.isms().records());
}

#[test]
fn a_field_is_named_by_its_path() {
    let before = practice();
    let mut after = before.clone();
    let risk = after.risks.get_mut(&RiskId(1)).unwrap();
    risk.gross.likelihood = None;
    risk.residual = None;

    let changes = comparison::between(&before, &after);

    let paths: Vec<_> = comparison::fields(&changes[0]).into_iter().map(|it| it.path).collect();
    assert_eq!(
        paths,
        [
            "risk/gross/likelihood",
            "risk/residual/consequences/organisation",
            "risk/residual/consequences/patient",
            "risk/residual/consequences/society",
            "risk/residual/criteria",
            "risk/residual/likelihood",
        ]
    );
}

#[test]
fn every_earlier_moment_can_be_gone_back_to_and_that_is_one_line() {
    let (_folder, mut document) = worked_on();
    let last = document.journal().len();
    for line in 1..last {
        let line = u32::try_from(line).unwrap();
        let before = document.journal().len();
        back_to(&mut document, line, 1000 + i64::from(line)).unwrap();
        assert_eq!(document.isms().records(), document.as_of(line).unwrap().records());
        assert_eq!(document.journal().len(), before + 1);
        assert_eq!(document.journal()[before].label.subject, format!("regel {line}"));
        document.undo(&at(2000 + i64::from(line))).unwrap();
    }
    assert!(document.check().unwrap().is_sound());
}

#[test]
fn going_back_can_itself_be_taken_back_after_a_restart() {
    let (_folder, mut document) = worked_on();
    let before = document.isms().clone();
    back_to(&mut document, 1, 1000).unwrap();
    assert_eq!(document.isms().records(), practice().records());
    let path = document.path().to_owned();
    drop(document);
    let mut document = Document::open(&path).unwrap();
    assert_eq!(document.isms().records(), practice().records());

    assert_eq!(document.undo(&at(2000)).unwrap().unwrap().action, "restore");

    assert_eq!(document.isms(), &before);
    assert!(document.check().unwrap().is_sound());
}

#[test]
fn going_back_gives_no_number_out_twice() {
    let (_folder, mut document) = worked_on();
    back_to(&mut document, 1, 1000).unwrap();
    let measure = Record::Measure(document.isms().measures[&MeasureId(1)].clone());
    let path = document.path().to_owned();
    drop(document);

    let mut document = Document::open(&path).unwrap();
    let keys = document.edit(&Edit::Add(measure), &at(1100)).unwrap();

    assert_eq!(keys, [RecordKey::Measure(MeasureId(3))], "2 was given out before");
}

#[test]
fn going_back_to_what_is_changes_nothing() {
    let (_folder, mut document) = worked_on();
    let lines = document.journal_lines();
    let last = u32::try_from(lines).unwrap();
    let refused = back_to(&mut document, last, 1000);
    assert!(matches!(refused, Err(EditError::Refused(Refusal::NothingChanges))));
    assert_eq!(document.journal_lines(), lines);
}

fn names(document: &Document) -> Vec<&str> {
    document.versions().map(|line| line.label.subject.as_str()).collect()
}

#[test]
fn a_version_is_a_line_that_changes_no_record_and_names_the_moment() {
    let (_folder, mut document) = worked_on();
    let before = document.isms().clone();
    let print = document.fingerprint().to_owned();

    document.edit(&Edit::Version(" Versie 2026-11 ".to_owned()), &at(1000)).unwrap();

    assert_eq!(document.isms(), &before);
    assert_eq!(names(&document), ["Versie 2026-11"]);
    assert_ne!(document.fingerprint(), print);
    let line = document.versions().next().unwrap();
    assert_eq!((line.fingerprint(), &line.stamp), (document.fingerprint().to_owned(), &at(1000)));
    assert_eq!(document.as_of(line.seq).unwrap().records(), before.records());
    assert!(document.check().unwrap().is_sound());
}

#[test]
fn two_versions_never_have_one_name_and_none_is_without() {
    let (_folder, mut document) = document();
    let version = |name: &str| Edit::Version(name.to_owned());
    document.edit(&version("2026-11"), &at(1)).unwrap();

    let taken = document.edit(&version("2026-11 "), &at(2));
    let blank = document.edit(&version(" \n"), &at(3));

    assert!(matches!(taken, Err(EditError::Refused(Refusal::NameTaken))));
    assert!(matches!(blank, Err(EditError::Refused(Refusal::BlankName))));
    assert_eq!(document.journal_lines(), 2);
}

#[test]
fn a_version_that_was_taken_back_is_none_and_its_name_is_free() {
    let (_folder, mut document) = document();
    let version = Edit::Version("2026-11".to_owned());
    document.edit(&version, &at(1)).unwrap();
    document.undo(&at(2)).unwrap();
    assert_eq!(names(&document), [""; 0]);
    document.redo(&at(3)).unwrap();
    assert_eq!(names(&document), ["2026-11"]);
    document.undo(&at(4)).unwrap();
    document.edit(&version, &at(5)).unwrap();
    let path = document.path().to_owned();
    drop(document);
    assert_eq!(names(&Document::open(&path).unwrap()), ["2026-11"]);
}

#[test]
fn every_line_keeps_its_own_fingerprint() {
    let (_folder, mut document) = document();
    let mut prints = vec![document.fingerprint().to_owned()];
    for (seconds, name) in [(1, "een"), (2, "twee")] {
        document.edit(&Edit::Version(name.to_owned()), &at(seconds)).unwrap();
        prints.push(document.fingerprint().to_owned());
    }
    let kept = |document: &Document| -> Vec<String> {
        document.journal().iter().map(praktijkschild::store::journal::Line::fingerprint).collect()
    };
    assert_eq!(kept(&document), prints);
    let path = document.path().to_owned();
    drop(document);
    assert_eq!(kept(&Document::open(&path).unwrap()), prints);
}

#[test]
fn the_changes_of_all_lines_come_line_by_line() {
    let (_folder, document) = worked_on();
    let mut isms = Isms { criteria: std::collections::BTreeMap::new(), ..Isms::default() };
    let mut seen = Vec::new();
    document
        .changes_after(0, |line, changes: Vec<Change>| {
            seen.push(line);
            isms.absorb(&changes);
        })
        .unwrap();
    assert_eq!(seen, (1..=7).collect::<Vec<u32>>());
    assert_eq!(isms.records(), document.isms().records());
}
