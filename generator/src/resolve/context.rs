//! What resolving shares: pages, their namespaces, the names they declare, and the types nobody documents.
//!
//! Takes mentions and type cells; gives type names. A name that nothing declares becomes a placeholder, once, with a finding.

mod spelling;

use super::home::Home;
use super::symbols::{self, Match, Scope, SymbolKind, Symbols};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{ApiVersion, Primitive, Source, TypeName, namespace};
use crate::parse::Page;
use crate::parse::page::TypeMention;
use crate::parse::type_expr::{NameExpr, TypeExpr};
use crate::source::{Sources, Span};
use crate::vocabulary::{type_cells, types};
use std::collections::{BTreeMap, BTreeSet};

/// A name that is used and that no page documents.
pub(super) struct Placeholder {
    /// Its first use.
    pub(super) span: Span,
    /// What the link of that use says it is.
    pub(super) kind: SymbolKind,
}

/// The state of resolving one version.
pub(super) struct ResolveContext<'a> {
    pub(super) sources: &'a Sources,
    pub(super) version: ApiVersion,
    pub(super) pages: Vec<&'a Page>,
    /// The namespace of each page.
    pub(super) namespaces: Vec<String>,
    pub(super) symbols: Symbols,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
    /// Names that are used and not documented, with their first use.
    pub(super) placeholders: BTreeMap<String, Placeholder>,
    /// The short names, in lower case, of types whose values are texts wherever a JSON representation shows one.
    pub(super) texts: BTreeSet<String>,
    /// Where the API and its pages live.
    pub(super) home: Home,
}

impl ResolveContext<'_> {
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The version of Microsoft Graph whose published pages these are; `None` where nobody knows where they are published.
    pub(super) fn site(&self) -> Option<ApiVersion> {
        self.home.is_graph.then_some(self.version)
    }

    /// The line of a page that a fact has as its source.
    pub(super) fn line_of(&self, source: &Source) -> Option<Span> {
        let page = self.pages.iter().find(|page| self.sources.file(page.file).path == source.file)?;
        Some(self.sources.line_span(page.file, source.line))
    }

    fn scope(&self, page: usize) -> Scope<'_> {
        Scope { namespace: &self.namespaces[page], sources: self.sources }
    }

    /// What a mention means, if it is declared. A link to a page outweighs the name of a primitive (`[Range](range.md)`).
    pub(super) fn find(&self, mention: &TypeMention, page: usize) -> Option<TypeName> {
        let primitive = type_cells::primitive(&mention.name);
        let primitive = primitive.filter(|primitive| *primitive != Primitive::Untyped);
        if let Some(primitive) = primitive.filter(|_| mention.target.is_none()) {
            return Some(TypeName::Edm(primitive));
        }
        let found =
            self.symbols.find(&mention.name, mention.target.as_deref(), mention.span, self.scope(page));
        found.map(|(symbol, _)| TypeName::Named(symbol.name.clone())).or(primitive.map(TypeName::Edm))
    }

    /// What a mention in a sentence means: there the text of a link is a word, and its target is meant.
    pub(super) fn find_in_prose(&self, mention: &TypeMention, page: usize) -> Option<TypeName> {
        let target = mention.target.as_deref();
        let linked = target.and_then(|target| {
            self.symbols.find_linked(&mention.name, target, mention.span, self.scope(page))
        });
        linked.map(|symbol| TypeName::Named(symbol.name.clone())).or_else(|| self.find(mention, page))
    }

    /// What a mention in a sentence means, or a placeholder for it where nothing but a type can be meant.
    pub(super) fn find_or_placeholder(&mut self, mention: &TypeMention, page: usize) -> Option<TypeName> {
        if let Some(found) = self.find_in_prose(mention, page) {
            return Some(found);
        }
        let name = symbols::clean(&mention.name);
        let linked = mention.target.as_deref().is_some_and(|target| target.contains("resources/"));
        let spoken = mention.target.is_none()
            && mention.certain
            && (is_camel_case(&name) && !self.is_property(&name) || namespace::is_qualified(&name));
        (linked && !mention.name.trim().contains(' ') || spoken)
            .then(|| self.placeholder(&mention.name, mention.target.as_deref(), mention.span, page))
    }

    /// True where some page has a property of this name, so that a sentence may mean that.
    fn is_property(&self, name: &str) -> bool {
        let types = self.pages.iter().flat_map(|page| &page.types);
        types
            .flat_map(|facts| facts.properties.iter().chain(&facts.relationships))
            .any(|row| row.name.value == name)
    }

    /// The qualified name of a mention, if it is a declared type and no enumeration.
    pub(super) fn find_type(&self, mention: &TypeMention, page: usize) -> Option<String> {
        let found =
            self.symbols.find(&mention.name, mention.target.as_deref(), mention.span, self.scope(page));
        found.filter(|(symbol, _)| symbol.kind == SymbolKind::Type).map(|(symbol, _)| symbol.name.clone())
    }

    /// The base type a mention names, documented or not. The root type needs no page.
    pub(super) fn base_of(&mut self, mention: &TypeMention, page: usize) -> String {
        if let Some(found) = self.find_type(mention, page) {
            return found;
        }
        let root = self.symbols.root_entity().to_owned();
        if self.symbols.is_root_entity(&symbols::qualify(&mention.name, self.symbols.root())) {
            return root;
        }
        match self.placeholder(&mention.name, mention.target.as_deref(), mention.span, page) {
            TypeName::Named(name) => name,
            TypeName::Edm(_) => root,
        }
    }

    /// The type a cell names, and whether its value is a collection: a plural says so, too.
    pub(super) fn use_of(&mut self, expr: &TypeExpr, page: usize) -> (TypeName, bool) {
        let is_plural = match &expr.name {
            NameExpr::Named(name) => {
                let found = self.symbols.find(name, expr.target.as_deref(), expr.span, self.scope(page));
                found.is_some_and(|(_, how)| how == Match::Plural)
            }
            _ => false,
        };
        (self.type_of(expr, page), expr.collection || is_plural)
    }

    /// The type a cell names. What nobody declares becomes a placeholder, and is reported.
    pub(super) fn type_of(&mut self, expr: &TypeExpr, page: usize) -> TypeName {
        match &expr.name {
            NameExpr::Primitive { primitive, canonical } => {
                if !canonical {
                    self.report_spelling(expr.span, *primitive);
                }
                TypeName::Edm(*primitive)
            }
            NameExpr::Named(name) => self.named(name, expr, page),
            NameExpr::Missing => {
                self.report(Diagnostic::new(
                    &rules::TYPE_MISSING,
                    expr.span,
                    "expected a type in this row, found none; read as any JSON",
                ));
                TypeName::Edm(Primitive::Untyped)
            }
        }
    }

    fn named(&mut self, name: &str, expr: &TypeExpr, page: usize) -> TypeName {
        let found = self.symbols.find(name, expr.target.as_deref(), expr.span, self.scope(page));
        match found.map(|(symbol, how)| (symbol.name.clone(), how)) {
            Some((qualified, how)) => {
                if !(how == Match::Plural && expr.collection) {
                    self.report_match(name, &qualified, how, expr.span);
                }
                TypeName::Named(qualified)
            }
            None => self.placeholder(name, expr.target.as_deref(), expr.span, page),
        }
    }

    /// The name of a type nobody documents.
    fn placeholder(&mut self, written: &str, target: Option<&str>, span: Span, page: usize) -> TypeName {
        let name = in_camel_case(&in_singular(symbols::clean(written), target));
        let readable = name.starts_with(|c: char| c.is_alphabetic()) && is_one_name(written);
        let namesakes = self.symbols.namesakes(&name);
        if namesakes.len() > 1 {
            let list = namesakes.join("`, `");
            let found = Diagnostic::new(&rules::TYPE_AMBIGUOUS, span, format!("`{name}` can be `{list}`"));
            self.report(found);
        } else {
            let found = Diagnostic::new(
                &rules::TYPE_UNKNOWN,
                span,
                if readable {
                    format!("no page documents the type `{}`", written.trim())
                } else {
                    format!("expected the name of a type, found `{}`", written.trim())
                },
            );
            self.report(
                found.help(
                    "correct the name, or add a page for it; until then it is emitted as an opaque type",
                ),
            );
        }
        if !readable {
            return TypeName::Edm(Primitive::Untyped);
        }
        let namespace =
            if is_root_page(target, &name) { self.symbols.root() } else { &self.namespaces[page] };
        let qualified = self.symbols.qualify(&name, namespace);
        let is_text = self.texts.contains(&namespace::short_name(&name).to_ascii_lowercase());
        let kind = if is_text { SymbolKind::Enum } else { linked_kind(target) };
        self.placeholders.entry(qualified.clone()).or_insert(Placeholder { span, kind });
        self.symbols.declare(&qualified, kind, self.pages[page].file);
        TypeName::Named(qualified)
    }
}

