//! A page as the comparison sees it: its text, and which lines of it the model was read from.
//!
//! Data only: whoever parsed the page fills it in.

use crate::diagnostic::Severity;
use crate::model::{ApiVersion, Source};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A part of a page, by what it states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PagePart {
    /// The front matter: title and description once more.
    FrontMatter,
    /// Title and introduction.
    Intro,
    /// Who may call.
    Permissions,
    /// The routes.
    Routes,
    /// Query options.
    Query,
    /// Request headers.
    Headers,
    /// Request body and function parameters.
    Body,
    /// What comes back.
    Response,
    /// Examples.
    Example,
    /// Properties of a type.
    Properties,
    /// Relationships of a type.
    Relationships,
    /// Members of an enumeration.
    Members,
    /// The JSON representation of a type, with its annotation.
    Json,
    /// An annotation that tells tools what stands below it.
    Note,
    /// Lists of methods, links, and every section that the model does not hold.
    Other,
}

impl PagePart {
    /// The name in addresses and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::FrontMatter => "front matter",
            Self::Intro => "introduction",
            Self::Permissions => "permissions",
            Self::Routes => "routes",
            Self::Query => "query options",
            Self::Headers => "headers",
            Self::Body => "request body",
            Self::Response => "response",
            Self::Example => "examples",
            Self::Properties => "properties",
            Self::Relationships => "relationships",
            Self::Members => "members",
            Self::Json => "JSON representation",
            Self::Note => "annotation",
            Self::Other => "text",
        }
    }

    /// True where a line states a fact of the API: an introduction is prose, and an example only shows.
    pub fn states_facts(self) -> bool {
        !matches!(self, Self::FrontMatter | Self::Intro | Self::Example | Self::Note | Self::Other)
    }
}

/// Consecutive lines of one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartLines {
    /// What they state.
    pub part: PagePart,
    /// The first line, from 1.
    pub first: u32,
    /// The last line.
    pub last: u32,
}

/// The sections of a page, in the order in which they are asked for a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sections {
    all: Vec<PartLines>,
    /// Where a part begins, up to where the next one does; sorted by line, because each differing line is looked up.
    starts: Vec<(u32, PagePart)>,
}

impl From<Vec<PartLines>> for Sections {
    fn from(all: Vec<PartLines>) -> Self {
        let mut bounds: BTreeMap<u32, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (at, section) in all.iter().enumerate().filter(|(_, section)| section.first <= section.last) {
            bounds.entry(section.first).or_default().0.push(at);
            if let Some(behind) = section.last.checked_add(1) {
                bounds.entry(behind).or_default().1.push(at);
            }
        }
        let (mut open, mut starts) = (BTreeSet::new(), Vec::new());
        for (line, (begun, ended)) in bounds {
            open.extend(begun);
            for at in &ended {
                open.remove(at);
            }
            starts.push((line, open.first().map_or(PagePart::Other, |at| all[*at].part)));
        }
        Self { all, starts }
    }
}

impl Sections {
    fn part(&self, line: u32) -> PagePart {
        let behind = self.starts.partition_point(|(first, _)| *first <= line);
        behind.checked_sub(1).map_or(PagePart::Other, |at| self.starts[at].1)
    }
}

/// A file whose text is part of a page, and the line that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocatedInclusion {
    /// The path of the included file.
    pub file: Arc<str>,
    /// The line of the page, from 1.
    pub line: u32,
}

/// A page with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageText {
    /// The path below `api-reference`, with `/`.
    pub file: Arc<str>,
    /// The version it belongs to.
    pub version: ApiVersion,
    /// The text, with `\n` line ends.
    pub text: Arc<str>,
    /// Its sections; a line belongs to the first that holds it, and to [`PagePart::Other`] where none does.
    pub sections: Sections,
    /// What it includes, in order.
    pub includes: Vec<LocatedInclusion>,
    /// It is itself no page but a text that pages include.
    pub is_include: bool,
}

impl PageText {
    /// The part a line belongs to.
    pub fn part(&self, line: u32) -> PagePart {
        self.sections.part(line)
    }

    /// Its lines with their numbers, less the front matter.
    pub fn body(&self) -> impl Iterator<Item = (u32, &str)> {
        let lines = (1..).zip(self.text.lines());
        let end = match self.text.starts_with("---") {
            true => {
                self.text.lines().skip(1).position(|line| line.trim_end() == "---").map_or(0, |at| at + 2)
            }
            false => 0,
        };
        lines.skip(end)
    }

    /// The first line of a part.
    pub fn first_line(&self, part: PagePart) -> Option<u32> {
        self.sections.all.iter().find(|section| section.part == part).map(|section| section.first)
    }
}

/// What the parser found wrong on a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageFinding {
    /// The id of the diagnostic's rule.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// Where it stands.
    pub source: Source,
    /// What was expected and what was found.
    pub message: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_belongs_to_the_first_section_that_holds_it() {
        let section = |part, first, last| PartLines { part, first, last };
        let all = vec![
            section(PagePart::Note, 5, 6),
            section(PagePart::FrontMatter, 1, 0),
            section(PagePart::Intro, 2, 9),
            section(PagePart::Json, 10, u32::MAX),
            section(PagePart::Other, 4, 12),
        ];
        let sections = Sections::from(all.clone());
        for line in 0..20 {
            let first = all.iter().find(|section| (section.first..=section.last).contains(&line));
            assert_eq!(sections.part(line), first.map_or(PagePart::Other, |section| section.part), "{line}");
        }
        assert_eq!(sections.part(u32::MAX), PagePart::Json);
    }
}
