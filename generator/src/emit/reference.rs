//! Public addresses of pages.
//!
//! Takes a source and its model; gives the address, where the pages of the API are published at all.

use crate::model::{Model, Source, Url, site};

/// The public address of the page that documents something; `None` where nobody knows where the pages of the API are published.
pub(crate) fn url(source: &Source, model: &Model) -> Option<String> {
    is_graph(model).then(|| site::page(source.page(), source.file.contains("resources/"), model.api_version))
}

/// True unless the examples call another service: those of Microsoft Graph name it, or no host at all.
fn is_graph(model: &Model) -> bool {
    let requests = model.operations.iter().flat_map(|operation| &operation.examples);
    let urls = requests.filter_map(|example| example.request.as_ref()).map(|request| Url::read(&request.url));
    let mut hosts = urls.filter(|url| url.host.is_some()).peekable();
    hosts.peek().is_none() || hosts.any(|url| url.names_graph())
}
