//! Fences that are never closed: where they end all the same.
//!
//! CommonMark reads on until the next bare fence line, and so swallows the heading, the annotation and the opening
//! line of the next example. A line of three backticks with a language inside a block is the sign.

/// The offsets at which a block that swallows another one has to end, ascending.
pub(super) fn swallowing_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut open: Option<Open> = None;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim();
        let info = body.strip_prefix("```").map(|info| info.trim_start_matches('`').trim());
        open = match (open, info) {
            (None, Some(_)) => Some(Open { stop: None }),
            (Some(_), Some("")) => None,
            (Some(Open { stop }), Some(_)) => {
                ends.push(stop.unwrap_or(offset));
                Some(Open { stop: None })
            }
            (Some(Open { stop: None }), None)
                if body.starts_with("## ") || body.starts_with("### ") || body.starts_with("<!--") =>
            {
                Some(Open { stop: Some(offset) })
            }
            (state, None) => state,
        };
        offset += line.len();
    }
    // The last block of a page has swallowed what follows it where a section begins inside.
    ends.extend(open.and_then(|open| open.stop));
    ends
}

/// A fence that is open, and where prose seems to begin inside it.
struct Open {
    stop: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swallowed_example_begins_at_its_heading() {
        let text = "```http\nGET /a\n\n## Response\n```http\nHTTP/1.1 200 OK\n```\n";
        assert_eq!(swallowing_ends(text), [text.find("## Response").unwrap()]);
        assert_eq!(swallowing_ends("```http\nGET /a\n\n## Response\n"), ["```http\nGET /a\n\n".len()]);
        assert!(swallowing_ends("```http\nGET /a\n```\n```json\n{}\n```\n").is_empty());
    }
}
