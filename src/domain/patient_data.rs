//! What looks like data of a patient, which does not belong in a practice's security file: a
//! citizen service number, a date of birth beside a name, a private e-mail address. A guess
//! from the form of the text alone, so it only ever warns. Knows no sentences.

use jiff::civil::Date;

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PatientData {
    /// A citizen service number (*burgerservicenummer*, BSN).
    CitizenNumber,
    /// A date of birth, or a name with a date that can only be one.
    BirthDate,
    /// An e-mail address at a provider for private persons.
    PrivateAddress,
}

impl PatientData {
    /// All of them, the worst one first.
    pub const ALL: &'static [Self] = &[Self::CitizenNumber, Self::BirthDate, Self::PrivateAddress];

    /// The key in text files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CitizenNumber => "citizen-number",
            Self::BirthDate => "birth-date",
            Self::PrivateAddress => "private-address",
        }
    }
}

/// The worst that a text looks like; `None` where nothing in it does.
pub fn found_in(text: &str) -> Option<PatientData> {
    let tokens = tokens(text);
    if has_citizen_number(&tokens) {
        Some(PatientData::CitizenNumber)
    } else if has_birth_date(&tokens) {
        Some(PatientData::BirthDate)
    } else if has_private_address(text) {
        Some(PatientData::PrivateAddress)
    } else {
        None
    }
}

/// Whether nine digits can be a citizen service number: the eleven test (*elfproef*), in
/// which the last digit counts negatively. None is given out that begins with two zeros.
pub fn passes_eleven_test(digits: &str) -> bool {
    const WEIGHTS: [i32; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let values: Vec<i32> = digits.bytes().map(|digit| i32::from(digit) - 48).collect();
    let are_digits = values.iter().all(|value| (0..=9).contains(value));
    let sum: i32 = WEIGHTS.iter().zip(&values).map(|(weight, value)| weight * value).sum();
    are_digits && values.len() == 9 && !digits.starts_with("00") && sum % 11 == 0
}

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Word,
    Number,
    Sign,
}

/// What stands before a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    Nothing,
    Blank,
    NewLine,
}

/// A word, a row of digits, or a sign.
#[derive(Clone, Copy, Debug)]
struct Token<'a> {
    kind: Kind,
    text: &'a str,
    gap: Gap,
}

impl Token<'_> {
    fn is(&self, words: &[&str]) -> bool {
        let text = self.text.to_lowercase();
        words.contains(&&*text)
    }

    fn is_number_of(&self, digits: std::ops::RangeInclusive<usize>) -> bool {
        self.kind == Kind::Number && digits.contains(&self.text.len())
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let kind_of = |sign: char| match sign {
        _ if sign.is_ascii_digit() => Kind::Number,
        _ if sign.is_alphabetic() => Kind::Word,
        _ => Kind::Sign,
    };
    let mut tokens = Vec::new();
    let mut rest = text;
    loop {
        let bare = rest.trim_start();
        let blanks = rest.strip_suffix(bare).unwrap_or_default();
        let gap = match blanks {
            "" => Gap::Nothing,
            _ if blanks.contains('\n') => Gap::NewLine,
            _ => Gap::Blank,
        };
        let Some(first) = bare.chars().next() else { return tokens };
        let kind = kind_of(first);
        let is_other = |sign: char| sign.is_whitespace() || kind_of(sign) != kind;
        let length = match kind {
            Kind::Sign => first.len_utf8(),
            _ => bare.find(is_other).unwrap_or(bare.len()),
        };
        let (piece, after) = bare.split_at(length);
        tokens.push(Token { kind, text: piece, gap });
        rest = after;
    }
}

/// Digits that belong together: "1234.56.789".
struct Run<'a> {
    groups: Vec<&'a str>,
    /// What stands between the groups; blank for a blank, or where there is one group.
    separator: &'a str,
    /// How many tokens it takes.
    length: usize,
}

