//! Step 1: practice, roles, goals, the policy's text and the risk criteria.

use super::sample;
use super::window::Stage;
use super::window::TODAY;
use super::window::Window;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::GoalId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::ui::Command;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::state::PolicyTab;

/// High enough to have the whole of a tab in sight.
const TALL: (f32, f32) = (1280.0, 6000.0);

fn tab(isms: Isms, tab: PolicyTab) -> Window {
    let mut stage = Stage::with(isms).at(Place::Step(Step::Policy));
    stage.state.policy_tab = tab;
    stage.window(TALL, window_ui)
}

impl Window {
    /// Makes a cell of the criteria the tab stop, as walking there with the arrows does.
    fn walk_to(&mut self, cell: (Likelihood, Consequence)) {
        self.0.state_mut().state.criteria_cell = Some(cell);
        self.0.run();
    }

    /// Adopts with the name and day proposed.
    fn adopt_criteria(&mut self) {
        self.press("Risicocriteria vaststellen");
    }

    fn level(&self, likelihood: Likelihood, consequence: Consequence) -> Level {
        let isms = self.isms();
        let criteria = isms.criteria_draft().unwrap_or_else(|| isms.criteria_in_use());
        criteria.matrix.level(likelihood, consequence)
    }
}

#[test]
fn every_fact_of_the_practice_can_be_written_down() {
    let mut window = tab(sample::practice(), PolicyTab::Practice);

    window.fill("Vervanger van de praktijkhouder", "A. Jansen");
    window.fill("Alle locaties", "Dorpsstraat 1");
    window.leave();

    assert_eq!(window.isms().practice.deputy, "A. Jansen");
    assert_eq!(window.isms().practice.locations, "Dorpsstraat 1");
    assert!(window.says("Bijvoorbeeld Huisartsenpraktijk De Linde"));
}

#[test]
fn the_eight_parts_are_tabs_and_the_arrows_walk_them() {
    let mut window = tab(sample::practice(), PolicyTab::Practice);

    window.0.get_by_role_and_label(Role::Tab, "Rollen").click();
    window.0.run();
    window.key(Key::ArrowRight);

    assert_eq!(window.0.state().state.policy_tab, PolicyTab::Goals);
}

#[test]
fn a_role_can_be_added_filled_and_removed() {
    let mut window = tab(Isms::default(), PolicyTab::Roles);
    let empty = window.says("Nog geen rollen");

    window.press("Rol toevoegen");
    let focused = window.focused();
    window.fill("Rol", "Back-up");
    window.fill("Wie", "S. Bakker");
    window.fill("Vervanger", "M. de Vries");
    window.leave();
    let role = window.isms().roles[&RoleId(1)].clone();
    window.press("Rol verwijderen");

    assert!(empty);
    assert_eq!(focused, Some((Role::TextInput, "Rol".into())));
    assert_eq!(
        (&*role.title, &*role.holder, &*role.deputy),
        ("Back-up", "S. Bakker", "M. de Vries")
    );
    assert!(window.isms().roles.is_empty());
}

#[test]
fn a_role_says_what_is_still_missing() {
    let window = tab(sample::practice(), PolicyTab::Roles);

    assert!(window.says("• Kies wie de rol \"Aanspreekpunt privacy\" vervult"));
}

#[test]
fn measuring_a_goal_takes_a_value_and_a_day() {
    let mut window = tab(sample::practice(), PolicyTab::Goals);

    window.press("Meting vastleggen");
    let without = window.alerts();
    window.fill("Gemeten waarde", "2");
    window.fill("Gemeten op", "21-11-2026");
    window.press("Meting vastleggen");

    assert_eq!(without, ["Vul de waarde in die u hebt gemeten."]);
    let goal = &window.isms().goals[&GoalId(1)];
    assert_eq!((&*goal.measured, goal.measured_on), ("2", TODAY.yesterday().ok()));
    assert!(window.says("Laatst gemeten: 2, op 21 november 2026. Meet dit elke 6 maanden."));
}

#[test]
fn a_goal_cannot_be_measured_tomorrow() {
    let mut window = tab(sample::practice(), PolicyTab::Goals);

    window.fill("Gemeten waarde", "2");
    window.fill("Gemeten op", "23-11-2026");
    window.press("Meting vastleggen");

    assert_eq!(window.alerts(), ["Kies vandaag of een eerdere dag."]);
    assert_eq!(window.isms().goals[&GoalId(1)].measured_on, None);
}

#[test]
fn the_policy_reads_with_the_practices_own_names() {
    let window = tab(sample::practice(), PolicyTab::Text);

    assert!(window.says("Patiënten vertrouwen Huisartsenpraktijk De Linde hun gezondheid"));
    assert!(window.says("Dit beleid is nog nooit vastgesteld."));
}

