// @generated from the routes below it; do not edit.

//! Endpoints at `/sites/{site-id}/drive`. Needs the feature `sites`.
use crate::v1::{bodies, models};

pub mod items;
pub mod root;
