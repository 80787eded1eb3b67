//! Endpoints whose names would be equal: overloads of a function, and routes that differ in a placeholder in the middle.
//!
//! Takes the names made so far with their templates, adds to those that need it. A new page can only rename an
//! endpoint of the same module and function that has more arguments than its own.

use super::case::snake;
use super::routes::EndpointName;
use crate::model::{ParameterStyle, Piece, Segment, Template};
use std::collections::BTreeMap;

/// The modules and the function.
type EndpointKey = (Vec<String>, String);

/// What tells endpoints apart whose names are still equal, in the order it is tried.
#[derive(Clone, Copy)]
enum Difference {
    /// The parameters of the function: `range` and `range_by_address`.
    Parameters,
    /// All arguments: `add` and `add_by_table_id`.
    Arguments,
    /// A number from 2.
    Number,
}

/// Makes all names different. The one with the fewest arguments keeps its plain name.
pub(super) fn tell_apart(names: &mut [EndpointName], templates: &[Template]) {
    for difference in [Difference::Parameters, Difference::Arguments, Difference::Number] {
        let mut groups: BTreeMap<EndpointKey, Vec<usize>> = BTreeMap::new();
        for (at, name) in names.iter().enumerate() {
            groups.entry((name.modules.clone(), name.function.clone())).or_default().push(at);
        }
        for mut members in groups.into_values().filter(|members| members.len() > 1) {
            members.sort_by_key(|at| (templates[*at].placeholders().count(), templates[*at].shape()));
            for (rank, at) in members.into_iter().enumerate().skip(1) {
                let suffix = difference.suffix(rank, &names[at], &templates[at]);
                names[at].function.push_str(&suffix);
            }
        }
    }
}

impl Difference {
    /// What is added to the name of the member of this rank; nothing where it does not differ in this.
    fn suffix(self, rank: usize, name: &EndpointName, template: &Template) -> String {
        let by = match self {
            Self::Parameters => template.segments.last().map(parameter_names).unwrap_or_default(),
            Self::Arguments => name.arguments.clone(),
            Self::Number => return format!("_{}", rank + 1),
        };
        if by.is_empty() { String::new() } else { format!("_by_{}", by.join("_and_")) }
    }
}

fn parameter_names(segment: &Segment) -> Vec<String> {
    parameters(segment).into_iter().filter_map(|(_, _, parameter)| parameter).map(snake).collect()
}

/// The placeholders of a segment with their style and the parameter they are the value of, if any: `q` of
/// `search(q='{text}')`.
pub(super) fn parameters(segment: &Segment) -> Vec<(&str, ParameterStyle, Option<&str>)> {
    let mut found = Vec::new();
    let mut before = "";
    for piece in &segment.pieces {
        match piece {
            Piece::Text(text) => before = text,
            Piece::Placeholder { name, style, .. } => {
                let assignment = before.rsplit(['(', ',']).next().unwrap_or_default();
                let parameter = assignment.split_once('=').map(|(parameter, _)| parameter.trim());
                found.push((name.as_str(), *style, parameter));
            }
        }
    }
    found
}
