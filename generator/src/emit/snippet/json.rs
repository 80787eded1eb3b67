//! JSON of no known type, as the macro `json!` of `serde_json` reads it.
//!
//! Takes a value; gives an expression for it. A macro is printed as it stands, so an object is a variable of its own, laid out
//! here: in one line where it fits, else a member in each.

use super::literal;
use super::print::{LINE, Statement, width};
use super::values::{ListItem, float, item, whole};
use super::writer::Writer;
use crate::emit::layout::identifier;
use crate::json::{Kind, Node};
use proc_macro2::TokenStream;
use quote::quote;

/// How long JSON may be where it is used.
const LONGEST: usize = 40;

/// How far each level is indented.
const INDENT: usize = 4;

impl Writer<'_, '_> {
    /// A value where any JSON may stand.
    pub(super) fn any(&mut self, name: &str, node: &Node) -> Option<ListItem> {
        Some(match &node.kind {
            Kind::Bool(value) => item(quote!(#value), "bool"),
            Kind::Number(text) => match whole::<i32>(text, "") {
                Some(whole) => whole,
                None => item(float(text)?, "f64"),
            },
            Kind::String(text) => item(self.text(name, text), "text"),
            _ => item(self.json(name, node), "json"),
        })
    }

    /// Any JSON, as a `Value`: a variable where it is long or has members.
    pub(super) fn json(&mut self, name: &str, node: &Node) -> TokenStream {
        if node.kind == Kind::Null {
            let value = self.imports.own("Value");
            return quote!(#value::Null);
        }
        let json = self.imports.json();
        if is_flat(node) {
            let tokens = tokens(node);
            if width(&tokens) <= LONGEST {
                return quote!(#json!(#tokens));
            }
        }
        self.json_variable(name, node)
    }

    /// The same, in any case a variable.
    pub(super) fn json_variable(&mut self, name: &str, node: &Node) -> TokenStream {
        let (json, name) = (self.imports.json(), identifier(&self.locals.name(name)));
        let mut text = format!("let {name} = {json}!(");
        write(node, 0, &mut text);
        text.push_str(");");
        self.statements.push(Statement::Lines(text.lines().map(str::to_owned).collect()));
        quote!(#name)
    }
}

/// True where no object with members is in it.
fn is_flat(node: &Node) -> bool {
    match &node.kind {
        Kind::Object(members) => members.is_empty(),
        Kind::Array(items) => items.iter().all(is_flat),
        _ => true,
    }
}

/// The JSON as tokens. A number that is none of Rust is a text, as when it is read.
fn tokens(node: &Node) -> TokenStream {
    match &node.kind {
        Kind::Null => quote!(null),
        Kind::Bool(value) => quote!(#value),
        Kind::Number(text) => {
            let whole = whole::<i32>(text, "").or_else(|| whole::<i64>(text, "_i64"));
            let number = whole.map(|item| item.tokens).or_else(|| float(text));
            number.unwrap_or_else(|| literal::text(text))
        }
        Kind::String(text) => literal::text(text),
        Kind::Array(items) => {
            let items = items.iter().map(tokens);
            quote!([#(#items),*])
        }
        Kind::Object(members) => {
            let rows = members.iter().map(|member| {
                let (name, value) = (literal::text(&member.name), tokens(&member.value));
                quote!(#name: #value)
            });
            quote!({ #(#rows),* })
        }
    }
}

/// Writes JSON behind what stands in the line; `depth` is how far its first line is indented.
fn write(node: &Node, depth: usize, out: &mut String) {
    let used = out.lines().last().unwrap_or_default().chars().count();
    let short = one_line(node);
    let (open, close) = match &node.kind {
        Kind::Array(items) if !items.is_empty() => ('[', ']'),
        Kind::Object(members) if !members.is_empty() => ('{', '}'),
        Kind::String(text) => {
            out.push_str(&literal::within(text, LINE.saturating_sub(used)).to_string());
            return;
        }
        _ => {
            out.push_str(&short);
            return;
        }
    };
    if used + short.chars().count() < LINE {
        out.push_str(&short);
        return;
    }
    let (indent, end) = (" ".repeat(depth + INDENT), " ".repeat(depth));
    out.push(open);
    let row = |name: Option<&str>, value: &Node, out: &mut String| {
        out.push_str(&format!("\n{indent}"));
        out.extend(name.map(|name| format!("{}: ", literal::text(name))));
        write(value, depth + INDENT, out);
        out.push(',');
    };
    match &node.kind {
        Kind::Array(items) => items.iter().for_each(|item| row(None, item, out)),
        Kind::Object(members) => {
            members.iter().for_each(|member| row(Some(&member.name), &member.value, out));
        }
        _ => {}
    }
    out.push_str(&format!("\n{end}{close}"));
}

/// The JSON in one line, as wide as it gets.
fn one_line(node: &Node) -> String {
    match &node.kind {
        Kind::Array(items) => {
            format!("[{}]", items.iter().map(one_line).collect::<Vec<_>>().join(", "))
        }
        Kind::Object(members) if members.is_empty() => "{}".to_owned(),
        Kind::Object(members) => {
            let rows = members
                .iter()
                .map(|member| format!("{}: {}", literal::text(&member.name), one_line(&member.value)));
            format!("{{ {} }}", rows.collect::<Vec<_>>().join(", "))
        }
        Kind::Number(_) => tokens(node).to_string().replace("- ", "-"),
        _ => tokens(node).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    /// How a variable with this JSON is laid out.
    fn laid_out(json: &str) -> String {
        let mut out = String::from("let body = json!(");
        write(&crate::json::read(json).unwrap().root, 0, &mut out);
        out + ");"
    }

    #[test]
    fn what_fits_is_one_line() {
        let json = r#"{"rows": [[1, -2.5], [null, true]], "none": {}, "list": []}"#;
        let expected = r#"let body = json!({ "rows": [[1, -2.5], [null, true]], "none": {}, "list": [] });"#;
        assert_eq!(laid_out(json), expected);
    }

    #[test]
    fn what_does_not_has_a_line_for_each_member() {
        let json = r#"{"subject": "Discuss the plans for the next half of the year",
            "start": {"dateTime": "2026-05-01T08:00:00", "timeZone": "Europe/Oslo"}, "size": 5000000000}"#;
        let expected = r#"let body = json!({
    "subject": "Discuss the plans for the next half of the year",
    "start": { "dateTime": "2026-05-01T08:00:00", "timeZone": "Europe/Oslo" },
    "size": 5000000000_i64,
});"#;
        assert_eq!(laid_out(json), expected);
    }

    #[test]
    fn it_is_rust_whatever_it_holds() {
        let long = "a \"quoted\" word # and ".repeat(20);
        let json = serde_json::json!({ "a\"b": [{ "c": long, "d": "#!\n\u{202e}\\" }, ["); panic!("]] });
        let text = laid_out(&json.to_string());
        assert!(syn::parse_str::<syn::Stmt>(&text).is_ok(), "{text}");
        assert!(text.lines().all(|line| !line.trim_start().starts_with('#')), "{text}");
    }
}
