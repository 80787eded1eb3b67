//! The vocabulary as a page of the docs, so that an author can look up what is understood.
//!
//! Takes the entries; gives markdown. What an entry means it says itself.

use super::headings::Where;
use super::{SUBJECTS, columns, headings, type_cells};
use std::fmt::Write as _;

/// All that is understood, as a page of markdown.
pub fn page() -> String {
    let mut out = String::from(
        "# What is understood\n\n\
         <!-- Generated from generator/src/vocabulary; renew with `cargo xtask lint --vocabulary-page`. -->\n\n\
         The words of the pages that mean something to `cargo xtask`: the headings, the columns of tables, the types, and \
         phrases of prose. What is said in other words is text. Upper and lower case are alike.\n",
    );
    write_headings(&mut out);
    write_columns(&mut out);
    write_types(&mut out);
    for subject in SUBJECTS {
        let _ = write!(
            out,
            "\n## {}\n\n| It says that | For example | But not |\n|:--|:--|:--|\n",
            subject.title
        );
        for phrase in subject.phrases {
            let _ =
                writeln!(out, "| {} | {} | {} |", cell(phrase.means), list(phrase.fits), list(phrase.not));
        }
    }
    out
}

fn write_headings(out: &mut String) {
    let _ = write!(
        out,
        "\n## Headings\n\n`..` stands for any words or none, `<name>` for one to four words; numbers and punctuation do not count.\n\n\
         | The section holds | Its heading | Where | For example | But not |\n|:--|:--|:--|:--|:--|\n"
    );
    for heading in headings::ALL {
        let place = match heading.place {
            Where::Anywhere => "anywhere",
            Where::AmongExamples => "among the examples",
            Where::OutsideExamples => "outside the examples",
        };
        let (means, spellings) = (cell(heading.means), list(heading.spellings));
        let _ = writeln!(
            out,
            "| {means} | {spellings} | {place} | {} | {} |",
            list(heading.fits),
            list(heading.not)
        );
    }
}

fn write_columns(out: &mut String) {
    out.push_str("\n## Columns\n\n| Column | Also written | It holds | In tables of |\n|:--|:--|:--|:--|\n");
    for column in columns::ALL {
        let tables: Vec<String> =
            column.tables.iter().map(|table| format!("{table:?}").to_lowercase()).collect();
        let (also, means) = (list(column.synonyms), cell(column.means));
        let _ = writeln!(out, "| `{}` | {also} | {means} | {} |", column.name, tables.join(", "));
    }
}

fn write_types(out: &mut String) {
    out.push_str("\n## Primitive types\n\n| Type | Written as |\n|:--|:--|\n");
    for (primitive, names) in type_cells::PRIMITIVES {
        let _ = writeln!(out, "| `Edm.{}` | {} |", primitive.name(), list(names));
    }
}

/// Texts in code, with commas between them.
fn list(texts: &[&str]) -> String {
    let code = |text: &&str| if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") };
    let shown: Vec<String> = texts.iter().filter(|text| !text.is_empty()).map(code).collect();
    cell(&shown.join(", "))
}

/// A text that stays within its cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_page_of_the_docs_is_up_to_date() {
        expect_test::expect_file!["../../../docs/vocabulary.md"].assert_eq(&super::page());
    }
}
