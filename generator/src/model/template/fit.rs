//! Whether the path of an example is one that a template allows, and which values its placeholders have there.
//!
//! ```text
//! template: /users/{id | userPrincipalName}/drive/root:/{path}:/children
//! example:  /users/ada@example.com/drive/root:/papers/2021:/children        ada@example.com, papers/2021
//! ```
//!
//! Takes a template and a path without host, version and query; gives a [`Fit`]. A placeholder takes one segment, one behind a
//! colon several; a key in parentheses (`users('ada')`) is a key as segment; arguments are compared by name, in any
//! order; a cast (`/microsoft.graph.user`) and `/$count`, which every collection has, may stand in the example alone. The
//! time is that of the product of both lengths.

use super::{ELLIPSIS, ParameterStyle, Piece, Segment, Template, split_segments};
use crate::model::namespace;
use crate::model::url::decode;
use std::collections::BTreeSet;

/// A path of more segments than this fits nothing: the walk is as deep as the path is long.
const LONGEST: usize = 500;

/// How closely a path fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// As the item that the root of a drive is: `/drive/root` is another URL than `/drive/items/{id}`, for the same.
    Item,
    /// But for upper and lower case.
    Case,
    /// Exactly.
    Exact,
}

/// How a path fits a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// How closely.
    pub closeness: Closeness,
    /// The values of the placeholders, decoded. `None` for an argument that the path leaves out, or writes without the quotes
    /// that the template has.
    pub values: Vec<Option<String>>,
    /// A cast stands within the path and not in the template.
    pub casts_within: bool,
    /// The types of casts behind the template's end, as written.
    pub casts: Vec<String>,
    /// `/$count` stands behind the template's end.
    pub counted: bool,
}

impl Template {
    /// How a path fits; `None` where it does not.
    pub fn matches(&self, path: &str) -> Option<Fit> {
        let (wanted, given) = (wanted(self), given(path));
        if wanted.len().max(given.len()) > LONGEST {
            return None;
        }
        let placeholders = self.placeholders().count();
        let exact = || Search::new(&wanted, &given, placeholders, true).run(Closeness::Exact);
        let in_another_case = || Search::new(&wanted, &given, placeholders, false).run(Closeness::Case);
        exact().or_else(in_another_case).or_else(|| {
            let (mut wanted, mut given) = (wanted.clone(), given.clone());
            let is_item = wanted_root_as_item(&mut wanted) | given_root_as_item(&mut given);
            let found = is_item.then(|| Search::new(&wanted, &given, placeholders, false))?;
            found.run(Closeness::Item)
        })
    }

    /// How much of the template is text, in bytes: of two that a path fits, the one with more describes it better.
    pub fn text_length(&self) -> usize {
        let pieces = self.segments.iter().flat_map(|segment| &segment.pieces);
        let text = pieces.map(|piece| match piece {
            Piece::Text(text) => namespace::unqualified(text.trim_end_matches("()")).len(),
            Piece::Placeholder { .. } => 0,
        });
        text.sum::<usize>() + self.segments.len()
    }
}

/// A segment of a template as it is compared. Placeholders are named by their number.
#[derive(Clone, Debug)]
enum Wanted<'t> {
    /// A name without its qualifier.
    Name(&'t str),
    /// A name with arguments, each with its number and whether its value is quoted: `range(address='{a}')`.
    Call(&'t str, Vec<(&'t str, usize, bool)>),
    /// The value of a key, on its own or in parentheses. Nothing reads that of the item which a root is.
    Value(Option<usize>),
    /// Placeholders, with text around them; the number is that of the first.
    Pattern(&'t [Piece], usize),
}

