//! Headings: the words that announce each section of a page.
//!
//! Takes a heading; gives the kind of its section. How headings nest, and what a heading without a meaning of its own holds, the
//! reader of sections decides. A spelling is written in lower case, without digits and punctuation; `..` stands for any words or
//! none, `<name>` for one to four words.

mod spellings;

pub use spellings::ALL;

use super::SectionKind;

/// Where headings have their meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// On the whole page.
    Anywhere,
    /// Among the examples, where “Request” is a part of one.
    AmongExamples,
    /// Everywhere else.
    OutsideExamples,
}

/// The headings that announce one kind of section at one place.
#[derive(Debug)]
pub struct Heading {
    /// The kind.
    pub kind: SectionKind,
    /// What such a section holds.
    pub means: &'static str,
    /// Where they mean that.
    pub place: Where,
    /// Every spelling.
    pub spellings: &'static [&'static str],
    /// Headings that are of this kind.
    pub fits: &'static [&'static str],
    /// Headings that are not.
    pub not: &'static [&'static str],
}

/// The headings of pages of operations, as the format writes them, in its order.
pub const OF_OPERATIONS: &[&str] = &[
    "Permissions",
    "Prerequisites",
    "HTTP request",
    "Optional query parameters",
    "Function parameters",
    "Path parameters",
    "Query parameters",
    "Request headers",
    "Request body",
    "Response",
    "Example",
    "Examples",
    "See also",
    "Related content",
];

/// The headings of pages of types, as the format writes them, in its order.
pub const OF_TYPES: &[&str] = &[
    "Methods",
    "Properties",
    "Relationships",
    "JSON representation",
    "Members",
    "See also",
    "Related content",
];

/// What a heading announces, by its words alone; `None` where they say nothing.
pub fn kind(title: &str, among_examples: bool) -> Option<SectionKind> {
    let words = words(title);
    let applies = |heading: &&Heading| match heading.place {
        Where::Anywhere => true,
        Where::AmongExamples => among_examples,
        Where::OutsideExamples => !among_examples,
    };
    let says = |heading: &&Heading| heading.spellings.iter().any(|spelling| fits(spelling, &words));
    ALL.iter().filter(applies).find(says).map(|heading| heading.kind)
}

/// True for “x enum type” and the like: the name of an enumeration, whatever stands below it. Other titles may end in “members” or
/// “options” and mean an operation on them.
pub fn names_enumeration(title: &str) -> bool {
    let words = words(title);
    ENUMERATIONS.iter().any(|spelling| fits(spelling, &words))
}

/// True for a heading that lists types derived from the page's own.
pub fn lists_derived_types(title: &str) -> bool {
    let words = words(title);
    DERIVED_TYPES.iter().any(|spelling| fits(spelling, &words))
}

const ENUMERATIONS: &[&str] = &[
    "<name> enum",
    "<name> enum type",
    "<name> enumeration",
    "<name> enumeration type",
    "<name> enum values",
];

const DERIVED_TYPES: &[&str] = &["derived types", "subtypes", "derived resources"];

/// A heading in lower case, its punctuation and numbers gone.
fn words(title: &str) -> String {
    let lower = title.to_lowercase();
    let cleaned: String =
        lower.chars().map(|c| if c.is_alphabetic() || c == '-' { c } else { ' ' }).collect();
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True where words have a spelling.
fn fits(spelling: &str, words: &str) -> bool {
    let (first, rest) = split_word(spelling);
    match first {
        "" => words.is_empty(),
        ".." => ends(words).any(|end| fits(rest, end)),
        "<name>" => ends(words).skip(1).take(4).any(|end| fits(rest, end)),
        word => {
            let (own, behind) = split_word(words);
            own == word && fits(rest, behind)
        }
    }
}

/// The first word, and the words behind it.
fn split_word(words: &str) -> (&str, &str) {
    words.split_once(' ').unwrap_or((words, ""))
}

/// All words, all but the first, and so on to none.
fn ends(words: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(words), |words| (!words.is_empty()).then_some(split_word(words).1))
}
