//! What profiles did: lists, ratings, searches, playback, clicks, games.

use super::*;

#[test]
fn my_list_in_both_column_orders() {
    let old = "Profile Name,Title Name,Country,Utc Title Add Date\nAda,\"Blue Harbour, Again\",Turkey,2022-05-09\nBo,Saltwind,Turkey,2021-01-02\n";
    let new = "\"Profile Name\",\"Country\",\"Utc Title Add Date\",\"Title Name\"\n\"Ada\",\"Turkey\",\"2022-05-09\",\"Blue Harbour, Again\"\n\"Bo\",\"Turkey\",\"2021-01-02\",\"Saltwind\"\n";
    for text in [old, new] {
        let list = read(TableKind::MyList, text);
        assert_flawless(&list);
        assert_eq!(dtype(&list.frame, "utc_title_add_date"), "date");
        assert_eq!(dtype(&list.frame, "profile_name"), "cat");
        assert_eq!(cells(&list.frame, "title_name"), ["Blue Harbour, Again", "Saltwind"]);
        assert_eq!(reach(&list), ("2021-01-02", "2022-05-09"));
        assert_eq!(list.account.rows, 2);
    }
}

#[test]
fn ratings_keep_minus_one_as_a_star_value() {
    let ratings = read(
        TableKind::Ratings,
        "Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts,Region View Date\n\
         Ada,Saltwind,thumb,,3,HTML 5,2022-05-09 02:01:32,\n\
         Ada,Quiet Engines,star,-1,1,PS4,2015-03-02 20:00:00,2015-03-01\n",
    );
    assert_flawless(&ratings);
    assert_eq!(dtype(&ratings.frame, "star_value"), "i64");
    assert_eq!(cells(&ratings.frame, "star_value"), ["null", "-1"]);
    assert_eq!(cells(&ratings.frame, "thumbs_value"), ["3", "1"]);
    assert_eq!(cells(&ratings.frame, "region_view_date"), ["null", "2015-03-01"]);
    assert_eq!(dtype(&ratings.frame, "event_utc_ts"), "datetime[ms, UTC]");
    assert_eq!(reach(&ratings), ("2015-03-02T20:00:00Z", "2022-05-09T02:01:32Z"));
}

#[test]
fn searches_without_a_time_or_a_query_are_rows() {
    let searches = read(
        TableKind::SearchHistory,
        "Profile Name,Country Iso Code,Device,Is Kids,Query Typed,Displayed Name,Action,Section,Utc Timestamp\n\
         Ada,TR,Smart TV,0,salt ,\"Saltwind: Season 1: \"\"Pilot\"\"\",play,title_results,2022-05-09 02:01:32\n\
         Kid,--,,1,,,select,,\n",
    );
    assert_flawless(&searches);
    assert_eq!(dtype(&searches.frame, "is_kids"), "bool");
    assert_eq!(cells(&searches.frame, "is_kids"), ["false", "true"]);
    assert_eq!(cells(&searches.frame, "query_typed"), ["salt ", "null"]);
    assert_eq!(cell(&searches.frame, "displayed_name", 0), "Saltwind: Season 1: \"Pilot\"".trim_matches('"'));
    assert_eq!(cells(&searches.frame, "country_iso_code"), ["TR", "null"]);
    assert_eq!(cell(&searches.frame, "utc_timestamp", 1), "null");
}

