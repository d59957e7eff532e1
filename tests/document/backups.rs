//! Copies of a document: made, listed, put back, and packed for elsewhere.
#![expect(clippy::disallowed_methods, reason = "these tests look at files and damage them")]

use crate::document::fixture::at;
use crate::document::fixture::document;
use crate::document::fixture::practice;
use jiff::civil::DateTime;
use jiff::civil::date;
use praktijkschild::document::Document;
use praktijkschild::document::backups;
use praktijkschild::document::backups::Occasion;
use praktijkschild::document::packed;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::edit::Edit;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::file::Access;
use praktijkschild::store::journal::Kind;
use std::fs;
use std::path::Path;

fn phrase(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

fn own() -> Passphrase {
    phrase("vier natte schapen op de dijk")
}

fn moment(day: i8) -> DateTime {
    date(2026, 11, day).at(14, 3, 0, 0)
}

fn renamed(document: &mut Document, name: &str) {
    let edit = Edit::Practice(PracticeField::Name, name.to_owned());
    document.edit(&edit, &at(60)).expect("an edit");
}

fn names(folder: &Path) -> Vec<String> {
    backups::list(folder)
        .iter()
        .map(|copy| copy.path.file_name().unwrap().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn copies_are_named_after_the_moment_and_come_newest_first() {
    let (folder, document) = document();
    let copies = backups::folder(folder.path(), &document);
    for day in [3, 22, 12] {
        backups::make(&document, &copies, (Occasion::Left, moment(day))).unwrap();
    }
    fs::write(copies.join("boodschappen 2026-11-22 14.03.00.txt"), "melk").unwrap();
    assert_eq!(
        names(&copies),
        [
            "praktijk 2026-11-22 14.03.00.schild",
            "praktijk 2026-11-12 14.03.00.schild",
            "praktijk 2026-11-03 14.03.00.schild"
        ]
    );
    let copy = Document::open(&backups::list(&copies)[0].path).unwrap();
    assert_eq!((copy.isms(), copy.id()), (document.isms(), document.id()));
}

#[test]
fn copies_that_the_rule_lets_go_are_taken_away_and_nothing_else() {
    let (folder, document) = document();
    let copies = backups::folder(folder.path(), &document);
    fs::create_dir_all(&copies).unwrap();
    let mine = copies.join("eigen kopie.schild");
    fs::write(&mine, "van mij").unwrap();
    for minute in 0..12 {
        backups::make(&document, &copies, (Occasion::Left, date(2026, 11, 20).at(9, minute, 0, 0)))
            .unwrap();
    }
    assert_eq!(names(&copies).len(), 5);
    assert!(mine.exists());
}

#[test]
fn a_copy_that_the_user_made_stays() {
    let (folder, document) = document();
    let copies = backups::folder(folder.path(), &document);
    for occasion in [Occasion::Asked, Occasion::BeforeRestoring] {
        backups::make(&document, &copies, (occasion, moment(1))).unwrap();
    }
    for minute in 0..12 {
        let now = date(2026, 11, 20).at(9, minute, 0, 0);
        backups::make(&document, &copies, (Occasion::Left, now)).unwrap();
    }
    let occasions: Vec<_> = backups::list(&copies).iter().map(|copy| copy.occasion).collect();
    assert_eq!(occasions.len(), 7, "{occasions:?}");
    assert!(occasions.contains(&Occasion::Asked));
    assert!(occasions.contains(&Occasion::BeforeRestoring));
}

#[test]
fn the_packed_copy_of_an_encrypted_document_asks_for_one_phrase_only() {
    let (folder, mut document) = document();
    document.protect(Some(&own()), &at(200)).unwrap();
    let (to, back) = (folder.path().join("kluis.age"), folder.path().join("terug.schild"));
    let other = phrase("rode fietsen in de regen");
    packed::pack(&document, &to, &other).unwrap();
    packed::unpack(&to, &back, &other).unwrap();
    let unpacked = Document::unlock(&back, Access::Write, &other).unwrap();
    assert_eq!(unpacked.isms(), document.isms());
}

#[test]
fn a_document_that_is_renamed_keeps_its_folder_of_copies() {
    let (folder, document) = document();
    let copies = backups::folder(folder.path(), &document);
    backups::make(&document, &copies, (Occasion::Left, moment(1))).unwrap();
    let moved = folder.path().join("heel anders.schild");
    document.copy_to(&moved).unwrap();
    assert_eq!(backups::folder(folder.path(), &Document::open(&moved).unwrap()), copies);
}

#[test]
fn working_in_a_copy_beside_the_original_thinned_away_the_copies_of_the_original() {
    let (folder, document) = document();
    let beside = folder.path().join("praktijk kopie.schild");
    document.copy_to(&beside).unwrap();
    let other = Document::open(&beside).unwrap();
    let copies = backups::folder(folder.path(), &document);
    let minute = |minute: i8| date(2026, 11, 20).at(9, minute, 0, 0);
    for number in 0..5 {
        backups::make(&document, &copies, (Occasion::Left, minute(number))).unwrap();
    }
    assert_eq!(backups::folder(folder.path(), &other), copies, "they share a folder");
    for number in 10..30 {
        backups::make(&other, &copies, (Occasion::Left, minute(number))).unwrap();
    }
    let all = backups::list(&copies);
    assert_eq!(all.iter().filter(|copy| copy.is_of(&document)).count(), 5);
    assert_eq!(all.iter().filter(|copy| copy.is_of(&other)).count(), 5, "its own are thinned");
    assert!(all.iter().all(|copy| copy.is_of(&document) != copy.is_of(&other)));
}

#[test]
fn going_back_to_a_copy_brings_back_everything_with_its_history() {
    let (folder, mut document) = document();
    let copies = backups::folder(folder.path(), &document);
    renamed(&mut document, "De Linde");
    let path = backups::make(&document, &copies, (Occasion::Left, moment(1))).unwrap();
    let (then, lines) = (document.isms().clone(), document.journal().to_vec());
    renamed(&mut document, "De Eik");
    let copy = document.copy_at(&path, None).unwrap();
    document.restore(&copy, (&at(200), "9 uur")).unwrap();
    drop(copy);
    let (told, before) = document.journal().split_last().unwrap();
    assert_eq!((document.isms(), before), (&then, lines.as_slice()));
    assert_eq!((told.label.action.as_str(), told.kind), ("restore-copy", Kind::Renewed));
    assert_eq!(document.undo_label(), Some(&lines[1].label), "it names what it would take back");
    document.undo(&at(300)).unwrap();
    assert_eq!(document.isms(), &practice(), "the way back is that of the copy");
    let file = document.path().to_owned();
    drop(document);
    assert_eq!(Document::open(&file).unwrap().isms(), &practice());
}

#[test]
fn a_plain_copy_goes_back_into_an_encrypted_file_encrypted_and_the_other_way_round() {
    let (folder, mut document) = document();
    let copies = backups::folder(folder.path(), &document);
    let plain = backups::make(&document, &copies, (Occasion::Left, moment(1))).unwrap();
    document.protect(Some(&own()), &at(200)).unwrap();
    renamed(&mut document, "De Eik");
    let sealed = backups::make(&document, &copies, (Occasion::Left, moment(2))).unwrap();
    let copy = document.copy_at(&plain, None).unwrap();
    document.restore(&copy, (&at(200), "9 uur")).unwrap();
    assert!(document.is_sealed());
    assert_eq!(document.isms(), &practice());
    document.protect(Some(&phrase("een heel andere lange zin")), &at(200)).unwrap();
    assert!(matches!(document.copy_at(&sealed, None), Err(StoreError::Sealed)));
    let copy = document.copy_at(&sealed, Some(&own())).unwrap();
    assert_eq!(copy.isms().practice.name, "De Eik");
    document.restore(&copy, (&at(200), "9 uur")).unwrap();
    let file = document.path().to_owned();
    drop((copy, document));
    assert!(matches!(Document::open(&file), Err(StoreError::Sealed)));
}

#[test]
fn a_copy_of_another_practice_is_not_put_back() {
    let (folder, document) = document();
    let other = folder.path().join("ander.schild");
    drop(Document::create(&other, practice(), &at(0)).unwrap());
    assert!(matches!(document.copy_at(&other, None), Err(StoreError::OtherDocument)));
}

#[test]
fn a_damaged_copy_is_not_put_back() {
    let (folder, document) = document();
    let copies = backups::folder(folder.path(), &document);
    let path = backups::make(&document, &copies, (Occasion::Left, moment(1))).unwrap();
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    assert!(document.copy_at(&path, None).is_err());
    assert_eq!(document.isms(), &practice());
}

#[test]
fn a_packed_copy_unpacks_to_the_same_document() {
    let (folder, document) = document();
    let (to, back) = (folder.path().join("kluis.schild.age"), folder.path().join("terug.schild"));
    packed::pack(&document, &to, &own()).unwrap();
    assert!(fs::read(&to).unwrap().starts_with(b"age-encryption.org/v1\n-> scrypt "));
    assert!(matches!(Document::open(&to), Err(StoreError::Packed)));
    packed::unpack(&to, &back, &own()).unwrap();
    let unpacked = Document::open(&back).unwrap();
    assert_eq!((unpacked.isms(), unpacked.id()), (document.isms(), document.id()));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "nothing else is left behind");
}

#[test]
fn a_packed_copy_that_is_damaged_or_opened_with_a_wrong_phrase_leaves_no_file() {
    let (folder, document) = document();
    let (to, back) = (folder.path().join("kluis.age"), folder.path().join("terug.schild"));
    packed::pack(&document, &to, &own()).unwrap();
    let wrong = packed::unpack(&to, &back, &phrase("iets heel anders"));
    assert!(matches!(wrong, Err(StoreError::WrongPhrase)), "{wrong:?}");
    let whole = fs::read(&to).unwrap();
    for place in [whole.len() / 2, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        fs::write(&to, bytes).unwrap();
        assert!(matches!(packed::unpack(&to, &back, &own()), Err(StoreError::Corrupt { .. })));
    }
    fs::write(&to, &whole[..whole.len() - 100]).unwrap();
    assert!(matches!(packed::unpack(&to, &back, &own()), Err(StoreError::Corrupt { .. })));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn a_packed_copy_never_takes_the_place_of_another_file() {
    let (folder, document) = document();
    let to = folder.path().join("kluis.age");
    fs::write(&to, "van mij").unwrap();
    assert!(matches!(packed::pack(&document, &to, &own()), Err(StoreError::Exists)));
    let short = packed::pack(&document, &folder.path().join("b.age"), &phrase("te kort"));
    assert!(matches!(short, Err(StoreError::ShortPhrase)));
    assert_eq!(fs::read(&to).unwrap(), b"van mij");
}
