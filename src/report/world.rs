//! The closed world of the typesetter: our templates, our fonts, one JSON file.
//!
//! It opens no file and no socket and has no clock, so that the same words give the
//! same bytes on every computer. It does not know what the words say.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use typst::Library;
use typst::LibraryExt;
use typst::World;
use typst::diag::FileError;
use typst::diag::FileResult;
use typst::diag::SourceDiagnostic;
use typst::foundations::Bytes;
use typst::foundations::Datetime;
use typst::foundations::Duration;
use typst::foundations::Smart;
use typst::layout::Frame;
use typst::layout::FrameItem;
use typst::syntax::FileId;
use typst::syntax::RootedPath;
use typst::syntax::Source;
use typst::syntax::VirtualPath;
use typst::syntax::VirtualRoot;
use typst::text::Font;
use typst::text::FontBook;
use typst::utils::LazyHash;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_pdf::PdfStandard;
use typst_pdf::PdfStandards;
use typst_svg::SvgOptions;

use crate::report::Progress;
use crate::report::ReportError;
use crate::report::enclosed::Enclosed;
use crate::report::passes;
use crate::report::passes::Memory;

/// How much of the whole work is thought to be done with each pass; there are three, as a rule.
const PASS_SHARE: f32 = 0.15;

/// Where the templates find what they print.
const DATA: &str = "data.json";
const SUMMARY: &str = "main.typ";
const COMPARISON: &str = "comparison.typ";
const MAP: &str = "picture.typ";
const SHOWN: &str = "shown.typ";

/// Every template by its name in `assets/report`.
const TEMPLATES: [(&str, &str); 27] = [
    (SUMMARY, include_str!("../../assets/report/main.typ")),
    (COMPARISON, include_str!("../../assets/report/comparison.typ")),
    (MAP, include_str!("../../assets/report/picture.typ")),
    (SHOWN, include_str!("../../assets/report/shown.typ")),
    ("style.typ", include_str!("../../assets/report/style.typ")),
    ("heat-map.typ", include_str!("../../assets/report/heat-map.typ")),
    ("first-page.typ", include_str!("../../assets/report/first-page.typ")),
    ("scope.typ", include_str!("../../assets/report/scope.typ")),
    ("classification.typ", include_str!("../../assets/report/classification.typ")),
    ("processing.typ", include_str!("../../assets/report/processing.typ")),
    ("criteria.typ", include_str!("../../assets/report/criteria.typ")),
    ("risks.typ", include_str!("../../assets/report/risks.typ")),
    ("measures.typ", include_str!("../../assets/report/measures.typ")),
    ("residual.typ", include_str!("../../assets/report/residual.typ")),
    ("applicability.typ", include_str!("../../assets/report/applicability.typ")),
    ("open.typ", include_str!("../../assets/report/open.typ")),
    ("everything.typ", include_str!("../../assets/report/everything.typ")),
    ("norms.typ", include_str!("../../assets/report/norms.typ")),
    ("journal.typ", include_str!("../../assets/report/journal.typ")),
    ("front.typ", include_str!("../../assets/report/front.typ")),
    ("brief.typ", include_str!("../../assets/report/brief.typ")),
    ("plan.typ", include_str!("../../assets/report/plan.typ")),
    ("policy.typ", include_str!("../../assets/report/policy.typ")),
    ("signing.typ", include_str!("../../assets/report/signing.typ")),
    ("agreement.typ", include_str!("../../assets/report/agreement.typ")),
    ("showing.typ", include_str!("../../assets/report/showing.typ")),
    ("enclosed.typ", include_str!("../../assets/report/enclosed.typ")),
];

/// Palette and typeface, the same file the screen reads.
const THEME: (&str, &str) = ("theme.json", include_str!("../../assets/theme.json"));

/// The typeface in its four styles, and the fallback that holds the symbols.
const FONTS: [&[u8]; 5] = [
    include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Italic.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-BoldItalic.ttf"),
    include_bytes!("../../assets/fonts/DejaVuSans.ttf"),
];

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// One of the papers.
    Summary,
    /// Two moments side by side.
    Comparison,
    /// The map as a picture.
    Map,
    /// A page that an auditor is shown.
    Shown,
}

/// What is laid out.
pub(super) struct Content<'a> {
    pub(super) sheet: Sheet,
    /// What the templates print, as JSON.
    pub(super) words: Bytes,
    /// The files that go along.
    pub(super) enclosed: &'a [Enclosed],
    pub(super) memory: Memory,
}

/// What never changes between two reports: fonts, templates and typst's own library.
pub(super) struct Engine {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    summary: FileId,
    comparison: FileId,
    map: FileId,
    shown: FileId,
    data: FileId,
    templates: Vec<(FileId, Source)>,
    theme: (FileId, Bytes),
}

/// The engine, made once per process: typst never forgets a file name.
///
/// # Errors
/// [`ReportError::Template`] when a template has a name typst does not accept.
pub(super) fn engine() -> Result<&'static Engine, ReportError> {
    static ENGINE: OnceLock<Result<Engine, ReportError>> = OnceLock::new();
    ENGINE.get_or_init(Engine::new).as_ref().map_err(Clone::clone)
}

