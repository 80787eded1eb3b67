//! A tree before, at any moment of, and after a run.

use super::super::{Change, bring};
use super::*;

type Listing = Vec<(String, String)>;

fn files(texts: &[(&str, &str)]) -> Files {
    texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

fn write_all(root: &Path, files: &Files) {
    write(root, files.iter().map(|(path, text)| (path.as_str(), text.as_str()))).unwrap();
}

/// A tree with emitted, stale and hand-written files, and what is wanted of it.
fn scene() -> (tempfile::TempDir, Files, Listing) {
    let folder = tempfile::tempdir().unwrap();
    let old = [
        ("Cargo.toml", "# @generated 1\n"),
        ("notes.txt", "by hand\n"),
        ("src/lib.rs", "// by hand\n"),
        ("src/v1/kept.rs", "// @generated\n"),
        ("src/v1/stale/gone.rs", "// @generated\n"),
        ("src/v1/text.rs", "// @generated 1\n"),
    ];
    write_all(folder.path(), &files(&old));
    let wanted = [
        ("Cargo.toml", "# @generated 2\n"),
        ("extra/new.rs", "// @generated\n"),
        ("src/v1/added/new.rs", "// @generated\n"),
        ("src/v1/kept.rs", "// @generated\n"),
        ("src/v1/text.rs", "// @generated 2\n"),
    ];
    let before = listing(folder.path());
    (folder, files(&wanted), before)
}

fn listing(root: &Path) -> Listing {
    let mut out = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let shown = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                open.push(path);
            } else {
                out.push((shown, std::fs::read_to_string(path).unwrap()));
            }
        }
    }
    out.sort();
    out
}

const AFTER: [&str; 7] = [
    "Cargo.toml",
    "extra/new.rs",
    "notes.txt",
    "src/lib.rs",
    "src/v1/added/new.rs",
    "src/v1/kept.rs",
    "src/v1/text.rs",
];

fn names(root: &Path) -> Vec<String> {
    listing(root).into_iter().map(|(name, _)| name).collect()
}

fn bring_to(root: &Path, wanted: &Files) -> Plan {
    bring(root, wanted, &["src"], |_| Ok(())).unwrap()
}

#[test]
fn a_plan_is_carried_out_and_leaves_no_trace() {
    let (folder, wanted, _) = scene();
    let time = |path: &str| std::fs::metadata(folder.path().join(path)).unwrap().modified().unwrap();
    let before = (time("src/v1/kept.rs"), time("src/lib.rs"), time("notes.txt"));
    let plan = bring_to(folder.path(), &wanted);
    assert_eq!((plan.changes.len(), plan.count(Change::Delete), plan.unchanged), (5, 1, 1));
    assert_eq!(names(folder.path()), AFTER);
    assert_eq!((time("src/v1/kept.rs"), time("src/lib.rs"), time("notes.txt")), before);
    assert!(!folder.path().join("src/v1/stale").exists());
    assert!(bring_to(folder.path(), &wanted).is_empty());
}

#[test]
fn a_stop_at_any_moment_loses_nothing_and_the_next_run_completes_it() {
    let entries = ["Cargo.toml", "extra", "src"];
    // Stopped after so many whole entries, then half-way in the next one where names cannot be exchanged.
    for whole in 0..=entries.len() {
        for half in [false, true] {
            let (folder, wanted, _) = scene();
            let stage = Stage::inside(folder.path());
            let plan = Plan::new(folder.path(), &wanted, &["src"]).unwrap();
            let changed: BTreeSet<&str> = plan.changes.iter().map(|(path, _)| path.as_str()).collect();
            stage.prepare(&wanted, &changed, &entries.into()).unwrap();
            stage.swap(&entries.into_iter().take(whole).collect()).unwrap();
            if let Some(next) = entries.get(whole).filter(|_| half) {
                let old = folder.path().join(NAME).join("old");
                std::fs::create_dir_all(&old).unwrap();
                let _ = std::fs::rename(folder.path().join(next), old.join(next));
            }
            bring_to(folder.path(), &wanted);
            assert_eq!(names(folder.path()), AFTER, "{whole} {half}");
            assert!(bring_to(folder.path(), &wanted).is_empty(), "{whole} {half}");
        }
    }
}

#[test]
fn an_error_in_the_middle_puts_the_old_tree_back() {
    let (folder, wanted, before) = scene();
    let stage = Stage::inside(folder.path());
    let plan = Plan::new(folder.path(), &wanted, &["src"]).unwrap();
    let changed: BTreeSet<&str> = plan.changes.iter().map(|(path, _)| path.as_str()).collect();
    let entries = BTreeSet::from(["Cargo.toml", "extra", "src"]);
    stage.prepare(&wanted, &changed, &entries).unwrap();
    // The last one cannot be swapped: its place for the old one is taken, and there is no new one.
    std::fs::remove_dir_all(folder.path().join(NAME).join("new/src")).unwrap();
    write_all(&folder.path().join(NAME).join("old/src"), &files(&[("taken", "")]));
    let result = stage.swap(&entries);
    std::fs::remove_dir_all(folder.path().join(NAME).join("old")).unwrap();
    assert!(stage.end(result).is_err());
    assert_eq!(listing(folder.path()), before);
}

#[test]
fn what_cannot_be_written_changes_nothing() {
    let (folder, mut wanted, before) = scene();
    // A file and a folder of one name.
    wanted.insert("src/v1/kept.rs/inner.rs".to_owned(), String::new());
    assert!(bring(folder.path(), &wanted, &["src"], |_| Ok(())).is_err());
    assert_eq!(listing(folder.path()), before);
}

#[test]
fn a_new_folder_appears_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let wanted = files(&[("Cargo.toml", "x"), ("src/lib.rs", "y")]);
    std::fs::create_dir_all(folder.path().join("deep/.crate.regen-stage/left over")).unwrap();
    bring_to(&folder.path().join("deep/crate"), &wanted);
    assert_eq!(names(folder.path()), ["deep/crate/Cargo.toml", "deep/crate/src/lib.rs"]);
    let bad = files(&[("a", "x"), ("a/b", "y")]);
    assert!(bring(&folder.path().join("other"), &bad, &[], |_| Ok(())).is_err());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn many_runs_on_one_new_folder_wait_for_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("deep/crate");
    let wanted: Files =
        (0..200).map(|at| (format!("src/v1/f{at}.rs"), format!("// @generated {at}\n"))).collect();
    let plans: Vec<Plan> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..8).map(|_| scope.spawn(|| bring_to(&root, &wanted))).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    assert_eq!(plans.iter().filter(|plan| !plan.is_empty()).count(), 1, "one wrote it, the others found it");
    assert_eq!(names(&root).len(), 200);
}
