//! What kind of file it is: archivable, accessible, the same every time.

use std::collections::BTreeSet;
use std::sync::Mutex;

use praktijkschild::catalogue::Catalogue;
use praktijkschild::domain::Isms;
use praktijkschild::report::Progress;
use praktijkschild::report::ReportError;
use praktijkschild::report::ReportInput;
use praktijkschild::report::to_pdf;
use praktijkschild::text::Texts;

use crate::report::paper;
use crate::report::sample;

#[test]
fn the_same_document_gives_the_same_bytes() {
    let isms = sample::practice(40);

    let (first, second) = (sample::print(&isms), sample::print(&isms));

    assert!(first == second, "two exports of one document differ");
}

#[test]
fn the_report_says_that_it_is_archivable_and_accessible_and_in_dutch() {
    let pdf = sample::print(&sample::practice(40));

    let plain = String::from_utf8_lossy(&pdf.bytes).into_owned();
    for mark in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "nl-NL"] {
        assert!(plain.contains(mark), "missing {mark}");
    }
    let said = paper::tool("pdfinfo", &pdf, &[]);
    assert!(said.contains("Volledig rapport informatiebeveiliging – Huisartsenpraktijk De Linde"));
    assert!(said.contains("JavaScript:      no") && said.contains("Encrypted:       no"));
    assert!(said.contains(&format!("Pages:           {}", pdf.pages)), "{said}");
}

#[test]
fn the_file_is_whole_and_has_bookmarks() {
    let pdf = sample::print(&sample::practice(40));

    let said = paper::tool("qpdf", &pdf, &["--check"]);
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
    let outline = paper::tool("qpdf", &pdf, &["--json", "--json-key=outlines"]);
    for title in
        ["Verklaring van toepasselijkheid", "Risicocriteria", "Restrisico’s en aanvaarding"]
    {
        assert!(outline.contains(title), "no bookmark for {title}");
    }
}

/// Watches the making of a report, and asks to stop once this share is done.
struct Watcher {
    stop_at: f32,
    last: Mutex<f32>,
}

impl Progress for Watcher {
    fn reached(&self, share: f32) {
        let mut last = self.last.lock().expect("nothing broke off");
        assert!(share >= *last && share <= 1.0, "progress went back");
        *last = share;
    }

    fn is_cancelled(&self) -> bool {
        *self.last.lock().expect("nothing broke off") >= self.stop_at
    }
}

fn watched(stop_at: f32) -> (Result<(), ReportError>, f32) {
    let (isms, texts) = (Isms::default(), Texts::dutch());
    let input = ReportInput {
        isms: &isms,
        catalogue: Catalogue::shipped(),
        texts: &texts,
        printed_on: sample::PRINTED_ON,
        fingerprint: "",
        journal_lines: 0,
        missing: &BTreeSet::new(),
        document_id: "leeg",
    };
    let watcher = Watcher { stop_at, last: Mutex::new(0.0) };
    let outcome = to_pdf(&input, &watcher).map(drop);
    (outcome, watcher.last.into_inner().expect("nothing broke off"))
}

#[test]
fn making_a_report_can_be_followed_to_its_end() {
    assert_eq!(watched(2.0), (Ok(()), 1.0));
}

#[test]
fn making_a_report_can_be_stopped_between_its_stages() {
    for stop_at in [0.0, 0.1, 0.3, 0.7, 0.9] {
        let (outcome, reached) = watched(stop_at);
        assert_eq!(outcome, Err(ReportError::Cancelled), "at {stop_at}");
        assert!(reached < 1.0);
    }
}

#[test]
fn making_a_report_can_be_stopped_between_two_passes_over_its_pages() {
    let (outcome, reached) = watched(0.2);
    assert_eq!(outcome, Err(ReportError::Cancelled));
    assert!((0.2..0.5).contains(&reached), "{reached}");
}
