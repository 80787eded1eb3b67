//! Type cells: `String`, `[user](user.md) collection`, `Collection([x][])`, `String (timestamp)`.
//!
//! ```text
//! cell   := note? (collection | one) note?
//! collection := "Collection(" one ")" | "collection of " one "s"? | one " collection" | one "[]"
//! one    := primitive | link | name (" enum" | " object" | " resource")? | one " or " one
//! note   := "(" text ")" | "," text | "." text
//! ```
//!
//! Takes a cell; gives what it names, still unresolved. Spellings of primitives are known here, names of types are not.

use super::annotation::strip_collection;
use super::text::{Link, Text, TextPart, is_invisible};
use crate::model::Primitive;
use crate::source::Span;
use crate::vocabulary::type_cells::{self, primitive};

/// What a type cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeExpr {
    /// The type of the value or of one item.
    pub name: NameExpr,
    /// The value is a collection.
    pub collection: bool,
    /// The cell links to this target.
    pub target: Option<String>,
    /// The cell says that it is an enumeration.
    pub is_enum: bool,
    /// The other types of `A or B`.
    pub alternatives: Vec<String>,
    /// The cell.
    pub span: Span,
}

/// The name in a type cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameExpr {
    /// A primitive, and whether it is spelt as OData has it.
    Primitive {
        /// Which.
        primitive: Primitive,
        /// False for `dateTime`, `int`, `GUID`.
        canonical: bool,
    },
    /// The name of a type, as written.
    Named(String),
    /// Nothing.
    Missing,
}

impl NameExpr {
    /// The name as a sentence would have it.
    pub fn written(&self) -> Option<String> {
        match self {
            Self::Named(name) => Some(name.clone()),
            Self::Primitive { primitive, .. } => Some(format!("Edm.{}", primitive.name())),
            Self::Missing => None,
        }
    }
}

impl TypeExpr {
    /// Reads a cell.
    pub fn read(cell: &Text) -> Self {
        let link = cell.links().next();
        let target = link.map(|link| link.target.clone());
        let mut expr = Self::read_text(&flat(cell), cell.span);
        // A type can be named like a primitive: a link to the page of that name tells which of them it is.
        if let (NameExpr::Primitive { .. }, Some(name)) = (&expr.name, link.and_then(resource_linked)) {
            expr.name = NameExpr::Named(name);
        }
        expr.target = target;
        if expr.alternatives.is_empty() && expr.target.is_some() {
            expr.alternatives = linked_alternatives(cell);
        }
        expr
    }

    /// Reads the text of a cell or of a value in JSON.
    pub fn read_text(text: &str, span: Span) -> Self {
        let mut expr = Self {
            name: NameExpr::Missing,
            collection: false,
            target: None,
            is_enum: false,
            alternatives: Vec::new(),
            span,
        };
        let text: String = text.chars().filter(|c| !is_invisible(*c)).collect();
        let text = expr.take_collection(text.trim());
        let text = expr.take_enum(&text);
        let text = &text[..type_cells::OR_NULL.find(&text).map_or(text.len(), |null| null.start)];
        if let Some(primitive) = primitive(text) {
            expr.name = NameExpr::Primitive { primitive, canonical: is_canonical(text, primitive) };
            return expr;
        }
        let mut names = type_cells::ALTERNATIVE.split(text).map(str::trim).filter(|name| !name.is_empty());
        let first = names.next().unwrap_or_default();
        expr.name = name_expr(first);
        expr.alternatives = names.filter_map(|name| name_expr(name).written()).collect();
        if let NameExpr::Primitive { .. } = expr.name
            && !expr.alternatives.is_empty()
        {
            expr.name = NameExpr::Primitive { primitive: Primitive::Untyped, canonical: true };
        }
        expr
    }

    /// Takes every way of writing a collection off.
    fn take_collection(&mut self, text: &str) -> String {
        let text = text.trim_matches(|c: char| c == '`' || c == '*' || c.is_whitespace());
        if let Some(inner) = type_cells::COLLECTION_LEAD.rest(text) {
            self.collection = true;
            let end = type_cells::OBJECTS_TAIL.find(inner).map_or(inner.len(), |tail| tail.start);
            return inner[..end].trim().to_owned();
        }
        let joined =
            type_cells::COLLECTION_JOINED.group(text, "item").filter(|item| primitive(item).is_some());
        let around = type_cells::COLLECTION_AROUND.group(text, "item");
        if let Some(inner) = strip_collection(text).or(around).or(joined) {
            self.collection = true;
            return inner.trim().to_owned();
        }
        let tail = type_cells::COLLECTION_TAIL.find(text).filter(|tail| tail.start > 0);
        self.collection = tail.is_some();
        text[..tail.map_or(text.len(), |tail| tail.start)].trim().to_owned()
    }

