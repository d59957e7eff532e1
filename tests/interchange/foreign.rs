//! Risk registers of somebody's own, in: csv and Excel in the shapes people make them.

use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Consequence as C;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::domain::scale::Likelihood as L;
use praktijkschild::edit::Edit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::interchange::foreign::Foreign;
use praktijkschild::interchange::foreign::draft;
use praktijkschild::interchange::foreign::error::ForeignError;
use praktijkschild::interchange::foreign::field::Field;
use praktijkschild::interchange::foreign::mapping::Mapping;
use praktijkschild::interchange::foreign::plan;
use praktijkschild::interchange::foreign::plan::Plan;
use praktijkschild::interchange::foreign::plan::ResidualLeft;
use praktijkschild::interchange::foreign::recognise;
use praktijkschild::interchange::foreign::table::Tables;
use praktijkschild::interchange::foreign::words;
use praktijkschild::text::Texts;
use rust_xlsxwriter::ExcelDateTime;
use rust_xlsxwriter::Format;
use rust_xlsxwriter::Workbook;

/// A register as many practices keep it.
pub const DUTCH: &str = "\
Nr;Risico;Oorzaak;Kans;Impact;Maatregelen;Eigenaar;Status;Risicoscore
1;Gijzelsoftware;Bijlage geopend;Groot;Zeer hoog;Back-up testen;A. Jansen;open;20
2;Brand in de praktijk;;klein;hoog;Blusser keuren
;;;;;;;;
3;Laptop gestolen;Auto niet op slot;middelmatig;;;B. de Vries;gesloten;6
";

/// A file that is a table.
pub fn tables(bytes: &[u8]) -> Tables {
    match recognise(bytes) {
        Ok(Foreign::Tables(tables)) => tables,
        other => panic!("this is a table: {other:?}"),
    }
}

/// What would come in by a mapping.
fn planned_by(isms: &Isms, tables: &Tables, mapping: &Mapping) -> Plan {
    plan::plan(isms, &draft::drafts(tables, mapping), "register.csv")
}

/// What would come in as it was recognised.
pub fn planned(isms: &Isms, bytes: &[u8]) -> Plan {
    let tables = tables(bytes);
    planned_by(isms, &tables, &Mapping::proposed(&tables))
}

/// The document with what would come in.
pub fn brought(isms: &Isms, plan: &Plan) -> Isms {
    let mut after = isms.clone();
    match Edit::BringIn(Box::new(plan.bringing.clone())).plan(isms) {
        Ok(changes) => after.absorb(&changes),
        Err(Refusal::NothingChanges) => {}
        Err(refusal) => panic!("what was planned was refused: {refusal}"),
    }
    after
}

fn read(csv: &str) -> Isms {
    brought(&Isms::default(), &planned(&Isms::default(), csv.as_bytes()))
}

fn risk<'a>(isms: &'a Isms, title: &str) -> &'a Risk {
    isms.risks.values().find(|risk| risk.title == title).expect(title)
}

const fn alike(class: Consequence) -> Consequences {
    Consequences::of(class, class, class)
}

#[test]
fn a_dutch_register_comes_in_with_its_words_its_measures_and_its_owners() {
    let isms = read(DUTCH);
    assert_eq!(isms.risks.len(), 3);
    let ransom = risk(&isms, "Gijzelsoftware");
    assert_eq!(ransom.owner, "A. Jansen");
    assert_eq!(ransom.gross.likelihood, Some(Likelihood::Large));
    assert_eq!(ransom.gross.consequences, alike(Consequence::VeryHigh));
    assert_eq!(ransom.vulnerability, "Bijlage geopend\n\nNr: 1\nStatus: open\nRisicoscore: 20");
    let measures: Vec<_> = ransom.measures.iter().map(|id| &isms.measures[id]).collect();
    assert_eq!(measures[0].title, "Back-up testen");
    assert_eq!(measures[0].status, MeasureStatus::Planned, "nothing says that it is done");
}

