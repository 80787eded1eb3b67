//! Areas: parts of the API that the emitted crate compiles only where a consumer asks for them.
//!
//! Takes the layout and the plan; gives the cargo feature, if any, of each route, module, body, type and field. A route
//! belongs to the area through whose segment it passes. A type belongs to an area where nothing outside of it needs the
//! type: what an endpoint or a property outside of the area names is always compiled. A relationship is no such need,
//! because its value is held as JSON; so the field for it, where the type is in an area, is compiled with that
//! area. Which areas there are is declared here, and their features stand in the crate's manifest. It prints nothing.

pub(crate) mod listing;
mod uses;

use super::layout::Layout;
use super::plan::{Answer, Body, Plan, Planned};
use crate::model::{Member, Segment, Template};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeMap;
use uses::{Names, Uses};

/// The name of a cargo feature.
pub(crate) type Feature = &'static str;

/// An area with its feature.
#[derive(Debug)]
struct Area {
    feature: Feature,
    /// The segments of a URL that lead into it.
    segments: &'static [&'static str],
}

/// Products with a part of the API for themselves; together two fifths of the types of v1.0 (July 2021) and 1,379 of its 3,042 endpoints.
const AREAS: [Area; 5] = [
    Area { feature: "device-management", segments: &["deviceManagement", "deviceAppManagement"] },
    Area { feature: "education", segments: &["education"] },
    Area { feature: "onenote", segments: &["onenote"] },
    Area { feature: "print", segments: &["print"] },
    Area { feature: "workbook", segments: &["workbook"] },
];

/// What belongs to which area.
#[derive(Debug, Default)]
pub(crate) struct Areas<'a> {
    /// The feature of each endpoint, in the order of the plan.
    endpoints: Vec<Option<Feature>>,
    bodies: BTreeMap<String, Feature>,
    types: BTreeMap<&'a str, Feature>,
}

impl<'a> Areas<'a> {
    /// What belongs to the areas in a version.
    pub(crate) fn of(layout: &Layout<'a>, plan: &Plan<'_>) -> Self {
        let endpoints = plan.endpoints.iter().map(|endpoint| feature_at(&endpoint.template)).collect();
        let mut areas = Self { endpoints, ..Self::default() };
        areas.bodies = areas.bodies_of(plan);
        areas.types = areas.types_of(plan, &Uses::of(layout));
        areas
    }

    /// How many endpoints and types each area has.
    pub(crate) fn sizes(&self) -> impl Iterator<Item = (Feature, usize)> {
        AREAS.iter().map(|area| (area.feature, self.size(area.feature))).filter(|(_, size)| *size > 0)
    }

    /// The feature of each endpoint, in the order of the plan.
    pub(crate) fn of_endpoints(&self) -> &[Option<Feature>] {
        &self.endpoints
    }

    /// The feature of a module of endpoints: all that stands in it and below belongs to one area.
    pub(crate) fn of_module(&self, plan: &Plan<'_>, path: &[String]) -> Option<Feature> {
        only(self.endpoints.get(plan.range(path)).unwrap_or_default())
    }

    /// The feature of the struct for a body, by its Rust name.
    pub(crate) fn of_body(&self, name: &str) -> Option<Feature> {
        self.bodies.get(name).copied()
    }

    /// The feature of a type or enumeration.
    pub(crate) fn of_type(&self, name: &str) -> Option<Feature> {
        self.types.get(name).copied()
    }

    /// The feature of a field of `owner`, where it is not the owner's.
    pub(crate) fn of_member(&self, owner: &str, member: Member<'_>) -> Option<Feature> {
        let feature = self.of_type(member.property.type_name.named()?);
        feature.filter(|_| feature != self.of_type(owner))
    }

    fn size(&self, feature: Feature) -> usize {
        let all = self.endpoints.iter().flatten().chain(self.types.values());
        all.filter(|found| **found == feature).count()
    }

    /// A body belongs to an area where all endpoints that send it do.
    fn bodies_of(&self, plan: &Plan<'_>) -> BTreeMap<String, Feature> {
        let mut senders: BTreeMap<&String, Vec<Option<Feature>>> = BTreeMap::new();
        for (endpoint, feature) in plan.endpoints.iter().zip(&self.endpoints) {
            if let Body::Struct(name) = &endpoint.body {
                senders.entry(name).or_default().push(*feature);
            }
        }
        senders.into_iter().filter_map(|(name, features)| Some((name.clone(), only(&features)?))).collect()
    }

