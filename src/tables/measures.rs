//! The columns of the measures.

use crate::domain::measure::MOST_RECHECK_MONTHS;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::tables::columns::Expects;
use crate::tables::columns::Field;
use crate::tables::columns::Scale;
use crate::tables::columns::Take;
use crate::tables::columns::Value;
use crate::tables::columns::numbers;
use crate::tables::columns::shown;
use crate::tables::columns::text_field;
use crate::tables::sheet::Cell;

const STATUS: Scale = Scale {
    family: "status",
    codes: || MeasureStatus::ALL.iter().map(|value| value.code()).collect(),
};

/// The most minutes or euros that a cell may say: nobody means more.
const MOST_EFFORT: u32 = 999_999;

/// Every column, from left to right.
pub(super) fn fields() -> Vec<Field<Measure>> {
    let mut fields = Vec::new();
    fields.extend(WHAT);
    fields.extend(WHEN);
    fields.extend(TAKES);
    fields
}

/// What is done, by whom and for what.
const WHAT: [Field<Measure>; 10] = [
    shown("table-number", 7, |measure, _| Cell::text(measure.id.to_string())),
    text_field!("table-measure", 38, title, Expects::Name),
    text_field!("field-description", 44, description),
    Field {
        key: "field-controls",
        width: 16,
        show: |measure, _| numbers(&measure.controls),
        take: Some(Take {
            expects: Expects::Controls,
            set: |measure, value, _| {
                if let Value::Controls(controls) = value {
                    measure.controls = controls;
                }
            },
        }),
    },
    shown("table-serves", 18, |measure, source| source.served_by(measure.id)),
    Field {
        key: "field-status",
        width: 11,
        show: |measure, source| source.scaled("status", measure.status.code()),
        take: Some(Take {
            expects: Expects::Word(STATUS),
            set: |measure, value, _| {
                measure.status = value.one(MeasureStatus::from_code).unwrap_or(measure.status);
                let is_done = measure.status == MeasureStatus::Implemented;
                measure.implemented_on = measure.implemented_on.filter(|_| is_done);
            },
        }),
    },
    text_field!("field-sees-to-it", 18, owner),
    shown("field-supplier", 20, |measure, source| {
        let suppliers = &source.input.isms.suppliers;
        let own = measure.supplier.and_then(|id| suppliers.get(&id));
        Cell::text(own.map(|supplier| supplier.name.clone()).unwrap_or_default())
    }),
    text_field!("field-evidence", 30, evidence),
    shown("table-pieces", 24, |measure, source| {
        let pieces = source.input.isms.evidence_of(measure.id);
        let titles = pieces.map(|piece| format!("{} {}", piece.id, piece.title));
        Cell::text(titles.collect::<Vec<_>>().join("\n"))
    }),
];

/// The days.
const WHEN: [Field<Measure>; 6] = [
    Field {
        key: "field-due",
        width: 12,
        show: |measure, _| Cell::day(measure.due),
        take: Some(Take {
            expects: Expects::Day,
            set: |measure, value, _| measure.due = value.day(),
        }),
    },
    shown("table-overdue", 9, |measure, source| {
        let is_late = measure.is_overdue(source.input.today);
        source.answer(is_late.then_some(true))
    }),
    Field {
        key: "field-implemented-on",
        width: 12,
        show: |measure, _| Cell::day(measure.implemented_on),
        take: Some(Take {
            expects: Expects::Day,
            set: |measure, value, _| {
                let is_done = measure.status == MeasureStatus::Implemented;
                measure.implemented_on = value.day().filter(|_| is_done);
            },
        }),
    },
    Field {
        key: "field-checked-on",
        width: 12,
        show: |measure, _| Cell::day(measure.checked_on),
        take: Some(Take {
            expects: Expects::Day,
            set: |measure, value, _| measure.checked_on = value.day(),
        }),
    },
    Field {
        key: "field-recheck",
        width: 12,
        show: |measure, _| Cell::number(measure.recheck_months),
        take: Some(Take {
            expects: Expects::Number(MOST_RECHECK_MONTHS),
            set: |measure, value, _| measure.recheck_months = value.number(),
        }),
    },
    shown("table-recheck-due", 12, |measure, _| Cell::day(measure.recheck_due())),
];

/// What it takes, and what it brings.
const TAKES: [Field<Measure>; 7] = [
    Field {
        key: "table-minutes-once",
        width: 11,
        show: |measure, _| Cell::number(measure.effort.minutes_once),
        take: Some(Take {
            expects: Expects::Number(MOST_EFFORT),
            set: |measure, value, _| measure.effort.minutes_once = value.number(),
        }),
    },
    Field {
        key: "table-minutes-yearly",
        width: 11,
        show: |measure, _| Cell::number(measure.effort.minutes_yearly),
        take: Some(Take {
            expects: Expects::Number(MOST_EFFORT),
            set: |measure, value, _| measure.effort.minutes_yearly = value.number(),
        }),
    },
    Field {
        key: "table-euros-once",
        width: 11,
        show: |measure, _| Cell::number(measure.effort.euros_once),
        take: Some(Take {
            expects: Expects::Number(MOST_EFFORT),
            set: |measure, value, _| measure.effort.euros_once = value.number(),
        }),
    },
    Field {
        key: "table-euros-yearly",
        width: 11,
        show: |measure, _| Cell::number(measure.effort.euros_yearly),
        take: Some(Take {
            expects: Expects::Number(MOST_EFFORT),
            set: |measure, value, _| measure.effort.euros_yearly = value.number(),
        }),
    },
    shown("field-likelihood-steps", 10, |measure, _| {
        Cell::number(measure.effect.as_ref().map(|effect| effect.likelihood_steps.into()))
    }),
    shown("field-consequence-steps", 10, |measure, _| {
        Cell::number(measure.effect.as_ref().map(|effect| effect.consequence_steps.into()))
    }),
    shown("field-effect-reason", 26, |measure, _| {
        let reason = measure.effect.as_ref().map(|effect| effect.reason.clone());
        Cell::text(reason.unwrap_or_default())
    }),
];
