//! Replays the journal for the map, while somebody looks back: a job beside the window makes
//! sense of the lines, which the window hands over a few at a time. What is added later is
//! little, and is read on at once.

use crate::app::jobs::Job;
use crate::app::jobs::Watch;
use crate::app::shell::App;
use crate::document::Document;
use crate::document::replay;
use crate::document::replay::Page;
use crate::document::replay::Replay;
use crate::report::Progress as _;
use crate::store::error::StoreError;
use crate::ui::Command;
use crate::ui::notice::NoticeAction;
use crate::ui::state::Place;
use jiff::tz::TimeZone;
use std::rc::Rc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;

/// So many lines are read on within a frame.
const AT_ONCE: u64 = 40;

/// How far the journal was replayed, and the job that goes on with it.
pub(super) struct CourseReader {
    replay: Replay,
    reading: Option<Reading>,
    /// Whether the whole was read once: only then is what came later little.
    has_read: bool,
}

/// A job that makes sense of the lines it is handed.
struct Reading {
    job: Job<Result<Replay, StoreError>>,
    /// Where the lines go in; `None` once all are.
    lines: Option<Sender<Vec<Page>>>,
    /// The last line that was handed over, and the last there is to hand over.
    handed: u32,
    last: u64,
}

/// What came of a frame of reading.
enum Told {
    /// All is read, and it is as it was.
    Same,
    /// All is read, and there is something new.
    New,
    /// It is being read: so much of it is done, from 0 to 1.
    Reading(f32),
}

/// Why the journal could not be replayed.
enum Fault {
    /// It could not be read.
    Store(StoreError),
    /// The job ran into a fault of the program.
    Broken,
}

impl CourseReader {
    fn new(zone: TimeZone) -> Self {
        Self { replay: Replay::new(zone), reading: None, has_read: false }
    }

    /// Nobody looks back any more.
    fn stop(&mut self) {
        if let Some(reading) = self.reading.take() {
            reading.job.cancel();
        }
    }

    /// Reads on: what is little at once, all else by a job.
    fn follow(&mut self, document: &Document, ctx: &egui::Context) -> Result<Told, Fault> {
        if let Some(told) = self.hear(document, ctx)? {
            return Ok(told);
        }
        if self.replay.is_current(document) {
            return Ok(Told::Same);
        }
        let left = self.replay.begin(document);
        if self.has_read && left <= AT_ONCE {
            self.replay.read_on(document).map_err(Fault::Store)?;
            return Ok(Told::New);
        }
        self.reading = Some(Reading::start(self.replay.clone(), document, ctx));
        Ok(Told::Reading(0.0))
    }

    /// Hands over more to the job that runs, if one does, and takes its answer once it is there.
    fn hear(&mut self, document: &Document, ctx: &egui::Context) -> Result<Option<Told>, Fault> {
        let Some(reading) = &mut self.reading else { return Ok(None) };
        reading.hand_over(document).map_err(Fault::Store)?;
        if reading.lines.is_some() {
            ctx.request_repaint();
        }
        let Some(answer) = reading.job.poll() else {
            return Ok(Some(Told::Reading(reading.job.progress())));
        };
        self.reading = None;
        self.replay = answer.map_err(|_| Fault::Broken)?.map_err(Fault::Store)?;
        self.has_read = true;
        // What was written meanwhile is little.
        self.replay.read_on(document).map_err(Fault::Store)?;
        Ok(Some(Told::New))
    }
}

impl Reading {
    fn start(replay: Replay, document: &Document, ctx: &egui::Context) -> Self {
        let (lines, handed) = channel();
        let (revision, last) = (document.revision(), document.journal_lines());
        let from = replay.read();
        let work = move |watch: &Watch| read(replay, (&handed, watch), (revision, last));
        let wake = ctx.clone();
        let job = Job::start(work, move || wake.request_repaint());
        ctx.request_repaint();
        Self { job, lines: Some(lines), handed: from, last }
    }

    /// Some lines more, as they stand on disk.
    fn hand_over(&mut self, document: &Document) -> Result<(), StoreError> {
        let Some(lines) = &self.lines else { return Ok(()) };
        let page = replay::page_after(document, self.handed)?;
        let Some((last, _)) = page.last() else {
            self.lines = None;
            return Ok(());
        };
        self.handed = last.seq;
        // A job that is gone tells why by itself.
        drop(lines.send(page));
        if u64::from(self.handed) >= self.last {
            self.lines = None;
        }
        Ok(())
    }
}

/// Makes sense of lines as long as they come.
fn read(
    mut replay: Replay,
    (lines, watch): (&Receiver<Vec<Page>>, &Watch),
    (revision, last): (u64, u64),
) -> Result<Replay, StoreError> {
    while let Ok(page) = lines.recv() {
        if watch.is_cancelled() {
            break;
        }
        replay.take(&page)?;
        let part = u64::from(replay.read()) * 1000 / last.max(1);
        watch.reached(u16::try_from(part).map_or(1.0, |part| f32::from(part) / 1000.0));
    }
    replay.end(revision);
    Ok(replay)
}

impl App {
    /// Reads how risks stood over time, while the map asks for it.
    pub(super) fn follow_course(&mut self, ctx: &egui::Context) {
        let is_asked = self.state.place == Place::Map && self.state.map.time.is_read();
        let Some(document) = self.document.as_ref().filter(|_| is_asked) else {
            if let Some(following) = &mut self.replay {
                following.stop();
            }
            self.state.map.time.reading = None;
            return;
        };
        if self.replay.is_none() {
            // What was read was of another file, or of this one as it was.
            self.state.map.time.course = None;
        }
        let zone = || self.around.clock.now().time_zone().clone();
        let following = self.replay.get_or_insert_with(|| CourseReader::new(zone()));
        let told = following.follow(document, ctx);
        self.state.map.time.reading = None;
        let sentence = match told {
            Ok(Told::Reading(share)) => return self.state.map.time.reading = Some(share),
            Ok(Told::Same) if self.state.map.time.course.is_some() => return,
            Ok(Told::Same | Told::New) => {
                self.state.map.time.course = Some(Rc::new(following.replay.course().clone()));
                self.state.map.time.forget();
                return ctx.request_repaint();
            }
            Err(Fault::Store(error)) => self.store_sentence(&error),
            Err(Fault::Broken) => self.texts.get("map-time-broken").into_owned(),
        };
        // What cannot be read now cannot be read in the next frame either.
        self.state.map.time.leave();
        self.replay = None;
        self.warn(sentence);
    }

    /// Refuses a change while an earlier moment stands in place of now, and offers the way
    /// back; gives back everything else.
    pub(super) fn refuse_in_past(&mut self, command: Command) -> Option<Command> {
        if !(command.changes() && self.state.looks_back()) {
            return Some(command);
        }
        let sentence = self.texts.get("map-time-refused").into_owned();
        self.tell(sentence, Some(NoticeAction::ToNow));
        None
    }

    /// Back to the map of now.
    pub(super) fn leave_past(&mut self) {
        self.state.map.time.at = None;
        self.state.notice = None;
    }
}
