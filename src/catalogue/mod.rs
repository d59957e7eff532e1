//! What the product brings along: controls, threats, measures, method profiles, the policy
//! template, the glossary and the lists a solo practice starts with, all from
//! `assets/catalogue`, each sheet with its edition, source and date. It makes domain values
//! of them; it knows no disk (the sheets are compiled in) and no screen.

pub mod control;
pub mod example;
pub mod gain;
pub mod glossary;
pub mod intake;
pub mod interview;
pub mod lists;
mod maker;
pub mod measure;
pub mod policy;
pub mod profile;
pub mod proposals;
pub mod registers;
pub mod showing;
pub mod starter;
pub mod takes;
pub mod threat;
pub mod what_if;

use crate::catalogue::control::Control;
use crate::catalogue::glossary::Term;
use crate::catalogue::interview::Choice;
use crate::catalogue::interview::Interview;
use crate::catalogue::lists::Finding;
use crate::catalogue::lists::StarterLists;
use crate::catalogue::measure::CatalogueMeasure;
use crate::catalogue::policy::PolicyTemplate;
use crate::catalogue::profile::MethodBook;
use crate::catalogue::profile::MethodProfile;
use crate::catalogue::registers::ListedSupplier;
use crate::catalogue::showing::Question;
use crate::catalogue::threat::Threat;
use crate::domain::Isms;
use crate::domain::control::ControlNumber;
use crate::domain::duty::DutyConflict;
use crate::domain::id::ProcessId;
use crate::domain::inventory::Supplier;
use crate::domain::processing::Processing;
use crate::domain::risk::Risk;
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// All that the product brings along, in the order of its sheets.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The 101 controls of NEN 7510-2:2024+A1:2026, by number.
    pub controls: Vec<Control>,
    /// The threats of the seven kinds of NEN 7512:2015.
    pub threats: Vec<Threat>,
    /// Measures a practice can take over.
    pub measures: Vec<CatalogueMeasure>,
    /// Words explained, by alphabet.
    pub glossary: Vec<Term>,
    /// Risk methods, norms and laws, with their editions.
    pub method: MethodBook,
    /// The text a practice makes its policy from.
    pub policy: PolicyTemplate,
    /// What a solo practice starts with.
    pub lists: StarterLists,
    /// What a practice is asked before the first step.
    pub interview: Interview,
    /// What an auditor may ask to be shown, the controls left out.
    showing: Vec<Question>,
    /// Edition, source and date of every sheet, by file name.
    pub editions: BTreeMap<&'static str, Edition>,
    measures_by_threat: BTreeMap<String, Vec<String>>,
}

/// Where the content of a sheet comes from; printed in every report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The edition of our own content, e.g. `2026.1`.
    pub edition: String,
    /// Where it comes from, in Dutch.
    pub source_nl: String,
    /// The day it was last looked through.
    pub date: Date,
}

/// A sheet could not be read: a fault of the product, never of the user.
#[derive(Debug, thiserror::Error)]
#[error("catalogue sheet {file} is not readable: {source}")]
pub struct CatalogueError {
    /// Which sheet.
    pub file: &'static str,
    /// What is wrong with it.
    pub source: serde_json::Error,
}

/// What every sheet looks like on disk.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet<T> {
    edition: String,
    source_nl: String,
    date: Date,
    entries: T,
}

static SHIPPED: LazyLock<Catalogue> = LazyLock::new(shipped);

#[expect(
    clippy::expect_used,
    reason = "the sheets are compiled in, and a test reads every one of them"
)]
fn shipped() -> Catalogue {
    Catalogue::load().expect("the shipped sheets are readable")
}

impl Catalogue {
    /// The catalogue that came with the program, read once.
    ///
    /// # Panics
    /// Never in a build that passed its tests: the sheets are compiled in.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Reads every sheet.
    ///
    /// # Errors
    /// [`CatalogueError`] names the first sheet that has an unknown field or a wrong value.
    pub fn load() -> Result<Self, CatalogueError> {
        let mut editions = BTreeMap::new();
        let book = &mut editions;
        let controls =
            sheet("controls", include_str!("../../assets/catalogue/controls.json"), book)?;
        let threats = sheet("threats", include_str!("../../assets/catalogue/threats.json"), book)?;
        let measures =
            sheet("measures", include_str!("../../assets/catalogue/measures.json"), book)?;
        let links = include_str!("../../assets/catalogue/threat_measures.json");
        let measures_by_threat = sheet("threat_measures", links, book)?;
        let glossary =
            sheet("glossary", include_str!("../../assets/catalogue/glossary.json"), book)?;
        let method = sheet(
            "norm_profiles",
            include_str!("../../assets/catalogue/norm_profiles.json"),
            book,
        )?;
        let policy = sheet(
            "policy_template",
            include_str!("../../assets/catalogue/policy_template.json"),
            book,
        )?;
        let lists = sheet("starter", include_str!("../../assets/catalogue/starter.json"), book)?;
        let interview =
            sheet("interview", include_str!("../../assets/catalogue/interview.json"), book)?;
        let showing = sheet("showing", include_str!("../../assets/catalogue/showing.json"), book)?;
        Ok(Self {
            controls,
            threats,
            measures,
            glossary,
            method,
            policy,
            lists,
            interview,
            showing,
            editions,
            measures_by_threat,
        })
    }

