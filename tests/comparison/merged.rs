//! Several exports as one record: what is planted into a pair is found in the merged record, row for row.

use crate::support::{Extra, differences, json, watchprint};
use serde_json::Value;
use std::path::{Path, PathBuf};
use watchprint::demo::damage::Damage;
use watchprint::demo::{
    Demo, DemoOptions, Layout, PairOptions, household, pair, stranger, twins, write_folder, write_pair,
    write_zip,
};

fn summary(exports: &[&Path], more: &[&str]) -> Value {
    let mut words = vec!["summary".to_owned(), "--json".to_owned(), "--quiet".to_owned()];
    words.extend(exports.iter().map(|path| path.display().to_string()));
    words.extend(more.iter().map(|word| (*word).to_owned()));
    json(&words)
}

/// The figures without what says from which files they come.
fn figures(mut summary: Value) -> Value {
    let fields = summary.as_object_mut().unwrap();
    fields.remove("inputs");
    fields.remove("merged");
    summary
}

fn same(wanted: &Value, found: &Value) {
    let list = differences(wanted, found, Extra::Wrong);
    assert!(list.is_empty(), "{} differences:\n{}", list.len(), list[..list.len().min(20)].join("\n"));
}

/// The record's rows and what each export gave to it.
fn check_against(truth: &Value, found: &Value) {
    let merged = &truth["merged"];
    assert_eq!(found["ledger"]["rows"], merged["rows"]);
    assert_eq!(found["ledger"]["fates"], merged["fates"]);
    let exports = found["merged"]["exports"].as_array().unwrap();
    let of = |number: usize, key: &str| exports[number][key].as_u64().unwrap();
    let told = |key: &str| merged[key].as_u64().unwrap();
    assert_eq!([of(0, "only_here_rows"), of(1, "only_here_rows")], [told("only_before"), told("only_after")]);
    assert_eq!([of(0, "shared_rows"), of(1, "shared_rows")], [told("in_both"); 2]);
    assert_eq!(of(0, "counted_rows") + of(1, "counted_rows"), told("rows"));
    for (name, sums) in merged["profiles"].as_object().unwrap() {
        let profile = found["profiles"].as_array().unwrap().iter().find(|one| one["name"] == name.as_str());
        let profile = profile.unwrap_or_else(|| panic!("no profile {name}"));
        assert_eq!(
            (&profile["segments"], &profile["seconds"]),
            (&sums["segments"], &sums["seconds"]),
            "{name}"
        );
    }
    assert_eq!(found["profiles"].as_array().unwrap().len(), merged["profiles"].as_object().unwrap().len());
    assert_eq!(found["merged"]["retitled_rows"], merged["retitled_rows"]);
    let renamed = &truth["profiles"]["renamed"][0];
    let found_name = &found["merged"]["renamed_profiles"][0];
    assert_eq!((&found_name["from"], &found_name["to"]), (&renamed["from"], &renamed["to"]));
}

#[test]
fn a_pair_becomes_one_record_in_any_order_as_folder_or_zip() {
    let home = tempfile::tempdir().unwrap();
    let options = PairOptions { seed: 1, layouts: [Layout::Y2025; 2], rows: None };
    let pair = pair(&options);
    let [before, after] = write_pair(&pair, &home.path().join("pair"), false).unwrap();
    let found = summary(&[&before, &after], &[]);
    check_against(&pair.truth, &found);
    assert!(found["merged"]["retitled_rows"].as_u64() > Some(0));
    let changed = &found["merged"]["changed_fields"];
    let planted = &pair.truth["viewing"]["changed"];
    for (field, kind) in
        [("duration", "duration"), ("bookmark", "bookmark"), ("country", "country"), ("hidden", "hidden")]
    {
        assert_eq!(changed[field].as_u64(), Some(planted[kind].as_array().unwrap().len() as u64), "{field}");
    }
    same(&found, &summary(&[&after, &before], &[]));
    let [zip, _] = write_pair(&pair, &home.path().join("zips"), true).unwrap();
    let mut mixed = summary(&[&zip, &after], &[]);
    mixed["merged"]["exports"][0]["name"] = "before".into();
    same(&found["merged"], &mixed["merged"]);
    same(&figures(found), &figures(mixed));
}

