//! The fixed phrases of descriptions.
//!
//! ```text
//! inherited  := "inherited from" link
//! base       := ("inherits from" | "derived from" | "derives from" | "extends") ("the" | "a")? link
//! values     := ("possible values" | "one of" ..) ("are" | "is" | ":" ..) value ((","|"or"|"and") value)* "."
//! ```
//!
//! Takes prose; gives what it says by those phrases. Prose that says the same in other words is not understood, and not guessed at.

mod types;
mod values;

pub(super) use types::{base, derived, first_link, inherited_from, says_abstract};

use super::page::RowNotes;
use super::text::Text;

/// Reads a description.
pub(super) fn read(description: &Text) -> RowNotes {
    let plain = description.plain();
    let lower = plain.to_lowercase();
    let lead = lower.trim_start_matches(['(', '[', '*', ' ']);
    let has = |phrase: &str| lower.contains(phrase);
    let not_nullable = has("not nullable")
        || has("non-nullable")
        || has("nonnullable")
        || has("cannot be null")
        || has("can't be null");
    let nullable = match () {
        () if not_nullable => Some(false),
        () if has("nullable") => Some(true),
        () => None,
    };
    RowNotes {
        nullable,
        read_only: is_read_only(&lower),
        required: is_required(lead),
        optional: lead.starts_with("optional")
            || has(". optional")
            || lower.trim_end_matches('.').ends_with(" optional")
            || has("(optional)"),
        deprecated: is_deprecated(&lower, lead),
        flags: has("multi-valued enumeration")
            || has("flagged enum")
            || has("flags enum")
            || has("comma-separated list"),
        values: values::read(description),
    }
}

fn is_deprecated(lower: &str, lead: &str) -> bool {
    let phrases = [
        "(deprecated)",
        "[deprecated",
        " is deprecated",
        "been deprecated",
        "will be deprecated",
        "to be deprecated",
        "being deprecated",
    ];
    lead.starts_with("deprecated")
        || phrases.iter().any(|phrase| lower.contains(phrase))
        || lower.split(". ").any(|sentence| sentence.starts_with("deprecated"))
}

fn is_read_only(lower: &str) -> bool {
    let says = |phrase: &str| {
        lower.match_indices(phrase).any(|(at, _)| {
            let before = lower[..at].trim_end();
            // “not read-only”, “a read-only list” inside a sentence about something else.
            !before.ends_with("not") && !before.ends_with("isn't")
        })
    };
    says("read-only") || says("read only") || says("readonly")
}

fn is_required(lead: &str) -> bool {
    if lead.starts_with("not required") {
        return false;
    }
    let sentence =
        |tail: &str| matches!(tail.chars().next(), None | Some('.' | ',' | ';' | ')' | ']' | ':' | '!'));
    lead.match_indices("required").any(|(at, word)| {
        let before = lead[..at].trim_end();
        let opens = before.is_empty() || before.ends_with(['.', ')', ']', '(', '>', '|', ';', '!']);
        let rest = &lead[at + word.len()..];
        let conditional = ["if ", "only "].iter().any(|word| rest.trim_start().starts_with(word));
        opens && !conditional && (sentence(rest) || rest.trim_start().starts_with(['f', 'w', 'i', 'o']))
    })
}
