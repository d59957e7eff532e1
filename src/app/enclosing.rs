//! What goes along in the dossier: the data in the open format, and a list with the hash of
//! each file that belongs to it. One place for the window, the parcel and the command line.

use crate::domain::evidence::Evidence;
use crate::interchange;
use crate::interchange::NormNotes;
use crate::interchange::manifest::DATA;
use crate::interchange::manifest::FilePlace;
use crate::interchange::manifest::Holds;
use crate::interchange::manifest::JournalMark;
use crate::interchange::manifest::ListedFile;
use crate::interchange::manifest::MANIFEST;
use crate::interchange::manifest::Manifest;
use crate::report;
use crate::report::Paper;
use crate::report::PaperInput;
use crate::report::Pdf;
use crate::report::Progress;
use crate::report::ReportError;
use crate::report::ReportInput;
use crate::report::enclosed::Enclosed;
use crate::report::enclosed::Relation;
use crate::report::preview;
use crate::report::preview::Laid;

/// What both files are, as a media type.
const JSON: &str = "application/json";

/// Makes a paper; the dossier carries its data.
///
/// # Errors
/// As [`report::chosen_to_pdf`].
pub(super) fn paper_to_pdf(
    order: &PaperInput<'_>,
    progress: &dyn Progress,
) -> Result<Pdf, ReportError> {
    let enclosed = going_along(order);
    report::chosen_to_pdf(&PaperInput { enclosed: &enclosed, ..*order }, progress)
}

/// Lays such a paper out to be looked at.
///
/// # Errors
/// As [`preview::lay_out`].
pub(super) fn lay_out(
    order: &PaperInput<'_>,
    progress: &dyn Progress,
) -> Result<Laid, ReportError> {
    let enclosed = going_along(order);
    preview::lay_out(&PaperInput { enclosed: &enclosed, ..*order }, progress)
}

/// What goes along in a paper. The data hold every name and every chapter, so they stay where
/// names are hidden or chapters left out.
fn going_along(order: &PaperInput<'_>) -> Vec<Enclosed> {
    let choices = order.choices;
    let is_whole = choices.kept(order.paper).len() == order.paper.chapters().len();
    if order.paper == Paper::Dossier && is_whole && !choices.hides_names {
        enclosed(&order.report)
    } else {
        Vec::new()
    }
}

/// The data as they go along: what was noted from the norm stays at home.
pub(super) fn data(input: &ReportInput<'_>) -> String {
    interchange::to_json_with(input.isms, input.printed_on, NormNotes::Left)
}

/// A list of no files yet, for what is made of a document.
pub(super) fn manifest(input: &ReportInput<'_>) -> Manifest {
    let journal =
        JournalMark { fingerprint: input.fingerprint.to_owned(), lines: input.journal_lines };
    let practice = input.isms.practice.name.as_str();
    Manifest::new((practice, input.document_id), input.printed_on, journal)
}

/// The files in a document as they are listed where they do not go along; `shown` is a piece
/// as it may be shown, and the name its file has then.
pub(super) fn left_in_document(
    input: &ReportInput<'_>,
    shown: impl Fn(&Evidence) -> (Evidence, String),
) -> Vec<ListedFile> {
    let listed = |piece: &Evidence| {
        let is_missing = input.missing.contains(&piece.id);
        let place = if is_missing { FilePlace::Nowhere } else { FilePlace::Document };
        let (piece, name) = shown(piece);
        ListedFile::of_evidence(&piece, name, place)
    };
    let pieces = input.isms.evidence.values();
    pieces.filter(|piece| piece.has_content()).map(listed).collect()
}

/// The files that go along in the dossier.
fn enclosed(input: &ReportInput<'_>) -> Vec<Enclosed> {
    let json = data(input).into_bytes();
    let mut manifest = manifest(input);
    manifest.files.push(ListedFile::here(DATA, &json, Holds::Data));
    let as_it_is = |piece: &Evidence| (piece.clone(), piece.name_outside());
    manifest.files.extend(left_in_document(input, as_it_is));
    let file = |name, bytes, (key, relation): (&str, Relation)| {
        let description = input.texts.get(key).into_owned();
        Enclosed { name, bytes, media_type: JSON, description, relation }
    };
    vec![
        file(DATA, json, ("enclosed-data", Relation::Source)),
        file(MANIFEST, manifest.to_json().into_bytes(), ("enclosed-manifest", Relation::Data)),
    ]
}
