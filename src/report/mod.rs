//! The summary on paper: what a practice wrote down, as one PDF for an auditor.
//!
//! It knows the domain, the catalogue and the texts. It knows nothing of the store, the
//! window or the other formats, opens no file and reads no clock: the day of printing and
//! the fingerprint of the journal are handed in. The same input gives the same bytes.

pub mod enclosed;
pub mod seal;

mod clean;
mod data;
pub mod image;
mod passes;
pub mod preview;
mod veiled;
mod world;

use jiff::civil::Date;
use typst::comemo;
use typst::foundations::Bytes;
use typst_layout::PagedDocument;

use crate::auditor::Page;
use crate::auditor::papers::Chapter;
use crate::auditor::papers::Choices;
pub use crate::auditor::papers::Paper;
use crate::auditor::papers::Past;
use crate::auditor::papers::RiskFilter;
use crate::auditor::veil::Veil;
use crate::catalogue::Catalogue;
use crate::domain::Isms;
use crate::domain::id::EvidenceId;
use crate::domain::id::ExchangeId;
use crate::domain::id::RiskId;
use crate::domain::standing::Phases;
use crate::domain::still::Looked;
pub use crate::report::data::picture::Drawn;
pub use crate::report::data::picture::Mark;
use crate::report::enclosed::Enclosed;
use crate::report::passes::Memory;
use crate::text::Texts;
use crate::text::changes::RecordWords;
use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::sync::Mutex;
use std::sync::PoisonError;

/// What the summary is made from.
#[derive(Clone, Copy)]
pub struct ReportInput<'a> {
    /// Everything the practice wrote down.
    pub isms: &'a Isms,
    /// Titles of controls, words of the method, laws and norms.
    pub catalogue: &'a Catalogue,
    /// The Dutch words.
    pub texts: &'a Texts,
    /// The day that is printed on every page, and by which dates are late or not.
    pub printed_on: Date,
    /// The last hash of the journal; blank when there is no journal yet.
    pub fingerprint: &'a str,
    /// How many lines the journal has.
    pub journal_lines: u64,
    /// The evidence of which the document lacks the file.
    pub missing: &'a BTreeSet<EvidenceId>,
    /// The document's own id, from which the PDF gets its identifier. It should stay the
    /// same between two exports of one document.
    pub document_id: &'a str,
}

/// With so many records a paper that tells of each may have hundreds of pages; a full practice
/// has some four hundred.
const MANY_RECORDS: usize = 700;

/// What one paper is made from.
#[derive(Clone, Copy)]
pub struct PaperInput<'a> {
    /// The practice, and all that stands on every page.
    pub report: ReportInput<'a>,
    /// Which paper.
    pub paper: Paper,
    /// What is left out, hidden and filtered.
    pub choices: &'a Choices,
    /// What the journal knows of the records.
    pub past: &'a Past,
    /// The files that go along in it.
    pub enclosed: &'a [Enclosed],
}

impl<'a> PaperInput<'a> {
    /// Which risks are shown, where the paper can show some of them only.
    fn filter(&self) -> Option<&'a RiskFilter> {
        self.choices.filter.as_ref().filter(|_| self.paper.can_be_filtered())
    }

    /// How much is remembered while it is set: little of hundreds of pages.
    fn memory(&self) -> Memory {
        let tells_all = |chapter: &Chapter| {
            matches!(
                chapter,
                Chapter::Risks
                    | Chapter::Measures
                    | Chapter::Residual
                    | Chapter::Everything
                    | Chapter::Register
                    | Chapter::Plan
                    | Chapter::Signing
            )
        };
        let is_long = self.choices.kept(self.paper).iter().any(tells_all);
        let is_large = is_long && self.report.isms.keys().len() >= MANY_RECORDS;
        if is_large { Memory::Short } else { Memory::Long }
    }
}

/// A finished summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file: PDF/A-2a and PDF/UA-1; with files that go along, PDF/A-3a and PDF/UA-1.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters in the practice's texts that no font has, printed as U+FFFD, in order:
    /// the user must be told.
    pub replaced: Vec<char>,
}

/// Lets the caller follow the making of a summary, and stop it between two stages.
///
/// The typesetter cannot be interrupted within a pass over the pages, so a request to stop may
/// take as long as that: a tenth of a second, or seconds for a thousand risks.
pub trait Progress: Sync {
    /// This share of the work is done, from 0 to 1.
    fn reached(&self, share: f32);

