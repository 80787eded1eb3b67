//! Reads JSON text into typed places as it goes by, without a tree of all of it in between.
//!
//! Takes the bytes of a body and a [`Sink`]; puts an object's properties into its fields one by one, and the items
//! of a list into the list one by one. Only the JSON of one property or one item is ever held beside what is read.
//! What does not fit is given to the sink as JSON. It knows no type of the API: sinks are looked at through `dyn`,
//! so that all of this is compiled once.

mod mend;

pub(crate) use mend::mend;

use super::extra::Extra;
use super::json::Json;
use super::object::FieldsMut;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// A place for one value, or for the items of a list one after the other.
pub(crate) trait Sink {
    /// Forgets what came before.
    fn restart(&mut self);

    /// The fields of a new object, where objects fit.
    fn object(&mut self) -> Option<FieldsMut<'_>>;

    /// Takes any other value.
    fn value(&mut self, json: Value);
}

/// A place for one value.
pub(crate) struct Place<T> {
    /// The value, or the JSON that does not fit its type.
    pub(crate) read: Result<T, Value>,
}

/// A place for the items of a list.
pub(crate) struct Items<T> {
    /// The items that fit.
    pub(crate) items: Vec<T>,
    /// Those that do not, by their place in the list.
    pub(crate) misfits: BTreeMap<usize, Value>,
}

impl<T> Default for Place<T> {
    fn default() -> Self {
        Self { read: Err(Value::Null) }
    }
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self { items: Vec::new(), misfits: BTreeMap::new() }
    }
}

impl<T: Json> Sink for Place<T> {
    fn restart(&mut self) {
        *self = Self::default();
    }

    fn object(&mut self) -> Option<FieldsMut<'_>> {
        self.read = Ok(T::blank()?);
        self.read.as_mut().ok()?.fields_of()
    }

    fn value(&mut self, json: Value) {
        self.read = T::read(json);
    }
}

impl<T: Json> Sink for Items<T> {
    fn restart(&mut self) {
        *self = Self::default();
    }

    fn object(&mut self) -> Option<FieldsMut<'_>> {
        self.items.push(T::blank()?);
        self.items.last_mut()?.fields_of()
    }

    fn value(&mut self, json: Value) {
        match T::read(json) {
            Ok(item) => self.items.push(item),
            Err(misfit) => drop(self.misfits.insert(self.items.len() + self.misfits.len(), misfit)),
        }
    }
}

/// What a list of items came in.
#[derive(Default)]
pub(crate) struct Frame {
    /// Everything beside the items.
    pub(crate) extra: Extra,
    /// How the items stood in the JSON.
    pub(crate) form: Form,
}

/// How the items of a page stood in its JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// `{"value": [..]}`
    #[default]
    Wrapped,
    /// `[..]`
    Bare,
    /// There was no list of items.
    Missing,
}

/// What a list of items came in, or the JSON that holds none.
pub(crate) type Framed = Result<Frame, Value>;

/// Reads a value.
///
/// # Errors
/// The text is no JSON.
pub(crate) fn read_value(json: &[u8], sink: &mut dyn Sink) -> serde_json::Result<()> {
    read_all(json, Target::One(sink)).map(drop)
}

/// Reads items that stand below `value` or alone.
///
/// # Errors
/// The text is no JSON.
pub(crate) fn read_items(json: &[u8], sink: &mut dyn Sink) -> serde_json::Result<Framed> {
    read_all(json, Target::Page(sink))
}

fn read_all(json: &[u8], target: Target<'_>) -> serde_json::Result<Framed> {
    let mut text = serde_json::Deserializer::from_slice(json);
    let read = target.deserialize(&mut text)?;
    text.end().map(|()| read)
}

/// Reads the properties of an object into its fields.
///
/// # Errors
/// The format's own, and where the input is no object.
pub(crate) fn read_fields<'de, D: Deserializer<'de>>(fields: FieldsMut<'_>, from: D) -> Result<(), D::Error> {
    from.deserialize_map(Object(fields))
}

fn fill<'de, A: MapAccess<'de>>(mut fields: FieldsMut<'_>, mut map: A) -> Result<(), A::Error> {
    while let Some(Name(name)) = map.next_key()? {
        fields.put_named(&name, map.next_value()?);
    }
    Ok(())
}

/// Where the value that comes next goes.
enum Target<'a> {
    /// To a sink, whatever it is.
    One(&'a mut dyn Sink),
    /// To a sink, item by item, where it is a list.
    List(&'a mut dyn Sink),
    /// The same with the list below `value` or alone.
    Page(&'a mut dyn Sink),
}

impl Target<'_> {
    /// What is neither a list nor an object.
    fn simple<E>(self, json: Value) -> Result<Framed, E> {
        match self {
            Self::One(sink) => {
                sink.value(json);
                Ok(Ok(Frame::default()))
            }
            Self::List(_) | Self::Page(_) => Ok(Err(json)),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Target<'_> {
    type Value = Framed;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Framed, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Target<'_> {
    type Value = Framed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Framed, E> {
        self.simple(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Framed, E> {
        self.simple(Value::from(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Framed, E> {
        self.simple(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Framed, E> {
        self.simple(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Framed, E> {
        self.simple(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Framed, E> {
        self.simple(Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Framed, A::Error> {
        let sink = match self {
            Self::One(sink) => {
                sink.value(Value::deserialize(SeqAccessDeserializer::new(seq))?);
                return Ok(Ok(Frame::default()));
            }
            Self::List(sink) | Self::Page(sink) => sink,
        };
        sink.restart();
        while seq.next_element_seed(Target::One(&mut *sink))?.is_some() {}
        Ok(Ok(Frame { form: Form::Bare, ..Frame::default() }))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Framed, A::Error> {
        match self {
            Self::One(sink) => match sink.object() {
                Some(fields) => fill(fields, map)?,
                None => sink.value(Value::deserialize(MapAccessDeserializer::new(map))?),
            },
            Self::List(_) => return Value::deserialize(MapAccessDeserializer::new(map)).map(Err),
            Self::Page(sink) => return read_frame(sink, map).map(Ok),
        }
        Ok(Ok(Frame::default()))
    }
}

fn read_frame<'de, A: MapAccess<'de>>(sink: &mut dyn Sink, mut map: A) -> Result<Frame, A::Error> {
    sink.restart();
    let mut frame = Frame { form: Form::Missing, ..Frame::default() };
    while let Some(Name(name)) = map.next_key()? {
        if name != "value" {
            frame.extra.insert(name, map.next_value::<Value>()?);
            continue;
        }
        match map.next_value_seed(Target::List(&mut *sink))? {
            Ok(_) => frame.form = Form::Wrapped,
            Err(misfit) => drop(frame.extra.insert(name, misfit)),
        }
    }
    Ok(frame)
}

/// An object and nothing else.
struct Object<'a>(FieldsMut<'a>);

impl<'de> Visitor<'de> for Object<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        fill(self.0, map)
    }
}

/// A name, borrowed from the text where it stands there as it is.
struct Name<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Name(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Name(Cow::Owned(text.to_owned())))
    }
}
