//! What looks like data of a patient, and above all what does not: a warning that is often
//! wrong is soon read by nobody.

use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::patient_data::PatientData;
use praktijkschild::domain::patient_data::found_in;
use praktijkschild::domain::patient_data::passes_eleven_test;
use praktijkschild::domain::record::RecordKey;
use proptest::prelude::*;

fn each_looks_like(texts: &[&str], wanted: Option<PatientData>) {
    for text in texts {
        assert_eq!(found_in(text), wanted, "{text}");
    }
}

#[test]
fn nine_digits_that_pass_the_eleven_test_look_like_a_citizen_service_number() {
    let texts = [
        "123456782",
        "BSN 123456782 gemaild",
        "Patiënt 111222333.",
        "(1234.56.782)",
        "123 456 782",
        "12.34.56.782",
        "123-456-782",
        "nummer:999990019,",
        "eerste regel\n123456782\nderde regel",
        "1 123456782",
        "geb. 12-03-1957 123456782",
    ];
    each_looks_like(&texts, Some(PatientData::CitizenNumber));
}

#[test]
fn eight_digits_do_so_only_where_the_text_says_what_they_are() {
    let texts = ["BSN 10000008", "burgerservicenummer: 10.000.008"];
    each_looks_like(&texts, Some(PatientData::CitizenNumber));
    let texts = ["10000008", "AGB-code 10000008", "KvK 10000008", "bsn bewaren 2024-2025"];
    each_looks_like(&texts, None);
}

#[test]
fn other_numbers_are_left_alone() {
    let texts = [
        "",
        "123456789",
        "06-12345678",
        "06 123 456 78",
        "071-5123456",
        "0182 12 34 56",
        "+31 6 1234 5678",
        "+31612345678",
        "tel. 123456782",
        "AGB-code 01-234567",
        "KvK 12345678, vestiging 000012345678",
        "RSIN 123456782",
        "NL123456782B01",
        "btw-nummer 123456782",
        "NL91 ABNA 0417 1643 00",
        "UZI-nummer 123456782",
        "10.10.10.103",
        "192.168.178.12",
        "000000000",
        "1234 AB Voorbeeldstad",
        "NEN 7510-1:2024, 8.2 en 8.3",
        "€ 123456782",
        "12 345 678 2",
    ];
    each_looks_like(&texts, None);
}

#[test]
fn a_date_of_birth_is_known_by_its_word_or_by_the_name_beside_it() {
    let texts = [
        "geb. 12-03-1957",
        "geb 12/3/57",
        "geboren op 3 juli 2019",
        "Geboortedatum: 1957-03-12",
        "geboortedatum van J. Jansen: 12-03-2015",
        "geboortedatum patiënt is 12-03-2015",
        "geboren in Leiden op 03-07-2019",
        "Jansen *12-03-2015",
        "J. Jansen, 12-03-1957",
        "Mw. de Vries (12-3-1957)",
        "12-03-1957 J. Jansen",
        "12.03.1957, Jansen belde",
        "klacht van Jan de Vries 12 maart 1957",
    ];
    each_looks_like(&texts, Some(PatientData::BirthDate));
}

#[test]
fn other_dates_are_left_alone() {
    let texts = [
        "vastgesteld op 1-1-2026",
        "Vastgesteld door M. de Vries, 1-1-2026",
        "Besproken met J. Jansen 12-03-2024",
        "Overeenkomst met Promedico 01-02-2019",
        "Sinds 01-01-1998 in dit pand",
        "Vanaf 1 januari 2004",
        "Archiefwet 28-04-1995",
        "WGBO 01-04-1995",
        "in gebruik sinds 01-09-1998. Daarna verbouwd",
        "Wij leggen de geboortedatum vast",
        "De geboortedatum en het BSN controleren wij vanaf 1-1-2026",
        "geboren uit nood; ingevoerd 1-1-2026",
        "versie 1.2.1999",
        "31-02-1957 Jansen",
        "Jansen 1957",
        "telefoon 12-03-57",
    ];
    each_looks_like(&texts, None);
}

