//! The first thing that happens: the command line, then a window or a command.

use crate::app::cli::DONE;
use crate::app::cli::Invocation;
use crate::app::cli::NOT_DONE;
use crate::app::cli::Terminal;
use crate::app::cli::parse;
use crate::app::cli::run;
use crate::app::clock::SystemClock;
use crate::app::renderer::Renderer;
use crate::text::Texts;
use std::io;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Reads the program's own command line and does what it asks; the window, where that is
/// asked for, is the caller's.
pub fn start(open_window: impl FnOnce(Option<PathBuf>, Option<Renderer>) -> u8) -> ExitCode {
    let texts = Texts::dutch();
    let (mut out, mut err) = (io::stdout(), io::stderr());
    ExitCode::from(match parse(std::env::args_os(), &texts) {
        Invocation::Window { file, renderer } => open_window(file, renderer),
        Invocation::Command(command) => {
            let clock = &SystemClock;
            run(&command, &mut Terminal { texts: &texts, clock, out: &mut out, err: &mut err })
        }
        Invocation::Told(text) => say(&mut out, &text, DONE),
        Invocation::NotUnderstood(sentence) => say(&mut err, &format!("{sentence}\n"), NOT_DONE),
    })
}

/// Says something and answers the code; that nobody listens is no fault.
fn say(to: &mut impl Write, text: &str, code: u8) -> u8 {
    drop(to.write_all(text.as_bytes()).and_then(|()| to.flush()));
    code
}
