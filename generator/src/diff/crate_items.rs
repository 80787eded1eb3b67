//! What the changes do to the generated crate, item by item.
//!
//! Takes both models and the changes between them; gives each change the public items that it removes, changes or adds, and the version
//! step that these ask for. An item that changed without a change to blame is one of its own, at the page that the item comes from, so
//! that the step of a report is that of the two crates.

use super::catalogue::{self, self as rules};
use super::change::{Address, Change};
use super::level::{Level, Step};
use super::names::new_name;
use super::subjects::Subjects;
use super::text::short;
use crate::emit::surface::{Item, Node, Surface, surface};
use crate::model::{ApiVersion, Model, Source};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A public item of the generated crate that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CrateItem {
    /// Its Rust path: `v1::models::Printer.is_shared`, `v1::print::printers::get`.
    pub path: String,
    /// What happened to it.
    pub effect: Effect,
    /// What it was: the type of a field, the signature of a function.
    #[serde(skip)]
    pub before: Option<Shape>,
    /// What it is.
    #[serde(skip)]
    pub after: Option<Shape>,
}

/// What the users of an item rely on besides its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// As Rust has it, with spaces between the tokens: `fn (arg : & str) -> crate :: Request < () >`.
    pub tokens: String,
    /// The cargo feature it needs.
    pub feature: Option<&'static str>,
}

impl Shape {
    fn of(item: &Item<'_>) -> Self {
        Self { tokens: item.shape.clone(), feature: item.feature }
    }
}

/// What happened to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// It is gone.
    Removed,
    /// It has another type or signature, or needs a feature.
    Changed,
    /// It is new.
    Added,
    /// It became deprecated, or is no longer.
    Deprecated,
}

impl Effect {
    /// The word for it: “removed”.
    pub fn name(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Deprecated => "deprecation changed",
        }
    }

    fn step(self) -> Step {
        match self {
            Self::Removed | Self::Changed => Step::Major,
            Self::Added | Self::Deprecated => Step::Minor,
        }
    }
}

/// An item with its two sides.
struct Difference<'a> {
    item: CrateItem,
    base: Option<&'a Item<'a>>,
    head: Option<&'a Item<'a>>,
}

/// Gives the changes of one version their items and steps.
pub(super) fn settle(base: &Model, head: &Model, changes: &mut Vec<Change>) {
    if base == head {
        return;
    }
    let (from, to) = (surface(base), surface(head));
    let differences = differences(&from, &to);
    let causes = Causes::of(changes);
    let (mut items, mut unexplained) = (vec![Vec::new(); changes.len()], Vec::new());
    let types = causes.of_types([&from, &to]);
    let found: Vec<Option<usize>> =
        differences.iter().map(|difference| causes.find(difference, &types)).collect();
    let by_use = by_use(&differences, &found);
    for (difference, cause) in differences.iter().zip(found) {
        match cause.or_else(|| difference.words_of_types().iter().find_map(|word| by_use.get(word).copied()))
        {
            Some(at) => items[at].push(difference.item.clone()),
            None => unexplained.push(difference),
        }
    }
    for (change, items) in changes.iter_mut().zip(items) {
        // Without an item, what is left is documentation and metadata.
        let is_unread_body =
            change.rule == &rules::UNMODELLED_CONTENT_CHANGED && !change.address.is_of_page();
        let unseen = if is_unread_body { Step::None } else { change.step.min(Step::Patch) };
        change.step = items.iter().map(|item| item.effect.step()).max().unwrap_or(unseen);
        if items.is_empty() {
            change.level = without_items(change);
        }
        change.items = items;
    }
    changes.extend(own_changes(head.api_version, &unexplained));
    let subjects = Subjects::of([&to, &from]);
    for change in changes.iter_mut().filter(|change| change.items.is_empty()) {
        change.about = subjects.of_change(change);
    }
}

/// A page that begins to say what was inferred before breaks nobody: the key of an entity, that it is one, and a base that changes nothing.
fn without_items(change: &Change) -> Level {
    let is_said_first = change.before.as_deref().is_none_or(str::is_empty);
    match change.rule {
        rule if *rule == rules::TYPE_KEY_CHANGED && is_said_first => Level::Docs,
        // Routes and functions stay: another title is a title.
        rule if *rule == rules::OPERATION_RENAMED => Level::Docs,
        rule if [&rules::TYPE_KIND_CHANGED, &rules::TYPE_BASE_ADDED].contains(&rule) => {
            change.level.min(Level::Risky)
        }
        _ => change.level,
    }
}

/// The change behind the types that changed items name: where one use of a type changes what the type is, its other uses change with it.
fn by_use(differences: &[Difference<'_>], causes: &[Option<usize>]) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for (difference, cause) in differences.iter().zip(causes) {
        for word in difference.words_of_types() {
            if let Some(at) = cause.filter(|_| difference.item.effect == Effect::Changed) {
                out.entry(word).or_insert(at);
            }
        }
    }
    out
}

