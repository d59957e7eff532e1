//! What people and programs put in a field, and what they put in a file for import.

use crate::support::chance::Chance;
use serde_json::Value;
use serde_json::json;

/// What means something to somebody else.
const PIECES: [&str; 22] = [
    "#panic(\"x\")",
    "#read(\"/etc/passwd\")",
    "$ x^2 $",
    "*vet* _schuin_ @bron <label>",
    "= kop",
    "```",
    "/* ",
    "\\u{41} \\",
    "=1+1|cmd",
    "<script>",
    "%s%n",
    "\u{202e}\u{2066}\u{200b}\u{feff}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "שלום مرحبا",
    "ก็็็็็็",
    "क्षि \u{94d}\u{94d}",
    "漢字かな한글",
    "\r\n\r\n\t",
    "\u{0}\u{1}\u{7f}\u{85}\u{2028}",
    "\u{fffd}\u{fffe}\u{10ffff}\u{e000}",
    "soft\u{ad}hyphen\u{a0}\u{2011}",
];

/// A text as nobody would write it.
pub fn any(chance: &mut Chance) -> String {
    let mut text = String::new();
    for _ in 0..=chance.below(12) {
        match chance.below(6) {
            0 => text.extend((0..chance.below(40)).map(|_| letter(chance, 0x11_0000))),
            1 => text.extend((0..chance.below(40)).map(|_| letter(chance, 0x3000))),
            2 => {
                let one = letter(chance, 0x2_0000);
                text.extend(std::iter::repeat_n(one, chance.below(1500)));
            }
            _ => text.push_str(PIECES[chance.below(PIECES.len())]),
        }
    }
    text
}

fn letter(chance: &mut Chance, below: usize) -> char {
    u32::try_from(chance.below(below)).ok().and_then(char::from_u32).unwrap_or('\u{300}')
}

/// A file in the open format with something wrong in it.
pub fn json(chance: &mut Chance, whole: &Value) -> String {
    if chance.once_in(100) {
        let open =
            *chance.one(&["[", "{\"a\":", "[[\"", "{\"format\":\"praktijkschild\",\"risks\":["]);
        return open.repeat(1 + chance.below(50_000));
    }
    let mut tree = whole.clone();
    for _ in 0..=chance.below(5) {
        let spare = part(chance, whole).clone();
        bend(chance, &mut tree, spare);
    }
    let mut text = tree.to_string();
    if chance.once_in(4) {
        tear(chance, &mut text);
    }
    text
}

/// Some part of a tree.
fn part<'a>(chance: &mut Chance, tree: &'a Value) -> &'a Value {
    let inside: Vec<&Value> = match tree {
        Value::Array(list) => list.iter().collect(),
        Value::Object(map) => map.values().collect(),
        _ => Vec::new(),
    };
    if inside.is_empty() || chance.once_in(4) {
        tree
    } else {
        {
            let place = chance.below(inside.len());
            part(chance, inside[place])
        }
    }
}

/// Something somewhere in a tree becomes something else.
fn bend(chance: &mut Chance, tree: &mut Value, spare: Value) {
    let goes_on = !chance.once_in(4);
    match tree {
        Value::Array(list) if !list.is_empty() && goes_on => {
            let place = chance.below(list.len());
            bend(chance, &mut list[place], spare);
        }
        Value::Object(map) if !map.is_empty() && goes_on => {
            let key = map.keys().nth(chance.below(map.len())).expect("one of them").clone();
            bend(chance, &mut map[&key], spare);
        }
        Value::Array(list) if chance.once_in(2) => match chance.below(3) {
            0 => list.clear(),
            1 => list.push(spare),
            _ => {
                let more = list.clone();
                (0..chance.below(20)).for_each(|_| list.extend(more.clone()));
            }
        },
        Value::Object(map) if chance.once_in(2) && !map.is_empty() => {
            let key = map.keys().nth(chance.below(map.len())).expect("one of them").clone();
            match chance.below(3) {
                0 => drop(map.remove(&key)),
                1 => {
                    let value = map.remove(&key).expect("it is there");
                    map.insert(format!("{key}x"), value);
                }
                _ => drop(map.insert(key, spare)),
            }
        }
        place => *place = nasty(chance, spare),
    }
}

/// A value nobody expects.
fn nasty(chance: &mut Chance, spare: Value) -> Value {
    match chance.below(12) {
        0 => Value::Null,
        1 => json!(u64::MAX),
        2 => json!(i64::MIN),
        3 => json!(1e308),
        4 => json!(-0.5),
        5 => json!(chance.below(5)),
        6 => json!(chance.once_in(2)),
        7 => json!(any(chance)),
        8 => json!("x".repeat(chance.below(200_000))),
        9 => json!(["-9999-01-01", "2026-02-30", "9999-12-31", "", "1"][chance.below(5)]),
        10 => (0..chance.below(120)).fold(json!(1), |inside, _| json!([inside])),
        _ => spare,
    }
}

/// What ends or breaks a text where it stands.
const TORN: [&str; 8] = ["\u{0}", "\"", "\\u", "\\ud800", "}", "]", ",", "1e9999"];

/// The text itself is torn: a sign gone, doubled, or another; or its end gone.
fn tear(chance: &mut Chance, text: &mut String) {
    for _ in 0..=chance.below(3) {
        let mut place = chance.below(text.len().max(1));
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        match chance.below(4) {
            0 => text.truncate(place),
            1 if place < text.len() => drop(text.remove(place)),
            2 => text.insert_str(place, TORN[chance.below(TORN.len())]),
            _ => text.insert(place, letter(chance, 0x11_0000)),
        }
    }
}
