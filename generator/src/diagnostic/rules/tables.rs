//! Tables, and the rows of properties and members in them.
//!
//! Declares the rules that reading and joining the pages raise, with their examples; the checks stand where the text is read.

use crate::diagnostic::rules;

rules! {
    ENUM_CONTRADICTION = Warning "enum-contradiction" {
        what: "two places list different members of one enumeration",
        why: "readers of one place do not expect the members of the other",
        cure: "list the members in one table and link to it",
        found: [GAUGE: "`radar`, `unknownFutureValue`" => "`radar`, `laser`, `unknownFutureValue`"],
        passes: [GAUGE: "`radar`, `unknownFutureValue`" => "`radar`"],
    }

    ENUM_MEMBER_TWICE = Warning "enum-member-twice" {
        what: "a member stands twice in one table of an enumeration",
        why: "one of the two descriptions is lost",
        cure: "remove the second row",
        found: [GAUGE: "|radar|A radar above the water.|" => "|radar|A radar above the water.|\n|radar|A radar below a bridge.|"],
        passes: [GAUGE: "|radar|A radar above the water.|" => "|radar|A radar above the water.|\n|radarBelow|A radar below a bridge.|"],
    }

    ENUM_OR_TYPE = Warning "enum-or-type" {
        what: "one name is documented as a type and as an enumeration",
        why: "the table of members is not read",
        cure: "rename the heading, or give the enumeration its own name",
        found: [
            GAUGE: "[gaugeKind](#gaugekind-values)" => "[station](#station-values)",
            GAUGE: "### gaugeKind values" => "### station values",
        ],
        passes: [
            GAUGE: "[gaugeKind](#gaugekind-values)" => "[stationKind](#stationkind-values)",
            GAUGE: "### gaugeKind values" => "### stationKind values",
        ],
    }

    RELATIONSHIP_BOUND_ONLY = Info "relationship-bound-only" {
        what: "an example binds a relationship that no table of its type lists",
        why: "readers of the type's page do not know that it can be bound; it is generated all the same",
        cure: "add a row for it under `## Relationships`",
        found: [
            CALIBRATE: r#"  "silent": false"# => r##"  "silent": false,
  "near": { "@odata.type": "#microsoft.graph.gauge", "lender@odata.bind": "https://graph.microsoft.com/v1.0/stations/1" }"##,
        ],
        passes: [
            CALIBRATE: r#"  "silent": false"# => r##"  "silent": false,
  "near": { "@odata.type": "#microsoft.graph.gauge", "stations@odata.bind": ["https://graph.microsoft.com/v1.0/stations/1"] }"##,
        ],
    }

    JSON_ONLY = Warning "json-only" {
        what: "a property stands in the JSON representation and in no table",
        why: "nobody knows its type and meaning",
        cure: "add a row for it, or remove it from the JSON",
        found: [
            STATION: r#""depth": "Int32""# => r#""depth": "Int32",
  "country": "String""#,
        ],
        passes: [
            STATION: r#""depth": "Int32""# => r##""depth": "Int32",
  "depth@odata.type": "#Int32""##,
        ],
    }

    PROPERTY_CONTRADICTION = Warning "property-contradiction" {
        what: "two pages of one type give a property different types",
        why: "the type of one of the two is wrong",
        cure: "make the two agree",
        found: [
            DEPTHS: "" => r"# station resource type

Namespace: microsoft.graph

## Properties

|Property|Type|Description|
|:---|:---|:---|
|depth|String|Depth of the harbour, in metres.|
",
        ],
        passes: [
            DEPTHS: "" => r"# station resource type

Namespace: microsoft.graph

## Properties

|Property|Type|Description|
|:---|:---|:---|
|depth|Edm.Int32|Depth of the harbour, in metres.|
",
        ],
    }

    PROPERTY_PATH = Info "property-path" {
        what: "a row names a path and not a property",
        why: "it cannot be read as a property of the type",
        cure: "document the property on the page of its own type",
        found: [
            STATION: "|city|String|Nearest town.|" => r"|city|String|Nearest town.|
|place/country|String|Country of the station.|",
        ],
        passes: [STATION: "|city|String|Nearest town.|" => "|city|String|Nearest town, as in place/country.|"],
    }

    PROPERTY_TWICE = Warning "property-twice" {
        what: "a property stands twice on one page",
        why: "one of the two rows is not read",
        cure: "keep one of the two rows",
        found: [STATION: "|city|String|Nearest town.|" => "|city|String|Nearest town.|\n|city|String|Town, again.|"],
        passes: [STATION: "|city|String|Nearest town.|" => "|city|String|Nearest town.|\n|cityCode|String|Town, as a number.|"],
    }

    TABLE_HEADER_CELLS = Error "table-header-cells" {
        what: "the separator row of a table has another number of columns than its header",
        why: "markdown does not take it for a table: it is published as running text",
        cure: "write as many dashes between bars as there are columns",
        fix: Unsafe,
        found: [STATION: "|Description|\n|:---|:---|:---|" => "|Description|\n|:---|:---|"],
        passes: [STATION: "|Description|\n|:---|:---|:---|" => "|Description|\n|-|-|-|"],
    }

    TABLE_HTML = Info "table-html" {
        what: "a table is written in HTML",
        why: "readers of Markdown see no rows in it, and its links and code are none to them",
        cure: "write it with bars between its cells",
        found: [
            STATION: "## Relationships\n" => "## Remarks\n\n<table>\n<tr><th>Flag</th></tr>\n<tr><td>Green</td></tr>\n</table>\n\n## Relationships\n",
        ],
        passes: [
            STATION: "## Relationships\n" => "## Remarks\n\n|Flag|\n|:---|\n|<b>Green</b>|\n\n## Relationships\n",
        ],
    }

    TABLE_ROW_BROKEN = Error "table-row-broken" {
        what: "a row of a table is broken over two lines",
        why: "it is published as two rows, the second with its text in the wrong column",
        cure: "join the two lines; `<br/>` breaks a line inside a cell",
        found: [STATION: "Depth of the harbour, in metres.|" => "Depth of the harbour,\nin metres.|"],
        passes: [STATION: "Depth of the harbour, in metres.|" => "Depth of the harbour,<br/>in metres.|"],
    }

    TABLE_ROW_CELLS = Warning "table-row-cells" {
        what: "a row has more or fewer cells than its table's header",
        why: "text lands in the wrong column or is cut off in the published page",
        cure: "write one bar for each column; a bar that is text is written `\\|`",
        fix: Unsafe,
        found: [
            DEVICE: "Key of the device." => "Key of the device, as in a | b.",
            STATION: "|Int32|Depth" => "|Int32 Depth",
        ],
        passes: [STATION: "Depth of the harbour, in metres." => "Depth of the harbour, in metres: `1 \\| 2`."],
    }

    TABLE_ROW_NAME = Warning "table-row-name" {
        what: "the first cell of a row names nothing",
        why: "the row cannot be read as a property, parameter, member or header",
        cure: "write one name, without spaces, in the first cell",
        found: [STATION: "|depth|Int32|" => "|how deep it is|Int32|"],
        passes: [STATION: "|depth|Int32|" => "| `depth` |Int32|"],
    }
}
