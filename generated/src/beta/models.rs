// @generated from all resource pages of beta; do not edit.

//! Types and enumerations of beta, one file each.
//!
//! # That no endpoint leads to
//!
#![cfg_attr(feature = "full", doc = " [`ApplicationTemplate`]")]
#![cfg_attr(feature = "full", doc = " [`DeviceManagementTemplate`]")]
//!
//! # At `/admin`
//!
#![cfg_attr(feature = "admin", doc = " [`cloud_licensing::Allotment`]")]
#![cfg_attr(feature = "admin", doc = " [`cloud_licensing::AssigneeTypes`]")]
#![cfg_attr(
    any(
        feature = "admin",
        feature = "application-templates",
        feature = "device-management",
        feature = "me",
        feature = "users"
    ),
    doc = " [`Entity`]"
)]
//!
//! # At `/applicationTemplates`
//!
#![cfg_attr(feature = "application-templates", doc = " [`Application`]")]
#![cfg_attr(feature = "application-templates", doc = " [`ApplicationServicePrincipal`]")]
#![cfg_attr(feature = "application-templates", doc = " [`KeyCredential`]")]
#![cfg_attr(feature = "application-templates", doc = " [`PasswordCredential`]")]
#![cfg_attr(feature = "application-templates", doc = " [`PublicClientApplication`]")]
#![cfg_attr(feature = "application-templates", doc = " [`SamlSingleSignOnSettings`]")]
#![cfg_attr(feature = "application-templates", doc = " [`ServicePrincipal`]")]
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
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`AlternativeSecurityId`]")]
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`Device`]")]
#![cfg_attr(
    any(feature = "application-templates", feature = "me", feature = "users"),
    doc = " [`DirectoryObject`]"
)]
//!
//! # At `/users`
//!
#![cfg_attr(any(feature = "me", feature = "users"), doc = " [`User`]")]

pub mod cloud_licensing;

#[cfg(any(feature = "me", feature = "users"))]
mod alternative_security_id;
#[cfg(any(feature = "me", feature = "users"))]
pub use alternative_security_id::AlternativeSecurityId;
#[cfg(feature = "application-templates")]
mod application;
#[cfg(feature = "application-templates")]
pub use application::Application;
#[cfg(feature = "application-templates")]
mod application_service_principal;
#[cfg(feature = "application-templates")]
pub use application_service_principal::ApplicationServicePrincipal;
#[cfg(feature = "full")]
mod application_template;
#[cfg(feature = "full")]
pub use application_template::ApplicationTemplate;
#[cfg(any(feature = "me", feature = "users"))]
mod device;
#[cfg(any(feature = "me", feature = "users"))]
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
#[cfg(feature = "full")]
mod device_management_template;
#[cfg(feature = "full")]
pub use device_management_template::DeviceManagementTemplate;
#[cfg(any(feature = "application-templates", feature = "me", feature = "users"))]
mod directory_object;
#[cfg(any(feature = "application-templates", feature = "me", feature = "users"))]
pub use directory_object::DirectoryObject;
#[cfg(
    any(
        feature = "admin",
        feature = "application-templates",
        feature = "device-management",
        feature = "me",
        feature = "users"
    )
)]
mod entity;
#[cfg(
    any(
        feature = "admin",
        feature = "application-templates",
        feature = "device-management",
        feature = "me",
        feature = "users"
    )
)]
pub use entity::Entity;
#[cfg(feature = "application-templates")]
mod key_credential;
#[cfg(feature = "application-templates")]
pub use key_credential::KeyCredential;
#[cfg(feature = "application-templates")]
mod password_credential;
#[cfg(feature = "application-templates")]
pub use password_credential::PasswordCredential;
#[cfg(feature = "application-templates")]
mod public_client_application;
#[cfg(feature = "application-templates")]
pub use public_client_application::PublicClientApplication;
#[cfg(feature = "application-templates")]
mod saml_single_sign_on_settings;
#[cfg(feature = "application-templates")]
pub use saml_single_sign_on_settings::SamlSingleSignOnSettings;
#[cfg(feature = "application-templates")]
mod service_principal;
#[cfg(feature = "application-templates")]
pub use service_principal::ServicePrincipal;
#[cfg(any(feature = "me", feature = "users"))]
mod user;
#[cfg(any(feature = "me", feature = "users"))]
pub use user::User;
