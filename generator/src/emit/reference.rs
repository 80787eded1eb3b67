//! Public addresses of pages.

use crate::model::{ApiVersion, Model, Source, Url};

/// The name of a page in its public address: `user-sendmail` of `v1.0/api/user-sendmail.md`.
pub(crate) fn stem(source: &Source) -> &str {
    let file = source.file.rsplit('/').next().unwrap_or_default();
    file.split_once('.').map_or(file, |(stem, _)| stem)
}

/// The public address of the page that documents something; `None` where nobody knows where the pages of the API are published.
pub(crate) fn url(source: &Source, model: &Model) -> Option<String> {
    is_graph(model).then(|| address(source, model.api_version))
}

/// True unless the examples call another service: those of Microsoft Graph name it, or no host at all.
fn is_graph(model: &Model) -> bool {
    let requests = model.operations.iter().flat_map(|operation| &operation.examples);
    let urls = requests.filter_map(|example| example.request.as_ref()).map(|request| Url::read(&request.url));
    let mut hosts = urls.filter(|url| url.host.is_some()).peekable();
    hosts.peek().is_none() || hosts.any(|url| url.names_graph())
}

fn address(source: &Source, version: ApiVersion) -> String {
    let folder = if source.file.contains("resources/") { "api/resources" } else { "api" };
    let view = match version {
        ApiVersion::V1 => "graph-rest-1.0",
        ApiVersion::Beta => "graph-rest-beta",
    };
    let stem: String =
        stem(source).chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
    format!("https://learn.microsoft.com/en-us/graph/{folder}/{stem}?view={view}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_follow_the_folder_and_the_version() {
        let source = |file: &str| Source { file: file.into(), line: 1 };
        assert_eq!(
            address(&source("v1.0/resources/device.md"), ApiVersion::V1),
            "https://learn.microsoft.com/en-us/graph/api/resources/device?view=graph-rest-1.0"
        );
        assert_eq!(
            address(&source("beta/api/user-get.md"), ApiVersion::Beta),
            "https://learn.microsoft.com/en-us/graph/api/user-get?view=graph-rest-beta"
        );
        assert_eq!(stem(&source("page.txt")), "page");
    }
}
