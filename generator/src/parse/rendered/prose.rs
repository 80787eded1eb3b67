//! Paragraphs of a copied page: which lines belong together, and what they say.
//!
//! A run of code inside a sentence ends its line in the copy, so that one sentence stands on several lines, the later
//! ones beginning with a small letter or a comma. Takes pieces of lines; gives [`Text`]. The end of a run of code is
//! known then, its beginning is not: its last word is set as code where it looks like code.

use super::line::LinePiece;
use crate::parse::text::{Text, TextPart};
use crate::source::{FileId, Span};
use crate::vocabulary::values;

/// True where `next` goes on with the sentence or paragraph that `last` is the end of.
///
/// A list item ends where a line begins with a capital: the paragraph behind the list has no other sign.
pub(super) fn continues(last: &str, next: &str, in_item: bool) -> bool {
    if !next.starts_with(char::is_uppercase) {
        return true;
    }
    let open = last.ends_with([',', ';', '(']) || !ends_sentence(last) && is_technical(last_word(last));
    !in_item && open
}

/// The pieces as one text: a line end is a space, but not before punctuation.
pub(super) fn join(file: FileId, pieces: &[LinePiece<'_>], at: usize) -> Text {
    let start = pieces.first().map_or(at, |piece| piece.start);
    let end = pieces.last().map_or(at, |piece| piece.end());
    let mut parts = Vec::new();
    let mut plain = String::new();
    let nexts = pieces.iter().skip(1).map(Some).chain([None]);
    for (piece, next) in pieces.iter().zip(nexts) {
        let code = next.and_then(|next| code_at_end(piece.text, next.text));
        let (before, code) = piece.text.split_at(code.unwrap_or(piece.text.len()));
        plain.push_str(before);
        if !code.is_empty() {
            push_plain(&mut parts, &mut plain);
            parts.push(TextPart::Code(code.to_owned()));
        }
        if next.is_some_and(|next| !next.text.starts_with(is_closing)) {
            plain.push(' ');
        }
    }
    push_plain(&mut parts, &mut plain);
    Text { span: Span::new(file, start, end), parts }
}

fn push_plain(parts: &mut Vec<TextPart>, plain: &mut String) {
    if !plain.is_empty() {
        parts.push(TextPart::Plain(std::mem::take(plain)));
    }
}

/// Where the run of code at the end of a line begins, if the line ends with one.
fn code_at_end(line: &str, next: &str) -> Option<usize> {
    let word = last_word(line);
    if word.is_empty() || ends_sentence(line) {
        return None;
    }
    let code = is_technical(word) || next.starts_with(is_closing);
    status_at_end(line).or(code.then_some(line.len() - word.len()))
}

/// Where `204 No Content` begins, if a line ends with a status and its reason.
fn status_at_end(line: &str) -> Option<usize> {
    let mut end = line.len();
    for word in line.rsplit(' ').take(5) {
        let start = end.checked_sub(word.len())?;
        if word.len() == 3 && word.starts_with(['1', '2', '3', '4', '5']) && word.parse::<u16>().is_ok() {
            return Some(start);
        }
        if !word.starts_with(char::is_uppercase) {
            return None;
        }
        end = start.checked_sub(1)?;
    }
    None
}

/// The last word, without brackets and quotes before it.
fn last_word(line: &str) -> &str {
    let word = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.trim_start_matches(['(', '[', '"', '\''])
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['.', ':', ',', ';', '!', '?', ')'])
}

/// True for a word that no sentence has: `displayName`, `/beta`, `$select`, `true`, an id.
fn is_technical(word: &str) -> bool {
    let inner_capital = word.chars().skip(1).any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    values::NO_VALUE.is_in(word)
        || inner_capital
        || word.contains(|c: char| c.is_ascii_digit() || "/$@{}_=.".contains(c))
}

fn is_closing(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | ')' | ']' | '!' | '?')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ApiVersion;
    use crate::source::{Role, Sources};

    fn parts(lines: &[&str]) -> Vec<TextPart> {
        let sources = Sources::from_texts([("x.txt".to_owned(), String::new(), ApiVersion::V1, Role::Page)]);
        let pieces: Vec<_> = lines.iter().map(|line| LinePiece::new(0, line)).collect();
        join(sources.find("x.txt").unwrap(), &pieces, 0).parts
    }

    #[test]
    fn a_run_of_code_ends_its_line() {
        let plain = |text: &str| TextPart::Plain(text.to_owned());
        let code = |text: &str| TextPart::Code(text.to_owned());
        assert_eq!(parts(&["Gives", "a word"]), [plain("Gives a word")]);
        assert_eq!(
            parts(&["Gives a 204 No Content", "code."]),
            [plain("Gives a "), code("204 No Content"), plain(" code.")]
        );
        assert_eq!(
            parts(&["One of: red", ", green", ", darkBlue", "."]),
            [
                plain("One of: "),
                code("red"),
                plain(", "),
                code("green"),
                plain(", "),
                code("darkBlue"),
                plain(".")
            ]
        );
        assert_eq!(parts(&[]), []);
    }

    #[test]
    fn a_capital_behind_a_full_stop_begins_a_paragraph() {
        assert!(continues("gives a 201 Created", "response code", false));
        assert!(continues("with the displayName", "Microsoft Graph has", false));
        assert!(!continues("That is all.", "Now the next", false));
        assert!(!continues("Inherits from tree", "Now the next", false));
        assert!(!continues("8adf8e6e-67b2", "This API is", true));
        assert!(continues("Global service:", "8adf8e6e", true));
    }
}
