//! The whole road: a new practice, all five steps, and the summary as a PDF.

use crate::support::desktop::Desktop;
use egui::accesskit::Role;
use jiff::civil::date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example::example;
use praktijkschild::document::Document;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::store::journal::Stamp;

const MEDIUM: Level = Level::Medium;

/// A practice that was begun a moment ago, without the questions that come first.
pub fn begun() -> Desktop {
    let mut app = asked();
    app.button("Sla de vragen over");
    app
}

/// The example practice in a file of its own, which no folder tells to be the example.
pub fn of_the_example() -> Desktop {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("De-Linde.schild");
    let isms = example(Catalogue::shipped()).expect("the example can be built");
    let at = "2026-11-22T14:00:00+01:00".parse().expect("a moment");
    let stamp = Stamp { at, by: isms.practice.owner.clone() };
    drop(Document::create(&path, isms, &stamp).expect("a document"));
    Desktop::with_file(folder, &path)
}

/// A practice that was begun a moment ago, at the first question.
pub fn asked() -> Desktop {
    asked_in(Desktop::fresh())
}

pub fn asked_in(mut app: Desktop) -> Desktop {
    app.button("Nieuwe praktijk");
    app.fill("Naam van de praktijk", "Huisartsenpraktijk De Eik");
    app.fill("Naam van de praktijkhouder", "C. Voorbeeld");
    app.fill("Plaats", "Voorbeeldstad");
    app.button("Beginnen");
    app
}

/// Rates the risk in hand: moderate likelihood, and high for patients.
pub fn rate(app: &mut Desktop) {
    app.choose("Speelt dit bij u?: Ja");
    app.choose("Kans: middelmatig");
    app.choose("Gevolg voor patiënten: hoog");
    app.choose("Gevolg voor praktijk: midden");
    app.choose("Gevolg voor samenleving: laag");
}

#[test]
fn a_new_practice_is_never_a_blank_page() {
    let app = begun();
    let isms = app.isms();
    assert_eq!(isms.practice.name, "Huisartsenpraktijk De Eik");
    assert_eq!(isms.practice.owner, "C. Voorbeeld");
    assert!(isms.processes.len() >= 10 && isms.systems.len() >= 15);
    assert!(isms.exchanges.len() >= 10 && isms.suppliers.len() >= 10);
    assert_eq!(isms.risks.len(), 70);
    assert!(isms.risks.values().all(|risk| risk.relevance == Relevance::Undecided));
    assert!(app.file().starts_with(app.folder()));
}

#[test]
fn plain_words_take_the_place_of_words_of_the_norm_and_stay_for_the_next_start() {
    let mut app = begun();
    app.step(5);
    assert!(app.sees("5  Restrisico"));
    app.button("Beeld");
    app.press(Role::RadioButton, "Gewone woorden");
    assert!(app.sees("5  Wat overblijft") && !app.sees("5  Restrisico"));
    app.step(3);
    assert!(app.names(Role::Button).iter().any(|name| name.contains("Wat overblijft")));
    let file = app.file();
    let folder = app.close_as_the_user_does();
    let mut app = Desktop::with_file(folder, &file);
    app.step(5);
    assert!(app.sees("5  Wat overblijft"));
}

#[test]
fn why_a_level_has_its_colour_is_told_with_who_judged_it_and_when() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    app.press(Role::DisclosureTriangle, "Waarom deze kleur?");
    assert!(app.sees("Kans middelmatig: Goed denkbaar. Eens in de 2 tot 10 jaar."));
    assert!(app.sees("Gevolg voor patiënten, hoog: Ernstige schade bij enkele tot veel patiënten, of één overlijden."));
    assert!(app.sees("Versie 1 is nog niet vastgesteld."));
    assert!(app.sees("Zo beoordeeld op 22-11-2026 14:03 door C. Voorbeeld."));
    app.choose("Kans: groot");
    assert!(app.sees("Kans groot: Gebeurt in veel gevallen. Ongeveer elk jaar."));
    assert!(app.sees("Zo beoordeeld op 22-11-2026 14:03 door C. Voorbeeld."));
}

