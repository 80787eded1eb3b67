// @generated from all resource pages of v1.0; do not edit.

//! Types and enumerations of v1.0, one file each.
//!
//! # At `/applications`
//!
#![cfg_attr(
    any(feature = "applications", feature = "groups", feature = "me", feature = "users"),
    doc = " [`Application`]"
)]
#![cfg_attr(
    any(
        feature = "applications",
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "users"
    ),
    doc = " [`PasswordCredential`]"
)]
//!
//! # At `/communications`
//!
#![cfg_attr(feature = "communications", doc = " [`call_records::Modality`]")]
#![cfg_attr(feature = "communications", doc = " [`call_records::Session`]")]
#![cfg_attr(
    any(
        feature = "applications",
        feature = "communications",
        feature = "device-management",
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "sites",
        feature = "users"
    ),
    doc = " [`Entity`]"
)]
//!
//! # At `/deviceManagement`
//!
#![cfg_attr(
    feature = "device-management",
    doc = " [`DeviceAndAppManagementAssignmentTarget`]"
)]
#![cfg_attr(feature = "device-management", doc = " [`DeviceConfigurationAssignment`]")]
#![cfg_attr(feature = "device-management", doc = " [`ScopeTagGroupAssignmentTarget`]")]
//!
//! # At `/drives`
//!
#![cfg_attr(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    ),
    doc = " [`ItemReference`]"
)]
//!
//! # At `/groups`
//!
#![cfg_attr(
    any(
        feature = "applications",
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "users"
    ),
    doc = " [`DirectoryObject`]"
)]
#![cfg_attr(
    any(feature = "groups", feature = "me", feature = "users"),
    doc = " [`Group`]"
)]
//!
//! # At `/me`
//!
#![cfg_attr(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    ),
    doc = " [`BaseItem`]"
)]
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`BodyType`]")]
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`DateTimeTimeZone`]")]
#![cfg_attr(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    ),
    doc = " [`DriveItem`]"
)]
#![cfg_attr(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    ),
    doc = " [`DriveItemUploadableProperties`]"
)]
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`EmailAddress`]")]
#![cfg_attr(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    ),
    doc = " [`File`]"
)]
#![cfg_attr(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    ),
    doc = " [`Folder`]"
)]
#![cfg_attr(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    ),
    doc = " [`Identity`]"
)]
#![cfg_attr(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    ),
    doc = " [`IdentitySet`]"
)]
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`Importance`]")]
#![cfg_attr(
    any(feature = "me", feature = "users"),
    doc = " [`InferenceClassificationType`]"
)]
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`ItemBody`]")]
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`Message`]")]
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`OutlookItem`]")]
#![cfg_attr(
    any(feature = "groups", feature = "me", feature = "users"),
    doc = " [`ProfilePhoto`]"
)]
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`Recipient`]")]
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`Reminder`]")]
#![cfg_attr(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    ),
    doc = " [`UploadSession`]"
)]
//!
//! # At `/servicePrincipals`
//!
#![cfg_attr(
    any(
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "users"
    ),
    doc = " [`ServicePrincipal`]"
)]
//!
//! # At `/teams`
//!
#![cfg_attr(feature = "teams", doc = " [`ClonableTeamParts`]")]
#![cfg_attr(feature = "teams", doc = " [`TeamVisibilityType`]")]
//!
//! # At `/users`
//!
#![cfg_attr(
    any(feature = "groups", feature = "me", feature = "users"),
    doc = " [`PasswordProfile`]"
)]
#![cfg_attr(
    any(feature = "groups", feature = "me", feature = "users"),
    doc = " [`User`]"
)]

pub mod call_records;

