// @generated from v1.0/api/message-move.md; do not edit.

use crate::v1::models;

/// The body of an action.
///
/// Move a [message](<https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0>) to another folder.
/// The result has a new key.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/message-move?view=graph-rest-1.0)
#[non_exhaustive]
pub struct MessageMove {
    /// Key of the folder, or a well-known name such as `archive`.
    /// Required.
    pub destination_id: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl MessageMove {
    pub const DESTINATION_ID: crate::Field<Self, String> = crate::Field::new(
        "destinationId",
    );
}

impl Default for MessageMove {
    fn default() -> Self {
        Self {
            destination_id: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for MessageMove {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "",
        properties: &["destinationId"],
        hierarchy: &crate::Hierarchy::NONE,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.destination_id],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.destination_id],
        )
    }
}

crate::runtime::traits::object!(MessageMove);
