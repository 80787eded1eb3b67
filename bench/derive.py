#!/usr/bin/env python3
"""Writes the same types as plain serde-derived structs: the crate that a first attempt would give.

Usage: cargo xtask model --docs DIR | python3 bench/derive.py OUT

Takes the exported model on standard input; writes a crate `graph-derive` into the folder OUT. Every property is an
`Option`, relationships are fields like any other, inherited properties are flattened, unknown ones are kept with
`#[serde(flatten)]`, enumerations have a catch-all. Names are good enough to compile, no more.
"""
import json
import pathlib
import re
import sys

KEYWORDS = set("""as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod
move mut pub ref return self static struct super trait true type unsafe use where while abstract become box do final macro
override priv typeof unsized virtual yield try gen extra""".split())
PRIMITIVES = {"Edm.Boolean": "bool", "Edm.Byte": "u8", "Edm.SByte": "i8", "Edm.Int16": "i16", "Edm.Int32": "i32",
              "Edm.Int64": "i64", "Edm.Double": "f64", "Edm.Single": "f64", "Edm.Decimal": "f64",
              "Edm.Stream": "serde_json::Value", "Edm.Untyped": "serde_json::Value"}


def words(name):
    name = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", name))
    return [word.lower() for word in re.split(r"[^A-Za-z0-9]+", name) if word] or ["unnamed"]


def unique(name, taken):
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name}{number}", number + 1
    taken.add(candidate)
    return candidate


def field_name(name, taken):
    name = "_".join(words(name))
    name = f"n{name}" if name[0].isdigit() else name
    return unique(f"{name}_" if name in KEYWORDS else name, taken)


def type_names(model):
    taken, names = {"Option", "Vec", "Box", "String", "Self"}, {}
    for item in model["types"] + model["enums"]:
        short = "".join(word.capitalize() for word in words(item["name"].removeprefix("microsoft.graph.")))
        names.setdefault(item["name"], unique(f"N{short}" if short[0].isdigit() else short, taken))
    return names


def members(item, types):
    chain, seen = [item], {item["name"]}
    while (base := chain[-1].get("base")) in types and base not in seen:
        seen.add(base)
        chain.append(types[base])
    found = {}
    for level in reversed(chain):
        for member in level["properties"] + level["navigation"]:
            found[member["name"]] = member
    return found.values()


def value_type(member, names, structs):
    name = member["type"]
    value = PRIMITIVES.get(name, "String") if name.startswith("Edm.") else names.get(name, "serde_json::Value")
    if member["collection"]:
        return f"Vec<{value}>"
    return f"Box<{value}>" if name in structs else value


def struct(item, names, types):
    taken, lines = {"extra"}, []
    for member in members(item, types):
        lines.append(f'    #[serde(rename = {json.dumps(member["name"])}, skip_serializing_if = "Option::is_none")]')
        lines.append(f'    pub {field_name(member["name"], taken)}: Option<{value_type(member, names, types)}>,')
    lines.append("    #[serde(flatten)]\n    pub extra: std::collections::BTreeMap<String, serde_json::Value>,")
    derives = "#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]\n#[serde(default)]\n"
    return f"{derives}pub struct {names[item['name']]} {{\n" + "\n".join(lines) + "\n}\n"


def enumeration(item, names):
    taken, lines = {"Other", "Self"}, []
    for member in {member["name"]: member for member in item["members"]}.values():
        variant = "".join(word.capitalize() for word in words(member["name"]))
        variant = unique(f"N{variant}" if variant[0].isdigit() else variant, taken)
        lines.append(f"    #[serde(rename = {json.dumps(member['name'])})]\n    {variant},")
    lines.append("    #[serde(untagged)]\n    Other(String),")
    derives = "#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]\n"
    return f"{derives}pub enum {names[item['name']]} {{\n" + "\n".join(lines) + "\n}\n"


def main(out):
    model = json.load(sys.stdin)
    names, types = type_names(model), {item["name"]: item for item in model["types"]}
    code = ["#![allow(non_camel_case_types)]\nuse serde::{Deserialize, Serialize};\n"]
    code += [struct(item, names, types) for item in model["types"]]
    code += [enumeration(item, names) for item in model["enums"] if item["name"] not in types]
    (out / "src").mkdir(parents=True, exist_ok=True)
    (out / "src" / "lib.rs").write_text("\n".join(code))
    (out / "Cargo.toml").write_text(
        '[package]\nname = "graph-derive"\nversion = "0.0.0"\nedition = "2024"\n\n[dependencies]\n'
        'serde = { version = "1", features = ["derive"] }\nserde_json = "1"\n\n[workspace]\n')


main(pathlib.Path(sys.argv[1]))
