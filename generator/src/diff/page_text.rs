//! What changed in the text of one page, beyond what the model's changes explain.
//!
//! Takes both texts and the changes already found on the page. Lines that differ in layout, markup or order alone
//! say nothing new. Of the rest, a line is explained where a change stands on it, speaks for its part of the page, or is
//! named in it. What is left is prose, unless its figures, names or words of obligation differ.

use super::change::Change;
use super::page::{Page, Part};
use super::wording::{bare, facts};
use crate::model::Source;
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

/// One side of a page, with lines of includes that only this side has, each at the line that names the include.
pub(super) struct Side<'a> {
    pub(super) page: &'a Page,
    pub(super) put_in: Vec<(u32, &'a str)>,
}

impl<'a> Side<'a> {
    /// A page by its own lines.
    pub(super) fn alone(page: &'a Page) -> Self {
        Self { page, put_in: Vec::new() }
    }

    fn put_in(&self) -> impl Iterator<Item = (u32, String)> {
        self.put_in.iter().map(|(line, text)| (*line, (*text).to_owned()))
    }
}

/// Compares the texts of a page that exists on both sides.
pub(super) fn compare(base: &Side<'_>, head: &Side<'_>, changes: &[&Change]) -> TextChange {
    if base.page.text == head.page.text {
        return TextChange::default();
    }
    let mut differing = differing_lines(&base.page.text, &head.page.text);
    let first = |lines: &[(u32, String)]| lines.first().map(|(line, _)| *line);
    let place = match (first(&differing.head), first(&differing.base)) {
        (None, None) => return TextChange::default(),
        (to, from) => (to.or(from).unwrap_or(1), from.or(to).unwrap_or(1)),
    };
    differing.base.extend(base.put_in());
    differing.head.extend(head.put_in());
    cancel_layout(&mut differing);
    let layout_only = differing.base.is_empty() && differing.head.is_empty();
    let mut rest = unexplained(differing, base.page, head.page, changes);
    let has_prose = !rest.is_empty();
    rest.retain(|part, lines| part.states_facts() && facts(*part, &lines.base) != facts(*part, &lines.head));
    let prose = ((has_prose && rest.is_empty()) || layout_only).then_some(place);
    TextChange { unmodelled: rest, prose, layout_only }
}

/// The lines that no change accounts for, by part.
fn unexplained(lines: Lines, base: &Page, head: &Page, changes: &[&Change]) -> BTreeMap<Part, Lines> {
    let explained = Explained::new(changes, base, head);
    let mut rest: BTreeMap<Part, Lines> = BTreeMap::new();
    for (line, text) in lines.base {
        let part = base.part(line);
        if !(explained.base_lines.contains(&line) || explained.speaks_of(part, &text)) {
            rest.entry(part).or_default().base.push((line, text));
        }
    }
    for (line, text) in lines.head {
        let part = head.part(line);
        if !(explained.head_lines.contains(&line) || explained.speaks_of(part, &text)) {
            rest.entry(part).or_default().head.push((line, text));
        }
    }
    rest
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
    let said = |lines: &[(u32, String)]| -> Vec<String> { lines.iter().map(|(_, text)| bare(text)).collect() };
    let (base, head) = (said(&lines.base), said(&lines.head));
    let count = |said: &[String]| -> BTreeMap<String, usize> {
        let mut uses = BTreeMap::new();
        said.iter().for_each(|text| *uses.entry(text.clone()).or_default() += 1);
        uses
    };
    let (mut on_base, mut on_head) = (count(&base), count(&head));
    retain_own(&mut lines.base, &base, &mut on_head);
    retain_own(&mut lines.head, &head, &mut on_base);
}

/// Keeps what is said more often here than on the other side.
fn retain_own(lines: &mut Vec<(u32, String)>, said: &[String], other: &mut BTreeMap<String, usize>) {
    let mut said = said.iter();
    lines.retain(|_| {
        let Some(text) = said.next().filter(|text| !text.is_empty()) else { return false };
        let Some(left) = other.get_mut(text).filter(|left| **left > 0) else { return true };
        *left -= 1;
        false
    });
}

/// What the changes of a page account for.
struct Explained {
    base_lines: BTreeSet<u32>,
    head_lines: BTreeSet<u32>,
    parts: BTreeSet<Part>,
    names: BTreeSet<String>,
}

impl Explained {
    fn new(changes: &[&Change], base: &Page, head: &Page) -> Self {
        let line = |source: &Option<Source>, page: &Page| -> Option<u32> {
            source.as_ref().filter(|source| source.file == page.file).map(|source| source.line)
        };
        let names = changes.iter().flat_map(|change| {
            let values = [change.before.as_deref(), change.after.as_deref()];
            let folded = change.folded.iter().map(String::as_str);
            let all = values.into_iter().flatten().chain(folded).chain([change.address.leaf()]);
            all.filter(|text| text.len() < 200).flat_map(identifiers).collect::<Vec<_>>()
        });
        Self {
            base_lines: changes.iter().filter_map(|change| line(&change.base, base)).collect(),
            head_lines: changes.iter().filter_map(|change| line(&change.head, head)).collect(),
            parts: changes.iter().filter_map(|change| change.part).collect(),
            names: names.filter(|name| name.len() > 1).collect(),
        }
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
            includes: Vec::new(),
            is_include: false,
        }
    }

    fn compare_parts(base: &str, head: &str, part: Part) -> TextChange {
        compare(&Side::alone(&page(base, part)), &Side::alone(&page(head, part)), &[])
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
