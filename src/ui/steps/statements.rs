//! The statement of applicability (*Verklaring van Toepasselijkheid*): all controls in four
//! chapters, filtered and searched, with the one in hand under the list (NEN 7510-1:2024,
//! 6.1.3 d).

use crate::catalogue::control::Control;
use crate::catalogue::control::Origin;
use crate::catalogue::control::Theme;
use crate::domain::basis;
use crate::domain::basis::Basis;
use crate::domain::control::Applicability;
use crate::domain::control::ControlNumber;
use crate::domain::control::StatementStatus;
use crate::domain::scale::scale;
use crate::edit::Edit;
use crate::edit::statement::StatementEdit;
use crate::text::format;
use crate::ui::Command;
use crate::ui::ViewCx;
use crate::ui::steps::statement_detail::statement_detail_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_ui;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use crate::ui::widgets::register::rows_in_sight;
use crate::ui::widgets::sought::Outcome;
use crate::ui::widgets::sought::asked;
use crate::ui::widgets::sought::holds_all;
use crate::ui::widgets::sought::outcome_ui;
use crate::ui::widgets::sought::sought_ui;
use egui::Id;
use egui::Ui;
use std::collections::BTreeMap;

/// Below this width, in points, only the columns stand there that cannot be missed.
const NARROW: f32 = 700.0;

/// So many rows are in sight before the list scrolls, and in a tall window up to so many.
const IN_SIGHT: (usize, usize) = (8, 20);

/// So many numbers stand in a row; the rest is counted.
const MOST_NAMED: usize = 3;

/// A column: its text key, its share of the width, and whether a narrow list has it too.
const COLUMNS: [(&str, f32, bool); 5] = [
    ("statement-column-number", 0.6, true),
    ("statement-column-title", 3.2, true),
    ("statement-column-applies", 0.9, true),
    ("statement-column-status", 1.0, false),
    ("statement-column-basis", 1.4, false),
];

scale! {
    /// Which controls are listed. The code is the end of its text key.
    Which {
        /// All of them.
        All = "all",
        /// Those that nothing was decided about.
        Open = "open",
        /// Those that apply.
        Applies = "applies",
        /// Those that do not.
        Not = "not",
        /// Those that apply and are not wholly carried out.
        Undone = "undone",
        /// Those that only care has.
        Care = "care",
    }
}

/// What the window keeps about the statement.
#[derive(Clone, Debug)]
pub struct StatementsState {
    /// The control in hand.
    pub control: Option<ControlNumber>,
    /// The control that is answered with no and why, while that is still to be handed over.
    pub excluding: Option<(ControlNumber, String)>,
    words: String,
    theme: Option<Theme>,
    which: Which,
    /// What the controls rest on; `None` once the document has changed.
    bases: Option<BTreeMap<ControlNumber, Basis>>,
}

impl Default for StatementsState {
    fn default() -> Self {
        Self {
            control: None,
            excluding: None,
            words: String::new(),
            theme: None,
            which: Which::All,
            bases: None,
        }
    }
}

impl StatementsState {
    /// The document has changed: what controls rest on is worked out anew.
    pub fn forget(&mut self) {
        self.bases = None;
    }

    /// Takes a control in hand, and lists all so that it is among them.
    pub fn show(&mut self, control: &ControlNumber) {
        self.show_all();
        self.control = Some(control.clone());
    }

    fn show_all(&mut self) {
        self.words.clear();
        (self.theme, self.which) = (None, Which::All);
    }

    fn filters(&self) -> bool {
        !self.words.trim().is_empty() || self.theme.is_some() || self.which != Which::All
    }
}

/// A line as it is drawn.
struct Line<'a> {
    control: &'a Control,
    applicable: Option<Applicability>,
    status: StatementStatus,
}

impl<'a> Line<'a> {
    fn of(cx: &ViewCx<'a>, control: &'a Control) -> Self {
        let said = cx.isms.statements.get(&control.number);
        Self {
            control,
            applicable: said.and_then(|said| said.applicable),
            status: said.map_or(StatementStatus::Planned, |said| said.status),
        }
    }

    fn passes(&self, state: &StatementsState, asked: &[String]) -> bool {
        let applies = self.applicable == Some(Applicability::Applicable);
        let is_meant = match state.which {
            Which::All => true,
            Which::Open => self.applicable.is_none(),
            Which::Applies => applies,
            Which::Not => self.applicable == Some(Applicability::NotApplicable),
            Which::Undone => applies && self.status != StatementStatus::Implemented,
            Which::Care => self.control.origin == Origin::Healthcare,
        };
        is_meant
            && state.theme.is_none_or(|theme| theme == self.control.theme)
            && (asked.is_empty() || self.holds(asked))
    }

