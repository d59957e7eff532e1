//! What the pages say.

use praktijkschild::domain::Isms;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::risk::Relevance;

use crate::report::paper;
use crate::report::sample;

#[test]
fn the_first_page_answers_who_what_was_decided_the_map_and_what_is_open() {
    let pdf = sample::print(&sample::practice(40));

    let page = paper::page(&pdf, 1);
    let order = [
        "A. Jansen",
        "versie 2, vastgesteld door A. Jansen op 3 oktober 2026",
        "Bruto: zonder maatregelen",
        "Wat nog open staat",
    ];
    let places: Vec<usize> = order
        .iter()
        .map(|words| page.find(words).unwrap_or_else(|| panic!("no {words:?} in {page}")))
        .collect();
    assert!(places.is_sorted(), "{order:?} stand in another order: {page}");
    assert!(page.contains("NEN 7512:2015 (vervangen door NEN 7512:2022 op 11 juli 2022)"));
}

#[test]
fn the_first_page_stays_one_page_when_much_is_open_and_the_scope_is_long() {
    let mut isms = sample::practice(200);
    isms.practice.scope = "Alles wat wij doen, op elke plek waar wij dat doen. ".repeat(40);
    isms.practice.deputy.clear();
    isms.measures.values_mut().for_each(|measure| measure.owner.clear());
    isms.risks.values_mut().for_each(|risk| risk.owner.clear());

    let pdf = sample::print(&isms);

    assert!(paper::page(&pdf, 1).contains("andere punten: zie het hoofdstuk"));
    assert!(paper::page(&pdf, 2).contains("Inhoud 1 Praktijk en reikwijdte"));
    let scope = paper::sentences(&pdf).matches("op elke plek waar wij dat doen.").count();
    assert!(scope >= 40, "the scope is printed whole in its chapter, not {scope} times");
}

#[test]
fn every_page_is_confidential_and_tells_its_number_day_and_fingerprint() {
    let pdf = sample::print(&sample::practice(40));

    for number in 1..=pdf.pages {
        let page = paper::page(&pdf, number);
        assert!(
            page.contains("Vertrouwelijk · Huisartsenpraktijk De Linde · NEN 7510-risicoanalyse")
        );
        let foot = format!(
            "pagina {number} van {} · afgedrukt op 22 november 2026 · vingerafdruk 3f9a 1c02 77de 4b10",
            pdf.pages
        );
        assert!(page.contains(&foot), "no {foot:?} on {page}");
    }
}

#[test]
fn every_risk_to_patient_safety_is_named_also_among_many() {
    let isms = sample::practice(120);
    let pdf = sample::print(&isms);

    let text = paper::sentences(&pdf);
    let from = text.rfind("U ziet de zwaarste 10 van").expect("the chapter on risks");
    let chapter = &text
        [from..from + text[from..].find("5 Maatregelen Ingevoerd: ").expect("the next chapter")];
    for risk in isms.risks.values().filter(|risk| risk.patient_safety) {
        assert!(chapter.contains(&risk.title), "{} is missing", risk.title);
    }
}

#[test]
fn lists_tell_how_many_of_how_many_they_show() {
    let isms = sample::practice(40);
    let relevant = isms.relevant_risks().count();
    let safety = isms.relevant_risks().filter(|risk| risk.patient_safety).count();
    let aside = isms.risks.values().filter(|risk| risk.relevance != Relevance::Relevant).count();

    let text = paper::sentences(&sample::print(&isms));

    for sentence in [
        format!("U ziet de zwaarste 10 van {relevant} risico’s."),
        format!("van de {safety} risico’s die de veiligheid van patiënten raken."),
        format!("nog niet beantwoord: {aside} van 40 voorgestelde risico’s."),
        format!("U ziet {relevant} van 40 voorgestelde risico’s"),
    ] {
        assert!(text.contains(&sentence), "no {sentence:?}");
    }
}

#[test]
fn an_accepted_risk_tells_who_when_why_and_until_when() {
    let isms = sample::practice(40);
    assert!(isms.risks.values().any(|risk| risk.acceptance.is_some()));

    let text = paper::sentences(&sample::print(&isms));

    for words in
        ["01-11-2026", "De kosten staan niet in verhouding", "Opnieuw bekijken op 01-11-2027"]
    {
        assert!(text.contains(words), "no {words:?}");
    }
}

#[test]
fn a_risk_that_may_not_be_accepted_tells_why_not() {
    let text = paper::sentences(&sample::print(&sample::practice(40)));

    assert!(text.contains("Kan nog niet worden aanvaard:"));
    assert!(text.contains("het restrisico is hoger dan uw eigen grenzen toelaten"));
    assert!(text.contains("de beoordeling is nog niet volledig"));
    assert!(text.contains("De praktijkhouder heeft nog niet besloten."));
}

#[test]
fn an_open_point_is_counted_and_named_patient_safety_first() {
    let isms = sample::practice(40);
    let work = OpenWork::of(&isms, sample::PRINTED_ON);
    assert_eq!(work.points.iter().filter(|point| point.gap == Gap::RiskUnrated).count(), 3);

    let text = paper::sentences(&sample::print(&isms));

    assert!(text.contains("3 risico’s zijn nog niet beoordeeld. R33, R11 en R22"));
}

#[test]
fn the_class_of_a_process_names_the_columns_that_decided_it() {
    let text = paper::sentences(&sample::print(&sample::practice(40)));

    assert!(text.contains("Spoed en triage Vertrouwelijk hoog, door: patiënten"));
    assert!(text.contains("midden, door: patiënten en praktijk"));
    assert!(text.contains("onvolledig"));
}

#[test]
fn the_statement_of_applicability_names_all_controls() {
    let text = paper::sentences(&sample::print(&sample::practice(40)));

    for words in [
        "3 van de 101 beheersmaatregelen",
        "5.1 Beveiligingsbeleid ja ingevoerd Reden bij 5.1",
        "8.35",
    ] {
        assert!(text.contains(words), "no {words:?}");
    }
}

#[test]
fn an_empty_document_prints_and_says_what_is_not_filled_in() {
    let pdf = sample::print(&Isms::default());

    let text = paper::sentences(&pdf);
    for words in [
        "nog niet ingevuld",
        "nog niet vastgesteld",
        "Er zijn nog geen risico’s.",
        "Er zijn nog geen processen ingevuld.",
        "Er zijn nog geen maatregelen ingevuld.",
        "Er is nog geen restrisico aanvaard.",
        "De praktijkhouder is niet ingevuld.",
    ] {
        assert!(text.contains(words), "no {words:?}");
    }
}

#[test]
fn a_thousand_risks_all_stand_in_the_register() {
    let isms = sample::practice(1000);

    let text = paper::sentences(&sample::print(&isms));

    let register = &text[text.rfind("Bijlage: alle risico’s").expect("the register")..];
    for risk in isms.relevant_risks() {
        assert!(
            register.contains(&format!("{} {}", risk.id, risk.title)),
            "{} is missing",
            risk.id
        );
    }
}
