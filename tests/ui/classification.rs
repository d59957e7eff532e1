//! Classing what is at stake: by keyboard, with reasons, never half.

use super::records::TALL;
use super::records::practice_with;
use super::records::process;
use super::records::registers;
use super::records::small_practice;
use super::window::Window;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::domain::classification::Classification;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::ui::state::Register;

/// Presses Tab until a radio button of this question has the focus.
fn tab_to(window: &mut Window, question: &str) {
    for _ in 0..60 {
        if window.focused().is_some_and(|(_, name)| name.starts_with(question)) {
            return;
        }
        window.key(Key::Tab);
    }
    panic!("Tab never came to {question}: {:?}", window.focused());
}

fn first_class(window: &Window) -> Classification {
    window.isms().processes.values().next().unwrap().classification
}

#[test]
fn a_process_is_classed_by_keyboard_alone() {
    let mut window = registers(practice_with(vec![process("Spoed")]), Register::Processes, TALL);
    let answers = [Key::Num3, Key::Num2, Key::Num1];
    let asked = ["beschikbaarheid", "integriteit", "vertrouwelijkheid"];
    let folds = ["Beschikbaarheid", "Integriteit", "Vertrouwelijkheid"];
    for (fold, aspect) in folds.iter().zip(asked) {
        tab_to(&mut window, fold);
        if !window.says(&format!("Gevolg voor patiënten bij {aspect}")) {
            window.key(Key::Enter);
        }
        for (column, key) in
            ["Gevolg voor patiënten", "Gevolg voor de praktijk", "Gevolg voor de samenleving"]
                .iter()
                .zip(answers)
        {
            tab_to(&mut window, &format!("{column} bij {aspect}"));
            window.key(key);
        }
    }
    let each = Consequences::of(Consequence::High, Consequence::Medium, Consequence::Low);
    let whole = Classification { availability: each, integrity: each, confidentiality: each };
    assert_eq!(first_class(&window), whole);
}

#[test]
fn one_press_of_tab_leads_to_the_next_question() {
    let mut window = registers(small_practice(), Register::Processes, TALL);
    window.focus(Role::RadioButton, "Gevolg voor patiënten bij beschikbaarheid: laag");
    window.key(Key::Num2);
    let (_, focused) = window.focused().unwrap();
    assert_eq!(focused, "Gevolg voor patiënten bij beschikbaarheid: midden");
    window.key(Key::Tab);
    let (_, focused) = window.focused().unwrap();
    assert_eq!(focused, "Gevolg voor de praktijk bij beschikbaarheid: laag");
}

#[test]
fn the_arrows_walk_the_answers_and_space_chooses() {
    let mut window = registers(small_practice(), Register::Processes, TALL);
    window.focus(Role::RadioButton, "Gevolg voor patiënten bij beschikbaarheid: laag");
    window.key(Key::ArrowDown);
    window.key(Key::ArrowDown);
    assert_eq!(first_class(&window).availability.patient, None);
    window.key(Key::Space);
    assert_eq!(first_class(&window).availability.patient, Some(Consequence::High));
}

#[test]
fn a_class_is_incomplete_until_all_three_columns_are_filled_and_then_says_why() {
    let mut window = registers(small_practice(), Register::Processes, TALL);
    window.click(Role::RadioButton, "Gevolg voor patiënten bij beschikbaarheid: laag");
    window.click(Role::RadioButton, "Gevolg voor de praktijk bij beschikbaarheid: hoog");
    assert!(window.names(Role::DisclosureTriangle)[0] == "Beschikbaarheid: onvolledig");
    window.click(Role::RadioButton, "Gevolg voor de samenleving bij beschikbaarheid: hoog");
    assert_eq!(
        window.names(Role::DisclosureTriangle)[..3],
        [
            "Beschikbaarheid: hoog, door: praktijk en samenleving",
            "Integriteit: onvolledig",
            "Vertrouwelijkheid: onvolledig",
        ]
    );
}

#[test]
fn every_answer_is_explained_by_the_method_in_use() {
    use praktijkschild::catalogue::Catalogue;
    let window = registers(small_practice(), Register::Processes, TALL);
    let profile = &window.isms().criteria_in_use().profile;
    let profile = Catalogue::shipped().profile(profile).unwrap();
    let painted = painted(&window);
    for class in Consequence::ALL {
        let meant = profile.consequence(*class).unwrap();
        for sentence in [&meant.patient_nl, &meant.organisation_nl, &meant.society_nl] {
            let sentence = sentence.as_deref().unwrap();
            assert!(painted.contains(sentence), "{sentence}");
        }
    }
}

/// All that was painted as text, in one line.
fn painted(window: &Window) -> String {
    let mut words = String::new();
    for shape in &window.0.output().shapes {
        if let egui::Shape::Text(text) = &shape.shape {
            words.push_str(text.galley.text());
            words.push(' ');
        }
    }
    words
}

#[test]
fn an_exchange_is_classed_in_the_same_way() {
    let mut window = registers(small_practice(), Register::Exchanges, TALL);
    window.click(Role::RadioButton, "Gevolg voor patiënten bij beschikbaarheid: zeer hoog");
    let exchange = window.isms().exchanges.values().next().unwrap();
    assert_eq!(exchange.classification.availability.patient, Some(Consequence::VeryHigh));
}

#[test]
fn the_classes_stand_in_the_register_and_sort_by_weight() {
    let class = |weight| {
        let all = Consequences::of(weight, weight, weight);
        Classification { availability: all, integrity: all, confidentiality: all }
    };
    let mut isms = practice_with(vec![process("Zwaar"), process("Open"), process("Licht")]);
    for process in isms.processes.values_mut() {
        match process.name.as_str() {
            "Zwaar" => process.classification = class(Consequence::VeryHigh),
            "Licht" => process.classification = class(Consequence::Low),
            _ => {}
        }
    }
    let mut window = registers(isms, Register::Processes, TALL);
    window.press("beschikbaarheid: sorteren");
    let names: Vec<String> =
        window.rows().iter().map(|row| row.split(',').next().unwrap().to_owned()).collect();
    assert_eq!(names, ["P2 Open", "P3 Licht", "P1 Zwaar"]);
}

#[test]
fn the_sentence_beside_an_answer_is_read_aloud_with_it() {
    let mut window = registers(small_practice(), Register::Processes, TALL);
    window.focus(Role::RadioButton, "Gevolg voor patiënten bij beschikbaarheid: laag");
    window.key(Key::Space);
    let described = |name: &str| {
        let answer = window.0.get_by_role_and_label(Role::RadioButton, name);
        answer.accesskit_node().description()
    };
    let light = described("Gevolg voor patiënten bij beschikbaarheid: laag");
    assert_eq!(light.as_deref(), Some("Niemand krijgt letsel of psychische klachten."));
    let grave = described("Gevolg voor patiënten bij beschikbaarheid: zeer hoog");
    assert!(grave.is_some_and(|words| words.starts_with("Ernstige schade bij zeer veel")));
}
