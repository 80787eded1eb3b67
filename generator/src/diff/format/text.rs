//! The report for a person at a terminal: the verdict first, then one paragraph a change.

use super::parts::{headline, is_one_node, items, shows_each, values};
use crate::diff::level::Level;
use crate::diff::report::{Group, Report, ReportEntry};
use crate::diff::text::cut;
use std::fmt::Write;

/// How many nodes of a group are listed.
const LISTED: usize = 12;

/// How much of a value is shown.
const SHOWN: usize = 160;

/// The report as text, plain or with ANSI colours; ends with a line feed.
pub fn text(report: &Report, colour: bool) -> String {
    let mut out = format!("{}\n", report.verdict());
    for group in &report.groups {
        out.push('\n');
        // Writing to a string cannot fail.
        let _ = group_text(&mut out, report, group, colour);
    }
    for entry in &report.unused_accepts {
        let _ = write!(out, "\naccept entry `{entry}` matches no change: remove it\n");
    }
    out
}

fn group_text(out: &mut String, report: &Report, group: &Group, colour: bool) -> std::fmt::Result {
    let Some(first) = group.changes.first() else { return Ok(()) };
    let change = &first.change;
    let level = paint(group.level, colour);
    writeln!(out, "{level} {}: {}", change.rule.id, headline(group))?;
    if is_one_node(group) {
        group.changes.iter().try_for_each(|entry| place(out, report, entry))?;
    } else {
        for entry in group.changes.iter().take(LISTED) {
            writeln!(out, "  - {}", node(report, entry))?;
            if let Some((before, after)) = values(entry, SHOWN).filter(|_| shows_each(group)) {
                writeln!(out, "    was: {before}\n    now: {after}")?;
            }
        }
        if group.changes.len() > LISTED {
            writeln!(out, "  - and {} more", group.changes.len() - LISTED)?;
        }
    }
    if let Some((before, after)) = values(first, SHOWN).filter(|_| !shows_each(group)) {
        writeln!(out, "    was: {before}")?;
        writeln!(out, "    now: {after}")?;
    }
    if !change.folded.is_empty() {
        writeln!(out, "    with: {}", cut(&change.folded.join(", "), SHOWN))?;
    }
    if let Some(hint) = &change.hint {
        writeln!(out, "    {hint}")?;
    }
    if let Some(reason) = &first.accepted {
        writeln!(out, "    accepted: {reason}")?;
    }
    if let Some(items) = items(group, str::to_owned) {
        writeln!(out, "    items: {items}")?;
    }
    match group.changes.as_slice() {
        [_] => {
            writeln!(
                out,
                "    crate: {}; {}; fingerprint {}",
                change.step,
                change.address,
                change.fingerprint()
            )
        }
        _ if is_one_node(group) => {
            let node = |entry: &ReportEntry| {
                format!("; {}; fingerprint {}", entry.change.address, entry.change.fingerprint())
            };
            writeln!(out, "    crate: {}{}", change.step, group.changes.iter().map(node).collect::<String>())
        }
        _ => writeln!(out, "    crate: {}", change.step),
    }
}

fn place(out: &mut String, report: &Report, entry: &ReportEntry) -> std::fmt::Result {
    let Some((side, source)) = entry.place(report) else { return Ok(()) };
    let gone = if entry.change.is_removal() { " (base)" } else { "" };
    writeln!(out, "  --> {}{gone}", side.place(source))
}

fn node(report: &Report, entry: &ReportEntry) -> String {
    let place = entry.place(report).map(|(side, source)| format!(" ({})", side.place(source)));
    let name = entry.change.address.to_string();
    format!("{name}{}; fingerprint {}", place.unwrap_or_default(), entry.change.fingerprint())
}

fn paint(level: Level, colour: bool) -> String {
    let code = match level {
        Level::Breaking => "1;31",
        Level::Risky => "1;33",
        Level::Compatible => "1;32",
        Level::Docs => "2",
    };
    if colour { format!("\u{1b}[{code}m{level}\u{1b}[0m") } else { level.name().to_owned() }
}
