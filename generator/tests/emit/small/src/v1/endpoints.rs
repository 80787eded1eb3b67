// @generated from all operation pages of v1.0; do not edit.

//! All endpoints of the version.

/// The facts of every endpoint of this version that the crate's features ask for, by module and function.
pub static ENDPOINTS: &[&crate::Endpoint] = &[
    #[cfg(feature = "me")]
    &crate::v1::me::GET,
    #[cfg(feature = "me")]
    &crate::v1::me::SEND_MAIL,
    #[cfg(feature = "users")]
    &crate::v1::users::GET,
    #[cfg(feature = "users")]
    &crate::v1::users::REMINDER_VIEW,
    #[cfg(feature = "users")]
    &crate::v1::users::SEND_MAIL,
    #[cfg(feature = "users")]
    &crate::v1::users::UPDATE,
    #[cfg(feature = "users")]
    &crate::v1::users::messages::LIST,
];

/// Pages that document an endpoint beside the one that it is made from.
#[allow(dead_code, reason = "a page is named by endpoints that may need a feature")]
pub(crate) mod pages {
    pub(crate) const LIST_MESSAGES: crate::OtherPage = crate::OtherPage {
        page: "list-messages",
        scopes: "",
    };
}
