//! Enumerations on a page: tables and lists of members, named by their heading or the page's title.
//!
//! Takes the blocks and sections of a page; gives [`EnumFacts`]. Members that only prose lists are read with their property's row.

use super::blocks::BlockKind;
use super::outline::Outline;
use super::page::{EnumFacts, MemberRow};
use super::phrases;
use super::rows;
use super::section::Section;
use super::sink::Sink;
use super::table::{Row, Table};
use super::text::{Spanned, Text};
use crate::diagnostic::{Diagnostic, rules};
use crate::vocabulary::columns::{
    Column, DESCRIPTION, ELEMENT, MEMBER, MEMBER_VALUE, NAME, NUMBER, TYPE, VALUE,
};
use crate::vocabulary::{SectionKind, notes, values};
use std::collections::BTreeSet;

/// The columns that name a member.
const NAMES: &[&Column] = &[&MEMBER, &ELEMENT, &NAME, &MEMBER_VALUE];
/// The columns that may hold its number.
const NUMBERS: &[&Column] = &[&VALUE, &NUMBER];

/// Reads the enumerations of a page.
pub(super) fn read(outline: &Outline<'_>, sink: &mut Sink<'_>) -> Vec<EnumFacts> {
    let mut out: Vec<EnumFacts> = Vec::new();
    for section in &outline.sections {
        for block in outline.blocks_of(section) {
            let BlockKind::Table(table) = &block.kind else { continue };
            if !is_member_table(table, section.kind) {
                continue;
            }
            let Some((name, certain)) = name_of(outline, section) else { continue };
            let members = read_members(table, sink);
            let description = description(outline, section);
            let flags = values::FLAGS_HEADING.is_in(&section.title) || phrases::read(&description).flags;
            // A table cut in two by a note goes on.
            match out.last_mut().filter(|last| last.name == name) {
                Some(last) => last.members.extend(members),
                None => out.push(EnumFacts {
                    name,
                    namespace: namespace(outline, section),
                    members,
                    flags,
                    description,
                    certain,
                    span: table.span,
                }),
            }
        }
        out.extend(read_list(outline, section));
    }
    out.retain(|found| !found.members.is_empty());
    out
}

/// The members that a section lists as items, in the place of a table: “`first`: what it means”.
fn read_list(outline: &Outline<'_>, section: &Section) -> Option<EnumFacts> {
    let blocks = outline.blocks_of(section);
    let has_table = blocks.iter().any(|block| matches!(block.kind, BlockKind::Table(_)));
    if has_table || !matches!(section.kind, SectionKind::Members | SectionKind::Values) {
        return None;
    }
    let items: Vec<&Text> = blocks
        .iter()
        .filter_map(|block| match &block.kind {
            BlockKind::Item(text) => Some(text),
            _ => None,
        })
        .collect();
    let members: Vec<MemberRow> = items.iter().filter_map(|item| listed_member(item)).collect();
    let (name, certain) = name_of(outline, section)?;
    (members.len() > 1 && members.len() == items.len()).then(|| EnumFacts {
        name,
        namespace: namespace(outline, section),
        members,
        flags: values::FLAGS_HEADING.is_in(&section.title),
        description: Text::empty(section.heading),
        certain,
        span: items.first().map_or(section.heading, |item| item.span),
    })
}

/// `first`, `first: text`, `first - text`: one word, and what is said of it.
fn listed_member(item: &Text) -> Option<MemberRow> {
    let plain = item.plain();
    let (name, said) = plain
        .split_once(": ")
        .or_else(|| plain.split_once(" - "))
        .or_else(|| plain.split_once(" \u{2013} "))
        .unwrap_or((&plain, ""));
    // `first` (default): what stands in parentheses is said of it.
    let bare = name.split_once(" (").filter(|(_, note)| note.ends_with(')')).map_or(name, |(bare, _)| bare);
    let name = bare.trim().trim_matches(['`', '*', '"', '.']);
    let fits = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c));
    fits.then(|| MemberRow {
        name: Spanned::new(name.to_owned(), item.span),
        value: None,
        deprecated: notes::DEPRECATED.is_in(said),
        description: Text::plain_at(item.span, said.trim()),
    })
}

/// True for a table of members: a column of that name, or a table of values under a heading that announces them.
pub(super) fn is_member_table(table: &Table, section: SectionKind) -> bool {
    let first = table.header.first().map(Text::plain).unwrap_or_default();
    let is_one_of = |columns: &[&Column]| columns.iter().any(|column| column.is(&first));
    match section {
        _ if table.column(&[&TYPE]).is_some() => false,
        SectionKind::Members | SectionKind::Values => {
            is_one_of(NAMES) || is_one_of(NUMBERS) || values::COLUMN_OF_VALUES.is_in(&first)
        }
        SectionKind::Properties
        | SectionKind::Title
        | SectionKind::Other
        | SectionKind::JsonRepresentation
        | SectionKind::Relationships
        | SectionKind::RequestBody
        | SectionKind::Response => MEMBER.is(&first),
        _ => false,
    }
}

