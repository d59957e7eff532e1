//! The practice's own risk criteria: twenty cells to set, adopted in versions (NEN
//! 7510-1:2024, 6.1.2). Arrows walk, L, M and H set, Enter or a click goes on to the next
//! level that fits.

use crate::domain::matrix::Matrix;
use crate::domain::matrix::RiskCriteria;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::edit::Edit;
use crate::edit::decision::CriteriaEdit;
use crate::text::format;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::heat_map::arrow;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::likelihood_key;
use crate::ui::heat_map::neighbour;
use crate::ui::steps::policy::adoption::Adopted;
use crate::ui::steps::policy::adoption::adoption_ui;
use crate::ui::steps::policy::limits::limits_ui;
use crate::ui::steps::policy::limits::read_limits_ui;
use crate::ui::steps::policy::method::method_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::explanation;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::EventFilter;
use egui::Id;
use egui::Key;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::accesskit::Role;

/// A cell of the table.
type Place = (Likelihood, Consequence);

/// Where Tab comes in: top left, as people read.
const FIRST: Place = (Likelihood::VeryLarge, Consequence::Low);

/// Draws the table, its adoption and the words behind it.
pub(super) fn criteria_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("criteria-lead"));
    standing_ui(ui, desk);
    let shown = cx.isms.criteria_draft().unwrap_or_else(|| cx.isms.criteria_in_use());
    table_ui(ui, desk, &shown.matrix);
    note(ui, &cx.text.get("criteria-keys"));
    if let Some(refused) = desk.state.criteria_refused.clone() {
        alert(ui, &refused);
    }
    limits_ui(ui, desk, shown);
    if cx.isms.criteria_draft().is_some() {
        draft_ui(ui, desk);
    }
    earlier_ui(ui, desk);
    method_ui(ui, desk, shown);
}

/// Which version is in use, and whether another waits.
fn standing_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let cx = desk.cx;
    let in_use = cx.isms.criteria_in_use();
    match version_words(desk, in_use) {
        Some(words) => note(ui, &words),
        None => note(ui, &cx.text.get("criteria-never-adopted")),
    }
    if let Some(draft) = cx.isms.criteria_draft().filter(|draft| draft.id != in_use.id) {
        let version = [("version", draft.id.0.into())];
        explanation(ui, &cx.text.with("criteria-draft-shown", &version));
    }
    let older = cx.isms.relevant_risks().filter(|risk| risk.gross.criteria != in_use.id).count();
    if older > 0 {
        note(ui, &cx.text.count("criteria-older", older));
    }
}

/// "Versie 2, vastgesteld op …"; `None` for one that was never adopted.
fn version_words(desk: &Desk<'_>, criteria: &RiskCriteria) -> Option<String> {
    let text = desk.cx.text;
    let adoption = criteria.adoption.as_ref()?;
    let facts = [
        ("version", criteria.id.0.into()),
        ("day", format::date_long(text, adoption.on).into()),
        ("by", adoption.by.clone().into()),
    ];
    Some(text.with("version-adopted", &facts))
}

/// The table with its words; likelihood upwards, as on the map.
fn table_ui(ui: &mut Ui, desk: &mut Desk<'_>, matrix: &Matrix) {
    let theme = desk.cx.theme;
    let width = ui.available_width().min(560.0);
    let (words, height) = (90.0_f32.min(width * 0.3), 40.0);
    let size = egui::vec2((width - words) / 4.0, height);
    let (_, whole) = ui.allocate_space(egui::vec2(width, height * 5.0 + 44.0));
    let corner = whole.left_top() + egui::vec2(words, 0.0);
    words_ui(ui, desk, (corner, size));
    let builder = UiBuilder::new()
        .max_rect(whole)
        .accessibility_role(Role::Grid)
        .accessibility_label(desk.text("criteria-table"));
    // A child and not a scope: a scope would take the cursor back to its own top.
    let mut grid = ui.new_child(builder);
    for (row, likelihood) in Likelihood::ALL.iter().rev().enumerate() {
        for (column, consequence) in Consequence::ALL.iter().enumerate() {
            let at = corner + egui::vec2(column as f32 * size.x, row as f32 * size.y);
            let rect = Rect::from_min_size(at, size).shrink(theme.spacing.hair / 2.0);
            cell_ui(&mut grid, desk, matrix, ((*likelihood, *consequence), rect));
        }
    }
}

