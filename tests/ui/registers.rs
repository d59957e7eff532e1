//! The four registers of step 2, filled in and read as a practice does.

use super::records::TALL;
use super::records::exchange;
use super::records::practice_with;
use super::records::process;
use super::records::registers;
use super::records::small_practice;
use super::records::supplier;
use super::records::system;
use super::window::Window;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::inventory::Agreement;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::inventory::Direction;
use praktijkschild::domain::inventory::ExchangeAspect;
use praktijkschild::domain::inventory::Hosting;
use praktijkschild::domain::inventory::TwoFactor;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::Edit;
use praktijkschild::ui::Command;
use praktijkschild::ui::state::Register;

/// Register, the first button, its name field, the button that adds and the one that removes.
const REGISTERS: [(Register, [&str; 4]); 4] = [
    (
        Register::Processes,
        [
            "Eerste proces toevoegen",
            "Naam van het proces",
            "Proces toevoegen",
            "Proces verwijderen",
        ],
    ),
    (
        Register::Systems,
        [
            "Eerste systeem toevoegen",
            "Naam van het systeem",
            "Systeem toevoegen",
            "Systeem verwijderen",
        ],
    ),
    (
        Register::Exchanges,
        [
            "Eerste uitwisseling toevoegen",
            "Naam van de uitwisseling",
            "Uitwisseling toevoegen",
            "Uitwisseling verwijderen",
        ],
    ),
    (
        Register::Suppliers,
        [
            "Eerste leverancier toevoegen",
            "Naam van de leverancier",
            "Leverancier toevoegen",
            "Leverancier verwijderen",
        ],
    ),
];

/// Types over what stands in the field that has the focus, as a person who sees it selected.
fn type_over(window: &mut Window, text: &str) {
    window.0.event(egui::Event::Text(text.to_owned()));
    window.0.run();
}

#[test]
fn an_empty_register_says_what_belongs_there_and_offers_the_first_step() {
    let mut window = registers(Isms::default(), Register::Processes, TALL);
    assert!(window.says("Een proces is iets wat uw praktijk steeds weer doet"));
    for tab in ["Systemen 0", "Uitwisselingen 0", "Leveranciers 0"] {
        window.click(Role::Tab, tab);
        assert!(window.says("Begin met"), "{tab}");
    }
}

#[test]
fn a_new_record_is_named_by_typing_at_once() {
    for (register, [first, name, _, _]) in REGISTERS {
        let mut window = registers(Isms::default(), register, TALL);
        window.press(first);
        assert_eq!(window.focused().map(|(_, field)| field).as_deref(), Some(name));
        type_over(&mut window, "Naam van ons");
        window.leave();
        let rows = window.rows();
        assert_eq!(rows.len(), 1, "{register:?}");
        assert!(rows[0].contains("Naam van ons") && !rows[0].contains("Nieuw"), "{rows:?}");
    }
}

#[test]
fn a_record_is_taken_away_without_a_question_and_the_next_one_comes_into_hand() {
    for (register, [first, _, add, remove]) in REGISTERS {
        let mut window = registers(Isms::default(), register, TALL);
        window.press(first);
        type_over(&mut window, "Eerste");
        window.leave();
        window.press(add);
        type_over(&mut window, "Tweede");
        window.leave();
        window.click(Role::ListBoxOption, &window.rows()[0].clone());
        window.press(remove);
        assert!(matches!(window.asked().last(), Some(Command::Edit(Edit::Remove(_)))));
        assert_eq!(window.rows().len(), 1, "{register:?}");
        assert!(window.in_hand().contains("Tweede"), "{}", window.in_hand());
        window.press(remove);
        assert!(window.says("Begin met"), "{register:?}");
    }
}

#[test]
fn the_tabs_count_their_records() {
    let window = registers(small_practice(), Register::Processes, TALL);
    let tabs = window.names(Role::Tab);
    let named = [
        "Processen 2",
        "Systemen 1",
        "Uitwisselingen 1",
        "Leveranciers 1",
        "Verwerkingsregister 0",
        "Samenhang",
    ];
    assert_eq!(tabs, named);
}

