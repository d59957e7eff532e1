//! The whole program as a user has it before them, in a folder of its own, at a fixed
//! moment. Everything is found by role and name.

use super::mouse;
use super::painter::TestPainter;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use egui_kittest::kittest::Queryable;
use jiff::Zoned;
use praktijkschild::app::clock::Clock;
use praktijkschild::app::crash::Keeper;
use praktijkschild::app::picker::Answer;
use praktijkschild::app::picker::Ask;
use praktijkschild::app::picker::FilePicker;
use praktijkschild::app::renderer::Program;
use praktijkschild::app::renderer::WindowReport;
use praktijkschild::app::shell::App;
use praktijkschild::app::shell::Surroundings;
use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use praktijkschild::ui::UiState;
use std::cell::RefCell;
use std::path::Path;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::mpsc::Sender;
use tempfile::TempDir;

/// It is always a Sunday afternoon.
struct FixedClock;

impl Clock for FixedClock {
    fn now(&self) -> Zoned {
        "2026-11-22T14:03:00+01:00[+01:00]".parse().expect("a moment")
    }
}

/// How the desktop answers when a file is asked for.
#[derive(Clone, Default)]
pub enum Dialogs {
    /// There are none: the hardest case, where every path is typed.
    #[default]
    Missing,
    /// The user chooses nothing.
    Cancelled,
    /// The user chooses this.
    Chosen(PathBuf),
    /// Somewhere out of sight.
    Hidden,
}

/// A desktop with one way of answering, and without a file manager.
#[derive(Clone, Default)]
struct Answers(Rc<RefCell<Dialogs>>, Rc<RefCell<Vec<Sender<Answer>>>>);

impl FilePicker for Answers {
    fn ask(&self, _: Ask, answer: Sender<Answer>, wake: Box<dyn FnOnce() + Send>) {
        let outcome = match &*self.0.borrow() {
            Dialogs::Missing => Answer::NoDialog,
            Dialogs::Cancelled => Answer::Cancelled,
            Dialogs::Chosen(path) => Answer::Chosen(path.clone()),
            Dialogs::Hidden => return self.1.borrow_mut().push(answer),
        };
        drop(answer.send(outcome));
        wake();
    }

    fn show(&self, folder: &Path, failed: Sender<PathBuf>, wake: Box<dyn FnOnce() + Send>) {
        drop(failed.send(folder.to_owned()));
        wake();
    }
}

/// The program as eframe would run it.
pub struct Framed(App);

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
    answers: Answers,
    open_file: Rc<RefCell<Option<PathBuf>>>,
    keeper: Keeper,
    hand: Hand,
}

/// With what things are pressed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hand {
    /// With the pointer, wherever it is quickest to get: what is out of sight is called in.
    Any,
    /// Through the accessibility tree, by name and not by place.
    Tree,
    /// With the mouse alone: its button, and its wheel for what is out of sight. Only texts
    /// are typed.
    Mouse,
}

/// The window of a desk.
const DESK: egui::Vec2 = egui::vec2(1280.0, 800.0);

/// The smallest screen.
const SMALL: egui::Vec2 = egui::vec2(1024.0, 768.0);

/// What is left of 1024 × 768 at twice the size.
const TWICE_THE_SIZE: egui::Vec2 = egui::vec2(512.0, 384.0);

impl Desktop {
    /// The program just started, with an empty folder for documents.
    pub fn fresh() -> Self {
        Self::at(tempfile::tempdir().expect("a folder"), None)
    }

    /// The program started with a file.
    pub fn with_file(folder: TempDir, file: &Path) -> Self {
        Self::at(folder, Some(file))
    }

    /// The program started again without a file.
    pub fn at_welcome(folder: TempDir) -> Self {
        Self::at(folder, None)
    }

    /// The program started with a file that cannot be opened.
    pub fn with_broken_file(folder: TempDir, file: &Path) -> Self {
        Self::at(folder, Some(file))
    }

