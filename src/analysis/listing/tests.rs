//! Lists of small histories, made by hand, and lists against counts.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::model::samples::history_of;

fn listed(bytes: &[u8]) -> (History, Listing) {
    let history = history_of(bytes);
    let index = TitleIndex::of(&history);
    let lists = Listing::of(&history, &index, &Settings::default());
    (history, lists)
}

#[test]
fn an_evening_on_two_devices_is_one_view_in_one_session() {
    // 21:30 UTC is 23:30 in Paris; Salt is left for Blue Harbour and ended after midnight, on the phone.
    let (history, lists) = listed(
        b"Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n\
        Ada,2022-05-02 21:30:00,00:20:00,Autoplayed: user action: User_Interaction; ,Salt,,TV,00:20:00,Not latest view,FR (France)\n\
        Ada,2022-05-02 21:45:00,00:15:00,,Blue Harbour: Season 1: Dawn (Episode 1),,Phone,,,FR (France)\n\
        Ada,2022-05-02 22:20:00,00:20:00,,Salt,,Phone,00:40:00,00:40:00,FR (France)\n\
        Bo,2022-05-03 21:30:00,00:01:00,,Salt,,TV,00:01:00,00:01:00,FR (France)\n",
    );
    let ada = &lists.views[0];
    let start = 1_651_527_000;
    assert_eq!((ada.view.start, ada.view.end, ada.view.watched), (start, start + 4_200, 2_400));
    assert_eq!((ada.local_start, ada.local_end), (start + 7_200, start + 11_400));
    assert_eq!(
        (ada.view.furthest, ada.runtime, ada.completion),
        (Some(2_400), Some(2_400), Completion::Completed)
    );
    assert_eq!((ada.segments, ada.began, ada.is_seen), (2, Began::Person, true));
    let devices: Vec<_> =
        ada.devices.iter().map(|device| history.devices[*device as usize].name.as_str()).collect();
    assert_eq!((devices, ada.country.as_str()), (vec!["TV", "Phone"], "FR"));
    assert_eq!(lists.views[2].completion, Completion::Touched);

    // The two first segments overlap for 5 minutes.
    let session = &lists.sessions[0];
    assert_eq!((session.session.segments, session.titles, lists.sessions.len()), (3, 2, 2));
    assert_eq!((session.watched, session.awake, session.session.length()), (3_300, 3_000, 4_200));
    assert_eq!((session.local_end, session.day), (start + 11_400, (start + 7_200) / DAY));

    let places: Vec<_> = lists.segments.iter().map(|one| (one.row, one.view, one.session)).collect();
    assert_eq!(places, [(0, 0, 0), (1, 1, 0), (2, 0, 0), (3, 2, 1)]);
    let titles: Vec<_> = lists.titles.iter().map(|one| (one.profile, one.segments, one.views)).collect();
    assert_eq!(titles, [(0, 2, 1), (0, 1, 1), (1, 1, 1)]);
}

#[test]
fn sessions_of_the_next_profile_are_counted_from_its_first() {
    let (_, lists) = listed(
        b"Profile Name,Start Time,Duration,Title,Device Type,Country\n\
        Ada,2022-05-02 20:00:00,00:20:00,Salt,TV,FR (France)\n\
        Bo,2022-05-03 20:00:00,00:20:00,Salt,TV,FR (France)\n\
        Bo,2022-05-03 20:30:00,00:20:00,Salt,TV,FR (France)\n\
        Bo,2022-05-04 20:00:00,00:20:00,Salt,TV,FR (France)\n",
    );
    let sessions: Vec<_> = lists.sessions.iter().map(|one| (one.profile, one.session.segments)).collect();
    assert_eq!(sessions, [(0, 1), (1, 2), (1, 1)]);
}
