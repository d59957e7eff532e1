//! Prints how fast the program is here, each figure beside the most it may be. Figures are
//! printed, never tested: a busy machine is no fault of the program.
#![expect(clippy::expect_used, reason = "a measurement may stop where it stands")]

mod exporting;

use jiff::Timestamp;
use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use praktijkschild::app::clock::Clock;
use praktijkschild::app::crash::Keeper;
use praktijkschild::app::derived::Following;
use praktijkschild::app::picker::Answer;
use praktijkschild::app::picker::Ask;
use praktijkschild::app::picker::FilePicker;
use praktijkschild::app::renderer::Program;
use praktijkschild::app::shell::App;
use praktijkschild::app::shell::Surroundings;
use praktijkschild::app::software::painter::Painter;
use praktijkschild::app::software::painter::Scene;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::catalogue::intake;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::catalogue::what_if;
use praktijkschild::document::Document;
use praktijkschild::document::replay::Replay;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance::Acceptance;
use praktijkschild::domain::acceptance::AcceptedState;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::findings::Findings;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::matrix;
use praktijkschild::domain::matrix::Cell;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::inventory::SupplierEdit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::report;
use praktijkschild::report::Paper;
use praktijkschild::report::ReportInput;
use praktijkschild::store::file::Access;
use praktijkschild::store::journal::Stamp;
use praktijkschild::text::Texts;
use praktijkschild::ui::FileFacts;
use praktijkschild::ui::UiState;
use praktijkschild::ui::ViewCx;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::history::book::HistoryBook;
use praktijkschild::ui::search::index::Index;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::theme::Theme;
use praktijkschild::ui::widgets::Desk;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::num::NonZeroUsize;
use std::path::Path;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::mpsc::Sender;
use std::time::Duration;
use std::time::Instant;

/// The day on which all figures are taken.
const TODAY: Date = Date::constant(2026, 11, 22);

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    opening(folder.path());
    committing(folder.path());
    drawing();
    dragging();
    deriving();
    recomputing();
    replaying(folder.path());
    trying();
    idling(folder.path());
    for (risks, most) in [(30, 300.0), (200, 800.0), (1000, 3000.0)] {
        printing(risks, most);
    }
    printing_dossier(1500.0);
    exporting::exporting(folder.path(), &practice(1000));
}

