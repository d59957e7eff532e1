//! The program behind the window: `logic` acts on what was asked, `ui` draws what is.

use crate::app::bringing::Brought;
use crate::app::bringing::Looking;
use crate::app::clock::Clock;
use crate::app::course::CourseReader;
use crate::app::crash::Keeper;
use crate::app::crash::Session;
use crate::app::derived::Following;
use crate::app::evidence::Files;
use crate::app::exports::Export;
use crate::app::history::Reader;
use crate::app::papers::Previewing;
use crate::app::parcel::Packing;
use crate::app::picker::Answer;
use crate::app::picker::FilePicker;
use crate::app::places::Mount;
use crate::app::renderer::Program;
use crate::app::renderer::WindowReport;
use crate::app::security::Locked;
use crate::app::security::Touch;
use crate::app::settings::Settings;
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::domain::Isms;
use crate::domain::passphrase::Passphrase;
use crate::edit::Edit;
use crate::text::Texts;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::Commands;
use crate::ui::FileFacts;
use crate::ui::PathPurpose;
use crate::ui::UiState;
use crate::ui::ViewCx;
use crate::ui::bringing::BringCommand;
use crate::ui::history::book::HistoryBook;
use crate::ui::place::UnsafePlace;
use crate::ui::theme::Theme;
use crate::ui::widgets::Desk;
use jiff::civil::Date;
use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;

/// What the app needs from the computer; a test brings its own.
pub struct Surroundings {
    /// What time it is.
    pub clock: Box<dyn Clock>,
    /// File dialogs.
    pub picker: Box<dyn FilePicker>,
    /// Where settings are kept; `None` forgets them.
    pub settings: Option<PathBuf>,
    /// Where new files go unless the user says otherwise.
    pub documents: PathBuf,
    /// Where copies go unless the user says otherwise.
    pub backups: PathBuf,
    /// Which disks there are, to tell those of other computers.
    pub mounts: Box<dyn Fn() -> Vec<Mount>>,
    /// What is kept for after a fault.
    pub crashes: Keeper,
    /// The file that is open, or is to be opened at the start. Whoever keeps it can begin
    /// anew where the window broke off.
    pub open_file: Rc<RefCell<Option<PathBuf>>>,
}

/// An answer of a file dialog that is still to come.
pub(super) struct Asked {
    /// For which field; `None` opens a document.
    pub purpose: Option<PathPurpose>,
    /// Where the answer comes.
    pub answer: Receiver<Answer>,
    /// Since when it is out, in seconds since the window opened; `None` once that was
    /// found long.
    pub since: Option<f64>,
}

/// What is worked out from the document, once per change.
pub(super) struct Derived {
    revision: u64,
    day: Date,
    following: Following,
    facts: FileFacts,
}

/// The program.
pub struct App {
    pub(super) texts: Texts,
    pub(super) catalogue: &'static Catalogue,
    pub(super) theme: Theme,
    pub(super) around: Surroundings,
    pub(super) settings: Settings,
    pub(super) document: Option<Document>,
    pub(super) derived: Option<Derived>,
    /// The journal in words, once its page was opened.
    pub(super) history: Option<Reader>,
    /// How risks stood over time, once somebody looked back on the map.
    pub(super) replay: Option<CourseReader>,
    pub(super) state: UiState,
    pub(super) commands: Commands,
    pub(super) export: Option<Export>,
    /// What is going on for the preview of a paper.
    pub(super) previewing: Previewing,
    pub(super) packing: Option<Packing>,
    /// A file of elsewhere that is being looked into.
    pub(super) looking: Option<Looking>,
    /// The file of elsewhere that is shown.
    pub(super) brought: Option<Brought>,
    /// What is going on with files that are evidence.
    pub(super) files: Files,
    /// The file that an export may take the place of.
    pub(super) may_replace: Option<(PathBuf, String)>,
    pub(super) asked: Option<Asked>,
    pub(super) saved_at: Option<String>,
    /// What the user wants to do once all that was typed is kept.
    pub(super) leaving: Option<Command>,
    /// The fields whose draft the disk refused.
    pub(super) unwritten: Vec<egui::Id>,
    /// What is wrong with where the open file stands.
    pub(super) place: Option<UnsafePlace>,
    /// The path of a new file that was judged last.
    pub(super) judged_path: Option<String>,
    /// What the user did before someone had said who works.
    pub(super) held: Vec<Command>,
    /// Where the folders come that could not be shown.
    pub(super) unshown: (Sender<PathBuf>, Receiver<PathBuf>),
    /// Where a fault broke off, until the file is open again.
    pub(super) session: Option<Session>,
    /// The file that was put away.
    pub(super) locked: Option<Locked>,
    /// The file that was found damaged, with the phrase that opens it.
    pub(super) damaged: Option<(PathBuf, Option<Passphrase>)>,
    /// The revision of which there is a copy.
    pub(super) backed_up: Option<u64>,
    /// Whether the open file is still to be compared with its journal.
    pub(super) is_look_due: bool,
    /// Whether the last session left changes without a copy.
    pub(super) is_copy_due: bool,
    /// When hands were last on the window, as far as that matters.
    pub(super) touched: Option<Touch>,
    proposes_path: bool,
    nothing: Isms,
    no_history: HistoryBook,
}

