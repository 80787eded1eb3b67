//! What another type or signature of an item means to those who use it, in a phrase.
//!
//! Takes an item with both of its shapes; gives words: “takes a body now”, “is `i64`, was `i32`”.

use crate::diff::item::{CrateItem, ItemShape};

/// What changed of an item that is there on both sides.
pub(super) fn change(item: &CrateItem) -> String {
    let (Some(before), Some(after)) = (&item.before, &item.after) else { return "changed".to_owned() };
    if before.tokens == after.tokens {
        return after.gate.words().map_or("changed".to_owned(), |words| format!("needs {words} now"));
    }
    let base = |shape: &ItemShape| {
        shape.tokens.strip_prefix("struct").map(|rest| readable(rest.trim_start_matches(" : ")))
    };
    if let (Some(was), Some(is)) = (Function::of(&before.tokens), Function::of(&after.tokens)) {
        return functions(&was, &is);
    }
    match (base(before), base(after)) {
        (Some(_), Some(is)) if is.is_empty() => "has no base any more".to_owned(),
        (Some(_), Some(is)) => format!("derives from `{is}` now"),
        _ => format!("is `{}`, was `{}`", readable(&after.tokens), readable(&before.tokens)),
    }
}

/// A signature in its parts.
struct Function<'a> {
    /// The arguments before the body.
    arguments: Vec<&'a str>,
    body: Option<&'a str>,
    returns: &'a str,
}

impl<'a> Function<'a> {
    fn of(tokens: &'a str) -> Option<Self> {
        let (arguments, returns) = tokens.strip_prefix("fn")?.rsplit_once("->")?;
        let arguments = arguments.trim().trim_start_matches('(').trim_end_matches(')');
        let all = arguments.split(" , ").map(str::trim).filter(|argument| !argument.is_empty());
        let (arguments, body): (Vec<_>, Vec<_>) = all.partition(|argument| argument.starts_with("arg "));
        let body = body.first().and_then(|body| Some(body.split_once(':')?.1.trim()));
        Some(Self { arguments, body, returns: returns.trim() })
    }
}

fn functions(was: &Function<'_>, is: &Function<'_>) -> String {
    let mut phrases = Vec::new();
    let (before, after) = (was.arguments.len(), is.arguments.len());
    match after.abs_diff(before) {
        0 if was.arguments != is.arguments => phrases.push("takes arguments of other types".to_owned()),
        0 => {}
        count => {
            let (noun, more) = (if count == 1 { "argument" } else { "arguments" }, after > before);
            phrases.push(format!("takes {count} {noun} {}", if more { "more" } else { "less" }));
        }
    }
    match (was.body, is.body) {
        (None, Some(body)) => phrases.push(format!("takes a body now, `{}`", readable(body))),
        (Some(_), None) => phrases.push("takes no body any more".to_owned()),
        (Some(was), Some(is)) if was != is => {
            phrases.push(format!("takes `{}`, not `{}`", readable(is), readable(was)));
        }
        _ => {}
    }
    if was.returns != is.returns {
        phrases.push(format!("gives `{}`, not `{}`", readable(is.returns), readable(was.returns)));
    }
    phrases.join("; ")
}

/// Tokens as people write them.
fn readable(tokens: &str) -> String {
    let text = tokens.replace(" :: ", "::").replace(" <", "<").replace("< ", "<").replace(" >", ">");
    text.replace("& ", "&").replace(" ,", ",").replace("crate::", "").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::Effect;
    use crate::emit::Gate;

    fn said(before: &str, after: &str) -> String {
        let shape = |tokens: &str| Some(ItemShape { tokens: tokens.to_owned(), gate: Gate::default() });
        let (path, effect) = (String::new(), Effect::Changed);
        change(&CrateItem { path, effect, before: shape(before), after: shape(after) })
    }

    #[test]
    fn a_signature_is_told_by_what_differs() {
        let plain = "fn (arg : & str) -> crate :: Request < models :: Message >";
        let with_body =
            "fn (arg : & str , body : & bodies :: Reply) -> crate :: Request < models :: Message >";
        assert_eq!(said(plain, with_body), "takes a body now, `&bodies::Reply`");
        assert_eq!(said(with_body, plain), "takes no body any more");
        assert_eq!(
            said(plain, "fn (arg : & str , arg : i32) -> crate :: List < models :: Message >"),
            "takes 1 argument more; gives `List<models::Message>`, not `Request<models::Message>`"
        );
        assert_eq!(said("fn () -> A", "fn (arg : & str , arg : & str) -> A"), "takes 2 arguments more");
        assert_eq!(said("fn (arg : i64) -> A", "fn (arg : i32) -> A"), "takes arguments of other types");
    }

    #[test]
    fn fields_and_bases_are_told_by_their_types() {
        assert_eq!(
            said("Option < String >", "Option < Vec < String > >"),
            "is `Option<Vec<String>>`, was `Option<String>`"
        );
        assert_eq!(said("struct", "struct : v1::models::Entity"), "derives from `v1::models::Entity` now");
        assert_eq!(said("struct : v1::models::Entity", "struct"), "has no base any more");
    }
}
