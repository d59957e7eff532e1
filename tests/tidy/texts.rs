//! Every sentence that is asked for is there, and none is there for nothing. Keys that the
//! code puts together are laid down here by hand; a new way of putting one together fails
//! until it is.

use super::assert_none;
use super::files::File;
use super::files::root;
use super::files::rust_files;
use super::rust;
use fluent_bundle::FluentResource;
use jiff::civil::date;
use praktijkschild::auditor::papers::Chapter;
use praktijkschild::auditor::papers::Paper;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::control::Theme;
use praktijkschild::catalogue::intake::Kind;
use praktijkschild::catalogue::intake::Turn;
use praktijkschild::catalogue::profile::NormKind;
use praktijkschild::catalogue::showing::Aspect as Showing;
use praktijkschild::catalogue::showing::Group as AuditGroup;
use praktijkschild::catalogue::showing::Shown;
use praktijkschild::catalogue::showing::Standing;
use praktijkschild::catalogue::showing::Touched;
use praktijkschild::document::backups::Occasion;
use praktijkschild::domain::Isms;
use praktijkschild::domain::audit::AuditJudgement;
use praktijkschild::domain::between::Between;
use praktijkschild::domain::cert::CertConnection;
use praktijkschild::domain::cert::SupplierCert;
use praktijkschild::domain::context::ContextOrigin;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::evidence::EvidenceKind;
use praktijkschild::domain::findings::Rule;
use praktijkschild::domain::findings::Weight;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::inventory::Agreement;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::inventory::Direction;
use praktijkschild::domain::inventory::ExchangeAspect;
use praktijkschild::domain::inventory::Hosting;
use praktijkschild::domain::inventory::TwoFactor;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::passphrase::Strength;
use praktijkschild::domain::patient_data::PatientData;
use praktijkschild::domain::practice::CbwScope;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::processing::Asked;
use praktijkschild::domain::processing::OutsideEea;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::ACTIONS;
use praktijkschild::edit::mending::MENDABLE;
use praktijkschild::interchange::foreign::field::Field;
use praktijkschild::tables::dates::Duty;
use praktijkschild::text::fluent::FILES;
use praktijkschild::ui::steps::statements::Which;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Where a key is handed to the texts, as it is written in the code.
const OPENERS: [&str; 8] = [
    "text.get(",
    "text.with(",
    "text.count(",
    "texts.get(",
    "texts.with(",
    "texts.count(",
    "desk.text(",
    "texts.has(",
];

/// A key that the code puts together: how, and from which codes.
type Family = (&'static str, Vec<String>);

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|value| code(*value).to_owned()).collect()
}

/// All keys that the code puts together.
fn families() -> Vec<Family> {
    let fields = codes(PracticeField::ALL, PracticeField::code);
    let actions = ACTIONS.iter().map(|action| (*action).to_owned()).collect();
    let hyphens =
        |codes: Vec<String>| codes.into_iter().map(|code| code.replace('_', "-")).collect();
    let sheets = Catalogue::shipped().editions.keys().map(|name| (*name).to_owned()).collect();
    let agreement = Paper::Agreement(ExchangeId(1));
    let papers = Paper::WHOLE.into_iter().chain([agreement]).map(|paper| paper.code().to_owned());
    let papers: Vec<String> = papers.collect();
    let commands = ["new", "import", "export", "report", "check", "rescue", "verify", "parcel"];
    let mut families = scale_families();
    families.extend(auditor_families());
    families.extend([
        ("bring-field-{}", codes(Field::ALL, Field::code)),
        ("month-{}", (1..=12).map(|month| month.to_string()).collect()),
        ("edit-{}", actions),
        ("date-{}", codes(Duty::ALL, Duty::code)),
        ("date-{}-why", codes(Duty::ALL, Duty::code)),
        ("occasion-{}", codes(Occasion::ALL, Occasion::code)),
        ("phrase-strength-{}", codes(Strength::ALL, Strength::code)),
        ("gap-{}", codes(Gap::ALL, Gap::code)),
        ("finding-{}", codes(Rule::ALL, Rule::code)),
        ("finding-{}-why", codes(Rule::ALL, Rule::code)),
        ("finding-{}-mend", codes(MENDABLE, Rule::code)),
        ("weight-{}", codes(Weight::ALL, Weight::code)),
        ("practice-{}-hint", fields.clone()),
        ("processing-asked-{}", codes(Asked::ALL, Asked::code)),
        ("paper-{}", papers.clone()),
        ("paper-{}-why", papers.clone()),
        ("report-paper-{}", papers),
        ("chapter-{}", codes(Chapter::ALL, Chapter::code)),
        ("report-gap-{}", codes(Gap::ALL, Gap::code)),
        ("report-practice-{}", fields),
        ("report-relevance-{}", hyphens(codes(Relevance::ALL, Relevance::code))),
        ("report-norms-{}", codes(NormKind::ALL, NormKind::code)),
        ("report-sheet-{}", hyphens(sheets)),
        ("report-theme-{}", codes(Theme::ALL, Theme::code)),
        ("interview-kind-{}", codes(Kind::ALL, Kind::code)),
        ("interview-line-{}", codes(Turn::ALL, Turn::code)),
        ("patient-data-{}", codes(PatientData::ALL, PatientData::code)),
        ("bring-patient-{}", codes(PatientData::ALL, PatientData::code)),
        ("cli-help-{}", commands.map(str::to_owned).to_vec()),
    ]);
    families
}

