//! The page's script: plain modules, read in one another's sight, put together as one.

use std::sync::LazyLock;

/// The modules in one function, so that none of their names is the page's. Whatever a module runs at once, and does not
/// only define, it may build on the ones before it.
const SCRIPT: &str = concat!(
    "\"use strict\";(() => {\n",
    include_str!("../../assets/report/script/data/record.js"),
    include_str!("../../assets/report/script/data/filters.js"),
    include_str!("../../assets/report/script/data/figures.js"),
    include_str!("../../assets/report/script/data/sittings.js"),
    include_str!("../../assets/report/script/data/late.js"),
    include_str!("../../assets/report/script/data/lines.js"),
    include_str!("../../assets/report/script/data/views.js"),
    include_str!("../../assets/report/script/data/novelty.js"),
    include_str!("../../assets/report/script/data/together.js"),
    include_str!("../../assets/report/script/data/regularity.js"),
    include_str!("../../assets/report/script/data/change.js"),
    include_str!("../../assets/report/script/data/people.js"),
    include_str!("../../assets/report/script/data/valley.js"),
    include_str!("../../assets/report/script/data/devices.js"),
    include_str!("../../assets/report/script/data/trips.js"),
    include_str!("../../assets/report/script/data/money.js"),
    include_str!("../../assets/report/script/data/scales.js"),
    include_str!("../../assets/report/script/data/listing.js"),
    include_str!("../../assets/report/script/data/numbers.js"),
    include_str!("../../assets/report/script/data/habit-numbers.js"),
    include_str!("../../assets/report/script/words/words.js"),
    include_str!("../../assets/report/script/words/chips.js"),
    include_str!("../../assets/report/script/words/sentences.js"),
    include_str!("../../assets/report/script/words/regularity.js"),
    include_str!("../../assets/report/script/words/devices.js"),
    include_str!("../../assets/report/script/words/money.js"),
    include_str!("../../assets/report/script/words/tables.js"),
    include_str!("../../assets/report/script/words/profiles.js"),
    include_str!("../../assets/report/script/words/whole.js"),
    include_str!("../../assets/report/script/charts/marks.js"),
    include_str!("../../assets/report/script/charts/charts.js"),
    include_str!("../../assets/report/script/charts/rankings.js"),
    include_str!("../../assets/report/script/charts/shares.js"),
    include_str!("../../assets/report/script/charts/rows.js"),
    include_str!("../../assets/report/script/charts/backdrop.js"),
    include_str!("../../assets/report/script/charts/actogram.js"),
    include_str!("../../assets/report/script/charts/novelty.js"),
    include_str!("../../assets/report/script/charts/strips.js"),
    include_str!("../../assets/report/script/charts/runs.js"),
    include_str!("../../assets/report/script/charts/pairs.js"),
    include_str!("../../assets/report/script/charts/renew.js"),
    include_str!("../../assets/report/script/charts/panels.js"),
    include_str!("../../assets/report/script/charts/legend.js"),
    include_str!("../../assets/report/script/charts/curve.js"),
    include_str!("../../assets/report/script/charts/levels.js"),
    include_str!("../../assets/report/script/charts/trips.js"),
    include_str!("../../assets/report/script/charts/prices.js"),
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
    include_str!("../../assets/report/script/page/main.js"),
    "})();\n"
);

/// The script as it stands in the page: without the comments that say what types things have, which only a check of the
/// source reads and which would be a fifth of it.
pub(super) fn script() -> &'static str {
    static UNTYPED: LazyLock<String> = LazyLock::new(|| with_tabs(&untyped(SCRIPT)));
    &UNTYPED
}

/// Without `/** … */` at the begin of a line; the modules have such comments nowhere else but inside a line.
fn untyped(script: &str) -> String {
    let mut text = String::with_capacity(script.len());
    let mut is_comment = false;
    for line in script.lines() {
        let code = line.trim_start();
        is_comment |= code.starts_with("/**");
        if !is_comment {
            text.extend([line, "\n"]);
        } else if let Some((_, after)) = line.split_once("*/") {
            is_comment = false;
            if !after.trim().is_empty() {
                text.extend([after, "\n"]);
            }
        }
    }
    text
}

/// Two blanks at the beginning of a line are one tab: a page of a thousand lines is so much lighter.
fn with_tabs(script: &str) -> String {
    let mut tabbed = String::with_capacity(script.len());
    for line in script.split_inclusive('\n') {
        let code = line.trim_start_matches(' ');
        let blanks = line.len() - code.len();
        tabbed.extend(std::iter::repeat_n('\t', blanks / 2));
        tabbed.extend(std::iter::repeat_n(' ', blanks % 2));
        tabbed.push_str(code);
    }
    tabbed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_comments_on_types_are_left_out() {
        let source = "// Why.\n/**\n * @param {number} a\n */\nfunction f(a) {\n  /** @type {string} */\n  const s = \"/** no */\";\n  /** @type {any} */ (a).b = s;\n}\n";
        let left = "// Why.\nfunction f(a) {\n  const s = \"/** no */\";\n (a).b = s;\n}\n";
        assert_eq!(untyped(source), left);
    }

    #[test]
    fn no_text_of_the_script_runs_over_lines() {
        // A line of such a text could look like the begin of a comment.
        let odd = SCRIPT.lines().filter(|line| line.matches('`').count() % 2 == 1).collect::<Vec<_>>();
        assert_eq!(odd, Vec::<&str>::new());
        assert!(!script().contains("@param"));
    }
}
