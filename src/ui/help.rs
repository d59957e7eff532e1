//! Help that needs no manual: what is promised, every key, and the words of the trade in
//! plain Dutch. Knows nothing of the practice.

use crate::catalogue::glossary::Term;
use crate::domain::progress::Step;
use crate::text::guide;
use crate::text::guide::Block;
use crate::text::guide::BlockKind;
use crate::ui::attention::GLOSSARY_SEARCH;
use crate::ui::shortcuts;
use crate::ui::shortcuts::SHORTCUTS;
use crate::ui::shortcuts::Shortcut;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::section;
use egui::Id;
use egui::RichText;
use egui::Ui;
use egui::accesskit::Role;

/// The text keys of the six promises, in the order in which people worry.
pub const PROMISES: [&str; 6] = [
    "promise-file",
    "promise-saved",
    "promise-undo",
    "promise-offline",
    "promise-export",
    "promise-patients",
];

/// Draws the help page.
pub fn help_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("help-title"), &desk.text("help-lead"));
    section(ui, &desk.text("guide"));
    for step in Step::ALL {
        guide_ui(ui, desk, *step);
    }
    section(ui, &desk.text("promises"));
    for promise in PROMISES {
        explanation(ui, &format!("• {}", desk.text(promise)));
    }
    section(ui, &desk.text("shortcuts"));
    shortcuts_ui(ui, desk);
    section(ui, &desk.text("glossary"));
    glossary_ui(ui, desk);
}

/// What a step is for, how it is done and what an auditor asks; unfolded and in sight where
/// it was asked for.
fn guide_ui(ui: &mut Ui, desk: &mut Desk<'_>, step: Step) {
    let is_asked = desk.state.guide == Some(step);
    let blocks = guide::page(step);
    let title = blocks.first().map(Block::words).unwrap_or_default();
    let begins = if is_asked { Begins::Opened } else { Begins::Folded };
    let theme = desk.cx.theme;
    let drawn = ui.scope(|ui| {
        fold_ui(ui, theme, (Id::unique(("guide", step.code())), &title, begins), |ui| {
            for block in blocks.iter().skip(1) {
                block_ui(ui, block);
            }
        });
    });
    if is_asked {
        desk.state.guide = None;
        ui.scroll_to_rect(drawn.response.rect, Some(egui::Align::TOP));
    }
}

/// A heading, a paragraph or a line of a list, no wider than a line reads well.
fn block_ui(ui: &mut Ui, block: &Block) {
    let sign = match block.kind {
        BlockKind::Title | BlockKind::Heading => return section(ui, &block.words()),
        BlockKind::Paragraph => None,
        BlockKind::Bullet => Some("•".to_owned()),
        BlockKind::Numbered(number) => Some(format!("{number}.")),
    };
    let width = ui.available_width().min(560.0);
    ui.scope(|ui| {
        ui.set_max_width(width);
        ui.horizontal_top(|ui| {
            if let Some(sign) = sign {
                let (_, place) = ui.allocate_space(egui::vec2(18.0, 1.0));
                let font = egui::TextStyle::Body.resolve(ui.style());
                let ink = ui.visuals().text_color();
                ui.painter().text(place.left_top(), egui::Align2::LEFT_TOP, sign, font, ink);
            }
            ui.add(egui::Label::new(laid(ui, block)).wrap());
        });
    });
}

/// The words of a block, those that stand out in bold.
fn laid(ui: &Ui, block: &Block) -> egui::text::LayoutJob {
    let mut job = egui::text::LayoutJob::default();
    let ink = ui.visuals().text_color();
    for span in &block.spans {
        let style = if span.is_strong { theme::bold_style() } else { egui::TextStyle::Body };
        job.append(&span.text, 0.0, egui::TextFormat::simple(style.resolve(ui.style()), ink));
    }
    job
}

/// Every key in a table, and in words what the keys do inside a view.
fn shortcuts_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let table = egui::UiBuilder::new()
        .accessibility_role(Role::Table)
        .accessibility_label(desk.text("shortcuts"));
    ui.scope_builder(table, |ui| {
        for shortcut in SHORTCUTS {
            shortcut_ui(ui, desk, shortcut);
        }
    });
    for key in ["keys-tab", "keys-arrows", "keys-numbers", "keys-enter"] {
        explanation(ui, &desk.text(key));
    }
}

/// One row: the keys, and what they do.
fn shortcut_ui(ui: &mut Ui, desk: &Desk<'_>, shortcut: &Shortcut) {
    let keys: Vec<String> =
        shortcut.keys.iter().map(|keys| shortcuts::written(ui.ctx(), keys)).collect();
    let keys = keys.join(&desk.text("keys-or"));
    ui.scope_builder(egui::UiBuilder::new().accessibility_role(Role::Row), |ui| {
        ui.horizontal_top(|ui| {
            ui.scope(|ui| {
                ui.set_width(180.0_f32.min(ui.available_width() / 2.0));
                ui.add(
                    egui::Label::new(RichText::new(keys).text_style(theme::bold_style())).wrap(),
                );
            });
            ui.add(egui::Label::new(desk.text(shortcut.text)).wrap());
        });
    });
}

/// The words of the trade, those that were looked for.
fn glossary_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("glossary-lead"));
    let label = cx.text.get("glossary-search");
    let id = Id::unique(GLOSSARY_SEARCH);
    let field = plain_field_ui(ui, id, &label, &mut desk.state.glossary_words);
    desk.focus_if_asked(GLOSSARY_SEARCH, &field);
    let words: Vec<String> =
        desk.state.glossary_words.split_whitespace().map(str::to_lowercase).collect();
    let all = &cx.catalogue.glossary;
    let found: Vec<&Term> = all.iter().filter(|term| holds(term, &words)).collect();
    let count = [("shown", found.len().into()), ("all", all.len().into())];
    note(ui, &cx.text.with("listing-shown", &count));
    if found.is_empty() {
        explanation(ui, &cx.text.get("glossary-nothing"));
    }
    for term in found {
        if let Some(see) = term_ui(ui, desk, term) {
            desk.state.glossary_words = see;
        }
    }
}

/// Whether all words are in a term or what is said about it.
fn holds(term: &Term, words: &[String]) -> bool {
    let all = format!("{} {} {}", term.term_nl, term.plain_nl, term.example_nl).to_lowercase();
    words.iter().all(|word| all.contains(word))
}

/// A word, what it means, an example, and where to read on. Returns the word to look up.
fn term_ui(ui: &mut Ui, desk: &Desk<'_>, term: &Term) -> Option<String> {
    let text = desk.cx.text;
    let mut looked_up = None;
    anchored(ui, Id::unique(("term", &term.term_nl)), |ui| {
        ui.add_space(desk.cx.theme.spacing.small);
        ui.label(RichText::new(&term.term_nl).text_style(theme::bold_style()));
        explanation(ui, &term.plain_nl);
        let example = [("example", term.example_nl.as_str().into())];
        explanation(ui, &text.with("glossary-example", &example));
        if term.see.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(text.get("glossary-see")).small());
            for see in &term.see {
                let names = [("term", term.term_nl.as_str().into()), ("see", see.as_str().into())];
                let spoken = text.with("glossary-see-from", &names);
                if ui.button(see).accessible_name(spoken).clicked() {
                    looked_up = Some(see.clone());
                }
            }
        });
    });
    looked_up
}
