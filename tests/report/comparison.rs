//! Two moments side by side on paper.

use praktijkschild::catalogue::Catalogue;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::change::Change;
use praktijkschild::edit::comparison;
use praktijkschild::report::ComparedMoment;
use praktijkschild::report::ComparisonInput;
use praktijkschild::report::Pdf;
use praktijkschild::report::ReportInput;
use praktijkschild::report::Unwatched;
use praktijkschild::report::comparison_to_pdf;
use praktijkschild::report::seal;
use praktijkschild::text::Texts;
use praktijkschild::text::changes::Names;
use praktijkschild::text::changes::Telling;
use praktijkschild::text::changes::learn;

use crate::report::paper;
use crate::report::sample;
use std::collections::BTreeSet;

const THEN: &str = "11111111111111112222222222222222aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb";
const NOW: &str = "33333333333333334444444444444444ccccccccccccccccdddddddddddddddd";

fn print(before: &Isms, after: &Isms) -> Pdf {
    let (texts, titles) = (Texts::dutch(), Catalogue::shipped().titles());
    let mut names = Names::new();
    for isms in [before, after] {
        learn(&mut names, &isms.records().into_iter().map(Change::added).collect::<Vec<_>>());
    }
    let changes = comparison::between(before, after);
    let records = Telling::new(&texts, &titles, &names).records(&changes);
    let report = ReportInput {
        isms: after,
        catalogue: Catalogue::shipped(),
        texts: &texts,
        printed_on: sample::PRINTED_ON,
        fingerprint: NOW,
        journal_lines: 12,
        missing: &BTreeSet::new(),
        document_id: "een-document",
    };
    let moment = |name: &str, print: &str| ComparedMoment {
        name: name.to_owned(),
        fingerprint: print.to_owned(),
    };
    let (from, to) = (moment("Versie 2026-10", THEN), moment("Nu", NOW));
    let input = ComparisonInput { report, from, to, records: &records };
    comparison_to_pdf(&input, &Unwatched).expect("a comparison")
}

fn changed() -> (Isms, Isms) {
    let before = sample::practice(40);
    let mut after = before.clone();
    after.risks.get_mut(&RiskId(1)).unwrap().owner = "B. Nieuw".to_owned();
    let mut own = after.risks[&RiskId(2)].clone();
    own.id = RiskId(99);
    own.title = "Brand in de meterkast".to_owned();
    after.risks.insert(own.id, own);
    after.remove(&RecordKey::Measure(MeasureId(12)));
    (before, after)
}

#[test]
fn what_changed_is_printed_record_by_record_with_both_moments() {
    let (before, after) = changed();

    let pdf = print(&before, &after);

    let words = paper::sentences(&pdf);
    for sentence in [
        "Wat is veranderd",
        "Huisartsenpraktijk De Linde",
        "Van Versie 2026-10",
        "11111111 11111111 22222222 22222222 aaaaaaaa aaaaaaaa bbbbbbbb bbbbbbbb",
        "33333333 33333333 44444444 44444444",
        "1 onderdeel is gewijzigd.",
        "Verantwoordelijke A. Jansen B. Nieuw",
        "1 onderdeel is nieuw.",
        "R99 Brand in de meterkast",
        "1 onderdeel is weg.",
        "M12 ",
        "praktijkschild verify",
        "vingerafdruk 3333 3333 3333 3333",
    ] {
        assert!(words.contains(sentence), "{sentence} is not in: {words}");
    }
}

#[test]
fn two_equal_moments_are_said_to_be_so() {
    let isms = sample::practice(3);
    let words = paper::sentences(&print(&isms, &isms));
    assert!(words.contains("Tussen deze twee momenten is niets veranderd."), "{words}");
}

#[test]
fn the_comparison_is_archivable_accessible_and_the_same_every_time() {
    let (before, after) = changed();
    let (pdf, again) = (print(&before, &after), print(&before, &after));
    assert!(pdf == again, "two prints of one comparison differ");
    let plain = String::from_utf8_lossy(&pdf.bytes).into_owned();
    for mark in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "nl-NL"] {
        assert!(plain.contains(mark), "missing {mark}");
    }
    let said = paper::tool("qpdf", &pdf, &["--check"]);
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
}

#[test]
fn the_fingerprint_of_the_file_is_found_in_the_bytes_of_either_paper() {
    let (before, after) = changed();
    assert_eq!(seal::fingerprints(&print(&before, &after).bytes), [NOW]);
    let summary = sample::print(&before);
    assert_eq!(seal::fingerprints(&summary.bytes), [sample::FINGERPRINT]);
}

/// The whole example practice began and ended, with texts that fit no page.
#[test]
fn whatever_changed_can_be_printed() {
    let mut after = sample::practice(200);
    for risk in after.risks.values_mut() {
        risk.vulnerability = format!("\u{1F480}\u{202E}#[*{}", "lang".repeat(3000));
    }
    let before = sample::practice(200);
    let pdf = print(&before, &after);
    assert!(pdf.pages > 3, "{} pages", pdf.pages);
    assert!(pdf.replaced.contains(&'\u{1F480}'));
    let pdf = print(&Isms::default(), &after);
    assert!(paper::sentences(&pdf).contains("onderdelen zijn nieuw."));
}
