//! Whether the path of an example is one that a route allows, and which values its placeholders have there.
//!
//! ```text
//! route:   /users/{id}/drive/root:/{path}:/children
//! example: /users/ada@example.com/drive/root:/papers/2021:/children      ada@example.com, papers/2021
//! ```
//!
//! Takes a template and a path as written; gives the values, decoded. Text is compared without regard to case. A key in parentheses
//! (`sheets('Sheet1')`) is read as the segment it stands for, and arguments of a function in the order of the route.

use super::address::decode;
use crate::model::{ParameterStyle, Piece, Segment, Template, namespace};

/// The values of the template's placeholders in a path, in order; `None` where the path does not fit.
pub(super) fn arguments(template: &Template, path: &str) -> Option<Vec<String>> {
    let pieces = pieces(template);
    let direct = plain(path);
    let mut tries = vec![direct.clone()];
    tries.push(ordered(&direct, template));
    tries.push(keys_as_segments(&direct));
    tries.into_iter().find_map(|path| {
        let mut values = Vec::new();
        fits(&pieces, &path, &mut values).then_some(values)
    })
}

/// How much of the template is text: the larger, the closer it describes a path that fits.
pub(super) fn closeness(template: &Template) -> usize {
    let text = pieces(template).into_iter().map(|piece| match piece {
        Token::Text(text) => text.len(),
        Token::Value(_) => 0,
    });
    text.sum()
}

/// True where two paths ask for the same: but for encoding, case, and the forms that OData takes for equal.
pub(super) fn same(a: &str, b: &str) -> bool {
    normal(a) == normal(b)
}

fn normal(path: &str) -> String {
    let path = keys_as_segments(&plain(&decode(path)));
    let segments = path.split('/').map(|segment| match call(segment) {
        Some((name, arguments, tail)) => {
            let mut arguments: Vec<String> =
                arguments.into_iter().map(|argument| argument.replace("''", "'")).collect();
            arguments.sort();
            format!("{name}({}){tail}", arguments.join(","))
        }
        None => segment.to_owned(),
    });
    segments.collect::<Vec<_>>().join("/").to_lowercase()
}

/// A piece of a template as it is compared.
enum Token {
    Text(String),
    Value(ParameterStyle),
}

fn pieces(template: &Template) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    for segment in &template.segments {
        push_text(&mut out, "/");
        for piece in &segment.pieces {
            match piece {
                Piece::Text(text) => push_text(&mut out, &plain_segment(text)),
                Piece::Placeholder { style, .. } => out.push(Token::Value(*style)),
            }
        }
    }
    out
}

fn push_text(out: &mut Vec<Token>, text: &str) {
    match out.last_mut() {
        Some(Token::Text(last)) => last.push_str(text),
        _ => out.push(Token::Text(text.to_owned())),
    }
}

/// Without the empty parentheses and the qualifier of a bound function.
fn plain(path: &str) -> String {
    path.split('/').map(plain_segment).collect::<Vec<_>>().join("/")
}

fn plain_segment(segment: &str) -> String {
    let segment = segment.strip_suffix("()").unwrap_or(segment);
    namespace::unqualified(segment).to_owned()
}

fn fits(pieces: &[Token], path: &str, values: &mut Vec<String>) -> bool {
    let Some((first, rest)) = pieces.split_first() else { return path.is_empty() };
    match first {
        Token::Text(text) => {
            let head = path.get(..text.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(text))
                && fits(rest, path.get(text.len()..).unwrap_or_default(), values)
        }
        Token::Value(style) => {
            let ends = path.char_indices().map(|(at, c)| at + c.len_utf8());
            for end in ends {
                let (value, after) = path.split_at(end);
                if !allows(*style, value) {
                    continue;
                }
                values.push(read(*style, value));
                if fits(rest, after, values) {
                    return true;
                }
                values.pop();
            }
            false
        }
    }
}

/// True where a placeholder of this style can stand for the text. A brace is closed before the value ends.
fn allows(style: ParameterStyle, value: &str) -> bool {
    let balanced = value.matches('{').count() == value.matches('}').count();
    let within_segment = || !outside_braces(value).contains('/');
    balanced
        && match style {
            ParameterStyle::Path => true,
            ParameterStyle::Quoted => value.replace("''", "").matches('\'').count() == 0,
            // A dollar sign marks what OData does with a resource: `$count`, `$value`.
            ParameterStyle::Segment => within_segment() && !value.starts_with('$'),
        }
}

/// The text without what stands in braces.
fn outside_braces(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        })
        .collect()
}

fn read(style: ParameterStyle, value: &str) -> String {
    let value = decode(value);
    if style == ParameterStyle::Quoted { value.replace("''", "'") } else { value }
}

