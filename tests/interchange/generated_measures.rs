//! Made up measures and lines of the statement of applicability.

use crate::interchange::generated::controls;
use crate::interchange::generated::day;
use crate::interchange::generated::id;
use crate::interchange::generated::name;
use crate::interchange::generated::text;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::ControlStatement;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::effort::Effort;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::evidence::content::ContentHash;
use praktijkschild::domain::id::EvidenceId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::measure::OwnEffect;
use praktijkschild::domain::record::Record;
use proptest::collection::btree_map;
use proptest::collection::btree_set;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Measures of any kind.
pub(super) fn measures() -> impl Strategy<Value = Vec<Record>> {
    let effect =
        (0..=4_u8, 0..=3_u8, name()).prop_map(|(likelihood_steps, consequence_steps, reason)| {
            OwnEffect { likelihood_steps, consequence_steps, reason }
        });
    let upkeep = (
        option::of(0..=120_u32),
        option::of(id().prop_map(SupplierId)),
        option::of(effect),
        effort(),
    );
    let parts =
        (name(), text(), controls(), select(MeasureStatus::ALL), (option::of(day()), upkeep));
    btree_map(id(), parts, 0..5).prop_map(|entries| {
        let measure = |(id, (title, evidence, controls, status, (due, upkeep)))| {
            let (description, owner, catalogue) = (String::new(), String::new(), None);
            let (recheck_months, supplier, effect, effort) = upkeep;
            let id = MeasureId(id);
            Record::Measure(Measure {
                id,
                title,
                description,
                controls,
                status,
                owner,
                due,
                evidence,
                catalogue,
                implemented_on: due.filter(|_| status == MeasureStatus::Implemented),
                checked_on: due,
                recheck_months,
                supplier,
                effect,
                effort,
            })
        };
        entries.into_iter().map(measure).collect()
    })
}

/// What a measure takes, as far as estimated.
fn effort() -> impl Strategy<Value = Effort> {
    let part = || option::of(any::<u32>());
    (part(), part(), part(), part()).prop_map(
        |(minutes_once, minutes_yearly, euros_once, euros_yearly)| Effort {
            minutes_once,
            minutes_yearly,
            euros_once,
            euros_yearly,
        },
    )
}

/// Lines of the statement of applicability, whatever the rest says.
pub(super) fn statements() -> impl Strategy<Value = Vec<Record>> {
    let parts = (
        controls(),
        option::of(select(Applicability::ALL)),
        select(StatementStatus::ALL),
        (name(), text(), text(), text()),
    );
    parts.prop_map(|(controls, applicable, status, (justification, how, owner, evidence))| {
        let line = |control| {
            Record::Statement(ControlStatement {
                control,
                applicable,
                justification: justification.clone(),
                status,
                how: how.clone(),
                owner: owner.clone(),
                evidence: evidence.clone(),
                norm_note: String::new(),
            })
        };
        controls.into_iter().map(line).collect()
    })
}

/// What a few files go by, so that what was accepted and what is there often meet.
pub(super) fn hashes() -> impl Strategy<Value = ContentHash> {
    (0..6_u8).prop_map(|file| ContentHash::of(&[file]))
}

/// Evidence of any kind: notes, pictures and files, each file once.
pub(super) fn evidence() -> impl Strategy<Value = Vec<Record>> {
    let measures = btree_set(id().prop_map(MeasureId), 0..3);
    let parts = (name(), text(), day(), option::of(day()), (measures, any::<bool>()));
    btree_map(id(), parts, 0..5).prop_map(|entries| {
        let piece = |(id, parts)| {
            let (title, words, added_on, expires_on, (measures, is_note)) = parts;
            let words: String = words;
            let taken =
                content::look_over("a/b\\Ŝcan 1.PDF", &[u8::try_from(id).expect("a small number")])
                    .expect("a small file");
            let piece = if is_note {
                Evidence::noted(title, format!("Gezien: {words}"), added_on)
            } else {
                Evidence { note: words, ..Evidence::of_file(taken, title, added_on) }
            };
            Record::Evidence(Evidence { id: EvidenceId(id), expires_on, measures, ..piece })
        };
        entries.into_iter().map(piece).collect()
    })
}
