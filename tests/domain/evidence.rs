//! Evidence: what may be done with it, and what a decision that rests on it becomes.

use crate::domain::TODAY;
use crate::domain::add_measure;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::decision;
use crate::domain::make;
use crate::domain::measure;
use crate::domain::on_risk;
use crate::domain::rate;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::acceptance::Grounds;
use praktijkschild::domain::acceptance::Since;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::evidence::content::ContentFault;
use praktijkschild::domain::evidence::content::ContentHash;
use praktijkschild::domain::id::EvidenceId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::LONGEST_TEXT;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::evidence::EvidenceEdit;
use praktijkschild::edit::evidence::EvidenceText;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;

/// A practice with a risk that is accepted, a measure that lowers it, and a note that shows
/// the measure.
fn accepted() -> (Isms, RiskId, MeasureId, EvidenceId) {
    let mut isms = Isms::default();
    make(&mut isms, Edit::Criteria(CriteriaEdit::Adopt { by: "A. Jansen".to_owned(), on: TODAY }));
    let risk = add_risk(&mut isms, "Gijzelsoftware");
    let shown = add_measure(&mut isms, risk, measure(&["8.13"], MeasureStatus::Implemented));
    let piece = add(&mut isms, note("Teruggezet", shown));
    let high = Consequences::of(Consequence::High, Consequence::High, Consequence::High);
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Moderate, high));
    on_risk(&mut isms, risk, RiskEdit::Treatment(Some(Treatment::Mitigate)));
    rate(&mut isms, risk, Rating::Residual, (Likelihood::Small, high));
    on_risk(&mut isms, risk, RiskEdit::Accept(decision()));
    (isms, risk, shown, piece)
}

fn note(title: &str, measure: MeasureId) -> Evidence {
    let words = format!("{title}, gezien op het scherm");
    Evidence { measures: [measure].into(), ..Evidence::noted(title.to_owned(), words, TODAY) }
}

fn file(bytes: &[u8]) -> Evidence {
    let taken = content::look_over("scan.pdf", bytes).expect("may be taken in");
    Evidence::of_file(taken, "Scan".to_owned(), TODAY)
}

fn add(isms: &mut Isms, piece: Evidence) -> EvidenceId {
    match attempt(isms, &Edit::Add(Record::Evidence(piece))) {
        Ok(RecordKey::Evidence(id)) => id,
        other => panic!("no new evidence: {other:?}"),
    }
}

fn state(isms: &Isms, risk: RiskId) -> AcceptanceState {
    let state = acceptance::state(&isms.risks[&risk], isms, TODAY);
    assert_eq!(state, Grounds::of(isms).state(&isms.risks[&risk], TODAY), "both tell the same");
    state
}

fn since(isms: &Isms, risk: RiskId) -> Vec<Since> {
    acceptance::changed_since(&isms.risks[&risk], isms)
}

#[test]
fn whatever_changes_in_the_proof_asks_for_the_decision_again_and_says_what_changed() {
    let (before, risk, shown, piece) = accepted();
    assert_eq!((state(&before, risk), since(&before, risk)), (AcceptanceState::Valid, vec![]));
    let words = EvidenceEdit::Text(EvidenceText::Note, "Toch niet".to_owned());
    let loose = EvidenceEdit::ToggleMeasure(shown);
    let more = note("Nog een keer", shown);
    for (edit, told) in [
        (Edit::Add(Record::Evidence(more)), vec![Since::EvidenceAdded(EvidenceId(2))]),
        (Edit::Evidence(piece, words), vec![Since::EvidenceAdded(piece), Since::EvidenceGone(1)]),
        (Edit::Evidence(piece, loose), vec![Since::EvidenceGone(1)]),
        (Edit::Remove(RecordKey::Evidence(piece)), vec![Since::EvidenceGone(1)]),
        (
            Edit::Measure(shown, MeasureEdit::Status(MeasureStatus::Partial)),
            vec![Since::MeasureStatus(shown)],
        ),
        (Edit::Risk(risk, RiskEdit::Treatment(Some(Treatment::Accept))), vec![Since::Treatment]),
    ] {
        let mut isms = before.clone();
        make(&mut isms, edit.clone());
        assert_eq!(
            (state(&isms, risk), since(&isms, risk)),
            (AcceptanceState::Stale, told),
            "{edit:?}"
        );
    }
}

#[test]
fn a_title_an_expiry_or_evidence_elsewhere_leaves_the_decision_as_it_is() {
    let (mut isms, risk, _, piece) = accepted();
    let title = EvidenceEdit::Text(EvidenceText::Title, "Herstel gelukt".to_owned());
    make(&mut isms, Edit::Evidence(piece, title));
    make(&mut isms, Edit::Evidence(piece, EvidenceEdit::ExpiresOn(Some(date(2027, 1, 1)))));
    add(&mut isms, file(b"%PDF elders"));
    assert_eq!((state(&isms, risk), since(&isms, risk)), (AcceptanceState::Valid, vec![]));
}

