//! A parcel for an auditor, as the command line makes it: all of it there and true, whatever
//! files are called, or nothing at all.

use crate::app::cli::Desk;
use crate::app::cli::MINIMUM;
use crate::report::paper;
use jiff::civil::date;
use praktijkschild::app::cli::DONE;
use praktijkschild::app::cli::NOT_DONE;
use praktijkschild::document::Document;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::evidence::content::ContentHash;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::Record;
use praktijkschild::edit::Edit;
use praktijkschild::report::Pdf;
use praktijkschild::store::journal::Stamp;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;

/// A practice with these files as evidence, besides a note.
pub(super) fn desk_with(files: &[(&str, &[u8])]) -> Desk {
    let desk = Desk::with_practice();
    let stamp = Stamp { at: "2026-11-22T13:00:00Z".parse().unwrap(), by: "A. Jansen".to_owned() };
    let mut document = Document::open(&desk.path("p.schild")).unwrap();
    for (name, bytes) in files {
        let taken = content::look_over(name, bytes).unwrap();
        let piece = Evidence::of_file(taken, (*name).to_owned(), date(2026, 11, 20));
        document.attach(piece, bytes, &stamp).unwrap();
    }
    let note = Evidence::noted("Gezien".to_owned(), "Op het scherm.".to_owned(), date(2026, 3, 2));
    document.edit(&Edit::Add(Record::Evidence(note)), &stamp).unwrap();
    desk
}

/// A paper and a table.
pub(super) const TWO: [(&str, &[u8]); 2] =
    [("Certificaat café.pdf", b"%PDF-1.7 verzonnen"), ("lijst.csv", b"a;b\r\n1;2\r\n")];

/// The files in a folder, by name, with those in folders in it.
fn files_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            let inside = files_in(&entry.path()).into_iter();
            files.extend(inside.map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
        } else {
            files.insert(name, std::fs::read(entry.path()).unwrap());
        }
    }
    files
}

/// The files in a zip, by name.
fn files_in_zip(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut files = BTreeMap::new();
    for name in names {
        let mut file = archive.by_name(&name).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    files
}

fn list(files: &BTreeMap<String, Vec<u8>>) -> Value {
    serde_json::from_slice(&files["manifest.json"]).unwrap()
}

const DAY: [&str; 2] = ["--date", "2026-11-23"];

#[test]
fn a_parcel_holds_the_papers_the_data_the_proof_and_a_list_that_is_true() {
    let desk = desk_with(&TWO);
    let said = desk.run(&[&["parcel", "@p.schild", "--out", "@pakket"][..], &DAY].concat());
    assert_eq!((said.code, said.err.as_str()), (DONE, ""), "{said:?}");
    assert!(said.out.starts_with("Let op: dit pakket is niet versleuteld."), "{said:?}");
    assert!(said.out.contains("\nIngepakt: 14 bestanden, samen "), "{said:?}");
    let files = files_in(&desk.path("pakket"));
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "Auditdossier.pdf",
            "Behandelplan.pdf",
            "Beleid.pdf",
            "LEESMIJ.txt",
            "Restrisicos om te ondertekenen.pdf",
            "Risicoregister.pdf",
            "Samenvatting.pdf",
            "Verklaring van Toepasselijkheid.pdf",
            "Verwerkingsregister.pdf",
            "bewijs/BW1 Certificaat café.pdf",
            "bewijs/BW2 lijst.csv",
            "bewijs/BW3.txt",
            "manifest.json",
            "praktijkschild.json",
        ]
    );
    assert_eq!(files["bewijs/BW1 Certificaat café.pdf"], TWO[0].1);
    assert_eq!(files["bewijs/BW3.txt"], b"Op het scherm.");
    let list = list(&files);
    let listed = list["files"].as_array().unwrap();
    assert_eq!(listed.len(), files.len() - 1, "the list does not list itself");
    for file in listed {
        let bytes = &files[file["name"].as_str().unwrap()];
        assert_eq!(file["sha256"], ContentHash::of(bytes).to_string(), "{file}");
        assert_eq!((&file["size"], &file["place"]), (&bytes.len().into(), &"here".into()));
    }
    let read_me = String::from_utf8(files["LEESMIJ.txt"].clone()).unwrap();
    assert!(read_me.contains("\r\n- Auditdossier.pdf: Voor een volledige audit"), "{read_me}");
    assert!(read_me.contains("sha256sum Samenvatting.pdf\r\n"), "{read_me}");
    assert!(read_me.contains("Praktijk: Huisartsenpraktijk De Linde\r\n"), "{read_me}");
}

