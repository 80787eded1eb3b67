//! Titles of pages of operations: the words that tell what an operation does.
//!
//! Says which verb a title begins with, and what stands behind the name of what is called. Which method and which route that fits,
//! the joining of pages decides.

use super::phrase::phrases;

phrases! {
    LISTS {
        means: "the operation reads the items of a collection",
        pattern: r"^ \s* list (\s | $)",
        fits: ["List rooms"],
        not: ["Listing rooms", "Get the list of rooms"],
    }
    READS {
        means: "the operation reads",
        pattern: r"^ \s* (get | list | read) (\s | $)",
        fits: ["Get room", "List rooms"],
        not: ["getKeys", "Room: get keys"],
    }
    CREATES {
        means: "the operation makes what the title names",
        pattern: r"^ \s* (create | add | post | new) (\s | $)",
        fits: ["Create room", "Add members"],
        not: ["createLink", "room: add keys"],
    }
    UPDATES {
        means: "the operation changes properties of what the title names",
        pattern: r"^ \s* update (\s | $)",
        fits: ["Update room"],
        not: ["updateKeys action"],
    }
    REPLACES {
        means: "the operation puts a new value in the place of what the title names",
        pattern: r"^ \s* (replace | update | create | upload | put) (\s | $)",
        fits: ["Replace the photo", "Upload a file"],
        not: ["replaceKeys", "Set the photo"],
    }
    OR_REPLACES {
        means: "what is there already is replaced",
        pattern: r"\b or \s (replace | update | overwrite)",
        fits: ["Create or replace schedule"],
        not: ["Create replacement", "Add room or desk"],
    }
    DELETES {
        means: "the operation deletes what the title names",
        pattern: r"^ \s* (delete | remove) (\s | $)",
        fits: ["Delete room", "Remove members"],
        not: ["deleteAll"],
    }
    NOUN_OF_CALL {
        means: "the word in front of it is the name of an action or a function",
        pattern: r"^ (action | function) $",
        fits: ["action"],
        not: ["actions", "resource"],
    }
}
