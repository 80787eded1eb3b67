//! The names that a line holds: of a row, of a member, of routes, scopes and values.
//!
//! Takes a line; gives names without markup. Whether anything is expected on the line, `places` knows.

use super::lines::{cells, is_item};
use crate::vocabulary::{Phrase, shapes, values};
use std::borrow::Cow;

/// The name that a row or an item begins with, without markup, notes and the target of a link.
pub(super) fn name(line: &str) -> String {
    let bare = lead(line);
    let end =
        bare.find(|c: char| c.is_whitespace() || matches!(c, '(' | ':' | ',' | '<')).unwrap_or(bare.len());
    bare[..end].trim_end_matches('_').to_owned()
}

/// True where the first cell of a row is words about something, and no name.
pub(super) fn is_phrase(line: &str) -> bool {
    let lead = lead(line);
    let head = lead.split(['(', ':', ',', '<']).next().unwrap_or_default();
    head.split_whitespace().count() > 3
}

/// The name of a member that a row or an item begins with: in a row it may hold spaces.
pub(super) fn member(line: &str) -> String {
    let whole = lead(line);
    let fits = |c: char| c.is_alphanumeric() || "_-.+ ".contains(c);
    let is_row = !is_item(line.trim_start_matches(['>', ' ', '\t']));
    if is_row && whole.len() <= 60 && whole.chars().all(fits) { whole } else { name(line) }
}

/// What stands in the first cell of a row, or in an item, without markup.
fn lead(line: &str) -> String {
    let line = line.trim_start_matches(['>', ' ', '\t']);
    let lead =
        if is_item(line) { line.get(2..).unwrap_or_default().into() } else { cells(line).swap_remove(0) };
    let lead = without_tags(&lead);
    let lead = lead.trim();
    let shown = lead.split_once("](").map_or(lead, |(text, _)| text);
    let bare: String = shown.chars().filter(|c| !matches!(c, '*' | '`' | '[' | ']' | '\\' | '"')).collect();
    bare.trim().trim_start_matches('_').to_owned()
}

/// The text with a space for each tag.
fn without_tags(text: &str) -> Cow<'_, str> {
    if text.contains('<') { Cow::Owned(without(text, &shapes::HTML_TAG)) } else { Cow::Borrowed(text) }
}

/// The text with a space for each place of a phrase.
fn without(text: &str, phrase: &'static Phrase) -> String {
    let (mut out, mut end) = (String::with_capacity(text.len()), 0);
    for range in phrase.find_all(text) {
        out.push_str(&text[end..range.start]);
        out.push(' ');
        end = range.end;
    }
    out.push_str(&text[end..]);
    out
}

/// The routes of a line of code: each method with its path, and a path that lacks one.
pub(super) fn routes(line: &str) -> Vec<String> {
    let paths = shapes::ROUTE.find_all(line).filter_map(|range| {
        let route = &line[range];
        shapes::ROUTE.group(route, "path").or_else(|| shapes::ROUTE.group(route, "bare"))
    });
    paths.map(|path| path.trim_end_matches([',', ';']).to_owned()).collect()
}

/// The scopes of a row or of a line of prose; those in the targets of links are none.
pub(super) fn scopes(line: &str) -> Vec<String> {
    let shown = without(line, &shapes::LINK_TARGET);
    shapes::SCOPE.find_all(&shown).map(|range| shown[range].to_owned()).collect()
}

/// The values that a row lists in code behind words that announce them.
pub(super) fn values(row: &str) -> Vec<String> {
    let found = shapes::MARKED_VALUES.find_all(row);
    let lists = found.filter_map(|range| shapes::MARKED_VALUES.group(&row[range], "list"));
    let listed = lists.flat_map(|list| list.split('`').skip(1).step_by(2));
    listed.filter(|value| !values::NO_VALUE.is_in(value)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_without_markup() {
        assert_eq!(name("|**[a](x.md)** (deprecated)|T|"), "a");
        assert_eq!(name("- `b`: the second"), "b");
        assert_eq!(member("|JIS B4|"), "JIS B4");
        assert_eq!(member("- first the second"), "first");
        assert_eq!(name("<tr><td><code>c</code></td><td>T</td></tr>"), "c");
    }

    #[test]
    fn routes_of_a_line() {
        assert_eq!(routes("GET /a, /b"), ["/a", "/b"]);
        assert_eq!(routes("GET /a or GET /b"), ["/a", "/b"]);
        assert_eq!(routes("/a/{id}"), ["/a/{id}"]);
        assert_eq!(routes("GET /a/f(x={x},y={y})"), ["/a/f(x={x},y={y})"]);
        assert!(routes("Prefer: a/b").is_empty());
    }

    #[test]
    fn scopes_and_values() {
        assert_eq!(
            scopes("|Application|[A.Read.All](x.md#B.Read), C.ReadWrite|"),
            ["A.Read.All", "C.ReadWrite"]
        );
        assert!(scopes("|Delegated (personal)|Not supported.|").is_empty());
        assert_eq!(
            values("|a|String|Possible values are: `x`, `y`, and `z`. Default is `w`.|"),
            ["x", "y", "z"]
        );
        assert!(values("|a|String|Values such as `x`.|").is_empty());
    }
}