#[test]
fn a_case_between_two_sentences_is_one_step_back_and_told_with_the_colour() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    let risk = app.state().risk.expect("a risk in hand");
    let before = app.isms().risks[&risk].gross;
    app.press(Role::DisclosureTriangle, "Past het tussen twee zinnen?");
    app.choose("Tussen twee zinnen, praktijk: Grote schade aan de naam, en sluiten dreigt");
    let after = app.isms().risks[&risk].gross;
    assert_eq!(after.consequences.organisation, Some(Consequence::VeryHigh));
    app.press(Role::DisclosureTriangle, "Waarom deze kleur?");
    assert!(app.sees("Gevolg voor praktijk, zeer hoog: De praktijk gaat failliet"));
    let told =
        "Afgerond naar boven: grote schade aan de naam, en sluiten dreigt. Telt als zeer hoog.";
    assert!(app.sees(told));
    assert!(app.sees("Zo beoordeeld op 22-11-2026 14:03 door C. Voorbeeld."));
    app.key(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(app.isms().risks[&risk].gross, before);
}

#[test]
fn the_level_appears_when_likelihood_and_three_consequences_are_chosen() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    let isms = app.isms();
    let rated: Vec<_> = isms.relevant_risks().collect();
    assert_eq!(rated.len(), 1);
    assert_eq!(rated[0].gross_level(&isms), Some(Level::High));
    assert!(app.sees("hoog, door: patiënten"));
}

/// Step 1: who steps in, the criteria and the policy, each adopted with name and day.
fn adopt(app: &mut Desktop) {
    app.step(1);
    app.fill("Vervanger van de praktijkhouder", "D. Verzonnen");
    app.press(Role::Tab, "Risicocriteria");
    app.button("Kans groot, gevolg laag: laag");
    app.button("Risicocriteria vaststellen");
    app.press(Role::Tab, "Beleidstekst");
    app.button("Beleid vaststellen");
}

/// Step 2: one class from three columns, the heaviest deciding.
fn classify(app: &mut Desktop) {
    app.step(2);
    let names = app.names(Role::DisclosureTriangle);
    let fold = names.iter().find(|name| name.starts_with("Beschikbaarheid: ")).expect("a fold");
    if !app.sees("bij beschikbaarheid") {
        app.press(Role::DisclosureTriangle, fold);
    }
    for (column, class) in
        [("patiënten", "hoog"), ("de praktijk", "laag"), ("de samenleving", "hoog")]
    {
        app.choose(&format!("Gevolg voor {column} bij beschikbaarheid: {class}"));
    }
}

/// Step 4: the first proposal taken over, with who and when, and carried out.
fn treat(app: &mut Desktop, risk: RiskId) -> MeasureId {
    app.step(4);
    app.choose("Wat doet u met dit risico?: beheersen");
    let names = app.names(Role::Button);
    let proposal = names.iter().find(|name| name.starts_with("Kiezen: ")).expect("a proposal");
    app.button(proposal);
    let isms = app.isms();
    let measure = isms.measures[isms.risks[&risk].measures.first().unwrap()].clone();
    app.button(&format!("{}  {}", measure.id, measure.title));
    app.fill("Wie regelt dit?", "C. Voorbeeld");
    app.fill("Wanneer klaar?", "1-12-2026");
    app.choose("Hoe ver bent u?: ingevoerd");
    measure.id
}

#[test]
fn all_five_steps_lead_to_an_accepted_risk_and_a_summary_on_paper() {
    whole_road(begun());
}

#[test]
fn the_whole_road_can_be_walked_through_the_accessibility_tree_at_twice_the_size() {
    let mut app = asked_in(Desktop::read_aloud());
    app.button("Sla de vragen over");
    whole_road(app);
}

#[test]
fn the_whole_road_can_be_walked_with_the_mouse_alone_on_a_small_screen() {
    let mut app = asked_in(Desktop::by_mouse());
    app.button("Sla de vragen over");
    whole_road(app);
}