#[test]
fn an_open_place_in_the_policy_leads_to_its_field() {
    let mut window = tab(sample::practice(), PolicyTab::Text);

    window.press("Invullen: Vervanger van de praktijkhouder");

    let field = (Role::TextInput, "Vervanger van de praktijkhouder".to_owned());
    assert_eq!(window.focused(), Some(field));
}

#[test]
fn a_section_can_be_rewritten_and_given_back_to_the_template() {
    let mut window = tab(sample::practice(), PolicyTab::Text);

    window.press("Aanpassen: 1. Waarom dit beleid");
    window.fill("Tekst van 1. Waarom dit beleid", "Omdat het moet.");
    window.leave();
    window.press("Klaar met 1. Waarom dit beleid");
    let rewritten = window.says("Omdat het moet.") && window.says("In uw eigen woorden");
    window.press("Terug naar voorbeeldtekst: 1. Waarom dit beleid");

    assert!(rewritten);
    assert!(!window.says("Omdat het moet."));
    assert!(window.isms().policy.own_text.is_empty());
}

#[test]
fn the_policy_is_adopted_by_name_and_day_and_kept_word_for_word() {
    let mut window = tab(sample::practice(), PolicyTab::Text);

    window.press("Beleid vaststellen");

    let version = window.isms().policy_in_force().unwrap().clone();
    assert_eq!((&*version.adopted_by, version.adopted_on), ("M. de Vries", TODAY));
    let last = version.sections.last().unwrap();
    assert!(last.text.contains("Versie 1, vastgesteld op 22 november 2026"), "{}", last.text);
    window.press("Versie 1 lezen");
    assert!(window.says("Versie 1, vastgesteld op 22 november 2026 te"));
    assert!(!window.says("Gewijzigd sinds het vaststellen"));
}

#[test]
fn a_policy_that_reads_differently_from_what_was_adopted_says_so() {
    let mut window = tab(sample::practice(), PolicyTab::Text);

    window.press("Beleid vaststellen");
    window.press("Aanpassen: 1. Waarom dit beleid");
    window.fill("Tekst van 1. Waarom dit beleid", "Omdat het moet.");
    window.leave();

    assert!(window.alerts()[0].starts_with("Gewijzigd sinds het vaststellen."));
}

#[test]
fn nobody_adopts_a_policy_without_a_name_or_on_a_day_to_come() {
    let mut window = tab(Isms::default(), PolicyTab::Text);

    window.press("Beleid vaststellen");
    let nameless = window.alerts();
    window.fill("Vastgesteld door", "M. de Vries");
    window.fill("Datum van vaststellen", "23-11-2026");
    window.press("Beleid vaststellen");
    let tomorrow = window.alerts();
    window.fill("Datum van vaststellen", "31-2-2026");
    window.press("Beleid vaststellen");

    assert_eq!(nameless, ["Vul in wie dit besluit neemt."]);
    assert_eq!(tomorrow, ["Kies vandaag of een eerdere dag."]);
    assert!(window.alerts()[0].starts_with("Deze dag bestaat niet."));
    assert!(window.isms().policy_versions.is_empty());
}

#[test]
fn a_cell_of_the_criteria_says_where_it_is_and_what_it_is() {
    let window = tab(sample::practice(), PolicyTab::Criteria);

    window.0.get_by_role_and_label(Role::Button, "Kans groot, gevolg hoog: hoog");
    window.0.get_by_role_and_label(Role::Button, "Kans zeer klein, gevolg laag: laag");
}

#[test]
fn the_criteria_are_set_with_arrows_and_letters() {
    let mut window = tab(sample::practice(), PolicyTab::Criteria);

    window.0.get_by_label("Kans zeer groot, gevolg laag: midden").focus();
    window.0.run();
    window.key(Key::ArrowDown);
    let walked = window.focused();
    window.key(Key::M);

    assert_eq!(walked, Some((Role::Button, "Kans groot, gevolg laag: laag".into())));
    assert_eq!(window.level(Likelihood::Large, Consequence::Low), Level::Medium);
}

#[test]
fn a_click_goes_on_to_the_next_level_that_fits() {
    let mut window = tab(sample::practice(), PolicyTab::Criteria);

    window.press("Kans groot, gevolg laag: laag");
    window.press("Kans groot, gevolg laag: midden");

    // High would be higher than its neighbours, so it goes round to low.
    assert_eq!(window.level(Likelihood::Large, Consequence::Low), Level::Low);
    assert_eq!(window.alerts(), [""; 0]);
}

