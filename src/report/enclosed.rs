//! Files that go along in a PDF: whoever has the paper has them too. What they hold is not
//! known here.

/// A file that goes along in a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosed {
    /// Its name, without a folder. The same few names each time: the typesetter never forgets
    /// one.
    pub name: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What it is, as a media type.
    pub media_type: &'static str,
    /// What it is, in words.
    pub description: String,
    /// What it has to do with the paper.
    pub relation: Relation,
}

/// What a file has to do with the paper in which it goes along (ISO 19005-3, 6.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The paper was made from it.
    Source,
    /// It tells of the files.
    Data,
}

impl Relation {
    /// As the typesetter calls it.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Data => "data",
        }
    }
}