/// The words along the two sides.
fn words_ui(ui: &Ui, desk: &Desk<'_>, (corner, size): (egui::Pos2, egui::Vec2)) {
    let cx = desk.cx;
    let mode = *cx.theme.mode(ui.style());
    let font = egui::TextStyle::Small.resolve(ui.style());
    let painter = ui.painter();
    for (row, likelihood) in Likelihood::ALL.iter().rev().enumerate() {
        let at = corner + egui::vec2(-8.0, (row as f32 + 0.5) * size.y);
        let word = cx.text.get(likelihood_key(*likelihood));
        painter.text(at, egui::Align2::RIGHT_CENTER, word, font.clone(), mode.ink.into());
    }
    let bottom = size.y * 5.0;
    for (column, consequence) in Consequence::ALL.iter().enumerate() {
        let at = corner + egui::vec2((column as f32 + 0.5) * size.x, bottom + 4.0);
        let word = cx.text.get(consequence_key(*consequence));
        painter.text(at, egui::Align2::CENTER_TOP, word, font.clone(), mode.ink.into());
    }
    let below = corner + egui::vec2(size.x * 4.0, bottom + 24.0);
    let axis = cx.text.get("criteria-axes");
    painter.text(below, egui::Align2::RIGHT_TOP, axis, font, mode.muted.into());
}

/// One cell: its level as a tile, and everything that can be done with it.
fn cell_ui(ui: &mut Ui, desk: &mut Desk<'_>, matrix: &Matrix, (place, rect): (Place, Rect)) {
    let cx = desk.cx;
    let level = matrix.level(place.0, place.1);
    let id = cell_id(place);
    let is_stop = desk.state.criteria_cell.unwrap_or(FIRST) == place;
    let response = ui.interact(rect, id, if is_stop { Sense::click() } else { Sense::CLICK });
    let name = cell_name(desk, place, level);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let tile = cx.theme.level(level);
    let painter = ui.painter();
    painter.rect_filled(rect, f32::from(cx.theme.corner), tile.fill);
    let words = format!(
        "{}  {}",
        cx.text.get(marks::letter_key(level)),
        cx.text.get(marks::word_key(level))
    );
    let font = egui::TextStyle::Body.resolve(ui.style());
    painter.text(rect.center(), egui::Align2::CENTER_CENTER, words, font, tile.ink.into());
    if response.has_focus() || response.hovered() {
        let width = if response.has_focus() { cx.theme.focus_ring } else { 1.0 };
        let ring = Stroke::new(width, tile.ink);
        painter.rect_stroke(rect.shrink(2.0), 2.0, ring, egui::StrokeKind::Inside);
    }
    if response.clicked() {
        response.request_focus();
        desk.state.criteria_cell = Some(place);
        set_next(desk, matrix, place);
    }
    if response.has_focus() {
        keys(ui, desk, place);
    }
}

/// Arrows walk with the focus along; letters set.
fn keys(ui: &Ui, desk: &mut Desk<'_>, place: Place) {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(cell_id(place), filter));
    if let Some(step) = arrow(ui) {
        let to = neighbour(place, step);
        desk.state.criteria_cell = Some(to);
        ui.memory_mut(|memory| memory.request_focus(cell_id(to)));
        return;
    }
    letter_keys(ui, desk, place);
}

/// L, M and H set the level of a cell.
pub(in crate::ui) fn letter_keys(ui: &Ui, desk: &mut Desk<'_>, place: Place) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let letters = [(Key::L, Level::Low), (Key::M, Level::Medium), (Key::H, Level::High)];
    if let Some((_, level)) = letters.into_iter().find(|(key, _)| pressed(*key)) {
        set(desk, place, level);
        // What was refused is said above the table, which is drawn already.
        ui.ctx().request_repaint();
    }
}

/// The next level that the table allows here; where none is, says why.
pub(in crate::ui) fn set_next(desk: &mut Desk<'_>, matrix: &Matrix, place: Place) {
    let (next, after) = match matrix.level(place.0, place.1) {
        Level::Low => (Level::Medium, Level::High),
        Level::Medium => (Level::High, Level::Low),
        Level::High => (Level::Low, Level::Medium),
    };
    let fits = |level| matrix.with(place.0, place.1, level).is_ok();
    set(desk, place, if !fits(next) && fits(after) { after } else { next });
}

