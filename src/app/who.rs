//! Who a change is by. Nothing is written under a name that nobody has given: where the
//! practice names more people than one, a change waits until someone has said who works.

use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::document::Document;
use crate::domain::people;
use crate::store::journal::Stamp;
use crate::ui::Command;
use crate::ui::attention::PAGE;
use crate::ui::auditor::AuditCommand;
use crate::ui::file_page::FileCommand;
use crate::ui::notice::Notice;
use crate::ui::notice::NoticeAction;
use crate::ui::who::WHO;
use crate::ui::who::Who;

impl App {
    /// When and who, for the journal.
    pub(super) fn stamp(&self) -> Stamp {
        let by = self.state.who.name.clone().or_else(|| self.only_name()).unwrap_or_default();
        Stamp { at: self.around.clock.timestamp(), by }
    }

    /// The one person the practice names, who need not say so.
    fn only_name(&self) -> Option<String> {
        let names = self.document.as_ref().map(|document| people::named_in(document.isms()))?;
        if let [name] = names.as_slice() { Some((*name).to_owned()) } else { None }
    }

    /// A document has just been opened: asks who works. The example is nobody's, and what can
    /// only be looked at is changed by no one.
    pub(super) fn ask_who(&mut self) {
        let Some(document) = &self.document else { return };
        let owner = document.isms().practice.owner.clone();
        self.state.who = if self.is_example() && !owner.is_empty() {
            Who { name: Some(owner), ..Who::default() }
        } else {
            Who { is_asked: !document.is_read_only(), ..Who::default() }
        };
    }

    /// Whether nothing may be written before someone has said who works.
    pub(super) fn must_ask_first(&self) -> bool {
        let Some(document) = &self.document else { return false };
        self.state.who.name.is_none() && !document.is_read_only() && self.only_name().is_none()
    }

    /// Whether a change waits for the answer.
    pub(super) fn waits_for_who(&self) -> bool {
        let is_typed = self.state.drafts.iter().any(|draft| draft.refused.is_none());
        self.must_ask_first() && (is_typed || !self.held.is_empty())
    }

    /// Keeps a change back until someone has said who works, or answers that it may go on.
    pub(super) fn hold_back(&mut self, ctx: &egui::Context, command: Command) -> Option<Command> {
        let asks = matches!(
            command,
            Command::Audit(AuditCommand::Begin)
                | Command::File(
                    FileCommand::Protect | FileCommand::Unprotect | FileCommand::RestoreCopy
                )
        );
        if !((asks || command.changes()) && self.must_ask_first()) {
            return Some(command);
        }
        self.held.push(command);
        self.state.who.ask_first();
        // What was asked for did not happen; the keyboard goes where it can.
        self.ask_who_now(ctx);
        None
    }

    /// Puts the question before the user, who comes back to where they were with the answer.
    pub(super) fn ask_who_now(&mut self, ctx: &egui::Context) {
        if self.document.as_ref().is_none_or(Document::is_read_only) {
            return;
        }
        let focused = ctx.memory(egui::Memory::focused);
        self.state.who.back = self.state.who.back.or(focused);
        self.state.who.is_asked = true;
        self.state.focus_next = Some(WHO);
    }

    /// Takes the answer, and does what waited for it.
    pub(super) fn work_as(&mut self, ctx: &egui::Context, name: &str) {
        let Some(document) = &self.document else { return };
        let proposed = self.state.signer(document.isms()).to_owned();
        let back = self.state.who.back;
        self.state.who.is(name);
        if let Some(document) = &mut self.document {
            document.hold_as(name);
        }
        if self.state.acceptance.by == proposed {
            name.clone_into(&mut self.state.acceptance.by);
        }
        match back {
            Some(back) => ctx.memory_mut(|memory| memory.request_focus(back)),
            // The button that was pressed is gone; without this, Tab would begin at the menus.
            None if !self.state.shows_form() => self.state.focus_next = Some(PAGE),
            None => {}
        }
        self.commands.append(&mut self.held);
        self.flush_drafts(ctx, Flush::Settled);
        ctx.request_repaint();
    }

    /// Says that a change waits, where something is about to happen that would lose it;
    /// answers whether one does.
    pub(super) fn is_held_up(&mut self, then: &Command) -> bool {
        if !self.waits_for_who() {
            return false;
        }
        self.state.who.ask_first();
        let text = self.texts.get("who-first-to-leave").into_owned();
        let action = Some(NoticeAction::DropDrafts);
        self.state.notice = Some(Notice { text, action, until: None, is_error: true });
        self.leaving = Some(then.clone());
        true
    }

    /// A change was written: the one person the practice names has thereby said who works.
    pub(super) fn settle_who(&mut self, by: &str) {
        if self.state.who.name.is_none() && !by.is_empty() {
            self.state.who.is(by);
        }
    }
}
