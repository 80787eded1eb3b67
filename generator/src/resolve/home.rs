//! Where the API and its pages live, as the URLs of the examples tell.
//!
//! Takes the pages; gives the names that stand for the address of the service (`{tenantUrl}` in `https://{tenantUrl}/rooms`), which are no
//! part of a route, and whether the pages are published where those of Microsoft Graph are.

use crate::model::{Url, namespace};
use crate::parse::Page;
use std::collections::BTreeSet;

/// What is known of the places.
pub(super) struct Home {
    /// The names for the address of the service, in lower case.
    heads: BTreeSet<String>,
    /// The pages are those of Microsoft Graph.
    pub(super) is_graph: bool,
}

impl Home {
    pub(super) fn of(pages: &[&Page]) -> Self {
        let operations = pages.iter().filter_map(|page| page.operation.as_ref());
        let requests =
            operations.flat_map(|facts| &facts.examples).filter_map(|example| example.request.as_ref());
        let urls: Vec<Url<'_>> = requests.map(|request| Url::read(&request.url.value)).collect();
        let hosts: Vec<&str> = urls.iter().filter_map(|url| url.host).collect();
        let heads = hosts.iter().filter_map(|host| placeholder(host)).map(str::to_ascii_lowercase).collect();
        let names_graph = |page: &&&Page| {
            let stated = super::symbols::stated_namespace(page);
            stated.is_some_and(|name| namespace::is_within(name, namespace::DEFAULT))
        };
        let is_graph = hosts.is_empty()
            || urls.iter().any(Url::names_graph)
            || pages.iter().any(|page| names_graph(&page));
        Self { heads, is_graph }
    }

    /// A route without the name for the address of the service that it may begin with.
    pub(super) fn route<'p>(&self, path: &'p str) -> &'p str {
        let bare = path.trim_start_matches('/');
        let (head, _) = bare.split_once('/').unwrap_or((bare, ""));
        let name = placeholder(head).unwrap_or(head).to_ascii_lowercase();
        let is_head = self.heads.contains(&name) && bare.len() > head.len();
        if is_head { &bare[head.len()..] } else { path }
    }
}

/// `tenantUrl` of `{tenantUrl}`.
fn placeholder(host: &str) -> Option<&str> {
    host.strip_prefix('{')?.strip_suffix('}').map(str::trim).filter(|name| !name.is_empty())
}
