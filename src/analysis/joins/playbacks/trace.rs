//! One playback's events read as playing, pauses and skips.

use crate::model::records::{Event, EventKind};

/// A position this close, in milliseconds, to where playing alone leads is no skip.
const NO_SKIP: i64 = 1_000;
/// Offsets beyond a year, in milliseconds, are damage.
const FURTHEST: i64 = 366 * 86_400_000;

/// What one playback's events tell. Times in milliseconds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Trace {
    /// Time playing.
    pub played: u64,
    /// Pauses after which it went on.
    pub pauses: u64,
    /// Time in those pauses.
    pub paused: u64,
    /// Whether it ended while paused.
    pub left_paused: bool,
    /// How far each reposition went; negative is back, `None` where the positions do not tell.
    pub skips: Vec<Option<i64>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Idle,
    Playing,
    /// With the time since it was paused.
    Paused(u64),
}

/// Reads the events in the order of the file. Offsets may be missing or negative; time never runs back.
pub(super) fn read(events: &[Event]) -> Trace {
    let mut reader =
        Reader { trace: Trace::default(), state: State::Idle, now: None, position: None, from: None };
    events.iter().for_each(|event| reader.take(event));
    if reader.from.is_some() {
        reader.trace.skips.push(None);
    }
    reader.trace.left_paused |= matches!(reader.state, State::Paused(_));
    reader.trace
}

struct Reader {
    trace: Trace,
    state: State,
    /// Latest offset since the playback began.
    now: Option<i64>,
    /// Where in the title playing alone has led, if known.
    position: Option<i64>,
    /// The position a skip left from whose goal is not known yet; inside, whether that is known.
    from: Option<Option<i64>>,
}

impl Reader {
    fn take(&mut self, event: &Event) {
        self.advance(event.session_offset.map(in_reach));
        let media = event.media_offset.map(in_reach);
        if event.kind == EventKind::Reposition {
            return self.reposition(media);
        }
        if let (Some(from), Some(_)) = (self.from, media) {
            self.trace.skips.push(distance(from, media));
            self.from = None;
        }
        self.position = media.or(self.position);
        match (event.kind, self.state) {
            (EventKind::Start | EventKind::Playing, State::Paused(paused)) => {
                self.trace.pauses += 1;
                self.trace.paused += paused;
                self.state = State::Playing;
            }
            (EventKind::Start | EventKind::Playing, _) => self.state = State::Playing,
            (EventKind::Paused, State::Idle | State::Playing) => self.state = State::Paused(0),
            (EventKind::Stopped, state) => {
                self.trace.left_paused = matches!(state, State::Paused(_));
                self.state = State::Idle;
            }
            (EventKind::Paused | EventKind::Reposition | EventKind::Other, _) => {}
        }
    }

    fn advance(&mut self, offset: Option<i64>) {
        let Some(offset) = offset else { return };
        let now = self.now.map_or(offset, |now| offset.max(now));
        let elapsed = now - self.now.unwrap_or(now);
        self.now = Some(now);
        match &mut self.state {
            State::Idle => {}
            State::Playing => {
                self.trace.played += elapsed.unsigned_abs();
                self.position = self.position.map(|position| position + elapsed);
                self.from = self.from.map(|from| from.map(|position| position + elapsed));
            }
            State::Paused(paused) => *paused += elapsed.unsigned_abs(),
        }
    }

    /// The event holds the goal, or else the next one with a position does.
    fn reposition(&mut self, media: Option<i64>) {
        if self.from.take().is_some() {
            self.trace.skips.push(None);
        }
        match distance(self.position, media) {
            Some(skip) => {
                self.trace.skips.push(Some(skip));
                self.position = media;
            }
            None => self.from = Some(self.position.or(media)),
        }
    }
}

fn in_reach(offset: i64) -> i64 {
    offset.clamp(-FURTHEST, FURTHEST)
}

/// How far apart two positions are; nothing where one is unknown, or where playing alone explains it.
fn distance(from: Option<i64>, to: Option<i64>) -> Option<i64> {
    let skip = to? - from?;
    (skip.abs() > NO_SKIP).then_some(skip)
}

#[cfg(test)]
mod tests {
    use super::*;
    use EventKind::{Paused, Playing, Reposition, Start, Stopped};

