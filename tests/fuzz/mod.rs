//! Whatever comes in from outside, the program answers. What was ever found is kept in
//! `tests/fuzz/corpus`, a folder for each door, and met again here; the rest of the time
//! chance makes something new, the same each time. `packaging/linux/proofs fuzz` goes on
//! for a million times.

pub mod damage;
pub mod sql;
pub mod target;
pub mod text;

mod replay;

use self::target::Input;
use self::target::Target;
use std::path::PathBuf;

/// Where what was found at a door is kept.
pub fn corpus(target: Target) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target.name())
}

/// All that is kept of a door, by name.
pub fn kept(target: Target) -> Vec<(String, Input)> {
    let entries = std::fs::read_dir(corpus(target)).into_iter().flatten().flatten();
    let mut kept: Vec<_> = entries
        .map(|entry| {
            let text = std::fs::read_to_string(entry.path()).expect("text");
            (entry.file_name().to_string_lossy().into_owned(), Input::read(target, &text))
        })
        .collect();
    kept.sort_by(|one, other| one.0.cmp(&other.0));
    kept
}
