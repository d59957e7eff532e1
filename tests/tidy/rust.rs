//! Just enough Rust to measure it: what is code, what is a comment, what is a literal, and
//! where functions begin and end. Knows no types and no macros.

/// What a piece of source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Code,
    Comment,
    Literal,
}

/// A function as it is written.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The line of its `fn`, from 1.
    pub line: usize,
    /// From the line of its `fn` to its closing brace.
    pub lines: usize,
    /// Its parameters as written, without `self`.
    pub parameters: Vec<String>,
    /// Whether a trait decides what it looks like.
    pub is_of_a_trait: bool,
}

/// The code alone: what stands in comments and literals becomes spaces, and every line
/// stays where it is.
pub fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    for (kind, piece) in pieces(text) {
        if kind == Kind::Code {
            code.push_str(piece);
        } else {
            code.extend(piece.chars().map(|sign| if sign == '\n' { '\n' } else { ' ' }));
        }
    }
    code
}

/// The literals, with their quotes, and the line each begins on, from 1.
pub fn literals(text: &str) -> Vec<(usize, &str)> {
    let mut line = 1;
    let mut found = Vec::new();
    for (kind, piece) in pieces(text) {
        if kind == Kind::Literal {
            found.push((line, piece));
        }
        line += newlines(piece);
    }
    found
}

/// All functions that have a body, in the order they are written.
pub fn functions(text: &str) -> Vec<Function> {
    let code = code(text);
    let of_traits = trait_blocks(&code);
    let starts = code.match_indices("fn ").filter(|(start, _)| !is_inside_a_word(&code, *start));
    starts
        .filter_map(|(start, _)| {
            let (before, here) = code.split_at(start);
            let mut function = function(here)?;
            function.line = newlines(before) + 1;
            function.is_of_a_trait = of_traits.iter().any(|block| block.contains(&start));
            Some(function)
        })
        .collect()
}

/// How often each path into this crate is named, `crate::ui::state` as `ui`.
pub fn rooms_named(code: &str) -> Vec<(usize, &str)> {
    code.match_indices("crate::")
        .filter(|(start, _)| !is_inside_a_word(code, *start))
        .map(|(start, begin)| {
            let (before, here) = code.split_at(start + begin.len());
            (newlines(before) + 1, word(here))
        })
        .collect()
}

fn newlines(text: &str) -> usize {
    text.matches('\n').count()
}

fn is_of_a_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

fn is_inside_a_word(code: &str, start: usize) -> bool {
    code.split_at(start).0.chars().next_back().is_some_and(is_of_a_word)
}

fn word(code: &str) -> &str {
    let end = code.find(|sign| !is_of_a_word(sign)).unwrap_or(code.len());
    code.split_at(end).0
}

fn pieces(text: &str) -> Vec<(Kind, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut code = 0;
    while let Some(sign) = rest.split_at(code).1.chars().next() {
        let (before, here) = rest.split_at(code);
        let Some((kind, length)) = hidden(before, here) else {
            code += sign.len_utf8();
            continue;
        };
        pieces.push((Kind::Code, before));
        pieces.push((kind, here.split_at(length).0));
        rest = here.split_at(length).1;
        code = 0;
    }
    pieces.push((Kind::Code, rest));
    pieces
}

/// What is no code at the very start of this text, and how long it is. The r of a raw
/// string is not the end of the word before it.
fn hidden(before: &str, text: &str) -> Option<(Kind, usize)> {
    if text.starts_with("//") {
        return Some((Kind::Comment, text.find('\n').unwrap_or(text.len())));
    }
    if text.starts_with("/*") {
        return Some((Kind::Comment, block_comment(text)));
    }
    if text.starts_with('"') {
        return Some((Kind::Literal, until_quote(text, '"')));
    }
    if text.starts_with('\'') {
        return character(text).map(|length| (Kind::Literal, length));
    }
    let after_a_word = before.chars().next_back().is_some_and(is_of_a_word);
    raw_string(text).filter(|_| !after_a_word).map(|length| (Kind::Literal, length))
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut previous = ' ';
    for (place, sign) in text.char_indices() {
        match (previous, sign) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                previous = sign;
                continue;
            }
        }
        if depth == 0 {
            return place + 1;
        }
        previous = ' ';
    }
    text.len()
}

fn until_quote(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (place, sign) in text.char_indices().skip(1) {
        if sign == quote && !escaped {
            return place + 1;
        }
        escaped = sign == '\\' && !escaped;
    }
    text.len()
}

/// A character in quotes; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let mut signs = text.chars().skip(1);
    let (first, second) = (signs.next()?, signs.next()?);
    (first == '\\' || second == '\'').then(|| until_quote(text, '\''))
}

fn raw_string(text: &str) -> Option<usize> {
    let start = ["r", "br", "cr"].iter().find_map(|start| text.strip_prefix(start))?;
    let inside = start.trim_start_matches('#');
    let hashes = start.len() - inside.len();
    let end = format!("\"{}", "#".repeat(hashes));
    let inside = inside.strip_prefix('"')?;
    let length = inside.find(&end)? + end.len();
    Some(text.len() - inside.len() + length)
}

