//! From blocks to a page: the order in which its parts are read, and what they share.
//!
//! Takes a file of [`Sources`]; gives a [`Page`]. What each part says is read in `resource`, `enumeration`, `operation`.

mod deprecation;

use super::annotation::{Annotation, BlockType};
use super::blocks::{Block, BlockKind};
use super::front_matter::{DocType, FrontMatter};
use super::page::{Counts, MethodRow, Page, PageKind, Passage};
use super::section::{self, SectionKind};
use super::text::{Link, Spanned, Text, TextPart};
use super::type_expr::TypeExpr;
use super::{enumeration, include, markdown, operation, rendered, resource, rows};
use crate::diagnostic::{Diagnostic, rules};
use crate::source::{FileId, Role, Sources, Span};
use crate::vocabulary::columns::{METHOD, NAME, RETURNS};
use crate::vocabulary::intro as words;
use deprecation::says_deprecated;
use std::collections::BTreeMap;

/// What the readers of a page's parts share.
pub(super) struct Reader<'a> {
    pub(super) sources: &'a Sources,
    /// The page is a copy of its published text.
    pub(super) is_copy: bool,
    pub(super) blocks: &'a [Block],
    /// The annotation above each fence: index of the block to index of the annotation.
    above: BTreeMap<usize, usize>,
    pub(super) page: Page,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

/// Reads one page.
pub(super) fn read(sources: &Sources, file: FileId, diagnostics: &mut Vec<Diagnostic>) -> Page {
    let source = sources.file(file);
    let text = source.text.as_str();
    let is_copy = rendered::is_rendered(text);
    let (front_matter, blocks) = if is_copy {
        (FrontMatter::default(), rendered::read(file, text, diagnostics))
    } else {
        let read = markdown::read(file, text, diagnostics);
        let front_matter =
            read.front_matter.map(|span| FrontMatter::read(span, text, diagnostics)).unwrap_or_default();
        (front_matter, read.blocks)
    };
    let (blocks, includes) = include::expand(blocks, file, sources, diagnostics);
    let whole = Span::new(file, 0, text.len());
    let page = Page {
        file,
        version: source.version,
        role: source.role,
        kind: PageKind::Conceptual,
        title: title(&front_matter, &blocks, whole),
        front_matter,
        namespace: blocks.iter().filter_map(Block::prose).find_map(namespace_line),
        intro: Vec::new(),
        deprecated: false,
        sections: section::outline(whole, &blocks),
        types: Vec::new(),
        enums: Vec::new(),
        operation: None,
        methods: Vec::new(),
        links: Vec::new(),
        annotations: Vec::new(),
        blocks: Vec::new(),
        includes,
        counts: Counts::default(),
    };
    let mut reader = Reader { sources, is_copy, blocks: &blocks, above: BTreeMap::new(), page, diagnostics };
    reader.read();
    let Reader { page, .. } = reader;
    Page { blocks, ..page }
}

