//! The text of a summary is the same whether all figures are computed or only those it tells.

use crate::histories::history_of;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::{Settings, analyse, analyse_main};
use watchprint::demo::{DemoOptions, Layout, household};
use watchprint::locale::Locale;
use watchprint::report::terminal::{Style, Subject, summary};

#[test]
fn figures_that_no_screen_tells_change_nothing_about_it() {
    for (seed, layout) in (1..).zip([Layout::Y2021, Layout::Y2023, Layout::Y2026]) {
        for rows in [60, 2_500] {
            let demo = household(&DemoOptions { seed, layout, rows: Some(rows) });
            is_told_alike(&demo.file("ViewingActivity.csv").unwrap().bytes);
        }
    }
    is_told_alike(b"Start Time,Duration,Title\n");
}

fn is_told_alike(bytes: &[u8]) {
    let history = history_of(bytes);
    let index = TitleIndex::of(&history);
    let settings = Settings { session_gap: 45 * 60, ..Settings::default() };
    for language in ["en", "fr"] {
        let locale = Locale::from_tag(language);
        let subject = Subject { name: "export", inputs: &[] };
        let told = |analysis| summary(subject, &history, &analysis, &locale, Style { colour: false });
        let whole = told(analyse(&history, &index, &settings));
        assert_eq!(told(analyse_main(&history, &index, &settings)), whole);
        assert!(whole.len() > 100);
    }
}