/// A line of the outcome: what, how long, and the most it may be, in milliseconds.
fn say(what: &str, took: Duration, most: f64) {
    let line = format!("   {what:<42} {:>9.2} ms   (most {most} ms)", took.as_secs_f64() * 1000.0);
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

/// A solo practice with so many risks of its own, each with all that a risk can have: both
/// ratings, links, measures of its own and an acceptance.
fn practice(risks: u32) -> Isms {
    let identity = Identity { name: "De Linde".to_owned(), ..Identity::default() };
    let mut isms = starter::solo(Catalogue::shipped(), &identity);
    isms.risks.clear();
    isms.measures.clear();
    let criteria = isms.criteria_in_use().id;
    let classes = Consequence::ALL.iter().cycle();
    let odds = Likelihood::ALL.iter().cycle();
    for ((number, class), likelihood) in (1..=risks).zip(classes).zip(odds) {
        let mut risk = Risk::new(RiskId(number), format!("Risico nummer {number}"), criteria);
        risk.gross.likelihood = Some(*likelihood);
        risk.gross.consequences = Consequences::of(*class, Consequence::Low, Consequence::Low);
        let measure = measure(number);
        risk.measures.insert(measure.id);
        isms.put(Record::Measure(measure));
        finish(&mut risk, &isms);
        isms.put(Record::Risk(Box::new(risk)));
    }
    isms
}

/// The measure against one risk.
fn measure(number: u32) -> Measure {
    Measure {
        id: MeasureId(number),
        title: format!("Maatregel nummer {number}"),
        description: "Wie dit doet, hoe vaak, en wat er gebeurt als het niet lukt.".to_owned(),
        controls: Catalogue::shipped()
            .controls
            .iter()
            .take(2)
            .map(|control| control.number.clone())
            .collect(),
        status: MeasureStatus::Implemented,
        owner: "A. Jansen".to_owned(),
        due: Some(TODAY),
        evidence: "Verslag van het praktijkoverleg.".to_owned(),
        catalogue: None,
        ..Measure::named(String::new())
    }
}

/// All of a risk that follows its gross rating and its measures.
fn finish(risk: &mut Risk, isms: &Isms) {
    risk.relevance = Relevance::Relevant;
    risk.vulnerability = String::from("Het is hier nog niet geregeld wie daarop let.");
    risk.owner = String::from("A. Jansen");
    risk.processes = isms.processes.keys().take(2).copied().collect();
    risk.systems = isms.systems.keys().take(3).copied().collect();
    risk.exchanges = isms.exchanges.keys().take(1).copied().collect();
    risk.treatment = Some(Treatment::Mitigate);
    let mut residual = risk.gross;
    residual.likelihood = Some(Likelihood::VerySmall);
    risk.residual = Some(residual);
    risk.acceptance = Some(Acceptance {
        by: "A. Jansen".to_owned(),
        on: TODAY,
        reason: "Wat overblijft is klein en wij kennen het.".to_owned(),
        review_on: TODAY,
        given_for: AcceptedState {
            gross: risk.gross,
            residual: risk.residual,
            treatment: risk.treatment,
            measures: risk.measures.iter().map(|id| (*id, MeasureStatus::Implemented)).collect(),
            evidence: None,
            replaced: risk.replaced(),
        },
        second: None,
    });
}

/// Opening 1,000 risks.
fn opening(folder: &Path) {
    let path = folder.join("opening.schild");
    drop(Document::create(&path, practice(1000), &stamp()).expect("a document"));
    let took = time(11, || drop(Document::open(&path).expect("the document")));
    say("open 1,000 risks", took, 50.0);
    let phrase = Passphrase::new("vier natte schapen op de dijk".to_owned());
    let mut document = Document::open(&path).expect("the document");
    document.protect(Some(&phrase), &stamp()).expect("a phrase");
    drop(document);
    let took = time(5, || drop(Document::unlock(&path, Access::Write, &phrase)));
    say("the same with a phrase", took, 1000.0);
}

/// An edit's commit beside a bare SQLite commit of the same bytes on the same disk, taken in
/// turn so that both meet the same disk.
fn committing(folder: &Path) {
    let mut document =
        Document::create(&folder.join("edit.schild"), practice(100), &stamp()).expect("a document");
    let phrase = Passphrase::new("vier natte schapen op de dijk".to_owned());
    let mut sealed =
        Document::create_sealed(&folder.join("sealed.schild"), &practice(100), &stamp(), &phrase)
            .expect("a document");
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
    let (mut ours, mut theirs, mut encrypted) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..200_usize {
        let likelihood = *Likelihood::ALL.iter().cycle().nth(turn).expect("one of five");
        let edit = Edit::Risk(risk.id, RiskEdit::Likelihood(Rating::Gross, likelihood));
        let begun = Instant::now();
        drop(document.edit(&edit, &stamp()));
        ours.push(begun.elapsed());
        let begun = Instant::now();
        drop(sealed.edit(&edit, &stamp()));
        encrypted.push(begun.elapsed());
        let begun = Instant::now();
        let whole = bare.unchecked_transaction().expect("a transaction");
        whole.execute("UPDATE risk SET body = ?1 WHERE id = 1", [&bytes]).expect("a row");
        let line = format!("{bytes}{bytes}");
        whole.execute("INSERT INTO line (body) VALUES (?1)", [&line]).expect("a line");
        whole.commit().expect("a commit");
        theirs.push(begun.elapsed());
    }
    let (ours, theirs, encrypted) = (middle(ours), middle(theirs), middle(encrypted));
    beside("one edit beside a bare commit", (ours, theirs), 1.5);
    beside("the same with a phrase, beside one without", (encrypted, ours), 2.0);
}

/// A line of the outcome: how many times as long one takes as another, and the most it may.
fn beside(what: &str, (one, other): (Duration, Duration), most: f64) {
    let (one, other) = (one.as_secs_f64() * 1000.0, other.as_secs_f64() * 1000.0);
    let ratio = one / other;
    let line = format!(
        "   {what:<42} {ratio:>9.2} ×     (most {most} ×; {one:.2} ms against {other:.2} ms)"
    );
    writeln!(std::io::stdout(), "{line}").expect("somebody reads this");
}

/// A practice as the views see it.
struct Seen {
    isms: Isms,
    text: Texts,
    theme: Theme,
    open: OpenWork,
    findings: Findings,
    cells: Vec<Cell>,
    file: FileFacts,
    history: HistoryBook,
}

impl Seen {
    fn of(risks: u32) -> Self {
        Self::with(practice(risks))
    }

    fn with(isms: Isms) -> Self {
        let open = OpenWork::of(&isms, TODAY);
        Self {
            text: Texts::dutch(),
            theme: Theme::shipped(),
            findings: Findings::of(&isms, &open, TODAY),
            cells: matrix::cells(&isms),
            open,
            file: FileFacts { name: "De-Linde.schild".to_owned(), ..FileFacts::default() },
            history: HistoryBook::default(),
            isms,
        }
    }

    fn cx(&self) -> ViewCx<'_> {
        ViewCx {
            isms: &self.isms,
            catalogue: Catalogue::shipped(),
            text: &self.text,
            theme: &self.theme,
            open: &self.open,
            findings: &self.findings,
            proposed: intake::fresh(Catalogue::shipped(), &self.isms),
            cells: &self.cells,
            today: TODAY,
            file: &self.file,
            history: &self.history,
        }
    }
}

