//! URLs as pages write them: whole, or from the version or the path on.
//!
//! Takes a text; gives its parts, and whose server it names. The one place that knows the hosts of the service and what
//! stands for a version in a URL. Which route a path fits is the business of [`Template`](super::Template).

use super::ApiVersion;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// The host of the service.
pub const HOST: &str = "graph.microsoft.com";

/// The hosts of Graph, national clouds among them. Which hosts another API has, its pages do not say.
const HOSTS: [&str; 5] = [
    HOST,
    "graph.microsoft.us",
    "dod-graph.microsoft.us",
    "graph.microsoft.de",
    "microsoftgraph.chinacloudapi.cn",
];

/// The version that stands for a test environment, which readers cannot reach.
pub const TEST_VERSION: &str = "localtest";

/// A URL, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url<'u> {
    /// The host without its port, as written; `None` where the text begins with the path.
    pub host: Option<&'u str>,
    /// The segment that stands for a version, as written.
    pub version: Option<&'u str>,
    /// What stands behind host and version, up to the query, as written.
    pub path: &'u str,
    /// Where the path begins in the text, in bytes.
    pub path_start: usize,
    /// What stands behind the question mark.
    pub query: Option<&'u str>,
}

/// Whose server a URL names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// The service's own: by its host, by a placeholder for it, or because no host is named.
    Service,
    /// One that resembles the service's, and is meant to be it.
    Resembling,
    /// Another one, such as that of a callback or an upload.
    Other,
}

impl<'u> Url<'u> {
    /// Reads any text.
    pub fn read(text: &'u str) -> Self {
        let (host, below) = split_host(text);
        let (version, whole) = split_version(below, host);
        let (path, query) = split_query(whole);
        Self { host, version, path, path_start: text.len() - whole.len(), query }
    }

    /// Whose server it names.
    pub fn server(&self) -> Server {
        let Some(host) = self.host.map(str::to_ascii_lowercase) else { return Server::Service };
        match host.as_str() {
            host if host.starts_with('{') || HOSTS.contains(&host) => Server::Service,
            host if host.contains("graph") => Server::Resembling,
            _ => Server::Other,
        }
    }

    /// True where it names a host of Microsoft Graph itself.
    pub fn names_graph(&self) -> bool {
        self.host.is_some_and(|host| HOSTS.contains(&host.to_ascii_lowercase().as_str()))
    }

    /// The version of the API that it names.
    pub fn api_version(&self) -> Option<ApiVersion> {
        self.version.and_then(ApiVersion::from_segment)
    }

    /// The pairs of the query in order, decoded. A plus sign stands for itself, as in OData.
    pub fn query_pairs(&self) -> Vec<(String, String)> {
        let pairs = self.query.unwrap_or_default().split('&').map(str::trim).filter(|pair| !pair.is_empty());
        let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        pairs.map(|(name, value)| (decode(name.trim()), decode(value.trim()))).collect()
    }
}

/// Text with its percent-encoded bytes decoded; what is none stays as it is.
pub fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text)).into_owned()
}

/// The host, and what stands from the first slash behind it on.
fn split_host(text: &str) -> (Option<&str>, &str) {
    let scheme = text
        .split_once("://")
        .filter(|(scheme, _)| ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)));
    let Some((_, rest)) = scheme else { return (None, text) };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (host, below) = rest.split_at(end);
    (Some(host.split(':').next().unwrap_or(host)), below)
}

/// The segment that stands for a version, where one stands behind the host or the first slash; behind a placeholder for
/// the host further words of the address may stand before it: `https://{tenant}/api/v2.0`.
fn split_version<'u>(below: &'u str, host: Option<&str>) -> (Option<&'u str>, &'u str) {
    if host.is_none() && !below.starts_with('/') {
        return (None, below);
    }
    let is_open = host.is_some_and(|host| host.starts_with('{'));
    let path = below.split('?').next().unwrap_or_default();
    let mut start = path.len() - path.trim_start_matches('/').len();
    for segment in path[start..].split('/').take(if is_open { LONGEST_BASE } else { 1 }) {
        if is_version(segment) {
            return (Some(segment), &below[start + segment.len()..]);
        }
        start += segment.len() + 1;
    }
    (None, below)
}

/// How many segments behind a placeholder for the host are looked at for a version.
const LONGEST_BASE: usize = 3;

/// `v1.0`, `v2`, `beta`: what stands for a version between host and path.
fn is_version(segment: &str) -> bool {
    let named = ["beta", TEST_VERSION, "{version}"].iter().any(|name| segment.eq_ignore_ascii_case(name));
    let number = segment.strip_prefix(['v', 'V']).unwrap_or_default();
    named || number.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
}

/// Splits at the first `?` outside braces and quotes.
fn split_query(path: &str) -> (&str, Option<&str>) {
    let (mut depth, mut quoted) = (0_u32, false);
    for (at, c) in path.char_indices() {
        match c {
            '\'' => quoted = !quoted,
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '?' if depth == 0 && !quoted => return (path[..at].trim_end(), Some(&path[at + 1..])),
            _ => {}
        }
    }
    (path, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_and_version_are_taken_off() {
        let url = Url::read("https://graph.microsoft.com:443/v1.0/users/a%20b?$top=5&$select=id,%20name");
        assert_eq!(
            (url.host, url.version, url.path),
            (Some("graph.microsoft.com"), Some("v1.0"), "/users/a%20b")
        );
        assert_eq!(url.query_pairs(), [("$top".into(), "5".into()), ("$select".into(), "id, name".into())]);
        for (text, version, path) in [
            ("/me/messages", None, "/me/messages"),
            ("/beta/me", Some("beta"), "/me"),
            ("beta/me", None, "beta/me"),
            ("HTTPS://api.contoso.com/V2/vaults/{id}", Some("V2"), "/vaults/{id}"),
            ("https://graph.microsoft.com/localtest/me", Some("localtest"), "/me"),
            ("https://graph.microsoft.com", None, ""),
            ("https://{tenant}/api/v2.0/rooms({id})?x=/beta", Some("v2.0"), "/rooms({id})"),
            ("https://graph.microsoft.com/users/v1.0", None, "/users/v1.0"),
            ("/vaults/{id}", None, "/vaults/{id}"),
            ("/search(q='{a?}')", None, "/search(q='{a?}')"),
        ] {
            let url = Url::read(text);
            assert_eq!((url.version, url.path), (version, path), "{text}");
        }
    }

    #[test]
    fn servers() {
        for (text, server) in [
            ("/me", Server::Service),
            ("https://graph.microsoft.us/v1.0/me", Server::Service),
            ("https://{host}/v1.0/me", Server::Service),
            ("https://graph.example.org/v1.0/me", Server::Resembling),
            ("https://sn3302.up.1drv.com/up/fe6987415ace", Server::Other),
        ] {
            assert_eq!(Url::read(text).server(), server, "{text}");
        }
    }

    #[test]
    fn what_is_not_encoded_stays() {
        assert_eq!(decode("100% of a%2Fb%zz%+1"), "100% of a/b%zz%+1");
        assert_eq!(decode("%ff"), "%ff");
    }
}
