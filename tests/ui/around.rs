//! Step 1: what goes on around the practice, who expects what, laws and norms, duties that do
//! not go together, and a serious incident.

use super::sample;
use super::window::Stage;
use super::window::TODAY;
use super::window::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::domain::Isms;
use praktijkschild::domain::context::ContextOrigin;
use praktijkschild::domain::duty::Duty;
use praktijkschild::domain::duty::DutyConflict;
use praktijkschild::domain::findings::Finding;
use praktijkschild::domain::findings::Rule;
use praktijkschild::domain::id::ContextIssueId;
use praktijkschild::domain::id::PolicyVersionId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::id::StakeholderId;
use praktijkschild::domain::policy::PolicyVersion;
use praktijkschild::domain::practice::CbwScope;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::state::PolicyTab;

/// High enough to have the whole of a tab in sight.
const TALL: (f32, f32) = (1280.0, 6000.0);

/// The field of who looks along with [`alone`].
const WHO_LOOKS: &str =
    "Wie kijkt mee met M. de Vries bij: Werken in patiëntdossiers en Logging bekijken?";

fn tab(isms: Isms, tab: PolicyTab) -> Window {
    let mut stage = Stage::with(isms).at(Place::Step(Step::Policy));
    stage.state.policy_tab = tab;
    stage.window(TALL, window_ui)
}

/// One person who works in patients' records and reads the log of it.
fn alone() -> Isms {
    let mut isms = sample::practice();
    let role = isms.roles.get_mut(&RoleId(1)).expect("there");
    role.holder = "M. de Vries".into();
    role.assigned = [Duty::CareRecord, Duty::LogReview].into();
    isms
}

fn with_policy() -> Isms {
    let mut isms = sample::practice();
    isms.put(Record::PolicyVersion(PolicyVersion {
        id: PolicyVersionId(1),
        adopted_by: "M. de Vries".into(),
        adopted_on: TODAY,
        sections: Vec::new(),
    }));
    isms
}

#[test]
fn what_goes_on_is_begun_with_our_examples() {
    let mut window = tab(Isms::default(), PolicyTab::Context);
    let empty = window.says("Nog niets opgeschreven");

    window.press("Begin met onze voorbeelden");

    assert!(empty && window.isms().context_issues.len() > 10);
    assert!(window.says("Klein team, veel taken bij één persoon"));
}

#[test]
fn what_goes_on_is_made_the_practices_own() {
    let mut window = tab(Isms::default(), PolicyTab::Context);

    window.press("Iets toevoegen dat speelt");
    let focused = window.focused();
    window.fill("Wat er speelt", "Verbouwing");
    window.fill("Wat het voor u betekent", "Deuren staan open.");
    window.leave();
    let outside = "Waar het speelt: Om de praktijk heen";
    window.0.get_by_role_and_label(Role::RadioButton, outside).click();
    window.0.run();
    let issue = window.isms().context_issues[&ContextIssueId(1)].clone();
    window.press("Dit punt verwijderen");

    assert_eq!(focused, Some((Role::TextInput, "Wat er speelt".into())));
    assert_eq!((&*issue.title, &*issue.meaning), ("Verbouwing", "Deuren staan open."));
    assert_eq!(issue.origin, ContextOrigin::External);
    assert!(window.isms().context_issues.is_empty());
}

#[test]
fn who_expects_what_is_written_down_and_taken_away() {
    let mut window = tab(Isms::default(), PolicyTab::Stakeholders);

    window.press("Belanghebbende toevoegen");
    window.fill("Wie", "Gemeente");
    window.fill("Wat zij verwachten", "Snel bericht");
    window.fill("Hoe uw praktijk dat doet", "Veilige mail");
    window.leave();
    let gemeente = window.isms().stakeholders[&StakeholderId(1)].clone();
    window.press("Belanghebbende verwijderen");

    let told = (&*gemeente.name, &*gemeente.asks, &*gemeente.met_by);
    assert_eq!(told, ("Gemeente", "Snel bericht", "Veilige mail"));
    assert!(window.isms().stakeholders.is_empty());
}

#[test]
fn every_law_and_norm_tells_its_edition_whether_it_holds_and_how_sure_that_is() {
    let window = tab(sample::practice(), PolicyTab::Norms);

    for norm in &Catalogue::shipped().method.norms {
        assert!(window.says(&norm.title_nl), "{}", norm.title_nl);
        assert!(window.says(&format!("Uitgave: {}.", norm.edition_nl)), "{}", norm.title_nl);
    }
    assert!(window.says("Status: vervangen (zeker: de tekst zelf of twee bronnen)."));
}

