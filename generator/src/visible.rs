//! Text that shows what it holds: no control that moves a cursor, hides itself or turns the text around.
//!
//! Takes text of a page, a name of a file or whatever else a stranger may have written; gives it with every such
//! character written out (`\u{202e}`), or without them. What is printed and what is emitted passes here; the texts
//! that are read, and what is sent to a service, do not.

use std::borrow::Cow;
use std::fmt::Write as _;

/// True for the controls that turn the direction of text: what a reader sees is then not what stands there, and rustc
/// refuses a source file that holds one.
pub fn is_bidirectional(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// True for every character that shows nothing where it stands, or that a terminal obeys; not for line feed and tab, nor for the selectors
/// up to U+FE0F, by which emoji look as they do.
pub fn is_hidden(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control() && !matches!(c, '\n' | '\t');
    }
    is_bidirectional(c)
        || c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The hidden characters of a text with their places. Nearly every byte of a text is one of ASCII that shows; only at others the
/// text is looked at letter by letter.
pub fn hidden_in(text: &str) -> impl Iterator<Item = (usize, char)> {
    let shows = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n' | b'\t');
    // Without a way out in its middle, a run of bytes is looked at in a few steps of the machine.
    let all_show = move |run: &[u8]| run.iter().fold(true, |all, byte| all & shows(byte));
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.as_bytes().get(at..)?;
            let skipped: usize = rest.chunks(64).take_while(|run| all_show(run)).map(<[u8]>::len).sum();
            let start = at + skipped + rest[skipped..].iter().position(|byte| !shows(byte))?;
            let c = text.get(start..)?.chars().next()?;
            at = start + c.len_utf8();
            if is_hidden(c) {
                return Some((start, c));
            }
        }
    })
}

/// True where a text holds a hidden character.
pub fn has_hidden(text: &str) -> bool {
    hidden_in(text).next().is_some()
}

/// The text with every hidden character written out; lines stay lines.
pub fn visible(text: &str) -> Cow<'_, str> {
    if has_hidden(text) { written_out(text, is_hidden) } else { text.into() }
}

/// The text in one line: line feeds and tabs are written out, too.
pub fn one_line(text: &str) -> Cow<'_, str> {
    written_out(text, |c| is_hidden(c) || matches!(c, '\n' | '\t'))
}

/// The text without hidden characters.
pub fn without_hidden(text: &str) -> Cow<'_, str> {
    if has_hidden(text) { text.replace(is_hidden, "").into() } else { text.into() }
}

/// The same JSON document with every hidden character escaped; it has such characters in its texts alone.
pub fn escape_json(document: &str) -> Cow<'_, str> {
    let (mut out, mut end) = (String::new(), 0);
    for (at, c) in hidden_in(document) {
        out.reserve(document.len() - end);
        out.push_str(&document[end..at]);
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
        end = at + c.len_utf8();
    }
    if end == 0 {
        return document.into();
    }
    out.push_str(&document[end..]);
    out.into()
}

fn written_out(text: &str, is_meant: impl Fn(char) -> bool) -> Cow<'_, str> {
    // Nearly every text is as it should be.
    if !text.contains(&is_meant) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' if is_meant(c) => out.push_str("\\n"),
            '\t' if is_meant(c) => out.push(' '),
            '\r' => out.push_str("\\r"),
            c if is_meant(c) => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_nothing_is_written_out() {
        assert_eq!(visible("a\u{202e}b\x1b[2Jc\u{9b}d\u{e0041}"), "a\\u{202e}b\\u{1b}[2Jc\\u{9b}d\\u{e0041}");
        assert_eq!(visible("one\r\n\ttwo"), "one\\r\n\ttwo");
        assert_eq!(one_line("one\r\n\ttwo"), "one\\r\\n two");
        assert_eq!(without_hidden("\u{feff}mailbox\u{200b}\u{2069}"), "mailbox");
    }

    #[test]
    fn what_shows_stays_and_costs_nothing() {
        for text in ["", "plain", "“é” — ünïcode\n\t…", "✔\u{fe0f}", "日本 \u{1f600} \u{fffd} \u{a0}"]
        {
            assert!(matches!(visible(text), Cow::Borrowed(same) if same == text), "{text:?}");
            assert!(matches!(without_hidden(text), Cow::Borrowed(_)), "{text:?}");
        }
    }

    #[test]
    fn whatever_is_hidden_is_found() {
        let text: String =
            ('\0'..='\u{ffff}').chain('\u{1bc00}'..='\u{1d200}').chain('\u{e0000}'..='\u{e1000}').collect();
        let found: Vec<(usize, char)> = hidden_in(&text).collect();
        let expected: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| is_hidden(*c)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn whatever_is_bidirectional_is_hidden() {
        let all: Vec<char> = ('\0'..=char::MAX).filter(|c| is_bidirectional(*c)).collect();
        assert_eq!(all.len(), 12);
        assert!(all.into_iter().all(is_hidden));
    }
}
