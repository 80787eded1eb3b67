// @generated from all resource pages of beta; do not edit.

//! Types and enumerations of beta, one file each.
//!
//! # At `/admin`
//!
//! [`cloud_licensing::Allotment`](cloud_licensing/struct.Allotment.html)
//! [`cloud_licensing::AssigneeTypes`](cloud_licensing/enum.AssigneeTypes.html)
//! [`Entity`](struct.Entity.html)
//!
//! # At `/applicationTemplates`
//!
//! [`Application`](struct.Application.html)
//! [`ApplicationServicePrincipal`](struct.ApplicationServicePrincipal.html)
//! [`KeyCredential`](struct.KeyCredential.html)
//! [`PasswordCredential`](struct.PasswordCredential.html)
//! [`PublicClientApplication`](struct.PublicClientApplication.html)
//! [`SamlSingleSignOnSettings`](struct.SamlSingleSignOnSettings.html)
//! [`ServicePrincipal`](struct.ServicePrincipal.html)
//!
//! # At `/deviceManagement`
//!
//! [`DeviceAndAppManagementAssignmentFilterType`](enum.DeviceAndAppManagementAssignmentFilterType.html)
//! [`DeviceAndAppManagementAssignmentTarget`](struct.DeviceAndAppManagementAssignmentTarget.html)
//! [`DeviceManagementIntent`](struct.DeviceManagementIntent.html)
//! [`DeviceManagementIntentAssignment`](struct.DeviceManagementIntentAssignment.html)
//! [`DeviceManagementSettingInstance`](struct.DeviceManagementSettingInstance.html)
//!
//! # At `/me`
//!
//! [`AlternativeSecurityId`](struct.AlternativeSecurityId.html)
//! [`Device`](struct.Device.html)
//! [`DirectoryObject`](struct.DirectoryObject.html)
//!
//! # At `/users`
//!
//! [`User`](struct.User.html)
//!
//! # That no endpoint leads to
//!
//! [`ApplicationTemplate`](struct.ApplicationTemplate.html)
//! [`DeviceManagementTemplate`](struct.DeviceManagementTemplate.html)

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
