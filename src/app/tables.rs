//! Tables and dates for other programs, written whole or not at all; and an Excel file read
//! back: first told what it would change, and taken over only then.

use crate::app::errors;
use crate::app::output;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::document::Document;
use crate::domain::Isms;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::Grounds;
use crate::domain::patient_data;
use crate::domain::patient_data::PatientData;
use crate::domain::risk::Risk;
use crate::edit::change::Change;
use crate::edit::comparison;
use crate::interchange::foreign::plan::Spot;
use crate::interchange::foreign::words;
use crate::tables;
use crate::tables::Names;
use crate::tables::Table;
use crate::tables::TablesInput;
use crate::tables::reading;
use crate::tables::reading::LARGEST_MEGABYTES;
use crate::tables::reading::Plan;
use crate::tables::reading::TableFault;
use crate::text::Texts;
use crate::text::changes::Names as Called;
use crate::text::changes::Tally;
use crate::text::changes::Telling;
use crate::text::changes::learn;
use crate::text::format;
use crate::text::record;
use crate::ui::history::book::DifferenceRow;
use crate::ui::notice::NoticeAction;
use crate::ui::tables_view::TableChoice;
use crate::ui::tables_view::TableForm;
use crate::ui::tables_view::TableOrder;
use crate::ui::tables_view::TablePreview;
use crate::ui::tables_view::TablesCommand;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io;
use std::io::Read;
use std::path::Path;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Unmade {
    /// A fault of this program.
    #[error(transparent)]
    NotMade(#[from] tables::NotMade),
    /// There is nothing to put in it.
    #[error("no day on which something must be done")]
    NoDates,
}

/// What is made, for the window and the command line alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Making {
    /// Every table and both maps.
    Workbook,
    /// One table with separators.
    Separated(Table),
    /// The days.
    Calendar,
}

impl Making {
    /// The bytes of the file.
    ///
    /// # Errors
    /// [`Unmade`].
    pub fn make(self, input: TablesInput<'_>) -> Result<Vec<u8>, Unmade> {
        match self {
            Self::Workbook => Ok(tables::to_xlsx(input)?),
            Self::Separated(table) => Ok(tables::csv::to_csv(input, table)?),
            Self::Calendar => {
                let calendar = tables::ics::to_ics(input);
                if calendar.days == 0 { Err(Unmade::NoDates) } else { Ok(calendar.bytes) }
            }
        }
    }

    /// The text key of what is said when it is there.
    pub const fn done_key(self) -> &'static str {
        match self {
            Self::Workbook => "tables-done-excel",
            Self::Separated(_) => "tables-done-csv",
            Self::Calendar => "tables-done-agenda",
        }
    }
}

impl Unmade {
    /// What is wrong and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        let key = match self {
            Self::NotMade(_) => "tables-failed",
            Self::NoDates => "tables-no-dates",
        };
        texts.get(key).into_owned()
    }
}

impl App {
    /// Does what was asked about tables.
    pub(super) fn act_on_tables(&mut self, ctx: &egui::Context, command: TablesCommand) {
        self.flush_drafts(ctx, Flush::All);
        match command {
            TablesCommand::Write(path, order) => self.write_tables(&path, order),
            TablesCommand::Read(path) => self.look_at_table(&path),
            TablesCommand::Take => self.take_table(ctx),
            TablesCommand::Leave => self.state.tables.preview = None,
        }
    }

    /// Fills in where tables go.
    pub(super) fn propose_tables(&mut self) {
        let named = |key| self.named_beside(key, "").trim_end_matches('.').to_owned();
        let (tables, calendar) = (named("app-file-tables"), named("app-file-calendar"));
        self.state.tables.propose(tables, calendar);
    }

    fn write_tables(&mut self, path: &Path, order: TableOrder) {
        let Some(path) = self.place_for_export(path, &format!("{order:?}")) else { return };
        let making = making(order);
        let names = if order.hides_names { Names::Hidden } else { Names::Shown };
        let made = self.with_tables(names, |input| making.make(input));
        let bytes = match made {
            Some(Ok(bytes)) => bytes,
            Some(Err(why)) => {
                tracing::warn!(%why, "a table was not made");
                return self.warn(why.sentence(&self.texts));
            }
            None => return,
        };
        match output::write(&path, &bytes) {
            Ok(()) => {
                let shown = path.display().to_string();
                let text = self.texts.with(making.done_key(), &[("path", shown.into())]);
                self.tell(text, Some(NoticeAction::ShowFolder(path)));
            }
            Err(error) => self.warn(errors::output(&self.texts, &error, &path)),
        }
    }

