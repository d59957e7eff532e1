//! Showing an auditor what there is: question first, record, proof, history and map, without
//! a way to change anything but what is noted.

use crate::report::paper;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::auditor::Stop;
use praktijkschild::domain::audit::AuditJudgement;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::Edit;
use praktijkschild::report::Pdf;
use praktijkschild::ui::state::Place;

/// The example practice, shown to somebody.
fn shown() -> Desktop {
    let mut app = beside();
    app.button("Begin met laten zien");
    app
}

/// The page from which that begins.
fn beside() -> Desktop {
    let mut app = Desktop::fresh();
    app.button("Bekijk een voorbeeldpraktijk");
    app.button("Voor de auditor");
    app
}

/// Follows the first line that begins so.
fn follow(app: &mut Desktop, begins: &str) {
    let names = app.names(Role::Button);
    let name = names.into_iter().find(|name| name.starts_with(begins)).expect("a line");
    app.button(&name);
}

/// Opens a cell of the map in which there are risks.
fn open_a_cell(app: &mut Desktop) {
    app.button("Kaart");
    let cells = app.names(Role::Button);
    let cell = cells.iter().find(|name| name.ends_with("risico's") && !name.contains("0 risico's"));
    app.button(cell.expect("a cell with risks").clone().as_str());
}

fn is_on(app: &Desktop) -> bool {
    app.state().auditor.is_on
}

#[test]
fn an_answer_opens_its_record_in_two_steps_and_goes_back() {
    let mut app = shown();
    assert!(is_on(&app) && app.sees("Laat zien dat …"));
    app.tab_to("Zoek een vraag, nummer of woord");
    app.type_on("vastgesteld beveiligingsbeleid");
    app.press_row("Laat zien dat u een vastgesteld beveiligingsbeleid hebt. NEN 7510-1:2024, 5.2");
    assert!(app.sees("NEN 7510-1:2024, 5.2"));
    assert!(app.sees("Besloten: ja"), "{}", app.read());
    follow(&mut app, "Beleid vastgesteld: ja");
    let version = app.state().auditor.stop().clone();
    assert!(matches!(version, Stop::Record(RecordKey::PolicyVersion(_))), "{version:?}");
    assert!(app.sees("Wat er staat") && app.sees("Wat er eerder gebeurde"));
    app.button("Terug");
    assert!(app.sees("Besloten: ja"));
    app.key(Modifiers::NONE, Key::Escape);
    assert_eq!(app.state().auditor.stop(), &Stop::Questions);
}

#[test]
fn the_way_back_leads_to_where_the_page_was_left() {
    let mut app = shown();
    open_a_cell(&mut app);
    follow(&mut app, "R");
    let page = app.state().auditor.page().cloned().expect("a page");
    let last = app.names(Role::Button).into_iter().rfind(|name| name.starts_with('M'));
    let last = last.expect("a measure");
    for _ in 0..4 {
        app.key(Modifiers::COMMAND, Key::Plus);
    }
    app.focus_on(Role::Button, &last);
    assert!(!app.is_in_sight(&page.title), "{}", page.title);
    app.key(Modifiers::NONE, Key::Enter);
    assert_eq!(app.state().auditor.trail().len(), 5, "it leads on");
    app.button("Terug");
    assert!(app.sees(&page.title) && !app.is_in_sight(&page.title), "it is not at its top");
}

#[test]
fn from_the_map_to_a_risk_to_its_measure_to_what_happened() {
    let mut app = shown();
    open_a_cell(&mut app);
    assert!(matches!(app.state().auditor.stop(), Stop::Cell(_)));
    follow(&mut app, "R");
    let Stop::Record(RecordKey::Risk(risk)) = app.state().auditor.stop().clone() else {
        panic!("{:?}", app.state().auditor.stop())
    };
    assert!(app.sees("Op de kaart") && app.sees("Wat er eerder gebeurde"));
    let measure = app.isms().risks[&risk].measures.iter().next().copied().expect("a measure");
    follow(&mut app, &format!("{measure} "));
    assert_eq!(app.state().auditor.stop(), &Stop::Record(RecordKey::Measure(measure)));
    assert!(app.sees("Hangt samen met"));
}

#[test]
fn nothing_can_be_changed_while_something_is_shown() {
    let mut app = beside();
    let before = app.isms();
    let lines = app.document().expect("a file").journal_lines();
    app.button("Begin met laten zien");
    for (modifiers, key) in [
        (Modifiers::COMMAND, Key::Z),
        (Modifiers::COMMAND, Key::Num3),
        (Modifiers::COMMAND, Key::N),
        (Modifiers::COMMAND, Key::O),
    ] {
        app.key(modifiers, key);
        assert!(is_on(&app));
    }
    assert!(app.sees("Tijdens het laten zien verandert er niets. Kies eerst \"Stoppen\"."));
    assert_eq!(app.isms(), before);
    assert_eq!(app.document().expect("a file").journal_lines(), lines);
}

