//! Headings: the words that announce each section of a page.
//!
//! Takes a heading; gives the kind of its section. How headings nest, and what a heading without a meaning of its own holds, the
//! reader of sections decides. A spelling is written in lower case, without digits and punctuation; `..` stands for any words or
//! none, `<name>` for one to four words.

mod spellings;

pub use spellings::ALL;

use super::SectionKind;
use std::sync::LazyLock;

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
    let applies = |heading: &Heading| match heading.place {
        Where::Anywhere => true,
        Where::AmongExamples => among_examples,
        Where::OutsideExamples => !among_examples,
    };
    let mut all = SPELT.iter().filter(|(heading, _)| applies(heading));
    all.find(|(_, spellings)| is_one_of(spellings, &words)).map(|(heading, _)| heading.kind)
}

/// True for “x enum type” and the like: the name of an enumeration, whatever stands below it. Other titles may end in “members” or
/// “options” and mean an operation on them.
pub fn names_enumeration(title: &str) -> bool {
    is_one_of(&ENUMERATIONS, &words(title))
}

/// True for a heading that lists types derived from the page's own.
pub fn lists_derived_types(title: &str) -> bool {
    is_one_of(&DERIVED_TYPES, &words(title))
}

/// Spellings, word by word.
type Spellings = Vec<Vec<&'static str>>;

/// Every heading with its spellings.
static SPELT: LazyLock<Vec<(&Heading, Spellings)>> =
    LazyLock::new(|| ALL.iter().map(|heading| (heading, split(heading.spellings))).collect());

static ENUMERATIONS: LazyLock<Spellings> = LazyLock::new(|| {
    split(&[
        "<name> enum",
        "<name> enum type",
        "<name> enumeration",
        "<name> enumeration type",
        "<name> enum values",
    ])
});

static DERIVED_TYPES: LazyLock<Spellings> =
    LazyLock::new(|| split(&["derived types", "subtypes", "derived resources"]));

fn split(spellings: &[&'static str]) -> Spellings {
    spellings.iter().map(|spelling| spelling.split_whitespace().collect()).collect()
}

/// The words of a heading in lower case, its punctuation and numbers gone.
fn words(title: &str) -> Vec<String> {
    let lower = title.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphabetic() && c != '-');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn is_one_of(spellings: &Spellings, words: &[String]) -> bool {
    spellings.iter().any(|spelling| fits(spelling, words))
}

/// True where words have a spelling.
fn fits(spelling: &[&str], words: &[String]) -> bool {
    match spelling {
        [] => words.is_empty(),
        ["..", rest @ ..] => (0..=words.len()).any(|at| fits(rest, &words[at..])),
        ["<name>", rest @ ..] => (1..=words.len().min(4)).any(|at| fits(rest, &words[at..])),
        [word, rest @ ..] => {
            words.split_first().is_some_and(|(own, behind)| own == word && fits(rest, behind))
        }
    }
}
