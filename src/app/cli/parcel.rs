//! A parcel for an auditor, made without a window.

use crate::app::cli::Terminal;
use crate::app::cli::fault::Fault;
use crate::app::cli::one_line;
use crate::app::output;
use crate::app::parcel::ParcelFault;
use crate::app::parcel::ParcelOrder;
use crate::app::parcel::done;
use crate::app::parcel::is_zip;
use crate::app::parcel::pack;
use crate::auditor::papers::Paper;
use crate::catalogue::Catalogue;
use crate::domain::evidence::Evidence;
use crate::report::Unwatched;
use crate::ui::papers::ChosenPaper;
use crate::ui::parcel_view::ParcelChoice;
use jiff::civil::Date;
use std::path::Path;

/// Packs; says beforehand that a parcel is not encrypted.
pub(super) fn parcel(
    (file, out): (&Path, &Path),
    (choice, date): (ParcelChoice, Option<Date>),
    terminal: &mut Terminal<'_>,
) -> Result<u8, Fault> {
    if is_zip(out) && output::would_replace_document(out, file) {
        return Err(Fault::OverDocument(out.to_owned()));
    }
    let dossier = ChosenPaper { paper: Paper::Dossier, ..ChosenPaper::default() };
    let (document, source, past) = terminal.look_for_paper(file, (&dossier, date))?;
    let input = source.input(Catalogue::shipped(), terminal.texts);
    let order = ParcelOrder { input, past: &past, choice, to: out };
    let content = &mut |piece: &Evidence| document.content_of(piece).map_err(ParcelFault::Content);
    let packed = pack(&order, content, &Unwatched);
    let parcel = packed.map_err(|fault| Fault::Parcel(fault, out.to_owned()))?;
    let warning = if document.is_sealed() { "parcel-plain-of-sealed" } else { "parcel-plain" };
    terminal.tell(warning, &[])?;
    let told = one_line(&done(terminal.texts, &parcel, out));
    terminal.print(&format!("{told}\n"))
}
