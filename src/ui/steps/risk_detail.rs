//! One risk: whether it plays a part, what it is about, and its rating.

use crate::domain::record::RecordKey;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::risk::ThreatCategory;
use crate::domain::scale::Aspect;
use crate::edit::Edit;
use crate::edit::risk::Rating;
use crate::edit::risk::RiskEdit;
use crate::edit::risk::RiskText;
use crate::ui::Command;
use crate::ui::attention::FIRST_QUESTION;
use crate::ui::attention::risk_owner_id;
use crate::ui::history::record_history_ui;
use crate::ui::steps::rating::rating_ui;
use crate::ui::steps::vulnerabilities::ranked_words_ui;
use crate::ui::steps::vulnerabilities::vulnerabilities_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::choice::Answer;
use crate::ui::widgets::choice::choice_ui;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::links::Tick;
use crate::ui::widgets::links::ticks_ui;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// Draws one risk with everything step 3 asks of it.
pub fn risk_detail_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    risk_heading_ui(ui, desk, risk);
    relevance_ui(ui, desk, risk);
    if risk.relevance == Relevance::Relevant {
        rating_ui(ui, desk, (risk, Rating::Gross));
    }
    about_ui(ui, desk, risk);
    record_history_ui(ui, desk, &RecordKey::Risk(risk.id));
}

/// Number, name, both levels, and what makes it special. Comes into sight when the next
/// risk was asked for.
pub fn risk_heading_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let line = ui.horizontal_wrapped(|ui| {
        let title = format!("{}  {}", risk.id, risk.title);
        let heading = ui.label(RichText::new(&title).text_style(egui::TextStyle::Heading));
        heading.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, &title)
        });
    });
    if desk.state.focus_next == Some(FIRST_QUESTION) {
        ui.scroll_to_rect(line.response.rect.expand(24.0), Some(egui::Align::TOP));
    }
    ui.horizontal_wrapped(|ui| {
        let levels = [
            ("level-gross", risk.gross_level(desk.cx.isms)),
            ("level-residual", risk.residual_level(desk.cx.isms)),
        ];
        for (key, level) in levels {
            if let Some(level) = level {
                ui.label(RichText::new(desk.text(key)).small().weak());
                marks::level_tile(ui, &desk.cx, level);
            }
        }
        if risk.patient_safety {
            let sign = desk.text("risks-safety-long");
            ui.label(RichText::new(&*sign).small().strong());
        }
    });
    let category = desk.cx.text.get(category_key(risk.category)).into_owned();
    let aspects: Vec<_> = risk
        .aspects
        .iter()
        .map(|aspect| desk.cx.text.get(aspect_key(*aspect)).into_owned())
        .collect();
    let words =
        if aspects.is_empty() { category } else { format!("{category} · {}", aspects.join(", ")) };
    note(ui, &words);
    ranked_words_ui(ui, desk, risk);
}

/// "Speelt dit bij u?"; a no is only taken with its reason.
fn relevance_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let question = desk.text("relevance-question");
    section(ui, &question);
    let asks_reason = desk.state.irrelevance == Some(risk.id);
    let answers = [
        Answer::plain(Relevance::Relevant, desk.text("relevance-yes")),
        Answer::plain(Relevance::NotRelevant, desk.text("relevance-no")),
        Answer::plain(Relevance::Later, desk.text("relevance-wait")),
    ];
    let chosen = if asks_reason { Relevance::NotRelevant } else { risk.relevance };
    let id = Id::unique(("relevance", risk.id.0));
    let place = answers.iter().position(|answer| answer.value == chosen).unwrap_or(0);
    desk.focus_choice_if_asked(ui, FIRST_QUESTION, id.with(place));
    let field = Id::unique(("relevance-reason", risk.id.0));
    match choice_ui(ui, (desk.cx.theme, id, &question), &answers, Some(chosen)) {
        Some(Relevance::NotRelevant) => {
            desk.state.irrelevance = Some(risk.id);
            desk.state.focus_field = Some(field);
        }
        Some(relevance) => {
            desk.state.irrelevance = None;
            desk.state.drafts.retain(|draft| draft.id != field);
            let edit = RiskEdit::Relevance(relevance, String::new());
            desk.ask(Command::Edit(Edit::Risk(risk.id, edit)));
        }
        None => {}
    }
    if chosen == Relevance::NotRelevant {
        reason_ui(ui, desk, (risk, field));
    } else if !risk.relevance_reason.is_empty() {
        let why = [("why", risk.relevance_reason.as_str().into())];
        note(ui, &desk.cx.text.with("interview-because", &why));
    }
}

/// Why it plays no part here. With its reason the answer counts, and only then.
fn reason_ui(ui: &mut Ui, desk: &mut Desk<'_>, (risk, id): (&Risk, Id)) {
    let (label, note) = (desk.text("relevance-reason"), desk.text("relevance-reason-note"));
    let field = Field::line(id, &label, &risk.relevance_reason).noted(&note);
    let risk = risk.id;
    field_ui(ui, desk, field, |reason| {
        Edit::Risk(risk, RiskEdit::Relevance(Relevance::NotRelevant, reason))
    });
}

