// @generated from all operation pages of v1.0; do not edit.

//! Bodies of actions, one file each.

#[cfg(any(feature = "me", feature = "users"))]
mod user_send_mail;
#[cfg(any(feature = "me", feature = "users"))]
pub use user_send_mail::UserSendMail;
