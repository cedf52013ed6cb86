//! What a title is of: the same columns in every table that has titles.

use crate::analysis::titles::TitleIndex;
use crate::model::title::Title;
use crate::report::tidy::Column;
use std::ops::Deref;

/// Kind, series, season and episode of the title whose number `number` tells.
pub(super) fn of<'a, S: Deref<Target = str>>(
    index: &'a TitleIndex,
    titles: &'a [Title<S>],
    number: impl Fn(usize) -> u32 + Copy + 'a,
) -> [Column<'a>; 6] {
    let entry = move |row| index.entry(number(row));
    // What looks like an extra but was kept has no parts.
    let title = move |row| entry(row).series.and_then(|_| titles.get(number(row) as usize));
    let series = move |row: usize| entry(row).series.map(|series| &*index.series[series as usize]);
    [
        Column::text("kind", "film, episode or unknown, by the grammar of the title", move |row| {
            Some(entry(row).kind.as_str())
        }),
        Column::text("series", "Series of an episode", series),
        Column::whole("season_number", "", "Number of its season, where the title has one", move |row| {
            title(row).and_then(|title| title.season)
        }),
        Column::text("season", "Name of its season, as the title has it", move |row| {
            title(row).and_then(|title| title.season_label.as_deref())
        }),
        Column::text("episode", "Name of the episode", move |row| {
            title(row).and_then(|title| title.episode.as_deref())
        }),
        Column::whole("episode_number", "", "Number the export gives the episode", move |row| {
            title(row).and_then(|title| title.episode_number)
        }),
    ]
}
