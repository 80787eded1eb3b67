//! Files that are not what a page should be, before anything in them is read: bytes that are no text, links and
//! devices, and characters that nobody sees.
//!
//! Takes the sources; gives one finding for each kind of slip of a file, however often it stands there. It looks at
//! includes, too, whether a page includes them or not.

use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::source::{FileId, Flaw, LARGEST, Refusal, SourceFile, Sources, Span};
use crate::visible::{hidden_in, is_bidirectional};
use rayon::prelude::*;
use std::collections::BTreeMap;

rules! {
    BIDIRECTIONAL_CONTROL = Error "bidirectional-control" {
        what: "a text holds a control that turns the direction of what follows it",
        why: "what a reader sees is not what stands there, and no compiler takes a source file that holds one",
        cure: "remove the character: an editor that shows invisible characters finds it",
        found: [GET: "Read one [gauge](../resources/gauge.md)." => "Read one \u{202e}[gauge](../resources/gauge.md).\u{202c}"],
        passes: [GET: "Read one [gauge](../resources/gauge.md)." => "Read one [gauge](../resources/gauge.md), or מד גאות."],
    }

    FILE_ENCODING = Warning "file-encoding" {
        what: "a file is not UTF-8",
        why: "a byte that is no UTF-8 is shown as `\u{fffd}`, and a name that holds one is another name",
        cure: "save the file as UTF-8; bytes from 0x80 to 0x9f are mostly quotes and dashes of Windows-1252",
        found: [GET: "Read one [gauge](../resources/gauge.md)." => r"Read one of the harbour\x92s [gauges](../resources/gauge.md)."],
        passes: [GET: "Read one [gauge](../resources/gauge.md)." => "Read one of the harbour’s [gauges](../resources/gauge.md)."],
    }

    FILE_REFUSED = Error "file-refused" {
        what: "a page or include is a link, a pipe or a device, or larger than 16 MiB, and was not read",
        why: "a link can lead anywhere on the machine that reads the pages, and what it leads to would be published",
        cure: "put the file itself in its place, and divide one that is too large",
        found: [TIDE: "" => "link to /etc/hosts"],
        passes: [TIDE: "" => "The tide turns."],
    }

    INVISIBLE_CHARACTER = Warning "invisible-character" {
        what: "a text holds a character that shows nothing: a zero-width space, a control, a tag",
        why: "a name that holds one is another name, and nobody sees why",
        cure: "remove the character: an editor that shows invisible characters finds it",
        found: [GET: "Read one [gauge](../resources/gauge.md)." => "Read one\u{200b} [gauge](../resources/gauge.md)."],
        passes: [GET: "Read one [gauge](../resources/gauge.md)." => "Read one\u{a0}[gauge](../resources/gauge.md)."],
    }
}

/// What is wrong with the files themselves.
pub fn check(sources: &Sources) -> Vec<Diagnostic> {
    let files: Vec<(FileId, &SourceFile)> = sources.iter().collect();
    let of_file = |(id, file): &(FileId, &SourceFile)| {
        let mut found: Vec<Diagnostic> = file.flaw.map(|flaw| flawed(*id, flaw)).into_iter().collect();
        hidden(*id, &file.text, &mut found);
        found
    };
    files.par_iter().flat_map_iter(of_file).collect()
}

fn flawed(file: FileId, flaw: Flaw) -> Diagnostic {
    let at = |rule: &'static Rule, start: usize, end: usize, message: String| {
        Diagnostic::new(rule, Span::new(file, start, end), message)
    };
    match flaw {
        Flaw::Refused(refusal) => at(&FILE_REFUSED, 0, 0, refused(refusal)),
        Flaw::Utf16 => at(&FILE_ENCODING, 0, 0, "expected UTF-8, found a file in UTF-16".to_owned()),
        Flaw::NotUtf8 { at: start, byte, count } => {
            let start = start as usize;
            let more = if count > 1 { format!(", the first of {count} such bytes") } else { String::new() };
            let message = format!("expected UTF-8, found the byte 0x{byte:02x}{more}");
            at(&FILE_ENCODING, start, start + char::REPLACEMENT_CHARACTER.len_utf8(), message)
        }
    }
}

