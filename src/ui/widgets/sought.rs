//! Looking for something in a long list: words and choices beside each other, how many of how
//! many pass, and the way back to all. Knows no list by name.

use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::beside;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use egui::Id;
use egui::Ui;

/// From this width, in points, what is looked for stands beside each other.
const BESIDE: f32 = 560.0;

/// One of the fields by which is looked for.
pub type Part = fn(&mut Ui, &mut Desk<'_>);

/// Draws what is looked for, beside each other where there is room.
pub fn sought_ui(ui: &mut Ui, desk: &mut Desk<'_>, parts: &[Part]) {
    if ui.available_width() < BESIDE {
        for part in parts {
            part(ui, desk);
        }
        return;
    }
    beside(ui, parts.len(), |ui, place| {
        if let Some(part) = parts.get(place) {
            part(ui, desk);
        }
    });
}

/// What came of looking.
pub struct Outcome<'a> {
    /// Of the button that leads back to all.
    pub id: Id,
    /// How many of how many pass, in words.
    pub shown: &'a str,
    /// The word on that button; `None` where nothing is looked for.
    pub clear: Option<&'a str>,
    /// What to do where nothing passes; `None` where something does.
    pub none: Option<&'a str>,
}

/// Draws what came of it. Answers whether all is asked for again.
pub fn outcome_ui(ui: &mut Ui, outcome: &Outcome<'_>) -> bool {
    let clears = ui.horizontal_wrapped(|ui| {
        note(ui, outcome.shown);
        outcome.clear.is_some_and(|word| anchored(ui, outcome.id, |ui| ui.button(word).clicked()))
    });
    if let Some(none) = outcome.none {
        explanation(ui, none);
    }
    clears.inner
}

/// The words that are looked for, in small letters.
pub fn asked(words: &str) -> Vec<String> {
    words.split_whitespace().map(str::to_lowercase).collect()
}

/// Whether a text in small letters holds all that is asked.
pub fn holds_all(text: &str, asked: &[String]) -> bool {
    asked.iter().all(|word| text.contains(word))
}
