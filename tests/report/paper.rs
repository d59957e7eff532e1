//! Reading a finished report back, with the tools an auditor's reader is built on
//! (poppler-utils and qpdf).

use std::process::Command;

use praktijkschild::report::Pdf;

/// All words on the pages, in reading order, soft hyphens taken out.
pub fn words(pdf: &Pdf) -> String {
    let text = tool("pdftotext", pdf, &["-"]);
    text.replace("\u{AD}\n", "").replace('\u{AD}', "").replace("-\n", "")
}

/// The same on one line, so that a sentence can be looked for across line ends.
pub fn sentences(pdf: &Pdf) -> String {
    words(pdf).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of one page, counted from 1, on one line.
pub fn page(pdf: &Pdf, number: usize) -> String {
    let number = number.to_string();
    let text = tool("pdftotext", pdf, &["-"]);
    let pages: Vec<&str> = text.split('\u{C}').collect();
    let page = pages[number.parse::<usize>().expect("a number") - 1];
    page.split_whitespace().collect::<Vec<_>>().join(" ")
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
    let output = command.output().unwrap_or_else(|error| panic!("{program} must be installed: {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {said}{}", String::from_utf8_lossy(&output.stderr));
    said
}
