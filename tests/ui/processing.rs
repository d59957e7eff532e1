//! The register of processing, who works with what, and who is connected to a CERT.

use super::records::TALL;
use super::records::registers;
use super::window::Window;
use egui::Key;
use egui::accesskit::Role;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::Isms;
use praktijkschild::domain::cert::CertConnection;
use praktijkschild::domain::cert::SupplierCert;
use praktijkschild::domain::findings::Finding;
use praktijkschild::domain::findings::Rule;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::processing::Asked;
use praktijkschild::domain::processing::OutsideEea;
use praktijkschild::domain::processing::Processing;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::ui::Command;
use praktijkschild::ui::UiState;
use praktijkschild::ui::state::Register;

/// A practice on its first day.
fn begun() -> Isms {
    let identity = Identity { name: "De Eik".to_owned(), ..Identity::default() };
    starter::solo(Catalogue::shipped(), &identity)
}

/// The same, as it was before there was a register of processing.
fn older() -> Isms {
    let mut isms = begun();
    isms.processes.values_mut().for_each(|it| it.processing = Processing::default());
    isms
}

fn asks_for(window: &Window, process: ProcessId) -> bool {
    let shows = Command::Show(RecordKey::Process(process));
    window.asked().contains(&shows)
}

#[test]
fn the_register_lists_the_processes_with_personal_data_and_a_click_opens_one() {
    let mut isms = begun();
    isms.processes.get_mut(&ProcessId(2)).unwrap().health_data = false;
    isms.processes.get_mut(&ProcessId(2)).unwrap().processing = Processing::default();
    let all = isms.processes.len();
    let mut window = registers(isms, Register::Processing, TALL);
    assert!(window.says(&format!("Compleet: 0 van {}", all - 1)));
    assert_eq!(window.rows().len(), all - 1);
    assert!(!window.rows().iter().any(|row| row.starts_with("P2 ")), "{:?}", window.rows());
    let third = window.rows()[1].clone();
    assert!(third.ends_with("nog 1"), "{third}");
    window.click(Role::ListBoxOption, &third);
    assert!(asks_for(&window, ProcessId(3)));
}

#[test]
fn the_arrows_walk_the_register_without_opening_and_enter_opens() {
    let mut window = registers(begun(), Register::Processing, TALL);
    let first = window.rows()[0].clone();
    window.focus(Role::ListBoxOption, &first);
    window.key(Key::ArrowDown);
    assert!(window.focused().unwrap().1.starts_with("P2 "), "{:?}", window.focused());
    assert!(!asks_for(&window, ProcessId(2)));
    window.key(Key::Enter);
    assert!(asks_for(&window, ProcessId(2)));
}

#[test]
fn what_is_blank_is_filled_from_the_lists_with_one_click() {
    let mut isms = older();
    let own = &mut isms.processes.get_mut(&ProcessId(1)).unwrap().processing;
    own.retention = "Zo kort als het kan".to_owned();
    let count = isms.processes.len();
    let mut window = registers(isms, Register::Processing, TALL);
    window.press(&format!("Lege velden invullen bij {count} processen"));
    let processes = &window.isms().processes;
    assert!(processes.values().all(|it| it.unregistered() == [Asked::Outside]));
    assert_eq!(processes[&ProcessId(1)].processing.retention, "Zo kort als het kan");
    let buttons = window.names(Role::Button);
    assert!(!buttons.iter().any(|name| name.starts_with("Lege velden invullen")), "{buttons:?}");
}

#[test]
fn a_process_is_described_under_its_own_heading() {
    let mut window = registers(older(), Register::Processes, TALL);
    window.click(Role::DisclosureTriangle, "Verwerkingsregister: nog 5 in te vullen");
    window.press("Invullen uit de startlijst");
    window.click(Role::RadioButton, "Gaan er gegevens buiten de EER?: ja");
    window.fill("Welk land, en waarom dat mag", "Verenigde Staten, besluit van de EU");
    window.leave();
    let process = &window.isms().processes[&ProcessId(1)];
    assert_eq!(process.processing.outside_eea, OutsideEea::Yes);
    assert_eq!(process.unregistered(), []);
    assert!(
        window
            .names(Role::DisclosureTriangle)
            .contains(&"Verwerkingsregister: compleet".to_owned())
    );
}

