//! What helps to choose a likelihood and a consequence, and is the practice's own: how often is
//! often, and how much money is much. It belongs to a version of the risk criteria, as the
//! table does (NEN 7510-1:2024, 6.1.2).

use crate::catalogue::profile::MethodProfile;
use crate::catalogue::profile::OrganisationLimits;
use crate::domain::matrix::RiskCriteria;
use crate::domain::money::MoneyLimit;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::edit::Edit;
use crate::edit::decision::CriteriaEdit;
use crate::text::format;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::heat_map::likelihood_key;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use crate::ui::widgets::value::euros_ui;
use egui::Id;
use egui::Key;
use egui::Ui;

/// Draws the limits of money and the frequencies of a version, to change.
pub(super) fn limits_ui(ui: &mut Ui, desk: &mut Desk<'_>, criteria: &RiskCriteria) {
    let profile = desk.cx.catalogue.profile(&criteria.profile);
    section(ui, &desk.text("limits-title"));
    explanation(ui, &desk.text("limits-lead"));
    for (key, limit) in [
        ("limits-little-below", MoneyLimit::LittleBelow),
        ("limits-noticeable-up-to", MoneyLimit::NoticeableUpTo),
    ] {
        let (id, label) = (Id::unique(key), desk.text(key));
        euros_ui(ui, desk, (id, &label, criteria.limits.get(limit)), move |euros| {
            Edit::Criteria(CriteriaEdit::SetLimit(limit, euros))
        });
    }
    if let Some(limits) = profile.and_then(|profile| profile.organisation_limits.as_ref()) {
        turnover_ui(ui, desk, limits);
    }
    section(ui, &desk.text("frequencies-title"));
    explanation(ui, &desk.text("frequencies-lead"));
    for likelihood in Likelihood::ALL.iter().rev() {
        frequency_ui(ui, desk, (criteria, profile, *likelihood));
    }
}

/// The way to a proposal: the turnover is asked, used once and never kept.
fn turnover_ui(ui: &mut Ui, desk: &mut Desk<'_>, proposal: &OrganisationLimits) {
    let id = Id::unique("limits-turnover");
    let Some(mut typed) = desk.state.turnover.take() else {
        if ui.button(desk.text("limits-propose")).clicked() {
            desk.state.turnover = Some(String::new());
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        return;
    };
    let field = plain_field_ui(ui, id, &desk.text("limits-turnover"), &mut typed);
    note(ui, &desk.text("limits-turnover-note"));
    note(ui, &proposal.text_nl);
    let turnover = format::parse_euros(&typed);
    // The field keeps the focus when Enter is pressed.
    let entered = field.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let given_up = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    let (mut keeps, mut cancels) = (entered, given_up);
    ui.horizontal_wrapped(|ui| {
        let keep = egui::Button::new(desk.text("limits-propose-keep"));
        keeps |= ui.add_enabled(turnover.is_some(), keep).clicked();
        cancels |= ui.button(desk.text("limits-propose-cancel")).clicked();
    });
    if keeps || cancels {
        ui.ctx().request_repaint();
    }
    match turnover.filter(|_| keeps) {
        Some(turnover) => propose(desk, CriteriaEdit::SetLimits(proposal.for_turnover(turnover))),
        None if cancels => {}
        None => {
            if entered {
                alert(ui, &desk.text("euros-wrong"));
            }
            desk.state.turnover = Some(typed);
        }
    }
}

/// Asks for both limits, or says above the table why they cannot be.
fn propose(desk: &mut Desk<'_>, edit: CriteriaEdit) {
    let edit = Edit::Criteria(edit);
    desk.state.criteria_refused = match edit.plan(desk.cx.isms) {
        Ok(_) | Err(crate::edit::refusal::Refusal::NothingChanges) => None,
        Err(why) => Some(refusal::refusal(desk.cx.text, &why)),
    };
    if desk.state.criteria_refused.is_none() {
        desk.ask(Command::Edit(edit));
    }
}

/// One likelihood: the practice's own words, which begin as those of the profile.
fn frequency_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (criteria, profile, likelihood): (&RiskCriteria, Option<&MethodProfile>, Likelihood),
) {
    let word = desk.cx.text.get(likelihood_key(likelihood)).into_owned();
    let label = desk.cx.text.with("frequency-label", &[("likelihood", word.into())]);
    let proposed = profile.and_then(|profile| profile.likelihood(likelihood));
    let proposed = proposed.and_then(|class| class.helper_frequency_nl.as_deref());
    let own = criteria.frequencies.get(&likelihood).map(String::as_str);
    let hint = match (own, proposed) {
        (Some(_), Some(proposed)) => {
            desk.cx.text.with("frequency-proposed", &[("often", proposed.into())])
        }
        _ => String::new(),
    };
    let id = Id::unique(("criteria-frequency", likelihood.code()));
    let value = own.or(proposed).unwrap_or_default();
    field_ui(ui, desk, Field::line(id, &label, value).noted(&hint), |typed| {
        // What is proposed anyway is not the practice's own.
        let is_own = proposed != Some(typed.trim());
        let own = if is_own { typed } else { String::new() };
        Edit::Criteria(CriteriaEdit::SetFrequency(likelihood, own))
    });
}

/// The same of an earlier version, to read; nothing where it has none of its own.
pub(super) fn read_limits_ui(ui: &mut Ui, desk: &Desk<'_>, criteria: &RiskCriteria) {
    let text = desk.cx.text;
    let losses = Consequence::ALL.iter().filter_map(|it| format::loss(text, criteria.limits, *it));
    for words in losses {
        note(ui, &words);
    }
    for (likelihood, often) in criteria.frequencies.iter().rev() {
        let word = text.get(likelihood_key(*likelihood)).into_owned();
        let facts = [("likelihood", word.into()), ("often", often.as_str().into())];
        note(ui, &text.with("frequency-read", &facts));
    }
}
