//! Files from elsewhere that are not what they seem: each is refused in a sentence, quickly, or
//! comes in without harm.

use super::foreign::brought;
use super::foreign::planned;
use super::foreign::workbook;
use praktijkschild::domain::Isms;
use praktijkschild::interchange::ImportError;
use praktijkschild::interchange::foreign::Foreign;
use praktijkschild::interchange::foreign::draft;
use praktijkschild::interchange::foreign::error::ForeignError;
use praktijkschild::interchange::foreign::mapping::Mapping;
use praktijkschild::interchange::foreign::pia;
use praktijkschild::interchange::foreign::plan;
use praktijkschild::interchange::foreign::recognise;
use praktijkschild::interchange::foreign::table::MOST_COLUMNS;
use praktijkschild::interchange::foreign::table::MOST_ROWS;
use praktijkschild::interchange::foreign::words;
use praktijkschild::text::Texts;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::io::Cursor;
use std::io::Read as _;
use std::io::Write as _;
use zip::ZipArchive;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A workbook in which one part is another.
fn with_part(part: &str, contents: &mut dyn Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut whole = ZipArchive::new(Cursor::new(workbook())).unwrap();
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..whole.len() {
        let mut own = whole.by_index(at).unwrap();
        let name = own.name().unwrap().into_owned();
        made.start_file(&name, SimpleFileOptions::default()).unwrap();
        if name == part {
            contents.for_each(|piece| made.write_all(&piece).unwrap());
        } else {
            let mut bytes = Vec::new();
            own.read_to_end(&mut bytes).unwrap();
            made.write_all(&bytes).unwrap();
        }
    }
    made.finish().unwrap().into_inner()
}

/// A part of a workbook.
fn part_of(part: &str) -> Vec<u8> {
    let mut whole = ZipArchive::new(Cursor::new(workbook())).unwrap();
    let mut bytes = Vec::new();
    whole.by_name(part).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// The second sheet with these rows.
fn with_rows(rows: &str) -> Vec<u8> {
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetData>{rows}</sheetData></worksheet>"
    );
    with_part("xl/worksheets/sheet2.xml", &mut [sheet.into_bytes()].into_iter())
}

fn refusal(bytes: &[u8]) -> ForeignError {
    recognise(bytes).expect_err("it must be refused")
}

/// Why the second sheet of a workbook is not read.
fn refusal_of_sheet(bytes: &[u8]) -> ForeignError {
    match recognise(bytes) {
        Ok(Foreign::Tables(tables)) => tables.sheets[1].rows.clone().expect_err("not read"),
        Ok(other) => panic!("this is a workbook: {other:?}"),
        Err(error) => error,
    }
}

#[test]
fn what_unpacks_to_far_more_than_it_is_is_not_read() {
    let zeros = vec![b' '; 1 << 20];
    let mut bomb = std::iter::repeat_n(zeros, 300);
    let bytes = with_part("xl/sharedStrings.xml", &mut bomb);
    assert!(bytes.len() < 1_000_000, "it looks small");
    assert_eq!(refusal(&bytes), ForeignError::Swollen);
}

#[test]
fn a_cell_far_away_costs_nothing_and_a_cell_too_far_is_refused() {
    let far = with_rows("<row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>Risico</v></c></row>");
    assert!(matches!(recognise(&far), Ok(Foreign::Tables(_))));
    let wide = with_rows("<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>Risico</v></c></row>");
    assert_eq!(refusal_of_sheet(&wide), ForeignError::TooManyColumns { most: MOST_COLUMNS });
}

#[test]
fn more_rows_than_a_practice_has_risks_are_refused() {
    let row = |at: usize| format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"str\"><v>x</v></c></row>");
    let rows: String = (1..=MOST_ROWS + 1).map(row).collect();
    assert_eq!(refusal_of_sheet(&with_rows(&rows)), ForeignError::TooManyRows { most: MOST_ROWS });
    let csv = "x;y\n".repeat(MOST_ROWS + 1);
    let Ok(Foreign::Tables(tables)) = recognise(csv.as_bytes()) else { panic!("a table") };
    assert_eq!(tables.sheets[0].rows, Err(ForeignError::TooManyRows { most: MOST_ROWS }));
}

#[test]
fn one_text_in_a_million_cells_does_not_fill_the_memory() {
    let cells: String =
        (0..150).map(|_| "<c t=\"str\"><v>".to_owned() + &"x".repeat(4_000) + "</v></c>").collect();
    let rows: String = (0..60).map(|_| format!("<row>{cells}</row>")).collect();
    assert_eq!(refusal(&with_rows(&rows)), ForeignError::Swollen);
}

#[test]
fn a_cell_that_would_be_thousands_of_measures_stays_text_and_is_told() {
    let many = (0..4_000).map(|at| at.to_string()).collect::<Vec<_>>().join(";");
    let csv = "Risico;Maatregel\n".to_owned() + &format!("Brand;\"{many}\"\n").repeat(200);
    let plan = planned(&Isms::default(), csv.as_bytes());
    assert_eq!((plan.bringing.risks.len(), plan.bringing.measures.len()), (1, 0));
    assert_eq!(plan.misread.len(), 1);
    assert!(plan.bringing.risks[0].risk.vulnerability.starts_with("Maatregel: 0;1;2;"));
}

