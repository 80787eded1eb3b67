//! Single pages of different hands and years: each alone gives a model with the right operation.
//!
//! Takes `../shared/seeds` beside the checkout; `cargo test -- --ignored` runs these tests where it is there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests are tests")]

use generator::emit::{EmitOptions, emit};
use generator::model::{ApiVersion, Model, Operation};
use generator::source::Sources;
use std::path::{Path, PathBuf};

/// What a page must give.
struct Expected {
    routes: &'static [&'static str],
    title: &'static str,
    body: &'static [(&'static str, &'static str)],
    answer: &'static str,
    status: u16,
}

const EXPECTED: [Expected; 5] = [
    Expected {
        title: "createInstance",
        routes: &[
            "POST /deviceManagement/templates/{deviceManagementTemplateId}/createInstance",
            "POST /deviceManagement/templates/{deviceManagementTemplateId}/migratableTo/{deviceManagementTemplateId}/createInstance",
        ],
        body: &[
            ("displayName", "Edm.String"),
            ("description", "Edm.String"),
            ("settingsDelta", "microsoft.graph.deviceManagementSettingInstance"),
            ("roleScopeTagIds", "Edm.String"),
        ],
        answer: "microsoft.graph.deviceManagementIntent",
        status: 200,
    },
    Expected {
        title: "Create deviceManagementIntentAssignment",
        routes: &["POST /deviceManagement/intents/{deviceManagementIntentId}/assignments"],
        body: &[],
        answer: "microsoft.graph.deviceManagementIntentAssignment",
        status: 201,
    },
    Expected {
        title: "Create devices",
        routes: &["POST /me/devices", "POST /users/{usersId}/devices"],
        body: &[],
        answer: "microsoft.graph.device",
        status: 201,
    },
    Expected {
        title: "Create deviceConfigurationAssignment",
        routes: &["POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assignments"],
        body: &[],
        answer: "microsoft.graph.deviceConfigurationAssignment",
        status: 201,
    },
    Expected {
        title: "applicationTemplate: instantiate",
        routes: &["POST /applicationTemplates/{applicationTemplate-id}/instantiate"],
        body: &[("displayName", "Edm.String"), ("serviceManagementReference", "Edm.String")],
        answer: "microsoft.graph.applicationServicePrincipal",
        status: 201,
    },
];

fn seeds() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/seeds");
    let files = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|kind| kind == "txt")).collect();
    files.sort();
    files
}

/// The model of the page alone.
fn model(path: &Path) -> Model {
    let reading = generator::read(&Sources::read(path, ApiVersion::V1).unwrap());
    assert_eq!(reading.models.len(), 1, "{}", path.display());
    reading.models.into_iter().next().unwrap()
}

fn check(operation: &Operation, expected: &Expected) {
    assert_eq!(operation.title, expected.title);
    let routes: Vec<String> =
        operation.requests.iter().map(|route| format!("{} {}", route.method, route.path)).collect();
    assert_eq!(routes, expected.routes, "{}", expected.title);
    let answer = operation.response.type_name.as_ref().unwrap().to_string();
    assert_eq!(answer, expected.answer);
    assert!(operation.response.status.contains(&expected.status), "{}", expected.title);
    if expected.body.is_empty() {
        assert_eq!(operation.body.as_ref().unwrap().type_name.to_string(), expected.answer);
    } else {
        let parameters: Vec<_> = operation
            .parameters
            .iter()
            .map(|parameter| (parameter.name.clone(), parameter.type_name.to_string()))
            .collect();
        let body: Vec<_> =
            expected.body.iter().map(|(name, kind)| ((*name).to_owned(), (*kind).to_owned())).collect();
        assert_eq!(parameters, body, "{}", expected.title);
    }
    let example = operation.examples.first().unwrap();
    assert_eq!(example.request.as_ref().unwrap().method, "POST");
    assert_eq!(example.response.as_ref().unwrap().status, expected.status);
}

#[test]
#[ignore = "needs the pages of ../shared, beside the checkout"]
fn each_page_alone_gives_its_operation() {
    let files = seeds();
    assert_eq!(files.len(), EXPECTED.len());
    for (file, expected) in files.iter().zip(&EXPECTED) {
        let model = model(file);
        assert_eq!(model.operations.len(), 1, "{}", file.display());
        check(&model.operations[0], expected);
    }
}

/// A page says nothing of the types it names; the crate has placeholders for them.
#[test]
#[ignore = "needs the pages of ../shared, beside the checkout"]
fn each_page_alone_gives_a_crate() {
    let files = seeds();
    for (file, expected) in files.iter().zip(&EXPECTED) {
        let emitted = emit(&[model(file)], &EmitOptions::default());
        assert_eq!(emitted.endpoints, expected.routes.len(), "{}", file.display());
        for (path, text) in &emitted.files {
            assert!(syn::parse_file(text).is_ok(), "{path}");
        }
    }
}
