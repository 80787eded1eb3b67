//! Dates, durations, GUIDs and bytes, as the text the service sends.
//!
//! Each is a text of its own type. Text costs nothing to compile, gives back what was sent to the last digit
//! (`2017-01-01T00:02:23.471109+03:00`), and is not lost where a service or a page sends what is no date.
//! Conversions to the types of kept crates are there where a feature turns them on; a feature adds methods
//! and never changes the type of a field. Nothing here checks a text before it is converted.

use super::json::{Json, Node};
use super::value::Single;
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

    impl DateTimeOffset {
        /// The point in time.
        ///
        /// # Errors
        /// Where the text is no timestamp.
        pub fn to_timestamp(&self) -> Result<jiff::Timestamp, jiff::Error> {
            self.0.parse()
        }
    }

    impl From<jiff::Timestamp> for DateTimeOffset {
        fn from(timestamp: jiff::Timestamp) -> Self {
            Self(timestamp.to_string())
        }
    }

    impl Date {
        /// The date.
        ///
        /// # Errors
        /// Where the text is no date.
        pub fn to_date(&self) -> Result<jiff::civil::Date, jiff::Error> {
            self.0.parse()
        }
    }

    impl TimeOfDay {
        /// The time of day.
        ///
        /// # Errors
        /// Where the text is no time.
        pub fn to_time(&self) -> Result<jiff::civil::Time, jiff::Error> {
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

mod with_base64 {
    use super::Binary;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    impl Binary {
        /// The bytes.
        ///
        /// # Errors
        /// Where the text is no base64.
        pub fn to_bytes(&self) -> Result<Vec<u8>, base64::DecodeError> {
            STANDARD.decode(&self.0)
        }

        /// Writes bytes as base64.
        pub fn from_bytes(bytes: impl AsRef<[u8]>) -> Self {
            Self(STANDARD.encode(bytes))
        }
    }
}
