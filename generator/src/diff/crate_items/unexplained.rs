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
use crate::model::{Model, Route, Segment, Source, Type, namespace};
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
    pages.into_iter().map(|(file, differences)| change(models, file, &differences, known)).collect()
}

fn change(models: [&Model; 2], file: &str, differences: &[&Difference<'_>], known: &[Change]) -> Change {
    let below = file.split_once('/').map_or(file, |(_, below)| below);
    let source =
        |side: fn(&Difference<'_>) -> Option<Source>| differences.iter().find_map(|found| side(found));
    let base = source(|found| found.base.map(|item| item.source.clone()));
    let head = source(|found| found.head.map(|item| item.source.clone()));
    let items: Vec<CrateItem> = differences.iter().map(|difference| difference.item.clone()).collect();
    let step = items.iter().map(CrateItem::step).max().unwrap_or(Step::None);
    let causes = causes(models, file, differences, known);
    let who = match causes.as_slice() {
        [] => "other pages say".to_owned(),
        [page] => format!("{page} says now"),
        pages => format!("{} say now", pages.join(", ")),
    };
    let message = format!("the generated crate changed for what {who}");
    // What takes more than before breaks nobody.
    let level = if step == Step::Major { rules::CRATE_ITEM_CHANGED.level } else { Level::Compatible };
    let mut change = Change::new(
        &rules::CRATE_ITEM_CHANGED,
        Address::root(models[1].api_version).join("page", below),
        message,
    );
    change.items = items;
    change.step(step).level(level).at(base, head)
}

/// The pages with a change, in quotes: those that document one of the requests, too, or a type that derives from what one takes; else those
/// whose change is about a word of one, the last word before others.
fn causes(models: [&Model; 2], file: &str, differences: &[&Difference<'_>], known: &[Change]) -> Vec<String> {
    let pages = |is_cause: &dyn Fn(&str, &Change) -> bool| -> BTreeSet<&str> {
        let telling = known.iter().filter(|change| change.level > Level::Docs);
        let placed = telling
            .filter_map(|change| Some((&*change.head.as_ref().or(change.base.as_ref())?.file, change)));
        placed
            .filter(|(page, change)| *page != file && is_cause(page, change))
            .map(|(page, _)| page)
            .collect()
    };
    let routes: Vec<&Route> = differences.iter().filter_map(|difference| route_of(difference)).collect();
    let wanted: BTreeSet<_> = routes.iter().copied().map(request).collect();
    let operations = models.into_iter().flat_map(|model| &model.operations);
    let same = operations.filter(|node| node.requests.iter().any(|route| wanted.contains(&request(route))));
    let documenting: BTreeSet<&str> = same.map(|node| &*node.source.file).collect();
    let taken: BTreeSet<String> =
        differences.iter().flat_map(|difference| difference.words_of_types()).collect();
    let derives = |item: &&Type| {
        let base = item.base.as_deref().map(namespace::short_name);
        base.is_some_and(|base| taken.iter().any(|taken| taken.eq_ignore_ascii_case(base)))
    };
    let derived: BTreeSet<&str> =
        models[1].types.iter().filter(derives).map(|item| &*item.source.file).collect();
    let mut found = pages(&|page, _| documenting.contains(page) || derived.contains(page));
    for word in routes.into_iter().flat_map(words) {
        if found.is_empty() {
            found = pages(&|_, change| names(change).contains(&word));
        }
    }
    found.into_iter().take(NAMED).map(|page| format!("`{page}`")).collect()
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
