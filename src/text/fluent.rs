//! The fluent bundle: one file per part of the window, all in one bundle, keys checked by a
//! test.

use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
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
];

/// All sentences in one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The Dutch texts.
    pub fn dutch() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![langid!("nl-NL")]);
        // Isolation marks would end up in the PDF, where no font has them.
        bundle.set_use_isolating(false);
        for (name, text) in FILES {
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
                    tracing::error!(file = name, ?errors, "a text file is not wholly readable");
                    resource
                });
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(file = name, ?errors, "a text is there twice");
            }
        }
        Self { bundle }
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
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, "a text is missing");
            return Cow::Borrowed(key);
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a text could not be filled in");
        }
        Cow::Owned(text.into_owned())
    }
}