#[test]
fn the_arrows_walk_the_tabs() {
    let mut window = registers(small_practice(), Register::Processes, TALL);
    window.focus(Role::Tab, "Processen 2");
    window.key(Key::ArrowRight);
    assert_eq!(window.focused(), Some((Role::Tab, "Systemen 1".to_owned())));
    assert_eq!(window.0.state().state.register, Register::Systems);
    window.key(Key::ArrowLeft);
    assert_eq!(window.0.state().state.register, Register::Processes);
}

#[test]
fn a_blank_name_is_refused_and_the_old_one_stays() {
    let mut window = registers(small_practice(), Register::Processes, TALL);
    window.fill("Naam van het proces", " ");
    window.leave();
    assert_eq!(window.isms().processes.values().next().unwrap().name, "Spreekuur houden");
}

#[test]
fn everything_about_a_process_can_be_written_down() {
    let mut window = registers(small_practice(), Register::Processes, TALL);
    for (field, text) in [
        ("Waar het proces voor is", "Zorg verlenen"),
        ("Verantwoordelijke voor het proces", "M. de Vries"),
        ("Toelichting bij het proces", "Elke werkdag"),
    ] {
        window.fill(field, text);
        window.leave();
    }
    let process = window.isms().processes.values().next().unwrap();
    let written = (&*process.purpose, &*process.owner, &*process.note);
    assert_eq!(written, ("Zorg verlenen", "M. de Vries", "Elke werkdag"));
}

#[test]
fn health_data_is_marked_confidential_at_once_in_list_and_record() {
    for (register, label) in [
        (Register::Processes, "Bevat gezondheidsgegevens"),
        (Register::Systems, "Bevat gezondheidsgegevens"),
        (Register::Exchanges, "Bevat gezondheidsgegevens"),
        (Register::Suppliers, "Ziet gezondheidsgegevens"),
    ] {
        let mut window = registers(small_practice(), register, TALL);
        assert_eq!(window.0.query_all_by_label("Vertrouwelijk").count(), 0);
        window.click(Role::CheckBox, label);
        assert_eq!(window.0.query_all_by_label("Vertrouwelijk").count(), 2, "{register:?}");
        assert!(window.rows()[0].contains("vertrouwelijk"), "{:?}", window.rows());
    }
}

#[test]
fn ticking_health_data_leaves_the_focus_where_it_is() {
    let mut window = registers(small_practice(), Register::Processes, TALL);
    window.focus(Role::CheckBox, "Bevat gezondheidsgegevens");
    window.key(Key::Space);
    let focused = Some((Role::CheckBox, "Bevat gezondheidsgegevens".to_owned()));
    assert_eq!(window.focused(), focused);
    window.key(Key::Space);
    assert_eq!(window.focused(), focused);
}

#[test]
fn what_is_still_to_be_done_stands_at_the_record_in_words() {
    let mut window = registers(small_practice(), Register::Processes, TALL);
    assert!(window.says("Kies wie verantwoordelijk is voor \"Spreekuur houden\""));
    assert!(window.rows()[0].contains("nog 2 punten te doen"), "{:?}", window.rows());
    window.fill("Verantwoordelijke voor het proces", "M. de Vries");
    window.leave();
    assert!(!window.says("Kies wie verantwoordelijk is voor"));
    assert!(window.rows()[0].contains("nog 1 punt te doen"), "{:?}", window.rows());
}

#[test]
fn a_column_sorts_up_and_then_down() {
    let isms = practice_with(vec![process("Verwijzen"), process("consult"), process("Declareren")]);
    let mut window = registers(isms, Register::Processes, TALL);
    let names = |window: &Window| -> Vec<String> {
        window.rows().iter().map(|row| row.split(',').next().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&window), ["P1 Verwijzen", "P2 consult", "P3 Declareren"]);
    window.press("Naam: sorteren");
    assert_eq!(names(&window), ["P2 consult", "P3 Declareren", "P1 Verwijzen"]);
    window.press("Naam: oplopend gesorteerd");
    assert_eq!(names(&window), ["P1 Verwijzen", "P3 Declareren", "P2 consult"]);
    window.press("Nr.: sorteren");
    assert_eq!(names(&window), ["P1 Verwijzen", "P2 consult", "P3 Declareren"]);
    assert!(window.0.query_by_label("Naam: sorteren").is_some());
}