#[test]
fn what_is_noted_becomes_a_finding_with_a_follow_up() {
    let mut app = shown();
    app.tab_to("Zoek een vraag, nummer of woord");
    app.type_on("back-up");
    app.press_row("Laat zien dat u een back-up hebt");
    app.button("Noteer…");
    app.fill("Wat er is gevonden", "Terugzetten is niet vastgelegd");
    app.fill("Wie keek", "C. Toetser, hagro");
    app.choose("Oordeel: kan beter");
    app.button("Leg vast");
    let found = app.isms().audit_findings.values().next().cloned().expect("a finding");
    assert_eq!(found.question, "REC-backup");
    assert_eq!(found.judgement, AuditJudgement::Remark);
    assert!(app.sees("Door een ander bekeken: ja"), "{}", app.read());
    // Nothing else can be written after it either.
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.isms().audit_findings.len(), 1);
    app.button("Stoppen met laten zien");
    assert_eq!(app.state().place, Place::Audit);
    app.focus_on(Role::MultilineTextInput, "Wat u eraan doet");
    app.type_over("Elk half jaar terugzetten");
    app.fill("Wie zorgt daarvoor", "A. Verzonnen");
    app.fill("Klaar voor", "01-02-2027");
    let found = app.isms().audit_findings.values().next().cloned().expect("a finding");
    assert_eq!(found.action, "Elk half jaar terugzetten");
    assert_eq!(found.due, Some(jiff::civil::date(2027, 2, 1)));
    app.key(Modifiers::COMMAND, Key::Z);
    app.key(Modifiers::COMMAND, Key::Z);
}

#[test]
fn the_file_itself_refuses_to_be_written_while_something_is_shown() {
    use praktijkschild::document::Document;
    use praktijkschild::domain::practice::PracticeField;
    use praktijkschild::store::file::Access;
    use praktijkschild::store::journal::Stamp;
    let app = beside();
    let folder = app.close();
    let path = std::fs::read_dir(folder.path()).expect("a folder").flatten();
    let path = path.map(|it| it.path()).find(|it| it.extension().is_some_and(|it| it == "schild"));
    let mut document = Document::open(&path.expect("a file")).expect("opens");
    let edit = Edit::Practice(PracticeField::Place, "Elders".to_owned());
    let stamp = Stamp { at: jiff::Timestamp::UNIX_EPOCH, by: String::new() };
    document.allow(Access::Read).expect("the database agrees");
    assert!(document.edit(&edit, &stamp).is_err());
    assert_ne!(document.isms().practice.place, "Elders");
    document.allow(Access::Write).expect("the database agrees");
    assert!(document.edit(&edit, &stamp).is_ok());
}

#[test]
fn hidden_names_stand_nowhere_on_the_page() {
    let mut app = shown();
    let owner = app.isms().practice.owner.clone();
    let names: Vec<String> = praktijkschild::domain::people::named_in(&app.isms())
        .into_iter()
        .filter(|name| *name != owner)
        .map(str::to_owned)
        .collect();
    assert!(!names.is_empty());
    app.tab_to("Zoek een vraag, nummer of woord");
    app.type_on("elke rol een naam");
    app.press_row("Laat zien dat elke rol een naam");
    app.press(Role::CheckBox, "Verberg de namen van medewerkers");
    let read = app.read();
    for name in names {
        assert!(!read.contains(&name), "{name}");
    }
}

#[test]
fn what_is_on_the_screen_is_printed_word_for_word() {
    let mut app = shown();
    app.tab_to("Zoek een vraag, nummer of woord");
    app.type_on("risicomethode");
    app.press_row("Laat zien dat u een vastgestelde risicomethode hebt");
    let page = app.state().auditor.page().cloned().expect("a page");
    app.button("Druk af wat ik nu zie…");
    let path = app.folder().join("getoond.pdf");
    app.fill("Waar de PDF komt", &path.display().to_string());
    app.button("Maak de PDF");
    app.until("the PDF is there", |app| app.sees("De PDF is klaar"));
    assert!(!app.sees("Maak de PDF"), "that is done");
    let bytes = std::fs::read(&path).expect("the PDF");
    let pdf = Pdf { bytes, pages: 0, replaced: Vec::new() };
    let text = paper::words(&pdf);
    let flat = |text: &str| text.split_whitespace().collect::<String>();
    for block in &page.blocks {
        for row in &block.rows {
            assert!(flat(&text).contains(&flat(&row.words)), "{}", row.words);
        }
    }
}

#[test]
fn what_is_shown_looks_as_it_was_agreed() {
    let mut app = beside();
    app.button("Begin met laten zien");
    app.window_matches("auditor-questions");
    app.tab_to("Zoek een vraag, nummer of woord");
    app.type_on("terugzetten");
    app.press_row("Laat zien dat u een back-up hebt");
    app.window_matches("auditor-answer");
    app.button("Kaart");
    app.window_matches("auditor-map");
}