#[test]
fn playback_gives_its_events_too() {
    let playback = read(
        TableKind::PlaybackRelatedEvents,
        "Profile Name,Title Description,Device,Playback Start Utc Ts,Country,Playtraces\n\
         Ada,\"Saltwind: Season 1: \"\"Pilot\"\"\",Smart TV,2022-05-09 02:01:32,TR,\"[{\"\"eventType\"\":\"\"start\"\",\"\"sessionOffsetMs\"\":0,\"\"mediaOffsetMs\"\":1234},{\"\"eventType\"\":\"\"stopped\"\",\"\"sessionOffsetMs\"\":-5,\"\"mediaOffsetMs\"\":null}]\"\n\
         Ada,Quiet Engines_hook_primary_16x9,Smart TV,2022-05-08 02:01:32,TR,[]\n\
         Bo,Saltwind,Smart TV,2022-05-07 02:01:32,TR,\"[{\"\"eventType\"\":\"\"playing\"\",\"\"sessionOffsetMs\"\":7,\"\"mediaOffsetMs\"\":9}]\"\n",
    );
    assert_flawless(&playback);
    let events = playback.detail.as_ref().unwrap();
    assert_eq!(cells(events, "row"), ["0", "0", "2"]);
    assert_eq!(cells(events, "event_type"), ["start", "stopped", "playing"]);
    assert_eq!(cells(events, "session_offset_ms"), ["0", "-5", "7"]);
    assert_eq!(cells(events, "media_offset_ms"), ["1234", "null", "9"]);
    assert_eq!(dtype(events, "event_type"), "cat");
    assert_eq!(cell(&playback.frame, "playtraces", 1), "[]");
}

#[test]
fn broken_traces_are_said_once_each() {
    let playback = read(
        TableKind::PlaybackRelatedEvents,
        "Profile Name,Playback Start Utc Ts,Playtraces\nAda,2022-05-09 02:01:32,[{\nAda,2022-05-09 02:01:33,\"{\"\"a\"\":1}\"\n",
    );
    let said: Vec<(u64, &str)> =
        playback.account.problems.iter().map(|problem| (problem.line, problem.what.as_str())).collect();
    assert_eq!(said, [(2, "not valid JSON"), (3, "JSON, but not the list that is expected here")]);
    assert_eq!(cells(&playback.frame, "playtraces"), ["null", "{\"a\":1}"]);
    assert_eq!(playback.detail.unwrap().height(), 0);
}

#[test]
fn preferences_and_interactive_titles() {
    let preferences = read(
        TableKind::IndicatedPreferences,
        "Profile Name,Show,Has Watched,Is Interested,Event Date\nAda,Saltwind,true,,2020-01-02\nBo,Quiet Engines,,false,2021-01-02\n",
    );
    assert_flawless(&preferences);
    assert_eq!(cells(&preferences.frame, "has_watched"), ["true", "null"]);
    assert_eq!(cells(&preferences.frame, "is_interested"), ["null", "false"]);
    let interactive = read(
        TableKind::InteractiveTitles,
        "Profile Name,Title Desc,Selection Type,Choice Segment Id,Has Watched,Source,Utc Timestamp\nAda,The Fork,countdown_interrupted,1A,false,tvui,2019-01-02 10:00:00\n",
    );
    assert_flawless(&interactive);
    assert_eq!(cell(&interactive.frame, "choice_segment_id", 0), "1A");
    assert_eq!(reach(&interactive), ("2019-01-02T10:00:00Z", "2019-01-02T10:00:00Z"));
}

#[test]
fn clicks_and_games() {
    let clicks = read(
        TableKind::Clickstream,
        "Profile Name,Source,Navigation Level,Referrer Url,Webpage Url,Click Utc Ts\nAda,www,browseTitles,/browse,/watch/1?trackId=2,2022-05-09 02:01:32\nAda,tvui,playback,,,2022-05-09 02:02:32\n",
    );
    assert_flawless(&clicks);
    assert_eq!(cells(&clicks.frame, "webpage_url"), ["/watch/1?trackId=2", "null"]);
    assert_eq!(dtype(&clicks.frame, "navigation_level"), "cat");
    let games = read(
        TableKind::GamePlaySession,
        "Profile Name,Start Time,Duration,Game Title,Game Version,Platform,Device Type,Country,Esn,Ip\nAda,2023-05-09 02:01:32,754,Paper Boats,1.2.3,androidGame,HXY_MP05,TR,E-1,198.51.100.7\n",
    );
    assert_flawless(&games);
    assert_eq!(
        (cell(&games.frame, "duration_seconds", 0), dtype(&games.frame, "duration_seconds")),
        ("754".into(), "i64".into())
    );
    assert_eq!(cell(&games.frame, "game_version", 0), "1.2.3");
}
