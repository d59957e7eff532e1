//! The bytes of a file: which may be taken in, what they are, and the hash they go by. What a
//! computer could carry out is refused by its name and by its first bytes, so that opening a
//! piece of evidence never starts a program (NEN 7510-2:2024, 8.7).

use crate::domain::evidence::EvidenceKind;
use serde::Deserialize;
use serde::Serialize;
use sha2::Digest;
use sha2::Sha256;
use std::fmt;

/// The largest file that is taken in, in megabytes (own rule): a scan of many pages fits.
pub const LARGEST_MEGABYTES: u32 = 20;

/// The most that all files of a document may be together, in megabytes (own rule): every copy
/// of the document holds them all.
pub const MOST_MEGABYTES: u32 = 100;

/// A megabyte as people count it, in bytes.
pub const MEGABYTE: u32 = 1_000_000;

/// The longest name of a file that is kept, in bytes; names have a limit everywhere.
pub const LONGEST_NAME: usize = 120;

/// The SHA-256 of some bytes. Written as 64 digits and small letters a to f.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContentHash([u8; 32]);

/// The text is no SHA-256 in small hexadecimal digits.
#[derive(Debug, thiserror::Error)]
#[error("not the SHA-256 of anything, written as 64 digits and letters a to f")]
pub struct NotAHash;

impl ContentHash {
    /// The hash of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The hash that was kept.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its 32 bytes, to be kept.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its first 16 digits, for a list on paper or on the screen.
    pub fn short(&self) -> String {
        self.to_string().chars().take(16).collect()
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl TryFrom<String> for ContentHash {
    type Error = NotAHash;

    fn try_from(text: String) -> Result<Self, NotAHash> {
        let mut bytes = [0; 32];
        let is_written_so = |digit: u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 64 || !text.bytes().all(is_written_so) {
            return Err(NotAHash);
        }
        for (byte, place) in bytes.iter_mut().zip((0..64).step_by(2)) {
            let digits = text.get(place..place + 2).ok_or(NotAHash)?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| NotAHash)?;
        }
        Ok(Self(bytes))
    }
}

impl From<ContentHash> for String {
    fn from(hash: ContentHash) -> Self {
        hash.to_string()
    }
}

/// Why a file may not be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentFault {
    /// It holds nothing.
    Empty,
    /// It is larger than [`LARGEST_MEGABYTES`].
    TooLarge,
    /// A computer could carry it out.
    Executable,
    /// It holds macros, which a computer could carry out.
    Macros,
}

/// A file that may be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its name, without a folder and fit for every computer.
    pub file_name: String,
    /// A picture, or another file.
    pub kind: EvidenceKind,
    /// What it is, as a media type.
    pub media_type: &'static str,
    /// How long it is, in bytes.
    pub size: u32,
    /// The hash it goes by.
    pub sha256: ContentHash,
}

/// Looks a file over by its name and its bytes.
///
/// # Errors
/// [`ContentFault`] tells why it may not be taken in.
pub fn look_over(name: &str, bytes: &[u8]) -> Result<Taken, ContentFault> {
    let file_name = clean_name(name);
    let size = may_have_size(bytes.len() as u64)?;
    may_have_name(&file_name)?;
    if is_carried_out(bytes) {
        return Err(ContentFault::Executable);
    }
    if holds_macros(bytes) {
        return Err(ContentFault::Macros);
    }
    let media_type = media_type(&file_name, bytes);
    let is_picture = media_type.starts_with("image/");
    let kind = if is_picture { EvidenceKind::Picture } else { EvidenceKind::File };
    Ok(Taken { file_name, kind, media_type, size, sha256: ContentHash::of(bytes) })
}

/// Whether a file may be so long, before it is read.
///
/// # Errors
/// [`ContentFault::Empty`], [`ContentFault::TooLarge`].
pub fn may_have_size(bytes: u64) -> Result<u32, ContentFault> {
    match u32::try_from(bytes) {
        Ok(0) => Err(ContentFault::Empty),
        Ok(size) if size <= LARGEST_MEGABYTES * MEGABYTE => Ok(size),
        _ => Err(ContentFault::TooLarge),
    }
}

