//! temp
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let t = std::time::Instant::now();
    let s = generator::source::Sources::read(std::path::Path::new(&a[1]), generator::model::ApiVersion::V1)
        .unwrap();
    let r = generator::read(&s);
    eprintln!("{:?}\n{}", t.elapsed(), r.ledger);
    let mut by = std::collections::BTreeMap::new();
    for d in &r.diagnostics {
        *by.entry(d.rule.id).or_insert(0) += 1;
    }
    eprintln!("{by:?}");
    if let Some(rule) = a.get(2) {
        let n: usize = a[3].parse().unwrap();
        for d in r.diagnostics.iter().filter(|d| d.rule.id == rule).take(n) {
            eprintln!("{}\n", generator::diagnostic::render::render(d, &s, false));
        }
    }
    for (m, p) in r.models.iter().zip(a[4..].iter()) {
        std::fs::write(p, serde_json::to_string(m).unwrap()).unwrap();
    }
}
