//! The whole program as a user has it before them, in a folder of its own, at a fixed
//! moment. Everything is found by role and name.

use super::painter::TestPainter;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use egui_kittest::kittest::Queryable;
use jiff::Zoned;
use praktijkschild::app::clock::Clock;
use praktijkschild::app::picker::Ask;
use praktijkschild::app::picker::FilePicker;
use praktijkschild::app::renderer::Program;
use praktijkschild::app::shell::App;
use praktijkschild::app::shell::Surroundings;
use praktijkschild::domain::Isms;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use tempfile::TempDir;

/// It is always a Sunday afternoon.
struct FixedClock;

impl Clock for FixedClock {
    fn now(&self) -> Zoned {
        "2026-11-22T14:03:00+01:00[Europe/Amsterdam]".parse().expect("a moment")
    }
}

/// A desktop without file dialogs: the hardest case, where every path is typed.
struct NoDialogs;

impl FilePicker for NoDialogs {
    fn ask(&self, _: Ask, answer: Sender<Option<PathBuf>>, wake: Box<dyn FnOnce() + Send>) {
        drop(answer.send(None));
        wake();
    }
}

/// The program as eframe would run it.
struct Framed(App);

impl eframe::App for Framed {
    fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
        self.0.logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.0.ui(ui);
    }
}

/// A user at the window.
pub struct Desktop {
    harness: Harness<'static, Framed>,
    folder: TempDir,
}

impl Desktop {
    /// The program just started, with an empty folder for documents.
    pub fn fresh() -> Self {
        Self::at(tempfile::tempdir().expect("a folder"), None)
    }

    /// The program started with a file.
    pub fn with_file(folder: TempDir, file: &Path) -> Self {
        Self::at(folder, Some(file))
    }

    fn at(folder: TempDir, file: Option<&Path>) -> Self {
        let around = Surroundings {
            clock: Box::new(FixedClock),
            picker: Box::new(NoDialogs),
            settings: Some(folder.path().join("settings.json")),
            documents: folder.path().to_owned(),
        };
        let file = file.map(Path::to_owned);
        let harness = Harness::builder()
            .with_size(egui::vec2(1280.0, 800.0))
            .with_max_steps(24)
            .renderer(TestPainter::default())
            .build_eframe(move |cc| {
                let mut app = App::new(&cc.egui_ctx, around);
                if let Some(file) = &file {
                    app.open_at_start(file);
                }
                Framed(app)
            });
        let mut desktop = Self { harness, folder };
        desktop.harness.run();
        desktop
    }

    /// Closes the window and gives the folder back, as for a restart.
    pub fn close(self) -> TempDir {
        let Self { harness, folder } = self;
        drop(harness);
        folder
    }

    /// The folder for documents.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The document as it is now.
    pub fn isms(&self) -> Isms {
        self.harness.state().0.document().expect("an open document").isms().clone()
    }

    /// The file that is open.
    pub fn file(&self) -> PathBuf {
        self.harness.state().0.document().expect("an open document").path().to_owned()
    }

    /// Presses what has this role and name.
    pub fn press(&mut self, role: Role, name: &str) {
        let node = self.harness.get_by_role_and_label(role, name);
        node.scroll_to_me();
        self.harness.run();
        self.harness.get_by_role_and_label(role, name).click();
        self.harness.run();
    }

    /// Presses a button.
    pub fn button(&mut self, name: &str) {
        self.press(Role::Button, name);
    }

    /// Chooses an answer by its full name ("Kans: groot").
    pub fn choose(&mut self, name: &str) {
        self.press(Role::RadioButton, name);
    }

    /// Types in the field of this name, after what stands there has been taken away, and
    /// leaves the field.
    pub fn fill(&mut self, name: &str, text: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, name).scroll_to_me();
        self.harness.run();
        self.harness.get_by_role_and_label(Role::TextInput, name).focus();
        self.harness.run();
        self.key(Modifiers::COMMAND, Key::A);
        self.harness.get_by_role_and_label(Role::TextInput, name).type_text(text);
        self.harness.run();
        self.harness.key_press(Key::Tab);
        self.harness.run();
    }

    /// Presses a key.
    pub fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Whether something of this name is on the screen.
    pub fn sees(&self, name: &str) -> bool {
        self.harness.query_all_by_label_contains(name).next().is_some()
    }

    /// The names of everything with a role, in order.
    pub fn names(&self, role: Role) -> Vec<String> {
        let nodes = self.harness.query_all_by_role(role);
        nodes.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// Lets frames pass until something is so; a job in the background needs some.
    pub fn until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        for _ in 0..20_000 {
            if is_so(self) {
                return;
            }
            self.harness.step();
            std::thread::yield_now();
        }
        panic!("it never came to this: {what}");
    }

    /// A picture of the window as it is.
    pub fn picture(&mut self) -> image::RgbaImage {
        self.harness.render().expect("a picture")
    }
}
