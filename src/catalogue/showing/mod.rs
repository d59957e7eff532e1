//! What an auditor may ask to be shown, question first, and how far a practice can show it:
//! for each duty what was decided, what was done and when, who answers for it, and who else
//! looked at it (own working definition of *aantoonbaar*). Never a score. Nothing here is
//! stored: it is told from the records and the journal as they are.

mod answer;
mod exchanges;
mod tally;
mod topics;

pub use crate::catalogue::showing::answer::Answer;
pub use crate::catalogue::showing::answer::Standing;
pub use crate::catalogue::showing::topics::Shown;

use crate::catalogue::Catalogue;
use crate::domain::control::ControlNumber;
use crate::domain::record::RecordKey;
use crate::domain::scale::scale;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Something an auditor asks to be shown (*Laat zien dat …*), by number of the norm and in
/// our own words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its code, e.g. `C-4.1` or `REC-backup`.
    #[serde(rename = "id")]
    pub code: String,
    /// Among which questions it stands.
    pub group: Group,
    /// The clauses it comes from.
    pub clauses: Vec<String>,
    /// What follows on *Laat zien dat*.
    pub question_nl: String,
    /// The parts of the document that answer it.
    pub topics: Vec<Topic>,
    /// The measures that answer it, by the catalogue's code.
    #[serde(default)]
    pub measures: Vec<String>,
}

scale! {
    /// The kinds of question.
    Group {
        /// A clause of NEN 7510-1:2024, chapters 4 to 10.
        Clause = "clause",
        /// A record an auditor asks for.
        Record = "record",
        /// A step of NEN 7512.
        Exchange = "exchange",
        /// A control of the statement of applicability.
        Control = "control",
    }
}

scale! {
    /// What makes a duty demonstrable (own reading; the law gives no clear handles).
    Aspect {
        /// There is a decision.
        Decided = "decided",
        /// There is a dated trace that it was done.
        Done = "done",
        /// Somebody answers for it by name.
        Named = "named",
        /// Somebody who does not do it has looked.
        Judged = "judged",
    }
}

scale! {
    /// A part of the document that may answer a question.
    Topic {
        /// What is going on in and around the practice.
        Context = "context",
        /// Who expects what.
        Stakeholders = "stakeholders",
        /// What it all holds for.
        Scope = "scope",
        /// The policy.
        Policy = "policy",
        /// The roles.
        Roles = "roles",
        /// Duties that one person should not have together.
        Separation = "separation",
        /// The goals and what was measured.
        Goals = "goals",
        /// The risk method with its limits.
        Method = "method",
        /// The risks and their ratings.
        Risks = "risks",
        /// What was chosen for each risk.
        Treatments = "treatments",
        /// The measures of all risks.
        Plan = "plan",
        /// The statement of applicability.
        Statement = "statement",
        /// The residual risks and what was decided.
        Acceptances = "acceptances",
        /// What the team must know.
        Awareness = "awareness",
        /// The processes.
        Processes = "processes",
        /// The systems.
        Systems = "systems",
        /// Who works with which system.
        Users = "users",
        /// What is at stake where.
        Classification = "classification",
        /// The exchanges and their ten aspects.
        Exchanges = "exchanges",
        /// What is at stake in each exchange.
        ExchangeClasses = "exchange-classes",
        /// The risks of each exchange.
        ExchangeRisks = "exchange-risks",
        /// What was chosen for those.
        ExchangeTreatments = "exchange-treatments",
        /// What was decided on what remains of those.
        ExchangeAcceptances = "exchange-acceptances",
        /// The agreement under which each exchange happens.
        Frameworks = "frameworks",
        /// The suppliers.
        Suppliers = "suppliers",
        /// The certificates of suppliers.
        Certificates = "certificates",
        /// The agreements with suppliers.
        Agreements = "agreements",
        /// The register of processing.
        Processing = "processing",
        /// The connection to a CERT.
        Cert = "cert",
        /// The journal of this document.
        Record = "record",
        /// The measures the question names, or that carry out the control.
        Measures = "measures",
        /// The line of the control.
        Line = "line",
        /// What auditors found at this question.
        Audit = "audit",
    }
}

/// One thing that is there, or is not yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub topic: Topic,
    /// What it shows.
    pub aspect: Aspect,
    /// The records that show it.
    pub there: Rc<[RecordKey]>,
    /// The records that lack it.
    pub lacking: Rc<[RecordKey]>,
    /// The latest day that is known of it.
    pub on: Option<Date>,
    /// Whether that is the day of writing it down: of doing it no day is known.
    pub is_written: bool,
    /// Who did it that day, or who it is; blank where that is several people or nobody.
    pub by: String,
    /// The first day by which something lacking is planned.
    pub planned: Option<Date>,
}

impl Fact {
    /// Of how many records it is there.
    pub fn count(&self) -> usize {
        self.there.len()
    }

    /// Of how many it is asked.
    pub fn of(&self) -> usize {
        self.there.len() + self.lacking.len()
    }
}

/// When each record was last changed and by whom, as the journal has it.
pub type Touched = BTreeMap<RecordKey, Touch>;

/// A change of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    /// The day.
    pub on: Date,
    /// Who was at the keyboard; blank where that was not asked.
    pub by: String,
}

/// What the code of a control's question begins with; its number follows.
const CONTROL: &str = "A-";

impl Catalogue {
    /// Every question, in the order an auditor would ask: clauses, records, exchanges, and the
    /// controls.
    pub fn questions(&self) -> impl Iterator<Item = Question> + '_ {
        let controls = self.controls.iter().map(|control| Question {
            code: format!("{CONTROL}{}", control.number),
            group: Group::Control,
            clauses: vec![control.number.to_string()],
            question_nl: control.title_nl.clone(),
            topics: vec![Topic::Line, Topic::Measures],
            measures: Vec::new(),
        });
        self.showing.iter().cloned().chain(controls)
    }
}

impl Question {
    /// The control it asks for.
    pub fn control(&self) -> Option<ControlNumber> {
        ControlNumber::try_from(self.code.strip_prefix(CONTROL)?).ok()
    }
}
