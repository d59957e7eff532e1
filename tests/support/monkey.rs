//! Hands that know nothing: clicks, keys, drags and words at random over every view. What
//! they have done must be sound, and must be there to be taken back to the start.

use super::chance::Chance;
use super::desktop::Desktop;
use super::traces::PHRASES;
use super::traces::phrase;
use crate::document::fixture::at;
use egui::Event;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use praktijkschild::domain::Issued;
use praktijkschild::domain::progress::Step;
use praktijkschild::store::file::Access;
use praktijkschild::ui::state::Place;
use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::path::Path;
use std::path::PathBuf;
use tempfile::TempDir;

/// After so many steps the document is looked over.
const BETWEEN_LOOKS: u64 = 5000;

/// So many last steps are told when something goes wrong.
const REMEMBERED: usize = 30;

/// What the hands type. No path leads out of the folder they work in.
const WORDS: [&str; 24] = [
    "a",
    " ",
    "0",
    "12",
    "-1",
    "Praktijk",
    "huisarts",
    "2027-01-31",
    "31 januari 2027",
    "29-02-2027",
    "de laptop van de assistente is gestolen",
    "€ é ﬁ ’ 漢 🦀",
    "\u{202e}\u{200b}",
    "#panic(\"x\")",
    "=1+1",
    "regel een\nregel twee",
    "kopie.schild",
    "uit.pdf",
    "uit.json",
    "kopie.age",
    "999999999999999999999",
    "A. Voorbeeld",
    PHRASES[0],
    PHRASES[1],
];

/// Keys that do something alone or with Ctrl. Q with Ctrl is not among them: it stops.
const KEYS: [Key; 34] = [
    Key::Tab,
    Key::Tab,
    Key::Tab,
    Key::Enter,
    Key::Space,
    Key::Escape,
    Key::ArrowDown,
    Key::ArrowUp,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::Home,
    Key::End,
    Key::PageDown,
    Key::PageUp,
    Key::Backspace,
    Key::Delete,
    Key::F1,
    Key::F6,
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::A,
    Key::B,
    Key::L,
    Key::N,
    Key::O,
    Key::P,
    Key::W,
    Key::Plus,
    Key::Minus,
];

/// What is to be seen by whoever looks long enough: every step, page and part of one.
pub const VIEWS: [&str; 34] = [
    "no file",
    "Overview",
    "Interview",
    "Step(Policy)/Practice",
    "Step(Policy)/Context",
    "Step(Policy)/Stakeholders",
    "Step(Policy)/Norms",
    "Step(Policy)/Roles",
    "Step(Policy)/Goals",
    "Step(Policy)/Text",
    "Step(Policy)/Criteria",
    "Step(Processes)/Processes",
    "Step(Processes)/Systems",
    "Step(Processes)/Exchanges",
    "Step(Processes)/Suppliers",
    "Step(Processes)/Processing",
    "Step(Processes)/Hanging",
    "Step(Risks)",
    "Step(Measures)/PerRisk",
    "Step(Measures)/All",
    "Step(Measures)/Board",
    "Step(Measures)/Plan",
    "Step(Measures)/Evidence",
    "Step(Measures)/Statement",
    "Step(Residual)",
    "Map",
    "Findings",
    "Report",
    "File",
    "Audit",
    "Audit/shown",
    "History/Lines",
    "History/Versions",
    "Help",
];

/// What is worth a click.
const PRESSED: [Role; 13] = [
    Role::Button,
    Role::RadioButton,
    Role::CheckBox,
    Role::Tab,
    Role::Link,
    Role::ListBoxOption,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::PasswordInput,
    Role::ComboBox,
    Role::MenuItem,
    Role::Switch,
    Role::Slider,
];

/// Hands at the window.
pub struct Monkey {
    desktop: Desktop,
    chance: Chance,
    /// What it did last, to see what led to a fault.
    last: VecDeque<String>,
    /// How often each place was on the screen.
    pub places: BTreeMap<String, u64>,
    /// How many steps it took.
    pub steps: u64,
}

/// What came of taking all back.
#[derive(Clone, Copy, Debug, Default)]
pub struct Back {
    /// How many documents there were.
    pub documents: u64,
    /// How many lines their journals had by then.
    pub lines: u64,
    /// How many steps were taken back at the end.
    pub steps: u64,
}