/// True for a name and nothing else: `{name}` and `%name%` stand for one, `Map<a, b>` and `a / b` hold several.
fn is_one_name(written: &str) -> bool {
    let name = written.trim_matches(|c: char| c.is_whitespace() || "`*\"'()[]#,;:".contains(c));
    name.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c))
}

/// `deviceConfiguration`: a name that no word of a sentence has the shape of.
fn is_camel_case(word: &str) -> bool {
    word.starts_with(|c: char| c.is_lowercase()) && word.chars().skip(1).any(char::is_uppercase)
}

/// True for the type whose values are any JSON.
pub(super) fn is_any_json(name: &str) -> bool {
    namespace::short_name(name) == "Json"
}

/// Names of types begin in lower case; sentences and headings capitalise them. `Json` alone is the service's own spelling.
fn in_camel_case(name: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if !name.contains('.') && !is_any_json(name) => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => name.to_owned(),
    }
}

/// `x.md#kind-values` and `enums.md#kind` lead to tables of members, `x.md` to a type.
fn linked_kind(target: Option<&str>) -> SymbolKind {
    let (path, anchor) = target.and_then(|target| target.split_once('#')).unwrap_or_default();
    let stem = path.rsplit('/').next().unwrap_or_default();
    let leads_to_enum = types::ENUM_ANCHOR.is_in(anchor) || types::ENUM_PAGE.is_in(stem);
    if leads_to_enum { SymbolKind::Enum } else { SymbolKind::Type }
}

/// Pages of a sub-namespace have it in their file names (`callrecords-session.md`); `user.md` is a page of the root.
fn is_root_page(target: Option<&str>, name: &str) -> bool {
    stem(target).is_some_and(|stem| stem.eq_ignore_ascii_case(name))
}

/// A sentence may speak of `[chatMessages](chatmessage.md)`; the file has the name of the type.
fn in_singular(name: String, target: Option<&str>) -> String {
    let singular =
        name.strip_suffix('s').filter(|one| stem(target).is_some_and(|s| s.eq_ignore_ascii_case(one)));
    singular.map(str::to_owned).unwrap_or(name)
}

/// The name of the page that a link leads to.
pub(super) fn stem(target: Option<&str>) -> Option<&str> {
    target?.split('#').next()?.rsplit('/').next()?.strip_suffix(".md")
}
