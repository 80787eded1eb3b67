// @generated from all operation pages of beta; do not edit.

//! All endpoints of the version.

/// The facts of every endpoint of this version that the crate's features ask for, by module and function.
pub static ENDPOINTS: &[&crate::Endpoint] = &[
    #[cfg(feature = "admin")]
    &crate::beta::admin::cloud_licensing::allotments::LIST,
    #[cfg(feature = "application-templates")]
    &crate::beta::application_templates::INSTANTIATE,
    #[cfg(feature = "device-management")]
    &crate::beta::device_management::intents::assignments::CREATE,
    #[cfg(feature = "device-management")]
    &crate::beta::device_management::templates::CREATE_INSTANCE,
    #[cfg(feature = "device-management")]
    &crate::beta::device_management::templates::migratable_to::CREATE_INSTANCE,
    #[cfg(feature = "me")]
    &crate::beta::me::GET,
    #[cfg(feature = "me")]
    &crate::beta::me::devices::CREATE,
    #[cfg(feature = "users")]
    &crate::beta::users::GET,
    #[cfg(feature = "users")]
    &crate::beta::users::LIST,
    #[cfg(feature = "users")]
    &crate::beta::users::devices::CREATE,
];
