//! Which part of the API is emitted: what stands below some addresses.
//!
//! Takes addresses as a person writes them; tells which routes are below one of them, and which addresses the pages do not have. An address
//! is compared by the names in it, without placeholders and case: `me/messages` has `/me/messages/{id}/attachments`, too.

use crate::model::{Model, Segment, Template};
use std::collections::BTreeSet;
use std::fmt;

/// The addresses; without any, everything is emitted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only(Vec<String>);

/// An address below which no endpoint stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownAddress {
    /// As it was written, without what does not count.
    pub address: String,
    /// The addresses of the pages that are most like it, the nearest first.
    pub nearest: Vec<String>,
}

/// How many addresses are shown in place of one that is unknown.
const SHOWN: usize = 3;

impl Only {
    /// The parts below these addresses.
    pub fn new(addresses: &[String]) -> Self {
        Self(addresses.iter().map(|address| names(&Template::parse(address))).collect())
    }

    /// True where everything is emitted.
    pub fn is_all(&self) -> bool {
        self.0.is_empty()
    }

    /// True for a route below one of the addresses.
    pub(crate) fn has(&self, route: &Template) -> bool {
        let route = names(route).to_ascii_lowercase();
        let is_below = |address: &String| {
            let rest = route.strip_prefix(&address.to_ascii_lowercase());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.is_all() || self.0.iter().any(is_below)
    }

    /// The addresses that no endpoint of the models is below.
    pub fn unknown(&self, models: &[Model]) -> Vec<UnknownAddress> {
        if self.is_all() {
            return Vec::new();
        }
        let routes = models.iter().flat_map(|model| &model.endpoints).map(|endpoint| endpoint.template());
        let known: BTreeSet<String> = routes.flat_map(|route| prefixes(&names(&route))).collect();
        let is_known = |address: &String| known.iter().any(|known| known.eq_ignore_ascii_case(address));
        self.0.iter().filter(|address| !is_known(address)).map(|address| near(address, &known)).collect()
    }
}

impl fmt::Display for Only {
    /// As an argument of the command line has it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(","))
    }
}

/// The names in a route, with a slash between each two.
fn names(route: &Template) -> String {
    route.segments.iter().filter_map(Segment::name).collect::<Vec<_>>().join("/")
}

/// An address and all that it is below.
fn prefixes(address: &str) -> Vec<String> {
    let ends = address.match_indices('/').map(|(at, _)| at).chain([address.len()]);
    ends.filter_map(|end| address.get(..end)).map(str::to_owned).collect()
}

fn near(address: &str, known: &BTreeSet<String>) -> UnknownAddress {
    let depth = |address: &str| address.matches('/').count();
    let wanted = address.to_ascii_lowercase();
    let distance = |known: &str| strsim::damerau_levenshtein(&known.to_ascii_lowercase(), &wanted);
    let alike = known.iter().filter(|known| depth(known) == depth(address));
    let mut alike: Vec<(usize, &String)> = alike.map(|known| (distance(known), known)).collect();
    alike.sort();
    let nearest = alike.into_iter().take(SHOWN).map(|(_, known)| known.clone()).collect();
    UnknownAddress { address: address.to_owned(), nearest }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(addresses: &[&str]) -> Only {
        Only::new(&addresses.iter().map(|address| (*address).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn an_address_is_compared_by_its_names() {
        for address in ["me/messages", "/me/messages/", "Me/Messages", "me/messages/{message-id}"] {
            let only = only(&[address]);
            assert!(only.has(&Template::parse("/me/messages")), "{address}");
            assert!(only.has(&Template::parse("/me/messages/{id}/attachments")), "{address}");
            assert!(!only.has(&Template::parse("/me/messagesOfOthers")), "{address}");
            assert!(!only.has(&Template::parse("/me/mailFolders/{id}/messages")), "{address}");
        }
        assert!(only(&["users/photo"]).has(&Template::parse("/users/{id}/photo/$value")));
        assert!(Only::default().has(&Template::parse("/print")));
    }

    #[test]
    fn the_nearest_address_has_the_same_depth() {
        let known = ["me", "me/messages", "me/photo", "users", "users/messages"].map(str::to_owned).into();
        assert_eq!(near("me/mesages", &known).nearest[0], "me/messages");
        assert_eq!(near("user", &known).nearest[0], "users");
    }
}
