//! HTML comments that are never closed: where they begin, and the text without them.
//!
//! CommonMark reads such a comment to the end of the page, and everything below it would be lost.

use std::ops::Range;

/// The range of a comment without an end: up to the line before the next fence, heading or comment.
pub(super) fn find_unclosed(text: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(start) = text[from..].find("<!--").map(|at| from + at) {
        let body = &text[start + 4..];
        let next = body.find("<!--").unwrap_or(usize::MAX);
        match body.find("-->") {
            Some(end) if end < next => from = start + 4 + end,
            _ => {
                let stop = ["\n```", "\n#", "\n<!--"].iter().filter_map(|mark| body.find(mark)).min();
                return Some(start..start + 4 + stop.unwrap_or(body.len()));
            }
        }
    }
    None
}

/// The text with a range blanked out; every byte keeps its place.
pub(super) fn mask(text: &str, range: Range<usize>) -> String {
    let blank: String =
        text[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    format!("{}{blank}{}", &text[..range.start], &text[range.end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_comment_ends_before_the_next_fence() {
        let text = "a\n<!-- {\"x\":1}\n```json\n{}\n```\n<!-- b -->\n";
        let range = find_unclosed(text).unwrap();
        assert_eq!(&text[range.clone()], "<!-- {\"x\":1}");
        assert_eq!(mask(text, range).len(), text.len());
        assert_eq!(find_unclosed("<!-- a --> b <!-- c -->"), None);
    }
}
