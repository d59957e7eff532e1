//! One of a few: words with the sentence that explains each. Number keys choose, arrows
//! walk, and what is chosen is seen without colour. A question is one tab stop, so that
//! Tab goes from question to question.

use crate::text::Texts;
use crate::ui::theme::Theme;
use crate::ui::widgets::terms::told;
use egui::EventFilter;
use egui::Id;
use egui::Key;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Node;
use egui::accesskit::Role;

/// One answer.
#[derive(Clone, Debug)]
pub struct Answer<T> {
    /// What choosing it means.
    pub value: T,
    /// The word.
    pub word: String,
    /// The sentence that explains it; blank for none.
    pub sentence: String,
    /// Whether the catalogue proposes it; shown as a small mark.
    pub is_proposed: bool,
}

impl<T> Answer<T> {
    /// An answer without explanation.
    pub fn plain(value: T, word: impl Into<String>) -> Self {
        Self { value, word: word.into(), sentence: String::new(), is_proposed: false }
    }

    /// An answer with its explaining sentence.
    pub fn explained(value: T, word: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self { value, word: word.into(), sentence: sentence.into(), is_proposed: false }
    }
}

/// The answers of a scale: `key` gives the text key of the word, and the sentence is the
/// same key followed by `-why`, where there is one.
pub fn answers<T: Copy>(text: &Texts, values: &[T], key: impl Fn(T) -> String) -> Vec<Answer<T>> {
    let answer = |value: &T| {
        let word = key(*value);
        let why = format!("{word}-why");
        let sentence = if text.has(&why) { text.get(&why).into_owned() } else { String::new() };
        Answer::explained(*value, text.get(&word).into_owned(), sentence)
    };
    values.iter().map(answer).collect()
}

/// The same as [`choice_ui`] with the question written above it.
pub fn question_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    (theme, id, question): (&Theme, Id, &str),
    answers: &[Answer<T>],
    chosen: Option<T>,
) -> Option<T> {
    let label = ui.label(egui::RichText::new(question).small());
    told(label, question);
    choice_ui(ui, (theme, id, question), answers, chosen)
}

/// A question with its answers below each other. The number keys choose while one of them
/// has the focus. Answers are named "question: word" for those who do not see the question.
///
/// Returns the answer that was chosen now and was not before.
pub fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    place: (&Theme, Id, &str),
    answers: &[Answer<T>],
    chosen: Option<T>,
) -> Option<T> {
    answered_ui(ui, place, answers, chosen).filter(|value| chosen != Some(*value))
}

/// The same, but returns also what was chosen before and is now chosen again: where an answer
/// leads on, the same answer does.
pub fn answered_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    (theme, id, question): (&Theme, Id, &str),
    answers: &[Answer<T>],
    chosen: Option<T>,
) -> Option<T> {
    let mut picked = None;
    let group =
        egui::UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(question);
    ui.scope_builder(group, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let focused = ui.memory(egui::Memory::focused);
        let in_hand = (0..answers.len()).find(|place| focused == Some(id.with(place)));
        let taken = answers.iter().position(|answer| chosen == Some(answer.value));
        let stop = in_hand.or(taken).unwrap_or(0);
        let beside = beside(ui, answers);
        for (place, answer) in answers.iter().enumerate() {
            let name = format!("{question}: {}", answer.word);
            let is_chosen = chosen == Some(answer.value);
            let sense = if place == stop { Sense::click() } else { Sense::CLICK };
            let response =
                answer_ui(ui, theme, (id.with(place), &name), (answer, is_chosen, sense, beside));
            if response.clicked() {
                response.request_focus();
                picked = Some(place);
            }
        }
        if let Some(place) = in_hand {
            picked = picked.or_else(|| by_number(ui, answers.len()));
            let to = picked.or_else(|| walked(ui, (place, answers.len()), id.with(place)));
            if let Some(to) = to {
                ui.memory_mut(|memory| memory.request_focus(id.with(to)));
            }
        }
    });
    picked.and_then(|place| answers.get(place)).map(|answer| answer.value)
}

/// The place that an arrow leads to.
fn walked(ui: &Ui, (place, count): (usize, usize), focused: Id) -> Option<usize> {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        Some((place + 1).min(count.saturating_sub(1)))
    } else if pressed(Key::ArrowUp) {
        Some(place.saturating_sub(1))
    } else {
        None
    }
}

/// The place of the answer whose number was pressed, among so many.
pub fn by_number(ui: &Ui, count: usize) -> Option<usize> {
    const KEYS: [Key; 9] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    KEYS.iter().take(count).position(|key| pressed_once(ui, *key))
}

