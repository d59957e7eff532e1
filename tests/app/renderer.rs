//! Which renderer is tried, and when.

use praktijkschild::app::renderer::Attempt;
use praktijkschild::app::renderer::Demand;
use praktijkschild::app::renderer::NoSuchRenderer;
use praktijkschild::app::renderer::Renderer;
use praktijkschild::app::renderer::attempts;

#[test]
fn a_renderer_is_known_by_its_name() {
    for renderer in Renderer::ALL {
        assert_eq!(renderer.to_string().parse(), Ok(renderer));
    }
    let unknown = NoSuchRenderer { name: "vulkan".to_owned() };
    assert_eq!("vulkan".parse::<Renderer>(), Err(unknown));
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

fn names(attempt: Attempt) -> String {
    format!("{}: {:?}", attempt.renderer, attempt.demand)
}
