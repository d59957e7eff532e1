//! What can be answered otherwise about a table: where it is, what its columns become, and
//! what its values mean. The questions stand in one order, by which they are answered.

use crate::app::bringing::Brought;
use crate::domain::measure::MeasureStatus;
use crate::domain::risk::Treatment;
use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::interchange::foreign::Foreign;
use crate::interchange::foreign::field::Field;
use crate::interchange::foreign::mapping::HEADER_WITHIN;
use crate::interchange::foreign::mapping::Mapping;
use crate::interchange::foreign::table::Row;
use crate::interchange::foreign::table::Sheet;
use crate::interchange::foreign::table::Tables;
use crate::interchange::foreign::values::Meanings;
use crate::interchange::foreign::values::Said;
use crate::text::Texts;
use crate::ui::bringing::Group;
use crate::ui::bringing::Question;

/// So many values of one kind can be told what they mean.
const MOST_VALUES: usize = 24;

/// So many signs of a cell are shown.
const SHOWN: usize = 60;

/// What a question is about.
#[derive(Clone)]
enum Asked {
    Sheet,
    Header,
    Column(usize),
    Hit,
    Likelihood(String),
    Consequence(String),
    Treatment(String),
    Status(String),
}

/// The questions, in groups.
pub(super) fn groups(texts: &Texts, (tables, mapping): (&Tables, &Mapping)) -> Vec<Group> {
    let question = |asked: Asked| asked.question(texts, (tables, mapping));
    let titled = |title: &str, lead: Option<&str>, asked: Vec<Asked>| Group {
        title: texts.get(title).into_owned(),
        lead: lead.map(|lead| texts.get(lead).into_owned()).unwrap_or_default(),
        questions: asked.into_iter().map(question).collect(),
        more: String::new(),
    };
    let [place, columns, values] = asked(tables, mapping);
    let mut groups = vec![
        titled("bring-where", None, place),
        titled("bring-columns", Some("bring-columns-lead"), columns),
        titled("bring-values", Some("bring-values-lead"), values),
    ];
    let more = [
        mapping.likelihoods.len(),
        mapping.consequences.len(),
        mapping.treatments.len(),
        mapping.statuses.len(),
    ];
    let more: usize = more.iter().map(|all| all.saturating_sub(MOST_VALUES)).sum();
    if let Some(values) = groups.last_mut().filter(|_| more > 0) {
        values.more = texts.count("bring-values-more", more);
    }
    groups.retain(|group| !group.questions.is_empty());
    groups
}

/// Answers a question, both by their places.
pub(super) fn answer(brought: &mut Brought, (question, answer): (usize, usize)) {
    let (Foreign::Tables(tables), Some(mapping)) = (&brought.found, &mut brought.mapping) else {
        return;
    };
    let asked = asked(tables, mapping).concat();
    let Some(asked) = asked.get(question) else { return };
    match asked {
        Asked::Sheet => *mapping = Mapping::of_sheet(tables, answer),
        Asked::Header => *mapping = Mapping::of_header(tables, mapping.sheet, answer),
        Asked::Column(column) => {
            if let Some(field) = Field::ALL.get(answer) {
                mapping.set_field(tables, (*column, *field));
            }
        }
        // The first answer of each is none of the values.
        Asked::Hit => mapping.hit = nth(Affected::ALL, answer),
        Asked::Likelihood(key) => {
            set(&mut mapping.likelihoods, key, nth(Likelihood::ALL, answer));
        }
        Asked::Consequence(key) => {
            set(&mut mapping.consequences, key, nth(Consequence::ALL, answer));
        }
        Asked::Treatment(key) => set(&mut mapping.treatments, key, nth(Treatment::ALL, answer)),
        Asked::Status(key) => set(&mut mapping.statuses, key, nth(MeasureStatus::ALL, answer)),
    }
}

/// What is asked: where, columns, values.
fn asked(tables: &Tables, mapping: &Mapping) -> [Vec<Asked>; 3] {
    let mut place = Vec::new();
    if tables.sheets.len() > 1 {
        place.push(Asked::Sheet);
    }
    place.push(Asked::Header);
    let rows = mapping.rows(tables);
    let is_filled = |column: &usize| rows.iter().any(|row| !row.cell(*column).is_empty());
    let columns = (0..mapping.names.len()).filter(is_filled).map(Asked::Column).collect();
    let mut values = Vec::new();
    let is_one = [Field::Consequence, Field::ResidualConsequence];
    if mapping.fields.iter().any(|field| is_one.contains(field)) {
        values.push(Asked::Hit);
    }
    values.extend(keys(&mapping.likelihoods).map(Asked::Likelihood));
    values.extend(keys(&mapping.consequences).map(Asked::Consequence));
    values.extend(keys(&mapping.treatments).map(Asked::Treatment));
    values.extend(keys(&mapping.statuses).map(Asked::Status));
    [place, columns, values]
}

fn keys<T>(meanings: &Meanings<T>) -> impl Iterator<Item = String> {
    meanings.keys().take(MOST_VALUES).cloned()
}