#[test]
fn a_process_without_health_data_comes_into_the_register_by_its_tick() {
    let mut isms = older();
    isms.processes.get_mut(&ProcessId(1)).unwrap().health_data = false;
    let mut window = registers(isms, Register::Processes, TALL);
    assert!(
        !window.names(Role::DisclosureTriangle).iter().any(|it| it.contains("Verwerkingsregister"))
    );
    window.click(Role::CheckBox, "Verwerkt persoonsgegevens");
    assert!(window.isms().processes[&ProcessId(1)].is_registered());
    assert!(
        window.names(Role::DisclosureTriangle).iter().any(|it| it.contains("Verwerkingsregister"))
    );
}

#[test]
fn the_roles_that_work_with_a_system_are_ticked() {
    let mut window = registers(begun(), Register::Systems, TALL);
    let heading = window.names(Role::DisclosureTriangle);
    let heading =
        heading.into_iter().find(|it| it.starts_with("Rollen die met dit systeem werken"));
    window.click(Role::DisclosureTriangle, &heading.unwrap());
    window.click(Role::CheckBox, "Praktijkhouder");
    assert!(window.isms().systems[&SystemId(1)].users.contains(&RoleId(1)));
}

#[test]
fn a_supplier_is_asked_for_its_cert_and_the_end_of_its_agreement() {
    let mut window = registers(begun(), Register::Suppliers, TALL);
    assert!(window.says("Vraag de leverancier: Bij welke CERT bent u aangesloten"));
    window.click(Role::RadioButton, "Is de leverancier aangesloten bij een CERT?: ja");
    window.fill("Welke CERT, en hoe een waarschuwing u bereikt", "Z-CERT, per mail");
    window.fill("Wat het certificaat dekt", "Het HIS");
    window.fill("Overeenkomst loopt tot en met", "01-11-2026");
    window.leave();
    let supplier = &window.isms().suppliers[&SupplierId(1)];
    assert_eq!((supplier.cert, &*supplier.cert_name), (SupplierCert::Yes, "Z-CERT, per mail"));
    assert_eq!(supplier.certificate_scope, "Het HIS");
    assert_eq!(supplier.agreement_until, Some(jiff::civil::date(2026, 11, 1)));
    assert!(window.says("Deze overeenkomst is afgelopen."));
}

#[test]
fn the_practice_says_how_it_is_connected_to_a_cert() {
    let mut window = registers(begun(), Register::Suppliers, TALL);
    window.click(Role::DisclosureTriangle, "Aansluiting van de praktijk bij een CERT: onbekend");
    assert!(window.says("Via de regio-organisatie of zorggroep."));
    window.click(Role::RadioButton, "Hoe is uw praktijk aangesloten bij een CERT?: nog niet");
    window.fill("Waarom nog niet?", "De regio is nog niet zover");
    let propose = window.names(Role::Button).into_iter().find(|name| name.starts_with("Kies "));
    window.press(&propose.unwrap());
    let cert = &window.isms().practice.cert;
    assert_eq!(cert.connection, CertConnection::NotYet);
    assert_eq!(cert.reason, "De regio is nog niet zover");
    assert!(cert.ask_again.is_some());
}

#[test]
fn a_finding_leads_to_the_question_or_the_field_that_answers_it() {
    let mut state = UiState::default();
    let at = |rule, record| Finding { rule, record };
    state.show_finding(&at(Rule::CertConnection, RecordKey::Practice));
    assert_eq!((state.register, state.focus_next), (Register::Suppliers, Some("own-cert")));
    let process = ProcessId(4);
    state.show_finding(&at(Rule::ProcessingRetention, RecordKey::Process(process)));
    assert_eq!((state.register, state.process), (Register::Processes, Some(process)));
    let field = praktijkschild::ui::attention::processing_id(process, "processing-retention");
    assert_eq!(state.focus_field, Some(field));
}
