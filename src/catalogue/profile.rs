//! Risk methods with their edition, and the norms and laws around them. A profile is data:
//! the 2015 one is filled, the 2022 one is empty and disabled until the holder of the norm
//! fills it, since its tables are not public (norm.md §6.6).

use crate::domain::matrix::Matrix;
use crate::domain::matrix::RiskCriteria;
use crate::domain::money::MoneyLimits;
use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::domain::scale::scale;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// All methods, norms and laws the product knows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodBook {
    /// The profile a new practice gets.
    pub default_profile: String,
    /// How sure a fact is, in words.
    pub certainty_labels_nl: BTreeMap<Certainty, String>,
    /// Whether an edition holds, in words.
    pub status_labels_nl: BTreeMap<EditionStatus, String>,
    /// Whether a new practice falls under the Cyberbeveiligingswet.
    pub cbw_applies_default: bool,
    /// Why it does or does not.
    pub cbw_reason_nl: String,
    /// The methods.
    pub profiles: Vec<MethodProfile>,
    /// The norms and laws.
    pub norms: Vec<Norm>,
}

/// A risk method with its scales, table and rules for acceptance.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodProfile {
    /// Its code, as in [`crate::domain::matrix::RiskCriteria::profile`].
    #[serde(rename = "id")]
    pub code: String,
    /// What it is called.
    pub title_nl: String,
    /// The norm it follows.
    pub norm: String,
    /// Which edition of that norm.
    pub edition: String,
    /// When that edition came out: year and month, or the day.
    pub published: String,
    /// When it was replaced.
    pub replaced_on: Option<Date>,
    /// By what.
    pub replaced_by: Option<String>,
    /// Whether the edition holds.
    pub status: EditionStatus,
    /// Whether it can be used as shipped.
    pub enabled: bool,
    /// Version of our own profile.
    pub profile_version: String,
    /// Day of our own profile.
    pub profile_date: Date,
    /// How sure its content is.
    pub certainty: Certainty,
    /// The sentence every report prints about the method.
    pub print_as_nl: String,
    /// What a reader should know about it.
    pub notes_nl: Vec<String>,
    /// The names of B, I and V.
    pub aspects: Vec<NamedCode>,
    /// The names of the three columns.
    pub consequence_columns: Vec<NamedCode>,
    /// How the columns become one class.
    pub consequence_rule: Option<String>,
    /// That rule in a sentence.
    pub consequence_rule_nl: Option<String>,
    /// The tables of the norm its holder must fill in.
    #[serde(default)]
    pub tables_to_fill: Vec<String>,
    /// The consequence classes, lightest first.
    pub consequence_classes: Vec<ConsequenceClass>,
    /// Help in choosing a consequence.
    pub consequence_hints_nl: Vec<String>,
    /// What counts as little or much money.
    pub organisation_limits: Option<OrganisationLimits>,
    /// The likelihood classes, smallest first.
    pub likelihood_classes: Vec<LikelihoodClass>,
    /// The levels.
    pub risk_levels: Vec<RankedCode>,
    /// Level code by likelihood code and consequence code; `None` where not filled in.
    pub matrix: BTreeMap<String, BTreeMap<String, Option<String>>>,
    /// How sure the table is.
    pub matrix_certainty: Option<Certainty>,
    /// What holds when a cell is changed.
    pub matrix_edit_rules: Vec<MatrixRule>,
    /// The four treatments, explained.
    pub treatments: Vec<Explained>,
    /// The conditions for acceptance, explained.
    pub accept_conditions: Vec<Condition>,
    /// What an acceptance must say.
    pub accept_record_fields: Vec<String>,
    /// What may be accepted, by level.
    pub acceptance_rules: Vec<AcceptanceRule>,
    /// How sure those rules are.
    pub acceptance_certainty: Option<Certainty>,
}

/// A code with its name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedCode {
    /// The code.
    pub code: String,
    /// The name.
    pub title_nl: String,
}

/// A code with its place in a scale and, where known, its name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankedCode {
    /// The code.
    pub code: String,
    /// Its place; 1 is lightest.
    pub rank: u8,
    /// The name; `None` while the holder of the norm has not filled it in.
    pub title_nl: Option<String>,
}

/// One consequence class with a sentence per column (NEN 7512:2015 tables 1-4, own words).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsequenceClass {
    /// Its code; the domain's where the profile can be used.
    pub code: String,
    /// Its place; 1 is lightest.
    pub rank: u8,
    /// The name.
    pub title_nl: Option<String>,
    /// The effect in two words.
    pub effect_nl: Option<String>,
    /// What it means for patients.
    pub patient_nl: Option<String>,
    /// What it means for the practice.
    pub organisation_nl: Option<String>,
    /// What it means for society.
    pub society_nl: Option<String>,
}

/// One likelihood class.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LikelihoodClass {
    /// Its code; the domain's where the profile can be used.
    pub code: String,
    /// Its place; 1 is smallest.
    pub rank: u8,
    /// The name.
    pub title_nl: Option<String>,
    /// What it means.
    pub text_nl: Option<String>,
    /// How often that would be; the norm gives no frequencies, so this helps only.
    pub helper_frequency_nl: Option<String>,
    /// How sure that frequency is.
    pub helper_certainty: Option<Certainty>,
}

