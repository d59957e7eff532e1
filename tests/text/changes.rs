//! Every field has a name, and every value is said in words.

use crate::document::fixture::practice;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::domain::Isms;
use praktijkschild::domain::between::Between;
use praktijkschild::domain::between::Rounded;
use praktijkschild::domain::cert::CertConnection;
use praktijkschild::domain::cert::SupplierCert;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::inventory::Agreement;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::inventory::Direction;
use praktijkschild::domain::inventory::ExchangeAspect;
use praktijkschild::domain::inventory::Hosting;
use praktijkschild::domain::inventory::TwoFactor;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::processing::OutsideEea;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::ThreatCategory;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::change::Change;
use praktijkschild::edit::comparison;
use praktijkschild::text::Texts;
use praktijkschild::text::changes::FieldWords;
use praktijkschild::text::changes::Names;
use praktijkschild::text::changes::RecordWords;
use praktijkschild::text::changes::Telling;
use praktijkschild::text::changes::Turn;
use praktijkschild::text::changes::learn;
use praktijkschild::text::format;
use std::collections::BTreeSet;

/// What leads from one document to another, in words.
fn told(before: &Isms, after: &Isms) -> Vec<RecordWords> {
    let (texts, titles) = (Texts::dutch(), Catalogue::shipped().titles());
    let mut names = Names::new();
    for isms in [before, after] {
        let records: Vec<_> = isms.records().into_iter().map(Change::added).collect();
        learn(&mut names, &records);
    }
    Telling::new(&texts, &titles, &names).records(&comparison::between(before, after))
}

/// The same practice after a change.
fn after(change: impl FnOnce(&mut Isms)) -> Vec<RecordWords> {
    let mut isms = whole();
    change(&mut isms);
    told(&whole(), &isms)
}

/// The one field that a change touches.
fn field(change: impl FnOnce(&mut Isms)) -> FieldWords {
    let mut records = after(change);
    assert_eq!(records.len(), 1, "{records:?}");
    let mut fields = records.remove(0).fields;
    assert_eq!(fields.len(), 1, "{fields:?}");
    fields.remove(0)
}

/// A practice in which no field of any record is blank.
fn whole() -> Isms {
    let mut isms = practice();
    for field in PracticeField::ALL {
        *isms.practice.get_mut(*field) = format!("Wat er staat bij {}", field.code());
    }
    let some = || "Wat er staat".to_owned();
    for exchange in isms.exchanges.values_mut() {
        exchange.owner = some();
        exchange.catalogue = Some("U-1".to_owned());
        for aspect in ExchangeAspect::ALL {
            exchange.aspects.set(*aspect, some());
        }
        for aspect in Aspect::ALL {
            let all = [Consequence::Low, Consequence::Medium, Consequence::High];
            let [patient, organisation, society] = all;
            let filled = praktijkschild::domain::classification::Consequences::of(
                patient,
                organisation,
                society,
            );
            exchange.classification = exchange.classification.with(*aspect, filled);
        }
    }
    for process in isms.processes.values_mut() {
        let exchange = &isms.exchanges[&ExchangeId(1)];
        process.classification = exchange.classification;
        process.note = some();
        process.catalogue = Some("P-1".to_owned());
    }
    for system in isms.systems.values_mut() {
        system.note = some();
        system.catalogue = Some("S-1".to_owned());
    }
    for supplier in isms.suppliers.values_mut() {
        supplier.note = some();
        supplier.catalogue = Some("L-1".to_owned());
    }
    for role in isms.roles.values_mut() {
        role.deputy = some();
    }
    for goal in isms.goals.values_mut() {
        goal.catalogue = Some("D-1".to_owned());
    }
    for risk in isms.risks.values_mut() {
        risk.relevance_reason = some();
        risk.vulnerability = some();
        let rounded = Rounded {
            patient: Some(Between::LightToMany),
            organisation: Some(Between::NameUnmeasured),
        };
        risk.gross.rounded = rounded;
        if let Some(residual) = &mut risk.residual {
            residual.rounded = rounded;
        }
        risk.owner = some();
        risk.treatment_note = some();
        risk.breach = some();
    }
    isms
}

