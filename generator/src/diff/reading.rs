//! A [`Revision`] from sources, or from an exported model; two of them from sources that have most pages in common.
//!
//! The only file of the comparison that knows the parser's pages: it turns their headings into [`PartLines`]. A page
//! that is the same on both sides, with all it includes, is parsed once, and is no part of either revision's list.

use super::page::{LocatedInclusion, PageFinding, PagePart, PageText, PartLines};
use super::revision::Revision;
use crate::diagnostic::{Diagnostic, rules};
use crate::export::{Imported, Record};
use crate::model::Source;
use crate::parse::annotation::{Annotation, BlockType};
use crate::parse::{self, blocks::BlockKind};
use crate::source::{FileId, Role, Sources, Span};
use crate::vocabulary::SectionKind;
use crate::{Parsed, check, join};
use rayon::prelude::*;
use std::collections::BTreeSet;

impl Revision {
    /// Everything that `sources` say; `label` is how the reader calls the revision.
    pub fn of_sources(label: impl Into<String>, sources: &Sources) -> Self {
        let files: Vec<FileId> = sources.pages(None).collect();
        let (kept, named) = (BTreeSet::new(), BTreeSet::new());
        let parsed = parse_all(sources, &files);
        Self::of_pages(label.into(), sources, &parsed.iter().collect::<Vec<_>>(), &kept, &named)
    }

    /// Two revisions of the same pages: as [`Self::of_sources`], for about the price of one where they hardly differ.
    pub fn pair(
        (base_label, base): (impl Into<String>, Sources),
        (head_label, head): (impl Into<String>, Sources),
    ) -> (Self, Self) {
        let (base, head) = Sources::pair(base, head);
        let files: Vec<FileId> = base.pages(None).collect();
        let parsed = parse_all(&base, &files);
        let kept = kept(&base, &head, &parsed);
        let files: Vec<FileId> = head.pages(None).filter(|file| !kept.contains(file)).collect();
        let fresh = parse_all(&head, &files);
        let named = named(&parsed, &kept).chain(named(&fresh, &kept)).collect();
        let shared = parsed.iter().filter(|(page, _)| kept.contains(&page.file));
        let mut of_head: Vec<&Parsed> = fresh.iter().chain(shared).collect();
        of_head.sort_by_key(|(page, _)| page.file);
        let of_base: Vec<&Parsed> = parsed.iter().collect();
        let (base_label, head_label) = (base_label.into(), head_label.into());
        rayon::join(
            || Self::of_pages(base_label, &base, &of_base, &kept, &named),
            || Self::of_pages(head_label, &head, &of_head, &kept, &named),
        )
    }

    /// Everything that exported models say: no pages.
    pub fn of_models(label: impl Into<String>, imported: impl IntoIterator<Item = Imported>) -> Self {
        let mut revision = Self { label: label.into(), ..Self::default() };
        for document in imported {
            revision.models.push(document.model);
            revision.findings.extend(document.diagnostics.into_iter().map(record));
        }
        revision
    }

    fn of_pages(
        label: String,
        sources: &Sources,
        parsed: &[&Parsed],
        kept: &BTreeSet<FileId>,
        named: &BTreeSet<FileId>,
    ) -> Self {
        let read: Vec<&parse::Page> = parsed.iter().map(|(page, _)| page).collect();
        let found = parsed.iter().flat_map(|(_, found)| found).cloned().collect();
        let (models, mut diagnostics) = join(sources, &read, found);
        let differing: Vec<&parse::Page> =
            read.iter().copied().filter(|page| !kept.contains(&page.file)).collect();
        diagnostics.extend(check::representations(sources, &differing, &models));
        let fresh = |file: FileId| !kept.contains(&file);
        let mut pages: Vec<PageText> = differing.iter().map(|read| page(read, sources)).collect();
        pages.extend(includes(sources, kept, named));
        pages.sort_by(|a, b| a.file.cmp(&b.file));
        let findings = diagnostics.iter().filter(|found| fresh(found.span.file));
        let findings = findings.map(|found| finding(found, sources)).collect();
        Self { label, prefix: sources.prefix().to_owned(), models, pages, has_pages: true, findings }
    }
}

fn parse_all(sources: &Sources, files: &[FileId]) -> Vec<Parsed> {
    files.par_iter().map(|file| parse::read(sources, *file)).collect()
}

/// The files that say the same on both sides: pages with all they include, and includes.
fn kept(base: &Sources, head: &Sources, parsed: &[Parsed]) -> BTreeSet<FileId> {
    let shared = |file: FileId| base.shares(head, file);
    // A file that came can be what a page looked for in vain.
    let came = head.unshared(base).any(|file| head.file(file).role == Role::Include);
    let looked = |found: &[Diagnostic]| {
        found.iter().any(|found| [&rules::INCLUDE_MISSING, &rules::LINK_CASE].contains(&found.rule))
    };
    let pages = parsed.iter().filter(|(page, found)| {
        let includes = page.includes.iter().all(|inclusion| shared(inclusion.file));
        shared(page.file) && includes && !(came && looked(found))
    });
    let includes = base.iter().filter(|(_, file)| file.role == Role::Include).map(|(file, _)| file);
    pages.map(|(page, _)| page.file).chain(includes.filter(|file| shared(*file))).collect()
}

