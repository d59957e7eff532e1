//! A window without an app: it draws a view, does at once what an app would do in memory,
//! and remembers what was asked.

use egui::Modifiers;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::HarnessBuilder;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use egui_kittest::kittest::by;
use jiff::civil::Date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::intake;
use praktijkschild::domain::Isms;
use praktijkschild::domain::findings::Findings;
use praktijkschild::domain::matrix;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::Edit;
use praktijkschild::edit::change::Change;
use praktijkschild::text::Texts;
use praktijkschild::text::refusal;
use praktijkschild::ui::Command;
use praktijkschild::ui::FileFacts;
use praktijkschild::ui::UiState;
use praktijkschild::ui::ViewCx;
use praktijkschild::ui::attention::Part;
use praktijkschild::ui::attention::Refused;
use praktijkschild::ui::history::book::HistoryBook;
use praktijkschild::ui::state::Draft;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::theme::Theme;
use praktijkschild::ui::widgets::Desk;

/// The day on which all view tests play.
pub const TODAY: Date = Date::constant(2026, 11, 22);

/// Everything a view works with.
pub struct Stage {
    pub isms: Isms,
    pub state: UiState,
    pub file: FileFacts,
    pub history: HistoryBook,
    /// All that was asked, oldest first.
    pub asked: Vec<Command>,
    done: usize,
    catalogue: &'static Catalogue,
    text: Texts,
    theme: Theme,
}

impl Stage {
    /// A practice in an open file.
    pub fn with(isms: Isms) -> Self {
        let file = FileFacts {
            name: "De-Linde.schild".into(),
            folder: "Documenten".into(),
            fingerprint: "3f9a1c".into(),
            saved_at: "14:03".into(),
            ..FileFacts::default()
        };
        Self {
            isms,
            state: UiState::default(),
            file,
            history: HistoryBook::default(),
            asked: Vec::new(),
            done: 0,
            catalogue: Catalogue::shipped(),
            text: Texts::dutch(),
            theme: Theme::shipped(),
        }
    }

    /// No file open.
    pub fn closed() -> Self {
        Self { file: FileFacts::default(), ..Self::with(Isms::default()) }
    }

    /// The same at another place.
    pub fn at(mut self, place: Place) -> Self {
        self.state.place = place;
        self
    }

    /// A window of a size that shows a view of this.
    pub fn window(self, size: (f32, f32), view: View) -> Window {
        let frame = move |ui: &mut egui::Ui, stage: &mut Self| {
            stage.draw(ui, view);
            stage.act(ui.ctx());
        };
        Window(builder(size).build_ui_state(frame, self))
    }

    /// The same with nobody doing what is asked, so that the state stays as it was set.
    pub fn still(self, (width, height): (f32, f32), view: View) -> Window {
        let harness = builder((width, height))
            .build_ui_state(move |ui, stage: &mut Self| stage.draw(ui, view), self);
        Window(harness)
    }

    fn draw(&mut self, ui: &mut egui::Ui, view: View) {
        let open = OpenWork::of(&self.isms, TODAY);
        let findings = Findings::of(&self.isms, &open, TODAY);
        let cells = matrix::cells(&self.isms);
        let cx = ViewCx {
            isms: &self.isms,
            catalogue: self.catalogue,
            text: &self.text,
            theme: &self.theme,
            open: &open,
            findings: &findings,
            proposed: intake::fresh(self.catalogue, &self.isms),
            cells: &cells,
            today: TODAY,
            file: &self.file,
            history: &self.history,
        };
        let mut commands = Vec::new();
        view(ui, &mut Desk { cx, state: &mut self.state, commands: &mut commands });
        self.asked.extend(commands);
    }

    /// What the app does after a frame, in memory only.
    fn act(&mut self, ctx: &egui::Context) {
        self.hand_over_drafts(ctx);
        for at in self.done..self.asked.len() {
            match self.asked[at].clone() {
                Command::Edit(edit) => drop(self.edit(&edit)),
                Command::EditAndShow(edit) => {
                    if let Some(key) = self.edit(&edit) {
                        self.state.show_new(&key);
                    }
                }
                Command::Go(place) => self.state.place = place,
                Command::Show(record) => self.state.show(&record),
                Command::Mend(point) => self.state.show_gap(&point),
                Command::Answer(finding) => self.state.show_finding(&finding),
                _ => {}
            }
        }
        if self.done < self.asked.len() {
            self.done = self.asked.len();
            ctx.request_repaint();
        }
    }

    /// Takes over what was typed once the focus has left the field.
    fn hand_over_drafts(&mut self, ctx: &egui::Context) {
        let focused = ctx.memory(|memory| memory.focused());
        let stays = |draft: &Draft| Some(draft.id) == focused || draft.refused.is_some();
        let (kept, ready): (Vec<_>, Vec<_>) = self.state.drafts.drain(..).partition(stays);
        self.state.drafts = kept;
        self.asked.extend(ready.into_iter().map(|draft| Command::Edit(draft.edit)));
    }

