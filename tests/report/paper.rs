//! Reading a finished report back, with the tools an auditor's reader is built on
//! (poppler-utils and qpdf).

use std::process::Command;

use praktijkschild::report::Pdf;

/// All words on the pages in the order in which they are read, words that were broken
/// at the end of a line made whole.
pub fn words(pdf: &Pdf) -> String {
    let text = tool("pdftotext", pdf, &["-raw", "-"]);
    text.replace("\u{AD}\n", "").replace('\u{AD}', "")
}

/// The same on one line, so that a sentence can be looked for across line ends.
pub fn sentences(pdf: &Pdf) -> String {
    on_one_line(&words(pdf))
}

/// The words of one page, counted from 1, on one line.
pub fn page(pdf: &Pdf, number: usize) -> String {
    let text = words(pdf);
    let page = text.split('\u{C}').nth(number - 1);
    on_one_line(page.unwrap_or_else(|| panic!("there is no page {number}")))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What `program` says about the file.
pub fn tool(program: &str, pdf: &Pdf, after: &[&str]) -> String {
    let file = tempfile::Builder::new().suffix(".pdf").tempfile().expect("room for a file");
    std::io::Write::write_all(&mut file.as_file(), &pdf.bytes).expect("room for a file");
    let mut command = Command::new(program);
    if program == "qpdf" {
        command.args(after).arg(file.path());
    } else {
        command.arg(file.path()).args(after);
    }
    let output =
        command.output().unwrap_or_else(|error| panic!("{program} must be installed: {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{program}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}
