//! Types: the pages of one type joined, their rows made properties.
//!
//! Takes the pages; gives a draft for each type, by its name in lower case. Base types and kinds are decided in `bases`, when all
//! drafts are there; what only the JSON representation shows is added in `json_only`.

use super::context::ResolveContext;
use super::{properties, prose, symbols};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Property, Type, TypeKind};
use crate::parse::page::{BaseClaim, TypeFacts};
use crate::parse::resource;
use crate::source::Span;
use std::collections::BTreeMap;

/// A type in the making.
pub(super) struct TypeDraft<'a> {
    pub(super) finished: Type,
    /// How many rows the page has whose prose and place stand for the type.
    rows: usize,
    /// The pages that document it, as indices.
    pub(super) parts: Vec<(usize, &'a TypeFacts)>,
    /// What the pages claim its base to be, resolved.
    pub(super) claims: Vec<(BaseClaim, String, Span)>,
    pub(super) span: Span,
    /// Where each member stands, by its name in lower case: among the relationships or not, and at which place.
    known: BTreeMap<String, Vec<(bool, usize)>>,
}

/// All drafts, by name in lower case.
pub(super) type Drafts<'a> = BTreeMap<String, TypeDraft<'a>>;

/// Joins the pages of each type.
pub(super) fn resolve<'a>(context: &mut ResolveContext<'a>) -> Drafts<'a> {
    let mut drafts = Drafts::new();
    for at in 0..context.pages.len() {
        let page = context.pages[at];
        for facts in &page.types {
            let Some(name) = symbols::type_name(facts, &context.namespaces[at]) else {
                let found = Diagnostic::new(
                    &rules::TYPE_UNNAMED,
                    facts.span,
                    "expected the name of a type in the annotation or the title, found neither",
                );
                context.report(found);
                continue;
            };
            add(context, &mut drafts, at, facts, name);
        }
    }
    claim_derived(context, &mut drafts);
    drafts
}

fn add<'a>(
    context: &mut ResolveContext<'a>,
    drafts: &mut Drafts<'a>,
    at: usize,
    facts: &'a TypeFacts,
    name: String,
) {
    let page = context.pages[at];
    check_namespace(context, at, facts, &name);
    let own = context.symbols.get(&name).map_or(name, |symbol| symbol.name.clone());
    let is_main = !facts.is_part && page.types.first().is_some_and(|first| std::ptr::eq(first, facts));
    let draft = drafts.entry(own.to_ascii_lowercase()).or_insert_with(|| {
        let finished = Type::new(own, TypeKind::Complex, context.sources.source(facts.span));
        let known = BTreeMap::new();
        TypeDraft { finished, rows: 0, parts: Vec::new(), claims: Vec::new(), span: facts.span, known }
    });
    // The page with the most rows is the one about the type; others tell of what one product has to do with it.
    let rows = facts.properties.len() + facts.relationships.len();
    let finished = &mut draft.finished;
    if draft.parts.is_empty() || rows > draft.rows {
        draft.rows = rows;
        finished.source = context.sources.source(facts.span);
        finished.description = match is_main {
            true => prose::passages(&page.intro, context.sources, context.site()),
            false => crate::model::Doc::default(),
        };
    }
    finished.open |= facts.open;
    finished.is_abstract |= facts.is_abstract;
    finished.deprecated |= is_main && page.deprecated;
    for key in &facts.key {
        if !finished.key.contains(&key.value) {
            finished.key.push(key.value.clone());
        }
    }
    draft.parts.push((at, facts));
    for (claim, mention) in &facts.bases {
        let base = context.base_of(mention, at);
        if !base.eq_ignore_ascii_case(&finished.name) {
            draft.claims.push((*claim, base, mention.span));
        }
    }
    add_rows(context, draft, at, facts, false);
    add_rows(context, draft, at, facts, true);
}

/// What a base type says of its derived types is a claim of theirs.
fn claim_derived(context: &ResolveContext<'_>, drafts: &mut Drafts<'_>) {
    let mut claims = Vec::new();
    for draft in drafts.values() {
        for (at, facts) in &draft.parts {
            for mention in &facts.derived {
                let derived = context.find_type(mention, *at).filter(|name| *name != draft.finished.name);
                claims.extend(
                    derived
                        .map(|name| (name.to_ascii_lowercase(), draft.finished.name.clone(), mention.span)),
                );
            }
        }
    }
    for (derived, base, span) in claims {
        if let Some(draft) = drafts.get_mut(&derived).filter(|draft| draft.claims.is_empty()) {
            draft.claims.push((BaseClaim::Prose, base, span));
        }
    }
}

