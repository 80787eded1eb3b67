//! The request of an example: its body, the call of its function, and the sending.
//!
//! Takes an endpoint and what an example asks of it; adds statements. Where the example has no body that the function can
//! send there is no code, because what it would do is not what the page shows.

use super::literal::{self, text};
use super::options::RequestTarget;
use super::print::{self, LINE};
use super::table::PropertyTable;
use super::ways_out::WayOut;
use super::writer::{Made, Writer};
use crate::emit::asked::{self, Asked, Content, SentBody};
use crate::emit::plan::{self, Answer, Body, Planned};
use crate::json::{Kind, Node};
use crate::model::{Primitive, TypeName, TypeUse, Url, namespace};
use proc_macro2::TokenStream;
use quote::quote;

/// How long a request may be where it is sent.
const LONGEST_REQUEST: usize = 48;

/// True for the option of a query that asks for JSON.
fn asks_for_json((name, value): &(String, String)) -> bool {
    name.eq_ignore_ascii_case("$format") && value.to_ascii_lowercase().contains("json")
}

impl<'b, 'a> Writer<'b, 'a> {
    /// Adds what makes and sends the request; gives the part that makes the value in its body.
    pub(super) fn request(&mut self, endpoint: &Planned<'a>, asked: &Asked<'_>) -> Option<Option<Made>> {
        let sent = asked::body(asked.request, endpoint.body.form()).ok()?;
        let mut arguments = self.arguments(endpoint, &asked.arguments)?;
        let url = Url::read(asked.request.url.trim());
        let wanted = endpoint.query.iter().map(|parameter| parameter.name.as_str());
        let (required, mut query) = asked::split_query(url.query_pairs(), wanted);
        if matches!(endpoint.answer, Answer::Export(_)) {
            query.retain(|pair| !asks_for_json(pair));
        }
        arguments.extend(required.iter().map(|value| text(value)));
        let is_json = matches!(sent.content, Content::Json(_));
        let (taken, headers) = self.split_headers(endpoint, asked::headers(&asked.request.headers, is_json));
        arguments.extend(taken.iter().map(|value| text(value)));
        let (body, replaced) = self.body(endpoint, &sent)?;
        let making = self.making(endpoint, body.as_ref());
        arguments.extend(body);
        let call = self.imports.function(&endpoint.name.modules, &endpoint.name.function);
        let mut chain: Vec<TokenStream> = replaced.into_iter().collect();
        let (answer, cast) = self.answer(endpoint, asked);
        let target = self.target(endpoint, asked, &answer);
        chain.extend(cast);
        chain.extend(self.query(&query, &headers, &target));
        if asked.counted {
            chain.push(quote!(.count_only()));
        }
        chain.extend(self.headers(&headers, &query, &target));
        let mut request = quote!(#call(#(#arguments),*) #(#chain)*);
        let width = print::width(&request);
        if !chain.is_empty() || width > LONGEST_REQUEST || self.sending_width(width, &answer) > LINE {
            let name = self.locals.name("request");
            let name = self.variable(&name, &request);
            request = quote!(#name);
        }
        if asked.counted || endpoint.counts() {
            self.count(&request);
        } else {
            let selected = query.iter().find(|(name, _)| name.eq_ignore_ascii_case("$select"));
            let selected = selected.map(|(_, names)| names.split(',').map(str::trim).collect());
            self.send(&request, &answer, &selected.unwrap_or_else(Vec::<&str>::new));
        }
        Some(making)
    }

    fn arguments(&mut self, endpoint: &Planned<'_>, values: &[String]) -> Option<Vec<TokenStream>> {
        let placeholders = endpoint.template.placeholders();
        let mut arguments = Vec::new();
        for ((placeholder, name), value) in placeholders.zip(&endpoint.name.arguments).zip(values) {
            arguments.push(match plan::argument_type(endpoint.operation, placeholder) {
                Some(Primitive::Boolean) => {
                    let value: bool = value.parse().ok()?;
                    quote!(#value)
                }
                Some(_) => literal::number(value, "").filter(|_| value.parse::<i64>().is_ok())?,
                None => self.text(name, value),
            });
        }
        Some(arguments)
    }

    /// The values of the headers that are arguments, and the others.
    fn split_headers(
        &self,
        endpoint: &Planned<'_>,
        headers: Vec<(String, String)>,
    ) -> (Vec<String>, Vec<(String, String)>) {
        let taken = endpoint.headers.iter().map(|header| {
            let shown = headers.iter().find(|(shown, _)| shown.eq_ignore_ascii_case(&header.name));
            shown.map(|(_, value)| value.clone()).unwrap_or_default()
        });
        let taken = taken.collect();
        let is_taken =
            |name: &str| endpoint.headers.iter().any(|header| header.name.eq_ignore_ascii_case(name));
        (taken, headers.into_iter().filter(|(name, _)| !is_taken(name)).collect())
    }

    /// What the request answers with, and the call that asks for JSON in the place of a file, or for a derived type.
    fn answer(&mut self, endpoint: &Planned<'_>, asked: &Asked<'_>) -> (Answer, Option<TokenStream>) {
        if let Answer::Export(json) = &endpoint.answer
            && Url::read(asked.request.url.trim()).query_pairs().iter().any(asks_for_json)
        {
            return (Answer::clone(json), Some(quote!(.as_json())));
        }
        let Some(cast) = &asked.cast else { return (endpoint.answer.clone(), None) };
        let known = self.layout.index.type_named(cast).and_then(|item| self.layout.paths.get(&item.name));
        match known {
            Some(path) => {
                let path = self.imports.model(path);
                (Answer::Page(TypeName::Named(cast.clone())), Some(quote!(.cast::<#path>())))
            }
            None => {
                self.ways_out.push(WayOut::Name);
                let name = text(cast);
                (
                    Answer::Page(TypeName::Edm(Primitive::Untyped)),
                    Some(quote!(.cast_to::<msgraph::Value>(#name))),
                )
            }
        }
    }

    fn target(
        &mut self,
        endpoint: &Planned<'_>,
        asked: &Asked<'_>,
        answer: &Answer,
    ) -> RequestTarget<'b, 'a> {
        let is_get = endpoint.route.method == "GET";
        let item = match answer {
            Answer::Object(name) | Answer::Page(name) => name.named(),
            _ => None,
        };
        let item = item.and_then(|name| self.layout.index.type_named(name));
        let is_selected = is_get && asked.request.url.contains('?');
        let answered = item.filter(|_| is_selected).and_then(|item| {
            let path = self.layout.paths.get(&item.name)?;
            Some((path.clone(), self.tables.of(self.layout, item)?))
        });
        let is_named = |table: &PropertyTable<'_>| {
            let pairs = Url::read(asked.request.url.trim()).query_pairs();
            pairs.iter().any(|(option, value)| {
                let is_list =
                    ["$select", "$expand", "$orderby"].iter().any(|name| name.eq_ignore_ascii_case(option));
                is_list && value.split([',', ' ']).any(|name| table.exact(name).is_some())
            })
        };
        let answered = answered.filter(|(_, table)| is_named(table));
        RequestTarget {
            is_one: is_get && matches!(answer, Answer::Object(_)),
            is_many: is_get && matches!(answer, Answer::Page(_)),
            counts: endpoint.counts(),
            is_advanced: endpoint.has_advanced_queries(),
            answer: answered.map(|(path, table)| (self.imports.model(&path), table)),
        }
    }

    /// The argument that passes the body, and the call that replaces it where it is another one.
    fn body(
        &mut self,
        endpoint: &Planned<'a>,
        sent: &SentBody,
    ) -> Option<(Option<TokenStream>, Option<TokenStream>)> {
        if !sent.instead {
            let body = self.attempt(|writer| writer.typed_body(endpoint, &sent.content));
            if let Some(body) = body {
                return Some((body, None));
            }
        }
        self.ways_out.push(WayOut::Body);
        let empty = self.empty_body(endpoint)?;
        let replaced = match &sent.content {
            Content::Nothing => None,
            Content::Json(json) => {
                let json = self.json_variable("body", json);
                Some(quote!(.with_json(&#json)))
            }
            Content::Text(written) => {
                let (written, body) = (self.text("content", written), self.imports.own("Body"));
                Some(quote!(.with_body(#body::Bytes(#written.into()))))
            }
        };
        Some((empty, replaced))
    }

    /// The body as the function takes it; the inner `None` where it takes none.
    fn typed_body(&mut self, endpoint: &Planned<'a>, content: &Content) -> Option<Option<TokenStream>> {
        match (&endpoint.body, content) {
            (Body::None, _) => Some(None),
            (_, Content::Nothing) => Some(self.empty_body(endpoint)?),
            (Body::Bytes, Content::Text(written)) => Some(Some(self.text("content", written))),
            (Body::Reference, Content::Json(json)) => {
                Some(Some(self.text("target", asked::reference(json)?)))
            }
            (Body::Any, Content::Json(json)) => {
                self.ways_out.push(WayOut::Json);
                let json = self.json_variable("body", json);
                Some(Some(quote!(&#json)))
            }
            (Body::Struct(name), Content::Json(Node { kind: Kind::Object(members), .. })) => {
                let (path, table) =
                    (self.imports.body(name), PropertyTable::of_body(self.plan.bodies.get(name)?));
                let body = self.body_object("parameters", &path, &table, members, None);
                Some(Some(quote!(&#body)))
            }
            (Body::Typed(TypeUse { type_name, collection: false }), Content::Json(json)) => {
                let declared = self.layout.index.type_named(type_name.named()?)?;
                let Kind::Object(members) = &json.kind else { return None };
                let item = self.actual(json, declared, false);
                let path = self.imports.model(self.layout.paths.get(&item.name)?);
                let table = self.tables.of(self.layout, item)?;
                self.made = Some(item.name.clone());
                let is_change = endpoint.route.method == "PATCH";
                let name = if is_change { "changes" } else { namespace::short_name(&item.name) };
                let body = self.body_object(name, &path, table, members, Some(item));
                Some(Some(quote!(&#body)))
            }
            (Body::Typed(TypeUse { type_name, collection: true }), Content::Json(json)) => {
                let slot = super::table::Slot { type_name, collection: true, related: false };
                let list = self.value("items", json, slot)?;
                let name = self.locals.name("items");
                let name = self.variable(&name, &quote!(Vec::from(#list)));
                Some(Some(quote!(&#name)))
            }
            _ => None,
        }
    }

    /// A body without anything in it.
    fn empty_body(&mut self, endpoint: &Planned<'_>) -> Option<Option<TokenStream>> {
        Some(Some(match &endpoint.body {
            Body::None => return Some(None),
            Body::Bytes | Body::Reference => text(""),
            Body::Any => {
                let json = self.imports.json();
                quote!(&#json!({}))
            }
            Body::Struct(name) => {
                let path = self.imports.body(name);
                self.imports.own("Object");
                quote!(&#path::new())
            }
            Body::Typed(TypeUse { type_name, collection: true }) => {
                let item = self.type_tokens(type_name);
                quote!(&Vec::<#item>::new())
            }
            Body::Typed(TypeUse { type_name, collection: false }) => {
                let item = self.layout.index.type_named(type_name.named()?)?;
                let path = self.imports.model(self.layout.paths.get(&item.name)?);
                self.imports.own("Object");
                quote!(&#path::new())
            }
        }))
    }

    /// The statements so far and what they name, where they make a value of a documented type without a way out.
    fn making(&self, endpoint: &Planned<'_>, body: Option<&TokenStream>) -> Option<Made> {
        let is_plain = body.is_some() && self.ways_out.is_empty() && endpoint.route.method == "POST";
        let type_name = self.made.clone().filter(|_| is_plain)?;
        Some(Made { type_name, imports: self.imports.clone(), statements: self.statements.len() })
    }
}
