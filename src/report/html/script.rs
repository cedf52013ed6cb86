//! The page's script: plain modules, read in one another's sight, put together as one.

use crate::report::page::Page;
use std::sync::LazyLock;

/// The modules in one function, so that none of their names is the page's. Whatever a module runs at once, and does not
/// only define, it may build on the ones before it. `more` stands between those of every page and what starts them.
macro_rules! joined {
    ($($more:literal),*) => {
        concat!(
            "// What this page does with your data: nothing leaves it, nothing is stored. ",
            "Its source with remarks is that of watchprint.\n",
            "\"use strict\";(() => {\n",
            include_str!("../../../assets/report/script/data/record/inflate.js"),
            include_str!("../../../assets/report/script/data/record/record.js"),
            include_str!("../../../assets/report/script/data/amounts.js"),
            include_str!("../../../assets/report/script/data/filters.js"),
            include_str!("../../../assets/report/script/data/figures.js"),
            include_str!("../../../assets/report/script/data/habits/sittings.js"),
            include_str!("../../../assets/report/script/data/late.js"),
            include_str!("../../../assets/report/script/data/record/lines.js"),
            include_str!("../../../assets/report/script/data/views/views.js"),
            include_str!("../../../assets/report/script/data/views/runs.js"),
            include_str!("../../../assets/report/script/data/views/days.js"),
            include_str!("../../../assets/report/script/data/views/strips.js"),
            include_str!("../../../assets/report/script/data/views/history.js"),
            include_str!("../../../assets/report/script/data/views/numbers.js"),
            include_str!("../../../assets/report/script/data/habits/novelty.js"),
            include_str!("../../../assets/report/script/data/household/together.js"),
            include_str!("../../../assets/report/script/data/habits/regularity.js"),
            include_str!("../../../assets/report/script/data/habits/change.js"),
            include_str!("../../../assets/report/script/data/household/people.js"),
            include_str!("../../../assets/report/script/data/habits/valley.js"),
            include_str!("../../../assets/report/script/data/household/devices.js"),
            include_str!("../../../assets/report/script/data/household/trips.js"),
            include_str!("../../../assets/report/script/data/household/money.js"),
            include_str!("../../../assets/report/script/data/scales.js"),
            include_str!("../../../assets/report/script/data/record/listing.js"),
            include_str!("../../../assets/report/script/data/numbers.js"),
            include_str!("../../../assets/report/script/data/habits/habit-numbers.js"),
            include_str!("../../../assets/report/script/words/words.js"),
            include_str!("../../../assets/report/script/words/chips.js"),
            include_str!("../../../assets/report/script/words/sentences.js"),
            include_str!("../../../assets/report/script/words/regularity.js"),
            include_str!("../../../assets/report/script/words/devices.js"),
            include_str!("../../../assets/report/script/words/views.js"),
            include_str!("../../../assets/report/script/words/money.js"),
            include_str!("../../../assets/report/script/words/tables.js"),
            include_str!("../../../assets/report/script/words/profiles.js"),
            include_str!("../../../assets/report/script/words/whole.js"),
            include_str!("../../../assets/report/script/charts/marks.js"),
            include_str!("../../../assets/report/script/charts/charts.js"),
            include_str!("../../../assets/report/script/charts/habits/rankings.js"),
            include_str!("../../../assets/report/script/charts/habits/shares.js"),
            include_str!("../../../assets/report/script/charts/habits/rows.js"),
            include_str!("../../../assets/report/script/charts/time/backdrop.js"),
            include_str!("../../../assets/report/script/charts/time/actogram.js"),
            include_str!("../../../assets/report/script/charts/time/novelty.js"),
            include_str!("../../../assets/report/script/charts/habits/strips.js"),
            include_str!("../../../assets/report/script/charts/habits/runs.js"),
            include_str!("../../../assets/report/script/charts/people/pairs.js"),
            include_str!("../../../assets/report/script/charts/renew.js"),
            include_str!("../../../assets/report/script/charts/people/panels.js"),
            include_str!("../../../assets/report/script/charts/people/legend.js"),
            include_str!("../../../assets/report/script/charts/time/curve.js"),
            include_str!("../../../assets/report/script/charts/time/levels.js"),
            include_str!("../../../assets/report/script/charts/people/trips.js"),
            include_str!("../../../assets/report/script/charts/people/prices.js"),
            include_str!("../../../assets/report/script/charts/time/brush.js"),
            include_str!("../../../assets/report/script/charts/tooltip.js"),
            include_str!("../../../assets/report/script/page/address.js"),
            include_str!("../../../assets/report/script/page/theme.js"),
            include_str!("../../../assets/report/script/page/redrawing.js"),
            include_str!("../../../assets/report/script/page/page.js"),
            include_str!("../../../assets/report/script/page/controls.js"),
            include_str!("../../../assets/report/script/files/files.js"),
            include_str!("../../../assets/report/script/files/picture.js"),
            include_str!("../../../assets/report/script/files/downloads.js"),
            include_str!("../../../assets/report/script/page/titles.js"),
            include_str!("../../../assets/report/script/page/language.js"),
            $(include_str!(concat!("../../../assets/report/script/compare/", $more)),)*
            include_str!("../../../assets/report/script/page/main.js"),
            "})();\n"
        )
    };
}

