//! JSON of a copied page: where it ends.
//!
//! Takes a text and the line of the first bracket; gives the range up to the bracket that closes it. Where none does,
//! a quotation mark may be missing: strings are then taken to end with their line, and if that does not help
//! either the JSON ends at the next heading or message and is cut short.

use super::code::{self, Code};
use super::line::{self, Line};

/// Reads JSON that begins at a line.
pub(super) fn read(text: &str, first: Line<'_>) -> Code {
    let start = first.piece.start;
    let (end, cut) = match balance(text, start, false).or_else(|_| balance(text, start, true)) {
        Ok(end) => (end, false),
        Err(end) => (end, true),
    };
    // A comma or semicolon behind the last bracket belongs to nothing.
    let rest = line::at(text, end).filter(|rest| rest.piece.text.chars().all(|c| matches!(c, ',' | ';')));
    Code { range: start..end, next: rest.map_or(end, |rest| rest.next), cut }
}

/// Where the bracket at `start` is closed, or, as an error, where the text ends that could be searched for it.
fn balance(text: &str, start: usize, strings_end_with_line: bool) -> Result<usize, usize> {
    let mut brackets = Brackets::default();
    let mut end = start;
    for line in line::from(text, start)
        .take_while(|line| line.piece.start == start || !code::ends_json(line.piece.text))
    {
        if let Some(length) = brackets.close(line.piece.text) {
            return Ok(line.piece.start + length);
        }
        if strings_end_with_line {
            brackets.in_string = false;
        }
        if !line.is_blank() {
            end = line.piece.end();
        }
    }
    Err(end)
}

#[derive(Default)]
struct Brackets {
    depth: u32,
    in_string: bool,
}

impl Brackets {
    /// Reads a line; the length up to the bracket that closes the first one.
    fn close(&mut self, line: &str) -> Option<usize> {
        let mut escaped = false;
        for (at, c) in line.char_indices() {
            match c {
                '"' if !escaped => self.in_string = !self.in_string,
                '\\' => {
                    escaped = !escaped;
                    continue;
                }
                _ if self.in_string => {}
                '/' if line.get(at..).is_some_and(|rest| rest.starts_with("//")) => return None,
                '{' | '[' => self.depth += 1,
                '}' | ']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return Some(at + 1);
                    }
                }
                _ => {}
            }
            escaped = false;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The code, whether it is cut, and what follows it.
    fn read_first(text: &str) -> (&str, bool, &str) {
        let code = read(text, line::at(text, 0).unwrap());
        (&text[code.range], code.cut, &text[code.next..])
    }

    #[test]
    fn a_body_ends_where_its_brackets_balance() {
        let object = "{\n\"a\": \"}\\\"\", // }\n\"b\": [{}]\n}";
        assert_eq!(read_first(&format!("{object}\nThen text.")), (object, false, "Then text."));
        assert_eq!(read_first("{\n\"a\": 1 },\nx"), ("{\n\"a\": 1 }", false, "x"));
        assert_eq!(read_first("[{}]Response"), ("[{}]", false, "Response"));
    }

    #[test]
    fn a_body_that_never_balances_ends_at_a_heading() {
        assert_eq!(read_first("{\n\"a\": {\n}\n\nResponse\nx"), ("{\n\"a\": {\n}", true, "\nResponse\nx"));
        let unquoted = "{\n\"a\": \"x,\n\"b\": \"y\"\n}";
        assert_eq!(read_first(&format!("{unquoted}\nHTTP/1.1 200 OK")), (unquoted, false, "HTTP/1.1 200 OK"));
    }
}
