//! Texts and numbers of pages as literals of Rust.
//!
//! Takes any text; gives one literal token. Whatever the text holds, nothing of it is code, nothing ends the literal, and
//! nothing is hidden: control characters and those that nobody sees are escaped. A text that is wider than a line begins
//! in the next one, behind a `\`, and goes on in others.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

/// How wide a literal may be where nobody says how much room there is.
const WIDE: usize = 72;

/// How wide a literal may be where it is used.
const LONG: usize = 56;

/// How wide a line of a broken literal becomes.
const WIDEST: usize = 78;

/// From which width on it ends where a word does.
const SOFT: usize = 62;

/// From which width on it ends where a part of an address does.
const SHORT: usize = 48;

/// What the lines of a broken literal begin with; the compiler leaves it out.
const INDENT: &str = "\\\n        ";

/// A text as a literal.
pub(super) fn text(text: &str) -> TokenStream {
    within(text, WIDE)
}

/// A text as a literal where so much of a line is left; what is wider begins in the next line.
pub(super) fn within(text: &str, room: usize) -> TokenStream {
    let plain = Literal::string(text);
    let written = raw(text, room).unwrap_or_else(|| broken(text, &plain.to_string(), room));
    // What is written here is a literal; if it ever were none, the plain form still is one.
    written.parse().unwrap_or(plain).to_token_stream()
}

/// True for a text that takes much of a line, or several.
pub(super) fn is_long(text: &str) -> bool {
    text.chars().map(|c| c.escape_debug().count()).sum::<usize>() > LONG
}

/// A text with quotes or backslashes, as one can read it.
fn raw(text: &str, room: usize) -> Option<String> {
    let is_plain = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if !is_plain || !text.contains(['"', '\\']) {
        return None;
    }
    let runs =
        text.split('"').skip(1).map(|after| after.bytes().take_while(|byte| *byte == b'#').count() + 1);
    let hashes = "#".repeat(runs.max().unwrap_or_default());
    let written = format!("r{hashes}\"{text}\"{hashes}");
    (written.len() <= room).then_some(written)
}

/// The escaped text, in lines of a width that can be read: each line of the text begins one, and where that is too long it
/// goes on behind a space or at a part of an address. No line begins with white space, which the compiler would leave out,
/// nor with `#`, which rustdoc would.
fn broken(text: &str, escaped: &str, room: usize) -> String {
    if escaped.chars().count() <= room {
        return escaped.to_owned();
    }
    let is_address = text.contains("://");
    let (mut out, mut width, mut before) = (String::from("\""), WIDEST, ' ');
    // True behind a line feed, until the next line begins.
    let mut is_ended = false;
    for c in text.chars() {
        if !c.is_whitespace() && c != '#' {
            let is_word = width >= SOFT && before == ' ';
            let is_part = is_address && width >= SHORT && matches!(before, '/' | '?' | '&');
            if is_ended || width >= WIDEST || is_word || is_part {
                out.push_str(INDENT);
                width = 0;
            }
            is_ended = false;
        }
        // A quotation mark of the other kind needs no escape in a text.
        let written: String = if c == '\'' { c.into() } else { c.escape_debug().collect() };
        width += written.len();
        is_ended |= c == '\n';
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
    fn lines_are_short_and_begin_with_what_is_kept() {
        let json = "{\r\n  \"a\": [\r\n    {\r\n      \"b\": \"#c\"\r\n    }\r\n  ]\r\n}".repeat(5);
        for shown in [&"one two #three \"four\" ".repeat(20), &json, &"#".repeat(70), &" ".repeat(70)] {
            let written = text(shown).to_string();
            assert_eq!(value(&written), **shown);
            assert!(written.lines().all(|line| line.len() <= 96), "{written}");
            let begins = |line: &str| !line.trim_start().starts_with('#') && !line.trim().is_empty();
            assert!(written.lines().skip(1).all(begins), "{written}");
        }
    }

    #[test]
    fn lines_end_where_those_of_the_text_do() {
        let written =
            text("Dear all,\n\nthe plans for the next half of the year are there, to be discussed.\nAda")
                .to_string();
        let expected = r#""\
        Dear all,\n\n\
        the plans for the next half of the year are there, to be discussed.\n\
        Ada""#;
        assert_eq!(written, expected);
        let address = format!("https://graph.microsoft.com/v1.0/policies/{}/items", "x".repeat(30));
        let written = text(&address).to_string();
        assert!(written.contains("/\\\n        items"), "{written}");
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
