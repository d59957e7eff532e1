//! The first page of an open practice.

use super::sample;
use super::window::Stage;
use super::window::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::OpenPoint;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::text::Texts;
use praktijkschild::text::progress::gap_sentence;
use praktijkschild::ui::Command;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::state::Place;

fn overview(isms: Isms) -> Window {
    Stage::with(isms).window((1280.0, 1400.0), window_ui)
}

#[test]
fn the_next_thing_of_each_step_is_one_click_away() {
    let mut window = overview(sample::practice());

    window.press("Kies de kans en de gevolgen van \"R3 Laptop kwijt\"");

    let (step, gap) = (Step::Risks, Gap::RiskUnrated);
    let point = OpenPoint { step, gap, record: RecordKey::Risk(RiskId(3)) };
    assert_eq!(window.asked(), [Command::Mend(point)]);
    assert_eq!(window.0.state().state.place, Place::Step(Step::Risks));
    assert_eq!(window.0.state().state.risk, Some(RiskId(3)));
}

#[test]
fn no_more_than_three_things_of_a_step_are_named_and_the_rest_is_counted() {
    let mut window = overview(sample::practice());

    let named = window.0.query_all_by_label_contains("Vul in wie").count();
    window.press("Nog 3 punten in Beleid");

    assert_eq!(named, 1);
    assert_eq!(window.asked(), [Command::Go(Place::Step(Step::Policy))]);
}

#[test]
fn each_step_says_in_words_how_far_it_is() {
    let window = overview(sample::practice());

    for words in ["2 van 8 klaar", "0 van 1 klaar", "0 van 3 klaar"] {
        window.0.get_by_role_and_label(Role::Label, words);
    }
}

#[test]
fn compliance_is_never_scored() {
    let window = overview(sample::practice());

    let percentages = window.0.query_all_by_label_contains("%").count();

    assert_eq!(percentages, 0);
}

#[test]
fn the_highest_risks_come_first_and_lead_to_the_risk() {
    let mut isms = sample::practice();
    let medium = Some((Likelihood::Moderate, Consequence::Medium));
    let mut harmful = sample::risk(4, "Verkeerde patiënt", medium);
    harmful.patient_safety = true;
    isms.put(Record::Risk(Box::new(harmful)));
    isms.put(Record::Risk(Box::new(sample::risk(5, "Brand", medium))));
    let mut window = overview(isms);

    let top = |name: &str| window.0.get_by_role_and_label(Role::Button, name).rect().top();
    let places =
        ["R1 Gijzelsoftware", "R4 Verkeerde patiënt", "R5 Brand", "R2 Koffie op toetsenbord"]
            .map(top);

    assert!(places.is_sorted(), "{places:?}");
    assert!(window.says("4 van 4 beoordeelde risico's"));
    window.press("R1 Gijzelsoftware");
    assert_eq!(window.asked(), [Command::Show(RecordKey::Risk(RiskId(1)))]);
}

#[test]
fn a_list_of_highest_risks_says_how_many_it_leaves_out() {
    let mut isms = sample::practice();
    for number in 10..20 {
        let rated = Some((Likelihood::Small, Consequence::Low));
        isms.put(Record::Risk(Box::new(sample::risk(number, "Klein", rated))));
    }
    let window = overview(isms);

    assert!(window.says("5 van 12 beoordeelde risico's"));
}

#[test]
fn an_empty_practice_is_told_where_to_begin() {
    let window = overview(Isms::default());

    assert!(window.says("Vul de naam van de praktijk in"));
    assert!(window.says("Nog geen enkel risico is beoordeeld. Begin bij stap 3."));
}

#[test]
fn why_a_risk_has_its_colour_is_unfolded_on_the_spot() {
    let mut window = overview(sample::practice());
    assert!(!window.says("Het is een tabel die u zelf vaststelt, geen som."));
    window.press("Waarom is R1 hoog?");
    assert!(window.says("Het is een tabel die u zelf vaststelt, geen som."));
    window.press("Waarom is R1 hoog?");
    assert!(!window.says("Het is een tabel die u zelf vaststelt, geen som."));
}

#[test]
fn every_kind_of_open_point_has_a_sentence_that_names_what_it_is_about() {
    let (text, isms) = (Texts::dutch(), sample::practice());
    let about_the_practice = |gap: &Gap| {
        matches!(
            gap,
            Gap::PracticeName
                | Gap::PracticeOwner
                | Gap::PracticeDeputy
                | Gap::Scope
                | Gap::CriteriaNotAdopted
                | Gap::CriteriaDraft
                | Gap::PolicyNotAdopted
                | Gap::PolicyReview
                | Gap::PolicyCalled
        )
    };
    for gap in Gap::ALL {
        let record = RecordKey::Risk(RiskId(1));
        let sentence =
            gap_sentence(&text, &isms, &OpenPoint { step: Step::Risks, gap: *gap, record });
        let is_named = sentence.contains("R1 Gijzelsoftware");
        assert_eq!(is_named, !about_the_practice(gap), "{sentence}");
    }
}