fn refused(refusal: Refusal) -> String {
    match refusal {
        Refusal::Link => "expected a file, found a symbolic link, which is not followed".to_owned(),
        Refusal::Special => "expected a file, found a pipe, a socket or a device".to_owned(),
        Refusal::Large(size) => {
            format!("expected a file of at most {} MiB, found {size} bytes", LARGEST >> 20)
        }
    }
}

/// One finding for each hidden character that a text has: at its first place, with how often it stands there.
fn hidden(file: FileId, text: &str, found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<char, (usize, usize)> = BTreeMap::new();
    for (at, c) in hidden_in(text) {
        seen.entry(c).or_insert((at, 0)).1 += 1;
    }
    for (c, (at, count)) in seen {
        let rule = if is_bidirectional(c) { &BIDIRECTIONAL_CONTROL } else { &INVISIBLE_CHARACTER };
        let more = if count > 1 { format!(", the first of {count}") } else { String::new() };
        let message = format!("expected text that shows what it holds, found U+{:04X}{more}", u32::from(c));
        found.push(Diagnostic::new(rule, Span::new(file, at, at + c.len_utf8()), message));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FoundFile;

    fn findings(files: &[(&str, &[u8])]) -> Vec<String> {
        let found = |(path, bytes): &(&str, &[u8])| ((*path).to_owned(), FoundFile::of(*bytes));
        let sources = Sources::from_found(files.iter().map(found));
        let line = |found: &Diagnostic| {
            let path = &sources.file(found.span.file).path;
            let (line, column) = (sources.line(found.span), sources.column(found.span));
            format!("{path}:{line}:{column} {} {}", found.rule.id, found.message)
        };
        check(&sources).iter().map(line).collect()
    }

    #[test]
    fn bytes_that_are_no_text_are_found_once_a_file() {
        let files = [
            ("v1.0/api/a.md", b"one\r\nit\x92s \x93x\x94".as_slice()),
            ("v1.0/api/b.md", "it’s\u{fffd}".as_bytes()),
            ("v1.0/includes/c.md", b"\xff\xfea\0"),
        ];
        assert_eq!(
            findings(&files),
            [
                "v1.0/api/a.md:2:3 file-encoding expected UTF-8, found the byte 0x92, the first of 3 such bytes",
                "v1.0/includes/c.md:1:1 file-encoding expected UTF-8, found a file in UTF-16",
            ]
        );
    }

    #[test]
    fn what_nobody_sees_is_found() {
        let text = "\u{feff}a\u{200b}b\u{200b}\nc\u{202e}\t— \u{a0}";
        let expected = |rest: &str| format!("v1.0/api/a.md:{rest}");
        assert_eq!(
            findings(&[("v1.0/api/a.md", text.as_bytes())]),
            [
                expected(
                    "1:2 invisible-character expected text that shows what it holds, found U+200B, the first of 2"
                ),
                expected("2:2 bidirectional-control expected text that shows what it holds, found U+202E"),
            ]
        );
    }

    #[test]
    fn what_is_not_read_is_found() {
        let refused = [Refusal::Link, Refusal::Special, Refusal::Large(LARGEST + 1)];
        let found =
            |(at, refusal): (usize, &Refusal)| (format!("v1.0/api/{at}.md"), FoundFile::Refused(*refusal));
        let sources = Sources::from_found(refused.iter().enumerate().map(found));
        let findings = check(&sources);
        assert_eq!(findings.len(), 3);
        assert!(findings.iter().all(|found| found.rule == &FILE_REFUSED));
        assert_eq!(sources.pages(None).count(), 0);
    }
}
