//! The places of a page where a fact is expected, found without the readers.
//!
//! Takes a page's sections and the lines below them; gives every row, route, scope, member and value that stands under a heading which
//! announces such a thing. It looks at the text alone: what the parser made of a table, or whether it saw one, is not asked,
//! because that is what the ledger is to find out. It errs towards naming a place too many.

use super::lines::{self, FactLine};
use super::names;
use crate::parse::Page;
use crate::parse::blocks::BlockKind;
use crate::parse::section::Section;
use crate::parse::text::Text;
use crate::source::{FileId, Sources, Span};
use crate::vocabulary::{SectionKind, types};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What is expected to stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExpectedFact {
    /// A row of a table of properties, relationships, parameters, headers or accounts.
    Row,
    /// A method and a path.
    Route,
    /// A permission scope.
    Scope,
    /// A member of an enumeration.
    Member,
    /// A value that a description lists.
    Value,
}

impl ExpectedFact {
    /// Every kind, in the order of the ledger.
    pub const ALL: [Self; 5] = [Self::Row, Self::Route, Self::Scope, Self::Member, Self::Value];

    /// True for what stands beside others in one row.
    fn is_within_row(self) -> bool {
        matches!(self, Self::Scope | Self::Value)
    }

    /// The noun for one of them.
    pub fn name(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Route => "route",
            Self::Scope => "scope",
            Self::Member => "member",
            Self::Value => "value",
        }
    }
}

/// A place where a fact is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What is expected.
    pub expected: ExpectedFact,
    /// The row, the route, the scope, the value.
    pub span: Span,
    /// What it is called there, without markup.
    pub name: String,
    /// The whole row or line.
    pub line: Span,
    /// Where the table begins that it is a row of, or stands in.
    pub table: Option<u32>,
}

/// The places of a page, in the order of its sections; a text that it includes twice counts once.
pub(super) fn of(page: &Page, sources: &Sources) -> Vec<Place> {
    let mut places = Vec::new();
    let mut seen = BTreeSet::new();
    let regions: Vec<(usize, Span)> =
        regions(page, sources).into_iter().filter(|(_, at)| seen.insert(*at)).collect();
    for (section, region) in &regions {
        places.extend(in_region(page, *section, *region, sources));
    }
    if !places.iter().any(|place| place.expected == ExpectedFact::Scope) {
        // What many pages include there tells of roles and known issues.
        let permissions = regions.iter().filter(|(at, region)| {
            page.sections[*at].kind == SectionKind::Permissions && region.file == page.file
        });
        places.extend(permissions.flat_map(|(_, region)| in_prose(*region, sources)));
    }
    places.extend(without_bars(page, sources));
    places
}

/// The rows of tables in a copy of the published text, which has no bars to know a row by.
fn without_bars(page: &Page, sources: &Sources) -> Vec<Place> {
    let mut out = Vec::new();
    for section in page.sections.iter().filter(|section| announces(section.kind)) {
        for block in page.blocks.get(section.blocks.clone()).unwrap_or_default() {
            let BlockKind::Table(table) = &block.kind else { continue };
            if sources.text(table.span).contains('|') {
                continue;
            }
            let member = matches!(section.kind, SectionKind::Members | SectionKind::Values);
            let expected = if member { ExpectedFact::Member } else { ExpectedFact::Row };
            let rows = table.rows.iter().filter(|row| !row.is_blank() && !row.is_section());
            out.extend(rows.map(|row| Place {
                expected,
                span: row.span,
                line: row.span,
                name: row.cells.first().map(Text::plain).unwrap_or_default(),
                table: Some(table.span.start),
            }));
        }
    }
    out
}

/// The texts below the headings that announce facts, each with its section: the page's own lines up to the next heading, and those of
/// the files that are included there.
fn regions(page: &Page, sources: &Sources) -> Vec<(usize, Span)> {
    let mut out = Vec::new();
    // “Properties of a policy definition” are members of a text, and no properties of a type.
    let is_announced =
        |section: &Section| announces(section.kind) && !types::MEMBERS_OF_JSON.is_in(&section.title);
    for (at, section) in page.sections.iter().enumerate().filter(|(_, section)| is_announced(section)) {
        let blocks = page.blocks.get(section.blocks.clone()).unwrap_or_default();
        let mut files: BTreeSet<FileId> = blocks.iter().map(|block| block.span.file).collect();
        files.insert(section.heading.file);
        for file in files {
            let own = section.heading.file == file;
            let start = if own { section.heading.range().end } else { 0 };
            let later = page.sections.iter().skip(at + 1);
            let next = later.map(|section| section.heading).find(|heading| heading.file == file);
            let end = next.map_or(sources.file(file).text.len(), |heading| heading.range().start);
            out.push((at, Span::new(file, start, end)));
        }
    }
    out
}