    fn edit(&mut self, edit: &Edit) -> Option<RecordKey> {
        match edit.plan(&self.isms) {
            Ok(changes) => {
                self.isms.absorb(&changes);
                self.state.map.forget();
                self.state.statements.forget();
                self.state.plan.forget();
                self.state.board.forget();
                self.state.refusal = None;
                changes.first().and_then(Change::key)
            }
            Err(refusal) => {
                let sentence = refusal::refusal(&self.text, &refusal);
                self.state.refusal =
                    Some(Refused { part: Part::of(edit), sentence, is_shown: false });
                None
            }
        }
    }
}

fn builder((width, height): (f32, f32)) -> HarnessBuilder<Stage> {
    Harness::builder()
        .with_size(egui::vec2(width, height))
        .with_max_steps(16)
        .with_context_setup(|ctx| Theme::shipped().apply(ctx))
}

/// A view under test.
pub type View = fn(&mut egui::Ui, &mut Desk<'_>);

/// A window with a view in it, used as a person uses it.
pub struct Window(pub Harness<'static, Stage>);

impl Window {
    /// Presses the one button of this name.
    pub fn press(&mut self, name: &str) {
        self.0.get_by_role_and_label(Role::Button, name).scroll_to_me();
        self.0.run();
        self.0.get_by_role_and_label(Role::Button, name).click();
        self.0.run();
    }

    /// Types in the one field of this name, in place of what stood there.
    pub fn fill(&mut self, name: &str, text: &str) {
        self.field(name).focus();
        self.0.run();
        self.0.key_press_modifiers(Modifiers::COMMAND, egui::Key::A);
        self.0.run();
        self.field(name).type_text(text);
        self.0.run();
    }

    /// Leaves the field in hand, as with Tab.
    pub fn leave(&mut self) {
        self.key(egui::Key::Tab);
    }

    /// Presses a key.
    pub fn key(&mut self, key: egui::Key) {
        self.0.key_press(key);
        self.0.run();
    }

    /// Whether these words can be read somewhere, alone or within a sentence.
    pub fn says(&self, words: &str) -> bool {
        self.0.query_all_by_label_contains(words).next().is_some()
    }

    /// What is being read out at once.
    pub fn alerts(&self) -> Vec<String> {
        let alerts = self.0.query_all_by_role(Role::Alert);
        alerts.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// Everything asked since the window opened.
    pub fn asked(&self) -> &[Command] {
        &self.0.state().asked
    }

    /// Role and name of what has the focus after each press of Tab, from the start until
    /// the round is closed.
    pub fn tab_stops(&mut self) -> Vec<(Role, String)> {
        let mut stops: Vec<(Role, String)> = Vec::new();
        for _ in 0..200 {
            self.key(egui::Key::Tab);
            let Some(stop) = self.focused() else { continue };
            if stops.first() == Some(&stop) {
                break;
            }
            stops.push(stop);
        }
        stops
    }

    /// The names of tab stops that a press of Tab does not bring wholly into sight: into
    /// the window, and those of the middle into the middle.
    pub fn stops_out_of_sight(&mut self) -> Vec<String> {
        let window = self.0.ctx.content_rect();
        let menu = self.0.get_by_role_and_label(Role::Button, "Bestand").rect();
        let foot = self.0.query_by_label_contains("Alles bewaard").map(|foot| foot.rect().top());
        let middle = window.with_min_y(menu.bottom()).with_max_y(foot.unwrap_or(window.bottom()));
        let mut first = None;
        let mut out = Vec::new();
        for _ in 0..200 {
            self.key(egui::Key::Tab);
            let Some(stop) = self.focused() else { continue };
            if first.as_ref() == Some(&stop) {
                break;
            }
            let Some(node) = self.focused_node() else { continue };
            let mut above = node.accesskit_node().parent();
            while let Some(parent) = above.filter(|parent| parent.role() != Role::Main) {
                above = parent.parent();
            }
            let sight = if above.is_some() { middle } else { window };
            if !sight.contains_rect(node.rect()) {
                out.push(format!("{} at {} outside {sight}", stop.1, node.rect()));
            }
            first.get_or_insert(stop);
        }
        out
    }

    /// Role and name of what has the focus.
    pub fn focused(&self) -> Option<(Role, String)> {
        let node = self.focused_node()?.accesskit_node();
        Some((node.role(), node.label().unwrap_or_default()))
    }

    fn focused_node(&self) -> Option<egui_kittest::Node<'_>> {
        let focused = by().predicate(|node| node.is_focused() && node.role() != Role::Window);
        self.0.query_all(focused).next()
    }

    fn field<'a>(&'a self, name: &'a str) -> egui_kittest::Node<'a> {
        self.0
            .query_by_role_and_label(Role::TextInput, name)
            .unwrap_or_else(|| self.0.get_by_role_and_label(Role::MultilineTextInput, name))
    }
}
