//! The items that differ without a change that stands where they come from: what another page says of the same request, or of the words in
//! it, changed them.
//!
//! Takes both models, the differences that are left and all changes; gives a change for each page that the items come from, which names the
//! pages that say something new. It changes no other change.

use super::difference::Difference;
use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::item::CrateItem;
use crate::diff::level::{Level, Step};
use crate::diff::names::names;
use crate::emit::surface::ItemSource;
use crate::model::{ApiVersion, Model, Route, Segment, Source, namespace};
use std::collections::{BTreeMap, BTreeSet};

/// How many pages a change names.
const NAMED: usize = 3;

/// One change for each page that items come from.
pub(super) fn changes(models: [&Model; 2], differences: &[&Difference<'_>], known: &[Change]) -> Vec<Change> {
    let mut pages: BTreeMap<&str, Vec<&Difference<'_>>> = BTreeMap::new();
    for difference in differences {
        let source = difference.head.or(difference.base).map_or("", |item| &*item.source.file);
        pages.entry(source).or_default().push(difference);
    }
    if pages.is_empty() {
        return Vec::new();
    }
    let evidence = CauseEvidence::of(models, known);
    pages.into_iter().map(|(file, differences)| change(&evidence, file, &differences)).collect()
}

fn change(evidence: &CauseEvidence<'_>, file: &str, differences: &[&Difference<'_>]) -> Change {
    let below = file.split_once('/').map_or(file, |(_, below)| below);
    let source =
        |side: fn(&Difference<'_>) -> Option<Source>| differences.iter().find_map(|found| side(found));
    let base = source(|found| found.base.map(|item| item.source.clone()));
    let head = source(|found| found.head.map(|item| item.source.clone()));
    let items: Vec<CrateItem> = differences.iter().map(|difference| difference.item.clone()).collect();
    let step = items.iter().map(CrateItem::step).max().unwrap_or(Step::None);
    let causes = evidence.causes(file, differences);
    let who = match causes.as_slice() {
        [] => "other pages say".to_owned(),
        [page] => format!("{page} says now"),
        pages => format!("{} say now", pages.join(", ")),
    };
    let message = format!("the generated crate changed for what {who}");
    // What takes more than before breaks nobody.
    let level = if step == Step::Major { rules::CRATE_ITEM_CHANGED.level } else { Level::Compatible };
    let address = Address::root(evidence.version).join("page", below);
    let mut change = Change::new(&rules::CRATE_ITEM_CHANGED, address, message);
    change.items = items;
    change.step(step).level(level).at(base, head)
}

/// What tells which pages changed an item, of both models and all changes.
struct CauseEvidence<'a> {
    version: ApiVersion,
    /// The pages that document a request.
    documenting: BTreeMap<(&'a str, String), BTreeSet<&'a str>>,
    /// The pages of the types that derive from a type, by its short name in lower case.
    deriving: BTreeMap<String, BTreeSet<&'a str>>,
    /// The changes of more than text, each with its page.
    telling: Vec<(&'a str, &'a Change)>,
}

impl<'a> CauseEvidence<'a> {
    fn of(models: [&'a Model; 2], known: &'a [Change]) -> Self {
        let mut documenting: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
        for node in models.into_iter().flat_map(|model| &model.operations) {
            for route in &node.requests {
                documenting.entry(request(route)).or_default().insert(&*node.source.file);
            }
        }
        let mut deriving: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for item in &models[1].types {
            if let Some(base) = item.base.as_deref().map(namespace::short_name) {
                deriving.entry(base.to_ascii_lowercase()).or_default().insert(&*item.source.file);
            }
        }
        let telling = known.iter().filter(|change| change.level > Level::Docs);
        let telling = telling
            .filter_map(|change| Some((&*change.head.as_ref().or(change.base.as_ref())?.file, change)))
            .collect();
        Self { version: models[1].api_version, documenting, deriving, telling }
    }

    /// The pages with a change, in quotes: those that document one of the requests, too, or a type that derives from what one takes; else
    /// those whose change is about a word of one, the last word before others.
    fn causes(&self, file: &str, differences: &[&Difference<'_>]) -> Vec<String> {
        let pages = |is_cause: &dyn Fn(&str, &Change) -> bool| -> BTreeSet<&str> {
            let others = self.telling.iter().filter(|(page, change)| *page != file && is_cause(page, change));
            others.map(|(page, _)| *page).collect()
        };
        let routes: Vec<&Route> = differences.iter().filter_map(|difference| route_of(difference)).collect();
        let same = routes.iter().filter_map(|route| self.documenting.get(&request(route)));
        let taken = differences.iter().flat_map(|difference| difference.words_of_types());
        let derived = taken.filter_map(|taken| self.deriving.get(&taken.to_ascii_lowercase()));
        let concerned: BTreeSet<&str> = same.chain(derived).flatten().copied().collect();
        let mut found = pages(&|page, _| concerned.contains(page));
        for word in routes.into_iter().flat_map(words) {
            if found.is_empty() {
                found = pages(&|_, change| names(change).contains(&word));
            }
        }
        found.into_iter().take(NAMED).map(|page| format!("`{page}`")).collect()
    }
}

/// The route that an item stands for.
fn route_of<'a>(difference: &Difference<'a>) -> Option<&'a Route> {
    let routes = difference.sides().filter_map(|item| match item.node {
        ItemSource::Endpoint(_, route) => Some(route),
        _ => None,
    });
    routes.last()
}

/// What makes a request one, however a page writes it.
fn request(route: &Route) -> (&str, String) {
    (&route.method, route.template().shape())
}

/// The words of a route in lower case, the last first.
fn words(route: &Route) -> Vec<String> {
    let template = route.template();
    let names = template.segments.iter().rev().filter_map(Segment::name);
    names.map(|name| namespace::unqualified(name).to_lowercase()).collect()
}
