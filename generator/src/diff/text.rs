//! What counts as the same text, the same name and the same type.
//!
//! Takes texts of the model or of a page; gives them without what carries no fact: white space, typographic
//! quotes, a last full stop, markup. It compares no nodes.

use crate::model::{Doc, TypeName};
use similar::TextDiff;

/// A run of prose with one space between words, plain quotes, and no full stop at its end.
pub(super) fn squash(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            '\u{a0}' => ' ',
            other => other,
        })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").trim_end_matches('.').to_owned()
}

/// The prose of a [`Doc`], squashed.
pub(super) fn prose(doc: &Doc) -> String {
    squash(&doc.plain())
}

/// The namespace that nearly all types share, with the dot behind it.
pub(super) const SHARED_NAMESPACE: &str = "microsoft.graph.";

/// The name without the namespace that nearly all types share.
pub(super) fn display_name(name: &str) -> &str {
    name.strip_prefix(SHARED_NAMESPACE).unwrap_or(name)
}

/// The full name of what [`display_name`] gives.
pub(super) fn full_name(name: &str) -> String {
    format!("{SHARED_NAMESPACE}{name}")
}

/// A use of a type as people write it: `String`, `user`, `Collection(user)`.
pub(super) fn type_label(name: &TypeName, collection: bool) -> String {
    let bare = match name {
        TypeName::Edm(primitive) => primitive.name().to_owned(),
        TypeName::Named(name) => display_name(name).to_owned(),
    };
    if collection { format!("Collection({bare})") } else { bare }
}

/// How alike two names are without regard to case, from 0 to 1.
pub(super) fn likeness(a: &str, b: &str) -> f32 {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    TextDiff::from_chars(&a, &b).ratio()
}

/// A list of names, each in backticks.
pub(super) fn ticked<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

/// A text cut to `limit` characters, with an ellipsis where something is missing.
pub(super) fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let kept: String = text.chars().take(limit.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Two texts cut to the part that differs, with some of what stands around it, each of about `limit` characters.
pub(super) fn differing(before: &str, after: &str, limit: usize) -> (String, String) {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (before, after): (Vec<char>, Vec<char>) =
        (line(before).chars().collect(), line(after).chars().collect());
    if before.len().max(after.len()) <= limit {
        return (before.into_iter().collect(), after.into_iter().collect());
    }
    let same = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    // The difference is shown a little way in, from the beginning of a word.
    let lead = same.saturating_sub(limit / 3);
    let start = (lead..same).find(|at| *at == 0 || before[*at - 1] == ' ').unwrap_or(lead);
    let cut_from = |text: Vec<char>| {
        let rest: String = text[start.min(text.len())..].iter().collect();
        let mark = if start > 0 { "…" } else { "" };
        format!("{mark}{}", cut(&rest, limit))
    };
    (cut_from(before), cut_from(after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Primitive, namespace};

    #[test]
    fn white_space_and_quotes_carry_no_fact() {
        assert_eq!(squash("  The user\u{2019}s\n name. "), "The user's name");
    }

    #[test]
    fn the_shared_namespace_is_the_default_one() {
        assert_eq!(SHARED_NAMESPACE, format!("{}.", namespace::DEFAULT));
    }

    #[test]
    fn types_read_as_people_write_them() {
        assert_eq!(type_label(&TypeName::Edm(Primitive::Int32), false), "Int32");
        assert_eq!(type_label(&TypeName::Named("microsoft.graph.user".into()), true), "Collection(user)");
        assert_eq!(
            type_label(&TypeName::Named("microsoft.graph.termStore.set".into()), false),
            "termStore.set"
        );
    }

    #[test]
    fn what_differs_is_shown() {
        let long = "a ".repeat(100);
        let (before, after) = differing(&format!("{long}old end"), &format!("{long}new end"), 40);
        assert!(before.starts_with('…') && before.ends_with("old end"), "{before}");
        assert!(after.ends_with("new end"), "{after}");
        assert_eq!(differing("one", "two", 40), ("one".to_owned(), "two".to_owned()));
    }

    #[test]
    fn a_cut_text_says_so() {
        assert_eq!(cut("abcdef", 6), "abcdef");
        assert_eq!(cut("abcdef", 4), "abc…");
    }
}
