//! Whether anything below an example request answers it.
//!
//! Takes a page and its requests; says of each whether a response, or a sentence in its place, follows. It reports nothing.

use crate::check::context::CheckContext;
use crate::check::fences::contains;
use crate::parse::Page;
use crate::parse::blocks::{Block, BlockKind};
use crate::parse::page::{OperationFacts, RequestFacts};
use crate::source::{FileId, Span};
use crate::vocabulary::{SectionKind, headings};
use std::collections::BTreeMap;

/// True where nothing below a request, down to the next one, answers it: no response, not even one that tools pass over, and no
/// sentence in its place. Requests of one fence share their response.
pub(super) fn is_unanswered(
    context: &CheckContext<'_>,
    page: &Page,
    places: &RequestPlaces,
    request: &RequestFacts,
) -> bool {
    let Some(at) = places.block_of(page, request.url.span) else { return true };
    let shared = page.blocks.get(at).is_some_and(|own| places.requests_in(own).any(|answered| answered));
    let below = page.blocks.iter().skip(at + 1);
    let mut under_response = false;
    for block in below.take_while(|block| places.requests_in(block).next().is_none()) {
        match &block.kind {
            BlockKind::Heading { text, .. } => {
                under_response = headings::kind(&text.plain(), true) == Some(SectionKind::ExampleResponse);
            }
            BlockKind::Fence(fence) if context.sources.text(fence.body).trim_start().starts_with("HTTP/") => {
                return false;
            }
            BlockKind::Paragraph(text) if under_response && names_status(&text.plain()) => return false,
            _ => {}
        }
    }
    !shared
}

/// Where the blocks and the example requests of a page stand.
pub(super) struct RequestPlaces {
    /// The blocks by where they begin, the first of those that begin at one place.
    blocks: BTreeMap<(FileId, u32), usize>,
    /// The requests by where they stand, each with whether it has a response.
    requests: BTreeMap<Span, bool>,
}

impl RequestPlaces {
    pub(super) fn of(page: &Page, operation: &OperationFacts) -> Self {
        let (mut blocks, mut requests) = (BTreeMap::new(), BTreeMap::new());
        for (at, block) in page.blocks.iter().enumerate() {
            blocks.entry((block.span.file, block.span.start)).or_insert(at);
        }
        for example in &operation.examples {
            let Some(request) = &example.request else { continue };
            *requests.entry(request.url.span).or_default() |= example.response.is_some();
        }
        Self { blocks, requests }
    }

    /// The block that holds a place.
    fn block_of(&self, page: &Page, place: Span) -> Option<usize> {
        let (_, at) = self.blocks.range(..=(place.file, place.start)).next_back()?;
        page.blocks.get(*at).filter(|block| contains(block.span, place)).map(|_| *at)
    }

    /// Whether each request in a block has a response.
    fn requests_in(&self, block: &Block) -> impl Iterator<Item = bool> {
        let Span { file, start, end } = block.span;
        let within = Span { file, start, end: start }..=Span { file, start: end, end };
        self.requests.range(within).filter(move |(place, _)| place.end <= end).map(|(_, answered)| *answered)
    }
}

/// “The response code is 200.”
fn names_status(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 3 && digits.starts_with('2'))
}
