//! Placeholders of routes: the names that pages give to what a caller fills in.
//!
//! Takes a name in snake case; says whether it is that of a key. Where the placeholder stands, and what the key is called in Rust, the
//! naming decides.

use super::phrase::phrases;

phrases! {
    KEY {
        means: "the key of an object goes there",
        pattern: r"^ ( unnamed | key | undefined | .* id ) \d* $",
        fits: ["id", "user_id", "id1", "key"],
        not: ["name", "id_or_name", "keys"],
    }
    OTHER_NAME {
        means: "what is given may be the one or the other",
        pattern: r"_or_",
        fits: ["id_or_name"],
        not: ["order", "coordinate"],
    }
}
