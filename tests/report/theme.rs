//! The palette that screen and paper share.

use serde_json::Value;

fn theme() -> Value {
    serde_json::from_str(include_str!("../../assets/theme.json")).expect("the theme is JSON")
}

/// Lightness as the eye sees it, 0 to 1 (WCAG relative luminance).
fn luminance(colour: &Value) -> f64 {
    let hex = colour.as_str().expect("a colour").trim_start_matches('#');
    let part = |at: usize| {
        let share = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(one: &Value, other: &Value) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn the_word_on_a_level_is_easy_to_read() {
    let levels = &theme()["levels"];
    for level in ["low", "medium", "high"] {
        let tile = &levels[level];
        assert!(contrast(&tile["fill"], &tile["ink"]) >= 7.0, "{level}");
    }
}

#[test]
fn the_levels_darken_in_order_so_that_grey_print_keeps_them_apart() {
    let levels = &theme()["levels"];
    let light: Vec<f64> =
        ["low", "medium", "high"].iter().map(|level| luminance(&levels[*level]["fill"])).collect();
    assert!(light[0] > light[1] + 0.1 && light[1] > light[2] + 0.1, "{light:?}");
}

#[test]
fn text_borders_and_buttons_can_be_seen_on_every_ground_of_both_themes() {
    let theme = theme();
    for mode in ["light", "dark"] {
        let colours = &theme[mode];
        for ground in ["window", "surface", "raised", "sunken", "selected"] {
            let on = |colour: &str| contrast(&colours[colour], &colours[ground]);
            for (colour, least) in [("ink", 7.0), ("muted", 4.5), ("accent", 4.5), ("border", 3.0)]
            {
                assert!(on(colour) >= least, "{mode}: {colour} on {ground} is {}", on(colour));
            }
        }
        assert!(contrast(&colours["on_accent"], &colours["accent"]) >= 4.5, "{mode}: on accent");
    }
}
