//! Shapes of what a line holds, for who looks at the text of a page without reading it: rows of HTML, routes, scopes, lists of values.
//!
//! Says what such a thing looks like. Whether one is expected at a place, the ledger knows.

use super::phrase::phrases;

phrases! {
    HTML_COMMENT {
        means: "a comment, up to its end or that of the text",
        pattern: r"(?s) <!-- .*? (?: --> | \z )",
        fits: ["<!-- a -->", "<!-- a"],
        not: ["<! a >"],
    }
    TYPE_BEHIND {
        means: "behind a name: its type, as `type`",
        pattern: r"^ \s* \( \s* (?<type> [^()]+ (\([^()]*\))? ) \)",
        fits: ["(String): the name", "(Collection(String)) - the names"],
        not: ["the name (String)"],
    }
    SAID_OF {
        means: "behind a name, and maybe its type: what is said of it follows",
        pattern: r"^ \s* ( \( [^()]+ (\([^()]*\))? \) )? \s* [:–—-] \s",
        fits: [": the name", "(String) - the name"],
        not: ["is the name", "-like"],
    }
    HTML_TABLE {
        means: "the beginning of a table in HTML",
        pattern: r"<table [\s>]",
        fits: ["<table>", "<table border='1'>"],
        not: ["<tablet>", "</table>"],
    }
    HTML_TABLE_END {
        means: "the end of a table in HTML",
        pattern: r"</table>",
        fits: ["</TABLE>"],
        not: ["<table>"],
    }
    HTML_ROW {
        means: "a row of a table in HTML",
        pattern: r"(?s) <tr \b .*? </tr>",
        fits: ["<tr><td>a</td></tr>"],
        not: ["<table></table>", "<track>"],
    }
    HTML_CELL {
        means: "`cell` stands in a cell of a table in HTML",
        pattern: r"(?s) <t[dh] \b [^>]* > (?<cell> .*? ) </t[dh]>",
        fits: ["<td>a</td>", "<th scope='col'>a</th>"],
        not: ["<tr>a</tr>"],
    }
    HTML_DATA {
        means: "a cell of a table in HTML that is no header",
        pattern: r"<td \b",
        fits: ["<td>a</td>"],
        not: ["<th>a</th>"],
    }
    HTML_TAG {
        means: "a tag of HTML",
        pattern: r"< [^>]* >",
        fits: ["<code>"],
        not: ["a > b"],
    }
    LINK_TARGET {
        means: "where a link leads",
        pattern: r"\] \( [^)]* \)",
        fits: ["[a](b.md)"],
        not: ["[a] b"],
    }
    ROUTE {
        means: "`path` or `bare` is asked for, by a method or without one",
        pattern: r"
            \b (get | post | put | patch | delete) \s+ (?<path> \S+ )
            | (^ | \s) (?<bare> / [a-z$] \S* )
        ",
        fits: ["GET /rooms", "/rooms/{id}"],
        not: ["Prefer: a/b", "getter"],
    }
    SCOPE {
        means: "a permission scope",
        pattern: r"(?-i) \b [A-Z][A-Za-z0-9]* ( - [A-Za-z0-9]+ )* ( \. [A-Z][A-Za-z0-9-]* )+ \b",
        fits: ["Room.Read.All", "Room-Key.ReadWrite"],
        not: ["rooms.md", "Not supported. Ask first."],
    }
    MARKED_VALUES {
        means: "`list` holds the values, each in code",
        pattern: r"
            \b (possible | allowed | supported | valid) \s values? \b [^`|.]{0,40}
            (?<list> ` [\w.+-]+ ` ( [\s,;]* ( (and | or) \s+ )? ` [\w.+-]+ ` )* )
        ",
        fits: ["Possible values are: `a`, `b`, and `c`."],
        not: ["Values such as `a`.", "Possible values are a and b."],
    }
}
