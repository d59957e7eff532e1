//! Who judged a risk as it stands, and when: looked up in the journal once somebody asks why
//! a level has its colour.

use crate::app::history::moment_words;
use crate::app::shell::App;
use crate::document::Document;
use crate::domain::id::RiskId;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use crate::edit::change::Change;
use crate::edit::risk::Rating;
use crate::store::journal::Kind;
use crate::store::journal::Line;
use crate::ui::steps::rating::Judged;

impl App {
    /// Looks up the line of the journal that made a rating what it is.
    pub(super) fn tell_judged(&mut self, risk: RiskId, rating: Rating) {
        let Some(document) = &self.document else { return };
        let Some(assessment) = document.isms().risks.get(&risk).and_then(|it| of(it, rating))
        else {
            return;
        };
        let zone = self.around.clock.now().time_zone().clone();
        let words = line_of(document, risk, rating).map(|line| {
            let moment = moment_words(line.stamp.at, &zone);
            let key = match line.stamp.by.as_str() {
                "" => "rating-why-judged-nobody",
                _ => "rating-why-judged",
            };
            let facts = [("moment", moment.into()), ("by", line.stamp.by.as_str().into())];
            let judged = self.texts.with(key, &facts);
            match line.label.parts() {
                (_, Some(reason)) => {
                    let words = [("judged", judged.into()), ("reason", reason.to_owned().into())];
                    self.texts.with("rating-why-reason", &words)
                }
                (_, None) => judged,
            }
        });
        let words = words.unwrap_or_default();
        self.state.judged = Some(Judged { risk, rating, assessment, words });
    }
}

const fn of(risk: &Risk, rating: Rating) -> Option<Assessment> {
    match rating {
        Rating::Gross => Some(risk.gross),
        Rating::Residual => risk.residual,
    }
}

/// The last line in which somebody made the rating what it is. Taking back and bringing back
/// judge nothing: what they lead to was judged before.
fn line_of(document: &Document, risk: RiskId, rating: Rating) -> Option<&Line> {
    let now = document.isms().risks.get(&risk).and_then(|it| of(it, rating));
    let judges_anew = |line: &&Line| {
        !matches!(line.kind, Kind::Undo(_) | Kind::Redo(_)) && may_judge(&line.label.action)
    };
    let mut lines = document.journal().iter().rev().filter(judges_anew);
    lines.find(|line| {
        let changes = document.changes_of(line.seq);
        changes.is_ok_and(|changes| changes.iter().any(|it| judges(it, risk, (rating, now))))
    })
}

/// Whether what an action is called leaves open that it judged a risk.
fn may_judge(action: &str) -> bool {
    action.starts_with("risk")
        || action.starts_with("residual")
        || matches!(
            action,
            "create" | "rescue" | "add" | "remove" | "import" | "restore" | "restore-copy"
        )
}

/// Whether a change brought a rating to where it is now.
fn judges(change: &Change, risk: RiskId, (rating, now): (Rating, Option<Assessment>)) -> bool {
    let rated = |record: &Option<Record>| match record {
        Some(Record::Risk(risk)) => of(risk, rating),
        _ => None,
    };
    let after = rated(&change.after);
    change.key() == Some(RecordKey::Risk(risk)) && after == now && rated(&change.before) != after
}