#[test]
fn a_row_without_a_rating_comes_in_unrated_and_an_empty_row_does_not_come() {
    let plan = planned(&Isms::default(), DUTCH.as_bytes());
    assert_eq!((plan.bringing.risks.len(), plan.unrated()), (3, 1));
    let told = words::tally(&Texts::dutch(), &plan).join(" ");
    assert_eq!(
        told,
        "Er komen 3 risico's bij. Daarvan is bij 1 de kans of het gevolg nog niet gekozen. \
         Er komen 2 maatregelen bij."
    );
}

#[test]
fn commas_tabs_and_a_line_that_says_the_sign_are_all_understood() {
    for text in [
        "Risk,Likelihood,Impact\n\"Fire, smoke\",4,3\nTheft,2,2\n",
        "Risk\tLikelihood\tImpact\nFire, smoke\t4\t3\nTheft\t2\t2\n",
        "sep=;\nRisk;Likelihood;Impact\nFire, smoke;4;3\nTheft;2;2\n",
        "\u{feff}Risk;Likelihood;Impact\r\nFire, smoke;4;3\r\nTheft;2;2\r\n",
    ] {
        let isms = read(text);
        assert_eq!(isms.risks.len(), 2, "{text}");
        assert!(risk(&isms, "Fire, smoke").gross.position().is_some(), "{text}");
    }
}

#[test]
fn letters_of_old_windows_are_read_and_told() {
    let tables = tables(b"Risico;Kans\nPati\xebnt verwisseld \x96 caf\xe9;groot\n");
    assert!(tables.is_old_letters);
    let mapping = Mapping::proposed(&tables);
    let plan = planned_by(&Isms::default(), &tables, &mapping);
    assert_eq!(plan.bringing.risks[0].risk.title, "Patiënt verwisseld – café");
    let wide: Vec<u8> =
        "Risico;Kans\nBrand;groot\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_bytes(&[&[0xff, 0xfe], &wide[..]].concat()).risks.len(), 1);
}

fn read_bytes(bytes: &[u8]) -> Isms {
    brought(&Isms::default(), &planned(&Isms::default(), bytes))
}

#[test]
fn numbers_mean_their_place_on_a_scale_of_three_four_or_five() {
    let cases: [(usize, &[L], &[C]); 3] = [
        (3, &[L::Small, L::Moderate, L::Large], &[C::Low, C::Medium, C::High]),
        (
            4,
            &[L::VerySmall, L::Small, L::Large, L::VeryLarge],
            &[C::Low, C::Medium, C::High, C::VeryHigh],
        ),
        (5, L::ALL, &[C::Low, C::Medium, C::High, C::High, C::VeryHigh]),
    ];
    for (top, likelihoods, consequences) in cases {
        let rows: String = (1..=top).map(|at| format!("R{at};{at};{at}\n")).collect();
        let isms = read(&format!("Risico;Kans;Gevolg\n{rows}"));
        for (at, (likelihood, consequence)) in likelihoods.iter().zip(consequences).enumerate() {
            let own = risk(&isms, &format!("R{}", at + 1));
            let expected = Some((*likelihood, *consequence));
            assert_eq!(own.gross.position(), expected, "{} of {top}", at + 1);
        }
    }
}

#[test]
fn letters_for_high_medium_and_low_and_numbers_with_words_are_understood() {
    let isms = read("Risico;Kans;Impact\nA;H;L\nB;M;M\nC;L;H\nD;3 - mogelijk;Hoog (4)\n");
    let positions: Vec<_> = isms.risks.values().map(|risk| risk.gross.position()).collect();
    assert_eq!(
        positions,
        [
            Some((L::Large, C::Low)),
            Some((L::Moderate, C::Medium)),
            Some((L::Small, C::High)),
            Some((L::Moderate, C::High)),
        ]
    );
}

#[test]
fn a_score_says_nothing_about_likelihood_or_consequence_and_is_kept_as_text() {
    let isms = read("Risico;Score (1-25)\nBrand;20\nDiefstal;6\n");
    let fire = risk(&isms, "Brand");
    assert_eq!(fire.gross.position(), None);
    assert_eq!(fire.vulnerability, "Score (1-25): 20");
}

