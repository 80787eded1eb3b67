//! Which features an item needs: all of some, or any of some.
//!
//! Takes names of features; gives the attribute that compiles an item with them, the line of documentation that says so, and
//! whether who has one gate open has another one open, too.

use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The name of a cargo feature: `device-management`.
pub(crate) type Feature = Arc<str>;

/// The feature that turns all areas on.
pub(super) const FULL: &str = "full";

/// An item that can be had with as many features has them in its attribute alone: a list so long says nothing to a reader.
const MANY: usize = 12;

/// The choices of features that an item is compiled with; each choice suffices. Without a gate that is the choice of none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Gate(BTreeSet<BTreeSet<Feature>>);

impl Default for Gate {
    fn default() -> Self {
        Self::all([])
    }
}

impl Gate {
    /// Needs all of these.
    pub(crate) fn all(features: impl IntoIterator<Item = Feature>) -> Self {
        Self(BTreeSet::from([features.into_iter().collect()]))
    }

    /// Needs one of these.
    pub(crate) fn any(features: impl IntoIterator<Item = Feature>) -> Self {
        Self(features.into_iter().map(|feature| BTreeSet::from([feature])).collect())
    }

    /// What all of these need.
    pub(crate) fn common(gates: &[Self]) -> Self {
        let mut choices = gates.iter().flat_map(|gate| &gate.0);
        let first = choices.next().cloned().unwrap_or_default();
        Self::all(choices.fold(first, |common, choice| common.intersection(choice).cloned().collect()))
    }

    /// True where nothing is needed.
    pub(crate) fn is_open(&self) -> bool {
        self.0.iter().any(BTreeSet::is_empty)
    }

    /// True where all areas together are needed.
    pub(super) fn needs_all_areas(&self) -> bool {
        !self.is_open() && self.0.iter().all(|choice| choice.contains(FULL))
    }

    /// Every feature of it.
    pub(crate) fn features(&self) -> impl Iterator<Item = &Feature> {
        self.0.iter().flatten()
    }

    /// True where every choice that opens this one opens `other`.
    pub(crate) fn opens(&self, other: &Self) -> bool {
        let all = |choice: &BTreeSet<Feature>| choice.contains(FULL);
        self.0.iter().all(|choice| all(choice) || other.0.iter().any(|wanted| wanted.is_subset(choice)))
    }

    /// Needs what both need.
    pub(crate) fn with(&self, other: &Self) -> Self {
        if self.opens(other) {
            return self.clone();
        }
        if other.opens(self) {
            return other.clone();
        }
        let pairs = self.0.iter().flat_map(|own| other.0.iter().map(move |choice| own | choice));
        Self(pairs.collect())
    }

    /// What is left to need where `outer` is open already.
    pub(crate) fn within(&self, outer: &Self) -> Self {
        if outer.opens(self) {
            return Self::default();
        }
        match (self.0.first(), outer.0.first()) {
            (Some(own), Some(above)) if self.0.len() == 1 && outer.0.len() == 1 => {
                Self::all(own.difference(above).cloned())
            }
            _ => self.clone(),
        }
    }

    /// The attribute that compiles an item with its features only.
    pub(crate) fn attribute(&self) -> TokenStream {
        if self.is_open() {
            return TokenStream::new();
        }
        let choices: Vec<TokenStream> = self.0.iter().map(condition).collect();
        match choices.as_slice() {
            [only] => quote!(#[cfg(#only)]),
            choices => quote!(#[cfg(any(#(#choices),*))]),
        }
    }

    /// The line of documentation that says so, where anything is needed.
    pub(crate) fn line(&self) -> Option<String> {
        self.words().map(|words| format!("Needs {words}."))
    }

    /// What is needed, where anything is: “the feature `me`”.
    pub(crate) fn words(&self) -> Option<String> {
        let named = |features: &BTreeSet<Feature>, word: &str| {
            features.iter().map(|feature| format!("`{feature}`")).collect::<Vec<_>>().join(word)
        };
        let choices: Vec<String> = self.0.iter().map(|choice| named(choice, " with ")).collect();
        match (choices.as_slice(), self.0.first()) {
            _ if self.is_open() => None,
            ([_], Some(all)) if all.len() > 1 => Some(format!("the features {}", named(all, " and "))),
            ([only], _) => Some(format!("the feature {only}")),
            (choices, _) if choices.len() >= MANY => Some("one of many features".to_owned()),
            (choices, _) => Some(format!("one of the features {}", choices.join(", "))),
        }
    }
}

fn condition(choice: &BTreeSet<Feature>) -> TokenStream {
    let features: Vec<TokenStream> = choice
        .iter()
        .map(|feature| {
            let feature = &**feature;
            quote!(feature = #feature)
        })
        .collect();
    match features.as_slice() {
        [only] => only.clone(),
        all => quote!(all(#(#all),*)),
    }
}

#[cfg(test)]
mod tests {
    use super::Gate;

    fn any(features: &[&str]) -> Gate {
        Gate::any(features.iter().map(|feature| (*feature).into()))
    }

    fn all(features: &[&str]) -> Gate {
        Gate::all(features.iter().map(|feature| (*feature).into()))
    }

    #[test]
    fn a_gate_opens_what_needs_no_more() {
        assert!(any(&["me"]).opens(&any(&["me", "users"])));
        assert!(!any(&["me", "users"]).opens(&any(&["me"])));
        assert!(all(&["me", "onenote"]).opens(&any(&["onenote", "sites"])));
        assert!(!any(&["me"]).opens(&all(&["me", "onenote"])));
        assert!(any(&["me"]).opens(&Gate::default()));
        assert!(!Gate::default().opens(&any(&["me"])));
    }

    #[test]
    fn what_is_open_outside_is_not_said_again() {
        assert_eq!(all(&["me", "onenote"]).within(&all(&["me"])), all(&["onenote"]));
        assert_eq!(any(&["me", "users"]).within(&any(&["me"])), Gate::default());
        assert_eq!(any(&["me"]).within(&any(&["me", "users"])), any(&["me"]));
        assert_eq!(Gate::common(&[all(&["me", "onenote"]), all(&["me"])]), all(&["me"]));
    }

    #[test]
    fn a_gate_is_an_attribute_and_a_line() {
        let text = |gate: Gate| (gate.attribute().to_string(), gate.line().unwrap_or_default());
        assert_eq!(text(Gate::default()), (String::new(), String::new()));
        assert_eq!(
            text(any(&["me", "users"])),
            (
                "# [cfg (any (feature = \"me\" , feature = \"users\"))]".to_owned(),
                "Needs one of the features `me`, `users`.".to_owned()
            )
        );
        assert_eq!(
            text(all(&["me", "onenote"])),
            (
                "# [cfg (all (feature = \"me\" , feature = \"onenote\"))]".to_owned(),
                "Needs the features `me` and `onenote`.".to_owned()
            )
        );
    }
}
