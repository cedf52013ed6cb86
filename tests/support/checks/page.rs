//! Any titles and names in everything that is written: they stay text in the page, the JSON, the tables and the
//! terminal.

use super::export::on_disk;
use std::sync::LazyLock;
use watchprint::analysis::listing::Listing;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::{Settings, analyse};
use watchprint::locale::Locale;
use watchprint::model::history::History;
use watchprint::model::title::{TitleSource, parse_titles};
use watchprint::report::html::{html, html_in_two_languages};
use watchprint::report::page::{Limits, Page, Subject};
use watchprint::report::record::{Common, record};
use watchprint::report::tidy::csv;
use watchprint::report::tidy::tables::{self, FileRows, Viewing};
use watchprint::report::{json, terminal};
use watchprint::source::archive::{self, Export};
use watchprint::source::netflix::viewing::{ViewingTable, read_viewing};

/// Rows of one household: more titles than this stand in no ranking.
const ROWS: usize = 24;

/// Each line is a title, a profile, a device or a country.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let words: Vec<&str> = text.split('\n').take(ROWS).collect();
    let is_bilingual = bytes.len() % 4 == 3;
    let page = written(&words, is_bilingual);
    let harmless = &HARMLESS[usize::from(is_bilingual)];
    for mark in MARKS {
        assert!(count(&page, mark) <= count(harmless, mark), "{mark} stands in the page too often");
    }
    assert!(!page.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t')));
}

/// What would be markup if a title were.
const MARKS: [&str; 9] =
    ["<script", "</script", "<style", "</style", "<iframe", "<img", "<link", "javascript:", "http-equiv"];

/// Pages of one language and of two whose titles are only words, to know how often each mark stands in a page.
static HARMLESS: LazyLock<[String; 2]> = LazyLock::new(|| {
    let words = ["Saltwind", "Quiet Engines", "Ada", "TV", "FR (France)"];
    [false, true].map(|is_bilingual| written(&words, is_bilingual).to_lowercase())
});

fn count(text: &str, mark: &str) -> usize {
    text.as_bytes().windows(mark.len()).filter(|part| part.eq_ignore_ascii_case(mark.as_bytes())).count()
}

/// Writes everything that is written of a household whose rows hold these words; gives the page.
fn written(words: &[&str], is_bilingual: bool) -> String {
    let history = History::build_with_places(household(words), &Default::default(), &Default::default());
    let texts: Vec<&str> = history.titles.texts().collect();
    let titles = parse_titles(&texts, TitleSource::ViewingActivity);
    let index = TitleIndex::new(texts.iter().copied(), &titles);
    let settings = Settings::default();
    let analysis = analyse(&history, &index, &settings);

    let summary = json::to_text(&json::summary(&[], &history, &analysis));
    serde_json::from_str::<serde_json::Value>(&summary).expect("JSON");
    let locale = Locale::from_tag("en");
    let name = words.first().copied().unwrap_or_default();
    let (subject, style) =
        (terminal::Subject { name: "export", inputs: &[] }, terminal::Style { colour: false });
    let printed = terminal::summary(subject, &history, &analysis, &locale, style);
    assert!(!printed.contains(|c: char| c.is_control() && c != '\n'), "{printed:?}");

    let lists = Listing::of(&history, &index, &settings);
    let file = FileRows::of(&history, Vec::new());
    let viewing = Viewing {
        history: &history,
        titles: &titles,
        index: &index,
        lists: &lists,
        profiles: &analysis.profiles,
        file: &file,
    };
    tables::viewing(viewing).iter().for_each(no_formula);

    let common = Common::of(&history, &index, &analysis);
    let page = |locale: &Locale| {
        let limits = Limits { profiles: vec![name.to_owned()], ..Limits::default() };
        let subject = Subject { name, inputs: &[], limits: &limits, settings: &settings, locale };
        let mut page = Page::of(&subject, &history, &analysis);
        page.record = common.as_ref().map(|common| record(&subject, &analysis, common));
        page
    };
    let written = match is_bilingual {
        false => html(&page(&locale)),
        true => html_in_two_languages(&page(&locale), &page(&Locale::from_tag("fr"))),
    };
    written.expect("a page")
}

/// A row for each word, an hour after the one before.
fn household(words: &[&str]) -> ViewingTable {
    let mut file = String::from("Profile Name,Start Time,Duration,Attributes,Title,Device Type,Country\n");
    let word = |at: usize| words.get(at % words.len().max(1)).copied().unwrap_or_default();
    for at in 0..words.len() {
        let start = format!("2024-{:02}-{:02} {:02}:00:00", at / 8 + 1, at % 8 + 10, at % 24);
        let country = if at % 3 == 0 { word(at + 3) } else { "FR (France)" };
        let cells = [word(at % 3), &start, "00:40:00", word(at + 1), word(at), word(at % 2), country];
        let quoted: Vec<String> =
            cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        file += &(quoted.join(",") + "\n");
    }
    let (_folder, path) = on_disk("ViewingActivity.csv", file.as_bytes());
    let limits = archive::Limits { profiles: 10_000, devices: 10_000, ..archive::Limits::USUAL };
    let export = Export::open(&path, &limits).unwrap();
    read_viewing(&export, &export.entries()[0]).unwrap()
}

/// No cell of a table is a formula to a spreadsheet program.
fn no_formula(table: &watchprint::report::tidy::Table<'_>) {
    let mut bytes = Vec::new();
    csv::write(table, &mut bytes).unwrap();
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
    for record in reader.records() {
        for cell in &record.unwrap() {
            let shown = cell.trim_start().trim_start_matches('"');
            let runs = shown.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
                || cell.starts_with(['\t', '\r']);
            assert!(!runs || cell.parse::<f64>().is_ok(), "{cell:?} in {}", table.name);
        }
    }
}
