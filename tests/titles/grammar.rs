//! The title grammar against labelled title strings.

use watchprint::model::title::{TitleSource, parse_titles, to_tsv_row};

/// Labelled title strings: source, language, title, and the fields it should be taken apart into.
const CASES: &str = include_str!("../../fixtures/titles/cases.tsv");

/// The same for shapes and traps, with invented shows. Read alone: together they would be each other's context.
const SHAPES: &str = include_str!("../../fixtures/titles/shapes.tsv");

struct Case {
    source: &'static str,
    title: &'static str,
    expected: String,
}

fn cases(text: &'static str) -> Vec<Case> {
    text.lines()
        .skip(1)
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

#[test]
fn invented_shapes_are_right() {
    let wrong = wrong_alone(&cases(SHAPES));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn rows(titles: &[&str], source: TitleSource) -> Vec<String> {
    parse_titles(titles, source).iter().map(|title| to_tsv_row(title).replace('\t', "|")).collect()
}

#[test]
fn a_series_met_elsewhere_settles_one_colon() {
    let titles = ["Tides: Ebb", "Tides: 1. Sezon: Çocuk", "Kevin Harbour: Live"];
    let expected = ["episode|Tides|||Ebb|", "episode|Tides|1|1. Sezon|Çocuk|", "unknown|||||"];
    assert_eq!(rows(&titles, TitleSource::ViewingHistory), expected);
    // ViewingActivity would have said `(Episode N)`.
    let film =
        parse_titles(&["Tides: Ebb", "Tides: Season 1: Flow (Episode 2)"], TitleSource::ViewingActivity);
    assert_eq!(to_tsv_row(&film[0]), "film\t\t\t\t\t");
}

#[test]
fn many_rows_with_one_beginning_are_a_series() {
    let names = ["Ebb", "Flow", "Spring", "Neap", "Slack", "Surge"];
    let titles: Vec<String> = names.iter().map(|name| format!("Tides: {name}")).collect();
    let history = TitleSource::ViewingHistory;
    let read = parse_titles(&titles, history);
    assert!(read.iter().all(|title| title.series == Some("Tides")));
    // Five may be the films of one franchise, and the same five twice are five.
    let five: Vec<&String> = titles[..5].iter().chain(&titles[..5]).collect();
    assert!(parse_titles(&five, history).iter().all(|title| title.series.is_none()));
}

#[test]
fn other_rows_tell_where_the_series_ends() {
    let history = TitleSource::ViewingHistory;
    let titles = ["Tides of Ice: North: Ebb", "Tides of Ice: North: Season 2: Flow"];
    assert_eq!(rows(&titles, history)[0], "episode|Tides of Ice: North|||Ebb|");
    let titles = ["Tides of Ice: North: Ebb", "Tides of Ice: North: Flow", "Tides of Ice: North: Neap"];
    assert_eq!(rows(&titles, history)[0], "episode|Tides of Ice: North|||Ebb|");
    let titles = ["Tides: North: Ebb", "Tides: South: Flow"];
    assert_eq!(rows(&titles, history), ["episode|Tides||North|Ebb|", "episode|Tides||South|Flow|"]);
}

#[test]
fn a_half_shared_by_rows_belongs_to_the_season() {
    let titles = ["Tides: Season 4: Part 2: Ebb", "Tides: Season 4: Part 2: Flow"];
    let expected = ["episode|Tides|4|Season 4: Part 2|Ebb|", "episode|Tides|4|Season 4: Part 2|Flow|"];
    assert_eq!(rows(&titles, TitleSource::ViewingHistory), expected);
    assert_eq!(rows(&titles[..1], TitleSource::ViewingHistory), ["episode|Tides|4|Season 4|Part 2: Ebb|"]);
}

#[test]
fn tabs_and_line_breaks_do_not_break_the_row() {
    let read = parse_titles(&["Ti\tdes: Season 1: E\r\nbb (Episode 1)"], TitleSource::ViewingActivity);
    assert_eq!(to_tsv_row(&read[0]), "episode\tTi des\t1\tSeason 1\tE bb\t1");
}