/// Where money stops being little and starts being much; the practice may set its own.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationLimits {
    /// What the numbers count.
    pub unit: String,
    /// Below this it is low.
    pub low_below: f64,
    /// Up to and including this it is medium; above it high.
    pub medium_up_to: f64,
    /// Whether the practice may set its own.
    pub editable: bool,
    /// How sure the limits are.
    pub certainty: Certainty,
    /// The limits in a sentence.
    pub text_nl: String,
}

/// Something that must hold in the table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatrixRule {
    /// Its code.
    #[serde(rename = "id")]
    pub code: String,
    /// Which column it is about; `None` for all.
    #[serde(default)]
    pub consequence: Option<Consequence>,
    /// When it holds; `None` for always.
    #[serde(default)]
    pub condition: Option<String>,
    /// The lowest level that may stand there.
    #[serde(default)]
    pub minimum_level: Option<Level>,
    /// The rule in a sentence.
    pub text_nl: String,
}

/// A code with its name and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explained {
    /// The code.
    pub code: String,
    /// The name.
    pub title_nl: String,
    /// What it means.
    pub text_nl: String,
}

/// A condition with its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The code.
    #[serde(rename = "id")]
    pub code: String,
    /// The condition in a sentence.
    pub text_nl: String,
}

/// What may be accepted at a level.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptanceRule {
    /// The level's code.
    pub level: String,
    /// Whether it may be accepted; `None` while not filled in.
    pub accept: Option<String>,
    /// Who decides.
    pub decided_by: String,
    /// How much of a reason it takes.
    pub reason: String,
    /// After how many months to look again at the latest.
    pub max_review_months: Option<u32>,
    /// The rule in a sentence.
    pub text_nl: Option<String>,
}

/// A norm or law with the edition the product goes by.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// Its code.
    #[serde(rename = "id")]
    pub code: String,
    /// What it is called.
    pub title_nl: String,
    /// Norm or law.
    pub kind: NormKind,
    /// Which edition.
    pub edition_nl: String,
    /// Whether that edition holds.
    pub status: EditionStatus,
    /// How sure that is.
    pub certainty: Certainty,
    /// What a reader should know about it.
    pub note_nl: String,
    /// How a report names it.
    pub print_as_nl: String,
}

scale! {
    /// Norm or law.
    NormKind {
        /// A norm.
        Norm = "norm",
        /// A law or decree.
        Law = "law",
    }
}

scale! {
    /// How sure a fact is.
    Certainty {
        /// The text itself or two sources.
        Strong = "strong",
        /// One good source.
        Fair = "fair",
        /// Weak or conflicting sources.
        Weak = "weak",
        /// Our own choice.
        Own = "own",
    }
}

scale! {
    /// Whether an edition holds.
    EditionStatus {
        /// It holds.
        Current = "current",
        /// Another replaced it.
        Withdrawn = "withdrawn",
        /// Look it up: sources conflict.
        Check = "check",
        /// A law in force.
        InForce = "in_force",
        /// A law not in force yet.
        NotInForce = "not_in_force",
    }
}

impl MethodProfile {
    /// The table, where every cell is filled in the domain's own scales and it is monotone.
    pub fn filled_matrix(&self) -> Option<Matrix> {
        let mut cells = [[Level::Low; 4]; 5];
        for (row, likelihood) in cells.iter_mut().zip(Likelihood::ALL) {
            for (cell, consequence) in row.iter_mut().zip(Consequence::ALL) {
                let code =
                    self.matrix.get(likelihood.code())?.get(consequence.code())?.as_deref()?;
                *cell = Level::from_code(code)?;
            }
        }
        Matrix::new(cells).ok()
    }

    /// What a likelihood means.
    pub fn likelihood(&self, likelihood: Likelihood) -> Option<&LikelihoodClass> {
        self.likelihood_classes.iter().find(|class| class.code == likelihood.code())
    }

    /// About how often a likelihood is: in the practice's own words, or as proposed here.
    pub fn frequency<'a>(
        &'a self,
        criteria: &'a RiskCriteria,
        likelihood: Likelihood,
    ) -> Option<&'a str> {
        let own = criteria.frequencies.get(&likelihood).map(String::as_str);
        own.or_else(|| self.likelihood(likelihood)?.helper_frequency_nl.as_deref())
    }

    /// What a consequence means.
    pub fn consequence(&self, consequence: Consequence) -> Option<&ConsequenceClass> {
        self.consequence_classes.iter().find(|class| class.code == consequence.code())
    }

    /// What may be accepted at a level.
    pub fn acceptance_rule(&self, level: Level) -> Option<&AcceptanceRule> {
        self.acceptance_rules.iter().find(|rule| rule.level == level.code())
    }
}

impl OrganisationLimits {
    /// The limits for a practice with so much turnover in a year, in whole euros.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few per cent of a positive whole number of 32 bits"
    )]
    pub fn for_turnover(&self, euros: u32) -> MoneyLimits {
        let share = |percent: f64| Some((f64::from(euros) * percent / 100.0).round() as u32);
        MoneyLimits {
            little_below: share(self.low_below),
            noticeable_up_to: share(self.medium_up_to),
        }
    }
}

impl ConsequenceClass {
    /// What the class means for one of the three columns.
    pub fn sentence(&self, column: Affected) -> Option<&str> {
        match column {
            Affected::Patient => self.patient_nl.as_deref(),
            Affected::Organisation => self.organisation_nl.as_deref(),
            Affected::Society => self.society_nl.as_deref(),
        }
    }
}