/// One pass over the whole window, without painting: in step 3, on the page with the
/// findings, and on that of the map.
fn drawing() {
    let places = [
        (1000, Place::Step(Step::Risks), "one pass over 1,000 risks", 4.0),
        (1000, Place::Findings, "one pass over the findings of 1,000 risks", 4.0),
        (100, Place::Map, "one pass over the map of 100 risks", 2.0),
        (1000, Place::Map, "one pass over the map of 1,000 risks", 4.0),
        (10_000, Place::Map, "one pass over the map of 10,000 risks", 8.0),
    ];
    for (risks, place, what, most) in places {
        let state = UiState { place, ..UiState::default() };
        say(what, passes(&Seen::of(risks), state), most);
    }
}

/// How long one pass over the window takes.
fn passes(seen: &Seen, mut state: UiState) -> Duration {
    let ctx = egui::Context::default();
    seen.theme.apply(&ctx);
    ctx.enable_accesskit();
    time(101, || {
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0));
        let input = egui::RawInput { screen_rect: Some(screen), ..egui::RawInput::default() };
        let mut commands = Vec::new();
        let output = ctx.run_ui(input, |ui| {
            let cx = seen.cx();
            let mut desk = Desk { cx, state: &mut state, commands: &mut commands };
            window_ui(ui, &mut desk);
        });
        output.drop_without_applying_deltas();
    })
}

/// One frame of dragging a risk over the map, painted as on a computer without a graphics
/// card: at 60 frames a second there are 16.6 ms for it.
fn dragging() {
    for (risks, what) in [
        (100, "a frame of a drag over the map of 100 risks"),
        (1000, "a frame of a drag over the map of 1,000 risks"),
    ] {
        let frames = drag(&Seen::of(risks));
        let slowest = frames.iter().max().copied().unwrap_or_default();
        say(what, middle(frames), 16.6);
        say("   the slowest of them", slowest, 16.6);
    }
}

