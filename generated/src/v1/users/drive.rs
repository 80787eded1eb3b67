// @generated from the routes below it; do not edit.

//! Endpoints at `/users/{user-id}/drive`.
use crate::v1::{bodies, models};

pub mod items;
pub mod root;
