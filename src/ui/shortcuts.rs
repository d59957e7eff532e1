//! The keys of the window: one list for those who press them, for the app that acts on
//! them and for the page that tells them. Knows keys and wishes, not how a wish comes true.

use crate::domain::progress::Step;
use crate::ui::state::Place;
use egui::Key;
use egui::KeyboardShortcut;
use egui::Modifiers;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Take the last change back. Inside a text field the field's own undo comes first.
    Undo,
    /// Do it again.
    Redo,
    /// Begin a practice.
    New,
    /// Open a file.
    Open,
    /// Put the file away until its phrase is typed again.
    Lock,
    /// Close the file.
    Close,
    /// Show another place.
    Go(Place),
    /// Find anything and go there.
    Search,
    /// Judge the risks one at a time.
    Triage,
    /// Say who works, or that another does.
    Who,
    /// Larger or smaller, as [`crate::ui::Command::Zoom`].
    Zoom(i8),
    /// Stop.
    Quit,
    /// Leave a field without keeping what was typed. The field itself sees to it.
    GiveUp,
}

/// Keys, what they ask for, and the sentence that says so.
#[derive(Clone, Copy, Debug)]
pub struct Shortcut {
    /// Each of these does it; the first is the one to remember.
    pub keys: &'static [KeyboardShortcut],
    /// What it asks for.
    pub wish: Wish,
    /// Text key of the sentence.
    pub text: &'static str,
}

/// Every shortcut, in the order the help page tells them.
pub const SHORTCUTS: &[Shortcut] = &[
    on(&[ctrl(Key::Z)], Wish::Undo, "shortcut-undo"),
    on(&[ctrl(Key::Y), ctrl_shift(Key::Z)], Wish::Redo, "shortcut-redo"),
    on(&[bare(Key::Escape)], Wish::GiveUp, "shortcut-give-up"),
    on(&[ctrl(Key::K), ctrl(Key::F)], Wish::Search, "shortcut-search"),
    on(&[ctrl(Key::Num1)], Wish::Go(Place::Step(Step::Policy)), "shortcut-policy"),
    on(&[ctrl(Key::Num2)], Wish::Go(Place::Step(Step::Processes)), "shortcut-processes"),
    on(&[ctrl(Key::Num3)], Wish::Go(Place::Step(Step::Risks)), "shortcut-risks"),
    on(&[ctrl(Key::Num4)], Wish::Go(Place::Step(Step::Measures)), "shortcut-measures"),
    on(&[ctrl(Key::Num5)], Wish::Go(Place::Step(Step::Residual)), "shortcut-residual"),
    on(&[ctrl(Key::Num6)], Wish::Go(Place::Overview), "shortcut-overview"),
    on(&[ctrl(Key::Num7)], Wish::Go(Place::Map), "shortcut-map"),
    on(&[ctrl(Key::Num8)], Wish::Go(Place::Audit), "shortcut-audit"),
    on(&[bare(Key::F9)], Wish::Go(Place::Interview), "shortcut-interview"),
    on(&[bare(Key::F8)], Wish::Triage, "shortcut-triage"),
    on(&[bare(Key::F7)], Wish::Go(Place::Findings), "shortcut-findings"),
    on(&[ctrl(Key::P)], Wish::Go(Place::Report), "shortcut-report"),
    on(&[ctrl(Key::B)], Wish::Go(Place::File), "shortcut-file"),
    on(&[ctrl(Key::L)], Wish::Lock, "shortcut-lock"),
    on(&[ctrl(Key::G)], Wish::Go(Place::History), "shortcut-history"),
    on(&[bare(Key::F1)], Wish::Go(Place::Help), "shortcut-help"),
    on(&[bare(Key::F6)], Wish::Who, "shortcut-who"),
    on(&[ctrl(Key::N)], Wish::New, "shortcut-new"),
    on(&[ctrl(Key::O)], Wish::Open, "shortcut-open"),
    on(&[ctrl(Key::W)], Wish::Close, "shortcut-close"),
    on(&[ctrl(Key::Q)], Wish::Quit, "shortcut-quit"),
    on(&[ctrl(Key::Plus), ctrl(Key::Equals)], Wish::Zoom(1), "shortcut-larger"),
    on(&[ctrl(Key::Minus)], Wish::Zoom(-1), "shortcut-smaller"),
    on(&[ctrl(Key::Num0)], Wish::Zoom(0), "shortcut-actual"),
];

const fn on(keys: &'static [KeyboardShortcut], wish: Wish, text: &'static str) -> Shortcut {
    Shortcut { keys, wish, text }
}

/// With Ctrl, or ⌘ on a Mac.
const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn bare(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// Keys as they stand on the keyboard of this computer: "Ctrl+Shift+Z", or "⇧⌘Z" on a Mac.
pub fn written(ctx: &egui::Context, keys: &KeyboardShortcut) -> String {
    let words = ctx.format_shortcut(keys);
    [("Equals", "="), ("Plus", "+"), ("Minus", "-")]
        .into_iter()
        .fold(words, |words, (name, sign)| words.replace(name, sign))
}

/// The keys to remember for a wish, as they stand on the keyboard; blank where there are
/// none.
pub fn of(ctx: &egui::Context, wish: Wish) -> String {
    let shortcut = SHORTCUTS.iter().find(|shortcut| shortcut.wish == wish);
    let keys = shortcut.and_then(|shortcut| shortcut.keys.first());
    keys.map(|keys| written(ctx, keys)).unwrap_or_default()
}
