//! Records that name more titles, profiles or devices than any household has.

use crate::{HEADER, Place, Told};

/// A record in which every title, profile and device is another, in both spellings of a table; only the second is left
/// by the fast reader.
fn records(count: usize) -> [String; 2] {
    let row = |number: usize| {
        let minute = number % 60;
        format!("P{number},2022-01-01 19:{minute:02}:00,00:30:00,,T{number},,D{number},,,FR (France)")
    };
    let plain = format!("{HEADER}\n{}\n", (0..count).map(row).collect::<Vec<_>>().join("\n"));
    let semicolons = plain.replace(',', ";");
    [plain, semicolons]
}

fn short(count: usize, from: usize) -> String {
    let rows = (from..from + count).map(|number| format!("\"T{number}\",\"1/2/22\"\n"));
    format!("Title,Date\n{}", rows.collect::<String>())
}

/// Runs `summary` on both spellings, with limits.
fn told(count: usize, limits: &[&str]) -> [Told; 2] {
    records(count).map(|text| {
        let place = Place::new(&[("e/ViewingActivity.csv", text.as_bytes())]);
        place.run(&[&["summary", "--json", "e"], limits].concat())
    })
}

#[test]
fn as_many_as_may_be_are_read_and_one_more_is_refused() {
    let limits = ["--max-titles", "7", "--max-profiles", "7", "--max-devices", "7"];
    for told in told(7, &limits) {
        assert_eq!(told.summary(), (Some(0), 7));
    }
    for told in told(8, &["--max-titles", "7"]) {
        assert_eq!((told.code, told.out.as_str()), (Some(3), ""));
        told.says(&["ViewingActivity.csv", "has more than 7 different titles", "--max-titles"]);
    }
    for (option, what) in [("--max-profiles", "8 profiles"), ("--max-devices", "8 devices")] {
        for told in told(8, &[option, "7"]) {
            assert_eq!(told.summary(), (Some(1), 8));
            told.says(&["ViewingActivity.csv", what, "the 2 with fewest rows are read as one, …", option]);
        }
    }
}

#[test]
fn the_usual_limits_are_those_of_a_household() {
    // A title counts for each profile that has it.
    let many = |count: usize| {
        let row = |number: usize| format!("P{},2022-01-01 19:00:00,00:30:00,T{}\n", number % 5, number / 5);
        format!("Profile Name,Start Time,Duration,Title\n{}", (0..count).map(row).collect::<String>())
    };
    for (count, code) in [(20_000, 0), (20_001, 3)] {
        let place = Place::new(&[("e/ViewingActivity.csv", many(count).as_bytes())]);
        let told = place.run(&["summary", "e"]);
        assert_eq!(told.code, Some(code), "{count}: {}", told.err);
    }
    for (count, code) in [(12, 0), (13, 1)] {
        for told in told(count, &[]) {
            assert_eq!(told.code, Some(code), "{count}: {}", told.err);
        }
    }
}

#[test]
fn a_refused_record_leaves_the_others() {
    let [many, _] = records(8);
    let place = Place::new(&[
        ("e/CONTENT_INTERACTION/ViewingActivity.csv", many.as_bytes()),
        ("e/NetflixViewingHistory.csv", short(3, 0).as_bytes()),
    ]);
    let told = place.run(&["summary", "e", "--max-titles", "7"]);
    assert_eq!(told.code, Some(1));
    told.says(&["more than 7 different titles"]);
    assert!(told.out.contains('3'), "{}", told.out);
}

#[test]
fn a_short_history_has_no_more_titles_either() {
    let place = Place::new(&[("e/NetflixViewingHistory.csv", short(8, 0).as_bytes())]);
    assert_eq!(place.run(&["summary", "e", "--max-titles", "8"]).code, Some(0));
    let told = place.run(&["summary", "e", "--max-titles", "7"]);
    assert_eq!(told.code, Some(3));
    told.says(&["more than 7 different titles", "--max-titles"]);
}

#[test]
fn nor_have_several_exports_together() {
    let [one, _] = records(5);
    let other = one.replace(",,T", ",,U");
    let place =
        Place::new(&[("a/ViewingActivity.csv", one.as_bytes()), ("b/ViewingActivity.csv", other.as_bytes())]);
    for command in [&["summary", "a", "b", "--force"][..], &["export", "a", "b", "--force", "-o", "out"]] {
        let told = place.run(&[command, &["--max-titles", "9"]].concat());
        assert_eq!(told.code, Some(2), "{}", told.err);
        told.says(&["together the exports have more than 9 different titles", "--max-titles"]);
        assert!(!place.path("out").exists());
        assert_eq!(place.run(&[command, &["--max-titles", "10"]].concat()).code, Some(0));
    }
}
