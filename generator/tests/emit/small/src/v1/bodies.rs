// @generated from all operation pages of v1.0; do not edit.

//! Bodies of actions, one file each.

mod user_send_mail;
pub use user_send_mail::UserSendMail;
