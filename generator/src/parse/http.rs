//! Example requests and responses: the HTTP messages in the pages' fences.
//!
//! ```text
//! request   := method " " url (" HTTP/" digits)? eol (header eol)* eol? body?
//! response  := "HTTP/" digits " " status (" " reason)? eol (header eol)* eol? body?
//! header    := name ":" value
//! ```
//!
//! Takes the text of a fence; gives messages. Read although they are wrong: a blank line between the URL and the headers, no blank line
//! before the body, a status line without version or reason, a URL broken over lines, several requests in a block. Bodies
//! are not looked into.

use super::route::split_method;
use crate::model::Url;
use std::ops::Range;

/// A request; ranges are bytes of the fence's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestText {
    /// The method in capitals.
    pub method: String,
    /// The URL as written.
    pub url: String,
    /// The request line.
    pub line: Range<usize>,
    /// Header names and values.
    pub headers: Vec<(String, String)>,
    /// The body, trimmed; absent where there is none.
    pub body: Option<Range<usize>>,
    /// The blank lines between the request line and the headers, which should not be there.
    pub stray_blank: Option<Range<usize>>,
    /// The body followed the headers without a blank line.
    pub missing_blank: bool,
}

/// A response; ranges are bytes of the fence's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseText {
    /// The status code.
    pub status: u16,
    /// The status line.
    pub line: Range<usize>,
    /// The status line was not `HTTP/1.1 code reason`.
    pub odd_status_line: bool,
    /// Another status line stands above it.
    pub second_status_line: bool,
    /// Header names and values.
    pub headers: Vec<(String, String)>,
    /// The body, trimmed; absent where there is none.
    pub body: Option<Range<usize>>,
    /// The body followed the headers without a blank line.
    pub missing_blank: bool,
}

/// The requests of a fence, in order; none where it does not begin with one.
pub fn read_requests(text: &str) -> Vec<RequestText> {
    let starts: Vec<usize> = line_starts(text).filter(|at| is_request_line(&text[*at..])).collect();
    let Some(first) = starts.first() else { return Vec::new() };
    if !text[..*first].trim().is_empty() {
        return Vec::new();
    }
    // A line inside a JSON or batch body can look like a request; only absolute URLs begin another one.
    let mut begins = vec![*first];
    begins.extend(starts.iter().skip(1).filter(|at| begins_another(text, *first, **at)));
    let ends = begins.iter().skip(1).copied().chain([text.len()]).collect::<Vec<_>>();
    begins.iter().zip(ends).filter_map(|(start, end)| read_request(text, *start..end)).collect()
}

/// The response of a fence, if it begins with a status line.
pub fn read_response(text: &str) -> Option<ResponseText> {
    let start = text.find(|c: char| !c.is_whitespace())?;
    let line = line_at(text, start);
    let (status, odd_status_line) = read_status(&text[line.clone()])?;
    let mut reader = HeaderReader::new(text, line.end..text.len());
    reader.read();
    // A second status line begins the response anew; the body stands below the last one.
    if let Some(again) = reader.body.as_ref().and_then(|body| second_response(text, body.clone())) {
        return Some(again);
    }
    Some(reader.response(status, line, odd_status_line))
}

/// A response without a status line: headers and a body, or a body alone, where that is JSON.
pub fn read_bare_response(text: &str) -> Option<ResponseText> {
    let start = text.find(|c: char| !c.is_whitespace())?;
    let line = line_at(text, start);
    let mut reader = HeaderReader::new(text, start..text.len());
    if text[start..].starts_with(['{', '[']) {
        reader.end(start, true);
    } else {
        reader.read();
    }
    let body = reader.body.as_ref().and_then(|body| text.get(body.clone()));
    body.is_some_and(|body| body.starts_with(['{', '['])).then(|| reader.response(200, line, false))
}

fn second_response(text: &str, body: Range<usize>) -> Option<ResponseText> {
    let shift = |range: Range<usize>| range.start + body.start..range.end + body.start;
    let found = read_response(&text[body.clone()])?;
    Some(ResponseText {
        line: shift(found.line),
        body: found.body.map(shift),
        second_status_line: true,
        ..found
    })
}

fn begins_another(text: &str, first: usize, at: usize) -> bool {
    let line = &text[line_at(text, at)];
    let opened = text[first..at].matches('{').count() == text[first..at].matches('}').count();
    opened && is_absolute(line)
}

/// True for a request line whose URL names a host and a version of the API.
pub fn is_absolute(line: &str) -> bool {
    let absolute = |url: Url<'_>| url.host.is_some() && url.version.is_some();
    split_method(line.trim()).is_some_and(|(_, url)| absolute(Url::read(url.trim_start())))
}

