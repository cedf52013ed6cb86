//! A report without titles and names holds none of them, anywhere in its bytes.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;
use watchprint::report::record::base85;

fn watchprint(arguments: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_watchprint")).args(arguments).output().unwrap();
    let code = output.status.code().unwrap();
    assert!(code < 2, "{}", String::from_utf8_lossy(&output.stderr));
}

/// The cells of a column of a CSV file of the export.
fn column(export: &Path, file: &str, name: &str) -> BTreeSet<String> {
    let mut reader = csv::Reader::from_path(export.join(file)).unwrap();
    let place = reader.headers().unwrap().iter().position(|header| header == name).unwrap();
    reader.records().filter_map(|record| record.ok()?.get(place).map(|cell| cell.trim().to_owned())).collect()
}

/// What a reader could find in a file: its text, and what is folded inside it.
fn readable(path: &Path) -> String {
    let mut text = fs::read_to_string(path).unwrap();
    let mut unfolded = String::new();
    for part in text.split('"').filter(|part| part.len() > 1_000) {
        let Some(bytes) = base85::decode(part) else { continue };
        let mut inner = String::new();
        if flate2::read::DeflateDecoder::new(bytes.as_slice()).read_to_string(&mut inner).is_ok() {
            writeln!(unfolded, "{}", inner.replace("\\\"", "\"")).unwrap();
        }
    }
    text.push_str(&unfolded);
    for (escaped, plain) in
        [("&#39;", "'"), ("&#34;", "\""), ("&#38;", "&"), ("&amp;", "&"), ("\\u0026", "&")]
    {
        text = text.replace(escaped, plain);
    }
    text
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Which of `names` stand in `text`, word for word; one walk over the text, however many names there are.
fn said<'a>(text: &str, names: impl IntoIterator<Item = &'a String>) -> BTreeSet<&'a str> {
    let mut wanted: HashMap<&str, Vec<(Vec<&str>, &str)>> = HashMap::new();
    for name in names {
        let words = words(name);
        if let Some(first) = words.first() {
            wanted.entry(first).or_default().push((words, name));
        }
    }
    let text = words(text);
    let mut found = BTreeSet::new();
    for (at, word) in text.iter().enumerate() {
        let names = wanted.get(word).into_iter().flatten();
        found.extend(names.filter(|(words, _)| text[at..].starts_with(words)).map(|(_, name)| *name));
    }
    found
}

/// A demo export, and every file of its report written with these flags as readable text.
fn report(flags: &[&str]) -> (tempfile::TempDir, Vec<(String, String)>) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    watchprint(&["demo", "--output", &path("demo")]);
    let (export, output) = (path("demo/export"), path("report"));
    let fixed =
        ["report", &export, "--output", &output, "--format", "html,json,svg", "--lang", "fr", "--quiet"];
    watchprint(&[&fixed, flags].concat());
    let files = fs::read_dir(&output).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_str().unwrap().to_owned(), readable(&path))
    });
    let files = files.collect();
    (folder, files)
}

#[test]
fn without_titles_no_title_is_in_any_file() {
    let (folder, files) = report(&["--no-titles"]);
    let export = folder.path().join("demo/export");
    let viewing = "CONTENT_INTERACTION/ViewingActivity.csv";
    let written = column(&export, viewing, "Title");
    let mut titles = written.clone();
    titles.extend(written.iter().filter_map(|title| Some(title.split(": ").next()?.to_owned())));
    titles.extend(written.iter().filter_map(|title| Some(title.rsplit(": ").next()?.to_owned())));
    titles.extend(column(&export, "CONTENT_INTERACTION/MyList.csv", "Title Name"));
    titles.extend(column(&export, "CONTENT_INTERACTION/Ratings.csv", "Title Name"));
    titles.extend(column(&export, "CONTENT_INTERACTION/SearchHistory.csv", "Displayed Name"));
    // Episodes that are called by their number are no names.
    titles.retain(|title| title.chars().count() > 2 && !title.contains(|c: char| c.is_ascii_digit()));
    assert!(titles.len() > 1_000 && files.len() > 20);
    for (name, text) in &files {
        let found = said(text, &titles);
        assert!(found.is_empty(), "{name}: {found:?}");
    }
    let (_, page) = files.iter().find(|(name, _)| name.ends_with(".html")).unwrap();
    assert!(page.contains("Série 1") && page.contains("Series 1"), "both languages number the series");
    let searched = column(&export, "CONTENT_INTERACTION/SearchHistory.csv", "Query Typed");
    // Short ones are words of the page as well.
    let typed = said(page, searched.iter().filter(|query| query.len() > 14));
    assert!(typed.is_empty(), "{typed:?}");
}

#[test]
fn with_letters_no_profile_is_named_in_any_file() {
    let (folder, files) = report(&["--alias-profiles"]);
    let export = folder.path().join("demo/export");
    let names = column(&export, "CONTENT_INTERACTION/ViewingActivity.csv", "Profile Name");
    assert!(names.len() > 2);
    for (name, text) in &files {
        let found = said(text, &names);
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn a_chosen_profile_is_called_by_its_letter() {
    let (folder, _) = report(&[]);
    let export = folder.path().join("demo/export");
    let names = column(&export, "CONTENT_INTERACTION/ViewingActivity.csv", "Profile Name");
    let (first, last) = (names.first().unwrap(), names.last().unwrap());
    let page = folder.path().join("part.html");
    let [export, output] = [&export, &page].map(|path| path.to_str().unwrap());
    let chosen = ["--profile", first, "--exclude-profile", last];
    watchprint(
        &[&["report", export, "--output", output, "--quiet", "--alias-profiles"], &chosen[..]].concat(),
    );
    let text = readable(&page);
    assert_eq!(said(&text, [first, last]), BTreeSet::new());
}