    fn take_enum(&mut self, text: &str) -> String {
        let tail = type_cells::ENUM_TAIL.find(text).filter(|tail| tail.start > 0);
        self.is_enum = tail.is_some();
        text[..tail.map_or(text.len(), |tail| tail.start)].trim().to_owned()
    }
}

/// The names of the links behind the first one, where all that stands between links is “or” or a comma.
fn linked_alternatives(cell: &Text) -> Vec<String> {
    let (mut names, mut between) = (Vec::new(), None::<String>);
    for part in &cell.parts {
        match (part, &mut between) {
            (TextPart::Link(link), text) => {
                if text.as_ref().is_some_and(|text| !type_cells::BETWEEN_LINKS.is_in(text)) {
                    return Vec::new();
                }
                names.extend(text.replace(String::new()).map(|_| link.text.trim().to_owned()));
            }
            (other, Some(text)) => text.push_str(other.text()),
            (_, None) => {}
        }
    }
    names
}

/// The text of a link to the page of that name.
fn resource_linked(link: &Link) -> Option<String> {
    let stem = link.target.rsplit('/').next()?.strip_suffix(".md")?;
    let text = link.text.trim();
    stem.eq_ignore_ascii_case(text).then(|| text.to_owned())
}

/// The text of a cell without what is behind a break, unless that is all there is.
fn flat(cell: &Text) -> String {
    let before: String =
        cell.parts.iter().take_while(|part| !matches!(part, TextPart::Break)).map(TextPart::text).collect();
    if before.trim().is_empty() { cell.plain() } else { before }
}

fn name_expr(text: &str) -> NameExpr {
    let text = type_cells::AHEAD_OF_NAME.rest(text).unwrap_or(text);
    let text = text.trim().trim_matches('`').trim_matches('*').trim_start_matches('#');
    if let Some(primitive) = primitive(text) {
        return NameExpr::Primitive { primitive, canonical: is_canonical(text, primitive) };
    }
    let bare = strip_notes(text);
    let bare = bare.strip_suffix('?').unwrap_or(bare);
    if bare.is_empty() || type_cells::NO_NAME.is_in(bare) {
        return NameExpr::Missing;
    }
    if let Some(primitive) = primitive(bare) {
        let primitive = match primitive {
            _ if type_cells::TIMESTAMP.is_in(text) => Primitive::DateTimeOffset,
            Primitive::String if type_cells::DURATION.is_in(text) => Primitive::Duration,
            other => other,
        };
        return NameExpr::Primitive { primitive, canonical: is_canonical(bare, primitive) };
    }
    let words: Vec<&str> = bare.split_whitespace().collect();
    let name = match words.as_slice() {
        [name, noun] if type_cells::NOUN.is_in(noun) => name,
        // “string value”, “boolean flag”: the first word is the type.
        [first, ..] if words.len() > 1 && primitive_word(first).is_some() => first,
        _ => bare,
    };
    match primitive_word(name) {
        Some(primitive) => NameExpr::Primitive { primitive, canonical: is_canonical(name, primitive) },
        None => NameExpr::Named(name.to_owned()),
    }
}

fn primitive_word(name: &str) -> Option<Primitive> {
    primitive(name.trim_end_matches([',', '.', ';']))
}

/// Takes `(optional)`, `, maximum size 20` and the like off.
fn strip_notes(text: &str) -> &str {
    let text = match text.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((_, rest)) if !rest.trim().is_empty() => rest.trim(),
        _ => text.trim_matches(['(', ')']),
    };
    let end = text.find([',', '(', ';', '/', ':']).unwrap_or(text.len());
    text[..end].trim().trim_end_matches('.')
}

fn is_canonical(text: &str, primitive: Primitive) -> bool {
    let bare = text.trim();
    bare == primitive.name()
        || bare.strip_prefix("Edm.") == Some(primitive.name())
        || primitive == Primitive::Untyped
}

#[cfg(test)]
mod tests;
