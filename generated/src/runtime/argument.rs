//! What an argument of a function can be: whatever is a text that stands in the path, query or headers of a request.
//!
//! Takes ids and values as programs have them, by value or by reference; gives the text. It encodes nothing, which
//! [`super::path`] does, and checks nothing.

use super::text::{Date, DateTimeOffset, Duration, Guid, TimeOfDay};
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

/// An id or another value that goes into the path, query or headers of a request: `&str`, `String`, a GUID, a date, a number,
/// or a reference to one of these.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can not be an argument of a request",
    label = "expected a text, such as an id",
    note = "`&str`, `String`, dates, GUIDs, numbers and references to them fit",
    note = "of an `Option` it is what is in it: `if let Some(id) = &user.id {{ .. }}`, or `user.id.unwrap_or_default()`"
)]
pub trait Argument {
    /// The text.
    fn to_text(&self) -> Cow<'_, str>;
}

impl Argument for str {
    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl<A: Argument + ?Sized> Argument for &A {
    fn to_text(&self) -> Cow<'_, str> {
        (**self).to_text()
    }
}

/// What holds a text.
macro_rules! texts {
    ($($type:ty: $text:ident;)+) => {$(
        impl Argument for $type {
            fn to_text(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.$text())
            }
        }
    )+};
}

texts! {
    String: as_str;
    Box<str>: as_ref;
    Rc<str>: as_ref;
    Arc<str>: as_ref;
    Cow<'_, str>: as_ref;
    Date: as_str;
    DateTimeOffset: as_str;
    Duration: as_str;
    Guid: as_str;
    TimeOfDay: as_str;
}

/// What is written by its `Display` in the form that the service reads.
macro_rules! displayed {
    ($($type:ty)+) => {$(
        impl Argument for $type {
            fn to_text(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }
        }
    )+};
}

displayed!(bool char i8 u8 i16 u16 i32 u32 i64 u64 isize usize);
#[cfg(feature = "jiff")]
displayed!(jiff::Timestamp jiff::civil::Date jiff::civil::DateTime jiff::civil::Time);
#[cfg(feature = "uuid")]
displayed!(uuid::Uuid);

#[cfg(test)]
mod tests {
    use super::Argument;
    use crate::runtime::text::Guid;
    use std::borrow::Cow;
    use std::sync::Arc;

    fn text(argument: impl Argument) -> String {
        argument.to_text().into_owned()
    }

    #[test]
    fn what_is_at_hand_is_an_argument() {
        let owned = String::from("ada");
        assert_eq!([text("ada"), text(&owned), text(owned)], ["ada"; 3].map(String::from));
        assert_eq!([text(Arc::from("ada")), text(Cow::from("ada"))], ["ada"; 2].map(String::from));
        assert_eq!([text(7), text(8_u64), text(true)], ["7", "8", "true"].map(String::from));
        assert_eq!(text(Guid::from("f448435d")), "f448435d");
    }
}
