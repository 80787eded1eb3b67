//! Route lists: the method and path on each line of an “HTTP request” block.
//!
//! ```text
//! block  := line*            line := method " "+ url | url | header | note
//! url    := ("https://" host version)? path ("?" query)?
//! path   := ("/" segment)+   segment: text, "{name}", "{a | b}", "<name>", "(name)", "name(k='{v}')"
//! ```
//!
//! Takes the lines; gives routes with their slips mended: host, version and query string are taken off, `<x>` and `(x)` become `{x}`,
//! a missing first slash is added. Lines that are no routes (headers, “or”) are passed over; lines that try to be
//! one and are not readable are reported.

mod balance;
mod placeholders;

use crate::diagnostic::{Diagnostic, rules};
use crate::model::{MOST_SEGMENTS, Url};
use crate::source::Span;
use crate::vocabulary::bodies;
use balance::{balance, is_balanced, separate};
pub(crate) use placeholders::normalise_placeholders;
use std::borrow::Cow;

/// HTTP methods, as the pages use them.
pub const METHODS: [&str; 7] = ["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"];

/// A documented route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteFact {
    /// The method in capitals.
    pub method: String,
    /// The path from its first `/`, without host, version and query string.
    pub path: String,
    /// What stood behind `?`.
    pub query: Option<String>,
    /// The line.
    pub span: Span,
}

/// What a route list held.
#[derive(Clone, Debug, Default)]
pub struct RouteList {
    /// The routes that could be read.
    pub routes: Vec<RouteFact>,
    /// How many lines tried to be a route and were reported instead.
    pub refused: usize,
}

/// Reads the lines at `span` of `text`.
pub fn read(span: Span, text: &str, diagnostics: &mut Vec<Diagnostic>) -> RouteList {
    let mut list = RouteList::default();
    let mut start = span.range().start;
    let mut rest = text.get(span.range()).unwrap_or_default();
    while !rest.is_empty() {
        let (line, behind) = rest.split_at(end_of_route(rest));
        rest = behind;
        let lead = line.len() - line.trim_start().len();
        let whole = on_one_line(line);
        let body = whole.trim();
        let at = Span::new(span.file, start + lead, start + lead + body.len());
        start += line.len();
        if body.starts_with("HTTP/")
            || body.starts_with('{') && !body.starts_with("{{") && list.routes.is_empty()
        {
            break;
        }
        read_line(at, body, &mut list, diagnostics);
    }
    list
}

/// The end of the first line, and of those behind it where a route goes on: in parentheses that are still open, or with its query.
fn end_of_route(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let (mut end, mut above) = (first.len(), first.trim_end());
    let is_route = split_method(first.trim()).is_some() && first.is_ascii();
    for line in lines.take_while(|line| is_route && line.is_ascii()) {
        let more = line.trim();
        let is_open = above.matches('(').count() > above.matches(')').count();
        let goes_on = is_open && !more.starts_with('/') && more.contains(')') || more.starts_with(['?', '&']);
        if !goes_on || split_method(more).is_some() {
            break;
        }
        end += line.len();
        above = more;
    }
    end
}

/// A route of several lines in one, as many bytes long up to where each went on.
fn on_one_line(line: &str) -> Cow<'_, str> {
    match line.trim_end().contains('\n') {
        true => Cow::Owned(line.split('\n').map(str::trim).collect()),
        false => Cow::Borrowed(line),
    }
}

/// Reads a line; `GET /a, /b` and `GET /a or GET /b` are several routes.
fn read_line(at: Span, line: &str, list: &mut RouteList, diagnostics: &mut Vec<Diagnostic>) {
    let mut start = at.range().start;
    let mut rest = line;
    while let Some(gap) = bodies::ROUTES_APART.place_of(rest, "gap") {
        read_route(Span::new(at.file, start, start + gap.start), &rest[..gap.start], list, diagnostics);
        start += gap.end;
        rest = &rest[gap.end..];
        if split_method(rest).is_some() {
            let message = "expected one route on each line, found another one";
            let place = Span::new(at.file, start, at.range().end);
            let found = Diagnostic::new(&rules::ROUTE_METHOD_MISSING, place, message);
            diagnostics.push(found.help("give it a line of its own"));
        }
    }
    read_route(Span::new(at.file, start, at.range().end), rest, list, diagnostics);
}

