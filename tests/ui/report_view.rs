//! The page from which everything leaves the program.

use super::records::small_practice;
use super::window::Stage;
use super::window::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::auditor::papers::Chapter;
use praktijkschild::auditor::papers::Choices;
use praktijkschild::auditor::papers::ChosenBy;
use praktijkschild::auditor::papers::Paper;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::OpenPoint;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Risk;
use praktijkschild::ui::Command;
use praktijkschild::ui::PathPurpose;
use praktijkschild::ui::notice::Running;
use praktijkschild::ui::papers::ChosenPaper;
use praktijkschild::ui::papers::DrawnPage;
use praktijkschild::ui::papers::PapersCommand;
use praktijkschild::ui::papers::Preview;
use praktijkschild::ui::report_view::report_ui;
use praktijkschild::ui::state::Place;
use std::path::PathBuf;

fn page(change: impl FnOnce(&mut Stage), size: (f32, f32)) -> Window {
    let mut desktop = Stage::with(small_practice()).at(Place::Report);
    change(&mut desktop);
    desktop.window(size, report_ui)
}

const SIZE: (f32, f32) = (760.0, 3600.0);

#[test]
fn the_summary_is_written_where_the_user_says() {
    let mut window = page(|desktop| desktop.state.papers.path = "/tmp/oud.pdf".into(), SIZE);
    window.fill("Waar komt de PDF?", "/home/linde/Samenvatting.pdf");
    window.press("Samenvatting maken");
    let path = PathBuf::from("/home/linde/Samenvatting.pdf");
    assert_eq!(window.asked(), [written(path, Paper::Summary)]);
}

#[test]
fn each_paper_is_written_where_the_user_says() {
    let mut window = page(|desktop| desktop.state.papers.path = "/tmp/stuk.pdf".into(), SIZE);
    for (name, paper) in [
        ("Auditdossier", Paper::Dossier),
        ("Behandelplan", Paper::Plan),
        ("Restrisico's om te ondertekenen", Paper::Signing),
    ] {
        choose(&mut window, name);
        window.press(&format!("{name} maken"));
        let path = PathBuf::from("/tmp/stuk.pdf");
        assert_eq!(window.asked().last(), Some(&written(path, paper)), "{name}");
    }
}

/// Chooses a paper.
fn choose(window: &mut Window, name: &str) {
    let answer = format!("Welk stuk wilt u?: {name}");
    window.0.get_by_role_and_label(Role::RadioButton, &answer).click();
    window.0.run();
}

/// The command that writes a paper with nothing left out.
fn written(path: PathBuf, paper: Paper) -> Command {
    let chosen = ChosenPaper { paper, choices: Choices::default() };
    Command::Papers(PapersCommand::Write(path, Box::new(chosen)))
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
    window.press("Waar komt de PDF? Kiezen…");
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
            desktop.state.papers.path = "/tmp/a.pdf".into();
            desktop.state.running =
                Some(Running { title: "Samenvatting maken…".into(), progress: 0.4 });
        },
        SIZE,
    );
    let make = window.0.get_by_role_and_label(Role::Button, "Samenvatting maken");
    assert!(make.accesskit_node().is_disabled());
    window.press("Stoppen: Samenvatting maken…");
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
            desktop.state.papers.path = format!("/home/{}/a.pdf", "lang".repeat(40));
        },
        (420.0, 3000.0),
    );
    window.unfold("Beleid: ");
    assert_eq!(window.cut_off(420.0), [""; 0]);
    assert_eq!(window.namesakes(), [""; 0]);
}

/// What the last press of a button asked for.
fn last_written(window: &Window) -> ChosenPaper {
    match window.asked().last() {
        Some(Command::Papers(PapersCommand::Write(_, chosen))) => (**chosen).clone(),
        other => panic!("no paper was asked for, but {other:?}"),
    }
}

