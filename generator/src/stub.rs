//! Stands in for the emitter until it lands; to be dropped with the two lines of `lib.rs` that name it.
#![allow(missing_docs)]

pub mod emit {
    use crate::model::{ApiVersion, Model};
    use std::collections::BTreeMap;

    #[derive(Clone, Debug, Default)]
    pub struct EmitOptions {
        pub docs_revision: Option<String>,
    }
    pub struct Emitted {
        pub files: BTreeMap<String, String>,
        pub types: usize,
        pub enums: usize,
        pub endpoints: usize,
        pub notes: Vec<String>,
    }
    pub fn emit(models: &[Model], _options: &EmitOptions) -> Emitted {
        let mut files = BTreeMap::new();
        for model in models {
            let folder = if model.api_version == ApiVersion::V1 { "src/v1" } else { "src/beta" };
            for ty in &model.types {
                let name = ty.name.trim_start_matches("microsoft.graph.");
                let text = ty.description.plain().lines().map(|l| format!("// {l}\n")).collect::<String>();
                files.insert(format!("{folder}/{name}.rs"), format!("// @generated, do not edit\n{text}"));
            }
        }
        let types = models.iter().map(|m| m.types.len()).sum();
        Emitted { files, types, enums: 0, endpoints: 0, notes: vec![] }
    }
    pub fn complete_crate(emitted: &Emitted, options: &EmitOptions) -> BTreeMap<String, String> {
        let mut files = emitted.files.clone();
        let revision = options.docs_revision.as_deref().unwrap_or("none");
        files.insert(
            "Cargo.toml".into(),
            format!("# @generated from {revision}\n[package]\nname = \"msgraph\"\nedition = \"2024\"\n[workspace]\n"),
        );
        files.insert("src/lib.rs".into(), "//! @generated\n".into());
        files
    }
}
