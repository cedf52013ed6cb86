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
    // Each season of each work, work by work.
    let of_title = |(title, work): &(u32, u32)| index.entry(*title).season.map(|season| (*work, season));
    let mut of_works: Vec<(u32, u32)> = titles.iter().filter_map(of_title).collect();
    of_works.sort_unstable();
    of_works.dedup();
    let first_of = |work: u32| of_works.partition_point(|(of, _)| *of < work);
    let season_of = |title: &(u32, u32)| {
        let place = of_title(title).and_then(|season| of_works.binary_search(&season).ok());
        place.map_or(0, |place| (place - first_of(title.1)) as u64 + 1)
    };
    let number = |number: Option<u32>| number.map_or(0, |number| u64::from(number) + 1);
    let seasons = || of_works.iter().map(|(_, season)| &index.seasons[*season as usize]);
    let count = |work: u32| (first_of(work + 1) - first_of(work)) as u64;
    let mut names: BTreeMap<&str, u64> = seasons().map(|season| (season.label.as_str(), 0)).collect();
    names.values_mut().zip(0..).for_each(|(place, number)| *place = number);
    let column = |numbers: &mut dyn Iterator<Item = u64>| json!(numbers.collect::<Column>().text());
    [
        ("titleSeasons", column(&mut titles.iter().map(season_of))),
        (
            "titleEpisodes",
            column(&mut titles.iter().map(|(title, _)| number(index.entry(*title).episode_number))),
        ),
        ("seasonCounts", column(&mut (0..works as u32).map(count))),
        ("seasonNames", json!(names.keys().collect::<Vec<_>>())),
        ("seasonLabels", column(&mut seasons().map(|season| names[season.label.as_str()]))),
        ("seasonNumbers", column(&mut seasons().map(|season| number(season.number)))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::title::{TitleSource, parse_titles};
    use crate::report::record::tests::numbers;
    use std::collections::HashMap;

    #[test]
    fn titles_say_which_season_and_episode_they_are() {
        let texts = ["Salt: Season 2: Dawn (Episode 3)", "Ostinato", "Salt: Season 1: Dusk (Episode 1)"];
        let index = TitleIndex::new(texts.into_iter(), &parse_titles(&texts, TitleSource::ViewingActivity));
        // Work 0 is the film, work 1 the series; each number is one more than in the title, 0 where there is none.
        let names: HashMap<_, _> = json(&index, &[(0, 1), (1, 0), (2, 1)], 2).into_iter().collect();
        assert_eq!(numbers(&names["titleEpisodes"]), [4, 0, 2]);
        assert_eq!(numbers(&names["seasonCounts"]), [0, 2]);
        let [places, labels, seasons] =
            ["titleSeasons", "seasonLabels", "seasonNumbers"].map(|name| numbers(&names[name]));
        assert_eq!(places[1], 0);
        let of = |title: usize| {
            let season = places[title] as usize - 1;
            (names["seasonNames"][labels[season] as usize].clone(), seasons[season])
        };
        assert_eq!([of(0), of(2)], [(json!("Season 2"), 3), (json!("Season 1"), 2)]);
    }
}