#[test]
fn chapters_can_be_left_out_and_names_hidden() {
    let mut window = page(|desktop| desktop.state.papers.path = "/tmp/a.pdf".into(), SIZE);
    window.unfold("Wat staat erin?");
    window.0.get_by_role_and_label(Role::CheckBox, "Risicokaart").click();
    window.0.run();
    window.0.get_by_role_and_label(Role::CheckBox, "Verberg de namen van medewerkers").click();
    window.0.run();
    window.press("Samenvatting maken");

    let chosen = last_written(&window);
    assert_eq!(chosen.choices.left_out.into_iter().collect::<Vec<_>>(), [Chapter::Maps]);
    assert!(chosen.choices.hides_names);
    // Another paper knows nothing of that chapter.
    choose(&mut window, "Beleid");
    window.press("Beleid maken");
    assert!(last_written(&window).choices.left_out.is_empty());
}

#[test]
fn the_last_chapter_of_a_paper_cannot_be_left_out() {
    let mut window = page(
        |desktop| {
            desktop.state.papers.paper = Paper::Statement;
            desktop.state.papers.choices.left_out.insert(Chapter::Signature);
        },
        SIZE,
    );
    window.unfold("Wat staat erin?");
    let name = "Verklaring van Toepasselijkheid";
    let last = window.0.get_by_role_and_label(Role::CheckBox, name);
    assert!(last.accesskit_node().is_disabled());
}

#[test]
fn an_agreement_is_about_an_exchange_and_without_one_the_page_says_what_to_do() {
    let mut window = page(|desktop| desktop.state.papers.path = "/tmp/a.pdf".into(), SIZE);
    choose(&mut window, "Overeenkomst over een uitwisseling");
    let exchange = window.isms().exchanges.keys().next().copied();
    if let Some(exchange) = exchange {
        window.press("Overeenkomst over een uitwisseling maken");
        assert_eq!(last_written(&window).paper, Paper::Agreement(exchange));
    }

    let mut window = page(
        |desktop| {
            desktop.isms.exchanges.clear();
            desktop.state.papers.path = "/tmp/a.pdf".into();
        },
        SIZE,
    );
    choose(&mut window, "Overeenkomst over een uitwisseling");
    assert!(window.says("Er is nog geen uitwisseling."));
    let name = "Overeenkomst over een uitwisseling maken";
    let make = window.0.get_by_role_and_label(Role::Button, name);
    assert!(make.accesskit_node().is_disabled());
}

#[test]
fn the_register_can_be_kept_to_the_risks_of_the_filter() {
    let mut window = page(
        |desktop| {
            desktop.state.papers.path = "/tmp/a.pdf".into();
            desktop.state.papers.paper = Paper::Register;
            desktop.state.filter.selection.patient_safety = true;
        },
        SIZE,
    );
    window.press("Risicoregister maken");
    assert_eq!(last_written(&window).choices.filter, None);
    pick_risks(&mut window, "die van het filter op de kaart");
    assert!(window.says("Het filter: "));
    window.press("Risicoregister maken");

    let chosen = last_written(&window).choices.filter.expect("a filter");
    let isms = window.isms();
    let meant = isms.relevant_risks().filter(|risk| risk.patient_safety).map(|risk| risk.id);
    assert_eq!(chosen.risks, meant.collect());
    let ChosenBy::Filter(words) = &chosen.by else { panic!("{:?}", chosen.by) };
    assert_eq!(words.len(), 1, "{words:?}");
    // No other paper shows some of the risks only.
    choose(&mut window, "Samenvatting");
    assert!(!window.says("Welke risico's?"));
}

/// Picks which risks the register shows.
fn pick_risks(window: &mut Window, option: &str) {
    window.0.get_by_role_and_label(Role::ComboBox, "Welke risico's?").click();
    window.0.run();
    window.press(option);
}

