//! The fingerprint in the properties of a PDF: where a program finds it again without
//! reading the pages.

/// Stands before the fingerprint.
pub(super) const SEAL: &str = "SHA-256 ";

/// The fingerprint stands in groups of so many digits.
pub(super) const SEAL_GROUP: usize = 16;

/// The digits of a SHA-256.
const DIGITS: usize = 64;

/// The fingerprints that the properties of a PDF name, in hexadecimal, each once. Empty
/// where there are none: the PDF is not ours, or another program has packed it anew.
pub fn fingerprints(pdf: &[u8]) -> Vec<String> {
    let seal = SEAL.as_bytes();
    let starts = pdf.windows(seal.len()).enumerate().filter(|(_, bytes)| *bytes == seal);
    let mut found = Vec::new();
    for (start, _) in starts {
        let after = pdf.get(start + seal.len()..).unwrap_or_default();
        if let Some(fingerprint) = fingerprint(after).filter(|print| !found.contains(print)) {
            found.push(fingerprint);
        }
    }
    found
}

/// The fingerprint with which these bytes begin, its groups parted by a space.
fn fingerprint(bytes: &[u8]) -> Option<String> {
    let mut digits = String::with_capacity(DIGITS);
    for byte in bytes {
        match byte {
            b'0'..=b'9' | b'a'..=b'f' => digits.push(char::from(*byte)),
            b' ' if digits.len().is_multiple_of(SEAL_GROUP) => {}
            _ => break,
        }
        if digits.len() == DIGITS {
            return Some(digits);
        }
    }
    None
}