    /// The program just started, at twice the size on a small screen, for somebody who works
    /// through the accessibility tree alone.
    pub fn read_aloud() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self { hand: Hand::Tree, ..Self::of_size(folder, None, TWICE_THE_SIZE) }
    }

    /// The program just started, on a small screen, for somebody who works with the mouse
    /// alone.
    pub fn by_mouse() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self { hand: Hand::Mouse, ..Self::of_size(folder, None, SMALL) }
    }

    fn at(folder: TempDir, file: Option<&Path>) -> Self {
        Self::of_size(folder, file, DESK)
    }

    fn of_size(folder: TempDir, file: Option<&Path>, size: egui::Vec2) -> Self {
        let answers = Answers::default();
        let open_file = Rc::new(RefCell::new(file.map(Path::to_owned)));
        let keeper = Keeper::in_folder(Some(folder.path().to_owned()));
        let around = Surroundings {
            clock: Box::new(FixedClock),
            picker: Box::new(answers.clone()),
            settings: Some(folder.path().join("settings.json")),
            documents: folder.path().to_owned(),
            backups: folder.path().join("Reservekopieën"),
            mounts: Box::new(Vec::new),
            crashes: keeper.clone(),
            open_file: Rc::clone(&open_file),
        };
        let harness = Harness::builder()
            .with_size(size)
            .with_max_steps(24)
            .renderer(TestPainter::default())
            .build_eframe(move |cc| Framed(App::new(&cc.egui_ctx, around)));
        let mut desktop = Self { harness, folder, answers, open_file, keeper, hand: Hand::Any };
        desktop.harness.run();
        desktop
    }

    /// Closes the window and gives the folder back, as for a restart.
    pub fn close(self) -> TempDir {
        let Self { harness, folder, .. } = self;
        drop(harness);
        folder
    }

    /// The window breaks off, and another renderer begins anew where it was.
    pub fn break_off(self) -> Self {
        let file = self.open_file.borrow().clone();
        Self::at(self.close(), file.as_deref())
    }

    /// The window itself, for hands that know nothing of names.
    pub fn window(&mut self) -> &mut Harness<'static, Framed> {
        &mut self.harness
    }

    /// From now on a fault is kept, as in the real window.
    pub fn watch(&self) {
        self.keeper.watch();
    }

    /// What a field of some lines of this name holds.
    pub fn text_of(&self, name: &str) -> String {
        let field = self.harness.get_by_role_and_label(Role::MultilineTextInput, name);
        field.accesskit_node().value().unwrap_or_default()
    }

    /// What comes onto the clipboard when a button is pressed, if anything.
    pub fn copied_by(&mut self, name: &str) -> Option<String> {
        self.harness.get_by_role_and_label(Role::Button, name).click();
        (0..8).find_map(|_| {
            self.harness.run_steps(1);
            let commands = &self.harness.output().platform_output.commands;
            commands.iter().find_map(|command| match command {
                egui::OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            })
        })
    }

    /// From now on a file that is asked for is answered so.
    pub fn answer(&mut self, dialogs: Dialogs) {
        self.answers.0.replace(dialogs);
    }

    /// The window reports how it is drawn.
    pub fn report(&mut self, report: WindowReport) {
        self.harness.state_mut().0.window(report);
    }

    /// Lets so many seconds pass.
    pub fn wait(&mut self, seconds: usize) {
        self.harness.run_steps(seconds * 4);
    }

    /// How long the window will draw nothing as long as nobody does anything.
    pub fn rests_for(&self) -> std::time::Duration {
        let window = self.harness.output().viewport_output.get(&egui::ViewportId::ROOT);
        window.expect("the window").repaint_delay
    }

    /// What stands in the field of this name.
    pub fn value(&self, name: &str) -> String {
        let field = self.harness.get_by_role_and_label(Role::TextInput, name);
        field.accesskit_node().value().unwrap_or_default()
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
        match self.hand {
            Hand::Any => {}
            Hand::Tree => return self.act(role, name),
            Hand::Mouse => return mouse::click(&mut self.harness, role, name),
        }
        let node = self.harness.get_by_role_and_label(role, name);
        node.scroll_to_me();
        self.harness.run();
        self.harness.get_by_role_and_label(role, name).click();
        self.harness.run();
    }

    /// The same as a screen reader does it: by name and not by place.
    pub fn act(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).click_accesskit();
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
        if self.hand == Hand::Mouse {
            mouse::click(&mut self.harness, Role::TextInput, name);
            self.key(Modifiers::COMMAND, Key::A);
            self.harness.event(egui::Event::Text(text.to_owned()));
            return mouse::click_beside(&mut self.harness);
        }
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

    /// The same in a field that hides what is typed.
    pub fn fill_secret(&mut self, name: &str, text: &str) {
        self.harness.get_by_role_and_label(Role::PasswordInput, name).scroll_to_me();
        self.harness.run();
        self.harness.get_by_role_and_label(Role::PasswordInput, name).focus();
        self.harness.run();
        self.type_over(text);
    }

    /// Types in whatever has the focus, and presses Enter.
    pub fn type_and_enter(&mut self, text: &str) {
        self.key(Modifiers::COMMAND, Key::A);
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run();
        self.key(Modifiers::NONE, Key::Enter);
    }

    /// Chooses the row of a table whose name begins so, by the keyboard.
    pub fn press_row(&mut self, begins: &str) {
        self.focus_on(Role::ListBoxOption, begins);
        self.key(Modifiers::NONE, Key::Space);
    }

    /// Closes the window as the cross in its corner does, once it may.
    pub fn close_as_the_user_does(mut self) -> TempDir {
        assert!(self.close_window(), "the window may close");
        self.harness.state_mut().0.on_exit();
        self.close()
    }

    /// Whether the button of this name is there and cannot be pressed.
    pub fn is_disabled(&self, name: &str) -> bool {
        self.harness.get_by_role_and_label(Role::Button, name).accesskit_node().is_disabled()
    }

    /// The open document.
    pub fn document(&self) -> Option<&Document> {
        self.harness.state().0.document()
    }

    /// What only the window cares about.
    pub fn state(&self) -> &UiState {
        self.harness.state().0.state()
    }

    /// Presses a key.
    pub fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Types in the field of this name and stays in it.
    pub fn type_in(&mut self, name: &str, text: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, name).focus();
        self.harness.run_steps(1);
        self.harness.get_by_role_and_label(Role::TextInput, name).type_text(text);
        self.harness.run_steps(1);
    }

    /// Types on in whatever has the focus; the clock of the window goes on a quarter of a second.
    pub fn type_on(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run_steps(1);
    }

    /// Types in whatever has the focus, and leaves it.
    pub fn type_over(&mut self, text: &str) {
        self.key(Modifiers::COMMAND, Key::A);
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run();
        self.harness.key_press(Key::Tab);
        self.harness.run();
    }

    /// Whether something whose name holds these words is inside the window as it stands.
    pub fn is_in_sight(&self, name: &str) -> bool {
        let screen = self.harness.ctx.content_rect();
        let mut found = self.harness.query_all_by_label_contains(name);
        found.any(|node| screen.contains_rect(node.rect()))
    }

    /// Asks the window to close, as the cross in its corner does; answers whether it may.
    pub fn close_window(&mut self) -> bool {
        let viewport =
            self.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
        viewport.events.push(egui::ViewportEvent::Close);
        self.harness.run_steps(1);
        let window = self.harness.output().viewport_output.get(&egui::ViewportId::ROOT);
        let commands = window.map(|window| window.commands.clone()).unwrap_or_default();
        !commands.contains(&egui::ViewportCommand::CancelClose)
    }

    /// Goes to one of the five steps by the rail.
    pub fn step(&mut self, number: u8) {
        let name = format!("Stap {number}, ");
        let node =
            self.harness.get_all_by_label_contains(&name).next().expect("the step in the rail");
        match self.hand {
            Hand::Any => node.click(),
            Hand::Tree => node.click_accesskit(),
            Hand::Mouse => {
                let name = node.accesskit_node().label().expect("its name");
                return mouse::click(&mut self.harness, Role::Button, &name);
            }
        }
        self.harness.run();
    }

    /// Makes the summary from the report view and waits until it is there.
    pub fn summary(&mut self) {
        self.begin_summary();
        self.until("the summary is made", |app| {
            app.sees("Samenvatting gemaakt") || app.sees("niet gemaakt")
        });
    }

    /// Has the summary made from the report view.
    pub fn begin_summary(&mut self) {
        if self.hand == Hand::Mouse {
            mouse::click(&mut self.harness, Role::Button, "Rapport");
            return mouse::click_once(&mut self.harness, Role::Button, "Samenvatting maken");
        }
        self.key(Modifiers::COMMAND, Key::P);
        let node = self.harness.get_by_role_and_label(Role::Button, "Samenvatting maken");
        if self.hand == Hand::Tree {
            node.click_accesskit();
        } else {
            node.click();
        }
        self.harness.step();
    }

    /// Presses Tab until something of this name has the focus.
    pub fn tab_to(&mut self, name: &str) {
        for _ in 0..200 {
            self.harness.key_press(Key::Tab);
            self.harness.run();
            if self.focused().as_deref() == Some(name) {
                return;
            }
        }
        panic!("Tab never reaches {name:?}");
    }

    /// What has the focus.
    pub fn focused(&self) -> Option<String> {
        let mut nodes = self.harness.root().children_recursive();
        nodes.find(|node| node.is_focused()).and_then(|node| node.accesskit_node().label())
    }

    /// Gives the focus to what has this role and begins with this name.
    pub fn focus_on(&mut self, role: Role, begins: &str) {
        let begins_so = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|name| name.starts_with(begins))
        };
        self.harness.get_all_by_role(role).find(begins_so).expect("something of that name").focus();
        self.harness.run();
    }

    /// Where the button is whose name begins so.
    fn rect(&self, begins: &str) -> egui::Rect {
        self.rect_of(Role::Button, begins)
    }

    /// Where the thing with this role is whose name begins so.
    fn rect_of(&self, role: Role, begins: &str) -> egui::Rect {
        let mut nodes = self.harness.get_all_by_role(role);
        let found = nodes.find(|node| {
            node.accesskit_node().label().is_some_and(|name| name.starts_with(begins))
        });
        found.unwrap_or_else(|| panic!("nothing begins with {begins:?}")).rect()
    }

    /// Drags one thing to another.
    pub fn drag(&mut self, from: &str, to: &str) {
        let to = self.carry(from, to);
        self.harness.drop_at(to);
        self.harness.run();
    }

    /// Drags one thing to another, and presses Escape before letting go.
    pub fn drag_and_escape(&mut self, from: &str, to: &str) {
        let to = self.carry(from, to);
        self.harness.key_press(Key::Escape);
        self.harness.run_steps(1);
        self.harness.drop_at(to);
        self.harness.run();
    }

    /// Drags a row or card to a list.
    pub fn drag_to_list(&mut self, card: &str, list: &str) {
        let from = self.rect_of(Role::ListBoxOption, card).center();
        let to = self.rect_of(Role::ListBox, list).center();
        let to = self.carry_over(from, to);
        self.harness.drop_at(to);
        self.harness.run();
    }

    fn carry(&mut self, from: &str, to: &str) -> egui::Pos2 {
        let (from, to) = (self.rect(from).center(), self.rect(to).center());
        self.carry_over(from, to)
    }

    fn carry_over(&mut self, from: egui::Pos2, to: egui::Pos2) -> egui::Pos2 {
        self.harness.hover_at(from);
        self.harness.run_steps(1);
        self.harness.drag_at(from);
        self.harness.run_steps(1);
        for part in [0.25, 0.5, 0.75, 1.0] {
            self.harness.hover_at(from + (to - from) * part);
            self.harness.run_steps(1);
        }
        to
    }

    /// Clicks a cell of the map where no risk stands.
    pub fn click_cell(&mut self, begins: &str) {
        let corner = self.rect(begins).left_bottom() + egui::vec2(4.0, -4.0);
        self.harness.drag_at(corner);
        self.harness.run_steps(1);
        self.harness.drop_at(corner);
        self.harness.run();
    }

    /// Whether something of this name is on the screen.
    pub fn sees(&self, name: &str) -> bool {
        self.harness.query_all_by_label_contains(name).next().is_some()
    }

    /// Everything that can be read in the middle of the window, beside the way to other pages.
    pub fn read(&self) -> String {
        let mut middle = self.harness.query_all_by_role(Role::Main);
        let inside = middle.next().map(|main| main.children_recursive().collect::<Vec<_>>());
        let nodes = inside.unwrap_or_else(|| self.harness.root().children_recursive().collect());
        let words = nodes.iter().flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()].into_iter().flatten()
        });
        words.collect::<Vec<_>>().join("\n")
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

    /// Compares the window with the picture that was agreed.
    pub fn window_matches(&mut self, name: &str) {
        self.harness.remove_cursor();
        self.harness.run();
        // The last line tells where the file is and its fingerprint: never twice the same.
        // Where all is larger it stands in as many points and a few more.
        let whole = self.harness.ctx.content_rect();
        let tall = if whole.height() < DESK.y { 39.0 } else { 34.0 };
        let foot = egui::pos2(whole.left(), whole.bottom() - tall);
        self.harness.mask(egui::Rect::from_min_max(foot, whole.max));
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots");
        let options = egui_kittest::SnapshotOptions::new().output_path(folder);
        self.harness.snapshot_options(name, &options);
    }
}