/// How long each frame of a drag takes, from what the pointer did to the last pixel: a risk
/// that goes round through all cells of the map.
fn drag(seen: &Seen) -> Vec<Duration> {
    let risk = RiskId(1);
    let state = UiState { place: Place::Map, risk: Some(risk), ..UiState::default() };
    let mut hand = Dragging::new(seen, state);
    // Fonts, sizes, and what fades in.
    for _ in 0..30 {
        hand.frame(Vec::new());
    }
    let start = hand.dot(&format!("{risk} ")).expect("the risk on the map");
    let press = |pressed, pos| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    hand.frame(vec![egui::Event::PointerMoved(start)]);
    hand.frame(vec![egui::Event::PointerMoved(start), press(true, start)]);
    let map = hand.map().expect("the map");
    let frames = (0..240_u16).map(|turn| {
        let angle = f32::from(turn) / 240.0 * std::f32::consts::TAU * 2.0;
        let at = map.center() + map.size() * 0.45 * egui::vec2(angle.cos(), angle.sin());
        hand.frame(vec![egui::Event::PointerMoved(at)])
    });
    let frames = frames.collect();
    hand.ctx.dragged_id().expect("the risk in the hand");
    frames
}

/// The window while somebody drags, with the program's own painter behind it.
struct Dragging<'s> {
    seen: &'s Seen,
    state: UiState,
    ctx: egui::Context,
    painter: Painter,
    now: f64,
    /// Where everything was in the last frame that told, by name.
    places: BTreeMap<String, egui::Rect>,
}

impl<'s> Dragging<'s> {
    fn new(seen: &'s Seen, state: UiState) -> Self {
        let ctx = egui::Context::default();
        seen.theme.apply(&ctx);
        ctx.enable_accesskit();
        let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let painter = Painter::new(threads.min(NonZeroUsize::MIN.saturating_add(3)));
        Self { seen, state, ctx, painter, now: 0.0, places: BTreeMap::new() }
    }

    /// The middle of the first thing on the map whose name begins so.
    fn dot(&self, begins: &str) -> Option<egui::Pos2> {
        let mut found = self.places.iter().filter(|(name, _)| name.starts_with(begins));
        let is_small = |place: &egui::Rect| place.width() < 40.0;
        found.find(|(_, place)| is_small(place)).map(|(_, place)| place.center())
    }

    /// Where the map is: all its cells together.
    fn map(&self) -> Option<egui::Rect> {
        let cells = self.places.iter().filter(|(name, _)| name.starts_with("Kans "));
        cells.map(|(_, place)| *place).reduce(egui::Rect::union)
    }

    /// One frame, after so many events.
    fn frame(&mut self, events: Vec<egui::Event>) -> Duration {
        let begun = Instant::now();
        self.now += 1.0 / 60.0;
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0));
        let (screen_rect, time) = (Some(screen), Some(self.now));
        let input = egui::RawInput { screen_rect, time, events, ..egui::RawInput::default() };
        let (seen, state) = (self.seen, &mut self.state);
        let mut commands = Vec::new();
        let mut output = self.ctx.run_ui(input, |ui| {
            let mut desk = Desk { cx: seen.cx(), state: &mut *state, commands: &mut commands };
            window_ui(ui, &mut desk);
        });
        self.painter.update(&mut output.textures_delta);
        let shapes = std::mem::take(&mut output.shapes);
        let primitives = self.ctx.tessellate(shapes, output.pixels_per_point);
        self.painter.paint(&Scene {
            primitives: &primitives,
            pixels_per_point: output.pixels_per_point,
            size: [1280, 800],
            background: egui::Color32::BLACK,
        });
        let took = begun.elapsed();
        self.read(&output);
        output.drop_without_applying_deltas();
        took
    }

    /// Where things are, as a screen reader is told.
    #[expect(clippy::cast_possible_truncation, reason = "a place in the window")]
    fn read(&mut self, output: &egui::FullOutput) {
        let told = output.platform_output.accesskit_update.iter().flat_map(|told| &told.nodes);
        for (_, node) in told {
            let Some(there) = node.bounds() else { continue };
            let corner = |x: f64, y: f64| egui::pos2(x as f32, y as f32);
            let place =
                egui::Rect::from_min_max(corner(there.x0, there.y0), corner(there.x1, there.y1));
            if let Some(name) = node.label() {
                self.places.insert(name.to_owned(), place);
            }
        }
    }
}

