//! Targets of links that no browser can follow as they are written.
//!
//! Takes a page; reports `link-format` (with a fix): a target that is empty, has backslashes, or lacks a part of its scheme.

use super::context::Context;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::text::Link;
use crate::source::Span;

pub(super) fn check(context: &Context<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    found.extend(page.links.iter().filter_map(|link| malformed(context, link)));
}

fn malformed(context: &Context<'_>, link: &Link) -> Option<Diagnostic> {
    let written = link.target.trim();
    if written.is_empty() {
        let message = format!("expected a target for the link `{}`, found none", link.text.trim());
        let report = Diagnostic::new(&rules::LINK_FORMAT, link.span, message);
        return Some(report.help("write the target, or the text alone"));
    }
    let place = context.within(link.span, written);
    let (message, right) = if written.contains('\\') {
        ("expected `/` between the parts of this path, found `\\`".to_owned(), written.replace('\\', "/"))
    } else {
        let right = with_scheme(written)?;
        (
            format!(
                "expected `{}`, found `{written}`",
                right.split("//").next().unwrap_or_default().to_owned() + "//.."
            ),
            right,
        )
    };
    let report = Diagnostic::new(&rules::LINK_FORMAT, place, message).help("correct the target");
    Some(fixed(context, report, place, written, right))
}

/// The fix, where the target stands on the page as it was read.
fn fixed(context: &Context<'_>, report: Diagnostic, place: Span, written: &str, right: String) -> Diagnostic {
    if context.sources.text(place) == written { report.fix(place, right) } else { report }
}

/// The target with its scheme whole, where it has only a part of one: `https:/x`, `https//x`, `www.x`.
fn with_scheme(written: &str) -> Option<String> {
    let lower = written.to_ascii_lowercase();
    if lower.starts_with("www.") {
        return Some(format!("https://{written}"));
    }
    let scheme = if lower.starts_with("https") { "https" } else { "http" };
    let rest = lower.strip_prefix(scheme)?;
    let slashes = rest.strip_prefix(':').unwrap_or(rest);
    let broken = !rest.starts_with("://") && (rest.starts_with(':') || slashes.starts_with("//"));
    let tail = slashes.trim_start_matches('/');
    broken.then(|| format!("{scheme}://{}", &written[written.len() - tail.len()..]))
}

#[cfg(test)]
mod tests {
    use super::with_scheme;

    #[test]
    fn a_part_of_a_scheme_is_completed() {
        for written in ["https:/a.example/x", "https//a.example/x", "HTTPS:a.example/x"] {
            assert_eq!(with_scheme(written).as_deref(), Some("https://a.example/x"), "{written}");
        }
        assert_eq!(with_scheme("www.a.example").as_deref(), Some("https://www.a.example"));
        for right in ["https://a.example", "http://a.example", "httprequest.md", "../api/http.md", "/graph/x"]
        {
            assert_eq!(with_scheme(right), None, "{right}");
        }
    }
}