/// Whether a key was pressed now, and not held since before: one answer leads to the next
/// question, and a key that is held would answer that one too. The repeats are taken away.
pub fn pressed_once(ui: &Ui, key: Key) -> bool {
    let is_it = |event: &egui::Event, repeats: bool| {
        matches!(event, egui::Event::Key { key: own, pressed: true, repeat, modifiers, .. }
            if *own == key && *repeat == repeats && modifiers.is_none())
    };
    ui.input_mut(|input| {
        let is_new = input.events.iter().any(|event| is_it(event, false));
        input.events.retain(|event| !is_it(event, false) && !is_it(event, true));
        is_new
    })
}

/// Whether this is the second click of a double click: what is under it came there a moment
/// ago.
pub fn is_second_click(ui: &Ui) -> bool {
    let button = egui::PointerButton::Primary;
    ui.input(|input| {
        input.pointer.button_double_clicked(button) || input.pointer.button_triple_clicked(button)
    })
}

/// How far from the words the sentences begin, the same for all answers so that they stand
/// in one column; 0 where there is no room and they stand under the words.
fn beside<T>(ui: &Ui, answers: &[Answer<T>]) -> f32 {
    let width = ui.available_width();
    let of = |answer: &Answer<T>| {
        let word = egui::WidgetText::from(answer.word.as_str());
        let word =
            word.into_galley(ui, Some(egui::TextWrapMode::Extend), width, egui::TextStyle::Body);
        word.size().x + 12.0
    };
    let widest = answers.iter().map(of).fold(110.0, f32::max);
    if width > 420.0 && widest < width * 0.5 { widest } else { 0.0 }
}

/// One row: a circle, the word, and under it the sentence.
fn answer_ui<T>(
    ui: &mut Ui,
    theme: &Theme,
    (id, name): (Id, &str),
    (answer, is_chosen, sense, beside): (&Answer<T>, bool, Sense, f32),
) -> egui::Response {
    let mode = *theme.mode(ui.style());
    let width = ui.available_width();
    let indent = 28.0;
    let word = egui::WidgetText::from(answer.word.as_str());
    let word = word.into_galley(ui, Some(egui::TextWrapMode::Extend), width, egui::TextStyle::Body);
    let sentence =
        egui::WidgetText::from(egui::RichText::new(&answer.sentence).small().color(mode.muted));
    let room = (width - indent - beside - 8.0).max(60.0);
    let sentence =
        sentence.into_galley(ui, Some(egui::TextWrapMode::Wrap), room, egui::TextStyle::Small);
    let has_sentence = !answer.sentence.is_empty();
    let below = if has_sentence && beside == 0.0 { sentence.size().y } else { 0.0 };
    let tallest = if beside > 0.0 { sentence.size().y.max(word.size().y) } else { word.size().y };
    let height = (tallest + below + 8.0).max(theme.smallest_target + 2.0);
    let (_, rect) = ui.allocate_space(egui::vec2(width, height));
    let response = ui.interact(rect, id, sense);
    response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, name));
    if has_sentence {
        // Painted beside the word; told with it to whoever does not see it.
        let describe = |node: &mut Node| node.set_description(answer.sentence.as_str());
        ui.ctx().accesskit_node_builder(response.id, describe);
    }
    if response.has_focus() && response.gained_focus() {
        response.scroll_to_me(None);
    }
    let painter = ui.painter();
    if response.hovered() || is_chosen {
        painter.rect_filled(rect, f32::from(theme.corner), mode.selected);
    }
    if response.has_focus() {
        let ring = Stroke::new(theme.focus_ring, mode.accent);
        painter.rect_stroke(rect, f32::from(theme.corner), ring, egui::StrokeKind::Inside);
    }
    let top = rect.top() + 4.0;
    let centre = egui::pos2(rect.left() + 14.0, top + word.size().y / 2.0);
    let ring =
        if is_chosen { Stroke::new(2.0, mode.accent) } else { Stroke::new(1.0, mode.border) };
    painter.circle(centre, 8.0, mode.surface, ring);
    if is_chosen {
        painter.circle_filled(centre, 4.5, mode.accent);
    }
    if answer.is_proposed {
        // A short bar at the edge: "the catalogue proposes this", told in words above.
        let bar = egui::Rect::from_min_size(
            rect.left_top() + egui::vec2(0.0, 5.0),
            egui::vec2(3.0, height - 10.0),
        );
        painter.rect_filled(bar, 1.0, mode.accent);
    }
    let start = egui::pos2(rect.left() + indent, top);
    let under = egui::pos2(start.x, start.y + word.size().y);
    painter.galley(start, word, mode.ink.into());
    let place = if beside > 0.0 { egui::pos2(start.x + beside, start.y + 2.0) } else { under };
    painter.galley(place, sentence, mode.muted.into());
    told(response, &answer.word)
}
