//! The objects of a PDF, read with limits on all that could go on for ever: how deep things
//! lie in each other, how many there are, how often one leads to another, how long what was
//! packed becomes (ISO 32000-1, 7.3 and 7.5). What does not fit is none.

use flate2::read::ZlibDecoder;
use std::collections::BTreeMap;
use std::io::Read;

/// How deep one thing may lie in another.
const DEEPEST: u8 = 24;

/// How many things one object may hold; one of ours that is looked at holds a dozen.
const MOST_PARTS: usize = 5_000;

/// How long an object may be without the bytes that follow it.
const LONGEST_OBJECT: usize = 65_536;

/// How many objects a file may name.
const MOST_OBJECTS: usize = 1_000_000;

/// How often a file may have been added to.
const MOST_ADDITIONS: u8 = 32;

/// How often one object may be nothing but the number of another.
const MOST_STEPS: u8 = 4;

/// So far from its end a file tells where its table stands, in bytes.
const TAIL: usize = 2048;

/// The longest number that is read, in digits.
const LONGEST_NUMBER: usize = 18;

/// Keys with what stands there.
pub(super) type Dict = BTreeMap<Vec<u8>, Object>;

/// A thing in a PDF.
#[derive(Clone, Debug)]
pub(super) enum Object {
    /// A whole number.
    Number(i64),
    /// A name, without its slash.
    Name(Vec<u8>),
    /// A text.
    Text(Vec<u8>),
    /// Things in a row.
    List(Vec<Object>),
    /// Things by name.
    Dict(Dict),
    /// The number of another object.
    Ref(u32),
    /// What nobody here asks for, such as a broken number.
    Unasked,
}

/// A PDF whose table was read.
pub(super) struct PdfFile<'a> {
    bytes: &'a [u8],
    /// Where each object stands; none for one that was taken away.
    places: BTreeMap<u32, Option<usize>>,
    /// How many lines of the table were read.
    lines: usize,
    trailer: Dict,
}