/// The run that begins at the head of these tokens.
fn run<'a>(tokens: &[Token<'a>]) -> Option<Run<'a>> {
    let first = tokens.first().filter(|token| token.kind == Kind::Number)?;
    let mut run = Run { groups: vec![first.text], separator: "", length: 1 };
    loop {
        let rest = tokens.get(run.length..).unwrap_or_default();
        let (separator, group, length) = match rest {
            [next, ..] if next.kind == Kind::Number && next.gap == Gap::Blank => ("", next, 1),
            [sign, next, ..]
                if matches!(sign.text, "." | "-" | "/")
                    && next.kind == Kind::Number
                    && [sign.gap, next.gap] == [Gap::Nothing; 2] =>
            {
                (sign.text, next, 2)
            }
            _ => return Some(run),
        };
        if run.groups.len() > 1 && separator != run.separator {
            return Some(run);
        }
        run.separator = separator;
        run.groups.push(group.text);
        run.length += length;
    }
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

fn has_citizen_number(tokens: &[Token<'_>]) -> bool {
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

fn is_day(groups: &[&str]) -> bool {
    matches!(groups, [day, month, year] if date(day, month, year).is_some())
}

/// The months as they are written between a day and a year.
const MONTHS: [[&str; 2]; 12] = [
    ["januari", "jan"],
    ["februari", "feb"],
    ["maart", "mrt"],
    ["april", "apr"],
    ["mei", "mei"],
    ["juni", "jun"],
    ["juli", "jul"],
    ["augustus", "aug"],
    ["september", "sep"],
    ["oktober", "okt"],
    ["november", "nov"],
    ["december", "dec"],
];

/// By these words a date is one of birth.
const BORN: [&str; 9] = [
    "*",
    "gbd",
    "geb",
    "gebdat",
    "gebdatum",
    "geboortedag",
    "geboortedatum",
    "geboren",
    "gebooren",
];

/// How many tokens before a date such a word may stand: "geboortedatum van J. Jansen: ".
const BORN_WITHIN: usize = 8;

/// The most letters of a small word: "is", "van", "op".
const SMALL_WORD: usize = 3;

/// The last year in which a date beside a name is taken for one of birth. What a practice
/// has signed or decided and still writes down is younger than that.
const LAST_YEAR_BY_NAME: i16 = 2005;

/// Words with a capital that are no names, such as at the beginning of a sentence.
const NO_NAMES: [&str; 30] = [
    "begin",
    "begonnen",
    "besluit",
    "bouwjaar",
    "contract",
    "eind",
    "einde",
    "gebouwd",
    "gestart",
    "getekend",
    "op",
    "opgericht",
    "overeenkomst",
    "overgenomen",
    "per",
    "praktijk",
    "sinds",
    "start",
    "tot",
    "update",
    "vanaf",
    "vastgesteld",
    "versie",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];

/// What the names of laws, and of the dates themselves, end in.
const NO_NAME_ENDS: [&str; 4] = ["wet", "besluit", "datum", "regeling"];

fn has_birth_date(tokens: &[Token<'_>]) -> bool {
    (0..tokens.len()).any(|at| {
        let (before, here) = tokens.split_at(at);
        let Some((day, length)) = date_at(here) else { return false };
        let after = here.get(length..).unwrap_or_default();
        let mut near = before.iter().rev().take(BORN_WITHIN);
        let last = near.find(|token| token.is(&BORN) || !leads_to_date(token));
        let is_born = last.is_some_and(|token| token.is(&BORN));
        // Two digits of a year say too little by themselves.
        let is_old = (1900..=LAST_YEAR_BY_NAME).contains(&day.year());
        is_born || is_old && (ends_in_name(before) || begins_with_name(after))
    })
}

/// Whether a token may stand between such a word and its date: a sign, a small word, or
/// whose birth it is. Any other word begins another subject.
fn leads_to_date(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Sign => token.text != ";",
        Kind::Word => {
            token.text.chars().count() <= SMALL_WORD
                || is_name(token)
                || token.is(&["patiënt", "patient"])
        }
        Kind::Number => false,
    }
}

/// The date at the head of these tokens, and how many it takes. One with a year of two
/// digits is of the year 0 to 99.
fn date_at(tokens: &[Token<'_>]) -> Option<(Date, usize)> {
    let run = run(tokens)?;
    match (&*run.groups, tokens) {
        ([first, second, third], _) => {
            let found = date(first, second, third).or_else(|| date(third, second, first))?;
            Some((found, run.length))
        }
        ([_], [day, month, year, ..])
            if day.is_number_of(1..=2) && month.kind == Kind::Word && year.is_number_of(4..=4) =>
        {
            let number = MONTHS.iter().position(|names| month.is(names))? + 1;
            Some((date(day.text, &number.to_string(), year.text)?, 3))
        }
        _ => None,
    }
}

fn date(day: &str, month: &str, year: &str) -> Option<Date> {
    let fits = (1..=2).contains(&day.len()) && month.len() <= 2 && matches!(year.len(), 2 | 4);
    let numbers = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let found = Date::new(numbers.0, numbers.1, numbers.2).ok()?;
    fits.then_some(found)
}

/// Whether the last word is a name; a comma or bracket may stand after it.
fn ends_in_name(tokens: &[Token<'_>]) -> bool {
    let mut back =
        tokens.iter().rev().skip_while(|token| matches!(token.text, "," | "(" | ":" | "-"));
    back.next().is_some_and(is_name)
}

/// Whether the first word is a name or an initial; a comma or bracket may stand before it.
fn begins_with_name(tokens: &[Token<'_>]) -> bool {
    let mut on = tokens.iter().skip_while(|token| matches!(token.text, "," | ")" | ":" | "-"));
    let Some(first) = on.next() else { return false };
    let is_initial = first.text.chars().count() == 1 && first.text.chars().all(char::is_uppercase);
    is_name(first) || is_initial && on.next().is_some_and(|next| next.text == ".")
}

/// A word with one capital, in front, as names have.
fn is_name(token: &Token<'_>) -> bool {
    let mut letters = token.text.chars();
    let begins = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    let lower = token.text.to_lowercase();
    token.kind == Kind::Word
        && begins
        && !rest.is_empty()
        && rest.chars().all(char::is_lowercase)
        && !NO_NAMES.contains(&&*lower)
        && !NO_NAME_ENDS.iter().any(|end| lower.ends_with(end))
}

/// Providers for private persons, under any country: "hotmail.nl".
const HOSTS: [&str; 12] = [
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "live",
    "msn",
    "outlook",
    "proton",
    "protonmail",
    "yahoo",
    "ymail",
];

/// Providers for private persons.
const PROVIDERS: [&str; 29] = [
    "aol.com",
    "caiway.nl",
    "casema.nl",
    "chello.nl",
    "freedom.nl",
    "hetnet.nl",
    "home.nl",
    "kabelfoon.nl",
    "kpnmail.nl",
    "kpnplanet.nl",
    "mac.com",
    "mail.com",
    "me.com",
    "online.nl",
    "onsbrabantnet.nl",
    "planet.nl",
    "pm.me",
    "quicknet.nl",
    "solcon.nl",
    "telfort.nl",
    "tele2.nl",
    "tiscali.nl",
    "upcmail.nl",
    "versatel.nl",
    "wanadoo.nl",
    "xs4all.nl",
    "zeelandnet.nl",
    "ziggo.nl",
    "zonnet.nl",
];

/// What the address of a practice or another organisation holds before the @.
const OF_ORGANISATIONS: [&str; 12] = [
    "administratie",
    "apotheek",
    "assistent",
    "balie",
    "contact",
    "dokter",
    "huisarts",
    "info",
    "praktijk",
    "receptie",
    "secretariaat",
    "zorg",
];

fn has_private_address(text: &str) -> bool {
    let is_of_address =
        |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '-' | '+');
    text.match_indices('@').any(|(at, _)| {
        let (before, after) = text.split_at(at);
        let name = before.rsplit(|sign| !is_of_address(sign)).next().unwrap_or_default();
        let after = after.strip_prefix('@').unwrap_or_default();
        let domain = after.split(|sign| !is_of_address(sign)).next().unwrap_or_default();
        let domain = domain.trim_end_matches('.').to_lowercase();
        let name = name.to_lowercase();
        let is_private = PROVIDERS.contains(&&*domain)
            || domain.split_once('.').is_some_and(|(host, end)| {
                HOSTS.contains(&host) && (!end.contains('.') || end == "co.uk")
            });
        is_private && !name.is_empty() && !OF_ORGANISATIONS.iter().any(|word| name.contains(word))
    })
}
