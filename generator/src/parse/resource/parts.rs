//! Pages that document several types, each below a heading of its own: “Item category”, with “Properties” below it.
//!
//! Takes the sections of a page and its tables of properties; gives a part for each such heading, with the tables and the JSON below
//! it. The table may stand directly below a heading that is the name of a type. A page whose tables all stand below one heading, or below its title, is one of one type and has no parts.

use crate::model::namespace;
use crate::parse::blocks::BlockKind;
use crate::parse::outline::Outline;
use crate::parse::page::TypeFacts;
use crate::parse::text::Spanned;
use crate::vocabulary::SectionKind;
use crate::vocabulary::types as words;
use std::collections::BTreeSet;
use std::ops::Range;

/// A heading that documents a type.
pub(super) struct TypeSection {
    /// The name that the heading gives it.
    pub(super) name: Spanned<String>,
    /// The blocks below the heading.
    pub(super) blocks: Range<usize>,
}

/// The parts of a page.
pub(super) fn of(
    outline: &Outline<'_>,
    declared: &[TypeFacts],
    tables: &[(SectionKind, usize)],
) -> Vec<TypeSection> {
    let owner = |at: usize| owner(outline, declared, at);
    let owners: BTreeSet<usize> = tables.iter().filter_map(|(_, at)| owner(*at)).collect();
    let all_owned = tables.iter().all(|(_, at)| owner(*at).is_some());
    let levels: BTreeSet<u8> = owners.iter().map(|at| outline.sections[*at].level).collect();
    if owners.len() < 2 || levels.len() != 1 || !all_owned {
        return Vec::new();
    }
    let parts: Option<Vec<TypeSection>> = owners.into_iter().map(|owner| part(outline, owner)).collect();
    parts.unwrap_or_default()
}

/// The section above “Properties” or “Relationships” whose table stands at a block, or the section of that table where it is named
/// like a type.
fn owner(outline: &Outline<'_>, declared: &[TypeFacts], table: usize) -> Option<usize> {
    let at = outline.sections.iter().position(|section| section.blocks.contains(&table))?;
    let own = &outline.sections[at];
    if own.kind == SectionKind::Other && own.level > 1 && names_type(&own.title, declared) {
        return Some(at);
    }
    let is_announced = matches!(own.kind, SectionKind::Properties | SectionKind::Relationships);
    let parent = own.parent.filter(|_| is_announced)?;
    let is_free = matches!(outline.sections[parent].kind, SectionKind::Other | SectionKind::Title);
    is_free.then_some(parent)
}

/// True for a heading that is a qualified name, or says that it names a type, or names one that the page declares beside others.
fn names_type(title: &str, declared: &[TypeFacts]) -> bool {
    let Some(name) = name_of(title) else { return false };
    let is_declared = |facts: &TypeFacts| {
        let declared = facts.declared.as_ref().map(|name| namespace::short_name(&name.value));
        declared.is_some_and(|declared| declared.eq_ignore_ascii_case(&name))
    };
    let words: Vec<&str> = title.split_whitespace().collect();
    let says_kind = (1..words.len()).any(|at| words::TYPE_TITLE.is_in(&words[at..].join(" ")));
    match declared {
        [] => name.contains('.') || says_kind,
        [_] => false,
        several => several.iter().any(is_declared),
    }
}

fn part(outline: &Outline<'_>, owner: usize) -> Option<TypeSection> {
    let section = &outline.sections[owner];
    let later = outline.sections.iter().skip(owner + 1);
    let next = later.into_iter().find(|other| other.level <= section.level);
    // The heading itself is the block in front of those of its section.
    let end = next.map_or(outline.blocks.len(), |next| next.blocks.start.saturating_sub(1));
    let name = Spanned::new(name_of(&section.title)?, section.heading);
    Some(TypeSection { name, blocks: section.blocks.start..end })
}

/// `itemCategory` of “Item category” and of “itemCategory resource type”.
fn name_of(title: &str) -> Option<String> {
    let words: Vec<&str> =
        title.split_whitespace().map(|word| word.trim_matches(['*', '`', '"', ':'])).collect();
    let says_kind = |at: &usize| words::TYPE_TITLE.is_in(&words[*at..].join(" "));
    let end = (1..words.len()).find(says_kind).unwrap_or(words.len());
    let mut name = words.first().copied()?.to_owned();
    if end > 1 {
        name = name.to_lowercase();
    }
    for word in &words[1..end] {
        let mut chars = word.chars();
        name.extend(chars.next().into_iter().flat_map(char::to_uppercase));
        name.extend(chars);
    }
    super::is_type_name(&name).then_some(name)
}

impl TypeSection {
    /// The first fence of JSON below the heading.
    pub(super) fn fence(&self, outline: &Outline<'_>) -> Option<usize> {
        let is_json = |at: &usize| matches!(&outline.blocks[*at].kind, BlockKind::Fence(code) if code.info.starts_with("json"));
        self.blocks.clone().find(is_json)
    }
}
