//! The columns of the register: every risk that was answered or is still to be, with both its
//! ratings. Decisions on what is left are shown and never read: they need a person, a day and a
//! reason, and are taken in the program.

use crate::domain::acceptance::AcceptanceState;
use crate::domain::classification::Consequences;
use crate::domain::risk::Assessment;
use crate::domain::risk::Relevance;
use crate::domain::risk::ResidualState;
use crate::domain::risk::Risk;
use crate::domain::risk::ThreatCategory;
use crate::domain::risk::Treatment;
use crate::domain::scale::Affected;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::tables::columns::Expects;
use crate::tables::columns::Field;
use crate::tables::columns::Scale;
use crate::tables::columns::Source;
use crate::tables::columns::Take;
use crate::tables::columns::Value;
use crate::tables::columns::YES_NO;
use crate::tables::columns::named;
use crate::tables::columns::numbers;
use crate::tables::columns::shown;
use crate::tables::columns::text_field;
use crate::tables::sheet::Cell;
use crate::text::format;

const ANSWER: Scale =
    Scale { family: "answer", codes: || Relevance::ALL.iter().map(|value| value.code()).collect() };
const CATEGORY: Scale = Scale {
    family: "category",
    codes: || ThreatCategory::ALL.iter().map(|value| value.code()).collect(),
};
const ASPECT: Scale =
    Scale { family: "aspect", codes: || Aspect::ALL.iter().map(|value| value.code()).collect() };
const LIKELIHOOD: Scale = Scale {
    family: "likelihood",
    codes: || Likelihood::ALL.iter().map(|value| value.code()).collect(),
};
const CONSEQUENCE: Scale = Scale {
    family: "consequence",
    codes: || Consequence::ALL.iter().map(|value| value.code()).collect(),
};
const TREATMENT: Scale = Scale {
    family: "treatment",
    codes: || Treatment::ALL.iter().map(|value| value.code()).collect(),
};

/// Every column, from left to right.
pub(super) fn fields() -> Vec<Field<Risk>> {
    let mut fields = Vec::new();
    fields.extend(WHAT);
    fields.extend(GROSS);
    fields.extend(TREATED);
    fields.extend(RESIDUAL);
    fields.extend(DECIDED);
    fields
}

/// What may happen, and to what.
const WHAT: [Field<Risk>; 15] = [
    shown("table-number", 7, |risk, _| Cell::text(risk.id.to_string())),
    text_field!("table-risk", 38, title, Expects::Name),
    Field {
        key: "table-relevance",
        width: 14,
        show: |risk, source| source.scaled("answer", risk.relevance.code()),
        take: Some(Take {
            expects: Expects::Word(ANSWER),
            set: |risk, value, _| {
                risk.relevance = value.one(Relevance::from_code).unwrap_or(risk.relevance);
            },
        }),
    },
    text_field!("field-relevance-reason", 26, relevance_reason),
    Field {
        key: "field-category",
        width: 20,
        show: |risk, source| source.scaled("category", risk.category.code()),
        take: Some(Take {
            expects: Expects::Word(CATEGORY),
            set: |risk, value, _| {
                risk.category = value.one(ThreatCategory::from_code).unwrap_or(risk.category);
            },
        }),
    },
    shown("field-threat", 12, |risk, _| Cell::text(risk.threat.clone().unwrap_or_default())),
    text_field!("field-vulnerability", 34, vulnerability),
    shown("field-lesser-vulnerabilities", 28, |risk, _| {
        Cell::text(risk.lesser_vulnerabilities.join("\n"))
    }),
    Field {
        key: "field-aspects",
        width: 18,
        show: |risk, source| {
            let word = |aspect: &Aspect| source.word(&format!("aspect-{}", aspect.code()));
            Cell::text(risk.aspects.iter().map(word).collect::<Vec<_>>().join(", "))
        },
        take: Some(Take {
            expects: Expects::Words(ASPECT),
            set: |risk, value, _| {
                risk.aspects = value.all(Aspect::from_code).into_iter().collect();
            },
        }),
    },
    Field {
        key: "field-patient-safety",
        width: 12,
        show: |risk, source| source.answer(risk.patient_safety),
        take: Some(Take {
            expects: Expects::Word(YES_NO),
            set: |risk, value, _| risk.patient_safety = value.is_yes(),
        }),
    },
    text_field!("field-owner", 18, owner),
    shown("field-processes", 26, |risk, source| {
        let all = &source.input.isms.processes;
        named(risk.processes.iter().filter_map(|id| Some((*id, all.get(id)?.name.as_str()))))
    }),
    shown("field-systems", 26, |risk, source| {
        let all = &source.input.isms.systems;
        named(risk.systems.iter().filter_map(|id| Some((*id, all.get(id)?.name.as_str()))))
    }),
    shown("field-exchanges", 26, |risk, source| {
        let all = &source.input.isms.exchanges;
        named(risk.exchanges.iter().filter_map(|id| Some((*id, all.get(id)?.name.as_str()))))
    }),
    shown("field-prescribed", 16, |risk, _| numbers(&risk.prescribed)),
];

