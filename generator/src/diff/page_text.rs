//! What changed in the text of one page, beyond what the model's changes explain.
//!
//! Takes both texts and the changes already found on the page. Lines that differ in layout, markup or order alone
//! say nothing new. Of the rest, a line is explained where a change stands on it, speaks for its part of the page, or is
//! named in it. What is left is prose, unless its figures, names or words of obligation differ.

use super::change::Change;
use super::page::{Page, Part};
use similar::{ChangeTag, TextDiff};
use std::collections::{BTreeMap, BTreeSet};

/// What a page's text says that no change of the model says.
#[derive(Debug, Default)]
pub(super) struct TextChange {
    /// Parts whose facts differ, with the lines that were and that are.
    pub(super) unmodelled: BTreeMap<Part, Lines>,
    /// The first line of the head, and of the base, where prose or layout differs.
    pub(super) prose: Option<(u32, u32)>,
    /// Nothing but layout differs.
    pub(super) layout_only: bool,
}

/// Lines of both sides, with their numbers.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) base: Vec<(u32, String)>,
    pub(super) head: Vec<(u32, String)>,
}

/// Compares the texts of a page that exists on both sides.
pub(super) fn compare(base: &Page, head: &Page, changes: &[&Change]) -> TextChange {
    let mut differing = differing_lines(&base.text, &head.text);
    let first = |lines: &[(u32, String)]| lines.first().map(|(line, _)| *line);
    let place = match (first(&differing.head), first(&differing.base)) {
        (None, None) => return TextChange::default(),
        (to, from) => (to.or(from).unwrap_or(1), from.or(to).unwrap_or(1)),
    };
    cancel_layout(&mut differing);
    let mut out = TextChange {
        layout_only: differing.base.is_empty() && differing.head.is_empty(),
        ..Default::default()
    };
    let explained = Explained::new(changes);
    let mut rest: BTreeMap<Part, Lines> = BTreeMap::new();
    for (line, text) in differing.base {
        if !explained.base(base.part(line), line, &text) {
            rest.entry(base.part(line)).or_default().base.push((line, text));
        }
    }
    for (line, text) in differing.head {
        if !explained.head(head.part(line), line, &text) {
            rest.entry(head.part(line)).or_default().head.push((line, text));
        }
    }
    let has_prose = !rest.is_empty();
    rest.retain(|part, lines| part.states_facts() && facts(*part, &lines.base) != facts(*part, &lines.head));
    out.prose = ((has_prose && rest.is_empty()) || out.layout_only).then_some(place);
    out.unmodelled = rest;
    out
}

fn differing_lines(base: &str, head: &str) -> Lines {
    let diff = TextDiff::from_lines(base, head);
    let mut lines = Lines::default();
    for change in diff.iter_all_changes() {
        let number = |index: Option<usize>| index.map_or(0, |at| u32::try_from(at + 1).unwrap_or(u32::MAX));
        let text = change.value().trim_end().to_owned();
        match change.tag() {
            ChangeTag::Delete => lines.base.push((number(change.old_index()), text)),
            ChangeTag::Insert => lines.head.push((number(change.new_index()), text)),
            ChangeTag::Equal => {}
        }
    }
    lines
}

/// Drops blank lines and table rules, and lines that both sides have, wherever they stand and however they are marked up.
fn cancel_layout(lines: &mut Lines) {
    let mut waiting: BTreeMap<String, usize> = BTreeMap::new();
    for (_, text) in &lines.head {
        *waiting.entry(bare(text)).or_default() += 1;
    }
    let mut matched: BTreeMap<String, usize> = BTreeMap::new();
    lines.base.retain(|(_, text)| {
        let text = bare(text);
        let Some(count) = waiting.get_mut(&text).filter(|count| **count > 0) else { return !text.is_empty() };
        *count -= 1;
        *matched.entry(text).or_default() += 1;
        false
    });
    lines.head.retain(|(_, text)| {
        let text = bare(text);
        let Some(count) = matched.get_mut(&text).filter(|count| **count > 0) else { return !text.is_empty() };
        *count -= 1;
        false
    });
}

/// A line without markup, bars, dashes of a table rule and white space; the target of a link goes, its text stays.
fn bare(text: &str) -> String {
    let mut out = bare_targets(text);
    out.retain(|c| !matches!(c, '*' | '`' | '[' | ']' | '\\' | '#'));
    let words: Vec<&str> =
        out.split(|c: char| c == '|' || c.is_whitespace()).filter(|word| !word.is_empty()).collect();
    let line = words.join(" ").replace("&nbsp;", "").to_lowercase();
    if line.chars().all(|c| matches!(c, '-' | ':' | ' ' | '+')) { String::new() } else { line }
}

/// What the changes of a page account for.
struct Explained {
    base_lines: BTreeSet<u32>,
    head_lines: BTreeSet<u32>,
    parts: BTreeSet<Part>,
    names: BTreeSet<String>,
}

impl Explained {
    fn new(changes: &[&Change]) -> Self {
        let lines =
            |source: fn(&Change) -> Option<u32>| changes.iter().filter_map(|change| source(change)).collect();
        let names = changes.iter().flat_map(|change| {
            let values = [change.before.as_deref(), change.after.as_deref()];
            let folded = change.folded.iter().map(String::as_str);
            let all = values.into_iter().flatten().chain(folded).chain([change.address.leaf()]);
            all.filter(|text| text.len() < 200).flat_map(identifiers).collect::<Vec<_>>()
        });
        Self {
            base_lines: lines(|change| change.base.as_ref().map(|source| source.line)),
            head_lines: lines(|change| change.head.as_ref().map(|source| source.line)),
            parts: changes.iter().filter_map(|change| change.part).collect(),
            names: names.filter(|name| name.len() > 1).collect(),
        }
    }

