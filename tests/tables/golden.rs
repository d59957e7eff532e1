//! Nothing that is written down about risks, measures and controls is missing from the tables:
//! every text is made one of a kind, and looked for.

use super::book::Book;
use super::input;
use super::out::records;
use super::xlsx;
use crate::document::fixture;
use crate::report::sample;
use praktijkschild::domain::Isms;
use praktijkschild::edit::Edit;
use praktijkschild::interchange::NormNotes;
use praktijkschild::interchange::plan_import;
use praktijkschild::interchange::to_json_with;
use praktijkschild::tables::Table;
use praktijkschild::tables::csv::to_csv;
use serde_json::Value;

/// What is in no table, and why.
const LEFT_OUT: [(&str, &str); 3] = [
    ("/statement_of_applicability/norm_note", "the text of the norm is not ours to hand on"),
    ("/measures/catalogue", "a code of this program"),
    ("/risks/acceptance/given_for", "what a decision rested on is a fact of this program"),
];

/// Texts of a part of a file, each by its pointer and by its path without places.
fn texts(value: &Value, (pointer, path): (&str, &str), found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map.iter().filter(|(key, _)| *key != "derived") {
                texts(inner, (&format!("{pointer}/{key}"), &format!("{path}/{key}")), found);
            }
        }
        Value::Array(list) => {
            for (place, inner) in list.iter().enumerate() {
                texts(inner, (&format!("{pointer}/{place}"), path), found);
            }
        }
        Value::String(_) => found.push((pointer.to_owned(), path.to_owned())),
        _ => {}
    }
}

/// A practice in which every text is one of a kind, with those texts and where they stand.
fn marked() -> (Isms, Vec<(String, String)>) {
    let json = to_json_with(&fixture::practice(), sample::PRINTED_ON, NormNotes::Along);
    let mut whole: Value = serde_json::from_str(&json).expect("readable");
    for field in ["relevance_reason", "treatment_note", "breach", "vulnerability", "owner"] {
        whole["risks"][0][field] = "x".into();
    }
    let mut found = Vec::new();
    for list in ["risks", "measures", "statement_of_applicability"] {
        let path = format!("/{list}");
        texts(&whole[list], (&path, &path), &mut found);
    }
    let mut marks = Vec::new();
    for (number, (pointer, path)) in found.into_iter().enumerate() {
        let mark = format!("w{number}w");
        let before = whole.pointer(&pointer).expect("it is there").clone();
        *whole.pointer_mut(&pointer).expect("it is there") = mark.clone().into();
        // What only takes its own codes or days is left as it is.
        if plan_import(&Isms::default(), &whole.to_string()).is_ok() {
            marks.push((mark, path));
        } else {
            *whole.pointer_mut(&pointer).expect("it is there") = before;
        }
    }
    let read = plan_import(&Isms::default(), &whole.to_string()).expect("it was tried");
    let mut isms = Isms::default();
    isms.absorb(&Edit::Import(read).plan(&isms).expect("there is something in it"));
    (isms, marks)
}

#[test]
fn every_text_of_risks_measures_and_controls_stands_in_the_workbook_and_in_the_tables() {
    let (isms, marks) = marked();
    assert!(marks.len() > 25, "only {} texts were made one of a kind", marks.len());
    let book = Book::open(&xlsx(&isms));
    let sheets = ["Risico's", "Maatregelen", "VvT"].map(|sheet| book.rows(sheet));
    let cells = sheets.into_iter().flatten().flatten().map(ToString::to_string);
    let workbook = cells.collect::<Vec<_>>().join("\n");
    let tables = [Table::Risks, Table::Measures, Table::Statement].map(|table| {
        let bytes = to_csv(input(&isms), table).expect("a table");
        records(&String::from_utf8(bytes).expect("UTF-8")).concat().join("\n")
    });
    let tables = tables.join("\n");
    for (mark, path) in &marks {
        let is_left_out = LEFT_OUT.iter().any(|(left_out, _)| path.starts_with(left_out));
        for (name, text) in [("the workbook", &workbook), ("a table", &tables)] {
            assert_eq!(text.contains(mark), !is_left_out, "{path} in {name}");
        }
    }
}