/// A segment of a path as it is compared.
#[derive(Clone, Debug)]
enum Given<'p> {
    /// A name or value.
    Text(&'p str),
    /// A name with arguments.
    Call(&'p str, Vec<(&'p str, &'p str)>),
    /// A key that stood in parentheses.
    Key(&'p str),
    /// A cast to a derived type, as written and without its qualifier.
    Cast(&'p str, &'p str),
}

fn wanted(template: &Template) -> Vec<Wanted<'_>> {
    let (mut out, mut number) = (Vec::new(), 0);
    for segment in &template.segments {
        push_wanted(segment, number, &mut out);
        number += segment.placeholders().count();
    }
    out
}

fn push_wanted<'t>(segment: &'t Segment, number: usize, out: &mut Vec<Wanted<'t>>) {
    let Some(Piece::Text(text)) = segment.pieces.first() else {
        return out.push(Wanted::Pattern(&segment.pieces, number));
    };
    let name = namespace::unqualified(text);
    let call = name.split_once('(').filter(|(name, _)| !name.is_empty());
    match call {
        None if segment.pieces.len() > 1 => out.push(Wanted::Pattern(&segment.pieces, number)),
        None => out.push(Wanted::Name(name)),
        Some((name, _)) => {
            let parameters = segment.parameters();
            let all: Option<Vec<_>> = parameters
                .iter()
                .enumerate()
                .map(|(at, (_, style, parameter))| {
                    Some(((*parameter)?, number + at, *style == ParameterStyle::Quoted))
                })
                .collect();
            match all {
                Some(arguments) => out.push(Wanted::Call(name, arguments)),
                None => out.extend([Wanted::Name(name), Wanted::Value(Some(number))]),
            }
        }
    }
}

fn given(path: &str) -> Vec<Given<'_>> {
    let mut out = Vec::new();
    for text in split_segments(path).into_iter().filter(|text| *text != ELLIPSIS) {
        push_given(text, &mut out);
    }
    out
}

fn push_given<'p>(text: &'p str, out: &mut Vec<Given<'p>>) {
    let call = text.split_once('(').filter(|(name, _)| !name.is_empty());
    let Some((name, inside)) = call.and_then(|(name, rest)| Some((name, rest.strip_suffix(')')?))) else {
        return out.push(match namespace::unqualified(text) {
            name if name.len() < text.len() => Given::Cast(text, name),
            _ => Given::Text(text),
        });
    };
    let (name, inside) = (namespace::unqualified(name), inside.trim());
    let is_quoted = inside.starts_with(['\'', '"']);
    if !inside.is_empty() && (is_quoted || !inside.contains('=')) {
        // A key in quotes may end with the `=` of its encoding.
        let key = inside.strip_prefix('\'').and_then(|key| key.strip_suffix('\'')).unwrap_or(inside);
        return out.extend([Given::Text(name), Given::Key(key)]);
    }
    let pairs = split_arguments(inside).into_iter().filter_map(|pair| pair.split_once('='));
    out.push(Given::Call(name, pairs.map(|(name, value)| (name.trim(), value.trim())).collect()));
}

/// Splits at commas outside of quotes.
fn split_arguments(inside: &str) -> Vec<&str> {
    let (mut out, mut start, mut is_quoted) = (Vec::new(), 0, false);
    for (at, c) in inside.char_indices() {
        is_quoted ^= c == '\'';
        if c == ',' && !is_quoted {
            out.push(&inside[start..at]);
            start = at + 1;
        }
    }
    out.push(&inside[start..]);
    out
}

/// Writes `/drive/root` as `/drive/items/{id}`; `false` where it does not stand there.
fn wanted_root_as_item(parts: &mut Vec<Wanted<'_>>) -> bool {
    let name =
        |part: &Wanted<'_>, name: &str| matches!(part, Wanted::Name(own) if own.eq_ignore_ascii_case(name));
    let Some(at) = root_in_drive(parts, name) else { return false };
    parts.splice(at..=at, [Wanted::Name("items"), Wanted::Value(None)]);
    true
}

fn given_root_as_item(parts: &mut Vec<Given<'_>>) -> bool {
    let name =
        |part: &Given<'_>, name: &str| matches!(part, Given::Text(own) if own.eq_ignore_ascii_case(name));
    let Some(at) = root_in_drive(parts, name) else { return false };
    parts.splice(at..=at, [Given::Text("items"), Given::Key("root")]);
    true
}

fn root_in_drive<T>(parts: &[T], has_name: impl Fn(&T, &str) -> bool) -> Option<usize> {
    let stands =
        |at: Option<usize>, name| at.and_then(|at| parts.get(at)).is_some_and(|part| has_name(part, name));
    (0..parts.len()).find(|at| {
        let in_drive = stands(at.checked_sub(1), "drive") || stands(at.checked_sub(2), "drives");
        in_drive && stands(Some(*at), "root")
    })
}

