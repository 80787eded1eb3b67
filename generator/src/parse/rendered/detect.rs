//! Tells a copied page from markdown.
//!
//! Takes a text; says which it is. A single mark that the site would not show (front matter, a fence, a comment, a
//! heading with `#`) makes it markdown; without one, section names on bare lines make it a copy.

use super::heading::{self, HeadingKind};
use super::line::{self, Line};
use super::{margin, shape, table};
use std::collections::BTreeSet;

/// Signs that a copied page has at least.
const ENOUGH_SIGNS: usize = 2;

/// True for a text that is a page copied from the site as plain text rather than markdown.
pub fn is_rendered(text: &str) -> bool {
    let Some(first) = line::next_content(text, 0) else { return false };
    if first.piece.text.starts_with(['#', '|', '<', '>', '!', '[']) || is_rule(first.piece.text) {
        return false;
    }
    let mut signs = Signs::default();
    for line in line::from(text, 0) {
        if is_markdown(text, &line) {
            return false;
        }
        signs.take(text, &line);
    }
    signs.are_enough()
}

/// What is seen in a copied page and not in other texts.
#[derive(Default)]
struct Signs {
    /// Section names on bare lines, in lower case.
    sections: BTreeSet<String>,
    table: bool,
    namespace: bool,
}

impl Signs {
    fn take(&mut self, text: &str, line: &Line<'_>) {
        self.namespace |= margin::is_namespace(line.piece.text);
        self.table = self.table || table::form(text, line).is_some_and(table::Form::is_of_a_copy);
        if shape::heading_kind(text, line).is_some_and(|kind| kind != HeadingKind::Example) {
            self.sections.insert(line.piece.text.to_ascii_lowercase());
        }
    }

    /// A namespace alone says nothing: the first words of a markdown page can be copied too.
    fn are_enough(&self) -> bool {
        let signs = self.sections.len() + usize::from(self.table);
        signs > 0 && signs + usize::from(self.namespace) >= ENOUGH_SIGNS
    }
}

/// True for a line that the published page could not show.
fn is_markdown(text: &str, line: &Line<'_>) -> bool {
    let raw = line.piece.text;
    ["```", "~~~", "<!--", "[!INCLUDE", "[!include", "> [!"].iter().any(|mark| raw.starts_with(mark))
        || is_marked_heading(raw)
        || has_link(raw)
        || heading::kind(raw).is_some()
            && line::at(text, line.next).is_some_and(|next| is_rule(next.piece.text) && !next.is_blank())
}

/// A section's name behind `#`, with or without a space. Other lines can begin so in code.
fn is_marked_heading(raw: &str) -> bool {
    raw.starts_with('#') && heading::kind(raw.trim_matches(['#', ' ', '\t', '*'])).is_some()
}

/// `[text](target)` outside JSON.
fn has_link(raw: &str) -> bool {
    let json = raw.starts_with(['"', '{', '[']) && raw.contains("\":");
    let target = ["](/", "](.", "](#", "](http"].iter().any(|mark| raw.contains(mark));
    target && !json
}

/// The line below a heading of the other markdown form, or a rule.
fn is_rule(raw: &str) -> bool {
    raw.len() > 1 && (raw.chars().all(|c| c == '-') || raw.chars().all(|c| c == '='))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COPY: &str = "tree: plant\nNamespace: microsoft.graph\nPlants it.\nPermissions\nNone.\n";

    #[test]
    fn bare_section_names_make_a_copy() {
        assert!(is_rendered(COPY));
        assert!(is_rendered("tone\nNamespace: microsoft.graph\nMember |\n---|\nred |\n"));
        assert!(is_rendered("tree\nPlants it.\nPermissions\nx\nHTTP request\nPOST /trees\n"));
        assert!(is_rendered(&format!("{COPY}Python\n# Code snippets are not copied here\n")));
        assert!(is_rendered(&format!("{COPY}{{\n\"body\": \"[a](https://b)\"\n}}\n")));
    }

    #[test]
    fn one_mark_of_markdown_makes_it_markdown() {
        for slip in
            ["```http", "<!-- x", "## Response", "##Response", "See [it](../a.md).", "Response\n-----"]
        {
            assert!(!is_rendered(&format!("{COPY}{slip}\n")), "{slip}");
        }
        assert!(!is_rendered(&format!("---\ntitle: x\n---\n{COPY}")));
        assert!(!is_rendered(&format!("# x\n{COPY}")));
    }

    #[test]
    fn other_texts_are_no_copies() {
        for text in [
            "",
            "\n",
            "Permissions\n",
            "A letter.\nResponse\nto it",
            "Namespace: a\nNothing else",
            "A | B |\n---|---|\n",
        ] {
            assert!(!is_rendered(text), "{text}");
        }
    }
}
