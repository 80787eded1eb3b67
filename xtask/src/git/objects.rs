//! What objects of a repository hold, all read by one process of git (`cat-file --batch`).
//!
//! Takes ids of objects with the paths that messages name them by; gives what was found, and reads nothing that is too large.

use super::reading;
use crate::console::Failure;
use generator::source::{FoundFile, LARGEST, Refusal};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::Stdio;

/// What objects hold, which are given with a path each. Git answers while it is still being asked, so asking has a thread.
pub(super) fn contents(
    root: &Path,
    wanted: &BTreeMap<String, String>,
) -> Result<Vec<(String, FoundFile)>, Failure> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let failed = |what: String| Failure::new(format!("`git cat-file` failed: {what}"));
    let mut git = reading();
    git.arg("-C").arg(root).args(["cat-file", "--batch", "--buffer"]);
    git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = git.spawn().map_err(|error| failed(error.to_string()))?;
    let pipes = child.stdin.take().zip(child.stdout.take());
    let (mut input, output) = pipes.ok_or_else(|| failed("no pipes".to_owned()))?;
    let contents = std::thread::scope(|scope| {
        let asking = scope.spawn(move || wanted.keys().try_for_each(|id| writeln!(input, "{id}")));
        let contents = answers(BufReader::new(output), wanted);
        let _ = asking.join();
        contents
    });
    let ended = child.wait().map_err(|error| failed(error.to_string()))?;
    match contents {
        Ok(contents) if ended.success() => Ok(contents),
        Ok(_) => Err(failed(ended.to_string())),
        Err(message) => Err(failed(message)),
    }
}

/// Reads `<id> blob <size>`, the bytes and a line feed, for each object. What is too large is passed over.
fn answers(
    mut output: impl BufRead,
    wanted: &BTreeMap<String, String>,
) -> Result<Vec<(String, FoundFile)>, String> {
    let mut contents = Vec::with_capacity(wanted.len());
    for (id, path) in wanted {
        let failed = |error: std::io::Error| format!("`{path}`: {error}");
        let mut header = String::new();
        output.read_line(&mut header).map_err(failed)?;
        let size = header.trim_end().rsplit(' ').next().and_then(|size| size.parse::<u64>().ok());
        let size = size.ok_or_else(|| format!("object `{id}` is missing; the clone may be partial"))?;
        let found = if size > LARGEST {
            std::io::copy(&mut output.by_ref().take(size), &mut std::io::sink()).map_err(failed)?;
            FoundFile::Refused(Refusal::Large(size))
        } else {
            let mut bytes = vec![0; usize::try_from(size).unwrap_or_default()];
            output.read_exact(&mut bytes).map_err(failed)?;
            FoundFile::of(bytes)
        };
        output.read_exact(&mut [0]).map_err(failed)?;
        contents.push((id.clone(), found));
    }
    Ok(contents)
}
