//! The form of texts that stand for dates, durations and keys.
//!
//! ```text
//! DateTimeOffset  2021-07-01T09:30:00.5Z, 2021-07-01T09:30:00+02:00
//! Date            2021-07-01
//! Duration        PT1H30M
//! Guid            8 4 4 4 12 hexadecimal digits
//! ```
//!
//! Takes a text and the primitive that it should be; says what was expected where it is an attempt at a value and not one. Texts that stand for a
//! value (`String (timestamp)`, `<guid>`) are no attempts.

use crate::model::{Primitive, is_guid};
use crate::vocabulary::type_cells;

/// What should stand there, where a text tries to be a value of the type and is none.
pub(super) fn expected(text: &str, primitive: Primitive) -> Option<&'static str> {
    let text = text.trim();
    let tries = match primitive {
        Primitive::Guid => tries_to_be_guid(text),
        _ => text.starts_with(|c: char| c.is_ascii_digit()),
    };
    if tries { misfit(text, primitive) } else { None }
}

/// What should stand there, where a text is no value of the type.
pub fn misfit(text: &str, primitive: Primitive) -> Option<&'static str> {
    let (fits, form) = match primitive {
        Primitive::DateTimeOffset => {
            (is_date_time(text), "a date and time with its offset, such as `2021-07-01T09:30:00Z`")
        }
        Primitive::Date => (is_date(text), "a date such as `2021-07-01`"),
        Primitive::Duration => (text.starts_with(['P', '-', '+']), "a duration such as `PT1H30M`"),
        Primitive::Guid => (is_guid(text), "a GUID of 8, 4, 4, 4 and 12 hexadecimal digits"),
        _ => return None,
    };
    if fits { None } else { Some(form) }
}

/// Digits where the pattern has `0`, else the same characters.
fn fits(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text.bytes().zip(pattern.bytes()).all(|(byte, wanted)| match wanted {
            b'0' => byte.is_ascii_digit(),
            _ => byte.eq_ignore_ascii_case(&wanted),
        })
}

fn is_date(text: &str) -> bool {
    fits(text, "0000-00-00")
}

fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't']) else { return false };
    let local = time.strip_suffix(['Z', 'z']).or_else(|| {
        let at = time.rfind(['+', '-'])?;
        fits(time.get(at + 1..)?, "00:00").then(|| &time[..at])
    });
    let Some(local) = local else { return false };
    let (whole, fraction) = local.split_once('.').unwrap_or((local, "0"));
    is_date(date)
        && (fits(whole, "00:00:00") || fits(whole, "00:00"))
        && !fraction.is_empty()
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
}

/// Hexadecimal digits in groups, or nearly: a key with a digit too few, and not `22222-guid-value`.
fn tries_to_be_guid(text: &str) -> bool {
    text.len() > 24
        && text.matches('-').count() > 2
        && text.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

/// True for a text that stands for a value and is none: `<value>`, `{id}`, `true | false`, `Boolean`, `...`.
pub(crate) fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    text.contains(['<', '{', '|', '…'])
        || text.contains("...")
        || text.starts_with("@odata.type")
        || text.to_ascii_lowercase().ends_with("-value")
        || text.split_whitespace().next().is_some_and(|word| type_cells::primitive(word).is_some())
}

#[cfg(test)]
mod tests {
    use super::expected;
    use crate::model::Primitive as P;

    #[test]
    fn values_and_placeholders_pass() {
        for text in [
            "2021-07-01T09:30:00Z",
            "2021-07-01T09:30Z",
            "2021-07-01T09:30:00.1234567+02:00",
            "String (timestamp)",
            "",
        ] {
            assert_eq!(expected(text, P::DateTimeOffset), None, "{text}");
        }
        assert_eq!(expected("2021-07-01", P::Date), None);
        assert_eq!(expected("PT1H", P::Duration), None);
        assert_eq!(expected("d4d9c6ab-0a3b-4bd1-b1b5-2d7e0d1b3a10", P::Guid), None);
        assert_eq!(expected("guid-value", P::Guid), None);
    }

    #[test]
    fn attempts_are_found() {
        for text in ["2021-07-01", "2021-07-01T09:30:00", "7/1/2021 9:30:00 AM", "2021-07-01T9:30:00Z"] {
            assert!(expected(text, P::DateTimeOffset).is_some(), "{text}");
        }
        assert!(expected("2021-07-01T00:00:00Z", P::Date).is_some());
        assert!(expected("01:30:00", P::Duration).is_some());
        assert!(expected("d4d9c6ab-0a3b-4bd1-b1b5-2d7e0d1b3a1", P::Guid).is_some());
    }
}
