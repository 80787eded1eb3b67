// @generated from the routes below it; do not edit.

//! Endpoints at `/admin`.
use crate::beta::{bodies, models};

pub mod cloud_licensing;
