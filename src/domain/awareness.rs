//! Who of the team knows of the risks that stay (NEN 7510-1:2024, 7.3). Computed from the lists
//! at each risk; a note of before there were lists is shown, and never taken apart.

use crate::domain::Isms;
use crate::domain::id::RiskId;
use crate::domain::people;
use crate::domain::risk::Risk;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;

/// Somebody who was told of a risk.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Told {
    /// When, most recently.
    pub on: Date,
    /// Who: somebody of the team, or anybody by name; never blank.
    pub who: String,
}

impl Risk {
    /// Whether anybody was told, by the list or by a note of before there were lists.
    pub fn is_told(&self) -> bool {
        !self.told_to.is_empty() || !self.told.trim().is_empty()
    }

    /// When somebody was told of it; `None` where that is not in the list.
    pub fn told_on(&self, who: &str) -> Option<Date> {
        self.told_to.iter().find(|told| people::is_same(&told.who, who)).map(|told| told.on)
    }
}

/// Somebody of the team, with what is still to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untold<'a> {
    /// Who.
    pub who: &'a str,
    /// Of which risks, by number.
    pub risks: Vec<RiskId>,
}

/// What is still to be told, person by person: of the team, everybody who is named, and the
/// relevant risks that the practice lives with or that stay high. Whoever knows all is left out.
pub fn untold(isms: &Isms) -> Vec<Untold<'_>> {
    let asking: Vec<&Risk> =
        isms.relevant_risks().filter(|risk| risk.asks_awareness(isms)).collect();
    let of = |who| {
        let lacks = asking.iter().filter(|risk| risk.told_on(who).is_none());
        Untold { who, risks: lacks.map(|risk| risk.id).collect() }
    };
    let all = people::named_in(isms).into_iter().map(of);
    all.filter(|untold| !untold.risks.is_empty()).collect()
}