#[test]
fn two_layouts_and_small_households_too() {
    let home = tempfile::tempdir().unwrap();
    for (number, layouts) in
        [[Layout::Y2021, Layout::Y2025], [Layout::Y2025, Layout::Y2026], [Layout::Y2026, Layout::Y2023]]
            .into_iter()
            .enumerate()
    {
        let pair = pair(&PairOptions { seed: 5, layouts, rows: Some(2_500) });
        let [before, after] = write_pair(&pair, &home.path().join(number.to_string()), false).unwrap();
        check_against(&pair.truth, &summary(&[&after, &before], &[]));
    }
}

#[test]
fn an_export_merged_with_itself_or_saved_again_changes_no_figure() {
    let home = tempfile::tempdir().unwrap();
    let demo = household(&DemoOptions { seed: 2, layout: Layout::Y2023, rows: Some(1_200) });
    let path = write_folder(&demo, &home.path().join("one")).unwrap();
    let zip = home.path().join("zipped/export.zip");
    write_zip(&demo, &zip).unwrap();
    let alone = figures(summary(&[&path], &[]));
    same(&alone, &figures(summary(&[&path, &path], &[])));
    same(&alone, &figures(summary(&[&zip, &path, &path], &[])));
    let some = ["--profile", "Zoé", "--from", "2023-02-01"];
    same(&figures(summary(&[&path], &some)), &figures(summary(&[&path, &zip], &some)));
    // A copy that a spreadsheet has cut to minutes adds nothing and takes nothing away.
    for damage in [Damage::SpreadsheetMonthFirst, Damage::Semicolons, Damage::ReorderedColumns] {
        let viewing = demo.file("ViewingActivity.csv").unwrap();
        let copy = home.path().join(format!("{}.csv", damage.name()));
        std::fs::write(&copy, damage.apply(&viewing.bytes)).unwrap();
        same(&alone, &figures(summary(&[&copy, &path], &[])));
    }
}

#[test]
fn one_download_in_two_layouts_is_one_record() {
    let home = tempfile::tempdir().unwrap();
    let options = PairOptions { seed: 3, layouts: [Layout::Y2023, Layout::Y2025], rows: Some(1_000) };
    let [one, other] = twins(&options);
    let write = |demo: &Demo, name: &str| write_folder(demo, &home.path().join(name)).unwrap();
    let (one, other) = (write(&one, "one"), write(&other, "other"));
    let merged = summary(&[&one, &other], &[]);
    assert!(
        merged["merged"]["exports"].as_array().unwrap().iter().all(|export| export["only_here_rows"] == 0)
    );
    assert_eq!(merged["merged"]["changed_rows"], 0);
    let alone = summary(&[&other], &[]);
    same(&alone["account"], &merged["account"]);
    same(&alone["profiles"], &merged["profiles"]);
    same(&alone["ledger"], &merged["ledger"]);
}

/// Parts of one file by day, and the tables in a folder of their own, give the figures of the whole.
#[test]
fn an_export_in_parts_gives_the_figures_of_the_whole() {
    let home = tempfile::tempdir().unwrap();
    let demo = household(&DemoOptions { seed: 6, layout: Layout::Y2025, rows: Some(1_500) });
    let whole = write_folder(&demo, &home.path().join("whole")).unwrap();
    let alone = figures(summary(&[&whole], &[]));
    let viewing = demo.file("ViewingActivity.csv").unwrap();
    let mut reader = csv::Reader::from_reader(viewing.bytes.as_slice());
    let header = reader.headers().unwrap().clone();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let start = header.iter().position(|name| name == "Start Time").unwrap();
    let part = |name: &str, keep: &dyn Fn(&str) -> bool| -> PathBuf {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).unwrap();
        records
            .iter()
            .filter(|record| keep(&record[start]))
            .for_each(|record| writer.write_record(record).unwrap());
        let path = home.path().join(name);
        std::fs::write(&path, writer.into_inner().unwrap()).unwrap();
        path
    };
    let (middle, later) = ("2024-12-15", "2025-02-01");
    let first = part("first.csv", &|at| at < later);
    // Both hold the weeks between.
    let second = part("second.csv", &|at| at >= middle);
    let tables: Vec<_> =
        demo.files.iter().filter(|file| !file.path.ends_with("ViewingActivity.csv")).cloned().collect();
    let tables = Demo { files: tables, ..demo.clone() };
    let tables = write_folder(&tables, &home.path().join("tables")).unwrap();
    same(&alone, &figures(summary(&[&second, &tables, &first], &[])));
    let third = part("third.csv", &|at| at >= later);
    same(&alone, &figures(summary(&[&third, &first, &tables], &[])));
}

