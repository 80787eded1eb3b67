// @generated from the routes below it; do not edit.

//! Endpoints at `/deviceManagement/intents`. Needs the feature `device-management`.
use crate::beta::{bodies, models};

pub mod assignments;
