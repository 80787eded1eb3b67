//! Statements as lines of text.
//!
//! Takes `use` lines and statements; gives the lines as they stand in a function, without it. What tokens can not say, a comment
//! or the layout of JSON in a macro, comes as lines that are printed as they are. A literal keeps what it holds: where it goes
//! over several lines, spaces at their start are no part of it.

use proc_macro2::TokenStream;
use quote::quote;

/// How wide a line may be.
pub(super) const LINE: usize = 85;

/// How far the statements of a function are indented.
const INDENT: &str = "    ";

/// A statement, or several that belong together.
#[derive(Clone)]
pub(super) enum Statement {
    /// As tokens.
    Code(TokenStream),
    /// As lines.
    Lines(Vec<String>),
}

/// About how wide tokens are when they are printed in one line.
pub(super) fn width(tokens: &TokenStream) -> usize {
    let text = tokens.to_string();
    let glued = [" :: ", " (", "( ", " )", " . ", "& ", " ,"];
    let spaces: usize = glued.iter().map(|glue| text.matches(glue).count()).sum();
    text.chars().count().saturating_sub(spaces)
}

/// The lines of `use` declarations; `None` for tokens that are no Rust, which are a fault of this crate.
pub(super) fn uses(uses: TokenStream) -> Option<Vec<String>> {
    let uses = prettyplease::unparse(&syn::parse2::<syn::File>(uses).ok()?);
    Some(uses.lines().map(str::to_owned).collect())
}

/// The lines of statements; `None` as above.
pub(super) fn statements(statements: &[Statement]) -> Option<Vec<String>> {
    let mut lines = Vec::new();
    let is_code = |statement: &Statement| matches!(statement, Statement::Code(_));
    for run in statements.chunk_by(|one, next| is_code(one) && is_code(next)) {
        let mut code = TokenStream::new();
        for statement in run {
            match statement {
                Statement::Code(tokens) => code.extend(tokens.clone()),
                Statement::Lines(printed) => lines.extend(printed.iter().cloned()),
            }
        }
        lines.extend(body(code)?);
    }
    Some(lines)
}

/// The lines of a function's body.
fn body(statements: TokenStream) -> Option<Vec<String>> {
    if statements.is_empty() {
        return Some(Vec::new());
    }
    let function = syn::parse2::<syn::File>(quote!(async fn example() { #statements })).ok()?;
    let function = prettyplease::unparse(&function);
    let inner: Vec<&str> = function.lines().skip(1).collect();
    let inner = inner.split_last().map(|(_, inner)| inner).unwrap_or_default();
    Some(inner.iter().map(|line| line.strip_prefix(INDENT).unwrap_or(line).to_owned()).collect())
}

/// Declarations with statements below them.
pub(super) fn code(mut uses: Vec<String>, statements: impl IntoIterator<Item = String>) -> Vec<String> {
    if !uses.is_empty() {
        uses.push(String::new());
    }
    uses.extend(statements);
    uses
}
