//! Code of a copied page, which has no fence: how its lines are known, and code in languages other than HTTP and JSON.
//!
//! Takes lines; says whether code begins at them or cannot go on there. `message` and `json` read the code that the
//! rest of the program looks into; what is inside is read by the files of the same names beside `rendered`.

use super::heading;
use super::line::{self, Line};
use crate::parse::route::METHODS;
use crate::vocabulary::site;
use std::ops::Range;

/// A run of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// Where the text goes on.
    pub(super) next: usize,
    /// Its brackets are not closed.
    pub(super) cut: bool,
}

/// True for a request line or a status line.
pub(super) fn is_message(line: &str) -> bool {
    is_request_line(line) || is_status_line(line)
}

/// `HTTP/1.1 200 OK`, also without the version. A sentence about a status goes on in small letters.
fn is_status_line(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("HTTP") else { return false };
    let mut words = rest.split_whitespace();
    let versioned = rest.starts_with('/') && words.next().is_some();
    let is_code = |code: &str| code.len() == 3 && code.chars().all(|c| c.is_ascii_digit());
    let code = words.next().is_some_and(is_code);
    code && (versioned || rest.starts_with(' ') && words.all(|word| word.starts_with(char::is_uppercase)))
}

/// True for a method and a path or URL, and nothing else.
pub(super) fn is_request_line(line: &str) -> bool {
    let Some((method, rest)) = line.split_once(char::is_whitespace) else { return false };
    let url = rest.trim_start();
    let first = url.split_whitespace().next().unwrap_or_default();
    METHODS.contains(&method) && (first.contains('/') || first == "me") && !goes_on_in_prose(url)
}

/// True where a word follows the path as it would in a sentence.
fn goes_on_in_prose(url: &str) -> bool {
    let mut depth = 0_u32;
    for (at, c) in url.char_indices() {
        match c {
            '{' | '(' | '<' => depth += 1,
            '}' | ')' | '>' => depth = depth.saturating_sub(1),
            '?' if depth == 0 => return false,
            c if c.is_whitespace() && depth == 0 => {
                let rest = url.get(at..).unwrap_or_default().trim_start();
                return !rest.starts_with("HTTP/") && !rest.starts_with(['/', '?', '(', '{', '|']);
            }
            _ => {}
        }
    }
    false
}

/// True for a line that begins a JSON object or array, not a sentence that begins with a placeholder.
pub(super) fn begins_json(line: &str) -> bool {
    let Some(rest) = line.strip_prefix(['{', '[']) else { return false };
    let rest = rest.trim_start();
    rest.is_empty()
        || rest.starts_with('"')
        || rest.starts_with("//")
        || matches!(rest, "}" | "]")
        || begins_json(rest)
}

/// True where code in another language begins at or below `at`, the line behind its caption.
pub(super) fn begins_snippet(text: &str, at: usize) -> bool {
    let mut below = line::from(text, at).filter(|line| !line.is_blank());
    let first = below.find(|line| !site::is_furniture(line.piece.text));
    first.is_some_and(|line| {
        let raw = line.piece.text;
        let code = raw.contains(['(', '{', ';', '=', '$']) || raw.starts_with("//") || raw.starts_with('#');
        let word = ["import ", "using ", "mgc ", "namespace "].iter().any(|word| raw.starts_with(word));
        (code || word) && !ends_code(raw) && !begins_json(raw)
    })
}

/// Reads code in another language, whose caption is `caption`.
pub(super) fn snippet(text: &str, caption: Line<'_>) -> Code {
    let mut lines = line::from(text, caption.next)
        .skip_while(|line| line.is_blank() || site::is_furniture(line.piece.text))
        .take_while(|line| !ends_code(line.piece.text) && !is_about_sdk(line.piece.text));
    let Some(first) = lines.next() else {
        return Code { range: caption.next..caption.next, next: caption.next, cut: false };
    };
    let last = lines.filter(|line| !line.is_blank()).last().unwrap_or(first);
    Code { range: first.piece.start..last.piece.end(), next: last.next, cut: false }
}

/// The sentence that the site puts below every snippet.
fn is_about_sdk(line: &str) -> bool {
    site::SNIPPETS.is_in(line)
}

/// True for a line that cannot stand inside code.
pub(super) fn ends_code(line: &str) -> bool {
    let of_site = site::language(line).is_some() || site::is_furniture(line);
    ends_json(line) || of_site || site::alert(line).is_some()
}

/// True for a line that cannot stand inside JSON.
pub(super) fn ends_json(line: &str) -> bool {
    heading::kind(line).is_some() || is_message(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_not_code() {
        for line in [
            "GET requests are fine",
            "GET /trees lists all trees.",
            "POST",
            "HTTP/2 is newer",
            "HTTP 404 is sent",
        ] {
            assert!(!is_message(line), "{line}");
        }
        for line in ["{id} is the key", "[1] says so", "{id}"] {
            assert!(!begins_json(line), "{line}");
        }
    }

    #[test]
    fn a_snippet_ends_at_the_next_caption() {
        let text = "Go\nCopy\ng := client()\n\ng.Do()\nJava\nx";
        assert!(begins_snippet(text, 3));
        let code = snippet(text, line::at(text, 0).unwrap());
        assert_eq!((&text[code.range], &text[code.next..]), ("g := client()\n\ng.Do()", "Java\nx"));
    }
}
