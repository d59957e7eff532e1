//! What is asked beside the map before anything changes: for whom a risk that moves is worse
//! and why, and what a new risk is called. One edit comes of it, so that one undo takes it
//! back; Escape leaves all as it was.

use crate::domain::classification::Consequences;
use crate::domain::id::RiskId;
use crate::domain::record::Record;
use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::domain::standing::Place;
use crate::edit::Edit;
use crate::edit::refusal::Refusal;
use crate::edit::risk::Rating;
use crate::edit::risk::Rerating;
use crate::edit::risk::RiskEdit;
use crate::text::format;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::heat_map::cells;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::dots;
use crate::ui::heat_map::layout::DOT;
use crate::ui::heat_map::layout::Dot;
use crate::ui::heat_map::likelihood_key;
use crate::ui::heat_map::on_screen;
use crate::ui::heat_map::phase_key;
use crate::ui::heat_map::picture::Picture;
use crate::ui::heat_map::place_words;
use crate::ui::heat_map::state::AddForm;
use crate::ui::heat_map::state::Asked;
use crate::ui::heat_map::state::RerateForm;
use crate::ui::heat_map::state::Said;
use crate::ui::steps::rating::column_key;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::choice::Answer;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_ui;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::Id;
use egui::Key;
use egui::Stroke;
use egui::Ui;
use egui::Vec2;
use egui::WidgetInfo;
use egui::accesskit::Live;
use egui::accesskit::Role;
use egui_plot::PlotTransform;
use std::rc::Rc;

/// By this name what is asked first is given the focus.
pub(super) const FIRST_FIELD: &str = "map-asked";

/// Asks about a risk that goes to a cell. What was typed about the same risk stays.
pub(super) fn begin(desk: &mut Desk<'_>, dot: &Dot, to: Place) {
    let Some(risk) = desk.cx.isms.risks.get(&dot.risk) else { return };
    let rated = rated(risk, dot.rating);
    let decided = rated.consequences.decided_by().first().copied();
    let known = match desk.state.map.asked.take() {
        Some(Asked::Rerate(form)) if (form.risk, form.phase) == (dot.risk, dot.phase) => Some(form),
        _ => None,
    };
    let form = known.unwrap_or(RerateForm {
        risk: dot.risk,
        phase: dot.phase,
        rating: dot.rating,
        from: dot.place,
        to,
        column: decided,
        reason: String::new(),
    });
    desk.state.map.said = None;
    desk.state.map.asked = Some(Asked::Rerate(RerateForm { to, ..form }));
}

/// Where a risk is asked to go, if it is.
pub(super) fn goal(desk: &Desk<'_>, dot: &Dot) -> Option<Place> {
    match &desk.state.map.asked {
        Some(Asked::Rerate(form)) if (form.risk, form.phase) == (dot.risk, dot.phase) => {
            Some(form.to)
        }
        _ => None,
    }
}

/// Where the risk that is asked about would stand: an empty ring in the middle of the cell.
pub(super) fn paint_goal(ui: &Ui, desk: &Desk<'_>, transform: &PlotTransform) {
    let Some(Asked::Rerate(form)) = &desk.state.map.asked else { return };
    if form.to == form.from {
        return;
    }
    let (likelihood, consequence) = form.to;
    let middle = Vec2::new(consequence.rank() as f32 + 0.5, likelihood.rank() as f32 + 0.5);
    let at = on_screen(transform, middle);
    let (light, dark) = (desk.cx.theme.light.surface, desk.cx.theme.light.ink);
    ui.painter().circle_stroke(at, DOT / 2.0, Stroke::new(6.0, light));
    ui.painter().circle_stroke(at, DOT / 2.0, Stroke::new(2.5, dark));
}

/// Draws what is asked, if anything is, and says what the last move came to.
pub(super) fn asking_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if let Some(said) = said_words(desk) {
        status(ui, &said);
    }
    let Some(asked) = desk.state.map.asked.take() else { return };
    let outcome = anchored(ui, Id::unique("map-asking"), |ui| {
        card(ui, |ui| match asked {
            Asked::Rerate(form) => rerate_ui(ui, desk, form),
            Asked::Add(form) => add_ui(ui, desk, form),
        })
    });
    desk.state.map.asked = outcome;
}

