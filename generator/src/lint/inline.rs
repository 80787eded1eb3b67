//! Findings that a page allows itself, in a comment.
//!
//! ```text
//! <!-- lint-allow permission-order: the service lists the broader scope first on purpose -->
//! <!-- lint-allow-page heading-extra, heading-order: the page is written for two audiences -->
//! ```
//!
//! Takes the pages and what was found on them; gives what is left. The first form speaks of what stands below it, up to the end of the
//! next block that is no comment (a paragraph, a table, a fence with its annotation), the second of the whole page. A comment that
//! names no rule or gives no reason allows nothing, and is a finding, as is one that nothing needed.

use crate::diagnostic::{self, Diagnostic, Rule, rules};
use crate::parse::Page;
use crate::parse::blocks::BlockKind;
use crate::source::{Sources, Span};
use std::collections::BTreeMap;

rules! {
    ALLOW_INVALID = Warning "allow-invalid" {
        what: "a comment that should allow a finding names no rule, or gives no reason",
        why: "it allows nothing",
        cure: "write `<!-- lint-allow RULE: REASON -->`, or `lint-allow-page` for the whole page",
        found: [GET: "## Request headers" => "<!-- lint-allow heading-case -->\n\n## Request headers"],
        passes: [GET: "## Request headers" => "<!-- lint the headers, and allow nothing -->\n\n## Request headers"],
    }

    ALLOW_UNUSED = Info "allow-unused" {
        what: "a comment allows a finding that is not there",
        why: "the next one at its place would be passed over",
        cure: "remove the comment, or the rule from it",
        found: [
            GET: "## Request headers" => "<!-- lint-allow heading-case: it is a name -->\n\n## Request headers",
        ],
        passes: [
            GET: "## Request headers" => "<!-- lint-allow heading-case: it is a name -->\n\n## Request Headers",
        ],
    }
}

/// A comment that allows findings of one rule.
struct Allow {
    rule: &'static Rule,
    comment: Span,
    /// Where.
    covers: Span,
    is_used: bool,
}

/// Takes out what comments allow, and adds what is wrong with the comments; gives how many were taken out, too.
pub fn apply(pages: &[Page], sources: &Sources, found: Vec<Diagnostic>) -> (Vec<Diagnostic>, usize) {
    let mut own = Vec::new();
    let mut allows: BTreeMap<(Span, &str), Allow> = BTreeMap::new();
    for page in pages {
        for allow in of_page(page, sources, &mut own) {
            allows.entry((allow.comment, allow.rule.id)).or_insert(allow);
        }
    }
    let count = found.len();
    let mut is_allowed = |finding: &Diagnostic| {
        let covers = |allow: &&mut Allow| {
            allow.rule == finding.rule
                && allow.covers.file == finding.span.file
                && holds(allow.covers, finding.span)
        };
        let mut covering = allows.values_mut().filter(covers).peekable();
        let is_allowed = covering.peek().is_some();
        covering.for_each(|allow| allow.is_used = true);
        is_allowed
    };
    let mut left = found;
    left.retain(|finding| !is_allowed(finding));
    let allowed = count - left.len();
    let unused = allows.into_values().filter(|allow| !allow.is_used).map(|allow| {
        let message = format!("expected a finding of `{}` here, found none to allow", allow.rule.id);
        Diagnostic::new(&ALLOW_UNUSED, allow.comment, message)
    });
    left.extend(unused);
    left.extend(own);
    diagnostic::sort(&mut left);
    (left, allowed)
}

/// True where a finding begins in a range.
fn holds(range: Span, finding: Span) -> bool {
    range.start <= finding.start && finding.start <= range.end
}

fn of_page(page: &Page, sources: &Sources, found: &mut Vec<Diagnostic>) -> Vec<Allow> {
    let mut out = Vec::new();
    for (at, block) in page.blocks.iter().enumerate() {
        let BlockKind::Comment { inner, .. } = block.kind else { continue };
        let text = sources.text(inner).trim();
        let Some(words) = text.strip_prefix("lint-allow") else { continue };
        let (is_page, words) = words.strip_prefix("-page").map_or((false, words), |words| (true, words));
        let covers = if is_page {
            let end = sources.file(block.span.file).text.len();
            Span::new(block.span.file, 0, end)
        } else {
            let next =
                page.blocks[at + 1..].iter().find(|next| !matches!(next.kind, BlockKind::Comment { .. }));
            let end = next
                .filter(|next| next.span.file == block.span.file)
                .map_or(block.span.end, |next| next.span.end);
            Span { end, ..block.span }
        };
        match named(words) {
            Ok(rules) => out.extend(rules.into_iter().map(|rule| Allow {
                rule,
                comment: block.span,
                covers,
                is_used: false,
            })),
            Err(message) => found.push(Diagnostic::new(&ALLOW_INVALID, block.span, message)),
        }
    }
    out
}

/// The rules of ` a, b: reason`.
fn named(words: &str) -> Result<Vec<&'static Rule>, String> {
    let (ids, reason) = words.split_once(':').unwrap_or((words, ""));
    if reason.trim().is_empty() {
        return Err("expected `: ` and a reason behind the rules of this comment, found none".to_owned());
    }
    let rule =
        |id: &str| super::rules::find(id).ok_or_else(|| format!("expected the name of a rule, found `{id}`"));
    ids.split(',').map(str::trim).map(rule).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rules of what is left of `heading-case` and of comments, and how many were allowed.
    fn run(text: &str) -> (Vec<&'static str>, usize) {
        let page = format!("# Get lamp\n\n{text}\n");
        let sources = Sources::from_tree([("v1.0/api/lamp-get.md".to_owned(), page)]);
        let reading = crate::read(&sources);
        let (left, allowed) = apply(&reading.pages, &sources, reading.all_findings(&sources));
        let own = ["heading-case", "heading-extra", "allow-invalid", "allow-unused"];
        (left.iter().map(|found| found.rule.id).filter(|id| own.contains(id)).collect(), allowed)
    }

    const SLIPS: &str = "## HTTP Request\n\n```http\nGET /lamps/{id}\n```\n\n## Request Headers\n\n## Oil\n";

    #[test]
    fn a_comment_speaks_of_the_block_below_it_or_of_the_page() {
        assert_eq!(run(SLIPS), (vec!["heading-case", "heading-case", "heading-extra"], 0));
        let one = run(&format!("<!-- lint-allow heading-case: a name -->\n<!-- more -->\n\n{SLIPS}"));
        assert_eq!(one, (vec!["heading-case", "heading-extra"], 1));
        let all =
            run(&format!("<!-- lint-allow-page heading-case, heading-extra: an old page -->\n\n{SLIPS}"));
        assert_eq!(all, (vec![], 3));
    }

    #[test]
    fn a_comment_needs_a_rule_a_reason_and_a_finding() {
        assert_eq!(run("<!-- lint-allow heading-case: -->\n").0, ["allow-invalid"]);
        assert_eq!(run("<!-- lint-allow no-such: because -->\n").0, ["allow-invalid"]);
        assert_eq!(run("<!-- lint-allow heading-case: because -->\n\nText.\n").0, ["allow-unused"]);
    }
}
