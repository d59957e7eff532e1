//! Which paper, what is left out of it, and where it comes.

use crate::auditor::papers::Chapter;
use crate::auditor::papers::ChosenBy;
use crate::auditor::papers::Paper;
use crate::auditor::papers::RiskFilter;
use crate::domain::id::ExchangeId;
use crate::domain::id::RiskId;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::heat_map::filter;
use crate::ui::heat_map::picture::picture;
use crate::ui::heat_map::together::chosen_now;
use crate::ui::papers::ChosenPaper;
use crate::ui::papers::PapersCommand;
use crate::ui::papers::ShownRisks;
use crate::ui::report_view::may_write;
use crate::ui::report_view::path_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::choice::answers;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_ui;
use crate::ui::widgets::primary_button;
use egui::Id;
use egui::Ui;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// An agreement about an exchange that is still to be chosen: the papers are asked for first.
const ANY_AGREEMENT: Paper = Paper::Agreement(ExchangeId(0));

/// Draws which paper, what is in it, where it comes, and the buttons that make it.
pub(in crate::ui) fn choosing_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    paper_ui(ui, desk);
    ui.add_space(desk.cx.theme.spacing.small);
    if matches!(desk.state.papers.paper, Paper::Agreement(_)) {
        exchange_ui(ui, desk);
    }
    let offered = Offered::of(desk);
    choices_ui(ui, desk, &offered);
    ui.add_space(desk.cx.theme.spacing.small);
    making_ui(ui, desk, &offered);
}

/// By what some of the risks may be chosen for the paper in hand; nothing where it shows all.
#[derive(Default)]
struct Offered {
    /// The filter of the map, part by part in words.
    words: Vec<String>,
    /// What was chosen together on the map.
    by_hand: BTreeSet<RiskId>,
}

impl Offered {
    fn of(desk: &Desk<'_>) -> Self {
        if desk.state.papers.paper.can_be_filtered() {
            Self { words: filter::words(desk), by_hand: chosen_now(desk) }
        } else {
            Self::default()
        }
    }

    /// Which risks would be shown: all, where what they were to be chosen by is gone.
    fn shown(&self, wanted: ShownRisks) -> ShownRisks {
        let is_there = match wanted {
            ShownRisks::All => true,
            ShownRisks::Filter => !self.words.is_empty(),
            ShownRisks::Chosen => !self.by_hand.is_empty(),
        };
        if is_there { wanted } else { ShownRisks::All }
    }
}

/// Which paper: its name, and for whom or what it is.
fn paper_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let papers: Vec<Paper> = Paper::WHOLE.into_iter().chain([ANY_AGREEMENT]).collect();
    let answers = answers(cx.text, &papers, |paper| format!("paper-{}", paper.code()));
    let question = cx.text.get("papers-which");
    let place = (cx.theme, Id::unique("papers-which"), &*question);
    if let Some(paper) = question_ui(ui, place, &answers, Some(desk.state.papers.paper)) {
        desk.state.papers.paper = paper;
        desk.state.papers.forget_proposal();
        desk.ask(Command::Papers(PapersCommand::ProposePath));
    }
}

/// The exchange that an agreement is about.
fn exchange_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let exchanges = cx.isms.exchanges.values();
    let options: Vec<_> = exchanges.map(|it| (it.id, format!("{} {}", it.id, it.name))).collect();
    let known = desk.state.papers.exchange.filter(|id| cx.isms.exchanges.contains_key(id));
    let Some(picked) = known.or_else(|| options.first().map(|(id, _)| *id)) else {
        desk.state.papers.exchange = None;
        return note(ui, &cx.text.get("papers-no-exchange"));
    };
    let label = cx.text.get("papers-exchange");
    let place = (Id::unique("papers-exchange"), &*label);
    desk.state.papers.exchange = Some(pick_ui(ui, place, &options, picked).unwrap_or(picked));
}

/// What is in it, whether names are hidden, and which risks it shows.
fn choices_ui(ui: &mut Ui, desk: &mut Desk<'_>, offered: &Offered) {
    let cx = desk.cx;
    let paper = desk.state.papers.paper;
    if paper.chapters().len() > 1 {
        let title = cx.text.get("papers-chapters");
        let place = (Id::unique("papers-chapters"), &*title, Begins::Folded);
        fold_ui(ui, cx.theme, place, |ui| {
            for chapter in paper.chapters() {
                chapter_ui(ui, desk, *chapter);
            }
        });
    }
    let label = cx.text.get("auditor-hide-names");
    ui.checkbox(&mut desk.state.papers.choices.hides_names, &*label);
    if desk.state.papers.choices.hides_names {
        note(ui, &cx.text.get("hide-names-check"));
    }
    if paper.can_be_filtered() {
        risks_ui(ui, desk, offered);
    }
}