/// What the last move came to, in words; nothing where the risk does not stand there: before
/// the edit is carried out, after it is taken back, and once it is rated otherwise.
fn said_words(desk: &Desk<'_>) -> Option<String> {
    let (id, rating, place) = match desk.state.map.said? {
        Said::Moved { risk, rating, place, .. } => (risk, rating, place),
        Said::Added { risk, place } => (risk, Rating::Gross, place),
    };
    let risk = desk.cx.isms.risks.get(&id)?;
    if rated(risk, rating).position() != Some(place) {
        return None;
    }
    let mut words = vec![("title", risk.title.as_str().into())];
    let key = match desk.state.map.said? {
        Said::Moved { phase, .. } => {
            let phase = desk.cx.text.get(phase_key(phase)).into_owned();
            let to = place_words(desk, place).to_lowercase();
            words.extend([
                ("id", id.to_string().into()),
                ("phase", phase.into()),
                ("to", to.into()),
            ]);
            "map-move-done"
        }
        Said::Added { .. } => {
            words.push(("place", place_words(desk, place).into()));
            "map-add-done"
        }
    };
    let mut said = desk.cx.text.with(key, &words);
    let is_hidden = |shown: &Rc<Picture>| !shown.passing.contains(&id);
    if desk.state.map.picture.as_ref().is_some_and(is_hidden) {
        said = format!("{said} {}", desk.text("map-said-hidden"));
    }
    Some(said)
}

/// A sentence that a screen reader says as soon as it changes.
pub(super) fn status(ui: &mut Ui, words: &str) {
    let label = ui.add(egui::Label::new(words).wrap());
    label.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
}

/// Asks about a risk that moves; gives what is still asked.
fn rerate_ui(ui: &mut Ui, desk: &mut Desk<'_>, mut form: RerateForm) -> Option<Asked> {
    let risk = desk.cx.isms.risks.get(&form.risk)?;
    let rated = rated(risk, form.rating);
    section(ui, &move_words(desk, risk, "map-move-title", &form));
    status(ui, &move_words(desk, risk, "map-move-words", &form));
    places_ui(ui, desk, &mut form);
    columns_ui(ui, desk, &mut form, rated.consequences);
    let edit = edit_of(&form);
    let refused = match edit.plan(desk.cx.isms) {
        Ok(_) | Err(Refusal::NothingChanges) => None,
        Err(why) => Some(refusal::refusal(desk.cx.text, &why)),
    };
    if let Some(refused) = &refused {
        alert(ui, refused);
    }
    let label = desk.text("map-move-reason");
    let id = Id::unique("map-reason");
    let field = form_field_ui(ui, desk, (id, &label, MeantFor::NoPerson), &mut form.reason);
    desk.focus_if_asked(FIRST_FIELD, &field);
    note(ui, &desk.text("map-move-note"));
    let is_entered = field.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let may = refused.is_none() && form.to != form.from;
    let button = desk.text("map-move-do");
    let does = ui.add_enabled_ui(may, |ui| primary_button(ui, &desk.cx, &button).clicked()).inner;
    let dot = dots::dot_id(form.risk, form.phase);
    if may && (does || is_entered) {
        let RerateForm { risk, phase, rating, to, .. } = form;
        desk.state.map.said = Some(Said::Moved { risk, phase, rating, place: to });
        desk.ask(Command::Edit(edit));
        ui.ctx().request_repaint();
        ui.memory_mut(|memory| memory.request_focus(dot));
        return None;
    }
    if is_left(ui, desk) {
        ui.memory_mut(|memory| memory.request_focus(dot));
        return None;
    }
    Some(Asked::Rerate(form))
}

/// Likelihood and consequence to choose: the same as dragging, without dragging.
fn places_ui(ui: &mut Ui, desk: &Desk<'_>, form: &mut RerateForm) {
    let text = desk.cx.text;
    let likelihoods: Vec<_> = Likelihood::ALL
        .iter()
        .map(|likelihood| (*likelihood, text.get(likelihood_key(*likelihood)).into_owned()))
        .collect();
    let consequences: Vec<_> = Consequence::ALL
        .iter()
        .map(|consequence| (*consequence, text.get(consequence_key(*consequence)).into_owned()))
        .collect();
    let place = (Id::unique("map-move-likelihood"), &*text.get("map-move-likelihood"));
    if let Some(likelihood) = pick_ui(ui, place, &likelihoods, form.to.0) {
        form.to.0 = likelihood;
    }
    let place = (Id::unique("map-move-consequence"), &*text.get("map-move-consequence"));
    if let Some(consequence) = pick_ui(ui, place, &consequences, form.to.1) {
        form.to.1 = consequence;
    }
}

/// Where the consequence rises: for whom. Where it falls: who comes down with it.
fn columns_ui(ui: &mut Ui, desk: &mut Desk<'_>, form: &mut RerateForm, before: Consequences) {
    let text = desk.cx.text;
    let (from, to) = (form.from.1, form.to.1);
    if to > from {
        let answer = |column: &Affected| {
            let now = before.get(*column).map_or("class-incomplete", consequence_key);
            let words = [("class", text.get(now).into_owned().into())];
            let sentence = text.with("map-move-column-now", &words);
            Answer::explained(*column, text.get(column_key(*column)).into_owned(), sentence)
        };
        let answers: Vec<_> = Affected::ALL.iter().map(answer).collect();
        let id = Id::unique("map-move-column");
        let chosen = answers.iter().position(|answer| Some(answer.value) == form.column);
        desk.focus_choice_if_asked(ui, FIRST_FIELD, id.with(chosen.unwrap_or(0)));
        let question = text.get("map-move-column");
        let place = (desk.cx.theme, id, &*question);
        if let Some(column) = question_ui(ui, place, &answers, form.column) {
            form.column = Some(column);
        }
    } else if to < from {
        let heavier = |column: &&Affected| before.get(**column) > Some(to);
        let names = Affected::ALL.iter().filter(heavier);
        let names: Vec<_> =
            names.map(|column| text.get(column_key(*column)).into_owned()).collect();
        let words = [
            ("columns", format::list(text, &names).into()),
            ("class", text.get(consequence_key(to)).into_owned().into()),
        ];
        note(ui, &text.with("map-move-falls", &words));
    }
}

