//! What only the window cares about: where the user is, what is selected, what is being
//! typed. Nothing here is in the file.

pub use crate::ui::forms::AcceptanceForm;
pub use crate::ui::forms::AdoptionForm;
pub use crate::ui::forms::MeasurementForm;
pub use crate::ui::forms::ReviewCallForm;
pub use crate::ui::forms::SecondReaderForm;
pub use crate::ui::heat_map::state::MapState;

use crate::domain::id::ContextIssueId;
use crate::domain::id::ExchangeId;
use crate::domain::id::GoalId;
use crate::domain::id::MeasureId;
use crate::domain::id::PolicyVersionId;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::id::RoleId;
use crate::domain::id::StakeholderId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::domain::selection::Selection;
use crate::edit::Edit;
use crate::text::fluent::Wording;
use crate::ui::NewPractice;
use crate::ui::attention::RECORD_NAME;
use crate::ui::attention::Refused;
use crate::ui::auditor::AuditorState;
use crate::ui::file_page::FilePage;
use crate::ui::file_page::Unlock;
use crate::ui::findings::FindingsState;
use crate::ui::forms::TellForm;
use crate::ui::history::state::HistoryState;
use crate::ui::interview::state::InterviewState;
use crate::ui::notice::Notice;
use crate::ui::notice::Running;
use crate::ui::papers::PapersState;
use crate::ui::place::MoveForm;
use crate::ui::place::UnsafePlace;
use crate::ui::search::Search;
use crate::ui::steps::board::BoardState;
use crate::ui::steps::evidence::EvidenceState;
use crate::ui::steps::hanging::HangingState;
use crate::ui::steps::measure_effect::EffectForm;
use crate::ui::steps::plan::PlanState;
use crate::ui::steps::rating::Judged;
use crate::ui::steps::statements::StatementsState;
use crate::ui::steps::triage::Triage;
use crate::ui::tables_view::TablesState;
use crate::ui::who::Who;
use crate::ui::widgets::sort::Sort;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Where in the window the user is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The overview.
    #[default]
    Overview,
    /// The questions before the first step.
    Interview,
    /// One of the five steps.
    Step(Step),
    /// The map of the risks.
    Map,
    /// What does not fit together.
    Findings,
    /// The PDF and the open format.
    Report,
    /// The file itself: its phrase and its copies.
    File,
    /// What was changed, the frozen versions, and the way back.
    History,
    /// What an auditor is shown, and found.
    Audit,
    /// Shortcuts and promises.
    Help,
}

impl Place {
    /// Whether the map belongs beside it: in the steps that are about risks.
    pub const fn has_map_pane(self) -> bool {
        matches!(self, Self::Step(Step::Risks | Step::Measures | Step::Residual))
    }
}

/// The parts of the policy step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PolicyTab {
    /// Practice and scope.
    #[default]
    Practice,
    /// What is going on around it.
    Context,
    /// Who expects what of it.
    Stakeholders,
    /// Laws and norms.
    Norms,
    /// Roles.
    Roles,
    /// Goals.
    Goals,
    /// The text and its adoption.
    Text,
    /// The risk criteria.
    Criteria,
}

/// The registers of the processes step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Register {
    /// Processes.
    #[default]
    Processes,
    /// Information systems.
    Systems,
    /// Data exchanges.
    Exchanges,
    /// Suppliers.
    Suppliers,
    /// What is done with personal data.
    Processing,
    /// What hangs on what.
    Hanging,
}

/// The parts of the measures step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MeasureTab {
    /// Risk by risk.
    #[default]
    PerRisk,
    /// Every measure.
    All,
    /// Every measure as a card.
    Board,
    /// What comes first.
    Plan,
    /// The statement of applicability.
    Statement,
    /// What shows that measures are carried out.
    Evidence,
}

/// Which rows of a register are shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Words that must be in a row.
    pub words: String,
    /// By which column.
    pub sort: Sort,
}

