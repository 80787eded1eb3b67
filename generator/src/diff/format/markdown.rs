//! The report as the comment on a pull request: the verdict, what breaks in the open, the rest folded.
//!
//! GitHub takes 65,536 characters. Changes that no longer fit are counted, the least grave first to go.

use super::parts::{headline, is_one_node, items, plural, shows_each, values, versions};
use crate::diff::catalogue;
use crate::diff::level::Level;
use crate::diff::report::{Group, Report, ReportEntry};

/// The most bytes (so at most as many characters) that a comment has.
pub const LIMIT: usize = 65_000;

/// The first line of every comment, by which it is found again.
pub const MARKER: &str = "<!-- graph-docs-diff -->";

/// How many nodes of a group are listed.
const LISTED: usize = 20;

/// How many characters of a value are shown.
const SHOWN: usize = 300;

/// The report as markdown, never over [`LIMIT`] bytes; ends with a line feed.
pub fn markdown(report: &Report) -> String {
    let mut page = BoundedText::default();
    page.push(&format!("{MARKER}\n### API changes\n\n**{}**\n", prose(&report.verdict())));
    for level in Level::ALL {
        section(&mut page, report, level);
    }
    for entry in report.unused_accepts.iter().take(20) {
        page.push(&format!("\n> [!WARNING]\n> Accept entry {} matches no change: remove it.\n", code(entry)));
    }
    page.finish()
}

/// A text with a limit; keeps room for what has to be closed.
#[derive(Default)]
struct BoundedText {
    text: String,
    cut: usize,
}

/// Room for the line that counts what was cut, for closing tags, and for the headings of levels of which nothing is shown.
const RESERVE: usize = 1_000;

impl BoundedText {
    fn room(&self) -> usize {
        LIMIT.saturating_sub(self.text.len() + RESERVE)
    }

    fn push(&mut self, text: &str) {
        if text.len() <= self.room() {
            self.text.push_str(text);
        }
    }

    fn finish(mut self) -> String {
        if self.cut > 0 {
            let note = "left out for want of room: run the comparison yourself to see all";
            self.text.push_str(&format!("\n_{} {note}._\n", plural(self.cut, "change")));
        }
        self.text
    }
}

/// The changes of a level under a heading that says how many there are and, where that is not all of them, how many are shown.
fn section(page: &mut BoundedText, report: &Report, level: Level) {
    let (count, _) = report.count(level);
    if count == 0 {
        return;
    }
    let (mut items, mut shown) = (String::new(), 0);
    for group in report.groups.iter().filter(|group| group.level == level) {
        let text = item(report, group);
        if items.len() + text.len() + HEADING <= page.room() {
            items.push_str(&text);
            shown += group.changes.len();
        }
    }
    page.cut += count - shown;
    let mut title = format!("{} {count}", title(level));
    if shown < count {
        let shown = if shown == 0 { "none".to_owned() } else { shown.to_string() };
        title.push_str(&format!(" ({shown} shown here)"));
    }
    page.text.push_str(&match level {
        _ if items.is_empty() => format!("\n#### {title}\n"),
        Level::Compatible | Level::Docs => {
            format!("\n<details><summary><b>{title}</b></summary>\n\n{items}\n</details>\n")
        }
        Level::Breaking | Level::Risky => format!("\n#### {title}\n\n{items}"),
    });
}

/// Room for the heading of a level.
const HEADING: usize = 150;

fn title(level: Level) -> &'static str {
    match level {
        Level::Breaking => "💥 Breaking:",
        Level::Risky => "⚠️ Risky:",
        Level::Compatible => "Compatible:",
        Level::Docs => "Docs only:",
    }
}