impl App {
    /// A program with the file that is to be open, or with the welcome, dressed for a window.
    pub fn new(ctx: &egui::Context, around: Surroundings) -> Self {
        let theme = Theme::shipped();
        theme.apply(ctx);
        let settings = Settings::load(around.settings.as_deref());
        ctx.set_theme(egui::ThemePreference::from(settings.theme));
        ctx.set_zoom_factor(settings.zoom);
        let state = UiState {
            recent: settings.recent.clone(),
            theme: settings.theme.into(),
            wording: settings.wording,
            ..UiState::default()
        };
        let mut app = Self {
            texts: Texts::worded(settings.wording),
            catalogue: Catalogue::shipped(),
            theme,
            around,
            settings,
            document: None,
            derived: None,
            history: None,
            replay: None,
            state,
            commands: Commands::new(),
            export: None,
            previewing: Previewing::default(),
            packing: None,
            looking: None,
            brought: None,
            files: Files::default(),
            may_replace: None,
            asked: None,
            saved_at: None,
            leaving: None,
            unwritten: Vec::new(),
            held: Vec::new(),
            place: None,
            judged_path: None,
            unshown: channel(),
            session: None,
            locked: None,
            damaged: None,
            backed_up: None,
            is_look_due: false,
            is_copy_due: false,
            touched: None,
            proposes_path: false,
            nothing: Isms::default(),
            no_history: HistoryBook::default(),
        };
        app.take_up();
        app
    }

    /// The open document.
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    /// What only the window cares about.
    pub fn state(&self) -> &UiState {
        &self.state
    }

    /// Works out anew what follows from the document, if it or the day has changed.
    fn derive(&mut self) {
        let day = self.around.clock.today();
        let isms = self.document.as_ref().map_or(&self.nothing, Document::isms);
        let revision = self.document.as_ref().map_or(0, Document::revision);
        let current = self
            .derived
            .as_ref()
            .is_some_and(|known| known.revision == revision && known.day == day);
        if !current {
            let facts = self.facts();
            let in_file = (day, &facts.kept.missing);
            let following = Following::in_file(isms, self.catalogue, in_file);
            self.state.findings.forget();
            self.state.hanging.forget();
            self.state.statements.forget();
            self.state.map.forget();
            self.state.plan.forget();
            self.state.board.forget();
            self.derived = Some(Derived { revision, day, following, facts });
        }
    }

    /// Everything is worked out anew at the next frame.
    pub(super) fn forget_derived(&mut self) {
        self.derived = None;
    }

