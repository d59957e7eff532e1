//! Doing what was asked.

use crate::app::cli::Command;
use crate::app::cli::DONE;
use crate::app::cli::NOT_DONE;
use crate::app::cli::Named;
use crate::app::cli::Starter;
use crate::app::cli::Terminal;
use crate::app::cli::check::check;
use crate::app::cli::fault::Fault;
use crate::app::cli::one_line;
use crate::app::cli::parcel::parcel;
use crate::app::cli::verify::verify;
use crate::app::enclosing;
use crate::app::output;
use crate::app::papers::past_for;
use crate::app::source::Source;
use crate::auditor::papers::Chapter;
use crate::auditor::papers::Past;
use crate::catalogue::Catalogue;
use crate::catalogue::example;
use crate::catalogue::starter;
use crate::catalogue::starter::Identity;
use crate::document::Document;
use crate::domain::Isms;
use crate::domain::passphrase::Passphrase;
use crate::interchange;
use crate::interchange::ImportError;
use crate::interchange::NormNotes;
use crate::report::PaperInput;
use crate::report::Unwatched;
use crate::store::error::StoreError;
use crate::store::journal::Stamp;
use crate::text::Texts;
use crate::ui::papers::ChosenPaper;
use fluent_bundle::FluentValue;
use jiff::civil::Date;
use std::io;
use std::io::Read;
use std::path::Path;

/// Does what was asked and answers the exit code. What is wrong is told in one line on the
/// error stream; then nothing has changed.
pub fn run(command: &Command, terminal: &mut Terminal<'_>) -> u8 {
    let done = match command {
        Command::New { file, starter, identity, encrypt, by } => {
            let by = by.as_deref();
            first_content(*starter, identity).and_then(|isms| {
                let phrase = encrypt.then(|| terminal.new_phrase(file)).transpose()?;
                terminal.begin(file, isms, (by, phrase.as_ref()))
            })
        }
        Command::Import { file, data, how, by } => {
            terminal.import((file, data), how, by.as_deref())
        }
        Command::Export { file, notes, out } => terminal.export(file, *notes, out.as_deref()),
        Command::Report { file, chosen, without, out, date } => {
            leaving_out(chosen, without, terminal.texts)
                .and_then(|chosen| terminal.report(file, out, (&chosen, *date)))
        }
        Command::Check { file } => check(file, terminal),
        Command::Rescue { file, out } => terminal.rescue(file, out),
        Command::Verify { report, file } => verify(report, file, terminal),
        Command::Parcel { file, out, choice, date } => {
            parcel((file, out), (*choice, *date), terminal)
        }
        Command::Tables { file, making, names, out } => {
            terminal.tables(file, (*making, *names), out.as_deref())
        }
    };
    done.unwrap_or_else(|fault| {
        tracing::warn!(%fault, "the command was not done");
        let sentence = one_line(&fault.sentence(terminal.texts));
        // Nobody listens; the exit code still tells.
        drop(writeln!(terminal.err, "{sentence}"));
        NOT_DONE
    })
}

impl Terminal<'_> {
    /// Makes a new document.
    fn begin(
        &mut self,
        file: &Path,
        isms: Isms,
        (by, phrase): (Option<&str>, Option<&Passphrase>),
    ) -> Result<u8, Fault> {
        let stamp = self.stamp(&isms, by);
        let made = match phrase {
            Some(phrase) => Document::create_sealed(file, &isms, &stamp, phrase),
            None => Document::create(file, isms, &stamp),
        };
        made.map_err(|error| Fault::NotMade(error, file.to_owned()))?;
        self.tell("cli-new-done", &[("path", shown(file))])
    }

    /// Writes everything in the open format, to a file or to the standard output.
    fn export(&mut self, file: &Path, notes: NormNotes, out: Option<&Path>) -> Result<u8, Fault> {
        refuse_over_document(out, file)?;
        let document = self.look_into(file)?;
        let json = interchange::to_json_with(document.isms(), self.clock.today(), notes);
        match out {
            Some(path) => {
                write(path, json.as_bytes())?;
                self.tell("app-json-done", &[("path", shown(path))])
            }
            None => self.print(&json),
        }
    }

    /// Saves what can be read of a damaged document into a new one.
    fn rescue(&mut self, file: &Path, out: &Path) -> Result<u8, Fault> {
        let stamp = Stamp { at: self.clock.timestamp(), by: String::new() };
        let mut saved = Document::rescue(file, out, &stamp, None);
        if matches!(saved, Err(StoreError::Sealed)) {
            let phrase = self.known_phrase(file)?;
            saved = Document::rescue(file, out, &stamp, Some(&phrase));
        }
        let (_, rescued) = saved.map_err(|error| match error {
            StoreError::Exists | StoreError::DiskFull => Fault::NotMade(error, out.to_owned()),
            error => Fault::Store(error, file.to_owned()),
        })?;
        let words = [
            ("records", rescued.records.into()),
            ("lost", rescued.lost.len().into()),
            ("path", shown(out)),
        ];
        self.tell("rescue-done", &words)
    }

    /// A document with what a paper of it is made from, and what its journal knows for that.
    pub(super) fn look_for_paper(
        &mut self,
        file: &Path,
        (chosen, date): (&ChosenPaper, Option<Date>),
    ) -> Result<(Document, Source, Past), Fault> {
        let document = self.look_into(file)?;
        if !document.is_told_by_journal().unwrap_or_default() {
            return Err(Fault::ChangedOutside(file.to_owned()));
        }
        let source = Source::of(&document, date.unwrap_or_else(|| self.clock.today()));
        let past = past_for(&document, chosen, self.clock.now().time_zone())
            .map_err(|error| Fault::Store(error, file.to_owned()))?;
        Ok((document, source, past))
    }

    /// Makes a paper.
    fn report(
        &mut self,
        file: &Path,
        out: &Path,
        (chosen, date): (&ChosenPaper, Option<Date>),
    ) -> Result<u8, Fault> {
        refuse_over_document(Some(out), file)?;
        let (_, source, past) = self.look_for_paper(file, (chosen, date))?;
        let report = source.input(Catalogue::shipped(), self.texts);
        let ChosenPaper { paper, choices } = chosen;
        let input = PaperInput { report, paper: *paper, choices, past: &past, enclosed: &[] };
        let pdf = enclosing::paper_to_pdf(&input, &Unwatched)?;
        write(out, &pdf.bytes)?;
        if !pdf.replaced.is_empty() {
            let code = |missing: &char| format!("U+{:04X}", u32::from(*missing));
            let characters: Vec<_> = pdf.replaced.iter().map(code).collect();
            self.tell("app-report-replaced", &[("characters", characters.join(", ").into())])?;
        }
        let name = self.texts.get(&format!("paper-{}", paper.code())).into_owned();
        let words = [("pages", pdf.pages.into()), ("path", shown(out)), ("paper", name.into())];
        self.tell("app-report-done", &words)
    }

    /// When and who, for the journal.
    pub(super) fn stamp(&self, isms: &Isms, by: Option<&str>) -> Stamp {
        let by = by.map(str::trim).filter(|by| !by.is_empty());
        let by = by.unwrap_or(&isms.practice.owner).to_owned();
        Stamp { at: self.clock.timestamp(), by }
    }

    /// Says one sentence.
    pub(super) fn tell(
        &mut self,
        key: &str,
        words: &[(&'static str, FluentValue<'_>)],
    ) -> Result<u8, Fault> {
        let sentence = one_line(&self.texts.with(key, words));
        self.print(&format!("{sentence}\n"))
    }

    /// Says one sentence about a number of things.
    pub(super) fn tell_count(&mut self, key: &str, count: usize) -> Result<u8, Fault> {
        self.tell(key, &[("count", count.into())])
    }

    /// Writes what was asked for. A reader that has seen enough is no fault.
    pub(super) fn print(&mut self, text: &str) -> Result<u8, Fault> {
        match self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Fault::Output(error, Path::new("-").to_owned()))
            }
            _ => Ok(DONE),
        }
    }
}