/// Which risks a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RiskFilter {
    /// Words that must be in the title or number.
    pub words: String,
    /// Only those still to be decided or rated.
    pub only_open: bool,
    /// Also those that play no part here.
    pub with_irrelevant: bool,
    /// Which are meant, on the map and in the lists alike.
    pub selection: Selection,
    /// Only those that have changed since a line of the journal.
    pub since: Option<u32>,
}

/// A text that is being typed and has not been handed over yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The field.
    pub id: egui::Id,
    /// What stands in it.
    pub text: String,
    /// What it will change.
    pub edit: Edit,
    /// When a key was last pressed, in seconds since the window opened.
    pub typed_at: f64,
    /// When it was begun, in the same seconds.
    pub begun_at: f64,
    /// Why it could not be taken, once tried.
    pub refused: Option<String>,
}

/// All that only the window cares about.
#[derive(Clone, Debug, Default)]
pub struct UiState {
    /// Where the user is.
    pub place: Place,
    /// Part of the policy step.
    pub policy_tab: PolicyTab,
    /// The selected role.
    pub role: Option<RoleId>,
    /// The selected issue of the context.
    pub context_issue: Option<ContextIssueId>,
    /// The selected stakeholder.
    pub stakeholder: Option<StakeholderId>,
    /// The selected goal.
    pub goal: Option<GoalId>,
    /// The section of the policy that is being rewritten, by its code.
    pub policy_section: Option<String>,
    /// The adopted policy that is being read.
    pub policy_version: Option<PolicyVersionId>,
    /// Register of the processes step.
    pub register: Register,
    /// How each register is listed.
    pub listings: BTreeMap<Register, Listing>,
    /// What is looked for among the measures of the catalogue.
    pub catalogue_words: String,
    /// The step whose guide is to be unfolded and in sight.
    pub guide: Option<Step>,
    /// What is looked for in the glossary.
    pub glossary_words: String,
    /// The picture of what hangs on what.
    pub hanging: HangingState,
    /// The selected process.
    pub process: Option<ProcessId>,
    /// The selected system.
    pub system: Option<SystemId>,
    /// The selected exchange.
    pub exchange: Option<ExchangeId>,
    /// The selected supplier.
    pub supplier: Option<SupplierId>,
    /// The selected risk, the same in steps 3 to 5 and on the map.
    pub risk: Option<RiskId>,
    /// The selected measure.
    pub measure: Option<MeasureId>,
    /// What the window keeps about evidence.
    pub evidence: EvidenceState,
    /// Part of the measures step.
    pub measure_tab: MeasureTab,
    /// How far a measure lowers a risk, being judged; `Some` while that is asked.
    pub effect: Option<EffectForm>,
    /// The second reader of an acceptance, being filled in.
    pub second_reader: SecondReaderForm,
    /// Who was told of a risk, being filled in.
    pub telling: TellForm,
    /// The risk of which is asked which exchange comes in the place of what is avoided.
    pub replacing: Option<RiskId>,
    /// The measures as cards.
    pub board: BoardState,
    /// What comes first, and what is still to be told.
    pub plan: PlanState,
    /// The statement of applicability.
    pub statements: StatementsState,
    /// The risks one at a time; `Some` while that stands in place of the list.
    pub triage: Option<Triage>,
    /// Who judged the risk in hand, once that was asked.
    pub judged: Option<Judged>,
    /// Which risks are listed.
    pub filter: RiskFilter,
    /// What is being looked for; `Some` while that stands before the rest.
    pub search: Option<Search>,
    /// The map.
    pub map: MapState,
    /// Who is at the keyboard.
    pub who: Who,
    /// What is being typed.
    pub drafts: Vec<Draft>,
    /// Why the last edit was refused, and beside what it is said.
    pub refusal: Option<Refused>,
    /// What was said last.
    pub notice: Option<Notice>,
    /// The form for a new practice; `Some` while it is shown.
    pub new_practice: Option<NewPractice>,
    /// The file that waits for its phrase; `Some` while it is asked.
    pub unlock: Option<Unlock>,
    /// Where copies are, once there are any on this computer.
    pub copies: Option<PathBuf>,
    /// What the page about the file keeps.
    pub file: FilePage,
    /// What is wrong with the place that form names.
    pub new_place: Option<UnsafePlace>,
    /// The report of the fault that the last window broke off with, until it is put away.
    pub crash: Option<String>,
    /// The form to move the file; `Some` while it is shown.
    pub moving: Option<MoveForm>,
    /// Whether the page on which a file is opened by its path stands before the rest.
    pub is_opening: bool,
    /// Where a file is to be opened from, as typed.
    pub open_path: String,
    /// The papers.
    pub papers: PapersState,
    /// The path of the open format, as typed.
    pub json_path: String,
    /// Tables and dates for other programs.
    pub tables: TablesState,
    /// Whether what was noted from the norm goes along in the open format.
    pub with_norm_notes: bool,
    /// Acceptance being filled in.
    pub acceptance: AcceptanceForm,
    /// Adoption of the policy being filled in.
    pub policy_adoption: AdoptionForm,
    /// Adoption of the criteria being filled in.
    pub criteria_adoption: AdoptionForm,
    /// The incident that calls for another look at the policy, being filled in.
    pub review_call: ReviewCallForm,
    /// The measuring of a goal being filled in.
    pub measurement: MeasurementForm,
    /// The cell of the criteria that Tab reaches.
    pub criteria_cell: Option<(Likelihood, Consequence)>,
    /// The turnover from which limits of money are proposed, as typed; `Some` while it is asked.
    pub turnover: Option<String>,
    /// Why the last change to the criteria could not be.
    pub criteria_refused: Option<String>,
    /// The risk that is answered with no, while its reason is still to come.
    pub irrelevance: Option<RiskId>,
    /// The questions before the first step.
    pub interview: InterviewState,
    /// What is looked for among what does not fit together.
    pub findings: FindingsState,
    /// The page with the history.
    pub history: HistoryState,
    /// What an auditor is shown.
    pub auditor: AuditorState,
    /// What is chosen for a parcel.
    pub parcel: crate::ui::parcel_view::ParcelForm,
    /// The job in the background.
    pub running: Option<Running>,
    /// Files opened lately, newest first.
    pub recent: Vec<PathBuf>,
    /// Words of the norm, or plain ones.
    pub wording: Wording,
    /// Light, dark or as the system.
    pub theme: egui::ThemePreference,
    /// A field that should get the focus as soon as it is drawn.
    pub focus_next: Option<&'static str>,
    /// Whether the page begins at its top at the next frame.
    pub scroll_to_top: bool,
    /// The same for a field of the document, by its id.
    pub focus_field: Option<egui::Id>,
}

