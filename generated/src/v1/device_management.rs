// @generated from the routes below it; do not edit.

//! Endpoints at `/deviceManagement`. Needs the feature `device-management`.
use crate::v1::{bodies, models};

pub mod device_configurations;