fn item(report: &Report, group: &Group) -> String {
    let Some(first) = group.changes.first() else { return String::new() };
    let change = &first.change;
    let is_one = is_one_node(group);
    let mut out = format!("- **{}**", prose(&headline(group)));
    if is_one {
        let places: Vec<String> = group.changes.iter().map(|entry| place(report, entry)).collect();
        out.push_str(&format!(" — {}", places.join(", ")));
    }
    let mut facts = format!("`{}` · {} · crate: {}", change.rule.id, versions(group), change.step);
    if is_one {
        let prints: Vec<String> = group.changes.iter().map(|entry| entry.change.fingerprint()).collect();
        facts.push_str(&format!(" · {}", prints.join(", ")));
    }
    out.push_str(&format!("\n  <sub>{facts}</sub>\n"));
    if let Some((before, after)) = values(first, SHOWN).filter(|_| !shows_each(group)) {
        out.push_str(&format!("  - was {}\n  - now {}\n", value(&before), value(&after)));
    }
    if let Some(items) = items(group, code) {
        out.push_str(&format!("  - in the crate: {items}\n"));
    }
    if let Some(hint) = &change.hint {
        out.push_str(&format!("  - {}\n", prose(hint)));
    }
    if let Some(reason) = &first.accepted {
        out.push_str(&format!("  - ✅ accepted: {}\n", prose(reason)));
    }
    out.push_str(&list(
        &folded_summary(first),
        &change.folded.iter().map(|name| code(name)).collect::<Vec<_>>(),
    ));
    if !is_one {
        let nodes: Vec<String> = group.changes.iter().map(|entry| node(report, group, entry)).collect();
        out.push_str(&list(&plural(nodes.len(), "node"), &nodes));
    }
    out
}

fn folded_summary(entry: &ReportEntry) -> String {
    let is_renamed = entry.change.rule == &catalogue::TYPE_RENAMED;
    let noun = match entry.change.address.is_of_operation() {
        true => "route",
        false if is_renamed => "operation",
        false => "member",
    };
    format!("with {}", plural(entry.change.folded.len(), noun))
}

/// A folded list below an item; nothing where there is nothing to list.
fn list(summary: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let mut out = format!("  <details><summary>{summary}</summary>\n\n");
    for line in lines.iter().take(LISTED) {
        out.push_str(&format!("  - {line}\n"));
    }
    if lines.len() > LISTED {
        out.push_str(&format!("  - and {} more\n", lines.len() - LISTED));
    }
    out.push_str("\n  </details>\n");
    out
}

fn node(report: &Report, group: &Group, entry: &ReportEntry) -> String {
    let address = code(&entry.change.address.to_string());
    let mut out = format!("{address} — {} <sub>{}</sub>", place(report, entry), entry.change.fingerprint());
    if let Some((before, after)) = values(entry, SHOWN).filter(|_| shows_each(group)) {
        out.push_str(&format!("\n    - was {}\n    - now {}", value(&before), value(&after)));
    }
    out
}

fn place(report: &Report, entry: &ReportEntry) -> String {
    let Some((side, source)) = entry.place(report) else { return String::new() };
    let name = code(&side.place(source));
    side.link(source)
        .map_or(name.clone(), |url| format!("[{name}]({})", url.replace(' ', "%20").replace(')', "%29")))
}

fn value(text: &str) -> String {
    if text.is_empty() { "_nothing_".to_owned() } else { code(text) }
}

/// A text as a code span, whatever it holds.
fn code(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let longest = line.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    if longest > 0 { format!("{fence} {line} {fence}") } else { format!("`{line}`") }
}

/// A message with its own code spans kept, and everything else escaped: a page's words cannot format the comment.
fn prose(text: &str) -> String {
    let pieces: Vec<&str> = text.split('`').collect();
    let balanced = pieces.len() % 2 == 1;
    let last = pieces.len().saturating_sub(1);
    let piece = |(at, piece): (usize, &&str)| {
        if at % 2 == 1 && (balanced || at != last) { code(piece) } else { escape(piece) }
    };
    pieces.iter().enumerate().map(piece).collect()
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A mention would call somebody.
            '@' => out.push_str("@<!-- -->"),
            '*' | '_' | '[' | ']' | '#' | '|' | '\\' | '~' => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pages_words_cannot_format_the_comment() {
        assert_eq!(prose("a `b<c` <img> @team *x*"), "a `b<c` &lt;img&gt; @<!-- -->team \\*x\\*");
        assert_eq!(prose("one ` alone"), "one  alone");
        assert_eq!(code("a`b"), "`` a`b ``");
    }
}
