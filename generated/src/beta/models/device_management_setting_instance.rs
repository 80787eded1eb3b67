// @generated from beta/resources/intune-deviceintent-devicemanagementsettinginstance.md; do not edit.

use crate::beta::models;

/// A setting and the value it has.
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
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceintent-devicemanagementsettinginstance?view=graph-rest-beta)
#[non_exhaustive]
pub struct DeviceManagementSettingInstance {
    /// Definition of the setting.
    pub definition_id: Option<String>,
    /// Key of the setting.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
    pub id: Option<String>,
    /// Value, as JSON in a string.
    pub value_json: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DeviceManagementSettingInstance {
    pub const DEFINITION_ID: crate::Field<Self, String> = crate::Field::new(
        "definitionId",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const VALUE_JSON: crate::Field<Self, String> = crate::Field::new("valueJson");
}

impl Default for DeviceManagementSettingInstance {
    fn default() -> Self {
        Self {
            definition_id: None,
            id: None,
            value_json: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DeviceManagementSettingInstance {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.deviceManagementSettingInstance",
        properties: &["definitionId", "id", "valueJson"],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.definition_id, &self.id, &self.value_json],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.definition_id, &mut self.id, &mut self.value_json],
        )
    }
}

crate::runtime::traits::object!(DeviceManagementSettingInstance);