    /// Whether to stop here.
    fn is_cancelled(&self) -> bool;
}

/// Nobody looks on: no news, no stopping.
pub struct Unwatched;

impl Progress for Unwatched {
    fn reached(&self, _share: f32) {}

    fn is_cancelled(&self) -> bool {
        false
    }
}

/// Passes on only what is further than was told before: a paper that is set again begins again.
struct Onward<'a> {
    to: &'a dyn Progress,
    told: Mutex<f32>,
}

impl Progress for Onward<'_> {
    fn reached(&self, share: f32) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if share > *told {
            *told = share;
            self.to.reached(share);
        }
    }

    fn is_cancelled(&self) -> bool {
        self.to.is_cancelled()
    }
}

/// Why there is no summary. Nothing was written anywhere.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The caller asked to stop.
    #[error("the making of the report was stopped")]
    Cancelled,
    /// A template and what it is given do not agree: a fault of this program.
    #[error("a report template failed: {0}")]
    Template(String),
    /// The typesetter stopped in the middle: a fault of its own.
    #[error("the typesetter broke off")]
    Broken,
    /// An agreement is asked for about an exchange that is not there.
    #[error("there is no exchange {0}")]
    NoSuchExchange(ExchangeId),
    /// The pages cannot be written as PDF/A-2a and PDF/UA-1.
    #[error("the report was refused by the PDF standards: {0}")]
    Refused(String),
}

/// Makes the summary (*Samenvatting informatiebeveiliging*). Takes a tenth of a second
/// for a usual practice; meant for a worker thread.
///
/// # Errors
/// [`ReportError::Cancelled`] when `progress` asked for it; the others name a fault of
/// this program, whatever the practice wrote.
pub fn to_pdf(input: &ReportInput<'_>, progress: &dyn Progress) -> Result<Pdf, ReportError> {
    paper_to_pdf((input, Paper::Summary), progress)
}

/// Makes one of the papers with nothing left out. What the journal knows of the records is
/// not told.
///
/// # Errors
/// As [`chosen_to_pdf`].
pub fn paper_to_pdf(
    (input, paper): (&ReportInput<'_>, Paper),
    progress: &dyn Progress,
) -> Result<Pdf, ReportError> {
    let (choices, past) = (Choices::default(), Past::default());
    chosen_to_pdf(
        &PaperInput { report: *input, paper, choices: &choices, past: &past, enclosed: &[] },
        progress,
    )
}

/// Makes one of the papers as somebody chose it.
///
/// # Errors
/// As [`to_pdf`], and [`ReportError::NoSuchExchange`].
pub fn chosen_to_pdf(order: &PaperInput<'_>, progress: &dyn Progress) -> Result<Pdf, ReportError> {
    order.memory().work(|| print_with(paper(order, progress)?, order.report.document_id, progress))
}

/// What is set for a paper.
fn paper<'a>(order: &PaperInput<'a>, progress: &dyn Progress) -> Result<Set<'a>, ReportError> {
    stage(progress, 0.0)?;
    let (words, memory) = (paper_words(order)?, order.memory());
    Ok(Set { sheet: world::Sheet::Summary, words, enclosed: order.enclosed, memory })
}

/// All that stands on a paper, with names hidden where that is asked.
fn paper_words(order: &PaperInput<'_>) -> Result<serde_json::Value, ReportError> {
    if let Paper::Agreement(exchange) = order.paper
        && !order.report.isms.exchanges.contains_key(&exchange)
    {
        return Err(ReportError::NoSuchExchange(exchange));
    }
    let words = data::gather(order).map_err(|error| faulty(&error))?;
    Ok(if order.choices.hides_names { veiled::without_names(order, words) } else { words })
}

/// What a picture of the map is made from.
#[derive(Clone, Copy)]
pub struct MapInput<'a> {
    /// The practice as it is, and the day.
    pub report: ReportInput<'a>,
    /// What is shown.
    pub shown: MapShown<'a>,
    /// Whether levels are hatched as well as coloured.
    pub is_hatched: bool,
    /// The filter, part by part in words; empty where all is shown.
    pub filter: &'a [String],
}

