//! The risks one at a time, as cards: what may happen, and two answers that put it on the map.
//! Two keys a card; whoever stops goes on where they were, since what was not answered yet is
//! what is left.

use crate::domain::Isms;
use crate::domain::id::RiskId;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::edit::Edit;
use crate::edit::risk::Rating;
use crate::edit::risk::RiskEdit;
use crate::ui::Command;
use crate::ui::attention::Part;
use crate::ui::shortcuts::Wish;
use crate::ui::steps::between::cases_ui;
use crate::ui::steps::rating::column_key;
use crate::ui::steps::rating::consequence_answers;
use crate::ui::steps::rating::likelihood_answers;
use crate::ui::steps::risk_detail::risk_heading_ui;
use crate::ui::steps::triage_done::Done;
use crate::ui::steps::triage_done::done_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::choice::answered_ui;
use crate::ui::widgets::choice::is_second_click;
use crate::ui::widgets::choice::pressed_once;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::refusal_ui;
use crate::ui::widgets::section;
use crate::ui::widgets::tabs::tabs_ui;
use egui::Id;
use egui::Key;
use egui::Ui;

/// How many of the things it hits a card names; the rest is counted.
const NAMED: usize = 6;

/// The card in hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Triage {
    /// Which risk; `None` looks for the first that was not answered.
    risk: Option<RiskId>,
    /// How likely, once chosen on this card.
    likelihood: Option<Likelihood>,
    /// Who is hit hardest, once chosen on this card.
    hit: Option<Affected>,
    /// Why it plays no part, while that is being typed.
    reason: Option<String>,
    /// What was asked for: the next card comes once the document says so.
    sent: Option<RiskEdit>,
    /// The cards before this one, the last of them last.
    past: Vec<RiskId>,
    /// Whether those that were put off are asked as well.
    with_later: bool,
    /// Whether one of the answers had the focus at the last look.
    is_in_hand: bool,
    /// What is to have the focus at the next frame.
    focus: Option<Id>,
}

/// The risks that are still to be answered, those that may harm a patient first.
fn left(isms: &Isms, triage: &Triage) -> Vec<RiskId> {
    let is_open = |risk: &&Risk| match risk.relevance {
        Relevance::Undecided => true,
        Relevance::Later => triage.with_later,
        Relevance::Relevant => risk.gross.position().is_none(),
        Relevance::NotRelevant => false,
    };
    let (safety, others): (Vec<_>, Vec<_>) =
        isms.risks.values().filter(is_open).partition(|risk| risk.patient_safety);
    safety.into_iter().chain(others).map(|risk| risk.id).collect()
}

/// The way to the cards, with how many there are; nothing where none is left.
pub fn way_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let count = left(desk.cx.isms, &Triage::default()).len();
    if count > 0
        && primary_button(ui, &desk.cx, &desk.cx.text.count("triage-begin", count)).clicked()
    {
        desk.ask(Command::Wish(Wish::Triage));
    }
}

/// Draws the card in hand, or what was reached where none is left.
pub fn triage_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(mut triage) = desk.state.triage.take() else { return };
    let isms = desk.cx.isms;
    let left = left(isms, &triage);
    triage.settle(desk, &left);
    page_title(ui, &desk.text("triage-title"), "");
    let stays = match triage.risk.and_then(|id| isms.risks.get(&id)) {
        Some(risk) => card_ui(ui, desk, (&mut triage, risk, &left)),
        None => match done_ui(ui, desk) {
            Some(Done::Stop) => false,
            Some(Done::AskLater) => {
                triage.with_later = true;
                ui.ctx().request_repaint();
                true
            }
            None => true,
        },
    };
    if triage.focus.is_some() {
        ui.ctx().request_repaint();
    }
    if stays {
        desk.state.triage = Some(triage);
    }
}

impl Triage {
    /// Goes on once an answer is in the document, follows the map where another risk was
    /// chosen there, and begins with the first that is left.
    fn settle(&mut self, desk: &mut Desk<'_>, left: &[RiskId]) {
        let risk = self.risk.and_then(|id| desk.cx.isms.risks.get(&id));
        if let (Some(risk), Some(sent)) = (risk, &self.sent)
            && is_so(risk, sent)
        {
            self.past.push(risk.id);
            self.turn(None);
        } else if risk.is_none() {
            self.turn(None);
        } else if desk.state.risk != self.risk {
            self.past.extend(self.risk);
            self.turn(desk.state.risk);
        }
        if self.risk.is_none() {
            self.risk = left.first().copied();
            self.focus = self.risk.map(first_answer);
        }
        if self.risk.is_some() {
            desk.state.risk = self.risk;
        }
    }

    /// Another card, with nothing chosen on it.
    fn turn(&mut self, risk: Option<RiskId>) {
        self.risk = risk;
        self.focus = risk.map(first_answer);
        (self.likelihood, self.hit, self.reason, self.sent) = (None, None, None, None);
    }