/// Without measures.
const GROSS: [Field<Risk>; 6] = [
    Field {
        key: "table-gross-likelihood",
        width: 13,
        show: |risk, source| likelihood(risk.gross.likelihood, source),
        take: Some(Take {
            expects: Expects::MaybeWord(LIKELIHOOD),
            set: |risk, value, source| {
                let likelihood = value.one(Likelihood::from_code);
                risk.gross = Assessment { likelihood, ..by_criteria_in_use(risk.gross, source) };
            },
        }),
    },
    Field {
        key: "table-gross-patient",
        width: 13,
        show: |risk, source| consequence(risk.gross.consequences.patient, source),
        take: Some(Take {
            expects: Expects::MaybeWord(CONSEQUENCE),
            set: |risk, value, source| gross(risk, (Affected::Patient, &value), source),
        }),
    },
    Field {
        key: "table-gross-organisation",
        width: 13,
        show: |risk, source| consequence(risk.gross.consequences.organisation, source),
        take: Some(Take {
            expects: Expects::MaybeWord(CONSEQUENCE),
            set: |risk, value, source| gross(risk, (Affected::Organisation, &value), source),
        }),
    },
    Field {
        key: "table-gross-society",
        width: 13,
        show: |risk, source| consequence(risk.gross.consequences.society, source),
        take: Some(Take {
            expects: Expects::MaybeWord(CONSEQUENCE),
            set: |risk, value, source| gross(risk, (Affected::Society, &value), source),
        }),
    },
    shown("table-gross-level", 10, |risk, source| {
        source.level(risk.gross_level(source.input.isms))
    }),
    shown("field-criteria", 12, |risk, _| {
        Cell::number(risk.gross.position().map(|_| risk.gross.criteria.0))
    }),
];

/// What is done about it.
const TREATED: [Field<Risk>; 6] = [
    Field {
        key: "field-treatment",
        width: 13,
        show: |risk, source| {
            let word = |treatment: Treatment| source.scaled("treatment", treatment.code());
            risk.treatment.map_or(Cell::Blank, word)
        },
        take: Some(Take {
            expects: Expects::MaybeWord(TREATMENT),
            set: |risk, value, _| risk.treatment = value.one(Treatment::from_code),
        }),
    },
    text_field!("field-treatment-note", 26, treatment_note),
    shown("field-replacement", 20, |risk, source| {
        let all = &source.input.isms.exchanges;
        risk.replacement.map_or(Cell::Blank, |replacement| match replacement.exchange() {
            Some(id) => named(all.get(&id).map(|it| (id, it.name.as_str())).into_iter()),
            None => source.scaled("replacement", replacement.code()),
        })
    }),
    text_field!("field-policy-number", 16, policy_number),
    text_field!("field-not-covered", 24, not_covered),
    Field {
        key: "field-measures",
        width: 18,
        show: |risk, _| numbers(&risk.measures),
        take: Some(Take {
            expects: Expects::Measures,
            set: |risk, value, _| {
                if let Value::Measures(measures) = value {
                    risk.measures = measures;
                }
            },
        }),
    },
];

/// With measures.
const RESIDUAL: [Field<Risk>; 6] = [
    Field {
        key: "table-residual-likelihood",
        width: 13,
        show: |risk, source| likelihood(risk.residual.and_then(|it| it.likelihood), source),
        take: Some(Take {
            expects: Expects::MaybeWord(LIKELIHOOD),
            set: |risk, value, source| {
                let likelihood = value.one(Likelihood::from_code);
                settle(risk, Assessment { likelihood, ..left(risk, source) });
            },
        }),
    },
    Field {
        key: "table-residual-patient",
        width: 13,
        show: |risk, source| consequence(remaining(risk).patient, source),
        take: Some(Take {
            expects: Expects::MaybeWord(CONSEQUENCE),
            set: |risk, value, source| residual(risk, (Affected::Patient, &value), source),
        }),
    },
    Field {
        key: "table-residual-organisation",
        width: 13,
        show: |risk, source| consequence(remaining(risk).organisation, source),
        take: Some(Take {
            expects: Expects::MaybeWord(CONSEQUENCE),
            set: |risk, value, source| residual(risk, (Affected::Organisation, &value), source),
        }),
    },
    Field {
        key: "table-residual-society",
        width: 13,
        show: |risk, source| consequence(remaining(risk).society, source),
        take: Some(Take {
            expects: Expects::MaybeWord(CONSEQUENCE),
            set: |risk, value, source| residual(risk, (Affected::Society, &value), source),
        }),
    },
    shown("table-residual-level", 10, |risk, source| {
        source.level(risk.residual_level(source.input.isms))
    }),
    shown("table-residual-state", 12, |risk, source| {
        match risk.residual_state(source.input.isms) {
            Some(ResidualState::Expected) => Cell::text(source.word("residual-expected")),
            Some(ResidualState::Reached) => Cell::text(source.word("residual-reached")),
            None => Cell::Blank,
        }
    }),
];

