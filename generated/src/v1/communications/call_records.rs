// @generated from the routes below it; do not edit.

//! Endpoints at `/communications/call_records`.
use crate::v1::{bodies, models};

pub mod sessions;