    /// The card after this one among those that are left, round to the first.
    fn skip(&mut self, left: &[RiskId]) {
        let at = left.iter().position(|id| Some(*id) == self.risk);
        let next = at.map_or(left.first(), |at| left.get(at + 1).or_else(|| left.first()));
        self.past.extend(self.risk);
        self.turn(next.copied());
    }
}

/// Whether a risk is what was asked for.
fn is_so(risk: &Risk, sent: &RiskEdit) -> bool {
    match sent {
        RiskEdit::Judge(likelihood, _, consequence) => {
            risk.relevance == Relevance::Relevant
                && risk.gross.position() == Some((*likelihood, *consequence))
        }
        RiskEdit::JudgeBetween(likelihood, case) => {
            risk.relevance == Relevance::Relevant
                && risk.gross.position() == Some((*likelihood, case.class()))
                && risk.gross.rounded.get(case.column()) == Some(*case)
        }
        RiskEdit::Relevance(relevance, _) => risk.relevance == *relevance,
        _ => false,
    }
}

fn likelihood_id(risk: RiskId) -> Id {
    Id::unique(("triage-likelihood", risk.0))
}

fn hit_id(risk: RiskId) -> Id {
    Id::unique(("triage-hit", risk.0))
}

fn consequence_id(risk: RiskId) -> Id {
    Id::unique(("triage-consequence", risk.0))
}

/// The answer by which a card begins.
fn first_answer(risk: RiskId) -> Id {
    likelihood_id(risk).with(0_usize)
}

/// The card: the risk, the answers, and the other ways on. Whether it stays.
fn card_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (triage, risk, left): (&mut Triage, &Risk, &[RiskId]),
) -> bool {
    let cx = desk.cx;
    if let Some(focus) = triage.focus.take() {
        ui.memory_mut(|memory| memory.request_focus(focus));
        desk.state.focus_next = None;
    }
    let counts = [("left", left.len().into()), ("all", cx.isms.risks.len().into())];
    let is_answered = !left.contains(&risk.id);
    let lead = if is_answered {
        cx.text.get("triage-again").into_owned()
    } else {
        cx.text.with("triage-left", &counts)
    };
    explanation(ui, &lead);
    last_ui(ui, desk, triage);
    let on = if is_answered { ("triage-next", Way::Next) } else { ("triage-later", Way::Later) };
    let pressed = keys(ui, desk, (triage, on.1));
    let mut ways = vec![("triage-not-relevant", Way::NotRelevant), on];
    if !triage.past.is_empty() {
        ways.push(("triage-back", Way::Back));
    }
    ways.push(("triage-stop", Way::Stop));
    let mut way = None;
    // Each card its own, so that nothing of the last one is taken for this one's.
    anchored(ui, Id::unique(("triage-card", risk.id.0)), |ui| {
        card(ui, |ui| {
            risk_heading_ui(ui, desk, risk);
            about_ui(ui, desk, risk);
            refusal_ui(ui, desk, Part::Likelihood);
            if triage.reason.is_some() {
                reason_ui(ui, desk, (triage, risk.id));
            } else {
                answers_ui(ui, desk, (triage, risk));
                way = ways_ui(ui, desk, &ways);
            }
        });
    });
    note(ui, &cx.text.get("triage-keys"));
    match pressed.or(way) {
        Some(way) => take(desk, triage, (way, risk)),
        None => true,
    }
}

/// What became of the card before, for whoever has no room for the map.
fn last_ui(ui: &mut Ui, desk: &Desk<'_>, triage: &Triage) {
    let cx = &desk.cx;
    let Some(risk) = triage.past.last().and_then(|id| cx.isms.risks.get(id)) else { return };
    anchored(ui, Id::unique("triage-last"), |ui| {
        ui.horizontal_wrapped(|ui| {
            let name = format!("{} {}", risk.id, risk.title);
            note(ui, &cx.text.with("triage-last", &[("name", name.into())]));
            let key = match risk.relevance {
                Relevance::Undecided => "relevance-undecided",
                Relevance::Later => "relevance-later",
                Relevance::NotRelevant => "relevance-not_relevant",
                Relevance::Relevant => "risks-unrated",
            };
            match risk.gross_level(cx.isms).filter(|_| risk.relevance == Relevance::Relevant) {
                Some(level) => drop(marks::level_tile(ui, cx, level)),
                None => note(ui, &cx.text.get(key)),
            }
        });
    });
}

/// A way on that is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    NotRelevant,
    Later,
    Back,
    Next,
    Stop,
}

