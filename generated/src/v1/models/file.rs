// @generated from v1.0/resources/file.md; do not edit.

use crate::v1::models;

/// The facet of an item that is a file.
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/file?view=graph-rest-1.0)
#[non_exhaustive]
pub struct File {
    /// Media type that the service detected.
    /// Read-only.
    pub mime_type: Option<String>,
    /// `true` while the service still reads metadata from the file.
    pub processing_metadata: Option<bool>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl File {
    pub const MIME_TYPE: crate::Field<Self, String> = crate::Field::new("mimeType");
    pub const PROCESSING_METADATA: crate::Field<Self, bool> = crate::Field::new(
        "processingMetadata",
    );
}

impl Default for File {
    fn default() -> Self {
        Self {
            mime_type: None,
            processing_metadata: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for File {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.file",
        properties: &["mimeType", "processingMetadata"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.mime_type, &self.processing_metadata],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.mime_type, &mut self.processing_metadata],
        )
    }
}

crate::runtime::traits::object!(File);
