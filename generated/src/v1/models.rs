// @generated from all resource pages of v1.0; do not edit.

//! Types and enumerations of v1.0, one file each.
//!
//! # At `/applications`
//!
//! [`Application`]
//! [`PasswordCredential`]
//!
//! # At `/communications`
//!
//! [`call_records::Modality`]
//! [`call_records::Session`]
//! [`Entity`]
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
//! [`ItemReference`]
//!
//! # At `/groups`
//!
//! [`DirectoryObject`]
//! [`Group`]
//!
//! # At `/me`
//!
//! [`BaseItem`]
//! [`BodyType`]
//! [`DateTimeTimeZone`]
//! [`DriveItem`]
//! [`DriveItemUploadableProperties`]
//! [`EmailAddress`]
//! [`File`]
//! [`Folder`]
//! [`Identity`]
//! [`IdentitySet`]
//! [`Importance`]
//! [`InferenceClassificationType`]
//! [`ItemBody`]
//! [`Message`]
//! [`OutlookItem`]
//! [`ProfilePhoto`]
//! [`Recipient`]
//! [`Reminder`]
//! [`UploadSession`]
//!
//! # At `/servicePrincipals`
//!
//! [`ServicePrincipal`]
//!
//! # At `/teams`
//!
//! [`ClonableTeamParts`]
//! [`TeamVisibilityType`]
//!
//! # At `/users`
//!
//! [`PasswordProfile`]
//! [`User`]

pub mod call_records;

mod application;
pub use application::Application;
mod base_item;
pub use base_item::BaseItem;
mod body_type;
pub use body_type::BodyType;
mod clonable_team_parts;
pub use clonable_team_parts::ClonableTeamParts;
mod date_time_time_zone;
pub use date_time_time_zone::DateTimeTimeZone;
#[cfg(feature = "device-management")]
mod device_and_app_management_assignment_target;
#[cfg(feature = "device-management")]
pub use device_and_app_management_assignment_target::DeviceAndAppManagementAssignmentTarget;
#[cfg(feature = "device-management")]
mod device_configuration_assignment;
#[cfg(feature = "device-management")]
pub use device_configuration_assignment::DeviceConfigurationAssignment;
mod directory_object;
pub use directory_object::DirectoryObject;
mod drive_item;
pub use drive_item::DriveItem;
mod drive_item_uploadable_properties;
pub use drive_item_uploadable_properties::DriveItemUploadableProperties;
mod email_address;
pub use email_address::EmailAddress;
mod entity;
pub use entity::Entity;
mod file;
pub use file::File;
mod folder;
pub use folder::Folder;
mod group;
pub use group::Group;
mod identity;
pub use identity::Identity;
mod identity_set;
pub use identity_set::IdentitySet;
mod importance;
pub use importance::Importance;
mod inference_classification_type;
pub use inference_classification_type::InferenceClassificationType;
mod item_body;
pub use item_body::ItemBody;
mod item_reference;
pub use item_reference::ItemReference;
mod message;
pub use message::Message;
mod outlook_item;
pub use outlook_item::OutlookItem;
mod password_credential;
pub use password_credential::PasswordCredential;
mod password_profile;
pub use password_profile::PasswordProfile;
mod profile_photo;
pub use profile_photo::ProfilePhoto;
mod recipient;
pub use recipient::Recipient;
mod reminder;
pub use reminder::Reminder;
#[cfg(feature = "device-management")]
mod scope_tag_group_assignment_target;
#[cfg(feature = "device-management")]
pub use scope_tag_group_assignment_target::ScopeTagGroupAssignmentTarget;
mod service_principal;
pub use service_principal::ServicePrincipal;
mod team_visibility_type;
pub use team_visibility_type::TeamVisibilityType;
mod upload_session;
pub use upload_session::UploadSession;
mod user;
pub use user::User;