/// No code, no braces of JSON, no key without its text.
fn is_plain(words: &str) -> bool {
    let codes = ["very_", "_safety", "processing_", "field-", "null", "true", "false", "{", "["];
    !words.is_empty() && !codes.iter().any(|code| words.contains(code))
}

#[test]
fn every_field_of_every_record_has_a_name_of_its_own_and_says_its_value() {
    let isms = whole();
    let (texts, titles) = (Texts::dutch(), Catalogue::shipped().titles());
    let mut names = Names::new();
    let records: Vec<_> = isms.records().into_iter().map(Change::added).collect();
    learn(&mut names, &records);
    let telling = Telling::new(&texts, &titles, &names);
    let other = texts.get("field-other");
    for change in &records {
        let raw = comparison::fields(change);
        let hidden = ["id", "control", "media_type", "size", "sha256"];
        let raw: Vec<_> = raw
            .iter()
            .filter(|field| !hidden.contains(&field.path.rsplit('/').next().unwrap()))
            .filter(|field| !field.path.contains("/given_for/"))
            .collect();
        let fields = telling.fields(change);
        let standing = usize::from(matches!(change.after, Some(Record::Risk(_))));
        assert_eq!(fields.len(), raw.len() + standing, "{raw:#?}\n{fields:#?}");
        let names: BTreeSet<_> = fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(names.len(), fields.len(), "two fields have one name: {fields:#?}");
        for field in &fields {
            assert_ne!(field.name, other, "{fields:#?}");
            for words in [&field.name, &field.before, &field.after, &field.clause] {
                assert!(is_plain(words), "{field:?}");
            }
        }
    }
}

/// Two documents that have nothing in common touch every way of saying.
#[test]
fn nothing_of_the_example_practice_is_told_in_code() {
    let isms = example::example(Catalogue::shipped()).unwrap();
    let (one, other) = (told(&Isms::default(), &isms), told(&isms, &Isms::default()));
    assert!(one.len() > 100);
    assert_eq!(one.len(), other.len());
    for record in one.iter().chain(&other) {
        for field in &record.fields {
            for words in [&field.name, &field.before, &field.after, &field.clause] {
                assert!(is_plain(words), "{}: {field:?}", record.title);
            }
        }
    }
}

/// A value of a scale that has no word would show its key.
#[test]
fn every_value_of_every_scale_has_a_word() {
    let scales: [(&str, Vec<&str>); 21] = [
        ("likelihood", Likelihood::ALL.iter().map(|it| it.code()).collect()),
        ("consequence", Consequence::ALL.iter().map(|it| it.code()).collect()),
        ("level", Level::ALL.iter().map(|it| it.code()).collect()),
        ("aspect", Aspect::ALL.iter().map(|it| it.code()).collect()),
        ("affected", Affected::ALL.iter().map(|it| it.code()).collect()),
        ("exchange-aspect", ExchangeAspect::ALL.iter().map(|it| it.code()).collect()),
        ("hosting", Hosting::ALL.iter().map(|it| it.code()).collect()),
        ("two-factor", TwoFactor::ALL.iter().map(|it| it.code()).collect()),
        ("direction", Direction::ALL.iter().map(|it| it.code()).collect()),
        ("agreement", Agreement::ALL.iter().map(|it| it.code()).collect()),
        ("agreement-status", AgreementStatus::ALL.iter().map(|it| it.code()).collect()),
        ("supplier-cert", SupplierCert::ALL.iter().map(|it| it.code()).collect()),
        ("cert-connection", CertConnection::ALL.iter().map(|it| it.code()).collect()),
        ("outside-eea", OutsideEea::ALL.iter().map(|it| it.code()).collect()),
        ("category", ThreatCategory::ALL.iter().map(|it| it.code()).collect()),
        ("answer", Relevance::ALL.iter().map(|it| it.code()).collect()),
        ("between", Between::ALL.iter().map(|it| it.code()).collect()),
        ("treatment", Treatment::ALL.iter().map(|it| it.code()).collect()),
        ("status", MeasureStatus::ALL.iter().map(|it| it.code()).collect()),
        ("status", StatementStatus::ALL.iter().map(|it| it.code()).collect()),
        ("applicable", Applicability::ALL.iter().map(|it| it.code()).collect()),
    ];
    let texts = Texts::dutch();
    for (family, codes) in scales {
        for code in codes {
            assert!(texts.has(&format!("{family}-{code}")), "{family}-{code}");
        }
    }
}

