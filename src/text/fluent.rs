//! The fluent bundle: one file per part of the window, all in one bundle, keys checked by a
//! test.

use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use serde::Deserialize;
use serde::Serialize;
use std::borrow::Cow;
use unic_langid::langid;

/// The text files, compiled in so that none can be missing.
pub const FILES: &[(&str, &str)] = &[
    ("common", include_str!("../../assets/texts/nl/common.ftl")),
    ("edit", include_str!("../../assets/texts/nl/edit.ftl")),
    ("report", include_str!("../../assets/texts/nl/report.ftl")),
    ("frame", include_str!("../../assets/texts/nl/frame.ftl")),
    ("policy", include_str!("../../assets/texts/nl/policy.ftl")),
    ("overview", include_str!("../../assets/texts/nl/overview.ftl")),
    ("search", include_str!("../../assets/texts/nl/search.ftl")),
    ("help", include_str!("../../assets/texts/nl/help.ftl")),
    ("processes", include_str!("../../assets/texts/nl/processes.ftl")),
    ("report-view", include_str!("../../assets/texts/nl/report-view.ftl")),
    ("welcome", include_str!("../../assets/texts/nl/welcome.ftl")),
    ("app", include_str!("../../assets/texts/nl/app.ftl")),
    ("file", include_str!("../../assets/texts/nl/file.ftl")),
    ("store", include_str!("../../assets/texts/nl/store.ftl")),
    ("map", include_str!("../../assets/texts/nl/map.ftl")),
    ("risks", include_str!("../../assets/texts/nl/risks.ftl")),
    ("measures", include_str!("../../assets/texts/nl/measures.ftl")),
    ("evidence", include_str!("../../assets/texts/nl/evidence.ftl")),
    ("statement", include_str!("../../assets/texts/nl/statement.ftl")),
    ("hanging", include_str!("../../assets/texts/nl/hanging.ftl")),
    ("triage", include_str!("../../assets/texts/nl/triage.ftl")),
    ("findings", include_str!("../../assets/texts/nl/findings.ftl")),
    ("cli", include_str!("../../assets/texts/nl/cli.ftl")),
    ("patient-data", include_str!("../../assets/texts/nl/patient-data.ftl")),
    ("places", include_str!("../../assets/texts/nl/places.ftl")),
    ("opening", include_str!("../../assets/texts/nl/opening.ftl")),
    ("crash", include_str!("../../assets/texts/nl/crash.ftl")),
    ("who", include_str!("../../assets/texts/nl/who.ftl")),
    ("interchange", include_str!("../../assets/texts/nl/interchange.ftl")),
    ("interview", include_str!("../../assets/texts/nl/interview.ftl")),
    ("history", include_str!("../../assets/texts/nl/history.ftl")),
    ("auditor", include_str!("../../assets/texts/nl/auditor.ftl")),
    ("papers", include_str!("../../assets/texts/nl/papers.ftl")),
    ("parcel", include_str!("../../assets/texts/nl/parcel.ftl")),
    ("bringing", include_str!("../../assets/texts/nl/bringing.ftl")),
    ("tables", include_str!("../../assets/texts/nl/tables.ftl")),
];

/// The sentences in which plain words stand in place of words of the norm.
pub const PLAIN: &str = include_str!("../../assets/texts/plain.ftl");

/// Which words the window uses. Paper always has those of the norm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Wording {
    /// The words of the norm, which an auditor uses too.
    #[default]
    Norm,
    /// Plain ones.
    Plain,
}

/// All sentences in one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
    /// What is said otherwise; empty for the words of the norm.
    otherwise: FluentBundle<FluentResource>,
}

impl Texts {
    /// The Dutch texts, in the words of the norm.
    pub fn dutch() -> Self {
        Self::worded(Wording::Norm)
    }

    /// The Dutch texts in one wording.
    pub fn worded(wording: Wording) -> Self {
        let otherwise: &[(&str, &str)] = match wording {
            Wording::Norm => &[],
            Wording::Plain => &[("plain", PLAIN)],
        };
        Self { bundle: bundle(FILES), otherwise: bundle(otherwise) }
    }

    /// The sentence of a key. A key without a sentence is shown as it is, so that it is
    /// seen; a test sees it first.
    pub fn get<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        self.write(key, None)
    }

    /// The sentence of a key with names, counts or dates filled in.
    pub fn with<'a>(&'a self, key: &'a str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        let mut filled = FluentArgs::new();
        for (name, value) in args {
            filled.set(*name, value.clone());
        }
        self.write(key, Some(&filled)).into_owned()
    }

    /// The sentence of a key for a number of things; the text calls it `$count`.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.with(key, &[("count", count.into())])
    }

    /// Whether there is a sentence for a key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn write<'a>(&'a self, key: &'a str, args: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let of = |bundle: &'a FluentBundle<FluentResource>| {
            Some((bundle, bundle.get_message(key)?.value()?))
        };
        let Some((bundle, pattern)) = of(&self.otherwise).or_else(|| of(&self.bundle)) else {
            tracing::error!(key, "a text is missing");
            return Cow::Borrowed(key);
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a text could not be filled in");
        }
        Cow::Owned(text.into_owned())
    }
}

/// Text files read together.
fn bundle(files: &[(&str, &str)]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![langid!("nl-NL")]);
    // Isolation marks would end up in the PDF, where no font has them.
    bundle.set_use_isolating(false);
    for (name, text) in files {
        let resource =
            FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
                tracing::error!(file = name, ?errors, "a text file is not wholly readable");
                resource
            });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(file = name, ?errors, "a text is there twice");
        }
    }
    bundle
}