fn finding(found: &Diagnostic, sources: &Sources) -> PageFinding {
    PageFinding {
        rule: found.rule.id.to_owned(),
        severity: found.severity(),
        source: sources.source(found.span),
        message: found.message.clone(),
    }
}

fn record(record: Record) -> PageFinding {
    let source = Source { file: record.file.into(), line: record.line };
    PageFinding { rule: record.rule, severity: record.severity, source, message: record.message }
}

fn page(read: &parse::Page, sources: &Sources) -> PageText {
    let file = sources.file(read.file);
    let inclusion = |inclusion: &parse::page::Inclusion| LocatedInclusion {
        file: sources.file(inclusion.file).path.clone(),
        line: sources.line(inclusion.at),
    };
    PageText {
        file: file.path.clone(),
        version: read.version,
        text: file.text.as_str().into(),
        sections: sections(read, sources).into(),
        includes: read.includes.iter().map(inclusion).collect(),
        is_include: false,
    }
}

/// What the pages that are not `kept` include. Both sides list what a page of either names: a text that lost its
/// only reader is no text that is gone.
fn named<'a>(parsed: &'a [Parsed], kept: &'a BTreeSet<FileId>) -> impl Iterator<Item = FileId> + 'a {
    let differing = parsed.iter().map(|(page, _)| page).filter(|page| !kept.contains(&page.file));
    differing.flat_map(|page| &page.includes).map(|inclusion| inclusion.file)
}

/// The included texts that changed, and the `named` ones.
fn includes(sources: &Sources, kept: &BTreeSet<FileId>, named: &BTreeSet<FileId>) -> Vec<PageText> {
    let includes = sources.iter().filter(|(_, file)| file.role == Role::Include);
    let wanted = includes.filter(|(id, _)| !kept.contains(id) || named.contains(id));
    let page = |(_, file): (FileId, &crate::source::SourceFile)| PageText {
        file: file.path.clone(),
        version: file.version,
        text: file.text.as_str().into(),
        sections: Vec::new().into(),
        includes: Vec::new(),
        is_include: true,
    };
    wanted.map(page).collect()
}

/// The sections, each up to the line before the next heading. Annotations with the code below them, and the front matter, come
/// first: they are what they are wherever they stand.
fn sections(read: &parse::Page, sources: &Sources) -> Vec<PartLines> {
    let lines = |span: Span| {
        let mut end = span;
        end.start = end.end.saturating_sub(1).max(end.start);
        (sources.line(span), sources.line(end))
    };
    let notes = read.annotations.iter().filter(|annotation| annotation.span.file == read.file);
    let notes = notes.map(|annotation| (note(annotation.block_type), lines(with_sample(read, annotation))));
    let own: Vec<_> =
        read.sections.iter().filter(|section| section.level > 0 && section.span.file == read.file).collect();
    let above =
        own.first().map(|section| (PagePart::FrontMatter, (1, lines(section.span).0.saturating_sub(1))));
    let mut out: Vec<PartLines> =
        notes.chain(above).map(|(part, (first, last))| PartLines { part, first, last }).collect();
    for (at, section) in own.iter().enumerate() {
        let first = lines(section.span).0;
        let next = own.get(at + 1).map_or(u32::MAX, |next| lines(next.span).0.saturating_sub(1));
        out.push(PartLines { part: part(section.kind), first, last: next.max(first) });
    }
    out
}

/// An annotation of an example or a type with the code that it stands above.
fn with_sample(read: &parse::Page, annotation: &Annotation) -> Span {
    let mut span = annotation.span;
    if note(annotation.block_type) != PagePart::Note {
        let own = read.blocks.iter().filter(|block| block.span.file == read.file);
        let next = own.filter(|block| block.span.start >= span.end).min_by_key(|block| block.span.start);
        span.end = next
            .filter(|block| matches!(block.kind, BlockKind::Fence(_)))
            .map_or(span.end, |block| block.span.end);
    }
    span
}

fn note(block: Option<BlockType>) -> PagePart {
    match block {
        Some(BlockType::Request | BlockType::Response | BlockType::Example) => PagePart::Example,
        Some(BlockType::Resource) => PagePart::Json,
        _ => PagePart::Note,
    }
}

fn part(kind: SectionKind) -> PagePart {
    match kind {
        SectionKind::Title => PagePart::Intro,
        SectionKind::Permissions => PagePart::Permissions,
        SectionKind::HttpRequest => PagePart::Routes,
        SectionKind::QueryParameters => PagePart::Query,
        SectionKind::RequestHeaders => PagePart::Headers,
        SectionKind::FunctionParameters | SectionKind::PathParameters | SectionKind::RequestBody => {
            PagePart::Body
        }
        SectionKind::Response | SectionKind::ResponseDetails => PagePart::Response,
        SectionKind::Examples | SectionKind::ExampleRequest | SectionKind::ExampleResponse => {
            PagePart::Example
        }
        SectionKind::Properties => PagePart::Properties,
        SectionKind::Relationships => PagePart::Relationships,
        SectionKind::JsonRepresentation => PagePart::Json,
        SectionKind::Members | SectionKind::Values => PagePart::Members,
        SectionKind::Methods | SectionKind::SeeAlso | SectionKind::Other => PagePart::Other,
    }
}
