//! Each of the papers: that it prints, that it is what it says, and that nobody is misled by
//! what was left out of it.

use praktijkschild::auditor::papers::Chapter;
use praktijkschild::auditor::papers::Choices;
use praktijkschild::auditor::papers::ChosenBy;
use praktijkschild::auditor::papers::Past;
use praktijkschild::auditor::papers::RiskFilter;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::acceptance::Grounds;
use praktijkschild::domain::acceptance::SecondReader;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::inventory::DataExchange;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::report::Paper;
use praktijkschild::report::PaperInput;
use praktijkschild::report::Pdf;
use praktijkschild::report::ReportError;
use praktijkschild::report::Unwatched;
use praktijkschild::report::chosen_to_pdf;
use praktijkschild::report::paper_to_pdf;
use praktijkschild::report::preview;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::document::fixture;
use crate::report::paper;
use crate::report::sample;

/// The practice that comes with the program as an example, 40 risks.
static EXAMPLE: LazyLock<Isms> =
    LazyLock::new(|| example::example(Catalogue::shipped()).expect("the example is sound"));

/// Every paper there is of the example, with the most pages it may take.
fn papers() -> Vec<(Paper, usize)> {
    let exchange = *EXAMPLE.exchanges.keys().next().expect("an exchange");
    vec![
        (Paper::Summary, 4),
        (Paper::Full, 29),
        (Paper::Dossier, 90),
        (Paper::Policy, 8),
        (Paper::Register, 14),
        (Paper::Plan, 14),
        (Paper::Statement, 12),
        (Paper::Signing, 4),
        (Paper::Processing, 4),
        (Paper::Agreement(exchange), 3),
    ]
}

/// The same of a practice that has nothing yet but the exchange that an agreement is about.
fn empty() -> Isms {
    let mut isms = Isms::default();
    let exchange = EXAMPLE.exchanges.values().next().expect("an exchange").clone();
    isms.put(Record::Exchange(DataExchange {
        partner: String::new(),
        processes: BTreeSet::new(),
        systems: BTreeSet::new(),
        suppliers: BTreeSet::new(),
        ..exchange
    }));
    isms
}

fn chosen(isms: &Isms, paper: Paper, choices: &Choices) -> Pdf {
    let past = Past::default();
    let input =
        PaperInput { report: sample::input(isms), paper, choices, past: &past, enclosed: &[] };
    chosen_to_pdf(&input, &Unwatched).expect("a paper")
}

#[test]
fn every_paper_keeps_to_its_pages_and_to_the_standards_and_says_where_it_belongs() {
    for (kind, most) in papers() {
        let pdf = sample::print_paper(&EXAMPLE, kind);

        assert!(pdf.pages <= most, "{kind:?} has {} pages", pdf.pages);
        let plain = String::from_utf8_lossy(&pdf.bytes).into_owned();
        for mark in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "nl-NL"] {
            assert!(plain.contains(mark), "{kind:?} lacks {mark}");
        }
        let outline = paper::tool("qpdf", &pdf, &["--json", "--json-key=outlines"]);
        assert!(outline.contains("\"title\""), "{kind:?} has no bookmarks");
        let said = paper::tool("qpdf", &pdf, &["--check"]);
        assert!(said.contains("No syntax or stream encoding errors found"), "{kind:?}: {said}");
        is_readable_aloud(&pdf, kind);
        for number in 1..=pdf.pages {
            let page = paper::page(&pdf, number);
            assert!(page.contains("Vertrouwelijk · Huisartsenpraktijk De Linde"), "{kind:?}");
            let foot = format!("pagina {number} van {} · afgedrukt op 22 november 2026", pdf.pages);
            assert!(page.contains(&foot), "no {foot:?} on {kind:?}");
        }
        let text = paper::sentences(&pdf);
        assert!(text.contains("managementsysteem"), "{kind:?} names no edition of the norm");
        assert!(text.contains("3f9a1c02"), "{kind:?} has no fingerprint");
    }
}

