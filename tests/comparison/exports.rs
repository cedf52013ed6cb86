//! `compare` finds every difference planted between two exports of one household, and none where there is none.

use crate::support::{json, watchprint};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;
use watchprint::demo::{
    Demo, DemoOptions, Layout, PairOptions, pair, stranger, twins, write_folder, write_pair, write_zip,
};

const ROWS: Option<usize> = Some(3_000);

/// Two exports on disk, and what is true of them.
struct Exports {
    _folder: TempDir,
    before: PathBuf,
    after: PathBuf,
    truth: Value,
}

impl Exports {
    fn planted(seed: u64, layouts: [Layout; 2]) -> Self {
        let pair = pair(&PairOptions { seed, layouts, rows: ROWS });
        let folder = tempfile::tempdir().unwrap();
        let [before, after] = write_pair(&pair, &folder.path().join("pair"), false).unwrap();
        Self { _folder: folder, before, after, truth: pair.truth }
    }

    /// The first as a folder, the second as a zip.
    fn of(demos: [&Demo; 2]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let before = write_folder(demos[0], &folder.path().join("one")).unwrap();
        let after = folder.path().join("other.zip");
        write_zip(demos[1], &after).unwrap();
        Self { _folder: folder, before, after, truth: Value::Null }
    }

    fn snapshots(&self) -> Value {
        compared(&self.before, &self.after)["snapshots"].clone()
    }

    fn viewing(&self) -> &Value {
        &self.truth["viewing"]
    }
}

