//! Singular and plural: `users` is the name of several of a `user`.
//!
//! Takes names, of collections or of types; gives the other number. English has more rules than these: a word they do not fit stays as
//! it is. It knows no names: whether a word is that of a collection the tables of the pages say.

/// Endings that stay in the singular, or are no plural.
const NO_PLURALS: [&str; 5] = ["ss", "us", "is", "news", "series"];

/// The singular of a collection's name: `users` as `user`, `policies` as `policy`.
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

/// All words that a plural can be that of, the likeliest first: for who knows which words there are.
pub fn singulars(text: &str) -> impl Iterator<Item = String> {
    let endings = [("ies", "y"), ("es", ""), ("s", "")].into_iter();
    endings.filter_map(move |(plural, singular)| Some(format!("{}{singular}", text.strip_suffix(plural)?)))
}

/// True for a word that has the look of a plural.
pub fn looks_plural(name: &str) -> bool {
    !singular(name).eq_ignore_ascii_case(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_are_read_back() {
        for word in ["user", "policy", "key", "mailbox", "class", "branch", "shift"] {
            assert_eq!(singular(&plural(word)), word);
            assert!(singulars(&plural(word)).any(|singular| singular == word), "{word}");
            assert!(looks_plural(&plural(word)) && !looks_plural(word), "{word}");
        }
    }
}
