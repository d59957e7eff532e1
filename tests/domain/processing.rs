//! The register of processing: what is filled in, what lacks, and what the other registers tell.

use crate::domain::fitting::fitting;
use crate::domain::fitting::name;
use crate::domain::make;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::inventory::Agreement;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::processing;
use praktijkschild::domain::processing::Asked;
use praktijkschild::domain::processing::OutsideEea;
use praktijkschild::domain::processing::Processing;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::Edit;
use praktijkschild::edit::inventory::ProcessEdit;
use praktijkschild::edit::inventory::ProcessText;
use praktijkschild::edit::inventory::SystemEdit;
use praktijkschild::edit::refusal::Refusal;
use std::collections::BTreeMap;

#[test]
fn filling_in_leaves_what_the_user_wrote_and_is_taken_back_in_one_step() {
    let catalogue = Catalogue::shipped();
    let identity = Identity { name: name("De Eik"), ..Identity::default() };
    let mut isms = starter::solo(catalogue, &identity);
    let fills: BTreeMap<ProcessId, Processing> = isms
        .processes
        .keys()
        .filter_map(|id| Some((*id, catalogue.processing_of(&isms, *id)?)))
        .collect();
    assert_eq!(fills.len(), isms.processes.len());
    assert_eq!(Edit::FillProcessing(fills.clone()).plan(&isms), Err(Refusal::NothingChanges));
    isms.processes.values_mut().for_each(|it| it.processing = Processing::default());
    let own = ProcessEdit::Text(ProcessText::Retention, name("Zo kort als het kan"));
    make(&mut isms, Edit::Process(ProcessId(1), own));
    make(&mut isms, Edit::FillProcessing(fills));
    assert_eq!(isms.processes[&ProcessId(1)].processing.retention, "Zo kort als het kan");
    assert_eq!(isms.processes[&ProcessId(1)].processing.data_subjects, "patiënten");
    assert!(isms.processes.values().all(|it| it.unregistered() == [Asked::Outside]));
    let none = BTreeMap::from([(ProcessId(999), Processing::default())]);
    let gone = Refusal::NoSuchRecord(RecordKey::Process(ProcessId(999)));
    assert_eq!(Edit::FillProcessing(none).plan(&isms), Err(gone));
}

#[test]
fn the_register_says_what_lacks() {
    let mut isms = fitting();
    let process = isms.processes.get_mut(&ProcessId(1)).expect("there");
    for (way, ground, lacks) in [
        (OutsideEea::Unknown, "", true),
        (OutsideEea::No, "", false),
        (OutsideEea::Yes, " ", true),
        (OutsideEea::Yes, "Besluit van de EU", false),
    ] {
        process.processing.outside_eea = way;
        process.processing.outside_eea_ground = name(ground);
        assert_eq!(process.unregistered().contains(&Asked::Outside), lacks, "{way:?} {ground}");
    }
    process.purpose = name("Zorg verlenen");
    assert_eq!(process.unregistered(), []);
}

#[test]
fn who_processes_and_what_protects_come_from_the_other_registers() {
    let mut isms = fitting();
    let process = ProcessId(1);
    assert_eq!(processing::processors(&isms, process), [SupplierId(1)]);
    assert!(processing::protection(&isms, process).contains(&MeasureId(1)));
    isms.suppliers.get_mut(&SupplierId(1)).expect("there").agreement = Agreement::Confidentiality;
    isms.measures.get_mut(&MeasureId(1)).expect("there").status = MeasureStatus::Partial;
    assert_eq!(processing::processors(&isms, process), []);
    assert!(!processing::protection(&isms, process).contains(&MeasureId(1)));
    isms.systems.get_mut(&SystemId(1)).expect("there").processes.clear();
    isms.exchanges.values_mut().for_each(|exchange| exchange.processes.clear());
    assert!(processing::protection(&isms, process).is_empty());
}

#[test]
fn a_role_that_goes_no_longer_works_with_any_system() {
    let mut isms = fitting();
    assert!(isms.systems[&SystemId(1)].users.contains(&RoleId(1)));
    make(&mut isms, Edit::Remove(RecordKey::Role(RoleId(1))));
    assert!(isms.systems[&SystemId(1)].users.is_empty());
    let toggle = Edit::System(SystemId(1), SystemEdit::ToggleUser(RoleId(1)));
    let gone = Refusal::NoSuchRecord(RecordKey::Role(RoleId(1)));
    assert_eq!(toggle.plan(&isms), Err(gone));
}
