//! The command line, as a script meets it: what comes out, what goes wrong, what stays.

use crate::report::paper;
use jiff::Zoned;
use jiff::civil::date;
use jiff::tz::TimeZone;
use praktijkschild::app::cli;
use praktijkschild::app::cli::AskPhrase;
use praktijkschild::app::cli::DONE;
use praktijkschild::app::cli::Invocation;
use praktijkschild::app::cli::NOT_DONE;
use praktijkschild::app::cli::OPEN_POINTS;
use praktijkschild::app::cli::Terminal;
use praktijkschild::app::clock::Clock;
use praktijkschild::app::renderer::Renderer;
use praktijkschild::document::Document;
use praktijkschild::domain::evidence::content::ContentHash;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::report::Pdf;
use praktijkschild::text::Texts;
use serde_json::Value;
use serde_json::json;
use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use tempfile::TempDir;

pub(super) const MINIMUM: &str = include_str!("../fixtures/minimum.json");

/// Always the same morning.
struct Morning;

impl Clock for Morning {
    fn now(&self) -> Zoned {
        date(2026, 11, 23).at(9, 30, 0, 0).to_zoned(TimeZone::UTC).unwrap()
    }
}

/// Someone at the keyboard, with what they type when a phrase is asked for.
struct Typing(VecDeque<String>);

impl AskPhrase for Typing {
    fn ask(&mut self, _: &str) -> io::Result<Passphrase> {
        self.0.pop_front().map(Passphrase::new).ok_or(io::ErrorKind::NotFound.into())
    }

    fn is_typed(&self) -> bool {
        true
    }
}

/// What came of a command.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) code: u8,
    pub(super) out: String,
    pub(super) err: String,
}

/// A folder to work in.
pub(super) struct Desk {
    folder: TempDir,
    texts: Texts,
}

#[expect(clippy::disallowed_methods, reason = "a test looks at files as a user does")]
impl Desk {
    pub(super) fn new() -> Self {
        Self { folder: TempDir::new().unwrap(), texts: Texts::dutch() }
    }