#[test]
fn what_is_not_understood_is_told_by_row_and_column_and_kept_as_text() {
    let plan =
        planned(&Isms::default(), "Risico;Kans;Impact\nBrand;ooit;hoog\nRoof;7;25\n".as_bytes());
    let told = words::left(&Texts::dutch(), &plan);
    assert_eq!(
        told,
        [
            "Regel 2, kolom Kans: \"ooit\" is niet begrepen.",
            "Regel 3, kolom Kans: \"7\" is niet begrepen.",
            "Regel 3, kolom Impact: \"25\" is niet begrepen.",
        ]
    );
    assert_eq!(plan.unrated(), 2);
    assert_eq!(plan.bringing.risks[0].risk.vulnerability, "Kans: ooit");
}

#[test]
fn what_looks_like_data_of_a_patient_is_told_by_row_and_kind() {
    let told = |csv: &str| {
        let plan = planned(&Isms::default(), csv.as_bytes());
        words::patients(&Texts::dutch(), &plan.patient_data, &plan.names)
    };
    let number = "dit lijkt een burgerservicenummer. Haal het weg uit het bestand en bekijk het \
                  bestand opnieuw.";
    let birth = "dit lijkt een geboortedatum bij een naam. Haal die weg uit het bestand en \
                 bekijk het bestand opnieuw.";
    let address = "dit lijkt een privé-adres voor e-mail. Is het van een patiënt, haal het dan \
                   eerst weg.";
    assert_eq!(
        told(
            "Risico;Oorzaak;Maatregelen;Eigenaar\n\
             Brand;;Blusser keuren;j@gmail.com\n\
             Roof;BSN 111222333;;\n\
             Verlies;;Bel p.pietersen@gmail.com;\n\
             Storing;;;Piet de Boer geboren 01-02-1950\n"
        ),
        [format!("Regel 3: {number}"), format!("Regel 5: {birth}"), format!("Regel 4: {address}")],
        "an owner is somebody at work, who may have an address but no date of birth"
    );
    // Of rows that become one risk, the one is told in which it stands.
    let twice = "Risico;Maatregelen\nBrand;Blusser\nRoof;Slot\nBrand;Bel 111222333\n";
    assert_eq!(told(twice), [format!("Regel 4: {number}")]);
    // What is there already does not come again, and is not told again.
    let csv = "Risico\nRoof van map 111222333\n";
    assert_eq!(told(csv), [format!("Regel 2: {number}")]);
    let plan = planned(&read(csv), csv.as_bytes());
    assert!(plan.patient_data.is_empty(), "{plan:?}");
}

#[test]
fn a_column_of_consequences_in_sentences_is_text_and_no_rating() {
    let csv = "Risico;Kans;Gevolg;Impact\nBrand;groot;Spreekuur ligt weken stil;hoog\n";
    let isms = read(csv);
    let fire = risk(&isms, "Brand");
    assert_eq!(fire.gross.consequences, alike(Consequence::High));
    assert_eq!(fire.vulnerability, "Gevolg: Spreekuur ligt weken stil");
}

#[test]
fn every_column_and_value_can_be_made_something_else() {
    let tables = tables(DUTCH.as_bytes());
    let mut mapping = Mapping::proposed(&tables);
    mapping.set_named(&tables, "Status = drop").unwrap();
    mapping.set_named(&tables, "eigenaar=keep").unwrap();
    mapping.hit = Some(Affected::Patient);
    mapping.likelihoods.get_mut("groot").unwrap().means = None;
    let isms = brought(&Isms::default(), &planned_by(&Isms::default(), &tables, &mapping));
    let ransom = risk(&isms, "Gijzelsoftware");
    assert_eq!(ransom.owner, "");
    assert!(ransom.vulnerability.contains("Eigenaar: A. Jansen"));
    assert!(ransom.vulnerability.contains("Kans: Groot"), "it stays readable");
    assert!(!ransom.vulnerability.contains("Status"));
    let (very_high, low) = (Consequence::VeryHigh, Consequence::Low);
    assert_eq!(ransom.gross.consequences, Consequences::of(very_high, low, low));
    assert_eq!(
        mapping.set_named(&tables, "Prijs=title"),
        Err(ForeignError::NoSuchColumn { name: "Prijs".into() })
    );
    assert_eq!(
        mapping.set_named(&tables, "Kans=prijs"),
        Err(ForeignError::NoSuchField { name: "prijs".into() })
    );
}

