//! Answers made from types, for endpoints whose pages show none that can be read.
//!
//! Takes the types of a version and an endpoint, or a type alone; gives JSON with a value for each property that the pages
//! document, of its documented type. The values are samples: the first member of an enumeration, the name of a property
//! for its text. Nothing is random, so that a test can rely on them.

use super::answering::Answering;
use crate::conformance::{Payload, ShownResponse};
use crate::emit::harness::{AnswerForm, Callable};
use crate::model::{Index, Primitive, Property, Type, TypeName};
use serde_json::{Map, Value, json};

/// Objects in objects are made so deep; a type may hold itself.
const DEEPEST: usize = 3;

/// The answer of an endpoint.
pub(super) fn answer(index: Option<&Index<'_>>, endpoint: &Answering<'_>) -> ShownResponse {
    let callable = &endpoint.callable;
    let body = match (callable.answer, index.zip(callable.gives.as_ref())) {
        (AnswerForm::Bytes, _) => Payload::Text("content".to_owned()),
        (AnswerForm::Json | AnswerForm::Page, Some((index, gives))) => body(index, callable, gives),
        (AnswerForm::Empty, _) | (_, None) => Payload::Nothing,
    };
    let has_body = body != Payload::Nothing;
    let fits = |status: &&u16| (200..300).contains(*status) && (**status != 204 || !has_body);
    let usual = if has_body { 200 } else { 204 };
    let status = endpoint.operation.response.status.iter().find(fits).copied().unwrap_or(usual);
    ShownResponse { status, headers: Vec::new(), body }
}

fn body(index: &Index<'_>, callable: &Callable, gives: &TypeName) -> Payload {
    let one = value(index, gives, "value", DEEPEST);
    let is_object = gives.named().is_some_and(|name| index.has_type(name));
    let is_count = || callable.template.segments.last().and_then(|last| last.name()) == Some("$count");
    match callable.answer {
        AnswerForm::Page => Payload::Json(json!({ "value": [one] })),
        _ if is_object => Payload::Json(one),
        _ if is_count() => Payload::Text("1".to_owned()),
        _ => Payload::Json(json!({ "value": one })),
    }
}

/// A value of a property.
pub fn member(index: &Index<'_>, property: &Property) -> Value {
    property_value(index, property, DEEPEST)
}

fn property_value(index: &Index<'_>, property: &Property, depth: usize) -> Value {
    let one = match property.values.first() {
        Some(first) if property.type_name == TypeName::STRING => Value::from(first.as_str()),
        _ => value(index, &property.type_name, &property.name, depth),
    };
    if !property.collection {
        return one;
    }
    if one.is_null() { json!([]) } else { json!([one]) }
}

/// A value of a type, for something of this name; `null` where there is none of use.
fn value(index: &Index<'_>, type_name: &TypeName, name: &str, depth: usize) -> Value {
    match type_name {
        TypeName::Edm(primitive) => sample(*primitive, name),
        TypeName::Named(named) => match (index.enum_named(named), index.type_named(named)) {
            (Some(found), _) => {
                found.members.first().map_or(Value::Null, |member| member.name.as_str().into())
            }
            (None, Some(found)) if depth > 0 => object(index, found, depth - 1),
            _ => Value::Null,
        },
    }
}

/// An object of a type: of one that derives from it, where it is never sent itself.
fn object(index: &Index<'_>, item: &Type, depth: usize) -> Value {
    let concrete = index.descendants(item).into_iter().find(|derived| !derived.is_abstract);
    let concrete = concrete.filter(|_| item.is_abstract);
    let mut members = Map::new();
    if let Some(derived) = concrete {
        members.insert("@odata.type".to_owned(), format!("#{}", derived.name).into());
        add(index, derived, depth, &mut members);
    } else {
        add(index, item, depth, &mut members);
    }
    Value::Object(members)
}

