//! The many spellings of a placeholder, made one.
//!
//! ```text
//! <name>, (name), [name], :name  {name}
//! {id} | name, {id}|{name}    {id | name}
//! ```
//!
//! Takes a path; gives it with braces around every placeholder. It reports nothing, and leaves braces that do not match to
//! `balance`.

use crate::parse::text::is_invisible;

/// `<name>` and a segment `(name)` become `{name}`, `{id} | name` becomes `{id | name}`; spaces and zero-width characters
/// outside braces go.
pub(crate) fn normalise_placeholders(path: &str) -> String {
    let braced: String = path
        .chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| match c {
            '<' => '{',
            '>' => '}',
            '\u{a0}' => ' ',
            other => other,
        })
        .collect();
    let mut out = String::with_capacity(braced.len());
    let mut depth = 0_u32;
    for c in braced.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ' ' if depth == 0 => continue,
            _ => {}
        }
        out.push(c);
    }
    let segments: Vec<String> = out.split('/').map(|segment| alternatives(&parenthesised(segment))).collect();
    segments.join("/")
}

/// A name alone in parentheses or brackets, or behind a colon, is a placeholder.
fn parenthesised(segment: &str) -> String {
    let within = |open, close| segment.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let inner = within('(', ')').or_else(|| within('[', ']')).or_else(|| segment.strip_prefix(':'));
    match inner {
        Some(name) if !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "-_".contains(c)) => {
            format!("{{{name}}}")
        }
        _ => segment.to_owned(),
    }
}

/// A placeholder and what may stand in its place, with the braces around all of them.
fn alternatives(segment: &str) -> String {
    let is_name = |name: &str| {
        let name = name.strip_prefix('{').and_then(|name| name.strip_suffix('}')).unwrap_or(name);
        let fits = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "-_".contains(c));
        fits.then(|| name.to_owned())
    };
    let names: Option<Vec<String>> = segment.split('|').map(|name| is_name(name.trim())).collect();
    match names {
        Some(names) if names.len() > 1 && segment.starts_with('{') => format!("{{{}}}", names.join(" | ")),
        _ => segment.to_owned(),
    }
}
