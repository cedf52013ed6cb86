#![allow(clippy::unwrap_used)]
use super::*;
use crate::source::netflix::frames::build;
use crate::source::text::read_bytes;

fn records_of(kind: TableKind, text: &str) -> Records {
    let (frames, _) = build("file.csv", &read_bytes(text.as_bytes()), kind.spec()).unwrap();
    Records::of(&BTreeMap::from([(kind, frames)]))
}

#[test]
fn a_table_that_is_not_there_is_not_an_empty_one() {
    let records = records_of(TableKind::MyList, "Profile Name,Title Name,Country,Utc Title Add Date\n");
    assert_eq!(records, Records { my_list: Some(Vec::new()), ..Records::default() });
}

#[test]
fn searches_keep_rows_without_a_time() {
    let text = "Profile Name,Country Iso Code,Device,Is Kids,Query Typed,Displayed Name,Action,Section,Utc Timestamp\n\
                Ada ,FR,TV,0,blu ,Blue Harbour,play,title_results,1970-01-02 00:00:01\n\
                Ada,--,TV,0,,,select,,\n";
    let searches = records_of(TableKind::SearchHistory, text).searches.unwrap();
    assert_eq!((&*searches[0].profile, searches[0].query.as_deref()), ("Ada", Some("blu")));
    assert_eq!((searches[0].time, searches[0].country.as_deref()), (Some(86_401), Some("FR")));
    assert_eq!(
        (searches[1].time, searches[1].displayed.as_ref(), searches[1].country.as_ref()),
        (None, None, None)
    );
}

#[test]
fn stars_decide_over_thumbs_and_minus_one_is_no_verdict() {
    let text = "Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts,Region View Date\n\
                Ada,A,thumb,,3,TV,2022-05-09 02:01:32,\n\
                Ada,B,star,2,2,TV,2015-05-09 02:01:32,\n\
                Ada,C,star,-1,1,TV,2015-05-09 02:01:32,\n\
                Ada,D,thumb,,0,TV,2022-05-09 02:01:32,\n\
                Ada,E,thumb,,2,TV,,\n";
    let ratings = records_of(TableKind::Ratings, text).ratings.unwrap();
    let verdicts: Vec<_> = ratings.iter().map(|rating| (&*rating.title, rating.verdict)).collect();
    let expected =
        [("A", Verdict::TwiceUp), ("B", Verdict::Down), ("C", Verdict::None), ("D", Verdict::None)];
    assert_eq!(verdicts, expected, "a rating without a time is left out");
}

#[test]
fn preferences_are_one_or_the_other() {
    let text =
        "Profile Name,Show,Has Watched,Is Interested,Event Date\nAda,A,true,,2022-05-09\nAda,B,,false,\n";
    let preferences = records_of(TableKind::IndicatedPreferences, text).preferences.unwrap();
    let marks: Vec<_> =
        preferences.iter().map(|one| (one.has_watched, one.not_interested, one.day)).collect();
    assert_eq!(marks, [(true, false, Some(19_121)), (false, true, None)]);
}

#[test]
fn a_message_is_clicked_by_its_count_or_its_time() {
    let text = "Profile Name,Sent Utc Ts,Message Name,Channel,Title Name,Click Utc Ts,Click Cnt\n\
                Ada,1970-01-01 00:00:10,EMAIL_TOP_10,EMAIL,A,,0\n\
                Ada,1970-01-01 00:00:20,EMAIL_TOP_10,EMAIL,A,1970-01-01 00:01:00,1\n\
                Ada,1970-01-01 00:00:30,,PUSH,,,1\n";
    let messages = records_of(TableKind::MessagesSentByNetflix, text).messages.unwrap();
    let clicks: Vec<_> = messages.iter().map(|one| (one.sent, one.clicked, one.is_clicked)).collect();
    assert_eq!(clicks, [(10, None, false), (20, Some(60), true), (30, None, true)]);
}

#[test]
fn payments_are_not_invoices() {
    let text = "Transaction Date,Service Period Start Date,Service Period End Date,Description,Currency,Gross Sale Amt,Final Invoice Result\n\
                1970-01-02,1970-01-02,1970-02-01,SUBSCRIPTION,EUR,9.99,SETTLED\n\
                1970-01-02,,,payment_transaction,EUR,9.99,\n";
    let invoices = records_of(TableKind::BillingHistory, text).invoices.unwrap();
    let invoice = Invoice {
        day: Some(1),
        from: Some(1),
        to: Some(31),
        gross: Some(9.99),
        currency: Some("EUR".into()),
        result: InvoiceResult::Settled,
    };
    assert_eq!(invoices, [invoice]);
}

