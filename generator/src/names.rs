//! The one place where a Rust name is made.
//!
//! Takes wire names and routes of a [`Model`](crate::model::Model); gives identifiers that compile, do not
//! collide, and are the same on every run. A name depends on what it names and, only where two would be equal,
//! on its neighbours: a new page does not rename what was there. It prints no code; the wire name stays with
//! the caller.

pub mod bodies;
pub mod case;
mod endpoint;
pub mod locals;
mod overloads;
pub mod routes;
mod segments;
mod spelling;
mod subject;
pub mod types;
mod verb;

use crate::model::ApiVersion;
use std::collections::{BTreeMap, BTreeSet};

/// The module of a version: `v1` or `beta`.
pub fn version(version: ApiVersion) -> &'static str {
    match version {
        ApiVersion::V1 => "v1",
        ApiVersion::Beta => "beta",
    }
}

/// Names the members of one scope, such as the fields of a struct, in the order given.
///
/// `make` turns a wire name into an identifier; `reserved` are identifiers that are taken. Where several
/// wire names give one identifier, the one in lower camel case keeps it and the others are numbered from 2 in the
/// order of their bytes.
pub fn unique(wire: &[&str], reserved: &[&str], make: impl Fn(&str) -> String) -> Vec<String> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, name) in wire.iter().enumerate() {
        groups.entry(make(name)).or_default().push(at);
    }
    let mut taken: BTreeSet<String> = reserved.iter().map(|name| (*name).to_owned()).collect();
    taken.extend(groups.keys().cloned());
    let mut names = vec![String::new(); wire.len()];
    for (identifier, mut members) in groups {
        members.sort_by_key(|at| (starts_upper(wire[*at]), wire[*at], *at));
        let keeps_plain = !reserved.contains(&identifier.as_str());
        for (rank, at) in members.into_iter().enumerate() {
            names[at] =
                if rank == 0 && keeps_plain { identifier.clone() } else { numbered(&identifier, &mut taken) };
        }
    }
    names
}

fn starts_upper(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
}

/// The identifier with the first free number from 2.
fn numbered(identifier: &str, taken: &mut BTreeSet<String>) -> String {
    let identifier = identifier.trim_end_matches('_');
    let separator = if starts_upper(identifier) { "" } else { "_" };
    let mut number = 2;
    loop {
        let name = format!("{identifier}{separator}{number}");
        if taken.insert(name.clone()) {
            return name;
        }
        number += 1;
    }
}

/// The fields of a struct. `extra` is the runtime's own.
pub fn fields(wire: &[&str]) -> Vec<String> {
    unique(wire, &["extra"], case::snake)
}

/// The arguments of a function beside those of its path.
pub fn arguments(wire: &[&str], path: &[String]) -> Vec<String> {
    let mut reserved: Vec<&str> = path.iter().map(String::as_str).collect();
    reserved.extend(routes::BODY_ARGUMENTS);
    unique(wire, &reserved, case::snake)
}

/// The constant of a field: `DISPLAY_NAME` for the field `display_name`.
pub fn constant(field: &str) -> String {
    field.trim_end_matches('_').to_ascii_uppercase()
}

/// The variants of an enumeration. `Other` is the runtime's own.
pub fn variants(wire: &[&str]) -> Vec<String> {
    unique(wire, &["Other", "Self"], case::camel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_camel_case_keeps_the_plain_name() {
        assert_eq!(fields(&["Name", "name", "NAME"]), ["name_3", "name", "name_2"]);
        assert_eq!(fields(&["name", "Name"]), ["name", "name_2"]);
    }

    #[test]
    fn a_number_that_is_taken_is_left_out() {
        assert_eq!(fields(&["name", "Name", "name2"]), ["name", "name_2", "name2"]);
        assert_eq!(fields(&["name", "Name", "name_2"]), ["name", "name_3", "name_2"]);
    }

    #[test]
    fn reserved_names_are_numbered() {
        assert_eq!(fields(&["extra"]), ["extra_2"]);
        assert_eq!(variants(&["other", "none", "None"]), ["Other2", "None", "None2"]);
        assert_eq!(fields(&["self", "Self"]), ["self_", "self_2"]);
    }

    #[test]
    fn constants_need_no_underscore_for_keywords() {
        assert_eq!(fields(&["type"]), ["type_"]);
        assert_eq!(constant("type_"), "TYPE");
    }
}
