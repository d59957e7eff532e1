//! Why an edit cannot be. The file is untouched; the text floor turns it into a sentence.

use crate::domain::acceptance::Objection;
use crate::domain::evidence::content::ContentFault;
use crate::domain::id::RiskId;
use crate::domain::matrix::NotMonotone;
use crate::domain::record::RecordKey;
use jiff::civil::Date;

/// The edit was refused; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The record is not there, perhaps taken away a moment ago.
    #[error("no such record: {0:?}")]
    NoSuchRecord(RecordKey),
    /// A record must be called something.
    #[error("the name is blank")]
    BlankName,
    /// The text is longer than [`crate::edit::LONGEST_TEXT`].
    #[error("the text is longer than {limit} characters")]
    TooLong {
        /// The most that fits, in characters.
        limit: usize,
    },
    /// A cell would be lower than its left or lower neighbour.
    #[error("the criteria would not be monotone at {} × {}", .0.likelihood.code(), .0.consequence.code())]
    NotMonotone(NotMonotone),
    /// The second limit of money does not lie above the first.
    #[error("the limits of money do not ascend")]
    LimitsNotAscending,
    /// A case between two sentences does not belong to the class that was chosen.
    #[error("the class does not follow from the case it is said to be rounded up for")]
    RoundedOtherwise,
    /// A vulnerability besides the first must say something.
    #[error("a vulnerability is blank")]
    BlankVulnerability,
    /// More than [`crate::domain::risk::MOST_VULNERABILITIES`].
    #[error("a risk takes no more than {limit} vulnerabilities")]
    TooManyVulnerabilities {
        /// The most there may be.
        limit: usize,
    },
    /// There is no draft of the criteria to adopt or drop.
    #[error("there is no draft of the criteria")]
    NoDraft,
    /// A decision needs a name.
    #[error("nobody is named as deciding")]
    NameNeeded,
    /// A decision needs a reason.
    #[error("no reason is given")]
    ReasonNeeded,
    /// The risk has no complete gross rating yet.
    #[error("the gross risk is not rated")]
    GrossFirst,
    /// The residual level is below the gross level and nothing explains it.
    #[error("a residual level below the gross level needs a linked measure")]
    ResidualNeedsMeasure,
    /// The residual level is above the gross level.
    #[error("the residual level is above the gross level")]
    ResidualAboveGross,
    /// One or more of the three conditions for acceptance fail.
    #[error("not acceptable: {}", .0.iter().map(Objection::code).collect::<Vec<_>>().join(", "))]
    NotAcceptable(Vec<Objection>),
    /// The review date is not after the decision, or too far away.
    #[error("the review date must be after the decision and no later than {latest}")]
    ReviewDate {
        /// The last day on which the review may be.
        latest: Date,
    },
    /// A risk that is not high needs no exception.
    #[error("the residual risk is not high")]
    NotHigh,
    /// Only the owner or the deputy may live with a high risk.
    #[error("neither the owner nor the deputy decides")]
    OwnerDecides,
    /// There is no decision to read.
    #[error("the risk is not accepted")]
    NotAccepted,
    /// Who decides cannot be the second reader.
    #[error("the second reader is the one who decided")]
    SameReader,
    /// It was read before it was decided.
    #[error("the decision was read before it was taken")]
    ReadTooEarly,
    /// An exchange cannot come in the place of itself.
    #[error("what is avoided is replaced by itself")]
    ReplacedByItself,
    /// Somebody is twice among those who were told.
    #[error("somebody was told twice")]
    ToldTwice,
    /// A control does not apply, but relevant risks need it.
    #[error("a control that risks need applies: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    StatementNeeded(Vec<RiskId>),
    /// A control is said to be carried out, and none of its measures is.
    #[error("no measure for this control is carried out")]
    StatementAhead,
    /// The practice, the policy text and adopted versions cannot be taken away.
    #[error("this record cannot be removed")]
    CannotRemove,
    /// A version has that name already.
    #[error("a version has that name already")]
    NameTaken,
    /// A file may not be taken in as evidence.
    #[error("the file may not be taken in: {0:?}")]
    Content(ContentFault),
    /// The same file is there already, under this title.
    #[error("the same file is there already as {title}")]
    EvidenceThere {
        /// What it is called there.
        title: String,
    },
    /// All files together would be more than
    /// [`crate::domain::evidence::content::MOST_MEGABYTES`].
    #[error("there is no room for more files")]
    NoRoomForEvidence,
    /// It is not the file that belongs there.
    #[error("the file is another one than was taken in")]
    OtherContent,
    /// A note says nothing.
    #[error("the note is blank")]
    BlankNote,
    /// A question has no answer, which one to keep or carry out must have.
    #[error("the question is not answered")]
    NotAnswered,
    /// What was to be taken over was made for a document that has changed since.
    #[error("the document has changed meanwhile")]
    Outdated,
    /// What is avoided would hang on nothing, and it is not said what comes in its place.
    #[error("it is not said what comes in the place of what risk {0} hung on")]
    ReplacementFirst(RiskId),
    /// A finding was dealt with before it was found.
    #[error("the finding was dealt with before it was found")]
    ClosedBeforeFound,
    /// The same value stands there already.
    #[error("nothing would change")]
    NothingChanges,
}

