//! Namespaces: the one an API's own types live in, and the look of a qualified name.
//!
//! Takes names; gives facts about their dotted parts. Which type a name means is decided where the pages are joined.

use super::{Enum, Type};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The namespace of everything that names none, unless the pages are those of another API.
pub const DEFAULT: &str = "microsoft.graph";

/// Ends of host and file names, which have dots too.
const NO_TYPES: [&str; 12] =
    ["com", "net", "org", "us", "de", "cn", "io", "md", "json", "html", "aspx", "xml"];

/// The root of an API whose types live in `namespaces`: the commonest one, or the one above it that is used, too.
pub fn root<'n>(namespaces: impl IntoIterator<Item = &'n str>) -> String {
    let mut counted: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for namespace in namespaces.into_iter().filter(|namespace| !namespace.is_empty()) {
        counted.entry(namespace.to_ascii_lowercase()).or_insert((0, namespace)).0 += 1;
    }
    let commonest = counted.iter().max_by_key(|(key, (count, _))| (*count, Reverse(*key)));
    let Some((commonest, _)) = commonest.filter(|(key, _)| !is_within(key, DEFAULT)) else {
        return DEFAULT.to_owned();
    };
    let above = counted.iter().filter(|(key, _)| is_within(commonest, key));
    above.min_by_key(|(key, _)| key.len()).map_or(DEFAULT, |(_, (_, written))| *written).to_owned()
}

/// The root of the API that these types and enumerations make up.
pub fn root_of<'n>(types: &'n [Type], enums: impl IntoIterator<Item = &'n Enum>) -> String {
    let names = types.iter().map(|item| &item.name).chain(enums.into_iter().map(|item| &item.name));
    root(names.map(|name| name.rsplit_once('.').map_or("", |(namespace, _)| namespace)))
}

/// The last part of a qualified name.
pub fn short_name(qualified: &str) -> &str {
    qualified.rsplit('.').next().unwrap_or(qualified)
}

/// The namespace of a qualified name below `root`: `callRecords` of `microsoft.graph.callRecords.session`; nothing for most types, and all of it
/// elsewhere.
pub fn below<'n>(qualified: &'n str, root: &str) -> &'n str {
    let own = qualified.rsplit_once('.').map_or("", |(own, _)| own);
    own.get(root.len()..).filter(|_| is_within(own, root)).unwrap_or(own).trim_start_matches('.')
}

/// A declared name in the case of the title where it shows no words itself: `orgcontact` under “orgContact resource type” is `orgContact`.
/// The first letter stays, because a title may begin like a sentence; and a name that has capitals does, because titles write those of
/// products, “oneNoteResource”.
pub fn in_words_of(declared: &str, title: &str) -> String {
    let own = short_name(declared);
    let shows_words = own.chars().any(|letter| letter.is_ascii_uppercase());
    if shows_words || !own.eq_ignore_ascii_case(title) {
        return declared.to_owned();
    }
    let kept = declared.len() - own.len() + own.chars().next().map_or(0, char::len_utf8);
    let (kept, rest) = declared.split_at(kept);
    format!("{kept}{}", title.get(title.len() - rest.len()..).unwrap_or(rest))
}

/// True where `namespace` is `root` or lies below it, without regard to case.
pub fn is_within(namespace: &str, root: &str) -> bool {
    let head = namespace.get(..root.len()).filter(|head| head.eq_ignore_ascii_case(root));
    head.is_some() && matches!(namespace.as_bytes().get(root.len()), None | Some(b'.'))
}

/// True for `microsoft.graph.user` and `graph.user`; not for a word, a host or a file.
pub fn is_qualified(name: &str) -> bool {
    let parts: Vec<&str> = name.split('.').collect();
    let is_word = |part: &&str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    let deep = parts.len() > 2 || parts.len() == 2 && parts.first() == Some(&"graph");
    deep && parts.iter().all(is_word) && parts.last().is_some_and(|last| !NO_TYPES.contains(last))
}

/// A segment of a path without the namespace of the type or function it names. Names such as `com.contoso.settings` are
/// those of values: what begins with a domain is no namespace.
pub fn unqualified(segment: &str) -> &str {
    let name = segment.split('(').next().unwrap_or(segment);
    if !name.contains('.') {
        return segment;
    }
    let domain = name.split('.').next().is_some_and(|first| NO_TYPES.contains(&first));
    let typed = name.starts_with(char::is_lowercase) && !domain && is_qualified(name);
    let cut = if typed { name.rfind('.').map_or(0, |dot| dot + 1) } else { 0 };
    segment.get(cut..).unwrap_or(segment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn graph_is_the_root_of_its_own_namespaces() {
        assert_eq!(root([]), "microsoft.graph");
        assert_eq!(root(["microsoft.graph.security", "microsoft.graph.security"]), "microsoft.graph");
        assert_eq!(root(["Microsoft.Graph", "other"]), "microsoft.graph");
    }

    #[test]
    fn another_api_has_another_root() {
        assert_eq!(root(["contoso.Garden", "contoso.Garden", "microsoft.graph"]), "contoso.Garden");
        assert_eq!(root(["contoso.garden.beds", "contoso.garden.beds", "contoso.garden"]), "contoso.garden");
        assert_eq!(root(["contoso.gardens", "contoso.gardens", "contoso.garden"]), "contoso.gardens");
    }

    #[test]
    fn a_title_shows_the_words_of_a_name() {
        assert_eq!(in_words_of("microsoft.graph.orgcontact", "orgContact"), "microsoft.graph.orgContact");
        for title in ["Orgcontact", "organizational contact", "orgcontact", "org\u{e9}Contact", ""] {
            assert_eq!(in_words_of("microsoft.graph.orgcontact", title), "microsoft.graph.orgcontact");
        }
        assert_eq!(in_words_of("userFlow", "userFLow"), "userFlow");
    }

    #[test]
    fn hosts_and_files_are_no_qualified_names() {
        for name in ["microsoft.graph.user", "graph.user", "contoso.garden.termStore.set"] {
            assert!(is_qualified(name), "{name}");
        }
        for name in ["user", "graph.microsoft.com", "e.g", "a.b", "1.0.2", "resources.user.md", "see ..."] {
            assert!(!is_qualified(name), "{name}");
        }
    }

    #[test]
    fn a_segment_loses_its_namespace_and_keeps_its_arguments() {
        assert_eq!(unqualified("microsoft.graph.delta()"), "delta()");
        assert_eq!(unqualified("contoso.garden.water(from='a.b.c')"), "water(from='a.b.c')");
        for plain in ["plants", "com.contoso.settings", "Com.Contoso.Referral"] {
            assert_eq!(unqualified(plain), plain);
        }
    }
}
