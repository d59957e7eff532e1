//! Acting on what views asked for.

use crate::app::errors;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::document::EditError;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::Label;
use crate::edit::interview::InterviewEdit;
use crate::edit::refusal::Refusal;
use crate::edit::risk::RiskEdit;
use crate::store::error::StoreError;
use crate::text::Texts;
use crate::text::fluent::Wording;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::attention::GLOSSARY_SEARCH;
use crate::ui::attention::PAGE;
use crate::ui::attention::Part;
use crate::ui::attention::Refused;
use crate::ui::interview::state::InterviewState;
use crate::ui::notice::CONFIRMED;
use crate::ui::notice::Notice;
use crate::ui::notice::NoticeAction;
use crate::ui::state::Place;
use crate::ui::state::UiState;
use std::path::Path;
use std::time::Duration;

/// How long "Ongedaan maken" is offered after something was taken away, in seconds.
const OFFER_UNDO: f32 = 10.0;

impl App {
    /// Does one thing that was asked.
    pub(super) fn act(&mut self, ctx: &egui::Context, command: Command) {
        let now = self.refuse_in_past(command);
        let held = now.and_then(|command| self.hold_back(ctx, command));
        let Some(command) = held.and_then(|it| self.let_through(it)) else { return };
        match command {
            Command::Edit(edit) => drop(self.edit(ctx, &edit)),
            Command::EditAndShow(edit) => self.edit_and_show(ctx, &edit),
            Command::Wish(wish) => self.wish(wish),
            Command::LookUp(word) => self.look_up(ctx, word),
            Command::Guide(step) => self.show_guide(ctx, step),
            Command::Undo => self.step_back(ctx),
            Command::Redo => self.step_forward(ctx),
            Command::Go(place) => self.go(ctx, place),
            Command::Show(record) => self.lead(ctx, |state| state.show(&record)),
            Command::Mend(point) => self.lead(ctx, |state| state.show_gap(&point)),
            Command::Answer(finding) => self.lead(ctx, |state| state.show_finding(&finding)),
            Command::TellJudged(risk, rating) => self.tell_judged(risk, rating),
            Command::Create(practice) => self.create(ctx, &practice),
            Command::ChooseFile => self.choose(ctx, None),
            Command::Open(path) => self.open(ctx, &path),
            Command::OpenExample => self.open_example(ctx),
            Command::Evidence(command) => self.act_on_evidence(ctx, command),
            Command::File(command) => self.act_on_file(ctx, command),
            Command::CloseFile => self.close_file(ctx),
            Command::ChoosePath(purpose) => self.choose(ctx, Some(purpose)),
            Command::Papers(command) => self.act_on_papers(ctx, command),
            Command::WriteJson(_)
            | Command::WriteMap(..)
            | Command::CopyMap(_)
            | Command::CancelJob
            | Command::Pack(..)
            | Command::WriteComparison(_) => self.hand_out(ctx, command),
            Command::Audit(command) => self.act_in_audit(ctx, command),
            Command::Bring(command) => self.act_on_bringing(ctx, command),
            Command::Tables(command) => self.act_on_tables(ctx, command),
            Command::Restore(line) => self.restore(ctx, line),
            Command::ToNow => self.leave_past(),
            Command::DropDrafts => self.drop_drafts(),
            Command::ShowFolder(path) => self.show_folder(ctx, &path),
            Command::SetTheme(theme) => self.set_theme(ctx, theme),
            Command::SetWording(wording) => self.set_wording(wording),
            Command::Zoom(steps) => self.zoom(ctx, steps),
            Command::ForgetRecent(path) => self.forget_recent(&path),
            Command::BeginMove => self.begin_move(),
            Command::MoveFile => self.move_file(ctx),
            Command::LeaveInPlace => self.leave_in_place(),
            Command::DropCrash => self.drop_crash(),
            Command::AskWho => self.ask_who_now(ctx),
            Command::WorkAs(name) => self.work_as(ctx, &name),
            Command::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    /// Moves on, and shows something there.
    fn lead(&mut self, ctx: &egui::Context, show: impl FnOnce(&mut UiState)) {
        self.move_on(ctx);
        show(&mut self.state);
    }

    /// Changes the document, and shows the record that is new.
    fn edit_and_show(&mut self, ctx: &egui::Context, edit: &Edit) {
        if let Some(record) = self.edit(ctx, edit) {
            self.state.refusal = None;
            self.state.show_new(&record);
        }
    }

    /// Takes a file off the list of recent files.
    fn forget_recent(&mut self, path: &Path) {
        self.settings.forget(path);
        self.state.recent = self.settings.recent.clone();
    }

    /// Makes what leaves the program.
    fn hand_out(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::WriteJson(path) => self.write_json(ctx, &path),
            Command::WriteComparison(path) => self.write_comparison(ctx, &path),
            Command::WriteMap(path, order) => self.write_map(ctx, &path, order),
            Command::CopyMap(order) => self.copy_map(ctx, order),
            Command::CancelJob => self.cancel_export(),
            Command::Pack(path, choice) => self.pack_parcel(ctx, &path, choice),
            _ => {}
        }
    }

    /// Changes the document; what was being typed goes first, so that the order is the
    /// order in which the user did things.
    pub(super) fn edit(&mut self, ctx: &egui::Context, edit: &Edit) -> Option<RecordKey> {
        self.flush_drafts(ctx, Flush::All);
        let stamp = self.stamp();
        let rated = self.residual_ratings();
        let changed = self.document.as_mut()?.edit(edit, &stamp);
        match changed {
            Ok(records) => {
                self.after_change();
                if self.residual_ratings() < rated && !is_meant_to_clear(edit) {
                    self.offer_back(ctx, self.texts.get("app-residual-gone").into_owned());
                } else if matches!(edit, Edit::Remove(_)) {
                    self.offer_undo(ctx);
                } else if matches!(edit, Edit::Interview(InterviewEdit::Settle(_))) {
                    self.offer_back(ctx, self.texts.get("app-interview-settled").into_owned());
                } else if let Edit::Version(name) = edit {
                    let words = [("name", name.trim().into())];
                    self.confirm(ctx, self.texts.with("app-version-frozen", &words));
                }
                records.into_iter().next()
            }
            Err(EditError::Refused(Refusal::NothingChanges)) => None,
            Err(EditError::Refused(why)) => {
                let sentence = refusal::refusal(&self.texts, &why);
                let part = Part::of(edit);
                self.state.refusal = Some(Refused { part, sentence, is_shown: false });
                None
            }
            Err(EditError::Store(error)) => {
                self.warn(self.store_sentence(&error));
                None
            }
        }
    }

    /// Shows what a word means, with the word ready to be typed over.
    fn show_guide(&mut self, ctx: &egui::Context, step: Step) {
        self.go(ctx, Place::Help);
        self.state.guide = Some(step);
    }

    fn look_up(&mut self, ctx: &egui::Context, word: String) {
        self.go(ctx, Place::Help);
        self.state.guide = None;
        self.state.glossary_words = word;
        self.state.focus_next = Some(GLOSSARY_SEARCH);
    }

    /// How many risks have a residual rating. A change may take one away that can no longer be.
    fn residual_ratings(&self) -> usize {
        let risks = self.document.iter().flat_map(|document| document.isms().risks.values());
        risks.filter(|risk| risk.residual.is_some()).count()
    }

    /// The document has changed: what was said about it no longer holds.
    pub(super) fn after_change(&mut self) {
        let by = self.document.as_ref().and_then(|document| document.journal().last());
        if let Some(by) = by.map(|line| line.stamp.by.clone()) {
            self.settle_who(&by);
        }
        self.show_change();
    }

    /// What was said about the document as it was no longer holds.
    pub(super) fn show_change(&mut self) {
        self.saved_at = Some(self.around.clock.now().strftime("%H:%M").to_string());
        self.state.refusal = None;
        self.drop_drafts_of_nothing();
        let offers_undo = |notice: &mut Notice| notice.action == Some(NoticeAction::Undo);
        // It would take back something else than it says.
        self.state.notice.take_if(offers_undo);
        self.forget_derived();
    }

    fn step_back(&mut self, ctx: &egui::Context) {
        self.flush_drafts(ctx, Flush::All);
        let stamp = self.stamp();
        let done = self.document.as_mut().map(|document| document.undo(&stamp));
        self.after_step(done);
    }

    fn step_forward(&mut self, ctx: &egui::Context) {
        self.flush_drafts(ctx, Flush::All);
        let stamp = self.stamp();
        let done = self.document.as_mut().map(|document| document.redo(&stamp));
        self.after_step(done);
    }

    fn after_step(&mut self, done: Option<Result<Option<Label>, EditError>>) {
        match done {
            Some(Ok(Some(_))) => {
                // A form that was open spoke of a document that is no longer so.
                self.state.acceptance = crate::ui::state::AcceptanceForm::default();
                self.state.irrelevance = None;
                self.state.notice = None;
                self.after_change();
            }
            Some(Err(EditError::Store(error))) => self.warn(self.store_sentence(&error)),
            Some(Err(EditError::Refused(why))) => self.warn(refusal::refusal(&self.texts, &why)),
            Some(Ok(None)) | None => {}
        }
    }

    pub(super) fn go(&mut self, ctx: &egui::Context, place: Place) {
        self.move_on(ctx);
        // Whoever asks for help in a step begins with its guide.
        if let (Place::Step(step), Place::Help) = (self.state.place, place) {
            self.state.guide = Some(step);
        }
        self.state.place = place;
        self.state.scroll_to_top = true;
        self.state.focus_next = Some(PAGE);
        match place {
            Place::Interview => self.state.interview = InterviewState::default(),
            Place::Report => {
                // Who asks for the page while a paper is looked at wants the choices back.
                self.state.papers.preview = None;
                self.propose_paths();
            }
            Place::History | Place::Map => self.propose_paths(),
            Place::File => {
                self.state.file.restoring = None;
                self.fill_file_page();
            }
            _ => {}
        }
    }

    /// Something else is about to be shown: what was typed is handed over, and what was said
    /// about it or asked in a form no longer stands before it.
    fn move_on(&mut self, ctx: &egui::Context) {
        self.flush_drafts(ctx, Flush::All);
        self.state.refusal = None;
        self.state.close_forms();
    }

    /// Says what was taken away and offers to take that back.
    fn offer_undo(&mut self, ctx: &egui::Context) {
        let Some(label) = self.document.as_ref().and_then(|document| document.undo_label()) else {
            return;
        };
        let what = refusal::label(&self.texts, label);
        self.offer_back(ctx, self.texts.with("app-removed", &[("what", what.into())]));
    }

    /// Says what has happened and offers for a while to take it back.
    pub(super) fn offer_back(&mut self, ctx: &egui::Context, text: String) {
        let until = ctx.input(|input| input.time) + f64::from(OFFER_UNDO);
        self.state.notice = Some(Notice {
            text,
            action: Some(NoticeAction::Undo),
            until: Some(until),
            is_error: false,
        });
    }

    /// Says that something went wrong; it stays until read.
    pub(super) fn warn(&mut self, text: String) {
        self.state.notice = Some(Notice { text, action: None, until: None, is_error: true });
    }

    /// Says that something is done, and where.
    pub(super) fn tell(&mut self, text: String, action: Option<NoticeAction>) {
        self.state.notice = Some(Notice { text, action, until: None, is_error: false });
    }

    /// Says that what was asked for is done; it goes by itself, since it asks for nothing.
    pub(super) fn confirm(&mut self, ctx: &egui::Context, text: String) {
        let until = Some(ctx.input(|input| input.time) + CONFIRMED);
        self.state.notice = Some(Notice { text, action: None, until, is_error: false });
    }

    /// A notice with an end goes by itself.
    pub(super) fn fade_notice(&mut self, ctx: &egui::Context) {
        let now = ctx.input(|input| input.time);
        let over = self
            .state
            .notice
            .as_ref()
            .and_then(|notice| notice.until)
            .is_some_and(|until| until <= now);
        if over {
            self.state.notice = None;
        }
        // Asked for again with each frame: one that comes in between would take it away.
        if let Some(until) = self.state.notice.as_ref().and_then(|notice| notice.until) {
            ctx.request_repaint_after(Duration::from_secs_f64((until - now).max(0.0) + 0.05));
        }
    }

    /// Why the open file could not be written, as a sentence.
    pub(super) fn store_sentence(&self, error: &StoreError) -> String {
        let path = self.document.as_ref().map_or(Path::new(""), |document| document.path());
        errors::store(&self.texts, error, path)
    }

    fn set_theme(&mut self, ctx: &egui::Context, theme: egui::ThemePreference) {
        ctx.set_theme(theme);
        self.state.theme = theme;
        self.settings.theme = theme.into();
    }

    /// The window speaks otherwise from the next frame on; what was put in words before is put
    /// in words anew.
    fn set_wording(&mut self, wording: Wording) {
        self.texts = Texts::worded(wording);
        self.state.wording = wording;
        self.settings.wording = wording;
        self.state.judged = None;
        self.state.hanging.forget();
        self.state.map.forget();
        self.state.plan.forget();
        self.state.board.forget();
        self.history = None;
        self.forget_derived();
    }

    /// Larger or smaller by ten per cent a step, from half to three times; 0 is as designed.
    fn zoom(&mut self, ctx: &egui::Context, steps: i8) {
        let zoom = if steps == 0 { 1.0 } else { ctx.zoom_factor() + f32::from(steps) * 0.1 };
        let zoom = ((zoom * 10.0).round() / 10.0).clamp(0.5, 3.0);
        ctx.set_zoom_factor(zoom);
        // While somebody looks along all is larger; that is no choice of the user's.
        if !self.state.auditor.is_on {
            self.settings.zoom = zoom;
        }
    }
}

/// Whether taking a residual rating away is what an edit is for, or is said otherwise.
const fn is_meant_to_clear(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::Risk(_, RiskEdit::ClearResidual)
            | Edit::Remove(RecordKey::Risk(_))
            | Edit::Restore { .. }
    )
}
