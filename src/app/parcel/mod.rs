//! A parcel for an auditor: the papers, the data, the files that are evidence, and a list with
//! the hash of each, in one folder or one zip. Nothing of it is there until all of it is, read
//! back and found to be what was written.

mod window;
mod wrapping;

pub(super) use crate::app::parcel::window::Packing;
pub(super) use crate::app::parcel::window::done;
pub(super) use crate::app::parcel::window::sentence;
pub(super) use crate::app::parcel::wrapping::is_zip;

use crate::app::enclosing;
use crate::app::parcel::wrapping::Closed;
use crate::app::parcel::wrapping::Wrapping;
use crate::auditor::papers::Choices;
use crate::auditor::papers::Past;
use crate::auditor::veil::Veil;
use crate::domain::evidence::Evidence;
use crate::interchange::manifest::DATA;
use crate::interchange::manifest::FilePlace;
use crate::interchange::manifest::Holds;
use crate::interchange::manifest::ListedFile;
use crate::interchange::manifest::MANIFEST;
use crate::interchange::manifest::Manifest;
use crate::report;
use crate::report::Paper;
use crate::report::PaperInput;
use crate::report::Progress;
use crate::report::ReportError;
use crate::report::ReportInput;
use crate::store::error::StoreError;
use crate::text::format;
use crate::ui::parcel_view::ParcelChoice;
use crate::ui::parcel_view::ProofFiles;
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// The papers in a parcel. The full report has nothing that the dossier has not.
const PAPERS: [Paper; 8] = [
    Paper::Summary,
    Paper::Dossier,
    Paper::Policy,
    Paper::Register,
    Paper::Plan,
    Paper::Statement,
    Paper::Signing,
    Paper::Processing,
];

/// How the work is parted, from 0 to 1: the papers, then the files, then the looking back.
const PAPERS_DONE: f32 = 0.6;
const FILES_DONE: f32 = 0.85;

/// What is packed, and where.
pub(super) struct ParcelOrder<'a> {
    /// What the papers are made from.
    pub(super) input: ReportInput<'a>,
    /// What the journal knows of the records.
    pub(super) past: &'a Past,
    /// What goes into it.
    pub(super) choice: ParcelChoice,
    /// Where the parcel comes; a name that ends in `.zip` makes a zip, another a folder.
    pub(super) to: &'a Path,
}

/// A parcel that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parcel {
    /// How many files are in it.
    pub(super) files: usize,
    /// How long they are together, in bytes.
    pub(super) bytes: u64,
    /// The evidence of which the file was not in the document.
    pub(super) missing: usize,
    /// Characters that no font has.
    pub(super) replaced: Vec<char>,
}

/// Why there is no parcel. Nothing of it is left anywhere.
#[derive(Debug)]
pub(super) enum ParcelFault {
    /// A paper could not be made, or somebody asked to stop.
    Report(ReportError),
    /// The parcel could not be written.
    Output(io::Error),
    /// A file that is evidence could not be read.
    Content(StoreError),
    /// The document was put away meanwhile.
    PutAway,
}

impl From<ReportError> for ParcelFault {
    fn from(error: ReportError) -> Self {
        Self::Report(error)
    }
}

