//! A parcel for an auditor, made without a window.

use crate::app::cli::Terminal;
use crate::app::cli::fault::Fault;
use crate::app::cli::one_line;
use crate::app::output;
use crate::app::papers::past_for;
use crate::app::parcel::ParcelFault;
use crate::app::parcel::ParcelOrder;
use crate::app::parcel::done;
use crate::app::parcel::is_zip;
use crate::app::parcel::pack;
use crate::auditor::papers::Paper;
use crate::catalogue::Catalogue;
use crate::domain::evidence::Evidence;
use crate::report::ReportInput;
use crate::report::Unwatched;
use crate::ui::papers::ChosenPaper;
use crate::ui::parcel_view::ProofFiles;
use jiff::civil::Date;
use std::path::Path;

/// Packs; says beforehand that a parcel is not encrypted.
pub(super) fn parcel(
    (file, out): (&Path, &Path),
    (proof, date): (ProofFiles, Option<Date>),
    terminal: &mut Terminal<'_>,
) -> Result<u8, Fault> {
    if is_zip(out) && output::would_replace_document(out, file) {
        return Err(Fault::OverDocument(out.to_owned()));
    }
    let document = terminal.look_into(file)?;
    if !document.is_told_by_journal().unwrap_or_default() {
        return Err(Fault::ChangedOutside(file.to_owned()));
    }
    let missing = document.kept().missing;
    let input = ReportInput {
        isms: document.isms(),
        catalogue: Catalogue::shipped(),
        texts: terminal.texts,
        printed_on: date.unwrap_or_else(|| terminal.clock.today()),
        fingerprint: document.fingerprint(),
        journal_lines: document.journal_lines(),
        missing: &missing,
        document_id: document.id(),
    };
    let dossier = ChosenPaper { paper: Paper::Dossier, ..ChosenPaper::default() };
    let past = past_for(&document, &dossier, terminal.clock.now().time_zone())
        .map_err(|error| Fault::Store(error, file.to_owned()))?;
    let order = ParcelOrder { input, past: &past, proof, to: out };
    let content = &mut |piece: &Evidence| document.content_of(piece).map_err(ParcelFault::Content);
    let packed = pack(&order, content, &Unwatched);
    let parcel = packed.map_err(|fault| Fault::Parcel(fault, out.to_owned()))?;
    let warning = if document.is_sealed() { "parcel-plain-of-sealed" } else { "parcel-plain" };
    terminal.tell(warning, &[])?;
    let told = one_line(&done(terminal.texts, &parcel, out));
    terminal.print(&format!("{told}\n"))
}
