//! What does not fit together in what the practice wrote down, or falls short of a duty: one
//! small function per rule. Worked out each time it is asked, never stored. A finding is
//! something to look at, never a verdict.

mod audit;
mod inventory;
mod measures;
mod policy;
mod processing;
mod residual;
mod risks;
mod suppliers;

use crate::domain::Isms;
use crate::domain::evidence::Proofs;
use crate::domain::id::CriteriaId;
use crate::domain::id::EvidenceId;
use crate::domain::processing::Asked;
use crate::domain::progress::Gap;
use crate::domain::progress::OpenWork;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::domain::scale::scale;
use jiff::civil::Date;
use std::collections::BTreeSet;

scale! {
    /// How soon a finding asks for an answer, soonest first.
    Weight {
        /// A duty is not met, or two things that were written down cannot both be so.
        First = "first",
        /// Something that a reader will ask for.
        Next = "next",
        /// Worth another look.
        Later = "later",
    }
}

scale! {
    /// What was looked for. The code is the key of its sentence.
    Rule {
        /// Nobody steps in for the owner.
        PracticeDeputy = "practice-deputy",
        /// The owner steps in for the owner.
        OwnerOwnDeputy = "owner-own-deputy",
        /// Nobody fills a role.
        RoleHolder = "role-holder",
        /// Nobody steps in for a role.
        RoleDeputy = "role-deputy",
        /// Who fills a role steps in for it too.
        RoleOwnDeputy = "role-own-deputy",
        /// Nothing is said of what the policy does not cover.
        ScopeOutside = "scope-outside",
        /// Nothing is said of what goes on around the practice.
        ContextIssues = "context-issues",
        /// It is not said what an issue means for the practice.
        ContextMeaning = "context-meaning",
        /// Nobody is named who expects something of the practice.
        Stakeholders = "stakeholders",
        /// It is not said how the practice meets what a stakeholder asks.
        StakeholderMet = "stakeholder-met",
        /// One person has duties that do not go together, and nobody looks along.
        DutiesTogether = "duties-together",
        /// A goal has no value to reach.
        GoalTarget = "goal-target",
        /// A goal was never measured.
        GoalUnmeasured = "goal-unmeasured",
        /// A goal was last measured longer ago than it should be.
        GoalLate = "goal-late",
        /// The policy was last adopted over a year ago.
        PolicyReview = "policy-review",
        /// There was a serious incident, and the policy was not adopted since.
        PolicyCalled = "policy-called",
        /// A changed version of the criteria waits to be adopted.
        CriteriaDraft = "criteria-draft",
        /// A decision is dated after today.
        DecidedAhead = "decided-ahead",
        /// A process has no owner.
        ProcessOwner = "process-owner",
        /// No system serves a process.
        ProcessSystem = "process-system",
        /// A process with health data is classed as hardly confidential.
        ProcessSecrecy = "process-secrecy",
        /// It is not said why data of persons may be handled.
        ProcessingGround = "processing-ground",
        /// It is not said whose data is handled.
        ProcessingSubjects = "processing-subjects",
        /// It is not said which data is handled.
        ProcessingCategories = "processing-categories",
        /// It is not said how long data is kept.
        ProcessingRetention = "processing-retention",
        /// Data leaves the EEA, and it is not said on what ground.
        ProcessingOutside = "processing-outside",
        /// Health data without two factors, or nobody knows.
        SystemTwoFactor = "system-two-factor",
        /// Something else protects a system, and nobody wrote down what.
        SystemInstead = "system-instead",
        /// Nobody knows where health data stands.
        SystemPlace = "system-place",
        /// Data stands at a supplier, and nobody wrote down at which.
        SystemSupplier = "system-supplier",
        /// No process uses a system.
        SystemProcess = "system-process",
        /// Nobody wrote down who works with health data in a system.
        SystemUsers = "system-users",
        /// An exchange has no owner.
        ExchangeOwner = "exchange-owner",
        /// An exchange has no agreement or terms.
        ExchangeFramework = "exchange-framework",
        /// Nothing is said of why health data may be exchanged.
        ExchangeGround = "exchange-ground",
        /// It is not said with whom data is exchanged.
        ExchangePartner = "exchange-partner",
        /// It is not said through what data is exchanged.
        ExchangeChannel = "exchange-channel",
        /// Not all ten aspects of an exchange are described.
        ExchangeAspects = "exchange-aspects",
        /// An exchange of health data is classed as hardly confidential.
        ExchangeSecrecy = "exchange-secrecy",
        /// An agreement with a supplier is not there, or nobody knows.
        SupplierAgreement = "supplier-agreement",
        /// A supplier that sees health data may have too light an agreement.
        SupplierKind = "supplier-kind",
        /// A supplier keeps health data, but is said not to see any.
        SupplierSees = "supplier-sees",
        /// It was not agreed how soon a supplier tells of a breach.
        SupplierNotice = "supplier-notice",
        /// A supplier takes long to tell of a breach.
        SupplierNoticeLate = "supplier-notice-late",
        /// A supplier that sees health data shows no certificate.
        SupplierCertificate = "supplier-certificate",
        /// Nobody knows until when a certificate holds.
        SupplierCertificateDate = "supplier-certificate-date",
        /// A certificate holds no more.
        SupplierCertificateOver = "supplier-certificate-over",
        /// Nobody knows what a certificate covers.
        SupplierCertificateScope = "supplier-certificate-scope",
        /// An agreement holds no more.
        SupplierAgreementOver = "supplier-agreement-over",
        /// A supplier was not asked for its CERT.
        SupplierCert = "supplier-cert",
        /// The practice is not connected to a CERT, and it is not said why not.
        CertConnection = "cert-connection",
        /// A risk has no owner.
        RiskOwner = "risk-owner",
        /// A risk was put aside without a reason.
        RiskReason = "risk-reason",
        /// It is not said why a risk could happen here.
        RiskVulnerability = "risk-vulnerability",
        /// A risk hits nothing.
        RiskObject = "risk-object",
        /// A risk touches neither B, I nor V.
        RiskAspects = "risk-aspects",
        /// Patients come to harm, but the risk is not marked so.
        RiskPatient = "risk-patient",
        /// Two risks have one name.
        RiskTwin = "risk-twin",
        /// A risk was rated by criteria that are not in use any more.
        RiskOldCriteria = "risk-old-criteria",
        /// To be mitigated, but without a measure.
        RiskMeasure = "risk-measure",
        /// Harm to patients was transferred.
        RiskTransfer = "risk-transfer",
        /// It is not said to whom a risk was transferred, or what replaces what is avoided.
        RiskTreatmentNote = "risk-treatment-note",
        /// To be avoided, but what comes in its place is not named or not classed.
        RiskReplacement = "risk-replacement",
        /// A high risk is to be lived with as it is.
        RiskAcceptHigh = "risk-accept-high",
        /// A measure is carried out, and nothing shows it.
        MeasureEvidence = "measure-evidence",
        /// A piece of evidence shows nothing any more.
        EvidenceExpired = "evidence-expired",
        /// The file of a piece of evidence is not in the document.
        EvidenceMissing = "evidence-missing",
        /// A piece of evidence shows no measure.
        EvidenceLoose = "evidence-loose",
        /// A measure has no owner.
        MeasureOwner = "measure-owner",
        /// A measure is late.
        MeasureOverdue = "measure-overdue",
        /// A measure must be looked at again.
        MeasureRecheck = "measure-recheck",
        /// What an auditor found has no answer: nobody does something about it.
        AuditAnswer = "audit-answer",
        /// The answer to what an auditor found is late.
        AuditLate = "audit-late",
        /// A measure serves no risk.
        MeasureRisk = "measure-risk",
        /// A measure carries out no control.
        MeasureControl = "measure-control",
        /// Nobody has shown that back-ups are encrypted and apart.
        BackupEncrypted = "backup-encrypted",
        /// Nobody has tried to put a back-up back.
        BackupRestored = "backup-restored",
        /// A control does not apply by the statement, but a risk leans on it.
        StatementNeeded = "statement-needed",
        /// A control does not apply, and no reason is given.
        StatementReason = "statement-reason",
        /// A control is carried out by the statement, but not by its measures.
        StatementAhead = "statement-ahead",
        /// The residual risk is above the gross risk.
        ResidualAbove = "residual-above",
        /// The residual risk is below the gross risk without a measure.
        ResidualBare = "residual-bare",
        /// A high residual risk was not decided about.
        ResidualHigh = "residual-high",
        /// Something an acceptance rested on has changed.
        AcceptanceStale = "acceptance-stale",
        /// An acceptance is past its review date.
        AcceptanceExpired = "acceptance-expired",
        /// An acceptance must be looked at again within a month.
        AcceptanceSoon = "acceptance-soon",
        /// The team was not told of a risk that the practice lives with.
        RiskAwareness = "risk-awareness",
    }
}

