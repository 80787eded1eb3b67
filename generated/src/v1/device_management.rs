// @generated from the routes below it; do not edit.

//! Endpoints at `/device_management`.
use crate::v1::{bodies, models};

pub mod device_configurations;
