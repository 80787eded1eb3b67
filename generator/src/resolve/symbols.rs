//! Names: which qualified type or enumeration a name on a page means.
//!
//! Takes all pages of a version; gives a table of what they declare and the one look-up that everything else uses: the page that the cell
//! links to, then the page's own namespace, then the root of the API, then the only type of that short name anywhere, always
//! without regard to case. It makes nothing up: what is not found is the caller's to report.

use crate::model::namespace::{self, short_name};
use crate::parse::Page;
use crate::parse::page::{EnumFacts, TypeFacts};
use crate::source::{FileId, Sources, Span};
use crate::vocabulary::number::singular;
use crate::vocabulary::types;
use std::collections::BTreeMap;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SymbolKind {
    /// An entity or complex type.
    Type,
    /// An enumeration.
    Enum,
}

/// A declared name.
#[derive(Clone, Debug)]
pub struct Symbol {
    /// The qualified name.
    pub name: String,
    /// Type or enumeration.
    pub kind: SymbolKind,
}

/// How a name was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// By the name itself, exactly as declared.
    Exact,
    /// By the name, in another case.
    Case,
    /// By the link's target: the name is not that of the type.
    Target,
    /// By its short name alone, in a namespace that the page does not name.
    Elsewhere,
    /// By its plural: nothing is called so, and one of them is.
    Plural,
}

/// Everything the pages declare.
#[derive(Debug)]
pub struct Symbols {
    /// The namespace of everything that names none.
    root: String,
    /// The qualified name of the type that every entity derives from; the docs may leave it out.
    root_entity: String,
    /// Qualified name in lower case to symbol.
    by_name: BTreeMap<String, Symbol>,
    /// Short name in lower case to qualified names in lower case.
    by_short: BTreeMap<String, Vec<String>>,
    /// What each page declares, its main type first.
    by_file: BTreeMap<FileId, Vec<String>>,
}

/// Where a name is used.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The namespace of the page.
    pub namespace: &'a str,
    /// The texts, to follow links.
    pub sources: &'a Sources,
}

impl Symbols {
    /// An empty table for an API with this root namespace.
    pub fn new(root: String) -> Self {
        let root_entity = format!("{root}.entity");
        Self {
            root,
            root_entity,
            by_name: BTreeMap::new(),
            by_short: BTreeMap::new(),
            by_file: BTreeMap::new(),
        }
    }

    /// The namespace of everything that names none.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// The qualified name of the type that every entity derives from.
    pub fn root_entity(&self) -> &str {
        &self.root_entity
    }

    /// True for the qualified name of the type that every entity derives from.
    pub fn is_root_entity(&self, name: &str) -> bool {
        name.eq_ignore_ascii_case(&self.root_entity)
    }

    /// Declares a name; the first declaration keeps its casing.
    pub fn declare(&mut self, name: &str, kind: SymbolKind, file: FileId) {
        let key = name.to_ascii_lowercase();
        let here = self.by_file.entry(file).or_default();
        if !here.contains(&key) {
            here.push(key.clone());
        }
        if self.by_name.contains_key(&key) {
            return;
        }
        self.by_short.entry(short_name(&key).to_owned()).or_default().push(key.clone());
        self.by_name.insert(key, Symbol { name: name.to_owned(), kind });
    }

    /// The symbol with this qualified name, without regard to case.
    pub fn get(&self, qualified: &str) -> Option<&Symbol> {
        self.by_name.get(&qualified.to_ascii_lowercase())
    }

