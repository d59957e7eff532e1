//! Which files may be taken in as evidence, what they are taken for, and what they are called.

use praktijkschild::domain::evidence::EvidenceKind;
use praktijkschild::domain::evidence::content::ContentFault;
use praktijkschild::domain::evidence::content::ContentHash;
use praktijkschild::domain::evidence::content::LARGEST_MEGABYTES;
use praktijkschild::domain::evidence::content::LONGEST_NAME;
use praktijkschild::domain::evidence::content::MEGABYTE;
use praktijkschild::domain::evidence::content::clean_name;
use praktijkschild::domain::evidence::content::look_over;
use praktijkschild::domain::evidence::content::may_have_size;
use proptest::prelude::*;

/// Whatever the bytes are, the name alone tells.
#[test]
fn what_a_computer_carries_out_is_refused_by_its_name() {
    for name in [
        "setup.exe",
        "SETUP.EXE",
        "factuur.pdf.exe",
        "a.exe.",
        "a.exe ",
        "a.bat",
        "a.cmd",
        "a.com",
        "a.scr",
        "a.pif",
        "a.ps1",
        "a.psm1",
        "a.vbs",
        "a.vbe",
        "a.js",
        "a.jse",
        "a.wsf",
        "a.hta",
        "a.msi",
        "a.msp",
        "a.jar",
        "a.lnk",
        "a.url",
        "a.reg",
        "a.cpl",
        "a.msc",
        "a.chm",
        "a.iso",
        "a.img",
        "a.vhdx",
        "a.dmg",
        "a.pkg",
        "a.app",
        "a.command",
        "a.deb",
        "a.rpm",
        "a.apk",
        "a.AppImage",
        "a.desktop",
        "a.sh",
        "a.bash",
        "a.py",
        "a.pl",
        "a.dll",
        "a.so",
        "a.html",
        "a.htm",
        "a.svg",
        "a.mht",
        "map/a.exe",
        "C:\\map\\a.exe",
        "a.\u{202e}exe",
        "a.e\u{200b}xe",
    ] {
        assert_eq!(look_over(name, b"tekst"), Err(ContentFault::Executable), "{name:?}");
    }
    for name in ["a.docm", "a.XLSM", "a.pptm", "a.dotm", "a.xltm", "a.xlam", "a.ppsm", "a.xlsb"] {
        assert_eq!(look_over(name, b"tekst"), Err(ContentFault::Macros), "{name:?}");
    }
}

/// A harmless name is no way in.
#[test]
fn what_a_computer_carries_out_is_refused_by_its_first_bytes() {
    let with = |beginning: &[u8], rest: &[u8]| [beginning, &[0; 600], rest].concat();
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let installer = b"\x84\x10\x0c\0\0\0\0\0\xc0\0\0\0\0\0\0\x46";
    let cases: [(&str, Vec<u8>, ContentFault); 17] = [
        ("program of Windows", with(b"MZ\x90\0", b""), ContentFault::Executable),
        ("program of Linux", with(b"\x7fELF", b""), ContentFault::Executable),
        ("program of a Mac", with(b"\xcf\xfa\xed\xfe", b""), ContentFault::Executable),
        ("program of an old Mac", with(b"\xfe\xed\xfa\xce", b""), ContentFault::Executable),
        ("class of Java", with(b"\xca\xfe\xba\xbe", b""), ContentFault::Executable),
        ("program for the web", with(b"\0asm", b""), ContentFault::Executable),
        ("program of Android", with(b"dex\n035", b""), ContentFault::Executable),
        ("script", b"#!/bin/sh\nrm -rf ~".to_vec(), ContentFault::Executable),
        ("script after a mark", b"\xef\xbb\xbf#!/bin/sh".to_vec(), ContentFault::Executable),
        ("shortcut", with(b"\x4c\0\0\0\x01\x14\x02\0", b""), ContentFault::Executable),
        ("shortcut to a page", b"[InternetShortcut]\nURL=x".to_vec(), ContentFault::Executable),
        ("launcher", b"[Desktop Entry]\nExec=x".to_vec(), ContentFault::Executable),
        ("registry", b"Windows Registry Editor 5".to_vec(), ContentFault::Executable),
        ("help file", with(b"ITSF", b""), ContentFault::Executable),
        ("installer", with(ole, installer), ContentFault::Executable),
        ("old document", with(ole, b"_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0"), ContentFault::Macros),
        ("new document", with(b"PK\x03\x04", b"word/vbaProject.bin"), ContentFault::Macros),
    ];
    for (what, bytes, why) in cases {
        assert_eq!(look_over("scan.pdf", &bytes), Err(why), "{what}");
    }
}

