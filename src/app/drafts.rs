//! What is being typed becomes an edit: when the focus has gone, when the hands rest, or
//! when something else is about to happen.

use crate::app::security::Locked;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::document::EditError;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::decision::PolicyEdit;
use crate::edit::refusal::Refusal;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::notice::Notice;
use crate::ui::notice::NoticeAction;
use crate::ui::state::Draft;
use crate::ui::widgets::field::LONGEST;
use crate::ui::widgets::field::REST;
use std::time::Duration;

impl App {
    /// Hands drafts over. A draft that is refused stays in its field with the reason beside
    /// it, so that nothing typed is lost; what the disk refused is tried again as soon as
    /// the user goes on.
    pub(super) fn flush_drafts(&mut self, ctx: &egui::Context, flush: Flush) {
        if self.state.drafts.is_empty() {
            return;
        }
        let now = ctx.input(|input| input.time);
        let focused = ctx.memory(egui::Memory::focused);
        let is_settled = |draft: &Draft| {
            let rests = now - draft.typed_at >= REST || now - draft.begun_at >= LONGEST;
            flush == Flush::All || focused != Some(draft.id) || rests
        };
        let waits = |draft: &Draft| draft.refused.is_none() && is_settled(draft);
        if self.must_ask_first() && self.state.drafts.iter().any(waits) {
            self.state.who.ask_first();
            return;
        }
        let drafts = std::mem::take(&mut self.state.drafts);
        for draft in drafts {
            let again = flush == Flush::All && self.unwritten.contains(&draft.id);
            if is_settled(&draft) && (draft.refused.is_none() || again) {
                self.hand_over(draft);
            } else {
                self.state.drafts.push(draft);
            }
        }
        self.drop_drafts_of_nothing();
        let waiting = self.state.drafts.iter().filter(|draft| draft.refused.is_none());
        let next = waiting.map(|draft| draft.typed_at + REST - now).fold(f64::INFINITY, f64::min);
        // Asked for again with each frame: one that comes in between would take it away.
        if next.is_finite() {
            ctx.request_repaint_after(Duration::from_secs_f64(next.max(0.0) + 0.05));
        }
    }

    fn hand_over(&mut self, draft: Draft) {
        let stamp = self.stamp();
        let Some(document) = &mut self.document else { return };
        self.unwritten.retain(|id| *id != draft.id);
        match document.edit(&draft.edit, &stamp) {
            Ok(_) => self.after_change(),
            Err(EditError::Refused(Refusal::NothingChanges)) => {}
            Err(EditError::Refused(why)) => {
                let refused = Some(refusal::refusal(&self.texts, &why));
                self.state.drafts.push(Draft { refused, ..draft });
            }
            Err(EditError::Store(error)) => {
                let refused = Some(self.store_sentence(&error));
                self.unwritten.push(draft.id);
                self.state.drafts.push(Draft { refused, ..draft });
            }
        }
    }

    /// A draft goes with the record that it is about: there is no field left to mend it in.
    pub(super) fn drop_drafts_of_nothing(&mut self) {
        let Some(document) = &self.document else { return };
        let isms = document.isms();
        self.state.drafts.retain(|draft| {
            record_of(&draft.edit).is_none_or(|record| isms.get(&record).is_some())
        });
    }

    /// Whether the open file may be left for something else: all that was typed is kept.
    /// Where it is not, says why and offers to go on without it.
    pub(super) fn may_leave(&mut self, ctx: &egui::Context, then: Command) -> bool {
        self.flush_drafts(ctx, Flush::All);
        if self.is_held_up(&then) || self.is_locked_up(&then) {
            return false;
        }
        let Some(draft) = self.state.drafts.first().cloned() else { return true };
        let why = draft.refused.unwrap_or_default();
        let text = self.texts.with("app-typed-not-kept", &[("why", why.into())]);
        let action = Some(NoticeAction::DropDrafts);
        self.state.notice = Some(Notice { text, action, until: None, is_error: true });
        // The form for a new practice stays: it holds typed words too.
        let stays = matches!(then, Command::Create(_));
        self.leaving = Some(then);
        if let Some(record) = record_of(&draft.edit).filter(|_| !stays) {
            self.state.close_forms();
            self.state.show(&record);
        }
        false
    }

    /// Says that what was typed before the file was put away is not kept yet, where something
    /// is about to happen that would lose it.
    fn is_locked_up(&mut self, then: &Command) -> bool {
        if !self.locked.as_ref().is_some_and(Locked::holds_something) {
            return false;
        }
        let text = self.texts.get("lock-holds-typed").into_owned();
        let action = Some(NoticeAction::DropDrafts);
        self.state.notice = Some(Notice { text, action, until: None, is_error: true });
        self.leaving = Some(then.clone());
        true
    }

    /// Once what was typed is kept or given up, nothing stands in the way any more.
    pub(super) fn forget_leaving(&mut self) {
        let is_kept = self.state.drafts.is_empty() && self.held.is_empty();
        if self.leaving.is_some()
            && is_kept
            && !self.locked.as_ref().is_some_and(Locked::holds_something)
        {
            self.leaving = None;
            let asks = |notice: &mut Notice| notice.action == Some(NoticeAction::DropDrafts);
            self.state.notice.take_if(asks);
        }
    }

    /// Goes on without what was typed, as the user chose.
    pub(super) fn drop_drafts(&mut self) {
        self.state.drafts.clear();
        self.locked = None;
        self.held.clear();
        self.state.who.holds = false;
        self.unwritten.clear();
        self.state.notice = None;
        self.commands.extend(self.leaving.take());
    }
}

/// The record whose text a draft is; `None` where it is there whatever happens.
fn record_of(edit: &Edit) -> Option<RecordKey> {
    Some(match edit {
        Edit::Practice(..) | Edit::Compensating(..) => RecordKey::Practice,
        Edit::Policy(PolicyEdit::SetSection { .. }) => RecordKey::Policy,
        Edit::Role(id, _) => RecordKey::Role(*id),
        Edit::Goal(id, _) => RecordKey::Goal(*id),
        Edit::ContextIssue(id, _) => RecordKey::ContextIssue(*id),
        Edit::Stakeholder(id, _) => RecordKey::Stakeholder(*id),
        Edit::Process(id, _) => RecordKey::Process(*id),
        Edit::System(id, _) => RecordKey::System(*id),
        Edit::Exchange(id, _) => RecordKey::Exchange(*id),
        Edit::Supplier(id, _) => RecordKey::Supplier(*id),
        Edit::Risk(id, _) => RecordKey::Risk(*id),
        Edit::Measure(id, _) => RecordKey::Measure(*id),
        Edit::Evidence(id, _) => RecordKey::Evidence(*id),
        _ => return None,
    })
}