/// Walks both lists side by side; what has failed once is not tried again.
struct Search<'s> {
    wanted: &'s [Wanted<'s>],
    given: &'s [Given<'s>],
    exact: bool,
    values: Vec<Option<String>>,
    /// The casts of the path that were passed over, by their place.
    passed: BTreeSet<usize>,
    failed: BTreeSet<(usize, usize)>,
}

impl<'s> Search<'s> {
    fn new(wanted: &'s [Wanted<'s>], given: &'s [Given<'s>], placeholders: usize, exact: bool) -> Self {
        let values = vec![None; placeholders];
        Self { wanted, given, exact, values, passed: BTreeSet::new(), failed: BTreeSet::new() }
    }

    fn run(mut self, closeness: Closeness) -> Option<Fit> {
        let end = self.fits(0, 0)?;
        let tail = self.given.get(end..).unwrap_or_default();
        let casts = tail.iter().filter_map(|part| match part {
            Given::Cast(written, _) => Some((*written).to_owned()),
            _ => None,
        });
        let (casts, counted) = (casts.collect(), tail.iter().any(is_count));
        Some(Fit { closeness, values: self.values, casts_within: !self.passed.is_empty(), casts, counted })
    }

    /// Where the template ends in the path, if the parts from these on fit.
    fn fits(&mut self, at: usize, from: usize) -> Option<usize> {
        if self.failed.contains(&(at, from)) {
            return None;
        }
        let end = self.step(at, from);
        if end.is_none() {
            self.failed.insert((at, from));
        }
        end
    }

    fn step(&mut self, at: usize, from: usize) -> Option<usize> {
        let left = self.given.get(from..).unwrap_or_default();
        let Some(wanted) = self.wanted.get(at) else {
            let is_tail = |part: &Given<'_>| matches!(part, Given::Cast(..)) || is_count(part);
            return left.iter().all(is_tail).then_some(from);
        };
        if let Wanted::Pattern(
            pieces @ [Piece::Placeholder { style: ParameterStyle::Path, .. }, ..],
            number,
        ) = wanted
        {
            return (1..=left.len()).find_map(|taken| {
                let text = joined(&left[..taken])?;
                self.takes_text(pieces, *number, &text).then(|| self.fits(at + 1, from + taken))?
            });
        }
        let first = left.first()?;
        if self.takes(wanted, first)
            && let Some(end) = self.fits(at + 1, from + 1)
        {
            return Some(end);
        }
        // A cast of the path alone.
        matches!(first, Given::Cast(..)).then(|| self.passed.insert(from));
        let end = matches!(first, Given::Cast(..)).then(|| self.fits(at, from + 1))?;
        if end.is_none() {
            self.passed.remove(&from);
        }
        end
    }

    fn same(&self, one: &str, other: &str) -> bool {
        if self.exact { one == other } else { one.eq_ignore_ascii_case(other) }
    }

    fn takes(&mut self, wanted: &Wanted<'_>, given: &Given<'_>) -> bool {
        match (wanted, given) {
            (Wanted::Name(name), Given::Text(text) | Given::Cast(_, text)) => self.same(name, text),
            (Wanted::Name(name), Given::Call(text, arguments)) => {
                self.same(name, text) && arguments.is_empty()
            }
            (Wanted::Call(name, wanted), Given::Text(text) | Given::Cast(_, text)) => {
                self.same(name, text) && wanted.is_empty()
            }
            (Wanted::Call(name, wanted), Given::Call(text, given)) => {
                self.same(name, text)
                    && given.iter().all(|(name, value)| self.takes_argument(wanted, name, value))
            }
            (Wanted::Value(number), Given::Text(text) | Given::Key(text)) if is_value(text) => {
                self.set(*number, decode(text));
                true
            }
            (Wanted::Pattern([Piece::Placeholder { .. }], number), Given::Key(text)) => {
                self.set(Some(*number), decode(text));
                true
            }
            (Wanted::Pattern(pieces, number), Given::Text(text)) => {
                is_value(text) && self.takes_text(pieces, *number, text)
            }
            _ => false,
        }
    }

    /// An argument that the template names; its value, where it is quoted as the template's is.
    fn takes_argument(&mut self, wanted: &[(&str, usize, bool)], name: &str, value: &str) -> bool {
        let Some((_, number, is_quoted)) = wanted.iter().find(|(wanted, ..)| self.same(wanted, name)) else {
            return false;
        };
        // The name of an enumeration may stand before its value: `kind=microsoft.graph.kind'a'`.
        let inner = value.split_once('\'').and_then(|(_, value)| value.strip_suffix('\''));
        let value = if *is_quoted {
            inner.map(|inner| decode(inner).replace("''", "'"))
        } else {
            Some(decode(value))
        };
        if let Some(slot) = self.values.get_mut(*number) {
            *slot = value;
        }
        true
    }

    /// Placeholders and text against one text. Each placeholder takes as little as it can.
    fn takes_text(&mut self, pieces: &[Piece], mut number: usize, text: &str) -> bool {
        let (mut rest, mut is_open) = (text, false);
        for (at, piece) in pieces.iter().enumerate() {
            match piece {
                Piece::Placeholder { .. } if is_open => {
                    let first = rest.chars().next().map_or(0, char::len_utf8);
                    self.set(Some(number), decode(&rest[..first]));
                    (rest, number) = (&rest[first..], number + 1);
                }
                Piece::Placeholder { .. } => is_open = true,
                Piece::Text(wanted) => {
                    let places = || rest.char_indices().map(|(at, _)| at).skip(usize::from(is_open));
                    let here = |at: &usize| {
                        rest.get(*at..*at + wanted.len()).is_some_and(|found| self.same(wanted, found))
                    };
                    let last = at + 1 == pieces.len();
                    let found = match is_open {
                        false => Some(0).filter(here),
                        true if last => {
                            rest.len().checked_sub(wanted.len()).filter(|at| *at > 0).filter(here)
                        }
                        true => places().find(here),
                    };
                    let Some(found) = found else { return false };
                    if is_open {
                        self.set(Some(number), decode(&rest[..found]));
                        (number, is_open) = (number + 1, false);
                    }
                    rest = &rest[found + wanted.len()..];
                }
            }
        }
        if is_open {
            self.set(Some(number), decode(rest));
        }
        is_open != rest.is_empty()
    }

    fn set(&mut self, number: Option<usize>, value: String) {
        if let Some(slot) = number.and_then(|number| self.values.get_mut(number)) {
            *slot = Some(value);
        }
    }
}

