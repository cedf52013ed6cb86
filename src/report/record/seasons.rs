//! Which season and episode a title is, for strips of episodes.

use super::columns::Column;
use crate::analysis::titles::TitleIndex;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Seasons and episodes of `titles`, each with the number of its work, in the order of their numbers; of `works` works.
///
/// * `titleSeasons`: 0, or 1 and more for a season of the work; `titleEpisodes`: 0, or one more than the number in the season;
/// * `seasonCounts`: how many seasons each work has; then of all seasons, work by work, `seasonLabels`, places in
///   `seasonNames`, and `seasonNumbers`: 0, or one more than the number of the season.
pub(super) fn json(index: &TitleIndex, titles: &[(u32, u32)], works: usize) -> [(&'static str, Value); 6] {
    let mut of_works: Vec<BTreeMap<u32, u64>> = vec![BTreeMap::new(); works];
    for (title, work) in titles {
        if let Some(season) = index.entry(*title).season {
            of_works[*work as usize].insert(season, 0);
        }
    }
    for seasons in &mut of_works {
        seasons.values_mut().zip(1..).for_each(|(place, number)| *place = number);
    }
    let season_of = |(title, work): &(u32, u32)| {
        let season = index.entry(*title).season;
        season.and_then(|season| of_works[*work as usize].get(&season)).copied().unwrap_or(0)
    };
    let number = |number: Option<u32>| number.map_or(0, |number| u64::from(number) + 1);
    let seasons = || of_works.iter().flat_map(BTreeMap::keys).map(|season| &index.seasons[*season as usize]);
    let mut names: BTreeMap<&str, u64> = seasons().map(|season| (season.label.as_str(), 0)).collect();
    names.values_mut().zip(0..).for_each(|(place, number)| *place = number);
    let column = |numbers: &mut dyn Iterator<Item = u64>| json!(numbers.collect::<Column>().text());
    [
        ("titleSeasons", column(&mut titles.iter().map(season_of))),
        (
            "titleEpisodes",
            column(&mut titles.iter().map(|(title, _)| number(index.entry(*title).episode_number))),
        ),
        ("seasonCounts", column(&mut of_works.iter().map(|seasons| seasons.len() as u64))),
        ("seasonNames", json!(names.keys().collect::<Vec<_>>())),
        ("seasonLabels", column(&mut seasons().map(|season| names[season.label.as_str()]))),
        ("seasonNumbers", column(&mut seasons().map(|season| number(season.number)))),
    ]
}
