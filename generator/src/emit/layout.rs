//! What each type looks like in Rust, before anything is printed.
//!
//! Takes a model; gives, for each type, its properties with the inherited ones among them, and for each use of
//! a type the tokens that name it. A value that contains itself is boxed, and an entity held as a property is
//! always boxed: it is large and rarely there.

mod cycles;

use crate::model::{
    Enum, EnumMember, Index, Model, Operation, Parameter, Primitive, Property, Type, TypeKind, TypeMember,
    TypeName, namespace,
};
use crate::names;
use crate::names::{
    case::snake,
    types::{TypePath, TypePaths},
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// A model with its names.
pub(crate) struct Layout<'a> {
    pub(crate) model: &'a Model,
    pub(crate) paths: TypePaths,
    pub(crate) index: Index<'a>,
    cyclic: BTreeSet<(&'a str, &'a str)>,
    /// The types that are bodies of requests.
    sent: BTreeSet<&'a str>,
}

impl<'a> Layout<'a> {
    pub(crate) fn of(model: &'a Model) -> Self {
        let mut layout = Self { paths: crate::names::types::decide(model), ..Self::without_paths(model) };
        for name in layout.unknown_values() {
            layout.paths.remove(name);
        }
        layout.cyclic = layout.cyclic_uses();
        layout
    }

    /// The types and enumerations without what they are called in Rust, for who prints none of them.
    pub(crate) fn without_paths(model: &'a Model) -> Self {
        let index = Index::of(model);
        let bodies = model.operations.iter().filter_map(|operation| operation.body.as_ref());
        let bodies = bodies.chain(model.endpoints.iter().filter_map(|endpoint| endpoint.body.as_ref()));
        let sent = bodies.filter_map(|body| body.type_name.named()).collect();
        Self { model, paths: TypePaths::default(), index, cyclic: BTreeSet::new(), sent }
    }

    /// The module of the version, as an identifier.
    pub(crate) fn version(&self) -> Ident {
        identifier(names::version(self.model.api_version))
    }

