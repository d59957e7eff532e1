//! From record to record in the picture of what hangs on what, by the arrows: to the side along
//! the lines, up and down within a column.

use crate::domain::hanging::Hanging;
use egui::EventFilter;
use egui::Id;
use egui::Key;
use egui::Modifiers;
use egui::Rect;
use egui::Ui;

/// Which way a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To what leans on it.
    Left,
    /// To what it leans on.
    Right,
    /// To the one above.
    Up,
    /// To the one below.
    Down,
    /// To the first of all: the topmost at the left.
    First,
    /// To the last of all: the lowest at the right.
    Last,
}

/// How much heavier it weighs to stand aside than to stand far, in the nearest of several.
const ASIDE: f32 = 3.0;

impl Way {
    /// The keys, each with its way.
    const KEYS: [(Key, Self); 6] = [
        (Key::ArrowLeft, Self::Left),
        (Key::ArrowRight, Self::Right),
        (Key::ArrowUp, Self::Up),
        (Key::ArrowDown, Self::Down),
        (Key::Home, Self::First),
        (Key::End, Self::Last),
    ];

    /// How far a place lies this way, and how far aside; `None` where it lies another way.
    fn distance(self, from: Rect, to: Rect) -> Option<(f32, f32)> {
        let by = to.center() - from.center();
        let (along, aside) = match self {
            Self::Left => (-by.x, by.y),
            Self::Right => (by.x, by.y),
            Self::Up => (-by.y, by.x),
            Self::Down => (by.y, by.x),
            Self::First | Self::Last => return None,
        };
        (along > 1.0).then_some((along, aside.abs()))
    }
}

/// The record that a way leads to from another; `None` where there is none that way. `places`
/// is where each record stands that is drawn, by its place among the nodes.
pub fn neighbour(
    hanging: &Hanging,
    places: &[(usize, Rect)],
    from: usize,
    way: Way,
) -> Option<usize> {
    let reading = |place: &Rect| (place.left().round() as i64, place.top().round() as i64);
    match way {
        Way::First => return places.iter().min_by_key(|(_, place)| reading(place)).map(|it| it.0),
        Way::Last => return places.iter().max_by_key(|(_, place)| reading(place)).map(|it| it.0),
        _ => {}
    }
    let (_, stands) = places.iter().find(|(at, _)| *at == from)?;
    let there = places.iter().filter_map(|(at, place)| {
        let (along, aside) = way.distance(*stands, *place)?;
        Some((*at, along, aside))
    });
    let there: Vec<(usize, f32, f32)> = there.collect();
    let is_linked = |at: usize| hanging.beside(from).any(|linked| linked == at);
    let to_the_side = matches!(way, Way::Left | Way::Right);
    let is_first_choice = |(at, _, aside): &&(usize, f32, f32)| {
        if to_the_side { is_linked(*at) } else { *aside < stands.width() / 2.0 }
    };
    let weight = |(_, along, aside): &&(usize, f32, f32)| along + ASIDE * aside;
    let nearest = |one: &&(usize, f32, f32), other: &&(usize, f32, f32)| {
        weight(one).total_cmp(&weight(other))
    };
    let first_choice = there.iter().filter(is_first_choice).min_by(nearest);
    first_choice.or_else(|| there.iter().min_by(nearest)).map(|(at, _, _)| *at)
}

/// The way that was pressed, while a record has the focus; the key is used up.
pub(super) fn pressed(ui: &Ui, focused: Id) -> Option<Way> {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    let is_pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    Way::KEYS.into_iter().find(|(key, _)| is_pressed(*key)).map(|(_, way)| way)
}