#[test]
fn a_field_of_which_there_is_one_moves_to_the_column_that_gets_it() {
    let tables = tables(DUTCH.as_bytes());
    let mut mapping = Mapping::proposed(&tables);
    mapping.set_field(&tables, (2, Field::Title));
    assert_eq!(mapping.fields[1], Field::Keep);
    let plan = planned_by(&Isms::default(), &tables, &mapping);
    assert_eq!(plan.untitled, [3], "this row has no cause");
    assert_eq!(
        words::left(&Texts::dutch(), &plan)[0],
        "Regel 3: er staat geen risico. Dit blijft achter."
    );
}

#[test]
fn the_same_register_twice_changes_nothing() {
    let once = read(DUTCH);
    let again = planned(&once, DUTCH.as_bytes());
    assert!(again.is_empty());
    assert_eq!(again.there.len(), 3);
    let told = words::tally(&Texts::dutch(), &again);
    assert!(told[0].starts_with("Er verandert niets: deze risico's staan er al."), "{told:?}");
    assert_eq!(brought(&once, &again), once);
}

#[test]
fn what_was_rated_here_since_stays_and_what_is_new_in_the_register_comes() {
    let mut once = read(DUTCH);
    let ransom = once.risks.values_mut().find(|risk| risk.title == "Gijzelsoftware").unwrap();
    ransom.gross.likelihood = Some(Likelihood::VerySmall);
    let more = format!("{DUTCH}4;Waterlek;Oude leiding;klein;laag;Back-up testen;;;\n");
    let plan = planned(&once, more.as_bytes());
    let after = brought(&once, &plan);
    assert_eq!(after.risks.len(), 4);
    assert_eq!(risk(&after, "Gijzelsoftware").gross.likelihood, Some(Likelihood::VerySmall));
    assert_eq!(after.measures.len(), once.measures.len(), "its measure was there already");
    assert_eq!(risk(&after, "Waterlek").measures.len(), 1);
}

#[test]
fn the_same_title_with_another_text_comes_beside_it_and_is_told() {
    let once = read("Risico;Oorzaak\nBrand;Kortsluiting\n");
    let plan = planned(&once, "Risico;Oorzaak\nBRAND;Sigaret\n".as_bytes());
    assert_eq!(brought(&once, &plan).risks.len(), 2);
    assert_eq!(
        words::left(&Texts::dutch(), &plan),
        ["Regel 2: dit heet hetzelfde als R1, met een andere tekst. Het komt ernaast."]
    );
}

#[test]
fn rows_that_are_one_risk_become_one_with_the_measures_of_all() {
    let plan = planned(
        &Isms::default(),
        "Risico;Maatregel\nBrand;Blusser\nBrand;Rookmelder\nBrand;blusser\n".as_bytes(),
    );
    let isms = brought(&Isms::default(), &plan);
    assert_eq!((isms.risks.len(), isms.measures.len()), (1, 2));
    assert_eq!(risk(&isms, "Brand").measures.len(), 2);
    assert!(words::tally(&Texts::dutch(), &plan).join(" ").contains("2 regels zijn hetzelfde"));
}

