//! From words on the command line to what was asked.

use crate::app::cli::Command;
use crate::app::cli::ImportHow;
use crate::app::cli::Invocation;
use crate::app::cli::Named;
use crate::app::cli::Starter;
use crate::app::cli::one_line;
use crate::app::renderer::Renderer;
use crate::app::tables::Making;
use crate::auditor::papers::Choices;
use crate::auditor::papers::Paper;
use crate::domain::id::ExchangeId;
use crate::interchange::NormNotes;
use crate::tables::Names;
use crate::tables::Table;
use crate::text::Texts;
use crate::ui::papers::ChosenPaper;
use crate::ui::parcel_view::ParcelChoice;
use crate::ui::parcel_view::ProofFiles;
use clap::CommandFactory;
use clap::FromArgMatches;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;
use clap::error::ContextKind;
use clap::error::ContextValue;
use clap::error::ErrorKind;
use jiff::civil::Date;
use std::ffi::OsString;
use std::path::PathBuf;

#[derive(Parser)]
#[command(name = "praktijkschild", version, args_conflicts_with_subcommands = true)]
#[command(disable_help_subcommand = true)]
struct Arguments {
    file: Option<PathBuf>,
    #[arg(long)]
    renderer: Option<Renderer>,
    /// Tells how long the first frame took and stops: for measuring.
    #[arg(long, hide = true)]
    report_first_frame: bool,
    #[arg(long, global = true)]
    passphrase_fd: Option<u32>,
    #[command(subcommand)]
    command: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    New {
        file: PathBuf,
        #[arg(long, default_value = "solo")]
        starter: Starter,
        #[arg(long)]
        name: Option<String>,
        #[arg(long)]
        owner: Option<String>,
        #[arg(long)]
        place: Option<String>,
        #[arg(long)]
        encrypt: bool,
        #[arg(long)]
        by: Option<String>,
    },
    Import {
        file: PathBuf,
        data: PathBuf,
        #[arg(long)]
        sheet: Option<String>,
        #[arg(long)]
        column: Vec<String>,
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        allow_patient_data: bool,
        #[arg(long)]
        by: Option<String>,
    },
    Export {
        file: PathBuf,
        #[arg(long, default_value = "json")]
        format: Format,
        #[arg(long)]
        norm_notes: bool,
        #[arg(long, required_if_eq("format", "xlsx"))]
        out: Option<PathBuf>,
        #[arg(long, value_parser = table, required_if_eq("format", "csv"))]
        table: Option<Table>,
        #[arg(long)]
        names: Option<Naming>,
    },
    Report {
        file: PathBuf,
        #[arg(long, default_value = "samenvatting")]
        kind: Kind,
        #[arg(long, required_if_eq("kind", "overeenkomst"))]
        exchange: Option<u32>,
        #[arg(long)]
        hide_names: bool,
        #[arg(long)]
        without: Vec<String>,
        #[arg(long)]
        out: PathBuf,
        #[arg(long, value_parser = day)]
        date: Option<Date>,
    },
    Check {
        file: PathBuf,
    },
    Rescue {
        file: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
    Verify {
        report: PathBuf,
        file: PathBuf,
    },
    Parcel {
        file: PathBuf,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        without_evidence: bool,
        #[arg(long)]
        hide_names: bool,
        #[arg(long, value_parser = day)]
        date: Option<Date>,
    },
}

/// The formats there are to export to.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Json,
    Xlsx,
    Csv,
    Ics,
}

/// Whether people are named.
#[derive(Clone, Copy, ValueEnum)]
enum Naming {
    Mee,
    Weg,
}

/// A table by its word.
fn table(word: &str) -> Result<Table, &'static str> {
    Table::from_code(word).ok_or("not a table")
}

/// What is made in a format other than the open one, and whether people are named in it: in a
/// calendar, which is soon shared, only where that is asked for.
fn made(
    (format, table): (Format, Option<Table>),
    names: Option<Naming>,
) -> Option<(Making, Names)> {
    let making = match format {
        Format::Json => return None,
        Format::Xlsx => Making::Workbook,
        Format::Csv => Making::Separated(table.unwrap_or(Table::Risks)),
        Format::Ics => Making::Calendar,
    };
    let names = match (names, making) {
        (Some(Naming::Weg), _) | (None, Making::Calendar) => Names::Hidden,
        (Some(Naming::Mee) | None, _) => Names::Shown,
    };
    Some((making, names))
}

/// The reports there are, by the names on their covers.
#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Samenvatting,
    Rapport,
    Auditdossier,
    Beleid,
    Risicoregister,
    Behandelplan,
    Verklaring,
    Restrisicos,
    Verwerkingsregister,
    Overeenkomst,
}

