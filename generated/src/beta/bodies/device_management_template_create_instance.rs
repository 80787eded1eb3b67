// @generated from beta/api/intune-deviceintent-devicemanagementtemplate-createinstance.md; do not edit.

use crate::beta::models;

/// The body of an action.
///
/// Make a [deviceManagementIntent](<https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceintent-devicemanagementintent?view=graph-rest-beta>) from a [deviceManagementTemplate](<https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceintent-devicemanagementtemplate?view=graph-rest-beta>).
/// Settings that the request does not name keep the value of the template.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// Needs the feature `device-management`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/intune-deviceintent-devicemanagementtemplate-createinstance?view=graph-rest-beta)
#[non_exhaustive]
pub struct DeviceManagementTemplateCreateInstance {
    /// What the intent is for.
    pub description: Option<String>,
    /// Name of the intent.
    pub display_name: Option<String>,
    /// Scope tags of the intent.
    pub role_scope_tag_ids: Option<Vec<String>>,
    /// Settings that differ from the template.
    pub settings_delta: Option<Vec<models::DeviceManagementSettingInstance>>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DeviceManagementTemplateCreateInstance {
    pub const DESCRIPTION: crate::Field<Self, String> = crate::Field::new("description");
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const ROLE_SCOPE_TAG_IDS: crate::Field<Self, Vec<String>> = crate::Field::new(
        "roleScopeTagIds",
    );
    pub const SETTINGS_DELTA: crate::Field<
        Self,
        Vec<models::DeviceManagementSettingInstance>,
    > = crate::Field::new("settingsDelta");
}

impl Default for DeviceManagementTemplateCreateInstance {
    fn default() -> Self {
        Self {
            description: None,
            display_name: None,
            role_scope_tag_ids: None,
            settings_delta: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DeviceManagementTemplateCreateInstance {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "",
        properties: &["description", "displayName", "roleScopeTagIds", "settingsDelta"],
        hierarchy: &crate::Hierarchy::NONE,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.description,
                &self.display_name,
                &self.role_scope_tag_ids,
                &self.settings_delta,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.description,
                &mut self.display_name,
                &mut self.role_scope_tag_ids,
                &mut self.settings_delta,
            ],
        )
    }
}

crate::runtime::traits::object!(DeviceManagementTemplateCreateInstance);
