//! Showing somebody what there is: the whole screen, larger letters, and a connection to the
//! file that refuses to write. What is noted is the one thing that is let through.

use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::auditor::Stop;
use crate::domain::audit::AuditFinding;
use crate::domain::record::Record;
use crate::edit::Edit;
use crate::store::file::Access;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::attention::PAGE;
use crate::ui::auditor::AuditCommand;
use crate::ui::auditor::SEARCH;
use crate::ui::file_page::FileCommand;
use crate::ui::shortcuts::Wish;
use crate::ui::steps::evidence::EvidenceCommand;

/// How much larger letters are while two people look at one screen.
const LARGER: f32 = 1.2;

/// The largest that makes: beyond it a laptop has no room for a line.
const LARGEST: f32 = 2.0;

/// Whether something may be done while somebody is shown what there is: nothing that changes
/// a record, and nothing that leads elsewhere.
const fn is_let(command: &Command) -> bool {
    matches!(
        command,
        Command::Audit(_)
            | Command::ChoosePath(PathPurpose::Shown | PathPurpose::EvidenceOut(_))
            | Command::Evidence(EvidenceCommand::Open(_) | EvidenceCommand::SaveAs(..))
            | Command::ShowFolder(_)
            | Command::CancelJob
            | Command::Zoom(_)
            | Command::SetTheme(_)
            | Command::File(FileCommand::Lock)
            | Command::CloseFile
            | Command::AskWho
            | Command::WorkAs(_)
            | Command::Wish(_)
            | Command::Quit
    )
}

impl App {
    /// What may be done now; says so where something may not while somebody is shown what
    /// there is.
    pub(super) fn let_through(&mut self, command: Command) -> Option<Command> {
        if self.state.auditor.is_on && !is_let(&command) {
            self.warn(self.texts.get("auditor-locked").into_owned());
            return None;
        }
        Some(command)
    }

    /// Begins, ends, or does something in between.
    pub(super) fn act_in_audit(&mut self, ctx: &egui::Context, command: AuditCommand) {
        match command {
            AuditCommand::Begin => self.begin_audit(ctx),
            AuditCommand::End => self.end_audit(ctx),
            AuditCommand::Note(finding) => self.note_finding(ctx, *finding),
            AuditCommand::ProposePath => self.propose_shown_path(),
            AuditCommand::Print(path, page) => self.write_shown(ctx, &path, *page),
        }
    }

    /// Begins: nothing can be changed any more.
    fn begin_audit(&mut self, ctx: &egui::Context) {
        self.flush_drafts(ctx, Flush::All);
        let Some(document) = &mut self.document else { return };
        // What could not be kept would be lost sight of.
        if !self.state.drafts.is_empty() {
            return;
        }
        if let Err(error) = document.allow(Access::Read) {
            return self.warn(self.store_sentence(&error));
        }
        self.state.notice = None;
        self.state.close_forms();
        self.state.auditor.begin();
        self.state.scroll_to_top = true;
        self.state.focus_next = Some(SEARCH);
        ctx.set_zoom_factor((ctx.zoom_factor() * LARGER).min(LARGEST.max(ctx.zoom_factor())));
        ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(true));
    }

    /// Ends: all is as it was before.
    pub(super) fn end_audit(&mut self, ctx: &egui::Context) {
        if !self.state.auditor.is_on {
            return;
        }
        if let Some(document) = &mut self.document
            && let Err(error) = document.allow(Access::Write)
        {
            return self.warn(self.store_sentence(&error));
        }
        self.state.auditor.end();
        self.state.notice = None;
        self.state.scroll_to_top = true;
        self.state.focus_next = Some(PAGE);
        ctx.set_zoom_factor(self.settings.zoom);
        ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(false));
    }

    /// Notes what was asked or found. For that one line the file may be written.
    fn note_finding(&mut self, ctx: &egui::Context, finding: AuditFinding) {
        let is_on = self.state.auditor.is_on;
        if is_on
            && let Some(document) = &mut self.document
            && let Err(error) = document.allow(Access::Write)
        {
            return self.warn(self.store_sentence(&error));
        }
        let noted = self.edit(ctx, &Edit::Add(Record::AuditFinding(finding)));
        if is_on
            && let Some(document) = &mut self.document
            && let Err(error) = document.allow(Access::Read)
        {
            return self.warn(self.store_sentence(&error));
        }
        if noted.is_some() {
            self.state.auditor.note = None;
            self.confirm(ctx, self.texts.get("auditor-noted").into_owned());
        }
    }

    /// Proposes where the PDF of what is shown comes.
    fn propose_shown_path(&mut self) {
        if self.state.auditor.path.trim().is_empty() {
            self.state.auditor.path = self.named_beside("app-file-shown", "pdf");
        }
    }

    /// What a key asks for while somebody is shown what there is.
    pub(super) fn wish_in_audit(&mut self, wish: Wish) {
        let command = match wish {
            Wish::Search => {
                self.state.auditor.go(Stop::Questions);
                self.state.focus_next = Some(SEARCH);
                return;
            }
            Wish::Zoom(steps) => Command::Zoom(steps),
            Wish::Lock => Command::File(FileCommand::Lock),
            Wish::Close => Command::CloseFile,
            Wish::Quit => Command::Quit,
            Wish::GiveUp => return,
            _ => return self.warn(self.texts.get("auditor-locked").into_owned()),
        };
        self.commands.push(command);
    }
}
