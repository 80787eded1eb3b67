//! What the models state, by the line that it was read from.
//!
//! Takes models and findings; answers what stands on a line, and whether a finding speaks of it. What has no line of its own in the
//! model (query options, codes and headers of a response) is known by its name and its page.

use crate::diagnostic::Diagnostic;
use crate::model::{Index, Model, Operation, Source, TypeName, namespace};
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};

/// The facts and findings of a run by file and line.
#[derive(Debug, Default)]
pub(super) struct Stated<'a> {
    files: BTreeMap<&'a str, PageFacts<'a>>,
    /// The names of each enumeration's members, by the name of the enumeration in lower case.
    members: BTreeMap<String, BTreeSet<String>>,
    /// The names of the parameters of each page and of the properties of their types, by the file and the name in lower case.
    sent: BTreeSet<(&'a str, String)>,
    /// The short names of types, each with those that it derives from, in lower case.
    bases: BTreeSet<(String, String)>,
    /// The file that each member of a type was read from, by the names of both in lower case.
    properties: BTreeMap<(String, String), &'a str>,
}

#[derive(Debug, Default)]
struct PageFacts<'a> {
    lines: BTreeMap<u32, LineFacts<'a>>,
    /// Names of facts that have no line, in lower case.
    unplaced: BTreeSet<String>,
    /// Values of properties and parameters, in lower case: a table of them has no line in the model.
    values: BTreeSet<String>,
}

/// What stands on a line.
#[derive(Debug, Default)]
pub(super) struct LineFacts<'a> {
    /// Rows and members.
    pub(super) rows: usize,
    /// Routes.
    pub(super) routes: usize,
    scopes: BTreeSet<String>,
    values: BTreeSet<String>,
    types: Vec<&'a TypeName>,
    /// A finding begins on the line or covers it.
    pub(super) is_reported: bool,
}

impl LineFacts<'_> {
    /// True where a scope stands on the line.
    pub(super) fn has_scope(&self, scope: &str) -> bool {
        self.scopes.contains(&scope.to_lowercase())
    }
}

impl<'a> Stated<'a> {
    pub(super) fn of(models: &'a [Model], diagnostics: &[Diagnostic], sources: &'a Sources) -> Self {
        let mut stated = Self::default();
        for model in models {
            stated.add_model(model);
        }
        for found in diagnostics {
            let file = sources.file(found.span.file);
            let last = file.line(found.span.end.saturating_sub(1).max(found.span.start));
            for line in file.line(found.span.start)..=last {
                stated.files.entry(&file.path).or_default().lines.entry(line).or_default().is_reported = true;
            }
        }
        stated
    }

    /// True where a property or parameter of a page can have this value.
    pub(super) fn has_value_of(&self, file: &str, name: &str) -> bool {
        self.files.get(file).is_some_and(|file| file.values.contains(&name.to_lowercase()))
    }

    /// True where a type has a member of this name from another file.
    pub(super) fn is_documented_elsewhere(&self, type_name: &str, member: &str, file: &str) -> bool {
        let found = self.properties.get(&(type_name.to_lowercase(), member.to_lowercase()));
        found.is_some_and(|other| *other != file)
    }

    /// True where a type of this short name derives from the other one.
    pub(super) fn is_derived(&self, short: &str, base: &str) -> bool {
        self.bases.contains(&(namespace::short_name(short).to_lowercase(), base.to_lowercase()))
    }

    /// True where an operation of a page takes a parameter of this name, or one of a type that has a property of this name.
    pub(super) fn is_sent(&self, file: &str, name: &str) -> bool {
        self.sent.contains(&(file, name.to_lowercase()))
    }

    /// True where an enumeration of this short name has a member of this name.
    pub(super) fn is_member(&self, short: &str, member: &str) -> bool {
        let (short, member) = (namespace::short_name(short).to_lowercase(), member.to_lowercase());
        let mut named = self.members.iter().filter(|(name, _)| namespace::short_name(name) == short);
        named.any(|(_, members)| members.contains(&member))
    }