#[test]
fn a_practice_is_too_small_for_the_law_until_it_says_otherwise() {
    let mut window = tab(sample::practice(), PolicyTab::Norms);
    let why = window.says("De wet geldt vanaf 50 voltijdsbanen");

    let question = "Valt uw praktijk onder de Cyberbeveiligingswet?: Ja";
    window.0.get_by_role_and_label(Role::RadioButton, question).click();
    window.0.run();

    assert!(why);
    assert_eq!(window.isms().practice.cbw, CbwScope::Applies);
    assert!(window.says("binnen 24 uur"));
}

#[test]
fn duties_that_do_not_go_together_ask_who_looks_along() {
    let mut window = tab(alone(), PolicyTab::Roles);
    let who = window.says("M. de Vries doet allebei, als Aanspreekpunt privacy.");

    window.fill(WHO_LOOKS, "B. de Wit");
    window.leave();

    assert!(who);
    let practice = window.isms().practice.clone();
    assert_eq!(practice.check_on(DutyConflict::CareLog, "m. de vries"), Some("B. de Wit"));
}

#[test]
fn the_finding_about_duties_leads_to_who_looks_along() {
    let mut stage = Stage::with(alone()).at(Place::Findings);
    let (rule, record) = (Rule::DutiesTogether, RecordKey::Role(RoleId(1)));
    stage.state.show_finding(&Finding { rule, record });
    let mut window = stage.window(TALL, window_ui);
    window.0.run();

    assert_eq!(window.focused(), Some((Role::TextInput, WHO_LOOKS.into())));
}

#[test]
fn a_duty_is_ticked_off_and_the_clash_is_gone() {
    let mut window = tab(alone(), PolicyTab::Roles);
    window
        .0
        .get_by_role_and_label(Role::DisclosureTriangle, "Taken van deze rol: 2 van 21")
        .click();
    window.0.run();
    window.0.get_by_role_and_label(Role::CheckBox, "Logging bekijken").click();
    window.0.run();

    assert_eq!(window.isms().roles[&RoleId(1)].assigned, [Duty::CareRecord].into());
    assert!(window.says("Niemand heeft taken die niet samengaan."));
}

#[test]
fn a_serious_incident_is_noted_told_and_taken_back() {
    let mut window = tab(with_policy(), PolicyTab::Text);
    let fold = "Was er een ernstig incident?";
    window.0.get_by_role_and_label(Role::DisclosureTriangle, fold).click();
    window.0.run();
    window.press("Incident noteren");
    let without = window.alerts();
    window.fill("Wat er gebeurde, in één regel", "Laptop gestolen");
    window.press("Incident noteren");

    let asked =
        ["Schrijf op waarom. Zonder reden is dit besluit later niet uit te leggen.".to_owned()];
    assert!(asked.iter().all(|words| without.contains(words)), "{without:?}");
    let told = "Ernstig incident op 22 november 2026: Laptop gestolen. Lees het beleid na";
    assert!(window.says(told), "{:?}", window.alerts());
    window.press("Toch niet nodig");
    assert!(window.isms().policy.called.is_some(), "gone without a reason");
    window
        .fill("Waarom hoeft het beleid hier niet voor te veranderen?", "De schijf was versleuteld");
    window.press("Toch niet nodig");
    assert_eq!(window.isms().policy.called, None);
}

/// A file of before there were duties said that nobody has duties that do not go together.
#[test]
fn roles_without_duties_are_told_of_and_get_those_of_the_lists_with_one_click() {
    let mut isms = alone();
    let role = isms.roles.get_mut(&RoleId(1)).expect("there");
    role.assigned.clear();
    role.catalogue = Some("R-owner".into());
    let mut window = tab(isms, PolicyTab::Roles);
    let unknown =
        window.says("Bij 1 rol staan nog geen taken. Daarom is nog niet alles te zeggen.");
    let silent = !window.says("Niemand heeft taken die niet samengaan.");

    window.press("Neem de taken uit onze lijst over");

    assert!(unknown && silent);
    assert!(window.isms().roles[&RoleId(1)].assigned.contains(&Duty::CareRecord));
    assert!(window.says("Niemand heeft taken die niet samengaan."));
}

#[test]
fn what_a_practice_usually_does_for_somebody_is_proposed_and_taken_over() {
    let mut window = tab(Isms::default(), PolicyTab::Stakeholders);
    window.press("Begin met onze voorbeelden van belanghebbenden");
    let blank = window.isms().stakeholders[&StakeholderId(1)].met_by.is_empty();

    window.press("Voorstel overnemen");

    assert!(blank && !window.isms().stakeholders[&StakeholderId(1)].met_by.is_empty());
}
