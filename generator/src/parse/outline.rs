//! The outline of a page: its blocks, headings and annotations, which the readers of its parts look at and none changes.
//!
//! Takes the blocks of a file; gives what belongs together: the blocks of a section, the annotation of a fence, the prose above the
//! first section. What any of it says of the API is read elsewhere.

use super::annotation::{Annotation, BlockType};
use super::blocks::{Block, BlockKind};
use super::front_matter::FrontMatter;
use super::page::{Inclusion, Passage};
use super::section::{self, Section};
use super::sink::Sink;
use super::text::{Spanned, Text, TextPart};
use super::{include, markdown, rendered};
use crate::diagnostic::{Diagnostic, rules};
use crate::source::{FileId, Role, Sources, Span};
use crate::vocabulary::SectionKind;
use crate::vocabulary::intro as words;
use std::collections::BTreeMap;

/// A page before it is read.
pub(super) struct Outline<'a> {
    pub(super) sources: &'a Sources,
    /// The folder it stands in.
    pub(super) role: Role,
    /// The page is a copy of its published text.
    pub(super) is_copy: bool,
    /// The YAML at its top.
    pub(super) front_matter: FrontMatter,
    /// The first heading, or the title of the front matter.
    pub(super) title: Text,
    /// The prose above the first section.
    pub(super) intro: Vec<Passage>,
    /// Its blocks, those of its includes among them.
    pub(super) blocks: Vec<Block>,
    /// Its headings, in order.
    pub(super) sections: Vec<Section>,
    /// Every annotation of it, in order.
    pub(super) annotations: Vec<Annotation>,
    /// The files whose text is part of it.
    pub(super) includes: Vec<Inclusion>,
    /// The annotation above each fence: index of the block to index of the annotation.
    above: BTreeMap<usize, usize>,
}

impl<'a> Outline<'a> {
    /// The outline of a file.
    pub(super) fn of(sources: &'a Sources, file: FileId, sink: &mut Sink<'_>) -> Self {
        let source = sources.file(file);
        let text = source.text.as_str();
        let is_copy = rendered::is_rendered(text);
        let (front_matter, blocks) = if is_copy {
            (FrontMatter::default(), rendered::read(file, text, sink.diagnostics))
        } else {
            let read = markdown::read(file, text, sink.diagnostics);
            let front_matter = read.front_matter.map(|span| FrontMatter::read(span, text, sink.diagnostics));
            (front_matter.unwrap_or_default(), read.blocks)
        };
        let (blocks, includes) = include::expand(blocks, file, sources, sink.diagnostics);
        let whole = Span::new(file, 0, text.len());
        let mut outline = Self {
            sources,
            role: source.role,
            is_copy,
            title: title(&front_matter, &blocks, whole),
            front_matter,
            intro: Vec::new(),
            sections: section::outline(whole, &blocks),
            blocks,
            annotations: Vec::new(),
            includes,
            above: BTreeMap::new(),
        };
        outline.intro = outline.read_intro();
        outline.read_annotations(sink);
        outline
    }

    /// The prose above the first heading below the title, whatever the title's words announce.
    fn read_intro(&self) -> Vec<Passage> {
        let titles = self.sections.iter().take_while(|section| section.level <= 1);
        let blocks = titles.flat_map(|section| &self.blocks[section.blocks.clone()]);
        let passage = |block: &Block| {
            let is_item = matches!(block.kind, BlockKind::Item(_));
            Some(Passage { text: without_namespace(block.prose()?)?, is_item })
        };
        blocks.filter_map(passage).collect()
    }

    /// Reads every comment that is an annotation, and pairs it with the fence directly below.
    fn read_annotations(&mut self, sink: &mut Sink<'_>) {
        for at in 0..self.blocks.len() {
            let BlockKind::Comment { inner, .. } = self.blocks[at].kind else { continue };
            let span = self.blocks[at].span;
            let text = &self.sources.file(span.file).text;
            let Some(annotation) = Annotation::read(span, inner, text, sink.diagnostics) else { continue };
            let block_type = annotation.block_type;
            let is_below = |block: &Block| !matches!(block.kind, BlockKind::Comment { .. });
            let next = self.blocks[at + 1..].iter().position(is_below).map(|skip| at + 1 + skip);
            match next {
                Some(fence) if self.blocks[fence].is_fence() => {
                    self.above.insert(fence, self.annotations.len());
                }
                _ if dangles(block_type) => {
                    let message = "expected a fence directly below this annotation, found none";
                    sink.report(Diagnostic::new(&rules::ANNOTATION_DANGLING, span, message));
                }
                _ => {}
            }
            self.annotations.push(annotation);
        }
    }

    /// The annotation of a fence.
    pub(super) fn annotation_of(&self, fence: usize) -> Option<&Annotation> {
        self.above.get(&fence).map(|index| &self.annotations[*index])
    }

    /// Every fence with its annotation.
    pub(super) fn annotated(&self) -> impl Iterator<Item = (Option<&Annotation>, usize)> {
        let fences = self.blocks.iter().enumerate().filter(|(_, block)| block.is_fence());
        fences.map(|(at, _)| (self.annotation_of(at), at))
    }

    /// The blocks of a section.
    pub(super) fn blocks_of(&self, section: &Section) -> &[Block] {
        &self.blocks[section.blocks.clone()]
    }

    /// What the section of a block holds.
    pub(super) fn section_of(&self, block: usize) -> SectionKind {
        section::holding(&self.sections, block).map_or(SectionKind::Title, |section| section.kind)
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
