//! Addresses that a service hands out: next pages, upload sessions, places of results.
//!
//! Takes them as they come, which is not always as a URI may be; gives them with every byte encoded that no URI
//! has, so that nothing is cut off at a `#` or refused for a space. It resolves nothing and follows nothing.

use percent_encoding::{AsciiSet, CONTROLS, percent_encode};
use std::fmt;

/// What no part of a URI has (RFC 3986), and `#`: what a service hands out has no fragment, but unencoded texts.
const FOREIGN: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The address with all bytes encoded that it may not have; what is encoded already stays.
pub(crate) fn encode(link: &[u8]) -> String {
    let mut encoded = String::with_capacity(link.len());
    for (at, part) in link.trim_ascii().split(|byte| *byte == b'%').enumerate() {
        if at > 0 {
            let is_escape = part.len() >= 2 && part.iter().take(2).all(u8::is_ascii_hexdigit);
            encoded.push_str(if is_escape { "%" } else { "%25" });
        }
        encoded.extend(percent_encode(part, FOREIGN));
    }
    encoded
}

/// The part of an address that may be shown: its scheme and host. The rest can be a secret.
pub(crate) fn origin(link: &str) -> &str {
    let Some((scheme, rest)) = link.split_once("://") else { return "" };
    let host = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    // Names and passwords stand before the host; such an address is not shown at all.
    let is_plain = !host.contains('@') && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_plain { link.get(..scheme.len() + 3 + host.len()).unwrap_or_default() } else { "" }
}

/// Prints an address without what may be secret.
pub(crate) struct Hidden<'a>(pub(crate) &'a str);

impl fmt::Debug for Hidden<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}/..\"", origin(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::{Hidden, encode};

    #[test]
    fn what_no_uri_has_is_encoded_and_nothing_is_cut() {
        for (link, expected) in [
            ("https://x/users?$skiptoken=a%20b", "https://x/users?$skiptoken=a%20b"),
            ("https://x/a b/\"c\"?q={d}|e#f", "https://x/a%20b/%22c%22?q=%7Bd%7D%7Ce%23f"),
            ("https://x/zoë?q=日", "https://x/zo%C3%AB?q=%E6%97%A5"),
            ("https://x/100%?a=%4&b=%zz%41%", "https://x/100%25?a=%254&b=%25zz%41%25"),
            (" https://[::1]:8/a'(b)*!\n", "https://[::1]:8/a'(b)*!"),
        ] {
            assert_eq!(encode(link.as_bytes()), expected);
            assert!(encode(link.as_bytes()).parse::<http::Uri>().is_ok(), "{link}");
        }
        assert_eq!(encode(b"/caf\xE9"), "/caf%E9");
    }

    #[test]
    fn only_the_host_is_shown() {
        for (link, shown) in [
            ("https://sn.example:8/up/secret?token=t", r#""https://sn.example:8/..""#),
            ("https://user:pass@sn.example/up", r#""/..""#),
            ("/operations/secret", r#""/..""#),
        ] {
            assert_eq!(format!("{:?}", Hidden(link)), shown);
        }
    }
}
