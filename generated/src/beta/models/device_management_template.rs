// @generated from beta/resources/intune-deviceintent-devicemanagementtemplate.md; do not edit.

use crate::beta::models;

/// A named set of settings from which intents are made.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// Needs the feature `full`.
///
/// Derives from [`models::Entity`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceintent-devicemanagementtemplate?view=graph-rest-beta)
#[non_exhaustive]
pub struct DeviceManagementTemplate {
    /// What the template is for.
    pub description: Option<String>,
    /// Name of the template.
    pub display_name: Option<String>,
    /// Key of the template.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
    pub id: Option<String>,
    /// How many intents were made from it.
    pub intent_count: Option<i32>,
    /// `true` if a newer template took its place.
    pub is_deprecated: Option<bool>,
    /// Templates to which an intent can move.
    pub migratable_to: crate::NavList<models::DeviceManagementTemplate>,
    /// When the template was published.
    pub published_date_time: Option<crate::DateTimeOffset>,
    /// Settings and their default values.
    pub settings: crate::NavList<models::DeviceManagementSettingInstance>,
    /// Version of the template.
    pub version_info: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DeviceManagementTemplate {
    pub const DESCRIPTION: crate::Field<Self, String> = crate::Field::new("description");
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const INTENT_COUNT: crate::Field<Self, i32> = crate::Field::new("intentCount");
    pub const IS_DEPRECATED: crate::Field<Self, bool> = crate::Field::new(
        "isDeprecated",
    );
    pub const MIGRATABLE_TO: crate::Field<
        Self,
        crate::NavList<models::DeviceManagementTemplate>,
    > = crate::Field::new("migratableTo");
    pub const PUBLISHED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "publishedDateTime",
    );
    pub const SETTINGS: crate::Field<
        Self,
        crate::NavList<models::DeviceManagementSettingInstance>,
    > = crate::Field::new("settings");
    pub const VERSION_INFO: crate::Field<Self, String> = crate::Field::new(
        "versionInfo",
    );
}

impl Default for DeviceManagementTemplate {
    fn default() -> Self {
        Self {
            description: None,
            display_name: None,
            id: None,
            intent_count: None,
            is_deprecated: None,
            migratable_to: crate::NavList::new(),
            published_date_time: None,
            settings: crate::NavList::new(),
            version_info: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DeviceManagementTemplate {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.deviceManagementTemplate",
        properties: &[
            "description",
            "displayName",
            "id",
            "intentCount",
            "isDeprecated",
            "migratableTo",
            "publishedDateTime",
            "settings",
            "versionInfo",
        ],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.description,
                &self.display_name,
                &self.id,
                &self.intent_count,
                &self.is_deprecated,
                &self.migratable_to,
                &self.published_date_time,
                &self.settings,
                &self.version_info,
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
                &mut self.id,
                &mut self.intent_count,
                &mut self.is_deprecated,
                &mut self.migratable_to,
                &mut self.published_date_time,
                &mut self.settings,
                &mut self.version_info,
            ],
        )
    }
}

crate::runtime::traits::object!(DeviceManagementTemplate);
