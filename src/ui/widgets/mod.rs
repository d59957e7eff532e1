//! The small pieces every view is made of. They know the theme and the words they are
//! given, never the document.

pub mod choice;
pub mod field;
pub mod fold;
pub mod guard;
pub mod links;
pub mod marks;
pub mod menu;
pub mod phrase;
pub mod pick;
pub mod register;
pub mod sort;
pub mod sought;
pub mod tabs;
pub mod terms;
pub mod value;

use crate::ui::Command;
use crate::ui::Commands;
use crate::ui::UiState;
use crate::ui::ViewCx;
use crate::ui::theme;
use egui::RichText;
use egui::Stroke;
use egui::Ui;

/// What a view works with: what it may see, what only the window cares about, and where
/// it asks.
pub struct Desk<'a> {
    /// What the view may see.
    pub cx: ViewCx<'a>,
    /// What only the window cares about.
    pub state: &'a mut UiState,
    /// Where the view asks.
    pub commands: &'a mut Commands,
}

impl<'a> Desk<'a> {
    /// Asks for something.
    pub fn ask(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// A word or sentence.
    pub fn text(&self, key: &'a str) -> std::borrow::Cow<'a, str> {
        self.cx.text.get(key)
    }

    /// Gives a field the focus if it was asked for by this name.
    pub fn focus_if_asked(&mut self, name: &str, field: &egui::Response) {
        if self.state.focus_next == Some(name) {
            field.request_focus();
            self.state.focus_next = None;
        }
    }

    /// Gives a field of the document the focus if it was asked for, and brings it into sight.
    pub fn focus_field_if_asked(&mut self, field: &egui::Response) {
        if self.state.focus_field == Some(field.id) {
            field.request_focus();
            field.scroll_to_me(Some(egui::Align::Center));
            self.state.focus_field = None;
        }
    }

    /// Gives an answer of a question that is about to be drawn the focus, if the question
    /// was asked for by this name.
    pub fn focus_choice_if_asked(&mut self, ui: &Ui, name: &str, answer: egui::Id) {
        if self.state.focus_next == Some(name) {
            ui.memory_mut(|memory| memory.request_focus(answer));
            self.state.focus_next = None;
        }
    }
}

/// The title of a page, with a sentence under it that says what to do here.
pub fn page_title(ui: &mut Ui, title: &str, lead: &str) {
    let heading = ui.label(RichText::new(title).text_style(theme::title_style()));
    heading.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, title));
    terms::told(heading, title);
    if !lead.is_empty() {
        explanation(ui, lead);
    }
    ui.add_space(8.0);
}

/// The heading of a section.
pub fn section(ui: &mut Ui, title: &str) {
    ui.add_space(12.0);
    let heading = ui.label(RichText::new(title).text_style(egui::TextStyle::Heading));
    heading.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, title));
    terms::told(heading, title);
}

/// Running text that explains; never wider than a line reads well.
pub fn explanation(ui: &mut Ui, words: &str) {
    let width = ui.available_width().min(560.0);
    ui.scope(|ui| {
        ui.set_max_width(width);
        let label = ui.add(egui::Label::new(RichText::new(words).weak()).wrap());
        terms::told(label, words);
    });
}

/// A small note under a control.
pub fn note(ui: &mut Ui, words: &str) {
    let label = ui.add(egui::Label::new(RichText::new(words).small().weak()).wrap());
    terms::told(label, words);
}

/// A sentence that must be noticed, read out at once by a screen reader.
pub fn alert(ui: &mut Ui, words: &str) {
    let mode_line = ui.visuals().widgets.inactive.bg_stroke;
    egui::Frame::new().stroke(mode_line).corner_radius(6.0).inner_margin(8.0).show(ui, |ui| {
        let label =
            ui.add(egui::Label::new(RichText::new(words).text_style(theme::bold_style())).wrap());
        label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Alert, true, words));
    });
}

/// A sentence that a screen reader says as soon as it changes.
pub fn status(ui: &mut Ui, words: &str) {
    let label = ui.add(egui::Label::new(words).wrap());
    label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Status, true, words));
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// Why the last edit could not be, where this part of the view asked for it. Comes into
/// sight once.
pub fn refusal_ui(ui: &mut Ui, desk: &mut Desk<'_>, part: crate::ui::attention::Part) {
    let here = |refused: &&mut crate::ui::attention::Refused| refused.part == part;
    let Some(refused) = desk.state.refusal.as_mut().filter(here) else { return };
    let sentence = refused.sentence.clone();
    let is_new = !std::mem::replace(&mut refused.is_shown, true);
    let drawn = ui.scope(|ui| {
        alert(ui, &sentence);
        if ui.button(desk.cx.text.get("refusal-close")).clicked() {
            desk.state.refusal = None;
        }
    });
    if is_new {
        drawn.response.scroll_to_me(None);
    }
    ui.add_space(desk.cx.theme.spacing.small);
}

/// A part of a view whose controls stay who they are, and so keep the focus, when
/// something above them comes or goes.
pub fn anchored<R>(ui: &mut Ui, id: egui::Id, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(egui::UiBuilder::new().scope_id(id), contents).inner
}

/// A box around what belongs together.
pub fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let visuals = ui.visuals();
    let frame = egui::Frame::new()
        .fill(visuals.extreme_bg_color)
        .stroke(visuals.widgets.noninteractive.bg_stroke)
        .corner_radius(6.0)
        .inner_margin(12.0);
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// Parts beside each other, each as wide as the others. egui's own columns would stretch
/// every line and button to the whole width.
pub fn beside(ui: &mut Ui, parts: usize, mut part: impl FnMut(&mut Ui, usize)) {
    ui.columns(parts, |columns| {
        for (place, column) in columns.iter_mut().enumerate() {
            column.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| part(ui, place));
        }
    });
}

/// The one button of a view that leads on; filled with the accent.
pub fn primary_button(ui: &mut Ui, cx: &ViewCx<'_>, label: &str) -> egui::Response {
    let mode = cx.theme.mode(ui.style());
    let words = RichText::new(label).color(mode.on_accent);
    let button = egui::Button::new(words).fill(mode.accent).min_size(egui::vec2(0.0, 32.0));
    let response = ui.add(button);
    if response.has_focus() {
        // Around it and apart from it: a ring in the button's own colour would not be seen.
        let (ring, apart) = (Stroke::new(cx.theme.focus_ring, mode.accent), cx.theme.focus_ring);
        let around = response.rect.expand(apart);
        ui.painter().rect_stroke(around, 8.0, ring, egui::StrokeKind::Outside);
    }
    response
}

/// A line of words that leads somewhere: reads as text, can be pressed and reached like
/// any button, and takes as many lines as it needs.
pub fn link_button(ui: &mut Ui, cx: &ViewCx<'_>, words: &str) -> egui::Response {
    let words = RichText::new(words).color(cx.theme.mode(ui.style()).accent);
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = egui::vec2(4.0, 2.0);
        let least = egui::vec2(0.0, cx.theme.smallest_target);
        let button = egui::Button::new(words).wrap().min_size(least);
        ui.add(button.frame(true).frame_when_inactive(false))
    })
    .inner
}

/// What an empty place shows: what belongs here and why. The caller adds the first step.
pub fn empty_state(ui: &mut Ui, title: &str, words: &str) {
    ui.add_space(24.0);
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(title).text_style(egui::TextStyle::Heading));
        ui.add_space(4.0);
        explanation(ui, words);
    });
}