fn is_request_line(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    split_method(line.trim()).is_some_and(|(_, rest)| {
        let url = rest.trim();
        !url.is_empty() && (rest.starts_with(char::is_whitespace) || url.starts_with('/'))
    })
}

fn read_request(text: &str, range: Range<usize>) -> Option<RequestText> {
    let line = line_at(text, range.start);
    let (method, rest) = split_method(text[line.clone()].trim())?;
    let mut url = rest.trim().to_owned();
    let mut at = line.end;
    // A long URL goes on in lines that begin with its own punctuation.
    while let Some(next) = next_line(text, at).filter(|next| next.end <= range.end) {
        let more = text[next.clone()].trim();
        let goes_on =
            url.ends_with(['?', '&', '=', ',', '/']) && !more.is_empty() && !more.contains([' ', '{']);
        if !goes_on && !more.starts_with(['?', '&', '$', '/']) {
            break;
        }
        url.push_str(more);
        at = next.end;
    }
    let url = strip_protocol(&url).to_owned();
    let mut reader = HeaderReader::new(text, at..range.end);
    reader.read();
    let HeaderReader { headers, body, stray_blank, missing_blank, .. } = reader;
    Some(RequestText { method, url, line, headers, body, stray_blank, missing_blank })
}

fn strip_protocol(url: &str) -> &str {
    match url.rsplit_once(char::is_whitespace) {
        Some((head, tail)) if tail.to_ascii_uppercase().starts_with("HTTP/") => head.trim_end(),
        _ => url,
    }
}

/// The code of a status line, and whether the line is not as HTTP has it.
fn read_status(line: &str) -> Option<(u16, bool)> {
    let rest = line.trim().strip_prefix("HTTP").or_else(|| line.trim().strip_prefix("http"))?;
    let mut words = rest.split_whitespace();
    let first = words.next()?;
    let version = first.starts_with('/');
    let code = if version { words.next()? } else { first };
    let digits: String = code.chars().take_while(char::is_ascii_digit).collect();
    let status = digits.parse().ok().filter(|status| (100..600).contains(status))?;
    Some((status, !version || words.next().is_none()))
}

/// Reads headers and finds the body behind them.
struct HeaderReader<'a> {
    text: &'a str,
    range: Range<usize>,
    headers: Vec<(String, String)>,
    body: Option<Range<usize>>,
    stray_blank: Option<Range<usize>>,
    missing_blank: bool,
}

impl<'a> HeaderReader<'a> {
    fn new(text: &'a str, range: Range<usize>) -> Self {
        Self { text, range, headers: Vec::new(), body: None, stray_blank: None, missing_blank: false }
    }

    fn read(&mut self) {
        let mut at = self.range.start;
        let mut above = at + 1;
        let mut blank = false;
        while let Some(line) = next_line(self.text, at).filter(|line| line.start < self.range.end) {
            let raw = &self.text[line.clone()];
            at = line.end;
            if raw.trim().is_empty() {
                blank = true;
                continue;
            }
            let Some(header) = read_header(raw) else { return self.end(line.start, blank) };
            if blank && !self.headers.is_empty() {
                return self.end(line.start, blank);
            }
            if blank {
                self.stray_blank = Some(above..line.start);
            }
            above = line.end + 1;
            self.headers.push(header);
            blank = false;
        }
    }

    fn response(self, status: u16, line: Range<usize>, odd_status_line: bool) -> ResponseText {
        let Self { headers, body, missing_blank, .. } = self;
        ResponseText {
            status,
            line,
            odd_status_line,
            second_status_line: false,
            headers,
            body,
            missing_blank,
        }
    }

    fn end(&mut self, start: usize, blank: bool) {
        let end = self.range.start + self.text[self.range.clone()].trim_end().len();
        self.missing_blank = !blank;
        self.body = (start < end).then_some(start..end);
    }
}

fn read_header(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim();
    let token = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    token.then(|| (name.to_owned(), value.trim().to_owned()))
}

fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1))
}

fn line_at(text: &str, start: usize) -> Range<usize> {
    start..text[start..].find('\n').map_or(text.len(), |at| start + at)
}

/// The line behind the one that ends at `end`.
fn next_line(text: &str, end: usize) -> Option<Range<usize>> {
    let start = if text[end..].starts_with('\n') { end + 1 } else { end };
    (start < text.len()).then(|| line_at(text, start))
}

#[cfg(test)]
mod tests;
