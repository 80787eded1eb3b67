//! What the comparing files need to know of the two models beyond the nodes in their hands.
//!
//! Indexes each model once by name; answers which types are the same under another name, what a type inherits, and where a
//! type is used. It compares nothing and reports nothing.

use crate::diff::page::{PagePart, PageText};
use crate::diff::text::{prose, squash};
use crate::diff::wording::bare;
use crate::model::{self, ApiVersion, Doc, Enum, Model, Operation, Property, Source, Type, TypeName};
use std::collections::{BTreeMap, BTreeSet};

/// Both models of one version.
pub(super) struct DiffContext<'a> {
    pub(super) version: ApiVersion,
    pub(super) base: NodeIndex<'a>,
    pub(super) head: NodeIndex<'a>,
    /// The new names of renamed types and enumerations by their old ones, both in lower case.
    renamed: BTreeMap<String, String>,
    pub(super) base_pages: Pages<'a>,
    pub(super) head_pages: Pages<'a>,
}

/// The pages of a revision that are at hand, by path.
pub(super) struct Pages<'a>(BTreeMap<&'a str, &'a PageText>);

impl<'a> Pages<'a> {
    fn new(pages: &'a [PageText]) -> Self {
        Self(pages.iter().map(|page| (page.file.as_ref(), page)).collect())
    }

    /// The line of a page.
    pub(super) fn line(&self, source: &Source) -> Option<&'a str> {
        let page = self.0.get(source.file.as_ref())?;
        page.text.lines().nth(usize::try_from(source.line).ok()?.checked_sub(1)?)
    }

    /// How many rows of tables in a `part` of a page begin with each name, which is in lower case.
    fn rows(page: &PageText, part: PagePart) -> BTreeMap<String, usize> {
        let mut rows = BTreeMap::new();
        for (line, text) in page.body() {
            let cell = text.trim_start().strip_prefix('|').and_then(|row| row.split('|').next());
            if let Some(cell) = cell.filter(|_| page.part(line) == part) {
                *rows.entry(bare(cell).to_ascii_lowercase()).or_default() += 1;
            }
        }
        rows
    }

    fn part(&self, source: &Source) -> Option<PagePart> {
        self.0.get(source.file.as_ref()).map(|page| page.part(source.line))
    }

    /// The introduction of what a page documents, less the disclaimers: what its page includes there is said of many pages.
    pub(super) fn introduction(&self, description: &Doc, source: &Source) -> String {
        let page = self.0.get(source.file.as_ref());
        let included = page.into_iter().flat_map(|page| {
            let own = page.includes.iter().filter(|include| page.part(include.line) == PagePart::Intro);
            own.filter_map(|include| self.0.get(include.file.as_ref()))
        });
        let said: BTreeSet<String> =
            included.flat_map(|text| text.body()).map(|(_, line)| bare(line)).collect();
        if said.is_empty() {
            return prose(description);
        }
        let plain = description.plain();
        let own: Vec<&str> = plain.lines().filter(|line| !said.contains(&bare(line))).collect();
        squash(&own.join("\n"))
    }
}

impl<'a> DiffContext<'a> {
    pub(super) fn new(
        (base, base_pages): (&'a Model, &'a [PageText]),
        (head, head_pages): (&'a Model, &'a [PageText]),
        renamed: BTreeMap<String, String>,
    ) -> Self {
        Self {
            version: head.api_version,
            base: NodeIndex::new(base),
            head: NodeIndex::new(head),
            renamed,
            base_pages: Pages::new(base_pages),
            head_pages: Pages::new(head_pages),
        }
    }

    /// True where a fact stood in a `part` that lists such facts and is now known from a sample or a route alone: its row has
    /// gone.
    pub(super) fn lost_row(&self, part: PagePart, base: &Source, head: &Source) -> bool {
        let now = self.head_pages.part(head);
        self.base_pages.part(base) == Some(part)
            && matches!(now, Some(PagePart::Json | PagePart::Example | PagePart::Routes))
    }

    /// The names, in lower case, that begin rows of several lists in a `part` of a page, and now of fewer, but of one at least.
    pub(super) fn lost_rows(&self, part: PagePart, base: &str, head: &str) -> BTreeSet<String> {
        let pages = self.base_pages.0.get(base).zip(self.head_pages.0.get(head));
        let Some((base, head)) = pages.filter(|(base, head)| base.text != head.text) else {
            return BTreeSet::new();
        };
        let (was, mut now) = (Pages::rows(base, part), Pages::rows(head, part));
        now.retain(|name, count| was.get(name).is_some_and(|before| *count < *before));
        now.into_keys().collect()
    }