/// Reads the tags and the fonts as a reader for the blind would: everything in one document,
/// no level of heading skipped, a head above each table, and every letter known.
fn is_readable_aloud(pdf: &Pdf, kind: Paper) {
    let tags = paper::tool("pdfinfo", pdf, &["-struct"]);
    let named =
        |name: &str| tags.lines().filter(|line| line.trim_start().starts_with(name)).count();
    assert_eq!(named("Document"), 1, "{kind:?}");
    assert!(named("H1") > 0, "{kind:?} has no headings");
    // A line of a slash tells of the tag before it.
    let mut inside = tags.lines().map(str::trim_start).filter(|line| !line.starts_with('/'));
    while let Some(line) = inside.next() {
        let is_headed = |first: &str| first.starts_with("THead");
        assert!(!line.starts_with("Table") || inside.next().is_some_and(is_headed), "{kind:?}");
    }
    let levels = tags
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix('H')?.get(..1)?.parse::<u8>().ok());
    let mut before = 0;
    for level in levels {
        assert!(level <= before + 1, "{kind:?} goes from heading {before} to {level}");
        before = level;
    }
    let fonts = paper::tool("pdffonts", pdf, &[]);
    let known = fonts.lines().skip(2).filter(|line| line.contains(" yes yes yes "));
    assert!(known.count() > 0, "{fonts}");
    assert_eq!(fonts.lines().count(), 2 + fonts.matches(" yes yes yes ").count(), "{fonts}");
}

#[test]
fn every_paper_of_an_empty_practice_prints_and_is_short() {
    let isms = empty();
    for (kind, _) in papers() {
        let pdf = sample::print_paper(&isms, kind);
        let most = match kind {
            Paper::Full | Paper::Dossier => 22,
            Paper::Policy => 8,
            _ => 3,
        };
        assert!(pdf.pages <= most, "{kind:?} has {} pages", pdf.pages);
        assert!(paper::sentences(&pdf).contains("nog niet ingevuld"), "{kind:?}");
    }
}

#[test]
fn the_summary_stays_short_however_many_risks_there_are() {
    for risks in [1, 40, 400] {
        let pdf = sample::print_paper(&sample::practice(risks), Paper::Summary);
        assert!((1..=4).contains(&pdf.pages), "{risks} risks take {} pages", pdf.pages);
    }
}

#[test]
fn the_summary_tells_who_decided_what_weighs_most_and_what_is_open() {
    let pdf = sample::print_paper(&EXAMPLE, Paper::Summary);

    let text = paper::sentences(&pdf);
    for words in [
        "Samenvatting informatiebeveiliging",
        "A. Jansen",
        "Reikwijdte",
        "Bruto: zonder maatregelen",
        "Nu: met wat is ingevoerd",
        "Rest: met maatregelen",
        "Zwaarste risico’s",
        "Maatregelen die nog lopen",
        "Aanvaard: ",
        "Wat nog open staat",
    ] {
        assert!(text.contains(words), "no {words:?} in {text}");
    }
}

#[test]
fn an_agreement_is_about_one_exchange_and_both_sign() {
    let exchange = EXAMPLE.exchanges.values().next().expect("an exchange");

    let text = paper::sentences(&sample::print_paper(&EXAMPLE, Paper::Agreement(exchange.id)));

    assert!(text.contains(&exchange.name), "{text}");
    assert!(text.contains("De andere partij"));
    assert_eq!(text.matches("Handtekening").count(), 2, "{text}");
    let missing = Paper::Agreement(ExchangeId(9999));
    let made = paper_to_pdf((&sample::input(&EXAMPLE), missing), &Unwatched);
    assert_eq!(made, Err(ReportError::NoSuchExchange(ExchangeId(9999))));
}

#[test]
fn the_policy_that_nobody_adopted_is_called_a_draft() {
    let text = paper::sentences(&sample::print_paper(&empty(), Paper::Policy));
    assert!(text.contains("concept: nog niet vastgesteld"), "{text}");

    let text = paper::sentences(&sample::print_paper(&EXAMPLE, Paper::Policy));
    assert!(text.contains("vastgesteld door A. Jansen"), "{text}");
    for words in ["1. Waarom dit beleid", "Doelen", "Rollen", "17. Vaststelling"] {
        assert!(text.contains(words), "no {words:?}");
    }
    assert_eq!(text.matches("Handtekening").count(), 1, "it is signed in one place");
}

#[test]
fn the_register_the_plan_and_the_signing_leave_no_risk_out() {
    let grounds = Grounds::of(&EXAMPLE);
    for (kind, words) in [
        (Paper::Register, "Waarom hier"),
        (Paper::Plan, "Kost in het eerste jaar"),
        (Paper::Signing, "Tweede lezer"),
    ] {
        let text = paper::sentences(&sample::print_paper(&EXAMPLE, kind));
        assert!(text.contains(words), "{kind:?}");
        for risk in EXAMPLE.risks.values().filter(|it| it.relevance == Relevance::Relevant) {
            let state = grounds.state(risk, sample::PRINTED_ON);
            let is_meant = kind != Paper::Signing || state == AcceptanceState::Valid;
            let is_there = text.contains(&format!(" {} ", risk.id));
            assert!(is_there || !is_meant, "{} is missing in {kind:?}", risk.id);
        }
    }
}

