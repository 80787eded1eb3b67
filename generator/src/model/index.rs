//! A finished model by name: its types and enumerations, and which types derive from which.
//!
//! Takes the types and enumerations of a [`Model`]; answers look-ups without regard to case, what a type inherits, and what
//! derives from it. Types that derive from themselves are told apart once, here: the link that closes a circle is no
//! base, so every walk ends and nobody else needs a guard. It decides nothing about names on pages; those are joined
//! before there is a model.

use super::{Enum, Model, Property, Type, TypeKind, namespace};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The types and enumerations of a model by name.
#[derive(Debug)]
pub struct Index<'a> {
    /// The namespace of everything that names none.
    root: String,
    /// Sorted by name without regard to case.
    types: Vec<HierarchyNode<'a>>,
    /// Their names in lower case.
    type_keys: Vec<String>,
    /// Sorted in the same way.
    enums: Vec<&'a Enum>,
    /// Their names in lower case.
    enum_keys: Vec<String>,
    /// The names without their namespaces, in lower case; the types of each, by their place.
    short_names: BTreeMap<String, Vec<usize>>,
}

/// A type and its place in the hierarchy.
#[derive(Debug)]
struct HierarchyNode<'a> {
    item: &'a Type,
    base: Option<usize>,
    /// The types that name it as their base, in the order of the model.
    derived: Vec<usize>,
}

/// A property of a type, and which of its two tables it stands in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TypeMember<'a> {
    /// The row.
    pub property: &'a Property,
    /// A relationship.
    pub navigation: bool,
}

impl Type {
    /// The type's own properties, then its own relationships.
    pub fn own_members(&self) -> impl Iterator<Item = TypeMember<'_>> {
        let properties = self.properties.iter().map(|property| TypeMember { property, navigation: false });
        let navigation = self.navigation.iter().map(|property| TypeMember { property, navigation: true });
        properties.chain(navigation)
    }

    /// True for an entity of which only the id is known: it is what others derive from, and no value is meant to be no more than that.
    pub fn is_bare(&self) -> bool {
        self.kind == TypeKind::Entity && self.own_members().nth(1).is_none()
    }
}

impl<'a> Index<'a> {
    /// The index of a model.
    pub fn of(model: &'a Model) -> Self {
        Self::of_parts(&model.types, &model.enums)
    }

    /// The index of what a model will be made of.
    pub fn of_parts(types: &'a [Type], enums: &'a [Enum]) -> Self {
        let mut nodes: Vec<HierarchyNode<'a>> =
            types.iter().map(|item| HierarchyNode { item, base: None, derived: Vec::new() }).collect();
        nodes.sort_by(|a, b| by_name(&a.item.name, &b.item.name));
        let mut enums: Vec<&Enum> = enums.iter().collect();
        enums.sort_by(|a, b| by_name(&a.name, &b.name));
        let mut short_names: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, node) in nodes.iter().enumerate() {
            short_names.entry(short_key(&node.item.name)).or_default().push(at);
        }
        for item in &enums {
            short_names.entry(short_key(&item.name)).or_default();
        }
        let mut index = Self {
            root: namespace::root_of(types, enums.iter().copied()),
            type_keys: nodes.iter().map(|node| node.item.name.to_ascii_lowercase()).collect(),
            types: nodes,
            enum_keys: enums.iter().map(|item| item.name.to_ascii_lowercase()).collect(),
            enums,
            short_names,
        };
        index.link_bases(types);
        index
    }

    /// Sets the base of each node and what derives from it; a link that closes a circle is left out.
    fn link_bases(&mut self, types: &'a [Type]) {
        let stated: Vec<Option<usize>> = self
            .types
            .iter()
            .map(|node| node.item.base.as_deref().and_then(|base| self.position(base)))
            .collect();
        // The walk that came to a node first; one that comes back to a node of its own has found a circle.
        let mut walks: Vec<Option<usize>> = vec![None; stated.len()];
        for start in 0..stated.len() {
            let mut at = start;
            while walks[at].is_none() {
                walks[at] = Some(start);
                let Some(base) = stated[at].filter(|base| walks[*base] != Some(start)) else { break };
                self.types[at].base = Some(base);
                at = base;
            }
        }
        for item in types {
            let Some(at) = self.position(&item.name) else { continue };
            if let Some(base) = self.types[at].base {
                self.types[base].derived.push(at);
            }
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        find(&self.type_keys, name, |at| &self.types[at].item.name)
    }

    fn node(&self, name: &str) -> Option<&HierarchyNode<'a>> {
        self.types.get(self.position(name)?)
    }

    /// The type with a qualified name.
    pub fn type_named(&self, name: &str) -> Option<&'a Type> {
        Some(self.node(name)?.item)
    }

    /// True where there is a type with a qualified name.
    pub fn has_type(&self, name: &str) -> bool {
        self.position(name).is_some()
    }

    /// The enumeration with a qualified name.
    pub fn enum_named(&self, name: &str) -> Option<&'a Enum> {
        find(&self.enum_keys, name, |at| &self.enums[at].name).map(|at| self.enums[at])
    }

    /// The type with a name without its namespace; the one in the root namespace, if there are several.
    pub fn type_by_short_name(&self, short: &str) -> Option<&'a Type> {
        let all = self.short_names.get(&short.to_ascii_lowercase())?;
        let in_root = self.type_named(&format!("{}.{short}", self.root));
        in_root.or_else(|| all.first().and_then(|at| self.types.get(*at)).map(|node| node.item))
    }

    /// True where a type or enumeration has the name without its namespace.
    pub fn declares(&self, short: &str) -> bool {
        self.short_names.contains_key(&short.to_ascii_lowercase())
    }

    /// Every enumeration, by name.
    pub fn enums(&self) -> impl Iterator<Item = &'a Enum> {
        self.enums.iter().copied()
    }

    /// The types that a type derives from, nearest first.
    pub fn bases(&self, of: &Type) -> impl Iterator<Item = &'a Type> {
        let base = |node: &&HierarchyNode<'a>| node.base.and_then(|at| self.types.get(at));
        std::iter::successors(self.node(&of.name).and_then(|node| base(&node)), base).map(|node| node.item)
    }

    /// A type and those that it derives from, itself first.
    pub fn lineage(&self, of: &'a Type) -> impl Iterator<Item = &'a Type> {
        std::iter::once(of).chain(self.bases(of))
    }

    /// The properties and relationships of a type, inherited ones behind its own.
    pub fn members(&self, of: &'a Type) -> impl Iterator<Item = &'a Property> {
        self.lineage(of).flat_map(Type::own_members).map(|member| member.property)
    }

    /// The member of exactly this name that a type has from one of its bases.
    pub fn inherited(&self, of: &Type, name: &str) -> Option<&'a Property> {
        let mut members = self.bases(of).flat_map(Type::own_members).map(|member| member.property);
        members.find(|property| property.name == name)
    }

    /// Every type that derives from one, at any depth, the nearest first.
    pub fn descendants(&self, of: &Type) -> Vec<&'a Type> {
        let mut found: Vec<usize> = self.node(&of.name).map(|node| node.derived.clone()).unwrap_or_default();
        let mut next = 0;
        while let Some(node) = found.get(next).and_then(|at| self.types.get(*at)) {
            found.extend(&node.derived);
            next += 1;
        }
        found.into_iter().filter_map(|at| self.types.get(at)).map(|node| node.item).collect()
    }

    /// True where a value of the one type is also a value of the other.
    pub fn is_a(&self, derived: &str, base: &str) -> bool {
        let is_base = |found: &'a Type| found.name.eq_ignore_ascii_case(base);
        derived.eq_ignore_ascii_case(base)
            || self.type_named(derived).is_some_and(|found| self.bases(found).any(is_base))
    }

    /// True where one of the two is the other or derives from it.
    pub fn are_related(&self, one: &str, other: &str) -> bool {
        self.is_a(one, other) || self.is_a(other, one)
    }

    /// True where a value of the type may have members that no page names.
    pub fn takes_anything(&self, of: &'a Type) -> bool {
        self.lineage(of).any(|found| found.open || found.placeholder) || self.members(of).next().is_none()
    }
}

