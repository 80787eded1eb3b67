//! Accounting: every place where a fact is expected is the place of a fact in the model or of a finding.
//!
//! Takes the pages, the models and the findings of a run; gives the lines that every command ends with, and a finding for each place
//! that is neither. The places are found in the texts themselves (`places.rs`), so that a reader which overlooks a row
//! cannot also vouch for it.

mod lines;
mod names;
mod places;
mod stated;
mod tables;

pub use places::{ExpectedFact, Place};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rules::rules;
use crate::model::Model;
use crate::parse::Page;
use crate::parse::front_matter::DocType;
use crate::parse::page::{EnumFacts, PageKind};
use crate::source::{Sources, Span};
use crate::vocabulary::accounts;
use rayon::prelude::*;
use stated::Stated;
use std::collections::BTreeMap;
use std::fmt;
use tables::DisjointSpans;

rules! {
    PLACE_LOST = Warning "place-lost" {
        what: "nothing was read from a place where a fact is expected",
        why: "the row, route, scope, member or value is missing from the model, and so from whatever is made of it",
        cure: "write it as the format has it: rows in one table below its header and rule, routes in the fence, names in code",
        found: [STATION: "## Relationships\n" => "|Name|Description|\n|:---|:---|\n|Green|Calm.|\n|Red|Rough.|\n\n## Relationships\n"],
        passes: [STATION: "## Relationships\n" => "## Flags of a station\n\n|Name|Description|\n|:---|:---|\n|Green|Calm.|\n\n## Relationships\n"],
    }

    TABLE_UNREAD = Info "table-unread" {
        what: "a table below a heading of the format has columns of its own, and nothing is read from it",
        why: "what it says is in no model, and its changes are text alone",
        cure: "use the columns of the format where it lists such things; else give it a heading of its own",
        found: [STATION: "## Relationships\n" => "|Flag|Sea|\n|:---|:---|\n|Green|Calm.|\n|Red|Rough.|\n\n## Relationships\n"],
        passes: [STATION: "## Relationships\n" => "## Flags of a station\n\n|Flag|Sea|\n|:---|:---|\n|Green|Calm.|\n\n## Relationships\n"],
    }
}

/// What was found, and what became of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub found: usize,
    /// How many are in the model.
    pub modelled: usize,
    /// How many a diagnostic speaks of instead.
    pub reported: usize,
    /// How many the model deliberately leaves out: see [`Ledger`].
    pub aside: usize,
    /// How many are none of these.
    pub lost: usize,
}

/// The ledger of a run. Set aside are rows that repeat what another page documents, the control information of OData
/// (`@odata.etag`), and what stands on a page that says of itself that it documents nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Pages in; an overview page, which documents nothing, counts as modelled.
    pub pages: Tally,
    /// Places where a fact is expected, by what is.
    pub places: BTreeMap<ExpectedFact, Tally>,
}

/// What became of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Modelled,
    Reported,
    /// In a table that has columns of its own.
    Unread,
    Aside,
    Lost,
}

impl Tally {
    fn add(&mut self, fate: Fate) {
        self.found += 1;
        match fate {
            Fate::Modelled => self.modelled += 1,
            Fate::Reported | Fate::Unread => self.reported += 1,
            Fate::Aside => self.aside += 1,
            Fate::Lost => self.lost += 1,
        }
    }
}

impl Ledger {
    /// The ledger of a run, and what it finds lost.
    pub fn of(
        sources: &Sources,
        pages: &[Page],
        models: &[Model],
        diagnostics: &[Diagnostic],
    ) -> (Self, Vec<Diagnostic>) {
        let stated = Stated::of(models, diagnostics, sources);
        let fates: Vec<Vec<(Place, Fate)>> =
            pages.par_iter().map(|page| fates(page, sources, &stated)).collect();
        let mut ledger = Self::default();
        let mut lost = Vec::new();
        for (page, fates) in pages.iter().zip(&fates) {
            ledger.pages.add(fate_of_page(page));
            for (place, fate) in fates {
                ledger.places.entry(place.expected).or_default().add(*fate);
            }
            lost.extend(findings(fates));
        }
        (ledger, lost)
    }

    /// Counts files that were not read, each of which a finding speaks of.
    pub fn add_refused(&mut self, files: usize) {
        (0..files).for_each(|_| self.pages.add(Fate::Reported));
    }

    /// The entry for what is expected of places; zero where there is no such place.
    pub fn of_places(&self, expected: ExpectedFact) -> Tally {
        self.places.get(&expected).copied().unwrap_or_default()
    }

    /// How many places are lost.
    pub fn lost(&self) -> usize {
        self.places.values().map(|entry| entry.lost).sum()
    }
}

fn fate_of_page(page: &Page) -> Fate {
    let has_route =
        |page: &Page| page.operation.as_ref().is_some_and(|operation| !operation.routes.is_empty());
    if page.kind == PageKind::Operation && !has_route(page) { Fate::Reported } else { Fate::Modelled }
}

