//! Whether the path of an example is one that a route allows.
//!
//! ```text
//! route:   /users/{id | userPrincipalName}/drive/root:/{path}:/children
//! example: /users/ada@example.com/drive/root:/papers/2021:/children
//! ```
//!
//! Takes two paths without host, version and query; gives a [`Fit`]. A placeholder takes one segment, one behind a colon several; a key in
//! parentheses (`users('ada')`) is a key as segment; arguments are compared by name, in any order, and the last ones may be
//! left out; a cast (`/microsoft.graph.user`) and `/$count`, which every collection has, may stand in the example alone.

use crate::model::{Piece, Segment, Template, namespace};

/// How an example fits a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Not at all.
    None,
    /// As the item that the root of a drive is: `/drive/root` is another URL than `/drive/items/{id}`, for the same.
    Item,
    /// But for upper and lower case.
    Case,
    /// Exactly.
    Exact,
}

/// Compares the path of an example with that of a route.
pub(super) fn fit(route: &str, example: &str) -> Fit {
    let (mut route, mut example) = (segments(route), segments(example));
    match () {
        () if fits(&route, &example, true) => Fit::Exact,
        () if fits(&route, &example, false) => Fit::Case,
        () if root_as_item(&mut route) | root_as_item(&mut example) && fits(&route, &example, false) => {
            Fit::Item
        }
        () => Fit::None,
    }
}

/// A segment as it is compared.
#[derive(Debug)]
enum Part {
    /// Text, without the qualifier of a bound function.
    Text(String),
    /// A name with arguments: `range(address='A1')`.
    Call(String, Vec<String>),
    /// Anything: one segment, or several where it is a relative path.
    Any { several: bool, tail: String },
    /// A cast to a derived type.
    Cast(String),
}

/// The parts of a path.
fn segments(path: &str) -> Vec<Part> {
    let mut out = Vec::new();
    for segment in &Template::parse(path.trim_end_matches('/')).segments {
        push(segment, &mut out);
    }
    out
}

/// Writes `/drive/root` as `/drive/items/{id}`; `false` where it does not stand there.
fn root_as_item(parts: &mut Vec<Part>) -> bool {
    let is_root = |at: &usize| {
        let before = |steps: usize| at.checked_sub(steps).and_then(|before| parts.get(before));
        let in_drive = before(1).is_some_and(|part| part.is_text("drive"))
            || before(2).is_some_and(|part| part.is_text("drives"));
        in_drive && parts.get(*at).is_some_and(|part| part.is_text("root"))
    };
    let Some(at) = (0..parts.len()).find(is_root) else { return false };
    let item = [Part::Text("items".to_owned()), Part::Any { several: false, tail: String::new() }];
    parts.splice(at..=at, item);
    true
}

impl Part {
    fn is_text(&self, text: &str) -> bool {
        matches!(self, Self::Text(own) if own.eq_ignore_ascii_case(text))
    }
}

fn push(segment: &Segment, out: &mut Vec<Part>) {
    let shown = segment.pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.as_str(),
        Piece::Placeholder { .. } => "{}",
    });
    let text: String = shown.collect();
    if let Some((name, arguments)) = text.split_once('(').filter(|(name, _)| !name.is_empty()) {
        return push_call(namespace::unqualified(name), arguments.trim_end_matches(')').trim(), out);
    }
    if let Some(Piece::Placeholder { style, .. }) = segment.pieces.first() {
        let several = *style == crate::model::ParameterStyle::Path;
        return out.push(Part::Any { several, tail: text.trim_start_matches("{}").to_owned() });
    }
    out.push(match namespace::unqualified(&text) {
        name if name.len() < text.len() => Part::Cast(name.to_owned()),
        _ => Part::Text(text),
    });
}

/// A key in parentheses is a segment of its own; a call keeps the names of its arguments.
fn push_call(name: &str, arguments: &str, out: &mut Vec<Part>) {
    let quoted = arguments.starts_with(['\'', '"']);
    if !arguments.is_empty() && (quoted || !arguments.contains('=')) {
        out.push(Part::Text(name.to_owned()));
        out.push(Part::Any { several: false, tail: String::new() });
        return;
    }
    let names =
        arguments.split(',').filter_map(|pair| pair.split_once('=')).map(|(name, _)| name.trim().to_owned());
    out.push(Part::Call(name.to_owned(), names.collect()));
}

fn fits(route: &[Part], example: &[Part], exact: bool) -> bool {
    let Some((wanted, rest)) = route.split_first() else {
        return example.iter().all(|part| matches!(part, Part::Cast(_)) || part.is_text("$count"));
    };
    let Some((given, left)) = example.split_first() else { return false };
    if let Part::Any { several: true, tail } = wanted {
        return (1..=example.len())
            .any(|taken| ends_with(&example[..taken], tail) && fits(rest, &example[taken..], exact));
    }
    takes(wanted, given, exact) && fits(rest, left, exact)
        || matches!(given, Part::Cast(_)) && fits(route, left, exact)
}

