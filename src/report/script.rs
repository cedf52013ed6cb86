//! The page's script: plain modules, read in one another's sight, put together as one.

use super::page::Page;

/// The modules in one function, so that none of their names is the page's. Whatever a module runs at once, and does not
/// only define, it may build on the ones before it. `more` stands between those of every page and what starts them.
macro_rules! joined {
    ($($more:literal),*) => {
        concat!(
            "\"use strict\";(() => {\n",
            include_str!("../../assets/report/script/data/record.js"),
            include_str!("../../assets/report/script/data/filters.js"),
            include_str!("../../assets/report/script/data/figures.js"),
            include_str!("../../assets/report/script/data/sittings.js"),
            include_str!("../../assets/report/script/data/scales.js"),
            include_str!("../../assets/report/script/data/listing.js"),
            include_str!("../../assets/report/script/data/numbers.js"),
            include_str!("../../assets/report/script/words/words.js"),
            include_str!("../../assets/report/script/words/chips.js"),
            include_str!("../../assets/report/script/words/sentences.js"),
            include_str!("../../assets/report/script/words/tables.js"),
            include_str!("../../assets/report/script/words/profiles.js"),
            include_str!("../../assets/report/script/words/whole.js"),
            include_str!("../../assets/report/script/charts/marks.js"),
            include_str!("../../assets/report/script/charts/charts.js"),
            include_str!("../../assets/report/script/charts/rankings.js"),
            include_str!("../../assets/report/script/charts/shares.js"),
            include_str!("../../assets/report/script/charts/brush.js"),
            include_str!("../../assets/report/script/charts/tooltip.js"),
            include_str!("../../assets/report/script/page/address.js"),
            include_str!("../../assets/report/script/page/theme.js"),
            include_str!("../../assets/report/script/page/page.js"),
            include_str!("../../assets/report/script/page/controls.js"),
            include_str!("../../assets/report/script/files/files.js"),
            include_str!("../../assets/report/script/files/picture.js"),
            include_str!("../../assets/report/script/files/downloads.js"),
            include_str!("../../assets/report/script/page/titles.js"),
            include_str!("../../assets/report/script/page/language.js"),
            $(include_str!(concat!("../../assets/report/script/compare/", $more)),)*
            include_str!("../../assets/report/script/page/main.js"),
            "})();\n"
        )
    };
}

const REPORT: &str = joined!();
const COMPARISON: &str = joined!(
    "random.js",
    "tails.js",
    "tests.js",
    "diary.js",
    "figures.js",
    "scope.js",
    "sums.js",
    "numbers.js",
    "words.js",
    "blocks.js",
    "profiles.js",
    "shown.js",
    "curve.js",
    "factors.js",
    "hours.js",
    "pairs.js"
);

/// What a page runs: the comparison of two periods is no burden to the page of one record.
pub(super) fn script_of(page: &Page) -> &'static str {
    if page.is_comparison { COMPARISON } else { REPORT }
}
