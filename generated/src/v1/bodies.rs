// @generated from all operation pages of v1.0; do not edit.

//! Bodies of actions, one file each.

mod application_add_password;
pub use application_add_password::ApplicationAddPassword;
mod drive_item_copy;
pub use drive_item_copy::DriveItemCopy;
mod drive_item_create_upload_session;
pub use drive_item_create_upload_session::DriveItemCreateUploadSession;
mod group_clone;
pub use group_clone::GroupClone;
mod message_move;
pub use message_move::MessageMove;
mod user_send_mail;
pub use user_send_mail::UserSendMail;