fn set<T>(meanings: &mut Meanings<T>, key: &str, means: Option<T>) {
    if let Some(said) = meanings.get_mut(key) {
        said.means = means;
    }
}

/// The value of an answer; the first answer is none.
fn nth<T: Copy>(all: &[T], answer: usize) -> Option<T> {
    answer.checked_sub(1).and_then(|place| all.get(place)).copied()
}

/// The answer of a value.
fn place<T: PartialEq>(all: &[T], value: Option<&T>) -> usize {
    value.and_then(|value| all.iter().position(|other| other == value)).map_or(0, |at| at + 1)
}

impl Asked {
    fn question(&self, texts: &Texts, (tables, mapping): (&Tables, &Mapping)) -> Question {
        match self {
            Self::Sheet => Question {
                label: texts.get("bring-sheet").into_owned(),
                answers: tables.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
                picked: Some(mapping.sheet),
                hint: String::new(),
            },
            Self::Header => header(texts, (tables, mapping)),
            Self::Column(column) => column_question(texts, (tables, mapping), *column),
            Self::Hit => {
                let mut answers = vec![texts.get("bring-hit-all").into_owned()];
                answers.extend(Affected::ALL.iter().map(|who| {
                    let who = texts.get(&format!("affected-{}", who.code())).into_owned();
                    texts.with("bring-hit-one", &[("who", who.into())])
                }));
                Question {
                    label: texts.get("bring-hit").into_owned(),
                    answers,
                    picked: Some(place(Affected::ALL, mapping.hit.as_ref())),
                    hint: String::new(),
                }
            }
            Self::Likelihood(key) => {
                let words = |it: &Likelihood| format!("likelihood-{}", it.code());
                let said = mapping.likelihoods.get(key);
                value(texts, ("bring-value-likelihood", said), (Likelihood::ALL, words))
            }
            Self::Consequence(key) => {
                let words = |it: &Consequence| format!("consequence-{}", it.code());
                let said = mapping.consequences.get(key);
                value(texts, ("bring-value-consequence", said), (Consequence::ALL, words))
            }
            Self::Treatment(key) => {
                let words = |it: &Treatment| format!("treatment-{}", it.code());
                let said = mapping.treatments.get(key);
                value(texts, ("bring-value-treatment", said), (Treatment::ALL, words))
            }
            Self::Status(key) => {
                let words = |it: &MeasureStatus| format!("status-{}", it.code());
                let said = mapping.statuses.get(key);
                value(texts, ("bring-value-status", said), (MeasureStatus::ALL, words))
            }
        }
    }
}

fn header(texts: &Texts, (tables, mapping): (&Tables, &Mapping)) -> Question {
    let rows = tables.sheets.get(mapping.sheet).map_or(&[][..], Sheet::rows);
    let answer = |row: &Row| {
        let cells: Vec<&str> =
            row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        let cells = short(&cells.join(", "));
        texts.with(
            "bring-header-row",
            &[("row", row.number.to_string().into()), ("cells", cells.into())],
        )
    };
    Question {
        label: texts.get("bring-header").into_owned(),
        answers: rows.iter().take(HEADER_WITHIN).map(answer).collect(),
        picked: Some(mapping.header),
        hint: String::new(),
    }
}

fn column_question(
    texts: &Texts,
    (tables, mapping): (&Tables, &Mapping),
    column: usize,
) -> Question {
    let name = mapping.names.get(column).map(|name| short(name)).unwrap_or_default();
    // Two columns may have one name; a question may not.
    let is_twice = mapping.names.iter().filter(|other| short(other) == name).count() > 1;
    let name = if is_twice { format!("{name} ({})", column + 1) } else { name };
    let field = mapping.fields.get(column);
    let cells = mapping.rows(tables).iter().map(|row| row.cell(column));
    let example = cells.into_iter().find(|cell| !cell.is_empty()).map(short).unwrap_or_default();
    let word = |field: &Field| texts.get(&format!("bring-field-{}", field.code())).into_owned();
    Question {
        label: texts.with("bring-column", &[("name", name.into())]),
        answers: Field::ALL.iter().map(word).collect(),
        picked: field.and_then(|field| Field::ALL.iter().position(|other| other == field)),
        hint: texts.with("bring-example", &[("example", example.into())]),
    }
}

fn value<T: PartialEq>(
    texts: &Texts,
    (label, said): (&str, Option<&Said<T>>),
    (all, word): (&[T], impl Fn(&T) -> String),
) -> Question {
    let Some(said) = said else { return Question::default() };
    let words = [("word", short(&said.word).into()), ("cells", said.cells.into())];
    let mut answers = vec![texts.get("bring-means-nothing").into_owned()];
    answers.extend(all.iter().map(|value| texts.get(&word(value)).into_owned()));
    let picked = Some(place(all, said.means.as_ref()));
    Question { label: texts.with(label, &words), answers, picked, hint: String::new() }
}

/// As much of a text as fits a line.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN).and_then(|(end, _)| line.get(..end)) {
        Some(start) => format!("{}…", start.trim_end()),
        None => line,
    }
}
