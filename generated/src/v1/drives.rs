// @generated from the routes below it; do not edit.

//! Endpoints at `/drives`. Needs the feature `drives`.
use crate::v1::{bodies, models};

pub mod items;
pub mod root;
