// @generated from the routes below it; do not edit.

//! Endpoints at `/device_management/device_configurations`.
use crate::v1::{bodies, models};

pub mod assignments;
