//! stub
use super::blocks::Block;
use crate::diagnostic::Diagnostic;
use crate::source::FileId;
/// stub
pub fn is_rendered(_: &str) -> bool {
    false
}
/// stub
pub fn read(_: FileId, _: &str, _: &mut Vec<Diagnostic>) -> Vec<Block> {
    Vec::new()
}
