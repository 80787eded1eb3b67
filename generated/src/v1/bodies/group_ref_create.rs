// @generated from v1.0/api/group-post-members.md; do not edit.

use crate::v1::models;

/// The body of an action.
///
/// Add a [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0>) to the members of a [group](<https://learn.microsoft.com/en-us/graph/api/resources/group?view=graph-rest-1.0>). `POST` adds one, `PATCH` up to 20.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/group-post-members?view=graph-rest-1.0)
#[non_exhaustive]
pub struct GroupRefCreate {
    /// Address of the member, for `POST`.
    pub odata_id: Option<String>,
    /// Addresses of the members, for `PATCH`.
    pub members_odata_bind: Option<Vec<String>>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl GroupRefCreate {
    pub const ODATA_ID: crate::Field<Self, String> = crate::Field::new("@odata.id");
    pub const MEMBERS_ODATA_BIND: crate::Field<Self, Vec<String>> = crate::Field::new(
        "members@odata.bind",
    );
}

impl Default for GroupRefCreate {
    fn default() -> Self {
        Self {
            odata_id: None,
            members_odata_bind: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for GroupRefCreate {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "",
        properties: &["@odata.id", "members@odata.bind"],
        hierarchy: &crate::Hierarchy::NONE,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.odata_id, &self.members_odata_bind],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.odata_id, &mut self.members_odata_bind],
        )
    }
}

crate::runtime::traits::object!(GroupRefCreate);