/// Where a rule comes from: a number in a norm or law, never its text. The edition is the
/// catalogue's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A clause of NEN 7510-1.
    Clause(&'static str),
    /// A control of NEN 7510-2.
    Control(&'static str),
    /// A clause of NEN 7512; blank for the norm as a whole, where its clause is not known.
    Exchange(&'static str),
    /// An article of the GDPR (*AVG*).
    Gdpr(&'static str),
}

/// One thing that does not fit, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// What.
    pub rule: Rule,
    /// At which record.
    pub record: RecordKey,
}

/// What the rules look at.
struct Look<'a> {
    isms: &'a Isms,
    /// The version of the criteria in use, looked up once for all risks.
    in_use: CriteriaId,
    today: Date,
    missing: &'a BTreeSet<EvidenceId>,
    proofs: Proofs,
}

/// What the rules find that need not know what is still open, which can be worked out beside
/// it.
pub struct Judged<'a> {
    look: Look<'a>,
    /// What each check finds, in the order of the checks; nothing yet for the others.
    found: Vec<(&'static Check, Vec<RecordKey>)>,
}

impl<'a> Judged<'a> {
    /// Looks through the whole document on a day, where it is known of which evidence the bytes
    /// are not in the file. The rules that judge a risk look at each risk in turn, so that all
    /// risks are gone through once and not for every rule.
    pub fn of(isms: &'a Isms, (today, missing): (Date, &'a BTreeSet<EvidenceId>)) -> Self {
        let (in_use, proofs) = (isms.criteria_in_use().id, Proofs::of(isms));
        let look = Look { isms, in_use, today, missing, proofs };
        let found = checks().map(|(_, check)| match check.find {
            Find::Look(find) => (check, find(&look)),
            Find::Gap(_) | Find::Open(_) | Find::Risk(_) => (check, Vec::new()),
        });
        let mut found: Vec<_> = found.collect();
        let mut judging: Vec<_> = found
            .iter_mut()
            .filter_map(|(check, records)| match check.find {
                Find::Risk(fails) => Some((fails, records)),
                Find::Gap(_) | Find::Open(_) | Find::Look(_) => None,
            })
            .collect();
        for risk in isms.relevant_risks() {
            for (fails, records) in &mut judging {
                if fails(&look, risk) {
                    records.push(RecordKey::Risk(risk.id));
                }
            }
        }
        Self { look, found }
    }
}