#[test]
fn a_subscription_row_tells_of_one_change_of_plan() {
    let text = "Subscription Opened Ts,Is Free Trial At Signup,Subscription Closed Ts,Is Customer Initiated Cancel,Signup Max Concurrent Streams,Signup Max Streaming Quality,Plan Change Date,Plan Change Old Max Concurrent Streams,Plan Change Old Max Streaming Quality,Plan Change New Max Concurrent Streams,Plan Change New Max Streaming Quality\n\
                1970-01-01 00:00:05.000+0000,true,,,1,HD720p,19700103,1,HD720p,2,HD\n";
    let subscriptions = records_of(TableKind::SubscriptionHistory, text).subscriptions.unwrap();
    let plan = |streams, quality: &str| Plan { streams: Some(streams), quality: Some(quality.to_owned()) };
    let expected = Subscription {
        opened: 5,
        closed: None,
        is_free_trial: Some(true),
        is_cancelled_by_customer: None,
        plan: plan(1, "HD720p"),
        change: Some(PlanChange { day: 2, old: plan(1, "HD720p"), new: plan(2, "HD") }),
    };
    assert_eq!(subscriptions, [expected]);
}

#[test]
fn events_stand_with_their_playback() {
    let text = "Profile Name,Title Description,Device,Playback Start Utc Ts,Country,Playtraces\n\
                Ada,A,TV,,FR,[]\n\
                Ada,B,TV,1970-01-01 00:00:07,FR,\"[{\"\"eventType\"\":\"\"start\"\",\"\"sessionOffsetMs\"\":0,\"\"mediaOffsetMs\"\":null},{\"\"eventType\"\":\"\"paused\"\",\"\"sessionOffsetMs\"\":900,\"\"mediaOffsetMs\"\":-5}]\"\n";
    let playbacks = records_of(TableKind::PlaybackRelatedEvents, text).playbacks.unwrap();
    assert_eq!(playbacks.len(), 1, "a playback without a start is left out");
    let start = Event { kind: EventKind::Start, session_offset: Some(0), media_offset: None };
    let paused = Event { kind: EventKind::Paused, session_offset: Some(900), media_offset: Some(-5) };
    assert_eq!((playbacks[0].start, playbacks[0].events.as_slice()), (7, &[start, paused][..]));
}

#[test]
fn games_last_whole_seconds() {
    let text = "Profile Name,Start Time,Duration,Game Title,Game Version,Platform\nAda,1970-01-01 00:00:07,61,A,1.0,iosGame\n";
    let games = records_of(TableKind::GamePlaySession, text).games.unwrap();
    assert_eq!((games[0].start, games[0].duration, games[0].platform.as_deref()), (7, 61, Some("iosGame")));
}

/// As [`records_of`], with those about the account.
fn account_of(kind: TableKind, text: &str) -> AccountRecords {
    let (frames, _) = build("file.csv", &read_bytes(text.as_bytes()), kind.spec()).unwrap();
    Records::with_account(&BTreeMap::from([(kind, frames)])).account
}

#[test]
fn what_is_known_of_the_account_holds_no_address_and_no_serial() {
    let stays = "Esn,Ip,Country,Region Code Display Name,Near Location,Ts\n\
                 SECRET-1,192.0.2.7,FR,Bretagne,Brest,1970-01-03 00:00:01\n\
                 SECRET-2,192.0.2.8,FR,,,1970-01-02 00:00:00\n\
                 SECRET-1,192.0.2.9,FR,Alsace,Colmar,1970-01-02 00:00:00\n";
    let found = account_of(TableKind::IpAddressesStreaming, stays);
    let (kind, rows) = found.stays.as_ref().unwrap();
    let regions: Vec<(i64, &str)> = rows.iter().map(|stay| (stay.time, &*stay.region)).collect();
    assert_eq!(
        (*kind, regions),
        (TableKind::IpAddressesStreaming, vec![(86_400, "Alsace"), (172_801, "Bretagne")])
    );
    assert!(!format!("{found:?}").contains("SECRET") && !format!("{found:?}").contains("192.0"));
    let access =
        "Devices,Date,Esn,Part Of Netflix Household\nPS4,1970-01-02 00:00:00,SECRET,Yes\nTV,,SECRET,No\n";
    let rows = account_of(TableKind::AccessAndDevices, access).access.unwrap();
    let told: Vec<_> = rows.iter().map(|row| (&*row.device, row.in_household)).collect();
    assert_eq!(told, [("PS4", Some(true)), ("TV", Some(false))]);
}

#[test]
fn profiles_left_out_leave_the_account_too() {
    let text = "Profile Name,Profile Creation Time,Maturity Level,Primary Lang,Date Of Birth\n\
                Ada ,2020-01-01 00:00:00,ADULTS,fr-FR,19700103\nBen,2020-01-01 00:00:00,70,,\n";
    let mut account = account_of(TableKind::Profiles, text);
    let ada = account.profiles.as_ref().unwrap()[0].clone();
    assert_eq!((&*ada.profile, ada.language.as_deref(), ada.born), ("Ada", Some("fr-FR"), Some(2)));
    account.retain(|name| name == "Ben");
    let left: Vec<_> = account.profiles.unwrap().into_iter().map(|one| (one.profile, one.maturity)).collect();
    assert_eq!(left, [("Ben".into(), Some("70".into()))]);
}

