//! Risk registers of other programs by the command line.

use super::cli::Desk;
use praktijkschild::app::cli::DONE;
use praktijkschild::app::cli::NOT_DONE;
use serde_json::Value;

const REGISTER: &str = "Wat;Kans;Impact\nGijzelsoftware;groot;hoog\nBrand;ooit;laag\n;groot;laag\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["new", "@p.schild", "--starter", "empty", "--owner", "A. Jansen"]);
    desk.write("register.csv", REGISTER.as_bytes());
    desk
}

fn risks(desk: &Desk) -> Vec<Value> {
    let whole: Value = serde_json::from_str(&desk.run(&["export", "@p.schild"]).out).unwrap();
    whole["risks"].as_array().cloned().unwrap_or_default()
}

#[test]
fn a_register_comes_in_once_and_the_command_tells_what_came() {
    let desk = desk();
    let words = ["import", "@p.schild", "@register.csv", "--column", "Wat=title"];
    let said = desk.run(&words);
    assert_eq!((said.code, said.err.as_str()), (DONE, ""));
    for line in [
        "Kolom Wat wordt het risico.",
        "Kans: ooit (1 keer) betekent niet begrepen.",
        "Regel 3, kolom Kans: \"ooit\" is niet begrepen.",
        "Regel 4: er staat geen risico. Dit blijft achter.",
        "Er komen 2 risico's bij. ",
        "Ingelezen: 2 onderdelen zijn nieuw of veranderd.",
    ] {
        assert!(said.out.replace('\n', " \n").contains(line), "{line}: {}", said.out);
    }
    assert_eq!(risks(&desk).len(), 2);
    let before = desk.read("p.schild");
    let again = desk.run(&words);
    assert!(again.out.contains("Er verandert niets: deze risico's staan er al."), "{}", again.out);
    assert_eq!((again.code, desk.read("p.schild")), (DONE, before));
}

#[test]
fn looking_first_changes_nothing() {
    let desk = desk();
    let before = desk.read("p.schild");
    let words = ["import", "@p.schild", "@register.csv", "--column", "Wat=title", "--dry-run"];
    let said = desk.run(&words);
    assert_eq!(said.code, DONE);
    assert!(said.out.contains("Gijzelsoftware, kans groot, gevolg hoog"), "{}", said.out);
    assert!(said.out.ends_with("Er is niets veranderd: dit was alleen om te bekijken.\n"));
    assert_eq!(desk.read("p.schild"), before);
}

#[test]
fn what_cannot_be_read_so_is_refused_in_one_line() {
    let desk = desk();
    desk.write("oud.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    let import = ["import", "@p.schild", "@register.csv"];
    for (more, expected) in [
        (&[][..], "In geen kolom staat wat er kan gebeuren."),
        (&["--column", "Prijs=title"], "Er is geen kolom Prijs."),
        (&["--column", "Wat=prijs"], "Een kolom kan geen prijs worden."),
        (&["--sheet", "Blad 2"], "Er is geen werkblad Blad 2."),
    ] {
        let said = desk.refused(&[&import[..], more].concat());
        assert!(said.starts_with(expected), "{said}");
    }
    let said = desk.refused(&["import", "@p.schild", "@oud.xls"]);
    assert!(said.starts_with("Dit is een oud Excel-bestand") && said.contains("oud.xls"), "{said}");
}

#[test]
fn what_looks_like_data_of_a_patient_stays_out_until_somebody_says_it_is_none() {
    let desk = Desk::with_practice();
    desk.write("lijst.csv", b"Risico;Oorzaak\nRoof;BSN 111222333\n");
    let before = desk.run(&["export", "@p.schild"]).out;
    let words = ["import", "@p.schild", "@lijst.csv"];
    let said = desk.run(&words);
    assert_eq!((said.code, said.out.as_str()), (NOT_DONE, ""), "{said:?}");
    assert!(said.err.starts_with("Regel 2: dit lijkt een burgerservicenummer."), "{said:?}");
    assert!(said.err.contains("Er is niets overgenomen."), "{said:?}");
    assert_eq!(desk.run(&["export", "@p.schild"]).out, before);

    let said = desk.run(&[&words[..], &["--dry-run"]].concat());
    assert_eq!(said.code, DONE, "{said:?}");
    assert!(said.out.contains("Regel 2: dit lijkt een burgerservicenummer."), "{said:?}");
    let said = desk.run(&[&words[..], &["--allow-patient-data"]].concat());
    assert_eq!(said.code, DONE, "{said:?}");
    assert_ne!(desk.run(&["export", "@p.schild"]).out, before);
}
