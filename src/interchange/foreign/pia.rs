//! A PIA as the tool of the French privacy authority (github.com/LINCnil/pia) exports it. It
//! rates three risks for the people whom data are about, each on a scale from 1 to 4: data are
//! seen, changed or lost without right. Answers go by the number of their question; the last
//! digit tells which: impacts, threats, sources, measures, severity, likelihood.

use crate::domain::classification::Consequences;
use crate::domain::measure::MeasureStatus;
use crate::domain::scale::Affected;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::interchange::foreign::draft::Draft;
use crate::interchange::foreign::draft::DraftMeasure;
use crate::interchange::foreign::draft::Drafts;
use crate::interchange::foreign::draft::Rated;
use crate::interchange::foreign::error::ForeignError;
use crate::interchange::foreign::table;
use crate::interchange::foreign::values::Class as _;
use crate::interchange::foreign::values::key;
use crate::text::Texts;
use serde_json::Value;

/// The three risks: the first two digits of their questions, where their evaluation stands,
/// what is lost, and what they are called.
const RISKS: [(&str, &str, Aspect, &str); 3] = [
    ("32", "3.2", Aspect::Confidentiality, "bring-pia-access"),
    ("33", "3.3", Aspect::Integrity, "bring-pia-change"),
    ("34", "3.4", Aspect::Availability, "bring-pia-loss"),
];

/// Questions whose answers are lists, with what those are called.
const LISTS: [(&str, &str); 3] =
    [("2", "bring-pia-threats"), ("3", "bring-pia-sources"), ("1", "bring-pia-impacts")];

/// A PIA has a few dozen measures, and no list in it is longer than this.
const MOST: usize = 1_000;

/// The scale runs from 1 to this.
const TOP: usize = 4;

/// Whether this is such an export.
pub(super) fn is_pia(whole: &Value) -> bool {
    whole.get("pia").is_some_and(Value::is_object)
        && whole.get("answers").is_some_and(Value::is_array)
}

/// The risks and measures of a PIA. A risk about which nothing was answered stays behind.
///
/// # Errors
/// [`ForeignError::CellTooLong`], [`ForeignError::TooManyRows`].
pub fn drafts(whole: &Value, text: &Texts) -> Result<Drafts, ForeignError> {
    let pia = Pia { whole, text };
    let mut drafts = Drafts::default();
    is_short(list(whole, "measures"))?;
    for risk in RISKS {
        drafts.risks.extend(pia.risk(risk)?);
    }
    // A PIA has no rows: what is told of a risk is told by its name.
    for (place, risk) in (1..).zip(&mut drafts.risks) {
        risk.row = place;
        drafts.names.insert(place, risk.title.clone());
    }
    for measure in list(whole, "measures") {
        let name = cell(measure.get("title"))?;
        if name.is_empty() {
            continue;
        }
        let measure = DraftMeasure { description: cell(measure.get("content"))?, ..planned(&name) };
        let same = |own: &&mut DraftMeasure| key(&own.title) == key(&measure.title);
        let linked = drafts.risks.iter_mut().flat_map(|risk| &mut risk.measures).filter(same);
        let mut is_linked = false;
        for own in linked {
            measure.description.clone_into(&mut own.description);
            is_linked = true;
        }
        if !is_linked {
            drafts.measures.push(measure);
        }
    }
    Ok(drafts)
}

struct Pia<'a> {
    whole: &'a Value,
    text: &'a Texts,
}

