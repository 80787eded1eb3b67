//! Names of types: their module, their identifier, and the file they stand in.
//!
//! `microsoft.graph.user` is `models::User`, `microsoft.graph.callRecords.session` is
//! `models::call_records::Session`: a namespace is a module, so equal short names do not meet.

use super::case::{camel, module};
use super::unique;
use crate::model::{Model, namespace};
use std::collections::{BTreeMap, BTreeSet};

/// Names of the prelude: a type called so gets `Type` behind it, so that `use models::*` hides nothing.
const PRELUDE: [&str; 10] =
    ["Box", "Default", "Err", "None", "Ok", "Option", "Result", "Some", "String", "Vec"];

/// Where a type stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypePath {
    /// The modules below `models`, outermost first.
    pub modules: Vec<String>,
    /// The identifier.
    pub name: String,
    /// The file's name without `.rs`, which is also its private module.
    pub file: String,
}

/// The paths of all types and enumerations by qualified name.
pub type TypePaths = BTreeMap<String, TypePath>;

/// Names every type and enumeration of a model.
pub fn decide(model: &Model) -> TypePaths {
    let names = model.types.iter().map(|item| &item.name).chain(model.enums.iter().map(|item| &item.name));
    let root = model.root_namespace();
    let mut namespaces: BTreeMap<Vec<String>, BTreeSet<&str>> = BTreeMap::new();
    for name in names {
        namespaces.entry(modules_of(name, &root)).or_default().insert(name);
    }
    let children: BTreeSet<&[String]> =
        namespaces.keys().flat_map(|path| (1..=path.len()).map(|depth| &path[..depth])).collect();
    let mut paths = TypePaths::new();
    for (modules, members) in &namespaces {
        let members: Vec<&str> = members.iter().copied().collect();
        let short: Vec<&str> = members.iter().map(|name| namespace::short_name(name)).collect();
        let inner: Vec<&str> = children
            .iter()
            .filter(|path| path.len() == modules.len() + 1 && path.starts_with(modules))
            .filter_map(|path| path.last().map(String::as_str))
            .collect();
        let names = unique(&short, &[], type_name);
        let files = unique(&names.iter().map(String::as_str).collect::<Vec<_>>(), &inner, module);
        for ((wire, name), file) in members.into_iter().zip(names).zip(files) {
            paths.insert(wire.to_owned(), TypePath { modules: modules.clone(), name, file });
        }
    }
    paths
}

fn type_name(short: &str) -> String {
    let name = camel(short);
    if PRELUDE.contains(&name.as_str()) { format!("{name}Type") } else { name }
}

/// The modules of a qualified name: what stands between the root namespace and the short name.
fn modules_of(qualified: &str, root: &str) -> Vec<String> {
    namespace::below(qualified, root).split('.').filter(|part| !part.is_empty()).map(module).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ApiVersion, Enum, Model, Source};

    fn model(names: &[&str]) -> Model {
        let source = Source { file: "v1.0/resources/x.md".into(), line: 1 };
        let named = |name: &&str| Enum::new((*name).to_owned(), source.clone());
        let enums = names.iter().map(named).collect();
        Model { enums, ..Model::empty(ApiVersion::V1) }
    }

    fn path(paths: &TypePaths, name: &str) -> String {
        let path = &paths[name];
        format!("{}::{} in {}", path.modules.join("::"), path.name, path.file)
    }

    #[test]
    fn namespaces_are_modules() {
        let paths =
            decide(&model(&["microsoft.graph.group", "microsoft.graph.termStore.group", "other.thing"]));
        assert_eq!(path(&paths, "microsoft.graph.group"), "::Group in group");
        assert_eq!(path(&paths, "microsoft.graph.termStore.group"), "term_store::Group in group");
        assert_eq!(path(&paths, "other.thing"), "other::Thing in thing");
    }

    #[test]
    fn types_of_another_api_stand_in_the_models_too() {
        let paths =
            decide(&model(&["contoso.garden.plant", "contoso.garden.tree", "contoso.garden.soil.bed"]));
        assert_eq!(path(&paths, "contoso.garden.plant"), "::Plant in plant");
        assert_eq!(path(&paths, "contoso.garden.soil.bed"), "soil::Bed in bed");
    }

    #[test]
    fn a_type_beside_a_namespace_of_its_name_has_another_file() {
        let paths = decide(&model(&["microsoft.graph.security", "microsoft.graph.security.alert"]));
        assert_eq!(path(&paths, "microsoft.graph.security"), "::Security in security_2");
        assert_eq!(path(&paths, "microsoft.graph.security.alert"), "security::Alert in alert");
    }

    #[test]
    fn names_of_the_prelude_are_not_hidden() {
        let paths = decide(&model(&["microsoft.graph.option", "microsoft.graph.result"]));
        assert_eq!(path(&paths, "microsoft.graph.option"), "::OptionType in option_type");
        assert_eq!(path(&paths, "microsoft.graph.result"), "::ResultType in result_type");
    }
}
