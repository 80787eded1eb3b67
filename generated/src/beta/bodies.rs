// @generated from all operation pages of beta; do not edit.

//! Bodies of actions, one file each.

mod application_template_instantiate;
pub use application_template_instantiate::ApplicationTemplateInstantiate;
mod device_management_template_create_instance;
pub use device_management_template_create_instance::DeviceManagementTemplateCreateInstance;
