//! Rating a risk: how likely in five words, how bad in three columns of four, and the level
//! that follows from the practice's own criteria. Serves the gross and the residual rating.

use crate::catalogue::threat::Threat;
use crate::domain::id::CriteriaId;
use crate::domain::id::RiskId;
use crate::domain::matrix::RiskCriteria;
use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::domain::standing::Place;
use crate::edit::Edit;
use crate::edit::risk::Rating;
use crate::edit::risk::RiskEdit;
use crate::text::format;
use crate::ui::Command;
use crate::ui::ViewCx;
use crate::ui::attention::FIRST_QUESTION;
use crate::ui::attention::Part;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::likelihood_key;
use crate::ui::steps::between::between_ui;
use crate::ui::steps::between::rounded_words;
use crate::ui::widgets::Desk;
use crate::ui::widgets::beside;
use crate::ui::widgets::choice::Answer;
use crate::ui::widgets::choice::choice_ui;
use crate::ui::widgets::explanation;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::refusal_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// The narrowest a column of consequences may be, in points, before they stack.
const COLUMN: f32 = 190.0;

/// Who made a rating what it is, and when, in words; blank where the journal does not tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Of which risk.
    pub risk: RiskId,
    /// Which of its ratings.
    pub rating: Rating,
    /// What it was then: another rating is looked up anew.
    pub assessment: Assessment,
    /// The sentence.
    pub words: String,
}

/// Draws the questions of one rating with the answers given so far.
pub fn rating_ui(ui: &mut Ui, desk: &mut Desk<'_>, (risk, rating): (&Risk, Rating)) {
    let assessment = shown(risk, rating, desk);
    let (ask_likelihood, ask_consequence) = match rating {
        Rating::Gross => ("rating-likelihood", "rating-consequence"),
        Rating::Residual => ("rating-likelihood-residual", "rating-consequence-residual"),
    };
    section(ui, &desk.text(ask_likelihood));
    likelihood_ui(ui, desk, (risk, rating, assessment));
    refusal_ui(ui, desk, Part::Likelihood);
    section(ui, &desk.text(ask_consequence));
    note(ui, &desk.text("rating-heaviest"));
    consequences_ui(ui, desk, (risk, rating, assessment));
    between_ui(ui, desk, (risk.id, rating, assessment));
    refusal_ui(ui, desk, Part::Consequence);
    ui.add_space(8.0);
    level_ui(ui, desk, (risk.id, rating, assessment));
    rejudge_ui(ui, desk, (risk.id, rating, assessment));
}

/// What is rated so far. A residual rating that was never begun shows the gross one as its
/// starting point, marked as such by the caller.
fn shown(risk: &Risk, rating: Rating, desk: &Desk<'_>) -> Assessment {
    match rating {
        Rating::Gross => risk.gross,
        Rating::Residual => {
            risk.residual.unwrap_or(Assessment::blank(desk.cx.isms.criteria_in_use().id))
        }
    }
}

fn likelihood_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (risk, rating, assessment): (&Risk, Rating, Assessment),
) {
    // What is proposed is proposed without measures.
    let threat = risk.threat.as_deref().filter(|_| rating == Rating::Gross);
    let threat = threat.and_then(|code| desk.cx.catalogue.threat(code));
    let answers = likelihood_answers(desk, threat);
    let id = Id::unique(("likelihood", risk.id.0, rating == Rating::Gross));
    let chosen = answers.iter().position(|answer| Some(answer.value) == assessment.likelihood);
    desk.focus_choice_if_asked(ui, FIRST_QUESTION, id.with(chosen.unwrap_or(0)));
    let question = desk.text(name_key(rating, "name-likelihood", "name-likelihood-residual"));
    let chosen = choice_ui(ui, (desk.cx.theme, id, &question), &answers, assessment.likelihood);
    if let Some(likelihood) = chosen {
        desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::Likelihood(rating, likelihood))));
    }
    if threat.is_some() {
        note(ui, &desk.text("rating-proposed"));
    }
}

/// Three columns beside each other where there is room, below each other where not.
fn consequences_ui(ui: &mut Ui, desk: &mut Desk<'_>, what: (&Risk, Rating, Assessment)) {
    if ui.available_width() >= 3.0 * COLUMN + 24.0 {
        beside(ui, Affected::ALL.len(), |ui, place| {
            if let Some(column) = Affected::ALL.get(place) {
                column_ui(ui, desk, what, *column);
            }
        });
    } else {
        for column in Affected::ALL {
            column_ui(ui, desk, what, *column);
        }
    }
}

