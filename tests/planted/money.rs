//! What the demo household paid, played and paused is found in its files, and the order of their rows is no matter.

use crate::support::summary;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;
use watchprint::demo::{Demo, DemoOptions, Layout, household, write_folder};

/// Seeds, layouts and sizes: a small export has no fortnight away.
const HOUSEHOLDS: [(Layout, u64, Option<usize>); 6] = [
    (Layout::Y2021, 4, None),
    (Layout::Y2023, 5, Some(2_500)),
    (Layout::Y2025, 6, Some(2_500)),
    (Layout::Y2026, 7, None),
    (Layout::Y2023, 8, Some(200)),
    (Layout::Y2026, 9, Some(200)),
];

/// A household, and what the program says of it.
struct Case {
    options: (Layout, u64, Option<usize>),
    demo: Demo,
    summary: Value,
}

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let case = |options| {
        let demo = demo(options);
        let summary = told(&demo, <[u8]>::to_vec);
        Case { options, demo, summary }
    };
    HOUSEHOLDS.into_iter().map(case).collect()
});

fn demo((layout, seed, rows): (Layout, u64, Option<usize>)) -> Demo {
    household(&DemoOptions { seed, layout, rows })
}

/// Writes the files, each through `change`, and sums them up.
fn told(demo: &Demo, change: impl Fn(&[u8]) -> Vec<u8>) -> Value {
    let folder = TempDir::new().unwrap();
    for file in
        demo.files.iter().filter(|file| Path::new(&file.path).extension().is_some_and(|end| end == "csv"))
    {
        let name = file.path.rsplit('/').next().unwrap();
        fs::write(folder.path().join(name), change(&file.bytes)).unwrap();
    }
    summary(folder.path(), &[])
}

fn cents(amount: &Value) -> u64 {
    let cents = amount.as_f64().unwrap() * 100.0;
    assert!((cents - cents.round()).abs() < 1e-6, "{amount} is no amount of cents");
    cents.round() as u64
}

fn streamed(summary: &Value, from: &str, to: &str) -> u64 {
    let days = summary["account"]["by_day"].as_object().unwrap().iter();
    let inside = days.filter(|(day, _)| (from..=to).contains(&day.as_str()));
    inside.map(|(_, seconds)| seconds.as_u64().unwrap()).sum()
}

#[test]
fn invoices_count_once_and_hours_make_their_price() {
    for Case { options, demo, summary } in CASES.iter() {
        let (planted, money) = (&demo.truth["planted"], &summary["money"]);
        let billing = &planted["billing"];
        let [spending] = money["currencies"].as_array().unwrap().as_slice() else { panic!("one currency") };
        assert_eq!(spending["currency"], billing["currency"]);
        assert_eq!(spending["paid"]["invoices"], billing["settled_invoices"], "{options:?}");
        assert_eq!(cents(&spending["paid"]["amount"]), billing["settled_cents"].as_u64().unwrap());
        assert_eq!(cents(&spending["returned"]["amount"]), billing["reversed_cents"].as_u64().unwrap());
        let periods = spending["periods"].as_array().unwrap();
        assert_eq!(Some(periods.len() as u64), billing["settled_invoices"].as_u64());
        let mut covered = (0, 0, 0);
        for period in periods {
            let Some(seconds) = period["seconds"].as_u64() else { continue };
            let text = |name: &str| period[name].as_str().unwrap();
            assert_eq!(seconds, streamed(summary, text("from"), text("to")), "{period}");
            covered = (covered.0 + 1, covered.1 + cents(&period["amount"]), covered.2 + seconds);
        }
        assert_eq!(spending["covered"]["periods"], covered.0);
        assert_eq!(
            (cents(&spending["covered"]["amount"]), covered.2),
            (covered.1, { spending["covered"]["seconds"].as_u64().unwrap() })
        );
        // Nothing but the last period, which the export does not see the end of, is left out.
        assert!(periods.len() as u64 - covered.0 <= 2, "{options:?}");
        let price = covered.1 as f64 / 100.0 / (covered.2 as f64 / 3_600.0);
        assert!((spending["covered"]["price_per_hour"].as_f64().unwrap() - price).abs() < 1e-9);
    }
}

#[test]
fn the_fortnight_away_is_paid_and_hardly_used() {
    for Case { options, demo, summary } in CASES.iter() {
        let fact = &demo.truth["planted"]["billing"]["hardly_used"];
        let spending = &summary["money"]["currencies"][0];
        let used = |period: &&Value| period["hardly_used"] == json!(true);
        let found: Vec<&Value> = spending["periods"].as_array().unwrap().iter().filter(used).collect();
        if fact.is_null() {
            assert_eq!((found.len(), options.2), (0, Some(200)), "{options:?}");
            continue;
        }
        // A household that hardly watches at all has more of them.
        assert!(found.len() == 1 || options.2.is_some(), "{} periods of {options:?}", found.len());
        let period = found.iter().find(|period| period["from"] == fact["first_day"]).unwrap();
        assert_eq!((&period["to"], &period["seconds"]), (&fact["last_day"], &fact["seconds"]));
        assert_eq!(cents(&period["amount"]), fact["cents"].as_u64().unwrap());
        let amounts: u64 = found.iter().map(|period| cents(&period["amount"])).sum();
        assert_eq!(spending["hardly_used"]["periods"], found.len());
        assert_eq!(cents(&spending["hardly_used"]["amount"]), amounts);
    }
}

