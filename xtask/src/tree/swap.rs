//! One name in a folder takes the place of another, and two runs wait for each other.
//!
//! Takes paths; does what the system can: where it can exchange two names in one step (Linux and macOS, on most file
//! systems), a process that is stopped leaves the old one or the new one. Elsewhere these are two steps, and
//! [`super::stage`] puts right what stopped between them.

use std::io;
use std::path::Path;

/// Puts `new` in the place of `target`, and what was there in the place `old`, or in that of `new`.
///
/// # Errors
/// Where one of the names cannot be changed; then `target` is as it was.
pub(super) fn swap(new: &Path, target: &Path, old: &Path) -> io::Result<()> {
    let is_there = |path: &Path| path.symlink_metadata().is_ok();
    if is_there(new) && is_there(target) && exchange(new, target).is_ok() {
        return Ok(());
    }
    if is_there(target) {
        old.parent().map_or(Ok(()), fs_err::create_dir_all)?;
        fs_err::rename(target, old)?;
    }
    if !is_there(new) {
        return Ok(());
    }
    fs_err::rename(new, target).inspect_err(|_| {
        // The first error is the one to tell; where this one fails, too, the next run tries again.
        let _ = std::fs::rename(old, target);
    })
}

/// Takes a swap with these places back.
///
/// # Errors
/// Where one of the names cannot be changed.
pub(super) fn undo(new: &Path, target: &Path, old: &Path) -> io::Result<()> {
    let is_there = |path: &Path| path.symlink_metadata().is_ok();
    if !is_there(old) && is_there(new) {
        return exchange(new, target);
    }
    if is_there(target) {
        fs_err::rename(target, new)?;
    }
    if is_there(old) { fs_err::rename(old, target) } else { Ok(()) }
}

/// Exchanges two names of one file system in one step: at no moment is either missing.
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

/// Held as long as it lives; the system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    _folder: Option<std::fs::File>,
}

/// Waits until no other process holds `folder`, and holds it; where a system cannot lock a folder, it holds nothing.
pub(super) fn lock(folder: &Path) -> Lock {
    let open = std::fs::File::open(folder).ok();
    Lock { _folder: open.filter(|file| file.lock().is_ok()) }
}