    /// Does something with what tables are made from; always in the words of the norm, which a
    /// file that is read back must have.
    fn with_tables<T>(&self, names: Names, work: impl FnOnce(TablesInput<'_>) -> T) -> Option<T> {
        let document = self.document.as_ref()?;
        let texts = Texts::dutch();
        Some(work(TablesInput {
            isms: document.isms(),
            catalogue: self.catalogue,
            texts: &texts,
            today: self.around.clock.today(),
            fingerprint: document.fingerprint(),
            document_id: document.id(),
            names,
        }))
    }

    /// Looks what an Excel file would change, and shows that.
    fn look_at_table(&mut self, path: &Path) {
        self.state.tables.preview = None;
        let path = self.placed(path);
        let bytes = match read_file(&path) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                let why = TableFault::TooLarge { megabytes: LARGEST_MEGABYTES };
                return self.warn(with_path(&why.sentence(&self.texts), &path));
            }
            Err(error) => {
                let sentence = self.texts.get(unread_key(&error)).into_owned();
                return self.warn(with_path(&sentence, &path));
            }
        };
        let planned = self.with_tables(Names::Shown, |input| reading::plan(&bytes, input));
        match planned {
            Some(Ok(plan)) => {
                self.state.notice = None;
                self.state.history.difference = None;
                self.state.tables.preview = self.table_preview(&path, plan);
            }
            Some(Err(why)) => {
                tracing::warn!(%why, "a table was not read");
                self.warn(with_path(&why.sentence(&self.texts), &path));
            }
            None => {}
        }
    }

    /// What an Excel file would change, in words.
    fn table_preview(&self, path: &Path, plan: Plan) -> Option<TablePreview> {
        let document = self.document.as_ref()?;
        let isms = document.isms();
        let mut called: Called =
            isms.records().iter().map(|record| (record.key(), record.name())).collect();
        learn(&mut called, &plan.changes);
        let titles = self.catalogue.titles();
        let records = Telling::new(&self.texts, &titles, &called).records(&plan.changes);
        let mut notes = Vec::new();
        if plan.is_older && plan.edit.is_some() {
            notes.push(self.texts.get("tables-back-older").into_owned());
        }
        if !plan.unknown.is_empty() {
            let columns = format::list(&self.texts, &plan.unknown);
            notes.push(self.texts.with("tables-back-unknown", &[("columns", columns.into())]));
        }
        if plan.left > 0 {
            notes.push(self.texts.count("tables-back-left", plan.left));
        }
        let alerts = self.warnings(isms, &plan.changes);
        Some(TablePreview {
            path: path.to_owned(),
            alerts,
            rows: DifferenceRow::all(&records),
            tally: Tally::of_records(&records).words(&self.texts),
            notes,
            fingerprint: document.fingerprint().to_owned(),
            edit: plan.edit,
        })
    }

    /// What to look at before changes are taken over: what looks like data of a patient, and
    /// decisions that no longer hold then.
    fn warnings(&self, isms: &Isms, changes: &[Change]) -> Vec<String> {
        let mut found = Vec::new();
        for change in changes {
            let Some(record) = &change.after else { continue };
            let name = record::title(&self.texts, &record.key(), &record.name());
            let kinds: BTreeSet<PatientData> = patient_data_in(change).collect();
            found.extend(kinds.into_iter().map(|kind| (Spot::Named(name.clone()), kind)));
        }
        let mut told = words::patient_alerts(&self.texts, &found, &BTreeMap::new());
        let withdrawn = withdrawn(isms, changes, self.around.clock.today());
        if !withdrawn.is_empty() {
            let count = withdrawn.len();
            let risks = format::list(&self.texts, &withdrawn);
            let words = [("count", count.into()), ("risks", risks.into())];
            told.push(self.texts.with("tables-back-withdraws", &words));
        }
        told
    }

    /// Takes over what was looked at, in one step that can be undone.
    fn take_table(&mut self, ctx: &egui::Context) {
        let Some(preview) = self.state.tables.preview.take() else { return };
        let now = self.document.as_ref().map(Document::fingerprint);
        if now != Some(preview.fingerprint.as_str()) {
            // Something was typed meanwhile: what would change may be something else now.
            return self.look_at_table(&preview.path);
        }
        let Some(edit) = preview.edit else { return };
        if self.edit(ctx, &edit).is_some() {
            self.offer_back(ctx, self.texts.get("tables-back-done").into_owned());
        }
    }
}

/// What texts that change look like.
fn patient_data_in(change: &Change) -> impl Iterator<Item = PatientData> {
    comparison::fields(change).into_iter().filter_map(|field| {
        let is_owner = field.path.ends_with("owner");
        let found = field.after.as_str().and_then(patient_data::found_in);
        found.filter(|found| !(is_owner && found.may_be_of_staff()))
    })
}

/// The risks that are accepted now and no longer are once these changes are made.
fn withdrawn(isms: &Isms, changes: &[Change], today: Date) -> Vec<String> {
    let mut after = isms.clone();
    after.absorb(changes);
    let (before, then) = (Grounds::of(isms), Grounds::of(&after));
    let holds =
        |grounds: &Grounds<'_>, risk: &Risk| grounds.state(risk, today) == AcceptanceState::Valid;
    let held = isms.risks.values().filter(|risk| holds(&before, risk));
    let lost = held.filter(|risk| !after.risks.get(&risk.id).is_some_and(|it| holds(&then, it)));
    lost.map(|risk| risk.id.to_string()).collect()
}

fn making(order: TableOrder) -> Making {
    match order.form {
        TableForm::Workbook => Making::Workbook,
        TableForm::Calendar => Making::Calendar,
        TableForm::Separated => Making::Separated(match order.table {
            TableChoice::Risks => Table::Risks,
            TableChoice::Measures => Table::Measures,
            TableChoice::Statement => Table::Statement,
            TableChoice::Processing => Table::Processing,
            TableChoice::Findings => Table::Findings,
        }),
    }
}

/// What is in a file; `None` where it is larger than any of ours.
#[expect(clippy::disallowed_methods, reason = "the user asked to read this file")]
fn read_file(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let found = std::fs::metadata(path)?;
    if found.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !found.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let most = (LARGEST_MEGABYTES as u64) * 1_000_000;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// The text key of why a file could not be read.
fn unread_key(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "cli-input-missing",
        io::ErrorKind::PermissionDenied => "cli-input-no-permission",
        io::ErrorKind::IsADirectory => "cli-input-is-folder",
        _ => "cli-input-failed",
    }
}

fn with_path(sentence: &str, path: &Path) -> String {
    format!("{sentence} ({})", path.display())
}
