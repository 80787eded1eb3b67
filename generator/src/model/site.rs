//! The site that publishes the pages of Microsoft Graph: the addresses of pages on it.
//!
//! Takes the name of a page, its kind and its version, or a link from the root of the site; gives an address. Whether the pages
//! of an API are published there at all, the caller knows.

use super::ApiVersion;

/// The site, in the language of the pages.
const SITE: &str = "https://learn.microsoft.com/en-us";

/// The address of a reference page, by the name of its file without the ending.
pub fn page(stem: &str, is_resource: bool, version: ApiVersion) -> String {
    let folder = if is_resource { "api/resources" } else { "api" };
    let view = match version {
        ApiVersion::V1 => "graph-rest-1.0",
        ApiVersion::Beta => "graph-rest-beta",
    };
    let stem: String = stem.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
    format!("{SITE}/graph/{folder}/{stem}?view={view}")
}

/// The address of what a link names from the root of the site: `/graph/overview.md`.
pub fn rooted(target: &str) -> String {
    let target = if target.starts_with("/graph/") { target.trim_end_matches(".md") } else { target };
    format!("{SITE}{target}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_follow_the_kind_and_the_version() {
        let device = page("device", true, ApiVersion::V1);
        assert_eq!(
            device,
            "https://learn.microsoft.com/en-us/graph/api/resources/device?view=graph-rest-1.0"
        );
        let odd = page("user-list(1)", false, ApiVersion::Beta);
        assert_eq!(odd, "https://learn.microsoft.com/en-us/graph/api/user-list1?view=graph-rest-beta");
        assert_eq!(rooted("/graph/paging.md"), "https://learn.microsoft.com/en-us/graph/paging");
    }
}
