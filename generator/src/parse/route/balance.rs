//! Braces, parentheses and slashes of a route: whether they balance, and a path in which they do.
//!
//! Takes a path; knows nothing of what stands between them.

/// True where every brace and parenthesis has its partner.
pub(super) fn is_balanced(path: &str) -> bool {
    let count = |c| path.matches(c).count();
    count('{') == count('}') && count('(') == count(')')
}

/// Closes what is open and drops what closes nothing, so that the rest of the path can be read.
pub(super) fn balance(path: &str) -> String {
    let (mut open, mut quoted) = (Vec::new(), false);
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        match c {
            '{' => open.push('}'),
            '(' => open.push(')'),
            '}' | ')' if open.last() == Some(&c) => {
                open.pop();
            }
            '}' | ')' => continue,
            '\'' => quoted = !quoted,
            // What is left open ends with its segment.
            '/' if !quoted => out.extend(open.drain(..).rev()),
            _ => {}
        }
        out.push(c);
    }
    out.extend(open.into_iter().rev());
    out
}

/// The path with one slash between two segments: `{id}parts` is `{id}/parts`, `a//b` is `a/b`. What stands in parentheses stays.
pub(super) fn separate(path: &str) -> String {
    let (mut out, mut depth) = (String::with_capacity(path.len()), 0_usize);
    for c in path.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '/' if depth == 0 && out.ends_with('/') => continue,
            c if depth == 0 && out.ends_with('}') && c.is_alphanumeric() => out.push('/'),
            _ => {}
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{balance, is_balanced, separate};

    #[test]
    fn segments_stand_apart() {
        assert_eq!(separate("/a/{id}parts//b"), "/a/{id}/parts/b");
        let whole = "/a/find(q='{x}y//z')/root:/{path}:/b";
        assert_eq!(separate(whole), whole);
    }

    #[test]
    fn what_is_open_is_closed_at_its_segment() {
        assert_eq!(balance("/users/{id/messages"), "/users/{id}/messages");
        assert_eq!(balance("/range(address='{a}'"), "/range(address='{a}')");
        assert_eq!(balance("/range(address='{a}'/row"), "/range(address='{a}')/row");
        assert_eq!(balance("/search(q='a/b'"), "/search(q='a/b')");
        assert_eq!(balance("/users/{id}}"), "/users/{id}");
        assert!(is_balanced("/users/{id}/range(a='{b}')") && !is_balanced("/users/{id"));
    }
}