/// Which risks, where there is something to choose from; says so where what was chosen from is
/// gone.
fn risks_ui(ui: &mut Ui, desk: &mut Desk<'_>, offered: &Offered) {
    let cx = desk.cx;
    let wanted = desk.state.papers.shown;
    let (shown, words) = (offered.shown(wanted), &offered.words);
    let chosen = offered.by_hand.len();
    let mut options = vec![(ShownRisks::All, cx.text.get("papers-risks-all").into_owned())];
    if !words.is_empty() {
        options.push((ShownRisks::Filter, cx.text.get("papers-risks-filter").into_owned()));
    }
    if chosen > 0 {
        options.push((ShownRisks::Chosen, cx.text.count("papers-risks-chosen", chosen)));
    }
    if options.len() > 1 {
        let label = cx.text.get("papers-risks");
        let place = (Id::unique("papers-risks"), &*label);
        if let Some(picked) = pick_ui(ui, place, &options, shown) {
            desk.state.papers.shown = picked;
        }
    }
    if shown == ShownRisks::Filter {
        note(ui, &cx.text.with("papers-risks-filter-is", &[("filter", words.join("; ").into())]));
    } else if shown != wanted {
        note(ui, &cx.text.get("papers-risks-gone"));
    }
}

/// Whether a chapter is in it. One must stay.
fn chapter_ui(ui: &mut Ui, desk: &mut Desk<'_>, chapter: Chapter) {
    let papers = &mut desk.state.papers;
    let mut is_in = !papers.choices.left_out.contains(&chapter);
    let is_last = is_in && papers.choices.kept(papers.paper).len() == 1;
    let label = desk.cx.text.get(&format!("chapter-{}", chapter.code())).into_owned();
    let tick = ui.add_enabled(!is_last, egui::Checkbox::new(&mut is_in, label));
    if tick.changed() {
        if is_in {
            papers.choices.left_out.remove(&chapter);
        } else {
            papers.choices.left_out.insert(chapter);
        }
    }
}

/// Where it comes, and the buttons that show it and make it.
fn making_ui(ui: &mut Ui, desk: &mut Desk<'_>, offered: &Offered) {
    let cx = desk.cx;
    let label = cx.text.get("summary-path");
    let mut path = std::mem::take(&mut desk.state.papers.path);
    path_ui(ui, desk, (PathPurpose::Report, &label), &mut path);
    let chosen = chosen(desk, offered);
    let may_make = may_write(ui, desk, &path) && chosen.is_some();
    let may_show = desk.state.running.is_none() && chosen.is_some();
    let name = cx.text.get(&format!("paper-{}", desk.state.papers.paper.code())).into_owned();
    let make = cx.text.with("paper-make", &[("paper", name.into())]);
    let (mut makes, mut shows) = (false, false);
    ui.horizontal_wrapped(|ui| {
        let button = ui.add_enabled_ui(may_make, |ui| primary_button(ui, &cx, &make));
        makes = button.inner.clicked();
        let look = egui::Button::new(cx.text.get("papers-preview"));
        shows = ui.add_enabled(may_show, look).clicked();
    });
    if let Some(chosen) = chosen {
        let chosen = Box::new(chosen);
        if makes {
            let path = PathBuf::from(path.trim());
            desk.ask(Command::Papers(PapersCommand::Write(path, chosen)));
        } else if shows {
            desk.ask(Command::Papers(PapersCommand::Preview(chosen)));
        }
    }
    desk.state.papers.path = path;
}

/// The paper in hand with all that was chosen, also on the map.
fn chosen(desk: &mut Desk<'_>, offered: &Offered) -> Option<ChosenPaper> {
    let mut chosen = desk.state.papers.chosen()?;
    chosen.choices.filter = match offered.shown(desk.state.papers.shown) {
        ShownRisks::All => None,
        ShownRisks::Filter => {
            let by = ChosenBy::Filter(offered.words.clone());
            Some(RiskFilter { risks: picture(desk).passing.clone(), by })
        }
        ShownRisks::Chosen => {
            Some(RiskFilter { risks: offered.by_hand.clone(), by: ChosenBy::Hand })
        }
    };
    Some(chosen)
}