#[test]
fn a_table_in_which_worse_weighs_less_is_refused_at_the_table() {
    let mut window = tab(sample::practice(), PolicyTab::Criteria);

    window.walk_to((Likelihood::Large, Consequence::High));
    window.0.get_by_label("Kans groot, gevolg hoog: hoog").focus();
    window.0.run();
    window.key(Key::L);
    let refused = window.alerts();
    window.walk_to((Likelihood::Large, Consequence::Low));
    window.0.get_by_label("Kans groot, gevolg laag: laag").focus();
    window.0.run();
    window.key(Key::M);

    assert!(refused[0].starts_with("Dit kan niet: geen vakje mag lager zijn"), "{refused:?}");
    assert_eq!(window.level(Likelihood::Large, Consequence::High), Level::High);
    assert_eq!(window.alerts(), [""; 0]);
}

#[test]
fn adopted_criteria_stay_and_a_change_makes_a_draft_to_adopt_or_drop() {
    let mut window = tab(sample::practice(), PolicyTab::Criteria);
    let proposed = window.says("Deze tabel is ons voorstel");

    window.adopt_criteria();
    let adopted = window.says("Versie 1, vastgesteld op 22 november 2026 door M. de Vries.");
    window.press("Kans groot, gevolg laag: laag");
    let draft = window.isms().criteria_draft().map(|draft| draft.id.0);
    let in_use = window.isms().criteria_in_use().id.0;
    window.press("Concept weggooien");

    assert!(proposed && adopted);
    assert_eq!((draft, in_use), (Some(2), 1));
    assert!(window.isms().criteria_draft().is_none());
    assert_eq!(window.level(Likelihood::Large, Consequence::Low), Level::Low);
}

#[test]
fn risks_rated_under_earlier_criteria_are_counted() {
    let mut window = tab(sample::practice(), PolicyTab::Criteria);

    window.adopt_criteria();
    window.press("Kans groot, gevolg laag: laag");
    window.adopt_criteria();

    assert!(window.says("3 risico's zijn beoordeeld met een andere versie"));
    assert!(window.says("Andere versies"));
    let first = "Versie 1, vastgesteld";
    window.0.get_by_label_contains(first).click();
    window.0.run();
    // The row of "groot" as it was, beside the same row as it is above.
    assert!(window.says("zeer klein"));
}

#[test]
fn the_method_says_its_edition_and_what_its_words_mean() {
    let mut window = tab(sample::practice(), PolicyTab::Criteria);

    window.0.get_by_label("Wat de kansen betekenen").click();
    window.0.run();

    assert!(window.says("gebaseerd op NEN 7512:2015 (vervangen door NEN 7512:2022"));
    assert!(window.says("Uitgave 2015, vervangen."));
    assert!(window.says("Goed denkbaar."));
}

#[test]
fn tab_walks_the_roles_in_the_order_they_are_read() {
    let mut window = tab(sample::practice(), PolicyTab::Roles);

    let stops = window.tab_stops();

    let from = stops.iter().position(|(role, _)| *role == Role::Tab).unwrap();
    let names: Vec<_> = stops[from..].iter().map(|(role, name)| (*role, name.as_str())).collect();
    assert_eq!(
        names,
        [
            (Role::Tab, "Rollen"),
            (Role::Button, "Rol toevoegen"),
            (Role::ListBoxOption, "Aanspreekpunt privacy"),
            (Role::TextInput, "Rol"),
            (Role::TextInput, "Wie"),
            (Role::TextInput, "Vervanger"),
            (Role::MultilineTextInput, "Wat de rol doet"),
            (Role::DisclosureTriangle, "Taken van deze rol: 0 van 21"),
            (Role::Button, "Geschiedenis van dit onderdeel"),
            (Role::Button, "Rol verwijderen"),
        ]
    );
}

#[test]
fn every_part_can_be_reached_at_twice_the_size_on_a_small_screen() {
    for tab in [
        PolicyTab::Practice,
        PolicyTab::Context,
        PolicyTab::Stakeholders,
        PolicyTab::Norms,
        PolicyTab::Roles,
        PolicyTab::Goals,
        PolicyTab::Text,
        PolicyTab::Criteria,
    ] {
        let mut stage = Stage::with(sample::practice()).at(Place::Step(Step::Policy));
        stage.state.policy_tab = tab;
        let mut window = stage.window((512.0, 384.0), window_ui);
        assert_eq!(window.stops_out_of_sight(), [""; 0], "{tab:?}");
    }
}

#[test]
fn leaving_a_tab_asks_nothing() {
    let mut window = tab(sample::practice(), PolicyTab::Practice);

    window.0.get_by_role_and_label(Role::Tab, "Beleidstekst").click();
    window.0.run();

    assert_eq!(window.asked(), [] as [Command; 0]);
}
