//! Data of patients that is typed after all.

use crate::journeys::begun;
use egui::accesskit::Role;

const DEPUTY: &str = "Vervanger van de praktijkhouder";
const LOOKS_LIKE: &str = "Dit lijkt een patiëntgegeven";

#[test]
fn a_date_of_birth_is_warned_of_beside_its_field_and_kept_all_the_same() {
    let mut app = begun();
    app.step(1);
    app.fill(DEPUTY, "J. Jansen, geb. 12-03-1957");
    let said = app.names(Role::Status).into_iter().find(|name| name.starts_with(LOOKS_LIKE));
    let said = said.expect("a warning that is read out without interrupting");
    assert!(said.contains("een geboortedatum"), "{said}");
    assert_eq!(app.isms().practice.deputy, "J. Jansen, geb. 12-03-1957");
    assert!(said.contains("staat hij in de geschiedenis en in kopieën"), "{said}");
    app.fill(DEPUTY, "J. Jansen");
    assert!(!app.sees(LOOKS_LIKE));
}

#[test]
fn the_own_address_of_who_works_here_is_no_patients() {
    let mut app = begun();
    app.step(1);
    app.fill(DEPUTY, "J. Jansen, j.jansen@gmail.com");
    assert!(!app.sees(LOOKS_LIKE));
    app.fill("Plaats", "j.jansen@gmail.com");
    assert!(app.sees("een privé-adres"));
}

#[test]
fn a_form_is_warned_of_before_it_is_handed_over() {
    let mut app = begun();
    app.step(1);
    app.press(Role::Tab, "Beleidstekst");
    app.fill("Vastgesteld door", "Patiënt 123456782");
    assert!(app.sees("een burgerservicenummer"));
    assert!(!app.sees("Deze tekst is al bewaard"), "a form is not in the file");
}
