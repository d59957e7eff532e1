//! Whether a paper belongs to a file, as the command line tells it.

use crate::app::cli::Desk;
use crate::app::cli::MINIMUM;
use praktijkschild::app::cli::DONE;
use praktijkschild::app::cli::NOT_DONE;
use praktijkschild::app::cli::OPEN_POINTS;

#[test]
fn a_report_is_known_by_the_file_it_was_made_from_and_told_how_old_it_is() {
    let desk = Desk::with_practice();
    desk.run(&["report", "@p.schild", "--out", "@uit.pdf"]);
    let said = desk.run(&["verify", "@uit.pdf", "@p.schild"]);
    assert_eq!((said.code, said.err.as_str()), (DONE, ""));
    assert_eq!(
        said.out,
        "Deze PDF hoort bij dit bestand: gemaakt bij regel 2 van 2, de stand van 23-11-2026 09:30. Er is sindsdien niets veranderd.\n"
    );

    let more = MINIMUM.replace("Huisartsenpraktijk De Linde", "Huisartsenpraktijk De Beuk");
    desk.write("meer.json", more.as_bytes());
    desk.run(&["import", "@p.schild", "@meer.json"]);
    let said = desk.run(&["verify", "@uit.pdf", "@p.schild"]);
    assert_eq!(said.code, OPEN_POINTS, "{said:?}");
    assert!(said.out.contains("gemaakt bij regel 2 van 3"), "{said:?}");
    assert!(said.out.ends_with("Sindsdien is er 1 wijziging bijgekomen.\n"), "{said:?}");
}

#[test]
fn a_report_of_another_file_is_told_not_to_belong_even_if_the_practice_is_the_same() {
    let (desk, other) = (Desk::with_practice(), Desk::with_practice());
    other.run(&["report", "@p.schild", "--out", "@uit.pdf"]);
    desk.write("uit.pdf", &other.read("uit.pdf"));
    let said = desk.run(&["verify", "@uit.pdf", "@p.schild"]);
    assert_eq!(said.code, NOT_DONE);
    assert!(said.out.starts_with("Deze PDF hoort NIET bij dit bestand"), "{said:?}");
}

#[test]
fn a_file_without_a_fingerprint_is_told_to_have_none() {
    let desk = Desk::with_practice();
    desk.write("leeg.pdf", b"");
    desk.write("brief.pdf", b"%PDF-1.7 SHA-256 0123456789abcdef en nog wat");
    for pdf in ["@leeg.pdf", "@brief.pdf", "@data.json"] {
        let said = desk.run(&["verify", pdf, "@p.schild"]);
        assert_eq!(said.code, NOT_DONE, "{said:?}");
        assert!(said.out.starts_with("In deze PDF staat geen vingerafdruk"), "{said:?}");
    }
}

#[test]
fn what_cannot_be_verified_is_refused_in_one_line() {
    let desk = Desk::with_practice();
    desk.run(&["report", "@p.schild", "--out", "@uit.pdf"]);
    let said = desk.refused(&["verify", "@weg.pdf", "@p.schild"]);
    assert!(said.starts_with("Dit bestand bestaat niet"), "{said}");
    let said = desk.refused(&["verify", "@uit.pdf", "@data.json"]);
    assert!(said.contains("data.json"), "{said}");
    let said = desk.refused(&["verify", "@uit.pdf"]);
    assert!(said.contains("BESTAND"), "{said}");
    let sql = "UPDATE journal SET by = 'iemand' WHERE seq = 1";
    crate::store::tamper(&desk.path("p.schild"), sql);
    let said = desk.refused(&["verify", "@uit.pdf", "@p.schild"]);
    assert!(said.contains("klopt niet vanaf regel 1"), "{said}");
}
