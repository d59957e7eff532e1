//! A measure with its upkeep, its supplier and its effect; a decision with its second reader.

use super::records::TALL;
use super::sample;
use super::window::Stage;
use super::window::Window;
use egui::accesskit::Role;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::measure::OwnEffect;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::ui::state::MeasureTab;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::steps::measures::measures_ui;
use praktijkschild::ui::steps::residual::residual_ui;
use praktijkschild::ui::widgets::Desk;

fn practice() -> Isms {
    let mut isms = sample::practice();
    let own = Measure { id: MeasureId(1), ..Measure::named("Twee factoren".to_owned()) };
    isms.put(Record::Measure(own));
    isms.risks.get_mut(&RiskId(1)).expect("there").measures.insert(MeasureId(1));
    isms
}

fn measures_in_scroll_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| measures_ui(ui, desk));
}

fn residual_in_scroll_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| residual_ui(ui, desk));
}

fn all_measures(isms: Isms) -> Window {
    let mut stage = Stage::with(isms).at(Place::Step(Step::Measures));
    stage.state.measure_tab = MeasureTab::All;
    stage.window(TALL, measures_in_scroll_ui)
}

fn residual_of(isms: Isms) -> Window {
    let mut stage = Stage::with(isms).at(Place::Step(Step::Residual));
    stage.state.risk = Some(RiskId(1));
    stage.window(TALL, residual_in_scroll_ui)
}

fn own(window: &Window) -> &Measure {
    &window.isms().measures[&MeasureId(1)]
}

#[test]
fn carried_out_has_its_day_and_tells_when_to_look_again() {
    let mut window = all_measures(practice());
    window.click(Role::RadioButton, "Hoe ver bent u?: ingevoerd");
    assert_eq!(own(&window).status, MeasureStatus::Implemented);
    assert!(own(&window).implemented_on.is_some(), "as of today");
    window.fill("Nakijken om de hoeveel maanden?", "6");
    window.leave();
    assert_eq!(own(&window).recheck_months, Some(6));
    assert!(window.says("Kijk dit opnieuw na voor"));
    window.fill("Laatst nagekeken op", "01-02-2026");
    window.leave();
    assert_eq!(own(&window).checked_on, Some(date(2026, 2, 1)));
    assert!(window.says("Dit moest u nakijken voor"));
    window.press("Vandaag nagekeken");
    assert!(window.says("Kijk dit opnieuw na voor"));
}

#[test]
fn the_effect_is_judged_with_a_reason_and_given_back_to_the_catalogue() {
    let mut window = all_measures(practice());
    window.press("Effect zelf bepalen");
    window.fill("Waarom denkt u dat?", "Het werkt overal");
    window.press("Effect vastleggen");
    let effect = own(&window).effect.clone().expect("written down");
    assert_eq!(effect.reason, "Het werkt overal");
    window.press("Terug naar het voorstel");
    assert_eq!(own(&window).effect, None);
}

#[test]
fn what_the_measures_bring_is_taken_over_with_one_click() {
    let mut isms = practice();
    let reason = "Getest".to_owned();
    let effect = OwnEffect { likelihood_steps: 2, consequence_steps: 1, reason };
    isms.measures.get_mut(&MeasureId(1)).expect("there").effect = Some(effect);
    let mut window = residual_of(isms);
    window.press("Dit voorstel overnemen");
    let residual = window.isms().risks[&RiskId(1)].residual.expect("rated");
    assert_eq!(residual.position(), Some((Likelihood::Small, Consequence::High)));
}

