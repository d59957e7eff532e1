//! The policy: the template filled in, the own words, and whether it still is what was
//! adopted.

use crate::domain::make;
use jiff::civil::date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::policy;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::Isms;
use praktijkschild::domain::policy::PolicySection;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::PolicyEdit;
use praktijkschild::text::Texts;
use praktijkschild::text::format;

fn practice() -> Isms {
    let mut isms = starter::empty(&Identity { name: "De Linde".to_owned(), ..Identity::default() });
    for field in PracticeField::ALL {
        make(&mut isms, Edit::Practice(*field, format!("<{}>", field.code())));
    }
    isms
}

fn sections(isms: &Isms) -> Vec<PolicySection> {
    policy::policy_sections(Catalogue::shipped(), isms, None)
}

fn whole(sections: &[PolicySection]) -> String {
    sections.iter().map(|section| format!("{}\n{}\n", section.title, section.text)).collect()
}

fn adopt(isms: &mut Isms) {
    let on = date(2026, 3, 2);
    let sections = policy::policy_sections(Catalogue::shipped(), isms, Some(on));
    make(isms, Edit::Policy(PolicyEdit::Adopt { by: "A. Jansen".to_owned(), on, sections }));
}

fn own_words(text: Option<&str>) -> Edit {
    Edit::Policy(PolicyEdit::SetSection { code: "goals".to_owned(), text: text.map(str::to_owned) })
}

#[test]
fn every_open_place_is_filled_with_what_the_practice_told() {
    let isms = practice();
    let text = whole(&policy::policy_sections(Catalogue::shipped(), &isms, Some(date(2026, 3, 2))));
    assert!(!text.contains(['{', '}', '[', ']']), "{text}");
    let in_text =
        PracticeField::ALL.iter().filter(|field| text.contains(isms.practice.get(**field))).count();
    assert_eq!(
        in_text,
        PracticeField::ALL.len() - 2,
        "all but the scope, which is a text of its own, and the reason for the law"
    );
    assert!(text.contains("Versie 1, vastgesteld op 2 maart 2026"));
    assert!(text.contains("De volgende beoordeling is op 2 maart 2027."));
}

#[test]
fn what_is_not_told_shows_as_a_gap_with_its_label() {
    let isms = Isms::default();
    let text = whole(&sections(&isms));
    for place in &Catalogue::shipped().policy.placeholders {
        let filled_anyway = place.key == "policy_version";
        assert_eq!(
            text.contains(&format!("[{}]", place.label_nl)),
            !filled_anyway,
            "{}",
            place.key
        );
    }
    let title = policy::policy_title(Catalogue::shipped(), &isms.practice);
    assert_eq!(title, "Informatiebeveiligingsbeleid van [Naam van de praktijk]");
}

#[test]
fn the_gaps_are_the_blank_fields_the_text_asks_for() {
    let catalogue = Catalogue::shipped();
    assert_eq!(policy::policy_gaps(catalogue, &practice()), vec![]);
    let asked = policy::policy_gaps(catalogue, &Isms::default());
    assert_eq!(asked.len(), PracticeField::ALL.len() - 2);
    let others = [PracticeField::Scope, PracticeField::CbwReason];
    assert!(others.iter().all(|field| !asked.contains(field)));
}

#[test]
fn a_section_in_own_words_no_longer_asks_for_its_fields() {
    let mut isms = practice();
    make(&mut isms, Edit::Practice(PracticeField::IctSupplier, String::new()));
    assert_eq!(policy::policy_gaps(Catalogue::shipped(), &isms), vec![PracticeField::IctSupplier]);
    let own = PolicyEdit::SetSection {
        code: "suppliers".to_owned(),
        text: Some("Wij doen alles zelf.".to_owned()),
    };
    make(&mut isms, Edit::Policy(own));
    assert_eq!(policy::policy_gaps(Catalogue::shipped(), &isms), vec![]);
}

#[test]
fn own_words_take_the_place_of_the_template_letter_for_letter() {
    let mut isms = practice();
    make(&mut isms, own_words(Some("Wij willen {practice_name} veilig houden.")));
    let sections = sections(&isms);
    let goals = sections.iter().find(|section| section.code == "goals").expect("there");
    assert_eq!(goals.text, "Wij willen {practice_name} veilig houden.");
}

#[test]
fn braces_in_a_name_stay_braces() {
    let mut isms = practice();
    make(&mut isms, Edit::Practice(PracticeField::Owner, "A. {owner_name} Jansen {".to_owned()));
    assert!(
        whole(&sections(&isms))
            .contains("Praktijkhouder A. {owner_name} Jansen { is eindverantwoordelijk")
    );
}

#[test]
fn nothing_has_changed_right_after_adoption() {
    let mut isms = practice();
    assert!(
        !policy::policy_changed_since_adoption(Catalogue::shipped(), &isms),
        "nothing was adopted yet"
    );
    adopt(&mut isms);
    assert!(!policy::policy_changed_since_adoption(Catalogue::shipped(), &isms));
}

#[test]
fn another_name_or_other_words_change_the_policy_until_they_are_taken_back() {
    let mut isms = practice();
    adopt(&mut isms);
    let changed = |isms: &Isms| policy::policy_changed_since_adoption(Catalogue::shipped(), isms);
    make(&mut isms, own_words(Some("Wij willen goede zorg.")));
    assert!(changed(&isms));
    make(&mut isms, own_words(None));
    assert!(!changed(&isms));
    make(&mut isms, Edit::Practice(PracticeField::SecurityContact, "C. Bakker".to_owned()));
    assert!(changed(&isms));
    adopt(&mut isms);
    assert!(!changed(&isms), "version 2 says so");
    assert!(whole(&isms.policy_in_force().expect("adopted").sections).contains("Versie 2,"));
}

#[test]
fn the_policy_writes_dates_as_the_rest_of_the_product_does() {
    let isms = practice();
    let texts = Texts::dutch();
    for month in 1..=12 {
        let day = date(2026, month, 9);
        let text = whole(&policy::policy_sections(Catalogue::shipped(), &isms, Some(day)));
        assert!(text.contains(&format::date_long(&texts, day)), "month {month}");
    }
}
