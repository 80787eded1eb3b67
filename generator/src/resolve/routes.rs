//! The routes of an operation.
//!
//! Takes what its page lists and shows; gives routes. An ellipsis (`/childFolders/{id}/.../messages`) stands for what may be
//! repeated there, and is left out. Where an example asks for `/me` what is listed for `/users/{id}`, that is a route too: the signed-in
//! user is one of the users.

use super::context::Context;
use crate::model::Route;
use crate::parse::http::url_parts;
use crate::parse::page::{OperationFacts, RequestFacts};
use crate::parse::route::RouteFact;

/// The segment by which pages say “and so on”.
const ELLIPSIS: &str = "/...";

/// The routes that a page documents, in its order, then those that only its examples show.
pub(super) fn resolve(context: &Context<'_>, facts: &OperationFacts) -> Vec<Route> {
    let listed = facts.routes.iter().map(|route| Route {
        method: route.method.clone(),
        path: route.path.replace(ELLIPSIS, ""),
        source: context.sources.source(route.span),
    });
    let mut routes: Vec<Route> = listed.collect();
    for request in facts.examples.iter().filter_map(|example| example.request.as_ref()) {
        if let Some(path) = of_signed_in_user(&facts.routes, request)
            && !routes.iter().any(|route| route.method == request.method && route.path == path)
        {
            let source = context.sources.source(request.url.span);
            routes.push(Route { method: request.method.clone(), path, source });
        }
    }
    routes
}

/// The route below `/me` that a request shows, where the page lists the one below `/users/{id}` alone.
fn of_signed_in_user(routes: &[RouteFact], request: &RequestFacts) -> Option<String> {
    let (path, _, _) = url_parts(&request.url.value);
    let shown = below_user(path, "/me")?;
    let mut routes = routes.iter().filter(|route| route.method == request.method);
    if routes.clone().any(|route| below_user(&route.path, "/me").is_some_and(|listed| fits(&listed, &shown)))
    {
        return None;
    }
    let path = routes.find_map(|route| {
        let user = route.path.split_once('}').map(|(user, _)| user)?;
        let is_user = user.starts_with("/users/{") && user.matches('/').count() == 2;
        let rest = route.path.get(user.len() + 1..).filter(|_| is_user)?;
        fits(&segments(rest), &shown).then_some(rest)
    })?;
    Some(format!("/me{path}"))
}

/// The segments of a path behind the one that names the user.
fn below_user<'a>(path: &'a str, user: &str) -> Option<Vec<&'a str>> {
    let path = path.trim_end_matches('/');
    let rest = path.get(user.len()..).filter(|_| path.get(..user.len()).is_some_and(|lead| lead == user))?;
    (rest.is_empty() || rest.starts_with('/')).then(|| segments(rest))
}

fn segments(path: &str) -> Vec<&str> {
    path.split('/').filter(|segment| !segment.is_empty()).collect()
}

/// True where a path shown is one that is listed: placeholders take anything, functions are the same by name.
fn fits(listed: &[&str], shown: &[&str]) -> bool {
    let name = |segment: &str| segment.split('(').next().unwrap_or_default().to_ascii_lowercase();
    let is_one = |(listed, shown): (&&str, &&str)| {
        listed.starts_with('{') && !shown.starts_with('$') || name(listed) == name(shown)
    };
    listed.len() == shown.len() && listed.iter().zip(shown).all(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ApiVersion;
    use crate::parse::text::Spanned;
    use crate::source::{Role, Sources, Span};

    fn shown(listed: &[&str], example: &str) -> Option<String> {
        let sources = Sources::from_texts([("x.md".to_owned(), String::new(), ApiVersion::V1, Role::Page)]);
        let span = Span::new(sources.find("x.md").unwrap(), 0, 0);
        let route = |line: &&str| {
            let (method, path) = line.split_once(' ').unwrap();
            RouteFact { method: method.to_owned(), path: path.to_owned(), query: None, span }
        };
        let routes: Vec<RouteFact> = listed.iter().map(route).collect();
        let (method, url) = example.split_once(' ').unwrap();
        let request = RequestFacts {
            method: method.to_owned(),
            url: Spanned::new(url.to_owned(), span),
            headers: Vec::new(),
            body: None,
            sample_keys: Vec::new(),
        };
        of_signed_in_user(&routes, &request)
    }

    #[test]
    fn an_example_for_the_signed_in_user_adds_a_route() {
        let users = "PATCH /users/{id | userPrincipalName}";
        assert_eq!(shown(&[users], "PATCH https://graph.microsoft.com/v1.0/me").unwrap(), "/me");
        assert_eq!(shown(&[users], "GET https://graph.microsoft.com/v1.0/me"), None, "another method");
        let view = "GET /users/{id}/view(start=start-value,end=end-value)";
        let example = "GET /me/view(start='1',end='2')";
        assert_eq!(shown(&[view], example).unwrap(), "/me/view(start=start-value,end=end-value)");
        assert_eq!(shown(&["GET /users/{id}/a/{b}"], "GET /me/a/1?$top=2").unwrap(), "/me/a/{b}");
    }

    #[test]
    fn what_is_listed_or_does_not_fit_adds_none() {
        assert_eq!(shown(&["GET /me/a/{b}", "GET /users/{id}/a/{b}"], "GET /me/a/1"), None);
        assert_eq!(shown(&["GET /users/{id}/a/{b}"], "GET /me/a/$count"), None);
        assert_eq!(shown(&["GET /users/{id}/a"], "GET /meetings/a"), None);
        assert_eq!(shown(&["GET /groups/{id}/a"], "GET /me/a"), None);
    }
}