impl From<io::Error> for ParcelFault {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// The bytes of a file that is evidence.
pub(super) type ContentOf<'a> = &'a mut dyn FnMut(&Evidence) -> Result<Vec<u8>, ParcelFault>;

/// Makes a parcel.
///
/// # Errors
/// [`ParcelFault`]; nothing is left behind then.
pub(super) fn pack(
    order: &ParcelOrder<'_>,
    content: ContentOf<'_>,
    progress: &dyn Progress,
) -> Result<Parcel, ParcelFault> {
    let texts = order.input.texts;
    let veil = order.choice.hides_names.then(|| report::veil(&order.input, order.past));
    let mut making = Making {
        order,
        veil,
        wrapping: Wrapping::begin(order.to, order.input.printed_on)?,
        manifest: enclosing::manifest(&order.input),
        told: Vec::new(),
        replaced: BTreeSet::new(),
    };
    let told = |key: &str| texts.get(key).into_owned();
    making.put_papers(progress)?;
    if !order.choice.hides_names {
        let data = enclosing::data(&order.input);
        making.put(DATA, data.as_bytes(), (Holds::Data, told("parcel-holds-data")))?;
    }
    let missing = making.put_evidence(content, progress)?;
    let read_me = making.read_me();
    let name = format!("{}.txt", texts.get("parcel-file-read-me"));
    making.put(&name, read_me.as_bytes(), (Holds::Explanation, told("parcel-holds-read-me")))?;
    let manifest = making.manifest.to_json();
    making.wrapping.put(MANIFEST, manifest.as_bytes(), Closed::Tightly)?;
    let replaced = making.replaced.into_iter().collect();
    let within = Within { whole: progress, from: FILES_DONE, to: 1.0 };
    let (files, bytes) = making.wrapping.finish(order.to, &within)?;
    Ok(Parcel { files, bytes, missing, replaced })
}

/// A parcel that is being made.
struct Making<'a> {
    order: &'a ParcelOrder<'a>,
    /// What names are hidden behind, where they are.
    veil: Option<Veil>,
    wrapping: Wrapping,
    manifest: Manifest,
    /// Each file with what it is, for the explanation.
    told: Vec<(String, String)>,
    replaced: BTreeSet<char>,
}