    /// What a name on a page means.
    pub fn find(
        &self,
        name: &str,
        target: Option<&str>,
        span: Span,
        scope: Scope<'_>,
    ) -> Option<(&Symbol, Match)> {
        let name = clean(name);
        let lower = name.to_ascii_lowercase();
        let linked = target.map(|target| self.linked(target, span, scope)).unwrap_or_default();
        // A name with its namespace says which type is meant, whatever its link leads to.
        if let Some(symbol) = self.by_name.get(&lower) {
            return Some((symbol, how(symbol, &name)));
        }
        if let Some(symbol) = linked.iter().find(|symbol| same_short(&symbol.name, &lower)) {
            return Some((symbol, how(symbol, &name)));
        }
        if let Some(symbol) = self.by_own_name(&lower, scope.namespace) {
            return Some((symbol, how(symbol, &name)));
        }
        let one = singular(&lower);
        if let Some(symbol) = linked.iter().find(|symbol| same_short(&symbol.name, &one)) {
            return Some((symbol, Match::Plural));
        }
        // A link beside its name leads elsewhere; without its namespace the name is a word, and the link says what is meant. A link
        // to a heading of its own page leads to no type but the one it names.
        let is_elsewhere = target.is_some_and(|target| !target.starts_with('#'));
        if let Some(symbol) = linked.first().filter(|_| is_elsewhere && !lower.contains('.')) {
            return Some((symbol, Match::Target));
        }
        // Another product's namespace says that none of these types is meant.
        if lower.contains('.') && !namespace::is_within(&lower, &self.root) {
            return None;
        }
        match self.by_short.get(short_name(&lower)).map(Vec::as_slice) {
            Some([only]) => return self.by_name.get(only).map(|symbol| (symbol, Match::Elsewhere)),
            Some(_) => return None,
            None => {}
        }
        // Of an enumeration there is one value, whatever its name ends in.
        let found = self.by_own_name(&one, scope.namespace).filter(|symbol| symbol.kind == SymbolKind::Type);
        found.map(|symbol| (symbol, Match::Plural))
    }

    /// What a link leads to: of the names its page declares the one in the text, else the first; a name with its namespace
    /// stands for itself.
    pub fn find_linked(&self, name: &str, target: &str, span: Span, scope: Scope<'_>) -> Option<&Symbol> {
        let lower = clean(name).to_ascii_lowercase();
        let linked = self.linked(target, span, scope);
        if let Some(symbol) = self.by_name.get(&lower) {
            return Some(symbol);
        }
        linked.iter().find(|symbol| same_short(&symbol.name, &lower)).or(linked.first()).copied()
    }

    /// The qualified names that share a short name.
    pub fn namesakes(&self, name: &str) -> Vec<&str> {
        let keys = self
            .by_short
            .get(short_name(&clean(name).to_ascii_lowercase()))
            .map(Vec::as_slice)
            .unwrap_or_default();
        keys.iter().filter_map(|key| self.by_name.get(key)).map(|symbol| symbol.name.as_str()).collect()
    }

    /// The main name that a page declares.
    pub fn of_file(&self, file: FileId) -> Option<&Symbol> {
        self.by_file.get(&file)?.first().and_then(|key| self.by_name.get(key))
    }

    /// The qualified name of what no page declares: in the page's namespace, unless the name itself says where it belongs, as
    /// `graph.x` and, where such a namespace exists below the root, `soil.x` do.
    pub fn qualify(&self, name: &str, namespace: &str) -> String {
        let own = namespace_of(name);
        let holds = |lead: &str| {
            let lead = format!("{lead}.{own}.").to_ascii_lowercase();
            self.by_name.range(lead.clone()..).next().is_some_and(|(key, _)| key.starts_with(&lead))
        };
        match namespace_of(&self.root) {
            _ if own.is_empty() || namespace::is_within(own, &self.root) => qualify(name, namespace),
            _ if holds(&self.root) => format!("{}.{name}", self.root),
            above if !above.is_empty() && holds(above) => format!("{above}.{name}"),
            _ => name.to_owned(),
        }
    }

