//! Whether a paragraph says that what its page describes is deprecated.
//!
//! Takes a paragraph of the intro; tells by its words. A sentence about one property or about another API does not count. It does not look at
//! the title.

use crate::parse::text::{Text, TextPart};

/// True where the paragraph begins with the word in bold, or is a short note or sentence that says so of the page's own subject.
pub(super) fn says_deprecated(text: &Text) -> bool {
    let lower = text.plain().to_lowercase();
    let alert = lower.starts_with("[!")
        || lower.starts_with("note")
        || lower.starts_with("caution")
        || lower.starts_with("important")
        || lower.starts_with("warning");
    let strong = matches!(text.parts.first(), Some(TextPart::Strong(lead)) if lead.to_lowercase().contains("deprecated"));
    let says = [
        "is deprecated",
        "has been deprecated",
        "are deprecated",
        "been deprecated",
        "deprecated and will",
        "deprecation",
    ];
    strong
        || lower.len() < 600
            && (alert || lower.starts_with("this ") || lower.starts_with("the "))
            && says.iter().any(|phrase| lower.contains(phrase))
            && speaks_of_itself(&lower)
}

/// “This API is deprecated”, not “the x property is deprecated”.
fn speaks_of_itself(lower: &str) -> bool {
    [
        "this api",
        "this method",
        "this resource",
        "this operation",
        "these apis",
        "this type",
        "this entity",
        "this function",
        "this action",
        "this object",
        "api is deprecated",
        "type is deprecated",
        "resource is deprecated",
        "apis are deprecated",
        "resource type",
    ]
    .iter()
    .any(|subject| lower.contains(subject))
        || lower.contains("deprecated and") && lower.contains("api")
}