/// The edit that a form stands for.
fn edit_of(form: &RerateForm) -> Edit {
    let rises = form.to.1 > form.from.1;
    let moved = Rerating {
        rating: form.rating,
        likelihood: form.to.0,
        consequence: form.to.1,
        column: form.column.filter(|_| rises),
        reason: form.reason.trim().to_owned(),
    };
    Edit::Risk(form.risk, RiskEdit::Rerate(moved))
}

/// Asks about a new risk; gives what is still asked.
fn add_ui(ui: &mut Ui, desk: &mut Desk<'_>, mut form: AddForm) -> Option<Asked> {
    let text = desk.cx.text;
    section(ui, &text.get("map-add-title"));
    status(ui, &place_words(desk, form.place));
    let label = text.get("map-add-name");
    let id = Id::unique("map-add-name");
    let field = form_field_ui(ui, desk, (id, &label, MeantFor::NoPerson), &mut form.title);
    desk.focus_if_asked(FIRST_FIELD, &field);
    let is_entered = field.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let answer =
        |column: &Affected| Answer::plain(*column, text.get(column_key(*column)).into_owned());
    let answers: Vec<_> = Affected::ALL.iter().map(answer).collect();
    let question = text.get("map-add-hit");
    let place = (desk.cx.theme, Id::unique("map-add-hit"), &*question);
    if let Some(hit) = question_ui(ui, place, &answers, Some(form.hit)) {
        form.hit = hit;
    }
    let may = !form.title.trim().is_empty();
    let button = text.get("map-add-do");
    let does = ui.add_enabled_ui(may, |ui| primary_button(ui, &desk.cx, &button).clicked()).inner;
    if may && (does || is_entered) {
        add(desk, &form);
        ui.ctx().request_repaint();
        ui.memory_mut(|memory| memory.request_focus(cells::cell_id(form.place)));
        return None;
    }
    if is_left(ui, desk) {
        ui.memory_mut(|memory| memory.request_focus(cells::cell_id(form.place)));
        return None;
    }
    Some(Asked::Add(form))
}

/// Adds the risk with both ratings, and takes it in hand.
fn add(desk: &mut Desk<'_>, form: &AddForm) {
    let isms = desk.cx.isms;
    let criteria = isms.criteria_in_use().id;
    let consequences = Consequences::default().judged(form.hit, form.place.1);
    let blank = Assessment::blank(criteria).with_consequences(consequences);
    let gross = Assessment { likelihood: Some(form.place.0), ..blank };
    let new = Risk::new(RiskId(0), form.title.trim().to_owned(), criteria);
    let id = RiskId(isms.issued.risk + 1);
    desk.state.map.said = Some(Said::Added { risk: id, place: form.place });
    desk.state.map.listed = Some(form.place);
    desk.state.risk = Some(id);
    // Whoever says that patients are hit hardest says that they may be harmed.
    let patient_safety = form.hit == Affected::Patient;
    let new = Risk { patient_safety, gross, ..new };
    desk.ask(Command::Edit(Edit::Add(Record::Risk(Box::new(new)))));
}

/// Whether the user leaves it: by the button, or by Escape.
fn is_left(ui: &mut Ui, desk: &Desk<'_>) -> bool {
    let is_menu = egui::Popup::is_any_open(ui.ctx());
    let escapes = !is_menu && ui.input(|input| input.key_pressed(Key::Escape));
    ui.button(desk.text("map-move-leave")).clicked() || escapes
}

fn rated(risk: &Risk, rating: Rating) -> Assessment {
    match rating {
        Rating::Gross => risk.gross,
        Rating::Residual => risk.residual.unwrap_or(risk.gross),
    }
}

/// What is said of a move: which risk, which position, from where to where.
fn move_words(desk: &Desk<'_>, risk: &Risk, key: &'static str, form: &RerateForm) -> String {
    let text = desk.cx.text;
    text.with(
        key,
        &[
            ("id", risk.id.to_string().into()),
            ("title", risk.title.as_str().into()),
            ("phase", text.get(phase_key(form.phase)).into_owned().into()),
            ("from", place_words(desk, form.from).to_lowercase().into()),
            ("to", place_words(desk, form.to).to_lowercase().into()),
        ],
    )
}
