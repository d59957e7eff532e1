//! The views: they draw what is and ask for what should be. A view sees the document
//! through [`ViewCx`], keeps what only the window cares about in [`UiState`], and asks by
//! pushing a [`Command`]. Knows nothing of files, the clock or the PDF.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "rows, cells and points are small numbers, far below 2^23"
)]

pub mod attention;
pub mod auditor;
pub mod bringing;
pub mod crash;
pub mod file_page;
pub mod findings;
mod forms;
pub mod frame;
pub mod heat_map;
pub mod help;
pub mod history;
pub mod interview;
pub mod notice;
pub mod overview;
pub mod papers;
pub mod parcel_view;
pub mod place;
pub mod report_view;
pub mod search;
pub mod shortcuts;
pub mod state;
pub mod steps;
pub mod tables_view;
pub mod theme;
pub mod welcome;
pub mod whereabouts;
pub mod who;
pub mod widgets;

use crate::catalogue::Catalogue;
use crate::domain::Isms;
use crate::domain::evidence::Kept;
use crate::domain::findings::Finding;
use crate::domain::findings::Findings;
use crate::domain::id::EvidenceId;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::matrix::Cell;
use crate::domain::progress::OpenPoint;
use crate::domain::progress::OpenWork;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::risk::Rating;
use crate::text::Texts;
use crate::text::fluent::Wording;
use crate::ui::auditor::AuditCommand;
use crate::ui::bringing::BringCommand;
use crate::ui::file_page::FileCommand;
use crate::ui::heat_map::keep::MapOrder;
use crate::ui::history::book::HistoryBook;
use crate::ui::papers::PapersCommand;
use crate::ui::parcel_view::ParcelChoice;
use crate::ui::place::UnsafePlace;
use crate::ui::shortcuts::Wish;
use crate::ui::state::Place;
pub use crate::ui::state::UiState;
use crate::ui::steps::evidence::EvidenceCommand;
use crate::ui::tables_view::TablesCommand;
use crate::ui::theme::Theme;
use crate::ui::widgets::phrase::PhraseForm;
use jiff::civil::Date;
use std::path::PathBuf;

/// What a view may see.
#[derive(Clone, Copy)]
pub struct ViewCx<'a> {
    /// All that the practice has written down.
    pub isms: &'a Isms,
    /// The shipped knowledge.
    pub catalogue: &'a Catalogue,
    /// The words.
    pub text: &'a Texts,
    /// The colours and measures.
    pub theme: &'a Theme,
    /// What is done and left; computed once per change.
    pub open: &'a OpenWork,
    /// What does not fit together; computed once per change.
    pub findings: &'a Findings,
    /// How many lines follow from the answers of the interview and were not decided about;
    /// computed once per change.
    pub proposed: usize,
    /// The map's cells; computed once per change.
    pub cells: &'a [Cell],
    /// The day.
    pub today: Date,
    /// The file, as far as a person cares.
    pub file: &'a FileFacts,
    /// The journal in words; read when its page is opened.
    pub history: &'a HistoryBook,
}

/// What the window says about the open file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileFacts {
    /// File name.
    pub name: String,
    /// The folder it is in, in full.
    pub folder: String,
    /// The journal's last hash, shortened for the eye.
    pub fingerprint: String,
    /// The time of the last change, "14:03".
    pub saved_at: String,
    /// What Ctrl+Z takes back, in words.
    pub undo: Option<String>,
    /// What Ctrl+Y does again, in words.
    pub redo: Option<String>,
    /// Whether it is encrypted.
    pub is_sealed: bool,
    /// After how many minutes without a touch it is locked; 0 is never.
    pub lock_after: u16,
    /// Whether the medium allows no writing.
    pub is_read_only: bool,
    /// Whether this is the example practice, which may be played with.
    pub is_example: bool,
    /// What is wrong with where the file stands, unless the user leaves it there.
    pub unsafe_place: Option<UnsafePlace>,
    /// The files that are evidence.
    pub kept: Kept,
}

