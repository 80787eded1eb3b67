// @generated from v1.0/resources/itembody.md; do not edit.

use crate::v1::models;

/// Text with its type.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/itembody?view=graph-rest-1.0)
#[non_exhaustive]
pub struct ItemBody {
    pub content: Option<String>,
    pub content_type: Option<models::BodyType>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl ItemBody {
    pub const CONTENT: crate::Field<Self, String> = crate::Field::new("content");
    pub const CONTENT_TYPE: crate::Field<Self, models::BodyType> = crate::Field::new(
        "contentType",
    );
}

impl Default for ItemBody {
    fn default() -> Self {
        Self {
            content: None,
            content_type: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for ItemBody {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.itemBody",
        properties: &["content", "contentType"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.content, &self.content_type],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.content, &mut self.content_type],
        )
    }
}

crate::runtime::traits::object!(ItemBody);