/// Those of what an auditor is shown. Which topic shows what is told by the questions
/// themselves.
fn auditor_families() -> Vec<Family> {
    let (isms, touched) = (Isms::default(), Touched::new());
    let catalogue = Catalogue::shipped();
    let shown = Shown::of((&isms, &touched), catalogue, date(2026, 11, 28));
    let facts = catalogue.questions().flat_map(|question| shown.answer(&question).facts);
    let told = facts.map(|fact| format!("{}-{}", fact.topic.code(), fact.aspect.code()));
    let mut told: Vec<_> = told.collect();
    told.extend(["line-named", "audit-judged"].map(str::to_owned));
    told.sort();
    told.dedup();
    vec![
        ("showing-{}", told),
        ("auditor-aspect-{}", codes(Showing::ALL, Showing::code)),
        ("auditor-column-{}", codes(Showing::ALL, Showing::code)),
        ("auditor-standing-{}", codes(Standing::ALL, Standing::code)),
        ("auditor-group-{}", codes(AuditGroup::ALL, AuditGroup::code)),
        ("audit-judgement-{}", codes(AuditJudgement::ALL, AuditJudgement::code)),
    ]
}

/// Those of the words of the method and of the registers.
fn scale_families() -> Vec<Family> {
    vec![
        ("step-{}", codes(Step::ALL, Step::code)),
        ("likelihood-{}", codes(Likelihood::ALL, Likelihood::code)),
        ("consequence-{}", codes(Consequence::ALL, Consequence::code)),
        ("consequence-for-{}", codes(Affected::ALL, Affected::code)),
        ("level-{}", codes(Level::ALL, Level::code)),
        ("level-letter-{}", codes(Level::ALL, Level::code)),
        ("affected-{}", codes(Affected::ALL, Affected::code)),
        ("aspect-{}", codes(Aspect::ALL, Aspect::code)),
        ("aspect-letter-{}", codes(Aspect::ALL, Aspect::code)),
        ("class-of-{}", codes(Aspect::ALL, Aspect::code)),
        ("class-asks-{}", codes(Aspect::ALL, Aspect::code)),
        ("between-{}", codes(Between::ALL, Between::code)),
        ("between-{}-why", codes(Between::ALL, Between::code)),
        ("treatment-{}", codes(Treatment::ALL, Treatment::code)),
        ("replacement-{}", ["nothing", "exchange"].map(str::to_owned).to_vec()),
        ("status-{}", codes(MeasureStatus::ALL, MeasureStatus::code)),
        ("evidence-kind-{}", codes(EvidenceKind::ALL, EvidenceKind::code)),
        ("direction-{}", codes(Direction::ALL, Direction::code)),
        ("exchange-aspect-{}", codes(ExchangeAspect::ALL, ExchangeAspect::code)),
        ("cbw-{}", codes(CbwScope::ALL, CbwScope::code)),
        ("context-origin-{}", codes(ContextOrigin::ALL, ContextOrigin::code)),
        ("hosting-{}", codes(Hosting::ALL, Hosting::code)),
        ("two-factor-{}", codes(TwoFactor::ALL, TwoFactor::code)),
        ("agreement-{}", codes(Agreement::ALL, Agreement::code)),
        ("supplier-cert-{}", codes(SupplierCert::ALL, SupplierCert::code)),
        ("cert-connection-{}", codes(CertConnection::ALL, CertConnection::code)),
        ("outside-eea-{}", codes(OutsideEea::ALL, OutsideEea::code)),
        ("answer-{}", codes(Relevance::ALL, Relevance::code)),
        ("applicable-{}", codes(Applicability::ALL, Applicability::code)),
        ("statement-which-{}", codes(Which::ALL, Which::code)),
        ("status-{}", codes(StatementStatus::ALL, StatementStatus::code)),
        ("agreement-status-{}", codes(AgreementStatus::ALL, AgreementStatus::code)),
    ]
}