const REPORT: &str = joined!();
const COMPARISON: &str = joined!(
    "statistics/random.js",
    "statistics/tails.js",
    "statistics/tests.js",
    "diary.js",
    "figures.js",
    "scope.js",
    "sums.js",
    "numbers.js",
    "downloads.js",
    "words.js",
    "blocks.js",
    "profiles.js",
    "charts/shown.js",
    "charts/curve.js",
    "charts/factors.js",
    "charts/hours.js",
    "charts/pairs.js"
);

/// What a page runs: the comparison of two periods is no burden to the page of one record. It stands there without the
/// comments that say what types things have, which only a check of the source reads and which would be a fifth of it.
pub(super) fn script_of(page: &Page) -> &'static str {
    static UNTYPED: [LazyLock<String>; 2] =
        [LazyLock::new(|| untyped(REPORT)), LazyLock::new(|| untyped(COMPARISON))];
    &UNTYPED[usize::from(page.is_comparison)]
}

/// Without `/** … */` at the begin of a line, without types inside a line, without indents and without remarks but one at the
/// very begin.
fn untyped(script: &str) -> String {
    let mut text = String::with_capacity(script.len());
    let mut is_comment = false;
    for line in script.lines() {
        let code = line.trim_start();
        is_comment |= code.starts_with("/**");
        if code.is_empty() || (code.starts_with("//") && !text.is_empty()) {
            continue;
        }
        if !is_comment {
            push_untyped(&mut text, code);
        } else if let Some((_, after)) = line.split_once("*/") {
            is_comment = false;
            if !after.trim().is_empty() {
                push_untyped(&mut text, after.trim_start());
            }
        }
    }
    text
}

/// Adds a line without the types that stand inside it.
fn push_untyped(text: &mut String, line: &str) {
    let mut parts = line.split("/** @type ");
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let code = part.split_once("*/").map_or("", |(_, code)| code);
        text.push_str(code.strip_prefix(' ').unwrap_or(code));
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_comments_on_types_are_left_out() {
        let source = "// Why.\n/**\n * @param {number} a\n */\nfunction f(a) {\n  /** @type {string} */\n  const s = \"/** no */\";\n  /** @type {any} */ (a).b = s;\n  g((/** @type {number} */ a) => a);\n}\n";
        let left = "// Why.\nfunction f(a) {\nconst s = \"/** no */\";\n(a).b = s;\ng((a) => a);\n}\n";
        assert_eq!(untyped(source), left);
    }

    #[test]
    fn no_text_of_the_script_runs_over_lines() {
        // A line of such a text could look like the begin of a comment.
        let odd = COMPARISON.lines().filter(|line| line.matches('`').count() % 2 == 1).collect::<Vec<_>>();
        assert_eq!(odd, Vec::<&str>::new());
        assert!(!untyped(COMPARISON).contains("@param"));
    }

    #[test]
    fn no_two_modules_give_the_same_name() {
        // They are one function: of two of a name the later one would be run for both.
        let mut names = std::collections::BTreeSet::new();
        for line in COMPARISON.lines() {
            let given =
                ["function ", "const ", "let ", "class "].iter().find_map(|word| line.strip_prefix(word));
            let name = given.and_then(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next());
            if let Some(name) = name.filter(|name| !name.is_empty()) {
                assert!(names.insert(name), "{name} is there twice");
            }
        }
        assert!(names.len() > 300, "only {} names were found", names.len());
    }

    #[test]
    fn one_record_carries_nothing_of_a_comparison() {
        assert!(COMPARISON.contains("class Chance") && !REPORT.contains("class Chance"));
        assert!(COMPARISON.len() > REPORT.len());
    }
}
