// @generated from the routes below it; do not edit.

//! Endpoints at `/communications/callRecords`. Needs the feature `communications`.
use crate::v1::{bodies, models};

pub mod sessions;
