//! Which modules may use which: arrows between the modules of the generator, and between those in its larger folders, go one way.
//!
//! Reads the generator's own sources without their tests and comments. The layers are data: a module uses modules of earlier
//! lines only. ARCHITECTURE.md draws the same.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

#[path = "common/sources.rs"]
mod sources;

use sources::sources;
use std::collections::BTreeSet;

/// A module, and the layers of the modules in it.
struct Layers {
    /// The path of the module; empty for the library.
    within: &'static [&'static str],
    /// Each line uses only lines above it, and no module of its own line.
    layers: &'static [&'static [&'static str]],
}

const RULES: &[Layers] = &[
    Layers {
        within: &[],
        layers: &[
            &["json", "model", "visible"],
            &["source", "vocabulary"],
            &["names"],
            &["diagnostic", "emit"],
            &["export", "parse"],
            &["resolve", "ledger"],
            &["check"],
            &["conformance", "diff", "lint"],
            &["answers"],
        ],
    },
    Layers {
        within: &["model"],
        layers: &[
            &["doc", "site", "type_name", "url"],
            &["namespace"],
            &["template"],
            &["operation", "index"],
            &["endpoint"],
        ],
    },
    Layers {
        within: &["names"],
        layers: &[
            &["case"],
            &["endpoint", "segments", "subject"],
            &["bodies", "locals", "overloads", "spelling", "types", "verb"],
            &["routes"],
        ],
    },
    Layers {
        within: &["emit"],
        layers: &[
            &["layout", "only", "package", "reference"],
            &["plan"],
            &["areas", "asked"],
            &["snippet"],
            &["examples"],
            &["docs", "file"],
            &["objects"],
            &["bodies", "enums"],
            &["endpoints", "models"],
            &["harness", "surface"],
        ],
    },
    Layers { within: &["answers"], layers: &[&["answering"], &["made"], &["catalogue"], &["file"]] },
    Layers {
        within: &["conformance"],
        layers: &[
            &["exchange", "fault", "tabs"],
            &["half"],
            &["bodies", "canonical"],
            &["matching"],
            &["cases"],
            &["compare"],
            &["report"],
        ],
    },
    Layers {
        within: &["diff"],
        layers: &[
            &["address", "level", "page", "pairing", "sentence", "text"],
            &["catalogue", "item", "revision", "wording"],
            &["change", "reading"],
            &["grouping", "names", "nodes", "policy"],
            &["crate_items", "pages", "report"],
            &["format"],
        ],
    },
    Layers {
        within: &["diff", "nodes"],
        layers: &[
            &["context", "examples", "headers", "kinds", "member", "notes", "polling"],
            &["facts", "permissions", "routes"],
            &["descriptions", "responses"],
            &["member_facts", "parameters"],
            &["members", "operations"],
            &["promotions", "types"],
            &["enums"],
        ],
    },
    Layers {
        within: &["diff", "pages"],
        layers: &[
            &["fresh", "modelled", "moved", "places"],
            &["contradictions", "lines", "mismatches", "regressions"],
            &["explained", "unmodelled"],
            &["text_change"],
            &["includes"],
        ],
    },
    Layers {
        within: &["diff", "crate_items"],
        layers: &[&["difference", "subjects"], &["causes", "unexplained"]],
    },
    Layers {
        within: &["diff", "format"],
        layers: &[&["signature", "parts"], &["changelog", "github", "html", "json", "markdown", "text"]],
    },
    Layers {
        within: &["parse"],
        layers: &[
            &["text"],
            &["annotation", "deprecation", "front_matter", "route", "table"],
            &["blocks", "http", "type_expr"],
            &["markdown", "rendered", "section"],
            &["page"],
            &["include", "mentions", "phrases", "sink"],
            &["outline", "rows"],
            &["enumeration", "examples", "methods", "permissions", "responses"],
            &["operation", "resource"],
            &["reader"],
        ],
    },
];

#[test]
fn modules_use_only_those_above_them() {
    let sources = sources();
    let found: Vec<String> = RULES.iter().flat_map(|rule| breaches(rule, &sources)).collect();
    assert!(found.is_empty(), "against the layers:\n{}", found.join("\n"));
}

