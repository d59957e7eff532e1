//! The sheets in `assets/catalogue`: readable, consistent, and in step with the domain.

use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::control::ControlNumber;
use praktijkschild::domain::control::PRESCRIBED;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::inventory::TwoFactor;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use serde_json::Value;
use std::collections::BTreeSet;

fn identity() -> Identity {
    Identity {
        name: "Huisartsenpraktijk De Linde".to_owned(),
        owner: "A. Jansen".to_owned(),
        deputy: "B. de Vries".to_owned(),
        place: "Voorbeeldstad".to_owned(),
    }
}

/// Every sheet that ships, those for later work too.
const SHEETS: [(&str, &str); 13] = [
    ("controls", include_str!("../../assets/catalogue/controls.json")),
    ("example", include_str!("../../assets/catalogue/example.json")),
    ("glossary", include_str!("../../assets/catalogue/glossary.json")),
    ("interview", include_str!("../../assets/catalogue/interview.json")),
    ("measures", include_str!("../../assets/catalogue/measures.json")),
    ("norm_profiles", include_str!("../../assets/catalogue/norm_profiles.json")),
    ("policy_template", include_str!("../../assets/catalogue/policy_template.json")),
    ("records", include_str!("../../assets/catalogue/records.json")),
    ("scenarios", include_str!("../../assets/catalogue/scenarios.json")),
    ("starter", include_str!("../../assets/catalogue/starter.json")),
    ("threat_measures", include_str!("../../assets/catalogue/threat_measures.json")),
    ("threats", include_str!("../../assets/catalogue/threats.json")),
    ("zcert_tips", include_str!("../../assets/catalogue/zcert_tips.json")),
];

fn sheet(name: &str) -> Value {
    let (_, text) = SHEETS.iter().find(|(sheet, _)| *sheet == name).expect("it ships");
    serde_json::from_str(text).expect("readable")
}

#[test]
fn every_sheet_says_its_edition_source_and_date() {
    for (name, _) in SHEETS {
        let sheet = sheet(name);
        for field in ["edition", "source_nl", "date"] {
            assert!(sheet[field].as_str().is_some_and(|text| !text.is_empty()), "{name}: {field}");
        }
        assert!(
            sheet["date"].as_str().is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok()),
            "{name}"
        );
        assert!(sheet["entries"].is_array() || sheet["entries"].is_object(), "{name}");
    }
}

#[test]
fn the_catalogue_holds_what_it_promises() {
    let catalogue = Catalogue::load().expect("readable");
    let counts = [
        catalogue.controls.len(),
        catalogue.threats.len(),
        catalogue.measures.len(),
        catalogue.glossary.len(),
    ];
    assert_eq!(counts, [101, 70, 75, 85]);
    assert_eq!(catalogue.editions.len(), 9);
    let controls: BTreeSet<_> = catalogue.controls.iter().map(|control| &control.number).collect();
    assert_eq!(controls.len(), 101, "no number twice");
    assert!(catalogue.controls.is_sorted_by_key(|control| &control.number));
}

#[test]
fn the_prescribed_controls_are_those_with_a_healthcare_control_of_their_own() {
    for control in &Catalogue::shipped().controls {
        assert_eq!(control.prescribed, control.healthcare_addition, "{}", control.number);
        assert_eq!(control.prescribed, control.number.is_prescribed(), "{}", control.number);
    }
    assert_eq!(
        Catalogue::shipped().controls.iter().filter(|control| control.prescribed).count(),
        PRESCRIBED.len()
    );
}

#[test]
fn every_control_that_is_named_exists_and_every_prescribed_one_has_a_measure() {
    let catalogue = Catalogue::shipped();
    let named = catalogue.threats.iter().flat_map(|threat| &threat.controls);
    for control in named.chain(catalogue.measures.iter().flat_map(|measure| &measure.controls)) {
        assert!(catalogue.control(control).is_some(), "{control}");
    }
    for control in catalogue.controls.iter().filter(|control| control.prescribed) {
        let carried =
            catalogue.measures.iter().any(|measure| measure.controls.contains(&control.number));
        assert!(carried, "{}", control.number);
    }
}

#[test]
fn every_threat_has_a_range_and_measures_that_exist() {
    let links = sheet("threat_measures");
    let links = links["entries"].as_object().expect("by threat").clone();
    let catalogue = Catalogue::shipped();
    let threats: BTreeSet<_> = catalogue.threats.iter().map(|threat| threat.code.clone()).collect();
    assert_eq!(links.keys().cloned().collect::<BTreeSet<_>>(), threats);
    for threat in &catalogue.threats {
        assert!(threat.likelihood_range.0 <= threat.likelihood_range.1, "{}", threat.code);
        assert!(threat.consequence_range.0 <= threat.consequence_range.1, "{}", threat.code);
        let named = links[&threat.code].as_array().map_or(0, Vec::len);
        assert_eq!(catalogue.measures_for(&threat.code).count(), named, "{}", threat.code);
        let sentence = threat.vulnerability_sentence();
        assert!(
            sentence.starts_with(char::is_uppercase) || sentence.starts_with(char::is_numeric),
            "{sentence}"
        );
        assert!(sentence.ends_with('.'), "{sentence}");
    }
}

