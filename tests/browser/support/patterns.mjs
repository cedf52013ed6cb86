// Lines, episodes, runs, new titles and pairs of profiles as the page has them, in the names and units of `summary --json`.

export async function patterns(page) {
  return page.evaluate(() => {
    const { figures: { late }, record, filters } = globalThis.view;
    const { firstMonth } = record.pieces;
    const time = (seconds) => new Date(seconds * 1000).toISOString().replace(".000", "");
    const month = (number) => {
      const all = number + firstMonth;
      return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}`;
    };
    const { titles, fresh } = late.novelty();
    const { usualFirst, usualLast, counted } = late.lines();
    const afterMidnight = (minutes) => (minutes === null ? null : (minutes + 720) % 1440);
    const { series, strips } = late.strips();
    const reaches = ["", "touched", "unknown", "sampled", "partial", "seen"];
    const seasons = (strip) => strip.reduce((found, { season, number, reach, again }) => {
      let last = found.at(-1);
      if (!last || last.season !== season) found.push(last = { season, episodes: [], reach: [], rewatches: [] });
      last.episodes.push(number);
      last.reach.push(reaches[reach]);
      last.rewatches.push(again);
      return found;
    }, []);
    const isChosen = (profile) => filters.profile.size === 0 || filters.profile.has(profile);
    const { runs, two } = late.views();
    const [profiles, devices] = [late.profilesAtOnce(), late.devicesAtOnce()];
    return {
      usual_hours: { first_minutes: afterMidnight(usualFirst), last_minutes: afterMidnight(usualLast), days: counted },
      novelty_by_month: Object.fromEntries([...titles.keys()].filter((at) => titles[at] > 0).map((at) => [month(at), { titles: titles[at], new: fresh[at] }])),
      episode_strips: strips.map((strip, place) => ({ series: record.works[series[place]], seasons: seasons(strip) })),
      longest_binges: runs.map((run) => ({ series: record.works[run.work], episodes: run.episodes, start: time(run.start), end: time(run.end) })),
      runs: two,
      overlaps: late.pairs().filter(({ one, other }) => isChosen(one) && isChosen(other)).map((pair) => ({
        profiles: [record.profiles[pair.one], record.profiles[pair.other]],
        titles_of_both: pair.both, titles_of_either: pair.either, title_overlap: pair.titles, hour_overlap: pair.hours, active_days: pair.days,
      })),
      concurrency: {
        two_profiles_seconds: profiles.seconds, max_profiles: profiles.most, two_devices_seconds: devices.seconds, max_devices: devices.most,
      },
    };
  });
}

/** The same of the whole of `summary --json`. */
export function expectedPatterns({ account, overlaps, concurrency }) {
  const { usual_hours, novelty_by_month, episode_strips, longest_binges, binges } = account;
  return { usual_hours, novelty_by_month, episode_strips, longest_binges, runs: binges.B2, overlaps, concurrency };
}
