//! A serious incident calls for another look at the policy before its year is over (NEN
//! 7510-1:2024, 5.2; control 5.1).

use crate::edit::Edit;
use crate::edit::decision::PolicyEdit;
use crate::text::format;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::state::ReviewCallForm;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::note;
use egui::Id;
use egui::Ui;

/// Draws the incident that calls for another look, if there is one, and, folded, the form to
/// note one.
pub(super) fn review_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    if let Some(call) = &cx.isms.policy.called {
        let day = format::date_long(cx.text, call.on);
        let words = [("day", day.into()), ("why", call.why.trim_end_matches('.').into())];
        alert(ui, &cx.text.with("policy-called", &words));
        drop_ui(ui, desk);
    }
    if cx.isms.policy_in_force().is_none() {
        return;
    }
    let title = cx.text.get("policy-call-title");
    fold_ui(ui, cx.theme, (Id::unique("policy-call"), &title, Begins::Folded), |ui| {
        form_ui(ui, desk);
    });
}

/// That it asks for nothing after all, which takes a reason.
fn drop_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let mut form = std::mem::take(&mut desk.state.review_call);
    let label = cx.text.get("policy-call-reason");
    let field = (Id::unique("policy-call-reason"), &*label, MeantFor::NoPerson);
    form_field_ui(ui, desk, field, &mut form.reason);
    if let Some(refused) = &form.drop_refused {
        alert(ui, refused);
    }
    desk.state.review_call = form;
    if ui.button(cx.text.get("policy-call-drop")).clicked() {
        let reason = desk.state.review_call.reason.clone();
        let edit = Edit::Policy(PolicyEdit::DropCall(reason));
        match edit.plan(cx.isms) {
            Ok(_) => {
                desk.state.review_call = ReviewCallForm::default();
                desk.ask(Command::Edit(edit));
            }
            Err(why) => {
                let words = refusal::refusal(cx.text, &why);
                desk.state.review_call.drop_refused = Some(words);
            }
        }
    }
}

fn form_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("policy-call-lead"));
    let mut form = std::mem::take(&mut desk.state.review_call);
    let mut on = form.on.take().unwrap_or_else(|| format::date_short(cx.today));
    let field = |name: &'static str| Id::unique(("policy-call", name));
    let label = cx.text.get("policy-call-why");
    form_field_ui(ui, desk, (field("why"), &label, MeantFor::NoPerson), &mut form.why);
    plain_field_ui(ui, field("on"), &cx.text.get("policy-call-on"), &mut on);
    note(ui, &cx.text.get("date-hint"));
    // What the user left as proposed follows the day.
    form.on = (on != format::date_short(cx.today)).then(|| on.clone());
    if let Some(refused) = &form.refused {
        alert(ui, refused);
    }
    desk.state.review_call = form;
    if ui.button(cx.text.get("policy-call-button")).clicked() {
        call(desk, &on);
    }
}

/// Asks for the incident to be noted, or says beside the form what is wrong.
fn call(desk: &mut Desk<'_>, on: &str) {
    let cx = desk.cx;
    let why = desk.state.review_call.why.clone();
    let refused = match format::parse_date(on) {
        None => cx.text.get("date-wrong").into_owned(),
        Some(day) if day > cx.today => cx.text.get("date-in-future").into_owned(),
        Some(on) => {
            let edit = Edit::Policy(PolicyEdit::Call { on, why });
            match edit.plan(cx.isms) {
                Ok(_) => {
                    desk.state.review_call = ReviewCallForm::default();
                    desk.ask(Command::Edit(edit));
                    return;
                }
                Err(why) => refusal::refusal(cx.text, &why),
            }
        }
    };
    desk.state.review_call.refused = Some(refused);
}