#[test]
fn a_measure_lowers_exactly_what_it_says_it_lowers() {
    for measure in &Catalogue::shipped().measures {
        let steps = [measure.likelihood_steps, measure.consequence_steps].map(|steps| steps > 0);
        let said = praktijkschild::catalogue::measure::Reduces::ALL
            .iter()
            .map(|axis| measure.reduces.contains(axis));
        assert_eq!(said.collect::<Vec<_>>(), steps, "{}", measure.code);
        assert_eq!(measure.prescribed, measure.legal_basis_nl.is_some(), "{}", measure.code);
    }
}

#[test]
fn every_class_in_the_lists_is_that_of_its_heaviest_column() {
    let lists = &Catalogue::shipped().lists;
    let processes = lists.processes.iter().map(|process| (&process.code, &process.classification));
    let exchanges =
        lists.exchanges.iter().map(|exchange| (&exchange.code, &exchange.classification));
    for (code, classification) in processes.chain(exchanges) {
        for aspect in Aspect::ALL {
            let listed = classification.get(*aspect);
            assert_eq!(listed.to_domain().class(), Some(listed.class), "{code} {aspect:?}");
        }
    }
}

#[test]
fn every_code_the_lists_name_exists() {
    let catalogue = Catalogue::shipped();
    let lists = &catalogue.lists;
    let mut known: BTreeSet<&str> =
        catalogue.threats.iter().map(|threat| threat.code.as_str()).collect();
    known.extend(catalogue.measures.iter().map(|measure| measure.code.as_str()));
    known.extend(lists.duties.iter().map(|duty| duty.code.as_str()));
    known.extend(lists.roles.iter().map(|role| role.code.as_str()));
    known.extend(lists.processes.iter().map(|process| process.code.as_str()));
    known.extend(lists.systems.iter().map(|system| system.code.as_str()));
    known.extend(lists.exchanges.iter().map(|exchange| exchange.code.as_str()));
    known.extend(lists.suppliers.iter().map(|supplier| supplier.code.as_str()));
    let mut named: Vec<&String> = Vec::new();
    named.extend(lists.roles.iter().flat_map(|role| role.duties.iter().chain(&role.deputy)));
    named.extend(lists.incompatible_duties.iter().flat_map(|pair| &pair.duties));
    named.extend(
        lists.processes.iter().flat_map(|process| process.systems.iter().chain(&process.threats)),
    );
    named.extend(lists.processes.iter().map(|process| &process.owner));
    named.extend(
        lists
            .systems
            .iter()
            .flat_map(|system| system.suppliers.iter().chain(&system.used_by_processes)),
    );
    let through = lists
        .exchanges
        .iter()
        .flat_map(|exchange| exchange.processes.iter().chain(&exchange.systems));
    named.extend(through);
    named.extend(
        lists
            .exchanges
            .iter()
            .flat_map(|exchange| exchange.suppliers.iter().chain(&exchange.threats)),
    );
    named.extend(lists.suppliers.iter().flat_map(|supplier| &supplier.direct_processes));
    named.extend(lists.goals.iter().flat_map(|goal| &goal.measures));
    named.extend(lists.context_issues.iter().flat_map(|issue| &issue.threats));
    named.extend(lists.findings.iter().flat_map(|finding| &finding.measures));
    let unknown: Vec<_> = named.into_iter().filter(|code| !known.contains(code.as_str())).collect();
    assert_eq!(unknown, Vec::<&String>::new());
}

#[test]
fn the_words_of_the_program_itself_are_explained() {
    let catalogue = Catalogue::shipped();
    for word in ["vingerafdruk", "versie", "kopie", "wachtwoordzin", "geschiedenis"] {
        assert!(catalogue.term(word).is_some(), "{word}");
    }
}

#[test]
fn every_word_to_look_up_next_is_explained() {
    let catalogue = Catalogue::shipped();
    for term in &catalogue.glossary {
        for next in &term.see {
            assert!(catalogue.term(next).is_some(), "{} to {next}", term.term_nl);
        }
    }
}

