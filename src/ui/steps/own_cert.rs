//! How the practice itself is connected to a CERT (NEN 7512; control 5.6): the ways there are, in
//! plain words, and where there is none yet, why not and when to ask again.

use crate::catalogue::lists::Finding;
use crate::domain::calendar;
use crate::domain::cert::CertConnection;
use crate::domain::cert::OwnCert;
use crate::edit::Edit;
use crate::edit::cert::CertEdit;
use crate::text::format;
use crate::ui::Command;
use crate::ui::widgets::Desk;
use crate::ui::widgets::choice::answers;
use crate::ui::widgets::choice::question_ui;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::value::date_ui;
use egui::Id;
use egui::Ui;

/// By this name the question is given the focus.
pub const OWN_CERT: &str = "own-cert";

/// The catalogue's code of what is said of it.
const FINDING: &str = "FI-cert";

/// Draws the question, folded under its answer.
pub(super) fn own_cert_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let cert = &cx.isms.practice.cert;
    let answer = cx.text.get(&format!("cert-connection-{}", cert.connection.code())).into_owned();
    let heading = cx.text.with("own-cert-heading", &[("answer", answer.into())]);
    let is_asked_for = desk.state.focus_next == Some(OWN_CERT);
    let begins = if is_asked_for { Begins::Opened } else { Begins::Folded };
    fold_ui(ui, cx.theme, (Id::unique("own-cert"), &heading, begins), |ui| {
        let finding = cx.catalogue.finding(FINDING);
        if let Some(finding) = finding {
            explanation(ui, &finding.explanation_nl);
            note(ui, &cx.text.get("own-cert-options"));
            for option in &finding.options_nl {
                ui.add(egui::Label::new(format!("• {option}")).wrap());
            }
        }
        question(ui, desk, cert);
        match cert.connection {
            CertConnection::Unknown | CertConnection::Direct => {}
            CertConnection::NotYet => {
                reason_ui(ui, desk, (cert, "own-cert-why-not"));
                again_ui(ui, desk, (cert, finding));
            }
            _ => reason_ui(ui, desk, (cert, "own-cert-via")),
        }
    });
    ui.add_space(cx.theme.spacing.small);
}

fn question(ui: &mut Ui, desk: &mut Desk<'_>, cert: &OwnCert) {
    let text = desk.cx.text;
    let words = text.get("own-cert-question");
    let id = Id::unique("own-cert-question");
    let ways = answers(text, CertConnection::ALL, |way| format!("cert-connection-{}", way.code()));
    let chosen = CertConnection::ALL.iter().position(|way| *way == cert.connection);
    desk.focus_choice_if_asked(ui, OWN_CERT, id.with(chosen.unwrap_or(0)));
    if let Some(way) = question_ui(ui, (desk.cx.theme, id, &words), &ways, Some(cert.connection)) {
        desk.ask(Command::Edit(Edit::Cert(CertEdit::Connection(way))));
    }
}

/// Why not yet, or by way of whom.
fn reason_ui(ui: &mut Ui, desk: &mut Desk<'_>, (cert, key): (&OwnCert, &'static str)) {
    let label = desk.cx.text.get(key);
    let field = Field::line(Id::unique("own-cert-reason"), &label, &cert.reason);
    field_ui(ui, desk, field, |text| Edit::Cert(CertEdit::Reason(text)));
}

/// When to ask again, with the day that is usual one click away.
fn again_ui(ui: &mut Ui, desk: &mut Desk<'_>, (cert, finding): (&OwnCert, Option<&Finding>)) {
    let text = desk.cx.text;
    let label = text.get("own-cert-again");
    let field = (Id::unique("own-cert-again"), &*label, cert.ask_again);
    date_ui(ui, desk, field, |day| Edit::Cert(CertEdit::AskAgain(day)));
    if cert.ask_again.is_some_and(|day| day < desk.cx.today) {
        note(ui, &text.get("own-cert-past"));
    }
    let Some(finding) = finding else { return };
    let months = i32::try_from(finding.review_months).unwrap_or(i32::MAX);
    let day = calendar::months_after(desk.cx.today, months);
    let words = text.with("own-cert-propose", &[("day", format::date_short(day).into())]);
    if cert.ask_again != Some(day) && ui.button(words).clicked() {
        desk.ask(Command::Edit(Edit::Cert(CertEdit::AskAgain(Some(day)))));
    }
}
