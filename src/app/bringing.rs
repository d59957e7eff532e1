//! Looking into a file of elsewhere beside the window, and taking over what was shown.

mod offer;
mod questions;

use crate::app::evidence::unreadable;
use crate::app::jobs::Job;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::document::EditError;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::refusal::Refusal;
use crate::interchange::LARGEST_MEGABYTES;
use crate::interchange::foreign;
use crate::interchange::foreign::Foreign;
use crate::interchange::foreign::error::ForeignError;
use crate::interchange::foreign::mapping::Mapping;
use crate::text::refusal;
use crate::ui::attention::PAGE;
use crate::ui::bringing::BringCommand;
use crate::ui::state::Place;
use std::io;
use std::io::Read as _;
use std::path::Path;
use std::path::PathBuf;

/// A file that is being looked into.
pub(super) struct Looking {
    job: Job<Result<Foreign, LookFault>>,
    path: PathBuf,
}

/// Why a file could not be looked into.
enum LookFault {
    /// It could not be read.
    Input(io::Error),
    /// It is not what we can look into.
    Foreign(ForeignError),
}

/// A file that was looked into, and how it would be taken over.
pub(super) struct Brought {
    found: Foreign,
    name: String,
    mapping: Option<Mapping>,
    /// What was shown; what is taken over is this or nothing.
    edit: Option<Edit>,
}

impl App {
    /// Does one thing that was asked about a file of elsewhere.
    pub(super) fn act_on_bringing(&mut self, ctx: &egui::Context, command: BringCommand) {
        match command {
            BringCommand::Look(path) => self.look_into(ctx, &path),
            BringCommand::Answer(question, answer) => {
                if let Some(brought) = &mut self.brought {
                    questions::answer(brought, (question, answer));
                    self.offer_brought();
                }
            }
            BringCommand::Take => self.take_over(ctx),
            BringCommand::Leave => self.leave_brought(ctx),
        }
    }

    /// Begins to read a file.
    fn look_into(&mut self, ctx: &egui::Context, path: &Path) {
        self.flush_drafts(ctx, Flush::All);
        let path = self.placed(path);
        self.state.file.bringing.refused = None;
        self.state.file.bringing.is_busy = true;
        let read = path.clone();
        let work = move |_: &_| {
            let most = LARGEST_MEGABYTES as u64 * 1_000_000;
            let bytes = read_whole(&read, most).map_err(LookFault::Input)?;
            foreign::recognise(&bytes).map_err(LookFault::Foreign)
        };
        let wake = ctx.clone();
        self.looking =
            Some(Looking { job: Job::start(work, move || wake.request_repaint()), path });
    }

    /// Shows what was found once it is there. What nobody looks at any more is put away.
    pub(super) fn follow_bringing(&mut self, ctx: &egui::Context) {
        if self.state.file.bringing.looked.is_none() {
            self.brought = None;
        }
        let Some(looking) = &self.looking else { return };
        if !self.state.file.bringing.is_busy {
            self.looking = None;
            return;
        }
        let Some(outcome) = looking.job.poll() else { return };
        let path = looking.path.clone();
        self.looking = None;
        self.state.file.bringing.is_busy = false;
        let refused = match outcome {
            Ok(Ok(found)) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let mapping = match &found {
                    Foreign::Tables(tables) => Some(Mapping::proposed(tables)),
                    Foreign::Open(_) | Foreign::Pia(_) => None,
                };
                self.brought = Some(Brought { found, name, mapping, edit: None });
                self.offer_brought();
                if self.state.place == Place::File {
                    self.state.scroll_to_top = true;
                    self.state.focus_next = Some(PAGE);
                }
                ctx.request_repaint();
                return;
            }
            Ok(Err(LookFault::Input(error))) if error.kind() == io::ErrorKind::FileTooLarge => {
                let error = ForeignError::TooLarge { megabytes: LARGEST_MEGABYTES };
                error.sentence(&self.texts)
            }
            Ok(Err(LookFault::Input(error))) => unreadable(&self.texts, &error, &path),
            Ok(Err(LookFault::Foreign(error))) => error.sentence(&self.texts),
            Err(_) => ForeignError::Damaged.sentence(&self.texts),
        };
        self.state.file.bringing.refused = Some(refused);
        ctx.request_repaint();
    }

    /// Works out and shows what would come in.
    fn offer_brought(&mut self) {
        let (Some(brought), Some(document)) = (&mut self.brought, &self.document) else { return };
        let row = self.state.file.bringing.looked.as_ref().and_then(|looked| looked.row);
        match offer::offer(&self.texts, document.isms(), brought) {
            Ok((edit, mut looked)) => {
                brought.edit = edit;
                looked.row = row;
                self.state.file.bringing.looked = Some(looked);
            }
            Err(error) => {
                self.state.file.bringing.refused = Some(error.sentence(&self.texts));
                self.state.file.bringing.looked = None;
            }
        }
    }

    /// Takes over what was shown, if it still is what would come in.
    fn take_over(&mut self, ctx: &egui::Context) {
        self.flush_drafts(ctx, Flush::All);
        let shown = self.brought.as_ref().and_then(|brought| brought.edit.clone());
        self.offer_brought();
        let now = self.brought.as_ref().and_then(|brought| brought.edit.clone());
        let (Some(edit), true) = (now, shown.is_some()) else { return };
        if Some(&edit) != shown.as_ref() {
            return self.warn(refusal::refusal(&self.texts, &Refusal::Outdated));
        }
        let stamp = self.stamp();
        let Some(changed) = self.document.as_mut().map(|document| document.edit(&edit, &stamp))
        else {
            return;
        };
        match changed {
            Ok(records) => {
                self.after_change();
                self.leave_brought(ctx);
                // Risks that came in are to be looked over next.
                let risk = |key: &RecordKey| match key {
                    RecordKey::Risk(id) => Some(*id),
                    _ => None,
                };
                if let Some(first) = records.iter().find_map(risk) {
                    self.state.triage = None;
                    self.state.risk = Some(first);
                    self.go(ctx, Place::Step(Step::Risks));
                }
                let text = self.texts.count("bring-done", records.len());
                self.offer_back(ctx, text);
            }
            Err(EditError::Refused(why)) => self.warn(refusal::refusal(&self.texts, &why)),
            Err(EditError::Store(error)) => self.warn(self.store_sentence(&error)),
        }
    }

    /// Back to the page where the file was named.
    fn leave_brought(&mut self, ctx: &egui::Context) {
        self.brought = None;
        self.state.file.bringing.looked = None;
        self.state.place = Place::File;
        self.state.scroll_to_top = true;
        self.state.focus_next = Some(PAGE);
        ctx.request_repaint();
    }
}

/// A whole file of at most so many bytes; what is no file, such as a pipe, might never end.
#[expect(clippy::disallowed_methods, reason = "the user asked to look into this file")]
fn read_whole(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let found = std::fs::metadata(path)?;
    if found.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !found.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}
