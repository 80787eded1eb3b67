//! Makes the first inputs of the targets from `docs-input`, and runs the targets' bodies on changes of them with any Rust.
//!
//! `seeds corpus` writes a folder for each target below `corpus`. `seeds run TARGET SECONDS [NUMBER]` runs the body of a target for
//! so long; the number begins another series of inputs. An input that panics is left in `crash-TARGET`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["corpus"] => ["pages", "diff", "decode"].into_iter().try_for_each(write),
        ["run", target, seconds, number @ ..] => {
            let number = number.first().and_then(|number| number.parse().ok()).unwrap_or(1);
            run(target, seconds.parse().unwrap_or(60), number)
        }
        _ => {
            eprintln!("usage: seeds corpus | seeds run pages|diff|decode SECONDS [NUMBER]");
            std::process::exit(2);
        }
    }
}

/// The pages of the repository, in the order of their paths.
fn pages() -> std::io::Result<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs-input");
    let (mut open, mut found): (Vec<PathBuf>, Vec<PathBuf>) = (vec![root], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found.into_iter().map(fs::read_to_string).collect()
}

/// The first inputs of a target.
fn seeds(target: &str) -> std::io::Result<Vec<Vec<u8>>> {
    let pages = pages()?;
    let input = |first: u8, text: &str| [&[first], text.as_bytes()].concat();
    let next = |at: usize| &pages[(at + 1) % pages.len()];
    let all = pages.iter().enumerate();
    Ok(match target {
        "pages" => {
            all.flat_map(|(at, page)| [input(0, page), input(1, &format!("{page}\0{}", next(at)))]).collect()
        }
        "diff" => all
            .map(|(at, page)| input((at % 5) as u8, &format!("{page}\u{1e}{}", edited(page, at))))
            .collect(),
        _ => {
            let bodies = pages.iter().flat_map(|page| page.split("```").skip(1).step_by(2));
            bodies.filter_map(|fence| fence.get(fence.find('{')?..)).map(|body| input(0, body)).collect()
        }
    })
}

/// A page without every seventh line.
fn edited(page: &str, at: usize) -> String {
    page.split_inclusive('\n')
        .enumerate()
        .filter(|(line, _)| (line + at) % 7 != 0)
        .map(|(_, line)| line)
        .collect()
}

fn write(target: &str) -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    fs::create_dir_all(&folder)?;
    for (at, seed) in seeds(target)?.iter().enumerate() {
        fs::write(folder.join(format!("docs-input-{at}")), seed)?;
    }
    Ok(())
}

fn run(target: &str, seconds: u64, number: u64) -> std::io::Result<()> {
    let body: fn(&[u8]) = match target {
        "pages" => fuzz::pages,
        "diff" => fuzz::difference,
        _ => fuzz::decode,
    };
    let mut all = seeds(target)?;
    let mut random = Random(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let (start, mut count, mut failed) = (Instant::now(), 0_u64, 0_u64);
    while start.elapsed() < Duration::from_secs(seconds) {
        let input = random.changed(&all);
        count += 1;
        if std::panic::catch_unwind(|| body(&input)).is_err() {
            failed += 1;
            fs::write(format!("crash-{target}-{number}-{count}"), &input)?;
        } else if count % 16 == 0 && all.len() < 4096 && input.len() < 20_000 {
            all.push(input);
        }
    }
    println!("{target}: {count} inputs, {failed} of them failed");
    Ok(())
}

/// Xorshift: the same series for a number on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end.max(1)
    }

    /// One of the inputs with lines of it and of others moved, doubled, cut and mixed.
    fn changed(&mut self, all: &[Vec<u8>]) -> Vec<u8> {
        let mut lines = self.lines(all);
        for _ in 0..=self.below(8) {
            let (from, to) = (self.below(lines.len()), self.below(lines.len() + 1));
            match self.below(7) {
                0 if !lines.is_empty() => drop(lines.remove(from)),
                1 if !lines.is_empty() => lines.insert(to, lines[from].clone()),
                2 => {
                    let other = self.lines(all);
                    let start = self.below(other.len());
                    let taken = other.into_iter().skip(start).take(1 + self.below(6));
                    lines.splice(to..to, taken);
                }
                3 if !lines.is_empty() => {
                    let at = self.below(lines[from].len() + 1);
                    lines[from].truncate(at);
                }
                4 if !lines.is_empty() => {
                    let at = self.below(lines[from].len() + 1);
                    let piece = PIECES[self.below(PIECES.len())];
                    lines[from].splice(at..at, piece.bytes());
                }
                5 if !lines.is_empty() => {
                    let at = self.below(lines[from].len());
                    if let Some(byte) = lines[from].get_mut(at) {
                        *byte = self.below(256) as u8;
                    }
                }
                _ => lines.truncate(to.max(1)),
            }
        }
        lines.concat()
    }

    fn lines(&mut self, all: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let input = &all[self.below(all.len())];
        input.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
    }
}

/// What the grammar of pages and bodies is made of.
const PIECES: [&str; 40] = [
    "|",
    "`",
    "```",
    "#",
    "## ",
    "<!--",
    "-->",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "\"",
    ":",
    ",",
    "/",
    "\\",
    "\0",
    "\u{1e}",
    "\u{202e}",
    "\u{feff}",
    "é",
    "*/",
    "\"#",
    "r#",
    "$",
    "@odata.type",
    "microsoft.graph.",
    "{id}",
    "[!INCLUDE [a](x.md)]",
    "---\n",
    "\r\n",
    "&nbsp;",
    "<br>",
    "null",
    "1e999",
    "\\ud83d",
    "-0",
    "../",
];
