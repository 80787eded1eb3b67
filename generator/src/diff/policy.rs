//! What a team decided about changes: other levels for rules, and changes it has accepted.
//!
//! Takes the text of two TOML files; gives [`Levels`] and [`Accepted`]. Reads no file itself.
//!
//! ```toml
//! # levels.toml: a rule and its level, or "off"
//! property-became-nullable = "docs"
//! permission-order-changed = "off"
//! ```
//!
//! ```toml
//! # accepted.toml: one entry for each change, by its fingerprint or by rule and address
//! [[accept]]
//! fingerprint = "9f0c1a2b3c4d5e6f"
//! reason = "the property never held a value"
//!
//! [[accept]]
//! rule = "property-removed"
//! address = "v1.0/type/printer/property/isShared"
//! reason = "announced in March"
//! ```

use super::catalogue::ChangeRule;
use super::change::Change;
use super::level::Level;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Levels that differ from the catalogue's.
#[derive(Debug, Default)]
pub struct Levels {
    of: BTreeMap<&'static str, Option<Level>>,
}

impl Levels {
    /// Reads a levels file.
    ///
    /// # Errors
    /// One line: not TOML, no such rule, or no such level.
    pub fn parse(text: &str) -> Result<Self, String> {
        let entries: BTreeMap<String, String> = toml::from_str(text).map_err(|error| one_line(&error))?;
        let mut of = BTreeMap::new();
        for (id, name) in entries {
            let rule = ChangeRule::find(&id)
                .ok_or_else(|| format!("expected a rule of the catalogue, found `{id}`"))?;
            let level = match name.as_str() {
                "off" => None,
                _ => Some(Level::from_name(&name).ok_or_else(|| {
                    format!("expected `breaking`, `risky`, `compatible`, `docs` or `off` for `{id}`, found `{name}`")
                })?),
            };
            of.insert(rule.id, level);
        }
        Ok(Self { of })
    }

    /// The level of a change; `None` where its rule is switched off.
    pub fn level(&self, change: &Change) -> Option<Level> {
        self.of.get(change.rule.id).copied().unwrap_or(Some(change.level))
    }
}

/// Changes that were accepted, each with its reason.
#[derive(Debug, Default)]
pub struct Accepted {
    entries: Vec<Acceptance>,
}

/// An accepted change.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Acceptance {
    fingerprint: Option<String>,
    rule: Option<String>,
    address: Option<String>,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AcceptFile {
    #[serde(default)]
    accept: Vec<Acceptance>,
}

impl Accepted {
    /// Reads an accept file.
    ///
    /// # Errors
    /// One line: not TOML, or an entry without a reason, or with neither a fingerprint nor a rule and an address.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: AcceptFile = toml::from_str(text).map_err(|error| one_line(&error))?;
        for (at, entry) in file.accept.iter().enumerate() {
            let names_change = match (&entry.fingerprint, &entry.rule, &entry.address) {
                (Some(_), None, None) => true,
                (None, Some(rule), Some(_)) => ChangeRule::find(rule).is_some(),
                _ => false,
            };
            if !names_change {
                return Err(format!(
                    "expected a `fingerprint`, or a `rule` of the catalogue and an `address`, in entry {}",
                    at + 1
                ));
            }
            if entry.reason.trim().is_empty() {
                return Err(format!("expected a reason in entry {}, found nothing", at + 1));
            }
        }
        Ok(Self { entries: file.accept })
    }

    /// The place of the first entry that accepts a change, and its reason.
    pub(super) fn reason(&self, change: &Change) -> Option<(usize, &str)> {
        let (fingerprint, address) = (change.fingerprint(), change.address.to_string());
        let at = self.entries.iter().position(|entry| match &entry.fingerprint {
            Some(expected) => *expected == fingerprint,
            None => {
                entry.rule.as_deref() == Some(change.rule.id) && entry.address.as_deref() == Some(&address)
            }
        })?;
        Some((at, self.entries[at].reason.as_str()))
    }

    /// The entries whose place is not among `used`, as people would look for them.
    pub(super) fn unused(&self, used: &std::collections::BTreeSet<usize>) -> Vec<String> {
        let unused = self.entries.iter().enumerate().filter(|(at, _)| !used.contains(at));
        unused
            .map(|(_, entry)| match (&entry.fingerprint, &entry.rule, &entry.address) {
                (Some(fingerprint), ..) => fingerprint.clone(),
                (None, Some(rule), Some(address)) => format!("{rule} {address}"),
                _ => String::new(),
            })
            .collect()
    }
}

fn one_line(error: &toml::de::Error) -> String {
    error.message().replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::super::catalogue;
    use super::*;
    use crate::diff::Address;
    use crate::model::ApiVersion;

    #[test]
    fn levels_move_rules_and_switch_them_off() {
        let levels = Levels::parse("property-became-nullable = \"docs\"\npage-added = \"off\"\n").unwrap();
        let level = |rule| levels.level(&Change::new(rule, Address::root(ApiVersion::V1), "changed"));
        assert_eq!(level(&catalogue::PROPERTY_BECAME_NULLABLE), Some(Level::Docs));
        assert_eq!(level(&catalogue::PAGE_ADDED), None);
        assert_eq!(level(&catalogue::TYPE_REMOVED), Some(Level::Breaking));
    }

    #[test]
    fn a_wrong_file_gives_one_line() {
        let error = Levels::parse("no-such-rule = \"docs\"").unwrap_err();
        assert_eq!(error, "expected a rule of the catalogue, found `no-such-rule`");
        let error = Levels::parse("page-added = \"low\"").unwrap_err();
        assert!(error.ends_with("for `page-added`, found `low`"), "{error}");
        for text in ["= 1", "[[accept]]\nreason = \"x\"", "[[accept]]\nfingerprint = \"1\"\nreason = \" \""] {
            let error = Accepted::parse(text).unwrap_err();
            assert!(!error.is_empty() && !error.contains('\n'), "{error}");
        }
    }
}