impl Engine {
    fn new() -> Result<Self, ReportError> {
        let fonts: Vec<Font> =
            FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
        let mut templates = Vec::new();
        for (name, text) in TEMPLATES {
            let id = file_id(name)?;
            templates.push((id, Source::new(id, text.to_owned())));
        }
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            summary: file_id(SUMMARY)?,
            comparison: file_id(COMPARISON)?,
            map: file_id(MAP)?,
            shown: file_id(SHOWN)?,
            data: file_id(DATA)?,
            templates,
            theme: (file_id(THEME.0)?, Bytes::from_string(THEME.1)),
        })
    }

    /// Whether each face of the typeface, or the fallback, can draw this character.
    pub(super) fn can_draw(&self, character: char) -> bool {
        let holds = |font: &Font| font.info().coverage.contains(u32::from(character));
        match self.fonts.split_last() {
            Some((fallback, faces)) => faces.iter().all(holds) || holds(fallback),
            None => false,
        }
    }

    /// Lays the words out on pages.
    ///
    /// # Errors
    /// [`ReportError::Template`]: a template and its words do not agree;
    /// [`ReportError::Cancelled`].
    pub(super) fn lay_out(
        &self,
        Content { sheet, words, enclosed, memory }: &Content<'_>,
        progress: &dyn Progress,
    ) -> Result<PagedDocument, ReportError> {
        let main = match sheet {
            Sheet::Summary => self.summary,
            Sheet::Comparison => self.comparison,
            Sheet::Map => self.map,
            Sheet::Shown => self.shown,
        };
        let mut files = Vec::new();
        for file in *enclosed {
            files.push((file_id(file.name)?, Bytes::new(file.bytes.clone())));
        }
        let job = Job { engine: self, main, words: words.clone(), enclosed: files };
        let main = job.source(main).map_err(|error| ReportError::Template(error.to_string()))?;
        let go_on = |pass: u8| {
            progress.reached(PASS_SHARE.mul_add(f32::from(pass - 1), 0.1));
            !progress.is_cancelled()
        };
        passes::set(&job, (&main, *memory), &go_on)
            .map_err(|errors| ReportError::Template(sentence(&errors)))?
            .ok_or(ReportError::Cancelled)
    }
}

/// The letters on these pages for which a font gave no shape: under the standards, one is
/// enough for a refusal. The sign that stands for what was replaced is not among them.
pub(super) fn lacking(pages: &PagedDocument) -> BTreeSet<char> {
    let mut found = BTreeSet::new();
    pages.pages().iter().for_each(|page| find_lacking(&page.frame, &mut found));
    found
}

fn find_lacking(frame: &Frame, found: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => find_lacking(&group.frame, found),
            FrameItem::Text(text) => {
                let shapeless = text.glyphs.iter().filter(|glyph| glyph.id == 0);
                let written = shapeless.filter_map(|glyph| text.text.get(glyph.range()));
                let letters = written.flat_map(str::chars).filter(|letter| !letter.is_ascii());
                found.extend(letters.filter(|letter| *letter != char::REPLACEMENT_CHARACTER));
            }
            _ => {}
        }
    }
}

/// Writes the pages as PDF/A-2a and PDF/UA-1, with no moment of writing in the bytes. Pages in
/// which files go along become PDF/A-3a, which is the same but for those.
///
/// # Errors
/// [`ReportError::Refused`] when the pages cannot be written within those standards.
pub(super) fn write(
    pages: &PagedDocument,
    (document_id, enclosed): (&str, &[Enclosed]),
) -> Result<Vec<u8>, ReportError> {
    let archive = if enclosed.is_empty() { PdfStandard::A_2a } else { PdfStandard::A_3a };
    let standards = PdfStandards::new(&[archive, PdfStandard::Ua_1])
        .map_err(|error| ReportError::Refused(error.message().to_string()))?;
    let creator = concat!("Praktijkschild ", env!("CARGO_PKG_VERSION")).to_owned();
    let options = PdfOptions {
        ident: Smart::Custom(document_id.to_owned()),
        creator: Smart::Custom(Some(creator)),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|errors| ReportError::Refused(sentence(&errors)))
}

/// Draws the first page as SVG; letters become outlines, so that it looks alike everywhere.
pub(super) fn draw(pages: &PagedDocument) -> Vec<u8> {
    let options = SvgOptions { render_bleed: false, pretty: false };
    pages
        .pages()
        .first()
        .map(|page| typst_svg::svg(page, &options))
        .unwrap_or_default()
        .into_bytes()
}

fn file_id(name: &str) -> Result<FileId, ReportError> {
    let path = VirtualPath::new(name).map_err(|_| ReportError::Template(name.to_owned()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn sentence(errors: &[SourceDiagnostic]) -> String {
    let messages: BTreeSet<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    messages.into_iter().collect::<Vec<_>>().join("; ")
}

/// One report being made.
struct Job<'a> {
    engine: &'a Engine,
    main: FileId,
    words: Bytes,
    enclosed: Vec<(FileId, Bytes)>,
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.engine.templates.iter().find(|(template, _)| *template == id);
        found.map(|(_, source)| source.clone()).ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (theme, bytes) = &self.engine.theme;
        if id == self.engine.data {
            Ok(self.words.clone())
        } else if id == *theme {
            Ok(bytes.clone())
        } else {
            let found = self.enclosed.iter().find(|(enclosed, _)| *enclosed == id);
            found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