/// The annotation and the namespace line of a page should agree.
fn check_namespace(context: &mut ResolveContext<'_>, at: usize, facts: &TypeFacts, name: &str) {
    let page = context.pages[at];
    let (Some(declared), Some(line)) = (&facts.declared, &page.namespace) else { return };
    let stated = line.value.trim_end_matches('.');
    if !declared.value.contains('.') || symbols::namespace_of(name).eq_ignore_ascii_case(stated) {
        return;
    }
    let message =
        format!("the page says namespace `{stated}` and its annotation `{}`", symbols::namespace_of(name));
    context.report(
        Diagnostic::new(&rules::NAMESPACE_MISMATCH, line.span, message)
            .related(declared.span, "the annotation"),
    );
}

fn add_rows(
    context: &mut ResolveContext<'_>,
    draft: &mut TypeDraft<'_>,
    at: usize,
    facts: &TypeFacts,
    navigation: bool,
) {
    let rows = if navigation { &facts.relationships } else { &facts.properties };
    let shown = ShownNames::of(facts);
    for row in rows {
        let name = row.name.value.as_str();
        if name.starts_with('@') || name.starts_with("odata.") {
            // Control information of the protocol, not a property.
            continue;
        }
        if name.contains('/') {
            let message = format!("expected the name of a property, found the path `{name}`");
            context.report(Diagnostic::new(&rules::PROPERTY_PATH, row.name.span, message));
            continue;
        }
        let mut property = properties::of_row(context, at, row);
        property.name = shown.cased(property.name);
        // What leads to no object is a property, whatever its table is called.
        let leads = navigation && property.type_name.named().is_some();
        insert(context, draft, property, leads, row.name.span);
    }
}

/// The names of the JSON representation, by themselves in lower case.
struct ShownNames<'a>(BTreeMap<String, Vec<&'a str>>);

impl<'a> ShownNames<'a> {
    fn of(facts: &'a TypeFacts) -> Self {
        let mut names: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for member in resource::json_of(facts).into_iter().flat_map(|json| json.root.members()) {
            names.entry(member.name.to_ascii_lowercase()).or_default().push(&member.name);
        }
        Self(names)
    }

    /// A name in the case of the JSON representation, which shows what is sent; a table may write `ID` for `id`.
    fn cased(&self, name: String) -> String {
        match self.0.get(&name.to_ascii_lowercase()).map(Vec::as_slice) {
            Some(names @ [first, ..]) if !names.contains(&name.as_str()) => (*first).to_owned(),
            _ => name,
        }
    }
}

fn insert(
    context: &mut ResolveContext<'_>,
    draft: &mut TypeDraft<'_>,
    property: Property,
    navigation: bool,
    span: Span,
) {
    let finished = &mut draft.finished;
    let alike = draft.known.entry(property.name.to_ascii_lowercase()).or_default();
    let member = |(navigation, at): &(bool, usize)| {
        if *navigation { finished.navigation.get(*at) } else { finished.properties.get(*at) }
    };
    let same = |place: &&(bool, usize)| {
        let same =
            |other: &Property| other.name == property.name || other.source.file == property.source.file;
        member(place).is_some_and(same)
    };
    let found = alike.iter().filter(same).min().copied();
    let known = found.and_then(|(navigation, at)| {
        let list = if navigation { &mut finished.navigation } else { &mut finished.properties };
        list.get_mut(at)
    });
    if let Some(known) = known {
        let here = known.source.file == property.source.file;
        if here && known.name == property.name {
            let message = format!("`{}` stands twice on this page", property.name);
            let line = context.sources.line_span(span.file, known.source.line);
            let first = context.sources.find_word_in(line, &property.name);
            let report = Diagnostic::new(&rules::PROPERTY_TWICE, span, message);
            context.diagnostics.push(report.related(first, "the first one"));
        }
        if (known.type_name != property.type_name || known.collection != property.collection) && !here {
            let message = format!(
                "`{}` is `{}` here and `{}` on `{}`",
                property.name, property.type_name, known.type_name, known.source.file
            );
            context.diagnostics.push(Diagnostic::new(&rules::PROPERTY_CONTRADICTION, span, message));
        }
        if known.name == property.name {
            complete(known, property);
            return;
        }
    }
    let list = if navigation { &mut finished.navigation } else { &mut finished.properties };
    alike.push((navigation, list.len()));
    list.push(property);
}

/// Partial pages of one type: what one does not say, another may.
fn complete(known: &mut Property, more: Property) {
    if known.description.is_empty() {
        known.description = more.description;
    }
    known.nullable = known.nullable.or(more.nullable);
    known.inherited_from = known.inherited_from.take().or(more.inherited_from);
}
