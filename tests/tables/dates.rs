//! The calendar, line by line and as other programs read it.

use super::input;
use crate::document::fixture;
use crate::report::sample;
use icalendar::CalendarComponent;
use icalendar::Component;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::cert::CertConnection;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::Record;
use praktijkschild::tables::Names;
use praktijkschild::tables::TablesInput;
use praktijkschild::tables::dates::Duty;
use praktijkschild::tables::dates::deadlines;
use praktijkschild::tables::ics::to_ics;

/// A practice with a day of every kind.
fn practice() -> Isms {
    let mut isms = fixture::practice();
    isms.practice.cert.connection = CertConnection::NotYet;
    isms.practice.cert.ask_again = Some(date(2027, 3, 1));
    for finding in isms.audit_findings.values_mut() {
        finding.closed_on = None;
    }
    isms.put(Record::Measure(Measure {
        id: MeasureId(2),
        status: MeasureStatus::Planned,
        owner: "A. Verzonnen".to_owned(),
        due: Some(date(2027, 1, 10)),
        ..Measure::named("Wachtwoordkluis; met, komma's\\en A. Verzonnen".to_owned())
    }));
    isms
}

fn text(input: TablesInput<'_>) -> String {
    String::from_utf8(to_ics(input).bytes).expect("UTF-8")
}

fn hidden(isms: &Isms) -> TablesInput<'_> {
    TablesInput { names: Names::Hidden, ..input(isms) }
}

#[test]
fn every_day_on_which_something_must_be_done_is_there() {
    let isms = practice();
    let found = deadlines(input(&isms));
    let day = |duty| found.iter().find(|it| it.duty == duty).map(|it| it.day);
    let risk = isms.risks.values().next().unwrap();
    let review = risk.acceptance.as_ref().unwrap().review_on;
    for (duty, expected) in [
        (Duty::Goal, date(2026, 12, 30)),
        (Duty::Cert, date(2027, 3, 1)),
        (Duty::Review, review),
        (Duty::Due, date(2027, 1, 10)),
        (Duty::Recheck, date(2027, 5, 1)),
        (Duty::Evidence, date(2027, 10, 1)),
        (Duty::Certificate, date(2028, 2, 29)),
        (Duty::Agreement, date(2027, 12, 31)),
        (Duty::Finding, date(2026, 12, 1)),
    ] {
        assert_eq!(day(duty), Some(expected), "{duty:?}");
    }
    assert!(day(Duty::Policy).is_some());
    assert!(found.is_sorted_by_key(|it| it.day));
    assert_eq!(day(Duty::Exception), None);
}

#[test]
fn what_is_done_is_no_day_any_more() {
    let isms = practice();
    let due: Vec<_> =
        deadlines(input(&isms)).into_iter().filter(|it| it.duty == Duty::Due).collect();
    assert_eq!(due.len(), 1, "the measure that is carried out is still due: {due:?}");
}

#[test]
fn a_high_risk_that_is_lived_with_ends() {
    let mut isms = practice();
    for risk in isms.risks.values_mut() {
        risk.residual = Some(risk.gross);
    }
    let found = deadlines(input(&isms));
    assert!(found.iter().any(|it| it.duty == Duty::Exception));
    assert!(found.iter().all(|it| it.duty != Duty::Review));
}

#[test]
fn every_line_is_as_the_rules_of_calendars_want_it() {
    let mut isms = practice();
    isms.measures.get_mut(&MeasureId(2)).unwrap().title = "é😀 ".repeat(300);
    let text = text(input(&isms));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "a line end on its own: {line:?}");
    }
    let whole = text.replace("\r\n ", "");
    let count = |line: &str| whole.lines().filter(|it| *it == line).count();
    assert_eq!(count("BEGIN:VEVENT"), deadlines(input(&isms)).len());
    assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"));
    assert_eq!(count("BEGIN:VALARM"), count("TRIGGER:-P6DT15H"));
    assert_eq!(count("DTSTAMP:20261122T000000Z"), count("BEGIN:VEVENT"));
}

#[test]
fn another_program_reads_every_day_back_as_it_was() {
    let isms = practice();
    let read: icalendar::Calendar = text(input(&isms)).parse().expect("a calendar");
    let events: Vec<_> = read
        .components
        .iter()
        .filter_map(|it| match it {
            CalendarComponent::Event(event) => Some(event),
            _ => None,
        })
        .collect();
    let days = deadlines(input(&isms));
    assert_eq!(events.len(), days.len());
    for (event, deadline) in events.iter().zip(&days) {
        assert_eq!(event.get_summary(), Some(deadline.title.as_str()));
        assert_eq!(event.get_description(), Some(deadline.what.as_str()));
        let day = deadline.day.strftime("%Y%m%d").to_string();
        assert_eq!(event.property_value("DTSTART"), Some(day.as_str()));
    }
}

#[test]
fn a_day_keeps_its_name_when_it_moves_and_the_same_document_gives_the_same_bytes() {
    let isms = practice();
    assert_eq!(to_ics(input(&isms)), to_ics(input(&isms)));
    let uids = |text: &str| -> Vec<String> {
        let whole = text.replace("\r\n ", "");
        let mut all: Vec<_> =
            whole.lines().filter(|it| it.starts_with("UID:")).map(str::to_owned).collect();
        all.sort();
        all
    };
    let before = uids(&text(input(&isms)));
    let mut moved = isms.clone();
    moved.measures.get_mut(&MeasureId(2)).unwrap().due = Some(date(2027, 8, 8));
    assert_eq!(uids(&text(input(&moved))), before);
    let mut once = before.clone();
    once.dedup();
    assert_eq!(once, before, "two days have one name");
}

#[test]
fn nobody_is_named_unless_that_is_asked() {
    let isms = practice();
    let whole = |input| text(input).replace("\r\n ", "");
    assert!(!whole(hidden(&isms)).contains("Verzonnen"));
    assert!(whole(input(&isms)).contains("Wie: A. Verzonnen"));
}

#[test]
fn what_is_past_sounds_no_alarm() {
    let isms = practice();
    let later = TablesInput { today: date(2040, 1, 1), ..input(&isms) };
    let text = text(later);
    assert!(text.contains("BEGIN:VEVENT"));
    assert!(!text.contains("VALARM"));
}

#[test]
fn a_practice_with_nothing_to_do_has_no_days() {
    assert_eq!(to_ics(input(&Isms::default())).days, 0);
    assert!(to_ics(input(&sample::practice(12))).days > 0);
}
