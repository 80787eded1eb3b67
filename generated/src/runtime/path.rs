//! Builds the path of a request from its template: the one place where values meet a URL.
//!
//! ```text
//! /users/{id}/messages          a segment: percent-encoded; what begins with `$` becomes a key, /users('$x')/messages
//! /root/search(q='{text}')      a quoted argument: quotes are doubled, then percent-encoded
//! /root:/{path}:/children       after a colon: a relative path, whose slashes stay
//! ```
//!
//! Values are taken in the order of the placeholders. A [`Path`] is the result, for requests that no page documents. It
//! does not know the query options; see [`super::request`].

use super::argument::Argument;
use super::cloud::Cloud;
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;

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

/// What is encoded in an argument without quotes: also what would begin another one.
const ARGUMENT: &AsciiSet = &SEGMENT.add(b',').add(b'=').add(b';');

/// What is encoded in the text of a template: what can stand in no URL. What is encoded already stays as it is.
const TEMPLATE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Why there is no path: the placeholder whose value can not stand in one.
pub(crate) type Misfit = Cow<'static, str>;

/// A path below the address and version of the service, with its values encoded: what a request of your own goes to.
///
/// Made of a text, or of a template and the values of its placeholders: `("/users/{id}/photos/{size}", [id, "48x48"])`. It
/// is of `v1.0`, unless it begins with `/beta`. A query at its end is taken as the query of the request.
#[derive(Clone, Debug)]
pub struct Path {
    pub(crate) version: &'static str,
    pub(crate) path: Result<String, Misfit>,
    pub(crate) query: Vec<(Cow<'static, str>, String)>,
}

impl Path {
    /// What stands below: `path.join("/children")`, or `path.join((":/{path}:/content", ["Reports/May.csv"]))`.
    #[must_use]
    pub fn join(mut self, below: impl Into<Self>) -> Self {
        let below = below.into();
        self.path = self.path.and_then(|path| Ok(path + &below.path?));
        self.query.extend(below.query);
        self
    }

    fn new(template: &str, values: &[&dyn Argument]) -> Self {
        let template = template.strip_prefix(Cloud::Global.service()).unwrap_or(template);
        let (version, template) = split_version(template);
        let (template, query) = template.split_once('?').unwrap_or((template, ""));
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let query = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        let decoded = |text| percent_decode_str(text).decode_utf8_lossy().into_owned();
        Self {
            version,
            path: match build(template, values) {
                Ok(path) if path.split('/').any(|part| matches!(part, "." | "..")) => Err("..".into()),
                Ok(path) => Ok(path),
                Err(placeholder) => Err(Cow::Owned(placeholder.to_owned())),
            },
            query: query.map(|(name, value)| (Cow::Owned(decoded(name)), decoded(value))).collect(),
        }
    }
}

/// A template may begin with the version.
fn split_version(template: &str) -> (&'static str, &str) {
    for version in ["v1.0", "beta"] {
        let rest = template.strip_prefix('/').and_then(|rest| rest.strip_prefix(version));
        if let Some(rest) = rest.filter(|rest| rest.starts_with('/')) {
            return (version, rest);
        }
    }
    ("v1.0", template)
}

impl From<&str> for Path {
    fn from(text: &str) -> Self {
        Self::new(text, &[])
    }
}

impl From<&String> for Path {
    fn from(text: &String) -> Self {
        Self::new(text, &[])
    }
}

impl From<String> for Path {
    fn from(text: String) -> Self {
        Self::new(&text, &[])
    }
}

impl<A: Argument, const N: usize> From<(&str, [A; N])> for Path {
    fn from((template, values): (&str, [A; N])) -> Self {
        Self::new(template, &values.each_ref().map(|value| value as &dyn Argument))
    }
}

/// The path, or the placeholder whose value can not stand in one.
pub(crate) fn build<'t>(template: &'t str, values: &[&dyn Argument]) -> Result<String, &'t str> {
    let mut path = String::with_capacity(template.len() + 40 * values.len());
    let mut values = values.iter();
    let mut rest = template;
    while let Some((before, placeholder, after)) = next_placeholder(rest) {
        path.extend(utf8_percent_encode(before, TEMPLATE));
        let value = values.next().map(|value| value.to_text()).unwrap_or_default();
        push_value(&mut path, &value).ok_or(placeholder)?;
        rest = after;
    }
    path.extend(utf8_percent_encode(rest, TEMPLATE));
    Ok(path)
}

fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (placeholder, after) = rest.split_once('}')?;
    Some((before, placeholder, after))
}

