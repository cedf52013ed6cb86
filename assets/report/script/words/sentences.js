// Sentences, readings and tables in the text, worded anew for the rows that are left.

/**
 * What the page says of a block in the text: its element is the one after the mark of that name.
 * @type {Record<string, (element: Element, view: View) => void>}
 */
const BLOCKS = {
  sentences: (element, view) => element.replaceChildren(...sentencesOf(view).map(sentence)),
  rhythm(element, view) {
    const values = [...rhythmOf(view), ...regularityReadings(view)];
    [...element.children].slice(0, values.length).forEach((reading, index) => {
      const [value, detail] = values[index];
      const old = reading.querySelector(".value");
      if (old) old.textContent = value;
      let line = reading.querySelector(".detail");
      if (!line && detail) {
        line = document.createElement("dd");
        line.className = "detail";
        old?.after(line);
      }
      if (line) line.textContent = detail;
    });
  },
  pauses(element, { figures, record, words }) {
    fill(element, {
      rows: record.packed.gaps.map((gap, index) => {
        const count = figures.sittings.byGap[index];
        return [
          words.say("sittings-minutes", { minutes: gap / 60 }),
          words.number(count),
          words.duration(Math.floor(figures.seconds / Math.max(1, count))),
        ];
      }),
    });
  },
  longest(element, view) {
    const { figures, record, words } = view;
    const { longest } = figures.sittings;
    element.textContent = longest
      ? words.say("sittings-longest", {
        minutes: Math.floor(record.packed.gap / 60),
        length: words.exact(longest.end - longest.start),
        segments: longest.rows,
        ...begun(view, longest),
      })
      : words.say("filters-nothing");
  },
  profiles: (element, view) => compareProfiles(element, view),
  streams: (element, view) => element.replaceChildren(...streamsSaid(view).map((text) => {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  })),
  devices(element, { figures, record, words }) {
    const numbers = byAmount(figures.byDevice);
    const more = numbers.length - TABLE_ROWS;
    // A long list stands folded.
    fill(element.querySelector(".table-scroll") ?? element, {
      rows: numbers.slice(0, TABLE_ROWS).map((number) => {
        const [name, kind] = record.names.devices[number];
        const amount = figures.byDevice[number];
        return [name, record.names.classes[kind][1], words.exact(amount), words.percent(amount, figures.seconds)];
      }),
      more: words.andMore(more),
    });
  },
};

/** What streams at once: profiles, then devices. @param {View} view */
function streamsSaid({ figures, words }) {
  const said = (/** @type {{ seconds: number, most: number }} */ { seconds, most }, /** @type {string} */ key) =>
    (seconds === 0 ? words.say(`${key}-none`) : words.say(key, { hours: words.exact(seconds), most }));
  return [said(figures.late.profilesAtOnce(), "streams-profiles"), said(figures.late.devicesAtOnce(), "streams-devices")];
}

/** Local date and time of day at which a sitting began. @param {View} view @param {Sitting} sitting */
function begun({ record, words }, sitting) {
  const local = record.rows.local[sitting.first];
  const day = Math.floor(local / DAY);
  return { date: words.dateWithWeekday(day), time: words.time(Math.floor((local - day * DAY) / 60)) };
}

/**
 * Up to seven sentences, each with the chart it comes from.
 * @param {View} view
 * @returns {[string, string][]}
 */
function sentencesOf(view) {
  const { figures, words } = view;
  if (figures.seconds === 0) return [[words.say("filters-nothing"), ""]];
  const large = (/** @type {string} */ figure) => `${LARGE_BEGINS}${figure}${LARGE_ENDS}`;
  /** @type {[string, string][]} */
  const said = [[total(view, large), "months"]];
  const hour = largest(figures.cells);
  const weekday = words.weekday(Math.floor(hour / 24));
  if (figures.midpoint === null) {
    const figure = large(`${capitalised(weekday)} ${words.time((hour % 24) * 60)}`);
    said.push([words.say("in-short-peak", { figure }), "week"]);
  } else {
    const figure = large(words.time(Math.round(figures.midpoint)));
    said.push([words.say("in-short-midpoint", { figure, weekday, hours: words.hours(hour % 24) }), "week"]);
  }
  if (figures.fullestDay !== null && figures.firstDay !== figures.lastDay) {
    const seconds = figures.days[figures.fullestDay - view.record.pieces.firstDay];
    const date = words.dateWithWeekday(figures.fullestDay);
    said.push([words.say("in-short-day", { figure: large(words.duration(seconds)), date }), "calendar"]);
  }
  const most = mostWatched(view, large);
  if (most) said.push(most);
  const { longest } = figures.sittings;
  if (longest && longest.end > longest.start) {
    const figure = large(words.duration(longest.end - longest.start));
    said.push([words.say("in-short-sitting", { figure, ...begun(view, longest) }), "how"]);
  }
  const { streak } = figures;
  if (streak.days >= 2) {
    const range = words.range(streak.first, streak.first + streak.days - 1);
    said.push([words.say("in-short-streak", { figure: large(words.say("days", { days: streak.days })), range }), "calendar"]);
  }
  if (figures.lateNight + figures.primeTime > 0) {
    const figure = large(words.percent(figures.lateNight, figures.seconds));
    said.push([words.say("in-short-late", { figure, prime: words.percent(figures.primeTime, figures.seconds) }), "week"]);
  }
  return said;
}

