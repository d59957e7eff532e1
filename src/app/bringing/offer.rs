//! What would come in from a file, as an edit and in words.

use crate::app::bringing::Brought;
use crate::app::bringing::questions;
use crate::domain::Isms;
use crate::edit::Edit;
use crate::interchange;
use crate::interchange::foreign::Foreign;
use crate::interchange::foreign::draft;
use crate::interchange::foreign::draft::Drafts;
use crate::interchange::foreign::error::ForeignError;
use crate::interchange::foreign::mapping::Kind;
use crate::interchange::foreign::pia;
use crate::interchange::foreign::plan;
use crate::interchange::foreign::words;
use crate::interchange::foreign::words::Seen;
use crate::text::Texts;
use crate::text::changes::Tally;
use crate::ui::bringing::Looked;
use crate::ui::bringing::SeenRow;

/// So many risks are shown of what would come.
const SHOWN: usize = 20;

/// What taking over would do, if anything, and what is shown of it.
pub(super) fn offer(
    texts: &Texts,
    isms: &Isms,
    brought: &Brought,
) -> Result<(Option<Edit>, Looked), ForeignError> {
    let name = brought.name.clone();
    let told = |key: &str| vec![texts.get(key).into_owned()];
    match (&brought.found, &brought.mapping) {
        (Foreign::Tables(tables), Some(mapping)) => {
            let mut told = told(match mapping.kind {
                Kind::Own if !mapping.has_title() => "bring-kind-unclear",
                Kind::Own => "bring-kind-own",
                Kind::Ciso => "bring-kind-ciso",
            });
            if tables.is_old_letters {
                told.push(texts.get("bring-old-letters").into_owned());
            }
            let groups = questions::groups(texts, (tables, mapping));
            let looked = Looked { name, told, groups, ..Looked::default() };
            let unread = tables.sheets.get(mapping.sheet).and_then(|it| it.rows.as_ref().err());
            let untitled = (!mapping.has_title()).then_some(&ForeignError::NoTitle);
            if let Some(error) = unread.or(untitled) {
                let refused = Some(error.sentence(texts));
                return Ok((None, Looked { refused, ..looked }));
            }
            Ok(of_drafts(texts, isms, (&draft::drafts(tables, mapping), looked)))
        }
        (Foreign::Pia(whole), _) => {
            let looked = Looked { name, told: told("bring-kind-pia"), ..Looked::default() };
            Ok(of_drafts(texts, isms, (&pia::drafts(whole, texts)?, looked)))
        }
        (Foreign::Open(json), _) => {
            let edit = Edit::Import(interchange::plan_import(isms, json)?);
            let changes = edit.plan(isms).unwrap_or_default();
            let tally = if changes.is_empty() {
                texts.get("bring-nothing").into_owned()
            } else {
                Tally::of(&changes).words(texts)
            };
            let told = told("bring-kind-open");
            let (changes, tally) = (!changes.is_empty(), vec![tally]);
            Ok((Some(edit), Looked { name, told, tally, changes, ..Looked::default() }))
        }
        (Foreign::Tables(_), None) => Ok((None, Looked { name, ..Looked::default() })),
    }
}

fn of_drafts(
    texts: &Texts,
    isms: &Isms,
    (drafts, looked): (&Drafts, Looked),
) -> (Option<Edit>, Looked) {
    let plan = plan::plan(isms, drafts, &looked.name);
    let rows = words::preview(texts, &plan.bringing, SHOWN);
    let looked = Looked {
        rows: rows.into_iter().map(|seen| row(texts, seen)).collect(),
        tally: words::tally(texts, &plan),
        alerts: words::patient_alerts(texts, &plan.patient_data, &plan.names),
        left: words::left(texts, &plan),
        changes: !plan.is_empty(),
        ..looked
    };
    (Some(Edit::BringIn(Box::new(plan.bringing))), looked)
}

fn row(texts: &Texts, seen: Seen) -> SeenRow {
    let Seen { title, likelihood, consequence, owner, measures } = seen;
    let words = [
        ("title", title.as_str().into()),
        ("likelihood", likelihood.as_str().into()),
        ("consequence", consequence.as_str().into()),
    ];
    let name = texts.with("bring-see-row", &words);
    SeenRow { name, cells: [title, likelihood, consequence, owner, measures] }
}
