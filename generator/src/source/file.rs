//! One file: from the bytes that were found to the text that is read, and where its lines begin.
//!
//! Takes bytes as they are, or the reason why there are none; gives a [`SourceFile`]. Bytes that are no UTF-8 lose
//! nothing but themselves, and what was wrong with them is kept as a [`Flaw`], for others to report.

use super::Role;
use crate::model::ApiVersion;
use crate::visible::one_line;
use std::sync::{Arc, OnceLock};

/// The most bytes a file may have: a hundred times what the largest page has.
pub const LARGEST: u64 = 16 << 20;

/// A file as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundFile {
    /// What it holds.
    Bytes(Arc<[u8]>),
    /// Why it was not read.
    Refused(Refusal),
}

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is a symbolic link, which may lead anywhere.
    Link,
    /// It is neither a file nor a folder: a pipe, a socket, a device.
    Special,
    /// It has so many bytes, which are more than [`LARGEST`].
    Large(u64),
}

/// What is wrong with a file before anyone has read its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It has no text.
    Refused(Refusal),
    /// It is UTF-16, and was read as such.
    Utf16,
    /// It holds bytes that are no UTF-8; each run of them was read as U+FFFD.
    NotUtf8 {
        /// Where the first one stands in the text.
        at: u32,
        /// That byte.
        byte: u8,
        /// How many there are.
        count: usize,
    },
}

/// A text.
#[derive(Debug)]
pub struct SourceFile {
    /// The path below `api-reference`, with `/`; starts with `../` for texts beside that folder. It holds no control.
    pub path: Arc<str>,
    /// The text, with `\n` line ends and without a byte order mark.
    pub text: String,
    /// The version it belongs to; texts shared by both are read as v1.0.
    pub version: ApiVersion,
    /// What it is.
    pub role: Role,
    /// What was wrong with its bytes.
    pub flaw: Option<Flaw>,
    line_starts: OnceLock<Vec<u32>>,
    /// How many characters stand before each block of [`BLOCK`] bytes.
    chars_before: OnceLock<Vec<u32>>,
}

/// How many bytes are counted for a column at most, however long the line is.
const BLOCK: usize = 1 << 10;

impl FoundFile {
    /// What a file with these bytes is.
    pub fn of(bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        match bytes.len() as u64 {
            size if size > LARGEST => Self::Refused(Refusal::Large(size)),
            _ => Self::Bytes(bytes),
        }
    }
}

impl SourceFile {
    /// A file with this text.
    pub(super) fn new(path: &str, text: String, version: ApiVersion, role: Role) -> Self {
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
        let (line_starts, chars_before) = Default::default();
        Self { path: one_line(path).into(), text, version, role, flaw: None, line_starts, chars_before }
    }

    /// A file as it was found. One that was refused is there, with an empty text, so that links to it lead somewhere.
    pub(super) fn of(path: &str, found: FoundFile, version: ApiVersion, role: Role) -> Self {
        let (text, flaw) = match found {
            FoundFile::Refused(refusal) => (String::new(), Some(Flaw::Refused(refusal))),
            FoundFile::Bytes(bytes) => decode(&bytes),
        };
        let role = if matches!(flaw, Some(Flaw::Refused(_))) { Role::Refused } else { role };
        Self { flaw, ..Self::new(path, text, version, role) }
    }

    /// True where this is what `found` reads as.
    pub fn is_read_from(&self, found: &FoundFile) -> bool {
        let other = Self::of(&self.path, found.clone(), self.version, self.role);
        (&self.text, self.flaw) == (&other.text, other.flaw)
    }

    /// True where both give the same model and the same findings.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let of = |file: &Self| (file.version, file.role, file.flaw);
        self.text == other.text && of(self) == of(other)
    }

    /// Where each line begins; found when first asked for.
    pub(super) fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let line_ends = self.text.match_indices('\n');
            let starts = line_ends.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX));
            std::iter::once(0).chain(starts).collect()
        })
    }

    /// The column, from 1 and in characters, of a byte offset.
    pub(super) fn column(&self, offset: u32) -> u32 {
        let start = self.line_starts().get(self.line(offset) as usize - 1).copied().unwrap_or_default();
        let within = self.text.as_bytes().get(start as usize..offset as usize);
        // Most lines are short, and the others are asked for again and again.
        match within.filter(|within| within.len() <= BLOCK) {
            Some(within) => chars_in(within) + 1,
            None => self.chars_before(offset).saturating_sub(self.chars_before(start)) + 1,
        }
    }

    /// How many characters begin before a byte offset.
    fn chars_before(&self, offset: u32) -> u32 {
        let blocks = self.chars_before.get_or_init(|| {
            let counts = self.text.as_bytes().chunks(BLOCK).scan(0, |before, block| {
                let here = *before;
                *before += chars_in(block);
                Some(here)
            });
            counts.collect()
        });
        let block = (offset as usize / BLOCK).min(blocks.len().saturating_sub(1));
        let rest = self.text.as_bytes().get(block * BLOCK..offset as usize).unwrap_or_default();
        blocks.get(block).copied().unwrap_or_default() + chars_in(rest)
    }

    /// The line, from 1, of a byte offset.
    pub fn line(&self, offset: u32) -> u32 {
        u32::try_from(self.line_starts().partition_point(|start| *start <= offset)).unwrap_or(u32::MAX).max(1)
    }
}

