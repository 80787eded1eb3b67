//! Makes prose safe for rustdoc: the one place where text of a page becomes documentation.
//!
//! Takes a [`Doc`] or plain text; gives lines for `#[doc]` attributes. Whatever the text says, it is shown as
//! it is: it opens no link, no HTML and no heading, it starts no list that was none, and above all no code block, which would be run as
//! a test. Code that is one, the emitter has written, and only literals in it are of pages. A sentence stands on a line of its own, so
//! that one that changes is one changed line; markdown joins them. Lines that the emitter itself writes, such as links to the
//! documentation, use the same builder.

mod escaping;

pub(crate) use escaping::code;

use super::areas::Gate;
use crate::model::{Doc, Part};
use crate::visible::without_hidden;
use escaping::{longest_run, printable, sentences};
use proc_macro2::TokenStream;
use quote::quote;

/// The lines of a documentation comment.
#[derive(Default)]
pub(crate) struct DocLines {
    lines: Vec<String>,
}

impl DocLines {
    /// Adds a paragraph that the emitter wrote: markdown, taken as it is.
    pub(crate) fn trusted(&mut self, line: impl Into<String>) -> &mut Self {
        self.separate();
        self.lines.push(line.into());
        self
    }

    /// Links to the page that documents the item, where its address is known.
    pub(crate) fn documented(&mut self, url: Option<String>) -> &mut Self {
        if let Some(url) = url {
            self.trusted(format!("[Documentation]({url})"));
        }
        self
    }

    /// Says which features are needed, where any is.
    pub(crate) fn needs(&mut self, gate: &Gate) -> &mut Self {
        if let Some(line) = gate.line() {
            self.trusted(line);
        }
        self
    }

    /// Adds an item to a list that the emitter writes.
    pub(crate) fn item(&mut self, line: &str) -> &mut Self {
        self.list_item([line])
    }

