//! What checks share: the pages by their files, the models by version, and where a link leads.

use super::enums::{self, ByMembers};
use crate::model::{ApiVersion, Index, Model, Operation, namespace};
use crate::parse::Page;
use crate::resolve;
use crate::source::{FileId, Sources, Span};
use std::collections::BTreeMap;

/// Everything a check may look at.
pub(super) struct CheckContext<'a> {
    pub(super) sources: &'a Sources,
    pub(super) pages: &'a [Page],
    by_file: BTreeMap<FileId, usize>,
    indexes: Vec<(ApiVersion, Index<'a>)>,
    enums: Vec<(ApiVersion, ByMembers<'a>)>,
    operations: BTreeMap<FileId, &'a Operation>,
    /// The pages are those of Microsoft Graph.
    pub(super) is_graph: bool,
    /// The namespace that the types of the API live in.
    pub(super) root: String,
}

impl<'a> CheckContext<'a> {
    pub(super) fn new(sources: &'a Sources, pages: &'a [Page], models: &'a [Model]) -> Self {
        let operations = models.iter().flat_map(|model| &model.operations);
        let root = models.iter().map(Model::root_namespace).next();
        let all: Vec<&Page> = pages.iter().collect();
        Self {
            sources,
            pages,
            is_graph: resolve::is_graph(&all),
            root: root.unwrap_or_else(|| namespace::DEFAULT.to_owned()),
            by_file: pages.iter().enumerate().map(|(at, page)| (page.file, at)).collect(),
            indexes: models.iter().map(|model| (model.api_version, Index::of(model))).collect(),
            enums: models.iter().map(|model| (model.api_version, enums::by_members(model))).collect(),
            operations: operations
                .filter_map(|operation| Some((sources.find(&operation.source.file)?, operation)))
                .collect(),
        }
    }

    /// The page in a file.
    pub(super) fn page(&self, file: FileId) -> Option<&'a Page> {
        self.by_file.get(&file).and_then(|at| self.pages.get(*at))
    }

    /// What the pages of a version declare.
    pub(super) fn index(&self, version: ApiVersion) -> Option<&Index<'a>> {
        self.indexes.iter().find(|(of, _)| *of == version).map(|(_, index)| index)
    }

    /// The enumerations of a version, by their members.
    pub(super) fn enums(&self, version: ApiVersion) -> Option<&ByMembers<'a>> {
        self.enums.iter().find(|(of, _)| *of == version).map(|(_, enums)| enums)
    }

    /// The operation of a page.
    pub(super) fn operation(&self, page: &Page) -> Option<&'a Operation> {
        self.operations.get(&page.file).copied()
    }

    /// Every operation with its page.
    pub(super) fn operations(&self) -> impl Iterator<Item = (&'a Page, &'a Operation)> {
        self.operations.iter().filter_map(|(file, operation)| Some((self.page(*file)?, *operation)))
    }

    /// Where `needle` stands within `span`; all of `span` where it does not.
    pub(super) fn within(&self, span: Span, needle: &str) -> Span {
        self.sources.find_in(span, needle)
    }

    /// Where `word` stands within `span` with nothing of a name around it; all of `span` where it does not.
    pub(super) fn word(&self, span: Span, word: &str) -> Span {
        self.sources.find_word_in(span, word)
    }
}
