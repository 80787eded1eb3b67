//! Dates, durations, GUIDs and bytes, as the text the service sends.
//!
//! Each is a text of its own type. Text costs nothing to compile, gives back what was sent to the last digit
//! (`2017-01-01T00:02:23.471109+03:00`), and is not lost where a service or a page sends what is no date.
//! Conversions to the types of kept crates are there where a feature turns them on; a feature adds methods
//! and never changes the type of a field. Nothing here checks a text before it is converted.

use super::json::{Json, Node};
use super::value::Single;
use base64::Engine as _;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use serde_json::Value;
use std::fmt;

macro_rules! text {
    ($(#[$doc:meta])* $type:ident) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $type(String);

        impl $type {
            /// The text as it was sent or given.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $type {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $type {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Json for $type {
            fn view(&self) -> Node<'_> {
                Node::Text(&self.0)
            }

            fn fits(value: &Value) -> bool {
                value.is_string()
            }

            fn read(value: Value) -> Result<Self, Value> {
                String::read(value).map(Self)
            }
        }

        impl Single for $type {}
    };
}

text! {
    /// A point in time with its offset (`Edm.DateTimeOffset`): `2024-05-01T08:00:00Z`.
    DateTimeOffset
}
text! {
    /// A date (`Edm.Date`): `2024-05-01`.
    Date
}
text! {
    /// A time of day (`Edm.TimeOfDay`): `08:00:00.0000000`.
    TimeOfDay
}
text! {
    /// A length of time (`Edm.Duration`): `PT1H30M`.
    Duration
}
text! {
    /// A GUID (`Edm.Guid`).
    Guid
}
text! {
    /// Bytes in base64 (`Edm.Binary`).
    Binary
}

#[cfg(feature = "jiff")]
mod with_jiff {
    use super::{Date, DateTimeOffset, Duration, TimeOfDay};
    use jiff::civil;
    use jiff::fmt::temporal::Pieces;

    impl DateTimeOffset {
        /// The point in time. A text without an offset, as some services send it, is in UTC.
        ///
        /// # Errors
        /// Where the text is no date with a time, or one after `9999-12-30T22:00:00Z`, by which services mean
        /// "never": [`Self::to_civil`] reads it.
        pub fn to_timestamp(&self) -> Result<jiff::Timestamp, jiff::Error> {
            let pieces = Pieces::parse(&self.0)?;
            let offset = pieces.to_numeric_offset().unwrap_or(jiff::tz::Offset::UTC);
            offset.to_timestamp(civil(&pieces))
        }

        /// The date and time as they are written, whatever the offset. Years from `0001` to `9999` are read.
        ///
        /// # Errors
        /// Where the text is no date with a time.
        pub fn to_civil(&self) -> Result<civil::DateTime, jiff::Error> {
            Pieces::parse(&self.0).map(|pieces| civil(&pieces))
        }
    }

    /// A date without a time begins at midnight.
    fn civil(pieces: &Pieces<'_>) -> civil::DateTime {
        pieces.date().to_datetime(pieces.time().unwrap_or(civil::Time::midnight()))
    }

    impl From<jiff::Timestamp> for DateTimeOffset {
        fn from(timestamp: jiff::Timestamp) -> Self {
            Self(timestamp.to_string())
        }
    }

    impl Date {
        /// The date. A time after it, which some services send, is left out.
        ///
        /// # Errors
        /// Where the text is no date.
        pub fn to_date(&self) -> Result<civil::Date, jiff::Error> {
            Pieces::parse(&self.0).map(|pieces| pieces.date())
        }
    }

    impl TimeOfDay {
        /// The time of day.
        ///
        /// # Errors
        /// Where the text is no time.
        pub fn to_time(&self) -> Result<civil::Time, jiff::Error> {
            self.0.parse()
        }
    }

    impl Duration {
        /// The span of time.
        ///
        /// # Errors
        /// Where the text is no ISO 8601 duration.
        pub fn to_span(&self) -> Result<jiff::Span, jiff::Error> {
            self.0.parse()
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn times_are_read_as_services_write_them() {
            for (text, timestamp, civil) in [
                ("2024-05-01T08:00:00Z", Some("2024-05-01T08:00:00Z"), "2024-05-01T08:00:00"),
                (
                    "2024-05-01T08:00:00.1234567+02:00",
                    Some("2024-05-01T06:00:00.1234567Z"),
                    "2024-05-01T08:00:00.1234567",
                ),
                ("2024-05-01T08:00:00", Some("2024-05-01T08:00:00Z"), "2024-05-01T08:00:00"),
                ("0001-01-01T00:00:00Z", Some("0001-01-01T00:00:00Z"), "0001-01-01T00:00:00"),
                ("9999-12-31T23:59:59.9999999Z", None, "9999-12-31T23:59:59.9999999"),
            ] {
                let date = DateTimeOffset::from(text);
                let read = date.to_timestamp().ok().map(|timestamp| timestamp.to_string());
                assert_eq!(read.as_deref(), timestamp, "{text}");
                assert_eq!(date.to_civil().map(|civil| civil.to_string()).ok().as_deref(), Some(civil));
            }
            assert!(DateTimeOffset::from("soon").to_civil().is_err());
            let date = |text| Date::from(text).to_date().map(|date| date.to_string()).ok();
            assert_eq!(date("9999-12-31").as_deref(), Some("9999-12-31"));
            assert_eq!(date("2024-05-01T00:00:00Z").as_deref(), Some("2024-05-01"));
        }
    }
}

#[cfg(feature = "uuid")]
mod with_uuid {
    use super::Guid;

    impl Guid {
        /// The GUID.
        ///
        /// # Errors
        /// Where the text is no GUID.
        pub fn to_uuid(&self) -> Result<uuid::Uuid, uuid::Error> {
            self.0.parse()
        }
    }

    impl From<uuid::Uuid> for Guid {
        fn from(uuid: uuid::Uuid) -> Self {
            Self(uuid.to_string())
        }
    }
}

/// Base64 in the common alphabet, with or without padding.
pub(crate) const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Reads base64 in the common alphabet or that of URLs, with or without padding.
pub(crate) fn read_base64(text: &str) -> Result<Vec<u8>, base64::DecodeError> {
    let common = |byte| match byte {
        b'-' => b'+',
        b'_' => b'/',
        other => other,
    };
    BASE64.decode(text.bytes().filter(|byte| !byte.is_ascii_whitespace()).map(common).collect::<Vec<u8>>())
}

impl Binary {
    /// The bytes. Services write them in the common alphabet or that of URLs, with or without padding; each is read.
    ///
    /// # Errors
    /// Where the text is no base64.
    pub fn to_bytes(&self) -> Result<Vec<u8>, base64::DecodeError> {
        read_base64(&self.0)
    }

    /// Writes bytes as base64.
    pub fn from_bytes(bytes: impl AsRef<[u8]>) -> Self {
        Self(BASE64.encode(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_read_as_services_write_it() {
        for text in ["+/+/AA==", "-_-_AA==", "-_-_AA", "+/+/AA", "+/+/\r\nAA=="] {
            assert_eq!(Binary::from(text).to_bytes().expect("base64"), [251, 255, 191, 0], "{text}");
        }
        assert!(Binary::from("a").to_bytes().is_err());
        assert_eq!(Binary::from_bytes([251, 255, 191, 0]).as_str(), "+/+/AA==");
    }
}
