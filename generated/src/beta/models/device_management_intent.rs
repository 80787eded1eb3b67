// @generated from beta/resources/intune-deviceintent-devicemanagementintent.md; do not edit.

use crate::beta::models;

/// A set of settings made from a template, to be assigned to groups.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// Needs the feature `device-management`.
///
/// Derives from [`models::Entity`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceintent-devicemanagementintent?view=graph-rest-beta)
#[non_exhaustive]
pub struct DeviceManagementIntent {
    /// To whom the intent applies.
    pub assignments: crate::NavList<models::DeviceManagementIntentAssignment>,
    /// What the intent is for.
    pub description: Option<String>,
    /// Name of the intent.
    pub display_name: Option<String>,
    /// Key of the intent.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
    pub id: Option<String>,
    /// `true` if at least one assignment exists.
    pub is_assigned: Option<bool>,
    /// When the intent last changed.
    pub last_modified_date_time: Option<crate::DateTimeOffset>,
    /// Scope tags of the intent.
    pub role_scope_tag_ids: Option<Vec<String>>,
    /// Settings of the intent.
    pub settings: crate::NavList<models::DeviceManagementSettingInstance>,
    /// Template from which it was made.
    pub template_id: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DeviceManagementIntent {
    pub const ASSIGNMENTS: crate::Field<
        Self,
        crate::NavList<models::DeviceManagementIntentAssignment>,
    > = crate::Field::new("assignments");
    pub const DESCRIPTION: crate::Field<Self, String> = crate::Field::new("description");
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const IS_ASSIGNED: crate::Field<Self, bool> = crate::Field::new("isAssigned");
    pub const LAST_MODIFIED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "lastModifiedDateTime",
    );
    pub const ROLE_SCOPE_TAG_IDS: crate::Field<Self, Vec<String>> = crate::Field::new(
        "roleScopeTagIds",
    );
    pub const SETTINGS: crate::Field<
        Self,
        crate::NavList<models::DeviceManagementSettingInstance>,
    > = crate::Field::new("settings");
    pub const TEMPLATE_ID: crate::Field<Self, String> = crate::Field::new("templateId");
}

impl Default for DeviceManagementIntent {
    fn default() -> Self {
        Self {
            assignments: crate::NavList::new(),
            description: None,
            display_name: None,
            id: None,
            is_assigned: None,
            last_modified_date_time: None,
            role_scope_tag_ids: None,
            settings: crate::NavList::new(),
            template_id: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DeviceManagementIntent {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.deviceManagementIntent",
        properties: &[
            "assignments",
            "description",
            "displayName",
            "id",
            "isAssigned",
            "lastModifiedDateTime",
            "roleScopeTagIds",
            "settings",
            "templateId",
        ],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.assignments,
                &self.description,
                &self.display_name,
                &self.id,
                &self.is_assigned,
                &self.last_modified_date_time,
                &self.role_scope_tag_ids,
                &self.settings,
                &self.template_id,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.assignments,
                &mut self.description,
                &mut self.display_name,
                &mut self.id,
                &mut self.is_assigned,
                &mut self.last_modified_date_time,
                &mut self.role_scope_tag_ids,
                &mut self.settings,
                &mut self.template_id,
            ],
        )
    }
}

crate::runtime::traits::object!(DeviceManagementIntent);
