//! Avoiding: what comes in the place of the exchange that is left, and whether the risk counts
//! as avoided yet.

use crate::domain::avoidance::Avoidance;
use crate::domain::avoidance::Replacement;
use crate::domain::id::ExchangeId;
use crate::domain::inventory::DataExchange;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::risk::RiskEdit;
use crate::ui::Command;
use crate::ui::attention::REPLACEMENT;
use crate::ui::steps::listing::Listed;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::choice::Answer;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::links::records_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_ui;
use egui::Id;
use egui::Ui;

/// The two answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Instead {
    Nothing,
    Exchange,
}

/// Draws what comes in its place, where the risk hangs on an exchange.
pub(super) fn replacement_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    if risk.exchanges.is_empty() && risk.replacement.is_none() {
        return;
    }
    let text = desk.cx.text;
    let question = text.get("replacement-question");
    let answers = [
        Answer::explained(
            Instead::Exchange,
            text.get("replacement-exchange"),
            text.get("replacement-exchange-why"),
        ),
        Answer::plain(Instead::Nothing, text.get("replacement-nothing-long")),
    ];
    let is_choosing = desk.state.replacing == Some(risk.id);
    let chosen = match risk.replacement {
        Some(Replacement::Exchange { .. }) => Some(Instead::Exchange),
        _ if is_choosing => Some(Instead::Exchange),
        Some(Replacement::Nothing) => Some(Instead::Nothing),
        None => None,
    };
    let id = Id::unique(("replacement", risk.id.0));
    let place = usize::from(chosen == Some(Instead::Nothing));
    desk.focus_choice_if_asked(ui, REPLACEMENT, id.with(place));
    let asked = question_ui(ui, (desk.cx.theme, id, &question), &answers, chosen);
    match asked {
        Some(Instead::Exchange) => desk.state.replacing = Some(risk.id),
        Some(Instead::Nothing) => {
            desk.state.replacing = None;
            replace(desk, risk, Some(Replacement::Nothing));
        }
        None => {}
    }
    if chosen == Some(Instead::Exchange) || asked == Some(Instead::Exchange) {
        exchange_ui(ui, desk, risk);
    }
    standing_ui(ui, desk, risk);
}

/// Which exchange it is, or a new one.
fn exchange_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let cx = desk.cx;
    let mut options: Vec<(Option<ExchangeId>, String)> =
        vec![(None, cx.text.get("replacement-which-none").into_owned())];
    let others = cx.isms.exchanges.values().filter(|own| !risk.exchanges.contains(&own.id));
    options.extend(others.map(|own| (Some(own.id), format!("{}  {}", own.id, own.name))));
    let label = cx.text.get("replacement-which");
    let place = (Id::unique(("replacement-which", risk.id.0)), &*label);
    let now = risk.replacement.and_then(Replacement::exchange);
    if let Some(exchange) = pick_ui(ui, place, &options, now) {
        let replacement = exchange.map(|exchange| Replacement::Exchange { exchange });
        replace(desk, risk, replacement);
    }
    if now.is_none() && ui.button(cx.text.get("replacement-new")).clicked() {
        let name = cx.text.get("exchange-new").into_owned();
        if let Record::Exchange(new) = DataExchange::fresh(name) {
            desk.state.replacing = None;
            desk.ask(Command::EditAndShow(Edit::AddReplacementTo(risk.id, Box::new(new))));
        }
    }
}

/// Whether the risk counts as avoided, and what is still to be done before it does.
fn standing_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let text = desk.cx.text;
    match risk.avoidance(desk.cx.isms) {
        Some(Avoidance::Unnamed) => alert(ui, &text.get("replacement-unnamed")),
        Some(Avoidance::Unclassified(_)) => alert(ui, &text.get("replacement-unclassified")),
        Some(Avoidance::Done) => note(ui, &text.get("replacement-done")),
        None => {}
    }
    let other = risk.replacement.and_then(Replacement::exchange);
    if let Some(other) = other.and_then(|id| desk.cx.isms.exchanges.get(&id)) {
        let link = [(RecordKey::Exchange(other.id), format!("{} {}", other.id, other.name))];
        records_ui(ui, desk, (&text.get("replacement-link"), ""), &link);
    }
}

fn replace(desk: &mut Desk<'_>, risk: &Risk, replacement: Option<Replacement>) {
    desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::Replace(replacement))));
}
