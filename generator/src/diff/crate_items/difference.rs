//! The items that differ between the two crates.
//!
//! Takes the public items of both sides; gives those that came, went or changed, and tells which change is about one.

use crate::diff::change::Change;
use crate::diff::item::{CrateItem, Effect, ItemShape};
use crate::diff::text::display_name;
use crate::emit::surface::{Item, ItemSource, Surface};
use std::collections::BTreeSet;

/// An item with its two sides.
pub(super) struct Difference<'a> {
    pub(super) item: CrateItem,
    pub(super) base: Option<&'a Item<'a>>,
    pub(super) head: Option<&'a Item<'a>>,
}

/// The items that are not the same on both sides, by path.
pub(super) fn differences<'a>(from: &'a Surface<'a>, to: &'a Surface<'a>) -> Vec<Difference<'a>> {
    let paths: BTreeSet<&String> = from.keys().chain(to.keys()).collect();
    let difference = |path: &String| {
        let (base, head) = (from.get(path), to.get(path));
        let effect = match (base, head) {
            (Some(_), None) => Effect::Removed,
            (None, Some(_)) => Effect::Added,
            (Some(a), Some(b)) if a.shape != b.shape => Effect::Changed,
            // What gains a feature that it can be had with is there for more programs than before.
            (Some(a), Some(b)) if !a.gate.opens(&b.gate) => Effect::Changed,
            (Some(a), Some(b)) if a.deprecated != b.deprecated => Effect::Deprecated,
            _ => return None,
        };
        let (before, after) = (base.map(ItemShape::of), head.map(ItemShape::of));
        Some(Difference { item: CrateItem { path: path.clone(), effect, before, after }, base, head })
    };
    paths.into_iter().filter_map(difference).collect()
}

impl<'a> Difference<'a> {
    pub(super) fn sides(&self) -> impl Iterator<Item = &'a Item<'a>> {
        [self.base, self.head].into_iter().flatten()
    }

    /// The features that an item of the same shape can be had with no longer.
    pub(super) fn lost_features(&self) -> impl Iterator<Item = &'a str> {
        let sides = self.base.zip(self.head).filter(|(base, head)| base.shape == head.shape);
        let lost = sides.into_iter().flat_map(|(base, head)| {
            base.gate.features().filter(|feature| head.gate.features().all(|kept| kept != *feature))
        });
        lost.map(|feature| &**feature)
    }

    /// True where a change is about the very node that the item stands for.
    pub(super) fn names(&self, change: &Change) -> bool {
        let leaf = change.address.leaf();
        self.sides().any(|item| match item.node {
            ItemSource::Type(name) => leaf.eq_ignore_ascii_case(display_name(name)),
            ItemSource::Member(_, name) | ItemSource::Body(_, Some(name)) => leaf == name,
            ItemSource::Endpoint(_, route) => leaf.ends_with(&route.path),
            ItemSource::Body(_, None) => false,
        })
    }

    /// True where a change lists the member that the item stands for among those that came or went with it.
    pub(super) fn is_folded_in(&self, change: &Change) -> bool {
        self.sides().any(|item| match item.node {
            ItemSource::Member(_, name) => change.folded.iter().any(|folded| folded == name),
            _ => false,
        })
    }

    /// The type that the item is a member of.
    pub(super) fn owner(&self) -> Option<String> {
        let (path, _) = self.item.path.rsplit_once('.')?;
        path.rsplit("::").next().map(str::to_owned)
    }

    /// The types of the model that the shapes name.
    pub(super) fn words_of_types(&self) -> BTreeSet<String> {
        let shapes = self.sides().map(|item| item.shape.as_str());
        let paths = shapes.flat_map(|shape| shape.split("models ::").skip(1));
        let names = paths.map(|path| {
            path.split([' ', ',', '>', '<', ')']).filter(|word| !word.is_empty() && *word != "::")
        });
        names
            .filter_map(|mut words| words.find(|word| word.starts_with(char::is_uppercase)))
            .map(str::to_owned)
            .collect()
    }
}