/// What a view may ask for. Nothing has happened until the app acts on it.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Change the document.
    Edit(Edit),
    /// Change the document and then show the record it was about (for new records).
    EditAndShow(Edit),
    /// Do what a key does.
    Wish(Wish),
    /// Look a word up in the glossary.
    LookUp(String),
    /// Show the guide of a step.
    Guide(Step),
    /// Take the last change back.
    Undo,
    /// Do it again.
    Redo,
    /// Show another place.
    Go(Place),
    /// Show a record where it is edited.
    Show(RecordKey),
    /// Show where an open point is mended.
    Mend(OpenPoint),
    /// Show where a finding is answered.
    Answer(Finding),
    /// Tell who made a rating of a risk what it is, and when.
    TellJudged(RiskId, Rating),
    /// Begin a practice at a path.
    Create(NewPractice),
    /// Ask for a file and open it.
    ChooseFile,
    /// Open a file.
    Open(PathBuf),
    /// Open a copy of the example practice.
    OpenExample,
    /// Something about files that are evidence.
    Evidence(EvidenceCommand),
    /// Something about the file itself: its phrase, its copies.
    File(FileCommand),
    /// Close the file and show the welcome.
    CloseFile,
    /// Ask where, through the system's dialog, for a path field.
    ChoosePath(PathPurpose),
    /// Something about papers.
    Papers(PapersCommand),
    /// Write the open JSON format to a path.
    WriteJson(PathBuf),
    /// Write a picture of the map to a path, in the form that its ending names.
    WriteMap(PathBuf, MapOrder),
    /// Put a picture of the map on the clipboard.
    CopyMap(MapOrder),
    /// Write what is compared on the page with the history to a path, as PDF.
    WriteComparison(PathBuf),
    /// Something about showing an auditor what there is.
    Audit(AuditCommand),
    /// Bring all records to what they were right after a line of the journal.
    Restore(u32),
    /// Stop the job that is running.
    CancelJob,
    /// Show the map of now in place of an earlier moment.
    ToNow,
    /// Give up what was typed and cannot be kept, and do what that stood in the way of.
    DropDrafts,
    /// Open the folder of a path in the system's file manager.
    ShowFolder(PathBuf),
    /// Light, dark, or as the system.
    SetTheme(egui::ThemePreference),
    /// Words of the norm or plain ones.
    SetWording(Wording),
    /// Larger or smaller: steps of ten per cent; 0 goes back to 100.
    Zoom(i8),
    /// Take a file off the list of recent files.
    ForgetRecent(PathBuf),
    /// Show the form to move the file to a safe place.
    BeginMove,
    /// Move the file as that form says.
    MoveFile,
    /// Leave the file at its unsafe place, and say no more of it.
    LeaveInPlace,
    /// Put the report of a fault away.
    DropCrash,
    /// Ask who works.
    AskWho,
    /// From now on changes are by this person.
    WorkAs(String),
    /// Stop.
    Quit,
    /// Pack for an auditor: where to, and what goes into it.
    Pack(PathBuf, ParcelChoice),
    /// Something about a file of elsewhere.
    Bring(BringCommand),
    /// Something about tables and dates for other programs.
    Tables(TablesCommand),
}

impl Command {
    /// Whether the document changes by it.
    pub const fn changes(&self) -> bool {
        match self {
            Self::Edit(_)
            | Self::EditAndShow(_)
            | Self::Undo
            | Self::Redo
            | Self::Restore(_)
            | Self::Bring(BringCommand::Take) => true,
            Self::Evidence(command) => command.changes(),
            Self::Tables(command) => command.changes(),
            _ => false,
        }
    }
}

/// What a new practice starts from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewPractice {
    /// Name of the practice.
    pub name: String,
    /// The practice owner.
    pub owner: String,
    /// Town.
    pub place: String,
    /// Where the file comes, in full.
    pub path: String,
    /// The phrase it is encrypted with; blank leaves it plain.
    pub phrase: PhraseForm,
}

/// For which field a path is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// The file of a new practice.
    NewPractice,
    /// The PDF of a paper.
    Report,
    /// The open JSON format.
    Json,
    /// The folder for the copies.
    Backups,
    /// A packed copy.
    Packed,
    /// The new place of the open file.
    Move,
    /// Two moments side by side, as PDF.
    Comparison,
    /// A picture of the map.
    Map,
    /// A file to take in as evidence, for a measure where one is named.
    Evidence(Option<MeasureId>),
    /// Where the file of a piece of evidence comes.
    EvidenceOut(EvidenceId),
    /// The file that a piece of evidence lacks.
    EvidenceSupply(EvidenceId),
    /// What an auditor is shown, as PDF.
    Shown,
    /// A parcel for an auditor.
    Parcel,
    /// A file of elsewhere.
    Bring,
    /// A table or a calendar.
    Tables,
    /// The Excel file that is read back.
    TablesBack,
}

/// What a view pushes its wishes on.
pub type Commands = Vec<Command>;