/// How many characters begin in a piece of a text.
fn chars_in(bytes: &[u8]) -> u32 {
    let begins = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    u32::try_from(bytes.iter().filter(begins).count()).unwrap_or(u32::MAX)
}

/// The text of bytes, and what was wrong with them.
fn decode(bytes: &[u8]) -> (String, Option<Flaw>) {
    if let Some(text) = utf16(bytes) {
        return (text, Some(Flaw::Utf16));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), None);
    }
    // The place of the first bad byte must hold in the text, whose line ends are single.
    let bytes = single_line_ends(bytes);
    let (mut text, mut first, mut count) = (String::with_capacity(bytes.len()), None, 0);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if let Some(byte) = chunk.invalid().first() {
            first = first.or(Some((u32::try_from(text.len()).unwrap_or(u32::MAX), *byte)));
            count += chunk.invalid().len();
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    let flaw = first.map(|(at, byte)| Flaw::NotUtf8 { at, byte, count });
    (text, flaw)
}

/// The text of bytes that begin with the mark of UTF-16, of either order.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (rest, to_unit): (_, fn([u8; 2]) -> u16) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => (rest, u16::from_be_bytes),
        _ => return None,
    };
    let (pairs, _) = rest.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().copied().map(to_unit).collect();
    Some(String::from_utf16_lossy(&units))
}

fn single_line_ends(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => {}
            b'\r' => out.push(b'\n'),
            other => out.push(*other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(bytes: &[u8]) -> SourceFile {
        SourceFile::of("v1.0/api/a.md", FoundFile::of(bytes), ApiVersion::V1, Role::Api)
    }

    #[test]
    fn bytes_that_are_no_utf8_lose_only_themselves() {
        let read = file(b"\xef\xbb\xbfone\r\nit\x92s\r\n\xc3(\r\n");
        assert_eq!(read.text, "one\nit\u{fffd}s\n\u{fffd}(\n");
        assert_eq!(read.flaw, Some(Flaw::NotUtf8 { at: 6, byte: 0x92, count: 2 }));
        assert_eq!(read.line(6), 2);
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        let read = file(b"\xef\xbb\xbf# Title\n");
        assert_eq!((read.text.as_str(), read.flaw), ("# Title\n", None));
        assert_eq!(SourceFile::new("a", "\u{feff}x".to_owned(), ApiVersion::V1, Role::Api).text, "x");
    }

    #[test]
    fn utf16_is_read_and_told() {
        for bytes in [b"\xff\xfea\0\n\0".as_slice(), b"\xfe\xff\0a\0\n"] {
            let read = file(bytes);
            assert_eq!((read.text.as_str(), read.flaw), ("a\n", Some(Flaw::Utf16)));
        }
    }

    #[test]
    fn a_file_over_the_limit_is_refused() {
        let size = LARGEST + 1;
        let read = file(&vec![b'a'; usize::try_from(size).unwrap()]);
        assert_eq!((read.text.as_str(), read.role), ("", Role::Refused));
        assert_eq!(read.flaw, Some(Flaw::Refused(Refusal::Large(size))));
        assert_eq!(file(&vec![b'a'; 1 << 20]).flaw, None);
    }

    #[test]
    fn columns_of_long_lines_are_counted_in_characters() {
        let text = format!("one\n{}", "aß–𝄞".repeat(BLOCK));
        let read = SourceFile::new("a", text.clone(), ApiVersion::V1, Role::Api);
        for (at, (offset, _)) in text.char_indices().enumerate().skip(4).step_by(7) {
            assert_eq!(read.column(u32::try_from(offset).unwrap()) as usize, at - 3);
        }
        assert_eq!((read.column(0), read.column(3), read.line(4)), (1, 4, 2));
    }

    #[test]
    fn a_path_is_one_line() {
        let read =
            SourceFile::new("v1.0/api/a\n::error::\u{202e}.md", String::new(), ApiVersion::V1, Role::Api);
        assert_eq!(&*read.path, "v1.0/api/a\\n::error::\\u{202e}.md");
    }
}