impl Monkey {
    /// At a window with the example practice.
    pub fn begin(seed: u64) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("praktijk.schild");
        let isms = example::example(Catalogue::shipped()).expect("the example");
        let owner = isms.practice.owner.clone();
        drop(Document::create(&path, isms, &at(0)).expect("a document"));
        let mut desktop = Desktop::with_file(folder, &path);
        // As the real window does: a sign that no font has is no fault of who types it.
        desktop.window().ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
        // Before somebody says who works nothing is written.
        desktop.button(&format!("Wie werkt er nu? {owner}"));
        Self {
            desktop,
            chance: Chance::seeded(seed),
            last: VecDeque::new(),
            places: BTreeMap::new(),
            steps: 0,
        }
    }

    /// Does one thing or another.
    ///
    /// # Errors
    /// What is wrong with the document, when it is looked over.
    pub fn step(&mut self) -> Result<(), String> {
        self.steps += 1;
        let what = match self.chance.below(20) {
            0..=9 => self.click_something(),
            10..=11 => self.type_something(),
            12..=14 => self.press_a_key(),
            15 => self.click_anywhere(),
            16 => self.drag(),
            17 => self.scroll(),
            18 if self.chance.once_in(3) => self.undo_or_redo(),
            _ => self.rest(),
        };
        self.last.push_back(what);
        if self.last.len() > REMEMBERED {
            self.last.pop_front();
        }
        self.desktop.window().step();
        *self.places.entry(self.place()).or_default() += 1;
        if self.steps.is_multiple_of(BETWEEN_LOOKS) { self.look() } else { Ok(()) }
    }

    /// What it did last.
    pub fn told(&self) -> String {
        let steps: Vec<_> = self.last.iter().map(String::as_str).collect();
        format!("after {} steps: {}", self.steps, steps.join(" / "))
    }

    fn place(&self) -> String {
        if self.desktop.document().is_none() {
            return "no file".to_owned();
        }
        let state = self.desktop.state();
        let part = match state.place {
            Place::Step(Step::Policy) => format!("/{:?}", state.policy_tab),
            Place::Step(Step::Processes) => format!("/{:?}", state.register),
            Place::Step(Step::Measures) => format!("/{:?}", state.measure_tab),
            Place::History => format!("/{:?}", state.history.tab),
            Place::Audit if state.auditor.is_on => "/shown".to_owned(),
            Place::Map if state.map.time.looks_back => "/looking back".to_owned(),
            Place::Map if state.map.what_if.is_open => "/trying out".to_owned(),
            _ => String::new(),
        };
        format!("{:?}{part}", state.place)
    }

    /// The open document is sound, and memory is what the journal tells.
    fn look(&self) -> Result<(), String> {
        self.desktop.document().map_or(Ok(()), is_sound)
    }

    fn click_something(&mut self) -> String {
        let window = self.desktop.window();
        let can_be_pressed = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            PRESSED.contains(&node.role()) && !node.is_disabled()
        };
        let count = window.root().children_recursive().filter(can_be_pressed).count();
        let place = self.chance.below(count);
        let by_pointer = self.chance.below(3);
        let window = self.desktop.window();
        let Some(node) = window.root().children_recursive().filter(can_be_pressed).nth(place)
        else {
            return "nothing to press".to_owned();
        };
        match by_pointer {
            0 => node.click_accesskit(),
            1 => node.focus(),
            _ => node.click(),
        }
        let name = node.accesskit_node().label().unwrap_or_default();
        format!("{} {name:?}", ["press", "focus", "click"][by_pointer])
    }

    fn type_something(&mut self) -> String {
        let text = WORDS[self.chance.below(WORDS.len())];
        let event = if self.chance.once_in(8) {
            Event::Paste(text.repeat(1 + self.chance.below(40)))
        } else {
            Event::Text(text.to_owned())
        };
        self.desktop.window().event(event);
        format!("type {text:?}")
    }

    fn press_a_key(&mut self) -> String {
        let key = *self.chance.one(&KEYS);
        let modifiers = match self.chance.below(8) {
            0..=1 => Modifiers::COMMAND,
            2 => Modifiers::SHIFT,
            3 => Modifiers::ALT,
            _ => Modifiers::NONE,
        };
        self.desktop.window().key_press_modifiers(modifiers, key);
        format!("{modifiers:?} {key:?}")
    }

    fn anywhere(&mut self) -> egui::Pos2 {
        let size = self.desktop.window().ctx.content_rect().size();
        let mut along = |side: f32| side * (self.chance.below(1000) as f32 / 1000.0);
        egui::pos2(along(size.x), along(size.y))
    }

    fn click_anywhere(&mut self) -> String {
        let place = self.anywhere();
        let window = self.desktop.window();
        window.hover_at(place);
        window.drag_at(place);
        window.drop_at(place);
        format!("click at {place:?}")
    }

    fn drag(&mut self) -> String {
        let (from, to) = (self.anywhere(), self.anywhere());
        let lets_go = !self.chance.once_in(10);
        let window = self.desktop.window();
        window.hover_at(from);
        window.drag_at(from);
        window.hover_at(from + (to - from) * 0.5);
        window.hover_at(to);
        if lets_go {
            window.drop_at(to);
        } else {
            window.key_press(Key::Escape);
            window.remove_cursor();
        }
        format!("drag from {from:?} to {to:?}")
    }

    fn scroll(&mut self) -> String {
        let place = self.anywhere();
        let lines = [-30.0, -5.0, 5.0, 30.0][self.chance.below(4)];
        let modifiers = if self.chance.once_in(6) { Modifiers::COMMAND } else { Modifiers::NONE };
        let window = self.desktop.window();
        window.hover_at(place);
        window.event(Event::MouseWheel {
            unit: egui::MouseWheelUnit::Line,
            delta: egui::vec2(0.0, lines),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers,
        });
        format!("scroll {lines} at {place:?}")
    }

    fn undo_or_redo(&mut self) -> String {
        let key = if self.chance.once_in(3) { Key::Y } else { Key::Z };
        self.desktop.window().key_press_modifiers(Modifiers::COMMAND, key);
        format!("Ctrl+{key:?}")
    }

    fn rest(&mut self) -> String {
        self.desktop.window().run_steps(2);
        "rest".to_owned()
    }

    /// Puts the hands away, and takes all that they did back to the start, in every document
    /// they made or touched; answers how much that was.
    ///
    /// # Errors
    /// What is not sound, or not as it was.
    pub fn take_all_back(self) -> Result<Back, String> {
        self.look()?;
        let folder: TempDir = self.desktop.close();
        let mut back = Back::default();
        for path in documents(folder.path()) {
            let fits = |words| Document::unlock(&path, Access::Write, &phrase(words)).ok();
            let opened = Document::open(&path).ok().or_else(|| PHRASES.into_iter().find_map(fits));
            // A phrase that was typed by chance is known to nobody.
            let Some(mut document) = opened else { continue };
            back.documents += 1;
            back.lines += document.journal_lines();
            while document.undo(&at(0)).map_err(|error| format!("{path:?}: {error}"))?.is_some() {
                back.steps += 1;
            }
            is_sound(&document)?;
            let begun = document.as_of(1).map_err(|error| error.to_string())?;
            if without_numbers(&begun) != without_numbers(document.isms()) {
                return Err(format!("{path:?} is not as it was at the start"));
            }
        }
        Ok(back)
    }
}

/// The documents in a folder; copies of them are not looked for.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "schild"));
    paths.sort();
    paths
}

fn is_sound(document: &Document) -> Result<(), String> {
    let report = document.check().map_err(|error| error.to_string())?;
    if !report.is_sound() {
        return Err(format!("{report:?}"));
    }
    let last = u32::try_from(document.journal_lines()).map_err(|error| error.to_string())?;
    let told = document.as_of(last).map_err(|error| error.to_string())?;
    if without_numbers(&told) == without_numbers(document.isms()) {
        Ok(())
    } else {
        Err("memory is not what the journal tells".to_owned())
    }
}

fn without_numbers(isms: &Isms) -> Isms {
    Isms { issued: Issued::default(), ..isms.clone() }
}
