//! What every type has and what it derives from, to hold the example of a response against.
//!
//! Takes the types as resolved; answers questions by names without regard to case. Which of several types an example shows, `responses`
//! decides.

use crate::model::{Type, TypeName};
use std::collections::{BTreeMap, BTreeSet};

/// The members and base types of every type, all in lower case.
pub(super) struct Members {
    /// The names of its properties and relationships, inherited ones among them.
    names: BTreeMap<String, BTreeSet<String>>,
    /// Its base type.
    bases: BTreeMap<String, String>,
}

impl Members {
    /// Collects the names of all types.
    pub(super) fn of(types: &[Type]) -> Self {
        let by_name: BTreeMap<String, &Type> =
            types.iter().map(|found| (found.name.to_ascii_lowercase(), found)).collect();
        let names = by_name.keys().map(|name| (name.clone(), Self::inherited(&by_name, name))).collect();
        let based = by_name
            .iter()
            .filter_map(|(name, found)| Some((name.clone(), found.base.as_ref()?.to_ascii_lowercase())));
        Self { names, bases: based.collect() }
    }

    fn inherited(types: &BTreeMap<String, &Type>, name: &str) -> BTreeSet<String> {
        let mut out = BTreeSet::new();
        let mut next = types.get(name);
        // Base types are free of cycles by now.
        while let Some(found) = next {
            out.extend(
                found
                    .properties
                    .iter()
                    .chain(&found.navigation)
                    .map(|property| property.name.to_ascii_lowercase()),
            );
            next = found.base.as_ref().and_then(|base| types.get(&base.to_ascii_lowercase()));
        }
        out
    }

    /// True where the type has a member of that name, which is in lower case.
    pub(super) fn has(&self, type_name: &str, member: &str) -> bool {
        self.names.get(&type_name.to_ascii_lowercase()).is_some_and(|names| names.contains(member))
    }

    /// True where a value of the one type is also a value of the other.
    pub(super) fn is_a(&self, derived: &TypeName, base: &TypeName) -> bool {
        let (Some(derived), Some(base)) = (derived.named(), base.named()) else { return derived == base };
        let base = base.to_ascii_lowercase();
        let mut next = Some(derived.to_ascii_lowercase());
        while let Some(name) = next {
            if name == base {
                return true;
            }
            next = self.bases.get(&name).cloned();
        }
        false
    }
}
