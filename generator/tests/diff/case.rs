//! A case: the pages of the print shop, what a change does to them, and what it has to be called.
//!
//! ```text
//! Why the case is there.
//!
//! === both PATH        an edit that both sides have
//! === edit PATH        an edit of the head
//! === add PATH         a new page of the head: the lines below it
//! === both-add PATH    a page that both sides have besides the shop's
//! === remove PATH      a page that the head has no more
//! === rename OLD NEW   a page that moved
//! === reverse          head and base change places
//! === changes          what has to come out; written by `UPDATE_EXPECT=1`
//! ```
//!
//! An edit is a patch without numbers: lines that begin with a space stay, those with `-` go, those with `+` come. What
//! stays and goes must stand in the page exactly once; `@@` begins the next place.

use crate::folder::texts;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Texts by their paths below `api-reference`.
pub(crate) type Pages = BTreeMap<String, String>;

/// A case.
pub(crate) struct Case {
    /// The name of its file.
    pub(crate) name: String,
    /// Its file.
    pub(crate) path: PathBuf,
    /// Its text above what has to come out.
    pub(crate) given: String,
    /// The pages before.
    pub(crate) base: Pages,
    /// The pages after.
    pub(crate) head: Pages,
}

/// Every case, by name.
pub(crate) fn all() -> Vec<Case> {
    let shop = shop();
    let folder = folder("cases");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry of the folder").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| Case::read(path, &shop)).collect()
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff").join(name)
}

/// The pages that no case has touched.
fn shop() -> Pages {
    texts(&folder("pages"))
}

impl Case {
    fn read(path: &Path, shop: &Pages) -> Self {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).expect("a case");
        let given = text.split("=== changes\n").next().unwrap_or_default().trim_end().to_owned();
        let (mut base, mut head, mut reverse) = (shop.clone(), shop.clone(), false);
        let sections: Vec<&str> = given.split("\n=== ").skip(1).collect();
        for section in sections {
            let (order, body) = section.split_once('\n').unwrap_or((section, ""));
            let words: Vec<&str> = order.split_whitespace().collect();
            match words.as_slice() {
                ["both", page] => {
                    [&mut base, &mut head].into_iter().for_each(|side| edit(&name, side, page, body))
                }
                ["edit", page] => edit(&name, &mut head, page, body),
                ["add", page] => add(&mut head, page, body),
                ["both-add", page] => {
                    [&mut base, &mut head].into_iter().for_each(|side| add(side, page, body))
                }
                ["remove", page] => drop(take(&name, &mut head, page)),
                ["rename", old, new] => {
                    let text = take(&name, &mut head, old);
                    head.insert((*new).to_owned(), text);
                }
                ["reverse"] => reverse = true,
                _ => panic!("{name}: unknown order `{order}`"),
            }
        }
        if reverse {
            std::mem::swap(&mut base, &mut head);
        }
        assert!(base != head, "{name}: nothing changes");
        Self { name, path: path.to_owned(), given, base, head }
    }
}

fn take(case: &str, side: &mut Pages, page: &str) -> String {
    side.remove(page).unwrap_or_else(|| panic!("{case}: no page `{page}`"))
}

fn add(side: &mut Pages, page: &str, body: &str) {
    side.insert(page.to_owned(), format!("{}\n", body.trim_end()));
}

fn edit(case: &str, side: &mut Pages, page: &str, patch: &str) {
    let mut text = take(case, side, page);
    for place in patch.trim_end().split("\n@@\n") {
        let lines = |marks: [char; 2]| -> String {
            let wanted = place.lines().filter(|line| line.is_empty() || line.starts_with(marks));
            wanted.map(|line| format!("{}\n", line.get(1..).unwrap_or_default())).collect()
        };
        let (old, new) = (lines([' ', '-']), lines([' ', '+']));
        let found = text.matches(&old).count();
        assert_eq!(found, 1, "{case}: this stands in `{page}` {found} times:\n{old}");
        text = text.replacen(&old, &new, 1);
    }
    side.insert(page.to_owned(), text);
}
