// @generated from v1.0/resources/uploadsession.md; do not edit.

use crate::v1::models;

/// An upload of a large file that goes on over several requests.
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/uploadsession?view=graph-rest-1.0)
#[non_exhaustive]
pub struct UploadSession {
    /// When the service drops what was uploaded so far, in UTC.
    pub expiration_date_time: Option<crate::DateTimeOffset>,
    /// Ranges of bytes still missing, such as `327680-`.
    pub next_expected_ranges: Option<Vec<String>>,
    /// Address that takes the ranges.
    /// It needs no further sign-in, so keep it secret.
    pub upload_url: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl UploadSession {
    pub const EXPIRATION_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "expirationDateTime",
    );
    pub const NEXT_EXPECTED_RANGES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "nextExpectedRanges",
    );
    pub const UPLOAD_URL: crate::Field<Self, String> = crate::Field::new("uploadUrl");
}

impl Default for UploadSession {
    fn default() -> Self {
        Self {
            expiration_date_time: None,
            next_expected_ranges: None,
            upload_url: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for UploadSession {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.uploadSession",
        properties: &["expirationDateTime", "nextExpectedRanges", "uploadUrl"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.expiration_date_time, &self.next_expected_ranges, &self.upload_url],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.expiration_date_time,
                &mut self.next_expected_ranges,
                &mut self.upload_url,
            ],
        )
    }
}

crate::runtime::traits::object!(UploadSession);
