//! A risk in full: reasons to order, cases between two sentences, and the practice's own words
//! for often and much where they are needed.

use super::sample;
use super::window::Stage;
use super::window::Window;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::domain::between::Between;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::money::MoneyLimits;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::ui::Command;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::state::PolicyTab;

/// High enough to have the whole of a step in sight.
const TALL: (f32, f32) = (1280.0, 4000.0);

/// The risk in hand in a step, and the practice as it is changed before.
fn risk(step: Step, change: impl FnOnce(&mut praktijkschild::domain::Isms)) -> Window {
    let mut isms = sample::practice();
    change(&mut isms);
    let mut stage = Stage::with(isms).at(Place::Step(step));
    stage.state.risk = Some(RiskId(2));
    stage.window(TALL, window_ui)
}

impl Window {
    fn choose(&mut self, name: &str) {
        self.0.get_by_role_and_label(Role::RadioButton, name).click();
        self.0.run();
    }

    /// Whether these words are drawn, also inside an answer.
    fn is_painted(&self, words: &str) -> bool {
        self.0.output().shapes.iter().any(|shape| match &shape.shape {
            egui::Shape::Text(text) => text.galley.text().contains(words),
            _ => false,
        })
    }

    fn reasons(&self) -> Vec<String> {
        self.0.state().isms.risks[&RiskId(2)].vulnerabilities().map(str::to_owned).collect()
    }
}

#[test]
fn reasons_are_added_typed_ordered_and_taken_away() {
    let mut window = risk(Step::Risks, |_| {});
    window.unfold("Over dit risico");

    window.fill("Waarom kan het bij u gebeuren?", "Koffie naast de computer");
    window.leave();
    window.press("Nog een reden toevoegen");
    assert_eq!(window.focused(), Some((Role::TextInput, "Reden 2".into())));
    window.fill("Reden 2", "Geen lade");
    window.leave();
    assert_eq!(window.reasons(), ["Koffie naast de computer", "Geen lade"]);
    assert!(window.says("1  Koffie naast de computer") && window.says("2  Geen lade"));

    window.press("Reden 2 zwaarder");
    assert_eq!(window.reasons(), ["Geen lade", "Koffie naast de computer"]);
    // What was moved is in hand, wherever it came.
    let question = "Waarom kan het bij u gebeuren?".into();
    assert_eq!(window.focused(), Some((Role::MultilineTextInput, question)));
    window.press("Reden 1 lichter");
    assert_eq!(window.reasons(), ["Koffie naast de computer", "Geen lade"]);
    assert_eq!(window.focused(), Some((Role::TextInput, "Reden 2".into())));
    window.press("Reden 1 weghalen");
    assert_eq!(window.reasons(), ["Geen lade"]);
    assert!(!window.says("Reden 1 weghalen"));
}

#[test]
fn a_reason_that_is_emptied_says_what_to_do_and_goes_with_its_place() {
    let mut window = risk(Step::Risks, |isms| {
        let risk = isms.risks.get_mut(&RiskId(2)).unwrap();
        risk.vulnerability = "Geen lade".into();
        risk.lesser_vulnerabilities = vec!["Weinig plek".into()];
    });
    window.unfold("Over dit risico");
    window.fill("Reden 2", "");
    window.key(Key::Backspace);
    window.leave();
    assert_eq!(window.reasons(), ["Geen lade", "Weinig plek"]);
    window.press("Reden 2 weghalen");
    assert_eq!(window.reasons(), ["Geen lade"]);
    assert!(window.0.state().state.drafts.is_empty());
}

#[test]
fn a_case_between_two_sentences_is_rounded_up_until_another_class_is_chosen() {
    let mut window = risk(Step::Risks, |_| {});
    window.unfold("Past het tussen twee zinnen?");
    let before = window.asked().len();
    window.choose("Tussen twee zinnen, patiënten: Lichte schade bij veel patiënten");
    let edits = |asked: &[Command]| {
        asked.iter().filter(|command| matches!(command, Command::Edit(_))).count()
    };
    assert_eq!(edits(&window.asked()[before..]), 1, "one choice is one edit");
    let rated = window.0.state().isms.risks[&RiskId(2)].gross;
    assert_eq!(rated.consequences.patient, Some(Consequence::High));
    assert_eq!(rated.rounded.patient, Some(Between::LightToMany));
    let told = "Afgerond naar boven: lichte schade bij veel patiënten. Telt als hoog.";
    assert!(window.says(told));

    window.choose("Gevolg voor patiënten: midden");
    assert_eq!(window.0.state().isms.risks[&RiskId(2)].gross.rounded.patient, None);
    assert!(!window.says("Afgerond naar boven"));
}

