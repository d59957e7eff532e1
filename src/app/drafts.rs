//! What is being typed becomes an edit: when the focus has gone, when the hands rest, or
//! when something else is about to happen.

use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::document::EditError;
use crate::text::refusal;
use crate::ui::state::Draft;
use crate::ui::widgets::field::REST;

impl App {
    /// Hands drafts over. A draft that is refused stays in its field with the reason beside
    /// it, so that nothing typed is lost.
    pub(super) fn flush_drafts(&mut self, ctx: &egui::Context, flush: Flush) {
        if self.state.drafts.is_empty() {
            return;
        }
        let now = ctx.input(|input| input.time);
        let focused = ctx.memory(egui::Memory::focused);
        let drafts = std::mem::take(&mut self.state.drafts);
        for draft in drafts {
            let rests = now - draft.typed_at >= REST;
            let settled = flush == Flush::All || focused != Some(draft.id) || rests;
            if draft.refused.is_some() || !settled {
                self.state.drafts.push(draft);
            } else {
                self.hand_over(draft);
            }
        }
    }

    fn hand_over(&mut self, draft: Draft) {
        let stamp = self.stamp();
        let Some(document) = &mut self.document else { return };
        match document.edit(&draft.edit, &stamp) {
            Ok(_) => self.after_change(),
            Err(EditError::Refused(crate::edit::refusal::Refusal::NothingChanges)) => {}
            Err(EditError::Refused(why)) => {
                let refused = Some(refusal::refusal(&self.texts, &why));
                self.state.drafts.push(Draft { refused, ..draft });
            }
            Err(EditError::Store(error)) => {
                let refused = Some(self.store_sentence(&error));
                self.state.drafts.push(Draft { refused, ..draft });
            }
        }
    }
}