#[test]
fn a_text_that_no_field_takes_is_refused_with_its_row() {
    let csv = format!("Risico;Kans\nBrand;klein\n{};groot\n", "x".repeat(20_001));
    let Ok(Foreign::Tables(tables)) = recognise(csv.as_bytes()) else { panic!("a table") };
    assert_eq!(tables.sheets[0].rows, Err(ForeignError::CellTooLong { row: 3, most: 20_000 }));
}

#[test]
fn more_text_than_a_risk_takes_keeps_that_row_behind_and_says_so() {
    let long = "x".repeat(15_000);
    let csv = format!("Risico;Oorzaak;Notitie\nBrand;{long};{long}\nRoof;a;b\n");
    let plan = planned(&Isms::default(), csv.as_bytes());
    assert_eq!((plan.too_long.as_slice(), plan.bringing.risks.len()), (&[2][..], 1));
    assert_eq!(brought(&Isms::default(), &plan).risks.len(), 1);
}

#[test]
fn what_is_no_table_is_refused_by_what_it_is() {
    let mut book = ZipWriter::new(Cursor::new(Vec::new()));
    book.start_file("content.xml", SimpleFileOptions::default()).unwrap();
    let of_another = book.finish().unwrap().into_inner();
    let whole = workbook();
    let cases: [(&[u8], ForeignError); 8] = [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", ForeignError::OldWorkbook),
        (&of_another, ForeignError::OtherWorkbook),
        (&whole[..whole.len() / 2], ForeignError::Damaged),
        (b"PK\x03\x04 and then no more", ForeignError::Damaged),
        (b"%PDF-1.7\n%...", ForeignError::Open(ImportError::UnreadablePdf)),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", ForeignError::NotATable),
        (b"", ForeignError::Empty),
        (b" \n\n;;\n", ForeignError::Empty),
    ];
    for (bytes, expected) in cases {
        assert_eq!(refusal(bytes), expected);
    }
    let empty = Workbook::new().save_to_buffer().unwrap();
    assert_eq!(refusal(&empty), ForeignError::Empty);
}

#[test]
fn signs_that_steer_a_screen_go_and_all_letters_of_the_world_stay() {
    let csv = "Risico;Oorzaak\n\u{1b}[31mBrand\u{7};\u{5e9}\u{5dc}\u{5d5}\u{5dd} 🔥 #strong[x]\n";
    let plan = planned(&Isms::default(), csv.as_bytes());
    let risk = &plan.bringing.risks[0].risk;
    assert_eq!(risk.title, "[31mBrand");
    assert_eq!(risk.vulnerability, "\u{5e9}\u{5dc}\u{5d5}\u{5dd} 🔥 #strong[x]");
    let emoji = planned(&Isms::default(), "Risico\n🔥\n💧\n".as_bytes());
    assert_eq!(emoji.bringing.risks.len(), 2, "signs without letters are told apart");
}

/// Whatever a file holds: it is refused, or what would come in comes in, once.
fn is_harmless(bytes: &[u8]) {
    let (isms, text) = (Isms::default(), Texts::dutch());
    let drafts = match recognise(bytes) {
        Ok(Foreign::Tables(tables)) => draft::drafts(&tables, &Mapping::proposed(&tables)),
        Ok(Foreign::Pia(whole)) => pia::drafts(&whole, &text).unwrap_or_default(),
        Ok(Foreign::Open(_)) => return,
        Err(error) => {
            assert!(error.sentence(&text).len() > 20);
            return;
        }
    };
    let plan = plan::plan(&isms, &drafts, "x");
    assert_eq!(isms, Isms::default());
    words::left(&text, &plan);
    assert!(!words::tally(&text, &plan).is_empty());
    words::preview(&text, &plan.bringing, 20);
    let after = brought(&isms, &plan);
    assert!(plan::plan(&after, &drafts, "x").is_empty(), "twice is once");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_table_comes_in_once_or_not(
        names in proptest::collection::vec("(Risico|Kans|Impact|Oorzaak|Maatregel|Restkans|Restimpact|Aanpak|Nr|[a-zA-Z ]{0,6})", 1..8),
        rows in proptest::collection::vec(proptest::collection::vec("(groot|klein|hoog|laag|[1-5]|\\PC{0,8})", 0..8), 0..12),
    ) {
        let line = |cells: &Vec<String>| {
            let quoted: Vec<_> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            quoted.join(";")
        };
        let lines: Vec<_> = std::iter::once(&names).chain(&rows).map(line).collect();
        is_harmless(lines.join("\n").as_bytes());
    }

    #[test]
    fn any_bytes_come_in_once_or_not(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        is_harmless(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_workbook_with_a_damaged_part_comes_in_once_or_not(
        part in proptest::sample::select(vec![
            "xl/worksheets/sheet2.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
        ]),
        places in proptest::collection::vec((any::<proptest::sample::Index>(), "(<|>|\"|&#0;|-1|r=\"ZZ9\"|\\PC{0,3})"), 1..5),
    ) {
        let mut bytes = part_of(part);
        for (place, piece) in places {
            let place = place.index(bytes.len());
            bytes.splice(place..place, piece.into_bytes());
        }
        is_harmless(&with_part(part, &mut [bytes].into_iter()));
    }

    #[test]
    fn a_damaged_workbook_comes_in_once_or_not(
        places in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = workbook();
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        is_harmless(&bytes);
    }
}