/// From a practice that was just begun to the summary.
fn whole_road(mut app: Desktop) {
    adopt(&mut app);
    classify(&mut app);
    app.step(3);
    rate(&mut app);
    let risk = app.isms().relevant_risks().next().map(|risk| risk.id).expect("a relevant risk");
    let measure = treat(&mut app, risk);
    app.step(5);
    app.choose("Restkans: zeer klein");
    app.choose("Restgevolg voor patiënten: midden");
    app.fill("Waarom aanvaardt u dit?", "Wij oefenen dit elk jaar.");
    app.press(Role::CheckBox, "Wij overtreden hiermee geen wet of contract");
    app.button("Aanvaarden");

    let isms = app.isms();
    assert_eq!(isms.policy_in_force().expect("a policy").adopted_by, "C. Voorbeeld");
    assert_eq!(isms.criteria_in_use().matrix.level(Likelihood::Large, Consequence::Low), MEDIUM);
    let process = isms.processes.values().next().expect("a process");
    let availability = process.classification.availability;
    assert_eq!(availability.decided_by(), [Affected::Patient, Affected::Society]);
    assert_eq!(isms.risks[&risk].treatment, Some(Treatment::Mitigate));
    assert_eq!(isms.measures[&measure].status, MeasureStatus::Implemented);
    assert_eq!(isms.measures[&measure].due, Some(date(2026, 12, 1)));
    assert_eq!(isms.risks[&risk].residual_level(&isms), Some(Level::Low));
    let state = acceptance::state(&isms.risks[&risk], &isms, date(2026, 11, 22));
    assert_eq!(state, AcceptanceState::Valid);

    app.summary();
    let path = app.folder().join("Samenvatting Huisartsenpraktijk De Eik 2026-11-22.pdf");
    let pdf = std::fs::read(&path).expect("the summary");
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert!(app.sees("Samenvatting gemaakt"));
}

#[test]
fn a_no_stays_in_sight_until_the_next_risk_is_asked_for() {
    let mut app = begun();
    app.step(3);
    let first = app.names(Role::ListBoxOption)[0].clone();
    let second = app.names(Role::ListBoxOption)[1].clone();
    app.choose("Speelt dit bij u?: Nee, met reden");
    app.fill("Waarom speelt dit niet bij u?", "Dat hebben wij hier niet.");
    let isms = app.isms();
    let answered = isms.risks.values().find(|risk| risk.relevance == Relevance::NotRelevant);
    assert_eq!(answered.expect("an answer").relevance_reason, "Dat hebben wij hier niet.");
    assert!(app.names(Role::ListBoxOption).contains(&first));
    app.button("Volgende");
    assert!(!app.names(Role::ListBoxOption).contains(&first));
    assert!(app.names(Role::Heading).iter().any(|name| name.replace("  ", " ") == second));
    assert_eq!(app.focused().as_deref(), Some("Speelt dit bij u?: Ja"));
}

#[test]
fn an_own_risk_can_be_named_at_once_also_while_searching() {
    let mut app = begun();
    app.step(3);
    app.fill("Zoek een risico", "brand");
    app.button("Eigen risico toevoegen");
    app.type_over("Koffie over het toetsenbord");
    let isms = app.isms();
    let own = isms.risks.values().next_back().expect("the new risk");
    assert_eq!(own.title, "Koffie over het toetsenbord");
    assert_eq!(own.threat, None);
}

#[test]
fn why_a_residual_rating_cannot_be_is_said_beside_the_question() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    app.step(5);
    app.choose("Restkans: zeer klein");
    let sentence = "Het restrisico kan alleen lager zijn als er een maatregel aan hangt.";
    assert!(app.is_in_sight(sentence));
    app.button("Begrepen");
    assert!(!app.sees(sentence));
}

#[test]
fn what_lacks_an_owner_leads_to_the_field_of_the_owner() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    app.step(4);
    app.choose("Wat doet u met dit risico?: beheersen");
    let names = app.names(Role::Button);
    app.button(names.iter().find(|name| name.starts_with("Kiezen: ")).expect("a proposal"));
    app.key(egui::Modifiers::COMMAND, egui::Key::Num6);
    let names = app.names(Role::Button);
    let gap = names.iter().find(|name| name.starts_with("Kies wie zorgt voor")).expect("a gap");
    app.button(gap);
    assert_eq!(app.focused().as_deref(), Some("Wie regelt dit?"));
}