    /// All properties of a type and of its base types, each name once. A row that repeats an inherited property stands
    /// for it. They are in the order of their names, which no edit of a page disturbs: a new row is an insertion, and rows
    /// that trade places are no change.
    pub(crate) fn members(&self, item: &'a Type) -> Vec<TypeMember<'a>> {
        let mut members: Vec<TypeMember<'a>> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let lineage: Vec<&'a Type> = self.index.lineage(item).collect();
        for current in lineage.into_iter().rev() {
            for member in current.own_members() {
                match places.get(&inherited_key(member.property)) {
                    Some(at) if members[*at].property.name == member.property.name => members[*at] = member,
                    Some(_) if member.property.inherited_from.is_some() => {}
                    _ => {
                        places.insert(inherited_key(member.property), members.len());
                        members.push(member);
                    }
                }
            }
        }
        let mut seen = BTreeSet::new();
        members.retain(|member| seen.insert(member.property.name.as_str()));
        members.sort_by_key(|member| member.property.name.as_str());
        members
    }

    /// The tokens that name a type of the model: `models::call_records::Session`.
    pub(crate) fn path(&self, path: &TypePath) -> TokenStream {
        let modules = path.modules.iter().map(|module| identifier(module));
        let name = identifier(&path.name);
        quote!(models::#(#modules::)*#name)
    }

    /// True where other types derive from the type, so that a value can be of one of them.
    pub(crate) fn has_derived(&self, name: &TypeName) -> bool {
        let item = name.named().and_then(|name| self.index.type_named(name));
        item.is_some_and(|item| !self.index.descendants(item).is_empty())
    }

    /// True where what derives from the type may stand for it. Of an entity with no more than an id nobody gives away
    /// something else as no more than that, unless a request sends it.
    pub(crate) fn stands_for(&self, base: &Type) -> bool {
        !base.is_bare() || self.sent.contains(base.name.as_str())
    }

    /// True where a value of the type is any JSON.
    pub(crate) fn is_json(&self, name: &TypeName) -> bool {
        name.named().is_some_and(|name| self.is_any_json(name) || !self.paths.contains_key(name))
    }

    /// The type of one value.
    pub(crate) fn value_type(&self, name: &TypeName) -> TokenStream {
        match name {
            TypeName::Edm(primitive) => primitive_type(*primitive),
            TypeName::Named(name) if self.is_any_json(name) => quote!(crate::Value),
            TypeName::Named(name) => match (self.paths.get(name), self.index.enum_named(name)) {
                (Some(path), Some(item)) if item.flags => {
                    let path = self.path(path);
                    quote!(crate::Flags<#path>)
                }
                (Some(path), _) => self.path(path),
                // A value of which no page says what it is.
                (None, _) => quote!(crate::Value),
            },
        }
    }

    /// True for `microsoft.graph.Json`, whose page says no more than that it is JSON: a service sends lists and texts too.
    fn is_any_json(&self, name: &str) -> bool {
        namespace::short_name(name).eq_ignore_ascii_case("json")
            && self.index.type_named(name).is_some_and(|item| item.own_members().next().is_none())
    }

    /// The types that no page documents and that are never more than values within something: of these nobody knows whether
    /// they are objects, texts, numbers or lists. What is read, sent or related on its own is an object.
    fn unknown_values(&self) -> BTreeSet<&'a str> {
        let model = self.model;
        let operations = model.operations.iter();
        let bodies = operations.clone().filter_map(|operation| Some(&operation.body.as_ref()?.type_name));
        let answers = operations.clone().filter_map(|operation| operation.response.type_name.as_ref());
        let endpoints = model.endpoints.iter();
        let of_endpoints = endpoints.flat_map(|endpoint| endpoint.body.iter().chain(&endpoint.response));
        let related = model.types.iter().flat_map(|item| &item.navigation).map(|row| &row.type_name);
        let uses = bodies.chain(answers).chain(of_endpoints.map(|found| &found.type_name)).chain(related);
        let resources = operations.filter_map(|operation| operation.resource.as_deref());
        let bases = model.types.iter().filter_map(|item| item.base.as_deref());
        let objects: BTreeSet<&str> =
            uses.filter_map(TypeName::named).chain(resources).chain(bases).collect();
        let unknown = model.types.iter().filter(|item| item.placeholder && item.kind == TypeKind::Complex);
        unknown.map(|item| item.name.as_str()).filter(|name| !objects.contains(name)).collect()
    }

    /// The type of a property's value, as its [`Field`](msgraph::Field) names it.
    pub(crate) fn property_type(&self, member: TypeMember<'_>) -> TokenStream {
        let value = self.value_type(&member.property.type_name);
        match (self.is_relationship(member), member.property.collection) {
            (true, true) => quote!(crate::NavList<#value>),
            (true, false) => quote!(crate::Nav<#value>),
            (false, true) => quote!(Vec<#value>),
            (false, false) => value,
        }
    }

    /// The type of a field of the struct `owner`.
    pub(crate) fn field_type(&self, owner: &str, member: TypeMember<'_>) -> TokenStream {
        let value = self.property_type(member);
        if self.is_relationship(member) {
            value
        } else if self.is_boxed(owner, member.property) {
            quote!(Option<Box<#value>>)
        } else {
            quote!(Option<#value>)
        }
    }

    /// A field without a value.
    pub(crate) fn empty_field(&self, member: TypeMember<'_>) -> TokenStream {
        match (self.is_relationship(member), member.property.collection) {
            (true, true) => quote!(crate::NavList::new()),
            (true, false) => quote!(crate::Nav::new()),
            (false, _) => quote!(None),
        }
    }

    /// True where a member is held as JSON: a relationship to a type.
    pub(crate) fn is_relationship(&self, member: TypeMember<'_>) -> bool {
        let target = member.property.type_name.named();
        member.navigation && target.is_some_and(|name| self.index.has_type(name))
    }

    fn is_boxed(&self, owner: &str, property: &Property) -> bool {
        let Some(target) = property.type_name.named().filter(|_| !property.collection) else { return false };
        let is_entity = self.index.type_named(target).is_some_and(|item| item.kind == TypeKind::Entity);
        is_entity || self.cyclic.contains(&(owner, target))
    }

    /// The uses of one type by value in another that lead back to where they start.
    fn cyclic_uses(&self) -> BTreeSet<(&'a str, &'a str)> {
        let uses = self.model.types.iter().map(|item| (item.name.as_str(), self.used_by_value(item)));
        cycles::edges_in_cycles(&uses.collect())
    }

    fn used_by_value(&self, item: &'a Type) -> BTreeSet<&'a str> {
        let members = self.members(item).into_iter();
        let single = members.filter(|member| !member.navigation && !member.property.collection);
        let names = single.filter_map(|member| member.property.type_name.named());
        names.filter_map(|name| Some(self.index.type_named(name)?.name.as_str())).collect()
    }
}

/// What a row and the inherited property it repeats have in common: pages differ in case.
fn inherited_key(property: &Property) -> String {
    property.name.to_ascii_lowercase()
}

fn primitive_type(primitive: Primitive) -> TokenStream {
    match primitive {
        Primitive::Binary => quote!(crate::Binary),
        Primitive::Boolean => quote!(bool),
        Primitive::Byte => quote!(u8),
        Primitive::Date => quote!(crate::Date),
        Primitive::DateTimeOffset => quote!(crate::DateTimeOffset),
        Primitive::Decimal => quote!(crate::Number),
        Primitive::Double | Primitive::Single => quote!(f64),
        Primitive::Duration => quote!(crate::Duration),
        Primitive::Guid => quote!(crate::Guid),
        Primitive::Int16 => quote!(i16),
        Primitive::Int32 => quote!(i32),
        Primitive::Int64 => quote!(i64),
        Primitive::SByte => quote!(i8),
        Primitive::Stream | Primitive::Untyped => quote!(crate::Value),
        Primitive::String => quote!(String),
        Primitive::TimeOfDay => quote!(crate::TimeOfDay),
    }
}

/// The members of an enumeration, each once.
pub(crate) fn distinct_members(item: &Enum) -> Vec<&EnumMember> {
    let mut seen = BTreeSet::new();
    item.members.iter().filter(|member| seen.insert(member.name.as_str())).collect()
}

/// What the body of an action consists of, each once, in the order of the names, as the properties of types are.
pub(crate) fn body_parameters(operation: &Operation) -> Vec<&Parameter> {
    let mut seen = BTreeSet::new();
    let mut parameters: Vec<&Parameter> =
        operation.body_parameters().filter(|parameter| seen.insert(parameter.name.as_str())).collect();
    parameters.sort_by_key(|parameter| parameter.name.as_str());
    parameters
}

/// A name that `names` made, as a token.
pub(crate) fn identifier(name: &str) -> Ident {
    match syn::parse_str::<Ident>(name) {
        Ok(identifier) => identifier,
        // `names` gives identifiers only; this keeps the token stream whole if it ever does not.
        Err(_) => Ident::new(&format!("r_{}", snake(name)), Span::call_site()),
    }
}
