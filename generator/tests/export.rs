//! The exported model of real pages is read back as it was written.

#![allow(clippy::unwrap_used, reason = "tests")]

use generator::export::{export, import};
use generator::model::ApiVersion;
use generator::source::Sources;
use std::path::Path;

/// Exports, imports and exports the models of a folder of pages; both texts must be the same.
#[track_caller]
fn assert_read_back(folder: &Path) {
    let sources = Sources::read(folder, ApiVersion::V1).unwrap();
    let reading = generator::read(&sources);
    assert!(!reading.models.is_empty());
    for model in &reading.models {
        let text = export(model, &[], &sources).unwrap();
        let imported = import(&text).unwrap();
        assert_eq!(imported.model.types.len(), model.types.len());
        // Not `assert_eq`: nobody can read a difference of megabytes.
        assert!(export(&imported.model, &[], &sources).unwrap() == text, "{:?}", model.api_version);
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

#[test]
fn the_pages_of_this_project() {
    assert_read_back(&root().join("docs-input"));
}

#[test]
#[ignore = "needs the pages of ../shared, beside the checkout"]
fn a_whole_version_of_the_api() {
    let folder = root().join("../shared/corpus/graph-2021-07/api-reference/v1.0");
    assert_read_back(&folder);
}
