//! The title grammar against labelled title strings.
#![allow(clippy::unwrap_used)]

use watchprint::model::title::{TitleSource, parse_titles, to_tsv_row};

/// Labelled title strings: source, language, title, and the fields it should be taken apart into.
const CASES: &str = include_str!("../fixtures/titles/cases.tsv");

struct Case {
    source: &'static str,
    title: &'static str,
    expected: String,
}

fn cases(text: &'static str) -> Vec<Case> {
    text.lines()
        .skip(1)
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let mut fields = line.splitn(4, '\t');
            let (source, _, title) = (fields.next().unwrap(), fields.next().unwrap(), fields.next().unwrap());
            Case { source, title, expected: fields.next().unwrap().to_owned() }
        })
        .collect()
}

fn source(name: &str) -> TitleSource {
    if name == "va" { TitleSource::ViewingActivity } else { TitleSource::ViewingHistory }
}

/// Titles whose reading differs from the label, all lines of one source read together as one file.
fn wrong_together(cases: &[Case]) -> Vec<(&'static str, String, String)> {
    ["va", "nvh"]
        .iter()
        .flat_map(|name| {
            let of_source: Vec<&Case> = cases.iter().filter(|case| case.source == *name).collect();
            let titles: Vec<&str> = of_source.iter().map(|case| case.title).collect();
            let rows = parse_titles(&titles, source(name)).iter().map(to_tsv_row).collect::<Vec<_>>();
            compare(&of_source, rows)
        })
        .collect()
}

/// The same, each title read as a file of its own.
fn wrong_alone(cases: &[Case]) -> Vec<(&'static str, String, String)> {
    let all: Vec<&Case> = cases.iter().collect();
    let rows =
        all.iter().map(|case| to_tsv_row(&parse_titles(&[case.title], source(case.source))[0])).collect();
    compare(&all, rows)
}

fn compare(cases: &[&Case], rows: Vec<String>) -> Vec<(&'static str, String, String)> {
    cases
        .iter()
        .zip(rows)
        .filter(|(case, row)| case.expected != *row)
        .map(|(case, row)| (case.title, case.expected.clone(), row))
        .collect()
}

/// Cases only a catalogue, or the file they came from, could tell.
const CATALOGUE_ONLY: [(&str, &str); 1] = [(
    "1899: The Pyramid",
    "labelled alone; beside `1899: 1. Sezon: …` the part before the colon is a series, and it is an episode",
)];

#[test]
fn labelled_titles_are_right_together_and_alone() {
    let cases = cases(CASES);
    for (way, wrong) in [("together", wrong_together(&cases)), ("alone", wrong_alone(&cases))] {
        println!("{way}: {} of {} right", cases.len() - wrong.len(), cases.len());
        for (title, expected, row) in &wrong {
            println!("  {title}\n    - {expected}\n    + {row}");
        }
        assert!(wrong.len() * 100 <= cases.len() * 3, "more than 3 % wrong when read {way}");
        for (title, ..) in &wrong {
            let known = CATALOGUE_ONLY.iter().any(|(catalogue, _)| catalogue == title);
            assert!(known, "{title}: wrong when read {way}, and no catalogue is needed for it");
        }
    }
}