    /// What stands on a line of a file.
    pub(super) fn at(&self, file: &str, line: u32) -> Option<&LineFacts<'a>> {
        self.files.get(file)?.lines.get(&line)
    }

    /// True where a page states something of this name that has no line of its own.
    pub(super) fn has_unplaced(&self, file: &str, name: &str) -> bool {
        let name = name.trim_start_matches('$').to_lowercase();
        self.files.get(file).is_some_and(|file| file.unplaced.contains(&name))
    }

    /// True where what stands on the line can be this value: one that it lists, or a member of the enumeration that is its type.
    pub(super) fn has_value(&self, facts: &LineFacts<'_>, value: &str) -> bool {
        let value = value.to_lowercase();
        let mut enums = facts.types.iter().filter_map(|name| self.members.get(&name.named()?.to_lowercase()));
        facts.values.contains(&value) || enums.any(|members| members.contains(&value))
    }

    fn line(&mut self, source: &'a Source) -> &mut LineFacts<'a> {
        self.files.entry(&source.file).or_default().lines.entry(source.line).or_default()
    }

    fn add_model(&mut self, model: &'a Model) {
        let index = Index::of(model);
        for node in &model.types {
            let derived = namespace::short_name(&node.name).to_lowercase();
            self.bases.extend(index.bases(node).map(|base| (derived.clone(), base.name.to_lowercase())));
            for member in node.properties.iter().chain(&node.navigation) {
                let key = (node.name.to_lowercase(), member.name.to_lowercase());
                self.properties.insert(key, &member.source.file);
                self.add_row(&member.source, &member.type_name, &member.values);
            }
        }
        for node in &model.enums {
            let names = self.members.entry(node.name.to_lowercase()).or_default();
            names.extend(node.members.iter().map(|member| member.name.to_lowercase()));
            node.members.iter().for_each(|member| self.line(&member.source).rows += 1);
        }
        for node in &model.operations {
            self.add_operation(node);
            let types =
                node.parameters.iter().filter_map(|parameter| index.type_named(parameter.type_name.named()?));
            let members = types.flat_map(|of| index.members(of)).map(|member| &member.name);
            let names = node.parameters.iter().map(|parameter| &parameter.name).chain(members);
            let file: &str = &node.source.file;
            self.sent.extend(names.map(|name| (file, name.to_lowercase())));
        }
    }

    fn add_row(&mut self, source: &'a Source, type_name: &'a TypeName, values: &[String]) {
        let values = || values.iter().map(|value| value.to_lowercase());
        let file = self.files.entry(&source.file).or_default();
        file.values.extend(values());
        let facts = file.lines.entry(source.line).or_default();
        facts.rows += 1;
        facts.values.extend(values());
        facts.types.push(type_name);
    }

    fn add_operation(&mut self, node: &'a Operation) {
        node.requests.iter().for_each(|route| self.line(&route.source).routes += 1);
        let shown = node.examples.iter().filter_map(|example| example.request.as_ref());
        shown.for_each(|request| self.line(&request.source).routes += 1);
        for parameter in &node.parameters {
            self.add_row(&parameter.source, &parameter.type_name, &parameter.values);
        }
        node.headers
            .iter()
            .filter_map(|row| row.source.as_ref())
            .for_each(|source| self.line(source).rows += 1);
        for row in &node.permissions {
            let Some(source) = &row.source else { continue };
            let facts = self.line(source);
            facts.rows += 1;
            let scopes = row.least.iter().chain(&row.higher).flat_map(|text| text.split_whitespace());
            facts.scopes.extend(scopes.map(str::to_lowercase));
        }
        let codes = node.response.status.iter().chain(&node.response.errors).map(u16::to_string);
        let options = node.query_options.iter().map(|option| option.trim_start_matches('$').to_lowercase());
        let headers = node.response.headers.iter().map(|header| header.to_lowercase());
        self.files.entry(&node.source.file).or_default().unplaced.extend(codes.chain(options).chain(headers));
    }
}
