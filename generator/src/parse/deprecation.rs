//! Whether a paragraph says that what its page describes is deprecated.
//!
//! Takes a paragraph of the intro; tells by its words. A sentence about one property or about another API does not count. It does not look at
//! the title.

use crate::parse::text::{Text, TextPart};
use crate::vocabulary::intro as words;

/// Longer paragraphs, in bytes, speak of more than that.
const LONGEST: usize = 600;

/// True where the paragraph begins with the word in bold, or is a short note or sentence that says so of the page's own subject.
pub(super) fn says_deprecated(text: &Text) -> bool {
    let plain = text.plain();
    let strong =
        matches!(text.parts.first(), Some(TextPart::Strong(lead)) if words::DEPRECATED_LEAD.is_in(lead));
    strong
        || plain.len() < LONGEST
            && (words::ALERT.is_in(&plain) || words::ABOUT_THE_SUBJECT.is_in(&plain))
            && words::SAYS_DEPRECATED.is_in(&plain)
            && words::SUBJECT_DEPRECATED.is_in(&plain)
}