fn announces(kind: SectionKind) -> bool {
    use SectionKind::{
        ExampleRequest, ExampleResponse, Examples, JsonRepresentation, Methods, Other, Response, SeeAlso,
        Title,
    };
    !matches!(
        kind,
        Title
            | Examples
            | ExampleRequest
            | ExampleResponse
            | JsonRepresentation
            | Methods
            | SeeAlso
            | Other
            | Response
    )
}

fn in_region(page: &Page, section: usize, region: Span, sources: &Sources) -> Vec<Place> {
    let kind = page.sections.get(section).map_or(SectionKind::Other, |section| section.kind);
    let text = sources.text(region);
    let mut out = RegionPlaces { text, region, places: Vec::new() };
    let lines = lines::read(text);
    let examples = tables_of_phrases(text, &lines);
    // Behind a table of members a list is a list of something else.
    let has_rows = lines.iter().any(|line| matches!(line, FactLine::Row(..)));
    for line in lines {
        match (kind, line) {
            (SectionKind::HttpRequest, FactLine::Code(range)) => {
                out.add(ExpectedFact::Route, names::routes, range, None)
            }
            (SectionKind::HttpRequest, _) | (_, FactLine::Code(_)) => {}
            (SectionKind::Permissions, FactLine::Row(range, table)) => {
                out.add(ExpectedFact::Row, name, range.clone(), Some(table));
                out.add(ExpectedFact::Scope, names::scopes, range, Some(table));
            }
            (SectionKind::Members | SectionKind::Values, FactLine::Row(range, table)) => {
                out.add(ExpectedFact::Member, member, range, Some(table));
            }
            (SectionKind::Members | SectionKind::Values, FactLine::Item(range)) if !has_rows => {
                out.add(ExpectedFact::Member, member, range, None);
            }
            (_, FactLine::Row(_, table)) if examples.contains(&table) => {}
            (_, FactLine::Row(range, table)) => {
                out.add(ExpectedFact::Row, name, range.clone(), Some(table));
                out.add(ExpectedFact::Value, names::values, range, Some(table));
            }
            _ => {}
        }
    }
    out.places
}

/// The tables of which most rows begin with words about something: uses of an option, and no names.
fn tables_of_phrases(text: &str, lines: &[FactLine]) -> BTreeSet<usize> {
    let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for line in lines {
        let FactLine::Row(range, table) = line else { continue };
        let (phrases, all) = counts.entry(*table).or_default();
        *phrases += usize::from(names::is_phrase(text.get(range.clone()).unwrap_or_default()));
        *all += 1;
    }
    counts.into_iter().filter(|(_, (phrases, all))| phrases * 2 > *all).map(|(table, _)| table).collect()
}

/// The scopes of sentences: without a table they are all that says who may call.
fn in_prose(region: Span, sources: &Sources) -> Vec<Place> {
    let text = sources.text(region);
    let mut out = RegionPlaces { text, region, places: Vec::new() };
    lines::prose(text).into_iter().for_each(|range| out.add(ExpectedFact::Scope, names::scopes, range, None));
    out.places
}

fn name(line: &str) -> Vec<String> {
    let name = names::name(line);
    if name.is_empty() { Vec::new() } else { vec![name] }
}

fn member(line: &str) -> Vec<String> {
    let name = names::member(line);
    if name.is_empty() { Vec::new() } else { vec![name] }
}

/// The places of a region as they are found.
struct RegionPlaces<'a> {
    text: &'a str,
    region: Span,
    places: Vec<Place>,
}

impl RegionPlaces<'_> {
    /// Adds what `read` finds in a range, which stands in the table that begins at `table`.
    fn add(
        &mut self,
        expected: ExpectedFact,
        read: impl Fn(&str) -> Vec<String>,
        range: Range<usize>,
        table: Option<usize>,
    ) {
        let table = table.map(|at| self.region.part(&(at..at)).start);
        let line = self.text.get(range.clone()).unwrap_or_default();
        let region = self.region;
        let whole = region.part(&range);
        // Names come in the order of the line: each is looked for behind the one before it.
        let mut behind = 0;
        let mut span = |name: &str| {
            let found =
                line.get(behind..).filter(|_| expected.is_within_row()).and_then(|rest| rest.find(name));
            let Some(at) = found.map(|at| behind + at) else { return whole };
            behind = at + name.len();
            region.part(&(range.start + at..range.start + behind))
        };
        let places = read(line).into_iter();
        let places = places.map(|name| Place { expected, span: span(&name), name, line: whole, table });
        self.places.extend(places);
    }
}
