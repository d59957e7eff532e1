//! What hangs together with a record: what points at it, found in the other registers and
//! among the risks, and what it can be tied to. Computed, never stored.

use crate::domain::Isms;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::ui::steps::listing::Listed;
use crate::ui::widgets::links::Tick;

/// The records of a register for which something holds, by number and name.
pub fn records<R: Listed>(isms: &Isms, holds: impl Fn(&R) -> bool) -> Vec<(RecordKey, String)> {
    let named = |(id, record): (&R::Id, &R)| (R::key(*id), format!("{id} {}", record.name()));
    R::all(isms).iter().filter(|(_, record)| holds(record)).map(named).collect()
}

/// The risks that play a part here and for which something holds, by number and name.
pub fn risks(isms: &Isms, holds: impl Fn(&Risk) -> bool) -> Vec<(RecordKey, String)> {
    let named = |risk: &Risk| (RecordKey::Risk(risk.id), format!("{} {}", risk.id, risk.title));
    isms.relevant_risks().filter(|risk| holds(risk)).map(named).collect()
}

/// All records of a register as a list to tick. `tie` says what ticking one means and
/// whether it is ticked.
pub fn ticks<R: Listed, T>(isms: &Isms, tie: impl Fn(R::Id) -> (T, bool)) -> Vec<Tick<T>> {
    let tick = |(id, record): (&R::Id, &R)| {
        let (value, is_on) = tie(*id);
        Tick { value, name: format!("{id} {}", record.name()), is_on }
    };
    R::all(isms).iter().map(tick).collect()
}