/// Whether a file may have a name.
///
/// # Errors
/// [`ContentFault::Executable`], [`ContentFault::Macros`].
pub fn may_have_name(name: &str) -> Result<(), ContentFault> {
    let ending = ending(&clean_name(name));
    if CARRIED_OUT.contains(&ending.as_str()) {
        Err(ContentFault::Executable)
    } else if WITH_MACROS.contains(&ending.as_str()) {
        Err(ContentFault::Macros)
    } else {
        Ok(())
    }
}

/// Endings of what the system's own program may be asked to show (own rule): papers, pictures,
/// text and the documents of office programs. What is not among them is only handed out.
const SHOWN: [&str; 22] = [
    "bmp", "csv", "doc", "docx", "gif", "jpeg", "jpg", "log", "odp", "ods", "odt", "pdf", "png",
    "ppt", "pptx", "rtf", "tif", "tiff", "txt", "webp", "xls", "xlsx",
];

/// Whether a file with this name may be shown by the system's own program, which goes by the
/// name alone.
pub fn may_be_shown(name: &str) -> bool {
    SHOWN.contains(&ending(&clean_name(name)).as_str())
}

/// The same name without a folder, and without what some computer cannot have in a name or
/// what makes it read otherwise than it is.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_kept = |letter: &char| !letter.is_control() && !is_unseen(*letter);
    let fits = |letter: char| match letter {
        '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
        letter => letter,
    };
    let kept: String = last.chars().filter(is_kept).map(fits).collect();
    let kept = kept.trim().trim_end_matches(['.', ' ']);
    let (stem, ending) = match kept.rsplit_once('.') {
        Some((stem, ending)) if ending.len() < LONGEST_NAME / 2 => (stem, format!(".{ending}")),
        _ => (kept, String::new()),
    };
    let stem = cut(stem, LONGEST_NAME - ending.len());
    let is_reserved = RESERVED.iter().any(|name| stem.eq_ignore_ascii_case(name));
    let stem = if is_reserved || stem.is_empty() { format!("_{stem}") } else { stem.to_owned() };
    format!("{stem}{ending}")
}

/// The beginning of a text that fits in so many bytes.
fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default().trim_end_matches(['.', ' '])
}

/// Characters that nobody sees, such as those that turn the order of letters round.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.trim().to_lowercase()).unwrap_or_default()
}

/// Names of devices on Windows, which no file may have.
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Endings of what some computer carries out when it is opened: programs, scripts, installers,
/// shortcuts, disks, and pages in which a script may stand.
const CARRIED_OUT: [&str; 100] = [
    "accdb",
    "accde",
    "ade",
    "adp",
    "apk",
    "app",
    "appimage",
    "appinstaller",
    "application",
    "appref-ms",
    "appx",
    "bash",
    "bat",
    "bin",
    "chm",
    "cmd",
    "com",
    "command",
    "cpl",
    "deb",
    "desktop",
    "diagcab",
    "dll",
    "dmg",
    "elf",
    "exe",
    "gadget",
    "hlp",
    "hta",
    "htm",
    "html",
    "img",
    "inf",
    "ins",
    "iqy",
    "iso",
    "isp",
    "jar",
    "jnlp",
    "js",
    "jse",
    "ksh",
    "library-ms",
    "lnk",
    "mdb",
    "mde",
    "mht",
    "mhtml",
    "msc",
    "msi",
    "msix",
    "msp",
    "mst",
    "ocx",
    "out",
    "pif",
    "pkg",
    "pl",
    "ps1",
    "ps1xml",
    "ps2",
    "psc1",
    "psd1",
    "psm1",
    "py",
    "pyc",
    "pyw",
    "pyz",
    "pyzw",
    "rb",
    "rdp",
    "reg",
    "rpm",
    "run",
    "scf",
    "scpt",
    "scr",
    "sct",
    "search-ms",
    "settingcontent-ms",
    "sh",
    "shs",
    "slk",
    "so",
    "svg",
    "svgz",
    "sys",
    "terminal",
    "url",
    "vb",
    "vbe",
    "vbs",
    "vhd",
    "vhdx",
    "website",
    "wsc",
    "wsf",
    "wsh",
    "xhtml",
    "zsh",
];

