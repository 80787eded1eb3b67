//! Builds the path of a request from its template: the one place where values meet a URL.
//!
//! ```text
//! /users/{id}/messages          a segment: percent-encoded
//! /root/search(q='{text}')      a quoted argument: quotes are doubled, then percent-encoded
//! /root:/{path}:/children       after a colon: a relative path, whose slashes stay
//! ```
//!
//! Values are taken in the order of the placeholders. It does not know the query; see [`super::request`].

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What is encoded in a segment: all that RFC 3986 does not allow there, and `&`, `'`, `(`, `)`, `*`, `+`.
pub(crate) const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// The same, but a quote stays: it has been doubled.
const QUOTED: &AsciiSet = &SEGMENT.remove(b'\'');

/// The path, or the placeholder whose value can not stand in one.
pub(crate) fn build(template: &'static str, values: &[&str]) -> Result<String, &'static str> {
    let mut path = String::with_capacity(template.len() + 40 * values.len());
    let mut values = values.iter();
    let mut rest = template;
    while let Some((before, placeholder, after)) = next_placeholder(rest) {
        path.push_str(before);
        let value = values.next().copied().unwrap_or_default();
        push_value(&mut path, value).ok_or(placeholder)?;
        rest = after;
    }
    path.push_str(rest);
    Ok(path)
}

fn next_placeholder(text: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let (before, rest) = text.split_once('{')?;
    let (placeholder, after) = rest.split_once('}')?;
    Some((before, placeholder, after))
}

/// Writes a value in the way that the path before it asks for.
fn push_value(path: &mut String, value: &str) -> Option<()> {
    if path.ends_with('\'') {
        path.extend(utf8_percent_encode(&value.replace('\'', "''"), QUOTED));
    } else if path.ends_with(":/") {
        let segments: Vec<_> = value.split('/').filter(|segment| !segment.is_empty()).collect();
        let encoded: Option<Vec<_>> = segments.into_iter().map(encode_segment).collect();
        path.push_str(&encoded.filter(|segments| !segments.is_empty())?.join("/"));
    } else {
        path.push_str(&encode_segment(value)?);
    }
    Some(())
}

/// `None` for what would make another path of it: nothing, `.` and `..`, which URL parsers resolve.
pub(crate) fn encode_segment(value: &str) -> Option<String> {
    let is_safe = !matches!(value, "" | "." | "..");
    is_safe.then(|| utf8_percent_encode(value, SEGMENT).to_string())
}

#[cfg(test)]
mod tests {
    use super::build;

    #[test]
    fn values_are_encoded_as_segments() {
        let path = build("/users/{id}/messages/{id}", &["a&b/c@d.com", "AAMk=="]);
        assert_eq!(path.as_deref(), Ok("/users/a%26b%2Fc@d.com/messages/AAMk=="));
    }

    #[test]
    fn quotes_are_doubled_in_arguments() {
        let path = build("/drive/root/search(q='{text}')", &["it's 50% / 2"]);
        assert_eq!(path.as_deref(), Ok("/drive/root/search(q='it''s%2050%25%20%2F%202')"));
    }

    #[test]
    fn slashes_stay_after_a_colon() {
        let path = build("/drive/root:/{path}:/children", &["/Documents/a b.txt"]);
        assert_eq!(path.as_deref(), Ok("/drive/root:/Documents/a%20b.txt:/children"));
    }

    #[test]
    fn what_would_change_the_path_is_refused() {
        for value in ["", ".", ".."] {
            assert_eq!(build("/users/{id}", &[value]), Err("id"), "{value:?}");
        }
        assert_eq!(build("/drive/root:/{path}", &["a/../b"]), Err("path"));
    }

    #[test]
    fn numbers_and_missing_values() {
        assert_eq!(build("/range(row={row})", &["7"]).as_deref(), Ok("/range(row=7)"));
        assert_eq!(build("/users/{id}", &[]), Err("id"));
    }
}
