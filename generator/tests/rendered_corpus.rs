//! The real pages, printed as the site would show them and read back: what a copied page loses must be known.
//!
//! Takes `../shared/corpus` beside the checkout; `cargo test -- --ignored` runs this test where it is there. The printer below is the model of the
//! site: headings are bare, a run of code ends its line, rows end with a bar, and code has no fence, indentation or
//! blank line.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests are tests")]

use generator::model::ApiVersion;
use generator::parse::blocks::{Block, BlockKind, Fence};
use generator::parse::table::Table;
use generator::parse::text::{Text, TextPart};
use generator::parse::{markdown, rendered};
use generator::source::{Role, Sources};
use std::path::Path;

/// What a page holds, without white space.
#[derive(Default, PartialEq)]
struct Content {
    tables: Vec<Vec<String>>,
    code: Vec<String>,
}

/// How many there are, and how many of them come back as they were.
#[derive(Default)]
struct Count {
    all: usize,
    kept: usize,
}

impl Count {
    fn add<T: PartialEq>(&mut self, before: &[T], after: &[T]) {
        self.all += before.len();
        self.kept += before.iter().filter(|item| after.contains(item)).count();
    }

    fn assert_share(&self, what: &str, percent: f64) {
        let share = 100.0 * self.kept as f64 / self.all as f64;
        println!("{what}: {} of {} ({share:.2} %)", self.kept, self.all);
        assert!(self.all > 0 && share >= percent, "{what}: expected {percent} %, found {share:.2} %");
    }
}

#[test]
#[ignore = "needs the pages of ../shared, beside the checkout"]
fn a_page_keeps_its_tables_and_code_when_it_is_copied() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let (mut pages, mut tables, mut code) = (Count::default(), Count::default(), Count::default());
    for folder in ["graph-2021-07/api-reference", "graph-modern/api-reference"] {
        let sources = Sources::read(&corpus.join(folder), ApiVersion::V1).unwrap();
        for id in sources.pages(None) {
            let text = &sources.file(id).text;
            let blocks = markdown::read(id, text, &mut Vec::new()).blocks;
            let copy = print(text, &blocks);
            let after = content_of_copy(&copy);
            pages.add(&[true], &[rendered::is_rendered(&copy)]);
            let before = content(text, &blocks);
            tables.add(&before.tables, &after.tables);
            code.add(&before.code, &after.code);
        }
    }
    // The pages that are missed are overviews: they name no section.
    pages.assert_share("pages recognised", 99.0);
    tables.assert_share("tables read back", 99.9);
    // What is missed has a message and its body in two fences, which the copy joins, or is neither message nor JSON.
    code.assert_share("code read back", 97.9);
}

fn content_of_copy(copy: &str) -> Content {
    let sources = Sources::from_texts([("x.txt".to_owned(), copy.to_owned(), ApiVersion::V1, Role::Page)]);
    let file = sources.find("x.txt").unwrap();
    let text = &sources.file(file).text;
    content(text, &rendered::read(file, text, &mut Vec::new()))
}

fn content(text: &str, blocks: &[Block]) -> Content {
    let mut content = Content::default();
    for block in blocks {
        match &block.kind {
            BlockKind::Table(table) => content.tables.push(cells(table)),
            BlockKind::Fence(fence) if is_shown(fence) => {
                content.code.push(squash(&text[fence.body.range()]))
            }
            _ => {}
        }
    }
    content
}

fn cells(table: &Table) -> Vec<String> {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    table.header.iter().chain(cells).map(|cell| squash(&cell.plain())).collect()
}

fn squash(text: &str) -> String {
    text.split_whitespace().collect()
}

fn is_shown(fence: &Fence) -> bool {
    ["http", "json", "msgraph-interactive"].contains(&fence.info.as_str())
}

/// The page as the site shows it.
fn print(text: &str, blocks: &[Block]) -> String {
    blocks.iter().filter_map(|block| print_block(text, &block.kind)).map(|shown| shown + "\n").collect()
}

fn print_block(text: &str, kind: &BlockKind) -> Option<String> {
    match kind {
        BlockKind::Heading { text, .. } => Some(text.plain()),
        BlockKind::Paragraph(text) => Some(print_prose(text)),
        BlockKind::Item(text) => Some(format!("- {}", print_prose(text))),
        BlockKind::Table(table) => Some(print_table(table)),
        BlockKind::Fence(fence) if is_shown(fence) => {
            let lines = text[fence.body.range()].lines().map(str::trim).filter(|line| !line.is_empty());
            Some(lines.collect::<Vec<_>>().join("\n"))
        }
        _ => None,
    }
}

fn print_table(table: &Table) -> String {
    let row =
        |cells: &[Text]| cells.iter().map(|cell| format!("{} | ", print_prose(cell))).collect::<String>();
    let mut lines = vec![row(&table.header), "---|".repeat(table.header.len())];
    lines.extend(table.rows.iter().map(|cells| row(&cells.cells)));
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

fn print_prose(text: &Text) -> String {
    let mut out = String::new();
    for part in &text.parts {
        match part {
            TextPart::Code(code) => out.extend([code, "\n"]),
            TextPart::Break => out.push('\n'),
            part if out.ends_with('\n') => out.push_str(part.text().trim_start()),
            part => out.push_str(part.text()),
        }
    }
    // An alert's word stands alone; an include is not shown.
    let shown = out.trim().replace("\n\n", "\n");
    match shown.strip_prefix("[!").and_then(|rest| rest.split_once(']')) {
        Some((word, _)) if word.starts_with("INCLUDE") => String::new(),
        Some((word, rest)) => format!("{word}\n{}", rest.trim_start()),
        None => shown,
    }
}
