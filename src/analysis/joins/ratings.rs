//! Ratings and marks beside what was watched.

use super::LEAST_CASES;
use super::watched::{NameKeys, Watched};
use crate::analysis::estimate::Estimate;
use crate::analysis::views::completion::Completion;
use crate::analysis::views::runtime::Runtimes;
use crate::analysis::views::view::View;
use crate::model::records::{Preference, Rating, Verdict};
use crate::model::title::Kind;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How far a rated title was watched by the profile that rated it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// No trace of watching under that name.
    Nothing,
    /// Watched, and neither the film nor any episode of the series seen.
    Partly,
    /// The film, or at least one episode of the series, seen.
    Seen,
}

impl Extent {
    /// Every extent, in order.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Partly, Self::Seen];
}

/// A title with what its profile watched of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rated {
    /// Series or film, as the rating has it.
    pub title: String,
    /// Whose rating.
    pub profile: String,
    /// How far it was watched.
    pub extent: Extent,
    /// Whether it is a series with episodes in the viewing of the profile.
    pub is_series: bool,
    /// Whether a view of the film reached 90 % of it.
    pub is_completed: bool,
    /// Different episodes of the series that were seen.
    pub seen_episodes: u64,
}

/// The titles with one verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct VerdictCounts {
    by_extent: [u64; 3],
    /// Share of them that were seen.
    pub seen: Estimate,
}

impl VerdictCounts {
    /// Titles watched so far.
    #[must_use]
    pub fn of(&self, extent: Extent) -> u64 {
        self.by_extent[extent as usize]
    }

    /// Titles with the verdict.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.by_extent.iter().sum()
    }
}

/// The last rating each profile gave a title, beside what it watched of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ratings {
    /// Rows of the table.
    pub rows: u64,
    /// Titles rated, once for each profile; only the last rating counts.
    pub titles: u64,
    /// Titles whose last rating is no verdict: taken back, "not interested", "not seen".
    pub without_verdict: u64,
    /// Rated down.
    pub down: VerdictCounts,
    /// Rated up.
    pub up: VerdictCounts,
    /// Rated with two thumbs up.
    pub twice_up: VerdictCounts,
    /// Rated without a trace of watching, by title.
    pub unwatched: Vec<(Verdict, Rated)>,
    /// Thumbs down on what was seen all the same: films completed first, then by episodes seen, descending, then title.
    pub down_yet_seen: Vec<Rated>,
}

/// The verdicts that say something, in order.
pub const VERDICTS: [Verdict; 3] = [Verdict::Down, Verdict::Up, Verdict::TwiceUp];

