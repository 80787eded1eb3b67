//! The changelog of an emitted crate, in the form of Keep a Changelog.
//!
//! Takes its text and the sections of a release; gives the text with the release in it. What stood under `[Unreleased]` was
//! written by hand and comes first in the release; nothing else of the file changes. Each release names the commit of the docs
//! that it was made from, so that the next one knows where to begin.

use crate::console::Failure;
use crate::regen::CHANGELOG;
use generator::diff::format::ReleaseSection;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The line of a release that names the commit of the docs.
const ORIGIN: &str = "From the docs at `";

/// A changelog.
#[derive(Debug)]
pub(super) struct Log {
    path: PathBuf,
    text: String,
}

impl Log {
    /// The changelog of a crate, a new one where there is none.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub(super) fn read(root: &Path) -> Result<Self, Failure> {
        let path = root.join("CHANGELOG.md");
        let text = match fs_err::read_to_string(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => CHANGELOG.to_owned(),
            read => read?,
        };
        Ok(Self { path, text })
    }

    /// The commit of the docs that the last release names.
    pub(super) fn released_from(&self) -> Option<String> {
        let mut headings = headings(&self.text).into_iter();
        let at = headings.find(|at| !is_unreleased(&self.text[*at..]))?;
        let end = headings.next().unwrap_or(self.text.len());
        let commit = self.text[at..end].lines().find_map(|line| line.strip_prefix(ORIGIN))?;
        commit.split('`').next().map(str::to_owned)
    }

    /// The text with a release of today.
    ///
    /// # Errors
    /// Where it has a release of this version.
    pub(super) fn with_release(
        &self,
        version: &str,
        commit: &str,
        sections: &[ReleaseSection],
    ) -> Result<String, Failure> {
        let headings = headings(&self.text);
        let is_there = |at: &usize| {
            let name = self.text[*at..].trim_start_matches(['#', ' ', '[', 'v']);
            name.strip_prefix(version)
                .is_some_and(|rest| rest.starts_with([']', ' ', '\n', '\r']) || rest.is_empty())
        };
        if headings.iter().any(is_there) {
            return Err(Failure::new(format!("`{}` has a release {version} already", self.path.display()))
                .help(
                    "write the version of the last release into `Cargo.toml`: the next one is a step from it",
                ));
        }
        let release = |by_hand: &str| {
            let origin = format!("{ORIGIN}{commit}`.");
            format!("## [{version}] - {}\n\n{origin}\n\n{}", today(), merged(by_hand, sections))
        };
        let text = match headings.iter().position(|at| is_unreleased(&self.text[*at..])) {
            Some(at) => {
                let end = headings.get(at + 1).copied().unwrap_or_else(|| links(&self.text));
                let (before, after) = (&self.text[..headings[at]], &self.text[end..]);
                let own = &self.text[headings[at]..end];
                let (heading, by_hand) = own.split_once('\n').unwrap_or((own, ""));
                let gap = if after.is_empty() { "" } else { "\n" };
                format!("{before}{}\n\n{}{gap}{after}", heading.trim_end(), release(by_hand))
            }
            None => {
                let at = headings.first().copied().unwrap_or_else(|| links(&self.text));
                let (before, after) = self.text.split_at(at);
                let gap = if after.is_empty() { "" } else { "\n" };
                format!("{}\n\n{}{gap}{after}", before.trim_end(), release(""))
            }
        };
        let is_crlf = self.text.contains("\r\n");
        Ok(if is_crlf { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text })
    }
}

/// Where the headings of releases begin.
fn headings(text: &str) -> Vec<usize> {
    let starts = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    starts.filter(|(_, line)| line.starts_with("## ")).map(|(at, _)| at).collect()
}

fn is_unreleased(heading: &str) -> bool {
    let name = heading.trim_start_matches(['#', ' ', '[']);
    name.get(..10).is_some_and(|word| word.eq_ignore_ascii_case("unreleased"))
}

/// Where the links at the end begin: `[Unreleased]: https://...`.
fn links(text: &str) -> usize {
    let is_link = |line: &str| line.trim().is_empty() || (line.starts_with('[') && line.contains("]: "));
    let lines = text.split_inclusive('\n').rev().take_while(|line| is_link(line));
    let at = text.len() - lines.map(str::len).sum::<usize>();
    let blank = text[at..].len() - text[at..].trim_start().len();
    at + blank
}