    /// True where a fact was known from a sample or a route alone and stands now in a `part` that lists such facts.
    pub(super) fn gained_row(&self, part: PagePart, base: &Source, head: &Source) -> bool {
        let was = self.base_pages.part(base);
        self.head_pages.part(head) == Some(part)
            && matches!(was, Some(PagePart::Json | PagePart::Example | PagePart::Routes))
    }

    /// The name of a type as the head has it, where it is another.
    pub(super) fn new_name(&self, base: &str) -> Option<&str> {
        self.renamed.get(&base.to_lowercase()).map(String::as_str)
    }

    /// True where two names mean one type: cased differently, or renamed, which is reported once at the type itself.
    pub(super) fn same_type(&self, base: &TypeName, head: &TypeName) -> bool {
        match (base, head) {
            (TypeName::Edm(a), TypeName::Edm(b)) => a == b,
            (TypeName::Named(a), TypeName::Named(b)) => self.same_name(a, b),
            _ => false,
        }
    }

    /// The members of an enumeration on both sides.
    pub(super) fn members_of(&self, name: &TypeName) -> [BTreeSet<&'a str>; 2] {
        let of = |index: &NodeIndex<'a>| -> BTreeSet<&'a str> {
            let node = name.named().and_then(|name| index.enumeration(name));
            node.into_iter().flat_map(|node| &node.members).map(|member| member.name.as_str()).collect()
        };
        [of(&self.base), of(&self.head)]
    }

    /// See [`Self::same_type`].
    pub(super) fn same_name(&self, base: &str, head: &str) -> bool {
        let (base, head) = (base.to_lowercase(), head.to_lowercase());
        base == head || self.renamed.get(&base) == Some(&head)
    }
}

/// One model by name, without regard to case.
pub(super) struct NodeIndex<'a> {
    pub(super) model: &'a Model,
    names: model::Index<'a>,
    /// Names that properties, relationships and responses use: what a service sends.
    received: BTreeSet<String>,
    /// Names that parameters and bodies use: what a caller sends.
    sent: BTreeSet<String>,
    /// Method and shape of every route, with the title of the first operation that has it.
    routes: BTreeMap<(String, String), &'a Operation>,
}

impl<'a> NodeIndex<'a> {
    fn new(model: &'a Model) -> Self {
        let members = model.types.iter().flat_map(|node| node.properties.iter().chain(&node.navigation));
        let responses = model.operations.iter().filter_map(|operation| operation.response.type_name.as_ref());
        let parameters = model.operations.iter().flat_map(|operation| &operation.parameters);
        let bodies = model.operations.iter().filter_map(|operation| operation.body.as_ref());
        Self {
            model,
            names: model::Index::of(model),
            received: lower_names(members.map(|member| &member.type_name).chain(responses)),
            sent: lower_names(
                parameters.map(|parameter| &parameter.type_name).chain(bodies.map(|body| &body.type_name)),
            ),
            routes: model
                .operations
                .iter()
                .rev()
                .flat_map(|operation| {
                    operation.requests.iter().map(move |route| (route_key(route), operation))
                })
                .collect(),
        }
    }

    /// The documented type of this name; not one that merely stands for a name.
    pub(super) fn documented(&self, name: &str) -> Option<&'a Type> {
        self.names.type_named(name).filter(|node| !node.placeholder)
    }

    /// The enumeration of this name.
    pub(super) fn enumeration(&self, name: &str) -> Option<&'a Enum> {
        self.names.enum_named(name)
    }

    /// True where the service sends values of this type.
    pub(super) fn is_received(&self, name: &str) -> bool {
        self.received.contains(&name.to_lowercase())
    }

    /// True where callers send values of this type, and the service does not.
    pub(super) fn is_only_sent(&self, name: &str) -> bool {
        !self.is_received(name) && self.sent.contains(&name.to_lowercase())
    }

    /// The first operation that documents a route.
    pub(super) fn operation_at(&self, key: &(String, String)) -> Option<&'a Operation> {
        self.routes.get(key).copied()
    }

    /// The bases of a type, nearest first.
    pub(super) fn bases(&self, node: &Type) -> Vec<&'a Type> {
        self.names.bases(node).collect()
    }

    /// The member of this name that a type has from one of its bases.
    pub(super) fn inherited(&self, node: &Type, name: &str) -> Option<&'a Property> {
        self.names.inherited(node, name)
    }
}

/// What makes two routes one endpoint.
pub(super) fn route_key(route: &crate::model::Route) -> (String, String) {
    (route.method.clone(), route.template().shape())
}

fn lower_names<'a>(names: impl Iterator<Item = &'a TypeName>) -> BTreeSet<String> {
    names.filter_map(TypeName::named).map(str::to_lowercase).collect()
}