/// The keys of a family.
fn members((pattern, codes): &Family) -> Vec<String> {
    codes.iter().map(|code| pattern.replace("{}", code)).collect()
}

/// The keys of a text file with the lines they stand on.
fn keys(text: &str) -> Vec<(usize, &str)> {
    let begins = |key: &str| key.starts_with(|sign: char| sign.is_ascii_alphabetic());
    text.lines()
        .enumerate()
        .filter_map(|(at, line)| Some((at + 1, line.split_once(" =")?.0)))
        .filter(|(_, key)| begins(key) && key.bytes().all(is_key_sign))
        .collect()
}

const fn is_key_sign(sign: u8) -> bool {
    sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'_'
}

fn all_keys() -> BTreeSet<&'static str> {
    FILES.iter().flat_map(|(_, text)| keys(text)).map(|(_, key)| key).collect()
}

/// What stands between the quotes of every literal.
fn words(file: &File) -> Vec<(usize, &str)> {
    let bare = |literal: &'_ str| Some((literal.find('"')? + 1, literal.rfind('"')?));
    rust::literals(&file.text)
        .into_iter()
        .filter_map(|(line, literal)| {
            let (from, to) = bare(literal).filter(|(from, to)| from <= to)?;
            Some((line, &literal[from..to]))
        })
        .collect()
}

/// The keys that are handed to the texts in so many words.
fn asked(file: &File) -> Vec<&str> {
    let mut found = Vec::new();
    for opener in OPENERS {
        for (at, _) in file.text.match_indices(opener) {
            let after = file.text[at + opener.len()..].trim_start();
            let key = after.strip_prefix('"').and_then(|rest| rest.split_once('"'));
            found.extend(key.map(|(key, _)| key));
        }
    }
    found
}

/// How the code puts keys together: `gap-{}`, whatever the place is called.
fn patterns(file: &File) -> Vec<String> {
    let pattern = |word: &str| -> Option<String> {
        let (before, rest) = word.split_once('{')?;
        let (name, after) = rest.split_once('}')?;
        let fits = before.ends_with('-')
            && before.len() > 1
            && [before, name, after].iter().all(|part| part.bytes().all(is_key_sign));
        fits.then(|| format!("{before}{{}}{after}"))
    };
    words(file).into_iter().filter_map(|(_, word)| pattern(word)).collect()
}

#[test]
fn every_text_file_is_read_and_without_mistakes() {
    let mut wrong = Vec::new();
    let folder = root().join("assets/texts/nl");
    let on_disk: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let read: BTreeSet<String> = FILES.iter().map(|(name, _)| format!("{name}.ftl")).collect();
    wrong.extend(on_disk.symmetric_difference(&read).map(|name| format!("{name}: not read")));
    for (name, text) in FILES {
        if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
            wrong.extend(errors.iter().map(|error| format!("{name}.ftl: {error}")));
        }
    }
    assert_none(&wrong);
}

