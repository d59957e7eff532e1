//! Prints how fast the program is here, each figure beside the most it may be. Figures are
//! printed, never tested: a busy machine is no fault of the program.
#![expect(clippy::expect_used, reason = "a measurement may stop where it stands")]

use jiff::Timestamp;
use jiff::civil::Date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::matrix;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::report;
use praktijkschild::report::ReportInput;
use praktijkschild::store::journal::Stamp;
use praktijkschild::text::Texts;
use praktijkschild::ui::FileFacts;
use praktijkschild::ui::UiState;
use praktijkschild::ui::ViewCx;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::theme::Theme;
use praktijkschild::ui::widgets::Desk;
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;
use std::time::Instant;

/// The day on which all figures are taken.
const TODAY: Date = Date::constant(2026, 11, 22);

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    opening(folder.path());
    committing(folder.path());
    drawing();
    for (risks, most) in [(30, 500.0), (200, 1500.0), (1000, 5000.0)] {
        printing(risks, most);
    }
}

/// A line of the outcome: what, how long, and the most it may be, in milliseconds.
fn say(what: &str, took: Duration, most: f64) {
    let line = format!("   {what:<34} {:>9.2} ms   (most {most} ms)", took.as_secs_f64() * 1000.0);
    writeln!(std::io::stdout(), "{line}").expect("somebody reads this");
}

/// The middle of some times.
fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// How long something takes: the middle of so many times, after one to warm up.
fn time(times: usize, mut work: impl FnMut()) -> Duration {
    work();
    let once = |()| {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    middle(std::iter::repeat_n((), times).map(once).collect())
}

fn stamp() -> Stamp {
    Stamp { at: Timestamp::UNIX_EPOCH, by: "A. Jansen".to_owned() }
}

/// A solo practice with so many rated risks of its own.
fn practice(risks: u32) -> Isms {
    let identity = Identity { name: "De Linde".to_owned(), ..Identity::default() };
    let mut isms = starter::solo(Catalogue::shipped(), &identity);
    isms.risks.clear();
    let criteria = isms.criteria_in_use().id;
    let classes = Consequence::ALL.iter().cycle();
    let odds = Likelihood::ALL.iter().cycle();
    for ((number, class), likelihood) in (1..=risks).zip(classes).zip(odds) {
        let mut risk = Risk::new(RiskId(number), format!("Risico nummer {number}"), criteria);
        risk.gross.likelihood = Some(*likelihood);
        risk.gross.consequences = Consequences::of(*class, Consequence::Low, Consequence::Low);
        isms.put(Record::Risk(Box::new(risk)));
    }
    isms
}

/// Opening 1,000 risks.
fn opening(folder: &Path) {
    let path = folder.join("opening.schild");
    drop(Document::create(&path, practice(1000), &stamp()).expect("a document"));
    let took = time(11, || drop(Document::open(&path).expect("the document")));
    say("open 1,000 risks", took, 50.0);
}

/// An edit's commit beside a bare SQLite commit of the same bytes on the same disk, taken in
/// turn so that both meet the same disk.
fn committing(folder: &Path) {
    let mut document =
        Document::create(&folder.join("edit.schild"), practice(100), &stamp()).expect("a document");
    let bare = rusqlite::Connection::open(folder.join("bare.db")).expect("a database");
    bare.execute_batch(
        "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA locking_mode=EXCLUSIVE;
         CREATE TABLE risk (id INTEGER PRIMARY KEY, body TEXT) STRICT;
         CREATE TABLE line (seq INTEGER PRIMARY KEY, body TEXT) STRICT;
         INSERT INTO risk VALUES (1, '');",
    )
    .expect("two tables");
    let risk = document.isms().risks.values().next().expect("a risk").clone();
    let bytes = serde_json::to_string(&risk).expect("its bytes");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for turn in 0..200_usize {
        let likelihood = *Likelihood::ALL.iter().cycle().nth(turn).expect("one of five");
        let edit = Edit::Risk(risk.id, RiskEdit::Likelihood(Rating::Gross, likelihood));
        let begun = Instant::now();
        drop(document.edit(&edit, &stamp()));
        ours.push(begun.elapsed());
        let begun = Instant::now();
        let whole = bare.unchecked_transaction().expect("a transaction");
        whole.execute("UPDATE risk SET body = ?1 WHERE id = 1", [&bytes]).expect("a row");
        let line = format!("{bytes}{bytes}");
        whole.execute("INSERT INTO line (body) VALUES (?1)", [&line]).expect("a line");
        whole.commit().expect("a commit");
        theirs.push(begun.elapsed());
    }
    let (ours, theirs) = (middle(ours), middle(theirs));
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    let line = format!(
        "   {:<34} {ratio:>9.2} ×    (most 1.5 ×; {:.2} ms against {:.2} ms)",
        "one edit beside a bare commit",
        ours.as_secs_f64() * 1000.0,
        theirs.as_secs_f64() * 1000.0
    );
    writeln!(std::io::stdout(), "{line}").expect("somebody reads this");
}

/// One pass over the whole window in step 3 with 1,000 risks: no painting.
fn drawing() {
    let isms = practice(1000);
    let (text, theme) = (Texts::dutch(), Theme::shipped());
    let open = OpenWork::of(&isms, TODAY);
    let cells = matrix::cells(&isms);
    let file = FileFacts { name: "De-Linde.schild".to_owned(), ..FileFacts::default() };
    let mut state = UiState { place: Place::Step(Step::Risks), ..UiState::default() };
    let ctx = egui::Context::default();
    theme.apply(&ctx);
    ctx.enable_accesskit();
    let took = time(101, || {
        let cx = ViewCx {
            isms: &isms,
            catalogue: Catalogue::shipped(),
            text: &text,
            theme: &theme,
            open: &open,
            cells: &cells,
            today: TODAY,
            file: &file,
        };
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0));
        let input = egui::RawInput { screen_rect: Some(screen), ..egui::RawInput::default() };
        let mut commands = Vec::new();
        let output = ctx.run_ui(input, |ui| {
            let mut desk = Desk { cx, state: &mut state, commands: &mut commands };
            window_ui(ui, &mut desk);
        });
        output.drop_without_applying_deltas();
    });
    say("one pass over 1,000 risks", took, 4.0);
}

/// The summary as a PDF.
fn printing(risks: u32, most: f64) {
    let isms = practice(risks);
    let texts = Texts::dutch();
    let input = ReportInput {
        isms: &isms,
        catalogue: Catalogue::shipped(),
        texts: &texts,
        printed_on: TODAY,
        fingerprint: "0000",
        journal_lines: 1,
        document_id: "figures",
    };
    let took = time(3, || {
        drop(report::to_pdf(&input, &report::Unwatched).expect("a summary"));
    });
    say(&format!("PDF of {risks} risks"), took, most);
}
