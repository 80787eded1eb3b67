// @generated from the routes below it; do not edit.

//! Endpoints at `/deviceManagement`.
use crate::v1::{bodies, models};

pub mod device_configurations;
