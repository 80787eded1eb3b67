// @generated from the routes below it; do not edit.

//! Endpoints at `/deviceManagement`.
use crate::beta::{bodies, models};

pub mod intents;
pub mod templates;
