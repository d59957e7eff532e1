//! Edits of who was told of a risk (NEN 7510-1:2024, 7.3).

use crate::domain::awareness::Told;
use crate::domain::people;
use crate::domain::risk::Risk;
use crate::edit::named;
use crate::edit::refusal::Refusal;
use jiff::civil::Date;

/// Some people were told on a day. Whoever was told before is told anew.
pub(super) fn tell(risk: &mut Risk, people: &[String], on: Date) -> Result<(), Refusal> {
    for who in people {
        let who = named(who.trim())?;
        risk.told_to.retain(|told| !people::is_same(&told.who, &who));
        risk.told_to.push(Told { on, who });
    }
    risk.told_to.sort();
    Ok(())
}

/// Somebody was not told after all.
pub(super) fn untell(risk: &mut Risk, who: &str) {
    risk.told_to.retain(|told| !people::is_same(&told.who, who));
}

/// Nobody is blank, and nobody is there twice.
///
/// # Errors
/// [`Refusal::BlankName`], [`Refusal::ToldTwice`].
pub fn fit(risk: &Risk) -> Result<(), Refusal> {
    let mut rest = risk.told_to.as_slice();
    while let [first, others @ ..] = rest {
        named(&first.who)?;
        if others.iter().any(|told| people::is_same(&told.who, &first.who)) {
            return Err(Refusal::ToldTwice);
        }
        rest = others;
    }
    Ok(())
}