impl Reader<'_> {
    fn read(&mut self) {
        self.read_annotations();
        self.read_intro();
        self.page.links = self.links();
        let routes = operation::has_routes(self);
        let is_operation = match self.page.role {
            Role::Api => true,
            Role::Resource | Role::Include | Role::Refused => false,
            Role::Page => routes || self.page.front_matter.doc_type() == Some(DocType::Api),
        };
        self.page.enums = enumeration::read(self);
        self.page.types = resource::read(self);
        self.page.methods = self.read_methods();
        if is_operation {
            let operation = operation::read(self);
            self.page.operation = Some(operation);
        }
        self.page.kind = match () {
            () if is_operation => PageKind::Operation,
            () if !self.page.types.is_empty() => PageKind::Resource,
            () if !self.page.enums.is_empty() => PageKind::Enumeration,
            () => PageKind::Conceptual,
        };
    }

    /// Reads every comment that is an annotation, and pairs it with the fence directly below.
    fn read_annotations(&mut self) {
        for at in 0..self.blocks.len() {
            let BlockKind::Comment { inner, .. } = self.blocks[at].kind else { continue };
            let span = self.blocks[at].span;
            let text = &self.sources.file(span.file).text;
            let Some(annotation) = Annotation::read(span, inner, text, self.diagnostics) else { continue };
            let index = self.page.annotations.len();
            let block_type = annotation.block_type;
            self.page.annotations.push(annotation);
            let next = self.blocks[at + 1..]
                .iter()
                .position(|block| !matches!(block.kind, BlockKind::Comment { .. }))
                .map(|skip| at + 1 + skip);
            match next {
                Some(fence) if resource::is_fence(&self.blocks[fence]) => {
                    self.above.insert(fence, index);
                }
                _ if dangles(block_type) => {
                    let found = Diagnostic::new(
                        &rules::ANNOTATION_DANGLING,
                        span,
                        "expected a fence directly below this annotation, found none",
                    );
                    self.diagnostics
                        .push(found.help("move the annotation to the line above the fence it describes"));
                }
                _ => {}
            }
        }
    }

    /// The annotation of a fence.
    pub(super) fn annotation_of(&self, fence: usize) -> Option<&Annotation> {
        self.above.get(&fence).map(|index| &self.page.annotations[*index])
    }

    /// Every fence with its annotation.
    pub(super) fn annotated(&self) -> impl Iterator<Item = (Option<&Annotation>, usize)> {
        let fences = self.blocks.iter().enumerate().filter(|(_, block)| resource::is_fence(block));
        fences.map(|(at, _)| (self.annotation_of(at), at))
    }

    /// What the section of a block holds.
    pub(super) fn section_of(&self, block: usize) -> SectionKind {
        let found = self.page.sections.iter().rev().find(|section| section.blocks.contains(&block));
        found.map_or(SectionKind::Title, |section| section.kind)
    }

    /// The text of a fence, as its reader sees it.
    pub(super) fn code(&self, fence: usize) -> &str {
        match &self.blocks[fence].kind {
            BlockKind::Fence(code) => {
                code.dedented.as_deref().unwrap_or_else(|| self.sources.text(code.body))
            }
            _ => "",
        }
    }

    fn read_intro(&mut self) {
        // What stands above the first heading below the title, whatever the title's words announce.
        let titles = self.page.sections.iter().take_while(|section| section.level <= 1);
        let blocks: Vec<usize> = titles.flat_map(|section| section.blocks.clone()).collect();
        let passages = blocks.into_iter().filter_map(|at| {
            let (text, is_item) =
                (self.blocks[at].prose()?, matches!(self.blocks[at].kind, BlockKind::Item(_)));
            Some(Passage { text: without_namespace(text)?, is_item })
        });
        let intro: Vec<Passage> = passages.collect();
        let title = self.page.title.plain();
        self.page.deprecated = words::DEPRECATED_TITLE.is_in(&title)
            || intro.iter().any(|passage| says_deprecated(&passage.text));
        self.page.intro = intro;
    }

    fn links(&self) -> Vec<Link> {
        let mut out = Vec::new();
        for block in self.blocks {
            match &block.kind {
                BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) | BlockKind::Item(text) => {
                    out.extend(text.links().cloned())
                }
                BlockKind::Table(table) => {
                    let cells = table.header.iter().chain(table.rows.iter().flat_map(|row| &row.cells));
                    out.extend(cells.flat_map(|cell| cell.links().cloned().collect::<Vec<_>>()));
                }
                _ => {}
            }
        }
        out
    }

    fn read_methods(&mut self) -> Vec<MethodRow> {
        let mut out = Vec::new();
        for section in &self.page.sections {
            for at in section.blocks.clone() {
                let BlockKind::Table(table) = &self.blocks[at].kind else { continue };
                let Some(title) = table.column(&[&METHOD, &NAME]) else { continue };
                let Some(returns) = table.column(&[&RETURNS]) else { continue };
                for row in &table.rows {
                    self.page.counts.rows += 1;
                    self.page.counts.rows_modelled += 1;
                    let Some(cell) = row.cells.get(title) else { continue };
                    let target = cell.links().next().map(|link| link.target.clone());
                    let returns =
                        row.cells.get(returns).map(TypeExpr::read).and_then(|expr| rows::mention(&expr));
                    if target.is_some() || !row.is_section() {
                        out.push(MethodRow { target, title: cell.plain(), returns, span: row.span });
                    }
                }
            }
        }
        out
    }
}

/// Only these are worth nothing without a fence.
fn dangles(block_type: Option<BlockType>) -> bool {
    matches!(
        block_type,
        Some(BlockType::Resource | BlockType::Request | BlockType::Response | BlockType::Example)
    )
}

fn title(front_matter: &FrontMatter, blocks: &[Block], whole: Span) -> Text {
    let heading = blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Heading { level: 1, text } => Some(text.clone()),
        _ => None,
    });
    let named = || {
        let title = front_matter.values.get("title")?;
        Some(Text::plain_at(title.span, title.value.clone()))
    };
    heading.or_else(named).unwrap_or_else(|| Text::empty(whole.head()))
}

/// The namespace of a `Namespace: microsoft.graph` line.
pub(super) fn namespace_line(text: &Text) -> Option<Spanned<String>> {
    let plain = text.plain();
    let name = words::NAMESPACE.group(&plain, "name")?.trim_end_matches('.');
    Some(Spanned::new(name.to_owned(), text.span))
}

/// A paragraph without the namespace line that may head it; `None` where nothing else stands in it.
fn without_namespace(text: &Text) -> Option<Text> {
    if namespace_line(text).is_none() {
        return Some(text.clone());
    }
    let mut parts = text.parts.iter();
    let lead = parts.next()?.text();
    let name = lead.split_once(':').map_or("", |(_, rest)| rest.trim_start());
    // The name may be set as code and so be a part of its own.
    let rest = if name.is_empty() { parts.next().map_or("", |_| "") } else { name };
    let rest = rest.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim_start());
    let kept = std::iter::once(TextPart::Plain(rest.to_owned())).chain(parts.cloned()).collect();
    let kept = Text { span: text.span, parts: kept };
    (!kept.is_empty()).then_some(kept)
}
