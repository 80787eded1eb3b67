//! HTML comments that are never closed: where they begin, and the text without them.
//!
//! CommonMark reads such a comment to the end of the page, and everything below it would be lost.

use std::ops::Range;

/// The ranges of the comments without an end, in order: each up to the line before the next fence, heading or comment.
pub(super) fn find_unclosed(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("<!--").map(|at| from + at) {
        let body = &text[start + 4..];
        let next = body.find("<!--").unwrap_or(body.len());
        from = start + 4;
        match body[..next].find("-->") {
            Some(end) => from += end,
            None => {
                let stops = |(at, _): &(usize, &str)| {
                    ["```", "#", "<!--"].iter().any(|mark| body[at + 1..].starts_with(mark))
                };
                from += body.match_indices('\n').find(stops).map_or(body.len(), |(at, _)| at);
                found.push(start..from);
            }
        }
    }
    found
}

/// The text with ranges blanked out; every byte keeps its place.
pub(super) fn mask(text: &str, ranges: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    for range in ranges {
        out.push_str(&text[out.len()..range.start]);
        out.extend(text[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
    }
    out.push_str(&text[out.len()..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_comment_ends_before_the_next_fence() {
        let text = "a\n<!-- {\"x\":1}\n```json\n{}\n```\n<!-- b -->\n";
        let ranges = find_unclosed(text);
        assert_eq!(&text[ranges[0].clone()], "<!-- {\"x\":1}");
        assert_eq!((ranges.len(), mask(text, &ranges).len()), (1, text.len()));
        assert!(find_unclosed("<!-- a --> b <!-- c -->").is_empty());
    }

    #[test]
    fn every_open_comment_is_found() {
        let text = "<!-- é\n```\n```\n<!-- b\n# c\n";
        let ranges = find_unclosed(text);
        assert_eq!(mask(text, &ranges), "       \n```\n```\n      \n# c\n");
    }
}
