//! The method behind the criteria: its edition, how sure it is, and what each class means.

use crate::catalogue::profile::MethodProfile;
use crate::domain::matrix::RiskCriteria;
use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::text::format;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::likelihood_key;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// Draws the method that a version of the criteria follows, with the practice's own helpers.
pub(super) fn method_ui(ui: &mut Ui, desk: &Desk<'_>, criteria: &RiskCriteria) {
    let (cx, code) = (desk.cx, &criteria.profile);
    section(ui, &cx.text.get("method-title"));
    let Some(profile) = cx.catalogue.profile(code) else {
        note(ui, &cx.text.with("method-unknown", &[("code", code.as_str().into())]));
        return;
    };
    explanation(ui, &profile.print_as_nl);
    note(ui, &facts(desk, profile));
    ui.add_space(cx.theme.spacing.small);
    fold(ui, desk, "method-notes", |ui| {
        for words in &profile.notes_nl {
            ui.add(egui::Label::new(format!("• {words}")).wrap());
        }
    });
    fold(ui, desk, "method-likelihoods", |ui| likelihoods_ui(ui, desk, (profile, criteria)));
    fold(ui, desk, "method-consequences", |ui| consequences_ui(ui, desk, (profile, criteria)));
}

fn fold(ui: &mut Ui, desk: &Desk<'_>, key: &'static str, contents: impl FnOnce(&mut Ui)) {
    let title = desk.text(key);
    ui.add_space(desk.cx.theme.spacing.hair);
    fold_ui(ui, desk.cx.theme, (Id::unique(key), &title, Begins::Folded), contents);
}

/// Edition, whether it holds, and how sure its content is.
fn facts(desk: &Desk<'_>, profile: &MethodProfile) -> String {
    let cx = desk.cx;
    let book = &cx.catalogue.method;
    let status = book.status_labels_nl.get(&profile.status).cloned().unwrap_or_default();
    let certainty = book.certainty_labels_nl.get(&profile.certainty).cloned().unwrap_or_default();
    cx.text.with(
        "method-facts",
        &[
            ("edition", profile.edition.clone().into()),
            ("status", status.into()),
            ("certainty", certainty.into()),
        ],
    )
}

/// What each likelihood means, largest first, as in the table.
fn likelihoods_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (profile, criteria): (&MethodProfile, &RiskCriteria),
) {
    let cx = desk.cx;
    for likelihood in Likelihood::ALL.iter().rev() {
        let Some(class) = profile.likelihood(*likelihood) else { continue };
        heading(ui, &cx.text.get(likelihood_key(*likelihood)));
        let meaning = class.text_nl.as_deref().unwrap_or_default();
        ui.add(egui::Label::new(meaning).wrap());
        if let Some(helper) = profile.frequency(criteria, *likelihood) {
            note(ui, &cx.text.with("method-frequency", &[("often", helper.into())]));
        }
    }
}

/// What each consequence means for the three columns, heaviest first.
fn consequences_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (profile, criteria): (&MethodProfile, &RiskCriteria),
) {
    let cx = desk.cx;
    if let Some(rule) = &profile.consequence_rule_nl {
        explanation(ui, rule);
    }
    for consequence in Consequence::ALL.iter().rev() {
        let Some(class) = profile.consequence(*consequence) else { continue };
        heading(ui, &cx.text.get(consequence_key(*consequence)));
        for column in Affected::ALL {
            let Some(sentence) = class.sentence(*column) else { continue };
            let who = cx.text.get(affected_key(*column)).into_owned();
            let words = [("who", who.into()), ("what", sentence.to_owned().into())];
            ui.add(egui::Label::new(cx.text.with("method-column", &words)).wrap());
        }
        if let Some(loss) = format::loss(cx.text, criteria.limits, *consequence) {
            note(ui, &loss);
        }
    }
}

fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(words).text_style(crate::ui::theme::bold_style()));
}

const fn affected_key(column: Affected) -> &'static str {
    match column {
        Affected::Patient => "affected-patient",
        Affected::Organisation => "affected-organisation",
        Affected::Society => "affected-society",
    }
}