    fn holds(&self, asked: &[String]) -> bool {
        let Control { number, title_nl, explanation_nl, .. } = self.control;
        let all = format!("{number} {title_nl} {explanation_nl}").to_lowercase();
        holds_all(&all, asked)
    }

    fn applies(&self, cx: &ViewCx<'_>) -> String {
        let key = match self.applicable {
            None => "statement-open",
            Some(Applicability::Applicable) => "statement-yes",
            Some(Applicability::NotApplicable) => "statement-no",
        };
        cx.text.get(key).into_owned()
    }

    /// How far it is; blank where that is of no account.
    fn status(&self, cx: &ViewCx<'_>) -> String {
        match (self.applicable, self.status) {
            (Some(Applicability::Applicable), StatementStatus::NotApplicable) | (None, _) => {
                String::new()
            }
            (Some(Applicability::NotApplicable), _) => String::new(),
            (Some(Applicability::Applicable), status) => {
                cx.text.get(&format!("status-{}", status.code())).into_owned()
            }
        }
    }

    /// What it is called for those who only hear it.
    fn spoken(&self, cx: &ViewCx<'_>) -> String {
        let Control { number, title_nl, .. } = self.control;
        let applies = format!("{}: {}", cx.text.get("statement-column-applies"), self.applies(cx));
        let parts = [format!("{number} {title_nl}"), applies, self.status(cx)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// Draws the statement.
pub(super) fn statements_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let bases = desk.state.statements.bases.take().unwrap_or_else(|| basis::bases(cx.isms));
    explanation(ui, &cx.text.get("statement-lead"));
    let decided = |it: &&Control| Line::of(&cx, it).applicable.is_some();
    let on = cx.catalogue.controls.iter().filter(decided).count();
    let counts = [("on", on.into()), ("all", cx.catalogue.controls.len().into())];
    note(ui, &cx.text.with("statement-counted", &counts));
    fill_ui(ui, desk, &bases);
    sought_ui(ui, desk, &[words_ui, theme_ui, which_ui]);
    let state = &desk.state.statements;
    let asked = asked(&state.words);
    let lines: Vec<_> = cx
        .catalogue
        .controls
        .iter()
        .map(|control| Line::of(&cx, control))
        .filter(|line| line.passes(state, &asked))
        .collect();
    counted_ui(ui, desk, lines.len());
    if let Some(row) = rows_ui(ui, desk, (&lines, &bases))
        && let Some(line) = lines.get(row)
    {
        desk.state.statements.control = Some(line.control.number.clone());
        desk.state.statements.excluding = None;
    }
    let in_hand = desk.state.statements.control.clone();
    let shown = lines.iter().find(|line| Some(&line.control.number) == in_hand.as_ref());
    if let Some(line) = shown.or_else(|| lines.first()) {
        let none = Basis::default();
        let basis = bases.get(&line.control.number).unwrap_or(&none);
        ui.add_space(cx.theme.spacing.small);
        let id = Id::unique(("statement", line.control.number.as_str()));
        anchored(ui, id, |ui| {
            card(ui, |ui| statement_detail_ui(ui, desk, (line.control, basis)));
        });
    }
    desk.state.statements.bases = Some(bases);
}

/// One click that lets all apply that nearly always do, while any of them is open.
fn fill_ui(ui: &mut Ui, desk: &mut Desk<'_>, bases: &BTreeMap<ControlNumber, Basis>) {
    let cx = desk.cx;
    let is_open = |control: &&Control| {
        let basis = bases.get(&control.number);
        let is_needed = basis.is_some_and(|basis| !basis.risks.is_empty());
        Line::of(&cx, control).applicable.is_none()
            && (is_needed || control.soa_suggestion == Applicability::Applicable)
    };
    let open = || cx.catalogue.controls.iter().filter(is_open);
    let count = open().count();
    if count == 0 {
        return;
    }
    if ui.button(cx.text.count("statement-fill", count)).clicked() {
        let lines = open().map(|control| proposed(&cx, control, bases.get(&control.number)));
        desk.ask(Command::Edit(Edit::FillStatements(lines.collect())));
    }
    note(ui, &cx.text.get("statement-fill-why"));
}

/// The line that says that a control applies, with the reason that is at hand.
pub(super) fn proposed(cx: &ViewCx<'_>, control: &Control, basis: Option<&Basis>) -> StatementEdit {
    let said = cx.isms.statements.get(&control.number);
    let own = said.filter(|it| it.applicable != Some(Applicability::NotApplicable));
    let own = own.map(|it| it.justification.clone()).filter(|why| !why.trim().is_empty());
    let by_risks = |basis: &Basis| {
        let names: Vec<_> = basis.risks.iter().map(ToString::to_string).collect();
        cx.text.with("statement-reason-risks", &[("risks", format::list(cx.text, &names).into())])
    };
    let why = || match basis.filter(|basis| !basis.risks.is_empty()) {
        _ if control.prescribed => cx.text.get("statement-reason-prescribed").into_owned(),
        Some(basis) => by_risks(basis),
        None => cx.text.get("statement-reason-usual").into_owned(),
    };
    let status = basis.and_then(|basis| basis.status(cx.isms));
    StatementEdit {
        control: control.number.clone(),
        applicable: Some(Applicability::Applicable),
        justification: own.unwrap_or_else(why),
        status: status.unwrap_or(StatementStatus::Planned),
    }
}

fn words_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = desk.cx.text.get("statement-words");
    let words = &mut desk.state.statements.words;
    plain_field_ui(ui, Id::unique("statement-words"), &label, words);
}

fn theme_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let text = desk.cx.text;
    let word = |theme: &Theme| text.get(&format!("report-theme-{}", theme.code())).into_owned();
    let mut themes = vec![(None, text.get("statement-all-themes").into_owned())];
    themes.extend(Theme::ALL.iter().map(|theme| (Some(*theme), word(theme))));
    let place = (Id::unique("statement-theme"), &*text.get("statement-theme"));
    if let Some(theme) = pick_ui(ui, place, &themes, desk.state.statements.theme) {
        desk.state.statements.theme = theme;
    }
}