#[test]
fn the_record_in_hand_stays_in_hand_when_the_order_changes() {
    let isms = practice_with(vec![process("Verwijzen"), process("Consult")]);
    let mut window = registers(isms, Register::Processes, TALL);
    assert!(window.in_hand().contains("Verwijzen"));
    window.press("Naam: sorteren");
    assert!(window.in_hand().contains("Verwijzen"));
}

#[test]
fn searching_shows_the_rows_that_hold_every_word() {
    let isms = practice_with(vec![process("Spreekuur"), process("Griepprik"), process("Spoed")]);
    let mut window = registers(isms, Register::Processes, TALL);
    window.fill("Zoeken in processen", "sp");
    assert_eq!(window.rows().len(), 2);
    assert!(window.says("2 van 3 getoond"));
    window.fill("Zoeken in processen", "p3 spoed");
    assert_eq!(window.rows().len(), 1);
    window.fill("Zoeken in processen", "xyz");
    assert_eq!(window.rows().len(), 0);
    window.press("Alles tonen");
    assert_eq!(window.rows().len(), 3);
}

#[test]
fn a_new_record_is_seen_even_while_searching() {
    let mut window = registers(small_practice(), Register::Processes, TALL);
    window.fill("Zoeken in processen", "decl");
    window.press("Proces toevoegen");
    assert!(window.in_hand().contains("Nieuw proces"));
    assert_eq!(window.rows().len(), 3);
}

#[test]
fn of_five_hundred_rows_only_those_in_sight_are_drawn() {
    let isms = practice_with((1..=500).map(|nr| process(&format!("Proces {nr:03}"))).collect());
    let window = registers(isms, Register::Processes, TALL);
    let drawn = window.rows().len();
    assert!((8..=34).contains(&drawn), "{drawn} rows drawn");
}

#[test]
fn the_arrows_walk_beyond_the_rows_in_sight() {
    let isms = practice_with((1..=500).map(|nr| process(&format!("Proces {nr:03}"))).collect());
    let mut window = registers(isms, Register::Processes, (760.0, 700.0));
    let first = window.rows()[0].clone();
    window.focus(Role::ListBoxOption, &first);
    for _ in 0..30 {
        window.key(Key::ArrowDown);
    }
    assert!(window.in_hand().contains("Proces 031"), "{}", window.in_hand());
    assert!(window.focused().unwrap().1.contains("Proces 031"));
    for (key, name) in [
        (Key::End, "Proces 500"),
        (Key::PageUp, "Proces 490"),
        (Key::ArrowUp, "Proces 489"),
        (Key::Home, "Proces 001"),
    ] {
        window.key(key);
        assert!(window.in_hand().contains(name), "{key:?}: {}", window.in_hand());
        assert!(window.focused().unwrap().1.contains(name), "{key:?}");
    }
}

#[test]
fn a_register_that_was_scrolled_away_from_its_selection_can_still_be_reached_with_tab() {
    let isms = practice_with((1..=500).map(|nr| process(&format!("Proces {nr:03}"))).collect());
    let mut window = registers(isms, Register::Processes, TALL);
    let third = window.rows()[2].clone();
    let place = window.0.get_by_role_and_label(Role::ListBoxOption, &third).rect().center();
    window.0.hover_at(place);
    window.0.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: egui::vec2(0.0, -60.0),
        modifiers: egui::Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    });
    window.0.run();
    assert!(!window.rows().iter().any(|row| row.contains("Proces 001")), "{:?}", window.rows());
    let stops = window.tab_stops();
    assert!(stops.iter().any(|(role, _)| *role == Role::ListBoxOption), "{stops:?}");
}