#[test]
fn plans_change_when_they_were_changed() {
    for Case { options, demo, summary } in CASES.iter() {
        let (money, planted) = (&summary["money"], &demo.truth["planted"]);
        assert_eq!(money["plan_changes"], planted["plan_changes"], "{options:?}");
        assert_eq!(money["pauses"], json!([]));
        let changes = planted["plan_changes"].as_array().unwrap();
        for period in money["currencies"][0]["periods"].as_array().unwrap() {
            let before = |change: &&Value| change["date"].as_str() <= period["from"].as_str();
            let plan = changes.iter().rfind(before).map_or(&changes[0]["before"], |change| &change["after"]);
            assert_eq!(&period["plan"], plan, "{period}");
        }
    }
}

#[test]
fn pauses_skips_and_games_are_counted() {
    for Case { options, demo, summary } in CASES.iter() {
        let (planted, playbacks) = (&demo.truth["planted"], &summary["playbacks"]);
        let (fact, account) = (&planted["playback_events"], &playbacks["account"]);
        assert_eq!(account["playbacks"], fact["rows"], "{options:?}");
        assert_eq!(account["listed"], fact["rows_with_a_view_of_the_same_start"]);
        assert_eq!(account["played"], fact["played_for_a_minute"]);
        assert_eq!((&account["pauses"], &account["with_pause"]), (&fact["pauses"], &fact["with_pause"]));
        assert_eq!(account["paused_seconds"], fact["paused_milliseconds"].as_u64().unwrap() / 1_000);
        assert_eq!(account["skips_back"]["skips"], fact["skips_back"]);
        assert_eq!(account["skips_forward"]["skips"], fact["skips_forward"]);
        assert_eq!(account["left_paused"], fact["left_paused"]);
        let profiles = playbacks["profiles"].as_array().unwrap().iter();
        let pauses: u64 = profiles.map(|profile| profile["pauses"].as_u64().unwrap()).sum();
        assert_eq!(account["pauses"], pauses);
        if options.0 == Layout::Y2021 {
            assert!(summary["games"].is_null(), "there were no games yet");
            continue;
        }
        let (fact, games) = (&planted["games"], &summary["games"]);
        let [profile] = games["profiles"].as_array().unwrap().as_slice() else { panic!("one player") };
        assert_eq!((&profile["name"], &profile["sessions"]), (&fact["profile"], &fact["sessions"]));
        assert_eq!((&profile["seconds"], &games["account"]["seconds"]), (&fact["seconds"], &fact["seconds"]));
        let share = games["account"]["share"].as_f64().unwrap();
        assert!(share > 0.0 && share < 1.0);
    }
}

/// The rows of a table back to front.
fn reversed(bytes: &[u8]) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(bytes);
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let (header, rows) = records.split_first().unwrap();
    writer.write_record(header).unwrap();
    rows.iter().rev().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

#[test]
fn the_order_of_rows_changes_no_number() {
    for Case { options, demo, summary: straight } in CASES.iter() {
        let backwards = told(demo, reversed);
        for part in ["money", "playbacks", "games"] {
            assert_eq!(straight[part], backwards[part], "{part} of {options:?}");
        }
    }
}

/// What was paid after the last day asked for must not look like months without viewing.
#[test]
fn invoices_follow_the_days_asked_for() {
    let Case { demo, summary: whole, .. } = &CASES[0];
    let periods = whole["money"]["currencies"][0]["periods"].as_array().unwrap();
    let (first, last) = (&periods[10]["from"], &periods[20]["from"]);
    let folder = TempDir::new().unwrap();
    let export = write_folder(demo, &folder.path().join("demo")).unwrap();
    let cut = summary(&export, &["--from", first.as_str().unwrap(), "--to", last.as_str().unwrap()]);
    let spending = &cut["money"]["currencies"][0];
    let found = spending["periods"].as_array().unwrap();
    assert_eq!((found.len(), &found[0]["from"], &found[10]["from"]), (11, first, last));
    assert_eq!(spending["hardly_used"]["periods"], 0);
    assert!(found[10]["seconds"].is_null(), "only its first day was asked for");
    assert_eq!(found[1]["seconds"], periods[11]["seconds"]);
}

#[test]
fn means_of_payment_never_come_out() {
    let demo = demo((Layout::Y2025, 6, Some(200)));
    let billing = String::from_utf8(demo.file("BillingHistory.csv").unwrap().bytes.clone()).unwrap();
    let text = told(&demo, <[u8]>::to_vec).to_string();
    for means in ["MASTERCARD", "VISA", "DEMOPAY_EU", "1188"] {
        assert!(billing.contains(means));
        assert!(!text.contains(means), "{means}");
    }
}