    /// Events of seconds: kind, session, media.
    fn trace(events: &[(EventKind, Option<i64>, Option<i64>)]) -> Trace {
        let milliseconds = |offset: Option<i64>| offset.map(|seconds| seconds * 1_000);
        let event = |(kind, session, media): &(EventKind, Option<i64>, Option<i64>)| Event {
            kind: *kind,
            session_offset: milliseconds(*session),
            media_offset: milliseconds(*media),
        };
        read(&events.iter().map(event).collect::<Vec<_>>())
    }

    #[test]
    fn playing_and_pauses_share_the_time() {
        // 60 s, a pause of 30 s, 100 s more, left on pause after 10 s.
        let found = trace(&[
            (Start, Some(0), Some(500)),
            (Playing, Some(1), Some(500)),
            (Paused, Some(60), Some(559)),
            (Paused, Some(70), Some(559)),
            (Playing, Some(90), Some(559)),
            (Paused, Some(190), Some(659)),
            (Stopped, Some(200), Some(659)),
        ]);
        let expected = Trace { played: 160_000, pauses: 1, paused: 30_000, left_paused: true, skips: vec![] };
        assert_eq!(found, expected);
    }

    #[test]
    fn a_skip_is_the_way_from_where_playing_had_led() {
        // At 100 s the position is 600; the events hold the goal.
        let goal = trace(&[
            (Start, Some(0), Some(500)),
            (Reposition, Some(100), Some(590)),
            (Playing, Some(101), Some(590)),
            (Reposition, Some(161), Some(950)),
            (Stopped, Some(200), Some(989)),
        ]);
        assert_eq!((goal.skips, goal.played), (vec![Some(-10_000), Some(300_000)], 200_000));
        // Here the event holds where the skip left from, and the next one its goal.
        let left = trace(&[
            (Start, Some(0), Some(500)),
            (Paused, Some(100), Some(600)),
            (Reposition, Some(105), Some(600)),
            (Playing, Some(110), Some(570)),
            (Stopped, Some(120), Some(580)),
        ]);
        assert_eq!((left.skips, left.pauses, left.paused), (vec![Some(-30_000)], 1, 10_000));
    }

    #[test]
    fn what_the_positions_do_not_tell_stays_untold() {
        let found = trace(&[
            (Start, Some(0), None),
            (Reposition, Some(10), None),
            (Reposition, Some(20), Some(400)),
            (Playing, Some(20), Some(400)),
            (Stopped, Some(30), None),
        ]);
        // The first leads nowhere known; the second left from where nobody knows.
        assert_eq!((found.skips, found.played), (vec![None, None], 30_000));
    }

    #[test]
    fn offsets_may_be_negative_missing_or_nonsense() {
        let short = trace(&[(Start, Some(-1), Some(0)), (Stopped, Some(4), Some(4))]);
        assert_eq!((short.played, short.left_paused), (5_000, false));
        let lost = trace(&[(Start, None, None), (Playing, None, None), (Stopped, None, None)]);
        assert_eq!(lost, Trace::default());
        let wild = [i64::MIN, i64::MAX, 0, i64::MIN].map(|offset| Event {
            kind: Reposition,
            session_offset: Some(offset),
            media_offset: Some(offset),
        });
        assert_eq!(read(&wild).skips.len(), 4);
        assert_eq!(read(&[]), Trace::default());
    }

    #[test]
    fn a_second_is_no_skip_and_a_goal_told_late_is_measured_from_where_playing_led() {
        assert_eq!([distance(Some(0), Some(1_000)), distance(Some(0), Some(-1_000))], [None, None]);
        assert_eq!([distance(Some(0), Some(1_001)), distance(None, Some(9))], [Some(1_001), None]);
        // The skip leaves from 600 and its goal is told ten seconds of play later: 700 instead of 610.
        let late = trace(&[
            (Start, Some(0), Some(500)),
            (Reposition, Some(100), None),
            (Playing, Some(110), Some(700)),
            (Stopped, Some(120), Some(710)),
        ]);
        assert_eq!(late.skips, [Some(90_000)]);
    }

    #[test]
    fn an_offset_of_two_days_is_no_damage() {
        let long = trace(&[(Start, Some(0), Some(0)), (Stopped, Some(172_800), Some(172_800))]);
        assert_eq!((long.played, in_reach(i64::MAX)), (172_800_000, 31_622_400_000));
    }
}
