//! Clickstream: where somebody went in the last 120 days.

use super::{Source, Table};
use crate::demo::calendar::t1;
use crate::demo::household::devices::DEVICES;
use crate::demo::household::personas::PERSONAS;
use crate::demo::layout::Layout;

const REACH: i64 = 120;

/// Newest first, profile by profile.
pub(super) fn clickstream(source: &mut Source) -> Table {
    let mut table = Table::new(
        "CLICKSTREAM",
        "Clickstream",
        &["Profile Name", "Source", "Navigation Level", "Referrer Url", "Webpage Url", "Click Utc Ts"],
    );
    let mut clicks: Vec<(usize, i64, [String; 4])> = Vec::new();
    let mut last = 0;
    for row in source.recent(REACH) {
        let device = &DEVICES[usize::from(row.device)];
        let web = device.source == "www";
        let info = source.household.titles.info(row.title);
        let mut steps: Vec<(i64, &str)> = Vec::new();
        // Somebody who comes back after a while chooses a profile first.
        if row.start - last > 1_800 {
            steps.extend([(-95, "profilesGate"), (-88, "browseTitles")]);
            if source.dice.chance(300) {
                steps.push((-70, "search"));
            }
            if source.dice.chance(120) {
                steps.push((-64, "browseTitlesGallery"));
            }
            steps.push((-31, "movieDetails"));
            if info.season > 0 && source.dice.chance(250) {
                steps.push((-17, "episodesSelector"));
            }
        }
        steps.push((0, "playback"));
        if source.dice.chance(180) {
            steps.push((i64::from(row.duration), "postPlay"));
        }
        if source.dice.chance(12) {
            steps.push((
                i64::from(row.duration) + 40,
                *source.dice.pick(&[
                    "mhuManageHousehold",
                    "accountMenu",
                    "errorDialog",
                    "screenSaver",
                    "myListGallery",
                ]),
            ));
        }
        last = row.end();
        for (offset, level) in steps {
            let track = 14_170_286 + source.dice.below(90_000);
            let (referrer, page) = match (web, level) {
                (false, _) => (String::new(), String::new()),
                (true, "playback") => (
                    "/browse".to_owned(),
                    format!("/watch/8{:07}?trackId={track}", u32::from(info.work) * 977),
                ),
                (true, "search") => ("/browse".to_owned(), "/search?q=".to_owned()),
                (true, _) => {
                    ("/browse".to_owned(), format!("/browse?jbv=8{:07}", u32::from(info.work) * 977))
                }
            };
            let cells = [device.source.to_owned(), level.to_owned(), referrer, page];
            clicks.push((usize::from(row.profile), row.start + offset, cells));
        }
    }
    clicks.sort_by_key(|click| (click.0, -click.1));
    for (profile, time, [from, level, referrer, page]) in clicks {
        let row = [PERSONAS[profile].name.to_owned(), from, level, referrer, page, t1(time)];
        // One row in sixteen is there twice.
        if source.dice.chance(60) {
            table.push(row.clone());
        }
        table.push(row);
    }
    if source.layout == Layout::Y2026 {
        table = table.reordered(&[
            "Profile Name",
            "Navigation Level",
            "Webpage Url",
            "Source",
            "Click Utc Ts",
            "Referrer Url",
        ]);
    }
    table
}
