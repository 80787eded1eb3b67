//! Two revisions of the same texts with ids in common, so that what was read of one holds for the other.
//!
//! Takes two [`Sources`]; gives them back with one id for each path of either. A text that both have is kept once.

use super::{FileId, SourceFile, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A path on both sides.
#[derive(Default)]
struct Twins {
    base: Option<Arc<SourceFile>>,
    head: Option<Arc<SourceFile>>,
}

impl Sources {
    /// Gives one id to each path of either revision; ids stay in path order.
    pub fn pair(base: Self, head: Self) -> (Self, Self) {
        let mut twins: BTreeMap<Arc<str>, Twins> = BTreeMap::new();
        let (base_prefix, head_prefix) = (base.prefix.clone(), head.prefix.clone());
        for file in base.present() {
            let twin = twins.entry(Arc::clone(&file.path)).or_default();
            twin.base = Some(file);
        }
        for file in head.present() {
            let twin = twins.entry(Arc::clone(&file.path)).or_default();
            let same = twin.base.as_ref().filter(|base| base.says_the_same(&file));
            twin.head = Some(same.map_or(file, Arc::clone));
        }
        let (mut of_base, mut of_head) = (PairHalf::default(), PairHalf::default());
        for (twin, id) in twins.into_values().zip((0..u32::MAX).map(FileId)) {
            // Where one side has no file its place is filled and never asked for.
            let Some(filler) = twin.base.clone().or_else(|| twin.head.clone()) else { continue };
            of_base.push(id, twin.base, &filler);
            of_head.push(id, twin.head, &filler);
        }
        (of_base.sources(base_prefix), of_head.sources(head_prefix))
    }

    fn present(self) -> impl Iterator<Item = Arc<SourceFile>> {
        let all = self.files.into_iter().zip((0..u32::MAX).map(FileId));
        all.filter(move |(_, id)| !self.absent.contains(id)).map(|(file, _)| file)
    }

    /// True where a paired revision has the very same file.
    pub fn shares(&self, other: &Self, id: FileId) -> bool {
        let at = id.0 as usize;
        let same = self.files.get(at).zip(other.files.get(at)).is_some_and(|(a, b)| Arc::ptr_eq(a, b));
        same && !self.absent.contains(&id) && !other.absent.contains(&id)
    }

    /// The ids of files that a paired revision has not, or has with another text.
    pub fn unshared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = FileId> {
        self.iter().map(|(id, _)| id).filter(|id| !self.shares(other, *id))
    }
}

/// One of the two results.
#[derive(Default)]
struct PairHalf {
    files: Vec<Arc<SourceFile>>,
    absent: BTreeSet<FileId>,
}

impl PairHalf {
    fn push(&mut self, id: FileId, file: Option<Arc<SourceFile>>, filler: &Arc<SourceFile>) {
        if file.is_none() {
            self.absent.insert(id);
        }
        self.files.push(file.unwrap_or_else(|| Arc::clone(filler)));
    }

    fn sources(self, prefix: String) -> Sources {
        Sources::from_files(self.files, self.absent, prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(texts: &[(&str, &str)]) -> Sources {
        Sources::from_tree(texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
    }

    #[test]
    fn a_path_has_one_id_on_both_sides() {
        let base = sources(&[("v1.0/api/a.md", "a"), ("v1.0/api/c.md", "c")]);
        let head = sources(&[("v1.0/api/b.md", "b"), ("v1.0/api/c.md", "c")]);
        let (base, head) = Sources::pair(base, head);
        let id = base.find("v1.0/api/c.md").unwrap();
        assert_eq!(head.find("v1.0/api/c.md"), Some(id));
        assert!(base.shares(&head, id));
        assert_eq!((base.find("v1.0/api/b.md"), head.find("v1.0/api/a.md")), (None, None));
        let paths = |sources: &Sources| -> Vec<String> {
            sources.pages(None).map(|id| sources.file(id).path.to_string()).collect()
        };
        assert_eq!(paths(&base), ["v1.0/api/a.md", "v1.0/api/c.md"]);
        assert_eq!(paths(&head), ["v1.0/api/b.md", "v1.0/api/c.md"]);
    }

    #[test]
    fn another_text_is_another_file() {
        let (base, head) = (sources(&[("v1.0/api/a.md", "a")]), sources(&[("v1.0/api/a.md", "b")]));
        let (base, head) = Sources::pair(base, head);
        let id = base.find("v1.0/api/a.md").unwrap();
        assert!(!base.shares(&head, id));
        assert_eq!(head.unshared(&base).collect::<Vec<_>>(), [id]);
        assert_eq!((base.file(id).text.as_str(), head.file(id).text.as_str()), ("a", "b"));
    }
}
