//! Why a risk or a cell has its level: the rows of the criteria that decided.

use crate::domain::risk::Risk;
use crate::domain::scale::Affected;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use crate::ui::heat_map::place_words;
use crate::ui::steps::rating;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use egui::Id;
use egui::Ui;

/// Why the risk in hand has the level it has now.
pub(super) fn risk_ui(ui: &mut Ui, desk: &Desk<'_>, risk: &Risk) {
    let isms = desk.cx.isms;
    let Some(now) = risk.at(Phase::Now, isms) else { return };
    let (Some(level), Some(position)) = (now.level(isms), now.position()) else { return };
    let title = desk.text("map-why");
    let id = Id::unique(("map-why", risk.id.0));
    fold_ui(ui, desk.cx.theme, (id, &title, Begins::Unfolded), |ui| {
        note(ui, &place_words(desk, position));
        for sentence in rating::reasons(desk, now, (position, level)) {
            explanation(ui, &sentence);
        }
    });
}

/// Why a cell has its level: what its likelihood and its consequence mean, for whoever is
/// hit, and the row of the table.
pub(super) fn cell_ui(ui: &mut Ui, desk: &Desk<'_>, place: Place) {
    let title = desk.text("map-why-cell");
    let id = Id::unique("map-why-cell");
    fold_ui(ui, desk.cx.theme, (id, &title, Begins::Folded), |ui| {
        let criteria = desk.cx.isms.criteria_in_use();
        let (likelihood, consequence) = place;
        explanation(ui, &rating::likelihood_reason(desk, (criteria, likelihood)));
        for column in Affected::ALL {
            explanation(ui, &rating::consequence_reason(desk, (criteria, *column, consequence)));
        }
        let level = criteria.matrix.level(likelihood, consequence);
        for sentence in rating::table_reasons(desk, criteria.id, (place, level)) {
            explanation(ui, &sentence);
        }
    });
}
