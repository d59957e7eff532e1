//! What a measure takes: time and money, as the practice estimates it or the catalogue does.

use crate::catalogue::takes::Euros;
use crate::catalogue::takes::Takes;
use crate::domain::effort::EffortPart;
use crate::domain::measure::Measure;
use crate::edit::Edit;
use crate::edit::measure::MeasureEdit;
use crate::text::Texts;
use crate::text::format;
use crate::ui::attention::measure_effort_id;
use crate::ui::widgets::Desk;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::value::euros_ui;
use crate::ui::widgets::value::hours_ui;
use egui::Id;
use egui::Ui;

/// Draws what it takes, and the fields for an own estimate.
pub(super) fn effort_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    let text = desk.cx.text;
    let takes = Takes::of(desk.cx.catalogue, measure);
    note(ui, &takes_words(text, (takes, Estimate::of(measure))));
    let proof = measure.catalogue.as_deref().and_then(|code| desk.cx.catalogue.measure(code));
    if let Some(listed) = proof {
        let proof = listed.evidence_nl.trim_end_matches('.').to_owned();
        note(ui, &text.with("measure-proof", &[("proof", proof.into())]));
    }
    let is_asked = desk.state.focus_field == Some(measure_effort_id(measure.id));
    let begins = if is_asked { Begins::Opened } else { Begins::Folded };
    let title = text.get("effort-title");
    let place = (Id::unique(("measure-effort", measure.id.0)), &*title, begins);
    fold_ui(ui, desk.cx.theme, place, |ui| fields_ui(ui, desk, measure));
}

fn fields_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    note(ui, &desk.text("effort-lead"));
    let id = measure.id;
    for part in EffortPart::ALL {
        let label = desk.text(part_key(part));
        let field_id = match part {
            EffortPart::MinutesOnce => measure_effort_id(id),
            part => Id::unique((part_key(part), id.0)),
        };
        let field = (field_id, &*label, measure.effort.get(part));
        let edit = |value| Edit::Measure(id, MeasureEdit::Effort(part, value));
        if part.is_money() {
            euros_ui(ui, desk, field, edit);
        } else {
            hours_ui(ui, desk, field, edit);
        }
    }
}

/// The text key of a part's label.
const fn part_key(part: EffortPart) -> &'static str {
    match part {
        EffortPart::MinutesOnce => "effort-hours-once",
        EffortPart::MinutesYearly => "effort-hours-yearly",
        EffortPart::EurosOnce => "effort-euros-once",
        EffortPart::EurosYearly => "effort-euros-yearly",
    }
}

/// Whose estimate it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Estimate {
    /// The catalogue's.
    Listed,
    /// The practice's own, at least in part.
    Own,
}

impl Estimate {
    /// Whose estimate of a measure it is.
    pub(super) fn of(measure: &Measure) -> Self {
        if measure.effort.is_empty() { Self::Listed } else { Self::Own }
    }
}

/// What it takes in one line, and whose estimate that is.
pub(super) fn takes_words(text: &Texts, (takes, by): (Takes, Estimate)) -> String {
    let mut parts = Vec::new();
    let minutes =
        [("takes-time-once", takes.minutes_once), ("takes-time-yearly", takes.minutes_yearly)];
    for (key, minutes) in minutes {
        let time = minutes.map(|minutes| format::time(text, minutes.into()));
        parts.extend(time.map(|time| text.with(key, &[("time", time.into())])));
    }
    let euros =
        [("takes-euros-once", takes.euros_once), ("takes-euros-yearly", takes.euros_yearly)];
    for (key, euros) in euros {
        let cost = euros.map(|euros| euros_words(text, euros));
        parts.extend(cost.map(|cost| text.with(key, &[("cost", cost.into())])));
    }
    if parts.is_empty() {
        return text.get("takes-unknown").into_owned();
    }
    let key = match by {
        Estimate::Listed => "takes-listed",
        Estimate::Own => "takes-own",
    };
    text.with(key, &[("parts", parts.join(", ").into())])
}

/// What it takes in the first year, in short: "2 uur · € 250"; `None` where nobody estimated it.
pub(super) fn short_words(text: &Texts, takes: Takes) -> Option<String> {
    let time = takes.minutes().map(|minutes| format::time(text, minutes));
    let money = takes.euros().map(|euros| sum_words(text, (euros, takes.has_no_end())));
    let words: Vec<_> = time.into_iter().chain(money).collect();
    (!words.is_empty()).then(|| words.join(" · "))
}

/// "€ 100", "hooguit € 250", "€ 250 tot € 1.500", "meer dan € 1.500", or "niets".
pub(super) fn euros_words(text: &Texts, (least, most): Euros) -> String {
    let amounts = [
        ("from", format::euros(least).into()),
        ("to", most.map(format::euros).unwrap_or_default().into()),
    ];
    match (least, most) {
        (0, Some(0)) => text.get("cost-nothing").into_owned(),
        (least, Some(most)) if least == most => format::euros(most),
        (0, Some(_)) => text.with("cost-up-to", &amounts),
        (_, Some(_)) => text.with("cost-between", &amounts),
        (_, None) => text.with("cost-more-than", &amounts),
    }
}

/// An amount that was added up; "of meer" where it may well be more.
pub(super) fn sum_words(text: &Texts, (euros, has_no_end): (u64, bool)) -> String {
    let amount = format::euros(u32::try_from(euros).unwrap_or(u32::MAX));
    if has_no_end { text.with("cost-or-more", &[("amount", amount.into())]) } else { amount }
}