    /// What is needed outside of the areas, by two of them, or by none, is in no area; nor is what needs a type of another
    /// area. What such types need in turn is in none either.
    fn types_of(&self, plan: &Plan<'_>, uses: &Uses<'a>) -> BTreeMap<&'a str, Feature> {
        let mut named: BTreeMap<Option<Feature>, Names<'a>> = BTreeMap::new();
        for (endpoint, feature) in plan.endpoints.iter().zip(&self.endpoints) {
            let names = named.entry(*feature).or_default();
            names.extend(named_by(plan, endpoint).into_iter().filter_map(|name| uses.known(name)));
        }
        let mut common = uses.needed_by(&named.remove(&None).unwrap_or_default());
        loop {
            let claims = claims(&named, &common, uses);
            let strays = strays(&claims, &common, uses);
            if strays.is_empty() {
                return claims.into_iter().filter_map(|(name, of)| Some((name, only(&of)?))).collect();
            }
            common.extend(uses.needed_by(&strays));
        }
    }
}

/// The features of the areas that claim a type.
type Claims<'a> = BTreeMap<&'a str, Vec<Option<Feature>>>;

/// Who claims which types that are not common to all: what an area's endpoints need is its own; what they only touch
/// is, too, unless another area needs it.
fn claims<'a>(
    named: &BTreeMap<Option<Feature>, Names<'a>>,
    common: &Names<'a>,
    uses: &Uses<'a>,
) -> Claims<'a> {
    let mut needed = Claims::new();
    for (feature, names) in named {
        for name in uses.needed_by(names).difference(common) {
            needed.entry(name).or_default().push(*feature);
        }
    }
    let mut claims = needed.clone();
    for (feature, names) in named {
        let others = needed.iter().filter(|(_, features)| !features.contains(feature)).map(|(name, _)| *name);
        let border: Names<'_> = common.iter().copied().chain(others).collect();
        for name in uses.touched_by(names, &border).into_iter().filter(|name| !needed.contains_key(name)) {
            claims.entry(name).or_default().push(*feature);
        }
    }
    claims
}

/// What can be in no area: what none or several claim; where there is no such type, what needs one of another area.
fn strays<'a>(claims: &Claims<'a>, common: &Names<'a>, uses: &Uses<'a>) -> Names<'a> {
    let apart = || uses.all().filter(|name| !common.contains(name));
    let is_claimed = |name: &&str| claims.get(name).is_some_and(|features| features.len() == 1);
    let unclaimed: Names<'_> = apart().filter(|name| !is_claimed(name)).collect();
    if !unclaimed.is_empty() {
        return unclaimed;
    }
    let is_foreign = |name: &str, need: &str| !common.contains(need) && claims.get(need) != claims.get(name);
    apart().filter(|name| uses.needs(name).any(|need| is_foreign(name, need))).collect()
}

/// The feature of what stands at a route.
fn feature_at(template: &Template) -> Option<Feature> {
    AREAS.iter().find(|area| area.has(template)).map(|area| area.feature)
}

impl Area {
    fn has(&self, template: &Template) -> bool {
        let mut names = template.segments.iter().filter_map(Segment::name);
        names.any(|name| self.segments.iter().any(|own| own.eq_ignore_ascii_case(name)))
    }
}

/// The one feature that all have.
fn only(features: &[Option<Feature>]) -> Option<Feature> {
    let (first, others) = features.split_first()?;
    first.filter(|_| others.iter().all(|other| other == first))
}

/// The types that an endpoint's function names, and those of its body's fields.
fn named_by<'p>(plan: &'p Plan<'_>, endpoint: &'p Planned<'_>) -> Vec<&'p str> {
    let answer = match &endpoint.answer {
        Answer::Object(name) | Answer::Page(name) | Answer::Scalar(name) => name.named(),
        Answer::Empty | Answer::Accepted | Answer::Content => None,
    };
    let mut names: Vec<&str> = answer.into_iter().collect();
    match &endpoint.body {
        Body::Typed(body) => names.extend(body.type_name.named()),
        Body::Struct(name) => {
            let parameters = plan.bodies.get(name).into_iter().flat_map(|body| body.body_parameters());
            names.extend(parameters.filter_map(|parameter| parameter.type_name.named()));
        }
        Body::None | Body::Reference | Body::Bytes | Body::Any => {}
    }
    names
}

/// The attribute that compiles an item with its feature only.
pub(crate) fn gate(feature: Option<Feature>) -> TokenStream {
    feature.map(|feature| quote!(#[cfg(feature = #feature)])).unwrap_or_default()
}

/// The line of documentation that says so.
pub(crate) fn needs(feature: Feature) -> String {
    format!("Needs the feature `{feature}`.")
}

#[cfg(test)]
mod tests {
    use super::AREAS;
    use crate::emit::{EmitOptions, complete_crate, emit};

    /// A gate whose feature the manifest lacks would hide its items for good.
    #[test]
    fn every_gate_has_its_feature_in_the_manifest() {
        let files = complete_crate(&emit(&[], &EmitOptions::default()), &EmitOptions::default());
        let manifest = &files["Cargo.toml"];
        for feature in AREAS.iter().map(|area| area.feature) {
            assert!(manifest.contains(&format!("\n{feature} = []\n")), "{feature} is no feature");
            assert!(
                manifest.lines().any(|line| line.starts_with("full = ") && line.contains(feature)),
                "{feature}"
            );
        }
    }
}
