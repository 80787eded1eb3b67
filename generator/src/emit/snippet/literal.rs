//! Texts and numbers of pages as literals of Rust.
//!
//! Takes any text; gives one literal token. Whatever the text holds, nothing of it is code, nothing ends the literal, and
//! nothing is hidden: control characters and those that nobody sees are escaped. A text that is wider than a line goes on
//! in the next one, behind a `\`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

/// How wide a literal may be before it is broken.
const WIDE: usize = 72;

/// How wide a literal may be where it is used.
const LONG: usize = 56;

/// How wide a line of a broken literal becomes where no space stands earlier.
const WIDEST: usize = 80;

/// What the lines of a broken literal begin with; the compiler leaves it out.
const INDENT: &str = "\\\n        ";

/// A text as a literal.
pub(super) fn text(text: &str) -> TokenStream {
    let plain = Literal::string(text);
    let written = raw(text).unwrap_or_else(|| broken(text, &plain.to_string()));
    // What is written here is a literal; if it ever were none, the plain form still is one.
    written.parse().unwrap_or(plain).to_token_stream()
}

/// True for a text that takes much of a line, or several.
pub(super) fn is_long(text: &str) -> bool {
    text.chars().map(|c| c.escape_debug().count()).sum::<usize>() > LONG
}

/// A text with quotes or backslashes, as one can read it.
fn raw(text: &str) -> Option<String> {
    let is_plain = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if !is_plain || !text.contains(['"', '\\']) || text.len() > WIDEST {
        return None;
    }
    let runs =
        text.split('"').skip(1).map(|after| after.bytes().take_while(|byte| *byte == b'#').count() + 1);
    let hashes = "#".repeat(runs.max().unwrap_or_default());
    Some(format!("r{hashes}\"{text}\"{hashes}"))
}

/// The escaped text, in lines of a width that can be read. A line begins with a letter or digit: the compiler leaves
/// out spaces there, and rustdoc lines that begin with `#`.
fn broken(text: &str, escaped: &str) -> String {
    if escaped.len() <= WIDE {
        return escaped.to_owned();
    }
    let (mut out, mut width, mut before) = (String::from("\""), 0, ' ');
    for c in text.chars() {
        let can_begin = c.is_ascii_alphanumeric();
        if can_begin && (width >= WIDEST || width >= WIDE - 12 && before == ' ') {
            out.push_str(INDENT);
            width = 0;
        }
        // A quotation mark of the other kind needs no escape in a text.
        let written: String = if c == '\'' { c.into() } else { c.escape_debug().collect() };
        width += written.len();
        out.push_str(&written);
        before = c;
    }
    out.push('"');
    out
}

/// A number as JSON writes it, with the suffix of its type where one is needed; none for what Rust does not write so.
pub(super) fn number(written: &str, suffix: &str) -> Option<TokenStream> {
    let (sign, digits) = written.strip_prefix('-').map_or(("", written), |digits| ("-", digits));
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    if !is_number || digits.ends_with('.') || digits.parse::<f64>().is_err() {
        return None;
    }
    let literal: Literal = format!("{digits}{suffix}").parse().ok()?;
    Some(if sign.is_empty() { literal.to_token_stream() } else { quote!(-#literal) })
}

#[cfg(test)]
mod tests {
    use super::{number, text};

    /// What the compiler takes a literal for.
    fn value(literal: &str) -> String {
        syn::parse_str::<syn::LitStr>(literal).unwrap().value()
    }

    #[test]
    fn a_text_is_one_literal_of_the_same_value() {
        let long = "The first of May, and then \"quotes\" # and more # of it. ".repeat(4);
        let blank = format!("x{}y", " ".repeat(200));
        for shown in [
            "plain",
            "",
            r#"W/"1""#,
            r##"ends "# here"##,
            "back\\slash",
            "``` not a fence\n```rust",
            "\u{202e}evil\u{200b}",
            "\u{7}\r\n\t\0",
            "\"); panic!(\"",
            "it's",
            &"A".repeat(300),
            &long,
            &blank,
        ] {
            assert_eq!(value(&text(shown).to_string()), shown);
        }
    }

    #[test]
    fn lines_are_short_and_begin_with_letters() {
        let written = text(&"one two #three \"four\" ".repeat(20)).to_string();
        assert!(written.lines().all(|line| line.len() <= 100), "{written}");
        let begins = |line: &str| line.trim_start().starts_with(|c: char| c.is_ascii_alphanumeric());
        assert!(written.lines().skip(1).all(begins), "{written}");
    }

    #[test]
    fn texts_with_quotes_are_raw() {
        assert_eq!(text("a \"b\"").to_string(), r##"r#"a "b""#"##);
        assert_eq!(text("a\u{200b}").to_string(), r#""a\u{200b}""#);
    }

    #[test]
    fn numbers_are_numbers_only() {
        let written = |text: &str| number(text, "").map(|tokens| tokens.to_string());
        assert_eq!(written("12").as_deref(), Some("12"));
        assert_eq!(written("-1.5e+3").as_deref(), Some("- 1.5e+3"));
        for none in ["1.", ".5", "1-2", "0x10", "1; panic!()", ""] {
            assert_eq!(written(none), None, "{none}");
        }
        assert_eq!(
            number("5000000000", "_i64").map(|tokens| tokens.to_string()).as_deref(),
            Some("5000000000_i64")
        );
    }
}