/// A module without a layer would be free to use anything.
#[test]
fn every_module_has_one_layer() {
    for rule in RULES {
        let all: Vec<&str> = rule.layers.concat();
        let modules: BTreeSet<String> =
            sources().iter().filter_map(|(path, _)| Some(inner(rule, &module(path))?.to_owned())).collect();
        assert_eq!(modules, all.iter().map(|name| (*name).to_owned()).collect(), "in {:?}", rule.within);
        assert_eq!(modules.len(), all.len(), "a module of {:?} has two layers", rule.within);
    }
}

#[test]
fn a_breach_is_found_in_every_spelling() {
    let rule = Layers { within: &["parse"], layers: &[&["text"], &["table"], &["rows"]] };
    let source = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let sources = [
        source("parse/text.rs", "use super::table::Row;"),
        source("parse/table/slips.rs", "use super::super::{text::Text, rows};"),
        source("parse/rows.rs", "use crate::parse::{table, text::{Text, Link}}; use crate::rows;"),
    ];
    let found = breaches(&rule, &sources);
    assert_eq!(found, ["parse/text.rs uses `table`", "parse/table/slips.rs uses `rows`"]);
    let rule = Layers { within: &["diff", "nodes"], layers: &[&["facts"], &["types"]] };
    let sources = [source("diff/nodes/facts.rs", "use crate::diff::nodes::types::Type;")];
    assert_eq!(breaches(&rule, &sources), ["diff/nodes/facts.rs uses `types`"]);
}

/// `path uses module` for each use of a module that is not in an earlier layer.
fn breaches(rule: &Layers, sources: &[(String, String)]) -> Vec<String> {
    let layer = |name: &str| rule.layers.iter().position(|layer| layer.contains(&name));
    let mut out = Vec::new();
    for (path, text) in sources {
        let own = module(path);
        let Some(from) = inner(rule, &own) else { continue };
        let used: BTreeSet<String> =
            uses(&own, text).iter().filter_map(|target| Some(inner(rule, target)?.to_owned())).collect();
        let is_breach = |name: &&String| *name != from && layer(name).is_some() && layer(name) >= layer(from);
        out.extend(used.iter().filter(is_breach).map(|name| format!("{path} uses `{name}`")));
    }
    out
}

/// The module below the rule's own that a path leads into.
fn inner<'a>(rule: &Layers, path: &'a [String]) -> Option<&'a str> {
    let is_within = path.len() > rule.within.len() && path.iter().zip(rule.within).all(|(a, b)| a == b);
    is_within.then(|| path[rule.within.len()].as_str()).filter(|name| *name != "lib")
}

/// `parse/table/slips.rs` as the path of its module.
fn module(path: &str) -> Vec<String> {
    path.trim_end_matches(".rs").split('/').map(str::to_owned).collect()
}

/// The paths, from the root of the crate, that a text of module `own` names by `crate` or `super`.
fn uses(own: &[String], text: &str) -> Vec<Vec<String>> {
    let mut out = Vec::new();
    let starts = |word: &'static str| text.match_indices(word).map(|(at, word)| at + word.len());
    for at in starts("crate::") {
        out.extend(tree(&[], &text[at..]));
    }
    for at in starts("super::") {
        if !text[..at - "super::".len()].ends_with("super::") {
            let mut rest = &text[at..];
            let mut base = &own[..own.len() - 1];
            while let Some(further) = rest.strip_prefix("super::") {
                rest = further;
                base = &base[..base.len().saturating_sub(1)];
            }
            out.extend(tree(base, rest));
        }
    }
    out
}

/// The paths of a use tree: `a::b`, `{a, b::{c, d}}`. Three names deep is enough to see a module, one in it, and what is in that.
fn tree(base: &[String], text: &str) -> Vec<Vec<String>> {
    if let Some(group) = text.strip_prefix('{') {
        let (mut depth, mut start, mut out) = (0, 0, Vec::new());
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    out.extend(tree(base, group[start..at].trim_start()));
                    start = at + 1;
                    if c == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
        return out;
    }
    let name: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let path: Vec<String> = base.iter().cloned().chain([name.clone()]).collect();
    match text[name.len()..].strip_prefix("::") {
        _ if name.is_empty() || name == "self" => Vec::new(),
        Some(rest) if path.len() < 3 => {
            let deeper = tree(&path, rest);
            if deeper.is_empty() { vec![path] } else { deeper }
        }
        _ => vec![path],
    }
}