fn differences<'a>(from: &'a Surface<'a>, to: &'a Surface<'a>) -> Vec<Difference<'a>> {
    let paths: BTreeSet<&String> = from.keys().chain(to.keys()).collect();
    let difference = |path: &String| {
        let (base, head) = (from.get(path), to.get(path));
        let effect = match (base, head) {
            (Some(_), None) => Effect::Removed,
            (None, Some(_)) => Effect::Added,
            (Some(a), Some(b)) if a.shape != b.shape => Effect::Changed,
            // What leaves a feature is there for more programs than before.
            (Some(a), Some(b)) if b.feature.is_some() && a.feature != b.feature => Effect::Changed,
            (Some(a), Some(b)) if a.deprecated != b.deprecated => Effect::Deprecated,
            _ => return None,
        };
        let (before, after) = (base.map(Shape::of), head.map(Shape::of));
        Some(Difference { item: CrateItem { path: path.clone(), effect, before, after }, base, head })
    };
    paths.into_iter().filter_map(difference).collect()
}

/// The rules whose change has the new name of a member for its value.
const MEMBERS_RENAMED: [&catalogue::Rule; 4] = [
    &rules::PROPERTY_RENAMED,
    &rules::PROPERTY_CASE_CHANGED,
    &rules::NAVIGATION_RENAMED,
    &rules::ENUM_MEMBER_RENAMED,
];

/// The changes, by what ties an item to them.
struct Causes<'c> {
    changes: &'c [Change],
    by_line: BTreeMap<(&'c str, u32), Vec<usize>>,
    by_file: BTreeMap<&'c str, Vec<usize>>,
    /// By the names, in lower case, of the types that a change is about.
    by_name: BTreeMap<String, Vec<usize>>,
    /// By the name of the member that a change is about, of whatever type: a derived type has it from its base.
    by_member: BTreeMap<&'c str, Vec<usize>>,
}

impl<'c> Causes<'c> {
    fn of(changes: &'c [Change]) -> Self {
        let mut causes = Self {
            changes,
            by_line: BTreeMap::new(),
            by_file: BTreeMap::new(),
            by_name: BTreeMap::new(),
            by_member: BTreeMap::new(),
        };
        for (at, change) in changes.iter().enumerate() {
            for source in [&change.base, &change.head].into_iter().flatten() {
                causes.by_line.entry((&source.file, source.line)).or_default().push(at);
                causes.by_file.entry(&source.file).or_default().push(at);
            }
            if change.address.is_of_type() {
                causes.by_member.entry(change.address.leaf()).or_default().push(at);
                if let Some(name) = change.after.as_deref().filter(|_| MEMBERS_RENAMED.contains(&change.rule))
                {
                    causes.by_member.entry(name).or_default().push(at);
                }
                let values = [change.before.as_deref(), change.after.as_deref()].into_iter().flatten();
                let names = values.filter(|value| value.contains('.')).map(short);
                for name in names.chain([change.address.container()]) {
                    causes.by_name.entry(name.to_lowercase()).or_default().push(at);
                }
                if let Some(name) = new_name(change) {
                    causes.by_name.entry(short(&name).to_lowercase()).or_default().push(at);
                }
            }
        }
        causes
    }

