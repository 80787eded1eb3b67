//! Areas: parts of the API that the emitted crate compiles only where a consumer asks for them.
//!
//! Takes the layout and the plan; gives the cargo features of each route, module, body, type and field. The area of a route is the root
//! segment of its URL, by the name of the module that mirrors it; a product that stands below several roots is a second one. A type is
//! compiled with each area in whose requests and answers a value of it can be met, and one that no endpoint needs with all areas together,
//! which whoever comes to need it has too. So a page that is added only adds to the features that an item can be had with. It prints
//! nothing.

mod gate;
mod places;
mod uses;

pub(crate) use gate::{Feature, Gate};

use super::layout::Layout;
use super::plan::{Answer, Body, Plan, Planned};
use crate::model::{Segment, TypeMember};
use gate::FULL;
use std::collections::{BTreeMap, BTreeSet};
use uses::{TypeUses, Uses};

/// Products that stand below the roots of others (`/me/onenote`, `/groups/{id}/team`), by the segments that lead into them, with their
/// features. Few of those who use such a root use them, and together they are half of it.
const INNER: [(&str, &str); 8] = [
    ("dataSecurityAndGovernance", "security"),
    ("joinedTeams", "teams"),
    ("managedDevices", "device-management"),
    ("onenote", "onenote"),
    ("planner", "planner"),
    ("sites", "sites"),
    ("team", "teams"),
    ("workbook", "workbook"),
];

/// What a program gets without asking: the service sends it to an address of the program's own, because of a request in the area.
const RECEIVED: [(&str, &str); 2] = [
    ("communications", "microsoft.graph.commsNotifications"),
    ("subscriptions", "microsoft.graph.changeNotificationCollection"),
];

/// Features of the crate that are no areas.
const TAKEN: [&str; 11] =
    ["azure", "beta", "client", "default", "examples", FULL, "jiff", "mock", "tracing", "uuid", "v1"];

/// What belongs to which areas.
#[derive(Debug, Default)]
pub(crate) struct Areas<'a> {
    /// Of each endpoint, in the order of the plan.
    endpoints: Vec<Gate>,
    bodies: BTreeMap<&'a str, Gate>,
    types: BTreeMap<&'a str, Gate>,
    uses: Uses<'a>,
    /// True where types that no endpoint needs are left out.
    is_part: bool,
}

impl<'a> Areas<'a> {
    /// What belongs to the areas in a version.
    pub(crate) fn of(layout: &Layout<'a>, plan: &'a Plan<'_>) -> Self {
        let places: Vec<RouteAreas> = plan.endpoints.iter().map(RouteAreas::of).collect();
        let endpoints = places.iter().map(RouteAreas::gate).collect();
        let mut bodies: BTreeMap<&str, BTreeSet<Feature>> = BTreeMap::new();
        for (endpoint, place) in plan.endpoints.iter().zip(&places) {
            if let Body::Struct(name) = &endpoint.body {
                bodies.entry(name).or_default().extend(place.of_types().cloned());
            }
        }
        let bodies = bodies.into_iter().map(|(name, features)| (name, Gate::any(features))).collect();
        let uses = Uses::of(layout);
        let types = types(&uses, plan, &places);
        Self { endpoints, bodies, types, uses, is_part: plan.is_part }
    }

    /// The first segment of the URLs at which each type is met; without the types that nothing leads to.
    pub(crate) fn places(&self, plan: &'a Plan<'_>) -> BTreeMap<&'a str, &'a str> {
        places::of(&self.uses, plan)
    }

    /// How many endpoints and types each area has; a type counts in all that need it.
    pub(crate) fn sizes(&self) -> BTreeMap<Feature, usize> {
        let mut sizes = BTreeMap::new();
        for gate in self.endpoints.iter().chain(self.bodies.values()).chain(self.types.values()) {
            for feature in gate.features().filter(|feature| &***feature != FULL) {
                *sizes.entry(feature.clone()).or_default() += 1;
            }
        }
        sizes
    }

    /// The gate of each endpoint, in the order of the plan.
    pub(crate) fn of_endpoints(&self) -> &[Gate] {
        &self.endpoints
    }

    /// The gate of a module of endpoints: what all that stands in it and below has in common.
    pub(crate) fn of_module(&self, plan: &Plan<'_>, path: &[String]) -> Gate {
        Gate::common(self.endpoints.get(plan.range(path)).unwrap_or_default())
    }

    /// The gate of the struct for a body, by its Rust name.
    pub(crate) fn of_body(&self, name: &str) -> Gate {
        self.bodies.get(name).cloned().unwrap_or_default()
    }

    /// The gate of a type or enumeration.
    pub(crate) fn of_type(&self, name: &str) -> Gate {
        self.types.get(name).cloned().unwrap_or_default()
    }