/// Asks for a level, or says at the table why it cannot be. Planning is pure, so the view
/// may ask it first.
fn set(desk: &mut Desk<'_>, (likelihood, consequence): Place, level: Level) {
    let edit = Edit::Criteria(CriteriaEdit::SetLevel { likelihood, consequence, level });
    desk.state.criteria_refused = None;
    match edit.plan(desk.cx.isms) {
        Ok(_) => desk.ask(Command::Edit(edit)),
        Err(crate::edit::refusal::Refusal::NothingChanges) => {}
        Err(why) => {
            desk.state.criteria_refused = Some(refusal::refusal(desk.cx.text, &why));
        }
    }
}

/// The draft: adopt it, or drop it where there is another version to fall back on.
pub(in crate::ui) fn draft_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    section(ui, &cx.text.get("criteria-draft-title"));
    explanation(ui, &cx.text.get("criteria-draft-lead"));
    let adopted =
        Adopted { form: |state| &mut state.criteria_adoption, button: "criteria-adopt-button" };
    adoption_ui(ui, desk, &adopted, |by, on| Edit::Criteria(CriteriaEdit::Adopt { by, on }));
    if cx.isms.criteria.len() > 1 && ui.button(cx.text.get("criteria-drop")).clicked() {
        desk.state.criteria_refused = None;
        desk.ask(Command::Edit(Edit::Criteria(CriteriaEdit::DropDraft)));
    }
}

/// The other adopted versions with their tables, newest first: ratings lean on them. The
/// version in use is one of them while a draft stands above.
fn earlier_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let cx = desk.cx;
    let shown = cx.isms.criteria_draft().unwrap_or_else(|| cx.isms.criteria_in_use()).id;
    let others = cx.isms.criteria.values().rev().filter(|criteria| criteria.id != shown);
    let others: Vec<_> =
        others.filter_map(|criteria| Some((criteria, version_words(desk, criteria)?))).collect();
    if others.is_empty() {
        return;
    }
    section(ui, &cx.text.get("criteria-earlier"));
    for (criteria, words) in others {
        ui.add_space(cx.theme.spacing.hair);
        let place = (Id::unique(("criteria-version", criteria.id.0)), &*words, Begins::Folded);
        fold_ui(ui, cx.theme, place, |ui| {
            read_table_ui(ui, desk, criteria);
            read_limits_ui(ui, desk, criteria);
        });
    }
}

/// A table to read: the words of each row, then its levels.
fn read_table_ui(ui: &mut Ui, desk: &Desk<'_>, criteria: &RiskCriteria) {
    let text = desk.cx.text;
    let small = |word: &str| egui::RichText::new(word.to_owned()).small();
    let grid = egui::Grid::new(Id::unique(("criteria-version-table", criteria.id.0)))
        .spacing(egui::vec2(8.0, 4.0));
    grid.show(ui, |ui| {
        for likelihood in Likelihood::ALL.iter().rev() {
            ui.label(small(&text.get(likelihood_key(*likelihood))));
            for consequence in Consequence::ALL {
                marks::level_tile(ui, &desk.cx, criteria.matrix.level(*likelihood, *consequence));
            }
            ui.end_row();
        }
        ui.label("");
        for consequence in Consequence::ALL {
            ui.label(small(&text.get(consequence_key(*consequence))));
        }
    });
}

/// "Kans groot, gevolg hoog: hoog".
fn cell_name(desk: &Desk<'_>, (likelihood, consequence): Place, level: Level) -> String {
    let text = desk.cx.text;
    let word = |key: &str| text.get(key).into_owned();
    text.with(
        "criteria-cell",
        &[
            ("likelihood", word(likelihood_key(likelihood)).into()),
            ("consequence", word(consequence_key(consequence)).into()),
            ("level", word(marks::word_key(level)).into()),
        ],
    )
}

fn cell_id((likelihood, consequence): Place) -> Id {
    Id::unique(("criteria-cell", likelihood.code(), consequence.code()))
}
