//! The files that go along in a PDF: which there are, and where their bytes stand
//! (ISO 32000-1, 7.11.4 and 7.9.6).

use crate::interchange::carried::objects::Object;
use crate::interchange::carried::objects::PdfFile;

/// A PDF of ours carries two. More than this is somebody's joke.
const MOST_FILES: usize = 256;

/// So many places of the tree of names are visited; one of ours has one.
const MOST_NODES: usize = 256;

/// A file in a PDF.
pub(super) struct Attachment {
    /// Its name.
    pub(super) name: Vec<u8>,
    /// The number of the object with its bytes.
    pub(super) stream: u32,
}

/// The files in a PDF, in the order of its tree of names.
pub(super) fn attachments(file: &PdfFile<'_>) -> Vec<Attachment> {
    let mut found = Vec::new();
    let root = file.root().and_then(|root| file.dict(root.get(b"Names".as_slice())?));
    let root = root.and_then(|names| names.get(b"EmbeddedFiles".as_slice()).cloned());
    let mut nodes: Vec<Object> = root.into_iter().collect();
    for _ in 0..MOST_NODES {
        let Some(node) = nodes.pop().filter(|_| found.len() < MOST_FILES) else { break };
        let Some(node) = file.dict(&node) else { continue };
        let kids = node.get(b"Kids".as_slice()).and_then(|kids| file.list(kids));
        nodes.extend(kids.unwrap_or_default().into_iter().rev());
        let names = node.get(b"Names".as_slice()).and_then(|names| file.list(names));
        let names = names.unwrap_or_default();
        let specs = names.iter().skip(1).step_by(2).take(MOST_FILES);
        found.extend(specs.filter_map(|spec| attachment(file, spec)));
    }
    found
}

/// A file by what the tree says of it.
fn attachment(file: &PdfFile<'_>, spec: &Object) -> Option<Attachment> {
    let spec = file.dict(spec)?;
    let name = spec.get(b"UF".as_slice()).or_else(|| spec.get(b"F".as_slice()))?;
    let Object::Text(name) = file.resolved(name)? else { return None };
    let bytes = file.dict(spec.get(b"EF".as_slice())?)?;
    match bytes.get(b"F".as_slice())? {
        Object::Ref(stream) => Some(Attachment { name, stream: *stream }),
        _ => None,
    }
}