#[test]
fn the_register_can_be_kept_to_risks_chosen_on_the_map_as_long_as_they_are() {
    let (one, other) = (RiskId(901), RiskId(902));
    let mut window = page(
        |desktop| {
            desktop.state.papers.path = "/tmp/a.pdf".into();
            desktop.state.papers.paper = Paper::Register;
            desktop.state.map.chosen = [one, other].into();
            let criteria = desktop.isms.criteria_in_use().id;
            for id in [one, other] {
                let risk = Risk::new(id, "Brand".to_owned(), criteria);
                desktop.isms.put(Record::Risk(Box::new(risk)));
            }
        },
        SIZE,
    );
    pick_risks(&mut window, "de 2 die u op de kaart koos");
    window.press("Risicoregister maken");

    let filter = last_written(&window).choices.filter.expect("some of the risks");
    assert_eq!(filter.risks, [one, other].into());
    assert_eq!(filter.by, ChosenBy::Hand);

    // One is taken away, the other plays no part any more.
    let risks = &mut window.0.state_mut().isms.risks;
    risks.remove(&one);
    window.0.run();
    window.press("Risicoregister maken");
    let filter = last_written(&window).choices.filter.expect("one of the risks");
    assert_eq!(filter.risks, [other].into());
    let risks = &mut window.0.state_mut().isms.risks;
    risks.get_mut(&other).expect("it is there").relevance = Relevance::NotRelevant;
    window.0.run();
    window.press("Risicoregister maken");
    assert_eq!(last_written(&window).choices.filter, None);
    assert!(!window.says("Welke risico's?"), "there is nothing left to pick from");
    assert!(window.says("Wat u op de kaart koos of filterde, is er niet meer."));
}

/// A preview of so many pages of which the first was drawn.
fn previewed(pages: usize) -> Preview {
    let mut preview = Preview::of(ChosenPaper::default());
    let picture = egui::ColorImage::filled([60, 84], egui::Color32::WHITE);
    preview.pages = pages;
    preview.drawn = Some(DrawnPage {
        page: 1,
        zoom: preview.zoom,
        dots: 1.0,
        words: "Wie, wat en wanneer".to_owned(),
        picture: std::sync::Arc::new(picture),
    });
    preview
}

fn preview(window: &Window) -> Option<&Preview> {
    window.0.state().state.papers.preview.as_ref()
}

#[test]
fn a_preview_is_asked_for_and_may_be_before_there_is_a_path() {
    let mut window = page(|_| (), SIZE);
    window.press("Voorbeeld bekijken");
    let chosen = Box::new(ChosenPaper::default());
    assert_eq!(window.asked(), [Command::Papers(PapersCommand::Preview(chosen))]);
}

#[test]
fn a_preview_is_told_to_who_cannot_see_it_and_turned_by_keys_and_buttons() {
    let mut window = page(|desktop| desktop.state.papers.preview = Some(previewed(3)), SIZE);
    let picture = window.0.get_by_role_and_label(Role::Image, "Samenvatting, pagina 1 van 3");
    assert_eq!(picture.accesskit_node().description().as_deref(), Some("Wie, wat en wanneer"));

    window.key(egui::Key::PageDown);
    assert_eq!(preview(&window).map(|it| it.page), Some(2));
    window.press("Volgende pagina");
    assert_eq!(preview(&window).map(|it| it.page), Some(3));
    window.key(egui::Key::PageDown);
    assert_eq!(preview(&window).map(|it| it.page), Some(3), "there is no fourth");
    window.key(egui::Key::PageUp);
    window.press("Vorige pagina");
    assert_eq!(preview(&window).map(|it| it.page), Some(1));
    window.press("Groter");
    assert_eq!(preview(&window).map(|it| it.zoom.per_cent()), Some(125));
    window.press("Terug naar de keuzes");
    assert!(preview(&window).is_none());
    assert!(window.says("Welk stuk wilt u?"));
}

#[test]
fn a_preview_fits_a_narrow_window_and_names_every_control_once() {
    let window = page(|desktop| desktop.state.papers.preview = Some(previewed(3)), (420.0, 1600.0));
    assert_eq!(window.cut_off(420.0), [""; 0]);
    assert_eq!(window.namesakes(), [""; 0]);
}
