//! The days as a calendar that other programs read (RFC 5545): whole days, with an alarm a week
//! before. Written here and not by a library: those at hand stamp an alarm with the clock, and
//! the same document must give the same bytes.

use crate::domain::record::RecordKey;
use crate::tables::TablesInput;
use crate::tables::dates::Deadline;
use crate::tables::dates::deadlines;
use jiff::ToSpan;
use jiff::civil::Date;

/// The most octets of a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

/// Nine in the morning, a week before a day that begins at midnight.
const WEEK_BEFORE: &str = "-P6DT15H";

/// A calendar, and how many days stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many days; without any it is no calendar that every program takes.
    pub days: usize,
}

/// Every day on which something must be done.
pub fn to_ics(input: TablesInput<'_>) -> Calendar {
    let mut file = File(String::new());
    let days = deadlines(input);
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Praktijkschild//Praktijkschild//NL");
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", "PUBLISH");
    file.text("X-WR-CALNAME", &input.texts.get("date-calendar"));
    for deadline in &days {
        event(&mut file, input, deadline);
    }
    file.line("END", "VCALENDAR");
    Calendar { bytes: file.0.into_bytes(), days: days.len() }
}

fn event(file: &mut File, input: TablesInput<'_>, deadline: &Deadline) {
    let next = deadline.day.checked_add(1.day()).unwrap_or(deadline.day);
    file.line("BEGIN", "VEVENT");
    file.text("UID", &uid(input, deadline));
    file.line("DTSTAMP", &format!("{}T000000Z", compact(input.today)));
    file.line("DTSTART;VALUE=DATE", &compact(deadline.day));
    file.line("DTEND;VALUE=DATE", &compact(next));
    file.text("SUMMARY", &deadline.title);
    file.text("DESCRIPTION", &deadline.what);
    file.text("CATEGORIES", &input.texts.get("app-name"));
    file.line("CLASS", "CONFIDENTIAL");
    file.line("TRANSP", "TRANSPARENT");
    // A program that takes the file in would sound every alarm that is past at once.
    if deadline.day >= input.today {
        file.line("BEGIN", "VALARM");
        file.line("ACTION", "DISPLAY");
        file.text("DESCRIPTION", &deadline.title);
        file.line("TRIGGER", WEEK_BEFORE);
        file.line("END", "VALARM");
    }
    file.line("END", "VEVENT");
}

/// By this a program knows a day again that it took in before, also when it has moved.
fn uid(input: TablesInput<'_>, deadline: &Deadline) -> String {
    let record = match &deadline.record {
        RecordKey::Goal(id) => id.to_string(),
        RecordKey::Risk(id) => id.to_string(),
        RecordKey::Measure(id) => id.to_string(),
        RecordKey::Evidence(id) => id.to_string(),
        RecordKey::Supplier(id) => id.to_string(),
        RecordKey::AuditFinding(id) => id.to_string(),
        // There is one policy; its next version takes the place of the one before.
        _ => String::new(),
    };
    let duty = deadline.duty.code();
    format!("{}-{duty}{record}@praktijkschild", input.document_id)
}

/// A day in nothing but digits.
fn compact(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// A file that grows line by line.
struct File(String);

impl File {
    /// A property whose value is a text.
    fn text(&mut self, name: &str, text: &str) {
        let escaped =
            text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n");
        self.line(name, &escaped);
    }

    /// A property, parted over as many lines as it takes; no letter is taken apart.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for letter in format!("{name}:{value}").chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
