//! The command line: what was asked, and doing it without a window. Every sentence comes
//! from `cli.ftl`; what is wrong is told in one line on the error stream, and then nothing
//! has changed. Knows nothing of the window.

mod arguments;
mod check;
mod commands;
mod fault;
mod import;
mod parcel;
mod phrase;
mod tables;
mod verify;

use crate::app::clock::Clock;
use crate::app::renderer::Renderer;
use crate::app::tables::Making;
use crate::interchange::NormNotes;
use crate::tables::Names;
use crate::text::Texts;
use crate::ui::papers::ChosenPaper;
use crate::ui::parcel_view::ParcelChoice;
use jiff::civil::Date;
use std::io::Write;
use std::path::PathBuf;

pub use crate::app::cli::arguments::parse;
pub use crate::app::cli::commands::run;
pub use crate::app::cli::phrase::AskPhrase;
pub use crate::app::cli::phrase::SystemPhrase;

/// It was done; or, of [`Command::Check`]: the file is sound and nothing is left to do; or, of
/// [`Command::Verify`]: the PDF belongs to the file and nothing has changed since.
pub const DONE: u8 = 0;

/// Of [`Command::Check`]: the file is sound, but the practice has open points; of
/// [`Command::Verify`]: the PDF belongs to the file, which has changed since.
pub const OPEN_POINTS: u8 = 1;

/// It was not done, or what was asked was not understood; of [`Command::Check`]: the file
/// is not sound.
pub const NOT_DONE: u8 = 2;

/// What was asked on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invocation {
    /// The window.
    Window {
        /// The document to open in it.
        file: Option<PathBuf>,
        /// What must draw it; `None` tries in turn.
        renderer: Option<Renderer>,
        /// Whether to tell how long the first frame took, and stop.
        report_first_frame: bool,
    },
    /// Something to do without a window.
    Command {
        /// What to do.
        command: Command,
        /// The open file of this process from which the phrase is read; `None` asks for it
        /// at the keyboard.
        passphrase_fd: Option<u32>,
    },
    /// A text that was asked for: help or the version.
    Told(String),
    /// What was asked is not understood; the sentence says why, in one line.
    NotUnderstood(String),
}

/// Something to do without a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A new document.
    New {
        /// Where; nothing may be there yet.
        file: PathBuf,
        /// What it begins with.
        starter: Starter,
        /// Who it is about; `None` only for what was not said.
        identity: Named,
        /// Whether it is encrypted with a phrase.
        encrypt: bool,
        /// Who does this; `None` is the owner.
        by: Option<String>,
    },
    /// Another program's file into a document.
    Import {
        /// The document.
        file: PathBuf,
        /// The file: the open format, or a register of another program.
        data: PathBuf,
        /// How it is read.
        how: ImportHow,
        /// Who does this; `None` is the owner.
        by: Option<String>,
    },
    /// Everything out of a document.
    Export {
        /// The document.
        file: PathBuf,
        /// Whether what was noted from the norm goes along.
        notes: NormNotes,
        /// Where to; `None` is the standard output.
        out: Option<PathBuf>,
    },
    /// A paper as a PDF.
    Report {
        /// The document.
        file: PathBuf,
        /// Which paper, and what is hidden in it.
        chosen: ChosenPaper,
        /// The chapters that are left out, by their titles.
        without: Vec<String>,
        /// Where to.
        out: PathBuf,
        /// The day that is printed; `None` is today.
        date: Option<Date>,
    },
    /// What can still be read of a damaged document, into a new one.
    Rescue {
        /// The damaged document; it is only read.
        file: PathBuf,
        /// Where the new one comes; nothing may be there yet.
        out: PathBuf,
    },
    /// Whether the file is sound, and what is left to do.
    Check {
        /// The document.
        file: PathBuf,
    },
    /// Whether a PDF belongs to the file, and to which moment.
    Verify {
        /// The PDF.
        report: PathBuf,
        /// The document.
        file: PathBuf,
    },
    /// A parcel for an auditor.
    Parcel {
        /// The document.
        file: PathBuf,
        /// Where to: a zip where the name ends so, else a folder.
        out: PathBuf,
        /// What goes into it.
        choice: ParcelChoice,
        /// The day that is printed; `None` is today.
        date: Option<Date>,
    },
    /// Tables or dates for other programs.
    Tables {
        /// The document.
        file: PathBuf,
        /// What is made.
        making: Making,
        /// Whether people are named in it.
        names: Names,
        /// Where to; `None` is the standard output, which takes texts only.
        out: Option<PathBuf>,
    },
}

/// How a file from elsewhere is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportHow {
    /// The sheet with the risks; `None` is the one that looks most like it.
    pub sheet: Option<String>,
    /// What columns become other than proposed, as "Kans=likelihood".
    pub columns: Vec<String>,
    /// Whether it is only told what would come.
    pub dry_run: bool,
    /// Whether it also comes in where it looks like data of a patient.
    pub allow_patient_data: bool,
}

/// What a new document begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Starter {
    /// The proposals for a solo practice.
    Solo,
    /// Nothing but the proposed criteria.
    Empty,
    /// The fictitious practice, finished.
    Example,
}

/// Who a new document is about, as far as was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Name of the practice.
    pub name: Option<String>,
    /// The practice owner.
    pub owner: Option<String>,
    /// Town.
    pub place: Option<String>,
}

/// What a command has around it: words, the time, and where to write. A test brings its own.
pub struct Terminal<'a> {
    /// The sentences.
    pub texts: &'a Texts,
    /// What time it is.
    pub clock: &'a dyn Clock,
    /// What was asked for.
    pub out: &'a mut dyn Write,
    /// What went wrong.
    pub err: &'a mut dyn Write,
    /// Who knows the phrase of an encrypted file.
    pub phrase: &'a mut dyn AskPhrase,
}

/// A sentence as one line without control characters: a file may hold anything, also what
/// would steer a terminal.
fn one_line(sentence: &str) -> String {
    let words = sentence.split(|letter: char| letter.is_whitespace() || letter.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
