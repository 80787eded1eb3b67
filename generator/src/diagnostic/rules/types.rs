//! Types: their names, where they are named, their bases and keys.
//!
//! Declares the rules that reading and joining the pages raise, with their examples; the checks stand where the text is read.

use crate::diagnostic::rules;

/// A page of types, each with the next name for its base.
macro_rules! deep {
    ($($name:literal $base:literal)+) => {
        concat!(
            "---\ntitle: \"d01 resource type\"\ndescription: \"A depth.\"\ndoc_type: resourcePageType\n---\n\n# d01 resource type\n\n",
            "Namespace: microsoft.graph\n\nA depth.\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n",
            "|depth|Int32|How deep it is.|\n\n## JSON representation\n\n",
            $("<!-- { \"blockType\": \"resource\", \"baseType\": \"", $base, "\", \"@odata.type\": \"microsoft.graph.", $name,
              "\" } -->\n\n```json\n{ \"depth\": 7 }\n```\n\n"),+
        )
    };
}

rules! {
    BASE_CONTRADICTION = Warning "base-contradiction" {
        what: "annotation, prose and “Inherited from” rows of a page name base types that are not on one chain",
        why: "inherited properties are missing from the type, or come from the wrong one",
        cure: "make all three name the same base type, or one of its bases",
        found: [GAUGE: r#""baseType": "microsoft.graph.device""# => r#""baseType": "microsoft.graph.station""#],
        passes: [GAUGE: r#""baseType": "microsoft.graph.device""# => r#""baseType": "graph.device""#],
    }

    BASE_CYCLE = Error "base-cycle" {
        what: "a type is its own base type",
        why: "inheritance has no end",
        cure: "correct the base type",
        found: [
            DEVICE: r#""abstract": true"# => r#""abstract": true,
  "baseType": "microsoft.graph.gauge""#,
        ],
        passes: [
            DEVICE: r#""abstract": true"# => r#""abstract": true,
  "baseType": null"#,
        ],
    }

    BASE_DEPTH = Error "base-depth" {
        what: "a type has more bases above each other than any service has",
        why: "a type has the members of all its bases, so that each more of them costs more than the one before",
        cure: "correct the base type",
        found: [
            DEPTHS: "" => deep!(
                "d01" "" "d02" "d01" "d03" "d02" "d04" "d03" "d05" "d04" "d06" "d05" "d07" "d06" "d08" "d07" "d09" "d08"
                "d10" "d09" "d11" "d10" "d12" "d11" "d13" "d12" "d14" "d13" "d15" "d14" "d16" "d15" "d17" "d16" "d18" "d17"
            ),
        ],
        passes: [
            DEPTHS: "" => deep!(
                "d01" "" "d02" "d01" "d03" "d02" "d04" "d03" "d05" "d04" "d06" "d05" "d07" "d06" "d08" "d07" "d09" "d08"
            ),
        ],
    }

    KEY_UNKNOWN = Warning "key-unknown" {
        what: "the key property of an annotation is not among the properties of the type",
        why: "nobody knows which property identifies an object, and whether it is an entity only its relationships tell",
        cure: "add a row for the key, or remove `keyProperty`",
        found: [
            STATION: r#""blockType": "resource","# => r#""blockType": "resource",
  "keyProperty": "code","#,
        ],
        passes: [
            STATION: r#""blockType": "resource","# => r#""blockType": "resource",
  "keyProperty": "city","#,
        ],
    }

    NAMESPACE_MISMATCH = Warning "namespace-mismatch" {
        what: "the namespace line and the annotation of a page disagree",
        why: "links and `@odata.type` values written after the page are wrong",
        cure: "make the two agree",
        found: [STATION: "Namespace: microsoft.graph" => "Namespace: microsoft.graph.tides"],
        passes: [STATION: "Namespace: microsoft.graph" => "Namespace:  microsoft.graph"],
    }

    TYPE_ALTERNATIVES = Warning "type-alternatives" {
        what: "a value is of one of several types that share no base type",
        why: "no type holds all of them: the value is emitted as any JSON",
        cure: "name the one type that it is, or give the types a common base type",
        found: [GAUGE: "[station](station.md)|Where the gauge stands" => "[station](station.md) or [device](device.md)|Where the gauge stands"],
        passes: [GAUGE: "[station](station.md)|Where the gauge stands" => "[gauge](gauge.md) or [device](device.md)|Where the gauge stands"],
    }

    TYPE_AMBIGUOUS = Warning "type-ambiguous" {
        what: "a short name stands for types in several namespaces, none of them the page's own",
        why: "which one is meant is a guess",
        cure: "write the qualified name",
        found: [
            MARK: "" => r"# sounding resource type

Namespace: microsoft.graph.land

## Properties

|Property|Type|Description|
|:---|:---|:---|
|city|String|Nearest town.|
",
            STATION: "[microsoft.graph.sea.sounding](sea-sounding.md)" => "sounding",
        ],
        passes: [STATION: "[microsoft.graph.sea.sounding](sea-sounding.md)" => "sounding"],
    }

    TYPE_CASE = Info "type-case" {
        what: "the name of a type is written in another case than on its own page",
        why: "code generators that know case make two types of it",
        cure: "write the name as its own page has it",
        fix: Unsafe,
        found: [GAUGE: "[station](station.md)|Where the gauge stands" => "[Station](station.md)|Where the gauge stands"],
        passes: [GAUGE: "[station](station.md)|Where the gauge stands" => "[microsoft.graph.station](station.md)|Where the gauge stands"],
    }

    TYPE_LINK = Warning "type-link" {
        what: "the text of a type cell and the target of its link name different types",
        why: "one of the two is wrong",
        cure: "make the two agree",
        found: [GAUGE: "[station](station.md)|Where the gauge stands" => "[harbour](station.md)|Where the gauge stands"],
        passes: [GAUGE: "[station](station.md)|Where the gauge stands" => "[microsoft.graph.station](station.md#properties)|Where the gauge stands"],
    }

    TYPE_MISSING = Warning "type-missing" {
        what: "a row has no type",
        why: "its value is read as any JSON",
        cure: "write the type in the type column",
        found: [STATION: "|depth|Int32|" => "|depth| |"],
        passes: [STATION: "|depth|Int32|" => "|depth|`Int32`|"],
    }

    TYPE_NAMESPACE = Info "type-namespace" {
        what: "a type of another namespace is named without it",
        why: "it is found only as long as no other namespace has the name",
        cure: "write the qualified name",
        fix: Safe,
        found: [STATION: "[microsoft.graph.sea.sounding](sea-sounding.md)" => "sounding"],
        passes: [STATION: "microsoft.graph.sea.sounding" => "#microsoft.graph.sea.sounding"],
    }

    TYPE_PLURAL = Info "type-plural" {
        what: "a type cell holds the plural of a type's name",
        why: "no type is called so: readers that know no English find none, or one value where there are several",
        cure: "write the name of the type, and `collection` behind it",
        found: [
            STATION: "|depth|Int32|" => "|gauges|[gauges](gauge.md)|",
            STATION: r#""depth": "Int32""# => r#""gauges": []"#,
        ],
        passes: [
            STATION: "|depth|Int32|" => "|gauges|[gauge](gauge.md) collection|",
            STATION: r#""depth": "Int32""# => r#""gauges": []"#,
        ],
    }

    TYPE_PRIMITIVE_SPELLING = Info "type-primitive-spelling" {
        what: "a primitive type is not written as OData has it",
        why: "readers that know the right spelling alone take it for a type of its own",
        cure: "write `String`, `Boolean`, `Int32`, `DateTimeOffset` and the like",
        fix: Safe,
        found: [STATION: "|depth|Int32|" => "|depth|integer|"],
        passes: [STATION: "|depth|Int32|" => "|depth|Edm.Int32|"],
    }

    TYPE_UNKNOWN = Error "type-unknown" {
        what: "no page documents a type that a page names",
        why: "its values are opaque JSON in the generated crate",
        cure: "correct the name, or add a page for the type",
        found: [
            STATION: "|depth|Int32|" => "|depth|fathom|",
            STATION: r#""depth": "Int32""# => r#""depth": {}"#,
        ],
        passes: [
            STATION: "|depth|Int32|" => "|depth|device|",
            STATION: r#""depth": "Int32""# => r#""depth": {}"#,
        ],
    }

    TYPE_UNNAMED = Error "type-unnamed" {
        what: "a page documents a type and does not name it",
        why: "the type is missing from the model",
        cure: "name it in `@odata.type` of the annotation above the JSON representation",
        found: [
            OVERVIEW: "" => r"# Tides, high and low

Namespace: microsoft.graph

## Properties

|Property|Type|Description|
|:---|:---|:---|
|high|Double|Highest water.|
",
        ],
        passes: [
            OVERVIEW: "" => r"# Tides, high and low

Namespace: microsoft.graph

The highest water of a day, and the lowest.
",
        ],
    }
}
