//! Tables and dates from the command line.

use crate::app::cli::Desk;
use praktijkschild::app::cli::DONE;
use praktijkschild::app::cli::NOT_DONE;

#[test]
fn everything_goes_to_an_excel_file() {
    let desk = Desk::with_practice();
    let said = desk.run(&["export", "@p.schild", "--format", "xlsx", "--out", "@uit.xlsx"]);
    assert_eq!((said.code, said.err.as_str()), (DONE, ""));
    assert!(said.out.starts_with("Excel-bestand gemaakt: "), "{said:?}");
    assert!(desk.read("uit.xlsx").starts_with(b"PK"));
}

#[test]
fn a_table_goes_to_the_screen_or_to_a_file() {
    let desk = Desk::with_practice();
    let words = ["export", "@p.schild", "--format", "csv", "--table", "maatregelen"];
    let said = desk.run(&words);
    assert_eq!(said.code, DONE);
    assert!(said.out.starts_with("\u{FEFF}Nr.;Maatregel;"), "{said:?}");
    let said_too = desk.run(&[&words[..], &["--out", "@uit.csv"]].concat());
    assert!(said_too.out.starts_with("Tabel gemaakt: "), "{said_too:?}");
    assert_eq!(desk.read("uit.csv"), said.out.into_bytes());
}

#[test]
fn the_days_go_to_a_calendar_without_names_unless_these_are_asked_for() {
    let desk = Desk::with_practice();
    let said = desk.run(&["export", "@p.schild", "--format", "ics"]);
    assert_eq!(said.code, DONE, "{said:?}");
    assert!(said.out.starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(!said.out.contains("Wie: "), "{said:?}");
    let named = desk.run(&["export", "@p.schild", "--format", "ics", "--names", "mee"]);
    assert!(named.out.contains("Wie: "), "{named:?}");
}

#[test]
fn what_is_asked_in_part_is_not_done() {
    let desk = Desk::with_practice();
    let said = desk.run(&["export", "@p.schild", "--format", "xlsx"]);
    assert_eq!(said.code, NOT_DONE);
    assert_eq!(said.err, "Dit ontbreekt: --out. Kijk met --help hoe de opdracht werkt.");
    let said = desk.run(&["export", "@p.schild", "--format", "csv"]);
    assert_eq!(said.err, "Dit ontbreekt: --table. Kijk met --help hoe de opdracht werkt.");
    let said = desk.run(&["export", "@p.schild", "--format", "csv", "--table", "alles"]);
    assert_eq!(said.err, "De waarde \"alles\" past niet bij --table. Kijk met --help wat wel kan.");
    let sentence = desk.refused(&["export", "@p.schild", "--format", "xlsx", "--out", "@p.schild"]);
    assert!(sentence.contains("p.schild"), "{sentence}");
}

#[test]
fn a_practice_without_a_day_has_no_calendar() {
    let desk = Desk::new();
    desk.run(&["new", "@leeg.schild", "--starter", "empty"]);
    let sentence = desk.refused(&["export", "@leeg.schild", "--format", "ics", "--out", "@a.ics"]);
    assert!(sentence.starts_with("Er staat nog geen dag in uw beveiligingsmap"), "{sentence}");
}