#[test]
fn the_dossier_answers_every_question_of_the_norm_in_order() {
    let text = paper::sentences(&sample::print_paper(&EXAMPLE, Paper::Dossier));

    let from =
        text.rfind("Wat een auditor vraagt, en wat er is Bij elke vraag").expect("a chapter");
    let chapter = &text[from..];
    let mut last = 0;
    for clause in ["4.1", "4.2", "5.1", "6.1.2", "9.2", "10.1"].map(|it| format!("2024, {it}")) {
        let place = chapter[last..].find(&clause);
        last += place.unwrap_or_else(|| panic!("{clause} is not after the one before"));
    }
    assert!(chapter.contains("Besloten: ja") || chapter.contains("Besloten: deels"));
}

#[test]
fn what_is_left_out_is_said_on_the_first_page() {
    let left_out = [Chapter::Criteria, Chapter::Open].into_iter().collect();
    let choices = Choices { left_out, ..Choices::default() };

    let pdf = chosen(&EXAMPLE, Paper::Full, &choices);

    let first = paper::page(&pdf, 1);
    assert!(first.contains("Weggelaten: Risicocriteria; Wat nog open staat."), "{first}");
    assert!(!paper::sentences(&pdf).contains("Gevolg in woorden"));
}

#[test]
fn names_of_people_are_hidden_when_asked_but_for_the_owner() {
    let mut isms = sample::practice(12);
    isms.measures.values_mut().for_each(|measure| measure.owner = "Karin Wolters".to_owned());
    let choices = Choices { hides_names: true, ..Choices::default() };
    for kind in [Paper::Summary, Paper::Full, Paper::Plan, Paper::Signing] {
        let text = paper::sentences(&chosen(&isms, kind, &choices));
        assert!(text.contains("De namen van medewerkers zijn op verzoek verborgen."), "{kind:?}");
        assert!(text.contains("A. Jansen"), "{kind:?}");
        for name in ["Karin Wolters", "B. de Vries", "P. de Boer"] {
            assert!(!text.contains(name), "{name} stands in {kind:?}");
        }
    }
}

#[test]
fn a_filtered_register_says_how_many_of_how_many_and_by_what() {
    let risks = [RiskId(1), RiskId(2), RiskId(4)].into_iter().collect();
    let filter =
        Some(RiskFilter { risks, by: ChosenBy::Filter(vec!["proces Declareren".to_owned()]) });
    let choices = Choices { filter, ..Choices::default() };
    let isms = sample::practice(40);
    let all = isms.relevant_risks().count();

    let text = paper::sentences(&chosen(&isms, Paper::Register, &choices));

    let said = format!("U ziet 3 van {all} risico’s die spelen. Filter: proces Declareren.");
    assert!(text.contains(&said), "{text}");
    assert!(text.contains("Het filter verbergt"), "{text}");
    assert!(text.contains("(4)") && !text.contains("(5)"), "{text}");
    // A filter is for the register alone: a summary of three risks would mislead.
    let summary = paper::sentences(&chosen(&isms, Paper::Summary, &choices));
    assert!(!summary.contains("Filter:"), "{summary}");
}

#[test]
fn no_text_of_a_user_breaks_a_paper_that_stands_alone() {
    let marks =
        "#panic(\"x\") *vet* $x^2$ @bron = kop #read(\"/etc/passwd\") Bel\u{7}len\u{202E} שלום 🦀";
    for text in [marks, &"x".repeat(10_000)] {
        let mut isms = fixture::practice();
        isms.practice.name = text.to_owned();
        isms.practice.owner = text.to_owned();
        isms.practice.scope = text.to_owned();
        for risk in isms.risks.values_mut() {
            risk.title = text.to_owned();
            risk.owner = text.to_owned();
            risk.treatment_note = text.to_owned();
        }
        for measure in isms.measures.values_mut() {
            measure.title = text.to_owned();
            measure.owner = text.to_owned();
        }
        for exchange in isms.exchanges.values_mut() {
            exchange.name = text.to_owned();
            exchange.partner = text.to_owned();
            exchange.framework = text.to_owned();
        }
        let exchange = *isms.exchanges.keys().next().expect("an exchange");
        let whole = Paper::WHOLE.into_iter().filter(|kind| !kind.has_contents());
        for kind in whole.chain([Paper::Agreement(exchange)]) {
            let pdf = sample::print_paper(&isms, kind);
            assert!(pdf.pages > 0, "{kind:?}");
        }
    }
}

