// @generated from all operation pages of v1.0; do not edit.

//! All endpoints of the version.

/// The facts of every endpoint of this version that the crate's features ask for, by module and function.
pub static ENDPOINTS: &[&crate::Endpoint] = &[
    &crate::v1::me::GET,
    &crate::v1::me::SEND_MAIL,
    &crate::v1::users::GET,
    &crate::v1::users::REMINDER_VIEW,
    &crate::v1::users::SEND_MAIL,
    &crate::v1::users::UPDATE,
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
