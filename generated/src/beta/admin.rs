// @generated from the routes below it; do not edit.

//! Endpoints at `/admin`. Needs the feature `admin`.
use crate::beta::{bodies, models};

pub mod cloud_licensing;