    /// What the window says about the file.
    fn facts(&self) -> FileFacts {
        let Some(document) = &self.document else { return FileFacts::default() };
        let path = document.path();
        let words =
            |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned());
        let name = words(path.file_name()).unwrap_or_default();
        FileFacts {
            is_example: self.is_example(),
            unsafe_place: self.place.clone(),
            name,
            folder: path.parent().map(|folder| folder.display().to_string()).unwrap_or_default(),
            fingerprint: document.fingerprint().chars().take(8).collect(),
            saved_at: self.saved_at.clone().unwrap_or_default(),
            undo: document.undo_label().map(|label| refusal::label(&self.texts, label)),
            redo: document.redo_label().map(|label| refusal::label(&self.texts, label)),
            is_sealed: document.is_sealed(),
            lock_after: self.settings.lock_after,
            is_read_only: document.is_read_only(),
            kept: document.kept(),
        }
    }

    /// Whether the example practice is open, which is told by its name.
    pub(super) fn is_example(&self) -> bool {
        let name = self.document.as_ref().and_then(|document| document.path().file_name());
        let example = self.texts.get("app-file-example");
        name.is_some_and(|name| name.to_string_lossy().starts_with(&*example))
    }

    /// The window's title follows the practice.
    fn set_title(&self, ctx: &egui::Context) {
        let practice = self.document.as_ref().map(|document| document.isms().practice.name.clone());
        let title = match practice.filter(|name| !name.trim().is_empty()) {
            Some(name) => self.texts.with("app-window-title-open", &[("practice", name.into())]),
            None => self.texts.get("app-window-title").into_owned(),
        };
        let key = egui::Id::unique("window-title");
        if ctx.data(|data| data.get_temp::<String>(key)).as_ref() != Some(&title) {
            ctx.data_mut(|data| data.insert_temp(key, title.clone()));
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title));
        }
    }

    /// A form for a new practice that has just appeared is proposed a path: once, so that
    /// a user may empty the field.
    fn propose_path_once(&mut self) {
        let asked = self.state.new_practice.is_some();
        if asked && !self.proposes_path {
            let proposed = self.proposed_path();
            if let Some(form) = &mut self.state.new_practice {
                form.path = proposed;
            }
        }
        self.proposes_path = asked;
    }

    /// The window goes once all that was typed is kept and no file is half made.
    fn close_if_asked(&mut self, ctx: &egui::Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if asked && !(self.may_leave(ctx, Command::Quit) && self.may_stop_exports()) {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        }
    }
}

/// Which drafts are handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flush {
    /// Those whose field has lost the focus or whose hands rest.
    Settled,
    /// All of them, since something else is about to happen.
    All,
}

/// The second click of a double click changes nothing: by then another button may have come
/// under the pointer. Clicking through the levels of the criteria is meant.
fn drop_second_clicks(ui: &egui::Ui, commands: &mut Commands) {
    let is_second = ui.input(|input| {
        let pointer = &input.pointer;
        let button = egui::PointerButton::Primary;
        pointer.button_double_clicked(button) || pointer.button_triple_clicked(button)
    });
    let changes = |command: &Command| match command {
        Command::Edit(edit) | Command::EditAndShow(edit) => !matches!(edit, Edit::Criteria(_)),
        Command::Bring(BringCommand::Take) => true,
        _ => false,
    };
    commands.retain(|command| !(is_second && changes(command)));
}

impl Program for App {
    fn logic(&mut self, ctx: &egui::Context) {
        self.listen(ctx);
        self.follow_export(ctx);
        self.follow_preview(ctx);
        self.follow_packing();
        self.follow_evidence(ctx);
        self.follow_bringing(ctx);
        self.press_keys(ctx);
        self.flush_drafts(ctx, Flush::Settled);
        let commands = std::mem::take(&mut self.commands);
        if !commands.is_empty() {
            ctx.request_repaint();
        }
        for command in commands {
            self.act(ctx, command);
        }
        // What was asked in the last frame comes before the end.
        self.close_if_asked(ctx);
        self.propose_path_once();
        self.judge_new_path();
        self.forget_leaving();
        self.forget_damaged();
        self.lock_when_left(ctx);
        self.back_up_if_due();
        self.compare_with_journal();
        self.follow_history();
        self.follow_course(ctx);
        self.fade_notice(ctx);
        self.set_title(ctx);
        self.note_whereabouts();
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        self.note_touch(ui);
        self.derive();
        let Some(derived) = &self.derived else { return };
        let isms = self.document.as_ref().map_or(&self.nothing, Document::isms);
        let cx = ViewCx {
            isms,
            catalogue: self.catalogue,
            text: &self.texts,
            theme: &self.theme,
            open: &derived.following.open,
            findings: &derived.following.findings,
            proposed: derived.following.proposed,
            cells: &derived.following.cells,
            today: derived.day,
            file: &derived.facts,
            history: self.history.as_ref().map_or(&self.no_history, Reader::book),
        };
        let mut desk = Desk { cx, state: &mut self.state, commands: &mut self.commands };
        crate::ui::frame::window_ui(ui, &mut desk);
        drop_second_clicks(ui, &mut self.commands);
        if !self.commands.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    fn window(&mut self, report: WindowReport) {
        if let Some(renderer) = report.renderer {
            self.settings.renderer = Some(renderer);
        }
        self.settings.window = report.place;
        self.settings.save(self.around.settings.as_deref());
    }

    fn on_exit(&mut self) {
        self.back_up_changes();
        self.drop_shown_files();
        self.settings.save(self.around.settings.as_deref());
    }
}
