// @generated from the routes below it; do not edit.

//! Endpoints at `/me/mailFolders`. Needs the feature `me`.
use crate::v1::{bodies, models};

pub mod messages;
