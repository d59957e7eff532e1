//! Nothing that is written down is missing from the dossier: every text, day and number of the
//! open format is made one of a kind, and looked for on paper.

use crate::document::fixture;
use crate::report::paper;
use crate::report::sample;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::edit::Edit;
use praktijkschild::interchange::NormNotes;
use praktijkschild::interchange::plan_import;
use praktijkschild::interchange::schema;
use praktijkschild::interchange::to_json_with;
use praktijkschild::report::Paper;
use praktijkschild::report::Pdf;
use praktijkschild::report::Unwatched;
use praktijkschild::report::paper_to_pdf;
use praktijkschild::text::Texts;
use praktijkschild::text::format;
use serde_json::Value;

/// What is in the open format and not on paper, and why.
const NOT_PRINTED: [(&str, &str); 5] = [
    ("/statement_of_applicability/norm_note", "the text of the norm is not ours to hand on"),
    ("/policy/versions/sections/code", "a section goes by its title"),
    ("/evidence/media_type", "a file goes by its name, which tells what it is"),
    ("/evidence/size", "in whole kilobytes or megabytes"),
    ("/measures/effort/minutes", "in hours and minutes"),
];

/// Numbers that stand for a record or a version, which goes by its name.
const REFERENCES: [&str; 10] = [
    "id",
    "version",
    "criteria",
    "supplier",
    "processes",
    "systems",
    "exchanges",
    "suppliers",
    "users",
    "measures",
];

/// A place in a file: how it is found, and without the places in lists.
struct Leaf {
    pointer: String,
    path: String,
}

fn leaves(value: &Value, (pointer, path): (&str, &str), found: &mut Vec<Leaf>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map.iter().filter(|(key, _)| *key != "derived") {
                let step = key.replace('~', "~0").replace('/', "~1");
                let (pointer, path) = (format!("{pointer}/{step}"), format!("{path}/{key}"));
                leaves(inner, (&pointer, &path), found);
            }
        }
        Value::Array(list) => {
            for (place, inner) in list.iter().enumerate() {
                leaves(inner, (&format!("{pointer}/{place}"), path), found);
            }
        }
        _ => found.push(Leaf { pointer: pointer.to_owned(), path: path.to_owned() }),
    }
}

/// The keys that the schema knows and a file left out, each by its pointer.
fn left_out(value: &Value, schema: (&Value, &Value), pointer: &str, found: &mut Vec<String>) {
    let (node, whole) = schema;
    let alternatives =
        node["anyOf"].as_array().map_or_else(|| vec![node], |any| any.iter().collect());
    for node in alternatives {
        let node = match node["$ref"].as_str() {
            Some(name) => whole.pointer(name.trim_start_matches('#')).expect("a definition"),
            None => node,
        };
        match value {
            Value::Object(map) => {
                for (key, inner) in node["properties"].as_object().into_iter().flatten() {
                    let pointer = format!("{pointer}/{key}");
                    match map.get(key) {
                        Some(value) if key != "derived" => {
                            left_out(value, (inner, whole), &pointer, found);
                        }
                        None if key != "derived" => found.push(pointer),
                        _ => {}
                    }
                }
            }
            Value::Array(list) => {
                for (place, value) in list.iter().enumerate() {
                    left_out(value, (&node["items"], whole), &format!("{pointer}/{place}"), found);
                }
            }
            _ => {}
        }
    }
}

/// Fills in whatever a file left out and may be a text, a day or a number.
fn fill(whole: &mut Value) {
    let schema: Value = serde_json::from_str(&schema::generate()).expect("a schema");
    let mut found = Vec::new();
    left_out(whole, (&schema, &schema), "", &mut found);
    for pointer in found {
        let (parent, key) = pointer.rsplit_once('/').expect("a key");
        for value in [Value::from("x"), "2026-11-21".into(), 7.into()] {
            let map = whole.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
            map.insert(key.to_owned(), value);
            if plan_import(&Isms::default(), &whole.to_string()).is_ok() {
                break;
            }
            let map = whole.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
            map.remove(key);
        }
    }
}

/// A thing that nothing else in the file is like, and how paper may write it.
struct Mark {
    path: String,
    written: Vec<String>,
}

fn day_words(texts: &Texts, day: Date) -> Vec<String> {
    vec![format::date_short(day), format::date_long(texts, day)]
}

/// Everything that can be made one of a kind, is; what only takes its own codes is left.
fn marked(whole: &mut Value) -> Vec<Mark> {
    let mut found = Vec::new();
    leaves(whole, ("", ""), &mut found);
    let texts = Texts::dutch();
    let mut marks = Vec::new();
    for (number, Leaf { pointer, path }) in (0_i32..).zip(found) {
        let key = path.rsplit('/').next().unwrap_or_default();
        let before = whole.pointer(&pointer).expect("it is there").clone();
        let day = date(2026, 3, 1).saturating_add(number.days());
        let tries: Vec<(Value, Vec<String>)> = match &before {
            Value::String(_) => vec![
                (format!("w{number}w").into(), vec![format!("w{number}w")]),
                (day.to_string().into(), day_words(&texts, day)),
            ],
            // A recheck waits at most ten years.
            Value::Number(_) if key == "recheck_months" => {
                vec![(97.into(), vec!["97".to_owned()])]
            }
            Value::Number(_) if !REFERENCES.contains(&key) => vec![
                (
                    (40_000 + number).into(),
                    vec![format!("40.{number:03}"), format!("40{number:03}")],
                ),
                (3.into(), vec!["3".to_owned()]),
            ],
            _ => continue,
        };
        for (value, written) in tries {
            *whole.pointer_mut(&pointer).expect("it is there") = value;
            if plan_import(&Isms::default(), &whole.to_string()).is_ok() {
                marks.push(Mark { path: path.clone(), written });
                break;
            }
            *whole.pointer_mut(&pointer).expect("it is there") = before.clone();
        }
        // A day that may be no other stays what it is, and must be printed all the same.
        let kept = before.as_str().and_then(|text| text.parse::<Date>().ok());
        if let Some(day) = kept.filter(|_| whole.pointer(&pointer) == Some(&before)) {
            marks.push(Mark { path, written: day_words(&texts, day) });
        }
    }
    marks
}

