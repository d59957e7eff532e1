//! What does not fit together: every finding with the way to where it is answered and, where
//! one click is enough, that click. Says what was found and never scores compliance.

use crate::domain::findings::Finding;
use crate::domain::findings::Rule;
use crate::domain::findings::Weight;
use crate::domain::inventory::Process;
use crate::domain::measure::Measure;
use crate::domain::progress::Step;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::mending;
use crate::text::findings as words;
use crate::text::record;
use crate::ui::Command;
use crate::ui::ViewCx;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::link_button;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::pick::pick_ui;
use crate::ui::widgets::section;
use crate::ui::widgets::sought::Outcome;
use crate::ui::widgets::sought::asked;
use crate::ui::widgets::sought::holds_all;
use crate::ui::widgets::sought::outcome_ui;
use crate::ui::widgets::sought::sought_ui;
use egui::Id;
use egui::RichText;
use egui::Ui;
use std::collections::BTreeMap;

/// How many records of a rule are named at first, and how many more at each click.
const FIRST: usize = 5;
const MORE: usize = 50;

/// What is looked for, and what passed.
#[derive(Clone, Debug, Default)]
pub struct FindingsState {
    sought: Sought,
    /// What passed; `None` once the document, the day or what is looked for has changed.
    passed: Option<Passed>,
}

/// What is looked for, and how many records of each rule are named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sought {
    words: String,
    step: Option<Step>,
    named: BTreeMap<Rule, usize>,
}

/// What passed, in the words that are drawn.
#[derive(Clone, Debug)]
struct Passed {
    sought: Sought,
    groups: Vec<Group>,
    count: usize,
}

/// What one rule found.
#[derive(Clone, Debug)]
struct Group {
    rule: Rule,
    title: String,
    why: String,
    source: String,
    rows: Vec<Row>,
    /// How many there are, named or not.
    count: usize,
}

/// One record at which something was found.
#[derive(Clone, Debug)]
struct Row {
    finding: Finding,
    name: String,
    spoken: String,
    mend: Option<(String, String, Edit)>,
}

impl FindingsState {
    /// The document or the day has changed: what passed is worked out anew.
    pub fn forget(&mut self) {
        self.passed = None;
    }
}

impl Passed {
    fn of(cx: &ViewCx<'_>, sought: &Sought) -> Self {
        let in_step = |rule: &Rule| sought.step.is_none_or(|step| rule.step() == step);
        let groups = cx.findings.groups.iter().filter(|(rule, _)| in_step(rule));
        let groups: Vec<Group> =
            groups.filter_map(|(rule, records)| Group::of(cx, sought, (*rule, records))).collect();
        let count = groups.iter().map(|group| group.count).sum();
        Self { sought: sought.clone(), groups, count }
    }
}

impl Group {
    /// What a rule found, as far as it passes; `None` where nothing does.
    fn of(cx: &ViewCx<'_>, sought: &Sought, (rule, records): (Rule, &[RecordKey])) -> Option<Self> {
        let title = words::title(cx.text, rule);
        let asked = asked(&sought.words);
        let begins = title.to_lowercase();
        let passes = |record: &&RecordKey| {
            holds_all(&begins, &asked)
                || holds_all(&format!("{begins} {}", name(cx, record).to_lowercase()), &asked)
        };
        let passing: Vec<&RecordKey> = records.iter().filter(passes).collect();
        let named = sought.named.get(&rule).copied().unwrap_or(FIRST);
        let rows = passing.iter().take(named).map(|record| {
            let finding = Finding { rule, record: (*record).clone() };
            Row::of(cx, finding, &title)
        });
        let source = rule.source().map(|source| {
            let norm = cx.catalogue.printed_norm(words::norm_of(source));
            let source = words::source(cx.text, source, norm);
            cx.text.with("findings-source", &[("source", source.into())])
        });
        let rows = rows.collect();
        (!passing.is_empty()).then(|| Self {
            rule,
            why: words::why(cx.text, rule),
            source: source.unwrap_or_default(),
            rows,
            count: passing.len(),
            title,
        })
    }
}

impl Row {
    fn of(cx: &ViewCx<'_>, finding: Finding, title: &str) -> Self {
        let name = name(cx, &finding.record);
        let spoken = [("name", name.as_str().into()), ("title", title.into())];
        let spoken = cx.text.with("findings-go-name", &spoken);
        let mended = mending::mend(cx.isms, &finding)
            .map(|mend| (words::mend(cx.text, finding.rule, &mend), mend.edit))
            .or_else(|| {
                Some((cx.text.get("findings-take-measure").into_owned(), taken(cx, &finding)?))
            })
            .or_else(|| Some((cx.text.get("processing-fill").into_owned(), filled(cx, &finding)?)));
        let mend = mended.map(|(label, edit)| {
            let parts = [("mend", label.as_str().into()), ("name", name.as_str().into())];
            let spoken = cx.text.with("findings-mend-name", &parts);
            (label, spoken, edit)
        });
        Self { finding, name, spoken, mend }
    }
}

/// Taking over the measure of the catalogue that a finding asks for, where the practice has
/// none of its own yet.
fn taken(cx: &ViewCx<'_>, finding: &Finding) -> Option<Edit> {
    if !matches!(finding.record, RecordKey::Statement(_) | RecordKey::Practice) {
        return None;
    }
    let measure = cx.catalogue.measure(finding.rule.measure()?)?;
    let is_it = |own: &Measure| own.catalogue.as_ref() == Some(&measure.code);
    let is_taken = cx.isms.measures.values().any(is_it);
    (!is_taken).then(|| Edit::Add(Record::Measure(measure.to_record())))
}

