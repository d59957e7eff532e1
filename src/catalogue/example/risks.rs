//! The example's risks: answered, rated, treated, rated again, accepted.

use crate::catalogue::example::Builder;
use crate::catalogue::example::ExampleError;
use crate::catalogue::example::sheet::ExampleRating;
use crate::catalogue::example::sheet::ExampleRisk;
use crate::catalogue::example::sheet::ExampleSheet;
use crate::catalogue::example::unknown;
use crate::domain::avoidance::Replacement;
use crate::domain::id::ExchangeId;
use crate::domain::id::RiskId;
use crate::domain::people;
use crate::domain::risk::Relevance;
use crate::domain::scale::Affected;
use crate::edit::Edit;
use crate::edit::risk::Decision;
use crate::edit::risk::Rating;
use crate::edit::risk::RiskEdit;
use crate::edit::risk::RiskText;
use crate::edit::vulnerability::VulnerabilityEdit;

impl Builder<'_> {
    pub(super) fn judge_risks(&mut self, sheet: &ExampleSheet) -> Result<(), ExampleError> {
        for (threat, reason) in &sheet.not_relevant {
            let id = self.risk(threat)?;
            self.apply(&Edit::Risk(
                id,
                RiskEdit::Relevance(Relevance::NotRelevant, reason.clone()),
            ))?;
        }
        for (threat, reason) in &sheet.later {
            let id = self.risk(threat)?;
            self.apply(&Edit::Risk(id, RiskEdit::Relevance(Relevance::Later, reason.clone())))?;
        }
        for risk in &sheet.risks {
            let id = self.risk(&risk.threat)?;
            self.assess(id, risk)?;
            self.treat(id, risk)?;
            self.accept(id, risk)?;
            if risk.accepted.is_some() {
                let team = people::named_in(&self.isms).into_iter().map(str::to_owned).collect();
                self.apply(&Edit::Risk(id, RiskEdit::Tell(team, sheet.told_on)))?;
            }
        }
        Ok(())
    }

    fn assess(&mut self, id: RiskId, risk: &ExampleRisk) -> Result<(), ExampleError> {
        self.apply(&Edit::Risk(id, RiskEdit::Relevance(Relevance::Relevant, risk.why.clone())))?;
        if let Some(owner) = &risk.owner {
            self.apply(&Edit::Risk(id, RiskEdit::Text(RiskText::Owner, owner.clone())))?;
        }
        for words in &risk.lesser_vulnerabilities {
            let edit = VulnerabilityEdit::Add(words.clone());
            self.apply(&Edit::Risk(id, RiskEdit::Vulnerability(edit)))?;
        }
        self.rate(id, Rating::Gross, risk.gross)?;
        match risk.between {
            Some(case) => self.apply(&Edit::Risk(id, RiskEdit::RoundUp(Rating::Gross, case))),
            None => Ok(()),
        }
    }

    fn treat(&mut self, id: RiskId, risk: &ExampleRisk) -> Result<(), ExampleError> {
        let edits = [
            RiskEdit::Treatment(Some(risk.treatment)),
            RiskEdit::Text(RiskText::TreatmentNote, risk.treatment_note.clone()),
            RiskEdit::Text(RiskText::Breach, risk.breach.clone()),
            RiskEdit::Text(RiskText::Awareness, risk.awareness.clone()),
        ];
        self.apply_all(edits.map(|edit| Edit::Risk(id, edit)))?;
        if let Some(code) = &risk.replaced_by {
            let exchange = self.exchange(code)?;
            let other = Replacement::Exchange { exchange };
            self.apply(&Edit::Risk(id, RiskEdit::Replace(Some(other))))?;
        }
        for code in &risk.measures {
            let measure = self.measure(code)?;
            self.apply(&Edit::Risk(id, RiskEdit::Link(measure)))?;
        }
        self.rate(id, Rating::Residual, risk.residual)
    }

    /// Chooses the likelihood and the three columns, as a user does.
    fn rate(
        &mut self,
        id: RiskId,
        rating: Rating,
        rated: ExampleRating,
    ) -> Result<(), ExampleError> {
        self.apply(&Edit::Risk(id, RiskEdit::Likelihood(rating, rated.likelihood)))?;
        for column in Affected::ALL {
            if let Some(consequence) = rated.consequences.get(*column) {
                self.apply(&Edit::Risk(id, RiskEdit::Consequence(rating, *column, consequence)))?;
            }
        }
        Ok(())
    }

    fn accept(&mut self, id: RiskId, risk: &ExampleRisk) -> Result<(), ExampleError> {
        let Some(accepted) = &risk.accepted else { return Ok(()) };
        let decision = Decision {
            by: self.isms.practice.owner.clone(),
            on: accepted.on,
            reason: accepted.reason.clone(),
            review_on: accepted.review_on,
        };
        self.apply(&Edit::Risk(id, RiskEdit::Accept(decision)))
    }

    /// The number of the exchange with a code.
    fn exchange(&self, code: &str) -> Result<ExchangeId, ExampleError> {
        let found = self.isms.exchanges.values().find(|own| own.catalogue.as_deref() == Some(code));
        found.map(|exchange| exchange.id).ok_or_else(|| unknown(code))
    }

    /// The number of the risk made from a threat.
    fn risk(&self, threat: &str) -> Result<RiskId, ExampleError> {
        let found = self.isms.risks.values().find(|own| own.threat.as_deref() == Some(threat));
        found.map(|risk| risk.id).ok_or_else(|| unknown(threat))
    }
}