#[test]
fn where_a_system_stands_and_who_supplies_it_is_chosen() {
    let mut window = registers(small_practice(), Register::Systems, TALL);
    window.click(Role::RadioButton, "Waar staan de gegevens?: bij de leverancier");
    window.click(Role::RadioButton, "Inloggen met twee factoren?: ja");
    window.click(Role::ComboBox, "Leverancier van het systeem");
    window.press("L1 Zonnebloem Software");
    window.unfold("Processen die dit systeem gebruiken");
    window.click(Role::CheckBox, "P2 Declareren");
    let system = window.isms().systems.values().next().unwrap().clone();
    assert_eq!(system.hosting, Hosting::SupplierCloud);
    assert_eq!(system.two_factor, TwoFactor::Yes);
    assert_eq!(system.supplier, window.isms().suppliers.keys().next().copied());
    assert_eq!(system.processes.len(), 1);
    assert!(window.says("Processen die dit systeem gebruiken: 1 van 2"));
    window.click(Role::CheckBox, "P2 Declareren");
    assert!(window.says("Processen die dit systeem gebruiken: 0 van 2"));
}

#[test]
fn an_exchange_is_described_by_its_ten_aspects() {
    let mut window = registers(small_practice(), Register::Exchanges, TALL);
    window.unfold("Kenmerken a tot en met j: 0 van 10 ingevuld");
    window.fill("a. Doel", "Uitslagen ontvangen");
    window.leave();
    window.fill("f. Kanaal", "Koppeling");
    window.leave();
    assert!(window.says("Kenmerken a tot en met j: 2 van 10 ingevuld"));
    let exchange = window.isms().exchanges.values().next().unwrap();
    assert_eq!(exchange.aspects.get(ExchangeAspect::Purpose), "Uitslagen ontvangen");
    let aspects = window.names(Role::MultilineTextInput);
    assert_eq!(aspects.len(), 10, "{aspects:?}");
}

#[test]
fn an_exchange_says_with_whom_which_way_and_through_what() {
    let mut window = registers(small_practice(), Register::Exchanges, TALL);
    for (field, text) in [
        ("Met wie u uitwisselt", "Lab Noord"),
        ("Verantwoordelijke voor de uitwisseling", "M. de Vries"),
        ("Afspraak waaronder u uitwisselt", "Regioafspraak"),
        ("Waarom het mag", "Behandelrelatie"),
    ] {
        window.fill(field, text);
        window.leave();
    }
    window.click(Role::RadioButton, "Welke kant gaan de gegevens op?: naar de praktijk");
    for (list, name) in [
        ("Processen bij deze uitwisseling", "P1 Spreekuur houden"),
        ("Systemen bij deze uitwisseling", "S1 HIS"),
        ("Leveranciers bij deze uitwisseling", "L1 Zonnebloem Software"),
    ] {
        window.unfold(list);
        window.click(Role::CheckBox, name);
    }
    let exchange = window.isms().exchanges.values().next().unwrap();
    assert_eq!(exchange.partner, "Lab Noord");
    assert_eq!(exchange.framework, "Regioafspraak");
    assert_eq!(exchange.legal_ground, "Behandelrelatie");
    assert_eq!(exchange.direction, Direction::In);
    let links = (exchange.processes.len(), exchange.systems.len(), exchange.suppliers.len());
    assert_eq!(links, (1, 1, 1));
}

#[test]
fn a_missing_processing_agreement_is_called_a_breach_of_the_law() {
    let mut window = registers(small_practice(), Register::Suppliers, TALL);
    window.click(Role::RadioButton, "Welke overeenkomst is nodig?: verwerkersovereenkomst");
    assert_eq!(window.alerts(), [""; 0]);
    window.click(Role::RadioButton, "Is die overeenkomst er?: ontbreekt");
    assert!(window.alerts()[0].contains("AVG, artikel 28"), "{:?}", window.alerts());
    window.click(Role::RadioButton, "Is die overeenkomst er?: getekend");
    assert_eq!(window.alerts(), [""; 0]);
    let supplier = window.isms().suppliers.values().next().unwrap();
    assert_eq!(supplier.agreement, Agreement::ProcessingAgreement);
    assert_eq!(supplier.agreement_status, AgreementStatus::Signed);
}

