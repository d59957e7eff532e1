//! What looks like data of a patient, which does not belong in a practice's security file: a
//! citizen service number, a date of birth beside a name, a private e-mail address. A guess
//! from the form of the text alone, so it only ever warns. Knows no sentences.

mod address;
mod birth_date;
mod citizen_number;
mod day;
mod token;

pub use citizen_number::passes_eleven_test;

/// What a text looks like; the worst comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// Whether it may as well be of somebody who works at or for the practice: an address of
    /// their own may be private.
    pub const fn may_be_of_staff(self) -> bool {
        matches!(self, Self::PrivateAddress)
    }

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
    let tokens = token::tokens(text);
    if citizen_number::has_citizen_number(&tokens) {
        Some(PatientData::CitizenNumber)
    } else if birth_date::has_birth_date(&tokens) {
        Some(PatientData::BirthDate)
    } else if address::has_private_address(text) {
        Some(PatientData::PrivateAddress)
    } else {
        None
    }
}