fn fates(page: &Page, sources: &Sources, stated: &Stated<'_>) -> Vec<(Place, Fate)> {
    let mut routes: BTreeMap<u32, usize> = BTreeMap::new();
    let own = &sources.file(page.file).path;
    let mut fate = |place: &Place| {
        let line = sources.line(place.span);
        let by_name = stated.has_unplaced(own, &place.name)
            || place.expected == ExpectedFact::Member && stated.has_value_of(own, &place.name);
        let facts = stated.at(&sources.file(place.span.file).path, line);
        let is_modelled = facts.is_some_and(|facts| match place.expected {
            ExpectedFact::Row | ExpectedFact::Member => facts.rows > 0,
            ExpectedFact::Scope => facts.has_scope(&place.name),
            ExpectedFact::Value => stated.has_value(facts, &place.name),
            ExpectedFact::Route => {
                let before = routes.entry(line).or_default();
                *before += 1;
                *before <= facts.routes
            }
        });
        match () {
            () if is_modelled || by_name => Fate::Modelled,
            () if facts.is_some_and(|facts| facts.is_reported) => Fate::Reported,
            () if is_set_aside(page, own, place, stated) => Fate::Aside,
            () => Fate::Lost,
        }
    };
    let places = places::of(page, sources).into_iter();
    let mut fates: Vec<(Place, Fate)> =
        places.map(|place| (fate(&place), place)).map(|(fate, place)| (place, fate)).collect();
    let codes = tables::rows_of_codes(page).filter(|(_, code)| stated.has_unplaced(own, code));
    let codes = DisjointSpans::of(codes.map(|(row, _)| row));
    for (_, fate) in fates.iter_mut().filter(|(place, _)| codes.holding(place.span).is_some()) {
        *fate = Fate::Modelled;
    }
    let unread = DisjointSpans::of(tables::of_their_own(page));
    let mut rows: BTreeMap<usize, Vec<&mut Fate>> = BTreeMap::new();
    for (place, fate) in &mut fates {
        if let Some(table) = unread.holding(place.span) {
            rows.entry(table).or_default().push(fate);
        }
    }
    for fates in rows.into_values().filter(|fates| fates.iter().all(|fate| **fate == Fate::Lost)) {
        fates.into_iter().for_each(|fate| *fate = Fate::Unread);
    }
    fates
}

/// True for the control information of OData, such as `@odata.etag`, which every object can carry, and for a property that another page
/// documents of the same type, or for a type whose own page names its base: there the model has it from. True for the row of an account, too, whose scopes stand in rows below it, for a row that
/// repeats a parameter or names a property of the one that is sent, and for a member that another table of its enumeration has.
fn is_set_aside(page: &Page, file: &str, place: &Place, stated: &Stated<'_>) -> bool {
    if page.kind == PageKind::Conceptual && page.front_matter.doc_type() == Some(DocType::Conceptual) {
        return true;
    }
    let declared = || page.types.iter().filter_map(|facts| facts.declared.as_ref());
    let heads = accounts::account(&place.name).is_some_and(|account| {
        let rows = page.operation.iter().flat_map(|operation| &operation.permissions);
        rows.into_iter().any(|row| row.account == account && row.scope.is_some())
    });
    let repeats = || declared().any(|own| stated.is_documented_elsewhere(&own.value, &place.name, file));
    let derives = || declared().any(|own| stated.is_derived(&place.name, &own.value));
    let lists = |facts: &&EnumFacts| facts.members.iter().any(|member| member.name.value == place.name);
    match place.expected {
        ExpectedFact::Row => {
            heads
                || !crate::json::is_data(&place.name)
                || stated.is_sent(file, &place.name)
                || repeats()
                || derives()
        }
        // A second table of the same enumeration.
        ExpectedFact::Member => {
            page.enums.iter().filter(lists).any(|facts| stated.is_member(&facts.name.value, &place.name))
        }
        _ => false,
    }
}

/// A finding for each place that is lost; one for a table of which nothing was read.
fn findings(fates: &[(Place, Fate)]) -> Vec<Diagnostic> {
    let mut tables: BTreeMap<_, Vec<&(Place, Fate)>> = BTreeMap::new();
    for row in fates {
        tables.entry((row.0.span.file, row.0.table)).or_default().push(row);
    }
    let mut out = Vec::new();
    for ((_, table), rows) in tables {
        let lost: Vec<&Place> =
            rows.iter().filter(|(_, fate)| *fate == Fate::Lost).map(|(place, _)| place).collect();
        if let Some((first, _)) = rows.iter().find(|(_, fate)| *fate == Fate::Unread) {
            let message = format!(
                "expected the columns of the format, found a table whose first row is `{}`",
                first.name
            );
            out.push(Diagnostic::new(&TABLE_UNREAD, first.line, message));
        }
        match lost.as_slice() {
            [first, .., last] if table.is_some() && lost.len() == rows.len() => {
                let span = Span { end: last.span.end, ..first.span };
                let message = format!("nothing was read from the table whose first row is `{}`", first.name);
                out.push(Diagnostic::new(&PLACE_LOST, span, message));
            }
            lost => out.extend(lost.chunk_by(|a, b| stand_together(a, b)).filter_map(loss)),
        }
    }
    out
}

/// Values and scopes behind each other in one row are one loss.
fn stand_together(a: &Place, b: &Place) -> bool {
    a.line == b.line && a.expected == b.expected
}

fn loss(places: &[&Place]) -> Option<Diagnostic> {
    let [first, .., last] = places else {
        let place = places.first()?;
        let message = format!("nothing was read from the {} `{}`", place.expected.name(), place.name);
        return Some(Diagnostic::new(&PLACE_LOST, place.span, message));
    };
    let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
    let message = format!("nothing was read from the {}s `{}`", first.expected.name(), names.join("`, `"));
    Some(Diagnostic::new(&PLACE_LOST, Span { end: last.span.end, ..first.span }, message))
}

impl fmt::Display for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        line(f, "page", self.pages)?;
        for expected in ExpectedFact::ALL {
            writeln!(f)?;
            line(f, expected.name(), self.of_places(expected))?;
        }
        Ok(())
    }
}

fn line(f: &mut fmt::Formatter<'_>, noun: &str, entry: Tally) -> fmt::Result {
    let noun = format!("{noun}s");
    let Tally { found, modelled, reported, aside, lost } = entry;
    write!(
        f,
        "{noun:>8}: {found:>6} = {modelled:>6} modelled + {reported:>4} reported + {aside:>3} set aside + {lost:>4} lost"
    )
}
