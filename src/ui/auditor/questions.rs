//! The questions: search, the kinds, and the list with how far each can be shown.

use crate::auditor::Entry;
use crate::auditor::Stop;
use crate::catalogue::showing::Aspect;
use crate::catalogue::showing::Group;
use crate::catalogue::showing::Standing;
use crate::ui::ViewCx;
use crate::ui::widgets::Desk;
use crate::ui::widgets::beside;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::pick::pick_ui;
use crate::ui::widgets::register::Lines;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::rows_in_sight;
use crate::ui::widgets::register::tall_register_ui;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// By this name the search box of the questions is given the focus.
pub const SEARCH: &str = "auditor-search";

/// From this width, in points, what is looked for stands beside each other.
const BESIDE: f32 = 560.0;

/// The fewest and most rows in sight.
const IN_SIGHT: (usize, usize) = (4, 14);

/// Draws the list.
pub(super) fn questions_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    page_title(ui, &cx.text.get("auditor-questions"), &cx.text.get("auditor-questions-lead"));
    let is_wide = ui.available_width() >= BESIDE;
    beside(ui, if is_wide { 2 } else { 1 }, |ui, part| {
        if part == 0 {
            words_ui(ui, desk);
        }
        if part == 1 || !is_wide {
            group_ui(ui, desk);
        }
    });
    let opened = list_ui(ui, desk);
    if let Some(code) = opened {
        desk.state.auditor.question = Some(code.clone());
        desk.state.auditor.go(Stop::Question(code));
        desk.state.scroll_to_top = true;
    }
}

/// What is looked for.
fn words_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut words = std::mem::take(&mut desk.state.auditor.words);
    let label = desk.cx.text.get("auditor-search");
    let search = plain_field_ui(ui, Id::unique(SEARCH), &label, &mut words);
    desk.focus_if_asked(SEARCH, &search);
    desk.state.auditor.words = words;
}

/// The kind of question.
fn group_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let text = desk.cx.text;
    let name = |group: Option<Group>| match group {
        Some(group) => text.get(&format!("auditor-group-{}", group.code())).into_owned(),
        None => text.get("auditor-group-all").into_owned(),
    };
    let groups: Vec<_> = std::iter::once(None)
        .chain(Group::ALL.iter().copied().map(Some))
        .map(|group| (group, name(group)))
        .collect();
    let chosen = desk.state.auditor.group;
    let label = text.get("auditor-group");
    if let Some(group) = pick_ui(ui, (Id::unique("auditor-group"), &label), &groups, chosen) {
        desk.state.auditor.group = group;
    }
}

/// The rows; answers the code of the question that was opened.
fn list_ui(ui: &mut Ui, desk: &Desk<'_>) -> Option<String> {
    let cx = desk.cx;
    let book = desk.state.auditor.book()?;
    let found = book.sought(&desk.state.auditor.words, desk.state.auditor.group);
    let counted = [("count", found.len().into()), ("of", book.entries.len().into())];
    note(ui, &cx.text.with("auditor-count", &counted));
    if found.is_empty() {
        empty_state(ui, &cx.text.get("auditor-none-title"), &cx.text.get("auditor-none"));
        return None;
    }
    let titles: Vec<_> = std::iter::once("auditor-column-question".to_owned())
        .chain(Aspect::ALL.iter().map(|it| format!("auditor-column-{}", it.code())))
        .map(|key| cx.text.get(&key).into_owned())
        .collect();
    let shares = [5.0, 1.0, 1.0, 1.0, 1.3];
    let columns: Vec<_> = titles.iter().map(String::as_str).zip(shares).collect();
    let name = cx.text.get("auditor-register");
    let in_hand = desk.state.auditor.question.as_ref();
    let register = Register {
        id: Id::unique("auditor-register"),
        name: &name,
        columns: &columns,
        rows: found.len(),
        selected: found.iter().position(|entry| Some(&entry.question.code) == in_hand),
        most_shown: rows_in_sight(ui, Lines::Two.height(cx.theme), IN_SIGHT),
    };
    let row_name = |row: usize| found.get(row).map(|it| spoken(&cx, it)).unwrap_or_default();
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(entry) = found.get(row) else { return };
        match column.checked_sub(1).and_then(|column| Aspect::ALL.get(column)) {
            None => drop(ui.vertical(|ui| {
                ui.add(egui::Label::new(&entry.question.question_nl).truncate());
                ui.label(RichText::new(&entry.source).small());
            })),
            Some(aspect) => drop(ui.label(short_words(&cx, entry, *aspect))),
        }
    };
    let chosen = tall_register_ui(ui, cx.theme, (register, Lines::Two), (row_name, cell))?;
    found.get(chosen).map(|entry| entry.question.code.clone())
}

/// How far one aspect can be shown, as a sign with its word.
fn standing_words(cx: &ViewCx<'_>, entry: &Entry, aspect: Aspect) -> String {
    let standing = entry.answer.standing(aspect);
    cx.text.get(&format!("auditor-standing-{}", standing.code())).into_owned()
}

/// The same in a column: what is not asked is a dash there.
fn short_words(cx: &ViewCx<'_>, entry: &Entry, aspect: Aspect) -> String {
    match entry.answer.standing(aspect) {
        Standing::NotAsked => cx.text.get("auditor-not-asked-short").into_owned(),
        _ => standing_words(cx, entry, aspect),
    }
}

/// A question for those who hear it.
fn spoken(cx: &ViewCx<'_>, entry: &Entry) -> String {
    let aspect = |aspect: &Aspect| {
        let name = cx.text.get(&format!("auditor-aspect-{}", aspect.code())).into_owned();
        let standing = standing_words(cx, entry, *aspect);
        cx.text.with("auditor-block", &[("aspect", name.into()), ("standing", standing.into())])
    };
    let aspects: Vec<_> = Aspect::ALL.iter().map(aspect).collect();
    format!("{}. {}. {}", entry.words, entry.source, aspects.join(", "))
}
