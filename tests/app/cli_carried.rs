//! A dossier that carries its data: read back on the command line, by others, and after
//! somebody changed it.

use crate::app::cli::Desk;
use crate::app::cli_parcel::TWO;
use crate::app::cli_parcel::desk_with;
use praktijkschild::app::cli::DONE;
use praktijkschild::domain::evidence::content::ContentHash;
use serde_json::Value;
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// A small practice with two files as evidence, and its dossier, printed on a day.
fn printed() -> Desk {
    let desk = desk_with(&TWO);
    let words = ["report", "@p.schild", "--kind", "auditdossier", "--out", "@dossier.pdf"];
    let said = desk.run(&[&words[..], &["--date", "2026-11-23"]].concat());
    assert_eq!((said.code, said.err.as_str()), (DONE, ""));
    desk
}

/// What a tool says of a file.
fn tool(program: &str, before: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(before).arg(file).output();
    let output = output.unwrap_or_else(|error| panic!("{program} must be installed: {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {said}");
    said
}

#[test]
fn a_practice_comes_back_whole_from_its_dossier() {
    let desk = printed();
    desk.run(&["new", "@q.schild", "--starter", "empty"]);
    let said = desk.run(&["import", "@q.schild", "@dossier.pdf"]);
    assert_eq!((said.code, said.err.as_str()), (DONE, ""));
    assert!(said.out.starts_with("Ingelezen: "), "{said:?}");
    assert_eq!(desk.run(&["export", "@q.schild"]).out, desk.run(&["export", "@p.schild"]).out);
    // Once more changes nothing, there or where it came from.
    for file in ["@p.schild", "@q.schild"] {
        let said = desk.run(&["import", file, "@dossier.pdf"]);
        assert_eq!(said.out, "Er verandert niets: alles stond er al zo in.\n");
    }
}

#[test]
fn any_reader_takes_the_files_out_and_the_list_tells_what_they_are() {
    let desk = printed();
    let path = desk.path("dossier.pdf");
    let listed = tool("pdfdetach", &["-list"], &path);
    assert!(listed.starts_with("2 embedded files"), "{listed}");
    let out = desk.path("uit");
    std::fs::create_dir(&out).unwrap();
    tool("pdfdetach", &["-saveall", "-o", &out.display().to_string()], &path);
    let data = std::fs::read(out.join("praktijkschild.json")).unwrap();
    assert_eq!(String::from_utf8(data.clone()).unwrap(), desk.run(&["export", "@p.schild"]).out);
    let list = std::fs::read(out.join("manifest.json")).unwrap();
    let list: Value = serde_json::from_slice(&list).unwrap();
    assert_eq!(list["format"], "praktijkschild-manifest");
    assert_eq!(list["printed_on"], "2026-11-23");
    assert_eq!(
        list["files"][0],
        json!({
            "name": "praktijkschild.json", "size": data.len(),
            "sha256": ContentHash::of(&data).to_string(), "holds": "data", "place": "here",
        })
    );
    let said = desk.run(&["check", "@p.schild"]);
    let fingerprint = list["journal"]["fingerprint"].as_str().unwrap();
    assert!(said.out.contains(&fingerprint[..8]), "{said:?}");
    // Each file that is evidence is named, with what it shows.
    let whole: Value = serde_json::from_slice(&data).unwrap();
    let pieces = whole["evidence"].as_array().unwrap().iter();
    let pieces: Vec<_> = pieces.filter(|piece| piece["kind"] != "note").collect();
    let named = list["files"].as_array().unwrap().iter().skip(1).collect::<Vec<_>>();
    assert_eq!(named.len(), pieces.len());
    for (named, piece) in named.iter().zip(pieces) {
        assert_eq!((&named["sha256"], &named["size"]), (&piece["sha256"], &piece["size"]));
        assert_eq!(named["evidence"]["measures"], piece["measures"]);
        assert_eq!(named["holds"], "evidence");
    }
}

#[test]
fn a_dossier_is_archivable_with_its_files_and_the_same_to_the_byte() {
    let desk = printed();
    let words = ["report", "@p.schild", "--kind", "auditdossier", "--out", "@weer.pdf"];
    desk.run(&[&words[..], &["--date", "2026-11-23"]].concat());
    let bytes = desk.read("dossier.pdf");
    assert_eq!(bytes, desk.read("weer.pdf"));
    let plain = String::from_utf8_lossy(&bytes);
    for mark in ["<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"] {
        assert!(plain.contains(mark), "missing {mark}");
    }
    for mark in ["/AFRelationship/Source", "/AFRelationship/Data", "/Subtype/application#2Fjson"] {
        let squeezed: String = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(squeezed.replace(" /", "/").contains(mark), "missing {mark}");
    }
    let said = tool("qpdf", &["--check"], &desk.path("dossier.pdf"));
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
    assert_eq!(desk.run(&["verify", "@dossier.pdf", "@p.schild"]).code, DONE);
    // The last page tells which files there are, with the hash of each.
    let text = tool("pdftotext", &["-raw", "-l", "999"], &desk.path("dossier.pdf"));
    assert_eq!(text, "");
    let text = String::from_utf8(std::fs::read(desk.path("dossier.txt")).unwrap()).unwrap();
    let text: String = text.replace('\u{ad}', "").split_whitespace().collect();
    let data = desk.run(&["export", "@p.schild"]).out;
    assert!(text.contains(&ContentHash::of(data.as_bytes()).to_string()));
}

#[test]
fn a_paper_without_data_or_one_that_was_changed_is_refused_in_one_line() {
    let desk = printed();
    desk.run(&["new", "@q.schild", "--starter", "empty"]);
    desk.run(&["report", "@p.schild", "--out", "@kort.pdf"]);
    let said = desk.refused(&["import", "@q.schild", "@kort.pdf"]);
    assert!(said.starts_with("In deze PDF zitten geen gegevens van Praktijkschild."), "{said}");

    let whole = desk.read("dossier.pdf");
    desk.write("half.pdf", &whole[..whole.len() / 2]);
    let said = desk.refused(&["import", "@q.schild", "@half.pdf"]);
    assert!(said.starts_with("Deze PDF is beschadigd, of een ander programma"), "{said}");

    let packed = desk.path("anders.pdf").display().to_string();
    let words = ["--object-streams=generate", &desk.path("dossier.pdf").display().to_string()];
    let done = Command::new("qpdf").args(words).arg(&packed).status();
    assert!(done.expect("qpdf must be installed").success());
    let said = desk.refused(&["import", "@q.schild", "@anders.pdf"]);
    assert!(said.starts_with("Deze PDF is beschadigd, of een ander programma"), "{said}");

    // One byte of the data, as they stand packed in the file.
    let begins = b"/EmbeddedFile";
    let at = whole.windows(begins.len()).position(|part| part == begins).expect("a file");
    let stream = whole[at..].windows(7).position(|part| part == b"stream\n").expect("bytes") + at;
    let mut changed = whole.clone();
    changed[stream + 400] ^= 1;
    desk.write("anders2.pdf", &changed);
    let said = desk.refused(&["import", "@q.schild", "@anders2.pdf"]);
    assert!(said.starts_with("Iemand heeft de gegevens in deze PDF veranderd"), "{said}");
}
