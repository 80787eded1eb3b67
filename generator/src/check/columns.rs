//! Tables: columns that nothing reads, and tables without rows.
//!
//! Takes a page; reports `table-column` and `table-empty`, for the tables of sections that the model is made from.

use super::context::{Context, nearest};
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::blocks::BlockKind;
use crate::parse::section::SectionKind;
use crate::parse::table::Table;

rules! {
    TABLE_COLUMN = Info "table-column" {
        what: "a table has a column that no tool reads",
        why: "what stands in it is lost, or the whole table is",
        cure: "use the columns of the format",
        found: [
            CALIBRATE: r"|Parameter|Type|Description|
|:---|:---|:---|
|zero|Double|Height of the new zero above the old one.|
|silent|Boolean|`true` to tell nobody.|" => r"|Parameter|Type|Description|Since|
|:---|:---|:---|:---|
|zero|Double|Height of the new zero above the old one.|2024|
|silent|Boolean|`true` to tell nobody.|2025|",
        ],
        passes: [CALIBRATE: "|Parameter|Type|Description|" => "|Name|Type|Description|"],
    }

    TABLE_EMPTY = Info "table-empty" {
        what: "a table has a header and no rows",
        why: "readers cannot tell whether something is missing",
        cure: "add the rows, or write `None.` in its place",
        found: [DEVICE: "None." => "|Relationship|Type|Description|\n|:---|:---|:---|"],
        passes: [DEVICE: "None." => "|Relationship|Type|Description|\n|:---|:---|:---|\n|None|||"],
    }
}

/// The columns of a kind of table, separated by bars and in lower case; a message names the first three.
const METHODS: &str = "method|return type|description|methods|task|function|action|operation|name|returns|return|\
    return types";
const PROPERTIES: &str = "property|type|description|name|parameter|relationship|property name|parameter name|\
    relationship name|attribute|field|navigation property|properties|parameters|member|relationships|\
    instance attribute|property type|data type|return type|types|value type|value|descriptions|comments|notes|\
    details|description and values|usage|required|required?|values|key|members";
const PARAMETERS: &str = "parameter|type|description|name|parameter name|query parameter|query option|property|\
    value|values|data type|comments|details|required|required?|example";
const HEADERS: &str = "name|description|header|type|value|values|header name|request header|property|parameter|\
    details|required|required?";
const MEMBERS: &str = "member|value|description|name|members|member name|enum member|values|enumeration member|\
    possible values|numeric value|numerical value|enum value|meaning|details|comments";

/// The columns that the tables of a section may have; `None` where any will do.
fn columns(kind: SectionKind) -> Option<Vec<&'static str>> {
    use SectionKind as K;
    let names = match kind {
        K::Methods => METHODS,
        K::Properties | K::Relationships | K::RequestBody => PROPERTIES,
        K::FunctionParameters | K::PathParameters | K::QueryParameters => PARAMETERS,
        K::RequestHeaders => HEADERS,
        K::Members => MEMBERS,
        _ => return None,
    };
    Some(names.split('|').collect())
}

pub(super) fn check(_: &Context<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    for section in &page.sections {
        for block in page.blocks.get(section.blocks.clone()).unwrap_or_default() {
            let BlockKind::Table(table) = &block.kind else { continue };
            if table.rows.is_empty() && !table.header.is_empty() {
                let message = "expected at least one row below this header, found none";
                let report = Diagnostic::new(&TABLE_EMPTY, block.span, message);
                found.push(report);
            }
            if let Some(known) = columns(section.kind) {
                check_columns(table, &known, found);
            }
        }
    }
}

/// A table with less than two of the columns is of another kind, and is left alone.
fn check_columns(table: &Table, known: &[&str], found: &mut Vec<Diagnostic>) {
    let is_known =
        |name: &String| name.is_empty() || known.contains(&name.to_lowercase().trim_end_matches(['*', ':']));
    let names: Vec<String> = table.header.iter().map(|cell| cell.plain()).collect();
    let recognised = names.iter().filter(|name| !name.is_empty() && is_known(name)).count() > 1;
    for (at, (cell, name)) in table.header.iter().zip(&names).enumerate() {
        if !recognised || is_known(name) {
            continue;
        }
        let expected: Vec<String> = known.iter().take(3).map(|name| format!("`{name}`")).collect();
        let message = format!("expected a column such as {}, found `{name}`", expected.join(", "));
        let report = Diagnostic::new(&TABLE_COLUMN, cell.span, message);
        found.push(match nearest(name, known.iter().copied()) {
            Some(right) => report.help(format!("write `{right}`")),
            None if at == 0 => report.help(format!("write `{}`", known.first().unwrap_or(&"name"))),
            None => report.help("put what it says into the description"),
        });
    }
}