fn compared(before: &Path, after: &Path) -> Value {
    json(&["compare", before.to_str().unwrap(), after.to_str().unwrap(), "--json", "--quiet"])
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

/// Rows, watched rows and seconds as planted and as found.
fn assert_amount(found: &Value, planted: &Value) {
    for (found_as, planted_as) in [("rows", "rows"), ("viewing_rows", "kept"), ("seconds", "kept_seconds")] {
        assert_eq!(found[found_as], planted[planted_as], "{found} instead of {planted}");
    }
}

/// Planted pairs in different layouts, each with what was found, and made once for all tests.
static PAIRS: LazyLock<Vec<(Exports, Value)>> = LazyLock::new(|| {
    let layouts = [
        (1, [Layout::Y2025, Layout::Y2025]),
        (2, [Layout::Y2023, Layout::Y2026]),
        (3, [Layout::Y2021, Layout::Y2025]),
    ];
    let compared = layouts.map(|(seed, layouts)| {
        let exports = Exports::planted(seed, layouts);
        let found = exports.snapshots();
        (exports, found)
    });
    compared.into()
});

#[test]
fn new_back_filled_and_vanished_rows_are_those_planted() {
    for (exports, found) in PAIRS.iter() {
        let (seed, viewing) = (&exports.truth["seed"], exports.viewing());
        assert_amount(&found["new"]["amount"], &viewing["new"]);
        assert_amount(&found["back_filled"]["amount"], &viewing["back_filled"]);
        let vanished = &viewing["vanished"];
        assert_amount(&found["cut_off"]["amount"], &vanished["out_of_reach"]);
        assert_amount(&found["vanished"]["of_lone_profiles"], &vanished["deleted_profile"]);
        assert_amount(&found["vanished"]["hidden"], &vanished["hidden_then_gone"]);
        assert_eq!(found["vanished"]["unexplained_rows"], vanished["removed"]["rows"], "seed {seed}");
        assert_eq!(number(&found["further_back"]["amount"]["rows"]), 0);
        assert_eq!(number(&found["after_end"]["amount"]["rows"]), 0);
        // By title, and not only in number.
        for (found, planted) in [
            (&found["back_filled"], &viewing["back_filled"]),
            (&found["vanished"], &vanished["removed"]),
            (&found["vanished"], &vanished["hidden_then_gone"]),
        ] {
            for row in list(&planted["list"]) {
                let has =
                    |title: &Value| title["title"] == row["title"] && title["profile"] == row["profile"];
                assert!(list(&found["titles"]).iter().any(has), "seed {seed}: {row}");
            }
        }
    }
}

#[test]
fn the_sums_add_up_to_both_exports() {
    for (exports, found) in PAIRS.iter() {
        let seed = &exports.truth["seed"];
        let rows = |path: &str| number(found.pointer(path).unwrap());
        let both = rows("/same/rows") + rows("/changed/before/rows");
        let gone =
            rows("/vanished/amount/rows") + rows("/cut_off/amount/rows") + rows("/after_end/amount/rows");
        let come =
            rows("/new/amount/rows") + rows("/back_filled/amount/rows") + rows("/further_back/amount/rows");
        assert_eq!(rows("/before/amount/rows"), both + gone, "seed {seed}");
        assert_eq!(rows("/after/amount/rows"), both + come, "seed {seed}");
    }
}

#[test]
fn changed_rows_are_those_planted() {
    for (exports, found) in PAIRS.iter() {
        let (seed, planted) = (&exports.truth["seed"], &exports.viewing()["changed"]);
        let changed = &found["changed"];
        for field in ["duration", "bookmark", "country", "hidden"] {
            assert_eq!(number(&changed["fields"][field]), list(&planted[field]).len() as u64, "{field}");
            for change in list(&planted[field]) {
                let is_it =
                    |row: &&Value| row["start"] == change["row"]["start"] && !row["fields"][field].is_null();
                let row = list(&changed["rows"]).iter().find(is_it).unwrap_or_else(|| panic!("{change}"));
                let found = &row["fields"][field];
                assert_eq!((&found["before"], &found["after"]), (&change["before"], &change["after"]));
            }
        }
        assert_eq!(changed["fields"]["latest_bookmark"], planted["latest"]["rows"], "seed {seed}");
        let device = &planted["device"];
        let is_it = |found: &&Value| found["before"] == device["from"] && found["after"] == device["to"];
        let renamed = list(&changed["renamed_devices"]);
        let found = renamed.iter().find(is_it).unwrap_or_else(|| panic!("seed {seed}: {device}"));
        // A row that stands in the file twice is told once in the truth.
        assert!(number(&found["rows"]) - number(&device["rows"]) <= 4);
        // Layouts of different years have names of their own for others.
        assert!(exports.truth["before"]["layout"] != exports.truth["after"]["layout"] || renamed.len() == 1);
    }
}

#[test]
fn profiles_and_languages_are_those_planted() {
    for (exports, found) in PAIRS.iter() {
        let (seed, planted) = (&exports.truth["seed"], &exports.truth["profiles"]);
        let of_fate = |fate: &str| -> Vec<&Value> {
            list(&found["profiles"]).iter().filter(|profile| profile["fate"] == fate).collect()
        };
        let renamed = of_fate("renamed");
        assert_eq!(
            (renamed.len(), &renamed[0]["before"]),
            (1, &planted["renamed"][0]["from"]),
            "seed {seed}"
        );
        assert_eq!(renamed[0]["after"], planted["renamed"][0]["to"]);
        let (new, deleted) = (of_fate("new"), of_fate("deleted"));
        assert_eq!((new.len(), &new[0]["after"]), (1, &planted["new"][0]["name"]));
        assert_eq!(new[0]["rows_after"], planted["new"][0]["rows"]);
        assert_eq!((deleted.len(), &deleted[0]["before"]), (1, &planted["deleted"][0]["name"]));
        assert_eq!(deleted[0]["rows_before"], planted["deleted"][0]["rows"]);
        let (switches, language) = (list(&found["retitled"]), &planted["languages"][0]);
        assert_eq!((switches.len(), &switches[0]["profile"]), (1, &language["profile"]), "seed {seed}");
        assert_eq!(switches[0]["language_switched"], true);
        let (told, planted) = (number(&switches[0]["rows"]), number(&language["rows"]));
        assert!(told.abs_diff(planted) <= 4, "seed {seed}: {told} instead of {planted}");
    }
}

#[test]
fn what_somebody_removed_is_found() {
    for (exports, found) in PAIRS.iter() {
        let (seed, hidden) = (&exports.truth["seed"], &found["hidden"]);
        let planted = list(&exports.truth["removed_by_person"]);
        let count = |wanted: fn(&Value) -> bool| planted.iter().filter(|row| wanted(row)).count() as u64;
        assert_eq!(number(&hidden["gone"]), count(|row| row["gone"] == true), "seed {seed}");
        assert_eq!(number(&hidden["newly"]), count(|row| row["hidden_before"] == false));
        assert_eq!(
            number(&hidden["still"]),
            count(|row| row["hidden_before"] == true && row["gone"] == false)
        );
        assert_eq!(number(&hidden["shown_again"]), 0);
    }
}

#[test]
fn tables_columns_and_reach_are_those_planted() {
    let (exports, found) = (&PAIRS[0].0, &PAIRS[0].1["holdings"]);
    let change = |table: &Value| -> Option<&str> {
        match (table["rows"][0].as_u64(), table["rows"][1].as_u64()) {
            (None, Some(_)) => Some("appeared"),
            (Some(_), None) => Some("vanished"),
            (Some(before), Some(0)) if before > 0 => Some("emptied"),
            (Some(0), Some(after)) if after > 0 => Some("filled"),
            _ => None,
        }
    };
    let told = |tables: &Value| -> Vec<(String, String)> {
        let pair = |table: &Value| {
            (table["table"].as_str().unwrap().to_owned(), table["change"].as_str().unwrap().to_owned())
        };
        let mut told: Vec<_> = list(tables).iter().map(pair).collect();
        told.sort();
        told
    };
    let mut planted = Vec::new();
    let mut columns = Vec::new();
    for table in list(&exports.truth["tables"]) {
        let name = table["table"].as_str().unwrap();
        planted.extend(change(table).map(|change| (name.to_owned(), change.to_owned())));
        for change in ["appeared", "vanished", "emptied", "filled"] {
            columns.extend(
                list(&table[format!("columns_{change}")])
                    .iter()
                    .map(|_| (name.to_owned(), change.to_owned())),
            );
        }
    }
    planted.sort();
    columns.sort();
    assert_eq!(told(&found["tables"]), planted);
    assert_eq!(told(&found["columns"]), columns);
    let reach: Vec<_> = told(&found["reach"]);
    let names: Vec<&str> = reach.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["SearchHistory", "ViewingActivity"]);
    assert!(reach.iter().all(|(_, change)| change == "shortened"));
    let is_searches = |one: &&Value| one["table"] == "SearchHistory";
    let searches = list(&found["reach"]).iter().find(is_searches).unwrap();
    let begin = searches["after"]["from"].as_str().unwrap();
    assert!(begin >= exports.truth["searches_begin"].as_str().unwrap(), "{begin}");
}

