//! What a profile asked for, saved and rated, and what it was sent.

use super::columns::Columns;
use std::sync::Arc;

/// A search, or a pick from its results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// Whose.
    pub profile: Arc<str>,
    /// When, in UTC seconds; not always recorded.
    pub time: Option<i64>,
    /// What was typed, often once for every key pressed.
    pub query: Option<Arc<str>>,
    /// The result that was picked: an English title.
    pub displayed: Option<Arc<str>>,
    /// What was done with it, such as `play`.
    pub action: Option<Arc<str>>,
    /// Where on the page, such as `title_results`.
    pub section: Option<Arc<str>>,
    /// The country of the search, as a code.
    pub country: Option<Arc<str>>,
}

/// A title added to My List.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// Whose.
    pub profile: Arc<str>,
    /// Series or film, in the profile's language.
    pub title: Arc<str>,
    /// Day it was added, counted from 1970, UTC.
    pub day: i64,
}

/// What a rating says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Thumb down, or one or two stars.
    Down,
    /// Thumb up, or three to five stars.
    Up,
    /// Two thumbs up.
    TwiceUp,
    /// The rating was taken back, or says nothing of liking: "not interested", "not seen".
    None,
}

/// A rating.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// Whose.
    pub profile: Arc<str>,
    /// Series or film.
    pub title: Arc<str>,
    /// When, in UTC seconds.
    pub time: i64,
    /// What it says.
    pub verdict: Verdict,
    /// The stars, of the years in which there were some; −1 is "not interested", −2 "not seen".
    pub stars: Option<i64>,
}

/// A show marked as seen elsewhere or as not interesting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preference {
    /// Whose.
    pub profile: Arc<str>,
    /// Series or film.
    pub title: Arc<str>,
    /// Day, counted from 1970, if recorded.
    pub day: Option<i64>,
    /// Marked as seen.
    pub has_watched: bool,
    /// Marked as not interesting.
    pub not_interested: bool,
}

/// A message sent to a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// To whom.
    pub profile: Arc<str>,
    /// When it was sent, in UTC seconds.
    pub sent: i64,
    /// When it was clicked.
    pub clicked: Option<i64>,
    /// Whether it was clicked.
    pub is_clicked: bool,
    /// What kind of message, such as `INAPP_NEW_ARRIVALS`.
    pub name: Option<Arc<str>>,
    /// `EMAIL`, `PUSH`, `NOTIFICATIONS`, …
    pub channel: Option<Arc<str>>,
    /// The title it speaks of.
    pub title: Option<Arc<str>>,
}

pub(super) fn searches(table: &Columns<'_>) -> Vec<Search> {
    let mut profiles = table.texts("profile_name").into_iter();
    let mut times = table.instants("utc_timestamp").into_iter();
    let mut queries = table.texts("query_typed").into_iter();
    let mut displayed = table.texts("displayed_name").into_iter();
    let mut actions = table.texts("action").into_iter();
    let mut sections = table.texts("section").into_iter();
    let mut countries = table.texts("country_iso_code").into_iter();
    let search = |_| Search {
        profile: profiles.next().flatten().unwrap_or_default(),
        time: times.next().flatten(),
        query: queries.next().flatten(),
        displayed: displayed.next().flatten(),
        action: actions.next().flatten(),
        section: sections.next().flatten(),
        country: countries.next().flatten().filter(|code| **code != *"--"),
    };
    (0..table.rows()).map(search).collect()
}

pub(super) fn my_list(table: &Columns<'_>) -> Vec<ListItem> {
    let mut profiles = table.texts("profile_name").into_iter();
    let mut titles = table.texts("title_name").into_iter();
    let mut days = table.dates("utc_title_add_date").into_iter();
    let item = |_| {
        let profile = profiles.next().flatten().unwrap_or_default();
        let (title, day) = (titles.next().flatten(), days.next().flatten());
        Some(ListItem { profile, title: title?, day: day? })
    };
    (0..table.rows()).filter_map(item).collect()
}

pub(super) fn ratings(table: &Columns<'_>) -> Vec<Rating> {
    let mut profiles = table.texts("profile_name").into_iter();
    let mut titles = table.texts("title_name").into_iter();
    let mut times = table.instants("event_utc_ts").into_iter();
    let mut thumbs = table.wholes("thumbs_value").into_iter();
    let mut stars = table.wholes("star_value").into_iter();
    let rating = |_| {
        let profile = profiles.next().flatten().unwrap_or_default();
        let (title, time) = (titles.next().flatten(), times.next().flatten());
        let (thumbs, stars) = (thumbs.next().flatten(), stars.next().flatten());
        Some(Rating { profile, title: title?, time: time?, verdict: verdict(thumbs, stars), stars })
    };
    (0..table.rows()).filter_map(rating).collect()
}

/// Stars decide where there are some: the thumbs beside them were filled in later.
fn verdict(thumbs: Option<i64>, stars: Option<i64>) -> Verdict {
    match (stars, thumbs) {
        (Some(3..=5), _) => Verdict::Up,
        (Some(1 | 2), _) => Verdict::Down,
        (Some(_), _) => Verdict::None,
        (None, Some(1)) => Verdict::Down,
        (None, Some(2)) => Verdict::Up,
        (None, Some(3)) => Verdict::TwiceUp,
        (None, _) => Verdict::None,
    }
}

pub(super) fn preferences(table: &Columns<'_>) -> Vec<Preference> {
    let mut profiles = table.texts("profile_name").into_iter();
    let mut titles = table.texts("show").into_iter();
    let mut days = table.dates("event_date").into_iter();
    let mut watched = table.booleans("has_watched").into_iter();
    let mut interested = table.booleans("is_interested").into_iter();
    let preference = |_| {
        let profile = profiles.next().flatten().unwrap_or_default();
        let (title, day) = (titles.next().flatten(), days.next().flatten());
        let has_watched = watched.next().flatten() == Some(true);
        let not_interested = interested.next().flatten() == Some(false);
        Some(Preference { profile, title: title?, day, has_watched, not_interested })
    };
    (0..table.rows()).filter_map(preference).collect()
}

pub(super) fn messages(table: &Columns<'_>) -> Vec<Message> {
    let mut profiles = table.texts("profile_name").into_iter();
    let mut sent = table.instants("sent_utc_ts").into_iter();
    let mut clicked = table.instants("click_utc_ts").into_iter();
    let mut counts = table.wholes("click_cnt").into_iter();
    let mut names = table.texts("message_name").into_iter();
    let mut channels = table.texts("channel").into_iter();
    let mut titles = table.texts("title_name").into_iter();
    let message = |_| {
        let profile = profiles.next().flatten().unwrap_or_default();
        let (sent, clicked, count) =
            (sent.next().flatten(), clicked.next().flatten(), counts.next().flatten());
        let (name, channel, title) =
            (names.next().flatten(), channels.next().flatten(), titles.next().flatten());
        let is_clicked = clicked.is_some() || count.is_some_and(|count| count > 0);
        Some(Message { profile, sent: sent?, clicked, is_clicked, name, channel, title })
    };
    (0..table.rows()).filter_map(message).collect()
}
