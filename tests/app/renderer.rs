//! Which renderer is tried, and when.

use clap::ValueEnum;
use praktijkschild::app::renderer::Attempt;
use praktijkschild::app::renderer::Demand;
use praktijkschild::app::renderer::Renderer;
use praktijkschild::app::renderer::attempts;
use praktijkschild::app::renderer::worth_remembering;

#[test]
fn a_renderer_is_known_by_its_name() {
    for renderer in Renderer::ALL {
        assert_eq!(Renderer::from_str(&renderer.to_string(), false), Ok(renderer));
    }
    assert!(Renderer::from_str("vulkan", false).is_err());
}

#[test]
fn the_graphics_card_goes_first_and_an_imitation_of_one_last() {
    let tried: Vec<_> = attempts(None, None).into_iter().map(names).collect();
    let expected = ["wgpu: RealCard", "glow: RealCard", "software: RealCard"];
    assert_eq!(tried, [&expected[..], &["wgpu: Anything", "glow: Anything"]].concat());
}

#[test]
fn the_renderer_that_worked_last_time_goes_first() {
    for remembered in Renderer::ALL {
        let tried = attempts(None, Some(remembered));
        assert_eq!(tried.first().map(|attempt| attempt.renderer), Some(remembered));
        assert!(Renderer::ALL.iter().all(|any| tried.iter().any(|tried| tried.renderer == *any)));
    }
}

#[test]
fn a_renderer_the_user_insists_on_is_tried_alone() {
    let insisted = attempts(Some(Renderer::Glow), Some(Renderer::Software));
    assert_eq!(insisted, [Attempt { renderer: Renderer::Glow, demand: Demand::Anything }]);
}

#[test]
fn a_renderer_that_was_tried_once_is_not_what_every_next_start_begins_with() {
    assert_eq!(worth_remembering(None, Renderer::Glow), Some(Renderer::Glow));
    assert_eq!(worth_remembering(Some(Renderer::Software), Renderer::Software), None);
}

fn names(attempt: Attempt) -> String {
    format!("{}: {:?}", attempt.renderer, attempt.demand)
}
