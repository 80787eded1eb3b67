//! A member of a type as it is compared: a property or a relationship, one like the other.

use crate::diff::address::Address;
use crate::diff::page::PagePart;
use crate::diff::text::type_label;
use crate::model::Property;

/// A property or relationship, and which of the two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct MemberNode<'a> {
    pub(super) property: &'a Property,
    pub(super) navigation: bool,
}

impl MemberNode<'_> {
    pub(super) fn name(&self) -> &str {
        &self.property.name
    }

    pub(super) fn noun(&self) -> &'static str {
        if self.navigation { "relationship" } else { "property" }
    }

    pub(super) fn label(&self) -> String {
        type_label(&self.property.type_name, self.property.collection)
    }

    pub(super) fn part(&self) -> PagePart {
        if self.navigation { PagePart::Relationships } else { PagePart::Properties }
    }

    pub(super) fn address(&self, parent: &Address) -> Address {
        parent.join(if self.navigation { "navigation" } else { "property" }, self.name())
    }
}