impl UiState {
    /// Shows the form for a new practice, with the focus in its first field. The app
    /// proposes a path. A form that is there already stays as it is.
    pub fn begin_new_practice(&mut self) {
        self.is_opening = false;
        self.unlock = None;
        if self.new_practice.is_none() {
            self.new_practice = Some(NewPractice::default());
            self.focus_next = Some("new-name");
        }
    }

    /// Shows the page on which a file is opened by its path, with the focus in its field.
    pub fn begin_opening(&mut self) {
        self.is_opening = true;
        self.focus_next = Some("open-path");
    }

    /// Whether a form stands before the rest.
    pub const fn shows_form(&self) -> bool {
        self.is_opening || self.new_practice.is_some() || self.unlock.is_some()
    }

    /// Whether the map shows an earlier moment: nothing can be changed then.
    pub fn looks_back(&self) -> bool {
        self.place == Place::Map && self.map.time.is_past()
    }

    /// Back to the place the user is in, without a form before it.
    pub fn close_forms(&mut self) {
        self.is_opening = false;
        self.new_practice = None;
        self.unlock = None;
    }

    /// Goes to where a record is edited, and selects it. A risk stays in the step the user
    /// is in, as long as that step is about risks.
    pub fn show(&mut self, record: &RecordKey) {
        match record {
            RecordKey::Practice => self.show_policy(PolicyTab::Practice),
            RecordKey::Policy => self.show_policy(PolicyTab::Text),
            RecordKey::PolicyVersion(id) => {
                self.show_policy(PolicyTab::Text);
                self.policy_version = Some(*id);
            }
            RecordKey::Criteria(_) => self.show_policy(PolicyTab::Criteria),
            RecordKey::Role(id) => {
                self.show_policy(PolicyTab::Roles);
                self.role = Some(*id);
            }
            RecordKey::Goal(id) => {
                self.show_policy(PolicyTab::Goals);
                self.goal = Some(*id);
            }
            RecordKey::ContextIssue(id) => {
                self.show_policy(PolicyTab::Context);
                self.context_issue = Some(*id);
            }
            RecordKey::Stakeholder(id) => {
                self.show_policy(PolicyTab::Stakeholders);
                self.stakeholder = Some(*id);
            }
            RecordKey::Process(id) => {
                self.show_register(Register::Processes);
                self.process = Some(*id);
            }
            RecordKey::System(id) => {
                self.show_register(Register::Systems);
                self.system = Some(*id);
            }
            RecordKey::Exchange(id) => {
                self.show_register(Register::Exchanges);
                self.exchange = Some(*id);
            }
            RecordKey::Supplier(id) => {
                self.show_register(Register::Suppliers);
                self.supplier = Some(*id);
            }
            RecordKey::Risk(id) => self.show_risk(*id),
            RecordKey::AuditFinding(id) => self.show_finding_of_audit(*id),
            RecordKey::Measure(id) => {
                self.show_measures();
                self.measure = Some(*id);
            }
            RecordKey::Statement(control) => {
                self.show_measures();
                self.measure_tab = MeasureTab::Statement;
                self.statements.show(control);
            }
            RecordKey::Evidence(id) => self.show_evidence(*id),
        }
    }

