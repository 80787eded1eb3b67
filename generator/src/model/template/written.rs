//! Values that a page wrote out where a route has a placeholder: keys, and the arguments of a call.
//!
//! Takes a segment; gives its pieces, with a placeholder in the place of each value. What could be a name stays one.

use super::{ParameterStyle, Piece, placeholder};

/// The pieces of a segment whose values are written out; empty where there is none, or a placeholder among them.
pub(super) fn written_out(text: &str) -> Vec<Piece> {
    if is_key(text) {
        return vec![placeholder("id", ParameterStyle::Segment)];
    }
    let Some((name, inside)) = text.split_once('(') else { return Vec::new() };
    let Some((arguments, after)) = inside.rsplit_once(')') else { return Vec::new() };
    if arguments.contains(['{', '(', '/']) {
        return Vec::new();
    }
    let mut pieces = Vec::new();
    let mut literal = format!("{name}(");
    for (at, argument) in arguments.split(',').enumerate() {
        let Some((parameter, value)) = argument.split_once('=') else { return Vec::new() };
        let is_quoted = value.trim().starts_with('\'');
        let (quote, style) =
            if is_quoted { ("'", ParameterStyle::Quoted) } else { ("", ParameterStyle::Segment) };
        let separator = if at == 0 { "" } else { "," };
        literal.push_str(&format!("{separator}{}={quote}", parameter.trim()));
        pieces.push(Piece::Text(std::mem::replace(&mut literal, quote.to_owned())));
        pieces.push(placeholder(parameter, style));
    }
    pieces.push(Piece::Text(format!("{literal}){after}")));
    pieces
}

/// True for a segment that is the key of one object, written out: a GUID, the name of a domain of the docs' invented
/// company, letters and digits at random, and whatever is no name to OData, whose names begin with a letter and have no
/// other signs than dots and underscores.
pub fn is_key(text: &str) -> bool {
    // Keys in base64 may end in equals signs.
    let text = text.trim_end_matches('=');
    let begins_with_digit = text.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let is_no_name = begins_with_digit || text.bytes().any(|byte| matches!(byte, b'-' | b'@' | b'!'));
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'@' | b'!');
    (is_no_name || is_domain(text) || is_random(text)) && text.bytes().all(is_plain)
}

/// True for `contoso.sharepoint.com`, and not for `contoso.garden.water`, an action of another product.
fn is_domain(text: &str) -> bool {
    text.contains('.') && {
        let lower = text.to_ascii_lowercase();
        lower.contains("contoso") && lower.ends_with(".com")
    }
}

/// True for `gDbc8U7HGwADDZocJgAAAA`: a name that people read has no two numbers in it.
fn is_random(text: &str) -> bool {
    let numbers = || text.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).count();
    text.len() >= 16
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
        && text.bytes().any(|byte| byte.is_ascii_lowercase())
        && numbers() >= 2
}

/// True for `acdefc6b-2dc6-4e71-b1e9-6d9810ab1793`.
pub(crate) fn is_guid(text: &str) -> bool {
    let lengths = text.split('-').map(str::len);
    lengths.eq([8, 4, 4, 4, 12]) && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}
