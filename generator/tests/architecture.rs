//! The invariants of ARCHITECTURE.md that are about what is absent: which words stand in which source files.
//!
//! Reads the generator's own sources without their tests and comments. A rule names words, and the files that may
//! hold them; whatever else holds one breaks the rule.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

#[path = "common/sources.rs"]
mod sources;

use sources::{code, sources};

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
    for prefix in RULES.iter().flat_map(|rule| rule.within.iter().chain(rule.except)).chain(WITHOUT_ENGLISH) {
        assert!(sources.iter().any(|(path, _)| is_below(path, prefix)), "no file at `{prefix}`");
    }
}

/// The folders and files below `generator/src` that leave English to `vocabulary`.
const WITHOUT_ENGLISH: &[&str] = &["check", "parse"];

/// What is said in the formal languages that a file reads (HTTP, annotations, markdown), which is no English.
const FORMAL: &[(&str, &[&str])] = &[
    ("check/bodies.rs", &["value"]),
    ("check/claims.rs", &["error"]),
    ("check/completeness.rs", &["select="]),
    ("check/json.rs", &["content-type", "json", "no comma", "odata."]),
    ("check/link_format.rs", &["www.", "https"]),
    ("check/links.rs", &["snippets/", "#tab/", ".md"]),
    ("check/member_names.rs", &["id", "error"]),
    ("check/messages.rs", &["HTTP/", "content-type", "json"]),
    ("check/read_relationships.rs", &["GET", ".md"]),
    ("check/relationships.rs", &["GET"]),
    ("check/representation.rs", &["odata."]),
    // Every host of Graph has it in its name.
    ("check/requests.rs", &["graph", "HTTP/"]),
    ("check/response_types.rs", &["$metadata#", "Collection(", "$expand", "value"]),
    // How scopes that are needed together are joined when they are read.
    ("check/scopes.rs", &[" and "]),
    ("check/responses.rs", &[".md"]),
    ("check/tabs.rs", &["http", "http-request"]),
    ("check/unannotated.rs", &["https://graph", "HTTP/"]),
    ("check/formats.rs", &["@odata.type", "-value"]),
    ("parse/annotation.rs", &["blockType", "#page.annotation", "@odata", "no comma", "collection("]),
    // What the library for YAML says.
    ("parse/front_matter.rs", &[" at line "]),
    ("parse/http.rs", &["HTTP", "HTTP/", "http"]),
    ("parse/include.rs", &["/snippets/", "[!INCLUDE"]),
    ("parse/markdown", &["msgraph-interactive", "#tab/", "[!include", "#", "br"]),
    ("parse/mentions.rs", &["/resources/"]),
    ("parse/permissions/prose.rs", &["[!INCLUDE"]),
    ("parse/resource/parts.rs", &["json"]),
    (
        "parse/rendered",
        &["HTTP", "HTTP/", "me", "multipart/", "json", "content-type", "[!INCLUDE", "[!include"],
    ),
    ("parse/route.rs", &["HTTP/", "https://", "http://", " HTTP/1.1", " HTTP/2"]),
    ("parse/text.rs", &[".md"]),
    ("parse/type_expr.rs", &["Edm."]),
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

/// `path: "literal"` for each comparison with words that the file does not have from a formal language.
fn english(path: &str, text: &str) -> Vec<String> {
    let formal = FORMAL.iter().filter(|(prefix, _)| is_below(path, prefix)).flat_map(|(_, words)| *words);
    let formal: Vec<&&str> = formal.collect();
    let is_word = |literal: &str| {
        let letters = literal.chars().filter(|c| c.is_ascii_alphabetic()).count();
        letters > 1 && !formal.iter().any(|word| **word == literal)
    };
    let compared = COMPARISONS.iter().flat_map(|comparison| text.split(comparison).skip(1));
    let literals = compared.filter_map(|rest| rest.split('"').next());
    literals.filter(|literal| is_word(literal)).map(|literal| format!("{path}: \"{literal}\"")).collect()
}

#[test]
fn english_is_compared_in_the_vocabulary_alone() {
    let sources = sources();
    let looked_at =
        sources.iter().filter(|(path, _)| WITHOUT_ENGLISH.iter().any(|prefix| is_below(path, prefix)));
    let found: Vec<String> = looked_at.flat_map(|(path, text)| english(path, text)).collect();
    assert!(found.is_empty(), "ask the vocabulary instead:\n{}", found.join("\n"));
}

#[test]
fn english_is_found_where_it_is_compared() {
    let source = "if text.contains(\"not supported\") || rest == \"HTTP\" || rest.starts_with(\"a\") {}";
    assert_eq!(
        english("parse/rows.rs", source),
        ["parse/rows.rs: \"not supported\"", "parse/rows.rs: \"HTTP\""]
    );
    assert_eq!(english("parse/http.rs", source), ["parse/http.rs: \"not supported\""]);
}