    /// True where the type or enumeration is emitted: always, where all of the API is.
    pub(crate) fn has_type(&self, name: &str) -> bool {
        !self.is_part || self.types.get(name).is_none_or(|gate| !gate.needs_all_areas())
    }

    /// True where the field is emitted.
    pub(crate) fn has_member(&self, member: TypeMember<'_>) -> bool {
        member.property.type_name.named().is_none_or(|name| self.has_type(name))
    }

    /// The gate of a field within its struct. A relationship is held as JSON and needs nothing, so the type it names can be compiled with
    /// fewer features than the struct.
    pub(crate) fn of_member(&self, owner: &str, member: TypeMember<'_>) -> Gate {
        let named = member.property.type_name.named();
        named.map(|name| self.of_type(name).within(&self.of_type(owner))).unwrap_or_default()
    }
}

/// The areas that a route leads through, from its root on.
struct RouteAreas(Vec<Feature>);

impl RouteAreas {
    fn of(endpoint: &Planned<'_>) -> Self {
        let root = endpoint.name.modules.first().map(|module| feature(module));
        let names = endpoint.template.segments.iter().filter_map(Segment::name);
        let inner = |name: &str| INNER.into_iter().find(|(inner, _)| inner.eq_ignore_ascii_case(name));
        let mut areas: Vec<Feature> = root.into_iter().collect();
        for (_, feature) in names.filter_map(inner) {
            if areas.iter().all(|area| **area != *feature) {
                areas.push(feature.into());
            }
        }
        Self(areas)
    }

    /// The function needs all of them.
    fn gate(&self) -> Gate {
        Gate::all(self.0.iter().cloned())
    }

    /// What the function names is compiled with the innermost, whose other roots need the same.
    fn of_types(&self) -> Option<&Feature> {
        self.0.last()
    }
}

/// The feature of a root segment, from the module that mirrors it.
fn feature(module: &str) -> Feature {
    let name = module.trim_matches('_').replace('_', "-");
    if TAKEN.contains(&name.as_str()) { format!("{name}-area").into() } else { name.into() }
}

/// The gates of all types.
fn types<'a>(uses: &Uses<'a>, plan: &Plan<'_>, places: &[RouteAreas]) -> BTreeMap<&'a str, Gate> {
    let (mut areas, mut always) = (BTreeMap::<&str, TypeUses<'a>>::new(), TypeUses::default());
    for (endpoint, place) in plan.endpoints.iter().zip(places) {
        let within = match place.of_types() {
            Some(feature) => areas.entry(feature).or_default(),
            None => &mut always,
        };
        within.read.extend(answered(&endpoint.answer).and_then(|name| uses.known(name)));
        let sent: Vec<&str> = sent(plan, endpoint).into_iter().filter_map(|name| uses.known(name)).collect();
        let examples = endpoint.operation.examples.iter().filter_map(|example| example.request.as_ref());
        for body in examples.filter_map(|request| request.body.as_deref()) {
            within.read.extend(sent.iter().flat_map(|name| uses.related_in(name, body)));
        }
        within.held.extend(sent);
    }
    for (feature, name) in RECEIVED {
        if let Some(within) = areas.get_mut(feature) {
            within.held.extend(uses.known(name));
        }
    }
    let mut features: BTreeMap<&str, BTreeSet<Feature>> = BTreeMap::new();
    for (feature, within) in areas {
        for name in uses.met_from(&within) {
            features.entry(name).or_default().insert(feature.into());
        }
    }
    let mut gates: BTreeMap<&str, Gate> = uses.all().map(|name| (name, Gate::all([FULL.into()]))).collect();
    gates.extend(features.into_iter().map(|(name, features)| (name, Gate::any(features))));
    gates.extend(uses.met_from(&always).into_iter().map(|name| (name, Gate::default())));
    gates
}

/// The type that an endpoint answers with.
fn answered(answer: &Answer) -> Option<&str> {
    match answer {
        Answer::Export(json) => answered(json),
        Answer::Object(name) | Answer::Page(name) | Answer::Scalar(name) => name.named(),
        Answer::Empty | Answer::Accepted | Answer::Content | Answer::Any => None,
    }
}

/// The type of an endpoint's body, or those of its fields.
fn sent<'p>(plan: &'p Plan<'_>, endpoint: &'p Planned<'_>) -> Vec<&'p str> {
    match &endpoint.body {
        Body::Typed(body) => body.type_name.named().into_iter().collect(),
        Body::Struct(name) => {
            let parameters = plan.bodies.get(name).into_iter().flat_map(|body| body.body_parameters());
            parameters.filter_map(|parameter| parameter.type_name.named()).collect()
        }
        Body::None | Body::Reference | Body::Bytes | Body::Any => Vec::new(),
    }
}
