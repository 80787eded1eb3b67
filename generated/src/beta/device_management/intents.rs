// @generated from the routes below it; do not edit.

//! Endpoints at `/deviceManagement/intents`.
use crate::beta::{bodies, models};

pub mod assignments;
