//! Tables and dates for other programs, and the Excel file back in: what will be made and
//! where; what a file that was changed elsewhere would change here, before anything is taken
//! over. The making and the reading are the app's.

use crate::domain::scale::scale;
use crate::edit::Edit;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::history::book::DifferenceRow;
use crate::ui::history::differences::MAY_HAPPEN;
use crate::ui::history::differences::differences_ui;
use crate::ui::report_view::may_write;
use crate::ui::report_view::path_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::choice::Answer;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use std::path::PathBuf;

scale! {
    /// What can be made.
    TableForm {
        /// Every table and both maps in one Excel file.
        Workbook = "excel",
        /// One table as text with separators.
        Separated = "csv",
        /// The days on which something must be done.
        Calendar = "agenda",
    }
}

scale! {
    /// The tables to choose from.
    TableChoice {
        /// The risks.
        Risks = "risicos",
        /// The measures.
        Measures = "maatregelen",
        /// The statement of applicability.
        Statement = "vvt",
        /// The register of processing.
        Processing = "verwerkingen",
        /// What auditors asked and found.
        Findings = "bevindingen",
    }
}

/// What is to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableOrder {
    /// In which form.
    pub form: TableForm,
    /// Which table; of account for one with separators only.
    pub table: TableChoice,
    /// Whether names of people are left out.
    pub hides_names: bool,
}

/// What may be asked about tables.
#[derive(Clone, Debug, PartialEq)]
pub enum TablesCommand {
    /// Make a file.
    Write(PathBuf, TableOrder),
    /// Look what an Excel file would change.
    Read(PathBuf),
    /// Take over what was looked at.
    Take,
    /// Put what was looked at away.
    Leave,
}

impl TablesCommand {
    /// Whether the document changes by it.
    pub const fn changes(&self) -> bool {
        matches!(self, Self::Take)
    }
}

/// What an Excel file would change, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct TablePreview {
    /// The file.
    pub path: PathBuf,
    /// The edit that does it; `None` where nothing would change.
    pub edit: Option<Edit>,
    /// What would change, row by row.
    pub rows: Vec<DifferenceRow>,
    /// How much that is, in a sentence.
    pub tally: String,
    /// What to look at first, a sentence each.
    pub alerts: Vec<String>,
    /// What else there is to know beforehand, a sentence each.
    pub notes: Vec<String>,
    /// The last hash of the journal of the document that it would change.
    pub fingerprint: String,
}

/// What the section keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct TablesState {
    /// In which form.
    pub form: TableForm,
    /// Which table.
    pub table: TableChoice,
    /// Where the file comes, as typed.
    pub path: String,
    /// Where tables are proposed to come, without an ending.
    pub base: String,
    /// The same of a calendar.
    pub calendar_base: String,
    /// Whether names are left out of tables.
    pub hides_names: bool,
    /// Whether names are left out of the calendar, which is soon shared.
    pub hides_in_calendar: bool,
    /// The Excel file that is read back, as typed.
    pub back_path: String,
    /// What it would change, once that was looked at.
    pub preview: Option<TablePreview>,
}

impl Default for TablesState {
    fn default() -> Self {
        Self {
            form: TableForm::Workbook,
            table: TableChoice::Risks,
            path: String::new(),
            base: String::new(),
            calendar_base: String::new(),
            hides_names: false,
            hides_in_calendar: true,
            back_path: String::new(),
            preview: None,
        }
    }
}

impl TablesState {
    /// What is to be made as it is chosen now.
    pub const fn order(&self) -> TableOrder {
        let hides_names = match self.form {
            TableForm::Calendar => self.hides_in_calendar,
            TableForm::Workbook | TableForm::Separated => self.hides_names,
        };
        TableOrder { form: self.form, table: self.table, hides_names }
    }

    /// How files of this form end.
    pub const fn ending(&self) -> &'static str {
        match self.form {
            TableForm::Workbook => "xlsx",
            TableForm::Separated => "csv",
            TableForm::Calendar => "ics",
        }
    }

    /// Takes over where files are proposed to come; what the user typed stays.
    pub fn propose(&mut self, tables: String, calendar: String) {
        let was = self.proposal();
        let is_own = !self.path.trim().is_empty() && self.path != was;
        (self.base, self.calendar_base) = (tables, calendar);
        if !is_own {
            self.path = self.proposal();
        }
    }

    /// Chooses another form or table: a path that was proposed becomes the new proposal, and
    /// one of the user's own keeps its name.
    fn choose(&mut self, form: TableForm, table: TableChoice) {
        let is_proposed = self.path == self.proposal();
        (self.form, self.table) = (form, table);
        if is_proposed {
            self.path = self.proposal();
        } else if !self.path.trim().is_empty() {
            let path = PathBuf::from(self.path.trim()).with_extension(self.ending());
            self.path = path.display().to_string();
        }
    }

    /// Where a file of this form is proposed to come; each table of its own name, so that one
    /// does not take the place of another.
    fn proposal(&self) -> String {
        if self.base.is_empty() {
            return String::new();
        }
        let (base, table) = match self.form {
            TableForm::Separated => (&self.base, format!(" {}", self.table.code())),
            TableForm::Workbook => (&self.base, String::new()),
            TableForm::Calendar => (&self.calendar_base, String::new()),
        };
        format!("{base}{table}.{}", self.ending())
    }
}