/// What is worked out once per change, and once when somebody begins to look for something.
fn deriving() {
    let seen = Seen::of(10_000);
    let took = time(21, || {
        let open = OpenWork::of(&seen.isms, TODAY);
        std::hint::black_box(Findings::of(&seen.isms, &open, TODAY));
    });
    say("what is open and found, 10,000 risks", took, 30.0);
    let seen = Seen::of(1000);
    let took = time(21, || drop(std::hint::black_box(Index::of(&seen.cx()))));
    say("what can be found, by name, 1,000 risks", took, 30.0);
    let mut index = Index::of(&seen.cx());
    let took = time(5, || {
        std::hint::black_box(index.read_on(&seen.text));
    });
    say("what stands in 150 of them", took, 60.0);
}

/// A practice with 10,000 risks and 500 measures, of which each risk has five.
fn crowded() -> Isms {
    let mut isms = practice(10_000);
    isms.measures.retain(|id, _| id.0 <= 500);
    let risks: Vec<Risk> = isms.risks.values().cloned().collect();
    for mut risk in risks {
        let first = risk.id.0;
        risk.measures = (0..5).map(|step| MeasureId(1 + (first + step * 97) % 500)).collect();
        finish(&mut risk, &isms);
        isms.put(Record::Risk(Box::new(risk)));
    }
    isms
}

/// One edit of each kind after which something else follows than before.
fn edits(isms: &Isms) -> Vec<(&'static str, Edit)> {
    let risk = RiskId(7);
    let on_risk = |edit| Edit::Risk(risk, edit);
    let supplier = *isms.suppliers.keys().next().expect("a supplier");
    let process = *isms.processes.keys().next().expect("a process");
    let level = |level| {
        let (likelihood, consequence) = (Likelihood::VeryLarge, Consequence::Low);
        Edit::Criteria(CriteriaEdit::SetLevel { likelihood, consequence, level })
    };
    vec![
        ("a likelihood", on_risk(RiskEdit::Likelihood(Rating::Gross, Likelihood::Large))),
        ("a treatment", on_risk(RiskEdit::Treatment(Some(Treatment::Accept)))),
        ("a link", on_risk(RiskEdit::Unlink(MeasureId(8)))),
        ("a withdrawal", on_risk(RiskEdit::Withdraw)),
        (
            "a measure's status",
            Edit::Measure(MeasureId(1), MeasureEdit::Status(MeasureStatus::Planned)),
        ),
        ("a measure that goes", Edit::Remove(RecordKey::Measure(MeasureId(1)))),
        ("a level of the criteria", level(Level::High)),
        (
            "an agreement",
            Edit::Supplier(supplier, SupplierEdit::AgreementStatus(AgreementStatus::Missing)),
        ),
        ("a process that goes", Edit::Remove(RecordKey::Process(process))),
        (
            "a relevance",
            on_risk(RiskEdit::Relevance(Relevance::NotRelevant, "Niet hier".to_owned())),
        ),
    ]
}

/// All that the window works out anew after an edit: what is open, what does not fit, what is
/// proposed and the cells of the map.
fn derive(isms: &Isms) {
    std::hint::black_box(Following::of(isms, Catalogue::shipped(), TODAY));
}

