//! Games played beside the streaming.

use crate::model::history::History;
use crate::model::records::GameSession;
use std::collections::BTreeMap;

/// What the game sessions tell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Games {
    /// All profiles together.
    pub account: GameAmounts,
    /// Each profile that played, by seconds, descending, then name.
    pub profiles: Vec<(String, GameAmounts)>,
}

/// The games of a profile, or of the account.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GameAmounts {
    /// Sessions, a repeated row counted once. Some last 0 s.
    pub sessions: u64,
    /// Seconds played.
    pub seconds: u64,
    /// Start of the first session, UTC seconds.
    pub first_start: Option<i64>,
    /// Start of the last session, UTC seconds.
    pub last_start: Option<i64>,
    /// The longest session in seconds.
    pub longest_seconds: u64,
    /// Seconds streamed from the start of the first session to the end of the last.
    pub streamed_seconds: u64,
    /// Each game, by seconds, descending, then name.
    pub games: Vec<GameAmount>,
}

/// What was played of one game.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GameAmount {
    /// Its name; empty where the file has none.
    pub game: String,
    /// Sessions.
    pub sessions: u64,
    /// Seconds played.
    pub seconds: u64,
    /// Start of the first session, UTC seconds.
    pub first_start: i64,
    /// Start of the last session, UTC seconds.
    pub last_start: i64,
}

impl GameAmounts {
    /// Share of the seconds spent with games, of games and streaming in that time; `None` without any.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        let both = self.seconds.saturating_add(self.streamed_seconds);
        (both > 0).then(|| self.seconds as f64 / both as f64)
    }
}

impl Games {
    /// Adds up the sessions of an export, and what was streamed meanwhile.
    #[must_use]
    pub fn of(history: &History, sessions: &[GameSession]) -> Self {
        let mut sessions: Vec<&GameSession> = sessions.iter().collect();
        sessions.sort_unstable();
        sessions.dedup();
        let account = amounts(&sessions, |from, until| streamed(history, None, from, until));
        let mut by_profile: BTreeMap<&str, Vec<&GameSession>> = BTreeMap::new();
        for session in sessions {
            by_profile.entry(&session.profile).or_default().push(session);
        }
        let mut profiles: Vec<(String, GameAmounts)> = by_profile
            .into_iter()
            .map(|(name, sessions)| {
                let amounts = amounts(&sessions, |from, until| streamed(history, Some(name), from, until));
                (name.to_owned(), amounts)
            })
            .collect();
        // The sort keeps the order of the names among profiles with as many seconds.
        profiles.sort_by_key(|(_, amounts)| std::cmp::Reverse(amounts.seconds));
        Self { account, profiles }
    }
}

fn amounts(sessions: &[&GameSession], streamed: impl FnOnce(i64, i64) -> u64) -> GameAmounts {
    let mut games: BTreeMap<&str, GameAmount> = BTreeMap::new();
    for session in sessions {
        let name = session.title.as_deref().unwrap_or_default();
        let new = || GameAmount {
            game: name.to_owned(),
            first_start: session.start,
            last_start: session.start,
            ..GameAmount::default()
        };
        let game = games.entry(name).or_insert_with(new);
        game.sessions += 1;
        game.seconds = game.seconds.saturating_add(session.duration);
        game.first_start = game.first_start.min(session.start);
        game.last_start = game.last_start.max(session.start);
    }
    let mut games: Vec<GameAmount> = games.into_values().collect();
    // The sort keeps the order of the names among games with as many seconds.
    games.sort_by_key(|game| std::cmp::Reverse(game.seconds));
    let first_start = sessions.iter().map(|session| session.start).min();
    let end = sessions.iter().map(|session| session.start.saturating_add_unsigned(session.duration)).max();
    GameAmounts {
        sessions: sessions.len() as u64,
        seconds: games.iter().fold(0, |sum, game| sum.saturating_add(game.seconds)),
        first_start,
        last_start: sessions.iter().map(|session| session.start).max(),
        longest_seconds: sessions.iter().map(|session| session.duration).max().unwrap_or(0),
        streamed_seconds: first_start.zip(end).map_or(0, |(from, until)| streamed(from, until)),
        games,
    }
}

/// Streamed seconds of a profile, or of all, in `[from, until)`.
fn streamed(history: &History, profile: Option<&str>, from: i64, until: i64) -> u64 {
    let number = profile.map(|name| history.profiles.iter().position(|profile| profile == name));
    let is_meant = |setting: u32| {
        let profile = history.settings[setting as usize].profile as usize;
        number.is_none_or(|number| number == Some(profile))
    };
    let inside = |start: i64, end: i64| (end.min(until) - start.max(from)).max(0).unsigned_abs();
    let kept = history.kept().filter(|segment| segment.start < until && is_meant(segment.setting));
    kept.map(|segment| inside(segment.start, segment.end())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::joins::household::{DAY, history};

    fn session(profile: &str, start: i64, duration: u64, game: &str) -> GameSession {
        let (profile, title) = (profile.into(), Some(game.into()));
        GameSession { profile, start: DAY + start, duration, title, platform: None }
    }

    #[test]
    fn hours_of_games_stand_beside_what_was_streamed_meanwhile() {
        let history = history(&[
            ("Ada", "2024-01-01 20:00:00", "02:00:00", ""),
            // Half of it lies before the first game, a third of the last one after the end of the last.
            ("Ada", "2024-01-02 00:30:00", "01:00:00", ""),
            ("Ben", "2024-01-02 02:00:00", "00:30:00", ""),
            ("Ada", "2024-01-02 02:10:00", "00:15:00", ""),
            ("Ada", "2024-01-02 02:00:00", "00:01:00", "TRAILER"),
        ]);
        let sessions = [
            session("Ada", 2 * 3_600, 1_200, "Kettle"),
            session("Ada", 3_600, 600, "Kettle"),
            session("Ada", 3_600, 600, "Kettle"),
            session("Ada", 5_400, 0, "Marmot"),
            session("Cy", 3_600, 60, "Marmot"),
        ];
        let games = Games::of(&history, &sessions);
        let [(ada, first), (cy, second)] = games.profiles.as_slice() else { panic!("not two profiles") };
        assert_eq!((ada.as_str(), cy.as_str()), ("Ada", "Cy"));
        assert_eq!((first.sessions, first.seconds, first.longest_seconds), (3, 1_800, 1_200));
        assert_eq!((first.first_start, first.last_start), (Some(DAY + 3_600), Some(DAY + 7_200)));
        // 30 min of the second row, 10 of the last: the games end at 02:20.
        assert_eq!((first.streamed_seconds, first.share()), (2_400, Some(1_800.0 / 4_200.0)));
        let named: Vec<_> = first.games.iter().map(|game| (game.game.as_str(), game.sessions)).collect();
        assert_eq!(named, [("Kettle", 2), ("Marmot", 1)]);
        assert_eq!((first.games[0].first_start, first.games[0].last_start), (DAY + 3_600, DAY + 7_200));
        // A clock may say any year.
        let early = Games::of(&history, &[session("Ada", -DAY - 10, 60, "Kettle")]).account;
        assert_eq!((early.games[0].first_start, early.games[0].last_start), (-10, -10));
        assert_eq!((second.streamed_seconds, second.share()), (0, Some(1.0)));
        // The other profile streamed 20 minutes of that time.
        assert_eq!((games.account.seconds, games.account.streamed_seconds), (1_860, 3_600));
        assert_eq!(Games::of(&history, &[]), Games::default());
        assert_eq!(GameAmounts::default().share(), None);
    }
}