#[test]
fn an_address_at_a_private_provider_looks_like_one_of_a_patient() {
    let texts = [
        "j.jansen@gmail.com",
        "Mail naar Piet_1957@HOTMAIL.nl.",
        "(m.devries@live.nl)",
        "klaas@outlook.com; piet@kpnmail.nl",
    ];
    each_looks_like(&texts, Some(PatientData::PrivateAddress));
}

#[test]
fn other_addresses_are_left_alone() {
    let texts = [
        "info@praktijk.nl",
        "praktijkdelinde@gmail.com",
        "assistente@ziggo.nl",
        "helpdesk@outlook.voorbeeld-ict.nl",
        "j.jansen@voorbeeld-ict.nl",
        "privacy@gmail.voorbeeld.example",
        "Gmail en Hotmail gebruiken wij niet",
        "@ziggo.nl",
    ];
    each_looks_like(&texts, None);
}

#[test]
fn nothing_that_the_product_brings_along_looks_like_data_of_a_patient() {
    let catalogue = Catalogue::shipped();
    let identity =
        Identity { name: "De Eik".into(), owner: "C. Boom".into(), ..Identity::default() };
    for isms in [example::example(catalogue).unwrap(), starter::solo(catalogue, &identity)] {
        for key in keys(&isms) {
            let record = serde_json::to_value(isms.get(&key).unwrap()).unwrap();
            each_looks_like(&texts_in(&record), None);
        }
    }
}

fn keys(isms: &praktijkschild::domain::Isms) -> Vec<RecordKey> {
    let mut keys = vec![RecordKey::Practice, RecordKey::Policy];
    keys.extend(isms.roles.keys().map(|id| RecordKey::Role(*id)));
    keys.extend(isms.goals.keys().map(|id| RecordKey::Goal(*id)));
    keys.extend(isms.processes.keys().map(|id| RecordKey::Process(*id)));
    keys.extend(isms.systems.keys().map(|id| RecordKey::System(*id)));
    keys.extend(isms.exchanges.keys().map(|id| RecordKey::Exchange(*id)));
    keys.extend(isms.suppliers.keys().map(|id| RecordKey::Supplier(*id)));
    keys.extend(isms.risks.keys().map(|id| RecordKey::Risk(*id)));
    keys.extend(isms.measures.keys().map(|id| RecordKey::Measure(*id)));
    keys
}

fn texts_in(value: &serde_json::Value) -> Vec<&str> {
    match value {
        serde_json::Value::String(text) => vec![text],
        serde_json::Value::Array(values) => values.iter().flat_map(texts_in).collect(),
        serde_json::Value::Object(values) => values.values().flat_map(texts_in).collect(),
        _ => Vec::new(),
    }
}

/// Nine digits that pass the test, from the first eight; `None` where no ninth would do.
fn with_last_digit(eight: &str) -> Option<String> {
    (0..10).map(|last| format!("{eight}{last}")).find(|number| passes_eleven_test(number))
}

proptest! {
    #[test]
    fn however_a_number_is_grouped_it_is_seen(
        eight in "[1-9][0-9]{7}",
        cuts in prop::sample::subsequence(vec![2_usize, 4, 6], 0..=3),
        separator in prop::sample::select(vec![" ", "-"]),
    ) {
        let Some(number) = with_last_digit(&eight) else { return Ok(()) };
        let mut text = number.clone();
        for cut in cuts.iter().rev() {
            text.insert_str(*cut, separator);
        }
        prop_assert_eq!(found_in(&text), Some(PatientData::CitizenNumber));
    }

    #[test]
    fn with_one_digit_wrong_it_is_not(eight in "[1-9][0-9]{7}", other in 1_u8..10) {
        let Some(number) = with_last_digit(&eight) else { return Ok(()) };
        let (head, last) = number.split_at(8);
        let wrong = (last.parse::<u8>().unwrap() + other) % 10;
        let text = format!("{head}{wrong}");
        prop_assert_eq!(found_in(&text), None);
    }

    #[test]
    fn no_text_makes_it_stumble(text in "\\PC{0,60}") {
        found_in(&text);
    }
}
