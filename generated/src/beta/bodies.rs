// @generated from all operation pages of beta; do not edit.

//! Bodies of actions, one file each.

#[cfg(feature = "application-templates")]
mod application_template_instantiate;
#[cfg(feature = "application-templates")]
pub use application_template_instantiate::ApplicationTemplateInstantiate;
#[cfg(feature = "device-management")]
mod device_management_template_create_instance;
#[cfg(feature = "device-management")]
pub use device_management_template_create_instance::DeviceManagementTemplateCreateInstance;
