//! What each chapter hands to its template.

use serde::Serialize;
use serde_json::Result;
use serde_json::Value;
use serde_json::to_value;

use crate::auditor::papers::Chapter;
use crate::auditor::papers::Paper;
use crate::domain::id::ExchangeId;
use crate::report::PaperInput;
use crate::report::data::agreement::Agreement;
use crate::report::data::applicability::Applicability;
use crate::report::data::brief;
use crate::report::data::classification::Classification;
use crate::report::data::criteria::Criteria;
use crate::report::data::everything::Everything;
use crate::report::data::journal::Journal;
use crate::report::data::measures::Measures;
use crate::report::data::norms::Norms;
use crate::report::data::open::Open;
use crate::report::data::phrases::Phrases;
use crate::report::data::plan::Plan;
use crate::report::data::policy_text::PolicyText;
use crate::report::data::processing::Processing;
use crate::report::data::register::Register;
use crate::report::data::residual::Residual;
use crate::report::data::risks::Risks;
use crate::report::data::scope::Scope;
use crate::report::data::showing::Showing;
use crate::report::data::signing;
use crate::report::data::signing::Signing;

/// A chapter with its words.
#[derive(Serialize)]
pub(super) struct Part {
    code: &'static str,
    content: Value,
}

impl Part {
    pub(super) fn gather(
        chapter: Chapter,
        order: &PaperInput<'_>,
        phrases: &Phrases<'_>,
    ) -> Result<Self> {
        Ok(Self { code: chapter.code(), content: content(chapter, order, phrases)? })
    }
}

fn content(chapter: Chapter, order: &PaperInput<'_>, phrases: &Phrases<'_>) -> Result<Value> {
    let (input, isms) = (&order.report, order.report.isms);
    match chapter {
        Chapter::Showing => to_value(Showing::gather(order, phrases)),
        Chapter::Scope | Chapter::Goals | Chapter::Roles => {
            to_value(Scope::gather(input.catalogue, isms, phrases))
        }
        Chapter::Classification => to_value(Classification::gather(isms, phrases)),
        Chapter::Processing => to_value(Processing::gather(isms, phrases)),
        Chapter::Criteria => to_value(Criteria::gather(input, phrases)),
        Chapter::Risks => to_value(Risks::gather(isms, phrases)),
        Chapter::Measures => to_value(Measures::gather(input, phrases)),
        Chapter::Residual => to_value(Residual::gather(input, phrases)),
        Chapter::Applicability => to_value(Applicability::gather(input, phrases)),
        Chapter::Open => to_value(Open::gather(input, phrases)),
        Chapter::Norms => to_value(Norms::gather(input, phrases)),
        Chapter::Everything => to_value(Everything::gather(input, phrases)),
        Chapter::Journal => to_value(Journal::gather(input, phrases)),
        Chapter::Maps => to_value(brief::Maps::gather(order, phrases)),
        Chapter::Heaviest => to_value(brief::heaviest(isms, phrases)),
        Chapter::Underway => to_value(brief::underway(input, phrases)),
        Chapter::Accepted => to_value(brief::accepted(input, phrases)),
        Chapter::LeftOpen => to_value(brief::left_open(input, phrases)),
        Chapter::PolicyText => to_value(PolicyText::gather(input, phrases)),
        Chapter::Signature => to_value(signing::of_owner(isms, phrases)),
        Chapter::Register => to_value(Register::gather(order, phrases)),
        Chapter::Plan => to_value(Plan::gather(input, phrases)),
        Chapter::Signing => to_value(Signing::gather(input, phrases)),
        Chapter::Agreement => to_value(Agreement::gather(input, exchange(order.paper), phrases)),
    }
}

/// The exchange that a paper is about; other papers are about none.
fn exchange(paper: Paper) -> Option<ExchangeId> {
    match paper {
        Paper::Agreement(exchange) => Some(exchange),
        _ => None,
    }
}
