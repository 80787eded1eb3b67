// @generated from the routes below it; do not edit.

//! Endpoints at `/me/drive`. Needs the feature `me`.
use crate::v1::{bodies, models};

pub mod items;
pub mod recent;
pub mod root;