#[test]
fn the_profile_in_use_explains_every_class_in_every_column() {
    let catalogue = Catalogue::shipped();
    let profile = catalogue.profile(&catalogue.method.default_profile).expect("there");
    for likelihood in Likelihood::ALL {
        let class = profile.likelihood(*likelihood).expect("explained");
        assert!(class.text_nl.is_some() && class.helper_frequency_nl.is_some(), "{likelihood:?}");
        assert_eq!(usize::from(class.rank), likelihood.rank() + 1);
    }
    for consequence in Consequence::ALL {
        let class = profile.consequence(*consequence).expect("explained");
        assert!(
            Affected::ALL.iter().all(|column| class.sentence(*column).is_some()),
            "{consequence:?}"
        );
        assert_eq!(usize::from(class.rank), consequence.rank() + 1);
    }
    for level in Level::ALL {
        assert!(
            profile.acceptance_rule(*level).is_some_and(|rule| rule.text_nl.is_some()),
            "{level:?}"
        );
    }
}

#[test]
fn a_new_practice_starts_with_registers_and_a_question_for_every_threat() {
    let isms = starter::solo(Catalogue::shipped(), &identity());
    let counts = [
        isms.roles.len(),
        isms.processes.len(),
        isms.systems.len(),
        isms.exchanges.len(),
        isms.suppliers.len(),
    ];
    assert_eq!(counts, [8, 14, 21, 19, 17]);
    assert_eq!(isms.risks.len(), 70);
    assert!(isms.practice.scope.contains("Huisartsenpraktijk De Linde"));
    assert!(isms.exchanges.values().all(|exchange| exchange.aspects.filled() == 10));
    assert!(isms.systems.values().filter(|system| system.supplier.is_some()).count() >= 20);
}

#[test]
fn a_new_practice_has_nothing_decided_for_it() {
    let isms = starter::solo(Catalogue::shipped(), &identity());
    for risk in isms.risks.values() {
        assert_eq!(
            (risk.relevance, risk.treatment),
            (Relevance::Undecided, None),
            "{}",
            risk.title
        );
        assert_eq!((risk.gross.position(), risk.residual), (None, None), "{}", risk.title);
        assert!(
            risk.prescribed
                .iter()
                .all(praktijkschild::domain::control::ControlNumber::is_prescribed)
        );
    }
    assert!(isms.systems.values().all(|system| system.two_factor == TwoFactor::Unknown));
    assert!(
        isms.suppliers
            .values()
            .all(|supplier| supplier.agreement_status == AgreementStatus::Unknown)
    );
    assert!(
        isms.measures.is_empty() && isms.statements.is_empty() && isms.policy_in_force().is_none()
    );
}

#[test]
fn everyone_the_first_questions_name_stands_where_they_belong() {
    let isms = starter::solo(Catalogue::shipped(), &identity());
    let role = |code: &str| {
        isms.roles.values().find(|role| role.catalogue.as_deref() == Some(code)).expect("there")
    };
    assert_eq!(
        (role("R-owner").holder.as_str(), role("R-owner").deputy.as_str()),
        ("A. Jansen", "B. de Vries")
    );
    assert_eq!(
        (role("R-colleague").holder.as_str(), role("R-colleague").deputy.as_str()),
        ("B. de Vries", "A. Jansen")
    );
    assert!(isms.processes.values().all(|process| process.owner == "A. Jansen"));
    assert!(isms.exchanges.values().all(|exchange| exchange.owner == "A. Jansen"));
    assert!(isms.risks.values().all(|risk| risk.owner == "A. Jansen"));
}

#[test]
fn what_a_practice_also_has_comes_with_its_links() {
    let with = starter::solo_with(
        Catalogue::shipped(),
        &identity(),
        &["S-kis", "SUP-kis", "P-chain-care"],
    );
    let system = with
        .systems
        .values()
        .find(|system| system.catalogue.as_deref() == Some("S-kis"))
        .expect("there");
    let supplier =
        with.suppliers.values().find(|supplier| supplier.catalogue.as_deref() == Some("SUP-kis"));
    assert_eq!(system.supplier, supplier.map(|supplier| supplier.id));
    let process = with
        .processes
        .values()
        .find(|process| process.catalogue.as_deref() == Some("P-chain-care"));
    assert!(process.is_some_and(|process| system.processes.contains(&process.id)));
    let nothing_more = starter::solo_with(Catalogue::shipped(), &identity(), &["S-bestaat-niet"]);
    assert!(nothing_more == starter::solo(Catalogue::shipped(), &identity()));
}

#[test]
fn an_empty_practice_has_only_its_name() {
    let isms = starter::empty(&identity());
    assert_eq!(isms.practice.name, "Huisartsenpraktijk De Linde");
    assert!(isms.risks.is_empty() && isms.processes.is_empty() && isms.roles.is_empty());
}

#[test]
fn the_method_knows_which_measures_the_catalogue_calls_prescribed() {
    let measures = &Catalogue::shipped().measures;
    let prescribed = measures.iter().filter(|measure| measure.prescribed);
    let named = prescribed.map(|measure| {
        (measure.code.as_str(), measure.controls.first().map_or("", ControlNumber::as_str))
    });
    assert_eq!(named.collect::<Vec<_>>(), praktijkschild::domain::measure::PRESCRIBED);
}
