//! Targets of links that no browser can follow as they are written.
//!
//! Takes a page; reports `link-format` (with a fix): a target that is empty, has backslashes, or lacks a part of its scheme; and
//! `link-outside`: a relative one that leads above the docs repository. What stands beside the pages in it was not read, and may well be there.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::ApiVersion;
use crate::parse::Page;
use crate::parse::text::Link;
use crate::source::Span;

rules! {
    LINK_FORMAT = Warning "link-format" {
        what: "the target of a link is empty, has backslashes, or lacks a part of its scheme",
        why: "browsers do not follow it",
        cure: "write the whole address, or the path with `/`",
        fix: Safe,
        found: [STATION: "[gauge](gauge.md)." => r"[gauge](..\resources\gauge.md), [map](https:/maps.example/tides), [list]()."],
        passes: [STATION: "[gauge](gauge.md)." => "[gauge](../resources/gauge.md), [map](https://maps.example/tides)."],
    }

    LINK_OUTSIDE = Warning "link-outside" {
        what: "a relative link leads out of the docs",
        why: "it works in no published copy of them",
        cure: "write the whole address, or the path of the published page",
        found: [
            GAUGE: "A gauge that measures the tide.\n\nInherits" => r"A gauge that measures the [tide](../../../../tides/overview.md).

Inherits",
        ],
        passes: [
            GAUGE: "A gauge that measures the tide.\n\nInherits" => r"A gauge that measures the [tide](../../../concepts/tides.md).

Inherits",
        ],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    found.extend(page.links.iter().filter_map(|link| malformed(context, link)));
    found.extend(page.links.iter().filter_map(|link| outside(context, link)));
}

/// A relative link that leads above the folder of the repository.
fn outside(context: &CheckContext<'_>, link: &Link) -> Option<Diagnostic> {
    let written = link.target.trim();
    let version = context.sources.file(link.span.file).path.split('/').next()?;
    // Only where the folder of the version is known is the folder of the repository.
    ApiVersion::from_segment(version)?;
    if !written.starts_with("../")
        || !context.sources.resolve_path(link.span.file, written).starts_with("../../")
    {
        return None;
    }
    let message =
        format!("expected a path inside the docs repository, found `{written}`, which leads out of it");
    let report = Diagnostic::new(&LINK_OUTSIDE, context.within(link.span, written), message);
    Some(report)
}

fn malformed(context: &CheckContext<'_>, link: &Link) -> Option<Diagnostic> {
    let written = link.target.trim();
    if written.is_empty() {
        let message = format!("expected a target for the link `{}`, found none", link.text.trim());
        let report = Diagnostic::new(&LINK_FORMAT, link.span, message);
        return Some(report.help("write the target, or the text alone"));
    }
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
    let place = context.within(link.span, written);
    let report = Diagnostic::new(&LINK_FORMAT, place, message);
    Some(fixed(context, report, place, written, right))
}

/// The fix, where the target stands on the page as it was read.
fn fixed(
    context: &CheckContext<'_>,
    report: Diagnostic,
    place: Span,
    written: &str,
    right: String,
) -> Diagnostic {
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
