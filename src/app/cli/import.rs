//! Reading a file from elsewhere in: the open format, or the risks of another register.

use crate::app::cli::DONE;
use crate::app::cli::ImportHow;
use crate::app::cli::Terminal;
use crate::app::cli::commands::read_bytes;
use crate::app::cli::fault::Fault;
use crate::app::cli::one_line;
use crate::document::EditError;
use crate::domain::Isms;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::edit::Edit;
use crate::edit::refusal::Refusal;
use crate::interchange;
use crate::interchange::LARGEST_MEGABYTES;
use crate::interchange::foreign;
use crate::interchange::foreign::Foreign;
use crate::interchange::foreign::draft;
use crate::interchange::foreign::draft::Drafts;
use crate::interchange::foreign::error::ForeignError;
use crate::interchange::foreign::mapping::Kind;
use crate::interchange::foreign::mapping::Mapping;
use crate::interchange::foreign::pia;
use crate::interchange::foreign::plan;
use crate::interchange::foreign::table::Tables;
use crate::interchange::foreign::values::Meanings;
use crate::interchange::foreign::values::Said;
use crate::interchange::foreign::words;
use crate::store::error::StoreError;
use crate::store::file::Access;
use crate::text::Texts;
use std::path::Path;

/// So many risks are shown of what would come.
const SHOWN: usize = 10;

/// What would be done, and what is said about it.
struct Offer {
    edit: Edit,
    lines: Vec<String>,
    /// What looks like data of a patient, row by row.
    patients: Vec<String>,
}

impl Terminal<'_> {
    /// Takes a file from elsewhere into a document, in one step that can be undone.
    pub(super) fn import(
        &mut self,
        (file, data): (&Path, &Path),
        how: &ImportHow,
        by: Option<&str>,
    ) -> Result<u8, Fault> {
        let bytes = read_bytes(data, LARGEST_MEGABYTES as u64)?;
        let foreign = |error| Fault::Foreign(error, data.to_owned());
        let found = foreign::recognise(&bytes).map_err(foreign)?;
        drop(bytes);
        let broken = |error| Fault::Store(error, file.to_owned());
        let access = if how.dry_run { Access::Read } else { Access::Write };
        let mut document = self.opened(file, access)?;
        if document.is_read_only() && !how.dry_run {
            return Err(broken(StoreError::ReadOnly));
        }
        let from = data.file_name().unwrap_or_default().to_string_lossy();
        let offer = offer(self.texts, document.isms(), (&found, &from, how)).map_err(foreign)?;
        if how.dry_run {
            self.print_all(&offer.lines)?;
            return self.tell("bring-cli-dry", &[]);
        }
        if !how.allow_patient_data && !offer.patients.is_empty() {
            return Err(Fault::PatientData(offer.patients, data.to_owned()));
        }
        let stamp = self.stamp(document.isms(), by);
        match document.edit(&offer.edit, &stamp) {
            Ok(changed) => {
                self.print_all(&offer.lines)?;
                self.tell_count("cli-import-done", changed.len())
            }
            Err(EditError::Refused(Refusal::NothingChanges)) if offer.lines.is_empty() => {
                self.tell("cli-import-nothing", &[])
            }
            Err(EditError::Refused(Refusal::NothingChanges)) => self.print_all(&offer.lines),
            Err(EditError::Refused(refusal)) => Err(Fault::Refused(refusal)),
            Err(EditError::Store(error)) => Err(broken(error)),
        }
    }

    fn print_all(&mut self, lines: &[String]) -> Result<u8, Fault> {
        for line in lines {
            self.print(&format!("{}\n", one_line(line)))?;
        }
        Ok(DONE)
    }
}