fn column_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (risk, rating, assessment): (&Risk, Rating, Assessment),
    column: Affected,
) {
    let title = desk.text(column_key(column));
    ui.label(egui::RichText::new(&*title).text_style(crate::ui::theme::bold_style()));
    let answers = consequence_answers(desk, (column, None));
    let id = Id::unique(("consequence", risk.id.0, rating == Rating::Gross, column.code()));
    let asked = desk.text(name_key(rating, "name-consequence", "name-consequence-residual"));
    let question = format!("{asked} {title}");
    let chosen = choice_ui(
        ui,
        (desk.cx.theme, id, &question),
        &answers,
        assessment.consequences.get(column),
    );
    if let Some(consequence) = chosen {
        let edit = RiskEdit::Consequence(rating, column, consequence);
        desk.ask(Command::Edit(Edit::Risk(risk.id, edit)));
    }
}

/// The level, what decided it, and why it has this colour.
pub(super) fn level_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (risk, rating, assessment): (RiskId, Rating, Assessment),
) {
    let level = assessment.level(desk.cx.isms);
    ui.horizontal_wrapped(|ui| {
        if let Some(level) = level {
            marks::level_tile(ui, &desk.cx, level);
        }
        ui.label(format::class_with_reason(desk.cx.text, assessment.consequences));
    });
    let (Some(level), Some(position)) = (level, assessment.position()) else {
        explanation(ui, &desk.text("rating-incomplete"));
        return;
    };
    let title = desk.text("rating-why-title");
    let id = Id::unique(("why", risk.0, rating == Rating::Gross));
    fold_ui(ui, desk.cx.theme, (id, &title, Begins::Folded), |ui| {
        for sentence in reasons(desk, assessment, (position, level)) {
            explanation(ui, &sentence);
        }
        judged_ui(ui, desk, (risk, rating, assessment));
    });
}

/// Why a rating has its level: the sentences that were chosen, the table they are looked up
/// in, and who adopted that.
pub(in crate::ui) fn reasons(
    desk: &Desk<'_>,
    assessment: Assessment,
    (place, level): (Place, Level),
) -> Vec<String> {
    // By what held when it was judged.
    let isms = desk.cx.isms;
    let criteria = isms.criteria.get(&assessment.criteria).unwrap_or(isms.criteria_in_use());
    let mut found = vec![likelihood_reason(desk, (criteria, place.0))];
    for column in assessment.consequences.decided_by() {
        found.push(consequence_reason(desk, (criteria, column, place.1)));
        let rounded = assessment.rounded.get(column);
        found.extend(rounded.map(|case| rounded_words(desk.cx.text, case)));
    }
    found.extend(table_reasons(desk, assessment.criteria, (place, level)));
    found
}

/// "Kans groot: komt in veel gevallen voor."
pub(in crate::ui) fn likelihood_reason(
    desk: &Desk<'_>,
    (criteria, likelihood): (&RiskCriteria, Likelihood),
) -> String {
    let text = desk.cx.text;
    let sentence = likelihood_sentence(desk, (criteria, likelihood));
    let word = text.get(likelihood_key(likelihood)).into_owned();
    text.with("rating-why-likelihood", &[("word", word.into()), ("sentence", sentence.into())])
}

/// "Gevolg voor de patiënt, hoog: …"
pub(in crate::ui) fn consequence_reason(
    desk: &Desk<'_>,
    (criteria, column, consequence): (&RiskCriteria, Affected, Consequence),
) -> String {
    let text = desk.cx.text;
    let sentence = consequence_sentence(&desk.cx, (criteria, column, consequence));
    let chosen = [
        ("whom", text.get(column_key(column)).into_owned().into()),
        ("word", text.get(consequence_key(consequence)).into_owned().into()),
        ("sentence", sentence.into()),
    ];
    text.with("rating-why-consequence", &chosen)
}

/// The row of the table that a level is looked up in, and who adopted that.
pub(in crate::ui) fn table_reasons(
    desk: &Desk<'_>,
    version: CriteriaId,
    ((likelihood, consequence), level): (Place, Level),
) -> [String; 2] {
    let (text, isms) = (desk.cx.text, desk.cx.isms);
    let word = |key: &str| text.get(key).into_owned();
    let facts = [
        ("likelihood", word(likelihood_key(likelihood)).into()),
        ("consequence", word(consequence_key(consequence)).into()),
        ("level", word(marks::word_key(level)).into()),
        ("version", version.0.into()),
    ];
    let row = text.with("rating-why", &facts);
    let adoption = isms.criteria.get(&version).and_then(|criteria| criteria.adoption.as_ref());
    let adopted = match adoption {
        Some(adoption) => {
            let day = format::date_long(text, adoption.on);
            let facts = [
                ("version", version.0.into()),
                ("day", day.into()),
                ("by", adoption.by.as_str().into()),
            ];
            text.with("rating-why-adopted", &facts)
        }
        None => text.with("rating-why-draft", &[("version", version.0.into())]),
    };
    [row, adopted]
}

