// @generated from all resource pages of v1.0; do not edit.

//! Types and enumerations of v1.0, one file each.

mod body_type;
pub use body_type::BodyType;
mod directory_object;
pub use directory_object::DirectoryObject;
mod item_body;
pub use item_body::ItemBody;
mod message;
pub use message::Message;
mod user;
pub use user::User;
mod user_roles;
pub use user_roles::UserRoles;