/// Names by their bytes without regard to case; those that differ in case alone stand together.
fn by_name(one: &str, other: &str) -> Ordering {
    folded(one).cmp(folded(other)).then_with(|| one.cmp(other))
}

fn folded(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().map(|byte| byte.to_ascii_lowercase())
}

/// Where the item of a name stands in a list that is sorted by its keys, the names in lower case: the one of exactly this name, if it is
/// there.
fn find<'n>(keys: &[String], name: &str, name_of: impl Fn(usize) -> &'n str) -> Option<usize> {
    let key = name.to_ascii_lowercase();
    let start = keys.partition_point(|other| *other < key);
    let alike = || (start..keys.len()).take_while(|at| keys[*at] == key);
    alike().find(|at| name_of(*at) == name).or_else(|| alike().next())
}

fn short_key(qualified: &str) -> String {
    namespace::short_name(qualified).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Source, TypeKind};

    fn item(name: &str, base: Option<&str>) -> Type {
        let source = Source { file: "v1.0/resources/x.md".into(), line: 1 };
        let base = base.map(str::to_owned);
        Type { base, ..Type::new(name.to_owned(), TypeKind::Complex, source) }
    }

    fn names<'a>(types: impl IntoIterator<Item = &'a Type>) -> Vec<&'a str> {
        types.into_iter().map(|item| item.name.as_str()).collect()
    }

    #[test]
    fn names_are_compared_without_regard_to_case() {
        let types = [item("a.User", None), item("a.user", None), item("b.Team", None)];
        let index = Index::of_parts(&types, &[]);
        assert_eq!(index.type_named("a.user").unwrap().name, "a.user");
        assert_eq!(index.type_named("a.User").unwrap().name, "a.User");
        assert_eq!(index.type_named("A.USER").unwrap().name, "a.User");
        assert_eq!(index.type_by_short_name("team").unwrap().name, "b.Team");
        assert!(index.declares("TEAM") && !index.declares("b.Team"));
    }

    #[test]
    fn a_type_and_its_relatives() {
        let types =
            [item("a.mammal", Some("A.Animal")), item("a.cat", Some("a.mammal")), item("a.animal", None)];
        let index = Index::of_parts(&types, &[]);
        assert_eq!(names(index.lineage(&types[1])), ["a.cat", "a.mammal", "a.animal"]);
        assert_eq!(names(index.descendants(&types[2])), ["a.mammal", "a.cat"]);
        assert!(index.is_a("a.Cat", "a.animal") && !index.is_a("a.animal", "a.cat"));
        assert!(index.are_related("a.animal", "a.cat"));
    }

    #[test]
    fn a_circle_is_cut_once() {
        let types = [
            item("a.a", Some("a.b")),
            item("a.b", Some("a.c")),
            item("a.c", Some("a.a")),
            item("a.d", Some("a.d")),
        ];
        let index = Index::of_parts(&types, &[]);
        assert_eq!(names(index.lineage(&types[0])), ["a.a", "a.b", "a.c"]);
        assert_eq!(names(index.lineage(&types[2])), ["a.c"]);
        assert_eq!(names(index.descendants(&types[2])), ["a.b", "a.a"]);
        assert_eq!(names(index.lineage(&types[3])), ["a.d"]);
    }
}
