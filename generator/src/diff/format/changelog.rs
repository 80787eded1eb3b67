//! The report for the changelog of the generated crate: what its users notice, by Rust path, in the sections of Keep a Changelog.
//!
//! Takes a report; gives the sections of one release without a heading of their own. What breaks a program is marked and stands first;
//! like changes of like items are one line. Changes that no item of the crate stands for, or of which nobody knows what they do to one,
//! are not told.

use super::signature;
use crate::diff::catalogue::{self as rules, ChangeRule, Sort};
use crate::diff::item::{CrateItem, Effect};
use crate::diff::level::{Level, Step};
use crate::diff::report::{Report, ReportEntry};
use std::collections::{BTreeMap, BTreeSet};

/// How many paths a line names.
const NAMED: usize = 12;

/// How many lines a section has, where they break nobody.
const LINES: usize = 60;

/// A section of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseSection {
    /// `Removed`, `Changed`, `Deprecated` or `Added`.
    pub title: &'static str,
    /// Its entries, a line each.
    pub lines: Vec<String>,
}

/// The sections as text; empty where nothing touches the crate.
pub fn changelog(report: &Report) -> String {
    let sections = changelog_sections(report).into_iter();
    let text = |section: ReleaseSection| format!("### {}\n\n{}\n", section.title, section.lines.join("\n"));
    sections.map(text).collect::<Vec<_>>().join("\n")
}

/// The sections of a release, the gravest first; none is empty.
pub fn changelog_sections(report: &Report) -> Vec<ReleaseSection> {
    let mut lines = ChangelogLines::default();
    for (level, entry) in report.entries() {
        lines.add(level, entry);
    }
    lines.into_sections()
}

/// What a line says besides its paths; lines are in this order.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    section: usize,
    /// It breaks no program.
    is_harmless: bool,
    area: String,
    phrase: String,
}

const TITLES: [&str; 4] = ["Removed", "Changed", "Deprecated", "Added"];
const REMOVED: usize = 0;
const CHANGED: usize = 1;
const DEPRECATED: usize = 2;
const ADDED: usize = 3;

/// The lines while they are gathered.
#[derive(Default)]
struct ChangelogLines {
    paths: BTreeMap<Key, BTreeSet<String>>,
    /// Items of which the documentation alone changed.
    documented: BTreeSet<String>,
    /// Items that have another name, under both.
    renamed: BTreeSet<String>,
}

impl ChangelogLines {
    fn add(&mut self, level: Level, entry: &ReportEntry) {
        let change = &entry.change;
        if let Some((old, new)) = renamed(entry) {
            self.push(CHANGED, true, area(&old.path), &old.path, format!("is `{}` now", leaf(&new.path)));
            self.renamed.extend([old.path.clone(), new.path.clone()]);
        }
        for item in &change.items {
            self.add_item(item, change.rule);
        }
        // Nobody knows what a change does that could not be read.
        if change.step == Step::Unknown {
            return;
        }
        for path in &change.about {
            match level {
                // What the crate shows of it is another text; the rest is no part of the crate.
                Level::Docs if change.step == Step::Patch => drop(self.documented.insert(path.clone())),
                Level::Docs => {}
                // One fact of the pages is one line, wherever its items stand.
                _ => self.push(CHANGED, level == Level::Breaking, String::new(), path, message(entry)),
            }
        }
    }

    fn add_item(&mut self, item: &CrateItem, rule: &ChangeRule) {
        let needed = [&rules::PROPERTY_ADDED_REQUIRED, &rules::OPERATION_PARAMETER_ADDED_REQUIRED];
        let is_undeprecated = rule.sort == Sort::Undeprecation;
        let (section, is_breaking, phrase) = match item.effect {
            Effect::Removed => (REMOVED, true, String::new()),
            // What is written without it compiles, and the service refuses it.
            Effect::Added if needed.contains(&rule) => (ADDED, false, "has to be given".to_owned()),
            Effect::Added => (ADDED, false, String::new()),
            Effect::Changed => (CHANGED, item.step() == Step::Major, signature::change(item)),
            Effect::Deprecated if is_undeprecated => (CHANGED, false, "no longer deprecated".to_owned()),
            Effect::Deprecated => (DEPRECATED, false, String::new()),
        };
        self.push(section, is_breaking, area(&item.path), &item.path, phrase);
    }

    fn push(&mut self, section: usize, is_breaking: bool, area: String, path: &str, phrase: String) {
        let key = Key { section, is_harmless: !is_breaking, area, phrase };
        self.paths.entry(key).or_default().insert(path.to_owned());
    }