#[test]
fn a_scale_is_told_by_its_words() {
    let told = field(|isms| {
        isms.risks.get_mut(&RiskId(1)).unwrap().gross.likelihood = Some(Likelihood::Small);
    });
    assert_eq!((told.name.as_str(), told.clause.as_str()), ("Kans", "van groot naar klein"));
    assert_eq!((told.before.as_str(), told.after.as_str()), ("groot", "klein"));
}

#[test]
fn what_was_blank_is_filled_in_and_what_is_blank_is_emptied() {
    let mut before = whole();
    before.roles.values_mut().for_each(|role| role.holder.clear());
    let mut after = before.clone();
    after.roles.values_mut().for_each(|role| role.holder = "J. de Boer".to_owned());

    let filled = told(&before, &after).remove(0).fields.remove(0);
    let emptied = told(&after, &before).remove(0).fields.remove(0);

    assert_eq!(filled.clause, "ingevuld met \"J. de Boer\"");
    assert_eq!((filled.before.as_str(), filled.after.as_str()), ("–", "J. de Boer"));
    assert_eq!(emptied.clause, "leeggemaakt; er stond \"J. de Boer\"");
}

#[test]
fn a_list_tells_what_came_and_what_went_by_name() {
    let told = field(|isms| {
        let risk = isms.risks.get_mut(&RiskId(1)).unwrap();
        risk.processes.remove(&ProcessId(1));
    });
    assert_eq!((told.name.as_str(), told.clause.as_str()), ("Processen", "eraf: P1 Spreekuur"));
    let told = field(|isms| {
        let risk = isms.risks.get_mut(&RiskId(1)).unwrap();
        risk.aspects = BTreeSet::from([Aspect::Availability, Aspect::Integrity]);
    });
    assert_eq!(told.clause, "erbij: integriteit; eraf: vertrouwelijkheid");
    assert_eq!(
        (told.before.as_str(), told.after.as_str()),
        ("eraf: vertrouwelijkheid", "erbij: integriteit")
    );
}

#[test]
fn what_only_changed_places_is_told_in_its_order() {
    let told = field(|isms| {
        isms.risks.get_mut(&RiskId(1)).unwrap().lesser_vulnerabilities.reverse();
    });
    assert_eq!(told.name, "Andere kwetsbaarheden");
    assert_eq!(told.clause, "van Geen slot en Niemand let op naar Niemand let op en Geen slot");
}

#[test]
fn limits_of_money_are_told_in_euros_and_frequencies_by_their_likelihood() {
    let told = field(|isms| {
        isms.criteria.get_mut(&CriteriaId(1)).unwrap().limits.little_below = Some(2_500_000);
    });
    assert_eq!(told.clause, "van €\u{A0}1.750 naar €\u{A0}2.500.000");
    let told = field(|isms| {
        isms.criteria.get_mut(&CriteriaId(1)).unwrap().frequencies.clear();
    });
    assert_eq!(told.name, "Hoe vaak kans groot is");
    assert_eq!(told.clause, "leeggemaakt; er stond \"Elk voorjaar\"");
}

#[test]
fn what_points_at_a_record_is_told_by_the_name_of_that_record() {
    let told = field(|isms| isms.systems.get_mut(&SystemId(1)).unwrap().supplier = None);
    assert_eq!(told.clause, "leeggemaakt; er stond L1 HIS-leverancier");
    let told = field(|isms| isms.suppliers.get_mut(&SupplierId(1)).unwrap().health_data = false);
    assert_eq!(told.clause, "van ja naar nee");
}

#[test]
fn an_answer_of_the_interview_is_told_by_question_and_answer() {
    let told = field(|isms| {
        isms.practice.answers.insert("Q-paper".to_owned(), "no".to_owned());
    });
    assert_eq!(told.name, "Antwoord op \"Hebt u nog een papieren archief?\"");
    assert_eq!(told.clause, "van Ja naar Nee");
    let told = field(|isms| {
        isms.practice.settled.insert("Q-staff".to_owned());
    });
    assert_eq!(told.name, "Verwerkte vragen");
    assert_eq!(told.clause, "erbij: Wie werken er bij u in loondienst?");
}

