//! The two services of the operating system that the standard library lacks: an exchange of two folders in one step,
//! and a lock on a folder.
//!
//! Takes paths; does what the system can. It looks at nothing in the folders, and stands in for nothing: where a system
//! or a file system has none, [`exchange`] is an error and [`lock`] locks nothing.

use std::io;
use std::path::Path;

/// Held as long as it lives; the system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    _folder: Option<std::fs::File>,
}

/// Waits until no other process holds `folder`, and holds it.
#[cfg(unix)]
pub(super) fn lock(folder: &Path) -> Lock {
    use rustix::fs::{FlockOperation, flock};
    let open = std::fs::File::open(folder).ok();
    Lock { _folder: open.filter(|file| flock(file, FlockOperation::LockExclusive).is_ok()) }
}

/// Locks nothing.
#[cfg(not(unix))]
pub(super) fn lock(_: &Path) -> Lock {
    Lock { _folder: None }
}

/// Exchanges two folders of one file system in one step: at no moment is either missing.
///
/// # Errors
/// Where the file system cannot (overlayfs and its lower layers, network file systems), and on other systems.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Always an error.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
