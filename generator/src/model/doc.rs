//! Prose as the model keeps it: a small tree without markup of any language.
//!
//! Takes the parts a parser recognised; gives plain text and the parts themselves. It does not know
//! markdown (the parser does) or rustdoc (the emitter does).

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A run of prose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doc {
    /// The parts in reading order.
    pub parts: Vec<Part>,
}

/// A part of a [`Doc`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Plain text.
    Text(String),
    /// Something to be set as code.
    Code(String),
    /// A link with its text and its absolute target.
    Link {
        /// The text shown.
        text: String,
        /// The absolute URL.
        target: String,
    },
    /// A new paragraph or line.
    Break,
    /// The start of an item of a list, up to the next of these two.
    Item,
}

impl Doc {
    /// A document of one text.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { parts: if text.is_empty() { Vec::new() } else { vec![Part::Text(text)] } }
    }

    /// True where there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| match part {
            Part::Text(text) | Part::Code(text) | Part::Link { text, .. } => text.trim().is_empty(),
            Part::Break | Part::Item => true,
        })
    }

    /// The text alone; a break becomes a line feed, and so does an item's start.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Text(text) | Part::Code(text) | Part::Link { text, .. } => out.push_str(text),
                Part::Break | Part::Item => out.push('\n'),
            }
        }
        out.trim().to_owned()
    }
}

impl Serialize for Doc {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.plain())
    }
}

impl<'de> Deserialize<'de> for Doc {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::text)
    }
}
