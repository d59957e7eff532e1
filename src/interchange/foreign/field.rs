//! What a column of another register can become.

use crate::domain::scale::scale;

scale! {
    /// What a column becomes.
    Field {
        /// What may happen.
        Title = "title",
        /// The same at more length.
        Description = "description",
        /// Why it could happen.
        Cause = "cause",
        /// Who answers for the risk.
        Owner = "owner",
        /// How likely, without measures.
        Likelihood = "likelihood",
        /// How bad, for whoever is chosen.
        Consequence = "consequence",
        /// How bad for patients.
        ConsequencePatient = "consequence_patient",
        /// How bad for the practice.
        ConsequenceOrganisation = "consequence_organisation",
        /// How bad for society.
        ConsequenceSociety = "consequence_society",
        /// How likely with all measures.
        ResidualLikelihood = "residual_likelihood",
        /// How bad with all measures.
        ResidualConsequence = "residual_consequence",
        /// What is done about the risk.
        Treatment = "treatment",
        /// Measures, not carried out unless another column says so.
        Measures = "measures",
        /// Measures that are carried out.
        MeasuresDone = "measures_done",
        /// Who sees to the measures of the row.
        MeasureOwner = "measure_owner",
        /// When the measures of the row must be done.
        MeasureDue = "measure_due",
        /// How far the measures of the row are.
        MeasureStatus = "measure_status",
        /// It has no place of its own and stays as text with the risk.
        Keep = "keep",
        /// It stays behind.
        Drop = "drop",
    }
}

impl Field {
    /// Whether no two columns can become this.
    pub const fn is_single(self) -> bool {
        !matches!(
            self,
            Self::Description
                | Self::Cause
                | Self::Measures
                | Self::MeasuresDone
                | Self::Keep
                | Self::Drop
        )
    }

    /// Whether it is one of the classes of likelihood.
    pub const fn is_likelihood(self) -> bool {
        matches!(self, Self::Likelihood | Self::ResidualLikelihood)
    }

    /// Whether it is one of the classes of consequence.
    pub const fn is_consequence(self) -> bool {
        matches!(
            self,
            Self::Consequence
                | Self::ConsequencePatient
                | Self::ConsequenceOrganisation
                | Self::ConsequenceSociety
                | Self::ResidualConsequence
        )
    }
}