/// A path in a sentence.
pub(super) fn shown(path: &Path) -> FluentValue<'static> {
    path.display().to_string().into()
}

/// A paper without the chapters of these titles, of which one must stay.
fn leaving_out(
    chosen: &ChosenPaper,
    without: &[String],
    texts: &Texts,
) -> Result<ChosenPaper, Fault> {
    let mut chosen = chosen.clone();
    let plain = |words: &str| words.trim().replace('’', "'").to_lowercase();
    let title = |chapter: &Chapter| texts.get(&format!("chapter-{}", chapter.code())).into_owned();
    let chapters = chosen.paper.chapters();
    for name in without {
        let named = chapters.iter().find(|chapter| plain(&title(chapter)) == plain(name));
        let Some(chapter) = named else {
            let titles = chapters.iter().map(title).collect();
            return Err(Fault::NoChapter(name.clone(), titles));
        };
        chosen.choices.left_out.insert(*chapter);
    }
    if chosen.choices.kept(chosen.paper).is_empty() { Err(Fault::NothingLeft) } else { Ok(chosen) }
}

/// What a new document holds.
fn first_content(begin_with: Starter, named: &Named) -> Result<Isms, Fault> {
    let said = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
    let identity = Identity {
        name: said(&named.name),
        owner: said(&named.owner),
        place: said(&named.place),
        ..Identity::default()
    };
    match begin_with {
        Starter::Empty => Ok(starter::empty(&identity)),
        Starter::Solo => {
            let mut isms = starter::solo(Catalogue::shipped(), &identity);
            if identity.name.is_empty() {
                // A scope that names nobody is an open point, not a sentence with a hole.
                isms.practice.scope.clear();
            }
            Ok(isms)
        }
        Starter::Example if *named != Named::default() => Err(Fault::ExampleNamed),
        Starter::Example => {
            example::example(Catalogue::shipped()).map_err(|error| Fault::Broken(error.to_string()))
        }
    }
}

/// What is in a file from elsewhere, if it has no more than so many megabytes.
#[expect(clippy::disallowed_methods, reason = "the one place that reads another program's file")]
pub(super) fn read_bytes(path: &Path, megabytes: u64) -> Result<Vec<u8>, Fault> {
    let unread = |error| Fault::Input(error, path.to_owned());
    let found = std::fs::metadata(path).map_err(unread)?;
    if found.is_dir() {
        return Err(unread(io::Error::from(io::ErrorKind::IsADirectory)));
    }
    // A pipe or a device tells no size beforehand: never more is read than may be.
    let most = megabytes * 1_000_000;
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(path).map_err(unread)?;
    opened.take(most + 1).read_to_end(&mut bytes).map_err(unread)?;
    if bytes.len() as u64 > most {
        let megabytes = usize::try_from(megabytes).unwrap_or(usize::MAX);
        return Err(Fault::Import(ImportError::TooLarge { megabytes }, path.to_owned()));
    }
    Ok(bytes)
}

pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    output::write(path, bytes).map_err(|error| Fault::Output(error, path.to_owned()))
}

/// An export must never take the place of a document, least of all of its own.
pub(super) fn refuse_over_document(out: Option<&Path>, document: &Path) -> Result<(), Fault> {
    let Some(out) = out else { return Ok(()) };
    if output::would_replace_document(out, document) {
        return Err(Fault::OverDocument(out.to_owned()));
    }
    Ok(())
}