#[test]
fn a_zip_holds_the_same_as_a_folder_and_is_the_same_to_the_byte() {
    let desk = desk_with(&TWO);
    for out in ["@een.zip", "@twee.zip", "@map"] {
        let said = desk.run(&[&["parcel", "@p.schild", "--out", out][..], &DAY].concat());
        assert_eq!(said.code, DONE, "{said:?}");
    }
    let zip = desk.read("een.zip");
    assert_eq!(zip, desk.read("twee.zip"));
    assert_eq!(files_in_zip(&zip), files_in(&desk.path("map")));
    let names = desk.names();
    assert!(names.iter().all(|name| !name.starts_with(".praktijkschild")), "{names:?}");
}

#[test]
fn what_was_packed_can_be_read_in_again() {
    let desk = desk_with(&TWO);
    desk.run(&["parcel", "@p.schild", "--out", "@pakket"]);
    let export = desk.run(&["export", "@p.schild"]).out;
    for data in ["@pakket/praktijkschild.json", "@pakket/Auditdossier.pdf"] {
        let file = format!("@{}.schild", data.len());
        desk.run(&["new", &file, "--starter", "empty"]);
        assert_eq!(desk.run(&["import", &file, data]).code, DONE);
        assert_eq!(desk.run(&["export", &file]).out, export, "{data}");
    }
    let said = desk.run(&["verify", "@pakket/Samenvatting.pdf", "@p.schild"]);
    assert_eq!(said.code, DONE, "{said:?}");
}

#[test]
fn whatever_files_are_called_their_names_are_safe_everywhere() {
    let long = format!("{}.pdf", "é".repeat(150));
    let names: [&str; 12] = [
        "../../../etc/passwd.txt",
        "C:\\Windows\\System32\\x.txt",
        "CON.txt",
        "nul",
        "a.pdf...",
        "  spatie .txt ",
        &long,
        "\u{202e}fdp.txt",
        "😀 foto.png",
        "regel\nsprong\u{7}\u{1b}[31m.txt",
        "a<b>c:d\"e|f?g*h.txt",
        "-rf.txt",
    ];
    let bytes: Vec<Vec<u8>> = (0..names.len()).map(|at| vec![b'x'; at + 1]).collect();
    let files: Vec<_> = names.iter().zip(&bytes).map(|(name, it)| (*name, it.as_slice())).collect();
    let desk = desk_with(&files);
    desk.run(&["parcel", "@p.schild", "--out", "@map"]);
    desk.run(&["parcel", "@p.schild", "--out", "@een.zip"]);
    let found = files_in(&desk.path("map"));
    assert_eq!(files_in_zip(&desk.read("een.zip")).len(), found.len());
    let proof: Vec<_> = found.iter().filter(|(name, _)| name.starts_with("bewijs/")).collect();
    assert_eq!(proof.len(), names.len() + 1);
    let mut seen: Vec<String> = proof.iter().map(|(name, _)| name.to_lowercase()).collect();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), proof.len(), "no two are the same where capitals do not count");
    for (name, _) in &proof {
        let name = name.strip_prefix("bewijs/").unwrap();
        assert!(name.starts_with("BW") && name.len() <= 140, "{name:?}");
        assert!(!name.ends_with(['.', ' ']), "{name:?}");
        let is_unsafe =
            |sign: char| sign.is_control() || "/\\<>:\"|?*".contains(sign) || sign == '\u{202e}';
        assert!(!name.contains(is_unsafe), "{name:?}");
    }
    for bytes in bytes {
        assert!(proof.iter().any(|(_, found)| **found == bytes), "{} bytes", bytes.len());
    }
}

