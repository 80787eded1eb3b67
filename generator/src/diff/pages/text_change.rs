//! What changed in the text of one page, beyond what the model's changes explain.
//!
//! Takes both texts and the changes already found. A line is explained where a change stands on it, speaks for its part of the
//! page or is named in it, and where the model stands on it and has nothing to say. Lines that differ in layout,
//! markup or order alone say nothing new. What is left is prose, unless its figures, names or words of obligation differ.

use super::explained::Explained;
use super::lines::{Lines, PageSide};
use crate::diff::page::{PagePart, PageText};
use crate::diff::wording::{bare, stated};
use similar::{ChangeTag, DiffTag, TextDiff};
use std::collections::{BTreeMap, BTreeSet};

/// What a page's text says that no change of the model says.
#[derive(Debug, Default)]
pub(super) struct TextChange {
    /// Parts whose facts differ, with the lines that were and that are.
    pub(super) unmodelled: BTreeMap<PagePart, Lines>,
    /// The first line of the head, and of the base, where prose differs or stands elsewhere.
    pub(super) prose: Option<(u32, u32)>,
    /// Of what differs, nothing stands below the front matter.
    pub(super) front_matter_only: bool,
    /// The first line of the head, and of the base, where something else than layout differs.
    pub(super) first: Option<(u32, u32)>,
}

/// Compares the texts of a page that exists on both sides.
pub(super) fn compare(base: &PageSide<'_>, head: &PageSide<'_>, explained: &Explained<'_>) -> TextChange {
    let mut differing = differing_lines(&base.page.text, &head.page.text);
    if differing.base.is_empty() && differing.head.is_empty() {
        return TextChange::default();
    }
    drop_notes(&mut differing, base.page, head.page);
    drop_same_routes(&mut differing, base, head);
    let first = first_said(&differing);
    differing.base.extend(base.put_in());
    differing.head.extend(head.put_in());
    let settled = explained.drop_explained(&mut differing, base, head);
    let Some(place) = place(&differing) else { return TextChange { first, ..TextChange::default() } };
    let elsewhere = |lines: &[(u32, String)], page: &PageText| {
        lines.iter().any(|(line, _)| !settled.contains(&page.part(*line)))
    };
    // The comma behind the last member of a JSON object moves with every member that comes or goes.
    let of_layout = elsewhere(&differing.base, base.page) || elsewhere(&differing.head, head.page);
    let order_differs = said(&differing.base) != said(&differing.head);
    let front_matter_only =
        in_front_matter(&differing.base, base.page) && in_front_matter(&differing.head, head.page);
    cancel_layout(&mut differing);
    let says_the_same = differing.base.is_empty() && differing.head.is_empty();
    let mut rest = by_part(differing, base.page, head.page);
    let mut prose = says_the_same && order_differs && of_layout && !explained.says_order();
    rest.retain(|part, lines| {
        let news = news(*part, lines);
        prose |= news.is_empty();
        !news.is_empty() && !news.is_subset(explained.known())
    });
    TextChange {
        prose: (prose && rest.is_empty()).then_some(place),
        unmodelled: rest,
        front_matter_only,
        first,
    }
}

/// The first line of the head and of the base.
fn place(lines: &Lines) -> Option<(u32, u32)> {
    let first = |lines: &[(u32, String)]| lines.first().map(|(line, _)| *line);
    match (first(&lines.head), first(&lines.base)) {
        (None, None) => None,
        (to, from) => Some((to.or(from).unwrap_or(1), from.or(to).unwrap_or(1))),
    }
}

/// Where something else than layout differs.
fn first_said(differing: &Lines) -> Option<(u32, u32)> {
    let mut said = differing.clone();
    cancel_layout(&mut said);
    place(&said)
}

fn by_part(lines: Lines, base: &PageText, head: &PageText) -> BTreeMap<PagePart, Lines> {
    let mut out: BTreeMap<PagePart, Lines> = BTreeMap::new();
    for (line, text) in lines.base {
        out.entry(base.part(line)).or_default().base.push((line, text));
    }
    for (line, text) in lines.head {
        out.entry(head.part(line)).or_default().head.push((line, text));
    }
    out
}

/// What only one side of a part states.
fn news(part: PagePart, lines: &Lines) -> BTreeSet<String> {
    if !part.states_facts() {
        return BTreeSet::new();
    }
    let (base, head) = (stated(part, &lines.base), stated(part, &lines.head));
    base.symmetric_difference(&head).cloned().collect()
}

fn differing_lines(base: &str, head: &str) -> Lines {
    let diff = TextDiff::from_lines(base, head);
    let mut lines = Lines::default();
    let number = |index: usize| u32::try_from(index + 1).unwrap_or(u32::MAX);
    for op in diff.ops() {
        if op.tag() == DiffTag::Insert {
            lines.inserted.push(number(op.new_range().start)..number(op.new_range().end));
        }
        for change in diff.iter_changes(op) {
            let text = change.value().trim_end().to_owned();
            match (change.tag(), change.old_index(), change.new_index()) {
                (ChangeTag::Delete, Some(at), _) => lines.base.push((number(at), text)),
                (ChangeTag::Insert, _, Some(at)) => lines.head.push((number(at), text)),
                _ => {}
            }
        }
    }
    lines
}

