//! The statement of applicability: what it may say, and what keeps it true.

use super::TODAY;
use super::add_measure;
use super::add_risk;
use super::attempt;
use super::control;
use super::make;
use super::measure;
use super::on_risk;
use praktijkschild::domain::Isms;
use praktijkschild::domain::basis::Basis;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::ControlStatement;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::inventory::DataExchange;
use praktijkschild::domain::inventory::Supplier;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::edit::Edit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::statement::StatementEdit;
use praktijkschild::edit::statement::StatementText;
use praktijkschild::interchange::NormNotes;
use praktijkschild::interchange::plan_import;
use praktijkschild::interchange::to_json;
use praktijkschild::interchange::to_json_with;
use praktijkschild::ui::steps::listing::Listed;

fn line(number: &str, applies: bool, status: StatementStatus) -> Edit {
    let applicable = if applies { Applicability::Applicable } else { Applicability::NotApplicable };
    Edit::Statement(StatementEdit {
        control: control(number),
        applicable: Some(applicable),
        justification: "Wij doen dit niet".to_owned(),
        status,
    })
}

fn excluded(number: &str) -> Edit {
    line(number, false, StatementStatus::NotApplicable)
}

fn said<'a>(isms: &'a Isms, number: &str) -> &'a ControlStatement {
    &isms.statements[&control(number)]
}

#[test]
fn a_control_that_a_risk_needs_cannot_be_excluded_and_the_refusal_names_the_risk() {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Laptop kwijt");
    add_measure(&mut isms, risk, measure(&["8.1"], MeasureStatus::Planned));
    assert_eq!(attempt(&mut isms, &excluded("8.1")), Err(Refusal::StatementNeeded(vec![risk])));
    on_risk(&mut isms, risk, RiskEdit::Relevance(Relevance::NotRelevant, "Geen".to_owned()));
    make(&mut isms, excluded("8.1"));
}

#[test]
fn an_excluded_control_applies_again_as_soon_as_a_risk_needs_it() {
    type Way = fn(&mut Isms);
    let ways: [(&str, Way); 4] = [
        ("a measure is linked", |isms| {
            on_risk(isms, RiskId(1), RiskEdit::Link(MeasureId(1)));
        }),
        ("a new measure for the risk", |isms| {
            let new = measure(&["8.4"], MeasureStatus::Implemented);
            add_measure(isms, RiskId(1), new);
        }),
        ("a measure of the risk gets the control", |isms| {
            let new = measure(&[], MeasureStatus::Planned);
            let own = add_measure(isms, RiskId(1), new);
            make(isms, Edit::Measure(own, MeasureEdit::ToggleControl(control("8.4"))));
        }),
        ("the risk plays a part after all", |isms| {
            let risk = RiskId(1);
            let no = RiskEdit::Relevance(Relevance::NotRelevant, "Nog niet".to_owned());
            on_risk(isms, risk, no);
            on_risk(isms, risk, RiskEdit::Link(MeasureId(1)));
            assert_eq!(said(isms, "8.4").applicable, Some(Applicability::NotApplicable));
            on_risk(isms, risk, RiskEdit::Relevance(Relevance::Relevant, String::new()));
        }),
    ];
    for (name, way) in ways {
        let mut isms = Isms::default();
        add_risk(&mut isms, "Broncode gestolen");
        make(&mut isms, Edit::Add(Record::Measure(measure(&["8.4"], MeasureStatus::Planned))));
        make(&mut isms, excluded("8.4"));
        way(&mut isms);
        let line = said(&isms, "8.4");
        assert_eq!(line.applicable, Some(Applicability::Applicable), "{name}");
        assert_eq!(line.justification, "", "{name}: the old reason was one for a no");
        assert_ne!(line.status, StatementStatus::NotApplicable, "{name}");
    }
}

