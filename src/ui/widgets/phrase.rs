//! A passphrase being typed: hidden, twice for a new one, with how strong it is. What was
//! typed is wiped when the form goes.

use crate::domain::passphrase::Passphrase;
use crate::domain::passphrase::Strength;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::note;
use egui::Id;
use egui::Key;
use egui::RichText;
use egui::TextEdit;
use egui::Ui;
use egui::accesskit::Role;

/// A new phrase being chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhraseForm {
    /// The phrase.
    pub phrase: Passphrase,
    /// The same once more.
    pub again: Passphrase,
    /// Whether the words can be read.
    pub is_shown: bool,
    /// How strong it is, once anything was typed.
    pub strength: Option<Strength>,
}

impl PhraseForm {
    /// Whether nothing was typed at all.
    pub fn is_blank(&self) -> bool {
        self.phrase.is_empty() && self.again.is_empty()
    }

    /// What is still wrong with it, as a text key; `None` where it will do.
    pub fn lacks(&self) -> Option<&'static str> {
        if !self.phrase.is_long_enough() {
            Some("phrase-too-short")
        } else if self.phrase != self.again {
            Some("phrase-differs")
        } else {
            None
        }
    }
}

/// Draws the two fields of a new phrase and what there is to say about it. Answers whether
/// Enter was pressed in one.
pub fn new_phrase_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    keys: PhraseKeys,
    form: &mut PhraseForm,
) -> bool {
    let cx = desk.cx;
    let shown = form.is_shown;
    let first = phrase_field_ui(ui, desk, (keys.phrase, shown), &mut form.phrase);
    if first.changed() {
        let practice = &cx.isms.practice;
        let known = [practice.name.as_str(), practice.owner.as_str(), practice.place.as_str()];
        form.strength = (!form.phrase.is_empty()).then(|| form.phrase.strength(&known));
    }
    strength_ui(ui, desk, form);
    let again = phrase_field_ui(ui, desk, (keys.again, shown), &mut form.again);
    if !form.is_blank()
        && let Some(lacks) = form.lacks()
    {
        note(ui, &cx.text.get(lacks));
    }
    ui.checkbox(&mut form.is_shown, cx.text.get(keys.shown).into_owned());
    entered(ui, &first) || entered(ui, &again)
}

/// The text keys of a form for a new phrase; each form of a view has its own.
#[derive(Clone, Copy, Debug)]
pub struct PhraseKeys {
    /// The field.
    pub phrase: &'static str,
    /// The field once more.
    pub again: &'static str,
    /// The box that shows what was typed.
    pub shown: &'static str,
}

/// Of the form for a new practice.
pub const OF_NEW: PhraseKeys =
    PhraseKeys { phrase: "new-phrase", again: "new-phrase-again", shown: "new-phrase-show" };

/// Of the open file.
pub const OF_FILE: PhraseKeys =
    PhraseKeys { phrase: "file-phrase", again: "file-phrase-again", shown: "file-phrase-show" };

/// Of a copy for elsewhere.
pub const OF_PACKED: PhraseKeys = PhraseKeys {
    phrase: "packed-phrase",
    again: "packed-phrase-again",
    shown: "packed-phrase-show",
};

/// How strong it is, in words and with a bar that only repeats them.
fn strength_ui(ui: &mut Ui, desk: &Desk<'_>, form: &PhraseForm) {
    let Some(strength) = form.strength else { return };
    let words = desk.cx.text.get(&format!("phrase-strength-{}", strength.code())).into_owned();
    let share = match strength {
        Strength::Short => 0.1,
        Strength::Weak => 0.35,
        Strength::Fair => 0.7,
        Strength::Strong => 1.0,
    };
    ui.horizontal_wrapped(|ui| {
        let accent = desk.cx.theme.mode(ui.style()).accent;
        let bar = egui::ProgressBar::new(share).desired_width(120.0).desired_height(8.0);
        let bar = bar.fill(accent.into());
        let label = ui.label(RichText::new(&words).small());
        label.widget_info(|| egui::WidgetInfo::labeled(Role::Status, true, &words));
        ui.add(bar).labelled_by(label.id);
    });
}

/// A field for a phrase, with its label above it.
pub fn phrase_field_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (key, shown): (&'static str, bool),
    phrase: &mut Passphrase,
) -> egui::Response {
    let words = RichText::new(desk.text(key)).text_style(theme::bold_style());
    let label = ui.label(words);
    let width = ui.available_width().min(560.0);
    let id = Id::unique(("phrase", key));
    let input = TextEdit::singleline(phrase.typed()).id(id).password(!shown);
    let response = ui.add(input.desired_width(width).margin(egui::vec2(8.0, 5.0)));
    forget_typing(ui, id);
    desk.focus_if_asked(key, &response);
    response.labelled_by(label.id)
}

/// A field keeps what was typed before, to take typing back. Not this one.
fn forget_typing(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}

/// Whether Enter ended the typing in a field.
pub fn entered(ui: &Ui, field: &egui::Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
