//! Rows of the policy, its adopted versions and the risk criteria.

use crate::domain::id::CriteriaId;
use crate::domain::id::PolicyVersionId;
use crate::domain::matrix::Adoption;
use crate::domain::matrix::Matrix;
use crate::domain::matrix::RiskCriteria;
use crate::domain::money::MoneyLimits;
use crate::domain::policy::Policy;
use crate::domain::policy::PolicyVersion;
use crate::domain::policy::ReviewCall;
use crate::domain::scale::Level;
use crate::store::error::StoreError;
use crate::store::row::Fields;
use crate::store::row::Written;
use crate::store::row::read_rows;
use rusqlite::Connection;

/// The working text: one row per section in the practice's own words, and the incident after
/// which it must be looked at again, where there was one.
pub(super) fn read_policy(db: &Connection) -> Result<Policy, StoreError> {
    let sections = read_rows(db, "policy_text", |row| Ok((row.get("section")?, row.get("text")?)))?;
    let calls = read_rows(db, "policy_call", |row| {
        Ok(ReviewCall { on: row.date("happened_on")?, why: row.get("why")? })
    })?;
    let called = calls.into_iter().next();
    Ok(Policy { own_text: sections.into_iter().collect(), called })
}

pub(super) fn write_policy(db: &Connection, policy: &Policy) -> Result<(), StoreError> {
    for gone in
        read_policy(db)?.own_text.keys().filter(|section| !policy.own_text.contains_key(*section))
    {
        db.prepare_cached("DELETE FROM policy_text WHERE section = ?1")?.execute([gone])?;
    }
    for (section, text) in &policy.own_text {
        Written::row("policy_text", "section", section.clone()).text("text", text).write(db)?;
    }
    let Some(call) = &policy.called else {
        db.prepare_cached("DELETE FROM policy_call")?.execute([])?;
        return Ok(());
    };
    Written::row("policy_call", "one", 1)
        .date("happened_on", Some(call.on))
        .text("why", &call.why)
        .write(db)
}

/// All adopted policies, oldest first.
pub(super) fn read_versions(db: &Connection) -> Result<Vec<PolicyVersion>, StoreError> {
    read_rows(db, "policy_version", |row| {
        Ok(PolicyVersion {
            id: PolicyVersionId(row.get("id")?),
            adopted_by: row.get("adopted_by")?,
            adopted_on: row.date("adopted_on")?,
            sections: row.json("sections")?,
        })
    })
}

pub(super) fn write_version(db: &Connection, version: &PolicyVersion) -> Result<(), StoreError> {
    Written::row("policy_version", "id", version.id.0)
        .text("adopted_by", &version.adopted_by)
        .date("adopted_on", Some(version.adopted_on))
        .json("sections", &version.sections)?
        .write(db)
}

/// All versions of the criteria, oldest first; there is always one.
pub(super) fn read_criteria(db: &Connection) -> Result<Vec<RiskCriteria>, StoreError> {
    let found = read_rows(db, "criteria", |row| {
        Ok(RiskCriteria {
            id: CriteriaId(row.get("id")?),
            profile: row.get("profile")?,
            matrix: read_matrix(row)?,
            limits: read_limits(row)?,
            frequencies: row.json("frequencies")?,
            adoption: read_adoption(row)?,
        })
    })?;
    if found.is_empty() {
        return Err(StoreError::Damaged { table: "criteria", id: "1".to_owned() });
    }
    Ok(found)
}

/// The table of levels, which must be monotone as it was when it was made.
fn read_matrix(row: &Fields<'_>) -> Result<Matrix, StoreError> {
    let cells: [[Level; 4]; 5] = row.json("levels")?;
    Matrix::new(cells).map_err(|_| row.damaged())
}

/// The limits of money, which must ascend as they did when they were set.
fn read_limits(row: &Fields<'_>) -> Result<MoneyLimits, StoreError> {
    let limits = MoneyLimits {
        little_below: row.get("little_below")?,
        noticeable_up_to: row.get("noticeable_up_to")?,
    };
    if limits.is_ascending() { Ok(limits) } else { Err(row.damaged()) }
}

fn read_adoption(row: &Fields<'_>) -> Result<Option<Adoption>, StoreError> {
    match (row.get("adopted_by")?, row.date_or_none("adopted_on")?) {
        (Some(by), Some(on)) => Ok(Some(Adoption { by, on })),
        (None, None) => Ok(None),
        _ => Err(row.damaged()),
    }
}

pub(super) fn write_criteria(db: &Connection, criteria: &RiskCriteria) -> Result<(), StoreError> {
    let adoption = criteria.adoption.as_ref();
    Written::row("criteria", "id", criteria.id.0)
        .text("profile", &criteria.profile)
        .json("levels", &criteria.matrix)?
        .set("little_below", criteria.limits.little_below)
        .set("noticeable_up_to", criteria.limits.noticeable_up_to)
        .json("frequencies", &criteria.frequencies)?
        .text_or_none("adopted_by", adoption.map(|adoption| adoption.by.as_str()))
        .date("adopted_on", adoption.map(|adoption| adoption.on))
        .write(db)
}
