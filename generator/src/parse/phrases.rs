//! The fixed phrases of descriptions.
//!
//! ```text
//! inherited  := "inherited from" link
//! base       := ("inherits from" | "derived from" | "derives from" | "extends") ("the" | "a")? link
//! values     := ("possible values" | "one of" ..) ("are" | "is" | ":" ..) value ((","|"or"|"and") value)* "."
//! ```
//!
//! Takes prose; gives what it says by the phrases of the vocabulary. Prose that says the same in other words is not understood, and
//! not guessed at.

mod types;
mod values;

pub(super) use types::{base, derived, first_link, inherited_from, inherited_rows};
pub(super) use values::alternatives;

use super::page::RowNotes;
use super::text::Text;
use crate::vocabulary::notes;

/// Reads a description.
pub(super) fn read(description: &Text) -> RowNotes {
    let plain = description.plain();
    let said = notes::OF_A_ROW.said_in(&plain);
    let nullable = match () {
        () if said.has(&notes::NOT_NULLABLE) => Some(false),
        () if said.has(&notes::NULLABLE) => Some(true),
        () => None,
    };
    RowNotes {
        nullable,
        read_only: said.has(&notes::READ_ONLY),
        required: said.has(&notes::REQUIRED),
        optional: said.has(&notes::OPTIONAL),
        deprecated: said.has(&notes::DEPRECATED),
        flags: said.has(&notes::FLAGS),
        values: values::read(description),
    }
}
