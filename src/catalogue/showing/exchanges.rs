//! What the document shows of the exchanges, step by step (NEN 7512).

use crate::catalogue::showing::Aspect;
use crate::catalogue::showing::Fact;
use crate::catalogue::showing::Topic;
use crate::catalogue::showing::tally::Asked;
use crate::catalogue::showing::tally::tally;
use crate::catalogue::showing::topics::Shown;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::ExchangeAspect;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;

/// Counts what a topic about exchanges shows.
pub fn count(shown: &Shown<'_>, topic: Topic) -> Vec<Fact> {
    let isms = shown.isms;
    let over = |aspect, test: &dyn Fn(&DataExchange) -> bool| {
        let asked = isms
            .exchanges
            .values()
            .map(|exchange| shown.kept(RecordKey::Exchange(exchange.id), || test(exchange)));
        tally((topic, aspect), asked.collect::<Vec<Asked<'_>>>())
    };
    let all_risks = |exchange: &DataExchange, test: &dyn Fn(&Risk) -> bool| {
        let hit = |risk: &&&Risk| risk.exchanges.contains(&exchange.id);
        let mut of_it = shown.risks.iter().filter(hit).peekable();
        of_it.peek().is_some() && of_it.all(|risk| test(risk))
    };
    match topic {
        Topic::Exchanges => {
            let all = ExchangeAspect::ALL.len();
            vec![
                over(Aspect::Done, &|exchange| exchange.aspects.filled() == all),
                over(Aspect::Named, &|exchange| !exchange.owner.trim().is_empty()),
            ]
        }
        Topic::ExchangeClasses => {
            vec![over(Aspect::Done, &|exchange| exchange.classification.is_complete())]
        }
        Topic::ExchangeRisks => {
            let is_rated = |risk: &Risk| risk.gross_level(isms).is_some();
            vec![over(Aspect::Done, &|exchange| all_risks(exchange, &is_rated))]
        }
        Topic::ExchangeTreatments => {
            let is_chosen = |risk: &Risk| risk.treatment.is_some();
            vec![over(Aspect::Decided, &|exchange| all_risks(exchange, &is_chosen))]
        }
        Topic::ExchangeAcceptances => {
            let is_decided = |risk: &Risk| shown.decided.contains(&risk.id);
            vec![over(Aspect::Decided, &|exchange| all_risks(exchange, &is_decided))]
        }
        _ => vec![over(Aspect::Decided, &|exchange| !exchange.framework.trim().is_empty())],
    }
}