/// Where a gap is open: what is still to do is a finding as well.
fn where_open(open: &OpenWork, gap: Gap) -> Vec<RecordKey> {
    let points = open.points.iter().filter(|point| point.gap == gap);
    points.map(|point| point.record.clone()).collect()
}

/// A rule with what belongs to it.
struct Check {
    rule: Rule,
    weight: Weight,
    source: Source,
    find: Find,
}

/// How a rule finds.
enum Find {
    /// It is a gap as well: something still to do.
    Gap(Gap),
    /// It looks for itself.
    Look(fn(&Look<'_>) -> Vec<RecordKey>),
    /// So it does, among other things at what is still to do.
    Open(fn(&Look<'_>, &OpenWork) -> Vec<RecordKey>),
    /// It judges each relevant risk: whether that one fails.
    Risk(fn(&Look<'_>, &Risk) -> bool),
}

/// The rules, step by step.
const STEPS: [(Step, &[&[Check]]); 5] = [
    (Step::Policy, &[policy::CHECKS]),
    (Step::Processes, &[inventory::CHECKS, processing::CHECKS, suppliers::CHECKS]),
    (Step::Risks, &[risks::CHECKS]),
    (Step::Measures, &[measures::CHECKS, audit::CHECKS]),
    (Step::Residual, &[residual::CHECKS]),
];

/// All checks, each with its step.
fn checks() -> impl Iterator<Item = (Step, &'static Check)> {
    STEPS.iter().flat_map(|(step, tables)| {
        tables.iter().flat_map(|table| table.iter()).map(|check| (*step, check))
    })
}

impl Rule {
    fn check(self) -> Option<(Step, &'static Check)> {
        checks().find(|(_, check)| check.rule == self)
    }

    /// How soon it asks for an answer.
    pub fn weight(self) -> Weight {
        self.check().map_or(Weight::Later, |(_, check)| check.weight)
    }

    /// In which step it is answered.
    pub fn step(self) -> Step {
        self.check().map_or(Step::Policy, |(step, _)| step)
    }

    /// The gap that it is as well, if it is one.
    pub fn gap(self) -> Option<Gap> {
        match (self, self.check()?.1) {
            (Self::ProcessOwner | Self::ExchangeOwner, _) => Some(Gap::NoOwner),
            (_, Check { find: Find::Gap(gap), .. }) => Some(*gap),
            _ => None,
        }
    }

    /// The code of the catalogue's measure that it asks for, if it asks for one.
    pub const fn measure(self) -> Option<&'static str> {
        match self {
            Self::BackupEncrypted => Some("M-backup"),
            Self::BackupRestored => Some("M-terugzettest"),
            Self::CertConnection => Some("M-cert"),
            _ => None,
        }
    }

    /// What of the register of processing it misses, if it is about that.
    pub const fn asked(self) -> Option<Asked> {
        match self {
            Self::ProcessingGround => Some(Asked::Ground),
            Self::ProcessingSubjects => Some(Asked::Subjects),
            Self::ProcessingCategories => Some(Asked::Categories),
            Self::ProcessingRetention => Some(Asked::Retention),
            Self::ProcessingOutside => Some(Asked::Outside),
            _ => None,
        }
    }

    /// Whether it is about how a risk was judged, which is answered at its first question.
    pub const fn is_of_risk(self) -> bool {
        matches!(
            self,
            Self::RiskReason
                | Self::RiskOldCriteria
                | Self::RiskTransfer
                | Self::RiskTreatmentNote
                | Self::RiskAcceptHigh
                | Self::ResidualAbove
                | Self::ResidualBare
                | Self::ResidualHigh
                | Self::AcceptanceSoon
        )
    }

    /// Where it comes from.
    pub fn source(self) -> Option<Source> {
        self.check().map(|(_, check)| check.source)
    }
}

/// All that does not fit, the heaviest first and then step by step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Per rule that found something: at which records.
    pub groups: Vec<(Rule, Vec<RecordKey>)>,
}

impl Findings {
    /// Looks through the whole document on a day, with what is still open in it.
    pub fn of(isms: &Isms, open: &OpenWork, today: Date) -> Self {
        Self::in_file(isms, open, (today, &BTreeSet::new()))
    }

    /// The same, where it is known of which evidence the bytes are not in the file.
    pub fn in_file(
        isms: &Isms,
        open: &OpenWork,
        (today, missing): (Date, &BTreeSet<EvidenceId>),
    ) -> Self {
        Self::with(Judged::of(isms, (today, missing)), open)
    }

    /// The same, where most was judged already.
    pub fn with(judged: Judged<'_>, open: &OpenWork) -> Self {
        let Judged { look, mut found } = judged;
        for (check, records) in &mut found {
            match check.find {
                Find::Gap(gap) => *records = where_open(open, gap),
                Find::Open(find) => *records = find(&look, open),
                Find::Look(_) | Find::Risk(_) => {}
            }
        }
        found.retain(|(_, records)| !records.is_empty());
        // Stable: within a weight the order of the steps stays.
        found.sort_by_key(|(check, _)| check.weight);
        Self { groups: found.into_iter().map(|(check, records)| (check.rule, records)).collect() }
    }

    /// How many things, of all rules.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|(_, records)| records.len()).sum()
    }

    /// How many things of a weight.
    pub fn of_weight(&self, weight: Weight) -> usize {
        let groups = self.groups.iter().filter(|(rule, _)| rule.weight() == weight);
        groups.map(|(_, records)| records.len()).sum()
    }

    /// Every single thing, in order.
    pub fn each(&self) -> impl Iterator<Item = Finding> {
        self.groups.iter().flat_map(|(rule, records)| {
            records.iter().map(|record| Finding { rule: *rule, record: record.clone() })
        })
    }
}

/// Whether nothing is filled in.
fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
