// @generated from v1.0/api/team-clone.md; do not edit.

use crate::v1::models;

/// The body of an action.
///
/// Copy a team and the [group](<https://learn.microsoft.com/en-us/graph/api/resources/group?view=graph-rest-1.0>) behind it.
/// The copy is made after the response; the `Location` header names the operation to watch.
///
/// Tabs arrive in the copy without their settings.
///
/// Needs the feature `teams`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/team-clone?view=graph-rest-1.0)
#[non_exhaustive]
pub struct GroupClone {
    /// Label of sensitivity of the new group.
    pub classification: Option<String>,
    /// What the new group is for.
    pub description: Option<String>,
    /// Name of the new group.
    pub display_name: Option<String>,
    /// Mail alias of the new group.
    pub mail_nickname: Option<String>,
    /// Parts to copy, with commas between them.
    pub parts_to_clone: Option<crate::Flags<models::ClonableTeamParts>>,
    /// Who can see the new group.
    /// The possible values are: `private`, `public`, `hiddenMembership`, `unknownFutureValue`.
    pub visibility: Option<models::TeamVisibilityType>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl GroupClone {
    pub const CLASSIFICATION: crate::Field<Self, String> = crate::Field::new(
        "classification",
    );
    pub const DESCRIPTION: crate::Field<Self, String> = crate::Field::new("description");
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const MAIL_NICKNAME: crate::Field<Self, String> = crate::Field::new(
        "mailNickname",
    );
    pub const PARTS_TO_CLONE: crate::Field<
        Self,
        crate::Flags<models::ClonableTeamParts>,
    > = crate::Field::new("partsToClone");
    pub const VISIBILITY: crate::Field<Self, models::TeamVisibilityType> = crate::Field::new(
        "visibility",
    );
}

impl Default for GroupClone {
    fn default() -> Self {
        Self {
            classification: None,
            description: None,
            display_name: None,
            mail_nickname: None,
            parts_to_clone: None,
            visibility: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for GroupClone {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "",
        properties: &[
            "classification",
            "description",
            "displayName",
            "mailNickname",
            "partsToClone",
            "visibility",
        ],
        hierarchy: &crate::Hierarchy::NONE,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.classification,
                &self.description,
                &self.display_name,
                &self.mail_nickname,
                &self.parts_to_clone,
                &self.visibility,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.classification,
                &mut self.description,
                &mut self.display_name,
                &mut self.mail_nickname,
                &mut self.parts_to_clone,
                &mut self.visibility,
            ],
        )
    }
}

crate::runtime::traits::object!(GroupClone);