impl Refusal {
    /// The key of its sentence in the text files.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoSuchRecord(_) => "refusal-no-such-record",
            Self::BlankName => "refusal-blank-name",
            Self::TooLong { .. } => "refusal-too-long",
            Self::NotMonotone(_) => "refusal-not-monotone",
            Self::LimitsNotAscending => "refusal-limits-not-ascending",
            Self::RoundedOtherwise => "refusal-rounded-otherwise",
            Self::BlankVulnerability => "refusal-blank-vulnerability",
            Self::TooManyVulnerabilities { .. } => "refusal-too-many-vulnerabilities",
            Self::NoDraft => "refusal-no-draft",
            Self::NameNeeded => "refusal-name-needed",
            Self::ReasonNeeded => "refusal-reason-needed",
            Self::GrossFirst => "refusal-gross-first",
            Self::ResidualNeedsMeasure => "refusal-residual-needs-measure",
            Self::ResidualAboveGross => "refusal-residual-above-gross",
            Self::NotAcceptable(_) => "refusal-not-acceptable",
            Self::ReviewDate { .. } => "refusal-review-date",
            Self::NotHigh => "refusal-not-high",
            Self::OwnerDecides => "refusal-owner-decides",
            Self::NotAccepted => "refusal-not-accepted",
            Self::SameReader => "refusal-same-reader",
            Self::ReadTooEarly => "refusal-read-too-early",
            Self::ReplacedByItself => "refusal-replaced-by-itself",
            Self::ToldTwice => "refusal-told-twice",
            Self::StatementNeeded(_) => "refusal-statement-needed",
            Self::StatementAhead => "refusal-statement-ahead",
            Self::CannotRemove => "refusal-cannot-remove",
            Self::NameTaken => "refusal-name-taken",
            Self::Content(ContentFault::Empty) => "refusal-content-empty",
            Self::Content(ContentFault::TooLarge) => "refusal-content-too-large",
            Self::Content(ContentFault::Executable) => "refusal-content-executable",
            Self::Content(ContentFault::Macros) => "refusal-content-macros",
            Self::EvidenceThere { .. } => "refusal-evidence-there",
            Self::NoRoomForEvidence => "refusal-no-room-for-evidence",
            Self::OtherContent => "refusal-other-content",
            Self::BlankNote => "refusal-blank-note",
            Self::NotAnswered => "refusal-not-answered",
            Self::Outdated => "refusal-outdated",
            Self::ReplacementFirst(_) => "refusal-replacement-first",
            Self::ClosedBeforeFound => "refusal-closed-before-found",
            Self::NothingChanges => "refusal-nothing-changes",
        }
    }
}
