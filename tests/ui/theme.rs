//! What the palette becomes on the screen: the styles egui draws with. The palette itself
//! is tested where screen and paper share it (`report::theme`, `report::eyes`).

use crate::support::colour::contrast;
use egui::Color32;
use egui::Style;
use praktijkschild::domain::scale::Level;
use praktijkschild::ui::theme::Theme;
use std::sync::Arc;

/// The style of each mode, with its name.
fn styles() -> [(&'static str, Arc<Style>); 2] {
    let ctx = egui::Context::default();
    Theme::shipped().apply(&ctx);
    [("light", ctx.style_of(egui::Theme::Light)), ("dark", ctx.style_of(egui::Theme::Dark))]
}

/// Everything text can stand on.
fn grounds(style: &Style) -> [Color32; 5] {
    let visuals = &style.visuals;
    [
        visuals.panel_fill,
        visuals.window_fill,
        visuals.extreme_bg_color,
        visuals.faint_bg_color,
        visuals.selection.bg_fill,
    ]
}

#[test]
fn words_and_explanations_are_easy_to_read_in_light_and_dark() {
    for (mode, style) in styles() {
        let visuals = &style.visuals;
        for ground in grounds(&style) {
            for ink in [visuals.text_color(), visuals.weak_text_color(), visuals.hyperlink_color] {
                let seen = contrast(ink, ground);
                assert!(seen >= 4.5, "{mode}: {ink:?} on {ground:?} is {seen:.2}");
            }
        }
    }
}

#[test]
fn what_can_be_typed_in_or_pressed_has_a_border_that_is_seen() {
    for (mode, style) in styles() {
        let widgets = &style.visuals.widgets;
        for widget in [&widgets.inactive, &widgets.hovered, &widgets.active, &widgets.open] {
            for ground in grounds(&style) {
                let seen = contrast(widget.bg_stroke.color, ground);
                assert!(seen >= 3.0, "{mode}: a border on {ground:?} is {seen:.2}");
            }
        }
    }
}

#[test]
fn the_focus_is_a_ring_of_three_points_that_nothing_else_has() {
    for (mode, style) in styles() {
        let widgets = &style.visuals.widgets;
        assert!(widgets.active.bg_stroke.width >= 3.0, "{mode}");
        for widget in [&widgets.inactive, &widgets.hovered, &widgets.open] {
            assert!(widget.bg_stroke.width < widgets.active.bg_stroke.width, "{mode}");
        }
    }
}

#[test]
fn a_level_looks_the_same_in_light_and_dark_and_its_word_is_read_at_a_glance() {
    let theme = Theme::shipped();
    for level in Level::ALL {
        let tile = theme.level(*level);
        let seen = contrast(tile.ink.into(), tile.fill.into());
        assert!(seen >= 7.0, "{level:?}: {seen:.2}");
    }
}

#[test]
fn everything_that_can_be_pressed_is_large_enough_to_hit() {
    for (mode, style) in styles() {
        assert!(style.spacing.interact_size.y >= 24.0, "{mode}");
    }
}
