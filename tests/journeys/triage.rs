//! The risks one at a time: two keys a card, and what it takes to a first map.

use super::first_round::begun;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::domain::between::Between;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::ui::state::Place;
use std::io::Write as _;

/// The first card of a practice that was just begun.
fn dealt() -> Desktop {
    let mut app = begun();
    press(&mut app, Key::F8);
    app
}

fn press(app: &mut Desktop, key: Key) {
    app.key(Modifiers::NONE, key);
}

/// The risk on the card.
fn in_hand(app: &Desktop) -> RiskId {
    app.state().risk.expect("a card")
}

fn relevance(app: &Desktop, risk: RiskId) -> Relevance {
    app.isms().risks[&risk].relevance
}

fn undecided(app: &Desktop) -> usize {
    app.isms().risks.values().filter(|risk| risk.relevance == Relevance::Undecided).count()
}

#[test]
fn two_keys_put_a_risk_on_the_map_and_the_next_card_comes() {
    let mut app = dealt();
    assert_eq!(app.state().place, Place::Step(Step::Risks));
    let first = in_hand(&app);
    assert!(app.isms().risks[&first].patient_safety, "patient safety does not come first");
    assert!(app.sees("Nog 70 van 70. Wat patiënten kan schaden, komt eerst. U kunt altijd stoppen en later verdergaan."));
    press(&mut app, Key::Num4);
    press(&mut app, Key::Num3);
    let risk = app.isms().risks[&first].clone();
    assert_eq!(risk.relevance, Relevance::Relevant);
    assert_eq!(risk.gross.position(), Some((Likelihood::Large, Consequence::High)));
    assert_eq!(risk.gross.consequences.decided_by(), [Affected::Patient]);
    assert_ne!(in_hand(&app), first);
    assert!(app.sees(&format!("Net bekeken: {} {}", risk.id, risk.title)));
    assert!(app.sees("Nog 69 van 70. Wat patiënten kan schaden, komt eerst. U kunt altijd stoppen en later verdergaan."));
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(relevance(&app, first), Relevance::Undecided);
}

#[test]
fn what_plays_no_part_is_put_aside_with_its_reason_and_not_without() {
    let mut app = dealt();
    let first = in_hand(&app);
    press(&mut app, Key::N);
    assert_eq!(app.focused().as_deref(), Some("Waarom speelt dit bij u niet?"));
    press(&mut app, Key::Enter);
    assert_eq!((in_hand(&app), relevance(&app, first)), (first, Relevance::Undecided));
    assert_eq!(app.focused().as_deref(), Some("Waarom speelt dit bij u niet?"));
    app.type_and_enter("Er is geen kelder");
    assert_eq!(relevance(&app, first), Relevance::NotRelevant);
    assert_eq!(app.isms().risks[&first].relevance_reason, "Er is geen kelder");
    assert_ne!(in_hand(&app), first);
    // The letters work again on the next card.
    let second = in_hand(&app);
    press(&mut app, Key::L);
    assert_eq!(relevance(&app, second), Relevance::Later);
}

#[test]
fn escape_in_the_reason_goes_back_to_the_answers_and_keeps_nothing() {
    let mut app = dealt();
    let first = in_hand(&app);
    press(&mut app, Key::N);
    app.type_on("Toch");
    press(&mut app, Key::Escape);
    assert_eq!(relevance(&app, first), Relevance::Undecided);
    press(&mut app, Key::Num1);
    press(&mut app, Key::Num1);
    let position = app.isms().risks[&first].gross.position();
    assert_eq!(position, Some((Likelihood::VerySmall, Consequence::Low)));
}

#[test]
fn backspace_shows_the_card_before_and_other_answers_replace_the_first() {
    let mut app = dealt();
    let first = in_hand(&app);
    press(&mut app, Key::Num5);
    press(&mut app, Key::Num4);
    press(&mut app, Key::Backspace);
    assert_eq!(in_hand(&app), first);
    assert!(app.sees("Dit risico had u al bekeken. Kies opnieuw, of ga verder."));
    press(&mut app, Key::Num2);
    press(&mut app, Key::Num1);
    let position = app.isms().risks[&first].gross.position();
    assert_eq!(position, Some((Likelihood::Small, Consequence::Low)));
    assert_ne!(in_hand(&app), first);
}

#[test]
fn the_same_answers_again_lead_on_too() {
    let mut app = dealt();
    let first = in_hand(&app);
    press(&mut app, Key::Num3);
    press(&mut app, Key::Num2);
    press(&mut app, Key::Backspace);
    press(&mut app, Key::Num3);
    press(&mut app, Key::Num2);
    assert_ne!(in_hand(&app), first);
}

#[test]
fn another_may_be_hit_hardest() {
    let mut app = dealt();
    let first = in_hand(&app);
    press(&mut app, Key::Num2);
    app.press(egui::accesskit::Role::Tab, "samenleving");
    app.choose("Gevolg: midden");
    let consequences = app.isms().risks[&first].gross.consequences;
    assert_eq!(consequences.decided_by(), [Affected::Society]);
}