/// The slowest recomputation after an edit, of 10,000 risks and 500 measures.
fn recomputing() {
    let isms = crowded();
    let mut slowest = (Duration::ZERO, "");
    for (what, edit) in edits(&isms) {
        let changes = edit.plan(&isms).unwrap_or_else(|why| panic!("{what}: {why}"));
        let mut after = isms.clone();
        after.absorb(&changes);
        let took = time(21, || derive(&after));
        slowest = slowest.max((took, what));
    }
    let (took, what) = slowest;
    say("recompute 10,000 risks × 500 measures", took, 10.0);
    writeln!(std::io::stdout(), "      after {what}, the slowest of its kind").expect("a reader");
}

/// Looking back on the map: 10,000 lines of the journal, of 100 risks that are rated again and
/// again, a day apart; and one pass over the map of an earlier moment.
fn replaying(folder: &Path) {
    let path = folder.join("replay.schild");
    let mut document = Document::create(&path, practice(100), &stamp()).expect("a document");
    // A round over all risks, and in each round another likelihood.
    let odds = Likelihood::ALL.iter().cycle();
    for ((round, day), likelihood) in (1..=101).zip((0..).step_by(100)).zip(odds) {
        for number in 1..=100_u32 {
            let edit = RiskEdit::Likelihood(Rating::Gross, *likelihood);
            let seconds = (day + i64::from(number)) * 86_400;
            let at = Timestamp::from_second(seconds).expect("a moment");
            // A risk that was so already, in the first round, writes no line.
            let done = document.edit(&Edit::Risk(RiskId(number), edit), &Stamp { at, ..stamp() });
            done.map(drop)
                .or_else(|refused| if round == 1 { Ok(()) } else { Err(refused) })
                .expect("another likelihood");
        }
    }
    let lines = document.journal_lines();
    let mut replay = Replay::new(TimeZone::UTC);
    let took = time(3, || {
        replay = Replay::new(TimeZone::UTC);
        replay.read_on(&document).expect("the journal");
    });
    say(&format!("replay {lines} lines of the journal"), took, 1000.0);
    let course = Rc::new(replay.course().clone());
    let half = course.moments.len() / 2;
    let took = time(101, || drop(std::hint::black_box(course.at(half))));
    say("step to a moment half-way", took, 8.0);
    let mut state = UiState { place: Place::Map, ..UiState::default() };
    state.map.time.looks_back = true;
    state.map.time.at = Some(half);
    state.map.time.course = Some(course);
    say("one pass over an earlier moment", passes(&Seen::of(100), state), 2.0);
}

/// Trying measures out: what can be tried is worked out once, whatever there is of it; a pass
/// with the tray open, nothing on, and with everything in sight on.
fn trying() {
    let isms = with_measures(10_000, 500);
    let offered = || what_if::candidates(Catalogue::shipped(), &isms);
    let took = time(3, || drop(std::hint::black_box(offered())));
    say("500 measures to try, 10,000 risks, once", took, 500.0);
    let on: BTreeSet<_> = offered().into_iter().take(30).map(|one| one.trial).collect();
    let small = Seen::with(with_measures(1000, 100));
    let large = Seen::with(isms);
    for (seen, what, most) in [
        (&small, "one pass with 100 measures to try", 4.0),
        (&large, "one pass with 500 to try, 10,000 risks", 8.0),
    ] {
        let mut state = UiState { place: Place::Map, ..UiState::default() };
        state.map.what_if.is_open = true;
        say(what, passes(seen, state.clone()), most);
        state.map.what_if.on.clone_from(&on);
        say("   the same with some of them on", passes(seen, state), most);
    }
}

/// A practice with so many risks, each of a known threat and with three of so many measures
/// that are still to be carried out.
fn with_measures(risks: u32, measures: u32) -> Isms {
    let mut isms = practice(risks);
    isms.measures.clear();
    for number in 1..=measures {
        let status = MeasureStatus::Planned;
        isms.put(Record::Measure(Measure { status, ..measure(number) }));
    }
    let threats = Catalogue::shipped().threats.iter().cycle();
    for ((number, risk), threat) in (1..).zip(isms.risks.values_mut()).zip(threats) {
        risk.threat = Some(threat.code.clone());
        risk.measures =
            (0..3).map(|turn| MeasureId((number * 7 + turn * 31) % measures + 1)).collect();
    }
    isms
}