/// What the practice decided about what is left, and who knows of it.
const DECIDED: [Field<Risk>; 10] = [
    text_field!("field-breach", 24, breach),
    shown("table-acceptance", 18, |risk, source| {
        let key = match source.grounds.state(risk, source.input.today) {
            AcceptanceState::None => return Cell::Blank,
            AcceptanceState::Valid => "table-acceptance-valid",
            AcceptanceState::Stale => "table-acceptance-stale",
            AcceptanceState::Expired => "table-acceptance-expired",
        };
        Cell::text(source.word(key))
    }),
    shown("field-accepted-by", 18, |risk, _| {
        Cell::text(risk.acceptance.as_ref().map(|given| given.by.clone()).unwrap_or_default())
    }),
    shown("field-accepted-on", 12, |risk, _| {
        Cell::day(risk.acceptance.as_ref().map(|given| given.on))
    }),
    shown("field-accepted-reason", 30, |risk, _| {
        Cell::text(risk.acceptance.as_ref().map(|given| given.reason.clone()).unwrap_or_default())
    }),
    shown("field-accepted-review", 12, |risk, _| {
        Cell::day(risk.acceptance.as_ref().map(|given| given.review_on))
    }),
    shown("field-read-by", 18, |risk, _| {
        let second = risk.acceptance.as_ref().and_then(|given| given.second.as_ref());
        Cell::text(second.map(|second| second.by.clone()).unwrap_or_default())
    }),
    shown("field-read-on", 12, |risk, _| {
        let second = risk.acceptance.as_ref().and_then(|given| given.second.as_ref());
        Cell::day(second.map(|second| second.on))
    }),
    text_field!("field-awareness", 30, awareness),
    shown("field-told-to", 30, |risk, _| {
        let listed = risk.told_to.iter();
        let listed = listed.map(|told| format!("{} ({})", told.who, format::date_short(told.on)));
        let noted = Some(risk.told.clone()).filter(|told| !told.is_empty());
        Cell::text(listed.chain(noted).collect::<Vec<_>>().join("\n"))
    }),
];

fn likelihood(likelihood: Option<Likelihood>, source: &Source<'_>) -> Cell {
    likelihood.map_or(Cell::Blank, |it| source.scaled("likelihood", it.code()))
}

fn consequence(consequence: Option<Consequence>, source: &Source<'_>) -> Cell {
    consequence.map_or(Cell::Blank, |it| source.scaled("consequence", it.code()))
}

/// The consequences with measures; none while these were not rated.
fn remaining(risk: &Risk) -> Consequences {
    risk.residual.map(|it| it.consequences).unwrap_or_default()
}

/// The same rating by the criteria in use, as every new one is.
fn by_criteria_in_use(rated: Assessment, source: &Source<'_>) -> Assessment {
    Assessment { criteria: source.input.isms.criteria_in_use().id, ..rated }
}

/// Puts a consequence in the rating without measures.
fn gross(risk: &mut Risk, (column, value): (Affected, &Value), source: &Source<'_>) {
    let consequences = risk.gross.consequences.with(column, value.one(Consequence::from_code));
    risk.gross = by_criteria_in_use(risk.gross, source).with_consequences(consequences);
}

/// Puts a consequence in the rating with measures.
fn residual(risk: &mut Risk, (column, value): (Affected, &Value), source: &Source<'_>) {
    let consequences = remaining(risk).with(column, value.one(Consequence::from_code));
    settle(risk, left(risk, source).with_consequences(consequences));
}

/// The rating with measures as it is to be changed.
fn left(risk: &Risk, source: &Source<'_>) -> Assessment {
    let blank = Assessment::blank(risk.gross.criteria);
    by_criteria_in_use(risk.residual.unwrap_or(blank), source)
}

/// A rating in which nothing is chosen any more is none.
fn settle(risk: &mut Risk, rated: Assessment) {
    let is_blank = rated.likelihood.is_none() && rated.consequences.is_empty();
    risk.residual = (!is_blank).then_some(rated);
}
