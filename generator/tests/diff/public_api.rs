//! What every case does to the emitted crate, held against what the report claims.
//!
//! Both revisions are emitted and their public items read back: types with their fields, variants and constants, functions with
//! their signatures, and the features that they need. What went or changed asks for a major version, what came for a minor one, and a report that
//! claims less than that, or more, is wrong.

use crate::case::{self, Pages};
use crate::pages::revisions;
use generator::diff::{Accepted, Levels, Report, Step, compare};
use generator::emit::{EmitOptions, emit};
use generator::model::Model;
use generator::source::Sources;
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use syn::{Attribute, Fields, FnArg, ImplItem, Item, ItemFn, ItemImpl, Visibility};

/// Public items by path, each with all that a user of it can rely on.
type Api = BTreeMap<String, String>;

fn api(models: &[Model]) -> Api {
    let (mut api, mut gates) = (Api::new(), Vec::new());
    for (path, text) in emit(models, &EmitOptions::default()).files {
        let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let module = module_of(&path);
        file.items.iter().for_each(|item| add_item(&mut api, &module, item));
        // The file of a module is where its parts are gated; that of a type gates none.
        let own = parts_of(&path).join("::");
        gates.extend(file.items.iter().filter_map(|item| gate(item, &own)));
    }
    for (path, what) in &mut api {
        let above = gates.iter().filter(|(gated, _)| is_at_or_below(path, gated));
        above.for_each(|(_, feature)| {
            what.push_str(GATE);
            what.push_str(feature);
        });
    }
    api
}

/// The path of a module or type that needs a feature, with the attribute that says so.
fn gate(item: &Item, module: &str) -> Option<(String, String)> {
    let (attributes, name) = match item {
        Item::Mod(node) if is_public(&node.vis) => (&node.attrs, node.ident.to_string()),
        Item::Use(node) if is_public(&node.vis) => (&node.attrs, text(&node.tree)),
        _ => return None,
    };
    let feature: String = attributes.iter().filter(|of| of.path().is_ident("cfg")).map(text).collect();
    let name = name.rsplit("::").next()?.trim().to_owned();
    (!feature.is_empty()).then(|| (format!("{module}::{name}"), feature))
}

/// Stands between what an item is and the feature that it needs.
const GATE: &str = " behind ";

/// True where whoever relies on `base` can rely on `head`: it is the same or takes more, and each of its gates opens with what one of the
/// base's opens with; `full` has every feature.
fn is_kept(base: &str, head: &str) -> bool {
    let is_same = is_wider(base, head) || base.split(GATE).next() == head.split(GATE).next();
    let (base, mut head) = (base.split(GATE).skip(1), head.split(GATE).skip(1));
    let opening: Vec<BTreeSet<&str>> = base.map(choices).collect();
    let opens = |base: &BTreeSet<&str>, gate| base.contains("full") || base.is_subset(&choices(gate));
    is_same && head.all(|gate| opening.iter().any(|base| opens(base, gate)))
}

/// True for a function that takes all that it took, and more: `impl IntoValue<T>` is any reference to a `T`, too.
fn is_wider(base: &str, head: &str) -> bool {
    let narrow = head.split_once("impl crate :: IntoValue < ").and_then(|(before, behind)| {
        let (body, rest) = behind.split_once(" >)")?;
        Some(format!("{before}& {body}){rest}"))
    });
    narrow.is_some_and(|narrow| narrow.split(GATE).next() == base.split(GATE).next())
}

/// The features of a gate, any of which opens it.
fn choices(gate: &str) -> BTreeSet<&str> {
    gate.split('"').skip(1).step_by(2).collect()
}

fn is_at_or_below(path: &str, above: &str) -> bool {
    let rest = path.strip_prefix(above);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '.', ' ']))
}

/// `v1::users::messages`; types stand in files of their own and are re-exported one module higher.
fn module_of(path: &str) -> String {
    match parts_of(path).as_slice() {
        [version, kind @ ("models" | "bodies"), modules @ .., _] => {
            [&[*version, kind], modules].concat().join("::")
        }
        parts => parts.join("::"),
    }
}

fn parts_of(path: &str) -> Vec<&str> {
    let below = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    below.split('/').collect()
}

