//! The page from which everything leaves the program.

use super::records::small_practice;
use super::window::Stage;
use super::window::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::domain::Isms;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::OpenPoint;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::ui::Command;
use praktijkschild::ui::PathPurpose;
use praktijkschild::ui::report_view::report_ui;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::state::Running;
use std::path::PathBuf;

fn page(change: impl FnOnce(&mut Stage), size: (f32, f32)) -> Window {
    let mut desktop = Stage::with(small_practice()).at(Place::Report);
    change(&mut desktop);
    desktop.window(size, report_ui)
}

const SIZE: (f32, f32) = (760.0, 2000.0);

#[test]
fn the_summary_is_written_where_the_user_says() {
    let mut window = page(|desktop| desktop.state.report_path = "/tmp/oud.pdf".into(), SIZE);
    window.fill("Waar komt de samenvatting?", "/home/linde/Samenvatting.pdf");
    window.press("Samenvatting maken");
    let path = PathBuf::from("/home/linde/Samenvatting.pdf");
    assert_eq!(window.asked(), [Command::WriteReport(path)]);
}

#[test]
fn the_dossier_with_everything_is_written_where_the_user_says() {
    let mut window = page(|desktop| desktop.state.report_path = "/tmp/dossier.pdf".into(), SIZE);
    assert!(window.says("Het auditdossier is de samenvatting, met daarachter alles"));
    window.press("Auditdossier maken");
    assert_eq!(window.asked(), [Command::WriteDossier(PathBuf::from("/tmp/dossier.pdf"))]);
}

#[test]
fn everything_is_written_as_json_where_the_user_says() {
    let mut window = page(|_| (), SIZE);
    window.fill("Waar komt het bestand met al uw gegevens?", "alles.json");
    window.press("Bewaren als JSON");
    assert_eq!(window.asked(), [Command::WriteJson(PathBuf::from("alles.json"))]);
}

#[test]
fn a_place_can_be_chosen_for_each() {
    let mut window = page(|_| (), SIZE);
    window.press("Waar komt de samenvatting? Kiezen…");
    window.press("Waar komt het bestand met al uw gegevens? Kiezen…");
    let asked = [PathPurpose::Report, PathPurpose::Json].map(Command::ChoosePath);
    assert_eq!(window.asked(), asked);
}

#[test]
fn without_a_place_nothing_is_written_and_the_page_says_why() {
    let mut window = page(|_| (), SIZE);
    assert!(window.says("Vul in waar het bestand moet komen"));
    let make = window.0.get_by_role_and_label(Role::Button, "Samenvatting maken");
    assert!(make.accesskit_node().is_disabled());
    window.press("Samenvatting maken");
    assert_eq!(window.asked(), []);
}

#[test]
fn a_summary_in_the_making_can_be_stopped_and_not_started_twice() {
    let mut window = page(
        |desktop| {
            desktop.state.report_path = "/tmp/a.pdf".into();
            desktop.state.running =
                Some(Running { title: "Samenvatting maken…".into(), progress: 0.4 });
        },
        SIZE,
    );
    let make = window.0.get_by_role_and_label(Role::Button, "Samenvatting maken");
    assert!(make.accesskit_node().is_disabled());
    window.press("Stoppen");
    assert_eq!(window.asked(), [Command::CancelJob]);
}

#[test]
fn what_is_open_is_said_beforehand_and_leads_to_where_it_can_be_closed() {
    let mut window = page(|_| (), SIZE);
    assert!(window.says("Die worden als open afgedrukt."));
    window.unfold("Processen: ");
    window.press("Maak de classificatie van \"Declareren\" af");
    let process = *window.isms().processes.keys().nth(1).unwrap();
    let (step, gap) = (Step::Processes, Gap::Unclassified);
    let point = OpenPoint { step, gap, record: RecordKey::Process(process) };
    assert_eq!(window.asked(), [Command::Mend(point)]);
}

#[test]
fn the_fingerprint_is_told_and_explained() {
    let window = page(|_| (), SIZE);
    assert!(window.says("vingerafdruk 3f9a1c"));
}

#[test]
fn the_page_fits_a_narrow_window_and_names_every_control_once() {
    let mut window = page(
        |desktop| {
            desktop.isms = Isms::default();
            desktop.state.report_path = format!("/home/{}/a.pdf", "lang".repeat(40));
        },
        (420.0, 3000.0),
    );
    window.unfold("Beleid: ");
    assert_eq!(window.cut_off(420.0), [""; 0]);
    assert_eq!(window.namesakes(), [""; 0]);
}