#[test]
fn whatever_a_practice_is_called_nothing_of_it_becomes_more_than_text() {
    let desk = Desk::new();
    let called = "#panic(\"x\") *vet* </script> \u{202e}omgekeerd \u{7} 😀 = \\ regel\nsprong {0}";
    let json = MINIMUM.replace(
        "\"Huisartsenpraktijk De Linde\"",
        &serde_json::to_string(&format!("{called}{}", "x".repeat(3_000))).unwrap(),
    );
    desk.write("data.json", json.as_bytes());
    desk.run(&["new", "@p.schild", "--starter", "empty"]);
    let read = desk.run(&["import", "@p.schild", "@data.json"]);
    assert_eq!(read.code, DONE, "{read:?}");
    let said = desk.run(&["parcel", "@p.schild", "--out", "@map"]);
    assert_eq!((said.code, said.err.as_str()), (DONE, ""), "{said:?}");
    let files = files_in(&desk.path("map"));
    let named = serde_json::from_slice::<Value>(&files["praktijkschild.json"]).unwrap();
    assert_eq!(list(&files)["practice"], named["practice"]["name"]);
    let read_me = String::from_utf8(files["LEESMIJ.txt"].clone()).unwrap();
    assert!(read_me.contains("Praktijk: #panic(\"x\") *vet* </script> "), "{read_me}");
    let is_steering =
        |sign: char| sign.is_control() && !"\r\n".contains(sign) || sign == '\u{202e}';
    assert!(!read_me.contains(is_steering), "{read_me:?}");
    desk.run(&["new", "@q.schild", "--starter", "empty"]);
    assert_eq!(desk.run(&["import", "@q.schild", "@map/Auditdossier.pdf"]).code, DONE);
    assert_eq!(desk.run(&["export", "@q.schild"]).out, desk.run(&["export", "@p.schild"]).out);
}