/// What a file would do to a document.
fn offer(
    texts: &Texts,
    isms: &Isms,
    (found, from, how): (&Foreign, &str, &ImportHow),
) -> Result<Offer, ForeignError> {
    match found {
        Foreign::Open(json) => {
            let records = interchange::plan_import(isms, json)?;
            Ok(Offer { edit: Edit::Import(records), lines: Vec::new(), patients: Vec::new() })
        }
        Foreign::Pia(whole) => {
            let drafts = pia::drafts(whole, texts)?;
            let told = vec![texts.get("bring-kind-pia").into_owned()];
            Ok(brought(texts, isms, (&drafts, from, told)))
        }
        Foreign::Tables(tables) => {
            let mapping = mapped(tables, how)?;
            let told = told(texts, tables, &mapping);
            Ok(brought(texts, isms, (&draft::drafts(tables, &mapping), from, told)))
        }
    }
}

/// The mapping as it was asked for.
fn mapped(tables: &Tables, how: &ImportHow) -> Result<Mapping, ForeignError> {
    let mut mapping = match &how.sheet {
        None => Mapping::proposed(tables),
        Some(name) => {
            let place = tables.sheets.iter().position(|sheet| sheet.name == *name);
            let missing = || ForeignError::NoSuchSheet { name: name.clone() };
            Mapping::of_sheet(tables, place.ok_or_else(missing)?)
        }
    };
    if let Some(Err(error)) = tables.sheets.get(mapping.sheet).map(|sheet| &sheet.rows) {
        return Err(error.clone());
    }
    for column in &how.columns {
        mapping.set_named(tables, column)?;
    }
    if mapping.has_title() { Ok(mapping) } else { Err(ForeignError::NoTitle) }
}

/// What the columns become and the values mean.
fn told(texts: &Texts, tables: &Tables, mapping: &Mapping) -> Vec<String> {
    let kind = match mapping.kind {
        Kind::Own => "bring-kind-own",
        Kind::Ciso => "bring-kind-ciso",
    };
    let mut told = vec![texts.get(kind).into_owned()];
    if tables.is_old_letters {
        told.push(texts.get("bring-old-letters").into_owned());
    }
    for (name, field) in mapping.names.iter().zip(&mapping.fields) {
        let field = texts.get(&format!("bring-field-{}", field.code())).into_owned();
        let words = [("name", name.as_str().into()), ("field", field.into())];
        told.push(texts.with("bring-cli-column", &words));
    }
    let likelihood = |it: Likelihood| format!("likelihood-{}", it.code());
    told.extend(meanings(texts, &mapping.likelihoods, ("bring-value-likelihood", likelihood)));
    let consequence = |it: Consequence| format!("consequence-{}", it.code());
    told.extend(meanings(texts, &mapping.consequences, ("bring-value-consequence", consequence)));
    told
}

fn meanings<T: Copy>(
    texts: &Texts,
    meanings: &Meanings<T>,
    (word, class): (&str, impl Fn(T) -> String),
) -> Vec<String> {
    let line = |said: &Said<T>| {
        let key = said.means.map_or_else(|| "bring-means-nothing".to_owned(), &class);
        let words = [("word", said.word.as_str().into()), ("cells", said.cells.into())];
        let word = texts.with(word, &words);
        let class = texts.get(&key).into_owned();
        texts.with("bring-cli-value", &[("word", word.into()), ("class", class.into())])
    };
    meanings.values().map(line).collect()
}

fn brought(
    texts: &Texts,
    isms: &Isms,
    (drafts, from, told): (&Drafts, &str, Vec<String>),
) -> Offer {
    let plan = plan::plan(isms, drafts, from);
    let mut lines = told;
    for seen in words::preview(texts, &plan.bringing, SHOWN) {
        let words = [
            ("title", seen.title.into()),
            ("likelihood", seen.likelihood.into()),
            ("consequence", seen.consequence.into()),
        ];
        lines.push(texts.with("bring-see-row", &words));
    }
    let patients = words::patients(texts, &plan.patient_data, &plan.names);
    lines.extend(patients.clone());
    lines.extend(words::left(texts, &plan));
    lines.extend(words::tally(texts, &plan));
    Offer { edit: Edit::BringIn(Box::new(plan.bringing)), lines, patients }
}