#[test]
fn a_long_text_is_shortened_to_what_differs() {
    let long = |middle: &str| format!("{} {middle} {}", "woord ".repeat(80), "slot ".repeat(80));
    let mut before = whole();
    before.practice.scope = long("toen");
    let mut after = before.clone();
    after.practice.scope = long("nu");

    let told = told(&before, &after).remove(0).fields.remove(0);

    assert!(told.before.contains("toen") && told.after.contains("nu"), "{told:?}");
    assert!(told.after.chars().count() < 80, "{told:?}");
    assert!(told.clause.contains("…") && told.clause.chars().count() < 170, "{told:?}");
}

#[test]
fn the_criteria_are_told_cell_by_cell() {
    let told = field(|isms| {
        let criteria = isms.criteria.get_mut(&CriteriaId(1)).unwrap();
        let place = (Likelihood::VerySmall, Consequence::Low);
        criteria.matrix = criteria.matrix.with(place.0, place.1, Level::Low).unwrap();
        let place = (Likelihood::VeryLarge, Consequence::Low);
        criteria.matrix = criteria.matrix.with(place.0, place.1, Level::High).unwrap();
    });
    assert_eq!(told.before, "midden bij kans zeer groot en gevolg laag");
    assert_eq!(told.after, "hoog bij kans zeer groot en gevolg laag");
}

#[test]
fn an_acceptance_tells_what_it_was_given_for() {
    let mut records = after(|isms| isms.risks.get_mut(&RiskId(1)).unwrap().acceptance = None);
    let fields = records.remove(0).fields;
    let names: Vec<_> = fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Aanvaard door",
            "Aanvaard op",
            "Reden van aanvaarden",
            "Opnieuw kijken op",
            "Tweede lezer",
            "Gelezen op",
            "Aanvaard in deze stand"
        ]
    );
    assert_eq!(
        fields[6].before,
        "bruto kans groot en gevolg zeer hoog; rest kans zeer klein en gevolg laag; aanpak beheersen; 1 van 1 maatregelen ingevoerd"
    );
    assert!(fields.iter().all(|field| field.step == Step::Residual));
}

#[test]
fn what_became_of_a_record_is_told() {
    let records = after(|isms| {
        isms.measures.remove(&MeasureId(1));
        isms.risks.get_mut(&RiskId(1)).unwrap().measures.clear();
        let role = isms.roles.values().next().unwrap().clone();
        let id = praktijkschild::domain::id::RoleId(2);
        isms.put(Record::Role(praktijkschild::domain::practice::Role { id, ..role }));
    });
    let turns: Vec<_> = records.iter().map(|it| (it.title.as_str(), it.turn)).collect();
    assert_eq!(
        turns,
        [
            ("Rol 2 Contactpersoon beveiliging", Turn::New),
            ("R1 Laptop gestolen", Turn::Changed),
            ("M1 Schijf versleutelen", Turn::Gone),
        ]
    );
    assert_eq!(records[1].key, RecordKey::Risk(RiskId(1)));
}

#[test]
fn a_shortened_text_begins_and_ends_with_a_whole_word() {
    let scope =
        |end: &str| format!("{} {end}", "Alle zorg voor iedereen die bij ons komt.".repeat(8));
    let mut before = whole();
    before.practice.scope = scope("");
    let mut after = before.clone();
    after.practice.scope = scope("Ook de dependance.");
    let told = told(&before, &after).remove(0).fields.remove(0);
    assert!(told.after.starts_with("…iedereen die bij ons komt. Ook de dependance."), "{told:?}");
}

#[test]
fn money_is_read_as_people_write_it() {
    for (typed, read) in [
        ("1750", Some(1750)),
        (" € 1.750 ", Some(1750)),
        ("1.750,00", Some(1750)),
        ("17.500,-", Some(17_500)),
        ("0", Some(0)),
        ("", None),
        ("1,5", None),
        ("1.75", None),
        ("-3", None),
        ("4294967296", None),
        ("veel", None),
    ] {
        assert_eq!(format::parse_euros(typed), read, "{typed:?}");
    }
    for euros in [0, 7, 999, 1000, 17_500, 4_294_967_295] {
        assert_eq!(format::parse_euros(&format::euros(euros)), Some(euros));
    }
    assert_eq!(format::euros(1_234_567), "€\u{A0}1.234.567");
}
