// @generated from all resource pages of v1.0; do not edit.

//! Types and enumerations of v1.0, one file each.
//!
//! # At `/applications`
//!
//! [`Application`](struct.Application.html)
//! [`PasswordCredential`](struct.PasswordCredential.html)
//!
//! # At `/communications`
//!
//! [`call_records::Modality`](call_records/enum.Modality.html)
//! [`call_records::Session`](call_records/struct.Session.html)
//! [`Entity`](struct.Entity.html)
//!
//! # At `/deviceManagement`
//!
//! [`DeviceAndAppManagementAssignmentTarget`](struct.DeviceAndAppManagementAssignmentTarget.html)
//! [`DeviceConfigurationAssignment`](struct.DeviceConfigurationAssignment.html)
//! [`ScopeTagGroupAssignmentTarget`](struct.ScopeTagGroupAssignmentTarget.html)
//!
//! # At `/drives`
//!
//! [`ItemReference`](struct.ItemReference.html)
//!
//! # At `/groups`
//!
//! [`DirectoryObject`](struct.DirectoryObject.html)
//! [`Group`](struct.Group.html)
//!
//! # At `/me`
//!
//! [`BaseItem`](struct.BaseItem.html)
//! [`BodyType`](enum.BodyType.html)
//! [`DateTimeTimeZone`](struct.DateTimeTimeZone.html)
//! [`DriveItem`](struct.DriveItem.html)
//! [`DriveItemUploadableProperties`](struct.DriveItemUploadableProperties.html)
//! [`EmailAddress`](struct.EmailAddress.html)
//! [`File`](struct.File.html)
//! [`Folder`](struct.Folder.html)
//! [`Identity`](struct.Identity.html)
//! [`IdentitySet`](struct.IdentitySet.html)
//! [`Importance`](enum.Importance.html)
//! [`InferenceClassificationType`](enum.InferenceClassificationType.html)
//! [`ItemBody`](struct.ItemBody.html)
//! [`Message`](struct.Message.html)
//! [`OutlookItem`](struct.OutlookItem.html)
//! [`ProfilePhoto`](struct.ProfilePhoto.html)
//! [`Recipient`](struct.Recipient.html)
//! [`Reminder`](struct.Reminder.html)
//! [`UploadSession`](struct.UploadSession.html)
//!
//! # At `/servicePrincipals`
//!
//! [`ServicePrincipal`](struct.ServicePrincipal.html)
//!
//! # At `/teams`
//!
//! [`ClonableTeamParts`](enum.ClonableTeamParts.html)
//! [`TeamVisibilityType`](enum.TeamVisibilityType.html)
//!
//! # At `/users`
//!
//! [`PasswordProfile`](struct.PasswordProfile.html)
//! [`User`](struct.User.html)

pub mod call_records;

#[cfg(feature = "applications")]
mod application;
#[cfg(feature = "applications")]
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
#[cfg(feature = "groups")]
mod group;
#[cfg(feature = "groups")]
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
#[cfg(any(feature = "applications", feature = "service-principals"))]
mod password_credential;
#[cfg(any(feature = "applications", feature = "service-principals"))]
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
#[cfg(feature = "service-principals")]
mod service_principal;
#[cfg(feature = "service-principals")]
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
