//! Adopting with a name and a date: the same form for the policy and for the risk criteria.

use crate::edit::Edit;
use crate::text::format;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::UiState;
use crate::ui::state::AdoptionForm;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::note;
use crate::ui::widgets::primary_button;
use egui::Id;
use egui::Ui;
use jiff::civil::Date;

/// What is adopted: where its form is kept and what its button says.
pub(super) struct Adopted {
    /// The form in the window's state.
    pub(super) form: fn(&mut UiState) -> &mut AdoptionForm,
    /// The text key of the button.
    pub(super) button: &'static str,
}

/// Draws the form. `edit` makes the edit once there is a name and a day. While something
/// is still being typed elsewhere nothing can be adopted: it would not be in it.
pub(super) fn adoption_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    what: &Adopted,
    edit: impl FnOnce(String, Date) -> Edit,
) {
    let cx = desk.cx;
    let signer = desk.state.signer(cx.isms).to_owned();
    let form = (what.form)(desk.state);
    let mut by = form.by.clone().unwrap_or_else(|| signer.clone());
    let mut on = form.on.clone().unwrap_or_else(|| format::date_short(cx.today));
    let field = |name: &'static str| Id::unique(("adoption", what.button, name));
    let label = cx.text.get("adoption-by");
    form_field_ui(ui, desk, (field("by"), &label, MeantFor::Staff), &mut by);
    plain_field_ui(ui, field("on"), &cx.text.get("adoption-on"), &mut on);
    note(ui, &cx.text.get("date-hint"));
    let form = (what.form)(desk.state);
    let refused = form.refused.clone();
    // What the user left as proposed follows the practice and the day.
    form.by = (by != signer).then(|| by.clone());
    form.on = (on != format::date_short(cx.today)).then(|| on.clone());
    if let Some(refused) = refused {
        alert(ui, &refused);
    }
    let is_settled = desk.state.drafts.is_empty();
    if !is_settled {
        note(ui, &cx.text.get("adoption-typing"));
    }
    let label = cx.text.get(what.button);
    let button = ui.add_enabled_ui(is_settled, |ui| primary_button(ui, &cx, &label).clicked());
    if button.inner {
        adopt(desk, what, (&on, |day| edit(by, day)));
    }
}

/// Asks for the adoption, or says beside the form what is wrong.
fn adopt(desk: &mut Desk<'_>, what: &Adopted, (on, edit): (&str, impl FnOnce(Date) -> Edit)) {
    let cx = desk.cx;
    let refused = match format::parse_date(on) {
        None => cx.text.get("date-wrong").into_owned(),
        Some(day) if day > cx.today => cx.text.get("date-in-future").into_owned(),
        Some(day) => {
            let edit = edit(day);
            match edit.plan(cx.isms) {
                Ok(_) => {
                    *(what.form)(desk.state) = AdoptionForm::default();
                    desk.ask(Command::Edit(edit));
                    return;
                }
                Err(why) => refusal::refusal(cx.text, &why),
            }
        }
    };
    (what.form)(desk.state).refused = Some(refused);
}
