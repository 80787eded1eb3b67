//! The invariants of ARCHITECTURE.md that are about what is absent: which words stand in which source files.
//!
//! Reads the generator's own sources without their tests and comments. A rule names words, and the files that may
//! hold them; whatever else holds one breaks the rule.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

#[path = "common/sources.rs"]
mod sources;

use sources::{code, sources};
use std::collections::{BTreeMap, BTreeSet};

/// Words that stand only where they belong.
struct Rule {
    /// The invariant of ARCHITECTURE.md.
    invariant: u32,
    /// What must not stand elsewhere.
    words: &'static [&'static str],
    /// Where the rule looks: path prefixes below `generator/src`; empty for everywhere.
    within: &'static [&'static str],
    /// Where the words may stand: path prefixes below `generator/src`.
    except: &'static [&'static str],
}

const RULES: &[Rule] = &[
    Rule {
        invariant: 1,
        words: &["crate::names", "crate::emit", "quote::", "quote!", "proc_macro2", "syn::", "prettyplease"],
        within: &["parse", "resolve", "model"],
        except: &[],
    },
    Rule {
        invariant: 1,
        words: &["crate::parse", "crate::resolve", "crate::emit"],
        within: &["model", "names"],
        except: &[],
    },
    Rule {
        invariant: 1,
        words: &["crate::parse", "crate::resolve", "crate::source", "pulldown_cmark"],
        within: &["emit"],
        except: &[],
    },
    Rule { invariant: 2, words: &["pulldown_cmark"], within: &[], except: &["parse/markdown"] },
    Rule { invariant: 2, words: &["serde_yaml"], within: &[], except: &["parse/front_matter.rs"] },
    Rule { invariant: 2, words: &["annotate_snippets"], within: &[], except: &["diagnostic/render.rs"] },
    Rule { invariant: 2, words: &["jsonc_parser"], within: &[], except: &["json.rs"] },
    Rule { invariant: 2, words: &["regex::"], within: &[], except: &["vocabulary", "ledger"] },
    Rule {
        invariant: 6,
        words: &["HashMap", "HashSet", "SystemTime", "Instant", "std::env", "env!("],
        within: &[],
        except: &[],
    },
    Rule { invariant: 9, words: &["prettyplease"], within: &[], except: &["emit"] },
    Rule {
        invariant: 11,
        words: &["std::fs", "fs_err", "OpenOptions", "std::net"],
        within: &[],
        except: &["source/folder.rs"],
    },
    Rule {
        invariant: 11,
        words: &[
            "println!",
            "eprintln!",
            "print!(",
            "eprint!(",
            "dbg!",
            "stdout()",
            "stderr()",
            "std::process",
        ],
        within: &[],
        except: &[],
    },
];

/// True for `emit.rs`, `emit/x.rs` and prefix `emit`, and for a file named in full.
fn is_below(path: &str, prefix: &str) -> bool {
    path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest == ".rs" || rest.starts_with('/'))
}

/// `path: word` for each breach of a rule.
fn breaches(rule: &Rule, sources: &[(String, String)]) -> Vec<String> {
    let looked_at = sources.iter().filter(|(path, _)| {
        (rule.within.is_empty() || rule.within.iter().any(|prefix| is_below(path, prefix)))
            && !rule.except.iter().any(|prefix| is_below(path, prefix))
    });
    let words = |(path, text): &(String, String)| {
        let held = rule.words.iter().filter(|word| text.contains(**word));
        held.map(|word| format!("{path}: `{word}`")).collect::<Vec<_>>()
    };
    looked_at.flat_map(words).collect()
}