#[test]
fn measures_bring_their_owner_their_day_and_how_far_they_are() {
    let csv = "Risico;Bestaande maatregelen;Maatregelen;Actiehouder;Deadline;Status maatregel\n\
        Brand;Rookmelder;\"- Blusser\n- Oefening\";C. Bakker;1-3-2027;bezig\n\
        Roof;;Slot;;ooit;\n";
    let plan = planned(&Isms::default(), csv.as_bytes());
    let isms = brought(&Isms::default(), &plan);
    let measure = |title: &str| isms.measures.values().find(|it| it.title == title).unwrap();
    assert_eq!(measure("Rookmelder").status, MeasureStatus::Implemented);
    assert_eq!(measure("Blusser").status, MeasureStatus::Partial);
    assert_eq!(measure("Oefening").owner, "C. Bakker");
    assert_eq!(measure("Oefening").due, Some(jiff::civil::date(2027, 3, 1)));
    assert_eq!(measure("Slot").due, None);
    assert_eq!(plan.misread.len(), 1, "a day that is none is told");
}

#[test]
fn treatments_and_residual_ratings_come_along_where_the_method_allows_them() {
    let csv = "Risico;Kans;Impact;Aanpak;Maatregel;Restkans;Restimpact\n\
        A;groot;hoog;beheersen;Slot;klein;laag\n\
        B;klein;laag;accepteren;Slot;groot;hoog\n\
        C;groot;hoog;vermijden;;klein;laag\n\
        D;groot;hoog;overdragen;Slot;klein;\n";
    let plan = planned(&Isms::default(), csv.as_bytes());
    let isms = brought(&Isms::default(), &plan);
    assert!(risk(&isms, "A").residual.is_some());
    assert_eq!(risk(&isms, "A").treatment, Some(Treatment::Mitigate));
    assert_eq!(risk(&isms, "D").treatment, Some(Treatment::Transfer));
    assert_eq!(
        plan.residual_left,
        [(3, ResidualLeft::Above), (4, ResidualLeft::NoMeasure), (5, ResidualLeft::Incomplete)]
    );
    assert_eq!(risk(&isms, "B").vulnerability, "Restkans: groot\nRestimpact: hoog");
    assert!(isms.risks.values().all(|risk| risk.acceptance.is_none()), "nobody decided here");
}

#[test]
fn a_formula_that_our_own_table_made_harmless_is_read_as_it_was_written() {
    let isms = read("Risico;Kans\n'=HYPERLINK(1);groot\n'gewoon;klein\n");
    assert!(isms.risks.values().any(|risk| risk.title == "=HYPERLINK(1)"));
    assert!(isms.risks.values().any(|risk| risk.title == "'gewoon"));
}

