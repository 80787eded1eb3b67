//! Text of pages as markdown that shows it and does nothing else.
//!
//! Takes the parts of a paragraph; gives a line for each sentence, with whatever markdown or HTML could take for more than itself
//! escaped. It knows nothing of paragraphs and lists.

use crate::model::Part;
use crate::visible::without_hidden;

/// The sentences of a paragraph, a line each.
pub(super) fn sentences(passage: &[Part]) -> Vec<String> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for part in passage {
        let Part::Text(text) = part else {
            line.push_str(&inline(part));
            continue;
        };
        let mut rest = text.as_str();
        while let Some(end) = sentence_end(rest) {
            line.push_str(&escape(&rest[..end]));
            lines.push(one_line(&line));
            (line, rest) = (String::new(), &rest[end..]);
        }
        line.push_str(&escape(rest));
    }
    lines.push(one_line(&line));
    lines.retain(|line| !line.is_empty());
    lines
}

/// Where the first sentence of a text ends, if another one follows: at a full stop, a question or exclamation mark with what closes
/// after it, before white space and no small letter. Single letters with stops, as “e.g.” is, end nothing. A wrong guess breaks a line
/// elsewhere and changes nothing that is shown.
fn sentence_end(text: &str) -> Option<usize> {
    text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?')).find_map(|(at, _)| {
        let rest = &text[at + 1..];
        let after = rest.trim_start_matches([')', ']', '"', '\'', '”', '’']);
        let goes_on = after.trim_start().starts_with(char::is_lowercase);
        let word = text[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let is_short = !word.is_empty() && word.split('.').all(|piece| piece.chars().nth(1).is_none());
        let is_end = after.starts_with(char::is_whitespace) && !goes_on && !is_short;
        is_end.then_some(text.len() - after.len())
    })
}

fn inline(part: &Part) -> String {
    match part {
        Part::Text(text) => escape(text),
        Part::Code(text) => code(text),
        Part::Link { text, target } if is_plain_url(target) => format!("[{}](<{target}>)", escape(text)),
        Part::Link { text, .. } => escape(text),
        Part::Break | Part::Item => String::new(),
    }
}

/// Text as a code span, whatever backticks it has.
pub(crate) fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = printable(&text);
    if text.is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

pub(super) fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}

/// Escapes every character that markdown or HTML could take for more than itself.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(url) = leading_url(rest) {
            out.push_str(&format!("<{url}>"));
            rest = &rest[url.len()..];
            continue;
        }
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$') {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// A bare URL at the start of a text, up to where a URL ends in prose.
fn leading_url(text: &str) -> Option<&str> {
    if !(text.starts_with("https://") || text.starts_with("http://")) {
        return None;
    }
    let ends = |c: char| c.is_whitespace() || c.is_control() || "<>\"'`()[]{}|\\^*".contains(c);
    let url = &text[..text.find(ends).unwrap_or(text.len())];
    let url = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '_']);
    let (_, host) = url.split_once("://")?;
    (!host.is_empty()).then_some(url)
}

fn is_plain_url(target: &str) -> bool {
    let is_web = target.starts_with("https://") || target.starts_with("http://");
    is_web && !target.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\\".contains(c))
}

/// White space at the start would make a code block; line feeds in the middle could start anything.
fn one_line(text: &str) -> String {
    guard_start(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Escapes what starts a list, a heading, a rule or a table only at the start of a line.
fn guard_start(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.as_bytes().get(digits);
    if digits > 0 && matches!(after, Some(b'.' | b')')) {
        let (number, rest) = line.split_at(digits);
        return format!("{number}\\{rest}");
    }
    if line.starts_with(['-', '+', '=', '#', ':']) { format!("\\{line}") } else { line }
}

pub(super) fn printable(line: &str) -> String {
    let line: String = line.trim_end().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    without_hidden(&line).into_owned()
}