/// What was written by hand, and the sections below it; those of one title together.
fn merged(by_hand: &str, sections: &[ReleaseSection]) -> String {
    let mut parts = by_hand.split("\n### ");
    let mut out: Vec<String> =
        parts.next().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).into_iter().collect();
    let mut own: Vec<(&str, Vec<&str>)> = Vec::new();
    for part in parts {
        let (title, text) = part.split_once('\n').unwrap_or((part, ""));
        own.push((title.trim(), vec![text.trim()]));
    }
    for section in sections {
        let lines = section.lines.iter().map(String::as_str);
        match own.iter_mut().find(|(title, _)| *title == section.title) {
            Some((_, there)) => there.extend(lines),
            None => own.push((section.title, lines.collect())),
        }
    }
    own.sort_by_key(|(title, _)| {
        sections.iter().position(|section| section.title == *title).unwrap_or(sections.len())
    });
    out.extend(own.into_iter().map(|(title, lines)| format!("### {title}\n\n{}", lines.join("\n"))));
    out.join("\n\n") + "\n"
}

/// The day, as Keep a Changelog writes it; UTC.
#[expect(clippy::disallowed_methods, reason = "a release has a date; nothing that is emitted has one")]
fn today() -> String {
    date(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs() / 86_400)
}

/// A number of days since 1970 as a date of the Gregorian calendar, counted in its cycles of 400 years that begin in March.
fn date(days: u64) -> String {
    let shifted = days + 719_468;
    let (cycle, day) = (shifted / 146_097, shifted % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{day:02}", cycle * 400 + year + next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(text: &str) -> Log {
        Log { path: PathBuf::from("CHANGELOG.md"), text: text.to_owned() }
    }

    fn released(text: &str) -> String {
        let section = |title, line: &str| ReleaseSection { title, lines: vec![line.to_owned()] };
        let sections = [section("Changed", "- b."), section("Added", "- c.")];
        log(text).with_release("0.2.0", "f00", &sections).unwrap().replace(&today(), "TODAY")
    }

    #[test]
    fn a_release_takes_what_was_written_by_hand() {
        let text = "# Changelog\n\n## [Unreleased]\n\nA word.\n\n### Fixed\n\n- d.\n\n### Added\n\n- a.\n\n## [0.1.0] - 2020-01-01\n\nx\n";
        let expected = "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - TODAY\n\nFrom the docs at `f00`.\n\nA word.\n\n\
             ### Changed\n\n- b.\n\n### Added\n\n- a.\n- c.\n\n### Fixed\n\n- d.\n\n## [0.1.0] - 2020-01-01\n\nx\n";
        assert_eq!(released(text), expected);
        assert_eq!(log(expected).released_from().as_deref(), Some("f00"));
        assert_eq!(log(text).released_from(), None);
        assert!(log(expected).with_release("0.2.0", "f01", &[]).is_err());
        assert!(log(expected).with_release("0.2.1", "f01", &[]).is_ok());
    }

    #[test]
    fn other_forms_of_a_changelog_are_kept() {
        let body =
            "## [0.2.0] - TODAY\n\nFrom the docs at `f00`.\n\n### Changed\n\n- b.\n\n### Added\n\n- c.\n";
        let links = "[Unreleased]: https://a.example/b\n";
        assert_eq!(released(CHANGELOG), format!("{CHANGELOG}\n{body}"));
        assert_eq!(released(&format!("{CHANGELOG}\n{links}")), format!("{CHANGELOG}\n{body}\n{links}"));
        assert_eq!(released("# A\n"), format!("# A\n\n{body}"));
        assert_eq!(released("# A\n\n## 0.1.0\n"), format!("# A\n\n{body}\n## 0.1.0\n"));
        assert_eq!(
            released("# A\r\n\r\n## [unreleased]\r\n"),
            format!("# A\n\n## [unreleased]\n\n{body}").replace('\n', "\r\n")
        );
    }

    #[test]
    fn days_are_dates() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(11_016), "2000-02-29");
        assert_eq!(date(20_783), "2026-11-26");
        assert_eq!(date(47_540), "2100-02-28");
        assert_eq!(date(47_541), "2100-03-01");
    }
}
