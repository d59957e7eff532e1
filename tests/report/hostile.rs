//! Whatever somebody typed or pasted, the report comes out, and nothing is lost unseen.

use praktijkschild::domain::Isms;
use proptest::prelude::ProptestConfig;
use proptest::prelude::any;
use proptest::proptest;

use crate::report::paper;
use crate::report::sample;

/// A filled practice in which the owner, a title, a reason and a note read like this.
fn practice_saying(text: &str) -> Isms {
    let mut isms = sample::practice(12);
    isms.practice.name = text.to_owned();
    isms.practice.scope = text.to_owned();
    for risk in isms.risks.values_mut().take(3) {
        risk.title = text.to_owned();
        risk.owner = text.to_owned();
        risk.treatment_note = text.to_owned();
    }
    for measure in isms.measures.values_mut().take(2) {
        measure.title = text.to_owned();
        measure.evidence = text.to_owned();
    }
    isms
}

#[test]
fn a_character_that_no_font_has_is_replaced_and_named() {
    let pdf = sample::print(&practice_saying("Alarm 🦀 bij 漢字"));

    assert_eq!(pdf.replaced, vec!['字', '漢', '🦀']);
    assert!(paper::sentences(&pdf).contains("Alarm \u{FFFD} bij \u{FFFD}\u{FFFD}"));
}

/// Letters that the fallback font says it has, and that it gives no shape all the same.
const SHAPELESS: &str = "ᗟᗠ\u{1f5a}\u{1f5c}⍻⍼⏤⏦⏧✅❎❓❔❕⤈⤉\u{fb37}\u{fb3d}\u{fb3f}\u{fb42}\u{fb45}ﭐﭑﯝ\u{fefd}\u{fefe}";

/// Letters that no font has.
const UNKNOWN: &str = "漢字東京大阪名古屋雨雪風花山";

#[test]
fn a_text_with_forty_different_letters_that_no_font_can_set_is_printed() {
    let letters: Vec<char> = SHAPELESS.chars().chain(UNKNOWN.chars()).collect();
    assert_eq!(letters.len(), 40);
    let words: Vec<String> = letters.iter().map(|letter| format!("a{letter}")).collect();

    let pdf = sample::print(&practice_saying(&format!("{} → klaar", words.join(" "))));

    assert!(letters.iter().all(|letter| pdf.replaced.contains(letter)), "{:?}", pdf.replaced);
    assert_eq!(pdf.replaced.len(), letters.len(), "and nothing else: {:?}", pdf.replaced);
}

#[test]
fn invisible_characters_are_dropped_without_a_word() {
    let pdf = sample::print(&practice_saying("Bel\u{7}len\u{200B}\u{202E} mag\u{FEFF}\u{FE0F}"));

    assert!(pdf.replaced.is_empty(), "{:?}", pdf.replaced);
    assert!(paper::sentences(&pdf).contains("Bellen mag"));
}

#[test]
fn symbols_of_the_fallback_font_and_other_alphabets_are_printed() {
    let pdf = sample::print(&practice_saying("→ ≤ ✓ ☐ Ελληνικά Кириллица ß ĳ"));

    assert!(pdf.replaced.is_empty(), "{:?}", pdf.replaced);
    assert!(paper::sentences(&pdf).contains("→ ≤ ✓ ☐ Ελληνικά Кириллица ß"));
}

#[test]
fn markup_is_printed_as_it_was_typed() {
    let typed = "#panic(\"x\") *vet* _schuin_ $x^2$ @bron = kop #read(\"/etc/passwd\") \\u{41}";

    let pdf = sample::print(&practice_saying(typed));

    let text: String = paper::words(&pdf).split_whitespace().collect();
    let typed: String = typed.split_whitespace().collect();
    assert!(text.contains(&typed), "{text}");
}

#[test]
fn a_text_longer_than_a_page_is_printed_to_its_last_word() {
    let words: Vec<String> = (0..4000).map(|number| format!("w{number}")).collect();

    let text = paper::words(&sample::print(&practice_saying(&words.join(" "))));

    let printed: Vec<&str> = text.split_whitespace().collect();
    for word in &words {
        assert!(printed.contains(&word.as_str()), "{word} is lost");
    }
}

#[test]
fn a_word_without_an_end_stays_on_the_page() {
    let pdf = sample::print(&practice_saying(&"x".repeat(4000)));

    let boxes = paper::tool("pdftotext", &pdf, &["-bbox", "-"]);
    let rights = boxes
        .split("xMax=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
    // A4 is 595 points wide; the margin of 25 mm takes 71 of them.
    let widest = rights.fold(0.0, f64::max);
    assert!(widest < 595.0 - 70.0, "a word ends at {widest}");
    let printed = paper::words(&pdf).matches('x').count();
    assert!(printed >= 4000 * 3, "only {printed} of the letters are printed");
}

#[test]
fn many_empty_lines_do_not_push_a_text_off_the_page() {
    let pdf = sample::print(&practice_saying(&format!("begin{}einde", "\r\n".repeat(500))));

    assert!(paper::sentences(&pdf).contains("begin einde"));
    assert!(pdf.pages < 30, "{} pages", pdf.pages);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_typed_the_report_comes_out(text in any::<String>(), marks in "[\\PC\\p{M}\\p{Arabic}\\p{Thai}\\p{Hebrew}]{0,60}") {
        sample::print(&practice_saying(&format!("{text}{marks}")));
    }
}