/// No computer around the program but a folder.
struct Nothing;

impl Clock for Nothing {
    fn now(&self) -> Zoned {
        TODAY.at(9, 30, 0, 0).to_zoned(TimeZone::UTC).expect("a moment")
    }
}

impl FilePicker for Nothing {
    fn ask(&self, _: Ask, _: Sender<Answer>, _: Box<dyn FnOnce() + Send>) {}

    fn show(&self, _: &Path, _: Sender<PathBuf>, _: Box<dyn FnOnce() + Send>) {}
}

/// How often the whole program draws in two seconds in which nobody does anything. Time is
/// made up: each pass comes when the one before asked for it, as a window would do.
fn idling(folder: &Path) {
    let path = folder.join("idle.schild");
    drop(Document::create(&path, practice(1000), &stamp()).expect("a document"));
    let ctx = egui::Context::default();
    let around = Surroundings {
        clock: Box::new(Nothing),
        picker: Box::new(Nothing),
        settings: None,
        documents: folder.to_owned(),
        backups: folder.join("Reservekopieën"),
        mounts: Box::new(Vec::new),
        crashes: Keeper::default(),
        open_file: Rc::new(RefCell::new(Some(path))),
    };
    let mut app = App::new(&ctx, around);
    let mut now = 0.0;
    let mut pass = |now: f64| {
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0));
        let input = egui::RawInput {
            screen_rect: Some(screen),
            time: Some(now),
            ..egui::RawInput::default()
        };
        let output = ctx.run_ui(input, |ui| {
            app.logic(ui.ctx());
            app.ui(ui);
        });
        let window = output.viewport_output.get(&egui::ViewportId::ROOT);
        let delay = window.map_or(Duration::MAX, |window| window.repaint_delay);
        output.drop_without_applying_deltas();
        delay.as_secs_f64()
    };
    // It settles first: fonts, sizes, and what fades in.
    let mut next = pass(now);
    while now < 5.0 && next < 2.0 {
        now += next.max(1.0 / 60.0);
        next = pass(now);
    }
    let end = now + 2.0;
    let mut passes = 0;
    while now + next <= end {
        now += next.max(1.0 / 60.0);
        next = pass(now);
        passes += 1;
    }
    let line = format!("   {:<34} {passes:>9} passes in 2 s (most 0)", "idle with 1,000 risks");
    writeln!(std::io::stdout(), "{line}").expect("somebody reads this");
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
        missing: &BTreeSet::new(),
        document_id: "figures",
    };
    let took = time(3, || {
        drop(report::to_pdf(&input, &report::Unwatched).expect("a summary"));
    });
    say(&format!("summary of {risks} risks"), took, most);
}

/// The dossier of a practice that has everything, as PDF.
fn printing_dossier(most: f64) {
    let mut isms = example::example(Catalogue::shipped()).expect("the example is sound");
    // What the example lacks of sixty measures is as long as what it has.
    let model = isms.measures.values().next().expect("a measure").clone();
    let last = isms.measures.keys().map(|id| id.0).max().unwrap_or_default();
    let lacking = 60_u32.saturating_sub(u32::try_from(isms.measures.len()).unwrap_or_default());
    for number in last + 1..=last + lacking {
        isms.put(Record::Measure(Measure { id: MeasureId(number), ..model.clone() }));
    }
    let texts = Texts::dutch();
    let input = ReportInput {
        isms: &isms,
        catalogue: Catalogue::shipped(),
        texts: &texts,
        printed_on: TODAY,
        fingerprint: "0000",
        journal_lines: 1,
        missing: &BTreeSet::new(),
        document_id: "figures",
    };
    let took = time(3, || {
        let made = report::paper_to_pdf((&input, Paper::Dossier), &report::Unwatched);
        drop(made.expect("a dossier"));
    });
    say("dossier of a full practice", took, most);
}