#[test]
fn what_people_keep_as_evidence_is_taken_in_and_known() {
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 een oud document".as_slice();
    for (name, bytes, kind, media_type) in [
        ("certificaat.pdf", b"%PDF-1.7".as_slice(), EvidenceKind::File, "application/pdf"),
        ("scherm.png", b"\x89PNG\r\n\x1a\n", EvidenceKind::Picture, "image/png"),
        ("foto.jpg", b"\xff\xd8\xff\xe0", EvidenceKind::Picture, "image/jpeg"),
        ("foto", b"RIFF\0\0\0\0WEBPVP8 ", EvidenceKind::Picture, "image/webp"),
        ("brief.doc", ole, EvidenceKind::File, "application/msword"),
        ("lijst.csv", b"naam;datum\n", EvidenceKind::File, "text/csv"),
        ("bericht.eml", b"Subject: Hersteltest\n", EvidenceKind::File, "message/rfc822"),
        ("logboek.log", b"\xff\xfeo\0k\0", EvidenceKind::File, "text/plain"),
        ("onbekend.xyz", b"\0\x01\x02", EvidenceKind::File, "application/octet-stream"),
        // Two letters are no program.
        ("nummers.txt", b"MZ-nummers van de praktijk", EvidenceKind::File, "text/plain"),
    ] {
        let taken = look_over(name, bytes).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        assert_eq!((taken.kind, taken.media_type), (kind, media_type), "{name}");
        assert_eq!(taken.file_name, name);
        assert_eq!((taken.size as usize, taken.sha256), (bytes.len(), ContentHash::of(bytes)));
    }
}

#[test]
fn an_empty_file_and_one_that_is_too_large_are_refused() {
    let most = LARGEST_MEGABYTES * MEGABYTE;
    assert_eq!(look_over("leeg.pdf", b""), Err(ContentFault::Empty));
    for (size, outcome) in [
        (0, Err(ContentFault::Empty)),
        (1, Ok(1)),
        (u64::from(most), Ok(most)),
        (u64::from(most) + 1, Err(ContentFault::TooLarge)),
        (u64::MAX, Err(ContentFault::TooLarge)),
    ] {
        assert_eq!(may_have_size(size), outcome, "{size}");
    }
}

#[test]
fn a_name_is_never_a_path_and_fits_every_computer() {
    for (name, cleaned) in [
        ("scan.pdf", "scan.pdf"),
        ("/etc/passwd", "passwd"),
        ("..\\..\\scan.pdf", "scan.pdf"),
        ("..", "_"),
        ("", "_"),
        ("/", "_"),
        (".pdf", "_.pdf"),
        ("con.txt", "_con.txt"),
        ("LPT1", "_LPT1"),
        ("wat? <nu>: \"ja\".pdf", "wat_ _nu__ _ja_.pdf"),
        ("regel\neinde\u{7}.pdf", "regeleinde.pdf"),
        ("fdp.\u{202e}exe", "fdp.exe"),
        ("Ŝcan – café 日本.pdf", "Ŝcan – café 日本.pdf"),
        ("punt. .", "punt"),
    ] {
        assert_eq!(clean_name(name), cleaned, "{name:?}");
    }
    let long = format!("{}.pdf", "é".repeat(300));
    let cleaned = clean_name(&long);
    assert!(cleaned.len() <= LONGEST_NAME && cleaned.ends_with("é.pdf"), "{cleaned}");
}

#[test]
fn the_hash_is_the_one_that_every_program_computes() {
    let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let hash = ContentHash::of(b"abc");
    assert_eq!(hash.to_string(), known);
    assert_eq!(hash.short(), "ba7816bf8f01cfea");
    assert_eq!(ContentHash::try_from(known.to_owned()).ok(), Some(hash));
    let long = format!("{known}0");
    let foreign = "é".repeat(32);
    for wrong in ["", "ba78", &known.to_uppercase(), &known.replace('b', "g"), &long, &foreign] {
        assert!(ContentHash::try_from(wrong.to_owned()).is_err(), "{wrong}");
    }
}

proptest! {
    #[test]
    fn a_clean_name_stays_as_it_is_and_names_a_file_in_one_folder(name in "\\PC{0,200}") {
        let cleaned = clean_name(&name);
        prop_assert_eq!(clean_name(&cleaned), cleaned.clone());
        prop_assert!(!cleaned.is_empty() && cleaned.len() <= LONGEST_NAME + 1, "{}", cleaned);
        prop_assert!(!cleaned.contains(['/', '\\', ':']) && cleaned != "." && cleaned != "..");
    }

    #[test]
    fn no_bytes_make_the_look_break_off(name in "\\PC{0,20}", bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let taken = look_over(&name, &bytes);
        prop_assert_eq!(taken == Err(ContentFault::Empty), bytes.is_empty());
    }
}
