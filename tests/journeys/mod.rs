//! What a doctor does at the window, from the first start to the paper for the auditor.

mod auditor;
mod bringing;
mod evidence;
mod findings;
mod first_round;
mod full_round;
mod hanging;
mod history;
mod interview;
mod keyboard;
mod map;
mod map_pictures;
mod map_time;
mod measures;
mod monkey;
mod parcel;
mod pictures;
mod restart;
mod search;
mod triage;

pub use first_round::begun;
pub use first_round::of_the_example;
pub use first_round::rate;
