//! A public item of the generated crate that is not what it was.
//!
//! Data only: which change an item goes with is `crate_items`' business.

use super::level::Step;
use crate::emit::Gate;
use crate::emit::surface::Item;
use serde::Serialize;

/// A public item of the generated crate that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CrateItem {
    /// Its Rust path: `v1::models::Printer.is_shared`, `v1::print::printers::get`.
    pub path: String,
    /// What happened to it.
    pub effect: Effect,
    /// What it was: the type of a field, the signature of a function.
    #[serde(skip)]
    pub before: Option<ItemShape>,
    /// What it is.
    #[serde(skip)]
    pub after: Option<ItemShape>,
}

/// What the users of an item rely on besides its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemShape {
    /// As Rust has it, with spaces between the tokens: `fn (arg : & str) -> crate :: Request < () >`.
    pub tokens: String,
    /// The cargo features it needs.
    pub(crate) gate: Gate,
}

impl CrateItem {
    /// The version step that it asks for. A function that takes all that it took, and more, breaks no call.
    pub(super) fn step(&self) -> Step {
        match (self.effect, &self.before, &self.after) {
            (Effect::Changed, Some(before), Some(after)) if after.widens(before) => Step::Minor,
            (Effect::Removed | Effect::Changed, ..) => Step::Major,
            (Effect::Added | Effect::Deprecated, ..) => Step::Minor,
        }
    }
}

impl ItemShape {
    pub(super) fn of(item: &Item<'_>) -> Self {
        Self { tokens: item.shape.clone(), gate: item.gate.clone() }
    }

    /// True where a function takes `impl IntoValue<T>` that took `&T`, and nothing else differs.
    fn widens(&self, other: &Self) -> bool {
        let of_last_argument = self.tokens.rsplit_once(" : ").zip(other.tokens.rsplit_once(" : "));
        let Some(((before, is), (same, was))) = of_last_argument else { return false };
        let inside = is.split_once('<').filter(|(bound, _)| bound.trim_end().ends_with("IntoValue"));
        let narrow = inside.map(|(_, inside)| format!("&{}", inside.replacen(" >)", ")", 1)));
        before == same && narrow.as_deref() == Some(was) && other.gate.opens(&self.gate)
    }
}

/// What happened to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// It is gone.
    Removed,
    /// It has another type or signature, or is no longer there with a feature that it was there with.
    Changed,
    /// It is new.
    Added,
    /// It became deprecated, or is no longer.
    Deprecated,
}

impl Effect {
    /// The word for it: “removed”.
    pub fn name(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Deprecated => "deprecation changed",
        }
    }
}
