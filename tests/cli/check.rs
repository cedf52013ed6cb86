//! `check` and `titles`.

use crate::support::{fixture, watchprint};
use crate::{Told, names, run};

#[test]
fn every_damaged_file_is_recognised_and_told_about() {
    for name in names(&fixture("damage")) {
        let short = name.starts_with("history");
        let table = if short { "NetflixViewingHistory" } else { "ViewingActivity" };
        let path = format!("damage/{name}/{table}.csv");
        let told = run(&["check", &path]);
        let lossless = short && name != "history-month-names";
        assert_eq!(told.code, Some(if lossless { 0 } else { 1 }), "{name}: {}", told.out);
        assert!(told.out.starts_with(&format!("{table}.csv: 1 file\n")), "{name}: {}", told.out);
        assert!(told.out.contains(&format!("{table}.csv  table of that name ")), "{name}: {}", told.out);
        assert_eq!(told.err, "");
        let heading = |heading: &str| told.out.contains(&format!("\n{heading}\n"));
        assert_eq!(heading("Not understood"), !lossless, "{name}");
        let untouched = [
            "concatenated",
            "extra-columns",
            "history-concatenated",
            "history-month-names",
            "history-none",
            "lower-case-header",
            "missing-columns",
            "none",
            "reordered-columns",
            "repeated-header",
        ];
        assert_eq!(heading("Repaired"), !untouched.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn every_file_of_an_export_is_listed() {
    for layout in ["2021", "2023", "2025", "2026"] {
        let told = run(&["check", &format!("{layout}/export")]);
        let table = told.out.lines().skip(3).take_while(|line| !line.is_empty());
        let listed = table.filter(|line| !line.ends_with('/')).count();
        let counted = format!("export: {listed} files\n");
        assert!(listed > 20 && told.out.starts_with(&counted), "{layout}: {}", told.out);
        assert!(!told.out.contains("unknown") && !told.out.contains("mean nothing here"), "{}", told.out);
    }
}

#[test]
fn one_line_out_for_each_line_in() {
    let titles = |input: &str, source: &str| {
        let output = watchprint().args(["titles", "--source", source]).write_stdin(input).output().unwrap();
        Told::from(output)
    };
    let told = titles("Night Train: Season 2: Salt (Episode 3)\n\nA Film\r\nSame\nSame", "va");
    assert_eq!(told.code, Some(0));
    let lines: Vec<&str> = told.out.lines().collect();
    assert_eq!(lines.len(), 5);
    let parts: Vec<&str> = lines[0].split('\t').collect();
    assert_eq!(&parts[..2], ["episode", "Night Train"]);
    assert!(lines.iter().all(|line| line.split('\t').count() == parts.len()));
    assert!(lines[2].starts_with("film\t") && lines[3] == lines[4]);
    assert_eq!(titles("", "nvh").out, "");
    assert_eq!(titles("\u{feff}A Film\n", "nvh").out.lines().count(), 1);
}
