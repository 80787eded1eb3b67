// @generated from the routes below it; do not edit.

//! Endpoints at `/device_management/intents`.
use crate::beta::{bodies, models};

pub mod assignments;