/// Filling in what the register of processing lacks, where the lists have it.
fn filled(cx: &ViewCx<'_>, finding: &Finding) -> Option<Edit> {
    let RecordKey::Process(id) = finding.record else { return None };
    let asked = finding.rule.asked()?;
    let (process, fill) = (cx.isms.processes.get(&id)?, cx.catalogue.processing_of(cx.isms, id)?);
    let processing = process.processing.filled_from(&fill);
    let after = Process { processing, ..process.clone() };
    let fills = BTreeMap::from([(id, fill)]);
    (!after.unregistered().contains(&asked)).then_some(Edit::FillProcessing(fills))
}

/// What people call a record in a list.
fn name(cx: &ViewCx<'_>, record: &RecordKey) -> String {
    record::title(cx.text, record, &cx.isms.name_of(record).unwrap_or_default())
}

/// Draws the page.
pub fn findings_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("findings-title"), &desk.text("findings-lead"));
    let all = desk.cx.findings.count();
    if all == 0 {
        note(ui, &desk.text("findings-none"));
        return;
    }
    sought_ui(ui, desk, &[words_ui, step_ui]);
    let state = &mut desk.state.findings;
    let passed = state.passed.take().filter(|passed| passed.sought == state.sought);
    let passed = passed.unwrap_or_else(|| Passed::of(&desk.cx, &desk.state.findings.sought));
    counted_ui(ui, desk, (passed.count, all));
    for weight in Weight::ALL {
        weight_ui(ui, desk, (*weight, &passed));
    }
    desk.state.findings.passed = Some(passed);
}

fn words_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = desk.cx.text.get("findings-words");
    let words = &mut desk.state.findings.sought.words;
    plain_field_ui(ui, Id::unique("findings-words"), &label, words);
}

fn step_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let text = desk.cx.text;
    let sought = &mut desk.state.findings.sought;
    let mut steps = vec![(None, text.get("findings-all-steps").into_owned())];
    let word = |step: &Step| text.get(&format!("step-{}", step.code())).into_owned();
    steps.extend(Step::ALL.iter().map(|step| (Some(*step), word(step))));
    let place = (Id::unique("findings-step"), &*text.get("findings-step"));
    if let Some(step) = pick_ui(ui, place, &steps, sought.step) {
        sought.step = step;
    }
}

/// How many of how many pass, in words, and the way back to all.
fn counted_ui(ui: &mut Ui, desk: &mut Desk<'_>, (shown, all): (usize, usize)) {
    let text = desk.cx.text;
    let sought = &mut desk.state.findings.sought;
    let is_sought = !sought.words.trim().is_empty() || sought.step.is_some();
    let (clear, none) = (text.get("findings-show-all"), text.get("findings-no-match"));
    let outcome = Outcome {
        id: Id::unique("findings-clear"),
        shown: &text.with("findings-shown", &[("shown", shown.into()), ("all", all.into())]),
        clear: is_sought.then_some(&*clear),
        none: (shown == 0).then_some(&*none),
    };
    if outcome_ui(ui, &outcome) {
        sought.words.clear();
        sought.step = None;
    }
}

/// All findings of a weight, rule by rule.
fn weight_ui(ui: &mut Ui, desk: &mut Desk<'_>, (weight, passed): (Weight, &Passed)) {
    let groups = || passed.groups.iter().filter(|group| group.rule.weight() == weight);
    let count: usize = groups().map(|group| group.count).sum();
    if count == 0 {
        return;
    }
    let title = words::weight(desk.cx.text, weight);
    let heading = [("title", title.into()), ("count", count.into())];
    section(ui, &desk.cx.text.with("findings-weight", &heading));
    for group in groups() {
        anchored(ui, Id::unique(("finding", group.rule)), |ui| {
            card(ui, |ui| group_ui(ui, desk, group));
        });
        ui.add_space(desk.cx.theme.spacing.small);
    }
}

/// What one rule found: what it is, why it matters, where it comes from, and at what.
fn group_ui(ui: &mut Ui, desk: &mut Desk<'_>, group: &Group) {
    let text = desk.cx.text;
    let heading = [("title", group.title.as_str().into()), ("count", group.count.into())];
    let heading = text.with("findings-rule", &heading);
    let heading = RichText::new(heading).text_style(theme::bold_style());
    ui.add(egui::Label::new(heading).wrap());
    explanation(ui, &group.why);
    ui.spacing_mut().item_spacing.y = desk.cx.theme.spacing.hair / 2.0;
    for (place, row) in group.rows.iter().enumerate() {
        // By place: once a finding is mended the next one comes under the fingers.
        anchored(ui, Id::unique(("finding-row", group.rule, place)), |ui| row_ui(ui, desk, row));
    }
    let more = group.count - group.rows.len();
    if more > 0 {
        let count = [("count", more.min(MORE).into()), ("title", group.title.as_str().into())];
        let button = ui.button(text.with("findings-more", &count));
        if button.accessible_name(text.with("findings-more-name", &count)).clicked() {
            let named = desk.state.findings.sought.named.entry(group.rule).or_insert(FIRST);
            *named += MORE;
        }
    }
    note(ui, &group.source);
}

/// One record: the way there, and the click that mends.
fn row_ui(ui: &mut Ui, desk: &mut Desk<'_>, row: &Row) {
    ui.horizontal_wrapped(|ui| {
        let go = link_button(ui, &desk.cx, &row.name).accessible_name(&row.spoken);
        if go.clicked() {
            desk.ask(Command::Answer(row.finding.clone()));
        }
        if let Some((label, spoken, edit)) = &row.mend
            && ui.button(label).accessible_name(spoken).clicked()
        {
            desk.ask(Command::Edit(edit.clone()));
        }
    });
}