fn dossier(isms: &Isms) -> Pdf {
    paper_to_pdf((&sample::input(isms), Paper::Dossier), &Unwatched).expect("a dossier")
}

fn reason(path: &str) -> Option<&'static str> {
    NOT_PRINTED.iter().find(|(left_out, _)| path.starts_with(left_out)).map(|(_, why)| *why)
}

#[test]
fn every_text_day_and_number_of_the_open_format_stands_in_the_dossier() {
    let json = to_json_with(&fixture::practice(), sample::PRINTED_ON, NormNotes::Along);
    let mut whole: Value = serde_json::from_str(&json).expect("readable");
    fill(&mut whole);
    let marks = marked(&mut whole);
    assert!(marks.len() > 130, "only {} things were made one of a kind", marks.len());
    let records = plan_import(&Isms::default(), &whole.to_string()).expect("it was tried");
    let mut isms = Isms::default();
    isms.absorb(&Edit::Import(records).plan(&isms).expect("there is something in it"));

    let text = paper::sentences(&dossier(&isms)).replace('\u{A0}', " ");

    let is_printed = |mark: &&Mark| mark.written.iter().any(|words| text.contains(words.as_str()));
    let missing: Vec<&str> = marks
        .iter()
        .filter(|mark| reason(&mark.path).is_none() && !is_printed(mark))
        .map(|mark| mark.path.as_str())
        .collect();
    assert!(missing.is_empty(), "not on paper: {missing:#?}");
    let note = marks.iter().find(|mark| mark.path.ends_with("/norm_note")).expect("a note");
    assert!(!is_printed(&note), "what was noted from the norm is on paper");
    for (path, why) in NOT_PRINTED {
        let mut left_out = marks.iter().filter(|mark| mark.path.starts_with(path));
        assert!(left_out.any(|mark| !is_printed(&mark)), "{path} is no exception: {why}");
    }
}

/// Puts a text in every place of a file that takes any text, and answers in how many.
fn say_everywhere(whole: &mut Value, text: &str) -> usize {
    let mut found = Vec::new();
    leaves(whole, ("", ""), &mut found);
    let mut said = 0;
    for Leaf { pointer, .. } in found {
        let place = whole.pointer_mut(&pointer).expect("it is there");
        if !place.is_string() {
            continue;
        }
        let before = std::mem::replace(place, text.into());
        if plan_import(&Isms::default(), &whole.to_string()).is_ok() {
            said += 1;
        } else {
            *whole.pointer_mut(&pointer).expect("it is there") = before;
        }
    }
    said
}

#[test]
fn no_text_in_any_field_breaks_a_page_of_the_dossier() {
    let json = to_json_with(&fixture::practice(), sample::PRINTED_ON, NormNotes::Along);
    let mut whole: Value = serde_json::from_str(&json).expect("readable");
    fill(&mut whole);
    let markup = "#panic(\"x\") *vet* $x^2$ @bron = kop #read(\"/etc/passwd\") \\u{41} // weg";
    let turned = "\u{202E}omgekeerd \u{2066}שלום\u{2069} مرحبا";
    let strange = "Bel\u{7}len \u{1F9D1}\u{200D}\u{2695}\u{FE0F} 🦀 漢字 e\u{301}\u{FFFD}";
    for text in [format!("{markup} {turned} {strange}"), "x".repeat(10_000)] {
        let said = say_everywhere(&mut whole, &text);
        assert!(said > 60, "only {said} places took the text");
        let records = plan_import(&Isms::default(), &whole.to_string()).expect("it may be so");
        let mut isms = Isms::default();
        isms.absorb(&Edit::Import(records).plan(&isms).expect("there is something in it"));

        let pdf = dossier(&isms);

        let boxes = paper::tool("pdftotext", &pdf, &["-bbox", "-"]);
        let ends = |side: &str| {
            let mark = format!("{side}=\"");
            let ends = boxes.split(mark.as_str()).skip(1);
            ends.filter_map(|rest| rest.split('"').next()?.parse().ok()).collect::<Vec<f64>>()
        };
        assert!(ends("xMin").len() > 1_000, "hardly a word is printed");
        let within = |side: &str, (least, most): (f64, f64)| {
            let out: Vec<f64> =
                ends(side).into_iter().filter(|end| !(least..=most).contains(end)).collect();
            assert!(out.is_empty(), "{side} off the page: {out:?}");
        };
        // A4 is 595 by 842 points; the margins are never narrower than these.
        within("xMin", (30.0, 565.0));
        within("xMax", (30.0, 565.0));
        within("yMin", (15.0, 830.0));
        within("yMax", (15.0, 830.0));
        if text.contains("#panic") {
            let printed: String = paper::words(&pdf).split_whitespace().collect();
            assert!(printed.matches("#panic(\"x\")*vet*$x^2$@bron=kop").count() > 60);
        }
    }
}
