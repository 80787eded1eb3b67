//! Names of the local variables in the code of one example.
//!
//! Takes what a value is called on the wire; gives a name that no variable beside it has. Which values have a variable is
//! decided elsewhere.

use super::case::snake;
use crate::vocabulary::number::singular;
use std::collections::BTreeSet;

/// The names that are taken.
#[derive(Debug)]
pub struct Locals(BTreeSet<String>);

impl Locals {
    /// No name is taken but these.
    pub fn new(taken: &[&str]) -> Self {
        Self(taken.iter().map(|name| (*name).to_owned()).collect())
    }

    /// A name for a value; from the second of a name on they are numbered.
    pub fn name(&mut self, wire: &str) -> String {
        let name = snake(wire);
        if self.0.insert(name.clone()) {
            return name;
        }
        super::numbered(&name, &mut self.0)
    }

    /// The same of at most so many characters where a name of several words has more: its last words.
    pub fn short(&mut self, wire: &str, most: usize) -> String {
        let name = snake(wire);
        let mut short = name.as_str();
        while short.len() > most
            && let Some((_, rest)) = short.split_once('_')
            && rest.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            short = rest;
        }
        self.name(short)
    }

    /// A name for an item of a list.
    pub fn item(&mut self, wire: &str) -> String {
        self.name(&singular(wire))
    }
}

#[cfg(test)]
mod tests {
    use super::Locals;

    #[test]
    fn each_name_is_given_once() {
        let mut locals = Locals::new(&["client"]);
        let names = ["attendees", "attendees", "type", "client"].map(|wire| locals.item(wire));
        assert_eq!(names, ["attendee", "attendee_2", "type_", "client_2"]);
        assert_eq!(locals.name("toRecipients"), "to_recipients");
        assert_eq!(locals.short("toRecipients", 20), "to_recipients_2");
        assert_eq!(locals.short("managedAppConfigurationAssignment", 26), "configuration_assignment");
        assert_eq!(locals.short("assignment", 4), "assignment");
    }
}