/// What a picture of the map shows.
#[derive(Clone, Copy)]
pub enum MapShown<'a> {
    /// The map of now.
    Now {
        /// Which of the risks that play a part.
        risks: &'a BTreeSet<RiskId>,
        /// Which of their positions.
        phases: Phases,
    },
    /// An earlier moment, or measures that are tried out.
    Looked(&'a Looked),
}

/// A moment that is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedMoment {
    /// What it is called.
    pub name: String,
    /// The hash of the journal's line at that moment, in hexadecimal.
    pub fingerprint: String,
}

/// What a comparison is made from.
#[derive(Clone)]
pub struct ComparisonInput<'a> {
    /// The practice as it is, and all that stands on every page.
    pub report: ReportInput<'a>,
    /// The first moment.
    pub from: ComparedMoment,
    /// The second.
    pub to: ComparedMoment,
    /// What differs, in words.
    pub records: &'a [RecordWords],
}

/// Prints what differs between two moments, record by record.
///
/// # Errors
/// As [`to_pdf`].
pub fn comparison_to_pdf(
    input: &ComparisonInput<'_>,
    progress: &dyn Progress,
) -> Result<Pdf, ReportError> {
    stage(progress, 0.0)?;
    let words = serde_json::to_value(data::comparison::Differences::gather(input));
    print((world::Sheet::Comparison, words), input.report.document_id, progress)
}

/// Prints a page that an auditor is shown.
///
/// # Errors
/// As [`to_pdf`].
pub fn shown_to_pdf(
    input: &ReportInput<'_>,
    page: &Page,
    progress: &dyn Progress,
) -> Result<Pdf, ReportError> {
    stage(progress, 0.0)?;
    let words = serde_json::to_value(data::shown::ShownPage::gather(input, page));
    print((world::Sheet::Shown, words), input.document_id, progress)
}

/// Draws the map with its title, practice, day, filter, legend and mark as SVG. The bytes are
/// those of the file; the pages are one.
///
/// # Errors
/// As [`to_pdf`].
pub fn map_to_svg(input: &MapInput<'_>, progress: &dyn Progress) -> Result<Pdf, ReportError> {
    stage(progress, 0.0)?;
    let words = serde_json::to_value(data::picture::Picture::gather(input));
    print((world::Sheet::Map, words), input.report.document_id, progress)
}

/// The cells that such a picture draws, map after map, each from bottom left, row by row.
pub fn map_cells(input: &MapInput<'_>) -> Vec<Drawn> {
    data::picture::all_cells(input)
}

/// What names are hidden behind on paper, and in whatever goes along with it.
pub fn veil(report: &ReportInput<'_>, past: &Past) -> Veil {
    veiled::veil(report, past)
}

/// The sentence in such a picture that counts the risks in it, and those that a filter hides
/// though they may harm a patient.
pub fn map_count(input: &MapInput<'_>) -> String {
    data::picture::counted(input)
}

/// Prints a sheet with its words.
fn print(
    (sheet, words): (world::Sheet, serde_json::Result<serde_json::Value>),
    document_id: &str,
    progress: &dyn Progress,
) -> Result<Pdf, ReportError> {
    let words = words.map_err(|error| faulty(&error))?;
    let set = Set { sheet, words, enclosed: &[], memory: Memory::Long };
    print_with(set, document_id, progress)
}

/// Prints a sheet with its words and with files that go along.
fn print_with(
    content: Set<'_>,
    document_id: &str,
    progress: &dyn Progress,
) -> Result<Pdf, ReportError> {
    let (sheet, enclosed) = (content.sheet, content.enclosed);
    let finish = |document: PagedDocument| {
        let bytes = match sheet {
            world::Sheet::Map => world::draw(&document),
            _ => world::write(&document, (document_id, enclosed))?,
        };
        Ok::<_, ReportError>((bytes, document.pages().len()))
    };
    let ((bytes, pages), replaced) = set(content, &finish, progress)?;
    Ok(Pdf { bytes, pages, replaced })
}

/// What is made of pages that are laid out, such as a file.
type Finish<'a, T> = &'a dyn Fn(PagedDocument) -> Result<T, ReportError>;

/// What is set.
struct Set<'a> {
    sheet: world::Sheet,
    words: serde_json::Value,
    /// The files that go along.
    enclosed: &'a [Enclosed],
    memory: Memory,
}

