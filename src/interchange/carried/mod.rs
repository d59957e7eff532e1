//! The data that a PDF of ours carries along, out of it again. Bytes come in and text in the
//! open format goes out; what becomes of that is [`crate::interchange::plan`].
//!
//! Only PDFs as this program writes them are read: objects that stand in the file one by one,
//! named by a plain table. A file that was packed anew by another program is refused, and so
//! is everything that could keep a reader busy for ever. Whether the data are those that were
//! printed is told by their hash in the list beside them.

mod attached;
mod objects;

use crate::interchange::LARGEST_MEGABYTES;
use crate::interchange::carried::attached::Attachment;
use crate::interchange::carried::attached::attachments;
use crate::interchange::carried::objects::PdfFile;
use crate::interchange::error::ImportError;
use crate::interchange::manifest::DATA;
use crate::interchange::manifest::MANIFEST;
use crate::interchange::manifest::Manifest;

/// No list of files is longer, in bytes.
const LONGEST_LIST: usize = 8_000_000;

/// Whether these bytes begin as a PDF does.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// The data in the open format that a PDF carries, as they were printed.
///
/// # Errors
/// [`ImportError::UnreadablePdf`], [`ImportError::NothingInPdf`] where it carries none of ours,
/// [`ImportError::AlteredInPdf`] where they are others than its list says,
/// [`ImportError::TooLarge`], [`ImportError::TooNew`].
pub fn json_in_pdf(pdf: &[u8]) -> Result<String, ImportError> {
    if pdf.len() > LARGEST_MEGABYTES * 1_000_000 {
        return Err(ImportError::TooLarge { megabytes: LARGEST_MEGABYTES });
    }
    let file = PdfFile::open(pdf).ok_or(ImportError::UnreadablePdf)?;
    let found = attachments(&file);
    let named = |name: &str| found.iter().find(|it| it.name == name.as_bytes());
    let list = named(MANIFEST).ok_or(ImportError::NothingInPdf)?;
    let list = text_of(&file, list, LONGEST_LIST)?;
    let list = Manifest::read(&list).map_err(|error| match error {
        ImportError::NotOurFormat => ImportError::NothingInPdf,
        error => error,
    })?;
    let listed = list.file(DATA).ok_or(ImportError::NothingInPdf)?;
    if listed.size > (LARGEST_MEGABYTES * 1_000_000) as u64 {
        return Err(ImportError::TooLarge { megabytes: LARGEST_MEGABYTES });
    }
    let data = named(DATA).ok_or(ImportError::AlteredInPdf)?;
    let json = text_of(&file, data, LARGEST_MEGABYTES * 1_000_000)?;
    if listed.is_of(json.as_bytes()) { Ok(json) } else { Err(ImportError::AlteredInPdf) }
}

/// A file in the PDF, as text of at most so many bytes.
fn text_of(file: &PdfFile<'_>, it: &Attachment, most: usize) -> Result<String, ImportError> {
    let bytes = file.content(it.stream, most).ok_or(ImportError::AlteredInPdf)?;
    String::from_utf8(bytes).map_err(|_| ImportError::AlteredInPdf)
}
