//! What a value in a JSON representation says of the type of its property.
//!
//! ```text
//! "String", "Int32", "String (timestamp)"      a type by name
//! "a | b", "any other text"                    a sample of something that travels as a text
//! true, 1024, {..}, [..]                       a sample of the type itself
//! {"@odata.type": "microsoft.graph.x"}         a type by name
//! ```
//!
//! Takes a value; says whether a table's type can mean the same. In doubt it can.

use crate::json::{Kind, Node};
use crate::model::{Index, Primitive, Property, TypeName, namespace};
use crate::parse::annotation::strip_collection;
use crate::parse::type_expr::{NameExpr, TypeExpr};
use crate::source::Span;

/// What a value says.
pub(super) struct ShownValue<'a> {
    kind: ShownKind<'a>,
    collection: bool,
}

enum ShownKind<'a> {
    /// A primitive, by name, and whether the name is spelt as OData has it.
    Named(Primitive, bool),
    /// A text that names nothing.
    Text(&'a str),
    /// `true` or `false`.
    Bool,
    /// A number, and whether it is whole.
    Number(bool),
    /// A type, by name.
    Typed(&'a str),
    /// An object without a type.
    Object,
}

impl<'a> ShownValue<'a> {
    /// Reads a value; `None` where it says nothing. `span` is any place of the page.
    pub(super) fn of(node: &'a Node, span: Span) -> Option<Self> {
        let single = |kind| Some(Self { kind, collection: false });
        match &node.kind {
            Kind::Null => None,
            Kind::Array(items) => Some(Self { collection: true, ..Self::of(items.first()?, span)? }),
            Kind::Bool(_) => single(ShownKind::Bool),
            Kind::Number(text) => single(ShownKind::Number(text.parse::<i128>().is_ok())),
            Kind::String(text) => Some(Self::of_text(text, span)),
            Kind::Object(_) => match node.get("@odata.type").and_then(Node::as_str) {
                Some(name) if name.contains(' ') => Some(Self::of_text(name, span)),
                Some(name) => Some(Self::typed(name)),
                None => single(ShownKind::Object),
            },
        }
    }

    fn typed(name: &'a str) -> Self {
        let name = name.trim().trim_start_matches('#');
        let inner = strip_collection(name);
        Self { kind: ShownKind::Typed(inner.unwrap_or(name)), collection: inner.is_some() }
    }

    fn of_text(text: &'a str, span: Span) -> Self {
        let inner = strip_collection(text).unwrap_or(text).trim_start_matches('#');
        if namespace::is_qualified(inner) {
            return Self::typed(text);
        }
        // `String (ISO 8601 duration)` names a type; a sentence is a sample.
        let words = text.split('(').next().unwrap_or_default().split_whitespace().count();
        if text.contains('|') || words > 2 {
            return Self { kind: ShownKind::Text(text), collection: false };
        }
        let expr = TypeExpr::read_text(text, span);
        match expr.name {
            NameExpr::Primitive { primitive, canonical } => {
                Self { kind: ShownKind::Named(primitive, canonical), collection: expr.collection }
            }
            NameExpr::Named(_) | NameExpr::Missing => Self { kind: ShownKind::Text(text), collection: false },
        }
    }

    /// The value in words.
    pub(super) fn what(&self) -> String {
        let what = match &self.kind {
            ShownKind::Named(primitive, _) => format!("`{}`", primitive.name()),
            ShownKind::Text(text) => format!("the text `{}`", text.chars().take(40).collect::<String>()),
            ShownKind::Bool => "`true` or `false`".to_owned(),
            ShownKind::Number(_) => "a number".to_owned(),
            ShownKind::Typed(name) => format!("`{name}`"),
            ShownKind::Object => "an object".to_owned(),
        };
        if self.collection { format!("an array of {what}") } else { what }
    }

    /// True where the type of the property can mean the same.
    pub(super) fn fits(&self, index: &Index<'_>, property: &Property) -> bool {
        match &property.type_name {
            TypeName::Edm(Primitive::Untyped | Primitive::Stream) => true,
            _ if self.collection != property.collection => false,
            TypeName::Edm(primitive) => self.fits_primitive(*primitive),
            TypeName::Named(name) => self.fits_named(index, name),
        }
    }

    fn fits_primitive(&self, wanted: Primitive) -> bool {
        use Primitive as P;
        let is_text = !matches!(wanted, P::Boolean) && !is_number(wanted);
        match &self.kind {
            ShownKind::Named(P::Untyped, _) => true,
            ShownKind::Named(P::String, _) => is_text,
            ShownKind::Named(shown, _) if wanted == P::String => {
                !matches!(shown, P::DateTimeOffset | P::Date | P::TimeOfDay | P::Boolean)
                    && !is_number(*shown)
            }
            // `Number` and `Integer` name no width.
            ShownKind::Named(shown, false) if is_number(wanted) => is_number(*shown),
            // `String (timestamp)` stands for a date and a time of day, too.
            ShownKind::Named(P::DateTimeOffset, false) => {
                matches!(wanted, P::DateTimeOffset | P::Date | P::TimeOfDay)
            }
            ShownKind::Named(shown, _) => *shown == wanted,
            ShownKind::Text(text) => is_text || text.contains(['<', '|', '{']) || text.is_empty(),
            ShownKind::Bool => wanted == P::Boolean,
            ShownKind::Number(whole) => is_number(wanted) && (*whole || is_fraction(wanted)),
            ShownKind::Typed(name) => name.eq_ignore_ascii_case(&format!("Edm.{}", wanted.name())),
            ShownKind::Object => false,
        }
    }

    fn fits_named(&self, index: &Index<'_>, wanted: &str) -> bool {
        if index.enum_named(wanted).is_some() {
            return matches!(
                self.kind,
                ShownKind::Text(_)
                    | ShownKind::Named(Primitive::String | Primitive::Untyped, _)
                    | ShownKind::Typed(_)
            );
        }
        let Some(of) = index.type_named(wanted) else { return true };
        match &self.kind {
            _ if of.placeholder => true,
            // A page without properties, such as that of `Json`, stands for a value of any kind.
            ShownKind::Named(..) | ShownKind::Text(_) | ShownKind::Number(_)
                if index.members(of).next().is_none() =>
            {
                true
            }
            // A type that no page documents may be derived from the wanted one.
            ShownKind::Typed(name) => {
                index.type_named(name).is_none()
                    || index.are_related(name, wanted)
                    || same_short(name, wanted)
            }
            ShownKind::Object | ShownKind::Named(Primitive::Untyped, _) => true,
            ShownKind::Text(text) => {
                same_short(text, wanted) || text.contains(['<', '|', '{']) || text.is_empty()
            }
            ShownKind::Named(..) | ShownKind::Bool | ShownKind::Number(_) => false,
        }
    }
}

fn same_short(one: &str, other: &str) -> bool {
    let short = |name: &str| name.rsplit('.').next().unwrap_or(name).trim().to_ascii_lowercase();
    short(one) == short(other)
}

fn is_number(primitive: Primitive) -> bool {
    use Primitive as P;
    is_fraction(primitive) || matches!(primitive, P::Int16 | P::Int32 | P::Int64 | P::Byte | P::SByte)
}

fn is_fraction(primitive: Primitive) -> bool {
    matches!(primitive, Primitive::Double | Primitive::Single | Primitive::Decimal)
}
