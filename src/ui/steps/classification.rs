//! Classing what is at stake: availability, integrity and confidentiality apart, each by
//! what it would do to patients, practice and society. Says which column decided; knows
//! nothing of whether a process or an exchange is classed.

use crate::domain::classification::Classification;
use crate::domain::scale::Affected;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use crate::edit::Edit;
use crate::text::format::class_with_reason;
use crate::ui::Command;
use crate::ui::ViewCx;
use crate::ui::steps::rating::consequence_sentence;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::choice::Answer;
use crate::ui::widgets::choice::choice_ui;
use crate::ui::widgets::explanation;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// Draws the three aspects, each folded under a line that says its class and why. `edit`
/// says what a choice changes.
pub fn classification_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (id, classification): (Id, &Classification),
    edit: impl Fn(Aspect, Affected, Option<Consequence>) -> Edit,
) {
    let cx = desk.cx;
    section(ui, &cx.text.get("classification"));
    explanation(ui, &cx.text.get("classification-lead"));
    let unfinished =
        Aspect::ALL.iter().find(|aspect| classification.get(**aspect).class().is_none());
    for aspect in Aspect::ALL {
        let class = class_with_reason(cx.text, classification.get(*aspect));
        let title = format!("class-of-{}", aspect.code());
        let title = cx.text.with(&title, &[("class", class.into())]);
        let begins = if unfinished == Some(aspect) { Begins::Unfolded } else { Begins::Folded };
        let mut chosen = None;
        fold_ui(ui, cx.theme, (id.with(aspect.code()), &title, begins), |ui| {
            chosen = aspect_ui(ui, &cx, (id, *aspect), classification);
        });
        if let Some((column, value)) = chosen {
            desk.ask(Command::Edit(edit(*aspect, column, Some(value))));
        }
    }
}

/// The three questions of one aspect. Returns the answer that was given now.
fn aspect_ui(
    ui: &mut Ui,
    cx: &ViewCx<'_>,
    (id, aspect): (Id, Aspect),
    classification: &Classification,
) -> Option<(Affected, Consequence)> {
    let columns = classification.get(aspect);
    explanation(ui, &cx.text.get(&format!("class-asks-{}", aspect.code())));
    let mut chosen = None;
    for column in Affected::ALL {
        ui.add_space(cx.theme.spacing.small);
        let asked = cx.text.get(&format!("consequence-for-{}", column.code())).into_owned();
        ui.label(RichText::new(&asked).text_style(theme::bold_style()));
        let aspect_word = cx.text.get(&format!("aspect-{}", aspect.code())).into_owned();
        let question = cx
            .text
            .with("class-question", &[("aspect", aspect_word.into()), ("column", asked.into())]);
        let answers = answers(cx, *column);
        let id = id.with((aspect.code(), column.code()));
        let answer = choice_ui(ui, (cx.theme, id, &question), &answers, columns.get(*column));
        chosen = chosen.or(answer.map(|value| (*column, value)));
    }
    note(ui, &cx.text.get("choice-keys"));
    chosen
}

/// The four classes with what each means in a column, by the criteria in use.
fn answers(cx: &ViewCx<'_>, column: Affected) -> Vec<Answer<Consequence>> {
    let criteria = cx.isms.criteria_in_use();
    let answer = |class: &Consequence| {
        let word = cx.text.get(&format!("consequence-{}", class.code())).into_owned();
        let sentence = consequence_sentence(cx, (criteria, column, *class));
        Answer::explained(*class, word, sentence)
    };
    Consequence::ALL.iter().map(answer).collect()
}