/** @param {View} view @param {(figure: string) => string} large */
function total({ figures, words }, large) {
  const figure = large(words.hoursInWords(figures.seconds));
  const days = Math.max(1, figures.observed);
  const { active } = figures;
  if (active === 0) return words.say("in-short-total-little", { figure, days });
  const perDay = words.duration(Math.floor(figures.seconds / days));
  if (active === days) return words.say("in-short-total-daily", { figure, days, "per-day": perDay });
  const perActiveDay = words.duration(Math.floor(figures.seconds / active));
  return words.say("in-short-total", { figure, days, active, "per-day": perDay, "per-active-day": perActiveDay });
}

/**
 * The series with most hours; without any series, the title.
 * @param {View} view
 * @param {(figure: string) => string} large
 * @returns {[string, string] | null}
 */
function mostWatched({ figures, filters, record, words }, large) {
  const chosen = filters.work;
  let [series, title] = [-1, -1];
  for (let work = 0; work < figures.byWork.length; work += 1) {
    const seconds = figures.byWork[work];
    if (seconds === 0 || (chosen.size > 0 && !chosen.has(work))) continue;
    if (record.isSeries[work] === 1) {
      if (series < 0 || seconds > figures.byWork[series]) series = work;
    } else if (title < 0 || seconds > figures.byWork[title]) title = work;
  }
  const first = series < 0 ? title : series;
  if (first < 0) return null;
  const said = {
    figure: large(isolated(record.works[first])),
    hours: words.duration(figures.byWork[first]),
    episodes: figures.episodes[first],
    share: words.percent(figures.byWork[first], figures.seconds),
  };
  return series < 0 ? [words.say("in-short-film", said), "films"] : [words.say("in-short-series", said), "series"];
}

/** @param {[string, string]} said */
function sentence([text, link]) {
  const item = document.createElement("li");
  const [before, rest] = text.includes(LARGE_BEGINS) ? text.split(LARGE_BEGINS) : ["", text];
  const [figure, after] = rest.includes(LARGE_ENDS) ? rest.split(LARGE_ENDS) : ["", rest];
  item.append(before);
  if (figure) {
    const anchor = document.createElement("a");
    anchor.className = [...figure].length > 14 ? "figure long" : "figure";
    anchor.href = `#${link}`;
    anchor.textContent = figure;
    item.append(anchor);
  }
  item.append(after);
  return item;
}

/** Value and detail of each reading of the rhythm that follows the choices. @param {View} view */
function rhythmOf({ figures, words }) {
  const unsaid = words.say("cannot-be-said");
  const days = (/** @type {DayRun} */ run) => words.say("days", { days: run.days });
  const range = (/** @type {DayRun} */ run) => (run.days === 0 ? "" : words.range(run.first, run.first + run.days - 1));
  let shift = unsaid;
  if (figures.shift !== null) {
    const minutes = Math.round(figures.shift);
    const duration = words.duration(Math.abs(minutes) * 60);
    shift = minutes > 0 ? words.say("shift-later", { duration })
      : minutes < 0 ? words.say("shift-earlier", { duration }) : duration;
  }
  return [
    [figures.midpoint === null ? unsaid : words.time(Math.round(figures.midpoint)), ""],
    [shift, ""],
    [words.percent(figures.lateNight, figures.seconds), ""],
    [words.percent(figures.primeTime, figures.seconds), ""],
    [figures.evenness === null ? unsaid : words.decimal(figures.evenness, 2), ""],
    [days(figures.streak), range(figures.streak)],
    [days(figures.dry), range(figures.dry)],
  ];
}
