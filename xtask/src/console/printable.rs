//! What may reach a terminal or the log of a workflow: text, and nothing that either of them obeys.
//!
//! Takes what a command prints, pages' words and names of files in it; gives it with every control written out, and so
//! that no line of it is a command to a GitHub runner. Whatever is printed passes here, in every form.

use generator::visible::{escape_json, has_hidden, visible};
use std::borrow::Cow;

/// Text for people. Colours are kept where they were asked for: the sequences that set them, and no others.
pub(super) fn text(text: &str, coloured: bool) -> Cow<'_, str> {
    let has_command = text.lines().any(is_command) || text.contains(MARK);
    if !has_command && !has_hidden(text) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 64);
    for line in text.split_inclusive('\n') {
        push_line(&mut out, line, coloured);
    }
    out.into()
}

/// The difference of two texts as a program applies it: lines may end in a carriage return and a line feed, which move nothing that
/// the line feed alone would not.
pub(super) fn difference(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix("\r\n").map_or((line, ""), |line| (line, "\r\n"));
        push_line(&mut out, line, false);
        out.push_str(end);
    }
    out
}

/// Adds a line that no runner obeys.
fn push_line(out: &mut String, line: &str, coloured: bool) {
    let line = if is_command(line) { line.replacen("::", "\\u{3a}:", 1).into() } else { Cow::from(line) };
    let line = if line.contains(MARK) { line.replace(MARK, NO_MARK).into() } else { line };
    push_visible(out, &line, coloured);
}

/// Commands to a GitHub runner, which are one line each: what they say of a page has been escaped.
pub(super) fn commands(text: &str) -> Cow<'_, str> {
    if text.contains(MARK) {
        visible(&text.replace(MARK, NO_MARK)).into_owned().into()
    } else {
        visible(text)
    }
}

/// A JSON document: outside of its texts it has no such character.
pub(super) fn json(text: &str) -> Cow<'_, str> {
    if text.contains(MARK) {
        escape_json(&text.replace(MARK, "#\\u0023[")).into_owned().into()
    } else {
        escape_json(text)
    }
}

/// Begins a command of the old form, wherever in a line it stands.
const MARK: &str = "##[";

/// The same, written so that it begins none.
const NO_MARK: &str = "#\\u{23}[";

/// True for a line that a GitHub runner takes for a command.
fn is_command(line: &str) -> bool {
    line.trim_start().starts_with("::")
}

/// Adds a line with its controls written out, but for colours where these are wanted.
fn push_visible(out: &mut String, line: &str, coloured: bool) {
    let mut rest = line;
    while let Some((before, sequence, after)) = coloured.then(|| next_colour(rest)).flatten() {
        out.push_str(&visible(before));
        out.push_str(sequence);
        rest = after;
    }
    out.push_str(&visible(rest));
}

/// The next sequence that sets a colour or a weight (`ESC [ 1 ; 31 m`), and what stands before and after it.
fn next_colour(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find("\x1b[") {
        let start = from + at;
        let digits = start + 2;
        let end = text.get(digits..)?.find(|c: char| !(c.is_ascii_digit() || c == ';'))? + digits;
        if text.get(end..)?.starts_with('m') {
            return Some((text.get(..start)?, text.get(start..=end)?, text.get(end + 1..)?));
        }
        from = digits;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_written_out() {
        let hostile = "a\x1b]52;c;AAAA\x07 \x1b[2J\x1b[31mred\x1b[0m \u{202e}b\u{9b}1m\r";
        let all = "a\\u{1b}]52;c;AAAA\\u{7} \\u{1b}[2J\\u{1b}[31mred\\u{1b}[0m \\u{202e}b\\u{9b}1m\\r";
        assert_eq!(text(hostile, false), all);
        let coloured = "a\\u{1b}]52;c;AAAA\\u{7} \\u{1b}[2J\x1b[31mred\x1b[0m \\u{202e}b\\u{9b}1m\\r";
        assert_eq!(text(hostile, true), coloured);
        assert_eq!(text("\x1b[", true), "\\u{1b}[");
        assert_eq!(text("\x1b[1;", true), "\\u{1b}[1;");
    }

    #[test]
    fn no_line_is_a_command() {
        let hostile = "one\n::error::two\n \t::set-env name=x::y\na::b ##[error]c\n";
        let safe = "one\n\\u{3a}:error::two\n \t\\u{3a}:set-env name=x::y\na::b #\\u{23}[error]c\n";
        assert_eq!(text(hostile, false), safe);
        assert!(matches!(text("a::b\n# ::c\n", true), Cow::Borrowed(_)));
    }

    #[test]
    fn lines_of_a_difference_keep_their_ends() {
        assert_eq!(difference("-a\r\n+b\x1b\r\r\n c"), "-a\r\n+b\\u{1b}\\r\r\n c");
        assert_eq!(difference("::error::a\r\n##[b\n"), "\\u{3a}:error::a\r\n#\\u{23}[b\n");
    }

    #[test]
    fn a_document_stays_the_same_document() {
        let value = serde_json::json!({ "k\u{202e}": "\u{9b}\u{e0041} ##[error]\n::error::" });
        let printed = format!("{value:#}\n");
        let safe = json(&printed);
        assert!(!has_hidden(&safe) && !safe.contains(MARK));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).unwrap(), value);
    }
}
