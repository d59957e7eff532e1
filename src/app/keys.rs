//! Keys that work everywhere in the window, from the one list that the help page tells too.
//! What they do is what the menus do.

use crate::app::shell::App;
use crate::domain::progress::Step;
use crate::ui::Command;
use crate::ui::file_page::FileCommand;
use crate::ui::search::Search;
use crate::ui::shortcuts::SHORTCUTS;
use crate::ui::shortcuts::Wish;
use crate::ui::state::Place;
use crate::ui::steps::triage::Triage;

impl App {
    /// Turns keys into commands. A text field keeps its own undo while it has the focus.
    pub(super) fn press_keys(&mut self, ctx: &egui::Context) {
        let typing = ctx.text_edit_focused();
        #[cfg(debug_assertions)]
        break_if_asked(ctx);
        let mut keys: Vec<_> = SHORTCUTS
            .iter()
            .flat_map(|shortcut| shortcut.keys.iter().map(|key| (*key, shortcut.wish)))
            .filter(|(_, wish)| !(typing && matches!(wish, Wish::Undo | Wish::Redo)))
            .filter(|(_, wish)| *wish != Wish::GiveUp)
            .collect();
        // Longest first: Ctrl+Shift+Z is not Ctrl+Z.
        keys.sort_by_key(|(key, _)| !key.modifiers.shift);
        for (key, wish) in keys {
            if ctx.input_mut(|input| input.consume_shortcut(&key)) {
                self.wish(wish);
            }
        }
        let escape = ctx.input(|input| input.key_pressed(egui::Key::Escape));
        if escape && !typing && self.state.notice.is_some() {
            self.state.notice = None;
        }
    }

    /// What a key asks for; places are only there while a file is open.
    pub(super) fn wish(&mut self, wish: Wish) {
        let is_open = self.document.is_some();
        if self.state.auditor.is_on {
            return self.wish_in_audit(wish);
        }
        if !matches!(wish, Wish::Zoom(_)) {
            self.state.search = None;
        }
        let command = match wish {
            Wish::Undo if is_open => Command::Undo,
            Wish::Redo if is_open => Command::Redo,
            Wish::Go(place) if is_open => Command::Go(place),
            Wish::Lock if is_open => Command::File(FileCommand::Lock),
            Wish::Close if is_open => Command::CloseFile,
            Wish::Who if is_open => Command::AskWho,
            Wish::Search if is_open && !self.state.shows_form() => {
                return self.state.search = Some(Search::default());
            }
            Wish::Triage if is_open => {
                self.commands.push(Command::Go(Place::Step(Step::Risks)));
                return self.state.triage = Some(Triage::default());
            }
            Wish::New => return self.state.begin_new_practice(),
            Wish::Open => Command::ChooseFile,
            Wish::Zoom(steps) => Command::Zoom(steps),
            Wish::Quit => Command::Quit,
            Wish::Undo
            | Wish::Redo
            | Wish::Go(_)
            | Wish::Lock
            | Wish::Close
            | Wish::Who
            | Wish::Search
            | Wish::Triage
            | Wish::GiveUp => {
                return;
            }
        };
        self.commands.push(command);
    }
}

/// Ctrl+Alt+Shift+F12 is a fault, so that what comes after one can be tried. Not in what is
/// given to users.
#[cfg(debug_assertions)]
fn break_if_asked(ctx: &egui::Context) {
    let keys = egui::Modifiers::COMMAND.plus(egui::Modifiers::ALT).plus(egui::Modifiers::SHIFT);
    assert!(!ctx.input_mut(|input| input.consume_key(keys, egui::Key::F12)), "asked for by key");
}
