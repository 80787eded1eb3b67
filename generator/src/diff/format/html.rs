//! The report as one self-contained page that filters by level, rule, area and text.
//!
//! Every change is in the page's own markup, so that it reads without scripts; the script only hides rows.

use super::parts::{headline, items, plural, shows_each, values, versions};
use crate::diff::level::Level;
use crate::diff::report::{Group, Report, ReportEntry};
use std::collections::BTreeSet;

/// Style, script and the places for what differs.
const TEMPLATE: &str = include_str!("report.html");

/// The report as an HTML document.
pub fn html(report: &Report) -> String {
    let title = format!("{} to {}", report.base.label, report.head.label);
    let rules: BTreeSet<&str> = report.entries().map(|(_, entry)| entry.change.rule.id).collect();
    let areas: BTreeSet<&str> = report.entries().map(|(_, entry)| entry.change.area()).collect();
    let rows: String = report.groups.iter().map(|group| row(report, group)).collect();
    let unused: String = report
        .unused_accepts
        .iter()
        .map(|entry| {
            format!(
                "<p class=\"unused\">Accept entry <code>{}</code> matches no change.</p>\n",
                escape(entry)
            )
        })
        .collect();
    let levels: String = Level::ALL.into_iter().map(|level| level_switch(report, level)).collect();
    fill(&[
        ("title", escape(&title)),
        ("verdict", escape(&report.verdict())),
        ("levels", levels),
        ("rules", options(&rules)),
        ("areas", options(&areas)),
        ("unused", unused),
        ("rows", rows),
    ])
}

/// Puts each value in its place, in one pass: a value that looks like a place stays as it is.
fn fill(values: &[(&str, String)]) -> String {
    let mut out = String::new();
    let mut rest = TEMPLATE;
    while let Some(at) = rest.find("{{") {
        let Some(end) = rest[at..].find("}}") else { break };
        let name = &rest[at + 2..at + end];
        out.push_str(&rest[..at]);
        out.extend(values.iter().filter(|(known, _)| *known == name).map(|(_, value)| value.as_str()));
        rest = &rest[at + end + 2..];
    }
    out.push_str(rest);
    out
}

fn level_switch(report: &Report, level: Level) -> String {
    let (count, _) = report.count(level);
    format!(
        "<label class=\"{level}\"><input type=\"checkbox\" name=\"level\" value=\"{level}\" checked> {level} <b>{count}</b></label>\n"
    )
}

fn options(names: &BTreeSet<&str>) -> String {
    names.iter().map(|name| format!("<option>{}</option>\n", escape(name))).collect()
}

fn row(report: &Report, group: &Group) -> String {
    let Some(first) = group.changes.first() else { return String::new() };
    let change = &first.change;
    let areas: BTreeSet<&str> = group.changes.iter().map(|entry| entry.change.area()).collect();
    let areas: Vec<&str> = areas.into_iter().collect();
    let mut out = format!(
        "<article data-level=\"{}\" data-rule=\"{}\" data-areas=\"{}\" data-count=\"{}\">\n",
        group.level,
        change.rule.id,
        escape(&areas.join(" ")),
        group.changes.len()
    );
    out.push_str(&format!(
        "<h2><span class=\"level {0}\">{0}</span> {1}</h2>\n<p class=\"facts\"><code>{2}</code> {3} crate: {4}</p>\n",
        group.level,
        prose(&headline(group)),
        change.rule.id,
        versions(group),
        change.step
    ));
    if let Some((before, after)) = values(first, usize::MAX).filter(|_| !shows_each(group)) {
        out.push_str(&format!("<del>{}</del>\n<ins>{}</ins>\n", escape(&before), escape(&after)));
    }
    if let Some(items) = items(group, str::to_owned) {
        out.push_str(&format!("<p>in the crate: {}</p>\n", escape(&items)));
    }
    let notes = [(&change.hint, "hint"), (&first.accepted, "accepted")];
    for (note, class) in notes.into_iter().filter_map(|(note, class)| Some((note.as_ref()?, class))) {
        out.push_str(&format!("<p class=\"{class}\">{}</p>\n", prose(note)));
    }
    let members: Vec<String> =
        change.folded.iter().map(|name| format!("<code>{}</code>", escape(name))).collect();
    out.push_str(&list(&format!("with {}", plural(members.len(), "member")), &members));
    let nodes: Vec<String> = group.changes.iter().map(|entry| node(report, group, entry)).collect();
    match nodes.as_slice() {
        [one] => out.push_str(&format!("<p class=\"node\">{one}</p>\n")),
        _ => out.push_str(&list(&plural(nodes.len(), "node"), &nodes)),
    }
    out.push_str("</article>\n");
    out
}

fn list(summary: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let items: String = lines.iter().map(|line| format!("<li>{line}</li>\n")).collect();
    format!("<details><summary>{summary}</summary><ul>\n{items}</ul></details>\n")
}

fn node(report: &Report, group: &Group, entry: &ReportEntry) -> String {
    let change = &entry.change;
    let place = entry.place(report).map(|(side, source)| {
        let name = escape(&side.place(source));
        side.link(source).map_or(name.clone(), |url| format!("<a href=\"{}\">{name}</a>", escape(&url)))
    });
    let values = values(entry, usize::MAX).filter(|_| shows_each(group));
    let values = values
        .map(|(before, after)| format!("\n<del>{}</del>\n<ins>{}</ins>", escape(&before), escape(&after)));
    format!(
        "<code>{}</code> {} <small>{}</small>{}",
        escape(&change.address.to_string()),
        place.unwrap_or_default(),
        change.fingerprint(),
        values.unwrap_or_default()
    )
}

/// A message with its code spans set as code.
fn prose(text: &str) -> String {
    let piece = |(at, piece): (usize, &str)| {
        if at % 2 == 1 { format!("<code>{}</code>", escape(piece)) } else { escape(piece) }
    };
    text.split('`').enumerate().map(piece).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
