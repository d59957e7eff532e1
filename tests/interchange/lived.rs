//! Made up practices with some years behind them: criteria in versions, prescribed measures,
//! decisions that were once right and exceptions from them.

use crate::interchange::TODAY;
use crate::interchange::generated::practices;
use crate::support::chance::Chance;
use jiff::ToSpan;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance::Acceptance;
use praktijkschild::domain::acceptance::SecondReader;
use praktijkschild::domain::acceptance::state_of;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::inventory::Agreement;
use praktijkschild::domain::matrix::Adoption;
use praktijkschild::domain::matrix::Matrix;
use praktijkschild::domain::matrix::RiskCriteria;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::measure::PRESCRIBED;
use praktijkschild::domain::risk::Assessment;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::scale::Level;
use praktijkschild::edit::risk::sound;
use proptest::strategy::Strategy;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// The same practices each time.
pub fn lived(how_many: usize) -> Vec<Isms> {
    let mut runner = TestRunner::deterministic();
    let mut chance = Chance::seeded(7512);
    let mut practice = || {
        let young = practices().new_tree(&mut runner).expect("a practice").current();
        aged(young, &mut chance)
    };
    (0..how_many).map(|_| practice()).collect()
}

fn aged(mut isms: Isms, chance: &mut Chance) -> Isms {
    if !chance.once_in(3) {
        "A. Jansen".clone_into(&mut isms.practice.owner);
        " b. VOS ".clone_into(&mut isms.practice.deputy);
    }
    let versions = 1 + u32::try_from(chance.below(3)).expect("few");
    for version in 1..=versions {
        let id = CriteriaId(version);
        let made = isms.criteria.remove(&id).unwrap_or_else(|| RiskCriteria::proposed(id));
        let matrix = if chance.once_in(3) { made.matrix } else { matrix(chance) };
        let adoption = Some(Adoption { by: "A. Jansen".to_owned(), on: TODAY });
        isms.criteria.insert(id, RiskCriteria { matrix, adoption, ..made });
    }
    isms.measures.values_mut().for_each(|measure| age_measure(measure, chance));
    for supplier in isms.suppliers.values_mut().filter(|_| chance.once_in(2)) {
        supplier.agreement = Agreement::ProcessingAgreement;
    }
    let risks: Vec<Risk> = isms.risks.values().cloned().collect();
    for risk in risks {
        let id = risk.id;
        let aged = age_risk(risk, (&isms, versions), chance);
        isms.risks.insert(id, aged);
    }
    isms
}

/// A table in which a worse risk never weighs less.
fn matrix(chance: &mut Chance) -> Matrix {
    let mut cells = [[Level::Low; 4]; 5];
    for row in 0..5_usize {
        for column in 0..4_usize {
            let left = column.checked_sub(1).map(|left| cells[row][left]);
            let below = row.checked_sub(1).map(|below| cells[below][column]);
            let least = left.max(below).unwrap_or(Level::Low);
            let rises = chance.once_in(4);
            cells[row][column] = if rises { least.max(*chance.one(Level::ALL)) } else { least };
        }
    }
    Matrix::new(cells).expect("it only rises")
}

fn age_measure(measure: &mut Measure, chance: &mut Chance) {
    if chance.once_in(2) {
        measure.status = MeasureStatus::Implemented;
    }
    if chance.once_in(3) {
        measure.catalogue = Some(chance.one(&PRESCRIBED).0.to_owned());
    }
    if chance.once_in(4) {
        measure.controls.clear();
    }
}

/// A risk that was rated by some version, and perhaps accepted as it stands.
fn age_risk(mut risk: Risk, (isms, versions): (&Isms, u32), chance: &mut Chance) -> Risk {
    let version = |chance: &mut Chance| {
        CriteriaId(1 + u32::try_from(chance.below(versions as usize)).expect("few"))
    };
    let gross = version(chance);
    risk.gross.criteria = gross;
    risk.residual = risk.residual.map(|rated| Assessment { criteria: version(chance), ..rated });
    if sound(&risk, isms).is_err() {
        risk.residual = Some(risk.gross).filter(|_| !chance.once_in(4));
    }
    if !chance.once_in(4) {
        risk.prescribed.clear();
        risk.breach.clear();
    }
    if chance.once_in(3) {
        risk.systems.clear();
        risk.exchanges.clear();
    }
    if !chance.once_in(3) {
        risk.acceptance = Some(decision(&risk, isms, chance));
    }
    risk
}

fn decision(risk: &Risk, isms: &Isms, chance: &mut Chance) -> Acceptance {
    let days = |chance: &mut Chance, end| i32::try_from(chance.below(end)).expect("few");
    let on = TODAY.saturating_add((20 - days(chance, 120)).days());
    // Around the three months an exception may last.
    let lasts = if chance.once_in(2) { 85 + days(chance, 12) } else { 1 + days(chance, 365) };
    let by = *chance.one(&["A. Jansen", "a. jansen ", "B. Vos", "C. de Wit"]);
    Acceptance {
        by: by.to_owned(),
        on,
        reason: "Het blijft klein".to_owned(),
        review_on: on.saturating_add(lasts.days()),
        given_for: state_of(risk, isms),
        second: chance.once_in(2).then(|| SecondReader { by: "D. Bos".to_owned(), on }),
    }
}