fn add_item(api: &mut Api, module: &str, item: &Item) {
    match item {
        Item::Struct(node) if is_public(&node.vis) => {
            let name = format!("{module}::{}", node.ident);
            add(api, &name, "struct", &node.attrs);
            for field in node.fields.iter().filter(|field| is_public(&field.vis)) {
                let field_name = field.ident.as_ref().map_or_else(|| "0".to_owned(), ToString::to_string);
                add(api, &format!("{name}.{field_name}"), &text(&field.ty), &field.attrs);
            }
        }
        Item::Enum(node) if is_public(&node.vis) => {
            let name = format!("{module}::{}", node.ident);
            add(api, &name, "enum", &node.attrs);
            for variant in &node.variants {
                let fields = if matches!(variant.fields, Fields::Unit) {
                    String::new()
                } else {
                    text(&variant.fields)
                };
                add(api, &format!("{name}::{}", variant.ident), &fields, &variant.attrs);
            }
        }
        Item::Fn(node) if is_public(&node.vis) => add_function(api, module, node),
        Item::Static(node) if is_public(&node.vis) => {
            add(api, &format!("{module}::{}", node.ident), &text(&node.ty), &node.attrs);
        }
        Item::Mod(node) if is_public(&node.vis) => {
            // A function can have the name of a module.
            add(api, &format!("{module}::{}{MODULE}", node.ident), "mod", &[]);
        }
        Item::Impl(node) => add_impl(api, module, node),
        _ => {}
    }
}

/// The names of arguments are no part of a function; their number, order and types are.
fn add_function(api: &mut Api, module: &str, node: &ItemFn) {
    let argument = |argument: &FnArg| match argument {
        FnArg::Typed(typed) => text(&typed.ty),
        FnArg::Receiver(receiver) => text(receiver),
    };
    let arguments: Vec<String> = node.sig.inputs.iter().map(argument).collect();
    let signature = format!("fn({}) {}", arguments.join(", "), text(&node.sig.output));
    add(api, &format!("{module}::{}", node.sig.ident), &signature, &node.attrs);
}

fn add_impl(api: &mut Api, module: &str, node: &ItemImpl) {
    let owner = format!("{module}::{}", text(&node.self_ty));
    let of = node.trait_.as_ref().map(|(path, _)| text(path));
    for item in &node.items {
        match (item, &of) {
            (ImplItem::Const(item), None) if is_public(&item.vis) => {
                add(api, &format!("{owner}::{}", item.ident), &text(&item.ty), &item.attrs);
            }
            (ImplItem::Fn(item), None) if is_public(&item.vis) => {
                add(api, &format!("{owner}::{}", item.sig.ident), &text(&item.sig), &item.attrs);
            }
            (ImplItem::Type(item), Some(of)) => {
                add(api, &format!("{owner} as {of}::{}", item.ident), &text(&item.ty), &item.attrs);
            }
            _ => {}
        }
    }
    if let Some(of) = of {
        add(api, &format!("{owner} as {of}"), "impl", &[]);
    }
}

/// Derived traits are part of a type; that it is deprecated is an item of its own, as it breaks nobody.
fn add(api: &mut Api, path: &str, what: &str, attributes: &[Attribute]) {
    let of = |name: &str| {
        attributes.iter().filter(|attribute| attribute.path().is_ident(name)).map(text).collect::<String>()
    };
    let gate = Some(of("cfg")).filter(|gate| !gate.is_empty()).map(|gate| format!("{GATE}{gate}"));
    let traits = format!("{}{}", of("derive"), of("non_exhaustive"));
    api.insert(path.to_owned(), format!("{what} {traits}{}", gate.unwrap_or_default()));
    if !of("deprecated").is_empty() {
        api.insert(format!("{path} {DEPRECATED}"), String::new());
    }
}

const DEPRECATED: &str = "(deprecated)";

const MODULE: &str = " (module)";

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn text(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}

/// The step between two crates, with the items that ask for it.
fn step(base: &Api, head: &Api) -> (Step, Vec<String>) {
    let is_mark = |path: &String| path.ends_with(DEPRECATED);
    let lost = base
        .iter()
        .filter(|(path, what)| !is_mark(path) && head.get(*path).is_none_or(|head| !is_kept(what, head)));
    let lost: Vec<String> = lost.map(|(path, what)| format!("{path}: {what}")).collect();
    let is_new = |(path, what): &(&String, &String)| base.get(*path).is_none_or(|base| is_wider(base, what));
    let new = head.iter().filter(is_new).map(|(path, _)| path);
    let new: Vec<String> =
        new.chain(base.keys().filter(|path| is_mark(path) && !head.contains_key(*path))).cloned().collect();
    match (lost.is_empty(), new.is_empty()) {
        (false, _) => (Step::Major, lost),
        (true, false) => (Step::Minor, new),
        (true, true) => (Step::None, Vec::new()),
    }
}

