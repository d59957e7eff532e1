//! Edits of the practice's own connection to a CERT.

use crate::domain::Isms;
use crate::domain::cert::CertConnection;
use crate::domain::practice::Practice;
use crate::domain::record::Record;
use crate::edit::change::Change;
use crate::edit::fitting;
use crate::edit::one;
use crate::edit::refusal::Refusal;
use jiff::civil::Date;

/// A change to how the practice is connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CertEdit {
    /// How.
    Connection(CertConnection),
    /// Why not yet, or by way of whom.
    Reason(String),
    /// When to ask again.
    AskAgain(Option<Date>),
}

impl CertEdit {
    pub(super) fn plan(&self, isms: &Isms) -> Result<Vec<Change>, Refusal> {
        let mut cert = isms.practice.cert.clone();
        match self {
            Self::Connection(connection) => cert.connection = *connection,
            Self::Reason(text) => cert.reason = fitting(text)?,
            Self::AskAgain(day) => cert.ask_again = *day,
        }
        let after = Practice { cert, ..isms.practice.clone() };
        let practice = |practice| Record::Practice(Box::new(practice));
        Ok(one(practice(isms.practice.clone()), practice(after)))
    }
}