fn read_route(at: Span, line: &str, list: &mut RouteList, diagnostics: &mut Vec<Diagnostic>) {
    let line = &line[..bodies::BEHIND_ROUTE.find(line).map_or(line.len(), |behind| behind.start)];
    let at = Span::new(at.file, at.range().start, at.range().start + line.len());
    let (method, rest) = match split_method(line) {
        Some(found) => found,
        None if line.starts_with('/') && !line.starts_with("//") || line.starts_with("https://") => {
            // A second path without a method of its own shares the one above.
            let Some(last) = list.routes.last() else {
                list.refused += 1;
                let message = "expected a method before the path, found none";
                diagnostics.push(Diagnostic::new(&rules::ROUTE_METHOD_MISSING, at, message));
                return;
            };
            let message = format!("expected a method before the path, found none; read as `{}`", last.method);
            let finding = Diagnostic::new(&rules::ROUTE_METHOD_MISSING, at, message);
            diagnostics.push(finding.fix(at.head(), format!("{} ", last.method)));
            (last.method.clone(), line)
        }
        None => {
            if bodies::NO_ROUTE.is_in(line) {
                list.refused += 1;
                diagnostics.push(garbage(at, line));
            }
            return;
        }
    };
    let rest = rest.trim();
    if bodies::NO_ROUTE.is_in(rest) || rest.is_empty() || rest.starts_with("**") {
        list.refused += 1;
        diagnostics.push(garbage(at, line));
        return;
    }
    let segments = rest.matches('/').count();
    if segments > MOST_SEGMENTS {
        list.refused += 1;
        let message = format!("expected a route of at most {MOST_SEGMENTS} segments, found {segments}");
        diagnostics.push(Diagnostic::new(&rules::ROUTE_GARBAGE, at, message));
        return;
    }
    if split_method(line).is_some_and(|(_, rest)| rest.starts_with('/')) {
        let gap = Span::new(at.file, at.range().start + method.len(), at.range().start + method.len());
        let message = format!("expected a space between `{method}` and its path");
        diagnostics.push(Diagnostic::new(&rules::ROUTE_METHOD_MISSING, gap, message).fix(gap, " "));
    }
    let url = Span::new(at.file, at.range().end - rest.len(), at.range().end);
    let (path, query) = clean(url, rest, diagnostics);
    list.routes.push(RouteFact { method, path, query, span: at });
}

fn garbage(at: Span, line: &str) -> Diagnostic {
    let shown: String = line.chars().take(60).collect();
    Diagnostic::new(&rules::ROUTE_GARBAGE, at, format!("expected a method and a path, found `{shown}`"))
}

/// The method in capitals and the rest, where a line begins with a method.
pub fn split_method(line: &str) -> Option<(String, &str)> {
    METHODS.iter().find_map(|method| {
        let head = line.get(..method.len())?;
        let rest = &line[method.len()..];
        let fits = head.eq_ignore_ascii_case(method)
            && (head.starts_with(char::is_uppercase) || rest.trim_start().starts_with('/'));
        (fits && (rest.starts_with([' ', '\t', '/', '\u{a0}']) || rest.is_empty()))
            .then(|| ((*method).to_owned(), rest))
    })
}

