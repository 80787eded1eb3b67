// @generated from the routes below it; do not edit.

//! Endpoints at `/admin/cloud_licensing`.
use crate::beta::{bodies, models};

pub mod allotments;
