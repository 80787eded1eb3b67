// @generated from no page; do not edit.

//! The preview version, `beta`: this crate was made from docs without a page of it.
