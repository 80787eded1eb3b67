//! A phrase: a pattern with its meaning, and sets of them.
//!
//! Takes texts; says whether, and where, a phrase stands in them. A pattern is compiled when it is first asked for. One that is no
//! pattern is in no text, and fails the test that tries all of them.

use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use std::ops::Range;
use std::sync::OnceLock;

/// The group of a pattern that takes the phrase back: `(?<no> not \s)? nullable` is not in “not nullable”.
const DENIED: &str = "no";

/// Words of the pages that mean something.
#[derive(Debug)]
pub struct Phrase {
    /// What it is called in the code and the docs.
    pub name: &'static str,
    /// What it says, as the end of “says that ..” or as a noun.
    pub means: &'static str,
    /// Texts that hold it.
    pub fits: &'static [&'static str],
    /// Texts that nearly hold it.
    pub not: &'static [&'static str],
    pattern: &'static str,
    compiled: OnceLock<Option<Compiled>>,
}

#[derive(Debug)]
struct Compiled {
    regex: Regex,
    /// The pattern has the group that takes the phrase back.
    can_deny: bool,
}

impl Phrase {
    /// A phrase; `pattern` is laid out by white space and compared without regard to case.
    pub const fn new(
        name: &'static str,
        means: &'static str,
        pattern: &'static str,
        fits: &'static [&'static str],
        not: &'static [&'static str],
    ) -> Self {
        Self { name, means, fits, not, pattern, compiled: OnceLock::new() }
    }

    /// True where the text holds the phrase.
    pub fn is_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Where the text first holds the phrase.
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        self.find_all(text).next()
    }

    /// Every place where the text holds the phrase, none within another.
    pub fn find_all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let places = |compiled: &'a Compiled| compiled.regex.find_iter(text).map(|found| found.range());
        let found = self
            .compiled()
            .into_iter()
            .flat_map(move |compiled| places(compiled).map(move |at| (compiled, at)));
        found.filter(|(compiled, at)| !compiled.denies(text, at.start)).map(|(_, at)| at)
    }

    /// The places of the phrase in a text, to ask of each of many others whether it is within one.
    pub fn places(&self, text: &str) -> Occurrences {
        Occurrences(self.find_all(text).collect())
    }

    /// What stands behind the phrase where the text first holds it, trimmed.
    pub fn rest<'t>(&self, text: &'t str) -> Option<&'t str> {
        text.get(self.find(text)?.end..).map(str::trim)
    }

    /// What stands in a named group of the phrase, where the text first holds it.
    pub fn group<'t>(&self, text: &'t str, name: &str) -> Option<&'t str> {
        text.get(self.place_of(text, name)?)
    }

    /// Where a named group of the phrase stands, where the text first holds it.
    pub fn place_of(&self, text: &str, name: &str) -> Option<Range<usize>> {
        Some(self.compiled()?.regex.captures(text)?.name(name)?.range())
    }

    /// What stands between the places where a text holds the phrase.
    pub fn split<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let mut start = 0;
        let mut places: Vec<Range<usize>> = self.find_all(text).collect();
        places.push(text.len()..text.len());
        places.into_iter().map(move |place| {
            let piece = &text[start..place.start];
            start = place.end;
            piece
        })
    }

    /// True where a text can take the phrase back.
    fn can_be_denied(&self) -> bool {
        self.compiled().is_none_or(|compiled| compiled.can_deny)
    }

    /// The pattern as one line, for the docs.
    pub fn pattern(&self) -> String {
        self.pattern.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn compiled(&self) -> Option<&Compiled> {
        let compile = || {
            let mut builder = RegexBuilder::new(self.pattern);
            let regex = builder.case_insensitive(true).ignore_whitespace(true).build().ok()?;
            let can_deny = regex.capture_names().flatten().any(|name| name == DENIED);
            Some(Compiled { regex, can_deny })
        };
        self.compiled.get_or_init(compile).as_ref()
    }
}

/// Where a text holds a phrase, in order.
#[derive(Debug)]
pub struct Occurrences(Vec<Range<usize>>);

impl Occurrences {
    /// True where one of them holds this place.
    pub fn hold(&self, at: usize) -> bool {
        let before = self.0.partition_point(|place| place.start <= at);
        self.0[..before].last().is_some_and(|place| at < place.end)
    }

    /// The first that begins at this place or behind it.
    pub fn next_from(&self, at: usize) -> Option<&Range<usize>> {
        self.0.get(self.0.partition_point(|place| place.start < at))
    }
}

impl Compiled {
    /// True where the text takes back the phrase that stands at `start`.
    fn denies(&self, text: &str, start: usize) -> bool {
        let captures = || self.regex.captures_at(text, start);
        self.can_deny && captures().is_some_and(|captures| captures.name(DENIED).is_some())
    }
}

/// Phrases that are tried on one text in one pass.
#[derive(Debug)]
pub struct Set {
    phrases: &'static [&'static Phrase],
    compiled: OnceLock<Option<RegexSet>>,
}

impl Set {
    /// The set of these phrases.
    pub const fn new(phrases: &'static [&'static Phrase]) -> Self {
        Self { phrases, compiled: OnceLock::new() }
    }

    /// True where the text holds any of them.
    pub fn is_in(&self, text: &str) -> bool {
        let said = self.said_in(text);
        self.phrases.iter().any(|phrase| said.has(phrase))
    }

    /// Those of them that the text holds.
    pub fn said_in<'t>(&self, text: &'t str) -> Said<'t> {
        Said { text, phrases: self.phrases, held: self.set().map(|set| set.matches(text)) }
    }

    fn set(&self) -> Option<&RegexSet> {
        let patterns = self.phrases.iter().map(|phrase| phrase.pattern);
        let compile =
            || RegexSetBuilder::new(patterns).case_insensitive(true).ignore_whitespace(true).build().ok();
        self.compiled.get_or_init(compile).as_ref()
    }
}

/// Which phrases of a set a text holds.
#[derive(Debug)]
pub struct Said<'t> {
    text: &'t str,
    phrases: &'static [&'static Phrase],
    held: Option<regex::SetMatches>,
}

impl Said<'_> {
    /// True where the text holds this phrase, which is one of the set.
    pub fn has(&self, phrase: &'static Phrase) -> bool {
        let at = self.phrases.iter().position(|other| std::ptr::eq(*other, phrase));
        let held = at.zip(self.held.as_ref()).is_some_and(|(at, held)| held.matched(at));
        // The set knows nothing of denials.
        held && (!phrase.can_be_denied() || phrase.is_in(self.text))
    }
}

/// Declares phrases, and the list `ALL` of them.
macro_rules! phrases {
    ($($name:ident {
        means: $means:literal,
        pattern: $pattern:literal,
        fits: $fits:expr,
        not: $not:expr $(,)?
    })*) => {
        $(
            #[doc = $means]
            pub static $name: $crate::vocabulary::Phrase =
                $crate::vocabulary::Phrase::new(stringify!($name), $means, $pattern, &$fits, &$not);
        )*

        /// The phrases of this file, in order.
        pub static ALL: &[&$crate::vocabulary::Phrase] = &[$(&$name),*];
    };
}
pub(super) use phrases;