/// Nothing about any row, profile or title.
fn assert_no_difference(found: &Value) {
    for key in ["new", "back_filled", "further_back", "vanished", "cut_off", "after_end"] {
        assert_eq!(number(&found[key]["amount"]["rows"]), 0, "{key}: {}", found[key]);
    }
    // The names of devices are those of the year of the form.
    let fields = found["changed"]["fields"].as_object().unwrap();
    assert!(fields.keys().all(|field| field == "device"), "{fields:?}");
    assert!(list(&found["retitled"]).is_empty());
    assert!(
        list(&found["profiles"]).iter().all(|profile| profile["fate"] == "kept"),
        "{}",
        found["profiles"]
    );
    assert!(number(&found["same"]["rows"]) > 500);
    assert_eq!(found["hidden"]["before"], found["hidden"]["after"]);
}

#[test]
fn an_export_and_itself_are_the_same() {
    let after = &PAIRS[0].0.after;
    let found = compared(after, after)["snapshots"].clone();
    assert_no_difference(&found);
    assert_eq!(number(&found["changed"]["after"]["rows"]), 0, "{}", found["changed"]);
    for key in ["tables", "columns", "reach", "files"] {
        assert!(list(&found["holdings"][key]).is_empty(), "{key}");
    }
}

#[test]
fn one_household_is_the_same_in_two_layouts() {
    let all = [Layout::Y2021, Layout::Y2023, Layout::Y2025, Layout::Y2026];
    for layouts in [[all[0], all[3]], [all[1], all[2]]] {
        let [one, other] = twins(&PairOptions { seed: 5, layouts, rows: ROWS });
        assert_no_difference(&Exports::of([&one, &other]).snapshots());
    }
}

#[test]
fn another_household_is_refused() {
    let options = DemoOptions { seed: 6, layout: Layout::Y2025, rows: ROWS };
    let ours = watchprint::demo::household(&options);
    let exports = Exports::of([&ours, &stranger(&options)]);
    let run = |more: &[&str]| {
        let paths = [exports.before.to_str().unwrap(), exports.after.to_str().unwrap()];
        let mut command = watchprint();
        command.arg("compare").args(paths).args(["--json", "--quiet"]).args(more).output().unwrap()
    };
    let refused = run(&[]);
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2));
    assert!(told.contains("different accounts") && told.contains("--force"), "{told}");
    let forced: Value = serde_json::from_slice(&run(&["--force"]).stdout).unwrap();
    assert_eq!(forced["snapshots"]["one_account"], false);
    assert_eq!(number(&forced["snapshots"]["same"]["rows"]), 0);
}

#[test]
fn the_order_given_does_not_matter() {
    let (exports, found) = &PAIRS[1];
    let turned = compared(&exports.after, &exports.before);
    assert_eq!(turned["snapshots"], *found);
}