/// Who judged it so and when; asked for once it is unfolded.
fn judged_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (risk, rating, assessment): (RiskId, Rating, Assessment),
) {
    let known = desk.state.judged.as_ref().filter(|judged| {
        (judged.risk, judged.rating, judged.assessment) == (risk, rating, assessment)
    });
    match known {
        Some(judged) if !judged.words.is_empty() => explanation(ui, &judged.words),
        Some(_) => {}
        None => {
            desk.ask(Command::TellJudged(risk, rating));
            ui.ctx().request_repaint();
        }
    }
}

/// A rating that was made with an earlier version of the criteria stays as it is, until the
/// practice judges it by the version in use.
fn rejudge_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (risk, rating, assessment): (RiskId, Rating, Assessment),
) {
    let in_use = desk.cx.isms.criteria_in_use().id;
    let Some(likelihood) = assessment.likelihood.filter(|_| assessment.criteria != in_use) else {
        return;
    };
    let versions = [("made", assessment.criteria.0.into()), ("version", in_use.0.into())];
    note(ui, &desk.cx.text.with("rating-older", &versions));
    if ui.button(desk.cx.text.with("rating-rejudge", &versions)).clicked() {
        desk.ask(Command::Edit(Edit::Risk(risk, RiskEdit::Likelihood(rating, likelihood))));
    }
}

/// The five likelihoods with what each means; those that a threat proposes are marked.
pub(super) fn likelihood_answers(
    desk: &Desk<'_>,
    threat: Option<&Threat>,
) -> Vec<Answer<Likelihood>> {
    let proposed = threat.map(|threat| threat.likelihood_range.0..=threat.likelihood_range.1);
    let answer = |likelihood: &Likelihood| {
        let word = desk.cx.text.get(likelihood_key(*likelihood)).into_owned();
        let is_proposed = proposed.as_ref().is_some_and(|range| range.contains(likelihood));
        let criteria = desk.cx.isms.criteria_in_use();
        let sentence = likelihood_sentence(desk, (criteria, *likelihood));
        Answer { is_proposed, ..Answer::explained(*likelihood, word, sentence) }
    };
    Likelihood::ALL.iter().map(answer).collect()
}

/// The four consequences with what each means for whoever is hit; those that a threat proposes
/// are marked.
pub(super) fn consequence_answers(
    desk: &Desk<'_>,
    (hit, threat): (Affected, Option<&Threat>),
) -> Vec<Answer<Consequence>> {
    let proposed = threat.map(|threat| threat.consequence_range.0..=threat.consequence_range.1);
    let answer = |consequence: &Consequence| {
        let word = desk.cx.text.get(consequence_key(*consequence)).into_owned();
        let is_proposed = proposed.as_ref().is_some_and(|range| range.contains(consequence));
        let criteria = desk.cx.isms.criteria_in_use();
        let sentence = consequence_sentence(&desk.cx, (criteria, hit, *consequence));
        Answer { is_proposed, ..Answer::explained(*consequence, word, sentence) }
    };
    Consequence::ALL.iter().map(answer).collect()
}

/// What a likelihood means, with the frequency that helps to choose it: the practice's own,
/// or the one proposed.
fn likelihood_sentence(
    desk: &Desk<'_>,
    (criteria, likelihood): (&RiskCriteria, Likelihood),
) -> String {
    let Some(profile) = desk.cx.catalogue.profile(&criteria.profile) else { return String::new() };
    let meaning = profile.likelihood(likelihood).and_then(|class| class.text_nl.as_deref());
    let meaning = meaning.unwrap_or_default();
    let helper = profile.frequency(criteria, likelihood).map(|often| often.trim_end_matches('.'));
    helper.map_or_else(|| meaning.to_owned(), |helper| format!("{meaning} {helper}."))
}

/// What a consequence means for whoever is hit; for the practice with its own limits of money.
pub(super) fn consequence_sentence(
    cx: &ViewCx<'_>,
    (criteria, hit, consequence): (&RiskCriteria, Affected, Consequence),
) -> String {
    let profile = cx.catalogue.profile(&criteria.profile);
    let class = profile.and_then(|profile| profile.consequence(consequence));
    let meaning = class.and_then(|class| class.sentence(hit)).unwrap_or_default();
    let loss = format::loss(cx.text, criteria.limits, consequence);
    match loss.filter(|_| hit == Affected::Organisation) {
        Some(loss) => format!("{meaning} {loss}"),
        None => meaning.to_owned(),
    }
}

const fn name_key(rating: Rating, gross: &'static str, residual: &'static str) -> &'static str {
    match rating {
        Rating::Gross => gross,
        Rating::Residual => residual,
    }
}

pub(in crate::ui) const fn column_key(column: Affected) -> &'static str {
    match column {
        Affected::Patient => "affected-patient",
        Affected::Organisation => "affected-organisation",
        Affected::Society => "affected-society",
    }
}