#[test]
fn other_accounts_are_refused_unless_forced() {
    let home = tempfile::tempdir().unwrap();
    let options = DemoOptions { seed: 1, layout: Layout::Y2025, rows: Some(600) };
    let own = write_folder(&household(&options), &home.path().join("own")).unwrap();
    let other = write_folder(&stranger(&options), &home.path().join("other")).unwrap();
    let run = |more: &[&str]| watchprint().arg("summary").args([&own, &other]).args(more).output().unwrap();
    let refused = run(&[]);
    assert_eq!(refused.status.code(), Some(2));
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(told.contains("different accounts") && told.contains("--force"), "{told}");
    let forced = summary(&[&own, &other], &["--force"]);
    assert_eq!(forced["merged"]["forced"], true);
    let rows = |path: &Path| summary(&[path], &[])["ledger"]["rows"].as_u64().unwrap();
    assert_eq!(forced["ledger"]["rows"].as_u64(), Some(rows(&own) + rows(&other)));
}

#[test]
fn short_histories_keep_every_day_they_name() {
    let home = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| -> PathBuf {
        let path = home.path().join(name);
        std::fs::write(&path, format!("Title,Date\n{text}")).unwrap();
        path
    };
    let older = write("older.csv", "Saltwind,5/1/24\nReeds,4/20/24\nReeds,4/20/24\n");
    let newer = write("newer.csv", "Saltwind,7/13/24\nReeds,4/20/24\nNew,7/14/24\n");
    let merged = summary(&[&newer, &older], &[]);
    // Saltwind on two days, Reeds twice as in the older file, New.
    assert_eq!(merged["ledger"]["rows"], 5);
    let exports = &merged["merged"]["exports"];
    assert_eq!((&exports[0]["name"], &exports[1]["name"]), (&"older.csv".into(), &"newer.csv".into()));
    assert_eq!((&exports[0]["only_here_rows"], &exports[1]["only_here_rows"]), (&2.into(), &2.into()));
    assert_eq!((&exports[0]["counted_rows"], &exports[1]["counted_rows"]), (&2.into(), &3.into()));
    same(&figures(merged), &figures(summary(&[&older, &newer, &newer], &[])));
}

