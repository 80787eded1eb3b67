//! Replacements that cure findings, put into the text of a page.
//!
//! Takes a text with its findings; gives the text as it should be, and what changed as a unified diff. Which cures are safe a rule says:
//! a safe one is what the author meant, beyond doubt; an unsafe one is probably right. Nothing else of a text changes by a byte, its
//! line ends among it. It neither finds anything nor writes files.

use crate::diagnostic::{Applicability, Diagnostic, Fix};
use crate::source::FileId;
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;

/// True for a finding whose replacement is what the author meant.
pub fn is_safe(finding: &Diagnostic) -> bool {
    finding.fix.is_some() && finding.rule.fix == Applicability::Safe
}

/// The replacements to make in each file, from its end to its begin; of two that touch, the first in reading order. With
/// `is_bold`, unsafe ones are among them.
pub fn plan(findings: &[Diagnostic], is_bold: bool) -> BTreeMap<FileId, Vec<&Fix>> {
    let wanted =
        |finding: &&Diagnostic| is_safe(finding) || is_bold && finding.rule.fix == Applicability::Unsafe;
    let mut files: BTreeMap<FileId, Vec<&Fix>> = BTreeMap::new();
    for fix in findings.iter().filter(wanted).filter_map(|finding| finding.fix.as_ref()) {
        files.entry(fix.span.file).or_default().push(fix);
    }
    for fixes in files.values_mut() {
        fixes.sort_by_key(|fix| (fix.span, fix.replacement.as_str()));
        let mut free = 0;
        fixes.retain(|fix| {
            let is_free = fix.span.start >= free;
            if is_free {
                // One byte between two: what is inserted at one place twice is one cure.
                free = fix.span.end + 1;
            }
            is_free
        });
        fixes.reverse();
    }
    files
}

/// A text with replacements made, which are given from its end to its begin.
pub fn replaced(text: &str, fixes: &[&Fix]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for fix in fixes.iter().rev() {
        let range = fix.span.range();
        let end = range.end.min(text.len());
        if let Some(before) = text.get(from..range.start).filter(|_| text.is_char_boundary(end)) {
            out.push_str(before);
            out.push_str(&fix.replacement);
            from = end;
        }
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// `mended`, which has `\n` line ends, with those of the file that it was read from: a line that did not change stays as it is.
pub fn with_line_ends(raw: &str, mended: &str) -> String {
    if !raw.contains('\r') {
        return mended.to_owned();
    }
    let end = if raw.contains("\r\n") { "\r\n" } else { "\r" };
    let lines = lines(raw);
    let read: Vec<String> = lines.iter().map(|line| line.replace("\r\n", "\n").replace('\r', "\n")).collect();
    let read: Vec<&str> = read.iter().map(String::as_str).collect();
    let wanted: Vec<&str> = mended.split_inclusive('\n').collect();
    let mut out = String::with_capacity(raw.len());
    for change in TextDiff::from_slices(&read, &wanted).iter_all_changes() {
        match (change.tag(), change.old_index().and_then(|at| lines.get(at))) {
            (ChangeTag::Equal, Some(line)) => out.push_str(line),
            (ChangeTag::Insert, _) => out.push_str(&change.value().replace('\n', end)),
            _ => {}
        }
    }
    out
}

/// The lines of a text with their ends: `\n`, `\r\n` or `\r`.
fn lines(raw: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, byte) in raw.bytes().enumerate() {
        let ends = byte == b'\n' || byte == b'\r' && raw.as_bytes().get(at + 1) != Some(&b'\n');
        if ends {
            out.push(&raw[start..=at]);
            start = at + 1;
        }
    }
    if start < raw.len() {
        out.push(&raw[start..]);
    }
    out
}

/// What changed in a file, as a unified diff.
pub fn diff(path: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    diff.unified_diff().context_radius(1).header(&format!("a/{path}"), &format!("b/{path}")).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules;
    use crate::source::{Sources, Span};

    fn finding(rule: &str, file: FileId, start: usize, end: usize, text: &str) -> Diagnostic {
        let span = Span::new(file, start, end);
        Diagnostic::new(rules::find(rule).unwrap(), span, "m").fix(span, text)
    }

    #[test]
    fn cures_that_touch_are_made_one_after_the_other() {
        let sources = Sources::from_tree([("v1.0/api/a.md".to_owned(), "one two three".to_owned())]);
        let file = sources.find("v1.0/api/a.md").unwrap();
        let found = [
            finding("heading-case", file, 0, 3, "ONE"),
            finding("heading-case", file, 2, 5, "x"),
            finding("heading-spelling", file, 4, 7, "TWO"),
            finding("heading-case", file, 8, 13, "THREE"),
        ];
        let mend = |is_bold| replaced("one two three", &plan(&found, is_bold)[&file]);
        assert_eq!(mend(false), "ONE two THREE");
        assert_eq!(mend(true), "ONE TWO THREE");
    }

    #[test]
    fn lines_that_did_not_change_keep_their_ends() {
        assert_eq!(with_line_ends("a\r\nb\nc\r\n", "a\nB\nc\n"), "a\r\nB\r\nc\r\n");
        assert_eq!(with_line_ends("a\r\nb\nc", "A\nb\nc"), "A\r\nb\nc");
        assert_eq!(with_line_ends("a\n", "b\n"), "b\n");
    }

    #[test]
    fn a_change_is_shown_as_a_diff() {
        assert_eq!(
            diff("x.md", "a\nb\nc\n", "a\nB\nc\n"),
            "--- a/x.md\n+++ b/x.md\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"
        );
    }
}
