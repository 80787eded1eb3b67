//! Names hold still: whatever route or type is added to the pages of `docs-input`, what was there keeps its name.
//!
//! A route is added that is one of those documented with something changed: an id left out or put in, another method, another
//! word at the end. So most of what is added is nearly a route that is there, which is where names could meet.

#![allow(clippy::unwrap_used, reason = "tests")]

use generator::model::{
    ApiVersion, Model, Operation, OperationKind, Property, Route, RouteOrigin, Segment, Source, Template,
    Type, TypeKind, TypeName,
};
use generator::names::routes::{self, EndpointName};
use generator::source::Sources;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

static MODELS: LazyLock<Vec<Model>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs-input");
    generator::read(&Sources::read(&root, ApiVersion::V1).unwrap()).models
});

/// The names of each model as it is.
static NAMES: LazyLock<Vec<Vec<EndpointName>>> = LazyLock::new(|| {
    MODELS.iter().map(|model| routes::decide(model, &endpoints(&model.operations))).collect()
});

/// The endpoints of a model, each method and shape once.
fn endpoints(operations: &[Operation]) -> Vec<(&Operation, &Route)> {
    let all = operations
        .iter()
        .flat_map(|operation| operation.requests.iter().map(move |route| (operation, route)));
    let mut seen = BTreeSet::new();
    all.filter(|(_, route)| seen.insert((&route.method, route.template().shape()))).collect()
}

fn full(name: &EndpointName) -> String {
    format!("{}::{}", name.modules.join("::"), name.function)
}

/// A change of a route, at one of its segments.
#[derive(Clone, Debug)]
enum Edit {
    /// An id behind the segment; without the one that is there, if there is one.
    Toggle,
    /// The route goes on with a word, or with one of its own.
    Append(&'static str),
    /// The route ends here.
    Cut,
    /// A function with a parameter.
    Call(&'static str),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => Just(Edit::Toggle),
        2 => prop::sample::select(vec!["messages", "manager", "send", "delta", "$count", "$ref", "models", "x"]).prop_map(Edit::Append),
        1 => Just(Edit::Cut),
        1 => prop::sample::select(vec!["find(key='{key}')", "range(address={a})", "users(mail='{mail}')"]).prop_map(Edit::Call),
    ]
}

fn edited(route: &str, edits: &[(usize, Edit)]) -> String {
    let mut segments: Vec<String> = route.split('/').skip(1).map(str::to_owned).collect();
    for (place, edit) in edits {
        let at = place % segments.len().max(1);
        match edit {
            Edit::Toggle if segments.get(at + 1).is_some_and(|next| next.starts_with('{')) => {
                segments.remove(at + 1);
            }
            Edit::Toggle => segments.insert((at + 1).min(segments.len()), "{new-id}".to_owned()),
            Edit::Append(word) | Edit::Call(word) => segments.push((*word).to_owned()),
            Edit::Cut => segments.truncate(at + 1),
        }
    }
    format!("/{}", segments.join("/"))
}

fn kind() -> impl Strategy<Value = OperationKind> {
    use OperationKind::{Action, Create, Delete, Function, Get, List, Other, Update};
    prop::sample::select(vec![Action, Create, Delete, Function, Get, List, Other, Update])
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400, failure_persistence: None, rng_seed: RngSeed::Fixed(2021), ..Default::default()
    })]

    #[test]
    fn a_new_route_renames_nothing(
        version in 0..2_usize,
        of in any::<prop::sample::Index>(),
        edits in prop::collection::vec((0..6_usize, edit()), 0..3),
        method in prop::sample::select(vec!["GET", "POST", "PATCH", "PUT", "DELETE"]),
        kind in kind(),
        collection in any::<bool>(),
        page in prop::sample::select(vec!["v1.0/api/a-new.md", "v1.0/api/z-new.md"]),
    ) {
        let (model, before) = (&MODELS[version], &NAMES[version]);
        let known = endpoints(&model.operations);
        let (like, route) = known[of.index(known.len())];
        let source = Source { file: page.into(), line: 20 };
        let path = edited(&route.path, &edits);
        let mut new = Operation { kind, source: source.clone(), ..like.clone() };
        new.response.collection = collection;
        new.requests = vec![Route { method: method.to_owned(), path: path.clone(), origin: RouteOrigin::Listed, source }];
        let shape = Template::parse(&path).shape();
        // At one place there are no action and function of one name: OData allows one of them.
        let is_call = matches!(kind, OperationKind::Action | OperationKind::Function | OperationKind::Other);
        prop_assume!(known.iter().all(|(_, route)| route.template().shape() != shape || route.method != method && !is_call && !path.contains('(')));
        let mut more = known.clone();
        more.push((&new, &new.requests[0]));
        let after = routes::decide(model, &more);
        for ((_, route), (old, now)) in known.iter().zip(before.iter().zip(&after)) {
            prop_assert_eq!(full(old), full(now), "{} {} beside {} {}", route.method, route.path, method, path);
        }
        let all: BTreeSet<String> = after.iter().map(full).collect();
        prop_assert_eq!(all.len(), after.len(), "two endpoints have one name");
    }
}

/// A type that has one thing of each name that stands in a route, and of many that is a collection elsewhere.
#[test]
fn a_new_type_renames_nothing() {
    for (model, before) in MODELS.iter().zip(NAMES.iter()) {
        let known = endpoints(&model.operations);
        let templates: Vec<Template> = known.iter().map(|(_, route)| route.template()).collect();
        let words: BTreeSet<&str> = templates
            .iter()
            .flat_map(|template| template.segments.iter().filter_map(Segment::name))
            .collect();
        let source = Source { file: "v1.0/resources/a-new.md".into(), line: 20 };
        let property = |name: &&str| Property::new((*name).to_owned(), TypeName::STRING, source.clone());
        let mut new = Type::new("microsoft.graph.aNew".to_owned(), TypeKind::Entity, source.clone());
        new.properties = words.iter().map(property).collect();
        let mut more = model.clone();
        more.types.push(new);
        let after = routes::decide(&more, &known);
        for ((_, route), (old, now)) in known.iter().zip(before.iter().zip(&after)) {
            assert_eq!(full(old), full(now), "{} {}", route.method, route.path);
        }
    }
}
