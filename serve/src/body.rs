//! Whether the body of a request fits its documented type.
//!
//! Takes the types, an endpoint and a request; says which property does not fit, and why. Names with an `@` are
//! control information and fit anything; open types and those that nobody documents take other properties, too; `null` clears any
//! property. Names fit in any case: the service takes them so, and Microsoft's own clients send some in another. That something is missing is no fault: what must be given, the pages do not say reliably.

use crate::refusal::{Refusal, bad_request};
use bytes::Bytes;
use generator::answers::Answering;
use generator::check::misfit;
use generator::emit::harness::BodyForm;
use generator::model::{Enum, Index, Parameter, Primitive, Property, Type, TypeName, TypeUse};
use http::Request;
use http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

/// Checks the body of a request.
///
/// # Errors
/// It is no JSON, or a property of it does not fit.
pub(crate) fn check(
    index: &Index<'_>,
    endpoint: &Answering<'_>,
    request: &Request<Bytes>,
) -> Result<(), Refusal> {
    let is_described = matches!(endpoint.callable.body, BodyForm::Json | BodyForm::Reference);
    if request.body().trim_ascii().is_empty() || !is_described || names_other_media(request) {
        return Ok(());
    }
    let body: Value = serde_json::from_slice(request.body())
        .map_err(|error| bad_request(format!("the body is no JSON: {error}")))?;
    if endpoint.callable.body == BodyForm::Reference {
        let target = body.get("@odata.id").or(body.get("@odata.bind")).or(body.get("members@odata.bind"));
        return if target.is_some() {
            Ok(())
        } else {
            Err(bad_request("expected the property `@odata.id` in the body"))
        };
    }
    let checker = Checker { index };
    let outcome = match Expected::of(index, endpoint) {
        None => Ok(()),
        Some(expected) => checker.body(&expected, &body),
    };
    outcome.map_err(|misfit| bad_request(misfit.to_string()))
}

fn names_other_media(request: &Request<Bytes>) -> bool {
    let media = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media.is_some_and(|media| !media.to_ascii_lowercase().contains("json"))
}

/// What a body is expected to be: of a type, and of parameters that the pages list.
struct Expected<'a> {
    of: Option<&'a Type>,
    collection: bool,
    parameters: Vec<&'a Parameter>,
}

impl<'a> Expected<'a> {
    /// `None` where nothing is known of it.
    fn of(index: &Index<'a>, endpoint: &Answering<'a>) -> Option<Self> {
        let operations = std::iter::once(endpoint.operation).chain(endpoint.others.iter().copied());
        let parameters: Vec<&Parameter> =
            operations.clone().flat_map(|operation| operation.body_parameters()).collect();
        let stated = operations.filter_map(|operation| operation.body.as_ref()).next();
        let body: Option<&TypeUse> = endpoint.facts.body.as_ref().or(stated);
        let of = body.and_then(|body| index.type_named(body.type_name.named()?));
        let is_known = of.is_some() || body.is_none() && !parameters.is_empty();
        is_known.then(|| Self { of, collection: body.is_some_and(|body| body.collection), parameters })
    }
}

/// A value that does not fit, and where it stands.
struct Misfit {
    path: String,
    why: String,
}

impl Misfit {
    fn new(path: &str, why: impl Into<String>) -> Self {
        Self { path: path.to_owned(), why: why.into() }
    }
}

impl std::fmt::Display for Misfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.path.as_str() {
            "" => write!(f, "the body does not fit: {}", self.why),
            path => write!(f, "the property `{path}` does not fit: {}", self.why),
        }
    }
}

type Fits = Result<(), Misfit>;

/// What holds a value against a type.
struct Checker<'i, 'a> {
    index: &'i Index<'a>,
}

