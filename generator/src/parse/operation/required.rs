//! Which rows of a body have to be sent, where a sentence or a heading above the table says so of all of them.
//!
//! Takes the words above a table, and the routes. What a row says of itself, the reader of rows knows.

use crate::parse::page::PropertyRow;
use crate::parse::route::RouteFact;
use crate::vocabulary::notes;

/// True where the routes change what is there already.
pub(super) fn is_update(routes: &[RouteFact]) -> bool {
    routes.iter().all(|route| route.method == "PATCH")
}

/// True for words above a table that say of its rows that they have to be sent; `updates` where the request only changes an object.
pub(super) fn says_all(above: &str, updates: bool) -> bool {
    notes::TABLE_REQUIRED.is_in(above) && !(updates && notes::WHEN_CREATING.is_in(above))
}

/// True for words above a table which say so of requests that create. Pages that are made from metadata say it over all that an object
/// has, its key and what it inherits, too: there it means nothing.
pub(super) fn says_all_to_create(above: &str, rows: &[PropertyRow], updates: bool) -> bool {
    let is_made_by_service =
        |row: &PropertyRow| row.notes.read_only || row.inherited_from.is_some() || row.name.value == "id";
    !updates && notes::TABLE_REQUIRED_TO_CREATE.is_in(above) && !rows.iter().any(is_made_by_service)
}

/// Marks the rows that say nothing else of themselves.
pub(super) fn mark(rows: &mut [PropertyRow]) {
    for row in rows.iter_mut().filter(|row| !row.notes.optional) {
        row.notes.required |= !notes::SPEAKS_OF_REQUIRED.is_in(&row.description.plain());
    }
}

/// What has to be sent when an object is created may be left out where it is updated.
pub(super) fn relax(rows: &mut [PropertyRow]) {
    for row in rows.iter_mut().filter(|row| notes::WHEN_CREATING.is_in(&row.description.plain())) {
        row.notes.required = false;
    }
}
