//! Builds an emitted crate.
//!
//! Takes its files; checks and documents it with warnings denied, in the cache of the tests, without the network.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Every feature of the crate.
pub(crate) const ALL: &str = "--all-features";

/// Checks and documents a crate once for each choice of features.
pub(crate) fn check(name: &str, files: &BTreeMap<String, String>, features: &[&str]) {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let root = target.join(name);
    let _ = fs::remove_dir_all(&root);
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, root.join("Cargo.lock")).unwrap();
    for features in features {
        for command in [&["check"][..], &["doc", "--no-deps"][..]] {
            let output = Command::new(env!("CARGO"))
                .args(command)
                .args(["--offline", "--quiet", features, "--target-dir"])
                .arg(target.join("emitted"))
                .current_dir(&root)
                .env("RUSTFLAGS", "-Dwarnings")
                .env("RUSTDOCFLAGS", "-Dwarnings")
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{name} with {features}: {said}");
        }
    }
}
