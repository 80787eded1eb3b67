//! The files below a folder.
//!
//! Takes a folder; gives the text of each file in it and in the folders below, by its path there.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "the helpers of tests are tests")]

use std::collections::BTreeMap;
use std::path::Path;

/// The texts below a folder, by their paths in it, with `/`.
pub(crate) fn texts(root: &Path) -> BTreeMap<String, String> {
    let (mut out, mut open) = (BTreeMap::new(), vec![root.to_owned()]);
    while let Some(folder) = open.pop() {
        for path in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let below = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            out.insert(below, std::fs::read_to_string(&path).unwrap());
        }
    }
    out
}
