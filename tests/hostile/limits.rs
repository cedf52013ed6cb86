//! Tables that say next to nothing in very many rows, or name more people than an account has.

use crate::{HEADER, Place, table};

#[test]
fn rows_that_cannot_be_read_are_listed_up_to_a_point() {
    let (lines, quoted) = (150_000, "Zoé,2022-02-01 19:00:00,00:30:00,,\"x\"y,,,,,\n");
    let short = "A,\n".repeat(lines as usize);
    // As exports write it, and with a quotation mark inside a field, which is another way of reading.
    for text in [format!("{}{short}", table(9)), format!("{}{quoted}{short}", table(8))] {
        let place = Place::new(&[("V.csv", text.as_bytes())]);
        let told = place.run(&["summary", "--json", "V.csv"]);
        assert_eq!(told.summary(), (Some(1), 9));
        let rows = told.json()["ledger"]["fates"]["unreadable"]["rows"].as_u64().unwrap();
        assert!((100_000..110_000).contains(&rows), "{rows}");
        let told = place.run(&["check", "V.csv", "--json"]);
        let problems = told.json()["files"][0]["problems"].clone();
        let last = problems.as_array().unwrap().last().unwrap()["what"].as_str().unwrap();
        // Every line is a row that is listed or one that is left out.
        assert_eq!(
            last,
            format!(
                "too many rows cannot be read, so this and all after it, {} in all, are left out; is it the file as \
                 downloaded?",
                lines - rows
            )
        );
    }
}

#[test]
fn short_rows_of_a_table_count_as_long_ones() {
    let searches = "Profile Name,Country Iso Code,Device,Is Kids,Query Typed,Displayed Name,Action,Section,Utc Timestamp\n";
    let searches = searches.to_owned() + &"a\n".repeat(200_000);
    let history = "Title,Date\n".to_owned() + &"a\n".repeat(90_000);
    let place = Place::new(&[
        ("e/a.csv", table(3).as_bytes()),
        ("e/SearchHistory.csv", searches.as_bytes()),
        ("h.csv", history.as_bytes()),
    ]);
    let told = place.run(&["summary", "--json", "e"]);
    assert_eq!(told.summary(), (Some(1), 3));
    told.says(&["SearchHistory.csv: with all smaller tables it has, its short rows counted as long ones, 16.1 MB, more"]);
    assert_eq!(place.run(&["summary", "--json", "e", "--max-table-size", "17MB"]).summary(), (Some(0), 3));
    let told = place.run(&["summary", "h.csv"]);
    assert_eq!(told.code, Some(3));
    told.says(&["--max-table-size"]);
}

#[test]
fn more_profiles_than_an_account_has_are_read_as_one() {
    let rows = (0..300).map(|number| {
        format!("P{number},2022-01-01 19:00:00,00:30:00,,T{number},,TV,00:30:00,00:30:00,FR (France)\n")
    });
    let text = format!("{HEADER}\n{}", rows.collect::<String>());
    let place = Place::new(&[("V.csv", text.as_bytes())]);
    let told = place.run(&["summary", "--json", "V.csv"]);
    assert_eq!(told.summary(), (Some(1), 300));
    assert_eq!(told.json()["profiles"].as_array().unwrap().len(), 50);
    told.says(&[
        "V.csv: 300 profiles, more than the 50 that are told apart: the 251 with fewest rows are read as one",
    ]);
}
