//! Words of the trade, told where they stand.

use praktijkschild::catalogue::Catalogue;
use praktijkschild::ui::widgets::terms::terms_in;

fn told(words: &str) -> Vec<&'static str> {
    terms_in(words).iter().map(|term| term.term_nl.as_str()).collect()
}

#[test]
fn a_word_of_the_trade_is_told_as_it_is_and_with_an_ending() {
    assert_eq!(told("Beoordeel het restrisico"), ["Restrisico"]);
    assert_eq!(told("Beslis over alle restrisico's"), ["Restrisico"]);
    assert_eq!(told("Kwetsbaarheden van de praktijk"), ["Kwetsbaarheid"; 0]);
    assert_eq!(told("Met twee factoren inloggen in het HIS"), ["Twee factoren", "HIS"]);
}

#[test]
fn a_word_inside_another_and_an_abbreviation_in_small_letters_are_not_told() {
    assert_eq!(told("Dit is een hispanoloog"), [""; 0]);
    assert_eq!(told("het apje en de eer"), [""; 0]);
    assert!(!told("De verwerkersovereenkomst is getekend").contains(&"Verwerker"));
}

#[test]
fn a_longer_word_goes_before_the_shorter_one_in_it() {
    assert_eq!(told("De verwerkersovereenkomst is getekend"), ["Verwerkersovereenkomst"]);
}

#[test]
fn every_word_of_the_glossary_is_told_where_it_stands_alone() {
    for term in &Catalogue::shipped().glossary {
        assert!(told(&term.term_nl).contains(&term.term_nl.as_str()), "{}", term.term_nl);
    }
}
