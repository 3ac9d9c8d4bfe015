use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Language;

/// The Fluent sources of one language with the part each belongs to.
const fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Vietnamese => &[
            ("report", include_str!("vi/report.ftl")),
            ("template", include_str!("vi/template.ftl")),
            ("import", include_str!("vi/import.ftl")),
            ("intake", include_str!("vi/intake.ftl")),
            ("evidence", include_str!("vi/evidence.ftl")),
            ("reading", include_str!("vi/reading.ftl")),
            ("tui", include_str!("vi/tui.ftl")),
            ("screens", include_str!("vi/screens.ftl")),
            ("meeting", include_str!("vi/meeting.ftl")),
            ("deliberation", include_str!("vi/deliberation.ftl")),
            ("present", include_str!("vi/present.ftl")),
            ("newer", include_str!("vi/newer.ftl")),
            ("domain", include_str!("vi/domain.ftl")),
            ("version", include_str!("vi/version.ftl")),
            ("record", include_str!("vi/record.ftl")),
            ("lock", include_str!("vi/lock.ftl")),
            ("minutes", include_str!("vi/minutes.ftl")),
            ("house", include_str!("vi/house.ftl")),
            ("sheets", include_str!("vi/sheets.ftl")),
            ("appraisal_report", include_str!("vi/appraisal_report.ftl")),
            ("sitting", include_str!("vi/sitting.ftl")),
            ("checks", include_str!("vi/checks.ftl")),
            ("impact", include_str!("vi/impact.ftl")),
            ("leniency", include_str!("vi/leniency.ftl")),
            ("letters", include_str!("vi/letters.ftl")),
            ("analysis", include_str!("vi/analysis.ftl")),
            ("annexes", include_str!("vi/annexes.ftl")),
            ("disputes", include_str!("vi/disputes.ftl")),
            ("second", include_str!("vi/second.ftl")),
            ("adjustments", include_str!("vi/adjustments.ftl")),
            ("papers", include_str!("vi/papers.ftl")),
            ("last-year", include_str!("vi/last-year.ftl")),
            ("pdf", include_str!("vi/pdf.ftl")),
            ("readme", include_str!("vi/readme.ftl")),
            ("bundle", include_str!("vi/bundle.ftl")),
            ("page", include_str!("vi/page.ftl")),
            ("workbook", include_str!("vi/workbook.ftl")),
            ("cli", include_str!("vi/cli.ftl")),
        ],
        Language::English => &[
            ("report", include_str!("en/report.ftl")),
            ("template", include_str!("en/template.ftl")),
            ("import", include_str!("en/import.ftl")),
            ("intake", include_str!("en/intake.ftl")),
            ("evidence", include_str!("en/evidence.ftl")),
            ("reading", include_str!("en/reading.ftl")),
            ("tui", include_str!("en/tui.ftl")),
            ("screens", include_str!("en/screens.ftl")),
            ("meeting", include_str!("en/meeting.ftl")),
            ("deliberation", include_str!("en/deliberation.ftl")),
            ("present", include_str!("en/present.ftl")),
            ("newer", include_str!("en/newer.ftl")),
            ("domain", include_str!("en/domain.ftl")),
            ("version", include_str!("en/version.ftl")),
            ("record", include_str!("en/record.ftl")),
            ("lock", include_str!("en/lock.ftl")),
            ("minutes", include_str!("en/minutes.ftl")),
            ("house", include_str!("en/house.ftl")),
            ("sheets", include_str!("en/sheets.ftl")),
            ("appraisal_report", include_str!("en/appraisal_report.ftl")),
            ("sitting", include_str!("en/sitting.ftl")),
            ("checks", include_str!("en/checks.ftl")),
            ("impact", include_str!("en/impact.ftl")),
            ("leniency", include_str!("en/leniency.ftl")),
            ("letters", include_str!("en/letters.ftl")),
            ("analysis", include_str!("en/analysis.ftl")),
            ("annexes", include_str!("en/annexes.ftl")),
            ("disputes", include_str!("en/disputes.ftl")),
            ("second", include_str!("en/second.ftl")),
            ("adjustments", include_str!("en/adjustments.ftl")),
            ("papers", include_str!("en/papers.ftl")),
            ("last-year", include_str!("en/last-year.ftl")),
            ("pdf", include_str!("en/pdf.ftl")),
            ("readme", include_str!("en/readme.ftl")),
            ("bundle", include_str!("en/bundle.ftl")),
            ("page", include_str!("en/page.ftl")),
            ("workbook", include_str!("en/workbook.ftl")),
            ("cli", include_str!("en/cli.ftl")),
        ],
    }
}