/// The letters of the ways on, while the hands are on the card: the focus is looked at as it
/// was left by the frame before, since Escape takes it away. A menu, a notice and what is being
/// dragged come first.
fn keys(ui: &Ui, desk: &Desk<'_>, (triage, on): (&mut Triage, Way)) -> Option<Way> {
    let risk = triage.risk?;
    let focused = ui.memory(egui::Memory::focused);
    let is_of = |id: Id, answers: usize| (0..answers).any(|at| focused == Some(id.with(at)));
    let is_in_hand = is_of(likelihood_id(risk), Likelihood::ALL.len())
        || is_of(hit_id(risk), Affected::ALL.len())
        || is_of(consequence_id(risk), Consequence::ALL.len());
    let was_in_hand = std::mem::replace(&mut triage.is_in_hand, is_in_hand);
    let is_busy = ui.ctx().dragged_id().is_some()
        || egui::Popup::is_any_open(ui.ctx())
        || desk.state.search.is_some()
        || triage.reason.is_some();
    if is_busy || !(was_in_hand || is_in_hand) {
        return None;
    }
    let ways = [(Key::N, Way::NotRelevant), (Key::L, on), (Key::Backspace, Way::Back)];
    let pressed = ways.into_iter().find(|(key, _)| pressed_once(ui, *key));
    let stops = desk.state.notice.is_none()
        && focused.is_none()
        && ui.input(|input| input.key_pressed(Key::Escape));
    pressed.map(|(_, way)| way).or(stops.then_some(Way::Stop))
}

/// Takes a way on. Whether the cards stay.
fn take(desk: &mut Desk<'_>, triage: &mut Triage, (way, risk): (Way, &Risk)) -> bool {
    match way {
        Way::NotRelevant => {
            triage.reason = Some(risk.relevance_reason.clone());
            triage.focus = Some(Id::unique("triage-reason"));
        }
        // Put off once more: the next card comes, and this one stays for later.
        Way::Later if risk.relevance == Relevance::Later => {
            return take(desk, triage, (Way::Next, risk));
        }
        Way::Later => {
            // Why it plays a part, where that was said, stays said.
            let why = risk.relevance_reason.clone();
            ask(desk, triage, RiskEdit::Relevance(Relevance::Later, why));
        }
        Way::Back => {
            if let Some(before) = triage.past.pop() {
                triage.turn(Some(before));
                desk.state.risk = Some(before);
            }
        }
        Way::Next => {
            let left = left(desk.cx.isms, triage);
            triage.skip(&left);
            desk.state.risk = triage.risk.or(desk.state.risk);
        }
        Way::Stop => return false,
    }
    true
}

/// Asks for an answer; the card turns once it is there.
fn ask(desk: &mut Desk<'_>, triage: &mut Triage, edit: RiskEdit) {
    let Some(risk) = triage.risk else { return };
    triage.sent = Some(edit.clone());
    desk.ask(Command::Edit(Edit::Risk(risk, edit)));
}

/// How it can happen and what it hits.
fn about_ui(ui: &mut Ui, desk: &Desk<'_>, risk: &Risk) {
    let text = desk.cx.text;
    let hits = hits(desk.cx.isms, risk);
    if hits.is_empty() {
        return;
    }
    let named = hits.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    let rest = hits.len().saturating_sub(NAMED);
    let list = if rest > 0 {
        text.with("triage-hits-more", &[("list", named.into()), ("count", rest.into())])
    } else {
        named
    };
    note(ui, &text.with("triage-hits", &[("list", list.into())]));
}

/// The names of what a risk hits.
fn hits<'a>(isms: &'a Isms, risk: &Risk) -> Vec<&'a str> {
    let processes = risk.processes.iter().filter_map(|id| isms.processes.get(id));
    let systems = risk.systems.iter().filter_map(|id| isms.systems.get(id));
    let exchanges = risk.exchanges.iter().filter_map(|id| isms.exchanges.get(id));
    let systems = systems.map(|system| system.name.as_str());
    let exchanges = exchanges.map(|exchange| exchange.name.as_str());
    let processes = processes.map(|process| process.name.as_str());
    processes.chain(systems).chain(exchanges).collect()
}

