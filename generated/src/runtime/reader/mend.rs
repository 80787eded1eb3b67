//! Mends text that is JSON but for a broken character.
//!
//! Takes the bytes of a body that could not be read; gives them with each broken character replaced. It reads no
//! JSON: an escape is an escape wherever it stands, and outside of texts there is none.

/// The text with what can be mended: bytes that are no UTF-8, and halves of surrogate pairs, become U+FFFD. `None`
/// where there is no such thing.
///
/// Services cut texts in the middle of a character; a page does not fail for one of them.
pub(crate) fn mend(json: &[u8]) -> Option<Vec<u8>> {
    let mut text = String::from_utf8_lossy(json).into_owned().into_bytes();
    let mut at = 0;
    while let Some(step) = text.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == b'\\')) {
        at += step;
        at += match (escaped(&text, at), escaped(&text, at + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
            (Some(0xD800..=0xDFFF), _) => {
                if let Some(escape) = text.get_mut(at..at + 6) {
                    escape.copy_from_slice(b"\\ufffd");
                }
                6
            }
            _ => 2,
        };
    }
    (text != json).then_some(text)
}

/// The number of an escape such as `\u00e9`.
fn escaped(text: &[u8], at: usize) -> Option<u16> {
    let digits = text.get(at..at + 6)?.strip_prefix(b"\\u")?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::mend;

    fn mended(text: &str) -> Option<String> {
        mend(text.as_bytes()).and_then(|text| String::from_utf8(text).ok())
    }

    #[test]
    fn halves_of_pairs_are_replaced() {
        for (text, expected) in [
            (r#"["\ud83d"]"#, r#"["\ufffd"]"#),
            (r#"["\ude00\ud83d\ude00"]"#, r#"["\ufffd\ud83d\ude00"]"#),
            (r#"["\ud83dx\uD83D\ud83d\ude00"]"#, r#"["\ufffdx\ufffd\ud83d\ude00"]"#),
            (r#"["\\\ud83d"]"#, r#"["\\\ufffd"]"#),
        ] {
            assert_eq!(mended(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(mend(b"[\"a\xFF\"]"), Some("[\"a\u{fffd}\"]".as_bytes().to_vec()));
    }

    #[test]
    fn whole_text_is_left_alone() {
        for text in ["", "\\", "\\u", "\\ud83", r#"["\ud83d\ude00 \\ud83d \u00e9"]"#] {
            assert_eq!(mended(text), None, "{text}");
        }
    }
}
