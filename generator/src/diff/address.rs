//! The address of a node: what it is called in reports, in lists of accepted changes and in fingerprints.

use crate::model::ApiVersion;
use crate::visible::one_line;
use std::fmt;

/// The name of a node of the API: `v1.0/type/printer/property/isShared`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    version: ApiVersion,
    parts: Vec<String>,
}

impl Address {
    /// The root of a version.
    pub fn root(version: ApiVersion) -> Self {
        Self { version, parts: Vec::new() }
    }

    /// The node `kind`/`name` below this one.
    #[must_use]
    pub fn join(&self, kind: &str, name: &str) -> Self {
        let mut parts = self.parts.clone();
        parts.extend([kind.to_owned(), one_line(name).into_owned()]);
        Self { version: self.version, parts }
    }

    /// The version the node belongs to.
    pub fn version(&self) -> ApiVersion {
        self.version
    }

    /// The name of the node itself.
    pub fn leaf(&self) -> &str {
        self.parts.last().map_or("", String::as_str)
    }

    /// True for types and enumerations with their members.
    pub fn is_of_type(&self) -> bool {
        self.parts.first().is_some_and(|kind| kind == "type" || kind == "enum")
    }

    /// True for a page and its sections.
    pub fn is_of_page(&self) -> bool {
        self.parts.first().is_some_and(|kind| kind == "page")
    }

    /// True for an operation with its routes, parameters and so on.
    pub fn is_of_operation(&self) -> bool {
        self.parts.first().is_some_and(|kind| kind == "operation")
    }

    /// The name of the type, enumeration, operation or page that the node belongs to.
    pub fn container(&self) -> &str {
        self.parts.get(1).map_or("", String::as_str)
    }

    /// The type, enumeration, operation or page that the node is a member of, as its kind and name; `None` for one that is none itself.
    pub(super) fn node(&self) -> Option<(&str, &str)> {
        match self.parts.as_slice() {
            [kind, name, _, ..] => Some((kind, name)),
            _ => None,
        }
    }

    /// The node without its version: the same API has the same in v1.0 and beta.
    pub(super) fn below_version(&self) -> &[String] {
        &self.parts
    }

    /// What to call the type, enumeration, operation or page in a sentence: of an operation its title, without the page.
    pub fn title(&self) -> &str {
        let name = self.container();
        name.rsplit_once(" (").filter(|_| self.is_of_operation()).map_or(name, |(title, _)| title)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.version.segment())?;
        self.parts.iter().try_for_each(|part| write!(f, "/{part}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_like_a_path() {
        let address = Address::root(ApiVersion::V1).join("type", "printer").join("property", "isShared");
        assert_eq!(address.to_string(), "v1.0/type/printer/property/isShared");
        assert_eq!((address.container(), address.leaf()), ("printer", "isShared"));
    }
}