impl<'a> PdfFile<'a> {
    /// Reads the table of a file; none where there is no plain one, or the file is encrypted.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let tail = bytes.len().saturating_sub(TAIL);
        let mark = b"startxref";
        let last = bytes.get(tail..)?.windows(mark.len()).rposition(|part| part == mark)?;
        let mut next = Some(Reader::at(bytes, tail + last + mark.len()).place()?);
        let mut file = Self { bytes, places: BTreeMap::new(), lines: 0, trailer: Dict::new() };
        for _ in 0..MOST_ADDITIONS {
            let Some(place) = next else { break };
            let trailer = file.read_table(place)?;
            next = match trailer.get(b"Prev".as_slice()) {
                Some(Object::Number(place)) => Some(usize::try_from(*place).ok()?),
                _ => None,
            };
            // The newest comes first, and holds.
            if file.trailer.is_empty() {
                file.trailer = trailer;
            }
        }
        (!file.trailer.contains_key(b"Encrypt".as_slice())).then_some(file)
    }

    /// Reads one part of the table, and answers what stands under it.
    fn read_table(&mut self, place: usize) -> Option<Dict> {
        let mut reader = Reader::at(self.bytes, place);
        reader.word(b"xref")?;
        while reader.word(b"trailer").is_none() {
            let first = u32::try_from(reader.place()?).ok()?;
            let count = u32::try_from(reader.place()?).ok()?;
            for number in first..first.checked_add(count)? {
                let place = reader.place()?;
                reader.place()?;
                let is_there = reader.word(b"n").is_some();
                if !is_there {
                    reader.word(b"f")?;
                }
                self.places.entry(number).or_insert(is_there.then_some(place));
                self.lines += 1;
                if self.lines > MOST_OBJECTS {
                    return None;
                }
            }
        }
        match reader.object(0)? {
            Object::Dict(trailer) => Some(trailer),
            _ => None,
        }
    }

    /// The object from which all others are found.
    pub(super) fn root(&self) -> Option<Dict> {
        self.dict(self.trailer.get(b"Root".as_slice())?)
    }

    /// An object with a number, and the reader behind it.
    fn object(&self, number: u32) -> Option<(Object, Reader<'a>)> {
        let place = (*self.places.get(&number)?)?;
        let end = self.bytes.len().min(place.saturating_add(LONGEST_OBJECT));
        let mut reader = Reader::at(self.bytes.get(..end)?, place);
        if reader.place()? != usize::try_from(number).ok()? {
            return None;
        }
        reader.place()?;
        reader.word(b"obj")?;
        Some((reader.object(0)?, reader))
    }

    /// The thing itself where another was only named by its number.
    pub(super) fn resolved(&self, object: &Object) -> Option<Object> {
        let mut found = object.clone();
        for _ in 0..MOST_STEPS {
            match found {
                Object::Ref(number) => found = self.object(number)?.0,
                found => return Some(found),
            }
        }
        None
    }

    /// Keys with what stands there.
    pub(super) fn dict(&self, object: &Object) -> Option<Dict> {
        match self.resolved(object)? {
            Object::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    /// Things in a row.
    pub(super) fn list(&self, object: &Object) -> Option<Vec<Object>> {
        match self.resolved(object)? {
            Object::List(list) => Some(list),
            _ => None,
        }
    }

    /// The bytes that stand in the file under a number, unpacked; none where there are more
    /// than `most`.
    pub(super) fn content(&self, number: u32, most: usize) -> Option<Vec<u8>> {
        let (Object::Dict(about), mut reader) = self.object(number)? else { return None };
        reader.word(b"stream")?;
        reader.end_of_line()?;
        let Object::Number(length) = self.resolved(about.get(b"Length".as_slice())?)? else {
            return None;
        };
        let end = reader.at.checked_add(usize::try_from(length).ok()?)?;
        let packed = self.bytes.get(reader.at..end)?;
        if about.contains_key(b"DecodeParms".as_slice()) {
            return None;
        }
        let way = match about.get(b"Filter".as_slice()).map(|way| self.resolved(way)) {
            None => return (packed.len() <= most).then(|| packed.to_vec()),
            Some(Some(Object::List(ways))) => match ways.as_slice() {
                [way] => self.resolved(way)?,
                _ => return None,
            },
            Some(way) => way?,
        };
        match way {
            Object::Name(way) if way == b"FlateDecode" => unpacked(packed, most),
            _ => None,
        }
    }
}

/// What was packed, where that is no more than so many bytes.
fn unpacked(packed: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut reader = ZlibDecoder::new(packed).take(most as u64 + 1);
    reader.read_to_end(&mut bytes).ok()?;
    (bytes.len() <= most).then_some(bytes)
}

/// Reads on from a place in the file.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// How many things may still be read.
    left: usize,
}

