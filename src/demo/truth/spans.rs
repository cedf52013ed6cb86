//! Plain arithmetic on stretches of time.

/// From the first second to the one after the last, UTC.
pub(super) type Span = (i64, i64);

/// The stretches covered by any span. Spans stand by start.
pub(super) fn union(spans: &[Span]) -> Vec<Span> {
    let mut covered: Vec<Span> = Vec::new();
    for &(start, end) in spans {
        match covered.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => covered.push((start, end)),
        }
    }
    covered
}

/// Sittings: spans joined over pauses of at most `gap` seconds. Spans stand by start.
pub(super) fn sittings(spans: &[Span], gap: i64) -> Vec<Span> {
    let widened: Vec<Span> = spans.iter().map(|&(start, end)| (start, end + gap)).collect();
    union(&widened).into_iter().map(|(start, end)| (start, end - gap)).collect()
}

/// Seconds during which at least two of the lists have a span running, and the most at once.
pub(super) fn at_once(lists: &[Vec<Span>]) -> (i64, usize) {
    let mut changes: Vec<(i64, i32)> =
        lists.iter().flatten().flat_map(|&(start, end)| [(start, 1), (end, -1)]).collect();
    changes.sort_unstable();
    let (mut running, mut before, mut seconds, mut most) = (0, 0, 0, 0);
    for (at, step) in changes {
        if running >= 2 {
            seconds += at - before;
        }
        before = at;
        running += step;
        most = most.max(running);
    }
    (seconds, most as usize)
}

/// The longest run of consecutive numbers, and the longest gap between two.
pub(super) fn longest_run_and_gap(days: &[i64]) -> (i64, i64) {
    let (mut run, mut longest, mut gap) = (0, 0, 0);
    for (at, &day) in days.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| days[at]);
        run = if before == Some(day - 1) { run + 1 } else { 1 };
        gap = gap.max(before.map_or(0, |before| day - before - 1));
        longest = longest.max(run);
    }
    (longest, gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_cases() {
        assert_eq!(union(&[(0, 10), (5, 8), (10, 12), (20, 21)]), [(0, 12), (20, 21)]);
        assert_eq!(sittings(&[(0, 10), (40, 50), (81, 90)], 30), [(0, 50), (81, 90)]);
        assert_eq!(at_once(&[vec![(0, 10)], vec![(5, 12)], vec![(7, 9), (20, 22)]]), (5, 3));
        assert_eq!(at_once(&[vec![(0, 10)], vec![(10, 12)]]), (0, 1));
        assert_eq!(longest_run_and_gap(&[1, 2, 3, 7, 8]), (3, 3));
        assert_eq!(longest_run_and_gap(&[]), (0, 0));
    }
}
