//! The columns of the register of processing (GDPR art. 30).

use crate::domain::inventory::Process;
use crate::domain::processing;
use crate::tables::columns::Field;
use crate::tables::columns::named;
use crate::tables::columns::shown;
use crate::tables::sheet::Cell;

/// Every column, from left to right.
pub(super) const FIELDS: [Field<Process>; 14] = [
    shown("table-number", 7, |process, _| Cell::text(process.id.to_string())),
    shown("table-process", 32, |process, _| Cell::text(&process.name)),
    shown("field-purpose", 36, |process, _| Cell::text(&process.purpose)),
    shown("field-owner", 18, |process, _| Cell::text(&process.owner)),
    shown("field-health-data", 12, |process, source| source.answer(process.health_data)),
    shown("field-processing-ground", 34, |process, _| Cell::text(&process.processing.legal_ground)),
    shown("field-data-subjects", 26, |process, _| Cell::text(&process.processing.data_subjects)),
    shown("field-data-categories", 30, |process, _| {
        Cell::text(&process.processing.data_categories)
    }),
    shown("field-recipients", 26, |process, _| Cell::text(&process.processing.recipients)),
    shown("table-processors", 26, |process, source| {
        let suppliers = &source.input.isms.suppliers;
        let all = processing::processors(source.input.isms, process.id);
        named(all.into_iter().filter_map(|id| Some((id, suppliers.get(&id)?.name.as_str()))))
    }),
    shown("field-outside-eea", 12, |process, source| {
        source.scaled("outside-eea", process.processing.outside_eea.code())
    }),
    shown("field-outside-eea-ground", 26, |process, _| {
        Cell::text(&process.processing.outside_eea_ground)
    }),
    shown("field-retention", 26, |process, _| Cell::text(&process.processing.retention)),
    shown("table-protection", 32, |process, source| {
        let measures = &source.input.isms.measures;
        let all = processing::protection(source.input.isms, process.id);
        named(all.into_iter().filter_map(|id| Some((id, measures.get(&id)?.title.as_str()))))
    }),
];