/// Sets a sheet with its words and finishes it; tells which letters were replaced, in order.
fn set<T>(
    Set { sheet, mut words, enclosed, memory }: Set<'_>,
    finish: Finish<'_, T>,
    progress: &dyn Progress,
) -> Result<(T, Vec<char>), ReportError> {
    let engine = world::engine()?;
    let mut replaced = clean::clean_tree(&mut words, &|character| engine.can_draw(character));
    // As bytes only: what they are made of takes many times as much memory.
    let written = Bytes::from_string(words.to_string());
    drop(words);
    let mut content = world::Content { sheet, words: written, enclosed, memory };
    let mut clean_again = |written: &mut Bytes, is_fine: &dyn Fn(char) -> bool| {
        let mut words = serde_json::from_slice(written).map_err(|error| faulty(&error))?;
        replaced.extend(clean::clean_tree(&mut words, is_fine));
        *written = Bytes::from_string(words.to_string());
        Ok::<_, ReportError>(())
    };
    stage(progress, 0.1)?;
    let onward = Onward { to: progress, told: Mutex::new(0.0) };
    let mut made = typeset(&content, finish, &onward);
    // A font may have a letter and still not be able to set it, as some scripts are joined.
    // Only the typesetter knows; what it could not set is replaced too, and it tries again.
    for _ in 0..MOST_TRIES {
        let Ok(Typeset::Lacking(letters)) = &made else { break };
        clean_again(&mut content.words, &|letter| !letters.contains(&letter))?;
        made = typeset(&content, finish, &onward);
    }
    // Some rows of marks stop the typesetter in its tracks, whatever fonts there are. Then only
    // what every page can hold is kept: a summary with a gap is better than none.
    if matches!(made, Ok(Typeset::Lacking(_)) | Err(ReportError::Broken | ReportError::Refused(_)))
    {
        clean_again(&mut content.words, &is_plain)?;
        made = typeset(&content, finish, &onward);
    }
    // Typst remembers every layout for a next compilation; there is none.
    comemo::evict(0);
    let whole = match made? {
        Typeset::Whole(whole) => whole,
        Typeset::Lacking(letters) => return Err(ReportError::Refused(format!("{letters:?}"))),
    };
    progress.reached(1.0);
    Ok((whole, replaced.into_iter().collect()))
}

fn faulty(error: &serde_json::Error) -> ReportError {
    ReportError::Template(error.to_string())
}

/// Whether a letter is of the scripts of Europe, or a sign or mark that goes with them.
fn is_plain(letter: char) -> bool {
    matches!(letter, '\u{20}'..='\u{36f}' | '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}'
        | '\u{2000}'..='\u{20cf}' | '\u{2100}'..='\u{27bf}' | '\n' | char::REPLACEMENT_CHARACTER)
}

/// How often letters that cannot be set are replaced before only plain ones are kept. Each
/// time all that lack are; what stood around them may then be set in another way.
const MOST_TRIES: usize = 16;

/// What came of setting the words.
enum Typeset<T> {
    /// What was made of the pages.
    Whole(T),
    /// There are none: these letters could not be set.
    Lacking(BTreeSet<char>),
}

/// The pages finished, or all letters that could not be set.
fn typeset<T>(
    content: &world::Content<'_>,
    finish: Finish<'_, T>,
    progress: &dyn Progress,
) -> Result<Typeset<T>, ReportError> {
    let work = || {
        let document = world::engine()?.lay_out(content, progress)?;
        // What was remembered for another layout is in the way of writing the pages.
        comemo::evict(0);
        stage(progress, 0.7)?;
        let lacking = world::lacking(&document);
        if !lacking.is_empty() {
            return Ok(Typeset::Lacking(lacking));
        }
        let whole = finish(document)?;
        stage(progress, 0.95)?;
        Ok(Typeset::Whole(whole))
    };
    // Nothing is shared with what was stopped but the engine, which is only read.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(ReportError::Broken))
}

/// Tells how far it is, and stops here when asked to.
fn stage(progress: &dyn Progress, share: f32) -> Result<(), ReportError> {
    progress.reached(share);
    if progress.is_cancelled() { Err(ReportError::Cancelled) } else { Ok(()) }
}