/// A paper laid out, of which the journal knows nothing.
fn laid_out(isms: &Isms, paper: Paper, choices: &Choices) -> preview::Laid {
    let past = Past::default();
    let report = sample::input(isms);
    let input = PaperInput { report, paper, choices, past: &past, enclosed: &[] };
    preview::lay_out(&input, &Unwatched).expect("pages")
}

#[test]
fn a_preview_shows_the_pages_that_are_printed() {
    let laid = laid_out(&EXAMPLE, Paper::Summary, &Choices::default());

    assert_eq!(laid.count(), sample::print_paper(&EXAMPLE, Paper::Summary).pages);
    assert!(laid.words(1).contains("Samenvatting informatiebeveiliging"), "{}", laid.words(1));
    let page = laid.draw(1, 1.0).expect("a first page");
    assert_eq!(page.size, [595, 842]);
    assert_eq!(page.rgba.len(), 595 * 842 * 4);
    assert!(page.rgba.chunks(4).any(|dot| dot != [255; 4]), "something is drawn on it");
    assert!(laid.draw(0, 1.0).is_none() && laid.draw(laid.count() + 1, 1.0).is_none());
}

#[test]
fn who_accepts_and_who_reads_along_sign_where_something_was_accepted() {
    let mut isms = EXAMPLE.clone();
    let risk = isms.risks.values_mut().find(|risk| risk.acceptance.is_some()).expect("one");
    let acceptance = risk.acceptance.as_mut().expect("it is accepted");
    acceptance.second = Some(SecondReader { by: "P. Kuiper".to_owned(), on: sample::PRINTED_ON });
    let signed = paper::sentences(&sample::print_paper(&isms, Paper::Full));
    assert!(signed.contains("Tweede lezer: P. Kuiper, 22-11-2026"), "{signed}");
    assert_eq!(signed.matches("Handtekening").count(), 2, "the owner and a second reader");

    isms.risks.values_mut().for_each(|risk| risk.acceptance = None);
    let unsigned = paper::sentences(&sample::print_paper(&isms, Paper::Full));
    assert!(!unsigned.contains("Handtekening"), "there is nothing to sign for");
}

#[test]
fn the_first_page_stays_one_page_where_it_says_that_names_are_hidden() {
    let choices = Choices { hides_names: true, ..Choices::default() };

    let laid = laid_out(&EXAMPLE, Paper::Full, &choices);

    assert!(laid.words(1).contains("verborgen"), "{}", laid.words(1));
    assert!(laid.words(2).contains("Inhoud"), "{}", laid.words(2));
}

#[test]
fn a_paper_about_hundreds_of_risks_numbers_its_pages_and_chapters_to_the_end() {
    let isms = sample::practice(700);
    let words = || {
        let laid = laid_out(&isms, Paper::Full, &Choices::default());
        (1..=laid.count()).map(|page| laid.words(page)).collect::<Vec<_>>()
    };

    let (words, again) = (words(), words());

    assert!(words == again, "the same each time");
    let all = words.len();
    assert!(words[0].contains(&format!("pagina 1 van {all}")), "{}", words[0]);
    assert!(words[all - 1].contains(&format!("pagina {all} van {all}")), "{}", words[all - 1]);
    let contents = words.iter().position(|words| words.contains("Inhoud")).expect("contents");
    for chapter in ["6 Maatregelen", "8 Verklaring van toepasselijkheid", "10 Wetten en normen"] {
        let after = words.iter().enumerate().skip(contents + 1);
        let found = after.filter(|(_, words)| words.contains(chapter)).map(|(page, _)| page + 1);
        let stands = found.min().expect(chapter);
        let entry = words[contents].split(chapter).nth(1).expect(chapter);
        let told = entry.trim_start_matches([' ', '.', '\u{2060}']);
        assert!(told.starts_with(&format!("{stands} ")), "{chapter} is on {stands}: {told}");
    }
}

#[test]
fn the_first_pages_look_as_they_were_agreed() {
    let exchange = *EXAMPLE.exchanges.keys().next().expect("an exchange");
    for (name, kind) in [
        ("paper-summary", Paper::Summary),
        ("paper-register", Paper::Register),
        ("paper-plan", Paper::Plan),
        ("paper-signing", Paper::Signing),
        ("paper-agreement", Paper::Agreement(exchange)),
    ] {
        let laid = laid_out(&EXAMPLE, kind, &Choices::default());
        let page = laid.draw(1, 1.0).expect("a first page");
        let [width, height] = page.size.map(|dots| u32::try_from(dots).expect("a small page"));
        let picture = image::RgbaImage::from_raw(width, height, page.rgba).expect("all dots");
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots");
        let options = egui_kittest::SnapshotOptions::new().output_path(folder);
        egui_kittest::image_snapshot_options(&picture, name, &options);
    }
}
