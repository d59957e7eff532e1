//! Why a risk or a cell has its level: the rows of the criteria that decided.

use crate::domain::id::RiskId;
use crate::domain::risk::Assessment;
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
use crate::ui::widgets::link_button;
use crate::ui::widgets::marks;
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

/// The way to why a rating has its level, and the answer under it once asked for. Named
/// after its risk: several of them stand on a page.
pub fn rating_ui(ui: &mut Ui, desk: &Desk<'_>, (risk, rated): (RiskId, Assessment)) {
    let (Some(level), Some(position)) = (rated.level(desk.cx.isms), rated.position()) else {
        return;
    };
    let word = desk.cx.text.get(marks::word_key(level)).into_owned();
    let words = [("id", risk.to_string().into()), ("level", word.into())];
    let question = desk.cx.text.with("overview-why", &words);
    let key = Id::unique(("overview-why", risk.0));
    let mut is_open = ui.data(|data| data.get_temp(key)).unwrap_or(false);
    let link = link_button(ui, &desk.cx, &question);
    if link.clicked() {
        is_open = !is_open;
        ui.data_mut(|data| data.insert_temp(key, is_open));
    }
    ui.ctx().accesskit_node_builder(link.id, |node| node.set_expanded(is_open));
    if is_open {
        for sentence in rating::reasons(desk, rated, (position, level)) {
            explanation(ui, &sentence);
        }
    }
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