#[test]
fn certificate_and_breach_notice_are_kept_and_nonsense_is_not() {
    let mut window = registers(small_practice(), Register::Suppliers, TALL);
    window.fill("Certificaat van de leverancier", "NEN 7510");
    window.leave();
    window.fill("Certificaat geldig tot en met", "30-6-2026");
    window.leave();
    assert!(window.says("Dit certificaat is verlopen."));
    window.fill("Meldt een datalek binnen (uur)", "gauw");
    window.leave();
    assert!(window.says("Dit is geen getal."));
    window.fill("Meldt een datalek binnen (uur)", "24");
    window.leave();
    let supplier = window.isms().suppliers.values().next().unwrap().clone();
    assert_eq!(supplier.certificate, "NEN 7510");
    assert_eq!(supplier.certificate_until, Some(date(2026, 6, 30)));
    assert_eq!(supplier.breach_notice_hours, Some(24));
    window.fill("Meldt een datalek binnen (uur)", "");
    window.key(Key::Delete);
    window.leave();
    assert_eq!(window.isms().suppliers.values().next().unwrap().breach_notice_hours, None);
}

#[test]
fn a_supplier_names_what_leans_on_it_and_leads_there() {
    let mut window = registers(small_practice(), Register::Systems, TALL);
    window.click(Role::ComboBox, "Leverancier van het systeem");
    window.press("L1 Zonnebloem Software");
    window.click(Role::Tab, "Leveranciers 1");
    window.press("S1 HIS tonen");
    assert!(matches!(window.asked().last(), Some(Command::Show(RecordKey::System(_)))));
    assert!(window.in_hand().contains("HIS"));
}

#[test]
fn no_two_controls_share_a_name() {
    for (register, _) in REGISTERS {
        let window = registers(small_practice(), register, TALL);
        assert_eq!(window.namesakes(), [""; 0], "{register:?}");
    }
}

#[test]
fn nothing_is_cut_off_where_it_is_narrow() {
    for (register, _) in REGISTERS {
        let mut window = registers(everything_ticked(), register, (420.0, 6000.0));
        unfold_all(&mut window);
        assert_eq!(window.cut_off(420.0), [""; 0], "{register:?}");
    }
}

#[test]
fn a_wide_window_shows_the_record_beside_its_register() {
    let window = registers(small_practice(), Register::Processes, (1100.0, 3000.0));
    let row = window.0.get_by_role_and_label(Role::ListBoxOption, &window.rows()[0]).rect();
    let field = window.0.get_by_role_and_label(Role::TextInput, "Naam van het proces").rect();
    assert!(field.left() > row.right(), "{field:?} stands beside {row:?}");
    assert_eq!(window.cut_off(1100.0), [""; 0]);
}

/// Long names, health data everywhere and links between all.
fn everything_ticked() -> Isms {
    let long = "met een lange naam die niet in één regel van een smalle tabel past";
    let mut isms = practice_with(vec![
        process(&format!("Spreekuur {long}")),
        system(&format!("Systeem {long}")),
        exchange(&format!("Uitwisseling {long}")),
        supplier(&format!("Leverancier {long}")),
    ]);
    for process in isms.processes.values_mut() {
        process.health_data = true;
    }
    let processes: std::collections::BTreeSet<_> = isms.processes.keys().copied().collect();
    let suppliers: std::collections::BTreeSet<_> = isms.suppliers.keys().copied().collect();
    for system in isms.systems.values_mut() {
        system.processes.clone_from(&processes);
        system.supplier = isms.suppliers.keys().next().copied();
        system.health_data = true;
    }
    for exchange in isms.exchanges.values_mut() {
        exchange.systems = isms.systems.keys().copied().collect();
        exchange.processes = isms.processes.keys().copied().collect();
        exchange.suppliers.clone_from(&suppliers);
        exchange.health_data = true;
    }
    for supplier in isms.suppliers.values_mut() {
        supplier.health_data = true;
        supplier.agreement = Agreement::ProcessingAgreement;
        supplier.agreement_status = AgreementStatus::Missing;
        supplier.certificate_until = Some(date(2020, 1, 1));
    }
    isms
}

/// Opens every fold that is closed.
fn unfold_all(window: &mut Window) {
    use egui_kittest::kittest::NodeT as _;
    loop {
        let folds = window.0.query_all_by_role(Role::DisclosureTriangle);
        let closed = folds
            .into_iter()
            .find(|node| !node.accesskit_node().data().is_expanded().unwrap_or(true));
        let Some(closed) = closed else { return };
        closed.click();
        window.0.run();
    }
}
