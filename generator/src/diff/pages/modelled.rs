//! Which lines of the pages the model stands on: what such a line says is compared where the model is.
//!
//! Takes the models of a revision; gives, for the pages at hand, the rows and routes by line with the names they have in the model.

use crate::diff::revision::Revision;
use crate::model::{ApiVersion, Model, Source};
use std::collections::{BTreeMap, BTreeSet};

/// The lines of one page, each with the names of what stands on it.
#[derive(Debug, Default)]
pub(super) struct ModelledLines {
    by_line: BTreeMap<u32, BTreeSet<String>>,
    names: BTreeSet<String>,
}

impl ModelledLines {
    /// The names of what the model has on a line.
    pub(super) fn at(&self, line: u32) -> impl Iterator<Item = &str> {
        self.by_line.get(&line).into_iter().flatten().map(String::as_str)
    }

    /// True where all that the model has on a line stands in `other`, too.
    pub(super) fn stands_there_too(&self, line: u32, other: &Self) -> bool {
        self.by_line.get(&line).is_some_and(|names| names.is_subset(&other.names))
    }

    /// True where the model stands on a line, and nothing of that name stands in `other`.
    pub(super) fn stands_here_alone(&self, line: u32, other: &Self) -> bool {
        self.by_line.get(&line).is_some_and(|names| names.is_disjoint(&other.names))
    }
}

/// The lines of every page at hand.
pub(super) struct ModelledPages {
    by_file: BTreeMap<String, ModelledLines>,
    none: ModelledLines,
}

impl ModelledPages {
    pub(super) fn new(version: ApiVersion, revision: &Revision) -> Self {
        let files = revision.pages.iter().map(|page| (page.file.to_string(), ModelledLines::default()));
        let mut modelled = Self { by_file: files.collect(), none: ModelledLines::default() };
        for model in revision.models.iter().filter(|model| model.api_version == version) {
            modelled.add_model(model);
        }
        modelled
    }

    /// The lines of a page.
    pub(super) fn of(&self, file: &str) -> &ModelledLines {
        self.by_file.get(file).unwrap_or(&self.none)
    }

    fn add(&mut self, source: &Source, name: &str) {
        if let Some(lines) = self.by_file.get_mut(source.file.as_ref()) {
            lines.by_line.entry(source.line).or_default().insert(name.to_lowercase());
            lines.names.insert(name.to_lowercase());
        }
    }

    fn add_model(&mut self, model: &Model) {
        for node in &model.types {
            let members = node.properties.iter().chain(&node.navigation);
            members.for_each(|member| self.add(&member.source, &member.name));
        }
        for node in &model.enums {
            node.members.iter().for_each(|member| self.add(&member.source, &member.name));
        }
        for node in &model.operations {
            node.requests.iter().for_each(|route| self.add(&route.source, &route.path));
            node.parameters.iter().for_each(|parameter| self.add(&parameter.source, &parameter.name));
            let headers =
                node.headers.iter().filter_map(|header| Some((header.source.as_ref()?, &header.name)));
            headers.for_each(|(source, name)| self.add(source, name));
            let rows = node.permissions.iter().filter_map(|row| Some((row.source.as_ref()?, row.account)));
            rows.for_each(|(source, account)| self.add(source, &format!("{account:?}")));
        }
    }
}
