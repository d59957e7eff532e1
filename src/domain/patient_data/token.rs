//! A text in its words, its rows of digits and its signs.

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    Sign,
}

/// What stands before a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Nothing,
    Blank,
    NewLine,
}

/// A word, a row of digits, or a sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    pub(super) gap: Gap,
}

impl Token<'_> {
    pub(super) fn is(&self, words: &[&str]) -> bool {
        let text = self.text.to_lowercase();
        words.contains(&&*text)
    }

    pub(super) fn is_number_of(&self, digits: std::ops::RangeInclusive<usize>) -> bool {
        self.kind == Kind::Number && digits.contains(&self.text.len())
    }
}

/// A text in its pieces.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let kind_of = |sign: char| match sign {
        _ if sign.is_ascii_digit() => Kind::Number,
        _ if sign.is_alphabetic() => Kind::Word,
        _ => Kind::Sign,
    };
    let mut tokens = Vec::new();
    let mut rest = text;
    loop {
        let bare = rest.trim_start();
        let blanks = rest.strip_suffix(bare).unwrap_or_default();
        let gap = match blanks {
            "" => Gap::Nothing,
            _ if blanks.contains('\n') => Gap::NewLine,
            _ => Gap::Blank,
        };
        let Some(first) = bare.chars().next() else { return tokens };
        let kind = kind_of(first);
        let is_other = |sign: char| sign.is_whitespace() || kind_of(sign) != kind;
        let length = match kind {
            Kind::Sign => first.len_utf8(),
            _ => bare.find(is_other).unwrap_or(bare.len()),
        };
        let (piece, after) = bare.split_at(length);
        tokens.push(Token { kind, text: piece, gap });
        rest = after;
    }
}

/// Digits that belong together: "1234.56.789".
pub(super) struct Run<'a> {
    pub(super) groups: Vec<&'a str>,
    /// What stands between the groups; blank for a blank, or where there is one group.
    pub(super) separator: &'a str,
    /// How many tokens it takes.
    pub(super) length: usize,
}

/// The run that begins at the head of these tokens.
pub(super) fn run<'a>(tokens: &[Token<'a>]) -> Option<Run<'a>> {
    let first = tokens.first().filter(|token| token.kind == Kind::Number)?;
    let mut run = Run { groups: vec![first.text], separator: "", length: 1 };
    loop {
        let rest = tokens.get(run.length..).unwrap_or_default();
        let (separator, group, length) = match rest {
            [next, ..] if next.kind == Kind::Number && next.gap == Gap::Blank => ("", next, 1),
            [sign, next, ..]
                if matches!(sign.text, "." | "-" | "/")
                    && next.kind == Kind::Number
                    && [sign.gap, next.gap] == [Gap::Nothing; 2] =>
            {
                (sign.text, next, 2)
            }
            _ => return Some(run),
        };
        if run.groups.len() > 1 && separator != run.separator {
            return Some(run);
        }
        run.separator = separator;
        run.groups.push(group.text);
        run.length += length;
    }
}
