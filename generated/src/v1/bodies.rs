// @generated from all operation pages of v1.0; do not edit.

//! Bodies of actions, one file each.

#[cfg(feature = "applications")]
mod application_add_password;
#[cfg(feature = "applications")]
pub use application_add_password::ApplicationAddPassword;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod drive_item_copy;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use drive_item_copy::DriveItemCopy;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
mod drive_item_create_upload_session;
#[cfg(
    any(
        feature = "drives",
        feature = "groups",
        feature = "me",
        feature = "sites",
        feature = "users"
    )
)]
pub use drive_item_create_upload_session::DriveItemCreateUploadSession;
#[cfg(any(feature = "me", feature = "users"))]
mod message_move;
#[cfg(any(feature = "me", feature = "users"))]
pub use message_move::MessageMove;
#[cfg(feature = "teams")]
mod team_clone;
#[cfg(feature = "teams")]
pub use team_clone::TeamClone;
#[cfg(any(feature = "me", feature = "users"))]
mod user_send_mail;
#[cfg(any(feature = "me", feature = "users"))]
pub use user_send_mail::UserSendMail;