#[cfg(
    any(feature = "applications", feature = "groups", feature = "me", feature = "users")
)]
mod application;
#[cfg(
    any(feature = "applications", feature = "groups", feature = "me", feature = "users")
)]
pub use application::Application;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod base_item;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use base_item::BaseItem;
#[cfg(any(feature = "me", feature = "users"))]
mod body_type;
#[cfg(any(feature = "me", feature = "users"))]
pub use body_type::BodyType;
#[cfg(feature = "teams")]
mod clonable_team_parts;
#[cfg(feature = "teams")]
pub use clonable_team_parts::ClonableTeamParts;
#[cfg(any(feature = "me", feature = "users"))]
mod date_time_time_zone;
#[cfg(any(feature = "me", feature = "users"))]
pub use date_time_time_zone::DateTimeTimeZone;
#[cfg(feature = "device-management")]
mod device_and_app_management_assignment_target;
#[cfg(feature = "device-management")]
pub use device_and_app_management_assignment_target::DeviceAndAppManagementAssignmentTarget;
#[cfg(feature = "device-management")]
mod device_configuration_assignment;
#[cfg(feature = "device-management")]
pub use device_configuration_assignment::DeviceConfigurationAssignment;
#[cfg(
    any(
        feature = "applications",
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "users"
    )
)]
mod directory_object;
#[cfg(
    any(
        feature = "applications",
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "users"
    )
)]
pub use directory_object::DirectoryObject;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod drive_item;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use drive_item::DriveItem;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod drive_item_uploadable_properties;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use drive_item_uploadable_properties::DriveItemUploadableProperties;
#[cfg(any(feature = "me", feature = "users"))]
mod email_address;
#[cfg(any(feature = "me", feature = "users"))]
pub use email_address::EmailAddress;
#[cfg(
    any(
        feature = "applications",
        feature = "communications",
        feature = "device-management",
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "sites",
        feature = "users"
    )
)]
mod entity;
#[cfg(
    any(
        feature = "applications",
        feature = "communications",
        feature = "device-management",
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "sites",
        feature = "users"
    )
)]
pub use entity::Entity;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod file;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use file::File;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod folder;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use folder::Folder;
#[cfg(any(feature = "groups", feature = "me", feature = "users"))]
mod group;
#[cfg(any(feature = "groups", feature = "me", feature = "users"))]
pub use group::Group;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod identity;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use identity::Identity;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod identity_set;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use identity_set::IdentitySet;
#[cfg(any(feature = "me", feature = "users"))]
mod importance;
#[cfg(any(feature = "me", feature = "users"))]
pub use importance::Importance;
#[cfg(any(feature = "me", feature = "users"))]
mod inference_classification_type;
#[cfg(any(feature = "me", feature = "users"))]
pub use inference_classification_type::InferenceClassificationType;
#[cfg(any(feature = "me", feature = "users"))]
mod item_body;
#[cfg(any(feature = "me", feature = "users"))]
pub use item_body::ItemBody;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod item_reference;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use item_reference::ItemReference;
#[cfg(any(feature = "me", feature = "users"))]
mod message;
#[cfg(any(feature = "me", feature = "users"))]
pub use message::Message;
#[cfg(any(feature = "me", feature = "users"))]
mod outlook_item;
#[cfg(any(feature = "me", feature = "users"))]
pub use outlook_item::OutlookItem;
#[cfg(
    any(
        feature = "applications",
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "users"
    )
)]
mod password_credential;
#[cfg(
    any(
        feature = "applications",
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "users"
    )
)]
pub use password_credential::PasswordCredential;
#[cfg(any(feature = "groups", feature = "me", feature = "users"))]
mod password_profile;
#[cfg(any(feature = "groups", feature = "me", feature = "users"))]
pub use password_profile::PasswordProfile;
#[cfg(any(feature = "groups", feature = "me", feature = "users"))]
mod profile_photo;
#[cfg(any(feature = "groups", feature = "me", feature = "users"))]
pub use profile_photo::ProfilePhoto;
#[cfg(any(feature = "me", feature = "users"))]
mod recipient;
#[cfg(any(feature = "me", feature = "users"))]
pub use recipient::Recipient;
#[cfg(any(feature = "me", feature = "users"))]
mod reminder;
#[cfg(any(feature = "me", feature = "users"))]
pub use reminder::Reminder;
#[cfg(feature = "device-management")]
mod scope_tag_group_assignment_target;
#[cfg(feature = "device-management")]
pub use scope_tag_group_assignment_target::ScopeTagGroupAssignmentTarget;
#[cfg(
    any(
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "users"
    )
)]
mod service_principal;
#[cfg(
    any(
        feature = "groups",
        feature = "me",
        feature = "service-principals",
        feature = "users"
    )
)]
pub use service_principal::ServicePrincipal;
#[cfg(feature = "teams")]
mod team_visibility_type;
#[cfg(feature = "teams")]
pub use team_visibility_type::TeamVisibilityType;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod upload_session;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use upload_session::UploadSession;
#[cfg(any(feature = "groups", feature = "me", feature = "users"))]
mod user;
#[cfg(any(feature = "groups", feature = "me", feature = "users"))]
pub use user::User;