/// All messages of one language; shared by every seat of a process.
pub struct Locale {
    language: Language,
    spoken: FluentBundle<FluentResource>,
    /// Vietnamese, where the spoken language is another one.
    complete: Option<FluentBundle<FluentResource>>,
}

impl Locale {
    /// Reads the messages of `language`, which are compiled into the program.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let complete = match language {
            Language::Vietnamese => None,
            Language::English => Some(bundle(Language::Vietnamese)),
        };
        Self {
            language,
            spoken: bundle(language),
            complete,
        }
    }

    /// The language spoken.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The message `id` that takes no values.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The message `id` with its values, each already formatted (see [`Locale::points`], [`Locale::date`]).
    #[must_use]
    pub fn with(&self, id: &str, values: &[(&str, &str)]) -> String {
        self.format(id, Some(&arguments(values)))
    }

    /// The message `id` about `$count` things, so that English can choose its plural; other values as in [`Locale::with`].
    ///
    /// `$count` is shown with the language's digit grouping.
    #[must_use]
    pub fn counted(&self, id: &str, count: usize, values: &[(&str, &str)]) -> String {
        let mut arguments = arguments(values);
        arguments.set("count", FluentValue::from(count));
        self.format(id, Some(&arguments))
    }

    /// Whether a message `id` exists in any language.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundles().any(|bundle| bundle.has_message(id))
    }

    fn bundles(&self) -> impl Iterator<Item = &FluentBundle<FluentResource>> {
        std::iter::once(&self.spoken).chain(&self.complete)
    }

    /// Formats the first message `id` found; a missing one shows its id in ⟨⟩, so that it is seen and reported.
    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        for bundle in self.bundles() {
            if let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) {
                // A value that is missing shows as its name in braces; there is nobody else to tell.
                let mut errors = Vec::new();
                return bundle
                    .format_pattern(pattern, arguments, &mut errors)
                    .into_owned();
            }
        }
        format!("⟨{id}⟩")
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

fn arguments<'a>(values: &[(&'a str, &'a str)]) -> FluentArgs<'a> {
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        arguments.set(*name, FluentValue::from(*value));
    }
    arguments
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    // Both codes parse; the default only chooses plurals, so that nothing can fail here.
    let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Isolating marks are for mixed writing directions; in a terminal and in a file they are stray characters.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Vietnamese => grouped_vietnamese,
        Language::English => grouped_english,
    }));
    for (_, source) in sources(language) {
        // What parsed is used even when something else in the file did not; the tests refuse such a file.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*source).to_owned());
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn grouped_vietnamese<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, Language::Vietnamese)
}

fn grouped_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, Language::English)
}

fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(super::form::group(&number.as_string(), language)),
        _ => None,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{Language, Locale, sources};

    pub(in crate::locale) fn sources_of(
        language: Language,
    ) -> &'static [(&'static str, &'static str)] {
        sources(language)
    }

    #[test]
    fn a_locale_is_shared_between_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(&Locale::new(Language::English));
    }

    #[test]
    fn an_unknown_message_shows_its_id() {
        let locale = Locale::new(Language::English);
        assert_eq!(locale.text("no-such-message"), "⟨no-such-message⟩");
        assert!(!locale.has("no-such-message"));
    }

    #[test]
    fn values_are_put_in_without_isolating_marks() {
        let locale = Locale::new(Language::Vietnamese);
        assert_eq!(locale.with("report-page", &[("page", "2")]), "Trang 2");
    }

    #[test]
    fn a_count_is_grouped_and_chooses_the_plural() {
        let english = Locale::new(Language::English);
        assert_eq!(english.counted("report-entries", 1, &[]), "1 entry");
        assert_eq!(
            english.counted("report-entries", 13500, &[]),
            "13,500 entries"
        );
        let vietnamese = Locale::new(Language::Vietnamese);
        assert_eq!(
            vietnamese.counted("report-entries", 13500, &[]),
            "13.500 bản ghi"
        );
    }
}
