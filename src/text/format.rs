//! Dates, lists and classes as people in the Netherlands write them.

use crate::domain::classification::Consequences;
use crate::domain::money::MoneyLimits;
use crate::domain::scale::Consequence;
use crate::text::Texts;
use jiff::civil::Date;

/// A day in full: 22 november 2026.
pub fn date_long(text: &Texts, day: Date) -> String {
    let month = format!("month-{}", day.month());
    format!("{} {} {}", day.day(), text.get(&month), day.year())
}

/// A day in figures, as in fields and tables: 22-11-2026.
pub fn date_short(day: Date) -> String {
    day.strftime("%d-%m-%Y").to_string()
}

/// A size as people read it: "412 kB", "1,3 MB".
pub fn size(text: &Texts, bytes: u64) -> String {
    let (key, number) = if bytes < 1_000_000 {
        ("size-kilobytes", bytes.div_ceil(1000).to_string())
    } else {
        let tenths = bytes.div_ceil(100_000);
        ("size-megabytes", format!("{},{}", tenths / 10, tenths % 10))
    };
    text.with(key, &[("number", number.into())])
}

/// An amount as people read it, never parted at the end of a line: "€ 1.750".
pub fn euros(amount: u32) -> String {
    let digits = amount.to_string();
    let mut grouped = String::from("€\u{A0}");
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

/// A time as people read it: "45 minuten", "1,5 uur", "12 uur"; hours to the tenth.
pub fn time(text: &Texts, minutes: u64) -> String {
    if minutes < 60 {
        return text.count("time-minutes", usize::try_from(minutes).unwrap_or(usize::MAX));
    }
    text.with("time-hours", &[("hours", hours(minutes.div_ceil(6) * 6).into())])
}

/// A time in hours as it is typed: "1,5". Read again it is the same number of minutes.
pub fn hours(minutes: u64) -> String {
    let hundredths = minutes.saturating_mul(100).div_ceil(60);
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{whole},{}", rest / 10),
        rest => format!("{whole},{rest:02}"),
    }
}

/// A time typed in hours, as 2, 1,5 or 0.75, or as 1:30; in minutes, `None` where it is none.
pub fn parse_hours(typed: &str) -> Option<u32> {
    let typed = typed.trim().trim_end_matches("uur").trim();
    if let Some((hours, minutes)) = typed.split_once(':') {
        let minutes = digits(minutes).filter(|minutes| *minutes < 60)?;
        return digits(hours)?.checked_mul(60)?.checked_add(minutes);
    }
    let (whole, rest) = typed.split_once([',', '.']).unwrap_or((typed, "0"));
    let (rest, scale) = match rest.len() {
        1 => (digits(rest)?, 10),
        2 => (digits(rest)?, 100),
        _ => return None,
    };
    digits(whole)?.checked_mul(60)?.checked_add((rest * 60 + scale / 2) / scale)
}

/// A whole number in nothing but digits.
fn digits(typed: &str) -> Option<u32> {
    typed.bytes().all(|sign| sign.is_ascii_digit()).then(|| typed.parse().ok()).flatten()
}

/// An amount typed as 1750, 1.750, € 1.750 or 1750,00; `None` where it is none, or not in
/// whole euros.
pub fn parse_euros(typed: &str) -> Option<u32> {
    let typed = typed.trim().trim_start_matches('€').trim();
    let whole = typed.strip_suffix(",00").or_else(|| typed.strip_suffix(",-")).unwrap_or(typed);
    let is_grouped = whole.split('.').skip(1).all(|group| group.len() == 3);
    let is_plain = whole.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.');
    (is_grouped && is_plain).then(|| whole.replace('.', "").parse().ok()).flatten()
}

/// Which losses of money a consequence stands for, by the practice's own limits; `None` where
/// it set none for it. There is none for the highest: that is when the practice closes.
pub fn loss(text: &Texts, limits: MoneyLimits, consequence: Consequence) -> Option<String> {
    let (little, noticeable) = (limits.little_below, limits.noticeable_up_to);
    let key = match (consequence, little, noticeable) {
        (Consequence::Low, Some(_), _) => "loss-little",
        (Consequence::Medium, Some(_), Some(_)) => "loss-noticeable",
        (Consequence::High, _, Some(_)) => "loss-much",
        _ => return None,
    };
    let amount = |euros: Option<u32>| euros.map(self::euros).unwrap_or_default();
    let words = [("little", amount(little).into()), ("noticeable", amount(noticeable).into())];
    Some(text.with(key, &words))
}

/// A day typed as 22-11-2026, 22/11/2026, 22.11.2026 or 2026-11-22; `None` where no such
/// day exists.
pub fn parse_date(typed: &str) -> Option<Date> {
    let typed = typed.trim().replace(['/', '.', ' '], "-");
    let day =
        Date::strptime("%d-%m-%Y", &typed).or_else(|_| Date::strptime("%Y-%m-%d", &typed)).ok()?;
    (1900..=2999).contains(&day.year()).then_some(day)
}

/// Words in a row: "a", "a en b", "a, b en c".
pub fn list(text: &Texts, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), text.get("list-and")),
    }
}

/// A class and what made it so: "hoog, door: praktijk en samenleving"; "onvolledig" while
/// a column is blank.
pub fn class_with_reason(text: &Texts, consequences: Consequences) -> String {
    let Some(class) = consequences.class() else {
        return text.get("class-incomplete").into_owned();
    };
    let columns: Vec<_> = consequences
        .decided_by()
        .into_iter()
        .map(|column| text.get(&format!("affected-{}", column.code())).into_owned())
        .collect();
    let class = text.get(&format!("consequence-{}", class.code())).into_owned();
    text.with("class-by", &[("class", class.into()), ("columns", list(text, &columns).into())])
}
