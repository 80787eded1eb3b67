//! Whether the path of an example is one that a template allows, and which values its placeholders have there.
//!
//! ```text
//! template: /users/{id | userPrincipalName}/drive/root:/{path}:/children
//! example:  /users/ada@example.com/drive/root:/papers/2021:/children        ada@example.com, papers/2021
//! ```
//!
//! Takes a template and a path without host, version and query; gives a [`Fit`]. A placeholder takes one segment, one behind a
//! colon several; a key in parentheses (`users('ada')`) is a key as segment; arguments are compared by name, in any
//! order; a cast (`/microsoft.graph.user`) and `/$count`, which every collection has, may stand in the example alone. The
//! time is that of the product of both lengths.

mod parts;
mod search;

use super::{Piece, Template};
use crate::model::namespace;
use parts::{given, given_root_as_item, wanted, wanted_root_as_item};
pub(super) use parts::{given_names, wanted_names};
use search::FitSearch;

/// A path of more segments than this fits nothing: the walk is as deep as the path is long.
const LONGEST: usize = 500;

/// How closely a path fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// As the item that the root of a drive is: `/drive/root` is another URL than `/drive/items/{id}`, for the same.
    Item,
    /// But for upper and lower case.
    Case,
    /// Exactly.
    Exact,
}

/// How a path fits a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// How closely.
    pub closeness: Closeness,
    /// The values of the placeholders, decoded. `None` for an argument that the path leaves out, or writes without the quotes
    /// that the template has.
    pub values: Vec<Option<String>>,
    /// A cast stands within the path and not in the template.
    pub casts_within: bool,
    /// The types of casts behind the template's end, as written.
    pub casts: Vec<String>,
    /// `/$count` stands behind the template's end.
    pub counted: bool,
}

impl Template {
    /// How a path fits; `None` where it does not.
    pub fn matches(&self, path: &str) -> Option<Fit> {
        let (wanted, given) = (wanted(self), given(path));
        if wanted.len().max(given.len()) > LONGEST {
            return None;
        }
        let placeholders = self.placeholders().count();
        let exact = || FitSearch::new(&wanted, &given, placeholders, true).run(Closeness::Exact);
        let in_another_case = || FitSearch::new(&wanted, &given, placeholders, false).run(Closeness::Case);
        exact().or_else(in_another_case).or_else(|| {
            let (mut wanted, mut given) = (wanted.clone(), given.clone());
            let is_item = wanted_root_as_item(&mut wanted) | given_root_as_item(&mut given);
            let found = is_item.then(|| FitSearch::new(&wanted, &given, placeholders, false))?;
            found.run(Closeness::Item)
        })
    }

