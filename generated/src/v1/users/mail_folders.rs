// @generated from the routes below it; do not edit.

//! Endpoints at `/users/{id}/mailFolders`. Needs the feature `users`.
use crate::v1::{bodies, models};

pub mod messages;