impl<'a> Checker<'_, 'a> {
    fn body(&self, expected: &Expected<'a>, body: &Value) -> Fits {
        match (body, expected.of) {
            (Value::Array(items), Some(of)) if expected.collection => {
                self.items(items, "", |path, item| self.object_or_null(of, &[], path, item))
            }
            (Value::Object(map), Some(of)) => self.object(of, &expected.parameters, "", map),
            (Value::Object(map), None) => map.iter().try_for_each(|(name, value)| {
                self.parameter(&expected.parameters, name, value).unwrap_or_else(|| {
                    let names = expected.parameters.iter().map(|parameter| parameter.name.as_str());
                    Err(Misfit::new(name, format!("no such parameter is documented{}", meant(name, names))))
                })
            }),
            (other, _) => Err(Misfit::new("", format!("expected an object, found {}", kind(other)))),
        }
    }

    /// The member as a parameter of this name; `None` where there is none. Control information is one.
    fn parameter(&self, parameters: &[&Parameter], name: &str, value: &Value) -> Option<Fits> {
        if name.contains('@') {
            return Some(Ok(()));
        }
        let parameter = parameters.iter().find(|parameter| parameter.name.eq_ignore_ascii_case(name))?;
        Some(self.values(&parameter.type_name, parameter.collection, name, value))
    }

    fn object_or_null(&self, of: &'a Type, parameters: &[&Parameter], path: &str, value: &Value) -> Fits {
        match value {
            Value::Object(map) => self.object(of, parameters, path, map),
            Value::Null => Ok(()),
            other => {
                Err(Misfit::new(path, format!("expected an object of `{}`, found {}", of.name, kind(other))))
            }
        }
    }

    /// An object that says that it is of a derived type is held against that one.
    fn object(&self, of: &'a Type, parameters: &[&Parameter], path: &str, map: &Map<String, Value>) -> Fits {
        let named = map.get("@odata.type").and_then(Value::as_str).map(|name| name.trim_start_matches('#'));
        let of = match named {
            None => of,
            Some(name) => match self.index.type_named(name) {
                Some(derived) => derived,
                // A type that nobody documents has properties that nobody documents.
                None => return Ok(()),
            },
        };
        map.iter().filter(|(name, _)| !name.contains('@')).try_for_each(|(name, value)| {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            if let Some(property) = self.property(of, name) {
                return self.values(&property.type_name, property.collection, &path, value);
            }
            if let Some(fits) = self.parameter(parameters, name, value) {
                return fits;
            }
            if may_have(self.index, of, name) {
                return Ok(());
            }
            let names = self.index.members(of).map(|property| property.name.as_str());
            Err(Misfit::new(&path, format!("`{}` has no such property{}", of.name, meant(name, names))))
        })
    }

    /// The property of a type, of its bases, or of what derives from it.
    fn property(&self, of: &'a Type, name: &str) -> Option<&'a Property> {
        let derived = self.index.descendants(of).into_iter().flat_map(Type::own_members);
        let mut all = self.index.members(of).chain(derived.map(|member| member.property));
        all.find(|property| property.name.eq_ignore_ascii_case(name))
    }

    fn items(&self, items: &[Value], path: &str, check: impl Fn(&str, &Value) -> Fits) -> Fits {
        items.iter().enumerate().try_for_each(|(at, item)| check(&format!("{path}[{at}]"), item))
    }

    fn values(&self, type_name: &TypeName, collection: bool, path: &str, value: &Value) -> Fits {
        match value {
            Value::Null => Ok(()),
            Value::Array(items) if collection => {
                self.items(items, path, |path, item| self.value(type_name, path, item))
            }
            other if collection => Err(Misfit::new(path, format!("expected a list, found {}", kind(other)))),
            one => self.value(type_name, path, one),
        }
    }

    fn value(&self, type_name: &TypeName, path: &str, value: &Value) -> Fits {
        match type_name {
            _ if value.is_null() => Ok(()),
            TypeName::Edm(primitive) => primitive_value(*primitive, path, value),
            TypeName::Named(name) => match (self.index.enum_named(name), self.index.type_named(name)) {
                (Some(found), _) => enum_value(found, path, value),
                (None, Some(of)) => self.object_or_null(of, &[], path, value),
                (None, None) => Ok(()),
            },
        }
    }
}

fn primitive_value(primitive: Primitive, path: &str, value: &Value) -> Fits {
    let is_number_text = || value.as_str().is_some_and(|text| text.parse::<f64>().is_ok());
    let (fits, expected) = match primitive {
        Primitive::Boolean => (value.is_boolean(), "`true` or `false`"),
        Primitive::Byte | Primitive::SByte | Primitive::Int16 | Primitive::Int32 => {
            (value.is_i64() || value.is_u64(), "a whole number")
        }
        // A client may write numbers of 64 bits as texts.
        Primitive::Int64 => (value.is_i64() || value.is_u64() || is_number_text(), "a whole number"),
        Primitive::Decimal | Primitive::Double | Primitive::Single => {
            (value.is_number() || is_number_text(), "a number")
        }
        Primitive::Stream | Primitive::Untyped => (true, "anything"),
        _ => (value.is_string(), "a text"),
    };
    if !fits {
        return Err(Misfit::new(path, format!("expected {expected}, found {}", kind(value))));
    }
    match value.as_str().and_then(|text| Some((text, misfit(text, primitive)?))) {
        Some((text, form)) => Err(Misfit::new(path, format!("expected {form}, found `{}`", short(text)))),
        None => Ok(()),
    }
}

fn enum_value(of: &Enum, path: &str, value: &Value) -> Fits {
    let Some(text) = value.as_str() else {
        return Err(Misfit::new(path, format!("expected a member of `{}`, found {}", of.name, kind(value))));
    };
    let is_member =
        |name: &str| of.members.iter().any(|member| member.name.eq_ignore_ascii_case(name.trim()));
    if text.split(',').all(is_member) || of.members.is_empty() {
        return Ok(());
    }
    let members = of.members.iter().map(|member| format!("`{}`", member.name)).collect::<Vec<_>>().join(", ");
    Err(Misfit::new(path, format!("expected a member of `{}` ({members}), found `{}`", of.name, short(text))))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "`null`",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

/// True where a type may have a property that no page names. An open type takes anything but what is nearly a documented
/// name, which is a slip.
pub(crate) fn may_have<'a>(index: &Index<'a>, of: &'a Type, name: &str) -> bool {
    let is_slip =
        |other: &str| name.len() > 4 && !name.contains('_') && strsim::osa_distance(name, other) <= 2;
    index.takes_anything(of) && !index.members(of).any(|property| is_slip(&property.name))
}

/// What was probably meant.
fn meant<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> String {
    let alike =
        |other: &str| strsim::normalized_levenshtein(&name.to_ascii_lowercase(), &other.to_ascii_lowercase());
    let near = names.map(|other| (alike(other), other)).filter(|(alike, _)| *alike > 0.6);
    let nearest = near.max_by(|one, other| one.0.total_cmp(&other.0));
    nearest.map_or_else(String::new, |(_, other)| format!("; is `{other}` meant?"))
}