impl Making<'_> {
    /// Takes a file in and lists it.
    fn put(
        &mut self,
        name: &str,
        bytes: &[u8],
        (holds, told): (Holds, String),
    ) -> Result<(), ParcelFault> {
        // A PDF is packed already.
        let how = if holds == Holds::Report { Closed::Loosely } else { Closed::Tightly };
        self.wrapping.put(name, bytes, how)?;
        self.manifest.files.push(ListedFile::here(name, bytes, holds));
        self.told.push((name.to_owned(), told));
        Ok(())
    }

    fn put_papers(&mut self, progress: &dyn Progress) -> Result<(), ParcelFault> {
        let order = self.order;
        let mut from = 0.0;
        // Who is to sign must be named.
        let is_fit = |paper: &Paper| *paper != Paper::Signing || !order.choice.hides_names;
        let papers: Vec<Paper> = PAPERS.into_iter().filter(is_fit).collect();
        let count = papers.len();
        for (place, paper) in (1..).zip(papers) {
            let to = PAPERS_DONE * share(place, count);
            let within = Within { whole: progress, from, to };
            let hides_names = order.choice.hides_names;
            let (choices, code) = (Choices { hides_names, ..Choices::default() }, paper.code());
            let paper = PaperInput {
                report: order.input,
                paper,
                choices: &choices,
                past: order.past,
                enclosed: &[],
            };
            let pdf = enclosing::paper_to_pdf(&paper, &within)?;
            self.replaced.extend(&pdf.replaced);
            let texts = order.input.texts;
            let name = texts.get(&format!("paper-{code}")).replace('\'', "");
            let why = texts.get(&format!("paper-{code}-why")).into_owned();
            self.put(&format!("{name}.pdf"), &pdf.bytes, (Holds::Report, why))?;
            from = to;
        }
        Ok(())
    }

    /// Takes the evidence in, or lists what stays. Answers how many files are nowhere.
    fn put_evidence(
        &mut self,
        content: ContentOf<'_>,
        progress: &dyn Progress,
    ) -> Result<usize, ParcelFault> {
        let order = self.order;
        let isms = order.input.isms;
        if order.choice.proof == ProofFiles::Left {
            let listed = enclosing::left_in_document(&order.input, |piece| self.shown(piece));
            self.manifest.files.extend(listed);
            return Ok(order.input.missing.len());
        }
        let folder = order.input.texts.get("parcel-folder-evidence").into_owned();
        let mut is_told = false;
        for (done, piece) in isms.evidence.values().enumerate() {
            let within = Within { whole: progress, from: PAPERS_DONE, to: FILES_DONE };
            within.step(share(done, isms.evidence.len()))?;
            let (shown, name) = self.shown(piece);
            // The number comes first: no two names are the same, and none is a device's.
            let is_named = piece.has_content() && self.veil.is_none();
            let name = if is_named { format!("{} {name}", piece.id) } else { name };
            if order.input.missing.contains(&piece.id) {
                let listed = ListedFile::of_evidence(&shown, name, FilePlace::Nowhere);
                self.manifest.files.push(listed);
                continue;
            }
            let name = format!("{folder}/{name}");
            self.wrapping.put(&name, &content(piece)?, Closed::Loosely)?;
            self.manifest.files.push(ListedFile::of_evidence(&shown, name, FilePlace::Here));
            if !std::mem::replace(&mut is_told, true) {
                let told = order.input.texts.get("parcel-holds-evidence").into_owned();
                self.told.push((format!("{folder}/"), told));
            }
        }
        Ok(order.input.missing.len())
    }

    /// A piece of evidence as it may be shown, and the name its file has then. Where names are
    /// hidden that is its number alone: a file is often called after somebody.
    fn shown(&self, piece: &Evidence) -> (Evidence, String) {
        let name = piece.name_outside();
        let Some(veil) = &self.veil else { return (piece.clone(), name) };
        let end = Path::new(&name).extension().map(|end| end.to_string_lossy().into_owned());
        let name = end.map_or_else(|| piece.id.to_string(), |end| format!("{}.{end}", piece.id));
        (Evidence { title: veil.hide(&piece.title), ..piece.clone() }, name)
    }

    /// What is in the parcel, in words, with line ends that every program shows as such.
    fn read_me(&self) -> String {
        let ReportInput { texts, isms, printed_on, fingerprint, .. } = self.order.input;
        let words = [
            ("practice", on_one_line(&isms.practice.name).into()),
            ("day", format::date_long(texts, printed_on).into()),
            ("program", self.manifest.program.as_str().into()),
            ("fingerprint", fingerprint.into()),
        ];
        let mut lines = vec![texts.with("parcel-read-me", &words), String::new()];
        lines.push(texts.get("parcel-read-me-holds").into_owned());
        let manifest = texts.get("parcel-holds-manifest");
        let told = self.told.iter().map(|(name, told)| (name.as_str(), told.as_str()));
        let told = told.chain([(MANIFEST, &*manifest)]);
        lines.extend(told.map(|(name, told)| format!("- {name}: {told}")));
        if self.order.choice.hides_names {
            lines.extend([String::new(), texts.get("parcel-read-me-hidden").into_owned()]);
            if self.manifest.has_evidence_here() {
                lines.push(texts.get("parcel-read-me-hidden-proof").into_owned());
            }
        }
        lines.push(String::new());
        let name = self.told.first().map(|(name, _)| name.as_str()).unwrap_or_default();
        lines.push(texts.with("parcel-read-me-check", &[("file", name.into())]));
        let whole = lines.join("\n").replace('\n', "\r\n");
        format!("{whole}\r\n")
    }
}

/// A text of the practice's on one line, without what steers a screen or turns the order of
/// letters round.
fn on_one_line(text: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let parts = |letter: char| letter.is_whitespace() || letter.is_control() || turns(letter);
    let words = text.split(parts);
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// So many of so many, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "files are counted in hundreds")]
fn share(done: usize, all: usize) -> f32 {
    done as f32 / all as f32
}

/// A part of the work, told as a part of the whole.
struct Within<'a> {
    whole: &'a dyn Progress,
    from: f32,
    to: f32,
}

impl Within<'_> {
    /// Tells how far the part is, and stops here when asked to.
    fn step(&self, share: f32) -> Result<(), ParcelFault> {
        self.reached(share);
        if self.is_cancelled() { Err(ReportError::Cancelled.into()) } else { Ok(()) }
    }
}

impl Progress for Within<'_> {
    fn reached(&self, share: f32) {
        self.whole.reached(self.from + (self.to - self.from) * share);
    }

    fn is_cancelled(&self) -> bool {
        self.whole.is_cancelled()
    }
}