/// The name of the enumeration a section documents, and whether its words prove that it is one.
fn name_of(outline: &Outline<'_>, section: &Section) -> Option<(Spanned<String>, bool)> {
    let mut title = section.title.clone();
    let mut span = section.heading;
    if section.kind == SectionKind::Members || section.level == 0 {
        // “Members” is named by the heading above it or by the page.
        let parent = section.parent.map(|at| &outline.sections[at]);
        match parent {
            Some(parent) if parent.level > 0 => {
                title.clone_from(&parent.title);
                span = parent.heading;
            }
            _ => {
                title = outline.title.plain();
                span = outline.title.span;
            }
        }
    }
    let title = values::NAMED_BEHIND.group(&title, "name").unwrap_or(&title);
    let words: Vec<&str> = title.split_whitespace().collect();
    let kept: Vec<&str> =
        words.iter().copied().take_while(|word| !values::KIND_OF_ENUM.is_in(word)).collect();
    let name = kept.last()?.trim_matches(['*', '`', ':', '"', '.']);
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "._".contains(c));
    is_name.then(|| (Spanned::new(name.to_owned(), span), kept.len() == 1))
}

/// The namespace line under the heading above the section, on pages that repeat it.
fn namespace(outline: &Outline<'_>, section: &Section) -> Option<Spanned<String>> {
    let blocks = section
        .blocks
        .clone()
        .chain(section.parent.into_iter().flat_map(|at| outline.sections[at].blocks.clone()));
    blocks.filter_map(|at| outline.blocks[at].prose()).find_map(super::outline::namespace_line)
}

fn description(outline: &Outline<'_>, section: &Section) -> Text {
    let prose = section.blocks.clone().filter_map(|at| outline.blocks[at].prose());
    let mut prose = prose.filter(|text| super::outline::namespace_line(text).is_none());
    prose.next().cloned().unwrap_or_else(|| Text::empty(section.heading))
}

fn read_members(table: &Table, sink: &mut Sink<'_>) -> Vec<MemberRow> {
    let value =
        table.column(NUMBERS).filter(|at| *at != 0 || table.column(NAMES).is_some_and(|name| name != 0));
    let name = table.column(NAMES).filter(|at| Some(*at) != value).unwrap_or(0);
    let description = table
        .column(&[&DESCRIPTION])
        .or_else(|| (table.header.len() > 1).then(|| table.header.len() - 1))
        .filter(|at| *at != name);
    let mut out: Vec<MemberRow> = Vec::with_capacity(table.rows.len());
    let mut seen = BTreeSet::new();
    for row in &table.rows {
        if row.is_blank()
            || row.is_section()
                && table.header.len() > 1
                && row.cells.iter().skip(1).all(Text::is_empty)
                && name_in(row, name).is_none()
        {
            continue;
        }
        let Some((found, deprecated)) = name_in(row, name) else {
            let shown = row.cells.get(name).map(Text::plain).unwrap_or_default();
            let message = format!("expected the name of a member, found `{shown}`");
            sink.report(Diagnostic::new(&rules::TABLE_ROW_NAME, row.span, message));
            continue;
        };
        if !seen.insert(found.value.clone()) {
            let message = format!("the member `{}` stands twice in this table", found.value);
            sink.report(Diagnostic::new(&rules::ENUM_MEMBER_TWICE, row.span, message));
            continue;
        }
        let empty = Text::empty(row.span);
        let text = description.and_then(|at| row.cells.get(at)).unwrap_or(&empty).clone();
        let number = value.and_then(|at| row.cells.get(at)).and_then(|cell| cell.plain().trim().parse().ok());
        out.push(MemberRow {
            name: found,
            value: number,
            deprecated: deprecated || phrases::read(&text).deprecated,
            description: text,
        });
    }
    out
}

/// Members can hold spaces (`JIS B4`) and begin with digits, which properties cannot.
fn name_in(row: &Row, column: usize) -> Option<(Spanned<String>, bool)> {
    let cell = row.cells.get(column)?;
    if let Some(found) = rows::read_name(cell) {
        return Some(found);
    }
    let plain = cell.plain();
    let name = plain.trim_matches(['`', '*', '"', '.', ' ']);
    let fits = !name.is_empty()
        && name.len() <= 60
        && name.chars().all(|c| c.is_alphanumeric() || "_-.+ ".contains(c));
    fits.then(|| (Spanned::new(name.to_owned(), cell.span), false))
}