#[test]
fn a_high_risk_is_kept_as_an_exception_read_by_a_second_and_told_to_the_team() {
    let mut isms = practice();
    let risk = isms.risks.get_mut(&RiskId(1)).expect("there");
    risk.residual = Some(risk.gross);
    let mut window = residual_of(isms);
    window.fill("Waarom aanvaardt u dit?", "Nieuwe firewall komt in januari");
    window.click(Role::CheckBox, "Wij overtreden hiermee geen wet of contract");
    window.press("Uitzondering vastleggen");
    let given = window.isms().risks[&RiskId(1)].acceptance.clone().expect("an exception");
    assert_eq!(given.by, "M. de Vries");
    window.click(Role::DisclosureTriangle, "Tweede lezer");
    window.fill("Wie heeft het nagelezen?", "m. de vries");
    window.press("Lezer vastleggen");
    assert!(window.alerts().iter().any(|it| it.contains("iemand anders")), "{:?}", window.alerts());
    window.fill("Wie heeft het nagelezen?", "B. Vos");
    window.press("Lezer vastleggen");
    assert!(window.says("Nagelezen door B. Vos"));
    window.press("Verteld aan M. de Vries");
    window.click(Role::DisclosureTriangle, "Iemand anders, of op een andere dag");
    window.press("In de lijst zetten");
    assert!(window.alerts().iter().any(|it| it.contains("Geef een naam")), "{:?}", window.alerts());
    window.fill("Wie hebt u het verteld?", "K. Waarnemer");
    window.fill("Verteld op", "20-11-2026");
    window.press("In de lijst zetten");
    let told = |window: &Window| -> Vec<String> {
        let told = &window.isms().risks[&RiskId(1)].told_to;
        told.iter().map(|told| format!("{} {}", told.who, told.on)).collect()
    };
    assert_eq!(told(&window), ["K. Waarnemer 2026-11-20", "M. de Vries 2026-11-22"]);
    window.press("Weghalen: M. de Vries");
    assert_eq!(told(&window), ["K. Waarnemer 2026-11-20"]);
    assert!(window.says("Wat u nog moet vertellen (aan 1 persoon)"));
    window.click(Role::DisclosureTriangle, "Wat u nog moet vertellen (aan 1 persoon)");
    window.press("Vandaag verteld aan M. de Vries");
    assert_eq!(told(&window).len(), 2);
    assert!(!window.says("Wat u nog moet vertellen"));
}

/// What was noted before there was a list stays, and is never taken apart.
#[test]
fn who_was_told_by_an_older_note_stays_in_that_note() {
    let mut isms = practice();
    let risk = isms.risks.get_mut(&RiskId(1)).expect("there");
    risk.residual = Some(risk.gross);
    risk.told = "Iedereen, 2 november".to_owned();
    let mut window = residual_of(isms);
    assert!(window.says("Dit schreef u op voordat er een lijst was."));
    assert!(window.isms().risks[&RiskId(1)].told_to.is_empty());
    window.press("Vandaag verteld aan iedereen");
    assert_eq!(window.isms().risks[&RiskId(1)].told_to.len(), 1);
    assert_eq!(window.isms().risks[&RiskId(1)].told, "Iedereen, 2 november");
}

#[test]
fn an_own_estimate_of_hours_and_euros_goes_before_that_of_the_list() {
    let mut isms = practice();
    isms.measures.get_mut(&MeasureId(1)).expect("there").catalogue = Some("M-backup".to_owned());
    let mut window = all_measures(isms);
    assert!(window.says("Kost ongeveer: "));
    window.click(Role::DisclosureTriangle, "Tijd en geld schatten");
    window.fill("Uren de eerste keer", "1,5");
    window.leave();
    window.fill("Euro per jaar", "€ 1.200");
    window.leave();
    let effort = own(&window).effort;
    assert_eq!((effort.minutes_once, effort.euros_yearly), (Some(90), Some(1200)));
    assert!(window.says("Kost (eigen schatting): 1,5 uur de eerste keer, €\u{A0}1.200 per jaar."));
    window.fill("Uren per jaar", "veel");
    window.leave();
    assert!(window.alerts().iter().any(|it| it.contains("geen aantal uren")));
    assert_eq!(own(&window).effort.minutes_yearly, None);
}

#[test]
fn transfer_asks_policy_and_gap_and_accepting_shows_its_conditions() {
    let mut isms = practice();
    isms.risks.get_mut(&RiskId(1)).expect("there").treatment = Some(Treatment::Transfer);
    let mut stage = Stage::with(isms).at(Place::Step(Step::Measures));
    stage.state.risk = Some(RiskId(1));
    let mut window = stage.window(TALL, measures_in_scroll_ui);
    for (label, text) in [
        ("Aan wie draagt u het over?", "Verzekeraar"),
        ("Polisnummer", "P-12"),
        ("Wat dekt de verzekering niet?", "Boetes"),
    ] {
        window.fill(label, text);
        window.leave();
    }
    let risk = &window.isms().risks[&RiskId(1)];
    assert_eq!((&*risk.policy_number, &*risk.not_covered), ("P-12", "Boetes"));
    assert!(window.says("Een verzekering maakt de schade voor patiënten niet kleiner"));
    window.click(Role::RadioButton, "Wat doet u met dit risico?: aanvaarden");
    assert!(window.says("Het niveau past binnen uw eigen grenzen"));
    assert!(window.says("De beoordeling is nog niet volledig"));
}
