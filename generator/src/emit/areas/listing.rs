//! All types of a version by where in the API they are met: what the documentation of `models` begins with.
//!
//! Takes the plan and what the types name; gives the lines of the list. A type stands at the first segment of the URLs
//! whose functions take or give it, at the one with most of them; one that none does stands with what leads to it.

use super::named_by;
use super::uses::Uses;
use crate::emit::docs::code;
use crate::emit::layout::Layout;
use crate::emit::plan::Plan;
use crate::model::Segment;
use crate::names::types::TypePath;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What a place is called where nothing leads to a type.
const NOWHERE: &str = "";

/// The list, as lines of documentation.
pub(crate) fn lines(layout: &Layout<'_>, plan: &Plan<'_>) -> Vec<String> {
    let places = places(plan, &Uses::of(layout));
    let mut sections: BTreeMap<String, Vec<(&str, &TypePath)>> = BTreeMap::new();
    for (name, path) in layout.paths.iter() {
        let place = places.get(name.as_str()).copied().unwrap_or(NOWHERE);
        sections.entry(place.to_owned()).or_default().push((name, path));
    }
    let mut lines = Vec::new();
    for (place, types) in sections {
        let heading = match place.as_str() {
            NOWHERE => "That no endpoint leads to".to_owned(),
            place => format!("At {}", code(&format!("/{place}"))),
        };
        lines.extend([String::new(), format!(" # {heading}"), String::new()]);
        lines.extend(types.into_iter().map(|(name, path)| {
            let modules: String = path.modules.iter().map(|module| format!("{module}::")).collect();
            format!(" [`{modules}{}`]({})", path.name, page(layout, name, path))
        }));
    }
    lines
}

/// The page of a type, as seen from that of `models`. It is named as a file, because a type that stands behind a feature is
/// not always there for rustdoc to find.
fn page(layout: &Layout<'_>, name: &str, path: &TypePath) -> String {
    let folder: String = path.modules.iter().map(|module| format!("{module}/")).collect();
    let kind = if layout.index.has_type(name) { "struct" } else { "enum" };
    format!("{folder}{kind}.{}.html", path.name)
}

/// The first segment at which each type is met.
fn places<'p>(plan: &'p Plan<'_>, uses: &Uses<'p>) -> BTreeMap<&'p str, &'p str> {
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for endpoint in &plan.endpoints {
        let Some(first) = endpoint.template.segments.first().and_then(Segment::name) else { continue };
        for name in named_by(plan, endpoint).into_iter().filter_map(|name| uses.known(name)) {
            *counts.entry(name).or_default().entry(first).or_default() += 1;
        }
    }
    let most = |(name, counts): (&'p str, BTreeMap<&'p str, usize>)| {
        Some((name, counts.into_iter().max_by_key(|(place, count)| (*count, Reverse(*place)))?.0))
    };
    let mut places: BTreeMap<&str, &str> = counts.into_iter().filter_map(most).collect();
    let mut open = places.clone();
    while !open.is_empty() {
        let mut next: BTreeMap<&str, &str> = BTreeMap::new();
        for (name, place) in &open {
            for used in uses.leads_to(name).filter(|used| !places.contains_key(used)) {
                next.entry(used).or_insert(place);
            }
        }
        places.extend(&next);
        open = next;
    }
    places
}