impl Kind {
    /// The paper of this name. An agreement is about an exchange, which the arguments must name.
    fn paper(self, exchange: Option<u32>) -> Paper {
        match self {
            Self::Samenvatting => Paper::Summary,
            Self::Rapport => Paper::Full,
            Self::Auditdossier => Paper::Dossier,
            Self::Beleid => Paper::Policy,
            Self::Risicoregister => Paper::Register,
            Self::Behandelplan => Paper::Plan,
            Self::Verklaring => Paper::Statement,
            Self::Restrisicos => Paper::Signing,
            Self::Verwerkingsregister => Paper::Processing,
            Self::Overeenkomst => Paper::Agreement(ExchangeId(exchange.unwrap_or_default())),
        }
    }
}

/// A day as 2026-11-22 and no other way: a script must not depend on how we guess.
fn day(text: &str) -> Result<Date, &'static str> {
    let day: Option<Date> = text.parse().ok();
    day.filter(|day| day.to_string() == text).ok_or("not a day written as 2026-11-22")
}

/// Reads the command line. The first word is the program's own name.
pub fn parse(words: impl IntoIterator<Item = OsString>, texts: &Texts) -> Invocation {
    let helped =
        |command: clap::Command, key: &str| command.override_help(texts.get(key).into_owned());
    let command = helped(Arguments::command(), "cli-help").mut_subcommands(|action| {
        let key = format!("cli-help-{}", action.get_name());
        helped(action, &key)
    });
    let read = command.try_get_matches_from(words);
    match read.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => arguments.asked(),
        Err(error) => not_read(&error, texts),
    }
}

impl Arguments {
    fn asked(self) -> Invocation {
        let Some(action) = self.command else {
            let Self { file, renderer, report_first_frame, .. } = self;
            return Invocation::Window { file, renderer, report_first_frame };
        };
        let command = match action {
            Action::New { file, starter, name, owner, place, encrypt, by } => {
                let identity = Named { name, owner, place };
                Command::New { file, starter, identity, encrypt, by }
            }
            Action::Import { file, data, sheet, column, dry_run, allow_patient_data, by } => {
                let how = ImportHow { sheet, columns: column, dry_run, allow_patient_data };
                Command::Import { file, data, how, by }
            }
            Action::Export { file, format, norm_notes, out, table, names } => {
                let notes = if norm_notes { NormNotes::Along } else { NormNotes::Left };
                match made((format, table), names) {
                    Some((making, names)) => Command::Tables { file, making, names, out },
                    None => Command::Export { file, notes, out },
                }
            }
            Action::Report { file, kind, exchange, hide_names, without, out, date } => {
                let choices = Choices { hides_names: hide_names, ..Choices::default() };
                let chosen = ChosenPaper { paper: kind.paper(exchange), choices };
                Command::Report { file, chosen, without, out, date }
            }
            Action::Check { file } => Command::Check { file },
            Action::Rescue { file, out } => Command::Rescue { file, out },
            Action::Verify { report, file } => Command::Verify { report, file },
            Action::Parcel { file, out, without_evidence, hide_names, date } => {
                let proof = if without_evidence { ProofFiles::Left } else { ProofFiles::Along };
                let choice = ParcelChoice { proof, hides_names: hide_names };
                Command::Parcel { file, out, choice, date }
            }
        };
        Invocation::Command { command, passphrase_fd: self.passphrase_fd }
    }
}

/// The help or version that was asked for, or what is wrong.
fn not_read(error: &clap::Error, texts: &Texts) -> Invocation {
    let key = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return Invocation::Told(error.to_string());
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-wrong-value",
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => "cli-unknown",
        ErrorKind::MissingRequiredArgument => "cli-missing",
        _ => "cli-wrong",
    };
    let said = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => Vec::new(),
    };
    let arguments =
        said(ContextKind::InvalidArg).iter().map(|name| spoken(name, texts)).collect::<Vec<_>>();
    let value = said(ContextKind::InvalidValue).concat();
    let words = [("argument", arguments.join(", ").into()), ("value", value.into())];
    Invocation::NotUnderstood(one_line(&texts.with(key, &words)))
}

/// An argument by the name that the help gives it; an option without its value.
fn spoken(name: &str, texts: &Texts) -> String {
    match name {
        "<FILE>" => texts.get("cli-word-file").into_owned(),
        "<REPORT>" => texts.get("cli-word-report").into_owned(),
        "<DATA>" => texts.get("cli-word-data").into_owned(),
        _ => name.split(' ').next().unwrap_or_default().to_owned(),
    }
}
