//! Singular and plural: `users` is the name of several of a `user`.
//!
//! Takes names, of collections or of types; gives the other number. English has more rules than these: a word they do not fit stays as
//! it is.

/// Endings that stay in the singular, or are no plural.
const NO_PLURALS: [&str; 5] = ["ss", "us", "is", "news", "series"];

/// The singular of a collection's name: `users` as `user`, `policies` as `policy`.
///
/// English has more rules than these; a word they do not fit stays as it is.
pub fn singular(text: &str) -> String {
    if NO_PLURALS.iter().any(|ending| text.ends_with(ending)) {
        return text.to_owned();
    }
    if let Some(before) = text.strip_suffix("hildren") {
        return format!("{before}hild");
    }
    match text.strip_suffix("ies") {
        Some(stem) if !stem.is_empty() => return format!("{stem}y"),
        _ => {}
    }
    let takes_es = ["sses", "shes", "ches", "xes"].iter().any(|ending| text.ends_with(ending));
    text.strip_suffix(if takes_es { "es" } else { "s" }).unwrap_or(text).to_owned()
}

/// The plural that [`singular`] reads back: `users`, `policies`, `mailboxes`.
pub fn plural(text: &str) -> String {
    let stem = text.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    match stem {
        Some(stem) => format!("{stem}ies"),
        None if ["s", "sh", "ch", "x"].iter().any(|ending| text.ends_with(ending)) => format!("{text}es"),
        None => format!("{text}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_are_read_back() {
        for word in ["user", "policy", "key", "mailbox", "class", "branch", "shift"] {
            assert_eq!(singular(&plural(word)), word);
        }
    }
}