#[test]
fn what_is_left_can_be_rounded_up_too_and_taken_back() {
    let mut window = risk(Step::Residual, |isms| {
        let risk = isms.risks.get_mut(&RiskId(2)).unwrap();
        risk.gross = risk.gross.rounded_up(Between::NameAndClosing);
        risk.residual = Some(risk.gross);
    });
    window.unfold("Past het tussen twee zinnen?");
    window.choose("Tussen twee zinnen, praktijk: Schade aan de naam, niet te meten");
    let residual = |window: &Window| window.0.state().isms.risks[&RiskId(2)].residual.unwrap();
    assert_eq!(residual(&window).consequences.organisation, Some(Consequence::High));
    assert_eq!(residual(&window).rounded.organisation, Some(Between::NameUnmeasured));
    window.choose("Tussen twee zinnen, praktijk: Nee, een zin uit de tabel past");
    assert_eq!(residual(&window).consequences.organisation, Some(Consequence::High));
    assert_eq!(residual(&window).rounded.organisation, None);
}

#[test]
fn own_limits_and_frequencies_stand_where_a_risk_is_rated() {
    let window = risk(Step::Risks, |isms| {
        let criteria = isms.criteria.values_mut().next().unwrap();
        criteria.limits = MoneyLimits { little_below: Some(1750), noticeable_up_to: Some(17_500) };
        criteria.frequencies.insert(Likelihood::Large, "Elk voorjaar".into());
    });
    for words in [
        "Verlies onder €\u{A0}1.750.",
        "Verlies van €\u{A0}1.750 tot en met €\u{A0}17.500.",
        "Verlies boven €\u{A0}17.500.",
        "Gebeurt in veel gevallen. Elk voorjaar.",
    ] {
        assert!(window.is_painted(words), "{words}");
    }
    assert!(!window.is_painted("Ongeveer elk jaar"));
}

fn criteria() -> Window {
    let mut stage = Stage::with(sample::practice()).at(Place::Step(Step::Policy));
    stage.state.policy_tab = PolicyTab::Criteria;
    stage.window((1280.0, 6000.0), window_ui)
}

impl Window {
    fn newest(&self) -> &praktijkschild::domain::matrix::RiskCriteria {
        self.0.state().isms.criteria.values().next_back().unwrap()
    }
}

#[test]
fn limits_are_typed_as_people_write_money_and_begin_a_version() {
    let mut window = criteria();
    window.fill("Onder dit bedrag is een verlies klein", "€ 1.750");
    window.leave();
    window.fill("Tot en met dit bedrag is een verlies merkbaar", "17500,00");
    window.leave();
    let limits = MoneyLimits { little_below: Some(1750), noticeable_up_to: Some(17_500) };
    assert_eq!((window.newest().id.0, window.newest().limits), (2, limits));
    window.fill("Onder dit bedrag is een verlies klein", "veel");
    window.leave();
    assert_eq!(window.alerts(), ["Dit is geen heel bedrag. Schrijf bijvoorbeeld 1.750."]);
    assert_eq!(window.newest().limits, limits);
}

#[test]
fn a_turnover_proposes_both_limits_and_is_not_kept() {
    let mut window = criteria();
    window.press("Voorstel bij mijn jaaromzet…");
    assert_eq!(window.focused(), Some((Role::TextInput, "Jaaromzet in euro".into())));
    window.fill("Jaaromzet in euro", "350.000");
    window.key(Key::Enter);
    let limits = MoneyLimits { little_below: Some(1750), noticeable_up_to: Some(17_500) };
    assert_eq!(window.newest().limits, limits);
    assert_eq!(window.0.state().state.turnover, None);
}

#[test]
fn a_frequency_begins_as_proposed_and_goes_back_when_it_is_emptied() {
    let mut window = criteria();
    window.fill("Kans groot: hoe vaak ongeveer", "Elk voorjaar");
    window.leave();
    assert_eq!(window.newest().frequencies[&Likelihood::Large], "Elk voorjaar");
    assert!(window.says("Ons voorstel was: Ongeveer elk jaar"));
    window.fill("Kans groot: hoe vaak ongeveer", "Ongeveer elk jaar");
    window.leave();
    assert!(window.newest().frequencies.is_empty());
}
