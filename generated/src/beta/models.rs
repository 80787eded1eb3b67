// @generated from all resource pages of beta; do not edit.

//! Types and enumerations of beta, one file each.
//!
//! # At `/admin`
//!
//! [`ApplicationTemplate`]
//! [`cloud_licensing::Allotment`]
//! [`cloud_licensing::AssigneeTypes`]
//! [`DeviceManagementTemplate`]
//! [`Entity`]
//!
//! # At `/applicationTemplates`
//!
//! [`Application`]
//! [`ApplicationServicePrincipal`]
//! [`KeyCredential`]
//! [`PasswordCredential`]
//! [`PublicClientApplication`]
//! [`SamlSingleSignOnSettings`]
//! [`ServicePrincipal`]
//!
//! # At `/deviceManagement`
//!
#![cfg_attr(
    feature = "device-management",
    doc = " [`DeviceAndAppManagementAssignmentFilterType`]"
)]
#![cfg_attr(
    feature = "device-management",
    doc = " [`DeviceAndAppManagementAssignmentTarget`]"
)]
#![cfg_attr(feature = "device-management", doc = " [`DeviceManagementIntent`]")]
#![cfg_attr(
    feature = "device-management",
    doc = " [`DeviceManagementIntentAssignment`]"
)]
#![cfg_attr(feature = "device-management", doc = " [`DeviceManagementSettingInstance`]")]
//!
//! # At `/me`
//!
//! [`AlternativeSecurityId`]
//! [`Device`]
//! [`DirectoryObject`]
//!
//! # At `/users`
//!
//! [`User`]

pub mod cloud_licensing;

mod alternative_security_id;
pub use alternative_security_id::AlternativeSecurityId;
mod application;
pub use application::Application;
mod application_service_principal;
pub use application_service_principal::ApplicationServicePrincipal;
mod application_template;
pub use application_template::ApplicationTemplate;
mod device;
pub use device::Device;
#[cfg(feature = "device-management")]
mod device_and_app_management_assignment_filter_type;
#[cfg(feature = "device-management")]
pub use device_and_app_management_assignment_filter_type::DeviceAndAppManagementAssignmentFilterType;
#[cfg(feature = "device-management")]
mod device_and_app_management_assignment_target;
#[cfg(feature = "device-management")]
pub use device_and_app_management_assignment_target::DeviceAndAppManagementAssignmentTarget;
#[cfg(feature = "device-management")]
mod device_management_intent;
#[cfg(feature = "device-management")]
pub use device_management_intent::DeviceManagementIntent;
#[cfg(feature = "device-management")]
mod device_management_intent_assignment;
#[cfg(feature = "device-management")]
pub use device_management_intent_assignment::DeviceManagementIntentAssignment;
#[cfg(feature = "device-management")]
mod device_management_setting_instance;
#[cfg(feature = "device-management")]
pub use device_management_setting_instance::DeviceManagementSettingInstance;
mod device_management_template;
pub use device_management_template::DeviceManagementTemplate;
mod directory_object;
pub use directory_object::DirectoryObject;
mod entity;
pub use entity::Entity;
mod key_credential;
pub use key_credential::KeyCredential;
mod password_credential;
pub use password_credential::PasswordCredential;
mod public_client_application;
pub use public_client_application::PublicClientApplication;
mod saml_single_sign_on_settings;
pub use saml_single_sign_on_settings::SamlSingleSignOnSettings;
mod service_principal;
pub use service_principal::ServicePrincipal;
mod user;
pub use user::User;
