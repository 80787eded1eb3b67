//! Turns any text into an identifier in Rust's case conventions.
//!
//! Letters and digits of ASCII are kept, everything else separates words. What would not compile is made to:
//! a keyword gets an underscore, a leading digit an `n`, nothing at all becomes `unnamed`.

use crate::vocabulary::number::singular;
use heck::{ToSnakeCase, ToUpperCamelCase};

/// The strict and reserved keywords of every edition, and `_`-less names that the language takes.
const KEYWORDS: [&str; 53] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "union", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// `displayName` as `display_name`: for fields, functions, arguments and modules.
pub fn snake(text: &str) -> String {
    finish(cut(words_of(text).to_snake_case()), "n")
}

/// `displayName` as `DisplayName`: for types and variants.
pub fn camel(text: &str) -> String {
    finish(cut(words_of(text).to_snake_case()).to_upper_camel_case(), "N")
}

fn words_of(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect()
}

/// A name longer than this is cut: it is a sentence that a page has where a name belongs, and names of
/// modules and functions are names of files, too.
const LONGEST: usize = 80;

/// A name in snake case, cut at a word where it is too long.
pub(super) fn cut(mut name: String) -> String {
    if name.len() > LONGEST {
        name.truncate(name[..LONGEST].rfind('_').unwrap_or(LONGEST));
    }
    name
}

fn finish(name: String, before_digit: &str) -> String {
    match name.chars().next() {
        None if before_digit == "N" => "Unnamed".to_owned(),
        None => "unnamed".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("{before_digit}{name}"),
        Some(_) if KEYWORDS.binary_search(&name.as_str()).is_ok() => format!("{name}_"),
        Some(_) => name,
    }
}

/// The name of the id of one item of a collection: `message_id` for `messages`.
pub fn id_of(collection: &str) -> String {
    snake(&format!("{}Id", singular(collection)))
}

/// A module's name, which is also a file's: Windows keeps some for devices.
pub fn module(text: &str) -> String {
    let name = snake(text);
    let is_device = match name.as_str() {
        "con" | "prn" | "aux" | "nul" => true,
        _ => {
            let number = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
            number.is_some_and(|number| number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit()))
        }
    };
    if is_device { format!("{name}_") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wire_names_become_snake_case() {
        for (wire, name) in [
            ("displayName", "display_name"),
            ("onPremisesSyncEnabled", "on_premises_sync_enabled"),
            ("isSIPEnabled", "is_sip_enabled"),
            ("oauth2PermissionGrants", "oauth2_permission_grants"),
            ("@odata.type", "odata_type"),
            ("type", "type_"),
            ("self", "self_"),
            ("3dModel", "n3d_model"),
            ("a b\u{a0}c", "a_b_c"),
            ("%", "unnamed"),
            ("", "unnamed"),
            (&"long ".repeat(40), &"long_".repeat(16)[..79]),
        ] {
            assert_eq!(snake(wire), name, "{wire}");
        }
    }

    #[test]
    fn wire_names_become_camel_case() {
        for (wire, name) in [
            ("oneOnOne", "OneOnOne"),
            ("10.0", "N100"),
            ("self", "Self_"),
            ("win32LobApp", "Win32LobApp"),
            ("", "Unnamed"),
            (&"LongName".repeat(20), &"LongName".repeat(8)),
        ] {
            assert_eq!(camel(wire), name, "{wire}");
        }
    }

    #[test]
    fn keywords_are_sorted_for_the_search() {
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn names_of_devices_are_no_files() {
        let names = ["con", "AUX", "lpt1", "com", "com10", "console"].map(module);
        assert_eq!(names, ["con_", "aux_", "lpt1_", "com", "com10", "console"]);
    }

    #[test]
    fn ids_are_named_after_their_collection() {
        for (collection, name) in [
            ("users", "user_id"),
            ("policies", "policy_id"),
            ("classes", "class_id"),
            ("mailboxes", "mailbox_id"),
            ("status", "status_id"),
            ("me", "me_id"),
            ("ies", "ie_id"),
            ("series", "series_id"),
            ("children", "child_id"),
        ] {
            assert_eq!(id_of(collection), name);
        }
    }
}