/// A step as far as public items tell it: the docs of an item, and the wire names behind it, are not seen.
fn seen(step: Step) -> Step {
    if step == Step::Patch { Step::None } else { step }
}

#[test]
fn every_claimed_step_is_what_the_crate_needs() {
    let mut wrong = Vec::new();
    // Most cases begin with the same pages.
    let mut known: BTreeMap<Pages, Api> = BTreeMap::new();
    for case in case::all() {
        let (base, head) = revisions(&case);
        let changes = compare(&base, &head);
        let report = Report::new(&base, &head, changes, &Levels::default(), &Accepted::default());
        let before = known.entry(case.base).or_insert_with(|| api(&base.models));
        let (needed, items) = step(before, &api(&head.models));
        let claimed = report.step().0;
        if seen(claimed) != needed {
            let items = items.iter().take(6).map(|item| format!("    {item}\n")).collect::<String>();
            wrong.push(format!("{}: claims {claimed}, needs {needed}\n{items}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{} of the claims are wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// Every item of the crate that is not what it was stands at a change, and no other.
#[test]
fn every_changed_item_is_named() {
    let mut known: BTreeMap<Pages, Api> = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in case::all() {
        let (base, head) = revisions(&case);
        let named = compare(&base, &head).into_iter().flat_map(|change| change.items).map(|item| item.path);
        let named: BTreeSet<String> = named.collect();
        let before = known.entry(case.base).or_insert_with(|| api(&base.models));
        let differing = differing(before, &api(&head.models));
        if named != differing {
            let missing: Vec<_> = differing.difference(&named).take(5).collect();
            let surplus: Vec<_> = named.difference(&differing).take(5).collect();
            wrong.push(format!("{}: not named {missing:?}, named for nothing {surplus:?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{} cases\n{}", wrong.len(), wrong.join("\n"));
}

/// The paths of structs, fields, variants and functions that differ; what follows from these, such as constants, traits and modules, apart.
fn differing(base: &Api, head: &Api) -> BTreeSet<String> {
    let paths: BTreeSet<&String> = base.keys().chain(head.keys()).collect();
    let differs = paths.into_iter().filter(|path| match (base.get(*path), head.get(*path)) {
        (Some(base), Some(head)) => is_wider(base, head) || !is_kept(base, head),
        _ => true,
    });
    let mark = format!(" {DEPRECATED}");
    // The base of a type is an implementation, and part of the type.
    let items =
        differs.map(|path| path.split(" as ").next().unwrap_or(path).trim_end_matches(&mark).to_owned());
    items
        .filter(|path| {
            let (parent, last) = path.rsplit_once("::").unwrap_or_default();
            let is_variant = [base, head].iter().any(|api| {
                api.contains_key(path) && api.get(parent).is_some_and(|what| what.starts_with("enum"))
            });
            let is_constant =
                !is_variant && last.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
            !is_constant && ![MODULE, ".extra", "::Other"].iter().any(|own| path.ends_with(own))
        })
        .collect()
}

/// The measure itself: a field, a function and a variant that go are seen, and so is one that comes.
#[test]
fn the_measure_sees_what_goes_and_comes() {
    let shop = |pages: &Pages| {
        let sources = Sources::from_tree(pages.clone());
        api(&generator::read(&sources).models)
    };
    let cases = case::all();
    let of = |name: &str| {
        let case = cases.iter().find(|case| case.name == name).unwrap_or_else(|| panic!("no case `{name}`"));
        step(&shop(&case.base), &shop(&case.head))
    };
    let (removed, items) = of("property-removed");
    assert_eq!(removed, Step::Major);
    assert!(items.iter().any(|item| item.starts_with("v1::models::Printer.tags:")), "{items:?}");
    let (added, items) = of("operation-added");
    assert_eq!(added, Step::Minor);
    assert!(items.contains(&"v1::print::printers::clean".to_owned()), "{items:?}");
    assert_eq!(of("enum-member-removed").0, Step::Major);
    assert_eq!(of("page-text-changed").0, Step::None);
}
