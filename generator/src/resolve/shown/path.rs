//! The path in the URL of an example request, in the spelling that routes have.
//!
//! Takes URLs as pages write them; gives paths from the service's root on, with keys and paths as segments of their own. It knows no routes.

use crate::model::{ApiVersion, MOST_SEGMENTS, url};

/// The path of a request to the service by this version, without its query.
pub(super) fn path_of(url: &str, version: ApiVersion) -> Option<String> {
    let url = url.trim();
    let path = match url.split_once("://") {
        Some((_, rest)) => {
            let (host, path) = rest.split_once('/')?;
            host.eq_ignore_ascii_case(url::HOST).then_some(path)?
        }
        None => url.strip_prefix('/')?,
    };
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let path = match ApiVersion::from_segment(first) {
        Some(named) => (named == version).then_some(rest)?,
        None => path,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    // Text in quotes may have spaces.
    let has_space = path.split('\'').step_by(2).any(|outside| outside.contains(' '));
    let is_odd = |c: char| c != ' ' && c.is_whitespace() || c.is_control() || "<>\"\\".contains(c);
    let is_plain = !has_space && !path.contains(is_odd);
    let is_short = path.split('/').count() <= MOST_SEGMENTS;
    (is_plain && is_short && !path.is_empty()).then(|| format!("/{path}"))
}

/// `messages('1')` as `messages/1`: a key in parentheses is read as the segment that it stands for.
pub(super) fn keys_as_segments(path: &str) -> String {
    let segments = path.split('/').map(|segment| {
        let inside = segment.strip_suffix(')').and_then(|open| open.split_once('('));
        match inside {
            Some((name, value)) => match value.strip_prefix('\'').and_then(|open| open.strip_suffix('\'')) {
                Some(quoted) if !quoted.is_empty() && !quoted.contains('\'') => format!("{name}/{quoted}"),
                None if !value.is_empty() && !value.contains(['=', '\'', '(', ')', ',']) => {
                    format!("{name}/{value}")
                }
                _ => segment.to_owned(),
            },
            None => segment.to_owned(),
        }
    });
    segments.collect::<Vec<_>>().join("/")
}

/// `root:/papers/2021:/children` as `root:/{path}:/children`: what stands between the colons is one value.
pub(super) fn joined_paths(path: &str) -> String {
    let (mut out, mut inside): (Vec<String>, bool) = (Vec::new(), false);
    for segment in path.split('/').skip(1) {
        match (inside, segment.strip_suffix(':')) {
            (false, Some(_)) => {
                out.push(segment.to_owned());
                out.push("{path}".to_owned());
                inside = true;
            }
            (true, Some(_)) => {
                out.last_mut().into_iter().for_each(|path| path.push(':'));
                inside = false;
            }
            (true, None) => {}
            (false, None) => out.push(segment.to_owned()),
        }
    }
    format!("/{}", out.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_stand_in_quoted_text_alone() {
        let path = |url| path_of(url, ApiVersion::V1);
        assert_eq!(path("/trees/find(q='tall fern')").as_deref(), Some("/trees/find(q='tall fern')"));
        assert_eq!(path("/tall trees/find(q='fern')"), None);
        assert_eq!(path("/trees/find(q='tall\tfern')"), None);
    }
}