    /// The sections; the members of what came or went as a whole are told with it.
    fn into_sections(self) -> Vec<ReleaseSection> {
        let whole = |section: usize| -> BTreeSet<String> {
            let keys = self.paths.iter().filter(|(key, _)| key.section == section);
            keys.flat_map(|(_, paths)| paths.clone()).collect()
        };
        let wholes: Vec<BTreeSet<String>> = (0..TITLES.len()).map(whole).collect();
        let is_told = |path: &str, section: usize| {
            let owner = split(path).map_or("", |(owner, ..)| owner);
            self.renamed.contains(path) || self.renamed.contains(owner) || wholes[section].contains(owner)
        };
        let mut lines: [Vec<(bool, String)>; TITLES.len()] = Default::default();
        for (key, mut paths) in self.paths {
            if key.section != CHANGED {
                paths.retain(|path| !is_told(path, key.section));
            }
            if !paths.is_empty() {
                lines[key.section].push((key.is_harmless, line(&key, &paths)));
            }
        }
        let mut documented = self.documented;
        let is_new = |path: &String| [REMOVED, ADDED].iter().any(|section| wholes[*section].contains(path));
        documented.retain(|path| !is_new(path) && !self.renamed.contains(path));
        if !documented.is_empty() {
            lines[CHANGED].push((true, format!("- Documentation of {}.", listed(&documented))));
        }
        let sections = TITLES.into_iter().zip(lines).filter(|(_, lines)| !lines.is_empty());
        sections.map(|(title, lines)| ReleaseSection { title, lines: shortened(lines) }).collect()
    }
}

/// The item that has another name now: of a change that is a renaming, the one that went and the one that came as a whole.
fn renamed(entry: &ReportEntry) -> Option<(&CrateItem, &CrateItem)> {
    let only = |effect: Effect| {
        let of_effect = || entry.change.items.iter().filter(move |item| item.effect == effect);
        let paths: BTreeSet<&str> = of_effect().map(|item| item.path.as_str()).collect();
        let is_whole = |path: &str| split(path).is_none_or(|(owner, ..)| !paths.contains(owner));
        let mut wholes = of_effect().filter(|item| is_whole(&item.path));
        wholes.next().filter(|_| wholes.next().is_none())
    };
    let (old, new) = (only(Effect::Removed)?, only(Effect::Added)?);
    let has_one_owner = split(&old.path)?.0 == split(&new.path)?.0;
    (has_one_owner && entry.change.rule.sort == Sort::Renaming).then_some((old, new))
}

/// What a change says, with the member that it is about where the path does not name it.
fn message(entry: &ReportEntry) -> String {
    let change = &entry.change;
    let (leaf, message) = (change.address.leaf(), change.message.trim_end_matches('.'));
    let is_named = change.address.is_of_type() || change.address.is_of_page() || message.contains(leaf);
    if is_named || leaf == change.address.container() {
        message.to_owned()
    } else {
        format!("`{leaf}`: {message}")
    }
}

fn line(key: &Key, paths: &BTreeSet<String>) -> String {
    let mark = if key.is_harmless { "" } else { "**Breaking:** " };
    let phrase = if key.phrase.is_empty() { String::new() } else { format!(": {}", key.phrase) };
    format!("- {mark}{}{phrase}.", listed(paths))
}

/// As many lines as a section has: all that break a program, and the first of the others.
fn shortened(lines: Vec<(bool, String)>) -> Vec<String> {
    let breaking = lines.iter().filter(|(is_harmless, _)| !is_harmless).count();
    let (shown, total) = (LINES.max(breaking), lines.len());
    let mut out: Vec<String> = lines.into_iter().map(|(_, line)| line).take(shown).collect();
    if total > shown {
        out.push(format!("- And {} more.", total - shown));
    }
    out
}

/// The part of the crate that a path belongs to: `v1::users`, `v1::models`.
fn area(path: &str) -> String {
    path.splitn(3, "::").take(2).collect::<Vec<_>>().join("::")
}

/// What a member belongs to, what stands between the two, and its name.
fn split(path: &str) -> Option<(&str, &str, &str)> {
    let of = |separator: &'static str| {
        let (owner, name) = path.rsplit_once(separator)?;
        Some((owner, separator, name))
    };
    of(".").or_else(|| of("::"))
}

fn leaf(path: &str) -> &str {
    split(path).map_or(path, |(.., name)| name)
}

/// Paths as code, those of one owner together: ``` `v1::models::Printer.{is_shared, status}` ```.
fn listed(paths: &BTreeSet<String>) -> String {
    let mut owners: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for path in paths.iter().take(NAMED) {
        let (owner, separator, name) = split(path).unwrap_or(("", "", path));
        owners.entry((owner, separator)).or_default().push(name);
    }
    let text = |((owner, separator), names): (&(&str, &str), &Vec<&str>)| match names.as_slice() {
        [name] => format!("`{owner}{separator}{name}`"),
        names => format!("`{owner}{separator}{{{}}}`", names.join(", ")),
    };
    let mut out = owners.iter().map(text).collect::<Vec<_>>().join(", ");
    if paths.len() > NAMED {
        out.push_str(&format!(" and {} more", paths.len() - NAMED));
    }
    out
}
