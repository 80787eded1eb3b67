//! All that the project knows of the pages' language, as data: headings, columns, labels and phrases.
//!
//! Pages are English written by hand; the same fact is stated in a dozen ways. Each way is one entry here, with what it
//! means, examples that fit and near misses that do not; one test tries them all. Whoever reads, checks or compares
//! pages asks this module and compares no text with English itself. What follows from a phrase is not known here.
//!
//! # To ask
//!
//! ```
//! use generator::vocabulary::{SectionKind, columns, headings, notes};
//!
//! assert!(notes::READ_ONLY.is_in("The room number. Read-only."));
//! assert_eq!(notes::DEFAULT.rest("The default value is `0`"), Some("`0`"));
//! assert!(columns::DESCRIPTION.is("Comments"));
//! assert_eq!(headings::kind("OData query parameters", false), Some(SectionKind::QueryParameters));
//! ```
//!
//! [`Phrase::is_in`] says whether a text holds a phrase, [`Phrase::find`] where, [`Phrase::rest`] what stands behind it,
//! [`Phrase::group`] what stands in one of its named groups. Where many phrases are tried on one text, a [`Set`] of them
//! does it in one pass.
//!
//! # To add
//!
//! A spelling of something known is one word in the entry that has it: a synonym of a column, an opening of a
//! heading, an alternative of a pattern. Something new is an entry of its own, in the file of its subject:
//!
//! ```text
//! phrases! {
//!     READ_ONLY {
//!         means: "the service alone sets the value",
//!         pattern: r"\b read [-\s]? only \b",
//!         fits: ["Read-only.", "This is a read only list."],
//!         not: ["Read onlookers their rights."],
//!     }
//! }
//! ```
//!
//! Patterns are regular expressions without regard to case; white space in them only lays them out, so that a space
//! of the text is `\s`. The macro enters the phrase in the list that is tested and printed.

pub mod accounts;
pub mod bodies;
pub mod columns;
pub mod headings;
pub mod intro;
pub mod limits;
pub mod mentions;
pub mod notes;
pub mod number;
mod page;
mod phrase;
pub mod placeholders;
pub mod scopes;
mod section_kind;
pub mod shapes;
pub mod site;
pub mod slips;
pub mod titles;
pub mod type_cells;
pub mod types;
pub mod values;

pub use page::page;
pub use phrase::{Occurrences, Phrase, Set};
pub use section_kind::SectionKind;

/// The phrases of one subject, for the docs and the test.
#[derive(Debug)]
pub struct Subject {
    /// What the phrases are about.
    pub title: &'static str,
    /// The phrases.
    pub phrases: &'static [&'static Phrase],
}

/// All phrases, by subject.
pub static SUBJECTS: &[Subject] = &[
    Subject { title: "The introduction of a page", phrases: intro::ALL },
    Subject { title: "Titles of operations", phrases: titles::ALL },
    Subject { title: "Placeholders of routes", phrases: placeholders::ALL },
    Subject { title: "Accounts of a permission table", phrases: accounts::ALL },
    Subject { title: "Scopes of a permission table", phrases: scopes::ALL },
    Subject { title: "Bodies, headers and status codes", phrases: bodies::ALL },
    Subject { title: "Types of bodies", phrases: mentions::ALL },
    Subject { title: "Type cells", phrases: type_cells::ALL },
    Subject { title: "Notes in descriptions", phrases: notes::ALL },
    Subject { title: "Lists of values", phrases: values::ALL },
    Subject { title: "Limits of values", phrases: limits::ALL },
    Subject { title: "Types and their bases", phrases: types::ALL },
    Subject { title: "What authors leave behind", phrases: slips::ALL },
    Subject { title: "Shapes of lines", phrases: shapes::ALL },
    Subject { title: "Copies of published pages", phrases: site::ALL },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_fits_its_examples_and_no_near_miss() {
        for phrase in SUBJECTS.iter().flat_map(|subject| subject.phrases) {
            assert!(!phrase.fits.is_empty() && !phrase.not.is_empty(), "{} has no example", phrase.name);
            for text in phrase.fits {
                assert!(phrase.is_in(text), "{} is not in `{text}`", phrase.name);
            }
            for text in phrase.not {
                assert!(!phrase.is_in(text), "{} is in `{text}`", phrase.name);
            }
        }
    }

    #[test]
    fn every_heading_fits_its_examples_and_no_near_miss() {
        for heading in headings::ALL {
            let among_examples = heading.place == headings::Where::AmongExamples;
            for title in heading.fits {
                assert_eq!(headings::kind(title, among_examples), Some(heading.kind), "`{title}`");
            }
            for title in heading.not {
                assert_ne!(headings::kind(title, among_examples), Some(heading.kind), "`{title}`");
            }
            assert!(!heading.fits.is_empty() && !heading.not.is_empty(), "{:?} has no example", heading.kind);
        }
    }

    #[test]
    fn every_column_is_known_by_each_of_its_names() {
        for column in columns::ALL {
            assert!(column.names().all(|name| column.is(&name.to_uppercase())), "{}", column.name);
            assert!(!column.is(column.not), "{} is `{}`", column.name, column.not);
            assert!(!column.tables.is_empty(), "{} is in no table", column.name);
        }
    }
}
