//! What follows from the answers, kind by kind, with a tick for each line and the answer it
//! follows from. Nothing changes until it is taken over, and then in one step.

use crate::catalogue::intake;
use crate::catalogue::intake::Kind;
use crate::catalogue::intake::Line;
use crate::domain::progress::Step;
use crate::ui::Command;
use crate::ui::interview::answered;
use crate::ui::interview::state::View;
use crate::ui::state::Place;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::explanation;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::primary_button;
use egui::Id;
use egui::Ui;
use std::collections::BTreeSet;

/// Draws what follows from the answers.
pub(super) fn proposal_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    open_ui(ui, desk);
    let lines = intake::lines(desk.cx.catalogue, desk.cx.isms);
    let (fresh, before): (Vec<Line<'_>>, Vec<Line<'_>>) =
        lines.into_iter().partition(|line| line.is_fresh);
    if fresh.is_empty() {
        nothing_ui(ui, desk);
    } else {
        explanation(ui, &desk.text("interview-proposal-lead"));
    }
    let chosen: BTreeSet<String> = fresh
        .iter()
        .chain(&before)
        .filter(|line| line.is_offered() && is_on(desk, line))
        .map(|line| line.code.to_owned())
        .collect();
    if !fresh.is_empty() || !chosen.is_empty() {
        ui.add_space(desk.cx.theme.spacing.small);
        let label = desk.cx.text.count("interview-take", chosen.len());
        if primary_button(ui, &desk.cx, &label).clicked() {
            let settle = intake::settle(desk.cx.catalogue, desk.cx.isms, &chosen);
            desk.ask(Command::Edit(settle));
            desk.state.interview.turned.clear();
            desk.show_proposal();
        }
    }
    for kind in Kind::ALL {
        let of: Vec<_> = fresh.iter().filter(|line| line.kind == *kind).collect();
        let begins = if *kind == Kind::Threat { Begins::Folded } else { Begins::Unfolded };
        let title = desk.cx.text.get(&format!("interview-kind-{}", kind.code())).into_owned();
        group_ui(ui, desk, (kind.code(), &title, begins), &of);
    }
    let of: Vec<_> = before.iter().collect();
    let title = desk.text("interview-turned-down").into_owned();
    group_ui(ui, desk, ("before", &title, Begins::Folded), &of);
}

/// Whether a line is ticked: what is new is, until the user says otherwise.
fn is_on(desk: &Desk<'_>, line: &Line<'_>) -> bool {
    line.is_fresh != desk.state.interview.turned.contains(line.code)
}

/// How many questions have no answer, and the way to them.
fn open_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let interview = &cx.catalogue.interview;
    let open = interview.questions.len() - answered(interview, &cx.isms.practice);
    let Some(first) = interview.first_open(&cx.isms.practice.answers) else { return };
    ui.horizontal_wrapped(|ui| {
        note(ui, &cx.text.count("interview-still-open", open));
        if ui.button(cx.text.get("interview-go-on")).clicked() {
            desk.ask_question(first);
        }
    });
}

/// Where nothing new follows: what to do next.
fn nothing_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    explanation(ui, &desk.text("interview-nothing-new"));
    ui.add_space(desk.cx.theme.spacing.small);
    ui.horizontal_wrapped(|ui| {
        let ways = [
            ("interview-to-processes", Place::Step(Step::Processes)),
            ("interview-to-overview", Place::Overview),
        ];
        for (key, place) in ways {
            if ui.button(desk.text(key)).clicked() {
                desk.ask(Command::Go(place));
            }
        }
        if ui.button(desk.text("interview-change")).clicked() {
            desk.state.interview.view = Some(View::List);
        }
    });
}

/// The lines of one kind under a heading that counts the ticks; nothing where there are none.
fn group_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (code, title, begins): (&str, &str, Begins),
    lines: &[&Line<'_>],
) {
    if lines.is_empty() {
        return;
    }
    let offered = lines.iter().filter(|line| line.is_offered());
    let (on, all) =
        offered.fold((0, 0), |(on, all), line| (on + usize::from(is_on(desk, line)), all + 1));
    let count = [("title", title.into()), ("on", on.into()), ("all", all.into())];
    let heading = desk.cx.text.with("ticked-of", &count);
    ui.add_space(desk.cx.theme.spacing.small);
    let id = Id::unique(("interview-kind", code));
    fold_ui(ui, desk.cx.theme, (id, &heading, begins), |ui| {
        for line in lines {
            anchored(ui, id.with(line.code), |ui| line_ui(ui, desk, line));
        }
    });
}

/// One line: what becomes of what, and why.
fn line_ui(ui: &mut Ui, desk: &mut Desk<'_>, line: &Line<'_>) {
    let text = desk.cx.text;
    let title = [("title", line.title.as_str().into())];
    let words = text.with(&format!("interview-line-{}", line.turn.code()), &title);
    ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
    ui.spacing_mut().item_spacing.y = desk.cx.theme.spacing.hair / 2.0;
    if line.is_offered() {
        let mut ticked = is_on(desk, line);
        let kind = format!("interview-kind-{}", line.kind.code());
        let spoken = format!("{}: {words}", text.get(&kind));
        let response = ui.checkbox(&mut ticked, words);
        let changed = response.changed();
        drop(response.accessible_name(spoken));
        if changed && !desk.state.interview.turned.remove(line.code) {
            desk.state.interview.turned.insert(line.code.to_owned());
        }
    } else {
        ui.label(words);
        note(ui, &text.get("interview-kept"));
    }
    let inside = egui::Margin { left: 22, bottom: 4, ..egui::Margin::ZERO };
    egui::Frame::new().inner_margin(inside).show(ui, |ui| note(ui, &line.why()));
}
