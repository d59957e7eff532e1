//! Citizen service numbers, told from the other numbers of a practice.

use crate::domain::patient_data::day::is_day;
use crate::domain::patient_data::token::Gap;
use crate::domain::patient_data::token::Kind;
use crate::domain::patient_data::token::Run;
use crate::domain::patient_data::token::Token;
use crate::domain::patient_data::token::run;

/// Whether nine digits can be a citizen service number: the eleven test (*elfproef*), in
/// which the last digit counts negatively. None is given out that begins with two zeros.
pub fn passes_eleven_test(digits: &str) -> bool {
    const WEIGHTS: [i32; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let values: Vec<i32> = digits.bytes().map(|digit| i32::from(digit) - 48).collect();
    let are_digits = values.iter().all(|value| (0..=9).contains(value));
    let sum: i32 = WEIGHTS.iter().zip(&values).map(|(weight, value)| weight * value).sum();
    are_digits && values.len() == 9 && !digits.starts_with("00") && sum % 11 == 0
}

/// By these words a number is something else that has nine digits.
const OTHER_NUMBERS: [&str; 22] = [
    "agb",
    "artikelnummer",
    "big",
    "btw",
    "factuur",
    "factuurnummer",
    "fax",
    "iban",
    "klantnummer",
    "kvk",
    "ordernummer",
    "polis",
    "polisnummer",
    "rsin",
    "serienummer",
    "tel",
    "telefoon",
    "telefoonnummer",
    "ura",
    "uzi",
    "uzovi",
    "€",
];

/// By these words eight digits are a citizen service number without its leading zero.
const CITIZEN_NUMBER: [&str; 6] =
    ["bsn", "bsnr", "burgerservicenummer", "burgerservicenr", "sofi", "sofinummer"];

/// Whether one is in a text.
pub(super) fn has_citizen_number(tokens: &[Token<'_>]) -> bool {
    let is_named = tokens.iter().any(|token| token.is(&CITIZEN_NUMBER));
    let mut at = 0;
    while at < tokens.len() {
        let (before, here) = tokens.split_at(at);
        let Some(run) = run(here) else {
            at += 1;
            continue;
        };
        at += run.length;
        let is_glued = here.first().is_some_and(|first| first.gap == Gap::Nothing);
        let last = before.last().filter(|_| is_glued);
        // Part of a longer code, or a telephone number from abroad.
        let is_part = last.is_some_and(|last| last.kind == Kind::Word || last.text == "+")
            || tokens
                .get(at)
                .is_some_and(|next| next.kind == Kind::Word && next.gap == Gap::Nothing);
        let is_other = before.iter().rev().take(3).any(|token| token.is(&OTHER_NUMBERS));
        let is_number = is_citizen_number(&run) || is_named && is_short_number(&run);
        if is_number && !is_part && !is_other {
            return true;
        }
    }
    false
}

/// Nine digits, in one piece or in groups.
fn is_citizen_number(run: &Run<'_>) -> bool {
    let digits = run.groups.concat();
    let is_whole = run.groups.iter().any(|group| passes_eleven_test(group));
    let is_grouped = run.groups.iter().all(|group| group.len() > 1)
        && !is_network_address(run)
        && passes_eleven_test(&digits);
    is_whole || is_grouped
}

/// Eight digits, without the zero in front. Dates and years are eight digits too, with
/// hyphens between them.
fn is_short_number(run: &Run<'_>) -> bool {
    let digits = run.groups.concat();
    let is_one = run.groups.len() == 1 || run.separator != "-" && !is_day(&run.groups);
    is_one && digits.len() == 8 && passes_eleven_test(&format!("0{digits}"))
}

/// "10.10.10.100".
fn is_network_address(run: &Run<'_>) -> bool {
    let are_parts = run.groups.iter().all(|group| group.parse::<u8>().is_ok());
    run.separator == "." && run.groups.len() == 4 && are_parts
}
