//! Cases that lie between two sentences of the table: which there are, to which class each is
//! rounded up and why. Whoever chooses one confirms it, and it is written down with the rating.

use crate::domain::between::Between;
use crate::domain::between::Rounded;
use crate::domain::id::RiskId;
use crate::domain::risk::Assessment;
use crate::domain::scale::Affected;
use crate::edit::Edit;
use crate::edit::risk::Rating;
use crate::edit::risk::RiskEdit;
use crate::text::Texts;
use crate::ui::Command;
use crate::ui::heat_map::consequence_key;
use crate::ui::steps::rating::column_key;
use crate::ui::widgets::Desk;
use crate::ui::widgets::choice::Answer;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::explanation;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use egui::Id;
use egui::Ui;

/// Draws what was rounded up so far, and folded under it the cases there are.
pub(super) fn between_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (risk, rating, assessment): (RiskId, Rating, Assessment),
) {
    for column in Affected::ALL {
        if let Some(case) = assessment.rounded.get(*column) {
            note(ui, &rounded_words(desk.cx.text, case));
        }
    }
    let id = Id::unique(("between", risk.0, rating == Rating::Gross));
    let chosen = cases_ui(ui, desk, id, (Affected::ALL, assessment.rounded));
    let edit = match chosen {
        Some((_, Some(case))) => RiskEdit::RoundUp(rating, case),
        Some((column, None)) => RiskEdit::AsWritten(rating, column),
        None => return,
    };
    desk.ask(Command::Edit(Edit::Risk(risk, edit)));
}

/// Draws the cases of some columns, folded; nothing where there are none. Answers the column
/// in which something was chosen now: a case, or a sentence of the table after all.
pub(super) fn cases_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    id: Id,
    (columns, rounded): (&[Affected], Rounded),
) -> Option<(Affected, Option<Between>)> {
    let has_cases = |column: &&Affected| Between::of_column(**column).next().is_some();
    let columns: Vec<_> = columns.iter().filter(has_cases).collect();
    if columns.is_empty() {
        return None;
    }
    let mut chosen = None;
    let title = desk.text("between-title");
    fold_ui(ui, desk.cx.theme, (id, &title, Begins::Folded), |ui| {
        explanation(ui, &desk.text("between-lead"));
        for column in columns {
            let place = (id.with(column.code()), *column, rounded.get(*column));
            chosen = chosen.or(column_ui(ui, desk, place));
        }
    });
    chosen
}

/// The cases of one column, and the way back to its sentences.
fn column_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (id, column, chosen): (Id, Affected, Option<Between>),
) -> Option<(Affected, Option<Between>)> {
    let mut answers: Vec<_> =
        Between::of_column(column).map(|case| answer(desk.cx.text, case)).collect();
    answers.push(Answer::plain(None, desk.text("between-none")));
    let whom = desk.cx.text.get(column_key(column)).into_owned();
    let question = desk.cx.text.with("between-question", &[("whom", whom.into())]);
    ui.add_space(desk.cx.theme.spacing.small);
    let case = question_ui(ui, (desk.cx.theme, id, &question), &answers, Some(chosen))?;
    Some((column, case))
}

/// A case with the class it is rounded up to, and why.
fn answer(text: &Texts, case: Between) -> Answer<Option<Between>> {
    let word = text.get(&format!("between-{}", case.code())).into_owned();
    Answer::explained(Some(case), word, why(text, case))
}

/// "Telt als hoog. …"
fn why(text: &Texts, case: Between) -> String {
    let class = text.get(consequence_key(case.class())).into_owned();
    let why = text.get(&format!("between-{}-why", case.code())).into_owned();
    text.with("between-counts", &[("class", class.into()), ("why", why.into())])
}

/// "Afgerond naar boven: lichte schade bij veel patiënten. Telt als hoog. …"
pub(super) fn rounded_words(text: &Texts, case: Between) -> String {
    let word = text.get(&format!("between-{}", case.code())).to_lowercase();
    text.with("between-rounded", &[("case", word.into()), ("why", why(text, case).into())])
}