#[test]
fn page_and_terminal_say_which_row_came_from_which() {
    let home = tempfile::tempdir().unwrap();
    let pair = pair(&PairOptions { seed: 1, layouts: [Layout::Y2025; 2], rows: Some(2_000) });
    let [before, after] = write_pair(&pair, &home.path().join("pair"), false).unwrap();
    let run = |arguments: &[&str]| {
        let output = watchprint().args(arguments).args([&before, &after]).output().unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let page = home.path().join("page.html");
    let page_in = |language: &str, more: &[&str]| {
        let usual = ["report", "--quiet", "--lang", language, "-o", page.to_str().unwrap()];
        run(&[&usual, more].concat());
        std::fs::read_to_string(&page).unwrap()
    };
    let english = page_in("en", &[]);
    let tells_the_earlier_name = |page: &str| page.contains("Pip &#38; Co") || page.contains("Pip & Co");
    assert!(english.contains("Which row came from which export") && tells_the_earlier_name(&english));
    assert!(page_in("fr", &[]).contains("De quel export vient chaque ligne"));
    // Nor does the earlier name of a profile stand in a page that is to be shown around.
    let letters = page_in("en", &["--alias-profiles", "--no-titles"]);
    assert!(letters.contains("Which row came from which export") && !tells_the_earlier_name(&letters));
    let text = run(&["summary", "--quiet"]);
    assert!(text.contains("Which row came from which export"));
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

/// The part of a report about what is held, split where its list of tables ends and the conclusions begin.
fn held(exports: &[&Path], folder: &Path) -> (String, String) {
    let page = folder.join("held.html");
    let output = watchprint()
        .args(["report", "--lang", "en", "--quiet", "-o"])
        .arg(&page)
        .args(exports)
        .output()
        .unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
    let page = std::fs::read_to_string(page).unwrap();
    let section = page.split("<section id=\"held\"").nth(1).unwrap().split("</section>").next().unwrap();
    let (tables, cards) = section.split_once("<div class=\"cards\">").unwrap();
    (tables.to_owned(), cards.to_owned())
}

/// The names of the tables a part lists.
fn listed(part: &str) -> Vec<&str> {
    let items = part.split("<li><details><summary><strong>").skip(1);
    items.map(|item| item.split('<').next().unwrap()).collect()
}

#[test]
fn tables_and_conclusions_of_an_earlier_export_outlive_a_later_single_file() {
    let home = tempfile::tempdir().unwrap();
    let demo = household(&DemoOptions { seed: 3, layout: Layout::Y2025, rows: Some(1_500) });
    let whole = write_folder(&demo, &home.path().join("all")).unwrap();
    // The same viewing as a file of its own, which comes last as its name does.
    let alone = home.path().join("zz.csv");
    std::fs::write(&alone, &demo.file("ViewingActivity.csv").unwrap().bytes).unwrap();
    let (tables, cards) = held(&[&whole], home.path());
    for order in [[&whole, &alone], [&alone, &whole]] {
        let (merged, of_merged) = held(&order.map(PathBuf::as_path), home.path());
        assert_eq!(listed(&tables), listed(&merged));
        assert!(listed(&tables).len() > 15, "{:?}", listed(&tables));
        assert!(
            merged.contains("the latest export that has it holds it") && !tables.contains("latest export")
        );
        assert!(merged.contains("zz.csv/") && merged.contains("export/"), "which export a table is of");
        assert_eq!(cards, of_merged);
    }
}

#[test]
fn conclusions_of_a_pair_are_drawn_from_both() {
    let home = tempfile::tempdir().unwrap();
    let pair = pair(&PairOptions { seed: 6, layouts: [Layout::Y2025; 2], rows: Some(2_500) });
    let [before, after] = write_pair(&pair, &home.path().join("pair"), false).unwrap();
    let (_, later) = held(&[&after], home.path());
    let (tables, both) = held(&[&before, &after], home.path());
    let ids = |cards: &str| -> Vec<String> {
        cards.split("<article id=\"").skip(1).map(|card| card.split('"').next().unwrap().to_owned()).collect()
    };
    let drawn = |cards: &str| {
        cards.split("<article id=\"").skip(1).filter(|card| card.contains("class=\"sure")).count()
    };
    assert_eq!(ids(&both), ids(&later));
    assert!(drawn(&both) >= drawn(&later) && drawn(&later) > 5, "{} and {}", drawn(&both), drawn(&later));
    assert_ne!(both, later, "the earlier one adds rows");
    // A table the later export has lost is still listed, as the earlier one has it.
    let rows = |table: &Value, side: usize| table["rows"][side].as_u64().unwrap_or(0);
    let all = pair.truth["tables"].as_array().unwrap();
    let gone: Vec<&Value> = all.iter().filter(|table| rows(table, 0) > 0 && rows(table, 1) == 0).collect();
    assert!(!gone.is_empty());
    for table in gone {
        let file = format!("{}.csv", table["table"].as_str().unwrap());
        let path =
            tables.split("before/").skip(1).any(|rest| rest.split('<').next().unwrap().ends_with(&file));
        assert!(path, "{file}");
    }
    let (_, swapped) = held(&[&after, &before], home.path());
    assert_eq!(both, swapped);
}