/// A segment that calls something: its name, its arguments, and what stands behind them.
fn call(segment: &str) -> Option<(&str, Vec<String>, &str)> {
    let (name, rest) = segment.split_once('(')?;
    let (inside, tail) = rest.rsplit_once(')')?;
    Some((name, split_arguments(inside), tail))
}

/// The arguments, without the spaces around them.
fn split_arguments(inside: &str) -> Vec<String> {
    let (mut out, mut quoted) = (vec![String::new()], false);
    for c in inside.chars() {
        quoted ^= c == '\'';
        match out.last_mut() {
            Some(_) if c == ',' && !quoted => out.push(String::new()),
            Some(last) => last.push(c),
            None => {}
        }
    }
    let trimmed = out.iter().map(|argument| match argument.split_once('=') {
        Some((name, value)) => format!("{}={}", name.trim(), value.trim()),
        None => argument.trim().to_owned(),
    });
    trimmed.filter(|argument| !argument.is_empty()).collect()
}

/// The path with the arguments of its functions in the order of the template's.
fn ordered(path: &str, template: &Template) -> String {
    let documented: Vec<Vec<String>> = template.segments.iter().map(argument_names).collect();
    let segments = path.split('/').map(|segment| {
        let Some((name, mut arguments, tail)) = call(segment) else { return segment.to_owned() };
        let place = |argument: &String| {
            let name = argument.split('=').next().unwrap_or_default().to_ascii_lowercase();
            documented.iter().flatten().position(|documented| *documented == name)
        };
        arguments.sort_by_key(place);
        format!("{name}({}){tail}", arguments.join(","))
    });
    segments.collect::<Vec<_>>().join("/")
}

/// The names of a function's arguments, in lower case.
fn argument_names(segment: &Segment) -> Vec<String> {
    let text: String = segment
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Placeholder { .. } => "",
        })
        .collect();
    let arguments = call(&text).map(|(_, arguments, _)| arguments).unwrap_or_default();
    arguments.iter().filter_map(|argument| Some(argument.split_once('=')?.0.to_ascii_lowercase())).collect()
}

/// The path with keys in parentheses as segments of their own.
fn keys_as_segments(path: &str) -> String {
    let segments = path.split('/').map(|segment| match call(segment) {
        Some((name, arguments, ""))
            // A key in quotes may end with the `=` of its encoding.
            if !name.is_empty()
                && arguments.iter().all(|argument| argument.starts_with('\'') || !argument.contains('=')) =>
        {
            let key = arguments.join(",");
            let key = key.strip_prefix('\'').and_then(|key| key.strip_suffix('\'')).unwrap_or(&key);
            format!("{name}/{key}")
        }
        _ => segment.to_owned(),
    });
    segments.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(route: &str, path: &str) -> Option<Vec<String>> {
        arguments(&Template::parse(route), path)
    }

    #[test]
    fn ids_placeholders_and_case() {
        assert_eq!(values("/users/{id}/messages", "/Users/a%20b/messages").unwrap(), ["a b"]);
        assert_eq!(values("/users/{id}", "/users/{id | name}").unwrap(), ["{id | name}"]);
        assert_eq!(values("/users/{id}", "/users/a/b"), None);
        assert_eq!(values("/users/{id}", "/users/"), None);
        assert_eq!(values("/users/{id}", "/users/$count"), None);
    }

    #[test]
    fn relative_paths_keep_their_slashes() {
        let route = "/drive/root:/{path}:/children";
        assert_eq!(values(route, "/drive/root:/a/b c:/children").unwrap(), ["a/b c"]);
        assert_eq!(values(route, "/drive/root:/a/children"), None);
    }

    #[test]
    fn arguments_in_any_order_and_with_spaces() {
        let route = "/me/view(start='{start}',end='{end}')";
        assert_eq!(values(route, "/me/view(end='2', start='it''s')").unwrap(), ["it's", "2"]);
        assert!(same("/me/view(end='2', start='it''s')", "/me/view(start='it%27%27s',end='2')"));
    }

    #[test]
    fn a_key_in_parentheses_is_a_segment() {
        assert_eq!(values("/sheets/{id}/rows", "/sheets('Sheet1')/rows").unwrap(), ["Sheet1"]);
        assert_eq!(values("/me/events/{id}", "/me/events('AAMk=')").unwrap(), ["AAMk="]);
        assert!(same("/sheets('Sheet1')/rows", "/sheets/Sheet1/rows"));
    }

    #[test]
    fn bound_functions_with_and_without_their_namespace() {
        assert_eq!(values("/users/delta", "/users/microsoft.graph.delta()").unwrap(), [""; 0]);
        assert_eq!(values("/a/microsoft.graph.b(c='{d}')", "/a/b(c='1')").unwrap(), ["1"]);
    }
}
