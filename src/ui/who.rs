//! Who is at the keyboard: asked once per session, in the foot of the window where it is in
//! nobody's way, and kept with every change. Knows names, not how they get into the journal.

use crate::domain::Isms;
use crate::domain::people;
use crate::ui::Command;
use crate::ui::UiState;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use egui::Id;
use egui::Key;
use egui::RichText;
use egui::TextEdit;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;

/// By this name the question is given the focus.
pub const WHO: &str = "who";

/// How many names stand in the question; the others come in a menu.
const FIRST: usize = 6;

/// How much of the window's height that menu takes at most.
const MENU: f32 = 0.7;

/// How many letters of a name are shown; a role may be filled by a whole sentence.
const LONGEST: usize = 40;

/// Who works, as far as was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// The name; `None` until someone has said it.
    pub name: Option<String>,
    /// Whether the question is on the screen.
    pub is_asked: bool,
    /// Whether a change waits for the answer.
    pub holds: bool,
    /// Another name, while it is being typed.
    pub other: Option<String>,
    /// What had the focus before the question took it.
    pub back: Option<Id>,
}

impl Who {
    /// Nothing can be kept before this is answered.
    pub fn ask_first(&mut self) {
        self.is_asked = true;
        self.holds = true;
    }

    /// The question goes, and nothing is said. Answers what had the focus before it.
    pub fn leave(&mut self) -> Option<Id> {
        self.is_asked = false;
        self.other = None;
        self.back.take()
    }

    /// The answer; the question goes.
    pub fn is(&mut self, name: &str) {
        *self = Self { name: Some(name.to_owned()), ..Self::default() };
    }
}

impl UiState {
    /// The name a form proposes for who signs: who works, or else the owner.
    pub fn signer<'a>(&'a self, isms: &'a Isms) -> &'a str {
        self.who.name.as_deref().unwrap_or(&isms.practice.owner)
    }
}

/// Draws the question, while it is asked.
pub fn question_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !desk.state.who.is_asked {
        return;
    }
    if desk.state.who.holds {
        alert(ui, &desk.text("who-first"));
    }
    let question = desk.text("who-question");
    let id = Id::unique("who-question");
    let builder = egui::UiBuilder::new()
        .scope_id(id)
        .accessibility_role(Role::Group)
        .accessibility_label(question.clone());
    ui.scope_builder(builder, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(&*question).text_style(theme::bold_style()));
            names_ui(ui, desk);
            other_ui(ui, desk);
            if !desk.state.who.holds && ui.button(desk.text(way_out(&desk.state.who))).clicked() {
                let back = desk.state.who.leave();
                back.inspect(|back| ui.memory_mut(|memory| memory.request_focus(*back)));
            }
        });
    });
}

/// The text key of the button that leaves the question as it is.
const fn way_out(who: &Who) -> &'static str {
    if who.name.is_some() { "who-stay" } else { "who-later" }
}

/// A button for everyone the practice names.
fn names_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let names = people::named_in(desk.cx.isms);
    let (first, others) = names.split_at(names.len().min(FIRST));
    for name in first {
        name_ui(ui, desk, name);
    }
    if !others.is_empty() {
        ui.menu_button(desk.text("who-more"), |ui| {
            let tallest = ui.ctx().content_rect().height() * MENU;
            egui::ScrollArea::vertical().max_height(tallest).show(ui, |ui| {
                for name in others {
                    name_ui(ui, desk, name);
                }
            });
        });
    }
}

fn name_ui(ui: &mut Ui, desk: &mut Desk<'_>, name: &str) {
    let spoken = desk.cx.text.with("who-is", &[("name", name.into())]);
    let is_now = desk.state.who.name.as_deref() == Some(name);
    let button = egui::Button::selectable(is_now, shortened(name)).frame_when_inactive(true);
    let button = ui.add(button);
    button.widget_info(|| WidgetInfo::selected(Role::Button, true, is_now, &spoken));
    desk.focus_if_asked(WHO, &button);
    if button.clicked() {
        desk.ask(Command::WorkAs(name.to_owned()));
    }
}

fn shortened(name: &str) -> String {
    match name.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", name.split_at(at).0.trim_end()),
        None => name.to_owned(),
    }
}

/// The way to a name the practice does not know yet; where it knows none, the only way.
fn other_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let is_only = people::named_in(desk.cx.isms).is_empty();
    let Some(mut typed) = desk.state.who.other.clone().or_else(|| is_only.then(String::new)) else {
        let button = ui.button(desk.text("who-other"));
        if button.clicked() {
            desk.state.who.other = Some(String::new());
            desk.state.focus_next = Some(WHO);
        }
        return;
    };
    let label = ui.label(desk.text("who-other-name"));
    let input = TextEdit::singleline(&mut typed).id(Id::unique("who-other-name"));
    let field = ui.add(input.desired_width(200.0).margin(egui::vec2(8.0, 5.0)));
    let field = field.labelled_by(label.id);
    desk.focus_if_asked(WHO, &field);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let name = typed.trim().to_owned();
    let pressed = ui.add_enabled(!name.is_empty(), egui::Button::new(desk.text("who-other-done")));
    if (pressed.clicked() || entered) && !name.is_empty() {
        desk.ask(Command::WorkAs(name));
    }
    desk.state.who.other = Some(typed);
}

/// Draws who works and the way to say otherwise, in the line that tells where all is kept.
pub fn line_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.cx.file.is_read_only || desk.state.who.is_asked {
        return;
    }
    let key = match &desk.state.who.name {
        Some(name) => {
            let words = desk.cx.text.with("who-now", &[("name", shortened(name).into())]);
            ui.label(RichText::new(words).small());
            "who-change"
        }
        None => "who-choose",
    };
    let least = egui::vec2(0.0, desk.cx.theme.smallest_target);
    let words = RichText::new(desk.text(key)).small();
    if ui.add(egui::Button::new(words).min_size(least)).clicked() {
        desk.ask(Command::AskWho);
    }
}
