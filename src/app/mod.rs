//! The window, the keys, the dialogs, the command line. Knows everything; nothing knows it.

mod act;
mod auditing;
mod backups;
mod bringing;
mod course;
mod dialogs;
mod documents;
mod drafts;
mod enclosing;
mod evidence;
mod exports;
mod history;
mod holding;
mod judged;
mod keys;
mod moving;
mod papers;
mod parcel;
mod recovery;
mod rescue;
mod security;
mod source;
mod who;
mod window;

pub mod cli;
pub mod clock;
pub mod computer;
pub mod crash;
pub mod derived;
pub mod errors;
pub mod jobs;
pub mod opened;
pub mod output;
pub mod picker;
pub mod places;
pub mod renderer;
pub mod settings;
pub mod shell;
pub mod software;
pub mod tables;

use crate::app::cli::Invocation;
use crate::app::clock::SystemClock;
use crate::app::picker::DialogWatch;
use crate::app::picker::hears_of_failed_dialog;
use crate::app::renderer::RendererError;
use crate::app::window::Ended;
use crate::app::window::Wanted;
use crate::text::Texts;
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;
use tracing::Metadata;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Runs the program: a window, or a command without one. The exit code is 0 when it was
/// done; [`cli`] tells the others.
pub fn run(words: impl IntoIterator<Item = OsString>, begun: Instant) -> ExitCode {
    keep_log();
    let texts = Texts::dutch();
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let code = match cli::parse(words, &texts) {
        Invocation::Window { file, renderer, report_first_frame } => {
            let wanted = Wanted { file, renderer, report_first_frame, begun };
            match window::open(&wanted, &texts) {
                Ok(Ended::Closed) => cli::DONE,
                Ok(Ended::BrokeOff) => {
                    window::begin_again(&wanted);
                    tell(&mut err, &texts.get("app-broke-off"), cli::NOT_DONE)
                }
                Err(error) => tell(&mut err, &no_window(&texts, &error), cli::NOT_DONE),
            }
        }
        Invocation::Command { command, passphrase_fd } => {
            let mut terminal = cli::Terminal {
                texts: &texts,
                clock: &SystemClock,
                out: &mut out,
                err: &mut err,
                phrase: &mut cli::SystemPhrase { fd: passphrase_fd },
            };
            cli::run(&command, &mut terminal)
        }
        Invocation::Told(text) => tell(&mut out, text.trim_end(), cli::DONE),
        Invocation::NotUnderstood(sentence) => tell(&mut err, &sentence, cli::NOT_DONE),
    };
    ExitCode::from(code)
}

/// Writes a line and answers the code. Where nobody listens the code still tells.
fn tell(to: &mut impl Write, line: &str, code: u8) -> u8 {
    drop(writeln!(to, "{line}"));
    code
}

/// Why there is no window, in one line.
fn no_window(texts: &Texts, error: &RendererError) -> String {
    let key = match error {
        RendererError::NoDisplay => "app-no-display",
        RendererError::NoConnection(_) => "app-no-connection",
        RendererError::NoneWorks { .. } => "app-no-renderer",
    };
    tracing::warn!(%error, "there is no window");
    texts.get(key).into_owned()
}

/// Notes what went wrong on the error stream when `RUST_LOG` asks for it; otherwise only
/// faults of the program itself. What other libraries say of a renderer or a dialog that
/// was merely tried is no news to the user.
fn keep_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("off,praktijkschild=error"));
    let written = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_filter(filter);
    let of_dialogs = |about: &Metadata<'_>| hears_of_failed_dialog(about.target(), *about.level());
    // The hint keeps what nobody hears from being made at all.
    let of_dialogs = filter_fn(of_dialogs).with_max_level_hint(LevelFilter::ERROR);
    let watched = DialogWatch.with_filter(of_dialogs);
    let log = tracing_subscriber::registry().with(written).with(watched).try_init();
    // A second start in one process keeps the first log.
    drop(log);
}