    fn by_own_name(&self, lower: &str, namespace: &str) -> Option<&Symbol> {
        let (namespace, root) = (namespace.to_ascii_lowercase(), self.root.to_ascii_lowercase());
        let mut candidates = vec![format!("{namespace}.{lower}"), format!("{root}.{lower}")];
        if lower.contains('.') {
            candidates.insert(0, lower.to_owned());
            // `graph.user` leaves the first part out.
            candidates.push(format!("{}.{lower}", namespace_of(&root)));
        }
        candidates.iter().find_map(|key| self.by_name.get(key))
    }

    /// What the page behind a link declares; with a `#x-values` anchor, that enumeration first.
    fn linked(&self, target: &str, span: Span, scope: Scope<'_>) -> Vec<&Symbol> {
        let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
        let file = match path {
            "" => Some(span.file),
            path => scope.sources.find_ignoring_case(&scope.sources.resolve_path(span.file, path)),
        };
        let keys = file.and_then(|file| self.by_file.get(&file)).map(Vec::as_slice).unwrap_or_default();
        let mut found: Vec<&Symbol> = keys.iter().filter_map(|key| self.by_name.get(key)).collect();
        let anchored = anchor.split('-').next().unwrap_or_default().to_ascii_lowercase();
        if anchored.is_empty() {
            return found;
        }
        let named = |symbol: &&Symbol| short_name(&symbol.name).eq_ignore_ascii_case(&anchored);
        match found.iter().position(named) {
            Some(at) => found.swap(0, at),
            // An anchor that names nothing on the page must not stand for the page's first type.
            None if found.len() > 1 || types::ENUM_ANCHOR.is_in(anchor) => found.clear(),
            None => {}
        }
        found
    }
}

fn how(symbol: &Symbol, name: &str) -> Match {
    if short_name(&symbol.name) == short_name(name) { Match::Exact } else { Match::Case }
}

fn same_short(qualified: &str, lower: &str) -> bool {
    short_name(qualified).eq_ignore_ascii_case(short_name(lower))
}

/// The part before the last dot.
pub fn namespace_of(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(namespace, _)| namespace)
}

/// A name without markup, `#` and spaces.
pub fn clean(name: &str) -> String {
    let bare = name.trim().trim_start_matches('#').trim_matches(['`', '*', '[', ']', '"']);
    let name = types::NOUN_OF_TYPE.find(bare).map_or(bare, |noun| &bare[..noun.start]);
    name.chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '.' | '_'))
        .collect::<String>()
        .trim_end_matches('.')
        .to_owned()
}

/// The namespace of a page: its line, repaired, or that of its annotations, else the root.
pub fn namespace_of_page(page: &Page, root: &str) -> String {
    stated_namespace(page).unwrap_or(root).to_owned()
}

/// The namespace that a page itself names.
pub fn stated_namespace(page: &Page) -> Option<&str> {
    let line =
        page.namespace.as_ref().map(|line| line.value.trim_end_matches('.')).filter(|line| !line.is_empty());
    let declared = page
        .types
        .iter()
        .find_map(|facts| facts.declared.as_ref())
        .map(|name| namespace_of(&name.value))
        .filter(|name| !name.is_empty());
    line.or(declared)
}

/// The qualified name of a type on its page: the annotation's, else the title's in the page's namespace.
pub fn type_name(facts: &TypeFacts, namespace: &str) -> Option<String> {
    let declared = facts.declared.as_ref().or(facts.titled.as_ref())?.value.as_str();
    let titled = facts.titled.as_ref().map_or(declared, |title| title.value.as_str());
    Some(qualify(&namespace::in_words_of(declared, titled), namespace))
}

/// The qualified name of an enumeration on its page.
pub fn enum_name(facts: &EnumFacts, namespace: &str) -> String {
    let namespace = facts.namespace.as_ref().map_or(namespace, |line| line.value.trim_end_matches('.'));
    qualify(&facts.name.value, namespace)
}

/// Puts a namespace before a name that has none.
pub fn qualify(name: &str, namespace: &str) -> String {
    if name.contains('.') { name.to_owned() } else { format!("{namespace}.{name}") }
}
