//! Which public items of the generated crate a change is about that leaves all of them as they were: a description, a permission, a
//! limit.
//!
//! Takes the items of both sides; gives the Rust paths of a change's node. What a change does to the items is `crate_items`' business.

use crate::diff::change::Change;
use crate::diff::text::display_name;
use crate::emit::surface::{ItemSource, Surface};
use std::collections::{BTreeMap, BTreeSet};

/// The items by what a change knows of them.
pub(super) struct Subjects<'a> {
    /// Types and their members, by the names of both in lower case; a type has no second name.
    by_name: BTreeMap<(String, String), Vec<&'a str>>,
    /// Types by the file that documents them.
    types: BTreeMap<&'a str, Vec<&'a str>>,
    /// Endpoints by the file that documents them.
    endpoints: BTreeMap<&'a str, Vec<&'a str>>,
    /// Fields of bodies by the file and their name.
    by_parameter: BTreeMap<(&'a str, &'a str), Vec<&'a str>>,
}

impl<'a> Subjects<'a> {
    /// The items of two sides; what is on both has one path.
    pub(super) fn of(sides: [&'a Surface<'a>; 2]) -> Self {
        let mut out = Self {
            by_name: BTreeMap::new(),
            types: BTreeMap::new(),
            endpoints: BTreeMap::new(),
            by_parameter: BTreeMap::new(),
        };
        for (path, item) in sides.into_iter().flatten() {
            let name =
                |container: &str, leaf: &str| (display_name(container).to_lowercase(), leaf.to_lowercase());
            match item.node {
                ItemSource::Type(of) => {
                    out.by_name.entry(name(of, "")).or_default().push(path);
                    out.types.entry(&item.source.file).or_default().push(path);
                }
                ItemSource::Member(of, leaf) => out.by_name.entry(name(of, leaf)).or_default().push(path),
                ItemSource::Endpoint(operation, _) => {
                    out.endpoints.entry(&operation.source.file).or_default().push(path);
                }
                ItemSource::Body(operation, Some(leaf)) => {
                    out.by_parameter.entry((&operation.source.file, leaf)).or_default().push(path);
                }
                ItemSource::Body(_, None) => {}
            }
        }
        out
    }

    /// The paths of a change's node: the member it names, else the type, else what its page documents.
    pub(super) fn of_change(&self, change: &Change) -> Vec<String> {
        let (container, leaf) = (change.address.container(), change.address.leaf());
        let sources = || [&change.head, &change.base].into_iter().flatten();
        let mut found: Vec<&str> = Vec::new();
        if change.address.is_of_type() {
            let named =
                |leaf: &str| self.by_name.get(&(display_name(container).to_lowercase(), leaf.to_lowercase()));
            found.extend(named(leaf).or_else(|| named("")).into_iter().flatten());
        }
        if found.is_empty() {
            let fields = sources().filter_map(|source| self.by_parameter.get(&(&*source.file, leaf)));
            found.extend(fields.flatten());
        }
        if found.is_empty() {
            let of_file = |items: &BTreeMap<&'a str, Vec<&'a str>>| -> Vec<&'a str> {
                sources().filter_map(|source| items.get(&*source.file)).flatten().copied().collect()
            };
            found = of_file(&self.endpoints);
            // A page of an operation can name a type of its own, which its permissions are not about.
            if found.is_empty() || change.address.is_of_page() {
                found.extend(of_file(&self.types));
            }
        }
        let found: BTreeSet<&str> = found.into_iter().collect();
        found.into_iter().map(str::to_owned).collect()
    }
}