#[test]
fn words_stand_only_where_they_belong() {
    let sources = sources();
    let found: Vec<String> = RULES
        .iter()
        .flat_map(|rule| {
            let number = rule.invariant;
            breaches(rule, &sources).into_iter().map(move |breach| format!("invariant {number}, {breach}"))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_breach_is_found() {
    let source = |path: &str, text: &str| (path.to_owned(), code(text));
    let sources = [
        source("emit/types.rs", "use crate::parse::Page;\n"),
        source("emit.rs", "// crate::parse\n#[cfg(test)]\nuse crate::parse;\n"),
        source("emitter.rs", "use crate::parse;\n"),
    ];
    let rule = Rule { invariant: 1, words: &["crate::parse"], within: &["emit"], except: &[] };
    assert_eq!(breaches(&rule, &sources), ["emit/types.rs: `crate::parse`"]);
}

/// A rule about a file that has moved would hold for ever.
#[test]
fn every_file_a_rule_names_is_there() {
    let sources = sources();
    let of_rules = RULES.iter().flat_map(|rule| rule.within.iter().chain(rule.except));
    for prefix in of_rules.chain(WITH_ENGLISH).chain(FORMAL_IN.iter().map(|(prefix, _)| prefix)) {
        assert!(sources.iter().any(|(path, _)| is_below(path, prefix)), "no file at `{prefix}`");
    }
}

/// Who may compare texts with English.
const WITH_ENGLISH: &[&str] = &["vocabulary"];

/// Words of the formal languages that every part of the generator reads: HTTP, OData, JSON, addresses of pages.
const FORMAL: &[&str] = &[
    "GET",
    "POST",
    "PUT",
    "PATCH",
    "DELETE",
    "HTTP",
    "HTTP/",
    "http",
    "http://",
    "https://",
    "content-type",
    "Content-Type",
    "json",
    "true",
    "false",
    "content",
    "delta",
    "value",
    "id",
    "error",
    "Edm.",
    ".md",
    "/resources/",
    "resources/",
];

/// What is said in the formal languages that only one file reads, or in the words of the project's own syntax.
const FORMAL_IN: &[(&str, &[&str])] = &[
    ("check/claims.rs", &["error"]),
    ("check/completeness.rs", &["select="]),
    // What the library for JSON and `json.rs` say.
    ("check/json.rs", &["no comma"]),
    ("check/link_format.rs", &["www.", "https"]),
    ("check/links.rs", &["snippets/", "#tab/"]),
    ("check/response_types.rs", &["Collection("]),
    // How scopes that are needed together are joined when they are read.
    ("check/scopes.rs", &[" and "]),
    ("check/tabs.rs", &["http-request"]),
    ("check/unannotated.rs", &["https://graph"]),
    ("check/values.rs", &["INF", "-INF"]),
    ("check/formats.rs", &["-value"]),
    ("conformance/canonical.rs", &[" asc"]),
    ("conformance/compare.rs", &["authorization", "content-length"]),
    ("conformance/tabs.rs", &["](#tab/", "](#tab/rust)"]),
    ("diff/address.rs", &["type", "enum", "operation", "page"]),
    ("diff/crate_items/difference.rs", &["models ::"]),
    // The code of the emitted crate.
    ("diff/item.rs", &["IntoValue"]),
    ("diff/format/signature.rs", &["arg ", "struct", "fn", "crate::"]),
    ("diff/names.rs", &["collection"]),
    // What stands for the two words of a sentence of the table.
    ("diff/nodes/facts.rs", &["{was}", "{is}"]),
    // The words of a levels file.
    ("diff/policy.rs", &["off"]),
    ("diff/report.rs", &["api-reference/"]),
    ("emit/asked.rs", &["application/json", "content-length", "host"]),
    ("emit/package.rs", &["Cargo.toml"]),
    ("emit/plan.rs", &["ConsistencyLevel"]),
    (
        "emit/snippet/options.rs",
        &[
            "asc",
            "desc",
            "authorization",
            "if-match",
            "if-none-match",
            "include-unknown-enum-members",
            "prefer",
            "respond-async",
            "return=minimal",
            "return=representation",
            "outlook.timezone=\\",
            "eventual",
        ],
    ),
    // What the library for JSON says.
    ("json.rs", &[" at line ", "control character", "key must be a string", "trailing characters"]),
    ("lint/inline.rs", &["-page", "lint-allow"]),
    ("model.rs", &["beta", "v1", "v1.0"]),
    // The domains of the docs' invented company.
    ("model/template/written.rs", &["contoso", ".com"]),
    // Every host of Graph has it in its name.
    ("model/url.rs", &["graph"]),
    ("model/site.rs", &["/graph/"]),
    // The names that the generator itself makes, and those of devices.
    ("names", &["get", "list", "replace", "update", "_by_", "aux", "con", "nul", "prn", "com", "lpt"]),
    (
        "parse/annotation.rs",
        &[
            "blockType",
            "@odata",
            "#page.annotation",
            "no comma",
            "collection(",
            "example",
            "ignore",
            "ignored",
            "permissions",
            "request",
            "resource",
            "response",
            "samples",
        ],
    ),
    // What the library for YAML says, and the values that the format has for kinds of pages.
    (
        "parse/front_matter.rs",
        &[
            " at line ",
            "apipagetype",
            "conceptual",
            "conceptualpagetype",
            "enumpagetype",
            "enumtype",
            "enumtypes",
            "resourcepagetype",
        ],
    ),
    ("parse/include.rs", &["/snippets/", "[!INCLUDE"]),
    ("parse/markdown", &["#tab/", "[!include", "br", "div", "li", "ol", "td", "th", "tr", "ul"]),
    ("parse/permissions/prose.rs", &["[!INCLUDE"]),
    ("parse/rendered", &["me", "multipart/"]),
    ("parse/route.rs", &[" HTTP/1.1", " HTTP/2"]),
    ("resolve/context.rs", &["Json"]),
    ("names/bodies.rs", &["collection-"]),
    ("resolve/implied.rs", &["/$ref"]),
    ("resolve/prose.rs", &["/graph/deployments"]),
    (
        "source",
        &[
            "api",
            "resources",
            "includes",
            "includes/",
            "includes/snippets/",
            "snippets",
            "readme.md",
            ".txt",
            "/graph/api/resources/",
        ],
    ),
];

/// The ways to compare a text with a literal.
const COMPARISONS: &[&str] = &[
    "contains(\"",
    "starts_with(\"",
    "ends_with(\"",
    "find(\"",
    "matches(\"",
    "match_indices(\"",
    "split(\"",
    "split_once(\"",
    "strip_prefix(\"",
    "strip_suffix(\"",
    "trim_start_matches(\"",
    "trim_end_matches(\"",
    "replace(\"",
    "eq_ignore_ascii_case(\"",
    "== \"",
    "!= \"",
];

/// What stands behind a literal that is a pattern of `match` or of `matches!`.
const BEHIND_PATTERNS: &[&str] = &[" =>", " |", ") =>", " if ", ") if "];

/// The literals of a line that are patterns. Those behind a colon are pieces of pages, in the examples of a rule.
fn patterns(line: &str) -> Vec<&str> {
    let is_pattern = |before: &str, behind: &str| {
        !before.ends_with(": ") && BEHIND_PATTERNS.iter().any(|lead| behind.starts_with(lead))
    };
    // Without escapes, every other piece between quotation marks is a literal.
    let pieces: Vec<&str> = line.split('"').collect();
    let literals = pieces.windows(3).step_by(2);
    literals.filter(|around| is_pattern(around[0], around[2])).map(|around| around[1]).collect()
}

/// The literals that a text is compared with.
fn compared(text: &str) -> impl Iterator<Item = &str> {
    let behind = COMPARISONS.iter().flat_map(|comparison| text.split(comparison).skip(1));
    let calls = behind.filter_map(|rest| rest.split('"').next());
    let patterns = text.lines().flat_map(patterns);
    calls.chain(patterns)
}

/// `path: "literal"` for each comparison with words that the file does not have from a formal language.
fn english(path: &str, text: &str) -> Vec<String> {
    let own = FORMAL_IN.iter().filter(|(prefix, _)| is_below(path, prefix)).flat_map(|(_, words)| *words);
    let formal: Vec<&&str> = FORMAL.iter().chain(own).collect();
    let is_formal = |literal: &str| {
        literal.starts_with('$') || literal.contains("odata.") || formal.iter().any(|word| **word == literal)
    };
    let letters = |literal: &str| {
        let plain = ["\\r", "\\n"].iter().fold(literal.to_owned(), |text, escape| text.replace(escape, ""));
        plain.chars().filter(|c| c.is_ascii_alphabetic()).count()
    };
    let found = compared(text).filter(|literal| letters(literal) > 1 && !is_formal(literal));
    found.map(|literal| format!("{path}: \"{literal}\"")).collect()
}

#[test]
fn english_is_compared_in_the_vocabulary_alone() {
    let sources = sources();
    let looked_at =
        sources.iter().filter(|(path, _)| !WITH_ENGLISH.iter().any(|prefix| is_below(path, prefix)));
    let found: Vec<String> = looked_at.flat_map(|(path, text)| english(path, text)).collect();
    assert!(found.is_empty(), "ask the vocabulary instead:\n{}", found.join("\n"));
}

/// A word that no file compares with any more excuses what may come.
#[test]
fn every_formal_word_is_compared_with() {
    let literals = |text: &str| compared(text).map(str::to_owned).collect::<BTreeSet<_>>();
    let used: Vec<_> = sources().iter().map(|(path, text)| (path.clone(), literals(text))).collect();
    let is_used = |prefix: &str, word: &str| {
        used.iter().any(|(path, words)| (prefix.is_empty() || is_below(path, prefix)) && words.contains(word))
    };
    let everywhere = FORMAL.iter().map(|word| ("", *word));
    let own = FORMAL_IN.iter().flat_map(|(prefix, words)| words.iter().map(|word| (*prefix, *word)));
    let unused: Vec<(&str, &str)> = everywhere.chain(own).filter(|(at, word)| !is_used(at, word)).collect();
    assert!(unused.is_empty(), "no comparison with {unused:?}");
}

#[test]
fn english_is_found_where_it_is_compared() {
    let source = "if text.contains(\"not supported\") || rest == \"HTTP\" || rest.starts_with(\"a\") {}";
    assert_eq!(english("parse/rows.rs", source), ["parse/rows.rs: \"not supported\""]);
    let source = "match lead {\n    \"GET\" => 1,\n    Some(\"List\" | \"get\") => 2,\n}";
    assert_eq!(english("resolve/x.rs", source), ["resolve/x.rs: \"List\"", "resolve/x.rs: \"get\""]);
    let source = "rules! {\n    found: [GET: \"Not supported\" => \"\"],\n}\nlet all = text == \"all\";";
    assert_eq!(english("check/x.rs", source), ["check/x.rs: \"all\""]);
}

/// `name: path, path` for each name that several types have which stand at the root of a module.
fn shared_names(sources: &[(String, String)]) -> Vec<String> {
    let definition = r"(?m)^(?:pub(?:\([^)]*\))? )?(?:struct|enum|trait|type) (\w+)";
    let definition = regex::Regex::new(definition).unwrap();
    let mut paths: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (path, text) in sources {
        for (_, [name]) in definition.captures_iter(text).map(|found| found.extract()) {
            paths.entry(name).or_default().push(path);
        }
    }
    paths.retain(|_, paths| paths.len() > 1);
    paths.into_iter().map(|(name, paths)| format!("{name}: {}", paths.join(", "))).collect()
}

#[test]
fn a_name_of_a_type_means_one_thing() {
    let found = shared_names(&sources());
    assert!(found.is_empty(), "name what is special about each:\n{}", found.join("\n"));
}

#[test]
fn names_that_mean_two_things_are_found() {
    let source = |path: &str, text: &str| (path.to_owned(), code(text));
    let sources = [
        source("a.rs", "pub(super) struct Line<'a> {\nenum Kind {\n    type Err = ();\n"),
        source("b.rs", "struct Line(u32);\n// struct Kind\nimpl Trait {\n    type Err = u8;\n"),
        source("c.rs", "pub trait Outer: Kind {}\npub(in crate::c) type Outer<'a> = Line<'a>;\n"),
    ];
    assert_eq!(shared_names(&sources), ["Line: a.rs, b.rs", "Outer: c.rs, c.rs"]);
}