#[test]
fn whoever_stops_goes_on_with_the_first_that_was_not_answered() {
    let mut app = dealt();
    press(&mut app, Key::Num3);
    press(&mut app, Key::Num2);
    let second = in_hand(&app);
    press(&mut app, Key::Escape);
    assert!(app.state().triage.is_none());
    app.step(1);
    app.step(3);
    app.button("Één voor één beoordelen (69)");
    assert_eq!(in_hand(&app), second);
}

#[test]
fn at_the_end_stand_the_counts_and_the_three_things_to_do_next() {
    let mut app = dealt();
    press(&mut app, Key::L);
    for _ in 0..69 {
        press(&mut app, Key::Num4);
        press(&mut app, Key::Num3);
    }
    assert_eq!(undecided(&app), 0);
    assert!(app.sees("Beoordeeld: 69. Speelt niet: 0. Later: 1."));
    let next = app.names(egui::accesskit::Role::Button);
    let next = next.iter().filter(|name| name.starts_with("Kies een aanpak voor")).count();
    assert_eq!(next, 3);
    app.button("Nu wat u uitstelde (1)");
    press(&mut app, Key::Num1);
    press(&mut app, Key::Num1);
    assert!(app.sees("Beoordeeld: 70. Speelt niet: 0. Later: 0."));
    app.button("Naar de lijst");
    assert!(app.state().triage.is_none());
}

/// A key that leans on the keyboard answered a whole stack of cards.
#[test]
fn a_key_that_is_held_answers_one_question() {
    let mut app = dealt();
    let first = in_hand(&app);
    // Pressed again and again without being let go.
    let down = |pressed| egui::Event::Key {
        key: Key::Num3,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    for _ in 0..6 {
        app.window().event(down(true));
        app.window().run();
    }
    app.window().event(down(false));
    app.window().run();
    assert_eq!((in_hand(&app), relevance(&app, first)), (first, Relevance::Undecided));
    press(&mut app, Key::Num3);
    assert_eq!(relevance(&app, first), Relevance::Relevant);
}

/// On a card that was answered, "L" put off a risk that had been judged.
#[test]
fn l_on_a_card_that_was_answered_goes_on_and_changes_nothing() {
    let mut app = dealt();
    let first = in_hand(&app);
    press(&mut app, Key::Num3);
    press(&mut app, Key::Num3);
    let before = app.isms();
    press(&mut app, Key::Backspace);
    press(&mut app, Key::L);
    assert_ne!(in_hand(&app), first);
    assert_eq!(app.isms(), before);
}

/// What somebody does by hand: each key and each click counts, each letter too.
pub(super) struct Hands {
    pub(super) app: Desktop,
    pub(super) actions: usize,
}

impl Hands {
    pub(super) fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.app.key(modifiers, key);
        self.actions += 1;
    }

    fn words(&mut self, words: &str) {
        self.app.type_on(words);
        self.actions += words.chars().count();
    }

    pub(super) fn click(&mut self, name: &str) {
        self.app.button(name);
        self.actions += 1;
    }
}

/// From the first start to forty rated risks.
pub(super) fn first_map() -> Hands {
    let mut hands = Hands { app: Desktop::fresh(), actions: 0 };
    hands.click("Nieuwe praktijk");
    hands.words("Praktijk De Eik");
    hands.key(Modifiers::NONE, Key::Tab);
    hands.words("C. Voorbeeld");
    hands.key(Modifiers::NONE, Key::Tab);
    hands.words("Dorp");
    hands.click("Beginnen");
    hands.key(Modifiers::NONE, Key::F8);
    for at in 0..40 {
        hands.key(Modifiers::NONE, [Key::Num2, Key::Num3, Key::Num4][at % 3]);
        hands.key(Modifiers::NONE, [Key::Num1, Key::Num2, Key::Num3, Key::Num4][at % 4]);
        if hands.app.state().who.is_asked {
            hands.click("C. Voorbeeld");
        }
    }
    hands
}

#[test]
fn a_first_map_of_forty_risks_takes_at_most_150_actions_from_the_first_start() {
    let hands = first_map();
    let isms = hands.app.isms();
    let rated = isms.risks.values().filter(|risk| risk.gross.position().is_some()).count();
    let said = format!("a first map of {rated} risks: {} actions", hands.actions);
    writeln!(std::io::stdout(), "{said}").expect("somebody reads this");
    assert!(rated >= 40, "{rated}");
    assert!(hands.actions <= 150, "{}", hands.actions);
}

#[test]
fn a_card_whose_harm_lies_between_two_sentences_turns_as_any_other() {
    let mut app = dealt();
    let first = in_hand(&app);
    press(&mut app, Key::Num2);
    app.press(Role::DisclosureTriangle, "Past het tussen twee zinnen?");
    app.choose("Tussen twee zinnen, patiënten: Lichte schade bij veel patiënten");
    let risk = app.isms().risks[&first].clone();
    assert_eq!(risk.relevance, Relevance::Relevant);
    assert_eq!(risk.gross.position(), Some((Likelihood::Small, Consequence::High)));
    assert_eq!(risk.gross.rounded.patient, Some(Between::LightToMany));
    assert_ne!(in_hand(&app), first);
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(relevance(&app, first), Relevance::Undecided);
}