impl<'a> Reader<'a> {
    const fn at(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, left: MOST_PARTS }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// Goes on past white space and remarks.
    fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| !matches!(byte, b'\r' | b'\n')) {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// Goes on past a word, where it is this one.
    fn word(&mut self, word: &[u8]) -> Option<()> {
        self.skip_space();
        let rest = self.bytes.get(self.at..)?.strip_prefix(word)?;
        let ends = rest.first().is_none_or(|byte| is_space(*byte) || is_mark(*byte));
        ends.then(|| self.at += word.len())
    }

    /// Goes on past the end of a line, after which bytes follow.
    fn end_of_line(&mut self) -> Option<()> {
        match self.next()? {
            b'\n' => Some(()),
            b'\r' => (self.next()? == b'\n').then_some(()),
            _ => None,
        }
    }

    /// A whole number that is not negative.
    fn place(&mut self) -> Option<usize> {
        self.skip_space();
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        let digits = self.bytes.get(start..self.at)?;
        let ends = self.peek().is_none_or(|byte| is_space(byte) || is_mark(byte));
        if !ends || digits.len() > LONGEST_NUMBER {
            return None;
        }
        std::str::from_utf8(digits).ok()?.parse().ok()
    }

    /// A thing, with all that lies in it.
    fn object(&mut self, depth: u8) -> Option<Object> {
        self.skip_space();
        self.left = self.left.checked_sub(1)?;
        if depth > DEEPEST {
            return None;
        }
        match self.peek()? {
            b'/' => self.name().map(Object::Name),
            b'(' => self.literal().map(Object::Text),
            b'[' => self.list(depth),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => self.dict(depth),
            b'<' => self.hexadecimal().map(Object::Text),
            b'0'..=b'9' | b'+' | b'-' | b'.' => Some(self.number()),
            byte if byte.is_ascii_alphabetic() => {
                while self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
                    self.at += 1;
                }
                Some(Object::Unasked)
            }
            _ => None,
        }
    }

    fn list(&mut self, depth: u8) -> Option<Object> {
        self.at += 1;
        let mut list = Vec::new();
        loop {
            self.skip_space();
            if self.peek()? == b']' {
                self.at += 1;
                return Some(Object::List(list));
            }
            list.push(self.object(depth + 1)?);
        }
    }

    fn dict(&mut self, depth: u8) -> Option<Object> {
        self.at += 2;
        let mut dict = Dict::new();
        loop {
            self.skip_space();
            if self.peek()? == b'>' {
                self.at += 1;
                return (self.next()? == b'>').then_some(Object::Dict(dict));
            }
            if self.peek()? != b'/' {
                return None;
            }
            let key = self.name()?;
            let value = self.object(depth + 1)?;
            dict.insert(key, value);
        }
    }

    /// A number, or two and an R that name another object.
    fn number(&mut self) -> Object {
        let start = self.at;
        if let Some(number) = self.place() {
            let end = self.at;
            let follows = self.place().and_then(|_| self.word(b"R"));
            if let (Some(()), Ok(number)) = (follows, u32::try_from(number)) {
                return Object::Ref(number);
            }
            self.at = end;
            return i64::try_from(number).map_or(Object::Unasked, Object::Number);
        }
        self.at = start + 1;
        while self.peek().is_some_and(|byte| !is_space(byte) && !is_mark(byte)) {
            self.at += 1;
        }
        Object::Unasked
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| !is_space(*byte) && !is_mark(*byte)) {
            self.at += 1;
            if byte == b'#' {
                name.push(digit(self.next()?)? * 16 + digit(self.next()?)?);
            } else {
                name.push(byte);
            }
        }
        Some(name)
    }

    /// A text in round brackets, which may hold such brackets.
    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut text = Vec::new();
        let mut open = 0_usize;
        loop {
            match self.next()? {
                b')' if open == 0 => return Some(text),
                b')' => {
                    open -= 1;
                    text.push(b')');
                }
                b'(' => {
                    open += 1;
                    text.push(b'(');
                }
                b'\\' => self.escaped(&mut text)?,
                byte => text.push(byte),
            }
        }
    }

    fn escaped(&mut self, text: &mut Vec<u8>) -> Option<()> {
        match self.next()? {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\n' => {}
            b'\r' => self.at += usize::from(self.peek() == Some(b'\n')),
            first @ b'0'..=b'7' => {
                let mut code = u32::from(first - b'0');
                for _ in 0..2 {
                    let Some(byte @ b'0'..=b'7') = self.peek() else { break };
                    self.at += 1;
                    code = code * 8 + u32::from(byte - b'0');
                }
                text.push((code % 256).try_into().ok()?);
            }
            byte => text.push(byte),
        }
        Some(())
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut digits = Vec::new();
        loop {
            match self.next()? {
                b'>' => break,
                byte if is_space(byte) => {}
                byte => digits.push(digit(byte)?),
            }
        }
        let pair = |pair: &[u8]| match pair {
            [high, low] => high * 16 + low,
            [high] => high * 16,
            _ => 0,
        };
        Some(digits.chunks(2).map(pair).collect())
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

const fn is_mark(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// The value of a hexadecimal digit.
fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16)?.try_into().ok()
}