/// Adds the properties of a type, inherited ones first. Deprecated ones and streams are left out.
fn add(index: &Index<'_>, item: &Type, depth: usize, members: &mut Map<String, Value>) {
    let bases: Vec<&Type> = index.bases(item).collect();
    let lineage = bases.into_iter().rev().chain([item]);
    for property in lineage.flat_map(|found| &found.properties).filter(|property| !property.deprecated) {
        let value = property_value(index, property, depth);
        if !value.is_null() && !members.contains_key(&property.name) {
            members.insert(property.name.clone(), value);
        }
    }
}

fn sample(primitive: Primitive, name: &str) -> Value {
    match primitive {
        Primitive::Binary => "AAAA".into(),
        Primitive::Boolean => true.into(),
        Primitive::Byte | Primitive::SByte | Primitive::Int16 | Primitive::Int32 | Primitive::Int64 => {
            1.into()
        }
        Primitive::Date => "2026-01-31".into(),
        Primitive::DateTimeOffset => "2026-01-31T12:00:00Z".into(),
        Primitive::Decimal | Primitive::Double | Primitive::Single => 1.5.into(),
        Primitive::Duration => "PT1H".into(),
        Primitive::Guid => "00000000-0000-0000-0000-000000000001".into(),
        Primitive::Stream => Value::Null,
        Primitive::String => name.into(),
        Primitive::TimeOfDay => "12:00:00".into(),
        Primitive::Untyped => json!({}),
    }
}

#[cfg(test)]
mod tests {
    use crate::answers::Catalogue;
    use crate::conformance::Payload;
    use crate::model::ApiVersion;
    use crate::source::{Role, Sources};
    use serde_json::json;

    const LAMP: &str = "---\ndoc_type: resourcePageType\n---\n# lamp resource type\n\nNamespace: microsoft.graph\n\n\
        ## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|id|String|Key.|\n\
        |hue|String|Possible values: `red`, `blue`.|\n|plug|[plug](plug.md)|Its plug.|\n|on|Boolean|Lit.|\n\n\
        ## JSON representation\n\n<!-- { \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.lamp\" } -->\n\
        ``` json\n{\"id\": \"String\"}\n```\n";
    const PLUG: &str = "---\ndoc_type: resourcePageType\n---\n# plug resource type\n\nNamespace: microsoft.graph\n\n\
        ## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|volts|Int32|Volts.|\n\
        |of|[plug](plug.md)|Where it is plugged in.|\n\n\
        ## JSON representation\n\n<!-- { \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.plug\" } -->\n\
        ``` json\n{\"volts\": 1}\n```\n";
    const LIST: &str = "---\ndoc_type: apiPageType\n---\n# List lamps\n\nNamespace: microsoft.graph\n\n## HTTP request\n\n\
        <!-- { \"blockType\": \"ignored\" } -->\n``` http\nGET /lamps\n```\n\n## Response\n\nIf successful, this method \
        returns a `200 OK` response code and a collection of [lamp](../resources/lamp.md) objects in the response body.\n";

    #[test]
    fn every_property_has_a_value_of_its_type() {
        let page = |path: &str, text: &str, role| (path.to_owned(), text.to_owned(), ApiVersion::V1, role);
        let sources = Sources::from_texts([
            page("v1.0/api/lamp-list.md", LIST, Role::Api),
            page("v1.0/resources/lamp.md", LAMP, Role::Resource),
            page("v1.0/resources/plug.md", PLUG, Role::Resource),
        ]);
        let reading = crate::read(&sources);
        let catalogue = Catalogue::of(&reading.models);
        let made = catalogue.made(&catalogue.endpoints[0]);
        let plug = json!({ "volts": 1, "of": { "volts": 1 } });
        let lamp = json!({ "id": "id", "hue": "red", "plug": plug, "on": true });
        assert_eq!((made.status, made.body), (200, Payload::Json(json!({ "value": [lamp] }))));
    }
}
