//! What stands before the first chapter of a paper, and what ends it: its title, who and what
//! was decided, what was left out, and to which norms and which document it belongs.

use serde::Serialize;

use crate::auditor::papers::Chapter;
use crate::auditor::papers::ChosenBy;
use crate::auditor::papers::Paper;
use crate::catalogue::profile::Norm;
use crate::catalogue::profile::NormKind;
use crate::domain::measure::MeasureStatus;
use crate::domain::practice::PracticeField;
use crate::report::PaperInput;
use crate::report::ReportInput;
use crate::report::data::Fact;
use crate::report::data::first_page;
use crate::report::data::first_page::FirstPage;
use crate::report::data::journal::grouped;
use crate::report::data::phrases::Phrases;
use crate::report::data::policy_text;
use crate::report::data::shortened;

/// About five lines of a title page.
const FIVE_LINES: usize = 420;

/// How the norms begin that a paper alone rests on; all others stand in the full report.
const OWN: [&str; 2] = ["NEN 7510", "NEN 7512"];

/// What stands before the first chapter.
#[derive(Serialize)]
pub(super) struct Front {
    title: String,
    practice: String,
    /// That names are hidden, which chapters are left out, which risks are shown.
    notices: Vec<String>,
    /// Who and what was decided; empty on papers with a first page of their own.
    facts: Vec<Fact>,
    /// A first page of its own.
    first: Option<FirstPage>,
}

impl Front {
    pub(super) fn gather(order: &PaperInput<'_>, phrases: &Phrases<'_>) -> Self {
        let has_first = order.paper.has_contents();
        Self {
            title: title(order.paper, phrases),
            practice: shortened(&phrases.or_blank(&order.report.isms.practice.name), 120),
            notices: notices(order, phrases),
            facts: if has_first { Vec::new() } else { facts(order, phrases) },
            first: has_first.then(|| FirstPage::gather(&order.report, phrases)),
        }
    }
}

/// What a paper is called on its first page.
pub(super) fn title(paper: Paper, phrases: &Phrases<'_>) -> String {
    phrases.say(&format!("paper-{}", paper.code()))
}

fn notices(order: &PaperInput<'_>, phrases: &Phrases<'_>) -> Vec<String> {
    let mut notices = Vec::new();
    let chapters = order.paper.chapters().iter();
    let gone = chapters.filter(|chapter| order.choices.left_out.contains(*chapter));
    let gone: Vec<String> = gone.map(|chapter| chapter_name(*chapter, phrases)).collect();
    if !gone.is_empty() {
        notices.push(phrases.with("left-out", &[("chapters", &gone.join("; "))]));
    }
    if order.choices.hides_names {
        notices.push(phrases.say("shown-hidden"));
    }
    if let Some(filter) = order.filter() {
        let isms = order.report.isms;
        let all = isms.relevant_risks().count();
        let shown = isms.relevant_risks().filter(|risk| filter.risks.contains(&risk.id)).count();
        let words = match &filter.by {
            ChosenBy::Filter(words) => phrases.with("filter-is", &[("filter", &words.join("; "))]),
            ChosenBy::Hand => phrases.say("filter-by-hand"),
        };
        notices.push(format!("{} {words}", phrases.of("filtered", shown, all)));
    }
    notices
}

/// What a chapter is called.
fn chapter_name(chapter: Chapter, phrases: &Phrases<'_>) -> String {
    phrases.word(&format!("chapter-{}", chapter.code()))
}

fn facts(order: &PaperInput<'_>, phrases: &Phrases<'_>) -> Vec<Fact> {
    let input = &order.report;
    let practice = |field: PracticeField| {
        let fact = phrases.practice_fact(&input.isms.practice, field);
        Fact { value: shortened(&fact.value.replace('\n', " "), FIVE_LINES), ..fact }
    };
    let fact = |key: &str, value: String| Fact { label: phrases.say(key), value };
    let method = || fact("method", phrases.method(&input.isms.criteria_in_use().profile));
    let owner = || practice(PracticeField::Owner);
    match order.paper {
        Paper::Summary => {
            let fields = [PracticeField::Owner, PracticeField::Deputy, PracticeField::Scope];
            fields.into_iter().map(practice).chain(first_page::decided(input, phrases)).collect()
        }
        Paper::Policy => {
            vec![owner(), fact("standing", policy_text::standing(input.isms, phrases))]
        }
        Paper::Plan => {
            let measures = input.isms.measures.values();
            let is_done = |status: MeasureStatus| status == MeasureStatus::Implemented;
            let done = measures.filter(|measure| is_done(measure.status)).count();
            let done = phrases.of("measures-count", done, input.isms.measures.len());
            vec![owner(), fact("measures", done)]
        }
        Paper::Register | Paper::Signing => vec![owner(), method()],
        Paper::Statement => vec![owner(), practice(PracticeField::Scope)],
        Paper::Processing | Paper::Agreement(_) | Paper::Full | Paper::Dossier => Vec::new(),
    }
}

/// What ends a paper without chapters on norms and fingerprint: both in a few lines.
#[derive(Serialize)]
pub(super) struct Imprint {
    norms: String,
    fingerprint: String,
    check: String,
}

impl Imprint {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let norms = input.catalogue.method.norms.iter();
        let is_own = |norm: &&Norm| OWN.iter().any(|begins| norm.title_nl.starts_with(begins));
        let norms = norms.filter(|norm| norm.kind == NormKind::Norm).filter(is_own);
        let named = |norm: &Norm| {
            let standing = input.catalogue.method.status_labels_nl.get(&norm.status);
            let words = [
                ("title", norm.title_nl.as_str()),
                ("edition", &norm.edition_nl),
                ("standing", standing.map_or("", String::as_str)),
            ];
            phrases.with("edition-of", &words)
        };
        let norms: Vec<String> = norms.map(named).collect();
        let print = phrases.or_blank(&grouped(input.fingerprint, 8));
        Self {
            norms: phrases.with("editions", &[("norms", &norms.join("; "))]),
            fingerprint: phrases.with("imprint-fingerprint", &[("fingerprint", &print)]),
            check: phrases.say("imprint-check"),
        }
    }
}