/// The two answers, and who is hit hardest between them.
fn answers_ui(ui: &mut Ui, desk: &mut Desk<'_>, (triage, risk): (&mut Triage, &Risk)) {
    let theme = desk.cx.theme;
    let catalogue = desk.cx.catalogue;
    let threat = risk.threat.as_deref().and_then(|code| catalogue.threat(code));
    section(ui, &desk.text("triage-likelihood"));
    let likelihood = triage.likelihood.or(risk.gross.likelihood);
    let name = desk.text("name-likelihood");
    let id = likelihood_id(risk.id);
    let chosen = answered_ui(ui, (theme, id, &name), &likelihood_answers(desk, threat), likelihood);
    if let Some(chosen) = chosen {
        triage.likelihood = Some(chosen);
        triage.focus = Some(consequence_id(risk.id).with(0_usize));
    }
    let hit = triage.hit.unwrap_or_else(|| hit_hardest(risk));
    hit_ui(ui, desk, (triage, risk.id, hit));
    let whom = desk.cx.text.get(column_key(hit)).to_lowercase();
    section(ui, &desk.cx.text.with("triage-consequence", &[("whom", whom.into())]));
    let before = risk.gross.consequences.get(hit);
    let answers = consequence_answers(desk, (hit, threat));
    let name = desk.text("triage-name-consequence");
    let id = consequence_id(risk.id);
    let chosen = answered_ui(ui, (theme, id, &name), &answers, before);
    if let (Some(likelihood), Some(consequence)) = (likelihood, chosen) {
        ask(desk, triage, RiskEdit::Judge(likelihood, hit, consequence));
    } else if chosen.is_some() {
        triage.focus = Some(first_answer(risk.id));
    }
    case_ui(ui, desk, (triage, risk), (likelihood, hit));
    note(ui, &desk.text("triage-others"));
    if threat.is_some() {
        note(ui, &desk.text("rating-proposed"));
    }
}

/// The cases between two sentences for whoever is hit hardest. Choosing one judges the risk.
fn case_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (triage, risk): (&mut Triage, &Risk),
    (likelihood, hit): (Option<Likelihood>, Affected),
) {
    let id = Id::unique(("triage-between", risk.id.0));
    let chosen = cases_ui(ui, desk, id, (&[hit], risk.gross.rounded));
    match (chosen, likelihood) {
        (Some((_, Some(case))), Some(likelihood)) => {
            ask(desk, triage, RiskEdit::JudgeBetween(likelihood, case));
        }
        (Some((_, Some(_))), None) => triage.focus = Some(first_answer(risk.id)),
        (Some((column, None)), _) => {
            let edit = RiskEdit::AsWritten(Rating::Gross, column);
            desk.ask(Command::Edit(Edit::Risk(risk.id, edit)));
        }
        (None, _) => {}
    }
}

/// Who is hit hardest, as long as nobody says otherwise: by what was rated, else by whether
/// a patient may be harmed.
fn hit_hardest(risk: &Risk) -> Affected {
    let rated = risk.gross.consequences.decided_by().first().copied();
    let else_by = if risk.patient_safety { Affected::Patient } else { Affected::Organisation };
    rated.unwrap_or(else_by)
}

fn hit_ui(ui: &mut Ui, desk: &Desk<'_>, (triage, risk, hit): (&mut Triage, RiskId, Affected)) {
    ui.add_space(desk.cx.theme.spacing.small);
    let name = desk.text("triage-hit");
    ui.label(egui::RichText::new(&*name).small());
    let tab = |column: &Affected| (*column, desk.cx.text.get(column_key(*column)).into_owned());
    let tabs: Vec<_> = Affected::ALL.iter().map(tab).collect();
    if let Some(hit) = tabs_ui(ui, desk.cx.theme, (hit_id(risk), &name), (&tabs, hit)) {
        triage.hit = Some(hit);
    }
}

/// The buttons under the answers: those that there are on this card.
fn ways_ui(ui: &mut Ui, desk: &Desk<'_>, ways: &[(&str, Way)]) -> Option<Way> {
    ui.add_space(desk.cx.theme.spacing.small);
    ui.separator();
    let mut taken = None;
    ui.horizontal_wrapped(|ui| {
        for (key, way) in ways {
            if ui.button(desk.cx.text.get(key)).clicked() && !is_second_click(ui) {
                taken = Some(*way);
            }
        }
    });
    taken
}

/// Why it plays no part here: with a reason the card turns.
fn reason_ui(ui: &mut Ui, desk: &mut Desk<'_>, (triage, risk): (&mut Triage, RiskId)) {
    let Some(mut reason) = triage.reason.take() else { return };
    let id = Id::unique("triage-reason");
    let field = plain_field_ui(ui, id, &desk.text("triage-reason"), &mut reason);
    note(ui, &desk.text("triage-reason-note"));
    // The field keeps the focus when Enter is pressed.
    let entered = field.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let given_up = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    let (mut keeps, mut cancels) = (entered, given_up);
    ui.horizontal_wrapped(|ui| {
        let can = !reason.trim().is_empty();
        let keep = egui::Button::new(desk.text("triage-reason-keep"));
        keeps |= ui.add_enabled(can, keep).clicked();
        cancels |= ui.button(desk.text("triage-reason-cancel")).clicked();
    });
    if cancels {
        triage.focus = Some(first_answer(risk));
        return;
    }
    if keeps && !reason.trim().is_empty() {
        let edit = RiskEdit::Relevance(Relevance::NotRelevant, reason.trim().to_owned());
        ask(desk, triage, edit);
    }
    triage.reason = Some(reason);
}
