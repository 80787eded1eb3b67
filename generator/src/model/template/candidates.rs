//! Which of many templates a path may fit, without trying each.
//!
//! Takes templates; gives, for a path, the few that share a name with it. Each template is filed under the one of its names that the
//! fewest others have, and a path that fits it has that name. Whether a candidate fits is said by [`Template::matches`].

use super::Template;
use super::fit::{given_names, wanted_names};
use std::collections::{BTreeMap, BTreeSet};

/// Templates, by a name that every path of theirs has.
#[derive(Debug)]
pub struct Candidates {
    by_name: BTreeMap<String, Vec<usize>>,
    nameless: Vec<usize>,
}

impl Candidates {
    /// Files templates; each is known by its number in this order.
    pub fn of<'t>(templates: impl IntoIterator<Item = &'t Template>) -> Self {
        let names: Vec<Vec<String>> = templates.into_iter().map(wanted_names).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for name in names.iter().flatten() {
            *counts.entry(name).or_default() += 1;
        }
        let mut out = Self { by_name: BTreeMap::new(), nameless: Vec::new() };
        for (at, own) in names.iter().enumerate() {
            match own.iter().min_by_key(|name| counts.get(name.as_str())) {
                Some(rarest) => out.by_name.entry(rarest.clone()).or_default().push(at),
                None => out.nameless.push(at),
            }
        }
        out
    }

    /// The numbers of the templates that a path may fit, in order.
    pub fn for_path(&self, path: &str) -> BTreeSet<usize> {
        let names = given_names(path);
        let filed = names.iter().filter_map(|name| self.by_name.get(name)).flatten();
        filed.chain(&self.nameless).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROUTES: [&str; 12] = [
        "/users/{id}",
        "/users/{id}/messages",
        "/users/{id}/messages/{id}",
        "/me/drive/root/children",
        "/drives/{id}/items/{id}/children",
        "/me/drive/root:/{path}:/children",
        "/me/range(address='{a}')",
        "/users/microsoft.graph.delta()",
        "/{anything}",
        "/groups/{id}/members/microsoft.graph.user",
        "/Groups/{id}/Owners",
        "/a/b-{c}",
    ];

    const PATHS: [&str; 14] = [
        "/users/1",
        "/USERS('1')/Messages",
        "/users/1/messages/2/$count",
        "/drives/1/root/children",
        "/me/drive/items/7/children",
        "/me/drive/root:/a/b:/children",
        "/me/microsoft.graph.range(address='A1')",
        "/users/delta",
        "/users/microsoft.graph.delta",
        "/x",
        "/groups/1/members/microsoft.graph.user",
        "/groups/1/members/microsoft.graph.group/owners",
        "/groups/1/owners/microsoft.graph.user",
        "/a/b-7",
    ];

    #[test]
    fn no_template_that_a_path_fits_is_left_out() {
        let templates = ROUTES.map(Template::parse);
        let candidates = Candidates::of(&templates);
        let fits = |path: &str, at: usize| templates[at].matches(path).is_some();
        let (mut fitting, mut tried) = (0, 0);
        for path in PATHS {
            let found = candidates.for_path(path);
            let all: BTreeSet<usize> = (0..templates.len()).filter(|at| fits(path, *at)).collect();
            assert!(all.is_subset(&found), "{path}: {all:?} of {found:?}");
            (fitting, tried) = (fitting + all.len(), tried + found.len());
        }
        assert!(
            fitting >= 12 && tried <= 4 * PATHS.len(),
            "{fitting} fit, {tried} of {} are tried",
            ROUTES.len() * PATHS.len()
        );
    }
}
