//! What other programs export, in: CISO Assistant and the PIA tool of the CNIL.

use super::foreign::brought;
use super::foreign::planned;
use super::foreign::tables;
use praktijkschild::domain::Isms;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::interchange::foreign::Foreign;
use praktijkschild::interchange::foreign::error::ForeignError;
use praktijkschild::interchange::foreign::field::Field;
use praktijkschild::interchange::foreign::mapping::Kind;
use praktijkschild::interchange::foreign::mapping::Mapping;
use praktijkschild::interchange::foreign::pia;
use praktijkschild::interchange::foreign::plan;
use praktijkschild::interchange::foreign::plan::Plan;
use praktijkschild::interchange::foreign::recognise;
use praktijkschild::interchange::foreign::words;
use praktijkschild::text::Texts;
use rust_xlsxwriter::Workbook;

/// As its risk assessments come out of CISO Assistant.
const CISO: &str = "\
ref_id;assets;threats;name;description;existing_controls;current_impact;current_proba;current_risk;\
additional_controls;residual_impact;residual_proba;residual_risk;treatment
R.1;HIS;Malware,Phishing;Ransomware;Files are locked;Daily backup;Critical;Likely;High;\
Offline backup,Training;Critical;Unlikely;Medium;mitigate
R.2;Phone;;Lost phone;;;--;--;--;;--;--;--;open
";

#[test]
fn a_risk_assessment_of_ciso_assistant_comes_in_without_a_question() {
    let mapping = Mapping::proposed(&tables(CISO.as_bytes()));
    assert_eq!(mapping.kind, Kind::Ciso);
    let plan = planned(&Isms::default(), CISO.as_bytes());
    assert_eq!(plan.misread, []);
    let isms = brought(&Isms::default(), &plan);
    let ransom = isms.risks.values().find(|risk| risk.title == "Ransomware").unwrap();
    assert_eq!(ransom.gross.position(), Some((Likelihood::Large, Consequence::VeryHigh)));
    let residual = ransom.residual.expect("a residual rating");
    assert_eq!(residual.position(), Some((Likelihood::Small, Consequence::VeryHigh)));
    assert_eq!(ransom.treatment, Some(Treatment::Mitigate));
    assert_eq!(
        ransom.vulnerability,
        "Malware,Phishing\nFiles are locked\n\n\
         ref_id: R.1\nassets: HIS\ncurrent_risk: High\nresidual_risk: Medium"
    );
    let status = |title: &str| isms.measures.values().find(|it| it.title == title).unwrap().status;
    assert_eq!(status("Daily backup"), MeasureStatus::Implemented);
    assert_eq!(status("Offline backup"), MeasureStatus::Planned);
    assert_eq!(ransom.measures.len(), 3);
    let phone = isms.risks.values().find(|risk| risk.title == "Lost phone").unwrap();
    assert_eq!((phone.gross.position(), phone.treatment), (None, None));
}

#[test]
fn its_ratings_without_measures_are_the_gross_ones_where_it_has_them() {
    let csv = "ref_id;name;inherent_impact;inherent_proba;current_impact;current_proba;treatment\n\
        R.1;Ransomware;High;Very likely;Low;Unlikely;accept\n";
    let mapping = Mapping::proposed(&tables(csv.as_bytes()));
    assert_eq!(mapping.fields[2], Field::Consequence);
    let isms = brought(&Isms::default(), &planned(&Isms::default(), csv.as_bytes()));
    let ransom = isms.risks.values().next().unwrap();
    assert_eq!(ransom.gross.position(), Some((Likelihood::VeryLarge, Consequence::High)));
    assert!(ransom.vulnerability.contains("current_impact: Low\ncurrent_proba: Unlikely"));
}

#[test]
fn the_same_as_a_workbook_is_the_same() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0_u32..).zip(CISO.lines()) {
        for (column, cell) in (0_u16..).zip(line.split(';')) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    let of_book = planned(&Isms::default(), &book.save_to_buffer().unwrap());
    let of_text = planned(&Isms::default(), CISO.as_bytes());
    assert_eq!(of_book.bringing, of_text.bringing);
}