#[test]
fn titles_of_my_list_have_a_day_each() {
    let text = "Profile Name,Title Name,Country,Utc Title Add Date\n\
                Ada,Saltwind,FR,1970-01-03\nAda,,FR,1970-01-04\nBen,Tide,FR,\n";
    let list = records_of(TableKind::MyList, text).my_list.unwrap();
    assert_eq!(list, [ListItem { profile: "Ada".into(), title: "Saltwind".into(), day: 2 }]);
}

#[test]
fn languages_of_messages_and_searches_of_children_are_counted() {
    let messages = "Profile Name,Sent Utc Ts,Message Name,Channel,Title Name,Click Utc Ts,Click Cnt,Email Locale\n\
                    Ada,1970-01-01 00:00:10,A,EMAIL,,,0,fr-FR\n\
                    Ada,1970-01-01 00:00:20,A,EMAIL,,,0,fr-FR\n\
                    Ben,1970-01-01 00:00:20,A,EMAIL,,,0,\n";
    let languages = account_of(TableKind::MessagesSentByNetflix, messages).message_languages;
    assert_eq!(languages, BTreeMap::from([(("Ada".into(), "fr-FR".into()), 2)]));
    let searches = "Profile Name,Country Iso Code,Device,Is Kids,Query Typed,Displayed Name,Action,Section,Utc Timestamp\n\
                    Ada,FR,TV,1,a,,,,1970-01-02 00:00:01\n\
                    Ada,FR,TV,1,b,,,,1970-01-02 00:00:02\n\
                    Ben,FR,TV,0,c,,,,1970-01-02 00:00:03\n";
    let children = account_of(TableKind::SearchHistory, searches).child_searches;
    assert_eq!(children, BTreeMap::from([("Ada".into(), 2)]));
}

#[test]
fn rows_come_in_parts_in_their_order() {
    let text = "Profile Name,Title Name,Country,Utc Title Add Date\n\
                Ada,A,FR,\nAda,B,FR,\nAda,C,FR,\nAda,D,FR,\nAda,E,FR,\n";
    let (frames, _) = build("file.csv", &read_bytes(text.as_bytes()), TableKind::MyList.spec()).unwrap();
    let parts: Vec<Vec<String>> = Columns::of(&frames.table)
        .parts(2)
        .map(|part| {
            Columns::of(&part).texts("title_name").iter().flatten().map(|one| one.to_string()).collect()
        })
        .collect();
    assert_eq!(parts, [vec!["A", "B"], vec!["C", "D"], vec!["E"]]);
}

#[test]
fn what_came_of_an_invoice_is_told_by_its_word() {
    let rows: String = ["SETTLED", "REVERSAL", "RECOVERY", "PENDING"]
        .map(|result| format!("1970-01-02,,,SUBSCRIPTION,EUR,9.99,{result}\n"))
        .concat();
    let text = format!(
        "Transaction Date,Service Period Start Date,Service Period End Date,Description,Currency,Gross Sale Amt,Final Invoice Result\n{rows}"
    );
    let results: Vec<_> =
        records_of(TableKind::BillingHistory, &text).invoices.unwrap().iter().map(|one| one.result).collect();
    use InvoiceResult::{Other, Recovery, Reversal, Settled};
    assert_eq!(results, [Settled, Reversal, Recovery, Other]);
}

#[test]
fn every_event_of_a_playback_has_its_kind() {
    let words = ["start", "playing", "paused", "reposition", "stopped", "seek"];
    let events = words.map(|word| {
        format!("{{\"\"eventType\"\":\"\"{word}\"\",\"\"sessionOffsetMs\"\":0,\"\"mediaOffsetMs\"\":0}}")
    });
    let text = format!(
        "Profile Name,Title Description,Device,Playback Start Utc Ts,Country,Playtraces\n\
         Ada,B,TV,1970-01-01 00:00:07,FR,\"[{}]\"\n",
        events.join(",")
    );
    let playbacks = records_of(TableKind::PlaybackRelatedEvents, &text).playbacks.unwrap();
    let kinds: Vec<_> = playbacks[0].events.iter().map(|event| event.kind).collect();
    use EventKind::{Other, Paused, Playing, Reposition, Start, Stopped};
    assert_eq!(kinds, [Start, Playing, Paused, Reposition, Stopped, Other]);
}

#[test]
fn invoices_and_profiles_of_other_choices_are_left_out() {
    let invoice = |day, from| Invoice {
        day,
        from,
        to: None,
        gross: None,
        currency: None,
        result: InvoiceResult::Settled,
    };
    let mut records = Records {
        invoices: Some(vec![invoice(Some(1), Some(9)), invoice(None, Some(2)), invoice(None, None)]),
        ..Records::default()
    };
    records.account.child_searches = BTreeMap::from([("Ada".into(), 2), ("Ben".into(), 3)]);
    let mut asked = Vec::new();
    records.retain_invoices(|when| {
        asked.push(when);
        when == When::Day(2)
    });
    assert_eq!(asked, [When::Day(1), When::Day(2), When::Unknown]);
    assert_eq!(records.invoices.as_ref().map(Vec::len), Some(1));
    records.retain_profiles(|name| name == "Ben");
    assert_eq!(records.account.child_searches, BTreeMap::from([("Ben".into(), 3)]));
}
