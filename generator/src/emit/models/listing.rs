//! All types of a version by where in the API they are met: what the documentation of `models` begins with.
//!
//! Takes the plan; gives the lines of the list, in the order of the places.

use crate::emit::areas::Areas;
use crate::emit::docs::code;
use crate::emit::layout::Layout;
use crate::emit::plan::Plan;
use crate::names::types::TypePath;
use std::collections::BTreeMap;

/// The list, as lines of documentation.
pub(super) fn lines<'a>(layout: &Layout<'_>, plan: &'a Plan<'_>, areas: &Areas<'a>) -> Vec<String> {
    let places = areas.places(plan);
    let mut sections: BTreeMap<Option<&str>, Vec<(&str, &TypePath)>> = BTreeMap::new();
    for (name, path) in layout.paths.iter().filter(|(name, _)| areas.has_type(name)) {
        sections.entry(places.get(name.as_str()).copied()).or_default().push((name, path));
    }
    // What nothing leads to stands last.
    let elsewhere = sections.remove_entry(&None);
    let mut lines = Vec::new();
    for (place, types) in sections.into_iter().chain(elsewhere) {
        let heading = match place {
            None => "That no endpoint leads to".to_owned(),
            Some(place) => format!("At {}", code(&format!("/{place}"))),
        };
        lines.extend([String::new(), format!(" # {heading}"), String::new()]);
        lines.extend(types.into_iter().map(|(name, path)| {
            let modules: String = path.modules.iter().map(|module| format!("{module}::")).collect();
            format!(" [`{modules}{}`]({})", path.name, page(layout, name, path))
        }));
    }
    lines
}

/// The page of a type, as seen from that of `models`. It is named as a file, because a type that stands behind a feature is
/// not always there for rustdoc to find.
fn page(layout: &Layout<'_>, name: &str, path: &TypePath) -> String {
    let folder: String = path.modules.iter().map(|module| format!("{module}/")).collect();
    let kind = if layout.index.has_type(name) { "struct" } else { "enum" };
    format!("{folder}{kind}.{}.html", path.name)
}