#[test]
fn no_text_is_there_twice() {
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, text) in FILES {
        for (line, key) in keys(text) {
            places.entry(key).or_default().push(format!("{name}.ftl:{line}"));
        }
    }
    let twice = places.into_iter().filter(|(_, places)| places.len() > 1);
    let wrong: Vec<_> = twice.map(|(key, at)| format!("{key}: {}", at.join(", "))).collect();
    assert_none(&wrong);
}

#[test]
fn every_text_that_is_asked_for_is_there() {
    let there = all_keys();
    let mut wrong = Vec::new();
    for file in rust_files(&["src"]) {
        let missing = asked(&file).into_iter().filter(|key| !there.contains(key));
        wrong.extend(missing.map(|key| format!("{}: {key}", file.path)));
    }
    let together = families().iter().flat_map(members).collect::<Vec<_>>();
    wrong.extend(together.into_iter().filter(|key| !there.contains(key.as_str())));
    assert_none(&wrong);
}

/// In the views a word with a hyphen that begins like a text is a text, unless it names a
/// widget.
#[test]
fn every_key_that_a_view_hands_on_is_there() {
    let there = all_keys();
    let begins: BTreeSet<_> = there.iter().filter_map(|key| key.split('-').next()).collect();
    let mut wrong = Vec::new();
    for file in rust_files(&["src/ui"]) {
        let lines: Vec<&str> = file.text.lines().collect();
        for (line, word) in words(&file) {
            let is_key = word.contains('-') && word.bytes().all(is_key_sign);
            let is_known = word.split('-').next().is_some_and(|begin| begins.contains(&begin));
            let around = lines[line.saturating_sub(3)..line].join(" ");
            let names = ["Id::", ".with((", "id_salt", "focus"];
            let names_a_widget = names.iter().any(|name| around.contains(name));
            if is_key && is_known && !names_a_widget && !there.contains(word) {
                wrong.push(format!("{}:{line}: {word}", file.path));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_way_of_putting_a_key_together_is_laid_down_here() {
    let known: BTreeSet<&str> = families().into_iter().map(|(pattern, _)| pattern).collect();
    let mut wrong = Vec::new();
    for file in rust_files(&["src"]) {
        for pattern in patterns(&file) {
            let of_report = format!("report-{pattern}");
            let is_known =
                known.contains(&*pattern) || known.contains(&*of_report) || pattern == "report-{}";
            if !is_known {
                wrong.push(format!("{}: {pattern}", file.path));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_text_is_asked_for() {
    let files = rust_files(&["src"]);
    let mut used: BTreeSet<String> = families().iter().flat_map(members).collect();
    for file in &files {
        let is_report = file.path.starts_with("src/report/");
        for (_, word) in words(file) {
            if is_report {
                used.insert(format!("report-{word}"));
                used.insert(format!("report-{word}-empty"));
                used.insert(format!("report-{word}-count"));
            }
            used.insert(word.to_owned());
        }
    }
    let is_used = |key: &str| {
        used.contains(key) || key.strip_suffix("-why").is_some_and(|word| used.contains(word))
    };
    let unused: Vec<String> =
        all_keys().into_iter().filter(|key| !is_used(key)).map(str::to_owned).collect();
    assert_none(&unused);
}

#[test]
fn keys_asked_for_and_put_together_are_seen() {
    let text = "fn a(text: &T) { text.get(\"welcome-title\"); desk.text(\n \"help-me\");
        let b = format!(\"gap-{}-why\", c.code()); let d = format!(\"{}-{e}\"); }";
    let file = File { path: "x.rs".into(), text: text.into() };
    assert_eq!(asked(&file), ["welcome-title", "help-me"]);
    assert_eq!(patterns(&file), ["gap-{}-why"]);
    assert_eq!(
        keys("# a = b\none = 1\n  two = 2\nthree-3_x = { $a ->\n"),
        [(2, "one"), (4, "three-3_x")]
    );
}