/// What the risk is about; folded away once it is rated, since it rarely changes.
fn about_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    ui.add_space(8.0);
    let wanted = matches!(desk.state.focus_next, Some("risk-title" | "risk-vulnerability"))
        || desk.state.focus_field == Some(risk_owner_id(risk.id));
    let title = desk.text("risk-about");
    let id = Id::unique(("risk-about", risk.id.0));
    let begins = if wanted { Begins::Opened } else { Begins::Folded };
    fold_ui(ui, desk.cx.theme, (id, &title, begins), |ui| {
        texts_ui(ui, desk, risk);
        kind_ui(ui, desk, risk);
        hits_ui(ui, desk, risk);
        ui.add_space(8.0);
        if ui.button(desk.text("risk-remove")).clicked() {
            desk.ask(Command::Edit(Edit::Remove(RecordKey::Risk(risk.id))));
        }
    });
}

fn texts_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    text_ui(ui, desk, (risk, "risk-title"), (&risk.title, RiskText::Title));
    vulnerabilities_ui(ui, desk, risk);
    text_ui(ui, desk, (risk, "risk-owner"), (&risk.owner, RiskText::Owner));
}

fn text_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (risk, key): (&Risk, &str),
    (value, text): (&str, RiskText),
) {
    let id = risk.id;
    let label = desk.cx.text.get(key);
    let field = Field::line(Id::unique((key, id.0)), &label, value);
    let response = field_ui(ui, desk, field, |typed| Edit::Risk(id, RiskEdit::Text(text, typed)));
    desk.focus_if_asked(key, &response);
}

fn kind_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let label = desk.text("risk-category");
    let word = |category: &ThreatCategory| {
        (*category, desk.cx.text.get(category_key(*category)).into_owned())
    };
    let options: Vec<_> = ThreatCategory::ALL.iter().map(word).collect();
    let id = Id::unique(("risk-category", risk.id.0));
    if let Some(category) = pick_ui(ui, (id, &label), &options, risk.category) {
        desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::Category(category))));
    }
    ui.horizontal_wrapped(|ui| {
        for aspect in Aspect::ALL {
            let mut touched = risk.aspects.contains(aspect);
            let word = desk.cx.text.get(aspect_key(*aspect)).into_owned();
            if ui.checkbox(&mut touched, word).changed() {
                desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::ToggleAspect(*aspect))));
            }
        }
    });
    let mut harm = risk.patient_safety;
    if ui.checkbox(&mut harm, desk.text("risk-patient-safety")).changed() {
        desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::PatientSafety(harm))));
    }
}

/// What it hits.
fn hits_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let isms = desk.cx.isms;
    let processes: Vec<_> = isms
        .processes
        .values()
        .map(|process| tick(process.id, (&process.name, risk.processes.contains(&process.id))))
        .collect();
    let systems: Vec<_> = isms
        .systems
        .values()
        .map(|system| tick(system.id, (&system.name, risk.systems.contains(&system.id))))
        .collect();
    let exchanges: Vec<_> = isms
        .exchanges
        .values()
        .map(|exchange| tick(exchange.id, (&exchange.name, risk.exchanges.contains(&exchange.id))))
        .collect();
    let process = hit_ui(ui, desk, (risk, "risk-hits-processes"), &processes);
    let system = hit_ui(ui, desk, (risk, "risk-hits-systems"), &systems);
    let exchange = hit_ui(ui, desk, (risk, "risk-hits-exchanges"), &exchanges);
    let toggled = process
        .map(RiskEdit::ToggleProcess)
        .or(system.map(RiskEdit::ToggleSystem))
        .or(exchange.map(RiskEdit::ToggleExchange));
    if let Some(edit) = toggled {
        desk.ask(Command::Edit(Edit::Risk(risk.id, edit)));
    }
}

fn tick<Id: Copy + std::fmt::Display>(value: Id, (name, is_on): (&str, bool)) -> Tick<Id> {
    Tick { value, name: format!("{value}  {name}"), is_on }
}

/// One kind of what it hits, to tick.
fn hit_ui<Id: Copy>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (risk, key): (&Risk, &str),
    ticks: &[Tick<Id>],
) -> Option<Id> {
    let title = desk.cx.text.get(key);
    let none = desk.cx.text.get("risk-hits-none");
    ticks_ui(ui, desk, (egui::Id::unique((key, risk.id.0)), &title, &none), ticks)
}

/// The text key of a category's words.
pub const fn category_key(category: ThreatCategory) -> &'static str {
    match category {
        ThreatCategory::Physical => "category-physical",
        ThreatCategory::Environment => "category-environment",
        ThreatCategory::Technical => "category-technical",
        ThreatCategory::Utilities => "category-utilities",
        ThreatCategory::HumanUnintentional => "category-human_unintentional",
        ThreatCategory::HumanIntentional => "category-human_intentional",
        ThreatCategory::ThirdParty => "category-other_third_party",
    }
}

/// The text key of an aspect's word.
pub const fn aspect_key(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Availability => "aspect-availability",
        Aspect::Integrity => "aspect-integrity",
        Aspect::Confidentiality => "aspect-confidentiality",
    }
}
