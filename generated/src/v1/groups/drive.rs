// @generated from the routes below it; do not edit.

//! Endpoints at `/groups/{group-id}/drive`. Needs the feature `groups`.
use crate::v1::{bodies, models};

pub mod items;
pub mod root;