    /// For which measure a file is that comes from outside: the one in hand among all measures,
    /// or none on the page with all evidence. `None` where nobody can tell.
    pub fn evidence_goes_to(&self) -> Option<Option<MeasureId>> {
        match (self.place, self.measure_tab) {
            (Place::Step(Step::Measures), MeasureTab::All) => self.measure.map(Some),
            (Place::Step(Step::Measures), MeasureTab::Evidence) => Some(None),
            _ => None,
        }
    }

    fn show_risk(&mut self, id: RiskId) {
        if !self.place.has_map_pane() {
            self.place = Place::Step(Step::Risks);
        }
        self.measure_tab = MeasureTab::PerRisk;
        self.triage = None;
        self.filter.words.clear();
        self.risk = Some(id);
    }

    pub(in crate::ui) fn show_measures(&mut self) {
        self.place = Place::Step(Step::Measures);
        self.measure_tab = MeasureTab::All;
    }

    /// The same for a record that has just been made, with its name ready to be typed over.
    /// A measure made for a risk stays with that risk.
    pub fn show_new(&mut self, record: &RecordKey) {
        let tab = self.measure_tab;
        self.show(record);
        self.measure_tab = tab;
        self.focus_next = match record {
            RecordKey::Role(_) => Some("role-title"),
            RecordKey::Goal(_) => Some("goal-title"),
            RecordKey::ContextIssue(_) => Some("context-issue-title"),
            RecordKey::Stakeholder(_) => Some("stakeholder-name"),
            RecordKey::Risk(_) => Some("risk-title"),
            RecordKey::AuditFinding(_) => Some("audit-asked"),
            RecordKey::Measure(_) => Some("measure-title"),
            RecordKey::Evidence(_) => Some("evidence-title"),
            RecordKey::Process(_)
            | RecordKey::System(_)
            | RecordKey::Exchange(_)
            | RecordKey::Supplier(_) => Some(RECORD_NAME),
            _ => None,
        };
    }

    fn show_policy(&mut self, tab: PolicyTab) {
        self.place = Place::Step(Step::Policy);
        self.policy_tab = tab;
    }

    fn show_register(&mut self, register: Register) {
        self.place = Place::Step(Step::Processes);
        self.register = register;
    }
}
