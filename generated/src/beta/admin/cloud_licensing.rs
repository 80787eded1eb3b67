// @generated from the routes below it; do not edit.

//! Endpoints at `/admin/cloudLicensing`.
use crate::beta::{bodies, models};

pub mod allotments;
