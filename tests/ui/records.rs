//! A practice with a few records in each register, and what a person does in a register.

use super::window::Stage;
use super::window::Window;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::domain::Isms;
use praktijkschild::domain::inventory::DataExchange;
use praktijkschild::domain::inventory::InformationSystem;
use praktijkschild::domain::inventory::Process;
use praktijkschild::domain::inventory::Supplier;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::Record;
use praktijkschild::edit::Edit;
use praktijkschild::ui::state::Place;
use praktijkschild::ui::state::Register;
use praktijkschild::ui::steps::listing::Listed;
use praktijkschild::ui::steps::processes::processes_ui;
use praktijkschild::ui::widgets::Desk;

/// High enough that nothing has to be scrolled.
pub const TALL: (f32, f32) = (760.0, 4000.0);

/// A practice in which these records were added one after the other.
pub fn practice_with(records: Vec<Record>) -> Isms {
    let mut isms = Isms::default();
    for record in records {
        let changes = Edit::Add(record).plan(&isms).unwrap();
        isms.absorb(&changes);
    }
    isms
}

/// A process of this name and nothing more.
pub fn process(name: &str) -> Record {
    Process::fresh(name.to_owned())
}

/// A system of this name and nothing more.
pub fn system(name: &str) -> Record {
    InformationSystem::fresh(name.to_owned())
}

/// An exchange of this name and nothing more.
pub fn exchange(name: &str) -> Record {
    DataExchange::fresh(name.to_owned())
}

/// A supplier of this name and nothing more.
pub fn supplier(name: &str) -> Record {
    Supplier::fresh(name.to_owned())
}

/// One of each.
pub fn small_practice() -> Isms {
    practice_with(vec![
        process("Spreekuur houden"),
        process("Declareren"),
        system("HIS"),
        exchange("Labuitslagen"),
        supplier("Zonnebloem Software"),
    ])
}

/// The registers of a practice in a window of this size.
pub fn registers(isms: Isms, register: Register, size: (f32, f32)) -> Window {
    let mut desktop = Stage::with(isms).at(Place::Step(Step::Processes));
    desktop.state.register = register;
    desktop.window(size, processes_in_scroll_ui)
}

/// The view as it stands in the middle of the window.
fn processes_in_scroll_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| processes_ui(ui, desk));
}

impl Window {
    /// What the practice has written down by now.
    pub fn isms(&self) -> &Isms {
        &self.0.state().isms
    }

    /// Clicks what has this role and name.
    pub fn click(&mut self, role: Role, name: &str) {
        self.0.get_by_role_and_label(role, name).click();
        self.0.run();
    }

    /// Gives the focus to what has this role and name.
    pub fn focus(&mut self, role: Role, name: &str) {
        self.0.get_by_role_and_label(role, name).focus();
        self.0.run();
    }

    /// The names of all that have this role, from top to bottom.
    pub fn names(&self, role: Role) -> Vec<String> {
        let mut found: Vec<_> = self
            .0
            .query_all_by_role(role)
            .map(|node| (node.rect().top(), node.accesskit_node().label().unwrap_or_default()))
            .collect();
        found.sort_by(|one, other| one.0.total_cmp(&other.0));
        found.into_iter().map(|(_, name)| name).collect()
    }

    /// The rows of the register in sight.
    pub fn rows(&self) -> Vec<String> {
        self.names(Role::ListBoxOption)
    }

    /// The heading of the record in hand.
    pub fn in_hand(&self) -> String {
        self.names(Role::Heading).get(1).cloned().unwrap_or_default()
    }

    /// Unfolds (or folds) a heading whose words begin so.
    pub fn unfold(&mut self, words: &str) {
        let folds = self.0.query_all_by_role(Role::DisclosureTriangle);
        let fold = folds
            .into_iter()
            .find(|node| node.accesskit_node().label().is_some_and(|name| name.starts_with(words)));
        fold.expect("a fold of this name").click();
        self.0.run();
    }

    /// What sticks out at the right, by role and name.
    pub fn cut_off(&self, width: f32) -> Vec<String> {
        let all = self.0.query_all(egui_kittest::kittest::by().predicate(|_| true));
        // A long text runs on inside its own field; the field itself is looked at.
        let placed = all.filter(|node| {
            let node = node.accesskit_node();
            node.bounding_box().is_some() && node.role() != Role::TextRun
        });
        placed
            .filter(|node| node.rect().is_finite() && node.rect().right() > width + 0.5)
            .map(|node| {
                format!("{:?} {:?}", node.accesskit_node().role(), node.accesskit_node().label())
            })
            .collect()
    }

    /// Controls that share role and name with another.
    pub fn namesakes(&self) -> Vec<String> {
        const CONTROLS: [Role; 9] = [
            Role::Button,
            Role::CheckBox,
            Role::RadioButton,
            Role::TextInput,
            Role::MultilineTextInput,
            Role::ComboBox,
            Role::Tab,
            Role::DisclosureTriangle,
            Role::ListBoxOption,
        ];
        let mut twice = Vec::new();
        for role in CONTROLS {
            let mut names = self.names(role);
            names.sort();
            let same = names.windows(2).filter(|pair| pair[0] == pair[1]);
            twice.extend(same.map(|pair| format!("{role:?} {}", pair[0])));
        }
        twice
    }
}
