//! Papers as they leave the program, and how they are looked at before.

use crate::journeys::begun;
use crate::journeys::of_the_example;
use egui::Key;
use egui::Modifiers;
use praktijkschild::ui::papers::Preview;

#[test]
fn a_paper_is_looked_at_page_by_page_before_it_is_made() {
    let mut app = of_the_example();
    app.key(Modifiers::COMMAND, Key::P);
    app.button("Voorbeeld bekijken");
    app.until("the first page is drawn", |app| app.sees("Samenvatting, pagina 1 van"));
    app.key(Modifiers::NONE, Key::PageDown);
    app.until("the second page is drawn", |app| {
        app.sees("Samenvatting, pagina 2 van")
            && app.state().papers.preview.as_ref().is_some_and(Preview::is_drawn)
    });
    let preview = app.state().papers.preview.as_ref().expect("a preview");
    let drawn = preview.drawn.as_ref().expect("a page");
    assert!(drawn.words.contains("Vertrouwelijk"), "{}", drawn.words);
    app.button("Terug naar de keuzes");
    app.button("Samenvatting maken");
    app.until("the summary is made", |app| app.sees("Samenvatting gemaakt"));
}

#[test]
fn a_preview_goes_with_the_page_it_stands_on() {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::P);
    app.button("Voorbeeld bekijken");
    app.until("the first page is drawn", |app| app.sees("Samenvatting, pagina 1 van"));
    app.step(1);
    assert!(app.state().papers.preview.is_none());
    app.key(Modifiers::COMMAND, Key::P);
    assert!(app.sees("Welk stuk wilt u?"));
}

/// With a page on the screen, "Rapport" beside it did nothing.
#[test]
fn the_button_of_the_page_leads_back_from_a_preview_to_the_choices() {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::P);
    app.button("Voorbeeld bekijken");
    app.until("the first page is drawn", |app| app.sees("Samenvatting, pagina 1 van"));
    app.button("Rapport");
    assert!(app.state().papers.preview.is_none());
    assert!(app.sees("Welk stuk wilt u?"));
}

/// A second paper under the name of the first took its place without a question.
#[test]
fn one_paper_never_takes_the_place_of_another_unasked() {
    let mut app = of_the_example();
    app.key(Modifiers::COMMAND, Key::P);
    let path = app.folder().join("mijn.pdf");
    app.fill("Waar komt de PDF?", &path.display().to_string());
    for _ in 0..2 {
        app.button("Samenvatting maken");
        app.until("the summary is made", |app| app.sees("Samenvatting gemaakt"));
    }
    let summary = std::fs::read(&path).expect("a paper");
    app.choose("Welk stuk wilt u?: Behandelplan");
    app.button("Behandelplan maken");
    assert!(app.sees("Er staat al een bestand met deze naam"));
    assert_eq!(std::fs::read(&path).expect("a paper"), summary);
    app.button("Behandelplan maken");
    app.until("the plan is made", |app| app.sees("Behandelplan gemaakt"));
    assert_ne!(std::fs::read(&path).expect("a paper"), summary);
}

#[test]
fn each_paper_is_proposed_a_file_of_its_own_name() {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::P);
    assert!(app.value("Waar komt de PDF?").contains("Samenvatting "));
    app.choose("Welk stuk wilt u?: Behandelplan");
    let path = app.value("Waar komt de PDF?");
    assert!(path.contains("Behandelplan ") && path.ends_with("2026-11-22.pdf"), "{path}");
    app.fill("Waar komt de PDF?", "/tmp/mijn plan.pdf");
    app.choose("Welk stuk wilt u?: Beleid");
    assert_eq!(app.value("Waar komt de PDF?"), "/tmp/mijn plan.pdf", "what was typed stays");
}
