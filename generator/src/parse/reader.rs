//! From a file to a page: the order in which the parts of a page are read.
//!
//! Takes a file of [`Sources`]; gives a [`Page`]. What each part says is read in `resource`, `enumeration`, `operation` and `methods`,
//! which look at the [`Outline`] and report to the [`Sink`].

use super::blocks::{Block, BlockKind};
use super::deprecation::says_deprecated;
use super::front_matter::DocType;
use super::outline::{Outline, namespace_line};
use super::page::{Page, PageKind};
use super::sink::Sink;
use super::text::Link;
use super::{enumeration, methods, operation, resource};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Role, Sources};
use crate::vocabulary::intro as words;

/// Reads one page.
pub(super) fn read(sources: &Sources, file: FileId, diagnostics: &mut Vec<Diagnostic>) -> Page {
    let mut sink = Sink::new(diagnostics);
    let outline = Outline::of(sources, file, &mut sink);
    let enums = enumeration::read(&outline, &mut sink);
    let types = resource::read(&outline, &mut sink);
    let methods = methods::read(&outline);
    let operation = documents_operation(&outline).then(|| operation::read(&outline, &mut sink));
    let kind = match () {
        () if operation.is_some() => PageKind::Operation,
        () if !types.is_empty() => PageKind::Resource,
        () if !enums.is_empty() => PageKind::Enumeration,
        () => PageKind::Conceptual,
    };
    Page {
        file,
        version: sources.file(file).version,
        role: outline.role,
        kind,
        namespace: outline.blocks.iter().filter_map(Block::prose).find_map(namespace_line),
        deprecated: is_deprecated(&outline),
        types,
        enums,
        operation,
        methods,
        links: links(&outline.blocks),
        front_matter: outline.front_matter,
        title: outline.title,
        intro: outline.intro,
        sections: outline.sections,
        annotations: outline.annotations,
        blocks: outline.blocks,
        includes: outline.includes,
    }
}

fn documents_operation(outline: &Outline<'_>) -> bool {
    match outline.role {
        Role::Api => true,
        Role::Resource | Role::Include | Role::Refused => false,
        Role::Page => outline.front_matter.doc_type() == Some(DocType::Api) || operation::has_routes(outline),
    }
}

/// Marked deprecated by its title or a note above the first section.
fn is_deprecated(outline: &Outline<'_>) -> bool {
    words::DEPRECATED_TITLE.is_in(&outline.title.plain())
        || outline.intro.iter().any(|passage| says_deprecated(&passage.text))
}

fn links(blocks: &[Block]) -> Vec<Link> {
    let mut out = Vec::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) | BlockKind::Item(text) => {
                out.extend(text.links().cloned())
            }
            BlockKind::Table(table) => {
                let cells = table.header.iter().chain(table.rows.iter().flat_map(|row| &row.cells));
                cells.for_each(|cell| out.extend(cell.links().cloned()));
            }
            _ => {}
        }
    }
    out
}