    /// How much of the template is text, in bytes: of two that a path fits, the one with more describes it better.
    pub fn text_length(&self) -> usize {
        let pieces = self.segments.iter().flat_map(|segment| &segment.pieces);
        let text = pieces.map(|piece| match piece {
            Piece::Text(text) => namespace::unqualified(text.trim_end_matches("()")).len(),
            Piece::Placeholder { .. } => 0,
        });
        text.sum::<usize>() + self.segments.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closeness(route: &str, path: &str) -> Option<Closeness> {
        Template::parse(route).matches(path).map(|fit| fit.closeness)
    }

    /// The values, where the path has one for each placeholder.
    fn values(route: &str, path: &str) -> Option<Vec<String>> {
        Template::parse(route).matches(path)?.values.into_iter().collect()
    }

    #[test]
    fn placeholders_take_keys_and_placeholders() {
        for (route, path, value) in [
            (
                "/users/{id | userPrincipalName}/messages",
                "/users/ada@example.com/messages",
                "ada@example.com",
            ),
            ("/users/{id}", "/users/{user-id}", "{user-id}"),
            ("/users/{id}", "/users/{id | name}", "{id | name}"),
            ("/users/{id}", "/users('ada')", "ada"),
            ("/me/events/{id}", "/me/events('AAMk=')", "AAMk="),
            ("/users/{id}/messages", "/users/a%20b/messages", "a b"),
            ("/sheets('{id}')/rows", "/sheets/Sheet1/rows", "Sheet1"),
            ("/domains/contoso.com/records", "/domains/{domain-name}/records", "{domain-name}"),
        ] {
            assert_eq!(values(route, path).unwrap(), [value], "{path}");
            assert_eq!(closeness(route, path), Some(Closeness::Exact), "{path}");
        }
    }

    #[test]
    fn what_does_not_fit() {
        for (route, path) in [
            ("/users/{id}/photo", "/users/$count"),
            ("/users/{id}/photo", "/users/ada/photos"),
            ("/users/{id}", "/users/a/b"),
            ("/users/{id}", "/users/"),
            ("/users/{id}/messages", "/me/messages"),
            ("/me/messages", "/users/ada/messages"),
            ("/sites/{id}/root", "/sites/7/items/3"),
        ] {
            assert_eq!(closeness(route, path), None, "{path}");
        }
        assert_eq!(closeness("/sendMail", "/SendMail"), Some(Closeness::Case));
    }

    #[test]
    fn relative_paths_take_several_segments() {
        let route = "/me/drive/root:/{item-path}:/children";
        assert_eq!(values(route, "/me/drive/root:/papers/2021:/children").unwrap(), ["papers/2021"]);
        assert_eq!(closeness(route, "/me/drive/root:/papers/2021/children"), None);
        assert_eq!(values("/drive/root:/{path}", "/drive/root:/a/b c.txt").unwrap(), ["a/b c.txt"]);
        assert_eq!(closeness("/drive/root:/{path}", "/drive/root:/a:/children"), None);
        let site = values("/sites/{hostname}:/{relative-path}", "/sites/contoso.example:/teams/hr").unwrap();
        assert_eq!(site, ["contoso.example", "teams/hr"]);
    }

    #[test]
    fn a_root_is_an_item() {
        let fit = |route, path| closeness(route, path);
        assert_eq!(fit("/me/drive/items/{id}/children", "/me/drive/root/children"), Some(Closeness::Item));
        assert_eq!(fit("/me/drive/root/children", "/me/drive/root/children"), Some(Closeness::Exact));
    }

    #[test]
    fn arguments_go_by_name() {
        let route = "/me/view(start='{start}',end={end})";
        assert_eq!(values(route, "/me/view(end=2, start='it''s')").unwrap(), ["it's", "2"]);
        assert_eq!(closeness(route, "/me/view(from='2021')"), None);
        // Left out, and written without quotes.
        assert_eq!(
            Template::parse(route).matches("/me/view(end=2)").unwrap().values,
            [None, Some("2".to_owned())]
        );
        assert_eq!(values(route, "/me/view(start=1,end=2)"), None);
        assert_eq!(values("/users/delta", "/users/microsoft.graph.delta()").unwrap(), [""; 0]);
        assert_eq!(values("/a/microsoft.graph.b(c='{d}')", "/a/b(c='1,2')").unwrap(), ["1,2"]);
        assert_eq!(values("/zones(kind=x.y.kind'{k}')", "/zones(kind=x.y.kind'iana')").unwrap(), ["iana"]);
    }

    #[test]
    fn casts_and_counts_may_stand_in_the_path_alone() {
        let members = Template::parse("/groups/{id}/members");
        let fit = members.matches("/groups/7/members/microsoft.graph.user/$count").unwrap();
        assert_eq!(
            (fit.casts, fit.counted, fit.casts_within),
            (vec!["microsoft.graph.user".to_owned()], true, false)
        );
        assert!(
            Template::parse("/groups/{id}/a/b")
                .matches("/groups/7/a/microsoft.graph.x/b")
                .unwrap()
                .casts_within
        );
        assert_eq!(closeness("/groups/{id}/members/microsoft.graph.user", "/groups/7/members"), None);
        assert_eq!(closeness("/groups/{id}/members/{id}", "/groups/7/members/microsoft.graph.user"), None);
    }

    #[test]
    fn a_path_without_end_fits_nothing() {
        let (long, casts) = ("/a".repeat(100_000), "/x.y.z".repeat(400));
        assert_eq!(closeness(&long, &long), None);
        assert_eq!(closeness(&format!("{casts}/b"), &format!("{casts}{casts}/c")), None);
        assert_eq!(closeness(&format!("{casts}/b"), &format!("{casts}/c")), None);
    }
}
