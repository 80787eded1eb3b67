//! The URL of an example, taken apart: host, version, path and query.
//!
//! Takes a URL as a page writes it, whole or from its path on; gives its parts decoded as far as their meaning allows. It knows no
//! routes; see [`super::paths`].

use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// A URL of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// The version it names, as written; `None` where it begins with the path.
    pub(super) version: Option<String>,
    /// The path below the version, from its first `/`, as written.
    pub(super) path: String,
    /// The query in order, decoded.
    pub(super) query: Vec<(String, String)>,
}

impl Address {
    /// Reads a URL; `None` where it is not one of the service.
    pub(super) fn read(url: &str) -> Option<Self> {
        let url: String = url.split(['\n', '\r']).map(str::trim).collect();
        let (path, query) = url.split_once('?').unwrap_or((&url, ""));
        let path = match path.split_once("://") {
            Some((_, rest)) => {
                let (host, path) = rest.split_once('/')?;
                is_service(host).then_some(path)?
            }
            None => path.trim_start_matches('/'),
        };
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let is_version =
            matches!(first.to_ascii_lowercase().as_str(), "v1.0" | "beta" | "v1" | "localtest" | "{version}");
        let (version, path) = if is_version { (Some(first.to_owned()), rest) } else { (None, path) };
        Some(Self { version, path: format!("/{}", path.trim_end_matches('/')), query: read_query(query) })
    }
}

/// True for the whole URL of another server, such as that of a callback or an upload: no endpoint makes the request.
pub(super) fn is_elsewhere(url: &str) -> bool {
    let host = url.trim().split_once("://").map(|(_, rest)| rest.split('/').next().unwrap_or_default());
    // A host that resembles the service's is meant to be it.
    host.is_some_and(|host| !is_service(host) && !host.to_ascii_lowercase().contains("graph"))
}

/// True for a host of the service, and for placeholders of one.
fn is_service(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host.contains("graph.microsoft") || host.contains("microsoftgraph") || host.starts_with('{')
}

/// The pairs of a query, decoded. A plus sign stands for itself, as in OData.
fn read_query(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').map(str::trim).filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.map(|(name, value)| (decode(name.trim()), decode(value.trim()))).collect()
}

/// Text with its percent-encoded bytes decoded; what is none stays as it is.
pub(super) fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_and_version_are_taken_off() {
        let address =
            Address::read("https://graph.microsoft.com/v1.0/users/a%20b/?$top=5&$select=id,%20name").unwrap();
        assert_eq!((address.version.as_deref(), address.path.as_str()), (Some("v1.0"), "/users/a%20b"));
        assert_eq!(address.query, [("$top".into(), "5".into()), ("$select".into(), "id, name".into())]);
        assert_eq!(Address::read("/me/messages").unwrap().path, "/me/messages");
        let test = Address::read("https://graph.microsoft.com/localtest/me").unwrap();
        assert_eq!((test.version.as_deref(), test.path.as_str()), (Some("localtest"), "/me"));
        assert_eq!(Address::read("https://sn3302.up.1drv.com/up/fe6987415ace"), None);
    }

    #[test]
    fn other_servers() {
        assert!(is_elsewhere("https://sn3302.up.1drv.com/up/fe6987415ace"));
        for url in ["https://graph.microsoft.com/v1.0/me", "/me", "https://graph.example.org/v1.0/me"] {
            assert!(!is_elsewhere(url), "{url}");
        }
    }

    #[test]
    fn what_is_not_encoded_stays() {
        assert_eq!(decode("100% of a%2Fb%zz%+1"), "100% of a/b%zz%+1");
        assert_eq!(decode("%ff"), "%ff");
    }
}