fn which_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let text = desk.cx.text;
    let word = |which: &Which| text.get(&format!("statement-which-{}", which.code())).into_owned();
    let all: Vec<_> = Which::ALL.iter().map(|which| (*which, word(which))).collect();
    let place = (Id::unique("statement-which"), &*text.get("statement-which"));
    if let Some(which) = pick_ui(ui, place, &all, desk.state.statements.which) {
        desk.state.statements.which = which;
    }
}

/// How many of how many pass, and the way back to all.
fn counted_ui(ui: &mut Ui, desk: &mut Desk<'_>, shown: usize) {
    let text = desk.cx.text;
    let all = desk.cx.catalogue.controls.len();
    let (clear, none) = (text.get("statement-show-all"), text.get("statement-no-match"));
    let outcome = Outcome {
        id: Id::unique("statement-clear"),
        shown: &text.with("statement-shown", &[("shown", shown.into()), ("all", all.into())]),
        clear: desk.state.statements.filters().then_some(&*clear),
        none: (shown == 0).then_some(&*none),
    };
    if outcome_ui(ui, &outcome) {
        desk.state.statements.show_all();
    }
}

/// The list. Answers the row that was chosen now.
fn rows_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (lines, bases): (&[Line<'_>], &BTreeMap<ControlNumber, Basis>),
) -> Option<usize> {
    let cx = desk.cx;
    if lines.is_empty() {
        return None;
    }
    let is_narrow = ui.available_width() < NARROW;
    let shown: Vec<_> = COLUMNS.iter().enumerate().filter(|(_, it)| !is_narrow || it.2).collect();
    let titles: Vec<_> = shown.iter().map(|(_, it)| (cx.text.get(it.0), it.1)).collect();
    let titles: Vec<(&str, f32)> = titles.iter().map(|(title, share)| (&**title, *share)).collect();
    let name = cx.text.get("statement-register");
    let in_hand = desk.state.statements.control.as_ref();
    let at = lines.iter().position(|line| Some(&line.control.number) == in_hand);
    let register = Register {
        id: Id::unique("statement-register"),
        name: &name,
        columns: &titles,
        rows: lines.len(),
        selected: at.or(Some(0)),
        most_shown: rows_in_sight(ui, cx.theme.row_height, IN_SIGHT),
    };
    let spoken = |row: usize| lines.get(row).map_or_else(String::new, |line| line.spoken(&cx));
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let (Some(line), Some((column, _))) = (lines.get(row), shown.get(column)) else { return };
        let words = match column {
            0 => line.control.number.to_string(),
            1 => line.control.title_nl.clone(),
            2 => line.applies(&cx),
            3 => line.status(&cx),
            _ => bases.get(&line.control.number).map(rests_on).unwrap_or_default(),
        };
        ui.label(words);
    };
    register_ui(ui, cx.theme, register, (spoken, cell))
}

/// "R1, R2, R3 +4 · M2".
fn rests_on(basis: &Basis) -> String {
    let named = |names: Vec<String>| {
        let first: Vec<_> = names.iter().take(MOST_NAMED).cloned().collect();
        match names.len().saturating_sub(MOST_NAMED) {
            0 => first.join(", "),
            more => format!("{} +{more}", first.join(", ")),
        }
    };
    let risks = named(basis.risks.iter().map(ToString::to_string).collect());
    let measures = named(basis.measures.iter().map(ToString::to_string).collect());
    [risks, measures].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
}
