//! Replays the journal for the map, while somebody looks back: once, and then what is added.

use crate::app::shell::App;
use crate::document::replay::Replay;
use crate::ui::state::Place;
use std::rc::Rc;

impl App {
    /// Reads how risks stood over time, while the map asks for it.
    pub(super) fn follow_course(&mut self) {
        if self.state.place != Place::Map || !self.state.map.time.is_read() {
            return;
        }
        let Some(document) = &self.document else { return };
        let zone = || self.around.clock.now().time_zone().clone();
        let replay = self.replay.get_or_insert_with(|| Replay::new(zone()));
        match replay.read_on(document) {
            Ok(is_new) => {
                if is_new || self.state.map.time.course.is_none() {
                    self.state.map.time.course = Some(Rc::new(replay.course().clone()));
                    self.state.map.time.forget();
                }
            }
            Err(error) => {
                let sentence = self.store_sentence(&error);
                // What cannot be read now cannot be read in the next frame either.
                self.state.map.time.leave();
                self.replay = None;
                self.warn(sentence);
            }
        }
    }
}
