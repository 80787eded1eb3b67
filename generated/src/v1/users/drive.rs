// @generated from the routes below it; do not edit.

//! Endpoints at `/users/{id}/drive`. Needs the feature `users`.
use crate::v1::{bodies, models};

pub mod items;
pub mod recent;
pub mod root;
