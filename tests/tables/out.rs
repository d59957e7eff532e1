//! What goes out: the sheets, the map, how they print, and text with separators.

use super::book::Book;
use super::book::parts;
use super::input;
use super::xlsx;
use crate::document::fixture;
use crate::report::sample;
use calamine::Data;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::matrix;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::tables::Names;
use praktijkschild::tables::Table;
use praktijkschild::tables::TablesInput;
use praktijkschild::tables::csv::to_csv;
use praktijkschild::tables::to_xlsx;

fn separated(isms: &Isms, table: Table) -> String {
    String::from_utf8(to_csv(input(isms), table).expect("a table")).expect("UTF-8")
}

/// The records of a table with separators, the apostrophe that guards a text taken away.
pub fn records(csv: &str) -> Vec<Vec<String>> {
    let bare = csv.strip_prefix('\u{FEFF}').expect("the mark of UTF-8");
    let reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(bare.as_bytes());
    reader.into_records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_workbook_holds_the_legend_both_maps_and_every_table() {
    let book = Book::open(&xlsx(&fixture::practice()));
    assert_eq!(
        book.names(),
        [
            "Legenda",
            "Kaart bruto",
            "Kaart rest",
            "Risico's",
            "Maatregelen",
            "VvT",
            "Verwerkingen",
            "Bevindingen"
        ]
    );
    assert_eq!(book.rows("VvT").len(), 1 + 101, "every control has a row");
}

#[test]
fn the_legend_tells_whose_it_is_and_explains_every_column() {
    let book = Book::open(&xlsx(&sample::practice(4)));
    let legend = book.rows("Legenda");
    let words: Vec<String> = legend.iter().flatten().map(ToString::to_string).collect();
    for needed in [
        "Huisartsenpraktijk De Linde",
        "22 november 2026",
        "Vertrouwelijk",
        super::DOCUMENT,
        "M: midden",
    ] {
        assert!(words.iter().any(|it| it == needed), "the legend does not say {needed}");
    }
    for sheet in ["Risico's", "Maatregelen", "VvT", "Verwerkingen", "Bevindingen"] {
        for head in &book.rows(sheet)[0] {
            let Data::String(head) = head else { panic!("a head that is no text: {head:?}") };
            let is_told =
                |row: &&Vec<Data>| row.len() > 1 && row[0] == *sheet && row[1] == *head.as_str();
            assert!(legend.iter().any(|row| is_told(&row)), "{sheet}: {head} is not explained");
        }
    }
}

#[test]
fn no_two_columns_of_a_sheet_are_called_the_same() {
    let book = Book::open(&xlsx(&Isms::default()));
    for sheet in ["Risico's", "Maatregelen", "VvT", "Verwerkingen", "Bevindingen"] {
        let mut heads: Vec<String> = book.rows(sheet)[0].iter().map(ToString::to_string).collect();
        heads.sort();
        let all = heads.len();
        heads.dedup();
        assert_eq!(heads.len(), all, "{sheet}");
    }
}

#[test]
fn the_maps_hold_the_risks_of_the_screen_with_letter_and_number() {
    let isms = sample::practice(40);
    let book = Book::open(&xlsx(&isms));
    for (sheet, residual) in [("Kaart bruto", false), ("Kaart rest", true)] {
        let rows = book.rows(sheet);
        for (place, cell) in matrix::cells(&isms).iter().enumerate() {
            let (row, column) = (7 - place / 4, 1 + place % 4);
            let risks = if residual { &cell.residual } else { &cell.gross };
            let numbers: Vec<String> = risks.iter().map(ToString::to_string).collect();
            let said = rows[row][column].to_string();
            let (level, inside) = said.split_once('\n').unwrap_or((&said, ""));
            assert_eq!(inside, numbers.join(", "), "{sheet} {cell:?}");
            let letter = cell.level.code()[..1].to_uppercase();
            assert!(level.starts_with(&letter), "{sheet} {cell:?}: {level}");
        }
    }
    assert!(book.rows("Kaart bruto")[9][0].to_string().contains("risico's staan op deze kaart"));
}

/// With 10,000 risks in one cell of the map there was no workbook at all.
#[test]
fn a_full_cell_of_the_map_says_how_many_risks_it_holds_and_names_as_many_as_fit() {
    let mut isms = Isms::default();
    let mut risk = sample::practice(1).risks.into_values().next().expect("a risk");
    risk.relevance = Relevance::Relevant;
    for number in 1_001..=10_000 {
        risk.id = RiskId(number);
        isms.put(Record::Risk(Box::new(risk.clone())));
    }
    let book = Book::open(&xlsx(&isms));
    let cells = book.rows("Kaart bruto").iter().flatten().map(ToString::to_string);
    let full: Vec<String> = cells.filter(|said| said.contains("R1001")).collect();
    let [full] = full.as_slice() else { panic!("{full:?}") };
    let lines: Vec<&str> = full.lines().collect();
    assert_eq!(lines[1], "9000 risico's. De eerste 75:");
    assert!(lines[2].starts_with("R1001, R1002, ") && lines[2].ends_with(", R1075"), "{full}");
    // A row is at most 409 points high, which are 26 lines of 26 signs.
    let high: usize = lines.iter().map(|line| line.len().div_ceil(26)).sum();
    assert!(high <= 26, "{high} lines");
}

#[test]
fn days_are_days_and_numbers_numbers_and_nothing_is_a_formula() {
    let mut isms = fixture::practice();
    for risk in isms.risks.values_mut() {
        risk.title = "=1+1".to_owned();
        risk.owner = "+31 6".to_owned();
    }
    let bytes = xlsx(&isms);
    let book = Book::open(&bytes);
    assert!(matches!(book.cell("Maatregelen", "M1", "Klaar op"), Data::DateTime(_)));
    let recheck = book.cell("Maatregelen", "M1", "Nakijken om de hoeveel maanden");
    assert!(matches!(recheck, Data::Float(_)), "{recheck:?}");
    assert_eq!(book.cell("Risico's", "R1", "Risico").to_string(), "=1+1");
    for (name, text) in parts(&bytes) {
        assert!(!text.contains("<f>"), "there is a formula in {name}");
        assert!(!text.contains("<hyperlink"), "there is a link in {name}");
    }
}

#[test]
fn every_table_can_be_filtered_stays_readable_and_prints_on_a4_with_its_head() {
    let parts = parts(&xlsx(&sample::practice(30)));
    let part = |name: &str| &parts.iter().find(|(part, _)| part == name).expect("a part").1;
    for sheet in 4..=8 {
        let text = part(&format!("xl/worksheets/sheet{sheet}.xml"));
        for needed in
            ["<autoFilter", "state=\"frozen\"", "paperSize=\"9\"", "orientation=\"landscape\""]
        {
            assert!(text.contains(needed), "sheet {sheet} lacks {needed}");
        }
    }
    let book = part("xl/workbook.xml");
    assert_eq!(book.matches("_xlnm.Print_Titles").count(), 5, "the head is not repeated");
    let risks = part("xl/worksheets/sheet4.xml");
    assert!(risks.contains("Vertrouwelijk") && risks.contains("pagina &amp;P van &amp;N"));
}

#[test]
fn the_same_document_gives_the_same_bytes_on_the_same_day() {
    let isms = sample::practice(20);
    assert_eq!(xlsx(&isms), xlsx(&isms));
    for table in Table::ALL {
        assert_eq!(separated(&isms, *table), separated(&isms, *table));
    }
}

#[test]
fn a_table_with_separators_is_as_excel_reads_it() {
    let csv = separated(&sample::practice(10), Table::Risks);
    assert!(csv.starts_with('\u{FEFF}'), "no mark of UTF-8");
    assert!(csv.ends_with("\r\n"));
    let rows = records(&csv);
    assert_eq!(&rows[0][..3], ["Nr.", "Risico", "Speelt dit bij u?"]);
    assert_eq!(rows.len(), 11);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
}

#[test]
fn no_program_takes_a_text_with_separators_for_a_formula() {
    let nasty = [
        "=1+1",
        "+1",
        "-1",
        "@a",
        "|calc",
        "%a",
        "  =b",
        "\u{FF1D}1",
        "\n=c",
        "'=d",
        "'s nachts",
        "a;b",
        "a\"b",
        "gewoon",
    ];
    let mut isms = sample::practice(nasty.len() as u32);
    for (risk, title) in isms.risks.values_mut().zip(nasty) {
        risk.title = title.to_owned();
    }
    let rows = records(&separated(&isms, Table::Risks));
    for (row, title) in rows[1..].iter().zip(nasty) {
        let cell = &row[1];
        let begins = cell.trim_start().chars().next().unwrap();
        assert!(!"=+-@|%\u{FF1D}".contains(begins), "{cell:?}");
        assert!(cell == title || *cell == format!("'{title}"), "{cell:?} is not {title:?}");
    }
    assert_eq!(rows[11][1], "'s nachts", "an apostrophe of one's own is no guard");
    assert_eq!(rows[14][1], "gewoon");
}

#[test]
fn names_of_people_stay_out_where_that_is_asked() {
    let isms = fixture::practice();
    let hidden = TablesInput { names: Names::Hidden, ..input(&isms) };
    let mut all = String::new();
    for (_, text) in parts(&to_xlsx(hidden).expect("a workbook")) {
        all += &text;
    }
    for table in Table::ALL {
        all += &String::from_utf8(to_csv(hidden, *table).unwrap()).unwrap();
    }
    let named = isms.risks.values().next().unwrap().acceptance.as_ref().unwrap();
    let second = named.second.as_ref().unwrap();
    assert!(!all.contains(&second.by), "{} is named", second.by);
    assert!(all.contains("Medewerker 1"));
    let shown = to_csv(input(&isms), Table::Risks).unwrap();
    assert!(String::from_utf8(shown).unwrap().contains(&second.by), "nobody was named at all");
}

#[test]
fn what_was_noted_from_the_norm_goes_nowhere() {
    let isms = fixture::practice();
    let note = isms.statements.values().map(|it| it.norm_note.clone()).find(|it| !it.is_empty());
    let note = note.expect("a note");
    assert!(parts(&xlsx(&isms)).iter().all(|(_, text)| !text.contains(&note)));
    assert!(!separated(&isms, Table::Statement).contains(&note));
}
