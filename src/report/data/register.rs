//! The risk register on its own: every risk with both ratings, what is done about it and
//! whether it is accepted; or those a filter asks for, and then it says so.

use std::cmp::Reverse;

use serde::Serialize;

use crate::auditor::papers::ChosenBy;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::Grounds;
use crate::domain::risk::Risk;
use crate::report::PaperInput;
use crate::report::data::Group;
use crate::report::data::phrases::Phrases;
use crate::report::data::risks;
use crate::report::data::risks::AsideRow;
use crate::report::data::risks::RiskRow;
use crate::report::data::risks::Unanswered;
use crate::text::format;

/// The chapter with the register.
#[derive(Serialize)]
pub(super) struct Register {
    risks: Group<Row>,
    /// What the filter hides that may harm a patient; blank where nothing is hidden.
    hidden: String,
    /// Only where all risks are shown.
    aside: Option<Group<AsideRow>>,
    unanswered: Option<Group<Unanswered>>,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    row: RiskRow,
    accepted: String,
}

impl Register {
    pub(super) fn gather(order: &PaperInput<'_>, phrases: &Phrases<'_>) -> Self {
        let (input, isms) = (&order.report, order.report.isms);
        let filter = order.filter();
        let is_meant = |risk: &&Risk| filter.is_none_or(|filter| filter.risks.contains(&risk.id));
        let (mut meant, others): (Vec<&Risk>, Vec<&Risk>) =
            isms.relevant_risks().partition(is_meant);
        meant.sort_by_key(|risk| Reverse(risks::weight(risk, isms)));
        let grounds = Grounds::of(isms);
        let row = |risk: &&Risk| Row {
            row: RiskRow::gather(risk, isms, phrases),
            accepted: accepted(risk, grounds.state(risk, input.printed_on), phrases),
        };
        let rest = risks::patients_at_stake(&others);
        let (key, all) = match filter {
            Some(_) => ("register-some", meant.len() + others.len()),
            None => ("register-count", isms.risks.len()),
        };
        Self {
            risks: Group {
                title: phrases.say(if filter.is_some() { "register-part" } else { "register" }),
                empty: phrases.say("register-empty"),
                count: risks::counted(key, &meant, all, phrases),
                rows: meant.iter().map(row).collect(),
            },
            hidden: match (filter.map(|filter| &filter.by), rest) {
                (None, _) | (_, 0) => String::new(),
                (Some(ChosenBy::Filter(_)), rest) => phrases.count("filter-hides", rest),
                (Some(ChosenBy::Hand), rest) => phrases.count("filter-leaves", rest),
            },
            aside: filter.is_none().then(|| risks::set_aside(isms, phrases)),
            unanswered: filter.is_none().then(|| risks::unanswered(isms, phrases)),
        }
    }
}

/// By whom it was accepted and when, or that nobody has, or that it no longer holds.
fn accepted(risk: &Risk, state: AcceptanceState, phrases: &Phrases<'_>) -> String {
    match (&risk.acceptance, state) {
        (Some(given), AcceptanceState::Valid) => {
            let (by, on) = (phrases.or_blank(&given.by), format::date_short(given.on));
            phrases.with("read-by", &[("by", &by), ("on", &on)])
        }
        (Some(_), AcceptanceState::Stale | AcceptanceState::Expired) => {
            phrases.say("no-longer-accepted")
        }
        _ => phrases.say("not-accepted"),
    }
}