impl Ratings {
    pub(super) fn of(rows: &[Rating], watched: &Watched<'_>) -> Self {
        let mut last: BTreeMap<(NameKeys, &str), &Rating> = BTreeMap::new();
        for row in rows {
            let rank = |row: &Rating| (row.time, row.verdict, row.title.clone());
            let kept = last.entry((NameKeys::of(&row.title), &row.profile)).or_insert(row);
            if rank(row) > rank(kept) {
                *kept = row;
            }
        }
        let mut found = Self { rows: rows.len() as u64, titles: last.len() as u64, ..Self::default() };
        let runtimes =
            Runtimes::of(watched.history, &watched.rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
        for ((keys, profile), row) in last {
            let rated = rated(row, watched.rows_of(profile, &keys), watched, &runtimes);
            let counts = match row.verdict {
                Verdict::Down => &mut found.down,
                Verdict::Up => &mut found.up,
                Verdict::TwiceUp => &mut found.twice_up,
                Verdict::None => {
                    found.without_verdict += 1;
                    continue;
                }
            };
            counts.by_extent[rated.extent as usize] += 1;
            if rated.extent == Extent::Nothing {
                found.unwatched.push((row.verdict, rated));
            } else if row.verdict == Verdict::Down && rated.extent == Extent::Seen {
                found.down_yet_seen.push(rated);
            }
        }
        for counts in [&mut found.down, &mut found.up, &mut found.twice_up] {
            let total = counts.total();
            let share = counts.of(Extent::Seen) as f64 / total.max(1) as f64;
            counts.seen = Estimate::of(Some(share), total, LEAST_CASES);
        }
        found.unwatched.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
        found.down_yet_seen.sort_by(|a, b| {
            (b.is_completed, b.seen_episodes).cmp(&(a.is_completed, a.seen_episodes)).then_with(|| a.cmp(b))
        });
        found
    }

    /// The titles with a verdict; none for "no verdict".
    #[must_use]
    pub fn with(&self, verdict: Verdict) -> VerdictCounts {
        match verdict {
            Verdict::Down => self.down,
            Verdict::Up => self.up,
            Verdict::TwiceUp => self.twice_up,
            Verdict::None => VerdictCounts::default(),
        }
    }

    /// Films with a thumb down that were watched to 90 % or further.
    #[must_use]
    pub fn down_yet_completed(&self) -> u64 {
        self.down_yet_seen.iter().filter(|one| one.is_completed).count() as u64
    }
}

/// A rated title with what some rows, of one profile and one name and ordered by start, say of it.
fn rated(row: &Rating, rows: &[u32], watched: &Watched<'_>, runtimes: &Runtimes) -> Rated {
    let mut open: HashMap<u32, View> = HashMap::new();
    let mut closed: Vec<(u32, View)> = Vec::new();
    for &row in rows {
        let segment = watched.segment(row);
        let runtime = runtimes.of_title(segment.title);
        match open.get_mut(&segment.title) {
            Some(view) if view.goes_on_with(segment, runtime) => view.add(segment, 0),
            _ => closed.extend(
                open.insert(segment.title, View::begin(segment, 0)).map(|view| (segment.title, view)),
            ),
        }
    }
    closed.extend(open);
    let is_episode = |title: u32| watched.index.entry(title).kind == Kind::Episode;
    let seen: HashSet<u32> = closed
        .iter()
        .filter(|(title, view)| view.is_seen(runtimes.of_title(*title)))
        .map(|(title, _)| *title)
        .collect();
    let is_completed = closed.iter().any(|(title, view)| {
        !is_episode(*title) && view.completion(runtimes.of_title(*title)) == Completion::Completed
    });
    let extent = match (closed.is_empty(), seen.is_empty()) {
        (true, _) => Extent::Nothing,
        (false, true) => Extent::Partly,
        (false, false) => Extent::Seen,
    };
    Rated {
        title: row.title.to_string(),
        profile: row.profile.to_string(),
        extent,
        is_series: closed.iter().any(|(title, _)| is_episode(*title)),
        is_completed,
        seen_episodes: seen.iter().filter(|title| is_episode(**title)).count() as u64,
    }
}

/// What was marked as seen elsewhere or as not interesting, beside what was watched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Preferences {
    /// Titles marked as seen, once for each profile.
    pub has_watched: u64,
    /// Of these, those the profile watched under that name.
    pub has_watched_here: u64,
    /// Titles marked as not interesting, once for each profile.
    pub not_interested: u64,
    /// Of these, those the profile watched all the same, before or after.
    pub not_interested_yet_watched: u64,
}

impl Preferences {
    pub(super) fn of(rows: &[Preference], watched: &Watched<'_>) -> Self {
        let mut marks: BTreeMap<(NameKeys, &str), (bool, bool)> = BTreeMap::new();
        for row in rows {
            let mark = marks.entry((NameKeys::of(&row.title), &row.profile)).or_default();
            mark.0 |= row.has_watched;
            mark.1 |= row.not_interested;
        }
        let mut found = Self::default();
        for ((keys, profile), (has_watched, not_interested)) in marks {
            let is_watched = u64::from(!watched.rows_of(profile, &keys).is_empty());
            if has_watched {
                found.has_watched += 1;
                found.has_watched_here += is_watched;
            }
            if not_interested {
                found.not_interested += 1;
                found.not_interested_yet_watched += is_watched;
            }
        }
        found
    }
}
