//! Data out of a PDF: what is ours comes out as it went in, and nothing that somebody made up
//! keeps the reader busy or breaks it.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use praktijkschild::domain::evidence::content::ContentHash;
use praktijkschild::interchange::ImportError;
use praktijkschild::interchange::carried::json_in_pdf;
use serde_json::json;
use std::io::Write;

const DATA: &str = "{\"format\": \"praktijkschild\", \"version\": 1}\n";

/// A small PDF with these objects, numbered from 1; the first is the root.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", at + 1).bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
    for place in &places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    bytes.extend(format!("trailer\n<</Size 9/Root 1 0 R>>\nstartxref\n{table}\n%%EOF").bytes());
    bytes
}

fn text(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

fn stream(about: &str, bytes: &[u8]) -> Vec<u8> {
    let mut object = format!("<<{about}/Length {}>>\nstream\n", bytes.len()).into_bytes();
    object.extend(bytes);
    object.extend(b"\nendstream");
    object
}

/// What the list says of some data.
fn list(data: &str) -> String {
    json!({
        "format": "praktijkschild-manifest", "version": 1, "practice": "De Linde",
        "document": "d", "printed_on": "2026-11-23", "program": "Praktijkschild",
        "journal": {"fingerprint": "", "lines": 0},
        "files": [{"name": "praktijkschild.json", "size": data.len(), "holds": "data",
            "sha256": ContentHash::of(data.as_bytes()).to_string(), "place": "here"}]
    })
    .to_string()
}

/// The objects of a PDF that carries data, with its list.
fn carrying(data: Vec<u8>, list: &str) -> Vec<Vec<u8>> {
    vec![
        text("<</Names<</EmbeddedFiles 2 0 R>>>>"),
        text(
            "<</Names[(manifest.json)3 0 R(praktijkschild.json)<</F(praktijkschild.json)/EF<</F 5 0 R>>>>]>>",
        ),
        text("<</UF <6d616e69666573742E6a736f6e> /EF <</F 4 0 R>>>>"),
        stream("", list.as_bytes()),
        data,
    ]
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn data_come_out_as_they_went_in_packed_or_not() {
    let plain = carrying(stream("", DATA.as_bytes()), &list(DATA));
    assert_eq!(json_in_pdf(&pdf(&plain)), Ok(DATA.to_owned()));
    for way in ["/Filter/FlateDecode", "/Filter [ /Flate#44ecode ]"] {
        let packed = carrying(stream(way, &zipped(DATA.as_bytes())), &list(DATA));
        assert_eq!(json_in_pdf(&pdf(&packed)), Ok(DATA.to_owned()), "{way}");
    }
}

#[test]
fn data_that_are_other_than_their_list_says_are_refused() {
    let other = DATA.replace('1', "2");
    for data in [stream("", other.as_bytes()), stream("", b"\xff\xfe"), text("null")] {
        let found = json_in_pdf(&pdf(&carrying(data, &list(DATA))));
        assert_eq!(found, Err(ImportError::AlteredInPdf));
    }
    let mut lacking = carrying(stream("", DATA.as_bytes()), &list(DATA));
    lacking[1] = text("<</Names[(manifest.json)3 0 R]>>");
    assert_eq!(json_in_pdf(&pdf(&lacking)), Err(ImportError::AlteredInPdf));
}

#[test]
fn a_list_that_is_not_ours_or_of_a_later_version_is_told() {
    let with = |list: &str| json_in_pdf(&pdf(&carrying(stream("", DATA.as_bytes()), list)));
    for list in ["", "{}", "[1]", "{\"format\": \"praktijkschild-manifest\"}"] {
        assert_eq!(with(list), Err(ImportError::NothingInPdf), "{list}");
    }
    let later = list(DATA).replace("\"version\":1", "\"version\":2");
    assert_eq!(with(&later), Err(ImportError::TooNew { found: 2, known: 1 }));
    assert_eq!(json_in_pdf(&pdf(&[text("<<>>")])), Err(ImportError::NothingInPdf));
}

#[test]
fn what_unpacks_into_more_than_may_be_read_is_refused() {
    let zeros = zipped(&vec![b'0'; 60_000_000]);
    assert!(zeros.len() < 100_000);
    let bomb = carrying(stream("/Filter/FlateDecode", &zeros), &list(DATA));
    assert_eq!(json_in_pdf(&pdf(&bomb)), Err(ImportError::AlteredInPdf));
    let told = list(DATA).replace("\"size\":43", "\"size\":60000000");
    assert_ne!(told, list(DATA));
    let found = json_in_pdf(&pdf(&carrying(stream("", DATA.as_bytes()), &told)));
    assert_eq!(found, Err(ImportError::TooLarge { megabytes: 50 }));
    let whole = vec![b' '; 50_000_001];
    assert_eq!(json_in_pdf(&whole), Err(ImportError::TooLarge { megabytes: 50 }));
}

#[test]
fn what_somebody_made_up_is_answered() {
    let deep = "[".repeat(2_000_000);
    let wide = "<</Names[".to_owned() + &"(a)1 0 R".repeat(200_000) + "]>>";
    let unclosed = "(".to_owned() + &"x".repeat(3_000_000);
    let kids = "<</Kids[".to_owned() + &"2 0 R ".repeat(4_000) + "]>>";
    let nodes = [&deep, &wide, &unclosed, &kids, "2 0 R", "<</Kids 2 0 R>>", "<</Names 5>>", "<<"];
    for node in nodes {
        let objects = [text("<</Names<</EmbeddedFiles 2 0 R>>>>"), text(node)];
        let found = json_in_pdf(&pdf(&objects));
        assert_eq!(found, Err(ImportError::NothingInPdf), "{}", &node[..node.len().min(20)]);
    }
    for length in ["99999999999999999999", "-1", "18446744073709551615", "(a)", "5 0 R"] {
        let data = format!("<</Length {length}>>\nstream\n{DATA}\nendstream");
        let found = json_in_pdf(&pdf(&carrying(text(&data), &list(DATA))));
        assert_eq!(found, Err(ImportError::AlteredInPdf), "{length}");
    }
}

#[test]
fn a_table_that_leads_nowhere_or_back_to_itself_is_answered() {
    let tables = [
        "",
        "startxref",
        "startxref 99999999",
        "startxref 9\n",
        "xref\n0 4000000000\n",
        "xref\n4294967295 2\n0 0 n 0 0 n trailer<<>>",
        "xref trailer<</Prev 9/Root 1 0 R>>",
        "xref trailer<</Root 1 0 R/Encrypt 1 0 R>>",
        "xref trailer[",
        "xref\n0 1\n0 0 x",
    ];
    for table in tables {
        let file = format!("%PDF-1.7\n{table}\nstartxref 9\n%%EOF");
        let found = json_in_pdf(file.as_bytes());
        assert!(found.is_err(), "{table}");
        assert!(json_in_pdf(table.as_bytes()).is_err(), "{table}");
    }
}
