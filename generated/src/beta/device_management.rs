// @generated from the routes below it; do not edit.

//! Endpoints at `/deviceManagement`. Needs the feature `device-management`.
use crate::beta::{bodies, models};

pub mod intents;
pub mod templates;