/// Draws both sections.
pub fn tables_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    section(ui, &desk.text("tables-title"));
    out_ui(ui, desk);
    section(ui, &desk.text("tables-back-title"));
    back_ui(ui, desk);
}

/// What is made, where it comes, and the button that makes it.
fn out_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("tables-lead"));
    let answer = |form: &TableForm| {
        let (word, why) = match form {
            TableForm::Workbook => ("tables-form-excel", "tables-form-excel-why"),
            TableForm::Separated => ("tables-form-csv", "tables-form-csv-why"),
            TableForm::Calendar => ("tables-form-agenda", "tables-form-agenda-why"),
        };
        Answer::explained(*form, cx.text.get(word), cx.text.get(why))
    };
    let answers: Vec<_> = TableForm::ALL.iter().map(answer).collect();
    let TablesState { form, table, .. } = desk.state.tables;
    let question = cx.text.get("tables-form");
    let place = (cx.theme, Id::unique("tables-form"), &*question);
    if let Some(form) = question_ui(ui, place, &answers, Some(form)) {
        desk.state.tables.choose(form, table);
    }
    if desk.state.tables.form == TableForm::Separated {
        let answer = |table: &TableChoice| Answer::plain(*table, cx.text.get(named(*table)));
        let answers: Vec<_> = TableChoice::ALL.iter().map(answer).collect();
        let question = cx.text.get("tables-table");
        let place = (cx.theme, Id::unique("tables-table"), &*question);
        if let Some(table) = question_ui(ui, place, &answers, Some(table)) {
            desk.state.tables.choose(TableForm::Separated, table);
        }
    }
    let tables = &mut desk.state.tables;
    let hides = match tables.form {
        TableForm::Calendar => &mut tables.hides_in_calendar,
        TableForm::Workbook | TableForm::Separated => &mut tables.hides_names,
    };
    ui.checkbox(hides, &*cx.text.get("tables-hide-names"));
    if tables.form == TableForm::Workbook && tables.hides_names {
        note(ui, &cx.text.get("tables-hide-names-why"));
    }
    let mut path = std::mem::take(&mut desk.state.tables.path);
    path_ui(ui, desk, (PathPurpose::Tables, &cx.text.get("tables-path")), &mut path);
    let ready = may_write(ui, desk, &path);
    let key = match desk.state.tables.form {
        TableForm::Workbook => "tables-make-excel",
        TableForm::Separated => "tables-make-csv",
        TableForm::Calendar => "tables-make-agenda",
    };
    if ui.add_enabled(ready, egui::Button::new(cx.text.get(key))).clicked() {
        let order = desk.state.tables.order();
        desk.ask(Command::Tables(TablesCommand::Write(PathBuf::from(path.trim()), order)));
    }
    desk.state.tables.path = path;
}

/// The text key of what a table is called.
const fn named(table: TableChoice) -> &'static str {
    match table {
        TableChoice::Risks => "table-risks",
        TableChoice::Measures => "table-measures",
        TableChoice::Statement => "tables-statement",
        TableChoice::Processing => "tables-processing",
        TableChoice::Findings => "table-findings",
    }
}

/// Which file is read back, what it would change, and the button that takes that over.
fn back_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("tables-back-lead"));
    let mut path = std::mem::take(&mut desk.state.tables.back_path);
    path_ui(ui, desk, (PathPurpose::TablesBack, &cx.text.get("tables-back-path")), &mut path);
    let look = egui::Button::new(cx.text.get("tables-back-look"));
    if ui.add_enabled(!path.trim().is_empty(), look).clicked() {
        desk.ask(Command::Tables(TablesCommand::Read(PathBuf::from(path.trim()))));
    }
    desk.state.tables.back_path = path;
    // What was looked at was for a document that is no longer so.
    let is_current = |preview: &TablePreview| preview.fingerprint.starts_with(&cx.file.fingerprint);
    let preview = desk.state.tables.preview.take().filter(is_current);
    if let Some(preview) = &preview {
        preview_ui(ui, desk, preview);
    }
    desk.state.tables.preview = preview;
}

/// What a file would change.
fn preview_ui(ui: &mut Ui, desk: &mut Desk<'_>, preview: &TablePreview) {
    let cx = desk.cx;
    ui.add_space(cx.theme.spacing.small);
    let path = preview.path.display().to_string();
    explanation(ui, &cx.text.with("tables-back-of", &[("path", path.into())]));
    for words in &preview.notes {
        explanation(ui, words);
    }
    if preview.edit.is_none() {
        explanation(ui, &cx.text.get("tables-back-nothing"));
        return;
    }
    ui.label(&preview.tally);
    for words in &preview.alerts {
        alert(ui, words);
    }
    ui.add_space(cx.theme.spacing.small);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, &cx, &cx.text.get("tables-back-take")).clicked() {
            desk.ask(Command::Tables(TablesCommand::Take));
        }
        if ui.button(cx.text.get("tables-back-leave")).clicked() {
            desk.ask(Command::Tables(TablesCommand::Leave));
        }
    });
    note(ui, &cx.text.get("tables-back-undo"));
    let title = cx.text.get("tables-back-differences");
    differences_ui(ui, desk, (Id::unique("tables-back"), &title, MAY_HAPPEN), &preview.rows);
}
