//! Tables and dates for other programs, without a window.

use crate::app::cli::Terminal;
use crate::app::cli::commands::refuse_over_document;
use crate::app::cli::commands::shown;
use crate::app::cli::commands::write;
use crate::app::cli::fault::Fault;
use crate::app::tables::Making;
use crate::catalogue::Catalogue;
use crate::tables::Names;
use crate::tables::TablesInput;
use std::path::Path;

impl Terminal<'_> {
    /// Writes tables or dates, to a file or to the standard output.
    pub(super) fn tables(
        &mut self,
        file: &Path,
        (making, names): (Making, Names),
        out: Option<&Path>,
    ) -> Result<u8, Fault> {
        refuse_over_document(out, file)?;
        let document = self.look_into(file)?;
        let bytes = making.make(TablesInput {
            isms: document.isms(),
            catalogue: Catalogue::shipped(),
            texts: self.texts,
            today: self.clock.today(),
            fingerprint: document.fingerprint(),
            document_id: document.id(),
            names,
        })?;
        match out {
            Some(path) => {
                write(path, &bytes)?;
                self.tell(making.done_key(), &[("path", shown(path))])
            }
            None => self.print(&String::from_utf8_lossy(&bytes)),
        }
    }
}
