//! Findings that were there before: those of an older revision, or of a list in a file.
//!
//! Takes the older findings; says which of the newer ones are among them. A finding has no name of its own and its line moves, so two
//! are the same where rule, file and message are, as often as they are there; of several, those on a line of the same text first.
//!
//! The list is JSON: `{"format": 1, "findings": [{"rule": "..", "path": "..", "message": "..", "line": "the text of its line"}]}`.

use crate::diagnostic::Diagnostic;
use crate::source::{ReadError, Sources};
use crate::visible::escape_json;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The number of the form of the list.
const FORMAT: u32 = 1;

/// Findings that were there before.
#[derive(Debug, Default)]
pub struct Known {
    entries: Vec<KnownFinding>,
}

/// A finding without its place in the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownFinding {
    rule: String,
    path: String,
    message: String,
    /// The text of the line that it begins on.
    line: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownDocument {
    format: u32,
    findings: Vec<KnownFinding>,
}

impl Known {
    /// The findings of a run.
    pub fn of(found: &[Diagnostic], sources: &Sources) -> Self {
        let mut entries: Vec<KnownFinding> =
            found.iter().map(|finding| KnownFinding::of(finding, sources)).collect();
        entries.sort();
        Self { entries }
    }

    /// Reads a list.
    ///
    /// # Errors
    /// Where the text is not JSON of this form.
    pub fn parse(text: &str) -> Result<Self, ReadError> {
        let document: KnownDocument = serde_json::from_str(text)
            .map_err(|error| ReadError(format!("expected a list of findings: {error}")))?;
        match document.format {
            FORMAT => Ok(Self { entries: document.findings }),
            other => Err(ReadError(format!("expected format `{FORMAT}`, found `{other}`"))),
        }
    }

    /// The list as JSON, in which what nobody sees is escaped.
    pub fn to_json(&self) -> String {
        let document = KnownDocument { format: FORMAT, findings: self.entries.clone() };
        escape_json(&serde_json::to_string_pretty(&document).unwrap_or_default()).into_owned() + "\n"
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.entries.len()
    }

    /// Which of the newer findings are among these, by their places in the list.
    pub(super) fn among(&self, found: &[Diagnostic], sources: &Sources) -> BTreeSet<usize> {
        let newer: Vec<KnownFinding> =
            found.iter().map(|finding| KnownFinding::of(finding, sources)).collect();
        let mut same: BTreeMap<&KnownFinding, usize> = BTreeMap::new();
        for entry in &self.entries {
            *same.entry(entry).or_default() += 1;
        }
        let mut known: BTreeSet<usize> =
            (0..).zip(&newer).filter(|(_, entry)| take(&mut same, entry)).map(|(at, _)| at).collect();
        let mut alike: BTreeMap<[&str; 3], usize> = BTreeMap::new();
        for (entry, left) in same {
            *alike.entry(entry.key()).or_default() += left;
        }
        let others: Vec<usize> = (0..)
            .zip(&newer)
            .filter(|(at, entry)| !known.contains(at) && take(&mut alike, &entry.key()))
            .map(|(at, _)| at)
            .collect();
        known.extend(others);
        known
    }
}

/// Takes one of what is left of `key`; `false` where none is.
fn take<K: Ord>(left: &mut BTreeMap<K, usize>, key: &K) -> bool {
    match left.get_mut(key) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    }
}

impl KnownFinding {
    fn of(finding: &Diagnostic, sources: &Sources) -> Self {
        let file = finding.span.file;
        let line = sources.text(sources.line_span(file, sources.line(finding.span)));
        Self {
            rule: finding.rule.id.to_owned(),
            path: sources.file(file).path.to_string(),
            message: finding.message.clone(),
            line: line.trim().to_owned(),
        }
    }

    fn key(&self) -> [&str; 3] {
        [&self.rule, &self.path, &self.message]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rules;
    use crate::source::Span;

    /// A page of these lines, with a finding on each line that holds `!`; its message is what stands behind it.
    fn run(text: &str) -> (Sources, Vec<Diagnostic>) {
        let sources = Sources::from_tree([("v1.0/api/a.md".to_owned(), text.to_owned())]);
        let file = sources.find("v1.0/api/a.md").unwrap();
        let rule = rules::find("annotation-key").unwrap();
        let found = text.match_indices('!').map(|(at, _)| {
            let message: String = text[at + 1..].chars().take(1).collect();
            Diagnostic::new(rule, Span::new(file, at, at + 1), message)
        });
        let found = found.collect();
        (sources, found)
    }

    /// The lines of what is new in `after`.
    fn new_lines(before: &str, after: &str) -> Vec<u32> {
        let (old, found) = run(before);
        let known = Known::parse(&Known::of(&found, &old).to_json()).unwrap();
        let (sources, found) = run(after);
        let known = known.among(&found, &sources);
        let new = found.iter().enumerate().filter(|(at, _)| !known.contains(at));
        new.map(|(_, finding)| sources.line(finding.span)).collect()
    }

    #[test]
    fn a_finding_that_moved_is_known_and_one_more_is_new() {
        assert_eq!(new_lines("one !a\n", "\n\none !a\n"), Vec::<u32>::new());
        assert_eq!(new_lines("one !a\n", "two !a\none !a\n"), [1]);
        assert_eq!(new_lines("one !a\n", "other words !a\n"), Vec::<u32>::new());
        assert_eq!(new_lines("one !a\n", "one !b\n"), [1]);
        assert_eq!(new_lines("one !a\none !a\n", "one !a\none !a\none !a\n"), [3]);
    }

    #[test]
    fn other_texts_are_refused() {
        for (text, expected) in [
            ("{\"format\": 2, \"findings\": []}", "expected format `1`, found `2`"),
            ("[", "expected a list of findings: "),
        ] {
            let message = Known::parse(text).unwrap_err().to_string();
            assert!(message.starts_with(expected), "{message}");
        }
    }
}
