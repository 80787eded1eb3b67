// @generated from all resource pages of v1.0; do not edit.

//! Types and enumerations of v1.0, one file each.
//!
//! # At `/users`
//!
//! [`BodyType`](enum.BodyType.html)
//! [`DirectoryObject`](struct.DirectoryObject.html)
//! [`ItemBody`](struct.ItemBody.html)
//! [`Message`](struct.Message.html)
//! [`User`](struct.User.html)
//! [`UserRoles`](enum.UserRoles.html)

#[cfg(any(feature = "me", feature = "users"))]
mod body_type;
#[cfg(any(feature = "me", feature = "users"))]
pub use body_type::BodyType;
#[cfg(any(feature = "me", feature = "users"))]
mod directory_object;
#[cfg(any(feature = "me", feature = "users"))]
pub use directory_object::DirectoryObject;
#[cfg(any(feature = "me", feature = "users"))]
mod item_body;
#[cfg(any(feature = "me", feature = "users"))]
pub use item_body::ItemBody;
#[cfg(any(feature = "me", feature = "users"))]
mod message;
#[cfg(any(feature = "me", feature = "users"))]
pub use message::Message;
#[cfg(any(feature = "me", feature = "users"))]
mod user;
#[cfg(any(feature = "me", feature = "users"))]
pub use user::User;
#[cfg(any(feature = "me", feature = "users"))]
mod user_roles;
#[cfg(any(feature = "me", feature = "users"))]
pub use user_roles::UserRoles;