/// True where the last of the segments that a relative path takes ends as the route says (`:`).
fn ends_with(taken: &[Part], tail: &str) -> bool {
    match taken.last() {
        Some(Part::Text(text)) => text.ends_with(tail),
        Some(Part::Any { tail: given, .. }) => given == tail,
        Some(Part::Call(..)) => tail.is_empty(),
        Some(Part::Cast(_)) | None => false,
    }
}

fn takes(wanted: &Part, given: &Part, exact: bool) -> bool {
    let same = |one: &str, other: &str| if exact { one == other } else { one.eq_ignore_ascii_case(other) };
    match (wanted, given) {
        (Part::Any { tail, .. }, Part::Any { tail: given, .. }) => tail == given,
        (Part::Any { tail, .. }, Part::Text(text)) => text.ends_with(tail.as_str()) && !text.starts_with('$'),
        (Part::Any { .. }, Part::Call(..)) => false,
        (Part::Text(name) | Part::Cast(name), Part::Text(text) | Part::Cast(text)) => same(name, text),
        (Part::Text(name) | Part::Cast(name), Part::Call(text, arguments)) => {
            same(name, text) && arguments.is_empty()
        }
        (Part::Call(name, arguments), Part::Text(text) | Part::Cast(text)) => {
            same(name, text) && arguments.is_empty()
        }
        (Part::Call(name, wanted), Part::Call(text, given)) => {
            same(name, text) && given.iter().all(|argument| wanted.iter().any(|name| same(name, argument)))
        }
        (Part::Any { .. }, Part::Cast(_)) | (_, Part::Any { .. }) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_take_literal_keys_and_placeholders() {
        assert_eq!(
            fit("/users/{id | userPrincipalName}/messages", "/users/ada@example.com/messages"),
            Fit::Exact
        );
        assert_eq!(fit("/users/{id}", "/users/{user-id}"), Fit::Exact);
        assert_eq!(fit("/users/{id}", "/users('ada')"), Fit::Exact);
        assert_eq!(fit("/users/{id}/photo", "/users/$count"), Fit::None);
        assert_eq!(fit("/users/{id}/photo", "/users/ada/photos"), Fit::None);
        assert_eq!(fit("/users/{id}", "/users('AAMk=')"), Fit::Exact);
        assert_eq!(fit("/users", "/users/$count"), Fit::Exact);
        assert_eq!(fit("/sendMail", "/SendMail"), Fit::Case);
    }

    #[test]
    fn relative_paths_take_several_segments() {
        let route = "/me/drive/root:/{item-path}:/children";
        assert_eq!(fit(route, "/me/drive/root:/papers/2021:/children"), Fit::Exact);
        assert_eq!(fit(route, "/me/drive/root:/papers/2021/children"), Fit::None);
        assert_eq!(fit("/drive/root:/{path}", "/drive/root:/a/b.txt"), Fit::Exact);
        assert_eq!(fit("/me/drive/items/{id}/children", "/me/drive/root/children"), Fit::Item);
        assert_eq!(fit("/me/drive/root/children", "/me/drive/root/children"), Fit::Exact);
        assert_eq!(fit("/sites/{id}/root", "/sites/7/items/3"), Fit::None);
    }

    #[test]
    fn the_signed_in_user_has_routes_of_its_own() {
        assert_eq!(fit("/users/{id}/messages", "/me/messages"), Fit::None);
        assert_eq!(fit("/me/messages", "/users/ada/messages"), Fit::None);
    }

    #[test]
    fn keys_that_are_written_out_are_keys() {
        assert_eq!(fit("/domains/contoso.com/records", "/domains/{domain-name}/records"), Fit::Exact);
    }

    #[test]
    fn arguments_go_by_name() {
        let route = "/me/reminderView(startDateTime={start},endDateTime={end})";
        assert_eq!(fit(route, "/me/reminderView(endDateTime='2021',startDateTime='2020')"), Fit::Exact);
        assert_eq!(fit(route, "/me/reminderView(start='2021')"), Fit::None);
        assert_eq!(fit("/users/delta", "/users/microsoft.graph.delta()"), Fit::Exact);
    }

    #[test]
    fn a_cast_may_stand_in_the_example_alone() {
        assert_eq!(fit("/groups/{id}/members", "/groups/7/members/microsoft.graph.user"), Fit::Exact);
        assert_eq!(fit("/groups/{id}/members/microsoft.graph.user", "/groups/7/members"), Fit::None);
    }
}
