//! What is written is whole or not at all.

use crate::document::fixture::at;
use crate::document::fixture::document;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use crate::store::closed;
use praktijkschild::document::Document;
use praktijkschild::document::EditError;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Risk;
use praktijkschild::edit::Edit;
use praktijkschild::edit::Label;
use praktijkschild::edit::change::Change;
use praktijkschild::store::Store;
use praktijkschild::store::check::check;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::file;
use praktijkschild::store::file::Access;
use praktijkschild::store::journal::Kind;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::thread;

#[test]
fn a_new_document_never_overwrites_anything() {
    let (_folder, path) = place();
    fs::write(&path, "van iemand anders").unwrap();
    assert!(matches!(Document::create(&path, practice(), &at(0)), Err(StoreError::Exists)));
    assert_eq!(fs::read_to_string(&path).unwrap(), "van iemand anders");
}

#[test]
fn of_two_windows_that_make_the_same_document_only_one_succeeds() {
    let (folder, path) = place();
    let outcomes = thread::scope(|scope| {
        let makers =
            [0, 1].map(|_| scope.spawn(|| Document::create(&path, practice(), &at(0)).is_ok()));
        makers.map(|maker| maker.join().unwrap())
    });
    assert!(outcomes.contains(&true));
    let document = Document::open(&path).unwrap();
    assert_eq!((document.isms(), document.journal_lines()), (&practice(), 1));
    drop(document);
    assert_eq!(names(folder.path()), ["praktijk.schild"]);
}

#[test]
fn a_new_document_leaves_nothing_else_in_its_folder() {
    let (folder, path) = closed();
    assert_eq!(names(folder.path()), ["praktijk.schild"]);
    assert!(matches!(Document::create(&path, practice(), &at(0)), Err(StoreError::Exists)));
    assert_eq!(names(folder.path()), ["praktijk.schild"]);
}

fn names(folder: &Path) -> Vec<String> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    found.sort();
    found
}

#[test]
fn a_document_in_a_folder_that_is_not_there_cannot_be_made() {
    let (folder, _) = place();
    let nowhere = folder.path().join("nergens").join("praktijk.schild");
    assert!(matches!(Document::create(&nowhere, practice(), &at(0)), Err(StoreError::Missing)));
}

#[test]
fn a_document_that_could_not_be_opened_is_not_made() {
    let (folder, path) = place();
    let without_criteria = Isms { criteria: BTreeMap::new(), ..Isms::default() };
    let outcome = Document::create(&path, without_criteria, &at(0));
    assert!(matches!(outcome, Err(StoreError::Damaged { table: "criteria", .. })), "{outcome:?}");
    assert!(names(folder.path()).is_empty());
}

/// Nobody may make files in `/sys`, not even root; in a container it may be read-only.
#[cfg(target_os = "linux")]
#[test]
fn a_document_in_a_folder_without_permission_cannot_be_made() {
    let outcome = Document::create(Path::new("/sys/praktijk.schild"), practice(), &at(0));
    assert!(matches!(outcome, Err(StoreError::NoPermission | StoreError::ReadOnly)), "{outcome:?}");
}

#[test]
fn a_full_disk_loses_nothing_but_the_edit_that_did_not_fit() {
    let (_folder, path) = closed();
    let db = file::open(&path, Access::Write, None).unwrap().0;
    let pages: u32 = db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    db.pragma_update(None, "max_page_count", pages).unwrap();
    let opened = Store::over(db).unwrap();
    let (mut store, before) = (opened.store, opened.isms);
    let head = store.head();
    let mut after = before.practice.clone();
    after.scope = "Alles. ".repeat(2000);
    let boxed = |practice| Record::Practice(Box::new(practice));
    let changes = [Change::changed(boxed(before.practice.clone()), boxed(after))];
    let label = Label { action: "practice".to_owned(), subject: "scope".to_owned() };
    let refused = store.commit(&at(1), &label, Kind::Edit, &changes);
    assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
    assert_eq!(store.head(), head);
    drop(store);
    assert!(check(&path, None).unwrap().is_sound());
    assert_eq!(Document::open(&path).unwrap().isms(), &before);
}

#[test]
fn records_that_point_at_nothing_are_refused_all_together() {
    let (_folder, mut document) = document();
    let process = Record::Process(practice().processes[&ProcessId(1)].clone());
    let mut lost = Risk::new(RiskId(9), "Zwevend".to_owned(), CriteriaId(1));
    lost.processes.insert(ProcessId(77));
    let Record::Process(mut renamed) = process else { panic!("a process") };
    renamed.name = "Hernoemd".to_owned();
    let import = Edit::Import(vec![Record::Process(renamed), Record::Risk(Box::new(lost))]);
    assert!(matches!(document.edit(&import, &at(1)), Err(EditError::Store(StoreError::Sqlite(_)))));
    assert_eq!((document.isms(), document.journal_lines()), (&practice(), 1));
    assert!(document.check().unwrap().is_sound());
}

#[test]
fn a_copy_is_the_same_document_and_takes_nobodys_place() {
    let (folder, document) = document();
    let copy = folder.path().join("kopie.schild");
    document.copy_to(&copy).unwrap();
    assert!(matches!(document.copy_to(&copy), Err(StoreError::Exists)));
    let copied = Document::open(&copy).unwrap();
    assert_eq!(copied.isms(), document.isms());
    assert_eq!((copied.id(), copied.fingerprint()), (document.id(), document.fingerprint()));
}

#[test]
fn an_edit_follows_a_copy_as_if_nothing_had_happened() {
    let (folder, mut document) = document();
    document.copy_to(&folder.path().join("kopie.schild")).unwrap();
    let edit = Edit::Remove(RecordKey::Risk(RiskId(1)));
    document.edit(&edit, &at(1)).unwrap();
    assert!(
        matches!(Document::open(document.path()), Err(StoreError::InUse)),
        "still for this window alone"
    );
}

#[cfg(unix)]
#[test]
fn a_change_is_refused_when_the_file_is_gone_or_another_stands_in_its_place() {
    let (folder, mut document) = document();
    let path = document.path().to_owned();
    let elsewhere = folder.path().join("weg.schild");
    let edit = |text: &str| Edit::Practice(PracticeField::Place, text.to_owned());
    document.edit(&edit("Voorbeeldstad"), &at(1)).unwrap();
    fs::rename(&path, &elsewhere).unwrap();
    let gone = document.edit(&edit("Elders"), &at(2));
    assert!(matches!(gone, Err(EditError::Store(StoreError::Moved))));
    fs::write(&path, "iets anders").unwrap();
    let replaced = document.edit(&edit("Elders"), &at(3));
    assert!(matches!(replaced, Err(EditError::Store(StoreError::Moved))));
    fs::rename(&elsewhere, &path).unwrap();
    document.edit(&edit("Weer thuis"), &at(4)).unwrap();
    assert_eq!(document.isms().practice.place, "Weer thuis");
}
