//! Texts and files from anywhere: nothing breaks, nothing is lost, and reading back changes
//! nothing that was not changed.

use super::book::Book;
use super::input;
use super::xlsx;
use crate::report::sample;
use praktijkschild::domain::Isms;
use praktijkschild::tables::reading::TableFault;
use praktijkschild::tables::reading::plan;

/// Texts that some program somewhere trips over.
fn nasty() -> Vec<String> {
    let mut all: Vec<String> = [
        "=HYPERLINK(\"http://x\")",
        "_x0041_ en _x000D_",
        "\u{7}bel en \u{1b}[31m",
        "  spaties  ",
        "een\r\ntwee\rdrie\n",
        "tab\ttab",
        "😀 👩‍⚕️",
        "مرحبا \u{202e}omgekeerd",
        "]]> &amp; <b> \" '",
        "\u{FFFE}\u{FFFF}",
        "44562",
        "1-2-2026",
        "WAAR",
        "#N/B",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("lang ".repeat(2_000));
    all.push("😀".repeat(20_000));
    all
}

fn practice() -> Isms {
    let texts = nasty();
    let mut isms = sample::practice(u32::try_from(texts.len()).unwrap());
    for (risk, text) in isms.risks.values_mut().zip(&texts) {
        risk.title.clone_from(text);
        risk.vulnerability.clone_from(text);
        risk.owner.clone_from(text);
        risk.awareness.clone_from(text);
    }
    for (measure, text) in isms.measures.values_mut().zip(&texts) {
        measure.description.clone_from(text);
        measure.evidence.clone_from(text);
    }
    isms
}

#[test]
fn whatever_is_written_down_a_file_read_back_as_it_is_changes_nothing() {
    let isms = practice();
    let bytes = xlsx(&isms);
    for bytes in [bytes.clone(), Book::open(&bytes).bytes()] {
        let plan = plan(&bytes, input(&isms)).expect("it can be read");
        assert!(plan.changes.is_empty(), "{:#?}", plan.changes);
        assert_eq!((plan.edit, plan.left, plan.is_older), (None, 0, false));
    }
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_and_says_so() {
    let isms = practice();
    let book = Book::open(&xlsx(&isms));
    let number = format!("R{}", nasty().len());
    let cell = book.cell("Risico's", &number, "Kwetsbaarheid").to_string();
    assert!(cell.ends_with("[Hier afgekapt. De hele tekst staat in Praktijkschild.]"));
    assert!(cell.encode_utf16().count() <= 32_767);
    let whole = book.cell("Risico's", &format!("R{}", nasty().len() - 1), "Kwetsbaarheid");
    assert_eq!(whole.to_string().chars().count(), 10_000);
}

#[test]
fn a_cut_text_cannot_lose_its_end() {
    let isms = practice();
    let mut book = Book::open(&xlsx(&isms));
    let number = format!("R{}", nasty().len());
    book.set("Risico's", &number, "Kwetsbaarheid", "kort");
    let fault = plan(&book.bytes(), input(&isms)).expect_err("it was cut");
    assert!(matches!(fault, TableFault::CutCell { .. }), "{fault:?}");
}

#[test]
fn what_is_no_workbook_of_ours_is_refused_in_a_sentence() {
    let isms = sample::practice(3);
    let bytes = xlsx(&isms);
    let mut other = Book::open(&bytes);
    other.drop_sheet("Legenda");
    let half = bytes[..bytes.len() / 2].to_vec();
    let cases: [(Vec<u8>, TableFault); 5] = [
        (Vec::new(), TableFault::NotXlsx),
        (b"geen zip".to_vec(), TableFault::NotXlsx),
        (half, TableFault::NotXlsx),
        (other.bytes(), TableFault::NotOurs),
        (vec![b'x'; 21_000_000], TableFault::TooLarge { megabytes: 20 }),
    ];
    for (bytes, expected) in cases {
        let fault = plan(&bytes, input(&isms)).expect_err("it is none of ours");
        assert_eq!(fault, expected);
        assert!(fault.sentence(super::texts()).len() > 20);
    }
}

#[test]
fn a_damaged_file_never_stops_the_program() {
    let isms = sample::practice(6);
    let bytes = xlsx(&isms);
    for place in (0..bytes.len()).step_by(bytes.len() / 120) {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0x5a;
        // Whatever comes of it, it is an answer.
        drop(plan(&damaged, input(&isms)));
    }
}

#[test]
fn a_file_that_unpacks_to_more_than_it_says_is_refused() {
    use std::io::Write;
    let mut file = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    file.start_file("xl/workbook.xml", options).unwrap();
    let zeros = vec![0; 1_000_000];
    for _ in 0..201 {
        file.write_all(&zeros).unwrap();
    }
    let bytes = file.finish().unwrap().into_inner();
    assert!(bytes.len() < 1_000_000, "it is small as long as it is packed");
    let isms = Isms::default();
    let fault = plan(&bytes, input(&isms)).expect_err("it unpacks to too much");
    assert_eq!(fault, TableFault::TooLarge { megabytes: 20 });
}
