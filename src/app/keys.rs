//! Keys that work everywhere in the window. What they do is what the menus do.

use crate::app::shell::App;
use crate::domain::progress::Step;
use crate::ui::Command;
use crate::ui::state::Place;
use egui::Key;
use egui::KeyboardShortcut;
use egui::Modifiers;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl App {
    /// Turns keys into commands. A text field keeps its own undo while it has the focus.
    pub(super) fn press_keys(&mut self, ctx: &egui::Context) {
        let pressed = |modifiers, key| {
            ctx.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)))
        };
        let is_open = self.document.is_some();
        if is_open && !ctx.text_edit_focused() {
            // Longest first: Ctrl+Shift+Z is not Ctrl+Z.
            if pressed(CTRL_SHIFT, Key::Z) || pressed(CTRL, Key::Y) {
                self.commands.push(Command::Redo);
            }
            if pressed(CTRL, Key::Z) {
                self.commands.push(Command::Undo);
            }
        }
        for (key, place) in PLACES {
            if is_open && pressed(CTRL, *key) {
                self.commands.push(Command::Go(*place));
            }
        }
        let everywhere = [
            (CTRL, Key::O, Command::ChooseFile),
            (CTRL, Key::Q, Command::Quit),
            (CTRL, Key::W, Command::CloseFile),
            (CTRL, Key::Plus, Command::Zoom(1)),
            (CTRL, Key::Equals, Command::Zoom(1)),
            (CTRL, Key::Minus, Command::Zoom(-1)),
            (CTRL, Key::Num0, Command::Zoom(0)),
            (Modifiers::NONE, Key::F1, Command::Go(Place::Help)),
        ];
        for (modifiers, key, command) in everywhere {
            if pressed(modifiers, key) {
                self.commands.push(command);
            }
        }
        if pressed(CTRL, Key::N) {
            self.commands.push(Command::CloseFile);
            self.wants_new = true;
        }
        if pressed(Modifiers::NONE, Key::Escape) && self.state.notice.is_some() {
            self.state.notice = None;
        }
    }
}

/// Ctrl and a number goes to a part of the window.
const PLACES: &[(Key, Place)] = &[
    (Key::Num1, Place::Step(Step::Policy)),
    (Key::Num2, Place::Step(Step::Processes)),
    (Key::Num3, Place::Step(Step::Risks)),
    (Key::Num4, Place::Step(Step::Measures)),
    (Key::Num5, Place::Step(Step::Residual)),
    (Key::Num6, Place::Overview),
    (Key::P, Place::Report),
];
