//! From the open format to records: everything is checked before anything is handed over,
//! and nothing here changes a document. The edit [`crate::edit::Edit::Import`] does that,
//! in one transaction.
//!
//! # Which number a thing gets
//! Numbers in a file belong together: a link in it means the thing with that number in the
//! same file. In the document a thing keeps its number where that was never given out. It
//! *is* the thing that stands there when both have the same name (criteria: the same
//! levels; adopted policy: the same words), and then it is updated. Otherwise the number is
//! taken: it becomes the thing elsewhere with the same name, or a new one with a new
//! number. So a file that is read twice finds its own things back and changes nothing.
//!
//! # What reading in never does
//! Take something away, change adopted criteria or an adopted policy, or undo an adoption.
//! A thing in the file replaces the same thing in the document as a whole: a key that was
//! left out is *not filled in*. A list that was left out says nothing.
//!
//! # Acceptances
//! `given_for` travels along, so an acceptance that no longer holds arrives as one that no
//! longer holds. Where it was left out the acceptance is for the risk as it stands in the
//! file; if the three conditions fail there, it comes in but does not hold, and the export
//! tells why. Refused is what can never have been: a decision without a name, reason or
//! timely review, or about a risk whose level is not known.

mod audit;
mod check;
mod context;
mod evidence;
pub(super) mod gone;
mod inventory;
mod numbers;
mod practice;
mod reading;
mod risk;
mod rules;

use crate::domain::Isms;
use crate::domain::record::Record;
use crate::interchange::error::ImportError;
use crate::interchange::plan::numbers::Numbers;

/// The records a file stands for, with their numbers in this document; hand them to
/// [`crate::edit::Edit::Import`]. Records that are there already come along unchanged.
///
/// # Errors
/// [`ImportError`] names the first place that cannot be, or the rule that it breaks.
pub fn plan_import(isms: &Isms, json: &str) -> Result<Vec<Record>, ImportError> {
    let file = reading::read(json)?;
    let numbers = Numbers::plan(&file, isms)?;
    let mut records = practice::records(&file, &numbers, isms)?;
    records.extend(context::records(&file, &numbers)?);
    records.extend(audit::records(&file, &numbers)?);
    records.extend(inventory::records(&file, &numbers)?);
    records.extend(risk::measures(&file, &numbers)?);
    records.extend(evidence::records(&file, &numbers)?);
    let mut after = isms.clone();
    put_all(&mut after, &records);
    let risks = risk::risks(&file, &numbers, &after)?;
    put_all(&mut after, &risks);
    rules::check(isms, &after, &risks)?;
    records.extend(risks);
    records.extend(risk::statements(&file, isms)?);
    Ok(records)
}

fn put_all(isms: &mut Isms, records: &[Record]) {
    for record in records {
        isms.put(record.clone());
    }
}
