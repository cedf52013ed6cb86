// Figures, differences and verdicts in words, as src/report/comparison/words.rs has them.

/** Smaller probabilities are not written out. */
const SMALLEST_P = 0.001;

/** A value of a figure. @param {Words} words @param {FigureUnit} unit @param {number | null} value */
function comparedValue(words, unit, value) {
  if (value === null) return words.say("compare-no-value");
  switch (unit) {
    case "minutes": return words.duration(Math.round(value * 60));
    case "week": return words.decimal(value, 1);
    case "share": return words.percent(value, 1);
    case "clock": return words.time(Math.round(value));
    // Next to nothing has no sign.
    case "number": return words.decimal(Math.abs(value) < 0.005 ? 0 : value, 2);
  }
}

/** A number with its sign, a real minus; what rounds to nothing has none. @param {Words} words @param {number} value @param {number} digits */
function signedNumber(words, value, digits) {
  const size = words.decimal(Math.abs(value), digits);
  if (Math.round(Math.abs(value) * 10 ** digits) === 0) return size;
  return value < 0 ? `\u2212${size}` : `+${size}`;
}

/** @param {Words} words @param {FigureUnit} unit @param {number} value */
function differenceNumber(words, unit, value) {
  switch (unit) {
    case "minutes": case "clock": return signedNumber(words, value, Math.abs(value) < 9.95 ? 1 : 0);
    case "week": return signedNumber(words, value, 1);
    case "share": return signedNumber(words, value * 100, Math.abs(value) < 0.0995 ? 1 : 0);
    case "number": return signedNumber(words, value, 2);
  }
}

/** @param {Words} words @param {FigureUnit} unit @param {string} number */
function withUnit(words, unit, number) {
  if (unit === "minutes" || unit === "clock") return words.say("compare-in-minutes", { number });
  return unit === "share" ? words.say("compare-in-points", { number }) : number;
}

/** A difference with its sign and unit. @param {Words} words @param {FigureUnit} unit @param {number} value */
function differenceSaid(words, unit, value) {
  return withUnit(words, unit, differenceNumber(words, unit, value));
}

/** An interval, its unit said once. @param {Words} words @param {FigureUnit} unit @param {[number, number]} interval */
function intervalSaid(words, unit, [low, high]) {
  return words.say("compare-interval", { low: differenceNumber(words, unit, low), high: withUnit(words, unit, differenceNumber(words, unit, high)) });
}

/** The name of a figure; that of a device is its own. @param {Words} words @param {Compared} figure @param {boolean} isLong */
function comparedName(words, { key, message, family }, isLong = false) {
  if (family === "devices") return message;
  return words.say(isLong && key === "binge_days_per_week" ? "compare-binge-days-long" : message);
}

/** @param {Words} words @param {Verdict} verdict @param {FigureUnit} [unit] */
function verdictSaid(words, verdict, unit) {
  if (verdict === "no-meaning") return words.say("cannot-be-said");
  if (unit === "clock" && verdict === "more") return words.say("compare-later");
  if (unit === "clock" && verdict === "less") return words.say("compare-earlier");
  return words.say(`compare-${verdict}`);
}

/** A probability; nothing where there was no test. @param {Words} words @param {Level | null} level */
function probabilitySaid(words, level) {
  if (!level) return words.say("compare-no-value");
  if (level.adjusted < SMALLEST_P / 2) return words.say("compare-below", { number: words.decimal(SMALLEST_P, 3) });
  return words.decimal(level.adjusted, 3);
}

/** How the minutes a day changed, in a sentence. @param {Words} words @param {Scope} scope */
function scopeSentence(words, { parts: { extents }, findings }) {
  const [finding] = findings;
  const { figure: { unit }, values, difference, interval } = finding;
  if (difference === null || interval === null) {
    return words.say("compare-sentence-too-little", { before: extents[0].weeks, after: extents[1].weeks, least: LEAST_COMPARED_WEEKS });
  }
  const verdict = verdictOf(finding);
  const key = verdict === "more" || verdict === "less" ? verdict : "no-clear-change";
  return words.say(`compare-sentence-${key}`, {
    before: comparedValue(words, unit, values[0]),
    after: comparedValue(words, unit, values[1]),
    difference: words.duration(Math.round(Math.abs(difference) * 60)),
    interval: intervalSaid(words, unit, interval),
  });
}

/** A row of a table: figure, verdict, before, after, difference, interval, p, what it rests on. @param {Words} words @param {Finding} finding */
function findingRow(words, finding) {
  const { figure, values, counts, difference, interval, level } = finding;
  const { unit, basis } = figure;
  const nothing = words.say("compare-no-value");
  return [
    comparedName(words, figure, true),
    verdictSaid(words, verdictOf(finding), unit),
    comparedValue(words, unit, values[0]),
    comparedValue(words, unit, values[1]),
    difference === null ? nothing : differenceSaid(words, unit, difference),
    interval === null ? nothing : intervalSaid(words, unit, interval),
    probabilitySaid(words, level),
    words.say(`compare-on-${basis}`, { before: words.number(counts[0]), after: words.number(counts[1]) }),
  ];
}

/** What changed beside the minutes a day. @param {Scope} scope */
function changedIn({ findings }) {
  return findings.slice(1).filter((finding) => ["more", "less"].includes(verdictOf(finding)));
}