#[test]
fn a_control_is_not_carried_out_before_one_of_its_measures_is() {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Back-up mislukt");
    let own = add_measure(&mut isms, risk, measure(&["8.13"], MeasureStatus::Partial));
    let done = line("8.13", true, StatementStatus::Implemented);
    assert_eq!(attempt(&mut isms, &done), Err(Refusal::StatementAhead));
    make(&mut isms, Edit::Measure(own, MeasureEdit::Status(MeasureStatus::Implemented)));
    make(&mut isms, done);
    make(&mut isms, Edit::Measure(own, MeasureEdit::Status(MeasureStatus::Planned)));
    assert_eq!(said(&isms, "8.13").status, StatementStatus::Planned);
    make(&mut isms, Edit::Remove(RecordKey::Measure(own)));
    // Without a measure the practice may do it in another way.
    make(&mut isms, line("8.13", true, StatementStatus::Implemented));
}

#[test]
fn filling_in_leaves_what_was_decided() {
    let mut isms = Isms::default();
    make(&mut isms, excluded("8.4"));
    let open = ["8.4", "8.5"].map(|number| StatementEdit {
        control: control(number),
        applicable: Some(Applicability::Applicable),
        justification: "Hoort erbij".to_owned(),
        status: StatementStatus::Planned,
    });
    make(&mut isms, Edit::FillStatements(open.to_vec()));
    assert_eq!(said(&isms, "8.4").applicable, Some(Applicability::NotApplicable));
    assert_eq!(said(&isms, "8.5").applicable, Some(Applicability::Applicable));
}

#[test]
fn what_was_noted_from_the_norm_goes_along_only_where_that_is_asked() {
    let mut isms = Isms::default();
    let note = "Mijn eigen aantekening";
    for text in [StatementText::NormNote, StatementText::How] {
        make(&mut isms, Edit::StatementText(control("8.5"), text, format!("{note} {text:?}")));
    }
    let without = to_json(&isms, TODAY);
    assert!(without.contains("aantekening How") && !without.contains("NormNote"), "{without}");
    let along = to_json_with(&isms, TODAY, NormNotes::Along);
    assert!(along.contains("aantekening NormNote"));
    // Reading the file without it takes nothing away, and the other brings it elsewhere.
    let kept = Edit::Import(plan_import(&isms, &without).expect("our own file")).plan(&isms);
    assert_eq!(kept, Err(Refusal::NothingChanges));
    let mut other = Isms::default();
    make(&mut other, Edit::Import(plan_import(&Isms::default(), &along).expect("our own file")));
    assert_eq!(other.statements, isms.statements);
}

#[test]
fn a_control_hangs_on_the_contracts_under_which_others_carry_it_out() {
    let mut isms = Isms::default();
    for name in ["Bakker IT", "Labnoord"] {
        make(&mut isms, Edit::Add(Supplier::fresh(name.to_owned())));
    }
    let Record::Exchange(mut exchange) = DataExchange::fresh("Labuitslagen".to_owned()) else {
        panic!("an exchange")
    };
    exchange.framework = "Regionale afspraak".to_owned();
    make(&mut isms, Edit::Add(Record::Exchange(exchange)));
    make(&mut isms, Edit::Add(DataExchange::fresh("Zonder afspraak".to_owned())));
    let risk = add_risk(&mut isms, "Gijzelsoftware");
    let done = add_measure(&mut isms, risk, measure(&["8.13"], MeasureStatus::Implemented));
    make(&mut isms, Edit::Measure(done, MeasureEdit::Supplier(Some(SupplierId(2)))));
    let both = [1, 2].map(|id| RecordKey::Supplier(SupplierId(id))).to_vec();
    for (number, expected) in [
        ("8.13", vec![RecordKey::Supplier(SupplierId(2))]),
        ("5.20", both),
        ("5.14", vec![RecordKey::Exchange(ExchangeId(1))]),
        ("8.5", vec![]),
    ] {
        let found = Basis::of(&control(number), &isms).contracts(&control(number), &isms);
        assert_eq!(found, expected, "{number}");
    }
}
