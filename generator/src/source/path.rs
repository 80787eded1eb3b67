//! What the path of a file says: its version, its role, and where a link in it leads.
//!
//! Takes paths as texts; no file is looked at.

use super::Role;
use crate::model::ApiVersion;
use std::borrow::Cow;

/// Version and role of a path below `api-reference`; `None` for what is neither page nor include.
pub(super) fn classify(path: &str) -> Option<(ApiVersion, Role)> {
    if !is_page(path) || path.contains("includes/snippets/") {
        return None;
    }
    let mut parts = path.split('/');
    let first = parts.next()?;
    let Some(version) = ApiVersion::from_segment(first) else {
        return path.contains("includes/").then_some((ApiVersion::V1, Role::Include));
    };
    let role = match parts.next()? {
        "api" => Role::Api,
        "resources" => Role::Resource,
        "includes" => Role::Include,
        _ => return None,
    };
    Some((version, role))
}

/// Version and role of a link below or above the folders that hold pages and includes, whatever it leads to.
pub(super) fn classify_link(path: &str) -> Option<(ApiVersion, Role)> {
    const FOLDERS: [&str; 8] = [
        "v1.0/api",
        "v1.0/resources",
        "v1.0/includes",
        "beta/api",
        "beta/resources",
        "beta/includes",
        "includes",
        "../concepts/includes",
    ];
    let is_below =
        |path: &str, folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let is_near =
        FOLDERS.iter().any(|folder| *folder == path || is_below(path, folder) || is_below(folder, path));
    let version = path.split('/').next().and_then(ApiVersion::from_segment);
    is_near.then_some((version.unwrap_or(ApiVersion::V1), Role::Refused))
}

/// What a page is by the folder it stands in, where the folders above name no version.
pub(super) fn role_of_flat(path: &str) -> Role {
    let folder = path.rsplit('/').nth(1).unwrap_or_default();
    match folder {
        _ if path.contains("includes/") => Role::Include,
        "api" => Role::Api,
        "resources" => Role::Resource,
        _ => Role::Page,
    }
}

/// True for the file names of pages.
pub(super) fn is_page(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    lower.ends_with(".md") || lower.ends_with(".txt")
}

/// Joins a relative link to the path of the file it stands in.
pub(super) fn resolve_relative(from: &str, target: &str) -> String {
    let target = target.split(['#', '?']).next().unwrap_or_default();
    let target = match target.contains('\\') {
        true => Cow::Owned(target.replace('\\', "/")),
        false => Cow::Borrowed(target),
    };
    if let (Some((_, stem)), Some((version, _))) =
        (target.split_once("/graph/api/resources/"), from.split_once('/'))
    {
        // The published address of a page of the same version.
        return format!("{version}/resources/{}.md", stem.trim_end_matches(".md"));
    }
    let mut out = String::with_capacity(from.len() + target.len());
    out.push_str(from.rsplit_once('/').map_or("", |(folder, _)| folder));
    for part in target.split('/').filter(|part| !matches!(*part, "" | ".")) {
        let above = out.rsplit_once('/').map_or(("", out.as_str()), |(above, last)| (above, last));
        match above {
            (above, last) if part == ".." && !matches!(last, "" | "..") => out.truncate(above.len()),
            (_, last) => {
                if !last.is_empty() {
                    out.push('/');
                }
                out.push_str(part);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_resolve_against_their_own_folder() {
        assert_eq!(resolve_relative("v1.0/api/a.md", "../resources/b.md#x"), "v1.0/resources/b.md");
        assert_eq!(resolve_relative("v1.0/api/a.md", "../../includes/c.md"), "includes/c.md");
        assert_eq!(resolve_relative("v1.0/api/a.md", "../../../concepts/d.md"), "../concepts/d.md");
        assert_eq!(resolve_relative("v1.0/api/a.md", "..\\resources\\b.md"), "v1.0/resources/b.md");
        let published = "/graph/api/resources/b?view=graph-rest-1.0#properties";
        assert_eq!(resolve_relative("v1.0/api/a.md", published), "v1.0/resources/b.md");
    }
}