    fn base(&self, part: Part, line: u32, text: &str) -> bool {
        self.base_lines.contains(&line) || self.speaks_of(part, text)
    }

    fn head(&self, part: Part, line: u32, text: &str) -> bool {
        self.head_lines.contains(&line) || self.speaks_of(part, text)
    }

    fn speaks_of(&self, part: Part, text: &str) -> bool {
        self.parts.contains(&part)
            || part.states_facts() && identifiers(text).iter().any(|name| self.names.contains(name))
    }
}

fn identifiers(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '@' | '$' | '.' | '-')));
    words.map(|word| word.trim_matches(['.', '-']).to_lowercase()).filter(|word| !word.is_empty()).collect()
}

/// Words that oblige, allow or forbid.
const OBLIGING: [&str; 22] = [
    "required",
    "optional",
    "not",
    "must",
    "only",
    "never",
    "always",
    "null",
    "nullable",
    "read-only",
    "deprecated",
    "supported",
    "unsupported",
    "default",
    "cannot",
    "collection",
    "maximum",
    "minimum",
    "unique",
    "none",
    "immutable",
    "empty",
];

/// What the lines of a part state: figures, names in code, and words that oblige; of a JSON block, its names and types.
fn facts(part: Part, lines: &[(u32, String)]) -> Vec<String> {
    let mut facts: Vec<String> = match part {
        Part::Json => lines.iter().flat_map(|(_, text)| json_facts(text)).collect(),
        _ => lines.iter().flat_map(|(_, text)| words(text)).collect(),
    };
    facts.sort();
    facts.dedup();
    facts
}

fn words(text: &str) -> Vec<String> {
    let mut visible = bare_targets(text);
    visible.retain(|c| !matches!(c, '*' | '`' | '[' | ']' | '\\' | '"' | '\''));
    let states = |word: &&str| {
        let inner =
            |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '$' | '@' | '/' | '{' | '_');
        OBLIGING.contains(&word.to_lowercase().as_str())
            || word.chars().next().is_some_and(|c| c.is_ascii_digit() || matches!(c, '$' | '@' | '/' | '{'))
            || word.chars().skip(1).any(inner)
    };
    let edges = [',', '.', ';', ':', '(', ')', '!', '?'];
    visible
        .split(|c: char| c == '|' || c.is_whitespace())
        .map(|word| word.trim_matches(edges))
        .filter(states)
        .map(str::to_lowercase)
        .collect()
}

/// The line without the targets of its links.
fn bare_targets(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(at) = rest.find("](") {
        let Some(end) = rest[at..].find(')') else { break };
        out.push_str(&rest[..at]);
        rest = &rest[at + end + 1..];
    }
    out.push_str(rest);
    out
}

/// The name before the colon of a JSON line, and the value where it names a type.
fn json_facts(text: &str) -> Vec<String> {
    let quoted: Vec<&str> = text.split('"').skip(1).step_by(2).collect();
    let named =
        |name: &&str| text.contains(&format!("\"{name}\":")) || text.contains(&format!("\"{name}\" :"));
    let mut facts: Vec<String> =
        quoted.iter().filter(|name| named(name)).map(|name| (*name).to_owned()).collect();
    facts.extend(
        quoted.iter().filter(|value| value.contains("microsoft.graph")).map(|value| value.to_lowercase()),
    );
    facts
}

#[cfg(test)]
mod tests {
    use super::super::page::Section;
    use super::*;
    use crate::model::ApiVersion;

    fn page(text: &str, part: Part) -> Page {
        let section = Section { part, first: 1, last: 100 };
        Page {
            file: "v1.0/api/a.md".into(),
            version: ApiVersion::V1,
            text: text.into(),
            sections: vec![section],
        }
    }

    fn compare_parts(base: &str, head: &str, part: Part) -> TextChange {
        compare(&page(base, part), &page(head, part), &[])
    }

    #[test]
    fn layout_and_order_are_no_change_of_facts() {
        let base = "| Name | Type |\n|:---|:---|\n| **a** | String |\n| b | Int32 |\n";
        let head = "|Name|Type|\n|---|---|\n|b|[Int32](x.md)|\n|`a`|String|\n";
        let change = compare_parts(base, head, Part::Properties);
        assert!(change.layout_only && change.unmodelled.is_empty());
        assert!(change.prose.is_some());
    }

    #[test]
    fn reworded_prose_in_a_modelled_section_is_prose() {
        let base = "If successful, this method returns a `200 OK` response code.\n";
        let head = "When it succeeds, the method gives a 200 OK response\ncode.\n";
        let change = compare_parts(base, head, Part::Response);
        assert!(change.unmodelled.is_empty());
        assert_eq!(change.prose, Some((1, 1)));
    }

    #[test]
    fn a_changed_figure_in_a_modelled_section_is_unmodelled() {
        let base = "Returns at most 100 rows.\n";
        let head = "Returns at most 50 rows.\n";
        let change = compare_parts(base, head, Part::Response);
        let lines = &change.unmodelled[&Part::Response];
        assert_eq!((lines.base.len(), lines.head.len()), (1, 1));
        assert!(compare_parts(base, head, Part::Other).unmodelled.is_empty());
    }

    #[test]
    fn the_sample_values_of_a_json_block_state_nothing() {
        let base = "  \"id\": \"string\",\n";
        assert!(compare_parts(base, "  \"id\": \"String (identifier)\"\n", Part::Json).unmodelled.is_empty());
        assert!(!compare_parts(base, "  \"key\": \"string\"\n", Part::Json).unmodelled.is_empty());
    }
}