    /// A folder with a practice in it that read the minimum file.
    pub(super) fn with_practice() -> Self {
        let desk = Self::new();
        desk.write("data.json", MINIMUM.as_bytes());
        assert_eq!(desk.run(&["new", "@p.schild", "--starter", "empty"]).code, DONE);
        assert_eq!(desk.run(&["import", "@p.schild", "@data.json"]).code, DONE);
        desk
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    pub(super) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// The names in the folder.
    pub(super) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    fn parse(&self, words: &[&str]) -> Invocation {
        let named = |word: &&str| match word.strip_prefix('@') {
            Some(name) => self.path(name).into_os_string(),
            None => (*word).into(),
        };
        let words = ["praktijkschild"].iter().chain(words).map(named);
        cli::parse(words.collect::<Vec<_>>(), &self.texts)
    }

    /// Runs a command; a word that begins with @ is a file in the folder.
    pub(super) fn run(&self, words: &[&str]) -> Said {
        self.run_typing(&[], words)
    }

    /// The same for who types these phrases when asked.
    pub(super) fn run_typing(&self, phrases: &[&str], words: &[&str]) -> Said {
        let command = match self.parse(words) {
            Invocation::Command { command, .. } => command,
            Invocation::Told(out) => return Said { code: DONE, out, err: String::new() },
            Invocation::NotUnderstood(err) => {
                return Said { code: NOT_DONE, out: String::new(), err };
            }
            window @ Invocation::Window { .. } => panic!("a window was asked for: {window:?}"),
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut terminal = Terminal {
            texts: &self.texts,
            clock: &Morning,
            out: &mut out,
            err: &mut err,
            phrase: &mut Typing(phrases.iter().map(|phrase| (*phrase).to_owned()).collect()),
        };
        let code = cli::run(&command, &mut terminal);
        Said { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    /// Runs a command that must be refused: one line, and no file is other than it was.
    pub(super) fn refused(&self, words: &[&str]) -> String {
        let before: Vec<_> = self.contents();
        let said = self.run(words);
        assert_eq!(said.code, NOT_DONE, "{words:?}: {said:?}");
        assert_eq!(said.out, "", "{words:?}");
        assert_eq!(said.err.trim_end().lines().count(), 1, "{words:?}: {}", said.err);
        assert_eq!(self.contents(), before, "{words:?} left something behind");
        said.err
    }

    fn contents(&self) -> Vec<(String, Vec<u8>)> {
        let files = self.names().into_iter().filter(|name| self.path(name).is_file());
        files.map(|name| (name.clone(), self.read(&name))).collect()
    }
}

#[test]
fn a_practice_goes_in_and_comes_out_by_the_command_line() {
    let desk = Desk::with_practice();
    let said = desk.run(&["export", "@p.schild", "--format", "json"]);
    assert_eq!((said.code, said.err.as_str()), (DONE, ""));
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["practice"]["name"], "Huisartsenpraktijk De Linde");
    assert_eq!(json["risks"][0]["derived"]["reasons"], json!(["prescribed_measure:8.5"]));

    let said_too = desk.run(&["export", "@p.schild", "--out", "@uit.json"]);
    assert!(said_too.out.contains("Al uw gegevens zijn bewaard"), "{said_too:?}");
    assert_eq!(desk.read("uit.json"), said.out.as_bytes());
    desk.run(&["new", "@q.schild", "--starter", "empty"]);
    desk.run(&["import", "@q.schild", "@uit.json"]);
    assert_eq!(desk.run(&["export", "@q.schild"]).out, said.out);
}

#[test]
fn reading_the_same_file_twice_changes_nothing_and_says_so() {
    let desk = Desk::with_practice();
    let before = desk.read("p.schild");
    let said = desk.run(&["import", "@p.schild", "@data.json"]);
    assert_eq!(
        (said.code, said.out.as_str()),
        (DONE, "Er verandert niets: alles stond er al zo in.\n")
    );
    assert_eq!(desk.read("p.schild"), before);
}

#[test]
fn every_starter_gives_a_practice_that_opens() {
    let desk = Desk::new();
    for starter in ["solo", "empty", "example"] {
        let file = format!("@{starter}.schild");
        let said = desk.run(&["new", &file, "--starter", starter]);
        assert_eq!(said.code, DONE, "{said:?}");
        assert!(said.out.starts_with("De beveiligingsmap is gemaakt: "), "{said:?}");
        assert_ne!(desk.run(&["check", &file]).code, NOT_DONE);
    }
    let named = ["--name", "De Linde", "--owner", "A. Jansen", "--place", "Ons Dorp"];
    desk.run(&[&["new", "@n.schild"][..], &named].concat());
    let json: Value = serde_json::from_str(&desk.run(&["export", "@n.schild"]).out).unwrap();
    assert_eq!(json["practice"]["owner"], "A. Jansen");
    assert!(
        json["processes"].as_array().unwrap().len() > 5,
        "the standard starter proposes things"
    );
    let said = desk.refused(&[&["new", "@e.schild", "--starter", "example"][..], &named].concat());
    assert!(said.starts_with("De voorbeeldpraktijk heeft al een naam."), "{said}");
}

#[test]
fn what_is_not_a_document_is_refused_by_every_command_in_one_line() {
    let desk = Desk::with_practice();
    desk.write("brief.schild", b"Geachte collega, dit is gewoon een brief en geen database.");
    desk.write("leeg.schild", b"");
    std::fs::create_dir(desk.path("map")).unwrap();
    for file in
        ["@weg.schild", "@map", "@brief.schild", "@leeg.schild", "@data.json", "@weg/weg.schild"]
    {
        for rest in [
            &["check", file][..],
            &["export", file],
            &["export", file, "--out", "@uit.json"],
            &["import", file, "@data.json"],
            &["report", file, "--out", "@uit.pdf"],
        ] {
            let said = desk.refused(rest);
            assert!(said.contains(&file[1..]), "the sentence names the file: {said}");
        }
    }
}

#[test]
fn a_document_of_a_later_version_is_refused_and_left_alone() {
    let desk = Desk::with_practice();
    let db = rusqlite::Connection::open(desk.path("p.schild")).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    for rest in [&["check", "@p.schild"][..], &["import", "@p.schild", "@data.json"]] {
        assert!(desk.refused(rest).contains("nieuwere versie"));
    }
}

#[test]
fn a_file_that_cannot_be_read_in_is_refused_and_the_document_stays_as_it_was() {
    let desk = Desk::with_practice();
    let misspelt = MINIMUM.replace("\"likelihood\": \"large\"", "\"likelyhood\": \"large\"");
    desk.write("typo.json", misspelt.as_bytes());
    desk.write("half.json", &MINIMUM.as_bytes()[..900]);
    desk.write(
        "latin.json",
        b"{\"format\": \"praktijkschild\", \"version\": 1, \"practice\": {\"place\": \"Caf\xe9\"}}",
    );
    desk.write(
        "eng.json",
        b"{\"format\": \"praktijkschild\", \"version\": 1, \"\\u001b[31m\\nx\": 1}",
    );
    std::fs::create_dir(desk.path("map")).unwrap();
    let cases = [
        ("@typo.json", "De sleutel risks[0].gross.likelyhood bestaat niet"),
        ("@half.json", "Dit bestand is geen geldige JSON: het gaat mis op regel "),
        ("@latin.json", "Dit bestand is geen tekst in UTF-8"),
        ("@eng.json", "De sleutel [31m x bestaat niet"),
        ("@weg.json", "Dit bestand bestaat niet"),
        ("@map", "Dit is een map"),
    ];
    for (data, start) in cases {
        let said = desk.refused(&["import", "@p.schild", data]);
        assert!(said.starts_with(start), "{data}: {said}");
    }
}

#[test]
fn a_new_document_never_takes_the_place_of_something() {
    let desk = Desk::with_practice();
    desk.refused(&["new", "@p.schild"]);
    desk.refused(&["new", "@data.json"]);
    let said = desk.refused(&["new", "@weg/p.schild"]);
    assert!(said.contains("map"), "{said}");
}

#[test]
fn an_export_never_takes_the_place_of_a_document_and_only_a_whole_one_takes_a_place() {
    let desk = Desk::with_practice();
    desk.write("uit.pdf", b"mijn oude samenvatting");
    std::fs::create_dir(desk.path("map")).unwrap();
    std::fs::copy(desk.path("p.schild"), desk.path("kopie")).unwrap();
    let cases = [
        (&["export", "@p.schild", "--out", "@p.schild"][..], "Hier staat een beveiligingsmap"),
        (&["export", "@kopie", "--out", "@kopie"], "Hier staat een beveiligingsmap"),
        (&["report", "@p.schild", "--out", "@ander.schild"], "Hier staat een beveiligingsmap"),
        (&["export", "@p.schild", "--out", "@weg/uit.json"], "Deze map bestaat niet"),
        (&["report", "@p.schild", "--out", "@weg/uit.pdf"], "Deze map bestaat niet"),
        (&["export", "@p.schild", "--out", "@map"], "Dit is een map"),
        (&["report", "@weg.schild", "--out", "@uit.pdf"], "Dit bestand"),
    ];
    for (words, start) in cases {
        let said = desk.refused(words);
        assert!(said.starts_with(start), "{words:?}: {said}");
    }
    assert_eq!(desk.run(&["report", "@p.schild", "--out", "@uit.pdf"]).code, DONE);
    assert!(desk.read("uit.pdf").starts_with(b"%PDF-"));
    assert_eq!(
        desk.names(),
        ["data.json", "kopie", "map", "p.schild", "uit.pdf"],
        "nothing temporary stays"
    );
}

#[test]
fn the_summary_of_the_same_day_is_the_same_to_the_byte() {
    let desk = Desk::with_practice();
    let date = "2026-11-22";
    for out in ["@een.pdf", "@twee.pdf"] {
        let words = ["report", "@p.schild", "--kind", "samenvatting", "--out", out, "--date", date];
        let said = desk.run(&words);
        assert!(said.out.starts_with("Samenvatting gemaakt ("), "{said:?}");
    }
    assert_eq!(desk.read("een.pdf"), desk.read("twee.pdf"));
    desk.run(&["report", "@p.schild", "--out", "@drie.pdf", "--date", "2026-12-01"]);
    assert_ne!(desk.read("een.pdf"), desk.read("drie.pdf"));
}

#[test]
fn the_dossier_holds_the_summary_and_more() {
    let desk = Desk::with_practice();
    let words = ["report", "@p.schild", "--kind", "auditdossier", "--out", "@dossier.pdf"];
    let said = desk.run(&words);
    assert!(said.out.starts_with("Auditdossier gemaakt ("), "{said:?}");
    desk.run(&["report", "@p.schild", "--out", "@kort.pdf"]);
    assert!(desk.read("dossier.pdf").len() > desk.read("kort.pdf").len());
}

#[test]
fn every_paper_is_made_by_its_name() {
    let desk = Desk::with_practice();
    for (kind, name) in [
        ("rapport", "Volledig rapport"),
        ("beleid", "Beleid"),
        ("risicoregister", "Risicoregister"),
        ("behandelplan", "Behandelplan"),
        ("verklaring", "Verklaring van Toepasselijkheid"),
        ("restrisicos", "Restrisico's om te ondertekenen"),
        ("verwerkingsregister", "Verwerkingsregister"),
    ] {
        let words = ["report", "@p.schild", "--kind", kind, "--out", "@u.pdf", "--hide-names"];
        let said = desk.run(&words);
        assert_eq!(said.code, DONE, "{kind}: {said:?}");
        assert!(said.out.starts_with(&format!("{name} gemaakt (")), "{said:?}");
        assert!(desk.read("u.pdf").starts_with(b"%PDF"));
    }
}

#[test]
fn chapters_are_left_out_by_their_titles_and_one_must_stay() {
    let desk = Desk::with_practice();
    let words = ["report", "@p.schild", "--kind", "verklaring", "--out", "@u.pdf"];
    let without = |titles: &[&str]| {
        let left: Vec<&str> = titles.iter().flat_map(|title| ["--without", *title]).collect();
        desk.run(&[&words[..], &left].concat())
    };
    let text = || {
        let bytes = desk.read("u.pdf");
        paper::sentences(&Pdf { bytes, pages: 0, replaced: Vec::new() })
    };
    assert_eq!(without(&["ondertekening"]).code, DONE);
    assert!(text().contains("Weggelaten: Ondertekening."), "{}", text());
    assert!(!text().contains("Handtekening"), "{}", text());
    assert_eq!(without(&[]).code, DONE);
    assert!(text().contains("Handtekening") && !text().contains("Weggelaten"), "{}", text());

    let said = without(&["Doelen"]);
    assert_eq!(said.code, NOT_DONE);
    let has = "Verklaring van Toepasselijkheid; Ondertekening";
    let told = format!("Dit stuk heeft geen hoofdstuk \"Doelen\". Kies een van deze: {has}.");
    assert_eq!(said.err.trim(), told);
    let said = without(&["Ondertekening", "verklaring van toepasselijkheid"]);
    assert_eq!(said.code, NOT_DONE);
    assert!(said.err.contains("Laat er minstens één staan."), "{said:?}");
}

#[test]
fn an_agreement_needs_the_number_of_an_exchange_that_is_there() {
    let desk = Desk::with_practice();
    let words = ["report", "@p.schild", "--kind", "overeenkomst", "--out", "@u.pdf"];
    let said = desk.run(&words);
    assert_eq!(said.code, NOT_DONE);
    assert!(said.err.contains("--exchange"), "{said:?}");
    let said = desk.run(&[&words[..], &["--exchange", "9999"]].concat());
    assert_eq!((said.code, said.out.as_str()), (NOT_DONE, ""));
    assert_eq!(said.err.trim(), "Er is geen uitwisseling met nummer 9999.");
}

#[test]
fn a_check_tells_what_is_open_in_whole_sentences() {
    let desk = Desk::with_practice();
    let said = desk.run(&["check", "@p.schild"]);
    assert_eq!((said.code, said.err.as_str()), (OPEN_POINTS, ""));
    assert!(
        said.out.starts_with("Het bestand is in orde. De geschiedenis klopt: 2 regels"),
        "{}",
        said.out
    );
    assert!(said.out.contains("\nBeleid\n- "), "{}", said.out);
    assert!(said.out.contains("Stel het beleid vast"), "{}", said.out);
}

#[test]
fn a_check_of_a_practice_with_nothing_left_to_do_says_so() {
    let desk = Desk::new();
    let whole: Value = serde_json::from_str(MINIMUM).unwrap();
    let mut practice = whole["practice"].clone();
    practice["scope"] = json!("Alle zorg in onze praktijk.");
    practice["out_of_scope"] = json!("De huisartsenpost.");
    let section = json!({"code": "doel", "title": "1. Doel", "text": "Zorg die doorgaat."});
    let version = json!({"version": 1, "adopted_on": "2026-11-22", "adopted_by": "A. Jansen", "sections": [section]});
    let done = json!({
        "format": "praktijkschild", "version": 1, "practice": practice, "criteria": whole["criteria"],
        "policy": {"versions": [version]},
        "context_issues": [{"id": 1, "title": "Klein team", "origin": "internal", "meaning": "Kennis valt weg."}],
        "stakeholders": [{"id": 1, "name": "Patiënten", "met_by": "Noodwerkwijze"}],
    });
    desk.write("klaar.json", done.to_string().as_bytes());
    desk.run(&["new", "@p.schild", "--starter", "empty"]);
    desk.run(&["import", "@p.schild", "@klaar.json"]);
    let said = desk.run(&["check", "@p.schild"]);
    assert_eq!(said.code, DONE, "{said:?}");
    assert!(said.out.ends_with("Er staat niets meer open.\n"), "{}", said.out);
}

#[test]
fn a_check_sees_what_another_program_changed() {
    let desk = Desk::with_practice();
    let db = rusqlite::Connection::open(desk.path("p.schild")).unwrap();
    db.execute("UPDATE risk SET title = 'Niets aan de hand'", []).unwrap();
    drop(db);
    let said = desk.run(&["check", "@p.schild"]);
    assert_eq!(said.code, NOT_DONE, "{said:?}");
    assert!(said.out.starts_with("Het bestand is NIET in orde."), "{}", said.out);
    assert!(
        said.out.contains("\"R1 Niets aan de hand\" is veranderd buiten Praktijkschild om."),
        "{}",
        said.out
    );
}

/// Files do not go along in the open format, and what another program did to one is seen.
#[test]
fn a_check_tells_of_evidence_whose_file_lacks_or_was_altered() {
    let desk = Desk::with_practice();
    let hash = ContentHash::of(b"%PDF").to_string();
    let piece = json!({"id": 1, "kind": "file", "title": "Verslag", "file_name": "v.pdf", "size": 4,
        "sha256": hash, "added_on": "2026-11-01"});
    let data = json!({"format": "praktijkschild", "version": 1, "evidence": [piece]});
    desk.write("bewijs.json", data.to_string().as_bytes());
    desk.run(&["import", "@p.schild", "@bewijs.json"]);
    let said = desk.run(&["check", "@p.schild"]);
    assert_eq!(said.code, OPEN_POINTS, "{said:?}");
    let lacks = "Bewijs waarvan het bestand ontbreekt: BW1 Verslag";
    assert!(said.out.contains(lacks), "{}", said.out);
    let db = rusqlite::Connection::open(desk.path("p.schild")).unwrap();
    db.execute("INSERT INTO evidence_content SELECT sha256, x'00' FROM evidence", []).unwrap();
    drop(db);
    let said = desk.run(&["check", "@p.schild"]);
    assert_eq!(said.code, NOT_DONE, "{said:?}");
    assert!(said.out.contains("Van 1 bestand bij het bewijs"), "{}", said.out);
}

#[test]
fn words_that_are_not_understood_get_one_dutch_line() {
    let desk = Desk::new();
    let cases = [
        (&["new"][..], "Dit ontbreekt: BESTAND."),
        (&["import", "@p.schild"], "Dit ontbreekt: GEGEVENS.json."),
        (&["report", "@p.schild"], "Dit ontbreekt: --out."),
        (
            &["report", "@p.schild", "--out", "@u.pdf", "--date", "22-11-2026"],
            "De waarde \"22-11-2026\" past niet bij --date.",
        ),
        (
            &["report", "@p.schild", "--out", "@u.pdf", "--date", "2026-02-30"],
            "De waarde \"2026-02-30\" past niet bij --date.",
        ),
        (
            &["report", "@p.schild", "--out", "@u.pdf", "--kind", "roman"],
            "De waarde \"roman\" past niet bij --kind.",
        ),
        (
            &["new", "@p.schild", "--starter", "groot"],
            "De waarde \"groot\" past niet bij --starter.",
        ),
        (&["export", "@p.schild", "--format", "xml"], "De waarde \"xml\" past niet bij --format."),
        (&["@p.schild", "--renderer", "krijt"], "De waarde \"krijt\" past niet bij --renderer."),
        (&["check", "@p.schild", "--snel"], "Het woord \"--snel\" ken ik hier niet."),
        (&["check", "@p.schild", "nog"], "Het woord \"nog\" ken ik hier niet."),
        (&["new", "@p.schild", "--name"], "De waarde \"\" past niet bij --name."),
        (&["new", "@p.schild", "--name", "a", "--name", "b"], "Deze opdracht klopt niet."),
    ];
    for (words, start) in cases {
        let said = desk.refused(words);
        assert!(said.starts_with(start), "{words:?}: {said}");
        assert!(said.contains("--help"), "{said}");
    }
}

#[test]
fn help_is_dutch_and_names_every_option() {
    let desk = Desk::new();
    let cases = [
        (
            &["--help"][..],
            &["new", "import", "export", "report", "check", "--renderer", "--version"][..],
        ),
        (
            &["new", "--help"],
            &["--starter", "solo", "empty", "example", "--name", "--owner", "--place"],
        ),
        (&["import", "-h"], &["BESTAND", "GEGEVENS.json"]),
        (&["export", "--help"], &["--format", "json", "--out"]),
        (
            &["report", "--help"],
            &["--kind", "samenvatting", "overeenkomst", "--exchange", "--out", "--date"],
        ),
        (&["check", "--help"], &["0", "1", "2"]),
    ];
    for (words, named) in cases {
        let said = desk.run(words);
        assert_eq!(said.code, DONE);
        assert!(said.out.contains("Gebruik:") && !said.out.contains("Usage"), "{}", said.out);
        for name in named {
            assert!(said.out.contains(name), "{words:?} does not tell of {name}: {}", said.out);
        }
    }
    assert!(desk.run(&["--version"]).out.starts_with("praktijkschild 0."));
}

#[test]
fn without_a_command_the_window_is_asked_for() {
    let desk = Desk::new();
    assert_eq!(
        desk.parse(&[]),
        Invocation::Window { file: None, renderer: None, report_first_frame: false }
    );
    let file = Some(PathBuf::from("praktijk.schild"));
    let words = ["praktijk.schild", "--renderer", "software"];
    assert_eq!(
        desk.parse(&words),
        Invocation::Window { file, renderer: Some(Renderer::Software), report_first_frame: false }
    );
}

#[test]
fn who_ran_a_command_is_kept_with_what_it_changed() {
    let desk = Desk::new();
    desk.write("data.json", MINIMUM.as_bytes());
    let begun =
        ["new", "@p.schild", "--starter", "empty", "--owner", "A. Jansen", "--by", "Script"];
    assert_eq!(desk.run(&begun).code, DONE);
    assert_eq!(desk.run(&["import", "@p.schild", "@data.json", "--by", " B. Kok "]).code, DONE);
    assert_eq!(desk.run(&["new", "@q.schild", "--owner", "A. Jansen"]).code, DONE);
    let by = |name: &str| -> Vec<String> {
        let document = Document::open_to_look(&desk.path(name)).unwrap();
        document.journal().iter().map(|line| line.stamp.by.clone()).collect()
    };
    assert_eq!(by("p.schild"), ["Script", "B. Kok"]);
    assert_eq!(by("q.schild"), ["A. Jansen"]);
}
