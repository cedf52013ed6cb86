//! The lines of `watchprint check` about one file: what happens often is said once.

use crate::source::netflix::export::FileReport;
use crate::source::text::{Problem, Repair};
use unicode_width::UnicodeWidthStr;

/// Columns of a line.
const WIDTH: usize = 100;

/// Runs of lines named for one kind of problem.
const RUNS: usize = 20;

/// What was repaired, where first and how often.
pub(super) fn repair_lines(file: &FileReport) -> Vec<String> {
    let line = |repair: &Repair| match repair.count {
        1 => format!("line {}: {}", repair.line, repair.what),
        count => format!("from line {} on, {count} times: {}", repair.line, repair.what),
    };
    file.repairs.iter().map(line).collect()
}

/// Problems of one column for one reason together, with all their lines, in the order of the first.
pub(super) fn problem_lines(problems: &[Problem]) -> Vec<String> {
    let mut kinds: Vec<(&Problem, Vec<u64>)> = Vec::new();
    for problem in problems {
        let same = |known: &&mut (&Problem, Vec<u64>)| {
            (&known.0.column, &known.0.what) == (&problem.column, &problem.what)
        };
        // The last kinds are the likeliest, and a file full of different ones stays quick.
        match kinds.iter_mut().rev().take(50).find(same) {
            Some((_, lines)) => lines.push(problem.line),
            None => kinds.push((problem, vec![problem.line])),
        }
    }
    let line = |(problem, lines): (&Problem, Vec<u64>)| {
        let column = problem.column.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
        match lines.as_slice() {
            [0] => format!("{column}{}", problem.what),
            [line] => format!("line {line}: {column}{}", problem.what),
            _ => format!("lines {} ({} times): {column}{}", runs(&lines), lines.len(), problem.what),
        }
    };
    kinds.into_iter().map(line).collect()
}

/// Numbers in order as `2–7, 9`.
fn runs(lines: &[u64]) -> String {
    let mut distinct = lines.to_vec();
    distinct.dedup();
    let runs: Vec<&[u64]> = distinct.chunk_by(|line, next| line + 1 == *next).collect();
    let words: Vec<String> = runs
        .iter()
        .take(RUNS)
        .map(|run| match run {
            [only] => only.to_string(),
            _ => format!("{}–{}", run[0], run[run.len() - 1]),
        })
        .collect();
    let more = if runs.len() > RUNS { " and more, which --json lists" } else { "" };
    words.join(", ") + more
}

/// A text in lines of at most 100 columns, as far as its words allow, each indented.
pub(super) fn wrapped(text: &str, indent: usize) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in text.split(' ') {
        if width > 0 && width + 1 + word.width() > WIDTH {
            out.push('\n');
            width = 0;
        }
        // What continues a line stands further in.
        let gap = match (width, out.is_empty()) {
            (0, true) => indent,
            (0, false) => indent + 2,
            _ => 1,
        };
        out.extend(std::iter::repeat_n(' ', gap));
        out.push_str(word);
        width += gap + word.width();
    }
    out.push('\n');
    out
}

/// `1 file`, `2 files`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_problem_is_said_once_with_all_its_lines() {
        let problem = |line, what: &str| Problem { line, column: Some("Ts".into()), what: what.into() };
        let problems = [
            problem(2, "blank"),
            problem(3, "blank"),
            problem(4, "wrong"),
            problem(9, "blank"),
            problem(9, "blank"),
        ];
        assert_eq!(problem_lines(&problems), ["lines 2–3, 9 (4 times): Ts: blank", "line 4: Ts: wrong"]);
        assert_eq!(problem_lines(&[Problem::of_file("lost")]), ["lost"]);
        let every_second: Vec<Problem> = (1..100).map(|line| problem(line * 2, "blank")).collect();
        let [line] = &problem_lines(&every_second)[..] else { unreachable!("one kind") };
        assert!(line.contains("40 and more, which --json lists (99 times)"), "{line}");
    }

    #[test]
    fn long_lines_are_wrapped_at_blanks() {
        let text = "word ".repeat(40);
        let lines = wrapped(text.trim(), 4);
        assert!(lines.lines().all(|line| line.width() <= WIDTH && line.starts_with("    ")), "{lines}");
        assert_eq!(lines.split_whitespace().count(), 40);
        assert_eq!(wrapped("a b", 2), "  a b\n");
    }
}
