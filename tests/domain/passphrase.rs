//! How hard a phrase is to guess, and that it never shows.

use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::domain::passphrase::Strength;

fn strength(phrase: &str) -> Strength {
    Passphrase::new(phrase.to_owned()).strength(&["Huisartsenpraktijk De Linde", "M. de Vries"])
}

#[test]
fn length_comes_first_and_what_is_known_does_not_count() {
    for (phrase, told) in [
        ("", Strength::Short),
        ("Welkom01!Welko", Strength::Short),
        ("111111111111111", Strength::Weak),
        ("passwordpassword", Strength::Weak),
        ("Huisartsenpraktijk De Linde", Strength::Weak),
        ("vier natte schapen op de dijk", Strength::Strong),
    ] {
        assert_eq!(strength(phrase), told, "{phrase}");
    }
}

#[test]
fn a_very_long_phrase_is_looked_at_in_no_time_and_is_strong() {
    assert_eq!(strength(&"fiets en ladder ".repeat(2000)), Strength::Strong);
}

#[test]
fn a_phrase_does_not_show_when_it_is_logged() {
    let phrase = Passphrase::new("vier natte schapen".to_owned());
    assert_eq!(format!("{phrase:?}"), "Passphrase(…)");
}
