//! One revision of the docs as it is compared: a model for each version, and the pages beside them.
//!
//! Data only; `reading` fills it in.

use super::page::{PageFinding, PageText};
use crate::model::{ApiVersion, Model};

/// Everything that is known of one revision.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// How the reader calls it: a branch, a commit, a folder.
    pub label: String,
    /// What to put before a page's path so that it is the repository's own: `api-reference/`.
    pub prefix: String,
    /// One model for each version present.
    pub models: Vec<Model>,
    /// The pages, in path order; of two revisions that were read together, those that may say something else.
    pub pages: Vec<PageText>,
    /// False where only a model is at hand: the rules about pages are then silent.
    pub has_pages: bool,
    /// What the parser found wrong.
    pub findings: Vec<PageFinding>,
}

impl Revision {
    /// Forgets every version but those.
    pub fn keep(&mut self, versions: &[ApiVersion]) {
        self.models.retain(|model| versions.contains(&model.api_version));
        // Texts that both versions include stand outside of their folders.
        self.pages.retain(|page| versions.contains(&page.version) || page.is_include);
    }

    pub(super) fn model(&self, version: ApiVersion) -> Option<&Model> {
        self.models.iter().find(|model| model.api_version == version)
    }

    /// The pages of one version.
    pub(super) fn pages_of(&self, version: ApiVersion) -> impl Iterator<Item = &PageText> {
        self.pages.iter().filter(move |page| page.version == version)
    }
}