#[test]
fn proof_that_stays_or_is_not_there_is_listed_all_the_same() {
    let desk = desk_with(&TWO);
    let words = ["parcel", "@p.schild", "--out", "@zonder.zip", "--without-evidence"];
    assert_eq!(desk.run(&words).code, DONE);
    let files = files_in_zip(&desk.read("zonder.zip"));
    assert!(files.keys().all(|name| !name.starts_with("bewijs/")), "{:?}", files.keys());
    let places = |list: &Value| {
        let all = list["files"].as_array().unwrap().iter();
        let proof = all.filter(|file| file["holds"] == "evidence");
        proof.map(|file| file["place"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(places(&list(&files)), ["document", "document"]);

    desk.run(&["export", "@p.schild", "--out", "@uit.json"]);
    desk.run(&["new", "@q.schild", "--starter", "empty"]);
    desk.run(&["import", "@q.schild", "@uit.json"]);
    let said = desk.run(&["parcel", "@q.schild", "--out", "@q.zip"]);
    assert!(said.out.contains("Van 2 stukken bewijs ontbreekt het bestand."), "{said:?}");
    let files = files_in_zip(&desk.read("q.zip"));
    assert_eq!(places(&list(&files)), ["nowhere", "nowhere", "here"]);
}

#[test]
fn with_names_hidden_no_paper_no_list_and_no_file_names_staff_and_the_data_stay_at_home() {
    let staff = ["Zwaluw", "Reiger", "Ooievaar", "Fuut"];
    let desk = Desk::with_practice();
    let stamp = Stamp { at: "2026-11-22T13:00:00Z".parse().unwrap(), by: "Q. Zwaluw".to_owned() };
    let mut document = Document::open(&desk.path("p.schild")).unwrap();
    let owner = "R. Reiger (Voorbeeld-ICT)".to_owned();
    let description = "R. Reiger doet dit, en Q.\u{a0}Zwaluw kijkt mee".to_owned();
    let measure = Measure { owner, description, ..Measure::named("Hersteltest".to_owned()) };
    document.edit(&Edit::Add(Record::Measure(measure)), &stamp).unwrap();
    for (field, name) in
        [(PracticeField::SecurityContact, "O. Ooievaar"), (PracticeField::Deputy, "F. Fuut")]
    {
        document.edit(&Edit::Practice(field, name.to_owned()), &stamp).unwrap();
    }
    let who = Measure { owner: "Q. Zwaluw".to_owned(), ..Measure::named("Sleutels".to_owned()) };
    document.edit(&Edit::Add(Record::Measure(who)), &stamp).unwrap();
    let taken = content::look_over("Diploma Q. Zwaluw.pdf", b"%PDF-1.7 verzonnen").unwrap();
    let title = "Verklaring van O. Ooievaar".to_owned();
    let piece = Evidence::of_file(taken, title, date(2026, 11, 20));
    document.attach(piece, b"%PDF-1.7 verzonnen", &stamp).unwrap();
    drop(document);
    let read = |out: &str, words: &[&str]| {
        let said = desk.run(&[&["parcel", "@p.schild", "--out", out][..], words].concat());
        assert_eq!((said.code, said.err.as_str()), (DONE, ""), "{said:?}");
        let files = files_in(&desk.path(&out[1..]));
        let text = |(name, bytes): (&String, &Vec<u8>)| {
            let is_ours = name.ends_with(".pdf") && !name.starts_with("bewijs/");
            let text = if is_ours {
                paper::sentences(&Pdf { bytes: bytes.clone(), pages: 0, replaced: Vec::new() })
            } else {
                String::from_utf8_lossy(bytes).into_owned()
            };
            format!("{name}: {text}")
        };
        let texts: Vec<String> = files.iter().map(text).collect();
        (texts, files)
    };
    let (texts, _) = read("@met", &[]);
    for name in staff {
        assert!(texts.iter().any(|text| text.contains(name)), "{name} is nowhere to be hidden");
    }
    for (out, words) in
        [("@zonder", &["--hide-names"][..]), ("@kaal", &["--hide-names", "--without-evidence"])]
    {
        let (texts, files) = read(out, words);
        for name in staff {
            let naming = texts.iter().filter(|text| text.contains(name));
            let naming: Vec<&str> = naming.map(|text| text.split(':').next().unwrap()).collect();
            assert!(naming.is_empty(), "{name} stands in {naming:?}");
        }
        assert!(!files.contains_key("praktijkschild.json"));
        let read_me = String::from_utf8_lossy(&files["LEESMIJ.txt"]);
        assert!(read_me.contains("De namen van medewerkers zijn verborgen."), "{read_me}");
        let has_proof = files.contains_key("bewijs/BW1.pdf");
        assert_eq!(read_me.contains("In het bewijs zelf kunnen namen staan."), has_proof);
        assert_eq!(has_proof, out == "@zonder");
        let list = list(&files);
        let listed = list["files"].as_array().unwrap();
        assert!(listed.iter().all(|file| file["holds"] != "data"), "{list}");
    }
}

#[test]
fn a_parcel_that_may_not_come_somewhere_leaves_nothing() {
    let desk = desk_with(&TWO);
    std::fs::create_dir(desk.path("vol")).unwrap();
    std::fs::create_dir(desk.path("map.zip")).unwrap();
    let cases = [
        ("@vol", "Er staat al iets met deze naam: "),
        ("@p.schild", "Er staat al iets met deze naam: "),
        ("@map.zip", "Dit is een map"),
        ("@weg/pakket", "Deze map bestaat niet"),
        ("@weg/pakket.zip", "Deze map bestaat niet"),
    ];
    for (out, begins) in cases {
        let said = desk.refused(&["parcel", "@p.schild", "--out", out]);
        assert!(said.contains(&out[1..]), "{said}");
        assert!(said.starts_with(begins), "{said}");
    }
    let sql = "UPDATE measure SET title = 'Anders' WHERE id = 1";
    crate::store::tamper(&desk.path("p.schild"), sql);
    let said = desk.run(&["parcel", "@p.schild", "--out", "@later.zip"]);
    assert_eq!(said.code, NOT_DONE, "{said:?}");
    assert!(!desk.path("later.zip").exists());
}