    /// The control with a number.
    pub fn control(&self, number: &ControlNumber) -> Option<&Control> {
        self.controls.iter().find(|control| control.number == *number)
    }

    /// The threat with a code such as `A1`.
    pub fn threat(&self, code: &str) -> Option<&Threat> {
        self.threats.iter().find(|threat| threat.code == code)
    }

    /// The threat a risk was made from; `None` for the practice's own.
    pub fn threat_of(&self, risk: &Risk) -> Option<&Threat> {
        self.threat(risk.threat.as_deref()?)
    }

    /// The measure with a code such as `M-backup`.
    pub fn measure(&self, code: &str) -> Option<&CatalogueMeasure> {
        self.measures.iter().find(|measure| measure.code == code)
    }

    /// The measures against a threat, the most important first; none for an unknown code.
    pub fn measures_for(&self, threat: &str) -> impl Iterator<Item = &CatalogueMeasure> {
        let codes = self.measures_by_threat.get(threat).into_iter().flatten();
        codes.filter_map(|code| self.measure(code))
    }

    /// What the lists say of a process in the register of processing; `None` for the practice's
    /// own.
    pub fn processing_of(&self, isms: &Isms, process: ProcessId) -> Option<Processing> {
        let code = isms.processes.get(&process)?.catalogue.as_ref()?;
        let listed = self.lists.processes.iter().find(|listed| listed.code == *code)?;
        Some(listed.processing.to_domain())
    }

    /// The supplier of the lists that one of the practice's was made from.
    pub fn supplier_of(&self, supplier: &Supplier) -> Option<&ListedSupplier> {
        let code = supplier.catalogue.as_ref()?;
        self.lists.suppliers.iter().find(|listed| listed.code == *code)
    }

    /// A finding that nearly every solo practice has, by its code, e.g. `FI-cert`.
    pub fn finding(&self, code: &str) -> Option<&Finding> {
        self.lists.findings.iter().find(|finding| finding.code == code)
    }

    /// The method profile with a code such as `nen7512-2015`.
    pub fn profile(&self, code: &str) -> Option<&MethodProfile> {
        self.method.profiles.iter().find(|profile| profile.code == code)
    }

    /// A norm or law as reports name it, with its edition; its code where it is not known.
    pub fn printed_norm<'a>(&'a self, code: &'a str) -> &'a str {
        let known = self.method.norms.iter().find(|norm| norm.code == code);
        known.map_or(code, |norm| &norm.print_as_nl)
    }

    /// What people call the codes that a practice's records hold: sections of the policy,
    /// methods, and the questions of the interview with their answers.
    pub fn titles(&self) -> BTreeMap<String, String> {
        let sections = self.policy.sections.iter();
        let sections = sections.map(|section| (section.code.clone(), section.title_nl.clone()));
        let methods = self.method.profiles.iter();
        let methods = methods.map(|method| (method.code.clone(), method.title_nl.clone()));
        let questions = &self.interview.questions;
        let asked = questions.iter().map(|it| (it.code.clone(), it.question_nl.clone()));
        let answers = questions.iter().flat_map(|question| {
            let code = |choice: &Choice| format!("{}/{}", question.code, choice.value);
            question.answers.iter().map(move |choice| (code(choice), choice.label_nl.clone()))
        });
        let duties = self.lists.duties.iter();
        let duties = duties.map(|duty| (duty.code.clone(), duty.title_nl.clone()));
        let conflicts = DutyConflict::ALL.iter().map(|it| {
            let both = it.duties().map(|duty| self.lists.duty_title(duty));
            (it.code().to_owned(), both.join(" / "))
        });
        let shown = self.questions().map(|it| (it.code, it.question_nl));
        let asked = asked.chain(answers).chain(shown);
        sections.chain(methods).chain(asked).chain(duties).chain(conflicts).collect()
    }

    /// What a word means, if it is explained.
    pub fn term(&self, word: &str) -> Option<&Term> {
        self.glossary.iter().find(|term| term.term_nl.eq_ignore_ascii_case(word))
    }
}

/// Reads one sheet and notes its edition.
fn sheet<T: DeserializeOwned>(
    file: &'static str,
    text: &str,
    editions: &mut BTreeMap<&'static str, Edition>,
) -> Result<T, CatalogueError> {
    let sheet: Sheet<T> =
        serde_json::from_str(text).map_err(|source| CatalogueError { file, source })?;
    editions.insert(
        file,
        Edition { edition: sheet.edition, source_nl: sheet.source_nl, date: sheet.date },
    );
    Ok(sheet.entries)
}