impl Pia<'_> {
    fn risk(
        &self,
        (digits, evaluation, aspect, name): (&str, &str, Aspect, &str),
    ) -> Result<Option<Draft>, ForeignError> {
        let mut lists = Vec::new();
        for (last, words) in LISTS {
            let said = self.texts(&format!("{digits}{last}"))?;
            if !said.is_empty() {
                lists.push(format!("{}: {}", self.text.get(words), said.join("; ")));
            }
        }
        let mut kept = Vec::new();
        for (last, words) in [("5", "bring-pia-severity"), ("6", "bring-pia-likelihood")] {
            let said = cell(self.answer(&format!("{digits}{last}")).and_then(|it| it.get("text")))?;
            if !said.is_empty() {
                kept.push((self.text.get(words).into_owned(), said));
            }
        }
        let gauge = |last: &str| self.answer(&format!("{digits}{last}"))?.get("gauge");
        let gross = rated(gauge("5"), gauge("6"));
        let mut residual = Rated::default();
        if let Some(judged) = list(self.whole, "evaluations").find(|it| refers(it, evaluation)) {
            let gauge = |axis: &str| judged.get("gauges")?.get(axis);
            residual = rated(gauge("x"), gauge("y"));
            for (place, words) in [
                ("action_plan_comment", "bring-pia-plan"),
                ("evaluation_comment", "bring-pia-judged"),
            ] {
                let said = cell(judged.get(place))?;
                if !said.is_empty() {
                    kept.push((self.text.get(words).into_owned(), said));
                }
            }
        }
        let measures = self.texts(&format!("{digits}4"))?;
        let measures: Vec<_> = measures.iter().map(|name| planned(name)).collect();
        if lists.is_empty() && measures.is_empty() && gross == Rated::default() {
            return Ok(None);
        }
        let pia = cell(self.whole.get("pia").and_then(|pia| pia.get("name")))?;
        let title = self.text.with(name, &[("name", pia.into())]).trim().to_owned();
        let aspects = [aspect].into();
        let text = lists.join("\n");
        Ok(Some(Draft {
            title,
            text,
            kept,
            aspects,
            gross,
            residual,
            measures,
            ..Draft::default()
        }))
    }

    /// The answer to a question.
    fn answer(&self, number: &str) -> Option<&Value> {
        list(self.whole, "answers").find(|answer| refers(answer, number))?.get("data")
    }

    /// The list that answers a question.
    fn texts(&self, number: &str) -> Result<Vec<String>, ForeignError> {
        let said = self.answer(number).map(|data| list(data, "list"));
        is_short(self.answer(number).into_iter().flat_map(|data| list(data, "list")))?;
        let texts = said.into_iter().flatten().map(|one| cell(Some(one)));
        let texts: Vec<String> = texts.collect::<Result<_, _>>()?;
        Ok(texts.into_iter().filter(|text| !text.is_empty()).collect())
    }
}

fn planned(name: &str) -> DraftMeasure {
    DraftMeasure::named(name, MeasureStatus::Planned)
}

/// Whether an answer or evaluation is about this: a number or a text, by version.
fn refers(one: &Value, number: &str) -> bool {
    match one.get("reference_to") {
        Some(Value::String(text)) => text == number,
        Some(Value::Number(own)) => own.to_string() == number,
        _ => false,
    }
}

fn list<'a>(of: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    of.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// Refuses a list that no PIA has.
fn is_short<'a>(list: impl Iterator<Item = &'a Value>) -> Result<(), ForeignError> {
    if list.take(MOST + 1).count() > MOST {
        return Err(ForeignError::TooManyRows { most: MOST });
    }
    Ok(())
}

/// Severity for the people whom data are about, who are patients here, and likelihood; 0 is
/// not rated.
fn rated(severity: Option<&Value>, likelihood: Option<&Value>) -> Rated {
    let number = |gauge: Option<&Value>| gauge?.as_u64().and_then(|it| usize::try_from(it).ok());
    let severity = number(severity).and_then(|it| Consequence::of_number(it, TOP));
    let likelihood = number(likelihood).and_then(|it| Likelihood::of_number(it, TOP));
    let none = Consequences::default();
    let consequences = severity.map_or(none, |class| none.judged(Affected::Patient, class));
    Rated { likelihood, consequences }
}

/// A text without the marks of its page.
fn cell(value: Option<&Value>) -> Result<String, ForeignError> {
    let text = value.and_then(Value::as_str).unwrap_or_default();
    table::cell(&bare(text), 0)
}

/// What a reader sees of a piece of a page: paragraphs become lines, tags go.
fn bare(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let is_tag =
            tag.starts_with(|sign: char| sign == '/' || sign == '!' || sign.is_ascii_alphabetic());
        let Some((tag, after)) = tag.split_once('>').filter(|_| is_tag) else {
            text.push('<');
            rest = tag;
            continue;
        };
        let name = tag.trim_start_matches('/').to_ascii_lowercase();
        if ["p", "br", "br/", "br /", "div", "li", "ul", "ol"].contains(&name.as_str()) {
            text.push('\n');
        }
        rest = after;
    }
    text.push_str(rest);
    let signs = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let text = signs.iter().fold(text, |text, (code, sign)| text.replace(code, sign));
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
