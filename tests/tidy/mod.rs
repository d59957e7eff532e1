//! The house kept in order: tests that read the source tree itself. They know text and
//! nothing of what the program does. Each rule is a function from a file to what is wrong
//! with it, and each has a test that plants an offence and sees it found.

mod files;
mod floors;
mod packaging;
mod promises;
mod rust;
mod sizes;
mod texts;
mod words;

/// Fails with everything that is wrong, one thing a line.
fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} found:\n{}", wrong.len(), wrong.join("\n"));
}
