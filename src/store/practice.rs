//! Rows of the practice, its roles and its goals.

use crate::domain::cert::CertConnection;
use crate::domain::cert::OwnCert;
use crate::domain::id::GoalId;
use crate::domain::id::RoleId;
use crate::domain::practice::CbwScope;
use crate::domain::practice::Goal;
use crate::domain::practice::Practice;
use crate::domain::practice::Role;
use crate::store::error::StoreError;
use crate::store::row::Written;
use crate::store::row::read_rows;
use rusqlite::Connection;

/// The one practice.
pub(super) fn read_practice(db: &Connection) -> Result<Practice, StoreError> {
    let found = read_rows(db, "practice", |row| {
        Ok(Practice {
            name: row.get("name")?,
            owner: row.get("owner")?,
            deputy: row.get("deputy")?,
            place: row.get("place")?,
            address: row.get("address")?,
            locations: row.get("locations")?,
            scope: row.get("scope")?,
            out_of_scope: row.get("out_of_scope")?,
            security_contact: row.get("security_contact")?,
            his_name: row.get("his_name")?,
            ict_supplier: row.get("ict_supplier")?,
            restricted_areas: row.get("restricted_areas")?,
            emergency_kit_place: row.get("emergency_kit_place")?,
            max_downtime: row.get("max_downtime")?,
            answers: row.json("answers")?,
            settled: row.json("settled")?,
            cert: OwnCert {
                connection: row.scale("cert_connection", CertConnection::from_code)?,
                reason: row.get("cert_reason")?,
                ask_again: row.date_or_none("cert_ask_again")?,
            },
            cbw: row.scale("cbw", CbwScope::from_code)?,
            cbw_seen: row.get("cbw_seen")?,
            cbw_reason: row.get("cbw_reason")?,
            compensating: row.json("compensating")?,
        })
    })?;
    let none = || StoreError::Damaged { table: "practice", id: "1".to_owned() };
    found.into_iter().next().ok_or_else(none)
}

pub(super) fn write_practice(db: &Connection, practice: &Practice) -> Result<(), StoreError> {
    Written::row("practice", "one", 1)
        .text("name", &practice.name)
        .text("owner", &practice.owner)
        .text("deputy", &practice.deputy)
        .text("place", &practice.place)
        .text("address", &practice.address)
        .text("locations", &practice.locations)
        .text("scope", &practice.scope)
        .text("out_of_scope", &practice.out_of_scope)
        .text("security_contact", &practice.security_contact)
        .text("his_name", &practice.his_name)
        .text("ict_supplier", &practice.ict_supplier)
        .text("restricted_areas", &practice.restricted_areas)
        .text("emergency_kit_place", &practice.emergency_kit_place)
        .text("max_downtime", &practice.max_downtime)
        .json("answers", &practice.answers)?
        .json("settled", &practice.settled)?
        .text("cert_connection", practice.cert.connection.code())
        .text("cert_reason", &practice.cert.reason)
        .date("cert_ask_again", practice.cert.ask_again)
        .text("cbw", practice.cbw.code())
        .set("cbw_seen", practice.cbw_seen)
        .text("cbw_reason", &practice.cbw_reason)
        .json("compensating", &practice.compensating)?
        .write(db)
}

/// All roles, oldest first.
pub(super) fn read_roles(db: &Connection) -> Result<Vec<Role>, StoreError> {
    read_rows(db, "role", |row| {
        Ok(Role {
            id: RoleId(row.get("id")?),
            title: row.get("title")?,
            holder: row.get("holder")?,
            deputy: row.get("deputy")?,
            duties: row.get("duties")?,
            assigned: row.json("assigned")?,
            catalogue: row.get("catalogue")?,
        })
    })
}

pub(super) fn write_role(db: &Connection, role: &Role) -> Result<(), StoreError> {
    Written::row("role", "id", role.id.0)
        .text("title", &role.title)
        .text("holder", &role.holder)
        .text("deputy", &role.deputy)
        .text("duties", &role.duties)
        .json("assigned", &role.assigned)?
        .text_or_none("catalogue", role.catalogue.as_deref())
        .write(db)
}

/// All goals, oldest first.
pub(super) fn read_goals(db: &Connection) -> Result<Vec<Goal>, StoreError> {
    read_rows(db, "goal", |row| {
        Ok(Goal {
            id: GoalId(row.get("id")?),
            title: row.get("title")?,
            measure: row.get("measure")?,
            target: row.get("target")?,
            measured: row.get("measured")?,
            measured_on: row.date_or_none("measured_on")?,
            interval_months: row.get("interval_months")?,
            catalogue: row.get("catalogue")?,
        })
    })
}

pub(super) fn write_goal(db: &Connection, goal: &Goal) -> Result<(), StoreError> {
    Written::row("goal", "id", goal.id.0)
        .text("title", &goal.title)
        .text("measure", &goal.measure)
        .text("target", &goal.target)
        .text("measured", &goal.measured)
        .date("measured_on", goal.measured_on)
        .set("interval_months", goal.interval_months)
        .text_or_none("catalogue", goal.catalogue.as_deref())
        .write(db)
}
