// @generated from the routes below it; do not edit.

//! Endpoints at `/device_management`.
use crate::beta::{bodies, models};

pub mod intents;
pub mod templates;
