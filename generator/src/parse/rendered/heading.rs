//! Headings of a copied page: section names on lines of their own, and the level each has where it stands.
//!
//! Takes a line; says whether it names a section of a reference page. The copy has no levels: they follow from the
//! name and from what is open above it. Headings that an author made up are not known by name and stay paragraphs.

use crate::vocabulary::{Phrase, site};

/// What a heading opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadingKind {
    /// A section of the page: “Permissions”.
    Section,
    /// The section of the examples.
    Examples,
    /// One of several examples: “Example 2: Use a filter”.
    Example,
    /// A part of an example, or a section where no example is open: “Request”, “Response”, “Request body”.
    Part,
    /// A part of a section: “colour values”, “Permissions for chats”.
    Subsection,
}

/// The kind of a line that is a section's name and nothing else.
pub(super) fn kind(line: &str) -> Option<HeadingKind> {
    const KINDS: [(&Phrase, HeadingKind); 5] = [
        (&site::SECTION, HeadingKind::Section),
        (&site::PART, HeadingKind::Part),
        (&site::EXAMPLES, HeadingKind::Examples),
        (&site::EXAMPLE, HeadingKind::Example),
        (&site::PERMISSIONS_FOR, HeadingKind::Subsection),
    ];
    let is_in = |phrase: &Phrase| line.starts_with(char::is_uppercase) && phrase.is_in(line);
    KINDS.into_iter().find(|(phrase, _)| is_in(phrase)).map(|(_, kind)| kind)
}

/// True for “name values” and its like, which titles the table of an enum.
///
/// A sentence can be cut off so too: the caller looks whether a table follows.
pub(super) fn titles_values(line: &str) -> bool {
    site::VALUES_OF.is_in(line)
}

/// What is open above the next heading.
#[derive(Debug, Default)]
pub(super) struct OpenHeadings {
    /// A section stands above.
    sections: bool,
    /// The examples' own heading stands above.
    examples: bool,
    /// The level of the example, or heading of the examples, that is open; zero where none is.
    open: u8,
}

impl OpenHeadings {
    /// The level of the next heading, which it opens.
    pub(super) fn level(&mut self, kind: HeadingKind) -> u8 {
        let level = match kind {
            HeadingKind::Section | HeadingKind::Examples => 2,
            HeadingKind::Example => 2 + u8::from(self.examples),
            HeadingKind::Part => self.open.max(1) + 1,
            HeadingKind::Subsection => 2 + u8::from(self.sections),
        };
        match kind {
            HeadingKind::Section => (self.examples, self.open) = (false, 0),
            HeadingKind::Examples => (self.examples, self.open) = (true, level),
            HeadingKind::Example => self.open = level,
            HeadingKind::Part | HeadingKind::Subsection => {}
        }
        self.sections = true;
        level
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_without_regard_to_case_but_not_inside_sentences() {
        assert_eq!(kind("HTTP Request"), Some(HeadingKind::Part));
        assert_eq!(kind("JSON Representation"), Some(HeadingKind::Section));
        assert_eq!(kind("Example 2: Use a filter"), Some(HeadingKind::Example));
        assert_eq!(kind("Example (file attachment)"), Some(HeadingKind::Example));
        assert_eq!(kind("Response 2"), Some(HeadingKind::Part));
        assert_eq!(kind("Permissions for chats"), Some(HeadingKind::Subsection));
        for line in ["properties", "Response codes vary", "Example 1 shows a call", "Example: a call", ""] {
            assert_eq!(kind(line), None, "{line}");
        }
    }

    #[test]
    fn only_one_identifier_titles_values() {
        assert!(titles_values("colourScheme values") && titles_values("tone enumeration values"));
        assert!(
            !titles_values("values") && !titles_values("the allowed values") && !titles_values("a.b values")
        );
    }

    #[test]
    fn levels_follow_what_is_open() {
        let page = [
            "Response",
            "Examples",
            "Example 1: a",
            "Request",
            "Response",
            "Example 2",
            "Request",
            "See also",
        ];
        let mut levels = OpenHeadings::default();
        let levels: Vec<u8> =
            page.iter().filter_map(|line| kind(line)).map(|kind| levels.level(kind)).collect();
        assert_eq!(levels, [2, 2, 3, 4, 4, 3, 4, 2]);
        let mut levels = OpenHeadings::default();
        let levels = [HeadingKind::Examples, HeadingKind::Part, HeadingKind::Part, HeadingKind::Section]
            .map(|kind| levels.level(kind));
        assert_eq!(levels, [2, 3, 3, 2]);
    }
}