/// Decisions of before proof was kept did not rest on it.
#[test]
fn a_decision_that_never_spoke_of_evidence_does_not_fall_away_by_it() {
    let (mut isms, risk, shown, _) = accepted();
    let given = isms.risks.get_mut(&risk).and_then(|it| it.acceptance.as_mut()).expect("accepted");
    given.given_for.evidence = None;
    let told = serde_json::to_value(&given.given_for).expect("plain data");
    assert_eq!(told.get("evidence"), None);
    assert_eq!(
        serde_json::from_value::<acceptance::AcceptedState>(told).ok().as_ref(),
        Some(&given.given_for)
    );
    add(&mut isms, note("Nog een keer", shown));
    assert_eq!((state(&isms, risk), since(&isms, risk)), (AcceptanceState::Valid, vec![]));
}

#[test]
fn every_reason_to_refuse_evidence_leaves_all_as_it_was() {
    let (mut isms, _, _, piece) = accepted();
    let there = add(&mut isms, file(b"%PDF"));
    let before = isms.clone();
    let blank = |title: &str, words: &str| {
        Record::Evidence(Evidence::noted(title.to_owned(), words.to_owned(), TODAY))
    };
    let text =
        |field, words: &str| Edit::Evidence(piece, EvidenceEdit::Text(field, words.to_owned()));
    let long = "x".repeat(LONGEST_TEXT + 1);
    let program = Evidence { file_name: "a.exe".to_owned(), ..file(b"%PDF 2") };
    let macros = Evidence { file_name: "a.docm".to_owned(), ..file(b"%PDF 2") };
    let large = Evidence { size: 20_000_001, ..file(b"%PDF 2") };
    let lost = Evidence { measures: [MeasureId(99)].into(), ..file(b"%PDF 2") };
    let content = |why| Refusal::Content(why);
    for (edit, why) in [
        (Edit::Add(blank(" ", "wel")), Refusal::BlankName),
        (Edit::Add(blank("wel", " \n")), Refusal::BlankNote),
        (Edit::Add(blank("wel", &long)), Refusal::TooLong { limit: LONGEST_TEXT }),
        (
            Edit::Add(Record::Evidence(file(b"%PDF"))),
            Refusal::EvidenceThere { title: "Scan".to_owned() },
        ),
        (Edit::Add(Record::Evidence(program)), content(ContentFault::Executable)),
        (Edit::Add(Record::Evidence(macros)), content(ContentFault::Macros)),
        (Edit::Add(Record::Evidence(large)), content(ContentFault::TooLarge)),
        (
            Edit::Add(Record::Evidence(lost)),
            Refusal::NoSuchRecord(RecordKey::Measure(MeasureId(99))),
        ),
        (text(EvidenceText::Title, ""), Refusal::BlankName),
        (text(EvidenceText::Note, " "), Refusal::BlankNote),
        (text(EvidenceText::Note, &long), Refusal::TooLong { limit: LONGEST_TEXT }),
        (
            Edit::Evidence(piece, EvidenceEdit::ToggleMeasure(MeasureId(99))),
            Refusal::NoSuchRecord(RecordKey::Measure(MeasureId(99))),
        ),
        (
            Edit::Evidence(EvidenceId(99), EvidenceEdit::ExpiresOn(None)),
            Refusal::NoSuchRecord(RecordKey::Evidence(EvidenceId(99))),
        ),
        (Edit::Evidence(there, EvidenceEdit::ExpiresOn(None)), Refusal::NothingChanges),
    ] {
        assert_eq!(attempt(&mut isms, &edit), Err(why), "{edit:?}");
        assert!(isms == before, "{edit:?}");
    }
}

#[test]
fn what_is_said_about_a_file_never_changes_its_hash_and_the_words_of_a_note_always_do() {
    let (mut isms, _, _, piece) = accepted();
    let there = add(&mut isms, file(b"%PDF"));
    for id in [there, piece] {
        let words = EvidenceEdit::Text(EvidenceText::Note, "Wat er nu staat €".to_owned());
        make(&mut isms, Edit::Evidence(id, words));
    }
    assert_eq!(isms.evidence[&there].sha256, ContentHash::of(b"%PDF"));
    assert_eq!(isms.evidence[&piece].sha256, ContentHash::of("Wat er nu staat €".as_bytes()));
    assert_eq!(isms.evidence[&piece].size, 19);
}

#[test]
fn evidence_stays_where_its_measure_goes_and_its_number_never_comes_back() {
    let (mut isms, _, shown, piece) = accepted();
    make(&mut isms, Edit::Remove(RecordKey::Measure(shown)));
    assert!(isms.evidence[&piece].measures.is_empty());
    make(&mut isms, Edit::Remove(RecordKey::Evidence(piece)));
    assert_eq!(add(&mut isms, file(b"%PDF")), EvidenceId(piece.0 + 1));
}