#[test]
fn a_short_history_is_compared_by_what_both_say() {
    for layouts in [[Layout::History, Layout::Y2025], [Layout::Y2025, Layout::History]] {
        let [one, other] = twins(&PairOptions { seed: 7, layouts, rows: ROWS });
        let exports = Exports::of([&one, &other]);
        let compared = compared(&exports.before, &exports.after);
        let found = &compared["snapshots"];
        assert!(compared["periods"].is_null() && found["basis"] == "days" && found["profile"].is_string());
        // Hidden titles are in the full history alone, whichever of the two ends later.
        let is_short_first = found["before"]["table"] == "ViewingHistory";
        let (full, short) =
            if is_short_first { ("back_filled", "vanished") } else { ("vanished", "back_filled") };
        assert_eq!(number(&found[short]["amount"]["rows"]), 0, "{}", found[short]);
        assert_eq!(found[full]["amount"]["rows"], found[full]["hidden"]["rows"]);
        assert!(number(&found["same"]["rows"]) > 50, "{}", found["same"]);
        assert_eq!(number(&found["changed"]["after"]["rows"]), 0, "{}", found["changed"]);
    }
}

/// What a comparison of the pair says with further words, on standard output and standard error.
fn told(exports: &Exports, more: &[&str]) -> (Value, String) {
    let sides = [&exports.before, &exports.after].map(|path| path.to_str().unwrap());
    let output = watchprint().args(["compare", sides[0], sides[1], "--json"]).args(more).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    (serde_json::from_slice(&output.stdout).unwrap_or(Value::Null), error)
}

#[test]
fn a_renamed_profile_is_chosen_by_either_name() {
    for (exports, _) in PAIRS.iter() {
        let renamed = &exports.truth["profiles"]["renamed"][0];
        let [old, new] = ["from", "to"].map(|key| renamed[key].as_str().unwrap());
        let (by_old, error) = told(exports, &["--profile", old]);
        let said = format!("the profile {old:?} of the earlier export is called {new:?} in the later one");
        assert!(error.contains(&said), "{error}");
        assert_eq!(by_old, told(exports, &["--profile", new, "--quiet"]).0);
        let profiles = list(&by_old["snapshots"]["profiles"]);
        assert_eq!(profiles.len(), 1);
        assert_eq!(
            (&profiles[0]["fate"], &profiles[0]["before"], &profiles[0]["after"]),
            (&"renamed".into(), &renamed["from"], &renamed["to"])
        );
        assert_eq!(by_old["periods"]["profiles"][0]["name"], renamed["to"]);
        assert_eq!(list(&by_old["periods"]["profiles"]).len(), 1);
        // As many rows as when nobody chooses.
        let (all, _) = told(exports, &["--quiet"]);
        let its =
            list(&all["snapshots"]["profiles"]).iter().find(|profile| profile["after"] == *new).unwrap();
        for rows in ["rows_before", "rows_after", "shared_starts"] {
            assert_eq!(its[rows], profiles[0][rows], "{rows}");
        }
        // Left out by either name, too; and a profile only one export has can be left out.
        let (without, _) = told(exports, &["--exclude-profile", old, "--quiet"]);
        assert_eq!(without, told(exports, &["--exclude-profile", new, "--quiet"]).0);
        assert!(list(&without["snapshots"]["profiles"]).iter().all(|profile| profile["after"] != *new));
    }
}

#[test]
fn a_profile_of_one_export_alone_is_said_to_be_missing_in_the_other() {
    let (exports, _) = &PAIRS[0];
    for (kind, which) in [("deleted", "later"), ("new", "earlier")] {
        let name = exports.truth["profiles"][kind][0]["name"].as_str().unwrap();
        let (nothing, error) = told(exports, &["--profile", name, "--quiet"]);
        assert_eq!(nothing, Value::Null);
        assert!(error.contains(&format!("there is no profile {name:?} in the {which} export")), "{error}");
        assert_ne!(told(exports, &["--exclude-profile", name, "--quiet"]).0, Value::Null);
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let (exports, _) = &PAIRS[0];
    let with = |threads: &str, more: &[&str]| {
        let mut command = watchprint();
        command.env("RAYON_NUM_THREADS", threads).arg("compare").args([&exports.before, &exports.after]);
        command.args(["--quiet", "--lang", "en"]).args(more).output().unwrap().stdout
    };
    for more in [&["--json"][..], &[]] {
        let one = with("1", more);
        assert!(one.len() > 1_000);
        assert_eq!(one, with("4", more));
    }
}