/// What lines say, without those that say nothing.
fn said(lines: &[(u32, String)]) -> Vec<String> {
    lines.iter().map(|(_, text)| bare(text)).filter(|text| !text.is_empty()).collect()
}

fn in_front_matter(lines: &[(u32, String)], page: &PageText) -> bool {
    lines.iter().all(|(line, _)| page.part(*line) == PagePart::FrontMatter)
}

/// Drops the annotations that only tell tools what stands below them.
fn drop_notes(lines: &mut Lines, base: &PageText, head: &PageText) {
    lines.base.retain(|(line, _)| base.part(*line) != PagePart::Note);
    lines.head.retain(|(line, _)| head.part(*line) != PagePart::Note);
}

/// Drops the routes that both sides have, however they are written: with a host, a slash at the end or a parameter, which is a fact of its
/// own. A system query option in a route is more than that.
fn drop_same_routes(lines: &mut Lines, base: &PageSide<'_>, head: &PageSide<'_>) {
    let is_other = |line: u32, text: &str, side: &PageSide<'_>, other: &PageSide<'_>| {
        let is_route = side.page.part(line) == PagePart::Routes && !text.contains('$');
        !is_route || !side.modelled.stands_there_too(line, other.modelled)
    };
    lines.base.retain(|(line, text)| is_other(*line, text, base, head));
    lines.head.retain(|(line, text)| is_other(*line, text, head, base));
}

/// Drops blank lines and table rules, and lines that both sides have, wherever they stand and however they are marked up.
fn cancel_layout(lines: &mut Lines) {
    let all = |lines: &[(u32, String)]| -> Vec<String> { lines.iter().map(|(_, text)| bare(text)).collect() };
    let (base, head) = (all(&lines.base), all(&lines.head));
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

#[cfg(test)]
mod tests {
    use super::super::modelled::ModelledLines;
    use super::*;
    use crate::diff::page::PartLines;
    use crate::model::ApiVersion;

    fn page(text: &str, part: PagePart) -> PageText {
        let section = PartLines { part, first: 1, last: 100 };
        PageText {
            file: "v1.0/api/a.md".into(),
            version: ApiVersion::V1,
            text: text.into(),
            sections: vec![section].into(),
            includes: Vec::new(),
            is_include: false,
        }
    }

    fn compare_parts(base: &str, head: &str, part: PagePart) -> TextChange {
        let (base, head, modelled) = (page(base, part), page(head, part), ModelledLines::default());
        let side = |page| PageSide { page, put_in: Vec::new(), modelled: &modelled };
        let (before, after) = (side(&base), side(&head));
        super::compare(&before, &after, &Explained::new(&[], &base, &head, &BTreeSet::new()))
    }

    #[test]
    fn layout_is_no_change_and_order_none_of_facts() {
        let base = "| Name | Type |\n|:---|:---|\n| **a** | String |\n| b | Int32 |\n";
        let head = "|Name|Type|\n|---|---|\n|b|[Int32](x.md)|\n|`a`|String|\n";
        let change = compare_parts(base, head, PagePart::Properties);
        assert!(change.prose.is_some() && change.unmodelled.is_empty());
        let head = "|Name|Type|\n|---|---|\n|`a`|String|\n|b|[Int32](x.md)|\n";
        let change = compare_parts(base, head, PagePart::Properties);
        assert!(change.prose.is_none() && change.unmodelled.is_empty());
    }

    #[test]
    fn reworded_prose_in_a_modelled_section_is_prose() {
        let base = "If successful, this method returns a `200 OK` response code.\n";
        let head = "When it succeeds, the method gives a 200 OK response\ncode.\n";
        let change = compare_parts(base, head, PagePart::Response);
        assert!(change.unmodelled.is_empty());
        assert_eq!(change.prose, Some((1, 1)));
    }

    #[test]
    fn a_changed_figure_in_a_modelled_section_is_unmodelled() {
        let base = "Returns at most 100 rows.\n";
        let head = "Returns at most 50 rows.\n";
        let change = compare_parts(base, head, PagePart::Response);
        let lines = &change.unmodelled[&PagePart::Response];
        assert_eq!((lines.base.len(), lines.head.len()), (1, 1));
        assert!(compare_parts(base, head, PagePart::Other).unmodelled.is_empty());
    }

    #[test]
    fn the_sample_values_of_a_json_block_state_nothing() {
        let base = "  \"id\": \"string\",\n";
        assert!(
            compare_parts(base, "  \"id\": \"String (identifier)\"\n", PagePart::Json).unmodelled.is_empty()
        );
        assert!(!compare_parts(base, "  \"key\": \"string\"\n", PagePart::Json).unmodelled.is_empty());
    }
}
