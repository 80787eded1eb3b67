// @generated from the routes below it; do not edit.

//! Endpoints at `/sites/drive`.
use crate::v1::{bodies, models};

pub mod items;
pub mod root;