/// The clean path of the URL at a place, and its query string.
fn clean(at: Span, url: &str, diagnostics: &mut Vec<Diagnostic>) -> (String, Option<String>) {
    let url = url.trim_end_matches(" HTTP/1.1").trim_end_matches(" HTTP/2").trim();
    let Url { path: mut written, mut query, path_start: start, .. } = Url::read(url);
    // `content[?includeIDs=true]`: a query that may be left out.
    let optional = written.strip_suffix('[').zip(query.and_then(|query| query.strip_suffix(']')));
    if let Some((path, inner)) = optional {
        (written, query) = (path, Some(inner));
    }
    let end = start + written.len();
    let place = |from: usize, to: usize| Span::new(at.file, at.range().start + from, at.range().start + to);
    let mut path = normalise_placeholders(written);
    let mut slip = |rule, place: Span, message: String, help: &str, fix: Option<(Span, &str)>| {
        let found = Diagnostic::new(rule, place, message).help(help);
        diagnostics.push(match fix {
            Some((at, right)) => found.fix(at, right),
            None => found,
        });
    };
    if start > 0 {
        let message = format!("expected a path without host and version, found `{url}`");
        let head = place(0, start);
        slip(&rules::ROUTE_ABSOLUTE, head, message, "write the path alone", Some((head, "")));
    }
    if !path.starts_with('/') {
        let message = format!("expected a path that begins with `/`, found `{path}`");
        let fix = Some((place(start, start), "/"));
        slip(&rules::ROUTE_SLASH, place(start, end), message, "add the slash", fix);
        path.insert(0, '/');
    }
    if path.len() > 1 && path.ends_with('/') {
        let message = format!("expected a path without a slash at its end, found `{path}`");
        let tail = place(start + written.trim_end_matches('/').len(), end);
        slip(&rules::ROUTE_SLASH, tail, message, "remove the slash", Some((tail, "")));
        path.truncate(path.trim_end_matches('/').len().max(1));
    }
    if !is_balanced(&path) {
        let message = format!("expected balanced braces and parentheses, found `{path}`");
        slip(&rules::ROUTE_BRACES, place(start, end), message, "close what is opened", None);
        path = balance(&path);
    }
    if separate(&path) != path {
        let message = format!("expected one slash between two segments, found `{path}`");
        slip(&rules::ROUTE_SLASH, place(start, end), message, "write one slash between segments", None);
    }
    (separate(&path), query.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ApiVersion;
    use crate::source::{Role, Sources};

    fn routes(text: &str) -> (Vec<(String, String)>, Vec<&'static str>, usize) {
        let sources = Sources::from_texts([("x.md".to_owned(), text.to_owned(), ApiVersion::V1, Role::Page)]);
        let mut found = Vec::new();
        let span = Span::new(sources.find("x.md").unwrap(), 0, text.len());
        let list = read(span, text, &mut found);
        let routes = list.routes.into_iter().map(|route| (route.method, route.path)).collect();
        (routes, found.iter().map(|d| d.rule.id).collect(), list.refused)
    }

    fn path(line: &str) -> String {
        routes(line).0.remove(0).1
    }

    #[test]
    fn every_spelling_of_a_placeholder_is_one() {
        assert_eq!(path("GET /users/{id | userPrincipalName}/x"), "/users/{id | userPrincipalName}/x");
        assert_eq!(path("GET /users/{id} | name/chats"), "/users/{id | name}/chats");
        assert_eq!(path("GET /users/{id}|{user-name}"), "/users/{id | user-name}");
        assert_eq!(path("GET /me/tables/<id>/rows"), "/me/tables/{id}/rows");
        assert_eq!(path("PATCH /teams/(team-id)/channels"), "/teams/{team-id}/channels");
        assert_eq!(path("GET /a/search(q='{text}')"), "/a/search(q='{text}')");
        assert_eq!(path("GET /a/range(address = '<address>')?$top=1"), "/a/range(address='{address}')");
    }

    #[test]
    fn what_stands_behind_a_route_is_no_part_of_it() {
        assert_eq!(path("GET /a/{id}/b // all of them"), "/a/{id}/b");
        assert_eq!(path("GET /a/{id}/b;"), "/a/{id}/b");
    }

    #[test]
    fn a_route_goes_on_in_a_second_line() {
        assert_eq!(path("GET /a/find(from={from},\n  to={to})\nGET /a"), "/a/find(from={from},to={to})");
        assert_eq!(routes("GET /a\n  ?$top=1\nGET /b\n").0.len(), 2);
        assert_eq!(routes("GET /a/find(from={from}\nGET /b\n").0.len(), 2);
    }

    #[test]
    fn a_route_without_end_is_none() {
        let of = |count| routes(&format!("GET {}", "/a".repeat(count)));
        assert_eq!((of(MOST_SEGMENTS).0.len(), of(MOST_SEGMENTS).1), (1, vec![]));
        let (found, rules, refused) = of(MOST_SEGMENTS + 1);
        assert_eq!((found.len(), rules, refused), (0, vec!["route-garbage"], 1));
    }

    #[test]
    fn slips_are_mended_and_reported() {
        assert_eq!(routes("GET policies/x").1, ["route-slash"]);
        assert_eq!(path("GET https://graph.microsoft.com/v1.0/sites/{id}/"), "/sites/{id}");
        assert_eq!(path("GET https://api.contoso.com/V2/vaults/{id}"), "/vaults/{id}");
        assert_eq!(routes("GET /vaults/{id}keys//a").1, ["route-slash"]);
        assert_eq!(path("GET /vaults/{id}/content[?locked=true]"), "/vaults/{id}/content");
        assert_eq!(path("DELETE/identity/x"), "/identity/x");
        assert_eq!(path("GET /a/{id/b"), "/a/{id}/b");
        assert_eq!(path("GET /a/row(index={n})/range(x"), "/a/row(index={n})/range(x)");
    }

    #[test]
    fn lines_that_are_no_routes() {
        assert_eq!(routes("POST /a\nworkbook-session-id: {id}\nor\n").0.len(), 1);
        let (found, rules, refused) = routes("** Entity URI for x not found\nGET ** Entity URI\n");
        assert!(found.is_empty() && refused == 2 && rules == ["route-garbage", "route-garbage"]);
    }
}
