//! HTTP messages and route lists of a copied page: where they end.
//!
//! ```text
//! message := (request-line continuation*)+ header* body? | status-line header* body?
//! body    := json | line*             the latter only under a header that says so
//! ```
//!
//! Takes a text and the first line of a message; gives the range of the message. A body that is not JSON goes on to
//! the next heading, message or word of the site: nothing else shows its end.

use super::code::{self, Code};
use super::line::{self, Line};
use super::{heading, json};
use crate::vocabulary::site;

/// Reads the message or route list that begins at a line.
pub(super) fn read(text: &str, first: Line<'_>) -> Code {
    let start = first.piece.start;
    let requests = code::is_request_line(first.piece.text);
    let body = if has_no_body(first.piece.text) { BodyHint::None } else { BodyHint::Json };
    let mut reader = MessageReader { text, end: first.piece.end(), next: first.next, requests, body };
    reader.head();
    let cut = reader.body();
    Code { range: start..reader.end, next: reader.next, cut }
}

/// What a message's headers say of its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BodyHint {
    /// The status forbids one.
    None,
    /// JSON, or nothing is said of it.
    Json,
    /// Any lines.
    Text,
    /// Lines up to the closing boundary.
    Multipart,
}

/// Reads a message line by line.
struct MessageReader<'a> {
    text: &'a str,
    end: usize,
    next: usize,
    /// Only request lines were read so far.
    requests: bool,
    body: BodyHint,
}

impl<'a> MessageReader<'a> {
    fn take(&mut self, line: &Line<'a>) {
        self.end = line.piece.end();
        self.next = line.next;
    }

    /// Request lines, their continuations and headers; one blank line may stand before the headers.
    fn head(&mut self) {
        while let Some(line) = line::next_content(self.text, self.next) {
            let raw = line.piece.text;
            let adjacent = line::at(self.text, self.next) == Some(line);
            let request = adjacent && self.requests && continues_requests(raw);
            let header = header(raw).filter(|(name, _)| adjacent || self.requests && name.contains('-'));
            match header {
                Some((name, value)) if !request => {
                    self.requests = false;
                    self.note_content_type(name, value);
                }
                _ if request => {}
                _ => return,
            }
            self.take(&line);
        }
    }

    fn note_content_type(&mut self, name: &str, value: &str) {
        if name.eq_ignore_ascii_case("content-type") && self.body != BodyHint::None {
            self.body = match value {
                multipart if multipart.starts_with("multipart/") => BodyHint::Multipart,
                json if json.contains("json") => BodyHint::Json,
                _ => BodyHint::Text,
            };
        }
    }

    /// Reads the body; true where it is cut short.
    fn body(&mut self) -> bool {
        let Some(first) = line::next_content(self.text, self.next) else { return false };
        if code::begins_json(first.piece.text) && self.body != BodyHint::Multipart {
            let code = json::read(self.text, first);
            (self.end, self.next) = (code.range.end, code.next);
            return code.cut;
        }
        match self.body {
            BodyHint::None => {}
            BodyHint::Json => self.placeholder_body(),
            BodyHint::Text => self.text_body(),
            BodyHint::Multipart => self.multipart_body(),
        }
        false
    }

    /// A line such as `{bytes of the file}` directly below the headers.
    fn placeholder_body(&mut self) {
        let below = line::at(self.text, self.next).filter(|line| line.piece.text.starts_with(['{', '<']));
        if let Some(line) = below.filter(|_| !self.requests) {
            self.take(&line);
        }
    }

    fn text_body(&mut self) {
        for line in line::from(self.text, self.next).take_while(|line| !code::ends_code(line.piece.text)) {
            if !line.is_blank() {
                self.take(&line);
            }
        }
    }

    /// The parts of a body have headers, and may have messages, of their own.
    fn multipart_body(&mut self) {
        for line in
            line::from(self.text, self.next).take_while(|line| heading::kind(line.piece.text).is_none())
        {
            let raw = line.piece.text;
            if !line.is_blank() {
                self.take(&line);
            }
            if raw.len() > 4 && raw.starts_with("--") && raw.ends_with("--") {
                return;
            }
        }
    }
}

fn continues_requests(line: &str) -> bool {
    code::is_request_line(line) || line.starts_with(['/', '?', '&', '$'])
}

/// A header's name and value. A sentence with a colon is none: a header's name has a hyphen, or is known, or its value is a word.
fn header(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let value = value.trim();
    let token = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    let known = name.contains('-') || site::HEADER.is_in(name);
    let word = !value.is_empty() && !value.contains(char::is_whitespace);
    (token && (known || word) && site::alert(name).is_none()).then_some((name, value))
}

/// True where the status says that no body follows.
fn has_no_body(line: &str) -> bool {
    let code = line.split_whitespace().nth(1).unwrap_or_default();
    line.starts_with("HTTP") && (code == "204" || code.starts_with('3'))
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
    fn routes_in_a_row_are_one_list() {
        let routes = "GET /trees\nGET me/trees\nGET /a/{id | name}/b(c = 'd')\n";
        assert_eq!(read_first(&format!("{routes}Then text.\n")), (routes.trim_end(), false, "Then text.\n"));
        let long = "GET https://graph.microsoft.com/v1.0/trees\n?$top=1\nPrefer: a b";
        assert_eq!(read_first(&format!("{long}\nNote: done.\n")), (long, false, "Note: done.\n"));
    }

    #[test]
    fn a_body_of_text_goes_on_to_the_next_heading() {
        let message = "HTTP/1.1 200 OK\nContent-type: text/plain\n\n42";
        assert_eq!(read_first(&format!("{message}\n\nExample 2: b\n")), (message, false, "\nExample 2: b\n"));
        let parts = "POST /x\nContent-type: multipart/mixed; boundary=b\n--b\nPOST /y\n{\n--b--";
        assert_eq!(read_first(&format!("{parts}\nText\n")), (parts, false, "Text\n"));
    }

    #[test]
    fn a_body_that_cannot_be_is_not_looked_for() {
        let found = "HTTP/1.1 302 Found\nContent-Type: text/plain\nLocation: https://a/b";
        assert_eq!(read_first(&format!("{found}\nFollow it.\n")), (found, false, "Follow it.\n"));
        let bytes = "HTTP 200 OK\n{Raw bytes of the picture}";
        assert_eq!(read_first(&format!("{bytes}\nIt is small.\n")), (bytes, false, "It is small.\n"));
    }
}
