//! The files in `fixtures/` are what the generator writes today, to the byte.
//!
//! `WATCHPRINT_WRITE_FIXTURES=1 cargo test --test fixtures` writes them instead.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use watchprint::demo::damage::{Damage, HistoryDamage, thinned};
use watchprint::demo::{Demo, DemoOptions, Layout, household};

/// What belongs to somebody else: written by hand or by another test.
const NOT_OURS: [&str; 3] = ["expected.json", "README.md", "titles"];

fn small(layout: Layout) -> Demo {
    household(&DemoOptions { seed: 2, layout, rows: Some(180) })
}

fn fixtures() -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for layout in Layout::ALL {
        let demo = small(layout);
        let folder = Path::new(layout.name());
        files.insert(folder.join("truth.json"), demo.truth_text().into_bytes());
        for file in demo.files {
            files.insert(folder.join("export").join(file.path), file.bytes);
        }
    }
    let genuine = small(Layout::Y2023).file("ViewingActivity.csv").unwrap().bytes.clone();
    let genuine = thinned(&genuine, 4);
    let damaged = |name: &str| Path::new("damage").join(name);
    files.insert(damaged("none").join("ViewingActivity.csv"), genuine.clone());
    for damage in Damage::ALL {
        files.insert(damaged(damage.name()).join("ViewingActivity.csv"), damage.apply(&genuine));
    }
    let genuine = thinned(&small(Layout::History).files[0].bytes, 4);
    files.insert(damaged("history-none").join("NetflixViewingHistory.csv"), genuine.clone());
    for damage in HistoryDamage::ALL {
        files.insert(damaged(damage.name()).join("NetflixViewingHistory.csv"), damage.apply(&genuine));
    }
    files
}

fn present(root: &Path, folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if NOT_OURS.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        if path.is_dir() {
            present(root, &path, found);
        } else {
            found.insert(path.strip_prefix(root).unwrap().to_owned());
        }
    }
}

#[test]
fn the_fixtures_are_what_the_generator_writes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let files = fixtures();
    if std::env::var_os("WATCHPRINT_WRITE_FIXTURES").is_some() {
        for (path, bytes) in &files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    let mut found = BTreeSet::new();
    present(&root, &root, &mut found);
    let known: BTreeSet<PathBuf> = files.keys().cloned().collect();
    assert_eq!(
        found.difference(&known).collect::<Vec<_>>(),
        Vec::<&PathBuf>::new(),
        "files nobody generates"
    );
    for (path, bytes) in &files {
        let stored = fs::read(root.join(path)).unwrap_or_default();
        assert!(stored == *bytes, "{} differs: write the fixtures anew", path.display());
    }
    let size: usize = files.values().map(Vec::len).sum();
    assert!(size < 1 << 20, "{size} bytes are too many for a checkout");
}
