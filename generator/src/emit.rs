//! Prints a [`Model`] as Rust.
//!
//! Takes models and gives the text of files: types, enumerations, bodies and endpoints, a module tree that
//! mirrors the API. Everything is built from tokens and printed item by item; nothing edits the text
//! afterwards. It knows no markdown, reads no files and writes none.

mod areas;
pub(crate) mod asked;
mod bodies;
mod docs;
mod endpoints;
mod enums;
mod examples;
mod file;
pub mod harness;
mod layout;
mod models;
mod objects;
mod only;
mod package;
pub(crate) mod plan;
mod reference;
pub mod snippet;
pub(crate) mod surface;

pub use only::{Only, UnknownAddress};
pub use package::{complete_crate, with_areas};

use crate::model::{ApiVersion, Model};
use areas::Areas;
pub(crate) use areas::Gate;
use examples::Examples;
use layout::Layout;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is said of the sources in the emitted crate.
#[derive(Clone, Debug, Default)]
pub struct EmitOptions {
    /// The commit of the docs, named in the emitted crate's `Cargo.toml` and on its front page.
    pub docs_revision: Option<String>,
    /// The part of the API that is emitted.
    pub only: Only,
}

/// The emitted part of a crate.
#[derive(Clone, Debug, Default)]
pub struct Emitted {
    /// The text of each file by its path inside the crate: `src/v1/users.rs`.
    pub files: BTreeMap<String, String>,
    /// Entity and complex types, as structs.
    pub types: usize,
    /// Enumerations.
    pub enums: usize,
    /// Endpoints: distinct in method and shape of the route.
    pub endpoints: usize,
    /// How many endpoints and types stand behind each cargo feature that an area has.
    pub features: BTreeMap<Arc<str>, usize>,
    /// What a reader of the pages should know: choices that were made where the model left one.
    pub notes: Vec<String>,
}

/// Prints the models of one or both versions. A version without a model is an empty module.
pub fn emit(models: &[Model], options: &EmitOptions) -> Emitted {
    let mut emitted = Emitted::default();
    for version in ApiVersion::ALL {
        match models.iter().find(|model| model.api_version == version) {
            Some(model) => emit_version(model, options, &mut emitted),
            None => {
                emitted.files.extend([models::empty_version(version).print()]);
            }
        }
    }
    emitted
}

fn emit_version(model: &Model, options: &EmitOptions, emitted: &mut Emitted) {
    let layout = Layout::of(model);
    let mut plan = plan::of(&layout);
    plan.keep(&options.only);
    let areas = Areas::of(&layout, &plan);
    let examples = Examples::of(&layout, &plan);
    emitted.files.extend(models::files(&layout, &plan, &areas, &examples));
    emitted.files.extend(endpoints::files(&layout, &plan, &areas, &examples));
    emitted.files.extend([models::root(&layout, &plan, &areas).print()]);
    emitted.types += model.types.iter().filter(|item| areas.has_type(&item.name)).count();
    emitted.enums += model.enums.iter().filter(|item| areas.has_type(&item.name)).count();
    emitted.endpoints += plan.endpoints.len();
    for (feature, size) in areas.sizes() {
        *emitted.features.entry(feature).or_default() += size;
    }
    emitted.notes.extend(plan.notes);
}
