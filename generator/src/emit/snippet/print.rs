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

/// The lines of `use` declarations with statements below them; `None` for tokens that are no Rust, which are a fault of this
/// crate. One call of the printer serves for both where all is tokens, because most of the time is spent there.
pub(super) fn code(uses: TokenStream, statements: &[Statement]) -> Option<Vec<String>> {
    let mut uses = Some(uses);
    let mut lines = Vec::new();
    let is_code = |statement: &Statement| matches!(statement, Statement::Code(_));
    for run in statements.chunk_by(|one, next| is_code(one) == is_code(next)) {
        let mut tokens = TokenStream::new();
        let mut laid_out = Vec::new();
        for statement in run {
            match statement {
                Statement::Code(statement) => tokens.extend(statement.clone()),
                Statement::Lines(printed) => laid_out.extend(printed.iter().cloned()),
            }
        }
        if uses.is_some() || !tokens.is_empty() {
            lines.extend(printed(&uses.take().unwrap_or_default(), &tokens)?);
        }
        lines.extend(laid_out);
    }
    Some(lines)
}

/// The line in which the function begins that statements are printed in.
const FUNCTION: &str = "async fn example() {";

/// The lines of declarations, and behind an empty one those of a function's body.
fn printed(uses: &TokenStream, statements: &TokenStream) -> Option<Vec<String>> {
    let file = syn::parse2::<syn::File>(quote!(#uses async fn example() { #statements })).ok()?;
    let text = prettyplease::unparse(&file);
    let all: Vec<&str> = text.lines().collect();
    let at = all.iter().position(|line| line.starts_with(FUNCTION))?;
    let mut lines: Vec<String> = all.get(..at)?.iter().map(|line| (*line).to_owned()).collect();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    // An empty function ends in the line in which it begins.
    let (_, inner) = all.get(at + 1..)?.split_last().unwrap_or((&"", &[]));
    lines.extend(inner.iter().map(|line| line.strip_prefix(INDENT).unwrap_or(line).to_owned()));
    Some(lines)
}
