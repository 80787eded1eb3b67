//! Which types derive from which.
//!
//! A service answers with derived types where the docs name the base, and tells by `@odata.type`. The way down from the base is
//! checked here, by the name that an object carries.

use super::json::Json;
use super::object::Object;
use serde_json::Value;

/// The base of each type of one version, as pairs of qualified names sorted by the first.
#[derive(Debug)]
pub struct Hierarchy(pub &'static [(&'static str, &'static str)]);

impl Hierarchy {
    /// No type derives from another.
    pub const NONE: Self = Self(&[]);

    /// The base type, if the docs name one.
    pub fn base(&self, name: &str) -> Option<&'static str> {
        let at = self.0.binary_search_by(|(derived, _)| (*derived).cmp(name)).ok()?;
        self.0.get(at).map(|(_, base)| *base)
    }

    /// True where `name` is `ancestor` or derives from it.
    pub fn derives(&self, name: &str, ancestor: &str) -> bool {
        let mut current = name;
        // No chain is longer than the table, even where the docs contradict themselves in a circle.
        for _ in 0..=self.0.len() {
            if current == ancestor {
                return true;
            }
            match self.base(current) {
                Some(base) => current = base,
                None => return false,
            }
        }
        false
    }
}

/// Reads JSON as `T`, where its `@odata.type` names `T` or a type derived from it.
pub(crate) fn read_as<T: Object>(json: Value) -> Result<T, Value> {
    let name = json.get("@odata.type").and_then(Value::as_str);
    let name = name.map(|name| name.trim_start_matches('#'));
    match name {
        Some(name) if T::SCHEMA.hierarchy.derives(name, T::SCHEMA.name) => T::read(json),
        _ => Err(json),
    }
}