    /// The gravest change of each type as a whole, by the type's Rust name: where that name stands in another item's shape, the item
    /// changed with the type.
    fn of_types(&self, surfaces: [&Surface<'_>; 2]) -> BTreeMap<String, usize> {
        let items = surfaces.into_iter().flatten();
        let types = items.filter_map(|(path, item)| match item.node {
            Node::Type(name) => Some((path.rsplit("::").next()?, short(name))),
            _ => None,
        });
        let found = types.filter_map(|(ident, name)| {
            let changes = self.by_name.get(&name.to_lowercase())?.iter().copied();
            let whole = changes.filter(|at| {
                let change = &self.changes[*at];
                change.address.leaf() == change.address.container() && change.rule.step == Step::Major
            });
            Some((ident.to_owned(), whole.max_by_key(|at| (self.changes[*at].rule.level, Reverse(*at)))?))
        });
        found.collect()
    }

    /// The change that an item goes with: one on its line, about its type or operation, about a type in its shape, about a member of
    /// its name, or else one of its page;
    /// first of those that ask for the step, then of the others.
    fn find(&self, difference: &Difference<'_>, types: &BTreeMap<String, usize>) -> Option<usize> {
        let sources: Vec<&Source> = difference.sides().map(|item| item.source).collect();
        let lines = sources.iter().filter_map(|source| self.by_line.get(&(&*source.file, source.line)));
        let names = difference.sides().filter_map(|item| match item.node {
            Node::Type(name) | Node::Member(name, _) => self.by_name.get(&short(name).to_lowercase()),
            Node::Endpoint(..) | Node::Body(..) => None,
        });
        let operations = difference.sides().filter_map(|item| match item.node {
            Node::Endpoint(operation, _) | Node::Body(operation, _) => {
                self.by_file.get(&*operation.source.file)
            }
            Node::Type(_) | Node::Member(..) => None,
        });
        let members = difference.sides().filter_map(|item| match item.node {
            Node::Member(_, name) => self.by_member.get(name),
            _ => None,
        });
        let files = sources.iter().filter_map(|source| self.by_file.get(&*source.file));
        let in_shape: Vec<usize> =
            difference.words_of_types().iter().filter_map(|word| types.get(word)).copied().collect();
        // Of a large page the last are long, and nearly never asked.
        let ties: [Vec<&[usize]>; 6] = [
            lines.map(Vec::as_slice).collect(),
            names.map(Vec::as_slice).collect(),
            operations.map(Vec::as_slice).collect(),
            vec![&in_shape],
            members.map(Vec::as_slice).collect(),
            files.map(Vec::as_slice).collect(),
        ];
        let asks = |at: &usize| {
            let step = self.changes[*at].rule.step;
            step >= difference.item.effect.step() || step == Step::Unknown
        };
        let gravest = |tie: &Vec<&[usize]>, only: &dyn Fn(&usize) -> bool| {
            let fit = tie.iter().copied().flatten().copied().filter(|at| only(at));
            fit.max_by_key(|at| {
                let change = &self.changes[*at];
                (difference.is_folded_in(change), difference.names(change), change.rule.level, Reverse(*at))
            })
        };
        let asking = ties.iter().find_map(|tie| gravest(tie, &asks));
        asking.or_else(|| ties.iter().find_map(|tie| gravest(tie, &|_| true)))
    }
}

impl<'a> Difference<'a> {
    fn sides(&self) -> impl Iterator<Item = &'a Item<'a>> {
        [self.base, self.head].into_iter().flatten()
    }

    /// True where a change is about the very node that the item stands for.
    fn names(&self, change: &Change) -> bool {
        let leaf = change.address.leaf();
        self.sides().any(|item| match item.node {
            Node::Type(name) => leaf.eq_ignore_ascii_case(short(name)),
            Node::Member(_, name) | Node::Body(_, Some(name)) => leaf == name,
            Node::Endpoint(_, route) => leaf.ends_with(&route.path),
            Node::Body(_, None) => false,
        })
    }

    /// True where a change lists the member that the item stands for among those that came or went with it.
    fn is_folded_in(&self, change: &Change) -> bool {
        self.sides().any(|item| match item.node {
            Node::Member(_, name) => change.folded.iter().any(|folded| folded == name),
            _ => false,
        })
    }

    /// The types of the model that the shapes name.
    fn words_of_types(&self) -> BTreeSet<String> {
        let shapes = self.sides().map(|item| item.shape.as_str());
        let paths = shapes.flat_map(|shape| shape.split("models ::").skip(1));
        let names = paths.map(|path| {
            path.split([' ', ',', '>', '<', ')']).filter(|word| !word.is_empty() && *word != "::")
        });
        names
            .filter_map(|mut words| words.find(|word| word.starts_with(char::is_uppercase)))
            .map(str::to_owned)
            .collect()
    }
}

/// The items that no change accounts for, one change for each page that they come from.
fn own_changes(version: ApiVersion, unexplained: &[&Difference<'_>]) -> Vec<Change> {
    let mut pages: BTreeMap<&str, Vec<&Difference<'_>>> = BTreeMap::new();
    for difference in unexplained {
        let source = difference.head.or(difference.base).map_or("", |item| &*item.source.file);
        pages.entry(source).or_default().push(difference);
    }
    let change = |(file, differences): (&str, Vec<&Difference<'_>>)| {
        let below = file.split_once('/').map_or(file, |(_, below)| below);
        let source =
            |side: fn(&Difference<'_>) -> Option<Source>| differences.iter().find_map(|found| side(found));
        let base = source(|found| found.base.map(|item| item.source.clone()));
        let head = source(|found| found.head.map(|item| item.source.clone()));
        let items: Vec<CrateItem> = differences.iter().map(|difference| difference.item.clone()).collect();
        let step = items.iter().map(|item| item.effect.step()).max().unwrap_or(Step::None);
        let message = "the generated crate changed for what other pages say".to_owned();
        let mut change =
            Change::new(&rules::CRATE_ITEM_CHANGED, Address::root(version).join("page", below), message);
        change.items = items;
        change.step(step).at(base, head)
    };
    pages.into_iter().map(change).collect()
}