/// Writes a value in the way that the path before it asks for; `None` for one that would ask for something else.
fn push_value(path: &mut String, value: &str) -> Option<()> {
    if path.ends_with('\'') {
        path.extend(utf8_percent_encode(&value.replace('\'', "''"), QUOTED));
    } else if path.ends_with('=') {
        path.extend(utf8_percent_encode(value, ARGUMENT));
        (!value.is_empty()).then_some(())?;
    } else if path.ends_with(":/") {
        let segments: Vec<_> = value.split('/').filter(|segment| !segment.is_empty()).collect();
        // A colon ends such a path, and no name of a file has one.
        let encoded: Option<Vec<_>> =
            segments.into_iter().map(|name| encode_segment(name).filter(|_| !name.contains(':'))).collect();
        path.push_str(&encoded.filter(|segments| !segments.is_empty())?.join("/"));
    } else if value.starts_with('$') && path.ends_with('/') {
        // As a segment it would be one of OData's own, such as `$count`; as a key it is what it is.
        path.pop();
        path.push_str("('");
        path.extend(utf8_percent_encode(&value.replace('\'', "''"), QUOTED));
        path.push_str("')");
    } else {
        path.push_str(&encode_segment(value)?);
    }
    Some(())
}

/// `None` for what would make another path of it: nothing, `.` and `..`, which URL parsers resolve, and what ends with
/// a colon, after which the service reads the path of a file.
pub(crate) fn encode_segment(value: &str) -> Option<String> {
    let is_safe = !matches!(value, "" | "." | "..") && !value.ends_with(':');
    is_safe.then(|| utf8_percent_encode(value, SEGMENT).to_string())
}

#[cfg(test)]
mod tests {
    use super::{Path, build};

    #[test]
    fn values_are_encoded_as_segments() {
        let path = build("/users/{id}/messages/{id}", &[&"a&b/c@d.com", &"AAMk=="]);
        assert_eq!(path.as_deref(), Ok("/users/a%26b%2Fc@d.com/messages/AAMk=="));
    }

    #[test]
    fn quotes_are_doubled_in_arguments() {
        let path = build("/drive/root/search(q='{text}')", &[&"it's 50% / 2"]);
        assert_eq!(path.as_deref(), Ok("/drive/root/search(q='it''s%2050%25%20%2F%202')"));
    }

    #[test]
    fn slashes_stay_after_a_colon() {
        let path = build("/drive/root:/{path}:/children", &[&"/Documents/a b.txt"]);
        assert_eq!(path.as_deref(), Ok("/drive/root:/Documents/a%20b.txt:/children"));
    }

    #[test]
    fn what_would_change_the_path_is_refused() {
        for value in ["", ".", ".."] {
            assert_eq!(build("/users/{id}", &[&value]), Err("id"), "{value:?}");
        }
        assert_eq!(build("/drive/root:/{path}", &[&"a/../b"]), Err("path"));
    }

    #[test]
    fn a_colon_ends_no_path() {
        assert_eq!(build("/drive/root:/{path}:/children", &[&"x:/content"]), Err("path"));
        assert_eq!(build("/drive/root:/{path}", &[&"a/b:c"]), Err("path"));
        assert_eq!(build("/drive/items/{id}/content", &[&"root:"]), Err("id"));
        let path = build("/chats/{id}/messages", &[&"19:meeting_x@thread.v2"]);
        assert_eq!(path.as_deref(), Ok("/chats/19:meeting_x@thread.v2/messages"));
    }

    #[test]
    fn what_begins_as_segments_of_odata_do_is_a_key() {
        let path = build("/users/{id}/messages", &[&"$o'neil@x.com"]);
        assert_eq!(path.as_deref(), Ok("/users('$o''neil@x.com')/messages"));
        for value in ["$count", "$ref", "$value", "$batch"] {
            assert_eq!(build("/users/{id}", &[&value]), Ok(format!("/users('{value}')")));
        }
        assert_eq!(build("/x(q='{q}')", &[&"$count"]).as_deref(), Ok("/x(q='$count')"));
        assert_eq!(
            build("/x(row={row})", &[&"1,column=2)/$ref"]).as_deref(),
            Ok("/x(row=1%2Ccolumn%3D2%29%2F$ref)")
        );
    }

    #[test]
    fn numbers_and_missing_values() {
        assert_eq!(build("/range(row={row})", &[&"7"]).as_deref(), Ok("/range(row=7)"));
        assert_eq!(build("/users/{id}", &[]), Err("id"));
    }

    #[test]
    fn a_path_of_your_own_has_a_version_and_may_have_a_query() {
        let text = |path: &Path| (path.version, path.path.clone(), path.query.clone());
        let path = Path::from("/beta/me/a b%20c?$top=5&x=%20y&z");
        let query = [("$top", "5"), ("x", " y"), ("z", "")].map(|(name, value)| (name.into(), value.into()));
        assert_eq!(text(&path), ("beta", Ok("/me/a%20b%20c".into()), query.to_vec()));
        assert_eq!(text(&"/betamax".into()), ("v1.0", Ok("/betamax".into()), Vec::new()));
        let copied = Path::from("https://graph.microsoft.com/v1.0/me");
        assert_eq!(text(&copied), ("v1.0", Ok("/me".into()), Vec::new()));
        let joined = copied.join(("/drive/root:/{path}:/children", ["a/b c"])).join("/$count");
        assert_eq!(joined.path.as_deref(), Ok("/me/drive/root:/a/b%20c:/children/$count"));
        for wrong in ["/users/../me", "/users/{id}"] {
            assert!(Path::from(wrong).path.is_err(), "{wrong}");
        }
        assert_eq!(Path::from(("/a/{x}/{y}", ["1", ".."])).path, Err("y".into()));
    }
}
