//! The page's script: plain modules, read in one another's sight, put together as one.

use std::sync::LazyLock;

/// The script as it stands in the page.
pub(super) fn script() -> &'static str {
    static SCRIPT: LazyLock<String> = LazyLock::new(|| with_tabs(&without_type_notes(MODULES)));
    &SCRIPT
}

/// The modules in one function, so that none of their names is the page's. Whatever a module runs at once, and does not
/// only define, it may build on the ones before it.
const MODULES: &str = concat!(
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
    include_str!("../../assets/report/script/page/main.js"),
    "})();\n"
);

/// The same without the notes of types, which the type checker reads and a reader of the page need not: the lines of
/// a comment from its first `@` on, and whole comments of nothing else.
fn without_type_notes(modules: &str) -> String {
    let mut kept = String::with_capacity(modules.len());
    let mut comment: Option<Vec<&str>> = None;
    for line in modules.split_inclusive('\n') {
        let text = line.trim();
        if comment.is_none() && !text.starts_with("/**") {
            kept.push_str(line);
            continue;
        }
        let lines = comment.get_or_insert_default();
        lines.push(line);
        let Some(end) = text.find("*/") else { continue };
        if end + 2 < text.len() {
            // A note inside an expression: what follows it on the line is code.
            lines.iter().for_each(|line| kept.push_str(line));
        } else {
            keep_words(lines, &mut kept);
        }
        comment = None;
    }
    kept
}

/// Keeps of a comment what stands before its first `@`.
fn keep_words(lines: &[&str], kept: &mut String) {
    let Some(at) = lines.iter().position(|line| line.contains('@')) else {
        lines.iter().for_each(|line| kept.push_str(line));
        return;
    };
    let is_word = |line: &&&str| line.contains(char::is_alphabetic);
    let words = &lines[..at];
    if words.iter().any(|line| is_word(&line)) {
        words.iter().for_each(|line| kept.push_str(line));
        let indent = lines[0].len() - lines[0].trim_start().len();
        kept.push_str(&" ".repeat(indent));
        kept.push_str(" */\n");
    }
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
    fn words_stay_and_types_go() {
        let source = "/** @param {A} a */\nfunction f(a) {\n  /**\n   * Adds.\n   * @type {B}\n   */\n  \
                      /** @type {C} */ (x).y();\n  /** In words. */\n  return a; // @kept\n}\n";
        let expected = "function f(a) {\n  /**\n   * Adds.\n   */\n  /** @type {C} */ (x).y();\n  \
                        /** In words. */\n  return a; // @kept\n}\n";
        assert_eq!(without_type_notes(source), expected);
    }

    #[test]
    fn no_line_of_code_is_lost() {
        let code = |text: &str| -> Vec<String> {
            let lines = text.lines().map(str::trim);
            let lines = lines.filter(|line| !line.starts_with('*') && !line.starts_with("/**"));
            lines.map(str::to_owned).collect()
        };
        assert_eq!(code(script()), code(MODULES));
        assert!(script().len() + 20_000 < MODULES.len(), "{} of {}", script().len(), MODULES.len());
    }
}