/// Endings of documents with macros.
const WITH_MACROS: [&str; 12] =
    ["docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "xla", "pptm", "potm", "ppam", "ppsm", "sldm"];

/// How what a computer carries out begins, whatever it is called.
const BEGINNINGS: [&[u8]; 16] = [
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"#!",
    b"\xef\xbb\xbf#!",
    b"\0asm",
    b"dex\n",
    // A shortcut of Windows.
    b"\x4c\0\0\0\x01\x14\x02\0",
    b"[InternetShortcut]",
    b"[Desktop Entry]",
    b"Windows Registry Editor",
    b"REGEDIT4",
    // A help file of Windows with pages in it.
    b"ITSF",
];

fn is_carried_out(bytes: &[u8]) -> bool {
    let is_dos = bytes.starts_with(b"MZ") && bytes.iter().take(64).any(|byte| *byte == 0);
    is_dos
        || BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
        || (bytes.starts_with(OLE) && holds(bytes, INSTALLER))
}

/// How a document of the older office programs begins, and an installer of Windows too.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// By what such an installer is known.
const INSTALLER: &[u8] = b"\x84\x10\x0c\0\0\0\0\0\xc0\0\0\0\0\0\0\x46";

/// How an archive begins, which documents of the newer office programs are.
const ZIP: &[u8] = b"PK\x03\x04";

/// What holds macros in an older document (in UTF-16) and in a newer one.
const OLE_MACROS: &[u8] = b"_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0";
const ZIP_MACROS: &[u8] = b"vbaProject.bin";

/// The same in an open document: a list of Basic libraries, or scripts in a folder.
const OPEN_MACROS: [&[u8]; 2] = [b"Basic/script-lc.xml", b"Scripts/python/"];

fn holds_macros(bytes: &[u8]) -> bool {
    (bytes.starts_with(OLE) && holds(bytes, OLE_MACROS))
        || (bytes.starts_with(ZIP) && holds(bytes, ZIP_MACROS))
        || (bytes.starts_with(ZIP) && OPEN_MACROS.iter().any(|wanted| holds(bytes, wanted)))
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    let first = wanted.first().copied().unwrap_or_default();
    let places = bytes.iter().enumerate().filter(|(_, byte)| **byte == first);
    places
        .map(|(place, _)| bytes.get(place..))
        .any(|rest| rest.is_some_and(|rest| rest.starts_with(wanted)))
}

/// How files begin of which the media type is known.
const KNOWN_BEGINNINGS: [(&[u8], &str); 7] = [
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
];

/// Endings of which the media type is known where the bytes do not tell.
const KNOWN_ENDINGS: [(&str, &str); 14] = [
    ("csv", "text/csv"),
    ("doc", "application/msword"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("eml", "message/rfc822"),
    ("json", "application/json"),
    ("log", "text/plain"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("txt", "text/plain"),
    ("xls", "application/vnd.ms-excel"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("zip", "application/zip"),
];

fn media_type(name: &str, bytes: &[u8]) -> &'static str {
    if let Some((_, known)) = KNOWN_BEGINNINGS.iter().find(|(begins, _)| bytes.starts_with(begins))
    {
        return known;
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return "image/webp";
    }
    let ending = ending(name);
    let known = KNOWN_ENDINGS.iter().find(|(known, _)| *known == ending);
    known.map_or("application/octet-stream", |(_, known)| known)
}
