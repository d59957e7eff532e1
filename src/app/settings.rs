//! What the program remembers between two starts: recent files, theme, zoom, the window and
//! the renderer that worked. Nothing of a practice but the paths of its files.

use crate::app::output;
use crate::app::renderer::Renderer;
use crate::app::renderer::WindowPlace;
use crate::text::fluent::Wording;
use serde::Deserialize;
use serde::Serialize;
use std::path::Path;
use std::path::PathBuf;

/// The most files kept on the list.
const MOST_RECENT: usize = 8;

/// The most files remembered that were left where they can come to harm.
const MOST_LEFT: usize = 32;

/// What is remembered. Anything unreadable falls back to the default: a setting is never
/// worth an error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Files opened lately, newest first.
    pub recent: Vec<PathBuf>,
    /// Files that the user leaves where they can come to harm, newest first.
    pub left_in_place: Vec<PathBuf>,
    /// "light", "dark" or "system".
    pub theme: ThemeChoice,
    /// "norm" or "plain": which words the window uses.
    pub wording: Wording,
    /// How large everything is; 1 is as designed.
    pub zoom: f32,
    /// After how many minutes without a touch an encrypted file is put away; 0 is never.
    pub lock_after: u16,
    /// The folder for the copies, where the user has chosen one.
    pub backups: Option<PathBuf>,
    /// Why the last copy could not be made, to be told at the next start.
    pub failed_backup: Option<String>,
    /// The window as it was last.
    pub window: WindowPlace,
    /// The renderer that worked last.
    pub renderer: Option<Renderer>,
}

/// Light, dark, or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As the system.
    #[default]
    System,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            recent: Vec::new(),
            left_in_place: Vec::new(),
            theme: ThemeChoice::default(),
            wording: Wording::default(),
            zoom: 1.0,
            lock_after: 15,
            backups: None,
            failed_backup: None,
            window: WindowPlace::default(),
            renderer: None,
        }
    }
}

impl From<ThemeChoice> for egui::ThemePreference {
    fn from(choice: ThemeChoice) -> Self {
        match choice {
            ThemeChoice::Light => Self::Light,
            ThemeChoice::Dark => Self::Dark,
            ThemeChoice::System => Self::System,
        }
    }
}

impl From<egui::ThemePreference> for ThemeChoice {
    fn from(preference: egui::ThemePreference) -> Self {
        match preference {
            egui::ThemePreference::Light => Self::Light,
            egui::ThemePreference::Dark => Self::Dark,
            egui::ThemePreference::System => Self::System,
        }
    }
}

impl Settings {
    /// Where settings are kept on this computer, if it has such a place.
    pub fn path() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("nl", "Praktijkschild", "Praktijkschild")?;
        Some(folders.config_dir().join("settings.json"))
    }

    /// Where copies are kept on this computer, if it has such a place.
    pub fn backups() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("nl", "Praktijkschild", "Praktijkschild")?;
        Some(folders.data_local_dir().join("Reservekopieën"))
    }

    /// What was remembered, or the defaults.
    #[expect(clippy::disallowed_methods, reason = "the app's own settings file")]
    pub fn load(path: Option<&Path>) -> Self {
        let read = path.and_then(|path| std::fs::read(path).ok());
        let mut settings: Self =
            read.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        settings.zoom = if settings.zoom.is_finite() { settings.zoom.clamp(0.5, 3.0) } else { 1.0 };
        settings
    }

    /// Remembers. Not being able to is noted in the log and nowhere else.
    pub fn save(&self, path: Option<&Path>) {
        let Some(path) = path else { return };
        let made = path.parent().map(std::fs::create_dir_all).transpose();
        let written = serde_json::to_vec_pretty(self).map_err(std::io::Error::other);
        if let Err(error) = made.and(written).and_then(|bytes| output::write(path, &bytes)) {
            tracing::warn!(%error, "the settings could not be kept");
        }
    }

    /// Puts a file at the head of the list.
    pub fn remember(&mut self, path: &Path) {
        self.forget(path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MOST_RECENT);
    }

    /// Says no more of where this file stands.
    pub fn leave_in_place(&mut self, path: &Path) {
        self.left_in_place.retain(|known| known != path);
        self.left_in_place.insert(0, path.to_owned());
        self.left_in_place.truncate(MOST_LEFT);
    }

    /// Takes a file off the list.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
    }
}