/// As the tool of the CNIL exports a PIA, written by hand.
const PIA: &str = r#"{
  "pia": { "id": 1, "name": "Patiëntportaal", "status": 0, "progress": 60 },
  "answers": [
    { "id": 1, "pia_id": 1, "reference_to": 111, "data": { "text": "<p>Portaal</p>", "gauge": null, "list": [] } },
    { "reference_to": 321, "data": { "text": null, "gauge": null, "list": ["Schaamte", "Chantage"] } },
    { "reference_to": "322", "data": { "text": null, "gauge": null, "list": ["Zwak wachtwoord"] } },
    { "reference_to": 323, "data": { "text": null, "gauge": null, "list": ["Hacker"] } },
    { "reference_to": 324, "data": { "text": null, "gauge": null, "list": ["Twee factoren"] } },
    { "reference_to": 325, "data": { "text": "<p>Ernstig &amp; blijvend</p>", "gauge": 4, "list": [] } },
    { "reference_to": 326, "data": { "text": "", "gauge": 3, "list": [] } },
    { "reference_to": 335, "data": { "text": null, "gauge": 0, "list": [] } },
    { "reference_to": 345, "data": { "text": null, "gauge": 2, "list": [] } }
  ],
  "measures": [
    { "id": 1, "title": "Twee factoren", "content": "<div>Ook voor <b>assistenten</b></div>" },
    { "id": 2, "title": "Logboek", "content": "" }
  ],
  "evaluations": [
    { "reference_to": "3.2", "status": 2, "action_plan_comment": "Voor de zomer", "gauges": { "x": 4, "y": 1 } },
    { "reference_to": "3.4", "gauges": { "x": 0, "y": 0 } }
  ],
  "comments": []
}"#;

fn pia_into(isms: &Isms) -> Plan {
    let Ok(Foreign::Pia(whole)) = recognise(PIA.as_bytes()) else { panic!("this is a PIA") };
    let drafts = pia::drafts(&whole, &Texts::dutch()).unwrap();
    plan::plan(isms, &drafts, "pia.json")
}

#[test]
fn the_risks_and_measures_of_a_pia_come_in() {
    let isms = brought(&Isms::default(), &pia_into(&Isms::default()));
    let titles: Vec<_> = isms.risks.values().map(|risk| risk.title.as_str()).collect();
    assert_eq!(
        titles,
        ["Onbevoegde inzage in gegevens: Patiëntportaal", "Verlies van gegevens: Patiëntportaal"],
        "nothing was answered about the other"
    );
    let seen = isms.risks.values().next().unwrap();
    assert_eq!(seen.gross.position(), Some((Likelihood::Large, Consequence::VeryHigh)));
    assert_eq!(seen.gross.consequences.patient, Some(Consequence::VeryHigh));
    assert_eq!(seen.gross.consequences.society, Some(Consequence::Low));
    assert_eq!(
        seen.residual.unwrap().position(),
        Some((Likelihood::VerySmall, Consequence::VeryHigh))
    );
    assert!(seen.aspects.contains(&Aspect::Confidentiality));
    assert_eq!(
        seen.vulnerability,
        "Dreigingen: Zwak wachtwoord\nBronnen: Hacker\nGevolgen: Schaamte; Chantage\n\n\
         Toelichting bij de ernst: Ernstig & blijvend\nActieplan: Voor de zomer"
    );
    let measures: Vec<_> = isms.measures.values().collect();
    assert_eq!(
        (measures[0].title.as_str(), measures[1].title.as_str()),
        ("Twee factoren", "Logboek")
    );
    assert_eq!(measures[0].description, "Ook voor assistenten");
    let lost = isms.risks.values().last().unwrap();
    assert_eq!((lost.gross.likelihood, lost.residual), (None, None));
}

#[test]
fn a_pia_has_no_rows_so_what_is_wrong_in_it_is_told_by_name() {
    let pia = PIA
        .replace("Zwak wachtwoord", "Wachtwoord van patiënt 111222333")
        .replace("Twee factoren", "Bel patiënt 123456782");
    let Ok(Foreign::Pia(whole)) = recognise(pia.as_bytes()) else { panic!("this is a PIA") };
    let drafts = pia::drafts(&whole, &Texts::dutch()).unwrap();
    let plan = plan::plan(&Isms::default(), &drafts, "pia.json");
    let told = words::patients(&Texts::dutch(), &plan.patient_data, &plan.names);
    assert_eq!(told.len(), 1, "{told:?}");
    let named = "In \"Onbevoegde inzage in gegevens: Patiëntportaal";
    assert!(told[0].starts_with(named), "{told:?}");
}

#[test]
fn the_same_pia_twice_changes_nothing() {
    let once = brought(&Isms::default(), &pia_into(&Isms::default()));
    assert!(pia_into(&once).is_empty());
}

#[test]
fn json_of_another_kind_is_refused() {
    assert_eq!(recognise(b"{\"risks\": []}"), Err(ForeignError::UnknownJson));
    assert_eq!(recognise(b"[1, 2]"), Err(ForeignError::UnknownJson));
    assert_eq!(recognise(b"{\"a\": \"\xe9\"}"), Err(ForeignError::NotText));
    assert!(matches!(recognise(b"{\"pia\": {}, "), Err(ForeignError::Open(_))));
    assert!(matches!(recognise(super::MINIMUM.as_bytes()), Ok(Foreign::Open(_))));
}
