//! What the catalogue offers against one risk: what it proposes, and everything else it has.
//! A measure the practice has already is linked, not written down twice.

use crate::catalogue::measure::CatalogueMeasure;
use crate::catalogue::proposals;
use crate::catalogue::proposals::Proposal;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::risk::RiskEdit;
use crate::ui::Command;
use crate::ui::widgets::Desk;
use crate::ui::widgets::field::search_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;

/// Draws the proposals against a risk, and the rest of the catalogue folded away.
pub(super) fn proposals_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let proposed = proposals::proposals(desk.cx.catalogue, desk.cx.isms, risk);
    if !proposed.is_empty() {
        section(ui, &desk.text("treatment-proposed"));
    }
    for proposal in &proposed {
        offer_ui(ui, desk, (risk, proposal));
    }
    ui.add_space(desk.cx.theme.spacing.small);
    let title = desk.text("treatment-catalogue");
    let place = (Id::unique(("catalogue", risk.id.0)), &*title, Begins::Folded);
    fold_ui(ui, desk.cx.theme, place, |ui| catalogue_ui(ui, desk, (risk, &proposed)));
}

/// Every measure of the catalogue that is neither proposed nor linked, to look through.
fn catalogue_ui(ui: &mut Ui, desk: &mut Desk<'_>, (risk, proposed): (&Risk, &[Proposal<'_>])) {
    let label = desk.text("treatment-catalogue-search").into_owned();
    let id = Id::unique("catalogue-search");
    ui.horizontal_wrapped(|ui| search_ui(ui, id, &label, &mut desk.state.catalogue_words));
    let words = desk.state.catalogue_words.trim().to_lowercase();
    let fits = |measure: &CatalogueMeasure| {
        words.is_empty()
            || measure.title_nl.to_lowercase().contains(&words)
            || measure.controls.iter().any(|control| control.as_str() == words)
    };
    let offered = |measure: &CatalogueMeasure| {
        proposed.iter().any(|proposal| proposal.measure.code == measure.code)
    };
    let measures = &desk.cx.catalogue.measures;
    let mut shown = 0;
    for measure in measures.iter().filter(|measure| fits(measure) && !offered(measure)) {
        let existing = proposals::existing(desk.cx.isms, measure);
        if existing.is_some_and(|id| risk.measures.contains(&id)) {
            continue;
        }
        shown += 1;
        offer_ui(ui, desk, (risk, &Proposal { measure, existing, for_control: None }));
    }
    let count = [("shown", shown.into()), ("all", measures.len().into())];
    note(ui, &desk.cx.text.with("treatment-catalogue-count", &count));
}

/// One measure to choose, with what makes it stand out.
fn offer_ui(ui: &mut Ui, desk: &mut Desk<'_>, (risk, proposal): (&Risk, &Proposal<'_>)) {
    let (text, measure) = (desk.cx.text, proposal.measure);
    ui.horizontal_top(|ui| {
        let choose = ui.button(text.get("treatment-choose"));
        let name = text.with("treatment-choose-name", &[("title", (*measure.title_nl).into())]);
        choose.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if choose.clicked() {
            desk.ask(Command::Edit(match proposal.existing {
                Some(existing) => Edit::Risk(risk.id, RiskEdit::Link(existing)),
                None => Edit::AddMeasureTo(risk.id, measure.to_record()),
            }));
        }
        ui.vertical(|ui| {
            ui.add_space(desk.cx.theme.spacing.hair);
            let title = ui.add(egui::Label::new(&*measure.title_nl).wrap());
            title.on_hover_text(measure.steps_nl.join("\n"));
            let words = standing(desk, proposal);
            if !words.is_empty() {
                note(ui, &words);
            }
        });
    });
}

/// What makes a measure stand out, in words.
fn standing(desk: &Desk<'_>, proposal: &Proposal<'_>) -> String {
    let text = desk.cx.text;
    let mut words = Vec::new();
    if let Some(control) = &proposal.for_control {
        words.push(text.with("treatment-for-control", &[("control", control.as_str().into())]));
    } else if proposal.measure.prescribed {
        words.push(text.get("treatment-prescribed").into_owned());
    }
    if proposal.existing.is_some() {
        words.push(text.get("treatment-existing").into_owned());
    }
    words.join(" · ")
}