/// A workbook of two sheets: a letter first, and a register with a title above it, groups of
/// columns, merged cells, an empty column, days as numbers and whole numbers for classes.
pub fn workbook() -> Vec<u8> {
    let (mut book, plain) = (Workbook::new(), Format::new());
    book.add_worksheet().set_name("Toelichting").unwrap().write(0, 0, "Lees mij").unwrap();
    let sheet = book.add_worksheet().set_name("Risico's").unwrap();
    sheet.merge_range(0, 0, 0, 8, "Risicoregister 2026", &plain).unwrap();
    sheet.merge_range(2, 2, 2, 3, "Bruto", &plain).unwrap();
    sheet.merge_range(2, 5, 2, 6, "Rest", &plain).unwrap();
    for (column, name) in [
        (0, "Nr"),
        (1, "Risico"),
        (2, "Kans"),
        (3, "Impact"),
        (5, "Kans"),
        (6, "Impact"),
        (7, "Maatregel"),
        (8, "Deadline"),
    ] {
        sheet.write(3, column, name).unwrap();
    }
    sheet.merge_range(4, 1, 5, 1, "Brand", &plain).unwrap();
    let day = Format::new().set_num_format("dd-mm-yyyy");
    for (row, measure) in [(4, "Blusser"), (5, "Rookmelder")] {
        sheet.write(row, 0, row - 3).unwrap();
        sheet.write(row, 7, measure).unwrap();
        let due = ExcelDateTime::from_ymd(2027, 1, 31).unwrap();
        sheet.write_datetime_with_format(row, 8, &due, &day).unwrap();
    }
    for (column, class) in [(2, 5), (3, 4), (5, 2), (6, 4)] {
        sheet.write(4, column, class).unwrap();
    }
    sheet.write(6, 1, "=1+1 en toch een naam").unwrap();
    sheet.write_formula(6, 2, "=1+2").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_from_the_sheet_and_the_row_that_look_like_a_register() {
    let tables = tables(&workbook());
    let mapping = Mapping::proposed(&tables);
    assert_eq!(tables.sheets[mapping.sheet].name, "Risico's");
    assert_eq!(
        mapping.names,
        [
            "Nr",
            "Risico",
            "Bruto Kans",
            "Bruto Impact",
            "E",
            "Rest Kans",
            "Rest Impact",
            "Maatregel",
            "Deadline"
        ]
    );
    let plan = planned_by(&Isms::default(), &tables, &mapping);
    let isms = brought(&Isms::default(), &plan);
    let fire = risk(&isms, "Brand");
    assert_eq!(fire.gross.position(), Some((Likelihood::VeryLarge, Consequence::VeryHigh)));
    assert_eq!(fire.residual.unwrap().position(), Some((Likelihood::Small, Consequence::VeryHigh)));
    assert_eq!(fire.measures.len(), 2, "both rows of the merged cell");
    let due = isms.measures.values().map(|measure| measure.due);
    assert!(due.into_iter().all(|due| due == Some(jiff::civil::date(2027, 1, 31))));
    assert!(risk(&isms, "=1+1 en toch een naam").measures.is_empty());
}

#[test]
fn sentences_with_the_words_of_columns_are_no_names_of_columns() {
    let csv = "Register van de praktijk\n\nRisico;Kans;Opmerking\n\
        Brand met schade en impact;groot;Eigenaar neemt maatregel\n\
        Actie door dreiging;klein;Status van de aanpak, deadline en kans\n";
    assert_eq!(Mapping::proposed(&tables(csv.as_bytes())).header, 1);
    assert_eq!(read(csv).risks.len(), 2);
}

#[test]
fn another_sheet_or_another_row_of_names_can_be_chosen() {
    let tables = tables(&workbook());
    let letter = Mapping::of_sheet(&tables, 0);
    assert!(planned_by(&Isms::default(), &tables, &letter).is_empty());
    let higher = Mapping::of_header(&tables, 1, 0);
    assert!(!higher.has_title() || higher.names[0] == "Risicoregister 2026");
}

#[test]
fn one_risk_that_may_not_be_keeps_all_of_them_out() {
    let mut plan = planned(&Isms::default(), DUTCH.as_bytes());
    plan.bringing.risks[1].risk.title.clear();
    let edit = Edit::BringIn(Box::new(plan.bringing));
    assert_eq!(edit.plan(&Isms::default()), Err(Refusal::BlankName));
}

#[test]
fn every_reason_not_to_look_into_a_file_has_a_sentence() {
    let text = Texts::dutch();
    let name = "Blad1".to_owned();
    for error in [
        ForeignError::TooLarge { megabytes: 50 },
        ForeignError::Swollen,
        ForeignError::NotATable,
        ForeignError::NotText,
        ForeignError::OldWorkbook,
        ForeignError::OtherWorkbook,
        ForeignError::Damaged,
        ForeignError::UnknownJson,
        ForeignError::Empty,
        ForeignError::TooManyRows { most: 10_000 },
        ForeignError::TooManyColumns { most: 200 },
        ForeignError::CellTooLong { row: 3, most: 20_000 },
        ForeignError::NoSuchSheet { name: name.clone() },
        ForeignError::NoSuchColumn { name: name.clone() },
        ForeignError::NoSuchField { name },
        ForeignError::NoTitle,
    ] {
        let sentence = error.sentence(&text);
        assert_ne!(sentence, error.key(), "no sentence");
        assert!(!sentence.contains('{') && sentence.ends_with('.'), "{sentence}");
    }
}
