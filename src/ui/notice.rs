//! What was said about something that happened, and what can be done about it.

use std::path::PathBuf;

/// For so many seconds something is confirmed that asks for nothing.
pub const CONFIRMED: f64 = 8.0;

/// What was said about something that happened. Stays until read or replaced.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// What can be done about it.
    pub action: Option<NoticeAction>,
    /// When it goes by itself, in seconds since the window opened; `None` stays.
    pub until: Option<f64>,
    /// Whether something went wrong.
    pub is_error: bool,
}

/// What a notice offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeAction {
    /// "Map openen".
    ShowFolder(PathBuf),
    /// "Ongedaan maken".
    Undo,
    /// Go from an earlier moment on the map to now.
    ToNow,
    /// Save what can be read of a damaged file into a new one.
    Rescue,
    /// Go on without what was typed and cannot be kept.
    DropDrafts,
    /// Stop the job in the background.
    StopJob,
}

/// A job in the background.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    /// What it does, in words.
    pub title: String,
    /// How far it is, 0 to 1.
    pub progress: f32,
}
