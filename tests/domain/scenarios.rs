//! The worked cases of `assets/catalogue/scenarios.json`, each on its own inputs.

use crate::domain::TODAY;
use crate::domain::add_measure;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::measure;
use crate::domain::on_risk;
use crate::domain::rate;
use jiff::civil::Date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::Objection;
use praktijkschild::domain::classification::Classification;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::risk::Decision;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;
use praktijkschild::text::Texts;
use serde_json::Value;

fn scenarios() -> Vec<Value> {
    let sheet: Value = serde_json::from_str(include_str!("../../assets/catalogue/scenarios.json"))
        .expect("readable");
    sheet["entries"].as_array().expect("a list").clone()
}

/// The value a Dutch word stands for, by the words of the product itself.
fn worded<T: Copy>(all: &[T], key: impl Fn(T) -> String, word: &Value) -> Option<T> {
    let texts = Texts::dutch();
    let word = word.as_str()?.replace('_', " ");
    let found = all.iter().find(|value| texts.get(&key(**value)) == word);
    Some(*found.unwrap_or_else(|| panic!("no such word: {word}")))
}

fn consequence_word(word: &Value) -> Option<Consequence> {
    worded(Consequence::ALL, |value| format!("consequence-{}", value.code()), word)
}

/// A column as the sheet numbers it: 1 is lightest.
fn column(number: &Value) -> Option<Consequence> {
    let number = usize::try_from(number.as_u64()?).expect("small");
    Some(Consequence::ALL[number - 1])
}

fn columns(values: [&Value; 3]) -> Consequences {
    let [patient, organisation, society] = values.map(column);
    Consequences { patient, organisation, society }
}

#[test]
fn every_worked_case_comes_out_as_the_sheet_says() {
    let all = scenarios();
    assert_eq!(all.len(), 8);
    for case in &all {
        let (given, expected) = (&case["invoer"], &case["verwacht"]);
        let title = case["titel"].as_str().expect("a title");
        match given["keuze"].as_str() {
            Some("aanvaarden") => check_acceptance(title, given, expected),
            Some("overdragen") => check_transfer(title, given, expected),
            None if given.get("beschikbaarheid").is_some() => check_aspects(title, given, expected),
            None => check_class(title, given, expected),
            Some(choice) => panic!("a case nobody checks: {choice}"),
        }
    }
}

/// The class, and the columns that made it.
fn check_class(title: &str, given: &Value, expected: &Value) {
    let consequences = columns([&given["patient"], &given["organisatie"], &given["maatschappij"]]);
    assert_eq!(consequences.class(), consequence_word(&expected["gevolgklasse"]), "{title}");
    let name = |column: &Affected| match column {
        Affected::Patient => "patient",
        Affected::Organisation => "organisatie",
        Affected::Society => "maatschappij",
    };
    let decided: Vec<_> = consequences.decided_by().iter().map(name).collect();
    let wanted: Vec<_> = expected["bepaald_door"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(decided, wanted, "{title}");
}

/// B, I and V, each on its own.
fn check_aspects(title: &str, given: &Value, expected: &Value) {
    let of = |name: &str| columns([&given[name][0], &given[name][1], &given[name][2]]);
    let classification = Classification {
        availability: of("beschikbaarheid"),
        integrity: of("integriteit"),
        confidentiality: of("vertrouwelijkheid"),
    };
    for (aspect, letter) in Aspect::ALL.iter().zip(["B", "I", "V"]) {
        let class = classification.get(*aspect).class();
        assert_eq!(class, consequence_word(&expected[letter]), "{title}: {letter}");
    }
}

/// Whether what is left may be accepted, and if not, why.
fn check_acceptance(title: &str, given: &Value, expected: &Value) {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, title);
    let residual =
        worded(Level::ALL, |level| format!("level-{}", level.code()), &given["restrisico"]);
    assert_eq!(residual, Some(Level::Low), "the cases begin at a low residual risk");
    let medium = Consequences::of(Consequence::Medium, Consequence::Medium, Consequence::Medium);
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Small, medium));
    let done = given["normatieve_maatregelen_getroffen"].as_bool().expect("yes or no");
    let status = if done { MeasureStatus::Implemented } else { MeasureStatus::Planned };
    add_measure(&mut isms, risk, measure(&["8.5"], status));
    rate(&mut isms, risk, Rating::Residual, (Likelihood::VerySmall, medium));
    assert_eq!(isms.risks[&risk].residual_level(&isms), residual, "{title}");
    if given["wet_of_contract_overtreden"].as_bool().expect("yes or no") {
        let which = given["voorbeeld"].as_str().expect("an example").to_owned();
        on_risk(&mut isms, risk, RiskEdit::Text(RiskText::Breach, which));
    }
    let objections = acceptance::objections(&isms.risks[&risk], &isms);
    if expected["reden"] == "wet_of_contract" {
        assert!(matches!(objections[..], [Objection::LawOrContract(_)]), "{title}: {objections:?}");
    }
    let outcome =
        attempt(&mut isms, &Edit::Risk(risk, RiskEdit::Accept(decided(&given["besluit"]))));
    assert_eq!(outcome.is_ok(), expected["toegestaan"].as_bool().expect("yes or no"), "{title}");
}

/// The decision of a case; today's where it names none.
fn decided(given: &Value) -> Decision {
    let text = |name: &str| given[name].as_str().unwrap_or("praktijkhouder").to_owned();
    let day = |name: &str, otherwise: Date| {
        given[name].as_str().map_or(otherwise, |day| day.parse().expect("a day"))
    };
    Decision {
        by: text("wie"),
        on: day("datum", TODAY),
        reason: text("motivatie"),
        review_on: day("herzien_op", crate::domain::decision().review_on),
    }
}

/// Laying a risk elsewhere is allowed, is explained, and still leaves something to rate.
fn check_transfer(title: &str, given: &Value, expected: &Value) {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, title);
    let likelihood =
        worded(Likelihood::ALL, |value| format!("likelihood-{}", value.code()), &given["kans"]);
    let class = consequence_word(&given["gevolg"]).expect("a class");
    let chosen = (
        likelihood.expect("a likelihood"),
        Consequences::of(class, Consequence::Low, Consequence::Low),
    );
    rate(&mut isms, risk, Rating::Gross, chosen);
    let insured = Edit::Risk(risk, RiskEdit::Treatment(Some(Treatment::Transfer)));
    let allowed = attempt(&mut isms, &insured).is_ok();
    assert_eq!(allowed, expected["toegestaan"].as_bool().expect("yes or no"), "{title}");
    let note = given["instrument"].as_str().expect("an instrument").to_owned();
    on_risk(&mut isms, risk, RiskEdit::Text(RiskText::TreatmentNote, note));
    let still_to_rate = |risk: &Risk, isms: &Isms| {
        let work = OpenWork::of(isms, TODAY);
        work.at(&RecordKey::Risk(risk.id)).any(|point| point.gap == Gap::ResidualUnrated)
    };
    assert!(still_to_rate(&isms.risks[&risk], &isms), "{title}");
    let warned = expected["waarschuwing"].as_str().expect("a warning").contains("patiëntschade");
    let profile = Catalogue::shipped().profile("nen7512-2015").expect("the profile is there");
    let transfer =
        profile.treatments.iter().find(|treatment| treatment.code == Treatment::Transfer.code());
    assert_eq!(
        transfer.expect("explained").text_nl.contains("Schade voor patiënten"),
        warned,
        "{title}"
    );
}