/// A dollar sign marks what OData does with a resource: `$count`, `$value`.
fn is_value(text: &str) -> bool {
    !text.starts_with('$')
}

fn is_count(part: &Given<'_>) -> bool {
    matches!(part, Given::Text(text) if text.eq_ignore_ascii_case("$count"))
}

/// What a relative path takes of a path, as written. A colon before a slash ends it, so that none stands within.
fn joined(parts: &[Given<'_>]) -> Option<String> {
    let texts = parts.iter().map(|part| match part {
        Given::Text(text) | Given::Cast(text, _) => Some(*text),
        Given::Call(..) | Given::Key(_) => None,
    });
    let text = texts.collect::<Option<Vec<_>>>()?.join("/");
    (!text.contains(":/")).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closeness(route: &str, path: &str) -> Option<Closeness> {
        Template::parse(route).matches(path).map(|fit| fit.closeness)
    }

    /// The values, where the path has one for each placeholder.
    fn values(route: &str, path: &str) -> Option<Vec<String>> {
        Template::parse(route).matches(path)?.values.into_iter().collect()
    }

    #[test]
    fn placeholders_take_keys_and_placeholders() {
        for (route, path, value) in [
            (
                "/users/{id | userPrincipalName}/messages",
                "/users/ada@example.com/messages",
                "ada@example.com",
            ),
            ("/users/{id}", "/users/{user-id}", "{user-id}"),
            ("/users/{id}", "/users/{id | name}", "{id | name}"),
            ("/users/{id}", "/users('ada')", "ada"),
            ("/me/events/{id}", "/me/events('AAMk=')", "AAMk="),
            ("/users/{id}/messages", "/users/a%20b/messages", "a b"),
            ("/sheets('{id}')/rows", "/sheets/Sheet1/rows", "Sheet1"),
            ("/domains/contoso.com/records", "/domains/{domain-name}/records", "{domain-name}"),
        ] {
            assert_eq!(values(route, path).unwrap(), [value], "{path}");
            assert_eq!(closeness(route, path), Some(Closeness::Exact), "{path}");
        }
    }

    #[test]
    fn what_does_not_fit() {
        for (route, path) in [
            ("/users/{id}/photo", "/users/$count"),
            ("/users/{id}/photo", "/users/ada/photos"),
            ("/users/{id}", "/users/a/b"),
            ("/users/{id}", "/users/"),
            ("/users/{id}/messages", "/me/messages"),
            ("/me/messages", "/users/ada/messages"),
            ("/sites/{id}/root", "/sites/7/items/3"),
        ] {
            assert_eq!(closeness(route, path), None, "{path}");
        }
        assert_eq!(closeness("/sendMail", "/SendMail"), Some(Closeness::Case));
    }

    #[test]
    fn relative_paths_take_several_segments() {
        let route = "/me/drive/root:/{item-path}:/children";
        assert_eq!(values(route, "/me/drive/root:/papers/2021:/children").unwrap(), ["papers/2021"]);
        assert_eq!(closeness(route, "/me/drive/root:/papers/2021/children"), None);
        assert_eq!(values("/drive/root:/{path}", "/drive/root:/a/b c.txt").unwrap(), ["a/b c.txt"]);
        assert_eq!(closeness("/drive/root:/{path}", "/drive/root:/a:/children"), None);
        let site = values("/sites/{hostname}:/{relative-path}", "/sites/contoso.example:/teams/hr").unwrap();
        assert_eq!(site, ["contoso.example", "teams/hr"]);
    }

    #[test]
    fn a_root_is_an_item() {
        let fit = |route, path| closeness(route, path);
        assert_eq!(fit("/me/drive/items/{id}/children", "/me/drive/root/children"), Some(Closeness::Item));
        assert_eq!(fit("/me/drive/root/children", "/me/drive/root/children"), Some(Closeness::Exact));
    }

    #[test]
    fn arguments_go_by_name() {
        let route = "/me/view(start='{start}',end={end})";
        assert_eq!(values(route, "/me/view(end=2, start='it''s')").unwrap(), ["it's", "2"]);
        assert_eq!(closeness(route, "/me/view(from='2021')"), None);
        // Left out, and written without quotes.
        assert_eq!(
            Template::parse(route).matches("/me/view(end=2)").unwrap().values,
            [None, Some("2".to_owned())]
        );
        assert_eq!(values(route, "/me/view(start=1,end=2)"), None);
        assert_eq!(values("/users/delta", "/users/microsoft.graph.delta()").unwrap(), [""; 0]);
        assert_eq!(values("/a/microsoft.graph.b(c='{d}')", "/a/b(c='1,2')").unwrap(), ["1,2"]);
        assert_eq!(values("/zones(kind=x.y.kind'{k}')", "/zones(kind=x.y.kind'iana')").unwrap(), ["iana"]);
    }

    #[test]
    fn casts_and_counts_may_stand_in_the_path_alone() {
        let members = Template::parse("/groups/{id}/members");
        let fit = members.matches("/groups/7/members/microsoft.graph.user/$count").unwrap();
        assert_eq!(
            (fit.casts, fit.counted, fit.casts_within),
            (vec!["microsoft.graph.user".to_owned()], true, false)
        );
        assert!(
            Template::parse("/groups/{id}/a/b")
                .matches("/groups/7/a/microsoft.graph.x/b")
                .unwrap()
                .casts_within
        );
        assert_eq!(closeness("/groups/{id}/members/microsoft.graph.user", "/groups/7/members"), None);
        assert_eq!(closeness("/groups/{id}/members/{id}", "/groups/7/members/microsoft.graph.user"), None);
    }

    #[test]
    fn a_path_without_end_fits_nothing() {
        let (long, casts) = ("/a".repeat(100_000), "/x.y.z".repeat(400));
        assert_eq!(closeness(&long, &long), None);
        assert_eq!(closeness(&format!("{casts}/b"), &format!("{casts}{casts}/c")), None);
        assert_eq!(closeness(&format!("{casts}/b"), &format!("{casts}/c")), None);
    }
}