    /// Adds an item of several lines, which are those of one paragraph.
    fn list_item<'l>(&mut self, lines: impl IntoIterator<Item = &'l str>) -> &mut Self {
        if !self.lines.last().is_some_and(|last| last.starts_with("- ") || last.starts_with("  ")) {
            self.separate();
        }
        for (at, line) in lines.into_iter().enumerate() {
            let indent = if at == 0 { "- " } else { "  " };
            self.lines.push(format!("{indent}{line}"));
        }
        self
    }

    /// Adds prose of a page; each break is a new paragraph, and what was a list is one.
    pub(crate) fn prose(&mut self, doc: &Doc) -> &mut Self {
        for passage in doc.parts.chunk_by(|_, next| !matches!(next, Part::Break | Part::Item)) {
            let lines = sentences(passage);
            match passage.first() {
                _ if lines.is_empty() => {}
                Some(Part::Item) => {
                    self.list_item(lines.iter().map(String::as_str));
                }
                _ => {
                    self.separate();
                    self.lines.extend(lines);
                }
            }
        }
        self
    }

    /// Adds text that is shown as it is, in a block that nothing in it can close or run.
    pub(crate) fn block(&mut self, text: &str) -> &mut Self {
        let fence = "`".repeat(longest_run(text).max(2) + 1);
        self.separate();
        self.lines.push(format!("{fence}text"));
        self.lines.extend(text.lines().map(printable));
        self.lines.push(fence);
        self
    }

    /// Adds code that is compiled and run by nobody. Its own lines are shown, those before and behind it are not.
    pub(crate) fn code(&mut self, before: &[&str], code: &[String], behind: &[&str]) -> &mut Self {
        let longest = code.iter().map(|line| longest_run(line)).max().unwrap_or_default();
        let fence = "`".repeat(longest.max(2) + 1);
        let hidden = |line: &&str| format!("# {line}");
        self.separate();
        self.lines.push(format!("{fence}no_run"));
        self.lines.extend(before.iter().map(hidden));
        self.lines.extend(code.iter().cloned());
        self.lines.extend(behind.iter().map(hidden));
        self.lines.push(fence);
        self
    }

    /// The attributes, one for each line.
    pub(crate) fn attributes(&self) -> TokenStream {
        // rustc refuses a comment that turns the direction of text, and nobody sees the other hidden characters.
        let lines = self.lines.iter().map(|line| without_hidden(line));
        let lines = lines.map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
        quote!(#(#[doc = #lines])*)
    }

    fn separate(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(parts: Vec<Part>) -> Vec<String> {
        let mut lines = DocLines::default();
        lines.prose(&Doc { parts });
        lines.lines
    }

    fn text(text: &str) -> Vec<String> {
        lines(vec![Part::Text(text.to_owned())])
    }

    #[test]
    fn markup_is_shown_as_it_is() {
        assert_eq!(text("a [b](c) `d` <e> *f* g_h"), [r"a \[b\](c) \`d\` \<e\> \*f\* g\_h"]);
    }

    #[test]
    fn nothing_at_the_start_of_a_line_has_a_meaning() {
        assert_eq!(text("    let x = 1;"), ["let x = 1;"]);
        assert_eq!(text("# not a heading"), [r"\# not a heading"]);
        assert_eq!(text("- a\n- b"), [r"\- a - b"]);
        assert_eq!(text("12. step"), [r"12\. step"]);
        assert_eq!(text("```rust\npanic!()\n```"), [r"\`\`\`rust panic!() \`\`\`"]);
    }

    #[test]
    fn a_sentence_has_a_line() {
        assert_eq!(text("One. Two (so.) Three? # four"), ["One.", "Two (so.)", "Three?", r"\# four"]);
        assert_eq!(
            text("Some, e.g. Ada, or v1.0 as in A. B is 1. or so"),
            ["Some, e.g. Ada, or v1.0 as in A. B is 1. or so"]
        );
        let parts = vec![
            Part::Text("See ".into()),
            Part::Code("a. B".into()),
            Part::Text(". Then ".into()),
            Part::Code("c".into()),
        ];
        assert_eq!(lines(parts), ["See `a. B`.", "Then `c`"]);
        let parts =
            vec![Part::Item, Part::Text("One. 2. Two.".into()), Part::Item, Part::Text("Other.".into())];
        assert_eq!(lines(parts), ["- One.", r"  2\. Two.", "- Other."]);
    }

    #[test]
    fn code_keeps_its_backticks() {
        assert_eq!(lines(vec![Part::Code("a`b".into())]), ["``a`b``"]);
        assert_eq!(lines(vec![Part::Code("`".into())]), ["`` ` ``"]);
        assert_eq!(lines(vec![Part::Code(" ".into())]), [""; 0]);
    }

    #[test]
    fn only_plain_web_addresses_are_links() {
        let link = |target: &str| Part::Link { text: "t".into(), target: target.into() };
        assert_eq!(lines(vec![link("https://a.example/b")]), ["[t](<https://a.example/b>)"]);
        assert_eq!(lines(vec![link("javascript:x")]), ["t"]);
        assert_eq!(lines(vec![link("https://a> b")]), ["t"]);
        assert_eq!(text("See https://a.example/b_c."), ["See <https://a.example/b_c>."]);
        assert_eq!(text("https:// is a scheme"), ["https:// is a scheme"]);
    }

    #[test]
    fn a_block_outlasts_the_fences_in_it() {
        let mut lines = DocLines::default();
        lines.block("a\n````\nb\u{7}");
        assert_eq!(lines.lines, ["`````text", "a", "````", "b ", "`````"]);
    }

    #[test]
    fn a_list_is_a_list() {
        let text = |text: &str| Part::Text(text.into());
        let parts =
            vec![text("Either"), Part::Item, text("# a"), Part::Item, text("- b"), Part::Break, text("c")];
        assert_eq!(lines(parts), ["Either", "", r"- \# a", r"- \- b", "", "c"]);
    }

    #[test]
    fn a_break_is_a_paragraph() {
        let parts = vec![Part::Text("a".into()), Part::Break, Part::Break, Part::Text("b".into())];
        assert_eq!(lines(parts), ["a", "", "b"]);
    }
}
