//! One change: its rule, its address, what was and what is, and where that can be seen.
//!
//! Built by the comparing files, read by the formats. Its level is the rule's
//! unless it knows better; a levels file has the last word.

use super::address::Address;
use super::catalogue::ChangeRule;
use super::item::CrateItem;
use super::level::{Level, Step};
use super::page::PagePart;
use crate::model::Source;
use crate::visible::{one_line, visible};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// A change between two revisions.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What kind of change it is.
    pub rule: &'static ChangeRule,
    /// The node that changed.
    pub address: Address,
    /// How much it matters, unless a levels file says otherwise.
    pub level: Level,
    /// What it does to the generated crate's version.
    pub step: Step,
    /// The public items of the generated crate that it removes, changes or adds.
    pub items: Vec<CrateItem>,
    /// Where it leaves all of them as they were: the Rust paths of those that it is about.
    pub about: Vec<String>,
    /// What changed, in a phrase that does not repeat the container; two changes with one phrase are the same change.
    pub message: String,
    /// What was; `None` where there was nothing.
    pub before: Option<String>,
    /// What is; `None` where there is nothing.
    pub after: Option<String>,
    /// What helps to judge it: the likely new name, the routes that remain.
    pub hint: Option<String>,
    /// The members that came or went with the node.
    pub folded: Vec<String>,
    /// Where the old state stands in the base revision.
    pub base: Option<Source>,
    /// Where the new state stands in the head revision; for a removal, where it would have stood.
    pub head: Option<Source>,
    /// The part of the page where the fact stands, if it has no line of its own.
    pub place: Option<PagePart>,
    /// The part of the page that says nothing of note besides.
    pub accounts_for: Option<PagePart>,
}

/// Puts another form of a text in its place, where it is another.
fn replace(text: &mut String, form: fn(&str) -> Cow<'_, str>) {
    if let Cow::Owned(other) = form(text) {
        *text = other;
    }
}

impl Change {
    /// A change of a node under a rule.
    pub fn new(rule: &'static ChangeRule, address: Address, message: impl Into<String>) -> Self {
        let (message, step) = (message.into(), rule.step);
        Self {
            rule,
            address,
            level: rule.level,
            step,
            items: Vec::new(),
            about: Vec::new(),
            message,
            before: None,
            after: None,
            hint: None,
            folded: Vec::new(),
            base: None,
            head: None,
            place: None,
            accounts_for: None,
        }
    }

    /// The change with nothing hidden in what it says, which is mostly pages' words.
    #[must_use]
    pub(super) fn made_visible(mut self) -> Self {
        for text in [&mut self.message].into_iter().chain(&mut self.hint).chain(&mut self.folded) {
            replace(text, one_line);
        }
        for text in self.before.iter_mut().chain(&mut self.after) {
            replace(text, visible);
        }
        self
    }

    /// Says what was.
    #[must_use]
    pub fn before(mut self, before: impl Into<String>) -> Self {
        self.before = Some(before.into());
        self
    }

    /// Says what is.
    #[must_use]
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
        self
    }

    /// Says what was and what is.
    #[must_use]
    pub fn values(self, before: impl ToString, after: impl ToString) -> Self {
        self.before(before.to_string()).after(after.to_string())
    }

    /// Adds what helps to judge it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Lists the members that came or went with the node.
    #[must_use]
    pub fn folding(mut self, members: Vec<String>) -> Self {
        self.folded = members;
        self
    }

    /// Says where the old and the new state stand.
    #[must_use]
    pub fn at(mut self, base: impl Into<Option<Source>>, head: impl Into<Option<Source>>) -> Self {
        (self.base, self.head) = (base.into(), head.into());
        self
    }

    /// Names the part of the page where the fact stands, if it has no line of its own.
    #[must_use]
    pub fn within(mut self, part: PagePart) -> Self {
        self.place = Some(part);
        self
    }

    /// Names a part of the page whose other changes are all about this one.
    #[must_use]
    pub fn accounting_for(mut self, part: PagePart) -> Self {
        self.accounts_for = Some(part);
        self
    }

    /// Names the part of the page that states this and nothing else of note.
    #[must_use]
    pub fn part(self, part: PagePart) -> Self {
        self.within(part).accounting_for(part)
    }

    /// Replaces the rule's step with what is known of this very change.
    #[must_use]
    pub fn step(mut self, step: Step) -> Self {
        self.step = step;
        self
    }

    /// Replaces the rule's level with what is known of this very change.
    #[must_use]
    pub fn level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// True where the node is gone: what is left to see stands in the base revision.
    pub fn is_removal(&self) -> bool {
        self.before.is_some() && self.after.is_none()
    }

    /// The page area the change belongs to: the word before the first hyphen of its file name.
    pub fn area(&self) -> &str {
        let Some(source) = self.head.as_ref().or(self.base.as_ref()) else { return self.address.container() };
        let name = source.file.rsplit('/').next().unwrap_or_default();
        name.split(['-', '.']).next().unwrap_or_default()
    }

    /// Sixteen hexadecimal digits that stay the same as long as rule, address, before and after do.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        let none = || "\u{0}".to_owned();
        let address = self.address.to_string();
        let (before, after) =
            (self.before.clone().unwrap_or_else(none), self.after.clone().unwrap_or_else(none));
        for part in [self.rule.id, &address, &before, &after] {
            hash.update(part.as_bytes());
            hash.update([0x1f]);
        }
        hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue;
    use super::*;
    use crate::model::ApiVersion;

    fn change() -> Change {
        let address = Address::root(ApiVersion::V1).join("type", "printer").join("property", "isShared");
        Change::new(&catalogue::PROPERTY_REMOVED, address, "property `isShared` removed")
            .before("Edm.Boolean")
    }

    #[test]
    fn a_fingerprint_follows_rule_address_before_and_after_alone() {
        let one = change().fingerprint();
        assert_eq!(one, "e5f1383842431c6a");
        assert_eq!(one, change().hint("another hint").fingerprint());
        assert_ne!(one, change().before("Edm.String").fingerprint());
        assert_ne!(one, change().before("Edm.Boolean").after("Edm.Boolean").fingerprint());
        assert_ne!(change().after("").fingerprint(), change().fingerprint());
    }
}