/// The function that begins here, if it has a body. Its place is not known yet.
fn function(code: &str) -> Option<Function> {
    let name = word(code.strip_prefix("fn ")?);
    let parameters_at = outside_generics(code).filter(|_| !name.is_empty())?;
    let (parameters, after) = group(code.split_at(parameters_at).1)?;
    let body_at = body(after)?;
    let (_, rest) = group(after.split_at(body_at).1)?;
    Some(Function {
        name: name.to_owned(),
        line: 1,
        lines: newlines(code.split_at(code.len() - rest.len()).0) + 1,
        parameters: split_at_commas(parameters).into_iter().filter(|one| !is_self(one)).collect(),
        is_of_a_trait: false,
    })
}

/// The first bracket that is no part of `<…>`.
fn outside_generics(code: &str) -> Option<usize> {
    let mut depth = 0_i32;
    let mut previous = ' ';
    for (place, sign) in code.char_indices() {
        match sign {
            '<' => depth += 1,
            '>' if previous != '-' => depth -= 1,
            '(' if depth == 0 => return Some(place),
            _ => {}
        }
        previous = sign;
    }
    None
}

/// The brace that opens the body; none where the function is only promised.
fn body(code: &str) -> Option<usize> {
    let mut depth = 0_i32;
    for (place, sign) in code.char_indices() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '{' if depth == 0 => return Some(place),
            ';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// What stands between the bracket this begins with and its match, and what comes after.
fn group(code: &str) -> Option<(&str, &str)> {
    let mut depth = 0_i32;
    for (place, sign) in code.char_indices() {
        match sign {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let (inside, after) = code.split_at(place);
            return Some((inside.split_at(1).1, after.split_at(1).1));
        }
    }
    None
}

fn split_at_commas(code: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_i32;
    let mut previous = ' ';
    for sign in code.chars() {
        match sign {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '>' if previous != '-' && previous != '=' => depth -= 1,
            _ => {}
        }
        previous = sign;
        if sign == ',' && depth == 0 {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(sign);
        }
    }
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn is_self(parameter: &str) -> bool {
    let name = parameter.split(':').next().unwrap_or(parameter);
    name.split_whitespace().next_back().is_some_and(|name| name.trim_start_matches('&') == "self")
}

/// From brace to brace, the blocks whose functions a trait has laid down.
fn trait_blocks(code: &str) -> Vec<std::ops::Range<usize>> {
    let starts = code.match_indices("impl").filter(|(start, _)| {
        let line = code.split_at(*start).0.rsplit('\n').next().unwrap_or_default();
        line.trim().is_empty()
    });
    starts
        .filter_map(|(start, _)| {
            let here = code.split_at(start).1;
            let open = here.find('{')?;
            let (head, block) = here.split_at(open);
            let (inside, _) = group(block)?;
            let block = start + open..start + open + inside.len();
            head.contains(" for ").then_some(block)
        })
        .collect()
}

#[test]
fn braces_in_words_are_no_code() {
    let text = "let a = \"} // {\"; // } \"\nlet b = '{'; /* } /* { */ */ let c = r#\"\"}\"#;\n";
    let kept = code(text);
    assert!(!kept.contains(['{', '}', '"', '\'']), "{kept}");
    assert!(kept.contains("let a = ") && kept.contains("let c = "));
    assert_eq!(kept.len(), text.len());
}

#[test]
fn a_lifetime_is_no_character() {
    let text = "struct A<'a>(&'a str); fn b<'c>(d: &'c str) -> char { '\\'' }";
    assert_eq!(code(text), text.replace("'\\''", "    "));
    assert_eq!(literals(text), [(1, "'\\''")]);
}

#[test]
fn a_function_is_measured_from_its_name_to_its_closing_brace() {
    let text = "\
impl Shape for Square {
    fn area(&self, with_edge: bool) -> [u8; 2] {
        [1, 2]
    }
}

pub fn sort<F: Fn(&str) -> bool>(mut self: Box<Self>, by: F, rows: &[(u8, u8)]) -> Result<(), ()>
where
    F: Clone,
{
    let later = |row: &str| { by(row) };
    Ok(())
}
trait Later { fn some_day(&self); }
";
    let found = functions(text);
    let names: Vec<&str> = found.iter().map(|function| function.name.as_str()).collect();
    assert_eq!(names, ["area", "sort"]);
    let sizes: Vec<_> = found.iter().map(|one| (one.line, one.lines, one.is_of_a_trait)).collect();
    assert_eq!(sizes, [(2, 3, true), (7, 7, false)]);
    let parameters: Vec<_> = found.iter().map(|one| one.parameters.join(" | ")).collect();
    assert_eq!(parameters, ["with_edge: bool", "by: F | rows: &[(u8, u8)]"]);
}
